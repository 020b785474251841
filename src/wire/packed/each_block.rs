//! Packed varints to numbers, handed on block by block.

use super::blocks::{Blocks, DecodeBlock};
use super::lanes::{Algorithm, BLOCK, Lanes, run};

/// Hands the varints in `octets`, which must have been counted, to `each`, up to 64 at a time.
#[inline]
pub(crate) fn for_each_block(octets: &[u8], each: impl FnMut(&[u64])) {
    run(EachBlock { octets, each });
}

pub(super) struct EachBlock<'a, F> {
    pub(super) octets: &'a [u8],
    pub(super) each: F,
}

impl<F: FnMut(&[u64])> Algorithm for EachBlock<'_, F> {
    type Output = ();

    #[inline(always)]
    fn run<L: Lanes>(mut self, lanes: L) {
        let mut blocks = Blocks::new(self.octets);
        let mut out = [0; BLOCK];
        loop {
            let block = DecodeBlock {
                blocks: &mut blocks,
                out: &mut out,
            };
            match block.run(lanes) {
                0 => return,
                // Code for a fixed length is better vector code.
                BLOCK => (self.each)(&out),
                len => (self.each)(out.get(..len).unwrap_or_default()),
            }
        }
    }
}
