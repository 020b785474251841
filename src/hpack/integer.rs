//! Integer: what fits the prefix is the prefix; the rest follows in groups of seven bits.
//!
//! ```text
//!    0   1   2   3   4   5   6   7
//!  +---+---+---+---+---+---+---+---+
//!  | pattern   | 1   1   1   1   1 |   the prefix is full: value - 31 follows,
//!  +---+---+---+---+---+---+---+---+   least significant group first
//!  | 1 |    group of seven bits    |
//!  +---+---------------------------+
//!  | 0 |        last group         |
//!  +---+---------------------------+
//! ```
//!
//! RFC 7541 section 5.1. No integer of HPACK has a use for more than 32 bits, so five octets after the
//! prefix are the most, and a value above 2^32 - 1 is refused: zeros without end cost nothing.

use alloc::vec::Vec;

use super::ErrorKind;

/// The most octets after the prefix.
const GROUPS_MAX: u32 = 5;

/// The integer whose prefix are the bits of `mask` in `first`; takes its other octets off `rest`.
#[inline(always)]
pub(super) fn decode(first: u8, mask: u8, rest: &mut &[u8]) -> Result<u32, ErrorKind> {
    let prefix = first & mask;
    if prefix < mask {
        return Ok(u32::from(prefix));
    }
    decode_long(mask, rest)
}

fn decode_long(mask: u8, rest: &mut &[u8]) -> Result<u32, ErrorKind> {
    let mut value = u64::from(mask);
    for group in 0..GROUPS_MAX {
        let Some((octet, tail)) = rest.split_first() else {
            return Err(ErrorKind::Truncated);
        };
        *rest = tail;
        value += u64::from(octet & 0x7f) << (7 * group);
        if *octet < 0x80 {
            return u32::try_from(value).map_err(|_| ErrorKind::IntegerOverflow);
        }
    }
    Err(ErrorKind::IntegerOverflow)
}

/// Appends `value` with a prefix of the bits of `mask`, below `pattern`.
#[inline(always)]
pub(super) fn encode(value: u32, pattern: u8, mask: u8, out: &mut Vec<u8>) {
    match u8::try_from(value) {
        Ok(small) if small < mask => out.push(pattern | small),
        _ => encode_long(value, pattern, mask, out),
    }
}

#[inline(never)]
fn encode_long(value: u32, pattern: u8, mask: u8, out: &mut Vec<u8>) {
    out.push(pattern | mask);
    let mut left = value - u32::from(mask);
    while left >= 0x80 {
        out.push(left.to_le_bytes()[0] | 0x80);
        left >>= 7;
    }
    out.push(left.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use alloc::vec::Vec;

    fn assert_both_ways(value: u32, mask: u8, octets: &[u8]) {
        let mut out = Vec::new();
        encode(value, 0, mask, &mut out);
        assert_eq!(out, octets);
        let (first, mut rest) = octets.split_first().unwrap();
        assert_eq!(decode(first | !mask, mask, &mut rest), Ok(value));
        assert_eq!(rest, [0_u8; 0]);
    }

    #[test]
    fn c_1_1_ten_with_a_prefix_of_five_bits() {
        assert_both_ways(10, 0x1f, &[0b0000_1010]);
    }

    #[test]
    fn c_1_2_1337_with_a_prefix_of_five_bits() {
        assert_both_ways(1_337, 0x1f, &[0b0001_1111, 0b1001_1010, 0b0000_1010]);
    }

    #[test]
    fn c_1_3_42_at_the_start_of_an_octet() {
        assert_both_ways(42, 0xff, &[0b0010_1010]);
    }

    #[test]
    fn the_largest_integer_has_five_octets_after_its_prefix() {
        assert_both_ways(u32::MAX, 0x0f, &[0x0f, 0xf0, 0xff, 0xff, 0xff, 0x0f]);
    }
}
