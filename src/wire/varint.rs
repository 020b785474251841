//! Varint: an integer in groups of seven bits, least significant first.
//!
//! ```text
//!    1 ddddddd   1 ddddddd   0 ddddddd
//!    |                       |
//!    more octets follow      the last one
//! ```
//!
//! Ten octets hold 64 bits, and of the tenth only one bit is left: an eleventh octet, or a tenth above
//! 1, is refused. A varint that is longer than it need be is legal.
//!
//! Nothing here loops over octets where eight of them can be read at once: the end is found in their
//! high bits, and the groups are moved together by three masked shifts.

use super::DecodeErrorKind;

/// The most octets a varint may have.
pub const OCTETS_MAX: usize = 10;

/// The varint at the front of `octets`, and how many octets it takes.
///
/// # Errors
///
/// [`Truncated`](DecodeErrorKind::Truncated) where `octets` end first,
/// [`VarintOverflow`](DecodeErrorKind::VarintOverflow) beyond 64 bits.
#[inline]
pub fn decode(octets: &[u8]) -> Result<(u64, usize), DecodeErrorKind> {
    match octets {
        [octet @ ..0x80, ..] => Ok((u64::from(*octet), 1)),
        _ => match octets.first_chunk() {
            Some(chunk) => decode_chunk(chunk, octets),
            None => decode_near_end(octets),
        },
    }
}

/// Puts `value` at the front of `out` and says how many octets it took; `None` where there is no room.
///
/// ```
/// use viewbuf::wire::varint;
/// let mut out = [0; 4];
/// assert_eq!(varint::encode(300, &mut out), Some(2));
/// assert_eq!(out, [0xac, 0x02, 0, 0]);
/// assert_eq!(varint::encode(u64::MAX, &mut out), None);
/// ```
#[inline]
#[must_use]
pub fn encode(value: u64, out: &mut [u8]) -> Option<usize> {
    let (octets, len) = to_octets(value);
    out.get_mut(..len)?.copy_from_slice(octets.get(..len)?);
    Some(len)
}

/// How many octets `value` takes: 1 to 10.
#[inline]
#[must_use]
pub const fn encoded_len(value: u64) -> usize {
    // Seven bits an octet: 9/64 is near enough to 1/7 for up to 64 bits, and needs no division.
    (640 - 9 * (value | 1).leading_zeros()) as usize / 64
}

/// How many octets the varint at the front of `octets` takes.
///
/// # Errors
///
/// As for [`decode`].
#[inline]
pub fn skip(octets: &[u8]) -> Result<usize, DecodeErrorKind> {
    decode(octets).map(|(_, len)| len)
}

/// `value` in its first `len` octets; the octets after them mean nothing.
#[inline]
pub(crate) const fn to_octets(value: u64) -> ([u8; 16], usize) {
    let len = encoded_len(value);
    let before_last = match len {
        ..=8 => !(u64::MAX << (8 * (len - 1))),
        _ => u64::MAX,
    };
    let low = spread(value) | MORE & before_last;
    let ninth_and_tenth =
        value >> 56 & 0x7f | (value >> 63) << 8 | ((len == OCTETS_MAX) as u64) << 7;
    (
        (low as u128 | (ninth_and_tenth as u128) << 64).to_le_bytes(),
        len,
    )
}

/// A varint whose first eight octets are `chunk`, the front of `octets`.
#[inline]
fn decode_chunk(chunk: &[u8; 8], octets: &[u8]) -> Result<(u64, usize), DecodeErrorKind> {
    let word = u64::from_le_bytes(*chunk);
    let ends = !word & MORE;
    if ends == 0 {
        return decode_long(word, octets);
    }
    Ok((
        gather(word & (ends ^ (ends - 1))),
        ends.trailing_zeros() as usize / 8 + 1,
    ))
}

/// Nine or ten octets, of which the first eight are `word`.
#[inline(never)]
fn decode_long(word: u64, octets: &[u8]) -> Result<(u64, usize), DecodeErrorKind> {
    let low = gather(word);
    match octets.get(8..) {
        Some([ninth @ ..0x80, ..]) => Ok((low | u64::from(*ninth) << 56, 9)),
        Some([ninth, tenth @ ..2, ..]) => Ok((
            low | u64::from(ninth & 0x7f) << 56 | u64::from(*tenth) << 63,
            10,
        )),
        Some([_, _, ..]) => Err(DecodeErrorKind::VarintOverflow),
        _ => Err(DecodeErrorKind::Truncated),
    }
}

/// Fewer than eight octets are left, so none of the rules about long varints can be broken.
#[inline(never)]
fn decode_near_end(octets: &[u8]) -> Result<(u64, usize), DecodeErrorKind> {
    let mut value = 0;
    for (index, octet) in octets.iter().enumerate() {
        value |= u64::from(octet & 0x7f) << (7 * index);
        if *octet < 0x80 {
            return Ok((value, index + 1));
        }
    }
    Err(DecodeErrorKind::Truncated)
}

/// Eight groups of seven bits move together; the high bit of each octet is dropped.
#[inline(always)]
pub(crate) const fn gather(word: u64) -> u64 {
    let pairs = word & 0x007f_007f_007f_007f | (word & 0x7f00_7f00_7f00_7f00) >> 1;
    let fours = pairs & 0x0000_3fff_0000_3fff | (pairs & 0x3fff_0000_3fff_0000) >> 2;
    fours & 0x0fff_ffff | (fours & 0x0fff_ffff_0000_0000) >> 4
}

/// The low 56 bits move apart into eight groups of seven bits; the inverse of [`gather`].
#[inline(always)]
pub(crate) const fn spread(value: u64) -> u64 {
    let fours = value & 0x0fff_ffff | (value & 0x00ff_ffff_f000_0000) << 4;
    let pairs = fours & 0x0000_3fff_0000_3fff | (fours & 0x0fff_c000_0fff_c000) << 2;
    pairs & 0x007f_007f_007f_007f | (pairs & 0x3f80_3f80_3f80_3f80) << 1
}

/// The bit of each octet that says "more octets follow".
pub(crate) const MORE: u64 = 0x8080_8080_8080_8080;
