//! Escapes of C: how descriptors hold defaults of `bytes`.

use alloc::vec::Vec;

/// The octets of a text with the escapes of C.
pub(crate) fn unescape(text: &str) -> Option<Vec<u8>> {
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
    use super::unescape;

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
}
