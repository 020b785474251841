//! Base64: octets as text, by [RFC 4648](https://www.rfc-editor.org/rfc/rfc4648).
//!
//! Written in the standard alphabet with padding; read in either alphabet, with padding or without.

use super::out::Out;

/// Writes `octets` in base64.
pub(super) fn encode(out: &mut Out, octets: &[u8]) {
    let mut sixes = octets.chunks_exact(6);
    for six in &mut sixes {
        if let [a, b, c, d, e, f] = *six {
            let bits = u64::from_be_bytes([0, 0, a, b, c, d, e, f]);
            let text: [u8; 8] = core::array::from_fn(|i| digit((bits >> (42 - 6 * i)) as usize));
            out.chunk(&text, 8);
        }
    }
    let mut threes = sixes.remainder().chunks_exact(3);
    for three in &mut threes {
        if let [a, b, c] = *three {
            out.chunk(&four(a, b, c), 4);
        }
    }
    match *threes.remainder() {
        [a] => {
            let [first, second, ..] = four(a, 0, 0);
            out.chunk(&[first, second, b'=', b'='], 4);
        }
        [a, b] => {
            let [first, second, third, _] = four(a, b, 0);
            out.chunk(&[first, second, third, b'='], 4);
        }
        _ => {}
    }
}

#[inline(always)]
fn four(a: u8, b: u8, c: u8) -> [u8; 4] {
    let bits = u32::from_be_bytes([0, a, b, c]);
    core::array::from_fn(|i| digit((bits >> (18 - 6 * i)) as usize))
}

#[inline(always)]
fn digit(bits: usize) -> u8 {
    DIGITS.get(bits & 63).copied().unwrap_or(b'A')
}

/// Writes the octets that `text` says; `false` where it is not base64.
pub(super) fn decode(out: &mut Out, text: &[u8]) -> bool {
    let mut fours = unpadded(text).chunks_exact(4);
    for four in &mut fours {
        if let [a, b, c, d] = *four {
            let (a, b, c, d) = (value(a), value(b), value(c), value(d));
            if (a | b | c | d) & BAD != 0 {
                return false;
            }
            let [_, octets @ ..] = (a << 18 | b << 12 | c << 6 | d).to_be_bytes();
            out.chunk(&octets, 3);
        }
    }
    // Bits that are left over are not looked at, as elsewhere.
    let (a, b, c, len) = match *fours.remainder() {
        [] => return true,
        [a, b] => (value(a), value(b), 0, 1),
        [a, b, c] => (value(a), value(b), value(c), 2),
        _ => return false,
    };
    let [_, octets @ ..] = (a << 18 | b << 12 | c << 6).to_be_bytes();
    out.chunk(&octets, len);
    (a | b | c) & BAD == 0
}

/// Without the padding, of which there is none or just enough.
fn unpadded(text: &[u8]) -> &[u8] {
    match text {
        [rest @ .., b'=', b'='] if rest.len() % 4 == 2 => rest,
        [rest @ .., b'='] if rest.len() % 4 == 3 => rest,
        _ => text,
    }
}

/// The six bits of a digit; [`BAD`] for anything else.
#[inline(always)]
fn value(digit: u8) -> u32 {
    VALUES
        .get(usize::from(digit))
        .map_or(BAD, |value| u32::from(*value))
}

const BAD: u32 = 0x80;
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static VALUES: [u8; 256] = values();

#[expect(
    clippy::indexing_slicing,
    reason = "an octet is below 256, and this makes a constant"
)]
const fn values() -> [u8; 256] {
    let mut values = [BAD as u8; 256];
    let mut digits: &[u8] = DIGITS;
    let mut value = 0;
    while let [digit, rest @ ..] = digits {
        values[*digit as usize] = value;
        digits = rest;
        value += 1;
    }
    // The alphabet for URLs.
    values[b'-' as usize] = 62;
    values[b'_' as usize] = 63;
    values
}
