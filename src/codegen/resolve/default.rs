//! Declared defaults: texts in a descriptor, values in the model.

use crate::codegen::model::{DefaultValue, Enum, Kind};

/// The value that `text` stands for; `None` when it is none of this kind.
pub(super) fn parse(text: &str, kind: Kind, enumeration: Option<&Enum>) -> Option<DefaultValue> {
    match kind {
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => text.parse().ok().map(DefaultValue::I32),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => text.parse().ok().map(DefaultValue::I64),
        Kind::Uint32 | Kind::Fixed32 => text.parse().ok().map(DefaultValue::U32),
        Kind::Uint64 | Kind::Fixed64 => text.parse().ok().map(DefaultValue::U64),
        Kind::Float => text.parse().ok().map(DefaultValue::F32),
        Kind::Double => text.parse().ok().map(DefaultValue::F64),
        Kind::Bool => text.parse().ok().map(DefaultValue::Bool),
        Kind::String => Some(DefaultValue::String(text.to_owned())),
        Kind::Bytes => unescape(text).map(DefaultValue::Bytes),
        Kind::Enum(_) => {
            let index = enumeration?
                .values
                .iter()
                .position(|value| value.name == text)?;
            Some(DefaultValue::Enum(index))
        }
        Kind::Message(_) => None,
    }
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
    u8::from_str_radix(digits, radix)
        .ok()
        .map(|octet| (octet, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_c() {
        assert_eq!(
            unescape(r#"a\n\t\\\"\'\001\377\x7fg\0"#).unwrap(),
            b"a\n\t\\\"'\x01\xff\x7fg\0"
        );
        assert_eq!(unescape("\u{e9}").unwrap(), [0xc3, 0xa9]);
    }

    #[test]
    fn wrong_escapes_are_no_value() {
        for text in [r"\", r"\q", r"\x", r"\xg", r"\400"] {
            assert_eq!(unescape(text), None, "{text}");
        }
    }

    #[test]
    fn floats_may_be_infinite() {
        assert_eq!(
            parse("-inf", Kind::Float, None),
            Some(DefaultValue::F32(f32::NEG_INFINITY))
        );
        assert!(
            matches!(parse("nan", Kind::Double, None), Some(DefaultValue::F64(v)) if v.is_nan())
        );
        assert_eq!(
            parse("1e3", Kind::Double, None),
            Some(DefaultValue::F64(1000.0))
        );
    }

    #[test]
    fn numbers_out_of_range_are_no_value() {
        assert_eq!(parse("2147483648", Kind::Int32, None), None);
        assert_eq!(parse("-1", Kind::Uint32, None), None);
        assert_eq!(parse("yes", Kind::Bool, None), None);
    }
}
