//! Packed varints to numbers, 64 octets at a time.

use super::lanes::{Algorithm, BLOCK, LOW_SEVEN, Lanes, run};
use crate::octets::copy;

/// The octets that must lie behind the start of a block for it to be taken whole: the block, and what
/// the widest loads of its last varint reach.
const WINDOW: usize = BLOCK + 16;

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

struct DecodeBlock<'b, 'a, const N: usize> {
    blocks: &'b mut Blocks<'a>,
    out: &'b mut [u64; N],
}

impl<const N: usize> Algorithm for DecodeBlock<'_, '_, N> {
    type Output = usize;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> usize {
        let part = self.blocks.rest;
        let mut padded = PADDING;
        let mut places = self.out.iter_mut();
        let readable = if part.len() < WINDOW { pad(part, &mut padded) } else { part };
        let ((), taken) = fold_some::<N, _, _>(lanes, readable, (), |(), bits| {
            if let Some(place) = places.next() {
                *place = bits;
            }
        });
        self.blocks.rest = part.get(taken..).unwrap_or_default();
        N - places.len()
    }
}

/// Folds the varints in `octets`, which must have been counted: an illegal one ends the fold.
#[inline]
pub(super) fn fold<B, F: FnMut(B, u64) -> B>(octets: &[u8], init: B, f: F) -> B {
    run(Fold { octets, init, f })
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
            let taken;
            (folded, taken) = fold_some::<BLOCK, _, _>(lanes, rest, folded, &mut self.f);
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

/// Folds the next varints of `rest`, at most `N`; says how many octets they take.
#[inline(always)]
fn fold_some<const N: usize, L: Lanes, B>(
    lanes: L,
    rest: &[u8],
    init: B,
    mut f: impl FnMut(B, u64) -> B,
) -> (B, usize) {
    if let Some(block) = rest.first_chunk()
        && lanes.more(block) << (BLOCK - N) == 0
        && let Some(run) = block.first_chunk::<N>()
    {
        return (run.iter().fold(init, |folded, octet| f(folded, u64::from(*octet))), N);
    }
    let Some(window) = rest.first_chunk() else { return (init, 0) };
    let Some(block) = window.first_chunk() else { return (init, 0) };
    let more = lanes.more(block);
    if four_in_a_row(more) == 0 {
        fold_ends(!more, init, |folded, start, len| f(folded, short(lanes, window, start, len)))
    } else {
        fold_ends(!more, init, |folded, start, len| f(folded, long(lanes, window, start, len)))
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

/// Not 0 where eight bits in a row are set: only then may a varint have more than eight octets.
#[inline(always)]
const fn four_in_a_row(more: u64) -> u64 {
    let twos = more & more >> 1;
    let fours = twos & twos >> 2;
    fours & fours >> 4
}

/// A varint of up to eight octets.
#[inline(always)]
fn short<L: Lanes>(lanes: L, window: &[u8; WINDOW], start: usize, len: usize) -> u64 {
    lanes.gather(word(window, start), LOW_MASKS[len % 16])
}

/// A varint of up to ten octets.
#[inline(always)]
fn long<L: Lanes>(lanes: L, window: &[u8; WINDOW], start: usize, len: usize) -> u64 {
    let low = lanes.gather(word(window, start), LOW_MASKS[len % 16]);
    low | lanes.gather(word(window, start + 8), HIGH_MASKS[len % 16]) << 56
}

static LOW_MASKS: [u64; 16] = masks(0);
static HIGH_MASKS: [u64; 16] = masks(8);

const fn masks(before: usize) -> [u64; 16] {
    let mut m = [0; 16];
    let mut i = before + 1;
    while i < 16 { let n = if i - before > 8 { 8 } else { i - before }; m[i] = LOW_SEVEN >> (64 - 8 * n); i += 1; }
    m
}

/// Eight octets at `start`, which is at most 72; the compiler sees that they lie inside the window.
#[inline(always)]
fn word(window: &[u8; WINDOW], start: usize) -> u64 {
    window
        .get(start..)
        .and_then(<[u8]>::first_chunk)
        .map_or(0, |octets| u64::from_le_bytes(*octets))
}
