//! Declared defaults: values in the tables, texts in a descriptor.

use alloc::format;
use alloc::string::{String, ToString};

use crate::schema::{DefaultValue, Field, Kind};

/// The text of the default that a field declares.
pub(super) fn text(field: &Field<'_>) -> Option<String> {
    Some(match (field.default?, field.kind) {
        (DefaultValue::Int(number), _) => number.to_string(),
        (DefaultValue::Uint(number), _) => number.to_string(),
        (DefaultValue::Bool(value), _) => value.to_string(),
        (DefaultValue::Float(number), _) if number.is_nan() => "nan".into(),
        // With the digits that the field can tell apart.
        (DefaultValue::Float(number), Kind::Float) => format!("{:?}", number as f32),
        (DefaultValue::Float(number), _) => format!("{number:?}"),
        (DefaultValue::Enum(number), Kind::Enum(table)) => table.value_name(number)?.into(),
        (DefaultValue::Enum(_), _) => return None,
        (DefaultValue::Octets(octets), Kind::Bytes) if !field.unchecked => escaped(octets),
        (DefaultValue::Octets(octets), _) => core::str::from_utf8(octets).ok()?.into(),
    })
}

/// Octets with the escapes of C.
fn escaped(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len());
    for octet in octets {
        match octet {
            b'\\' => text.push_str("\\\\"),
            b' '..=b'~' => text.push(char::from(*octet)),
            _ => text.push_str(&format!("\\{octet:03o}")),
        }
    }
    text
}
