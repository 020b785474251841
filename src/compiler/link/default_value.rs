//! Defaults of fields.

use super::pool::{EnumId, Pool};
use crate::compiler::shown;
use crate::types::field_descriptor_proto::Type;

/// The default of a field that holds no enum, as `protoc` writes it; or what is wrong with it.
pub(super) fn of_scalar(value: &str, kind: Option<Type>) -> Result<String, String> {
    let parsed = match kind {
        Some(Type::Int32 | Type::Sint32 | Type::Sfixed32) => {
            value.parse::<i32>().map(|n| n.to_string()).ok()
        }
        Some(Type::Int64 | Type::Sint64 | Type::Sfixed64) => {
            value.parse::<i64>().map(|n| n.to_string()).ok()
        }
        Some(Type::Uint32 | Type::Fixed32) => value.parse::<u32>().map(|n| n.to_string()).ok(),
        Some(Type::Uint64 | Type::Fixed64) => value.parse::<u64>().map(|n| n.to_string()).ok(),
        Some(Type::Float) => parse(value).map(|n| shown::float(shown::narrow(n))),
        Some(Type::Double) => parse(value).map(shown::double),
        Some(Type::Bool) => {
            return match value {
                "true" | "false" => Ok(value.to_owned()),
                _ => Err("Boolean default must be true or false.".to_owned()),
            };
        }
        Some(Type::Message | Type::Group) => {
            return Err("Messages can't have default values.".to_owned());
        }
        Some(Type::String | Type::Bytes | Type::Enum) | None => return Ok(value.to_owned()),
    };
    parsed.ok_or_else(|| format!("Couldn't parse default value \"{value}\"."))
}

/// The default of a field that holds an enum: the name of a value of it.
pub(super) fn of_enum(value: &str, pool: &Pool, id: EnumId) -> Result<String, String> {
    let mut letters = value.bytes();
    let is_identifier = letters
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || c == b'_')
        && letters.all(|c| c.is_ascii_alphanumeric() || c == b'_');
    if !is_identifier {
        return Err("Default value for an enum field must be an identifier.".to_owned());
    }
    if pool.enum_value(id, value).is_some() {
        return Ok(value.to_owned());
    }
    let enumeration = pool.enumeration(id);
    Err(format!(
        "Enum type \"{}\" has no value named \"{value}\".",
        enumeration.name
    ))
}

fn parse(value: &str) -> Option<f64> {
    match value {
        "inf" => Some(f64::INFINITY),
        "-inf" => Some(f64::NEG_INFINITY),
        "nan" | "-nan" => Some(f64::NAN),
        _ => value.parse().ok(),
    }
}
