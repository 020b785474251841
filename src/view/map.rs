//! Map fields, read from the wire.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::element::{Element, MapKey, read_entry};
use super::layout::Window;
use super::mode::{Checked, Mode, impossible};
use super::run::Run;
use super::slots::Span;
use crate::octets::Octets;

/// A map field of a view: its entries lie where they were received.
///
/// Nothing is sorted or hashed: [`get`](Self::get) reads the entries one after another and takes the
/// last with the key, as the specification says. Whoever asks for many keys of a large map collects it.
pub struct Map<'a, K: MapKey, V: Element, M: Mode = Checked> {
    octets: Octets<'a>,
    span: Span,
    window: Window,
    tag: u64,
    entry: PhantomData<(K, V, M)>,
}

impl<'a, K: MapKey, V: Element, M: Mode> Map<'a, K, V, M> {
    #[inline(always)]
    pub(crate) fn new(octets: Octets<'a>, span: Span, window: Window, tag: u64) -> Self {
        Self {
            octets,
            span,
            window,
            tag,
            entry: PhantomData,
        }
    }

    /// How many entries were received; a key that was sent twice counts twice.
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

    /// The entries in the order of the wire; a key that was sent twice comes twice, and the last counts.
    #[inline(always)]
    #[must_use]
    pub fn iter(&self) -> MapIter<'a, K, V, M> {
        MapIter {
            run: Run::new(self.octets, self.span, self.window),
            tag: self.tag,
            entry: PhantomData,
        }
    }

    /// The value of `key`, found by reading all entries.
    #[inline]
    #[must_use]
    pub fn get(&self, key: K::Item<'_, M>) -> Option<V::Item<'a, M>>
    where
        for<'x, 'y> K::Item<'x, M>: PartialEq<K::Item<'y, M>>,
    {
        let mut found = None;
        for (other, value) in *self {
            if other == key {
                found = Some(value);
            }
        }
        found
    }
}

impl<K: MapKey, V: Element, M: Mode> Clone for Map<'_, K, V, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: MapKey, V: Element, M: Mode> Copy for Map<'_, K, V, M> {}

impl<'a, K: MapKey, V: Element, M: Mode> IntoIterator for Map<'a, K, V, M> {
    type Item = (K::Item<'a, M>, V::Item<'a, M>);
    type IntoIter = MapIter<'a, K, V, M>;

    #[inline(always)]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, K: MapKey, V: Element, M: Mode> fmt::Debug for Map<'a, K, V, M>
where
    K::Item<'a, M>: fmt::Debug,
    V::Item<'a, M>: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(*self).finish()
    }
}

/// The entries of a [`Map`] in the order of the wire.
pub struct MapIter<'a, K: MapKey, V: Element, M: Mode = Checked> {
    run: Run<'a>,
    tag: u64,
    entry: PhantomData<(K, V, M)>,
}

impl<'a, K: MapKey, V: Element, M: Mode> Iterator for MapIter<'a, K, V, M> {
    type Item = (K::Item<'a, M>, V::Item<'a, M>);

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        while self.run.left != 0 {
            if self.run.cursor.take(self.tag) {
                let entry = self.run.input.bytes(&mut self.run.cursor);
                match entry.and_then(|range| read_entry::<K, V, M>(&self.run.input, range)) {
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

impl<K: MapKey, V: Element, M: Mode> ExactSizeIterator for MapIter<'_, K, V, M> {}
impl<K: MapKey, V: Element, M: Mode> FusedIterator for MapIter<'_, K, V, M> {}

impl<K: MapKey, V: Element, M: Mode> fmt::Debug for MapIter<'_, K, V, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapIter")
            .field("left", &self.run.left)
            .finish_non_exhaustive()
    }
}
