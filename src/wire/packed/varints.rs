//! Packed varints as a list.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::blocks::{Blocks, fold, has_eight};
use super::lanes::{Algorithm, BLOCK, Lanes, run};
use super::masks::{HIGH_MASKS, LOW_MASKS};
use crate::octets::{copy, wide};
use crate::wire::scalar::{Scalar, Wire};
use crate::wire::{DecodeError, DecodeErrorKind, varint};

/// A packed list of varints that stand for values of kind `K`.
///
/// ```
/// use viewbuf::wire::packed::Varints;
/// use viewbuf::wire::scalar::Sint32;
///
/// let list = Varints::<Sint32>::decode(&[0x01, 0xac, 0x02])?;
/// assert_eq!(list.len(), 2);
/// assert!(list.iter().eq([-1, 150]));
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
pub struct Varints<'a, K> {
    octets: &'a [u8],
    len: usize,
    kind: PhantomData<K>,
}

impl<'a, K: Scalar> Varints<'a, K> {
    const IS_VARINT: () = assert!(matches!(K::WIRE, Wire::Varint), "the kind is no varint");

    /// Checks that `payload` is made of whole varints of at most 64 bits, and counts them.
    ///
    /// # Errors
    ///
    /// [`VarintOverflow`](DecodeErrorKind::VarintOverflow), or
    /// [`InvalidPacked`](DecodeErrorKind::InvalidPacked) where the payload ends inside a varint; the
    /// offset counts from the start of `payload`.
    #[inline]
    pub fn decode(payload: &'a [u8]) -> Result<Self, DecodeError> {
        count(payload).map(|len| Self::trusted(payload, len))
    }

    /// A list of what [`count`] has found to be `len` varints.
    #[inline]
    pub(crate) const fn trusted(octets: &'a [u8], len: usize) -> Self {
        let () = Self::IS_VARINT;
        Self {
            octets,
            len,
            kind: PhantomData,
        }
    }

    /// How many values the list holds.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether the list holds no value.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The octets of the list.
    #[inline]
    #[must_use]
    pub const fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// The values, front to back. `fold`, `sum` and `for_each` take them 64 octets at a time.
    #[inline]
    #[must_use]
    pub const fn iter(&self) -> VarintsIter<'a, K> {
        VarintsIter {
            rest: self.octets,
            ends: 0,
            start: 0,
            lengths: Lengths::One,
            left: self.len,
            kind: PhantomData,
        }
    }

    /// The values in blocks, as they lie on the wire.
    #[inline]
    #[must_use]
    pub const fn blocks(&self) -> Blocks<'a> {
        Blocks::new(self.octets)
    }
}

/// Checks that `payload` is made of whole varints of at most 64 bits, and counts them.
#[inline]
pub(crate) fn count(payload: &[u8]) -> Result<usize, DecodeError> {
    run(Count { payload }).ok_or_else(|| first_fault(payload))
}

pub(super) struct Count<'a> {
    pub(super) payload: &'a [u8],
}

impl Algorithm for Count<'_> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> Option<usize> {
        if self.payload.last().is_some_and(|last| *last >= 0x80) {
            return None;
        }
        let (blocks, tail) = self.payload.as_chunks();
        let mut last = [0; BLOCK];
        let padding = BLOCK - tail.len();
        copy(last.get_mut(..tail.len())?, tail);

        let (mut len, mut before) = (0, 0);
        for block in blocks.iter().chain((!tail.is_empty()).then_some(&last)) {
            let more = lanes.more(block);
            len += more.count_zeros() as usize;
            if more | before != 0 {
                let tenth = after_nine(before, more);
                if tenth != 0 && tenth & lanes.above_one(block) != 0 {
                    return None;
                }
            }
            before = more;
        }
        Some(if tail.is_empty() { len } else { len - padding })
    }
}

/// The places in a block with nine set bits of `more` directly before them; `before` is the mask of the
/// block in front. An octet there is the tenth of its varint, or stands even further behind.
#[inline(always)]
fn after_nine(before: u64, more: u64) -> u64 {
    let ones = u128::from(before >> 55) | u128::from(more) << 9;
    let twos = ones & ones >> 1;
    let fours = twos & twos >> 2;
    let eights = fours & fours >> 4;
    (eights & ones >> 8) as u64
}

/// Where a payload that cannot be counted goes wrong.
#[cold]
#[inline(never)]
fn first_fault(payload: &[u8]) -> DecodeError {
    let mut at = 0;
    loop {
        match varint::decode(payload.get(at..).unwrap_or_default()) {
            Ok((_, len)) => at += len,
            Err(DecodeErrorKind::Truncated) => {
                return DecodeError::new(DecodeErrorKind::InvalidPacked, at);
            }
            Err(kind) => return DecodeError::new(kind, at),
        }
    }
}

impl<K> Clone for Varints<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Varints<'_, K> {}

impl<K: Scalar> fmt::Debug for Varints<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, K: Scalar> IntoIterator for Varints<'a, K> {
    type Item = K::Value;
    type IntoIter = VarintsIter<'a, K>;

    #[inline]
    fn into_iter(self) -> VarintsIter<'a, K> {
        self.iter()
    }
}

/// The number in eight octets of a varint, under a mask.
#[inline(always)]
const fn gather(octets: &[u8; 8], mask: u64) -> u64 {
    varint::gather(u64::from_le_bytes(*octets) & mask)
}

/// The values of [`Varints`].
///
/// One value at a time comes without a branch that depends on its length: the ends of 64 octets are
/// kept as a mask. Taking all of them by `fold` is faster still.
pub struct VarintsIter<'a, K> {
    /// From the first octet of the block that `ends` speaks of.
    rest: &'a [u8],
    /// The last octets of the varints of the block that are still to come.
    ends: u64,
    /// Where the next varint of the block begins.
    start: usize,
    lengths: Lengths,
    left: usize,
    kind: PhantomData<K>,
}

/// How long the varints of a block are. All of them in one branch, the processor guesses right.
#[derive(Clone, Copy)]
enum Lengths {
    One,
    UpToEight,
    UpToTen,
}

impl<'a, K: Scalar> VarintsIter<'a, K> {
    /// The varint of `len` octets at `start`.
    #[inline(always)]
    fn bits(&self, start: usize, len: usize) -> u64 {
        match self.lengths {
            Lengths::One => self.rest.get(start).copied().map_or(0, u64::from),
            Lengths::UpToEight => {
                let low = self.rest.get(start..).and_then(<[u8]>::first_chunk);
                low.map_or_else(
                    || self.bits_near_end(start),
                    |low| gather(low, LOW_MASKS.of(len)),
                )
            }
            Lengths::UpToTen => match self.rest.get(start..).and_then(<[u8]>::first_chunk::<16>) {
                Some(chunk) => {
                    let [low, high] = *chunk.as_chunks().0 else {
                        return 0;
                    };
                    gather(&low, LOW_MASKS.of(len)) | gather(&high, HIGH_MASKS.of(len)) << 56
                }
                None => self.bits_near_end(start),
            },
        }
    }

    /// A varint with too few octets behind its start for wide loads.
    #[inline(never)]
    fn bits_near_end(&self, start: usize) -> u64 {
        varint::decode(self.rest.get(start..).unwrap_or_default()).map_or(0, |(bits, _)| bits)
    }

    /// Moves on to the next block.
    #[inline(never)]
    fn next_block(&mut self) {
        self.rest = self.octets();
        self.start = 0;
        let more = match self.rest.first_chunk() {
            Some(block) => wide::high_bits_64(block),
            None => {
                let mut block = [0x80; BLOCK];
                if let Some(front) = block.get_mut(..self.rest.len()) {
                    copy(front, self.rest);
                }
                wide::high_bits_64(&block)
            }
        };
        self.ends = !more;
        // The octets behind the last end do not count: their varint belongs to the next block.
        let ended = u64::MAX
            .checked_shr(self.ends.leading_zeros())
            .unwrap_or_default();
        self.lengths = match more & ended {
            0 => Lengths::One,
            more if has_eight(more) => Lengths::UpToTen,
            _ => Lengths::UpToEight,
        };
    }

    /// The octets that no value has been taken from.
    #[inline]
    fn octets(&self) -> &'a [u8] {
        self.rest.get(self.start..).unwrap_or_default()
    }
}

impl<K: Scalar> Iterator for VarintsIter<'_, K> {
    type Item = K::Value;

    #[inline]
    fn next(&mut self) -> Option<K::Value> {
        self.left = self.left.checked_sub(1)?;
        if self.ends == 0 {
            self.next_block();
        }
        let start = self.start;
        self.start = self.ends.trailing_zeros() as usize + 1;
        self.ends &= self.ends.wrapping_sub(1);
        Some(K::from_bits(
            self.bits(start, self.start.wrapping_sub(start)),
        ))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }

    #[inline]
    fn count(self) -> usize {
        self.left
    }

    #[inline]
    fn fold<A, F: FnMut(A, K::Value) -> A>(self, init: A, mut f: F) -> A {
        fold(self.octets(), init, |folded, bits| {
            f(folded, K::from_bits(bits))
        })
    }
}

impl<K: Scalar> ExactSizeIterator for VarintsIter<'_, K> {}

impl<K: Scalar> FusedIterator for VarintsIter<'_, K> {}

impl<K> Clone for VarintsIter<'_, K> {
    fn clone(&self) -> Self {
        Self {
            kind: PhantomData,
            ..*self
        }
    }
}

impl<K: Scalar> fmt::Debug for VarintsIter<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
