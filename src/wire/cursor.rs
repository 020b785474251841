//! Where a walk stands: a position, and the next eight octets in a register.

use super::error::DecodeError;

/// The position of a walk and the octets that follow it.
///
/// Generated code keeps it in a local variable, so that both halves stay in registers. `word` holds the
/// octets at `pos`, the first lowest, at least three of them past a taken tag; it is 0 at the end of the
/// message, where no tag can match it.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    pub(crate) pos: usize,
    pub(crate) word: u64,
}

impl Cursor {
    /// Steps over the next tag if its octets are `tag`, which has its first octet lowest.
    #[inline(always)]
    pub const fn take(&mut self, tag: u64) -> bool {
        let octets = tag_len(tag);
        let hit = self.word & ((1 << (8 * octets)) - 1) == tag;
        if hit {
            self.pos += octets as usize;
            self.word >>= 8 * octets;
        }
        hit
    }

    /// The next field number if its tag is minimal and has at most three octets, else 0.
    ///
    /// Generated code for wide messages branches on it; a 0 goes the careful way.
    #[inline(always)]
    #[must_use]
    pub const fn field(&self) -> u32 {
        let word = self.word as u32;
        if word & 0x80 == 0 {
            (word & 0x7f) >> 3
        } else if word & 0x8000 == 0 {
            ((word & 0x7f) | ((word & 0x7f00) >> 1)) >> 3
        } else if word & 0x80_0000 == 0 {
            ((word & 0x7f) | ((word & 0x7f00) >> 1) | ((word & 0x7f_0000) >> 2)) >> 3
        } else {
            0
        }
    }

    /// Reads a field by a function of its own; gives the cursor behind it.
    ///
    /// Generated code for wide messages reads lists, maps and messages so: inlined one beside the other
    /// they would make a function that takes the compiler minutes.
    ///
    /// # Errors
    /// Those of `read`.
    #[inline(never)]
    pub fn apart(
        self,
        read: impl FnOnce(Self) -> Result<Self, DecodeError>,
    ) -> Result<Self, DecodeError> {
        read(self)
    }

    /// Octets from the start of the input.
    #[inline(always)]
    #[must_use]
    pub const fn pos(&self) -> usize {
        self.pos
    }
}

/// How many octets `tag` (first octet lowest) has: at most five, whatever a caller makes up, since places
/// are counted on with what this says.
#[inline(always)]
pub(crate) const fn tag_len(tag: u64) -> u32 {
    match (71 - tag.leading_zeros()) / 8 {
        octets @ ..=5 => octets,
        _ => 5,
    }
}

/// The tag as a number, field number and wire type together, from its octets.
#[cfg(feature = "alloc")]
pub(crate) const fn tag_number(tag: u64) -> u32 {
    super::varint::gather(tag) as u32
}
