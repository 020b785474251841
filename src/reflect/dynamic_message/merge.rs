//! Reading records into a dynamic message.

use super::super::dynamic_view::DynamicView;
use super::super::level::{Form, form, place};
use super::super::message_type::MessageType;
use super::super::records::{RecordAt, Records, takes};
use super::super::value::{MapKey, Value};
use super::super::value_ref::{ValueRef, leaf};
use super::DynamicMessage;
use crate::octets::{Limits, Range32};
use crate::schema::{Field, Kind, Presence};
use crate::view::{Checked, Window};
use crate::wire::{DecodeError, DecodeErrorKind, Input};

type Result<T> = core::result::Result<T, DecodeError>;

impl DynamicMessage {
    /// Merges an encoded message into this one: scalars that it holds replace those here, lists are appended,
    /// messages merged, entries of maps replaced. Required fields must be present in `octets`.
    ///
    /// # Errors
    /// What the octets break; this message is then as it was.
    pub fn merge(&mut self, octets: &[u8]) -> Result<()> {
        self.merge_with(octets, &Limits::DEFAULT)
    }

    /// As [`merge`](Self::merge), within limits of your own.
    ///
    /// # Errors
    /// What the octets or the limits forbid. Where they allow too little allocation, this message holds what
    /// was read before.
    pub fn merge_with(&mut self, octets: &[u8], limits: &Limits) -> Result<()> {
        DynamicView::decode_with(self.schema(), octets, limits)?;
        let input = Input::new(octets, limits)?;
        let mut budget = Budget::new(octets.len(), limits);
        self.merge_records(&input, Range32::new(0, octets.len()), &mut budget)
    }

    /// The owned message of a view, whose table is that of `of`.
    ///
    /// # Errors
    /// `WrongType` for the view of another type; what the view's octets break, which was not found where the
    /// view is lazy; and where they grow too large.
    pub fn from_view<M: crate::view::Mode>(
        of: impl Into<MessageType>,
        view: &DynamicView<'_, M>,
    ) -> Result<Self> {
        Self::from_view_with(of, view, &Limits::DEFAULT)
    }

    /// As [`from_view`](Self::from_view), within limits of your own: those of the view are not known here.
    ///
    /// # Errors
    /// Those of `from_view`, and what the limits forbid.
    pub fn from_view_with<M: crate::view::Mode>(
        of: impl Into<MessageType>,
        view: &DynamicView<'_, M>,
        limits: &Limits,
    ) -> Result<Self> {
        let of = of.into();
        if of.schema().name != view.schema().name {
            return Err(DecodeError::new(DecodeErrorKind::WrongType, 0));
        }
        Self::decode_with(of, &view.octets(), limits)
    }

    /// Reads the records in `range`, which were checked.
    pub(super) fn merge_records(
        &mut self,
        input: &Input<'_>,
        range: Range32,
        budget: &mut Budget,
    ) -> Result<()> {
        let window = Window {
            start: range.start,
            end: range.end,
            seed: 0,
            depth: input.depth(),
            fragments: input.fragments(),
        };
        let mut records = Records::new(input.octets(), window, range.start);
        while let Some(record) = records.next()? {
            self.merge_record(&record, budget)?;
        }
        Ok(())
    }

    fn merge_record(&mut self, record: &RecordAt<'_>, budget: &mut Budget) -> Result<()> {
        // The type is cloned so that its table can be read while this message changes: a count goes up.
        let of = self.of.clone();
        let Some((_, field)) = place(of.schema(), record.number) else {
            self.keep(record);
            return Ok(());
        };
        if !takes(record, field)? {
            self.keep(record);
            return Ok(());
        }
        match form(field, record.wire_type) {
            None => self.keep(record),
            Some(Form::Single) => self.merge_single(record, field, budget)?,
            Some(Form::Element) => {
                budget.charge::<Value>(record.at)?;
                let value = self.element(&record.input, record, field, budget)?;
                if let Some((value, values)) = value.zip(self.list(field.number)) {
                    values.push(value);
                }
            }
            Some(Form::Packed) => self.merge_packed(record, field, budget)?,
            Some(Form::Entry(key)) => self.merge_entry(record, field, key, budget)?,
        }
        Ok(())
    }

    fn merge_single(
        &mut self,
        record: &RecordAt<'_>,
        field: &Field<'_>,
        budget: &mut Budget,
    ) -> Result<()> {
        let number = field.number;
        if let Presence::Oneof(_) = field.presence {
            self.make_room(number);
        }
        let Some(range) = payload(record, field)? else {
            let value = leaf::<Checked>(&record.input, &mut { record.value }, field.kind)?;
            if let Some(value) = value.and_then(Value::leaf) {
                self.put(number, value);
            }
            return Ok(());
        };
        budget.charge::<Self>(record.at)?;
        let Some(of) = self.of.of_field(number) else {
            return Ok(());
        };
        match self.message(number, of) {
            Some(message) => message.merge_records(&record.input.child(range)?, range, budget),
            None => Ok(()),
        }
    }

    /// An element of a list.
    fn element(
        &self,
        input: &Input<'_>,
        record: &RecordAt<'_>,
        field: &Field<'_>,
        budget: &mut Budget,
    ) -> Result<Option<Value>> {
        let Some(range) = payload(record, field)? else {
            let value = leaf::<Checked>(input, &mut { record.value }, field.kind)?;
            return Ok(value.and_then(Value::leaf));
        };
        budget.charge::<Self>(record.at)?;
        let Some(of) = self.of.of_field(field.number) else {
            return Ok(None);
        };
        let mut message = Self::new(of);
        message.merge_records(&input.child(range)?, range, budget)?;
        Ok(Some(Value::Message(message)))
    }

    fn merge_packed(
        &mut self,
        record: &RecordAt<'_>,
        field: &Field<'_>,
        budget: &mut Budget,
    ) -> Result<()> {
        let range = record.input.bytes(&mut { record.value })?;
        if range.start == range.end {
            return Ok(());
        }
        let run = Input::within(record.input.octets(), range, 0, 0);
        let mut c = run.start(range.start as usize);
        while c.pos() < run.end() {
            budget.charge::<Value>(c.pos())?;
            let mut bits = c;
            match leaf::<Checked>(&run, &mut c, field.kind)? {
                Some(value) => {
                    if let Some((value, list)) = Value::leaf(value).zip(self.list(field.number)) {
                        list.push(value);
                    }
                }
                None => self
                    .unknown
                    .push_varint(field.number, run.varint(&mut bits)?),
            }
        }
        Ok(())
    }

    fn merge_entry(
        &mut self,
        record: &RecordAt<'_>,
        field: &Field<'_>,
        key_kind: Kind<'_>,
        budget: &mut Budget,
    ) -> Result<()> {
        budget.charge::<(MapKey, Value)>(record.at)?;
        let range = record.input.bytes(&mut { record.value })?;
        let of = self.of.of_field(field.number);
        let entry = record.input.entry(range, of.is_some())?;
        let mut key = ValueRef::<Checked>::zero(key_kind);
        let mut value = match of {
            Some(of) => Some(Value::Message(Self::new(of))),
            None => Value::leaf(ValueRef::<Checked>::zero(field.kind)),
        };
        let mut c = entry.start(range.start as usize);
        while c.pos() < entry.end() {
            let (number, wire_type) = entry.tag(&mut c)?;
            match (number, &mut value) {
                (1, _) if wire_type == key_kind.wire_type() => {
                    key = leaf(&entry, &mut c, key_kind)?.unwrap_or(key);
                }
                (2, Some(Value::Message(message))) if wire_type == 2 => {
                    let piece = entry.bytes(&mut c)?;
                    message.merge_records(&entry.child(piece)?, piece, budget)?;
                }
                (2, _) if wire_type == field.kind.wire_type() => {
                    value = leaf::<Checked>(&entry, &mut c, field.kind)?.and_then(Value::leaf);
                }
                _ => entry.skip(&mut c, number, wire_type)?,
            }
        }
        match key.key().zip(value) {
            Some((key, value)) => {
                if let Some(entries) = self.map(field.number) {
                    entries.insert(key.into(), value);
                }
            }
            // The closed enum does not declare its value.
            None => self.keep(record),
        }
        Ok(())
    }

    /// Keeps a record as it came.
    fn keep(&mut self, record: &RecordAt<'_>) {
        let raw = Range32::new(record.at, record.after);
        self.unknown.push_raw(record.input.octets().range(raw));
    }
}

/// Where the message in a record lies; `None` where `field` holds none.
fn payload(record: &RecordAt<'_>, field: &Field<'_>) -> Result<Option<Range32>> {
    let mut c = record.value;
    match field.kind {
        Kind::Message(_) => record.input.bytes(&mut c).map(Some),
        Kind::Group(_) => record.input.group_body(&mut c, field.number).map(Some),
        _ => Ok(None),
    }
}

/// Octets that elements, entries and nested messages may still take.
#[derive(Debug)]
pub(super) struct Budget(u64);

impl Budget {
    pub(super) fn new(octets: usize, limits: &Limits) -> Self {
        let own = (octets as u64).saturating_mul(ALLOCATION_FACTOR);
        Self(own.saturating_add(limits.allocation))
    }

    fn charge<T>(&mut self, at: usize) -> Result<()> {
        match self.0.checked_sub(size_of::<T>() as u64) {
            Some(left) => self.0 = left,
            None => return Err(DecodeError::new(DecodeErrorKind::TooMuchAllocation, at)),
        }
        Ok(())
    }
}

/// How many times its input a decode may allocate before [`Limits::allocation`] is touched.
const ALLOCATION_FACTOR: u64 = 32;
