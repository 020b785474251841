//! Packed fixed-width values as a list.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::slice::ChunksExact;

use crate::wire::scalar::{Scalar, Wire};
use crate::wire::{DecodeError, DecodeErrorKind};

/// A packed list of four- or eight-octet values of kind `K`, at any alignment.
///
/// ```
/// use viewbuf::wire::packed::Fixed;
/// use viewbuf::wire::scalar::Float;
///
/// let list = Fixed::<Float>::decode(&[0, 0, 0x80, 0x3f, 0, 0, 0, 0x40])?;
/// assert_eq!(list.get(1), Some(2.0));
/// assert_eq!(list.iter().sum::<f32>(), 3.0);
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
pub struct Fixed<'a, K> {
    octets: &'a [u8],
    kind: PhantomData<K>,
}

impl<'a, K: Scalar> Fixed<'a, K> {
    /// Octets of one value.
    const WIDTH: usize = match K::WIRE {
        Wire::Fixed32 => 4,
        Wire::Fixed64 => 8,
        Wire::Varint => panic!("the kind has no fixed width"),
    };

    /// Checks that `payload` is made of whole values.
    ///
    /// # Errors
    ///
    /// [`InvalidPacked`](DecodeErrorKind::InvalidPacked) where it is not, at the octet where the last,
    /// incomplete value begins; the offset counts from the start of `payload`.
    #[inline]
    pub fn decode(payload: &'a [u8]) -> Result<Self, DecodeError> {
        match payload.len() % Self::WIDTH {
            0 => Ok(Self {
                octets: payload,
                kind: PhantomData,
            }),
            extra => Err(DecodeError::new(
                DecodeErrorKind::InvalidPacked,
                payload.len() - extra,
            )),
        }
    }

    /// How many values the list holds.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.octets.len() / Self::WIDTH
    }

    /// Whether the list holds no value.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.octets.is_empty()
    }

    /// The octets of the list.
    #[inline]
    #[must_use]
    pub const fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// The value at `index`.
    #[inline]
    #[must_use]
    pub fn get(&self, index: usize) -> Option<K::Value> {
        let start = index.checked_mul(Self::WIDTH)?;
        self.octets.get(start..)?.get(..Self::WIDTH).map(value::<K>)
    }

    /// The values, front to back.
    #[inline]
    #[must_use]
    pub fn iter(&self) -> FixedIter<'a, K> {
        FixedIter {
            values: self.octets.chunks_exact(Self::WIDTH),
            kind: PhantomData,
        }
    }
}

#[inline(always)]
fn value<K: Scalar>(octets: &[u8]) -> K::Value {
    K::from_bits(match (octets.first_chunk(), octets.first_chunk()) {
        (Some(eight), _) => u64::from_le_bytes(*eight),
        (_, Some(four)) => u64::from(u32::from_le_bytes(*four)),
        (None, None) => 0,
    })
}

impl<K> Clone for Fixed<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Fixed<'_, K> {}

impl<K: Scalar> fmt::Debug for Fixed<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, K: Scalar> IntoIterator for Fixed<'a, K> {
    type Item = K::Value;
    type IntoIter = FixedIter<'a, K>;

    #[inline]
    fn into_iter(self) -> FixedIter<'a, K> {
        self.iter()
    }
}

/// The values of a [`Fixed`].
pub struct FixedIter<'a, K> {
    values: ChunksExact<'a, u8>,
    kind: PhantomData<K>,
}

impl<K: Scalar> Iterator for FixedIter<'_, K> {
    type Item = K::Value;

    #[inline]
    fn next(&mut self) -> Option<K::Value> {
        self.values.next().map(value::<K>)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.values.size_hint()
    }

    #[inline]
    fn count(self) -> usize {
        self.values.count()
    }

    #[inline]
    fn nth(&mut self, index: usize) -> Option<K::Value> {
        self.values.nth(index).map(value::<K>)
    }

    #[inline]
    fn fold<A, F: FnMut(A, K::Value) -> A>(self, init: A, mut f: F) -> A {
        self.values
            .fold(init, |folded, octets| f(folded, value::<K>(octets)))
    }
}

impl<K: Scalar> DoubleEndedIterator for FixedIter<'_, K> {
    #[inline]
    fn next_back(&mut self) -> Option<K::Value> {
        self.values.next_back().map(value::<K>)
    }
}

impl<K: Scalar> ExactSizeIterator for FixedIter<'_, K> {}

impl<K: Scalar> FusedIterator for FixedIter<'_, K> {}

impl<K> Clone for FixedIter<'_, K> {
    fn clone(&self) -> Self {
        Self {
            values: self.values.clone(),
            kind: PhantomData,
        }
    }
}

impl<K: Scalar> fmt::Debug for FixedIter<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
