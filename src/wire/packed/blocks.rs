//! Packed varints to numbers, 64 octets at a time.

use super::lanes::{Algorithm, BLOCK, Lanes, run};
use super::masks::{HIGH_MASKS, LOW_MASKS};
use crate::octets::copy;

/// The octets that must lie behind the start of a block for it to be taken whole: the block, and what
/// the widest loads of its last varint reach.
pub(super) const WINDOW: usize = BLOCK + 16;

/// Takes packed varints block by block into the caller's memory.
///
/// ```
/// use viewbuf::wire::packed::Varints;
/// use viewbuf::wire::scalar::Uint64;
///
/// let octets = [7; 200];
/// let mut blocks = Varints::<Uint64>::decode(&octets)?.blocks();
/// let mut values = [0; 64];
/// let mut sum = 0;
/// loop {
///     let len = blocks.decode_block(&mut values);
///     if len == 0 { break }
///     sum += values[..len].iter().sum::<u64>();
/// }
/// assert_eq!(sum, 7 * 200);
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Blocks<'a> {
    rest: &'a [u8],
}

impl<'a> Blocks<'a> {
    pub(super) const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }

    /// Puts the next varints at the front of `out` and says how many they are: 0 at the end only.
    ///
    /// They are the bits as they lie on the wire; [`Scalar::from_bits`](crate::wire::scalar::Scalar)
    /// makes values of them.
    #[inline]
    pub fn decode_block(&mut self, out: &mut [u64; BLOCK]) -> usize {
        run(DecodeBlock { blocks: self, out })
    }
}

pub(super) struct DecodeBlock<'b, 'a> {
    pub(super) blocks: &'b mut Blocks<'a>,
    pub(super) out: &'b mut [u64; BLOCK],
}

impl Algorithm for DecodeBlock<'_, '_> {
    type Output = usize;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> usize {
        let list = self.blocks.rest;
        let mut padded = PADDING;
        let rest = if list.len() < WINDOW {
            pad(list, &mut padded)
        } else {
            list
        };
        let Some(window) = rest.first_chunk() else {
            return 0;
        };
        let (len, taken) = match window.first_chunk().filter(|block| lanes.more(block) == 0) {
            Some(run) => {
                *self.out = run.map(u64::from);
                (BLOCK, BLOCK)
            }
            None => fold_varints(lanes, window, u64::MAX, 0, |len, bits| {
                if let Some(place) = self.out.get_mut(len) {
                    *place = bits;
                }
                len + 1
            }),
        };
        self.blocks.rest = list.get(taken..).unwrap_or_default();
        len
    }
}

/// Folds the varints in `octets`, which must have been counted: an illegal one ends the fold.
#[inline]
pub(super) fn fold<B, F: FnMut(B, u64) -> B>(octets: &[u8], init: B, f: F) -> B {
    run(Fold { octets, init, f })
}

/// Folds the varints in the first `len` octets of `window`, at most a block, which must have been counted.
///
/// Most lists are short, and lie before others in their input: no padding is needed.
#[inline]
pub(super) fn fold_short<B, F: FnMut(B, u64) -> B>(
    window: &[u8; WINDOW],
    len: usize,
    init: B,
    f: F,
) -> B {
    run(FoldShort {
        window,
        len,
        init,
        f,
    })
}

struct FoldShort<'a, B, F> {
    window: &'a [u8; WINDOW],
    len: usize,
    init: B,
    f: F,
}

impl<B, F: FnMut(B, u64) -> B> Algorithm for FoldShort<'_, B, F> {
    type Output = B;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> B {
        let inside = if self.len < BLOCK {
            (1 << self.len) - 1
        } else {
            u64::MAX
        };
        fold_varints(lanes, self.window, inside, self.init, self.f).0
    }
}

pub(super) struct Fold<'a, B, F> {
    pub(super) octets: &'a [u8],
    pub(super) init: B,
    pub(super) f: F,
}

impl<B, F: FnMut(B, u64) -> B> Algorithm for Fold<'_, B, F> {
    type Output = B;

    #[inline(always)]
    fn run<L: Lanes>(mut self, lanes: L) -> B {
        let mut padded = PADDING;
        let mut padded = Some(&mut padded);
        let mut folded = self.init;
        let mut rest = self.octets;
        loop {
            if let Some(padded) = padded.take_if(|_| rest.len() < WINDOW) {
                rest = pad(rest, padded);
            }
            let run = one_octet_run(lanes, rest);
            if !run.is_empty() {
                // Block by block, since code for a fixed length is better vector code.
                for block in run {
                    folded = block
                        .iter()
                        .fold(folded, |folded, octet| (self.f)(folded, u64::from(*octet)));
                }
                rest = rest.get(run.as_flattened().len()..).unwrap_or_default();
                continue;
            }
            let Some(window) = rest.first_chunk() else {
                return folded;
            };
            let taken;
            (folded, taken) = fold_varints(lanes, window, u64::MAX, folded, &mut self.f);
            if taken == 0 {
                return folded;
            }
            rest = rest.get(taken..).unwrap_or_default();
        }
    }
}

/// What the end of a list is copied over, for wide loads: octets in which no varint ends, so none is
/// found in them. Wherever a varint begins before the padding, a window reaches behind all of the list.
const PADDING: [u8; 2 * WINDOW] = [0x80; 2 * WINDOW];

/// `rest`, less than a window, before padding.
#[inline(always)]
fn pad<'p>(rest: &[u8], padded: &'p mut [u8; 2 * WINDOW]) -> &'p [u8] {
    if let Some(front) = padded.get_mut(..rest.len()) {
        copy(front, rest);
    }
    padded
}

/// The whole blocks in front in which every octet is a varint, so many that they stay in the nearest
/// cache until they are folded.
#[inline(always)]
fn one_octet_run<L: Lanes>(lanes: L, rest: &[u8]) -> &[[u8; BLOCK]] {
    let (blocks, _) = rest.as_chunks();
    let count = blocks
        .iter()
        .take(RUN_BLOCKS)
        .take_while(|block| lanes.more(block) == 0)
        .count();
    blocks.get(..count).unwrap_or_default()
}

/// The longest run that is folded at once: 4 KiB.
const RUN_BLOCKS: usize = 64;

/// Folds the varints that end in the octets `inside` of the first 64 of `window`; says how many octets they
/// take.
#[inline(always)]
fn fold_varints<L: Lanes, B>(
    lanes: L,
    window: &[u8; WINDOW],
    inside: u64,
    init: B,
    mut f: impl FnMut(B, u64) -> B,
) -> (B, usize) {
    let Some(block) = window.first_chunk() else {
        return (init, 0);
    };
    let more = lanes.more(block) & inside;
    let ends = !more & inside;
    if has_eight(more) {
        fold_ends(ends, init, |folded, start, len| {
            f(folded, long(lanes, window, start, len))
        })
    } else {
        fold_ends(ends, init, |folded, start, len| {
            f(folded, short(lanes, window, start, len))
        })
    }
}

/// Calls `f` with the start and the length of each varint whose last octet has its bit in `ends`; says
/// where the last one ends.
#[inline(always)]
fn fold_ends<B>(mut ends: u64, init: B, mut f: impl FnMut(B, usize, usize) -> B) -> (B, usize) {
    let mut folded = init;
    let mut start = 0;
    while ends != 0 {
        let end = ends.trailing_zeros() as usize + 1;
        folded = f(folded, start, end - start);
        start = end;
        ends &= ends - 1;
    }
    (folded, start)
}

/// Whether eight bits in a row are set: only then may a varint have more than eight octets.
#[inline(always)]
pub(super) const fn has_eight(more: u64) -> bool {
    let twos = more & more >> 1;
    let fours = twos & twos >> 2;
    fours & fours >> 4 != 0
}

/// A varint of up to eight octets.
#[inline(always)]
fn short<L: Lanes>(lanes: L, window: &[u8; WINDOW], start: usize, len: usize) -> u64 {
    lanes.gather(word(window, start), LOW_MASKS.of(len))
}

/// A varint of up to ten octets.
#[inline(always)]
fn long<L: Lanes>(lanes: L, window: &[u8; WINDOW], start: usize, len: usize) -> u64 {
    let low = lanes.gather(word(window, start), LOW_MASKS.of(len));
    low | lanes.gather(word(window, start + 8), HIGH_MASKS.of(len)) << 56
}

/// Eight octets at `start`, which is at most 72.
#[inline(always)]
fn word(window: &[u8; WINDOW], start: usize) -> u64 {
    window
        .get(start..)
        .and_then(<[u8]>::first_chunk)
        .map_or(0, |octets| u64::from_le_bytes(*octets))
}
