//! Lists of scalars, read from the wire: packed, one by one, or mixed.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::layout::Window;
use super::mode::impossible;
use super::run::Run;
use super::slots::Span;
use crate::octets::{Octets, Range32};
use crate::wire::{Cursor, DecodeError, Input, Scalar, packed};

/// A repeated scalar field of a view: its elements lie where they were received, packed or not.
///
/// `for_each`, `fold`, `sum` and [`copy_to`](Self::copy_to) read packed runs in blocks of 64 elements
/// and are several times as fast as a `for` loop.
pub struct RepeatedScalars<'a, K: Scalar> {
    octets: Octets<'a>,
    span: Span,
    window: Window,
    packed: u64,
    single: u64,
    kind: PhantomData<K>,
}

impl<'a, K: Scalar> RepeatedScalars<'a, K> {
    #[inline(always)]
    pub(crate) fn new(
        octets: Octets<'a>,
        span: Span,
        window: Window,
        packed: u64,
        single: u64,
    ) -> Self {
        Self {
            octets,
            span,
            window,
            packed,
            single,
            kind: PhantomData,
        }
    }

    /// How many elements there are; known, not counted.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.span.count as usize
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.span.count == 0
    }

    /// The elements in order.
    #[inline(always)]
    #[must_use]
    pub fn iter(&self) -> RepeatedScalarsIter<'a, K> {
        let run = Run::new(self.octets, self.span, self.window);
        let pack = Input::within(self.octets, Range32::EMPTY, 0, 0);
        RepeatedScalarsIter {
            run,
            pack,
            cursor: pack.start(0),
            packed: self.packed,
            single: self.single,
            kind: PhantomData,
        }
    }

    /// Element `index`, found by walking to it.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<K::Value> {
        self.iter().nth(index)
    }

    /// Copies the elements into the front of `to`, as many as fit; tells how many there were room for.
    pub fn copy_to(&self, to: &mut [K::Value]) -> usize {
        let mut places = to.iter_mut();
        let room = places.len().min(self.len());
        self.iter().take(room).for_each(|value| {
            if let Some(place) = places.next() {
                *place = value;
            }
        });
        room
    }
}

impl<K: Scalar> Clone for RepeatedScalars<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Scalar> Copy for RepeatedScalars<'_, K> {}

impl<'a, K: Scalar> IntoIterator for RepeatedScalars<'a, K> {
    type Item = K::Value;
    type IntoIter = RepeatedScalarsIter<'a, K>;

    #[inline(always)]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Scalar> fmt::Debug for RepeatedScalars<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

/// The elements of a [`RepeatedScalars`] field in order.
pub struct RepeatedScalarsIter<'a, K: Scalar> {
    run: Run<'a>,
    /// The packed record that is being read.
    pack: Input<'a>,
    cursor: Cursor,
    packed: u64,
    single: u64,
    kind: PhantomData<K>,
}

impl<K: Scalar> RepeatedScalarsIter<'_, K> {
    /// Moves to the next packed run, or reads the next single record.
    #[inline]
    fn advance(&mut self) -> Result<Option<K::Value>, DecodeError> {
        if self.run.cursor.take(self.packed) {
            let range = self.run.input.bytes(&mut self.run.cursor)?;
            self.pack = Input::within(self.run.input.octets(), range, 0, 0);
            self.cursor = self.pack.start(range.start as usize);
            Ok(None)
        } else if self.run.cursor.take(self.single) {
            self.run.input.scalar::<K>(&mut self.run.cursor).map(Some)
        } else {
            self.run = self.run.pass()?;
            Ok(None)
        }
    }
}

impl<K: Scalar> Iterator for RepeatedScalarsIter<'_, K> {
    type Item = K::Value;

    #[inline(always)]
    fn next(&mut self) -> Option<K::Value> {
        while self.run.left != 0 {
            let value = if self.cursor.pos() < self.pack.end() {
                self.pack.scalar::<K>(&mut self.cursor).map(Some)
            } else {
                self.advance()
            };
            match value {
                Ok(Some(value)) => {
                    self.run.left -= 1;
                    return Some(value);
                }
                Ok(None) => {}
                Err(error) => impossible(error),
            }
        }
        None
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.run.left, Some(self.run.left))
    }

    #[inline]
    fn fold<B, F: FnMut(B, K::Value) -> B>(self, init: B, f: F) -> B {
        if self.cursor.pos() == self.pack.end()
            && let Some(range) = self.run.only_short(self.packed)
        {
            return self.run.input.fold_packed::<K, B>(range, init, f);
        }
        self.fold_records(init, f)
    }
}

impl<K: Scalar> RepeatedScalarsIter<'_, K> {
    /// Folds whatever records there are.
    #[inline(never)]
    fn fold_records<B, F: FnMut(B, K::Value) -> B>(mut self, init: B, mut f: F) -> B {
        let mut all = init;
        while self.run.left != 0 {
            let rest = self.pack.rest(&self.cursor);
            if !rest.is_empty() {
                let range = Range32::new(self.cursor.pos(), self.pack.end());
                all = self.pack.fold_packed::<K, B>(range, all, &mut f);
                self.cursor = self.pack.start(self.pack.end());
                // Counting is cheap beside reading, and leaves the fold free to be vectorised.
                let read = if self.run.is_last() {
                    self.run.left
                } else {
                    packed::count::<K>(rest, 0).unwrap_or(self.run.left)
                };
                self.run.left = self.run.left.saturating_sub(read);
            }
            if self.run.left == 0 {
                break;
            }
            match self.advance() {
                Ok(Some(value)) => {
                    self.run.left -= 1;
                    all = f(all, value);
                }
                Ok(None) => {}
                Err(error) => impossible(error),
            }
        }
        all
    }
}

impl<K: Scalar> ExactSizeIterator for RepeatedScalarsIter<'_, K> {}
impl<K: Scalar> FusedIterator for RepeatedScalarsIter<'_, K> {}

impl<K: Scalar> fmt::Debug for RepeatedScalarsIter<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatedScalarsIter")
            .field("left", &self.run.left)
            .finish_non_exhaustive()
    }
}
