//! Octets in quotes, escaped as C++ does it.

use core::fmt;

use super::Out;

/// Writes octets in quotes: printable ASCII as it is, what has a short escape by that, and everything else
/// as three octal digits.
pub(super) fn octets(octets: &[u8], out: Out<'_>) -> fmt::Result {
    out.write_char('"')?;
    let mut rest = octets;
    while let Some(at) = rest.iter().position(|octet| !is_plain(*octet)) {
        let (plain, special) = rest.split_at(at);
        out.write_str(ascii(plain))?;
        let Some((octet, after)) = special.split_first() else {
            break;
        };
        escape(*octet, out)?;
        rest = after;
    }
    out.write_str(ascii(rest))?;
    out.write_char('"')
}

/// Writes text in quotes, as [`octets`] but for characters beyond ASCII: they are written as they are, unless
/// a reader could not see them.
pub(super) fn text(text: &str, out: Out<'_>) -> fmt::Result {
    out.write_char('"')?;
    let mut start = 0;
    for (at, found) in text.char_indices() {
        if is_visible(found) {
            continue;
        }
        out.write_str(text.get(start..at).unwrap_or(""))?;
        start = at + found.len_utf8();
        for octet in text.as_bytes().get(at..start).unwrap_or(&[]) {
            escape(*octet, out)?;
        }
    }
    out.write_str(text.get(start..).unwrap_or(""))?;
    out.write_char('"')
}

const fn is_plain(octet: u8) -> bool {
    matches!(octet, b' '..=b'~') && !matches!(octet, b'"' | b'\'' | b'\\')
}

/// Whether a character shows itself and nothing else: controls do not, and marks of direction make what is
/// around them look like something else.
fn is_visible(found: char) -> bool {
    match found {
        '\0'..='\x7f' => is_plain(found as u8),
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        '\u{feff}' => false,
        _ => !found.is_control(),
    }
}

fn ascii(plain: &[u8]) -> &str {
    core::str::from_utf8(plain).unwrap_or("")
}

fn escape(octet: u8, out: Out<'_>) -> fmt::Result {
    match octet {
        b'\n' => out.write_str("\\n"),
        b'\r' => out.write_str("\\r"),
        b'\t' => out.write_str("\\t"),
        b'"' => out.write_str("\\\""),
        b'\'' => out.write_str("\\'"),
        b'\\' => out.write_str("\\\\"),
        _ => write!(out, "\\{octet:03o}"),
    }
}
