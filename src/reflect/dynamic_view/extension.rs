//! Extensions of a view: records that no field took.

use super::super::level::{Form, check_packed, form, level, note, probe_whole};
use super::super::records::{RecordAt, takes};
use super::super::value_ref::ValueRef;
use super::{DynamicView, Result};
use crate::octets::Range32;
use crate::schema::{Field, Kind};
use crate::view::{Mode, too_many_fragments};

impl<'a, M: Mode> DynamicView<'a, M> {
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

    /// Checks what a record of an extension holds, as a walk would have, had it known the extension.
    fn check(&self, record: &RecordAt<'a>, field: &Field<'a>) -> Result<()> {
        let (input, mut c) = (record.input, record.value);
        match (form(field, record.wire_type), field.kind) {
            (Some(Form::Packed), kind) => {
                let range = input.bytes(&mut c)?;
                check_packed(&input, kind, range)
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

/// The number and the message of an item of a MessageSet: the first of each, in whatever order.
pub(in crate::reflect) fn item(record: &RecordAt<'_>) -> Result<Option<(u32, Range32)>> {
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
