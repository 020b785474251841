//! Messages of any type, read where they lie.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::ControlFlow;

use super::field_key::FieldKey;
use super::level::{
    Form, Index, Purpose, Walk, form, is_message, level, note, outermost, place, probe_whole, split,
};
use super::records::{RecordAt, Records};
use super::value_ref::{ValueRef, container, leaf};
use crate::octets::{Limits, Octets, Range32};
use crate::schema::debug::fmt_octets;
use crate::schema::{Cardinality, Field, Kind, Message, Presence, Verdict};
use crate::view::{
    Checked, Layout, Lazy, MessageView, Mode, UnknownRecord, Window, each_fragment,
    too_many_fragments,
};
use crate::wire::{DecodeError, Input, Reader, Value, varint};

type Result<T> = core::result::Result<T, DecodeError>;

/// A message of any type, read by its table where it lies.
///
/// The same as a generated view: the octets and a small index of them, made in one walk without allocation;
/// checked whole or level by level, with the same verdicts. Fields are named by their tables, of a
/// [`MessageDescriptor`](super::MessageDescriptor) or of generated code.
///
/// The first 16 fields of a message are found by the index, others by a scan of the message.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::reflect::DynamicView;
/// use viewbuf::types::Timestamp;
/// use viewbuf::view::Layout;
///
/// let octets = Timestamp { seconds: 7, ..Default::default() }.encode_to_vec();
/// let view = DynamicView::decode(Timestamp::schema(), &octets)?;
/// assert_eq!(view.get("seconds").unwrap().as_i64(), Some(7));
/// for (field, value) in view.fields() {
///     println!("{} = {value:?}", field.name);
/// }
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct DynamicView<'a, M: Mode = Checked> {
    schema: &'a Message<'a>,
    octets: Octets<'a>,
    window: Window,
    index: Index,
    mode: PhantomData<M>,
}

impl<'a> DynamicView<'a> {
    /// Checks the whole tree of `octets`; after it no accessor can fail.
    ///
    /// # Errors
    /// What the octets break.
    pub fn decode(schema: &'a Message<'a>, octets: &'a [u8]) -> Result<Self> {
        Self::decode_with(schema, octets, &Limits::DEFAULT)
    }

    /// As [`decode`](Self::decode), within limits of your own.
    ///
    /// # Errors
    /// What the octets or the limits forbid.
    pub fn decode_with(schema: &'a Message<'a>, octets: &'a [u8], limits: &Limits) -> Result<Self> {
        let input = Input::new(octets, limits)?;
        outermost(schema, &input, Range32::new(0, octets.len()))
    }
}

impl<'a> DynamicView<'a, Lazy> {
    /// Checks the outermost level of `octets`; deeper ones are checked when they are reached.
    ///
    /// # Errors
    /// What that level breaks.
    pub fn decode_lazy(schema: &'a Message<'a>, octets: &'a [u8]) -> Result<Self> {
        Self::decode_lazy_with(schema, octets, &Limits::DEFAULT)
    }

    /// As [`decode_lazy`](Self::decode_lazy), within limits of your own.
    ///
    /// # Errors
    /// What that level or the limits forbid.
    pub fn decode_lazy_with(
        schema: &'a Message<'a>,
        octets: &'a [u8],
        limits: &Limits,
    ) -> Result<Self> {
        let input = Input::new(octets, limits)?;
        outermost(schema, &input, Range32::new(0, octets.len()))
    }
}

impl<'a, M: Mode> DynamicView<'a, M> {
    pub(super) fn new(
        schema: &'a Message<'a>,
        octets: Octets<'a>,
        window: Window,
        index: Index,
    ) -> Self {
        Self {
            schema,
            octets,
            window,
            index,
            mode: PhantomData,
        }
    }

    /// The view of a message that is absent.
    pub(super) fn empty(schema: &'a Message<'a>) -> Self {
        Self::new(schema, Octets::EMPTY, Window::EMPTY, Index::EMPTY)
    }

    /// A generated view as a dynamic one, of the same octets and the same mode.
    #[must_use]
    pub fn of<V: MessageView<'a, Mode = M>>(view: &V) -> Self {
        let raw = view.raw();
        let octets = raw.input().octets();
        let window = raw.index().window;
        let schema = <V::Message as Layout>::schema();
        let mut walk = Walk::new(schema, Purpose::Index);
        let all = match window.seed {
            0 => walk.piece(&raw.input(), window.start),
            _ => each_fragment(octets, window, &mut |piece| {
                let input = Input::within(octets, piece, window.depth, window.fragments);
                walk.piece(&input, piece.start)?;
                Ok(ControlFlow::Continue(()))
            }),
        };
        debug_assert!(all.is_ok(), "the level was walked when the view was made");
        Self::new(schema, octets, window, walk.index)
    }

    /// The table of the message.
    #[must_use]
    pub const fn schema(&self) -> &'a Message<'a> {
        self.schema
    }

    /// The value of a field: where it is absent the declared default, zero, an empty list or map, or the empty
    /// view. In lazy mode a `Result`. `None` where there is no such field.
    #[must_use]
    pub fn get(&self, key: impl FieldKey) -> Option<M::Out<ValueRef<'a, M>>> {
        let field = key.find(self.schema)?;
        let (place, field) = place(self.schema, field.number)?;
        Some(self.out(field, self.slot(place, field)))
    }

    /// Whether a field is set: present, or for fields without presence neither zero nor empty.
    #[must_use]
    pub fn has(&self, key: impl FieldKey) -> bool {
        let field = key.find(self.schema);
        let found = field.and_then(|field| place(self.schema, field.number));
        found.is_some_and(|(place, field)| self.is_set(field, self.slot(place, field)))
    }

    fn is_set(&self, field: &'a Field<'a>, slot: u32) -> bool {
        if slot == 0 || field.presence != Presence::Implicit {
            return slot != 0;
        }
        self.read(field, slot).is_ok_and(|value| !value.is_zero())
    }

    /// The field of the oneof `index` that is set: what [`Presence::Oneof`] counts.
    #[must_use]
    pub fn which(&self, index: usize) -> Option<&'a Field<'a>> {
        let fields = self.schema.fields.iter().enumerate();
        let mut members = fields.filter(
            |(_, field)| matches!(field.presence, Presence::Oneof(of) if usize::from(of) == index),
        );
        let (_, field) = members.find(|(place, field)| self.slot(*place, field) != 0)?;
        Some(field)
    }

    /// The fields that are set, by number, with their values; in lazy mode these are `Result`s.
    ///
    /// Messages of more than 16 fields are scanned once, into an index on the heap.
    #[must_use]
    pub fn fields(&self) -> SetFields<'a, M> {
        let slots = if self.schema.fields.len() > Index::SLOTS {
            self.wide_index()
        } else {
            Vec::new()
        };
        SetFields {
            view: *self,
            place: 0,
            slots,
        }
    }

    /// The records that no field took, in the order of the wire.
    #[must_use]
    pub fn unknown_fields(&self) -> UnknownFieldsIter<'a> {
        UnknownFieldsIter {
            records: self.records(),
            octets: self.octets,
            schema: self.schema,
            packed: None,
        }
    }

    /// The value of an extension, by its table; `None` where it is absent.
    ///
    /// Extensions are not known when a view is made, so that what they hold is checked here.
    ///
    /// # Errors
    /// What its octets break. Items of a MessageSet that would have to be merged are `TooManyFragments`.
    pub fn extension(&self, field: &'a Field<'a>) -> Result<Option<ValueRef<'a, M>>> {
        if self.schema.message_set {
            return self.item(field);
        }
        let mut slot = 0;
        let mut records = self.records();
        while let Some(record) = records.next()? {
            if record.number == field.number && takes(&record, field)? {
                self.check(&record, field)?;
                note(&mut slot, field, record.at as u32);
            }
        }
        if slot == 0 {
            return Ok(None);
        }
        self.read(field, slot).map(Some)
    }

    /// Whether an extension is set.
    ///
    /// # Errors
    /// Those of [`extension`](Self::extension).
    pub fn has_extension(&self, field: &'a Field<'a>) -> Result<bool> {
        let value = self.extension(field)?;
        Ok(value.is_some_and(|value| match value {
            ValueRef::List(list) => !list.is_empty(),
            _ => true,
        }))
    }

    /// The octets of the message; `None` where it lies in several pieces.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&'a [u8]> {
        match self.window.seed {
            0 => Some(self.octets.range(self.window.range())),
            _ => None,
        }
    }

    /// The octets of the message, put together where they lie in several pieces.
    #[must_use]
    pub fn octets(&self) -> Cow<'a, [u8]> {
        if let Some(octets) = self.as_bytes() {
            return Cow::Borrowed(octets);
        }
        let mut whole = Vec::new();
        self.for_each_fragment(|piece| whole.extend_from_slice(piece));
        Cow::Owned(whole)
    }

    /// Calls `each` with the octets of every piece of the message, in order.
    pub fn for_each_fragment(&self, mut each: impl FnMut(&'a [u8])) {
        if let Some(octets) = self.as_bytes() {
            return each(octets);
        }
        let found = each_fragment(self.octets, self.window, &mut |piece| {
            each(self.octets.range(piece));
            Ok(ControlFlow::Continue(()))
        });
        debug_assert!(found.is_ok(), "the pieces were found when it was made");
    }
}

/// Reading.
impl<'a, M: Mode> DynamicView<'a, M> {
    fn input(&self) -> Input<'a> {
        let window = self.window;
        Input::within(self.octets, window.range(), window.depth, window.fragments)
    }

    pub(super) fn records(&self) -> Records<'a> {
        let from = match self.window.seed {
            0 => self.window.start,
            seed => seed,
        };
        Records::new(self.octets, self.window, from)
    }

    /// What `read` gives, as the mode wraps it.
    fn out(&self, field: &'a Field<'a>, slot: u32) -> M::Out<ValueRef<'a, M>> {
        let value = self.read(field, slot);
        if M::DEEP {
            // It was checked; should it not be readable now, it reads as absent.
            return M::out(Ok(value.unwrap_or_else(|_| ValueRef::absent(field))));
        }
        M::out(value)
    }

    /// Where the field at `place` was found.
    #[inline]
    fn slot(&self, place: usize, field: &Field<'_>) -> u32 {
        match self.index.slots.get(place) {
            Some(slot) => *slot,
            None => self.scan(place, field),
        }
    }

    /// Looks for a field that has no slot.
    #[cold]
    #[inline(never)]
    fn scan(&self, wanted: usize, field: &Field<'_>) -> u32 {
        let mut slot = 0;
        let mut records = self.records();
        while let Ok(Some(record)) = records.next() {
            let Some((at, found)) = place(self.schema, record.number) else {
                continue;
            };
            let other = at != wanted;
            let rival = other
                && found.presence == field.presence
                && matches!(field.presence, Presence::Oneof(_));
            if (other && !rival) || !takes(&record, found).unwrap_or(false) {
                continue;
            }
            if rival {
                slot = 0;
            } else {
                note(&mut slot, field, record.at as u32);
            }
        }
        slot
    }

    /// Where every field was found.
    fn wide_index(&self) -> Vec<u32> {
        let mut slots = alloc::vec![0; self.schema.fields.len()];
        // For each oneof, the member that was set last.
        let mut last = alloc::vec![usize::MAX; self.schema.oneofs.len()];
        let mut records = self.records();
        while let Ok(Some(record)) = records.next() {
            let Some((at, field)) = place(self.schema, record.number) else {
                continue;
            };
            if !takes(&record, field).unwrap_or(false) {
                continue;
            }
            if let Presence::Oneof(index) = field.presence
                && let Some(last) = last.get_mut(usize::from(index))
            {
                if *last != at
                    && let Some(slot) = slots.get_mut(*last)
                {
                    *slot = 0;
                }
                *last = at;
            }
            if let Some(slot) = slots.get_mut(at) {
                note(slot, field, record.at as u32);
            }
        }
        slots
    }

    /// The value of `field` that was found at `slot`.
    fn read(&self, field: &'a Field<'a>, slot: u32) -> Result<ValueRef<'a, M>> {
        if let Some(value) = container(self.octets, self.window, field, slot) {
            return Ok(value);
        }
        let Some(at) = (slot & !Index::SPLIT).checked_sub(1) else {
            return Ok(ValueRef::absent(field));
        };
        let range = Range32::new(at as usize, self.octets.len());
        let input = Input::within(self.octets, range, self.window.depth, self.window.fragments);
        let mut c = input.start(at as usize);
        input.tag(&mut c)?;
        let (link, range) = match field.kind {
            Kind::Message(link) => (link, input.bytes(&mut c)?),
            Kind::Group(link) => (link, input.group_body(&mut c, field.number)?),
            kind => {
                let value = leaf(&input, &mut c, kind)?;
                return Ok(value.unwrap_or_else(|| ValueRef::absent(field)));
            }
        };
        let view = if slot & Index::SPLIT == 0 {
            level(link.get(), &input.child(range)?, range)?
        } else {
            split(link.get(), &self.input(), self.window.range(), range.start)?
        };
        Ok(ValueRef::Message(view))
    }

    /// The messages of the singular fields that are present. As [`fields`](Self::fields), a wide message is
    /// scanned once, not once for each of them.
    pub(super) fn messages(&self) -> impl Iterator<Item = Result<Self>> {
        let SetFields { view, slots, .. } = self.fields();
        view.schema
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| {
                is_message(field.kind) && matches!(field.cardinality, Cardinality::Singular)
            })
            .filter_map(move |(place, field)| {
                let slots = if slots.is_empty() {
                    view.index.slots.as_slice()
                } else {
                    &slots
                };
                let slot = slots.get(place).copied().filter(|slot| *slot != 0)?;
                Some(match view.read(field, slot) {
                    Ok(value) => Ok(value.as_message()?),
                    Err(fault) => Err(fault),
                })
            })
    }

    /// Checks what a record of an extension holds, as a walk would have, had it known the extension.
    fn check(&self, record: &RecordAt<'a>, field: &Field<'a>) -> Result<()> {
        let (input, mut c) = (record.input, record.value);
        match (form(field, record.wire_type), field.kind) {
            (Some(Form::Packed), kind) => {
                let range = input.bytes(&mut c)?;
                super::level::check_packed(&input, kind, range)
            }
            (_, Kind::Message(link)) if M::DEEP => {
                let range = input.bytes(&mut c)?;
                probe_whole(link.get(), &input, range).map(drop)
            }
            (_, Kind::Group(link)) if M::DEEP => {
                let range = input.group_body(&mut c, field.number)?;
                probe_whole(link.get(), &input, range).map(drop)
            }
            (_, Kind::String) => input.string(&mut c).map(drop),
            _ => Ok(()),
        }
    }

    /// The message of the item of a MessageSet whose number is that of `field`.
    fn item(&self, field: &'a Field<'a>) -> Result<Option<ValueRef<'a, M>>> {
        let Kind::Message(link) = field.kind else {
            return Ok(None);
        };
        let mut found = None;
        let mut records = self.records();
        while let Some(record) = records.next()? {
            let Some((type_id, range)) = item(&record)? else {
                continue;
            };
            if type_id != field.number {
                continue;
            }
            if found.is_some() {
                return Err(too_many_fragments(range.start));
            }
            // The item is a level of its own.
            found = Some((record.input.child(range)?, range));
        }
        let Some((input, range)) = found else {
            return Ok(None);
        };
        if M::DEEP {
            probe_whole(link.get(), &input, range)?;
        }
        let view = level(link.get(), &input.child(range)?, range)?;
        Ok(Some(ValueRef::Message(view)))
    }
}

/// Whether `field`, of the record's number, takes the record. Entries of maps are all taken: whether they
/// count shows when they are read.
pub(super) fn takes(record: &RecordAt<'_>, field: &Field<'_>) -> Result<bool> {
    match form(field, record.wire_type) {
        None => Ok(false),
        Some(Form::Packed | Form::Entry(_)) => Ok(true),
        Some(Form::Single | Form::Element) => match field.kind {
            Kind::Enum(table) if table.closed => {
                let bits = record.input.varint(&mut { record.value })?;
                Ok(table.declares(bits as i32))
            }
            _ => Ok(true),
        },
    }
}

/// The number and the message of an item of a MessageSet: the first of each, in whatever order.
pub(super) fn item(record: &RecordAt<'_>) -> Result<Option<(u32, Range32)>> {
    if (record.number, record.wire_type) != (1, 3) {
        return Ok(None);
    }
    let mut c = record.value;
    let body = record.input.group_body(&mut c, 1)?;
    let input = record.input.child(body)?;
    let (mut type_id, mut message) = (None, None);
    let mut c = input.start(body.start as usize);
    while c.pos() < input.end() {
        match input.tag(&mut c)? {
            (2, 0) => {
                let bits = input.varint(&mut c)?;
                type_id = type_id.or(Some(bits as u32));
            }
            (3, 2) => {
                let range = input.bytes(&mut c)?;
                message = message.or(Some(range));
            }
            (number, wire_type) => input.skip(&mut c, number, wire_type)?,
        }
    }
    Ok(type_id.zip(message))
}

impl<M: Mode> fmt::Debug for DynamicView<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        let mut pieces = 0;
        self.for_each_fragment(|octets| {
            if pieces > 0 {
                result = result.and_then(|()| f.write_str(" + "));
            }
            pieces += 1;
            result = result.and_then(|()| fmt_octets(self.schema, octets, f));
        });
        result
    }
}

/// The fields of a [`DynamicView`] that are set.
#[derive(Clone, Debug)]
pub struct SetFields<'a, M: Mode> {
    view: DynamicView<'a, M>,
    place: usize,
    /// Where the fields of a wide message are; empty for others.
    slots: Vec<u32>,
}

impl<'a, M: Mode> Iterator for SetFields<'a, M> {
    type Item = (&'a Field<'a>, M::Out<ValueRef<'a, M>>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let field = self.view.schema.fields.get(self.place)?;
            let slots = if self.slots.is_empty() {
                self.view.index.slots.as_slice()
            } else {
                &self.slots
            };
            let slot = slots.get(self.place).copied().unwrap_or(0);
            self.place += 1;
            if self.view.is_set(field, slot) {
                return Some((field, self.view.out(field, slot)));
            }
        }
    }
}

impl<M: Mode> FusedIterator for SetFields<'_, M> {}

/// The records of a [`DynamicView`] that no field took.
#[derive(Clone, Debug)]
pub struct UnknownFieldsIter<'a> {
    records: Records<'a>,
    octets: Octets<'a>,
    schema: &'a Message<'a>,
    /// The rest of a packed list of a closed enum.
    packed: Option<(&'a [u8], &'a Field<'a>)>,
}

impl<'a> UnknownFieldsIter<'a> {
    fn in_packed(&mut self) -> Option<UnknownRecord<'a>> {
        let (rest, field) = self.packed.as_mut()?;
        while !rest.is_empty() {
            let (bits, len) = varint::decode(rest).ok()?;
            *rest = rest.get(len..)?;
            if !field.kind.declares(bits as i32) {
                let field = field.number;
                return Some(UnknownRecord::Number { field, bits });
            }
        }
        None
    }
}

impl<'a> Iterator for UnknownFieldsIter<'a> {
    type Item = UnknownRecord<'a>;

    fn next(&mut self) -> Option<UnknownRecord<'a>> {
        loop {
            if let Some(number) = self.in_packed() {
                return Some(number);
            }
            self.packed = None;
            let found = self.records.next().ok()??;
            let raw = self.octets.range(Range32::new(found.at, found.after));
            let Some(field) = self.schema.field(found.number) else {
                return Some(UnknownRecord::Raw(raw));
            };
            // Its own octets are sound, however deep the message around lies.
            let record = Reader::new(raw).next().ok()??;
            match field.judge(&record.value) {
                Verdict::Known => {}
                Verdict::Unknown => return Some(UnknownRecord::Raw(raw)),
                Verdict::UnknownWithin => {
                    if let Value::Len(payload) = record.value {
                        self.packed = Some((payload, field));
                    }
                }
            }
        }
    }
}

impl FusedIterator for UnknownFieldsIter<'_> {}
