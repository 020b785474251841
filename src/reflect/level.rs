//! One level of a message, walked by its table: checked, and indexed.
//!
//! What generated walkers do field by field, with the same verdicts: see [`view`](crate::view).

use core::ops::ControlFlow;

use super::bits::Bits;
use super::dynamic_view::DynamicView;
use crate::octets::{Octets, Range32};
use crate::schema::{Cardinality, Field, Kind, Message, Presence};
use crate::view::{
    Lazy, Mode, Window, each_fragment, missing_required, step_towards, too_many_fragments,
};
use crate::wire::{Cursor, DecodeError, DecodeErrorKind, Fixed32, Fixed64, Input, Uint64};

type Result<T> = core::result::Result<T, DecodeError>;

/// What a walk is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Purpose {
    /// To index a level that was checked.
    Index,
    /// To check a level, and index it.
    Level,
    /// To check a level and all below, and index it.
    Deep,
}

/// What a walk has to tell the message around.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Notes {
    /// Pieces of split messages beyond the first of each.
    splits: u32,
    /// A required field was not found; another piece may still hold it.
    incomplete: bool,
}

impl Notes {
    const SPLIT: Self = Self {
        splits: 1,
        incomplete: false,
    };

    const fn join(&mut self, other: Self) {
        self.splits = self.splits.saturating_add(other.splits);
        self.incomplete |= other.incomplete;
    }

    fn add(&mut self, other: Self, input: &Input<'_>, at: u32) -> Result<()> {
        self.join(other);
        if self.splits > u32::from(input.fragments()) && input.fragments() < u16::MAX {
            return Err(too_many_fragments(at));
        }
        Ok(())
    }
}

/// Where the first fields of a message were found.
///
/// A slot holds the position of a record, plus one: of a singular field the last that counts, of a singular
/// message its first piece, of a list or map the first. 0 stands for none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Index {
    pub(super) slots: [u32; Self::SLOTS],
}

impl Index {
    /// How many fields have a slot.
    pub(super) const SLOTS: usize = 16;
    /// In a slot, says that there are more pieces. Positions need 31 bits.
    pub(super) const SPLIT: u32 = 1 << 31;
    pub(super) const EMPTY: Self = Self {
        slots: [0; Self::SLOTS],
    };

    /// Notes a record of `schema`'s field at `place`.
    #[inline]
    pub(super) fn note(&mut self, schema: &Message<'_>, place: usize, field: &Field<'_>, at: u32) {
        if let Presence::Oneof(index) = field.presence {
            self.unset_others(schema, place, index);
        }
        let Some(slot) = self.slots.get_mut(place) else {
            return;
        };
        note(slot, field, at);
    }

    /// Forgets the other members of a oneof.
    fn unset_others(&mut self, schema: &Message<'_>, place: usize, index: u16) {
        let slots = self.slots.iter_mut().zip(schema.fields).enumerate();
        for (other, (slot, field)) in slots {
            if other != place && field.presence == Presence::Oneof(index) {
                *slot = 0;
            }
        }
    }
}

/// Notes in its slot a record of `field` at `at`.
#[inline]
pub(super) fn note(slot: &mut u32, field: &Field<'_>, at: u32) {
    let found = at + 1;
    match (field.cardinality, field.kind) {
        (Cardinality::Singular, Kind::Message(_) | Kind::Group(_)) if *slot != 0 => {
            *slot |= Index::SPLIT;
        }
        (Cardinality::Singular, _) => *slot = found,
        _ if *slot == 0 => *slot = found,
        _ => {}
    }
}

/// A walk over one level, which may lie in several pieces.
#[derive(Debug)]
pub(super) struct Walk<'s> {
    schema: &'s Message<'s>,
    purpose: Purpose,
    pub(super) index: Index,
    /// Required fields and singular messages that were found, by place.
    found: Bits,
    required: u16,
    notes: Notes,
}

impl<'s> Walk<'s> {
    pub(super) fn new(schema: &'s Message<'s>, purpose: Purpose) -> Self {
        Self {
            schema,
            purpose,
            index: Index::EMPTY,
            found: Bits::default(),
            required: 0,
            notes: Notes::default(),
        }
    }

    fn has_required(&self) -> bool {
        self.required == self.schema.required()
    }

    /// Walks a piece that begins at `from`.
    pub(super) fn piece(&mut self, input: &Input<'_>, from: u32) -> Result<()> {
        let mut c = input.start(from as usize);
        while c.pos() != input.end() {
            let at = c.pos();
            let (number, wire_type) = input.tag(&mut c)?;
            if wire_type == 4 {
                return Err(DecodeError::new(DecodeErrorKind::UnmatchedEndGroup, at));
            }
            match place(self.schema, number) {
                Some((place, field)) => {
                    if self.record(input, &mut c, place, field, wire_type)? {
                        self.index.note(self.schema, place, field, at as u32);
                    }
                }
                None => input.skip(&mut c, number, wire_type)?,
            }
        }
        Ok(())
    }

    /// Walks a record of `field`, after its tag; tells whether the field takes it.
    fn record(
        &mut self,
        input: &Input<'_>,
        c: &mut Cursor,
        place: usize,
        field: &Field<'s>,
        wire_type: u32,
    ) -> Result<bool> {
        let known = match form(field, wire_type) {
            None => {
                input.skip(c, field.number, wire_type)?;
                false
            }
            Some(Form::Single) => {
                let nested = is_message(field.kind);
                // What is indexed only was counted before.
                let counts = self.purpose != Purpose::Index;
                let again = counts && nested && !self.found.insert(place);
                let known = self.value(input, c, field, again)?;
                let required = counts && known && field.presence == Presence::Required;
                if required && !again && (nested || self.found.insert(place)) {
                    self.required += 1;
                }
                known
            }
            Some(Form::Element) => self.value(input, c, field, false)?,
            Some(Form::Packed) => {
                let range = input.bytes(c)?;
                if self.purpose != Purpose::Index {
                    check_packed(input, field.kind, range)?;
                }
                true
            }
            Some(Form::Entry(key)) => {
                let range = input.payload(c)?;
                let (known, notes) = self.entry(input, key, field.kind, range)?;
                self.notes.add(notes, input, range.start)?;
                input.land(c, range.end as usize)?;
                known
            }
        };
        Ok(known)
    }

    /// A value after a taken tag; tells whether the field takes it. `again` says that it is another piece of
    /// a singular message.
    #[inline]
    fn value(
        &mut self,
        input: &Input<'_>,
        c: &mut Cursor,
        field: &Field<'s>,
        again: bool,
    ) -> Result<bool> {
        let (schema, range, after) = match field.kind {
            Kind::Message(link) => {
                let range = input.payload(c)?;
                (link, range, Some(range.end as usize))
            }
            Kind::Group(link) => (link, input.group_body(c, field.number)?, None),
            kind => return self.leaf(input, c, kind),
        };
        if self.purpose == Purpose::Deep {
            let notes = if matches!(field.cardinality, Cardinality::Singular) {
                probe(schema.get(), input, range)?
            } else {
                probe_whole(schema.get(), input, range)?
            };
            self.notes.add(notes, input, range.start)?;
        }
        if again {
            self.notes.add(Notes::SPLIT, input, range.start)?;
        }
        if let Some(after) = after {
            input.land(c, after)?;
        }
        Ok(true)
    }

    /// A value that is no message.
    #[inline]
    fn leaf(&self, input: &Input<'_>, c: &mut Cursor, kind: Kind<'_>) -> Result<bool> {
        match kind {
            Kind::String if self.purpose != Purpose::Index => {
                input.string(c)?;
            }
            Kind::String | Kind::Bytes => {
                input.bytes(c)?;
            }
            _ => match kind.wire_type() {
                1 => {
                    input.fixed64(c)?;
                }
                5 => {
                    input.fixed32(c)?;
                }
                _ => {
                    let bits = input.varint(c)?;
                    return Ok(kind.declares(bits as i32));
                }
            },
        }
        Ok(true)
    }

    /// The entry of a map in `range`: whether its value is one that the schema knows.
    fn entry(
        &self,
        around: &Input<'_>,
        key: Kind<'s>,
        value: Kind<'s>,
        range: Range32,
    ) -> Result<(bool, Notes)> {
        let mut notes = Notes::default();
        let mut known = true;
        if self.purpose == Purpose::Index {
            return Ok((known, notes));
        }
        let input = around.entry(range, is_message(value))?;
        let mut seed = 0;
        let mut c = input.start(range.start as usize);
        while c.pos() != input.end() {
            let at = c.pos();
            let (number, wire_type) = input.tag(&mut c)?;
            match (number, value) {
                (1, _) if wire_type == key.wire_type() => {
                    self.leaf(&input, &mut c, key)?;
                }
                (2, Kind::Message(link)) if wire_type == 2 => {
                    let piece = input.payload(&mut c)?;
                    if seed == 0 {
                        seed = piece.start;
                    } else {
                        notes.join(Notes::SPLIT);
                    }
                    if self.purpose == Purpose::Deep {
                        notes.join(probe(link.get(), &input, piece)?);
                    }
                    input.land(&mut c, piece.end as usize)?;
                }
                (2, _) if wire_type == value.wire_type() => {
                    known = self.leaf(&input, &mut c, value)?;
                }
                _ if wire_type == 4 => {
                    return Err(DecodeError::new(DecodeErrorKind::UnmatchedEndGroup, at));
                }
                _ => input.skip(&mut c, number, wire_type)?,
            }
        }
        if let Kind::Message(link) = value
            && self.purpose == Purpose::Deep
            && (notes.incomplete || seed == 0)
        {
            complete_value(link.get(), &input, range, seed)?;
            notes.incomplete = false;
        }
        Ok((known, notes))
    }
}

/// Whether a kind is a message, however it is delimited.
pub(super) const fn is_message(kind: Kind<'_>) -> bool {
    matches!(kind, Kind::Message(_) | Kind::Group(_))
}

/// How a record of a field lies on the wire.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form<'s> {
    /// The value of a singular field.
    Single,
    /// One element of a list.
    Element,
    /// A packed list.
    Packed,
    /// An entry of a map with keys of this kind.
    Entry(Kind<'s>),
}

/// How a record with `wire_type` is one of `field`; `None` where it is an unknown field.
#[inline]
pub(super) fn form<'s>(field: &Field<'s>, wire_type: u32) -> Option<Form<'s>> {
    match field.cardinality {
        Cardinality::Map(key) if wire_type == 2 => Some(Form::Entry(key)),
        Cardinality::Map(_) => None,
        Cardinality::Singular if wire_type == field.kind.wire_type() => Some(Form::Single),
        Cardinality::Singular => None,
        _ if wire_type == field.kind.wire_type() => Some(Form::Element),
        _ if wire_type == 2 && field.kind.packable() => Some(Form::Packed),
        _ => None,
    }
}

/// The field of this number, and its place.
#[inline]
pub(super) fn place<'s>(schema: &Message<'s>, number: u32) -> Option<(usize, &'s Field<'s>)> {
    let guess = (number as usize).wrapping_sub(1);
    let fields = schema.fields;
    if let Some(field) = fields.get(guess).filter(|field| field.number == number) {
        return Some((guess, field));
    }
    let place = fields.binary_search_by_key(&number, |field| field.number);
    let place = place.ok()?;
    Some((place, fields.get(place)?))
}

pub(super) fn check_packed(input: &Input<'_>, kind: Kind<'_>, range: Range32) -> Result<()> {
    match kind.wire_type() {
        1 => input.packed_len::<Fixed64>(range)?,
        5 => input.packed_len::<Fixed32>(range)?,
        _ => input.packed_len::<Uint64>(range)?,
    };
    Ok(())
}

/// Checks the message in `range` of `around`, and all below it.
fn probe(schema: &Message<'_>, around: &Input<'_>, range: Range32) -> Result<Notes> {
    let input = around.child(range)?;
    let mut walk = Walk::new(schema, Purpose::Deep);
    walk.piece(&input, range.start)?;
    walk.notes.incomplete |= !walk.has_required();
    Ok(walk.notes)
}

/// Checks a message that no other record can complete: a list element, a map value, the outermost.
pub(super) fn probe_whole(
    schema: &Message<'_>,
    around: &Input<'_>,
    range: Range32,
) -> Result<Notes> {
    let mut notes = probe(schema, around, range)?;
    if notes.incomplete {
        check_complete(schema, &around.child(range)?, range)?;
        notes.incomplete = false;
    }
    Ok(notes)
}

/// Whether all required fields of the message in `range`, and below it, are present once what is split is
/// merged.
#[cold]
#[inline(never)]
fn check_complete(schema: &Message<'_>, input: &Input<'_>, range: Range32) -> Result<()> {
    complete(&level::<Lazy>(schema, input, range)?)
}

/// Whether the value of the map entry in `range` has its required fields once its pieces are merged, the
/// first of them at `seed`; 0 stands for no piece at all.
#[cold]
#[inline(never)]
fn complete_value(
    schema: &Message<'_>,
    entry: &Input<'_>,
    range: Range32,
    seed: u32,
) -> Result<()> {
    if seed != 0 {
        return complete(&split::<Lazy>(schema, entry, range, seed)?);
    }
    if schema.required() == 0 {
        Ok(())
    } else {
        Err(missing_required(range.start))
    }
}

/// Whether all required fields below the singular messages of `view` are present.
fn complete(view: &DynamicView<'_, Lazy>) -> Result<()> {
    for child in view.messages() {
        complete(&child?)?;
    }
    Ok(())
}

/// The outermost message, checked as the mode says.
pub(super) fn outermost<'a, M: Mode>(
    schema: &'a Message<'a>,
    input: &Input<'a>,
    range: Range32,
) -> Result<DynamicView<'a, M>> {
    if !M::DEEP {
        return level(schema, input, range);
    }
    let mut walk = Walk::new(schema, Purpose::Deep);
    walk.piece(input, range.start)?;
    if walk.notes.incomplete || !walk.has_required() {
        check_complete(schema, input, range)?;
    }
    let window = Window {
        start: range.start,
        end: range.end,
        seed: 0,
        depth: input.depth(),
        // What lies below was counted now, so touching it is not refused later.
        fragments: u16::MAX,
    };
    Ok(DynamicView::new(schema, input.octets(), window, walk.index))
}

/// The view of the message in `range`, one level of which is walked.
pub(super) fn level<'a, M: Mode>(
    schema: &'a Message<'a>,
    input: &Input<'a>,
    range: Range32,
) -> Result<DynamicView<'a, M>> {
    let purpose = if M::DEEP {
        Purpose::Index
    } else {
        Purpose::Level
    };
    let mut walk = Walk::new(schema, purpose);
    walk.piece(input, range.start)?;
    if !walk.has_required() && !M::DEEP {
        return Err(missing_required(range.start));
    }
    let window = Window {
        start: range.start,
        end: range.end,
        seed: 0,
        depth: input.depth(),
        fragments: input.fragments(),
    };
    Ok(DynamicView::new(schema, input.octets(), window, walk.index))
}

/// The view of a message in several pieces below the message in `range`, the first of them at `seed`.
#[cold]
#[inline(never)]
pub(super) fn split<'a, M: Mode>(
    schema: &'a Message<'a>,
    around: &Input<'a>,
    range: Range32,
    seed: u32,
) -> Result<DynamicView<'a, M>> {
    let octets: Octets<'a> = around.octets();
    let child = around.child(range)?;
    // What lies before the first piece is not searched again.
    let (start, ..) = step_towards(octets, range, seed)?;
    let window = Window {
        start,
        end: range.end,
        seed,
        depth: child.depth(),
        fragments: child.fragments(),
    };
    let purpose = if M::DEEP {
        Purpose::Index
    } else {
        Purpose::Level
    };
    let mut walk = Walk::new(schema, purpose);
    each_fragment(octets, window, &mut |piece| {
        let input = Input::within(octets, piece, child.depth(), child.fragments());
        walk.piece(&input, piece.start)?;
        Ok(ControlFlow::Continue(()))
    })?;
    if !walk.has_required() && !M::DEEP {
        return Err(missing_required(seed));
    }
    Ok(DynamicView::new(schema, octets, window, walk.index))
}
