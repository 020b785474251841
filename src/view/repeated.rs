//! Lists of strings, bytes, messages and closed enums, read from the wire.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::element::Element;
use super::layout::Window;
use super::mode::{Checked, Mode, impossible};
use super::run::Run;
use super::slots::Span;
use crate::octets::Octets;

/// A repeated field of a view: its elements lie where they were received.
///
/// Iterating walks the wire from the first to the last record of the field and steps over whatever
/// lies between. `Copy`, and an iterator of itself: `for role in user.roles()`.
pub struct Repeated<'a, E: Element, M: Mode = Checked> {
    octets: Octets<'a>,
    span: Span,
    window: Window,
    tag: u64,
    element: PhantomData<(E, M)>,
}

impl<'a, E: Element, M: Mode> Repeated<'a, E, M> {
    #[inline(always)]
    pub(crate) fn new(octets: Octets<'a>, span: Span, window: Window, tag: u64) -> Self {
        Self {
            octets,
            span,
            window,
            tag,
            element: PhantomData,
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
    pub fn iter(&self) -> RepeatedIter<'a, E, M> {
        RepeatedIter {
            run: Run::new(self.octets, self.span, self.window),
            tag: self.tag,
            element: PhantomData,
        }
    }

    /// Element `index`, found by walking to it.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<E::Item<'a, M>> {
        self.iter().nth(index)
    }

    /// The first element.
    #[inline]
    #[must_use]
    pub fn first(&self) -> Option<E::Item<'a, M>> {
        self.iter().next()
    }
}

impl<E: Element, M: Mode> Clone for Repeated<'_, E, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E: Element, M: Mode> Copy for Repeated<'_, E, M> {}

impl<'a, E: Element, M: Mode> IntoIterator for Repeated<'a, E, M> {
    type Item = E::Item<'a, M>;
    type IntoIter = RepeatedIter<'a, E, M>;

    #[inline(always)]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, E: Element, M: Mode> IntoIterator for &Repeated<'a, E, M> {
    type Item = E::Item<'a, M>;
    type IntoIter = RepeatedIter<'a, E, M>;

    #[inline(always)]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, E: Element, M: Mode> fmt::Debug for Repeated<'a, E, M>
where
    E::Item<'a, M>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

/// The elements of a [`Repeated`] field in order.
pub struct RepeatedIter<'a, E: Element, M: Mode = Checked> {
    run: Run<'a>,
    tag: u64,
    element: PhantomData<(E, M)>,
}

impl<'a, E: Element, M: Mode> Iterator for RepeatedIter<'a, E, M> {
    type Item = E::Item<'a, M>;

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        while self.run.left != 0 {
            if self.run.cursor.take(self.tag) {
                match E::read::<M>(&self.run.input, &mut self.run.cursor) {
                    Ok(Some(item)) => {
                        self.run.left -= 1;
                        return Some(item);
                    }
                    Ok(None) => {}
                    Err(error) => impossible(error),
                }
            } else {
                match self.run.pass() {
                    Ok(run) => self.run = run,
                    Err(error) => impossible(error),
                }
            }
        }
        None
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.run.left, Some(self.run.left))
    }
}

impl<E: Element, M: Mode> ExactSizeIterator for RepeatedIter<'_, E, M> {}
impl<E: Element, M: Mode> FusedIterator for RepeatedIter<'_, E, M> {}

impl<E: Element, M: Mode> Clone for RepeatedIter<'_, E, M> {
    fn clone(&self) -> Self {
        Self {
            run: self.run,
            tag: self.tag,
            element: PhantomData,
        }
    }
}

impl<E: Element, M: Mode> fmt::Debug for RepeatedIter<'_, E, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatedIter")
            .field("left", &self.run.left)
            .finish_non_exhaustive()
    }
}
