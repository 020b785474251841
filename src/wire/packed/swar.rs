//! Lanes of plain 64-bit words, for every machine.

use super::lanes::{BLOCK, Lanes};
use crate::octets::wide;
use crate::wire::varint;

/// Words as lanes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Swar;

impl Lanes for Swar {
    #[inline(always)]
    fn more(self, block: &[u8; BLOCK]) -> u64 {
        wide::high_bits_64(block)
    }

    #[inline(always)]
    fn above_one(self, block: &[u8; BLOCK]) -> u64 {
        // Adding 0x7e carries into the high bit from 2 on; an octet from 0x80 on has that bit already.
        wide::high_bits_64(&block.map(|octet| octet.saturating_add(0x7e)))
    }

    #[inline(always)]
    fn gather(self, word: u64, mask: u64) -> u64 {
        varint::gather(word & mask)
    }

    #[inline(always)]
    fn spread(self, value: u64) -> u64 {
        varint::spread(value)
    }
}
