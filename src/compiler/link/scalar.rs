//! Scalars as the values of options.

use super::dynamic::Value;
use crate::types::UninterpretedOption;
use crate::types::field_descriptor_proto::Type;

/// `true` or `false`.
pub(super) fn boolean(option: &UninterpretedOption, name: &str) -> Result<Value, String> {
    match option.identifier_value.as_deref() {
        Some("true") => Ok(Value::Varint(1)),
        Some("false") => Ok(Value::Varint(0)),
        Some(_) => Err(format!(
            "Value must be \"true\" or \"false\" for boolean option \"{name}\"."
        )),
        None => Err(format!(
            "Value must be identifier for boolean option \"{name}\"."
        )),
    }
}

/// Any number.
#[expect(
    clippy::cast_precision_loss,
    reason = "the nearest number is what is wanted"
)]
pub(super) fn number(option: &UninterpretedOption) -> Option<f64> {
    let positive = option.positive_int_value.map(|value| value as f64);
    let negative = option.negative_int_value.map(|value| value as f64);
    let special = match option.identifier_value.as_deref() {
        Some("inf") => Some(f64::INFINITY),
        Some("nan") => Some(f64::NAN),
        _ => None,
    };
    option.double_value.or(positive).or(negative).or(special)
}

/// An integer option, within the bounds of its type.
pub(super) fn integer(
    option: &UninterpretedOption,
    kind: Type,
    name: &str,
) -> Result<Value, String> {
    let (min, max, what) = bounds(kind);
    let positive = option.positive_int_value.map(i128::from);
    let written = positive.or(option.negative_int_value.map(i128::from));
    // What is negative is no integer to an unsigned option.
    let written = written.filter(|_| positive.is_some() || min < 0);
    let Some(value) = written else {
        return Err(format!(
            "Value must be integer, from {min} to {max}, for {what} option \"{name}\"."
        ));
    };
    if !(min..=max).contains(&value) {
        return Err(format!(
            "Value out of range, {min} to {max}, for {what} option \"{name}\"."
        ));
    }
    Ok(scalar(kind, value))
}

/// The least and the greatest integer of a type, and what it is called.
pub(super) fn bounds(kind: Type) -> (i128, i128, &'static str) {
    match kind {
        Type::Int32 | Type::Sint32 | Type::Sfixed32 => {
            (i128::from(i32::MIN), i128::from(i32::MAX), "int32")
        }
        Type::Uint32 | Type::Fixed32 => (0, i128::from(u32::MAX), "uint32"),
        Type::Uint64 | Type::Fixed64 => (0, i128::from(u64::MAX), "uint64"),
        _ => (i128::from(i64::MIN), i128::from(i64::MAX), "int64"),
    }
}

/// An integer within its bounds as it is written on the wire.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bounds were checked, and two's complement is what the wire wants"
)]
pub(super) fn scalar(kind: Type, value: i128) -> Value {
    match kind {
        Type::Fixed32 | Type::Sfixed32 => Value::Fixed32(value as u32),
        Type::Fixed64 | Type::Sfixed64 => Value::Fixed64(value as u64),
        Type::Sint32 | Type::Sint64 => {
            let value = value as i64;
            Value::Varint((value << 1 ^ value >> 63) as u64)
        }
        _ => Value::Varint(value as u64),
    }
}

/// The number of an enum's value as its varint.
#[expect(clippy::cast_sign_loss, reason = "negative numbers take ten octets")]
pub(super) fn sign_extended(number: i32) -> u64 {
    i64::from(number) as u64
}
