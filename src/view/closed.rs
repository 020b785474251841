//! Lists of closed enums, read from the wire.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::layout::Window;
use super::scalars::{RepeatedScalars, RepeatedScalarsIter};
use super::slots::Span;
use crate::octets::Octets;
use crate::wire::{ClosedEnum, Int32};

/// A repeated field of a closed enum, packed or not. Numbers that the enum does not declare are not
/// among the elements: they are unknown fields.
#[derive(Clone, Copy)]
pub struct RepeatedClosedScalars<'a, E> {
    numbers: RepeatedScalars<'a, Int32>,
    len: usize,
    element: PhantomData<E>,
}

impl<'a, E: ClosedEnum> RepeatedClosedScalars<'a, E> {
    #[inline]
    pub(crate) fn new(
        octets: Octets<'a>,
        span: Span,
        window: Window,
        packed: u64,
        single: u64,
    ) -> Self {
        // The span counts declared numbers only; the wire is read to its end.
        let all = if span.count == 0 {
            span
        } else {
            Span {
                count: u32::MAX,
                ..span
            }
        };
        let numbers = RepeatedScalars::new(octets, all, window, packed, single);
        Self {
            numbers,
            len: span.count as usize,
            element: PhantomData,
        }
    }

    /// How many elements there are; known, not counted.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The elements in order.
    #[must_use]
    pub fn iter(&self) -> RepeatedClosedScalarsIter<'a, E> {
        RepeatedClosedScalarsIter {
            numbers: self.numbers.iter(),
            left: self.len,
            element: PhantomData,
        }
    }
}

impl<'a, E: ClosedEnum> IntoIterator for RepeatedClosedScalars<'a, E> {
    type Item = E;
    type IntoIter = RepeatedClosedScalarsIter<'a, E>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<E: ClosedEnum> fmt::Debug for RepeatedClosedScalars<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The elements of a [`RepeatedClosedScalars`] field in order.
#[derive(Debug)]
pub struct RepeatedClosedScalarsIter<'a, E> {
    numbers: RepeatedScalarsIter<'a, Int32>,
    left: usize,
    element: PhantomData<E>,
}

impl<E: ClosedEnum> Iterator for RepeatedClosedScalarsIter<'_, E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        self.numbers.find_map(E::from_number)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<E: ClosedEnum> ExactSizeIterator for RepeatedClosedScalarsIter<'_, E> {}
impl<E: ClosedEnum> FusedIterator for RepeatedClosedScalarsIter<'_, E> {}
