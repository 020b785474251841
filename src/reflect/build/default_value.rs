//! Declared defaults: texts in a descriptor, values in the tables.

use super::super::arena::Arena;
use super::Result;
use crate::schema::{DefaultValue, Kind, unescape};

/// The value that `text` stands for; `None` when it is none of this kind.
pub(super) fn parse<'s>(
    arena: &'s Arena,
    text: &'s str,
    kind: Kind<'s>,
) -> Result<Option<DefaultValue<'s>>> {
    Ok(match kind {
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => {
            let number = text.parse::<i32>().ok();
            number.map(|number| DefaultValue::Int(number.into()))
        }
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => text.parse().ok().map(DefaultValue::Int),
        Kind::Uint32 | Kind::Fixed32 => {
            let number = text.parse::<u32>().ok();
            number.map(|number| DefaultValue::Uint(number.into()))
        }
        Kind::Uint64 | Kind::Fixed64 => text.parse().ok().map(DefaultValue::Uint),
        // Rounded once, to the precision of the field.
        Kind::Float => {
            let number = text.parse::<f32>().ok();
            number.map(|number| DefaultValue::Float(number.into()))
        }
        Kind::Double => text.parse().ok().map(DefaultValue::Float),
        Kind::Bool => text.parse().ok().map(DefaultValue::Bool),
        Kind::String => Some(DefaultValue::Octets(text.as_bytes())),
        Kind::Bytes => match unescape(text) {
            Some(octets) => Some(DefaultValue::Octets(arena.slice(octets)?)),
            None => None,
        },
        Kind::Enum(table) => table.value_number(text).map(DefaultValue::Enum),
        Kind::Message(_) | Kind::Group(_) => None,
    })
}
