//! The view that every generated view is made around.
//!
//! The invariant of [`View`]: `index` was filled by a walk of `octets`. It is made in this crate only,
//! from one walker, and its halves are never taken apart or exchanged.
#![expect(
    unsafe_code,
    reason = "slots hold ranges that the walk of the same octets has checked"
)]

use core::fmt;
use core::marker::PhantomData;
use core::ops::ControlFlow;

use super::closed::RepeatedClosedScalars;
use super::element::{Element, MapKey};
use super::fragments::{SPLIT, each_fragment, split};
use super::layout::{Index, Layout, Window};
use super::map::Map;
use super::mode::Mode;
use super::pass::Deep;
use super::repeated::Repeated;
use super::scalars::RepeatedScalars;
use super::slots::Slots;
use super::unknown::UnknownRecords;
use super::walker::{Walker, check_complete, level};
use crate::octets::{Limits, Octets, Range32};
use crate::schema::debug::fmt_octets;
use crate::wire::{ClosedEnum, DecodeError, Input, Scalar};

type Result<T> = core::result::Result<T, DecodeError>;

/// A message of type `T` as its own bytes and an index.
///
/// Generated views wrap it and name its slots; users meet them, not this.
pub struct View<'a, T: Layout, M: Mode> {
    octets: Octets<'a>,
    index: Index<T>,
    mode: PhantomData<M>,
}

impl<'a, T: Layout, M: Mode> View<'a, T, M> {
    #[inline(always)]
    pub(crate) fn new(octets: Octets<'a>, index: Index<T>) -> Self {
        Self {
            octets,
            index,
            mode: PhantomData,
        }
    }

    /// The view of a message that is absent: every field reads as its default.
    #[inline]
    pub(crate) fn empty() -> Self {
        Self::new(Octets::EMPTY, Index::empty(Window::EMPTY))
    }

    #[inline(always)]
    pub(crate) const fn index(&self) -> &Index<T> {
        &self.index
    }

    /// The input of which this message is a part.
    #[inline(always)]
    pub(crate) fn input(&self) -> Input<'a> {
        let window = self.index.window;
        Input::within(self.octets, window.range(), window.depth, window.fragments)
    }

    /// Scalars, presence bits and oneof cases.
    #[inline(always)]
    pub const fn scalars(&self) -> &T::Scalars {
        &self.index.scalars
    }

    /// The string of slot `N`; empty where it is absent.
    #[inline(always)]
    #[must_use]
    pub fn string<const N: usize>(&self) -> &'a str {
        let range = self.index.strings.slot::<N>();
        // SAFETY: string slots hold ranges inside `octets`, by the invariants of view and walker.
        let octets = unsafe { self.octets.range_unchecked(range) };
        // SAFETY: and those ranges were found to be UTF-8; the empty range of an absent one is.
        unsafe { core::str::from_utf8_unchecked(octets) }
    }

    /// The string of slot `N`, or `default` where it is absent.
    #[inline(always)]
    #[must_use]
    pub fn string_or<const N: usize>(&self, default: &'static str) -> &'a str {
        if self.has_string::<N>() {
            self.string::<N>()
        } else {
            default
        }
    }

    /// Whether the string of slot `N` is present.
    #[inline(always)]
    #[must_use]
    pub fn has_string<const N: usize>(&self) -> bool {
        self.index.strings.slot::<N>().start != 0
    }

    /// The bytes of range slot `N`; empty where they are absent.
    #[inline(always)]
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> &'a [u8] {
        // Tested, unlike strings: a hand-written accessor may name the slot of a message in pieces.
        self.octets.range(self.index.ranges.slot::<N>())
    }

    /// The bytes of range slot `N`, or `default` where they are absent.
    #[inline(always)]
    #[must_use]
    pub fn bytes_or<const N: usize>(&self, default: &'static [u8]) -> &'a [u8] {
        if self.has::<N>() {
            self.bytes::<N>()
        } else {
            default
        }
    }

    /// Whether the bytes or message of range slot `N` are present.
    #[inline(always)]
    #[must_use]
    pub fn has<const N: usize>(&self) -> bool {
        self.index.ranges.slot::<N>().start != 0
    }

    /// The message of range slot `N`; the empty view where it is absent.
    #[inline(always)]
    pub fn message<C: Layout, const N: usize>(&self) -> M::Out<C::View<'a, M>> {
        M::out(
            self.touch::<C, M>(self.index.ranges.slot::<N>())
                .map(C::wrap),
        )
    }

    /// The message of range slot `N`; `None` where it is absent.
    #[inline(always)]
    pub fn message_opt<C: Layout, const N: usize>(&self) -> Option<M::Out<C::View<'a, M>>> {
        if self.has::<N>() {
            Some(self.message::<C, N>())
        } else {
            None
        }
    }

    #[inline(always)]
    fn touch<C: Layout, N: Mode>(&self, range: Range32) -> Result<View<'a, C, N>> {
        if range.start == 0 {
            return Ok(View::empty());
        }
        if range.end == SPLIT {
            return split(&self.input(), self.index.window.range(), range.start);
        }
        level(self.input().child(range)?, range)
    }

    /// Whether the required fields in and below the message of range slot `N` are present.
    ///
    /// # Errors
    /// [`MissingRequired`](crate::DecodeErrorKind::MissingRequired).
    pub fn complete<C: Layout, const N: usize>(&self) -> Result<()> {
        let child = self.touch::<C, super::Lazy>(self.index.ranges.slot::<N>())?;
        if self.has::<N>() {
            C::complete(&child)
        } else {
            Ok(())
        }
    }

    /// The list of span `N`, whose records have `tag`.
    #[inline(always)]
    #[must_use]
    pub fn repeated<E: Element, const N: usize>(&self, tag: u64) -> Repeated<'a, E, M> {
        Repeated::new(
            self.octets,
            self.index.spans.slot::<N>(),
            self.index.window,
            tag,
        )
    }

    /// The list of scalars of span `N`, whose records have the tag `packed` or `single`.
    #[inline(always)]
    #[must_use]
    pub fn repeated_scalars<K: Scalar, const N: usize>(
        &self,
        packed: u64,
        single: u64,
    ) -> RepeatedScalars<'a, K> {
        let span = self.index.spans.slot::<N>();
        RepeatedScalars::new(self.octets, span, self.index.window, packed, single)
    }

    /// The list of a closed enum of span `N`, whose records have the tag `packed` or `single`.
    #[inline]
    #[must_use]
    pub fn repeated_closed<E: ClosedEnum, const N: usize>(
        &self,
        packed: u64,
        single: u64,
    ) -> RepeatedClosedScalars<'a, E> {
        let span = self.index.spans.slot::<N>();
        RepeatedClosedScalars::new(self.octets, span, self.index.window, packed, single)
    }

    /// The map of span `N`, whose records have `tag`.
    #[inline(always)]
    #[must_use]
    pub fn map<K: MapKey, V: Element, const N: usize>(&self, tag: u64) -> Map<'a, K, V, M> {
        Map::new(
            self.octets,
            self.index.spans.slot::<N>(),
            self.index.window,
            tag,
        )
    }

    /// The records that no field of the schema took, in the order of the wire.
    #[inline]
    #[must_use]
    pub fn unknown(&self) -> UnknownRecords<'a> {
        UnknownRecords::new(
            self.octets,
            self.index.unknown,
            self.index.window,
            T::schema(),
        )
    }

    /// The octets of this message; `None` where it lies in several pieces.
    #[inline]
    #[must_use]
    pub fn as_bytes(&self) -> Option<&'a [u8]> {
        if self.index.window.seed == 0 {
            Some(self.octets.range(self.index.window.range()))
        } else {
            None
        }
    }

    /// Calls `each` with the octets of every piece of this message, in order; there is one, unless the
    /// field that holds the message occurs more than once. Concatenated they are this message.
    pub fn for_each_fragment(&self, mut each: impl FnMut(&'a [u8])) {
        let window = self.index.window;
        if let Some(octets) = self.as_bytes() {
            each(octets);
            return;
        }
        let found = each_fragment(self.octets, window, &mut |piece| {
            each(self.octets.range(piece));
            Ok(ControlFlow::Continue(()))
        });
        debug_assert!(
            found.is_ok(),
            "the pieces were found when the view was made"
        );
    }
}

impl<'a, T: Layout> View<'a, T, super::Checked> {
    /// Checks the whole tree of `bytes`.
    ///
    /// # Errors
    /// What the bytes or the limits forbid.
    #[inline]
    pub fn decode(bytes: &'a [u8], limits: &Limits) -> Result<Self> {
        let input = Input::new(bytes, limits)?;
        let range = Range32::new(0, bytes.len());
        let window = Window {
            start: 0,
            end: range.end,
            seed: 0,
            depth: input.depth(),
            // What lies below was counted now, so touching it is not refused later.
            fragments: u16::MAX,
        };
        let mut walker = Walker::<T, Deep>::new(input, 0, Index::empty(window));
        T::walk(&mut walker)?;
        if walker.notes.incomplete() || !walker.has_required() {
            check_complete::<T>(input, range)?;
        }
        Ok(Self::new(walker.input.octets(), walker.store))
    }
}

impl<'a, T: Layout> View<'a, T, super::Lazy> {
    /// Checks the outermost level of `bytes`.
    ///
    /// # Errors
    /// What that level or the limits forbid.
    #[inline]
    pub fn decode_lazy(bytes: &'a [u8], limits: &Limits) -> Result<Self> {
        level(Input::new(bytes, limits)?, Range32::new(0, bytes.len()))
    }
}

impl<T: Layout, M: Mode> Clone for View<'_, T, M> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Layout, M: Mode> Copy for View<'_, T, M> {}

impl<T: Layout, M: Mode> fmt::Debug for View<'_, T, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_bytes() {
            Some(octets) => fmt_octets(T::schema(), octets, f),
            None => self.fmt_pieces(f),
        }
    }
}

impl<T: Layout, M: Mode> View<'_, T, M> {
    /// Shows a message of several pieces.
    #[cfg(feature = "alloc")]
    fn fmt_pieces(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut octets = alloc::vec::Vec::new();
        self.for_each_fragment(|piece| octets.extend_from_slice(piece));
        fmt_octets(T::schema(), &octets, f)
    }

    /// Shows the pieces of a message.
    #[cfg(not(feature = "alloc"))]
    fn fmt_pieces(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        let mut pieces = 0;
        self.for_each_fragment(|octets| {
            if pieces > 0 {
                result = result.and_then(|()| f.write_str(" + "));
            }
            pieces += 1;
            result = result.and_then(|()| fmt_octets(T::schema(), octets, f));
        });
        result
    }
}
