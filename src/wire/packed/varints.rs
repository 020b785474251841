//! Packed varints as a list.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::blocks::{Blocks, fold};
use super::lanes::{Algorithm, BLOCK, Lanes, run};
use crate::octets::copy;
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
        Self { octets, len, kind: PhantomData }
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
        VarintsIter { rest: self.octets, left: self.len, kind: PhantomData }
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

/// The values of [`Varints`].
pub struct VarintsIter<'a, K> {
    rest: &'a [u8],
    left: usize,
    kind: PhantomData<K>,
}

impl<K: Scalar> Iterator for VarintsIter<'_, K> {
    type Item = K::Value;

    #[inline]
    fn next(&mut self) -> Option<K::Value> {
        let (bits, len) = varint::decode(self.rest).ok()?;
        self.rest = self.rest.get(len..)?;
        self.left -= 1;
        Some(K::from_bits(bits))
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
        fold(self.rest, init, |folded, bits| f(folded, K::from_bits(bits)))
    }
}

impl<K: Scalar> ExactSizeIterator for VarintsIter<'_, K> {}

impl<K: Scalar> FusedIterator for VarintsIter<'_, K> {}

impl<K> Clone for VarintsIter<'_, K> {
    fn clone(&self) -> Self {
        Self { rest: self.rest, left: self.left, kind: PhantomData }
    }
}

impl<K: Scalar> fmt::Debug for VarintsIter<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
