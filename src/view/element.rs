//! The kinds of elements that lists, maps and extensions hold.

use core::fmt::{self, Debug};
use core::marker::PhantomData;

use super::fragments::split;
use super::layout::Layout;
use super::mode::Mode;
use super::pass::Pass;
use super::slots::Slots;
use super::view::View;
use super::walker::{
    Notes, level, missing_required, probe, probe_whole, too_many, too_many_fragments,
};
use crate::octets::Range32;
use crate::wire::{ClosedEnum, Cursor, DecodeError, Input, Int32, Scalar, Wire};

type Result<T> = core::result::Result<T, DecodeError>;

/// A kind of element: a [`Scalar`] kind, [`Closed`], [`Str`], [`Bytes`], [`Msg`] or [`Group`].
pub trait Element: Copy + Debug + 'static {
    /// What a view gives for one element.
    type Item<'a, M: Mode>;
    /// The wire type of its records.
    const WIRE_TYPE: u32;
    /// Whether the wire can hold a value that the schema does not know.
    #[doc(hidden)]
    const MAY_BE_UNKNOWN: bool = false;

    /// Whether the values of one map entry are pieces of one value.
    #[doc(hidden)]
    const MERGES: bool = false;

    /// Checks the element after a taken tag, and in a deep pass all below it.
    #[doc(hidden)]
    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes>;

    /// Checks one of the pieces that may make up the value of a map entry: required fields that it lacks
    /// are noted.
    #[doc(hidden)]
    #[inline(always)]
    fn check_piece<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        Self::check::<P>(input, c)
    }

    /// Whether the value of the map `entry` in `range` has its required fields once its pieces are
    /// merged, the first of them at `seed`; 0 stands for no piece at all.
    #[doc(hidden)]
    #[inline(always)]
    fn complete(entry: &Input<'_>, range: Range32, seed: u32) -> Result<()> {
        let _ = (entry, range, seed);
        Ok(())
    }

    /// The element after a taken tag; `None` where the wire holds a number that its closed enum does
    /// not declare.
    #[doc(hidden)]
    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<Self::Item<'a, M>>>;

    /// What a map entry without a value holds.
    #[doc(hidden)]
    fn absent<'a, M: Mode>(around: &Input<'a>) -> Self::Item<'a, M>;

    /// Of a message kind, the one whose pieces lie in `entry`, the first at `seed`.
    #[doc(hidden)]
    fn merged<'a, M: Mode>(
        entry: &Input<'a>,
        range: Range32,
        seed: u32,
    ) -> Option<Self::Item<'a, M>> {
        let _ = (entry, range, seed);
        None
    }
}

/// An element kind that maps can have as key: any scalar that is no float, and [`Str`].
pub trait MapKey: Element {}

/// `string`
#[derive(Clone, Copy, Debug)]
pub enum Str {}

/// `bytes`
#[derive(Clone, Copy, Debug)]
pub enum Bytes {}

/// A message of type `T`, length-delimited.
pub struct Msg<T>(PhantomData<T>);

/// A message of type `T`, delimited by the group tags of field `NUMBER`.
pub struct Group<T, const NUMBER: u32>(PhantomData<T>);

/// A closed enum.
#[derive(Debug)]
pub struct Closed<E>(PhantomData<E>);

impl<T> Clone for Msg<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Msg<T> {}
impl<T, const NUMBER: u32> Clone for Group<T, NUMBER> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, const NUMBER: u32> Copy for Group<T, NUMBER> {}
impl<E> Clone for Closed<E> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E> Copy for Closed<E> {}

impl<T> Debug for Msg<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Msg")
    }
}
impl<T, const NUMBER: u32> Debug for Group<T, NUMBER> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Group")
    }
}

impl<K: Scalar> Element for K {
    type Item<'a, M: Mode> = K::Value;
    const WIRE_TYPE: u32 = match K::WIRE {
        Wire::Varint => 0,
        Wire::Fixed64 => 1,
        Wire::Fixed32 => 5,
    };

    #[inline(always)]
    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        input.scalar::<K>(c)?;
        Ok(Notes::NONE)
    }

    #[inline(always)]
    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<K::Value>> {
        input.scalar::<K>(c).map(Some)
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> K::Value {
        K::Value::default()
    }
}

impl<E: ClosedEnum> Element for Closed<E> {
    type Item<'a, M: Mode> = E;
    const WIRE_TYPE: u32 = 0;
    const MAY_BE_UNKNOWN: bool = true;

    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        input.scalar::<Int32>(c)?;
        Ok(Notes::NONE)
    }

    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<E>> {
        Ok(E::from_number(input.scalar::<Int32>(c)?))
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> E {
        E::default()
    }
}

impl Element for Str {
    type Item<'a, M: Mode> = &'a str;
    const WIRE_TYPE: u32 = 2;

    #[inline(always)]
    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        input.string(c)?;
        Ok(Notes::NONE)
    }

    #[inline(always)]
    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<&'a str>> {
        input.str(c).map(Some)
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> &'a str {
        ""
    }
}

impl Element for Bytes {
    type Item<'a, M: Mode> = &'a [u8];
    const WIRE_TYPE: u32 = 2;

    #[inline(always)]
    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        input.bytes(c)?;
        Ok(Notes::NONE)
    }

    #[inline(always)]
    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<&'a [u8]>> {
        let range = input.bytes(c)?;
        Ok(Some(input.octets().range(range)))
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> &'a [u8] {
        &[]
    }
}

impl<T: Layout> Element for Msg<T> {
    type Item<'a, M: Mode> = M::Out<T::View<'a, M>>;
    const WIRE_TYPE: u32 = 2;
    const MERGES: bool = true;

    #[inline(always)]
    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        let range = input.payload(c)?;
        let notes = if P::DEEP {
            probe_whole::<T>(input, range)?
        } else {
            Notes::NONE
        };
        input.land(c, range.end as usize)?;
        Ok(notes)
    }

    #[inline(always)]
    fn check_piece<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        let range = input.payload(c)?;
        let notes = if P::DEEP {
            probe::<T>(input, range)?
        } else {
            Notes::NONE
        };
        input.land(c, range.end as usize)?;
        Ok(notes)
    }

    // Its frame holds an index, and must not be part of one that recurses.
    #[cold]
    #[inline(never)]
    fn complete(entry: &Input<'_>, range: Range32, seed: u32) -> Result<()> {
        if seed != 0 {
            return T::complete(&split::<T, super::Lazy>(entry, range, seed)?);
        }
        if T::Required::EMPTY == T::REQUIRED {
            Ok(())
        } else {
            Err(missing_required(range.start))
        }
    }

    #[inline(always)]
    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<Self::Item<'a, M>>> {
        let range = input.bytes(c)?;
        Ok(Some(M::out(element::<T, M>(input, range))))
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> Self::Item<'a, M> {
        M::out(Ok(T::wrap(View::empty())))
    }

    fn merged<'a, M: Mode>(
        entry: &Input<'a>,
        range: Range32,
        seed: u32,
    ) -> Option<Self::Item<'a, M>> {
        Some(M::out(split::<T, M>(entry, range, seed).map(T::wrap)))
    }
}

impl<T: Layout, const NUMBER: u32> Element for Group<T, NUMBER> {
    type Item<'a, M: Mode> = M::Out<T::View<'a, M>>;
    const WIRE_TYPE: u32 = 3;

    fn check<P: Pass>(input: &Input<'_>, c: &mut Cursor) -> Result<Notes> {
        let body = input.group_body(c, NUMBER)?;
        if P::DEEP {
            probe_whole::<T>(input, body)
        } else {
            Ok(Notes::NONE)
        }
    }

    fn read<'a, M: Mode>(input: &Input<'a>, c: &mut Cursor) -> Result<Option<Self::Item<'a, M>>> {
        let body = input.group_body(c, NUMBER)?;
        Ok(Some(M::out(element::<T, M>(input, body))))
    }

    fn absent<'a, M: Mode>(_: &Input<'a>) -> Self::Item<'a, M> {
        M::out(Ok(T::wrap(View::empty())))
    }
}

#[inline(always)]
fn element<'a, T: Layout, M: Mode>(input: &Input<'a>, range: Range32) -> Result<T::View<'a, M>> {
    level::<T, M>(input.child(range)?, range).map(T::wrap)
}

impl MapKey for Int32 {}
impl MapKey for crate::wire::Int64 {}
impl MapKey for crate::wire::Uint32 {}
impl MapKey for crate::wire::Uint64 {}
impl MapKey for crate::wire::Sint32 {}
impl MapKey for crate::wire::Sint64 {}
impl MapKey for crate::wire::Fixed32 {}
impl MapKey for crate::wire::Fixed64 {}
impl MapKey for crate::wire::Sfixed32 {}
impl MapKey for crate::wire::Sfixed64 {}
impl MapKey for crate::wire::Bool {}
impl MapKey for Str {}

/// Checks the map entry in `range`: whether its value is one that the schema knows.
#[inline(always)]
pub(crate) fn check_entry<K: MapKey, V: Element, P: Pass>(
    around: &Input<'_>,
    range: Range32,
) -> Result<(bool, Notes)> {
    let input = around.entry(range, V::MERGES)?;
    let mut c = input.start(range.start as usize);
    let mut notes = Notes::NONE;
    let mut known = true;
    let mut seed = 0;
    loop {
        let lap = c.pos;
        if c.take(tag(1, K::WIRE_TYPE)) {
            K::check::<P>(&input, &mut c)?;
        }
        if c.take(tag(2, V::WIRE_TYPE)) {
            let mut again = c;
            if V::MERGES {
                if seed == 0 {
                    seed = input.payload(&mut { c })?.start;
                } else {
                    notes.join(Notes::SPLIT);
                }
            }
            notes.join(V::check_piece::<P>(&input, &mut c)?);
            // Only a closed enum can give nothing here; for other kinds the test is compiled away.
            known = !V::MAY_BE_UNKNOWN || V::read::<super::Lazy>(&input, &mut again)?.is_some();
        }
        if c.pos == input.end() {
            if V::MERGES && P::DEEP && (notes.incomplete() || seed == 0) {
                V::complete(&input, range, seed)?;
                notes.clear_incomplete();
            }
            return Ok((known, notes));
        }
        if c.pos == lap {
            let after = input.skip_record(c.pos)?;
            input.land(&mut c, after)?;
        }
    }
}

/// Reads the map entry in `range`; the last key and the last value win.
#[inline(always)]
#[expect(
    clippy::type_complexity,
    reason = "a name for the pair would hide which half is which"
)]
pub(crate) fn read_entry<'a, K: MapKey, V: Element, M: Mode>(
    around: &Input<'a>,
    range: Range32,
) -> Result<Option<(K::Item<'a, M>, V::Item<'a, M>)>> {
    let input = around.entry(range, V::MERGES)?;
    let mut c = input.start(range.start as usize);
    let mut key = None;
    let mut value = Some(None);
    let (mut values, mut first) = (0_u32, c);
    loop {
        let lap = c.pos;
        if c.take(tag(1, K::WIRE_TYPE)) {
            key = K::read::<M>(&input, &mut c)?;
        }
        if c.take(tag(2, V::WIRE_TYPE)) {
            if V::MERGES {
                values += 1;
                first = if values == 1 { c } else { first };
                input.bytes(&mut c)?;
            } else {
                value = V::read::<M>(&input, &mut c)?.map(Some);
            }
        }
        if c.pos == input.end() {
            if values == 1 {
                value = V::read::<M>(&input, &mut first)?.map(Some);
            } else if values > 1 {
                if too_many(values - 1, input.fragments()) {
                    return Err(too_many_fragments(range.start));
                }
                let seed = input.payload(&mut first)?.start;
                value = Some(V::merged::<M>(&input, range, seed));
            }
            let Some(value) = value else { return Ok(None) };
            return Ok(Some((
                key.unwrap_or_else(|| K::absent::<M>(&input)),
                value.unwrap_or_else(|| V::absent::<M>(&input)),
            )));
        }
        if c.pos == lap {
            let after = input.skip_record(c.pos)?;
            input.land(&mut c, after)?;
        }
    }
}

/// The octet of a tag below field number 16.
#[inline(always)]
const fn tag(number: u64, wire_type: u32) -> u64 {
    number << 3 | wire_type as u64
}
