//! Which bits of a varint's octets are the number, and which say that it goes on, by its length.
//!
//! One load replaces a compare, two shifts and a cut.

use crate::wire::varint::{MORE, OCTETS_MAX};

/// A word for each length a varint may have.
#[derive(Debug)]
pub(super) struct Masks([u64; 16]);

impl Masks {
    #[inline(always)]
    pub(super) fn of(&self, len: usize) -> u64 {
        let Self(masks) = self;
        // Lengths go up to ten; the remainder spares a test.
        masks.get(len % 16).copied().unwrap_or_default()
    }

    /// `octet` in each of the first `len - before` octets, at most eight of them.
    const fn repeat(octet: u8, before: usize) -> Self {
        let all = u64::from_le_bytes([octet; 8]);
        let mut masks = [0; 16];
        let (mut rest, mut len): (&mut [u64], usize) = (&mut masks, 0);
        while let Some((mask, tail)) = rest.split_first_mut() {
            *mask = match len.saturating_sub(before) {
                0 => 0,
                octets @ 1..8 => all >> (64 - 8 * octets),
                8.. => all,
            };
            (rest, len) = (tail, len + 1);
        }
        Self(masks)
    }
}

/// The number in the first eight octets.
pub(super) static LOW_MASKS: Masks = Masks::repeat(0x7f, 0);

/// The number in the ninth octet and the tenth.
pub(super) static HIGH_MASKS: Masks = Masks::repeat(0x7f, 8);

/// "More follow" in the first eight octets.
pub(super) static LOW_MORE: Masks = Masks::repeat(0x80, 1);

/// "More follow" in the ninth octet.
pub(super) static HIGH_MORE: Masks = Masks::repeat(0x80, OCTETS_MAX - 1);

const _: () = assert!(
    LOW_MORE.0[10] == MORE && HIGH_MORE.0[10] == 0x80,
    "ten octets are the most"
);
