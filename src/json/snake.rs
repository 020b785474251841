//! Paths of a `FieldMask`: `snake_case` in the message, `camelCase` in JSON.

use super::out::Out;

/// Writes a path in camel case; `false` where it would not come back as it was.
pub(super) fn to_camel(out: &mut Out, path: &[u8]) -> bool {
    let mut rest = path;
    loop {
        match rest {
            [] => return true,
            [b'_', letter @ b'a'..=b'z', others @ ..] => {
                out.octet(letter.to_ascii_uppercase());
                rest = others;
            }
            [octet @ (b'a'..=b'z' | b'0'..=b'9' | b'.'), others @ ..] => {
                out.octet(*octet);
                rest = others;
            }
            _ => return false,
        }
    }
}

/// Writes a path in snake case; `false` where it is none in camel case.
pub(super) fn to_snake(out: &mut Out, path: &[u8]) -> bool {
    for octet in path {
        match octet {
            b'A'..=b'Z' => out.chunk(&[b'_', octet.to_ascii_lowercase()], 2),
            b'a'..=b'z' | b'0'..=b'9' | b'.' => out.octet(*octet),
            _ => return false,
        }
    }
    true
}
