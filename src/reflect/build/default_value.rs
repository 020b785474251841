//! Declared defaults: texts in a descriptor, values in the tables.

use alloc::vec::Vec;

use super::super::arena::Arena;
use super::Result;
use crate::schema::{DefaultValue, Kind};

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

/// The octets of a text with the escapes of C, which is how descriptors hold defaults of `bytes`.
fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'\\' {
            let (octet, after) = escape(after)?;
            octets.push(octet);
            rest = after;
        } else {
            octets.push(*first);
            rest = after;
        }
    }
    Some(octets)
}

/// The octet that the text behind a backslash stands for, and what follows.
fn escape(text: &[u8]) -> Option<(u8, &[u8])> {
    let (first, after) = text.split_first()?;
    let octet = match first {
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        b'\\' | b'\'' | b'"' | b'?' => *first,
        b'x' | b'X' => return number(after, 16, 2),
        b'0'..=b'7' => return number(text, 8, 3),
        _ => return None,
    };
    Some((octet, after))
}

/// A number of one to `digits_max` digits.
fn number(text: &[u8], radix: u32, digits_max: usize) -> Option<(u8, &[u8])> {
    let digits = text.iter().take(digits_max);
    let length = digits
        .take_while(|digit| char::from(**digit).is_digit(radix))
        .count();
    let (digits, after) = text.split_at_checked(length)?;
    let digits = core::str::from_utf8(digits).ok()?;
    let octet = u8::from_str_radix(digits, radix).ok()?;
    Some((octet, after))
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_of_c() {
        assert_eq!(
            unescape(r#"a\n\t\\\"\'\001\377\x7fg\0"#).as_deref(),
            Some(&b"a\n\t\\\"'\x01\xff\x7fg\0"[..])
        );
        for text in [r"\", r"\q", r"\x", r"\xg", r"\400"] {
            assert_eq!(unescape(text), None, "{text}");
        }
    }
}
