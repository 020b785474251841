//! Packed list: the values of a repeated scalar in one length-delimited record, without tags.
//!
//! ```text
//!  +-----+--------+---------+---------+---------+-----+
//!  | tag | length | value   | value   | value   |  …  |
//!  +-----+--------+---------+---------+---------+-----+
//!                 |<------------ length ------------->|
//! ```
//!
//! [`Varints`] and [`Fixed`] are such lists after the one check they need: the payload is made of whole
//! values, and no varint exceeds 64 bits. Behind that check no access can fail.
//!
//! Varints are judged and taken 64 octets at a time: one mask says where they end, so counting is a
//! population count, and the value of each is one load, one cut and one gathering of bits, with no
//! branch that depends on its length. x86_64 has instructions for each step, which are used where
//! they are found at run time (feature `std`) or promised at build time; elsewhere words do the work.

#[cfg(target_arch = "x86_64")]
mod avx2;
mod blocks;
#[cfg(any(feature = "alloc", test))]
mod each_block;
mod encode;
#[cfg(any(feature = "alloc", test))]
mod encode_groups;
mod fixed;
mod lanes;
mod masks;
mod swar;
#[cfg(test)]
mod tests;
mod varints;

pub use blocks::Blocks;
pub(crate) use encode::put_varints;
pub use encode::{encode, encoded_len};
pub use fixed::{Fixed, FixedIter};
pub use varints::{Varints, VarintsIter};
#[cfg(feature = "alloc")]
pub(crate) use {each_block::for_each_block, encode::GROUP, encode_groups::encode_groups};

use core::ops::Range;

use self::lanes::BLOCK;
use super::scalar::{Scalar, Wire};
use super::{DecodeError, DecodeErrorKind};

/// Checks a packed payload that begins at octet `at` of the input, and counts its values.
#[inline]
pub(crate) fn count<K: Scalar>(payload: &[u8], at: usize) -> Result<usize, DecodeError> {
    let width = match K::WIRE {
        Wire::Varint => {
            return varints::count(payload).map_err(|error| error.shifted(at));
        }
        Wire::Fixed64 => 8,
        Wire::Fixed32 => 4,
    };
    if payload.len().is_multiple_of(width) {
        Ok(payload.len() / width)
    } else {
        Err(DecodeError::new(DecodeErrorKind::InvalidPacked, at))
    }
}

/// Folds the values of the packed payload in `range` of `whole`, which [`count`] has found to be sound.
#[inline(always)]
pub(crate) fn fold_in<K: Scalar, B>(
    whole: &[u8],
    range: Range<usize>,
    init: B,
    mut f: impl FnMut(B, K::Value) -> B,
) -> B {
    let len = range.len();
    if K::WIRE == Wire::Varint
        && len <= BLOCK
        && let Some(window) = whole.get(range.start..).and_then(<[u8]>::first_chunk)
    {
        return blocks::fold_short(window, len, init, |all, bits| f(all, K::from_bits(bits)));
    }
    fold::<K, B>(whole.get(range).unwrap_or_default(), init, f)
}

/// Folds the values of a packed payload that [`count`] has found to be sound.
#[inline(always)]
fn fold<K: Scalar, B>(payload: &[u8], init: B, mut f: impl FnMut(B, K::Value) -> B) -> B {
    match K::WIRE {
        Wire::Varint => blocks::fold(payload, init, |all, bits| f(all, K::from_bits(bits))),
        Wire::Fixed64 => {
            let (values, _) = payload.as_chunks();
            values.iter().fold(init, |all, value| {
                f(all, K::from_bits(u64::from_le_bytes(*value)))
            })
        }
        Wire::Fixed32 => {
            let (values, _) = payload.as_chunks();
            let bits = |value| u64::from(u32::from_le_bytes(value));
            values
                .iter()
                .fold(init, |all, value| f(all, K::from_bits(bits(*value))))
        }
    }
}
