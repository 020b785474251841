//! The walker that generated code drives over the fields of one message.
//!
//! Each method takes one field: it compares the next tag, and does nothing unless it is the field's.
//! Called in the order in which fields usually lie, a message is read in one straight line, with one
//! compare per field; [`Walker::again`] closes the lap and takes whatever no method took.
//!
//! The invariant of slots: a string slot of an index holds a range of the walked input that was found
//! to be UTF-8; any other slot holds a range inside it. Only this file writes slots, only from
//! [`Input`]'s ranges of the very input the walker was made for, and a walker cannot be made or taken
//! apart outside this crate.

use core::fmt;

use super::element::{Element, MapKey, check_entry};
use super::fragments::SPLIT;
use super::layout::{Index, Layout, Window};
use super::pass::{Pass, Probe, Shallow};
use super::slots::Slots;
use super::{Lazy, View};
use crate::octets::Range32;
use crate::wire::{ClosedEnum, Cursor, DecodeError, DecodeErrorKind as Kind, Input, Int32, Scalar};

type Result<T> = core::result::Result<T, DecodeError>;

/// Walks one message of type `T` for the purpose `P`.
pub struct Walker<'a, T: Layout, P: Pass> {
    pub(crate) input: Input<'a>,
    pub(crate) store: P::Store<T>,
    from: usize,
    required: T::Required,
    entered: u64,
    pub(crate) notes: Notes,
}

/// What a walk has to tell the message around it: nothing, as a rule.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Notes(u32);

impl Notes {
    pub(crate) const NONE: Self = Self(0);
    /// One more piece of a message.
    pub(crate) const SPLIT: Self = Self(1);
    const INCOMPLETE: u32 = 1 << 31;

    #[inline(always)]
    pub(crate) const fn incomplete(self) -> bool {
        self.0 & Self::INCOMPLETE != 0
    }

    /// A required field was not found; another fragment may still hold it.
    #[inline(always)]
    pub(crate) const fn set_incomplete(&mut self) {
        self.0 |= Self::INCOMPLETE;
    }

    pub(crate) const fn clear_incomplete(&mut self) {
        self.0 &= !Self::INCOMPLETE;
    }

    /// Takes in the notes of another piece of the same value.
    #[inline(always)]
    pub(crate) const fn join(&mut self, other: Self) {
        let splits = self.splits().saturating_add(other.splits()) & !Self::INCOMPLETE;
        self.0 = ((self.0 | other.0) & Self::INCOMPLETE) | splits;
    }

    const fn splits(self) -> u32 {
        self.0 & !Self::INCOMPLETE
    }

    #[cold]
    #[inline(never)]
    fn add(&mut self, other: Self, input: &Input<'_>, at: u32) -> Result<()> {
        let splits = self.splits() + other.splits();
        if too_many(splits, input.fragments()) {
            return Err(too_many_fragments(at));
        }
        self.0 = ((self.0 | other.0) & Self::INCOMPLETE) | splits;
        Ok(())
    }
}

impl<'a, T: Layout, P: Pass> Walker<'a, T, P> {
    #[inline(always)]
    pub(crate) fn new(input: Input<'a>, from: usize, store: P::Store<T>) -> Self {
        Self {
            input,
            store,
            from,
            required: T::Required::EMPTY,
            entered: 0,
            notes: Notes::NONE,
        }
    }

    /// Goes on with another fragment of the same message.
    pub(crate) fn resume(&mut self, input: Input<'a>, from: usize) {
        self.input = input;
        self.from = from;
    }

    #[inline(always)]
    pub(crate) fn has_required(&self) -> bool {
        self.required == T::REQUIRED
    }

    #[inline(always)]
    fn index(&mut self) -> Option<&mut Index<T>> {
        P::index(&mut self.store)
    }

    /// A cursor at the first field.
    #[inline(always)]
    pub fn start(&self) -> Cursor {
        self.input.start(self.from)
    }

    /// Ends a lap over the fields that began at `lap`: tells whether there is more to read, and takes a
    /// record that no field wanted as an unknown field.
    ///
    /// # Errors
    /// What that record breaks.
    #[inline(always)]
    pub fn again(&mut self, c: &mut Cursor, lap: usize) -> Result<bool> {
        if c.pos == self.input.end() {
            return Ok(false);
        }
        if c.pos == lap {
            let after = self.input.skip_record(c.pos)?;
            if let Some(index) = self.index() {
                index.unknown.push(lap, after, 1);
            }
            self.input.land(c, after)?;
        }
        Ok(true)
    }

    /// Notes that required field `BIT` is present.
    #[inline(always)]
    pub fn found<const WORD: usize>(&mut self, bit: u64) {
        *self.required.slot_mut::<WORD>() |= bit;
    }

    /// Changes the scalars, where an index is kept.
    #[inline(always)]
    pub fn set(&mut self, change: impl FnOnce(&mut T::Scalars)) {
        if let Some(index) = self.index() {
            change(&mut index.scalars);
        }
    }

    /// A singular scalar of kind `K`; tells whether it was there.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn scalar<K: Scalar>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        set: impl FnOnce(&mut T::Scalars, K::Value),
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let value = self.input.scalar::<K>(c)?;
        self.set(|scalars| set(scalars, value));
        Ok(true)
    }

    /// A singular closed enum; a number it does not declare is left to the unknown fields.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn closed<E: ClosedEnum>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        set: impl FnOnce(&mut T::Scalars, E),
    ) -> Result<bool> {
        let at = c.pos;
        if !c.take(tag) {
            return Ok(false);
        }
        let number = self.input.scalar::<Int32>(c)?;
        let Some(value) = E::from_number(number) else {
            self.unknown(at, c.pos);
            return Ok(false);
        };
        self.set(|scalars| set(scalars, value));
        Ok(true)
    }

    #[cold]
    fn unknown(&mut self, at: usize, after: usize) {
        if let Some(index) = self.index() {
            index.unknown.push(at, after, 1);
        }
    }

    /// A singular `string` into slot `N`.
    ///
    /// # Errors
    /// What its octets break; `InvalidUtf8`.
    #[inline(always)]
    pub fn string<const N: usize>(&mut self, c: &mut Cursor, tag: u64) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let range = self.input.string(c)?;
        if let Some(index) = self.index() {
            *index.strings.slot_mut::<N>() = range;
        }
        Ok(true)
    }

    /// A singular `bytes` into range slot `N`.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn bytes<const N: usize>(&mut self, c: &mut Cursor, tag: u64) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let range = self.input.bytes(c)?;
        if let Some(index) = self.index() {
            *index.ranges.slot_mut::<N>() = range;
        }
        Ok(true)
    }

    /// A singular message of type `C` into range slot `N`.
    ///
    /// # Errors
    /// What its octets break, or those of a message below it in a deep pass.
    #[inline(always)]
    pub fn message<C: Layout, const N: usize>(&mut self, c: &mut Cursor, tag: u64) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let range = self.input.payload(c)?;
        self.nested::<C, N>(range, true)?;
        self.input.land(c, range.end as usize)?;
        Ok(true)
    }

    /// A singular group `number` of type `C` into range slot `N`.
    ///
    /// # Errors
    /// What its octets break, or those of a message below it in a deep pass.
    #[inline(always)]
    pub fn group<C: Layout, const N: usize>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        number: u32,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let body = self.input.group_body(c, number)?;
        self.nested::<C, N>(body, true)?;
        Ok(true)
    }

    /// A message that is a member of a oneof. Where `same` says that another member was set before, the
    /// earlier pieces of this one no longer count.
    ///
    /// # Errors
    /// As [`message`](Self::message).
    #[inline(always)]
    pub fn member<C: Layout, const N: usize>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        same: impl FnOnce(&T::Scalars) -> bool,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let range = self.input.payload(c)?;
        let same = self.index().is_none_or(|index| same(&index.scalars));
        self.nested::<C, N>(range, same)?;
        self.input.land(c, range.end as usize)?;
        Ok(true)
    }

    /// A group that is a member of a oneof; see [`member`](Self::member).
    ///
    /// # Errors
    /// As [`group`](Self::group).
    #[inline(always)]
    pub fn member_group<C: Layout, const N: usize>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        number: u32,
        same: impl FnOnce(&T::Scalars) -> bool,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        let body = self.input.group_body(c, number)?;
        let same = self.index().is_none_or(|index| same(&index.scalars));
        self.nested::<C, N>(body, same)?;
        Ok(true)
    }

    /// Keeps the range of a nested message, after probing it in a deep pass.
    #[inline(always)]
    fn nested<C: Layout, const N: usize>(&mut self, range: Range32, merge: bool) -> Result<()> {
        if P::DEEP {
            let notes = probe::<C>(&self.input, range)?;
            if notes != Notes::NONE {
                self.notes.add(notes, &self.input, range.start)?;
            }
        }
        let bit = 1_u64 << (N % 64);
        let again = self.entered & bit != 0;
        self.entered |= bit;
        if again {
            self.notes.add(Notes::SPLIT, &self.input, range.start)?;
        }
        if let Some(index) = self.index() {
            let slot = index.ranges.slot_mut::<N>();
            if merge && slot.start != 0 {
                slot.end = SPLIT;
            } else {
                *slot = range;
            }
        }
        Ok(())
    }

    /// All records of a repeated field of element kind `E` that follow one another, into span `N`.
    ///
    /// # Errors
    /// What their octets break.
    #[inline(always)]
    pub fn repeated<E: Element, const N: usize>(&mut self, c: &mut Cursor, tag: u64) -> Result<()> {
        loop {
            let at = c.pos;
            if !c.take(tag) {
                return Ok(());
            }
            let notes = E::check::<P>(&self.input, c)?;
            if notes != Notes::NONE {
                self.notes.add(notes, &self.input, at as u32)?;
            }
            self.push::<N>(at, c.pos, 1);
        }
    }

    /// All records of a repeated scalar field of kind `K`, packed (`packed` is their tag) or one by one
    /// (`single`), into span `N`.
    ///
    /// # Errors
    /// What their octets break.
    #[inline(always)]
    pub fn scalars<K: Scalar, const N: usize>(
        &mut self,
        c: &mut Cursor,
        packed: u64,
        single: u64,
    ) -> Result<()> {
        loop {
            let at = c.pos;
            let count = if c.take(packed) {
                let range = self.input.bytes(c)?;
                self.input.packed_len::<K>(range)?
            } else if c.take(single) {
                self.input.scalar::<K>(c)?;
                1
            } else {
                return Ok(());
            };
            self.push::<N>(at, c.pos, count);
        }
    }

    /// As [`scalars`](Self::scalars), for a closed enum: numbers it does not declare are left to the
    /// unknown fields.
    ///
    /// # Errors
    /// What their octets break.
    #[inline]
    pub fn closed_scalars<E: ClosedEnum, const N: usize>(
        &mut self,
        c: &mut Cursor,
        packed: u64,
        single: u64,
    ) -> Result<()> {
        loop {
            let at = c.pos;
            let (known, unknown) = if c.take(packed) {
                let range = self.input.payload(c)?;
                let mut counts = (0, 0);
                let run = Input::within(self.input.octets(), range, 0, 0);
                let mut inner = run.start(range.start as usize);
                while inner.pos < range.end as usize {
                    count_closed::<E>(run.scalar::<Int32>(&mut inner)?, &mut counts);
                }
                self.input.land(c, range.end as usize)?;
                counts
            } else if c.take(single) {
                let mut counts = (0, 0);
                count_closed::<E>(self.input.scalar::<Int32>(c)?, &mut counts);
                counts
            } else {
                return Ok(());
            };
            self.push::<N>(at, c.pos, known);
            if unknown != 0 {
                self.unknown(at, c.pos);
            }
        }
    }

    /// All entries of a map field that follow one another, into span `N`. An entry whose value is a
    /// number that a closed enum does not declare is left to the unknown fields.
    ///
    /// # Errors
    /// What their octets break.
    #[inline(always)]
    pub fn map<K: MapKey, V: Element, const N: usize>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
    ) -> Result<()> {
        loop {
            let at = c.pos;
            if !c.take(tag) {
                return Ok(());
            }
            let range = self.input.payload(c)?;
            let (known, notes) = check_entry::<K, V, P>(&self.input, range)?;
            if notes != Notes::NONE {
                self.notes.add(notes, &self.input, at as u32)?;
            }
            self.input.land(c, range.end as usize)?;
            if known {
                self.push::<N>(at, c.pos, 1);
            } else {
                self.unknown(at, c.pos);
            }
        }
    }

    #[inline(always)]
    fn push<const N: usize>(&mut self, at: usize, after: usize, count: usize) {
        if let Some(index) = self.index() {
            index.spans.slot_mut::<N>().push(at, after, count);
        }
    }
}

fn count_closed<E: ClosedEnum>(number: i32, (known, unknown): &mut (usize, usize)) {
    if E::from_number(number).is_some() {
        *known += 1;
    } else {
        *unknown += 1;
    }
}

/// Checks the message in `range` of `around`, and all below it.
#[inline]
pub(crate) fn probe<C: Layout>(around: &Input<'_>, range: Range32) -> Result<Notes> {
    let input = around.child(range)?;
    let mut walker = Walker::<C, Probe>::new(input, range.start as usize, ());
    C::walk(&mut walker)?;
    if !walker.has_required() {
        walker.notes.set_incomplete();
    }
    Ok(walker.notes)
}

/// Checks a message that no other record can complete: a list element, a map value, the outermost.
#[inline]
pub(crate) fn probe_whole<C: Layout>(around: &Input<'_>, range: Range32) -> Result<Notes> {
    let mut notes = probe::<C>(around, range)?;
    if notes.incomplete() {
        check_complete::<C>(around.child(range)?, range)?;
        notes.clear_incomplete();
    }
    Ok(notes)
}

/// Whether all required fields of the message in `range`, and below it, are present once what is split
/// is merged.
#[cold]
#[inline(never)]
pub(crate) fn check_complete<C: Layout>(input: Input<'_>, range: Range32) -> Result<()> {
    C::complete(&level::<C, Lazy>(input, range)?)
}

/// The view of the message in `range`: one level is walked.
#[inline(always)]
pub(crate) fn level<C: Layout, M: super::Mode>(
    input: Input<'_>,
    range: Range32,
) -> Result<View<'_, C, M>> {
    let window = Window {
        start: range.start,
        end: range.end,
        seed: 0,
        depth: input.depth(),
        fragments: input.fragments(),
    };
    let mut walker = Walker::<C, Shallow>::new(input, range.start as usize, Index::empty(window));
    C::walk(&mut walker)?;
    if !walker.has_required() {
        return Err(missing_required(range.start));
    }
    Ok(View::new(walker.input.octets(), walker.store))
}

/// Whether so many extra pieces are more than the limit, which stands for none at its largest: two octets keep it.
#[inline(always)]
pub(crate) fn too_many(splits: u32, limit: u16) -> bool {
    splits > u32::from(limit) && limit < u16::MAX
}

#[cold]
#[inline(never)]
pub(crate) fn too_many_fragments(at: u32) -> DecodeError {
    DecodeError::new(Kind::TooManyFragments, at as usize)
}

#[cold]
#[inline(never)]
pub(crate) fn missing_required(at: u32) -> DecodeError {
    DecodeError::new(Kind::MissingRequired, at as usize)
}

impl<T: Layout, P: Pass> fmt::Debug for Walker<'_, T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Walker")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}
