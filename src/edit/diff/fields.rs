//! Fields: the records of a message by field, as they are compared.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::super::EditError;
use super::super::get::Item;
use super::super::shape::Shape;
use super::super::value::packed_element;
use super::list::put_item;
use super::too_much;
use crate::octets::Limits;
use crate::schema::{Field, Kind, Message, Presence};
use crate::wire::{Reader, Record, Value as WireValue};

/// The records of a message, by field.
#[derive(Default)]
pub(super) struct Fields<'a> {
    pub(super) known: BTreeMap<u32, Vec<Record<'a>>>,
    /// With numbers that their closed enum does not declare, also those in packed lists, in records of their own.
    pub(super) unknown: Vec<(u32, Cow<'a, [u8]>)>,
}

impl<'a> Fields<'a> {
    pub(super) fn read(
        schema: &Message<'_>,
        mut reader: Reader<'a>,
        limits: &Limits,
    ) -> Result<Self, EditError> {
        let mut room = limits
            .allocation
            .saturating_add(32 * reader.rest().len() as u64);
        let mut fields = Self::default();
        let mut oneofs = BTreeMap::<u16, u32>::new();
        while let Some(record) = reader.next()? {
            room = room
                .checked_sub(size_of::<Record<'_>>() as u64)
                .ok_or_else(|| too_much(record.offset))?;
            let field = schema.field(record.field);
            let Some(field) = field.filter(|field| Shape::of(field).takes(&record.value)) else {
                let raw = Cow::Borrowed(record.raw);
                fields.unknown.push((record.field, raw));
                continue;
            };
            fields.undeclared(field, &record)?;
            if let Presence::Oneof(index) = field.presence
                && let Some(before) = oneofs.insert(index, field.number)
                && before != field.number
            {
                fields.known.remove(&before);
            }
            fields.known.entry(field.number).or_default().push(record);
        }
        Ok(fields)
    }

    /// Takes the numbers out of a packed list that its closed enum does not declare.
    fn undeclared(&mut self, field: &Field<'_>, record: &Record<'_>) -> Result<(), EditError> {
        for bits in undeclared(record, Shape::of(field)) {
            let mut raw = Vec::new();
            put_item(&Item::Bits(field.kind, bits), field.number, &mut raw)?;
            self.unknown.push((field.number, Cow::Owned(raw)));
        }
        Ok(())
    }

    pub(super) fn of(&self, number: u32) -> &[Record<'a>] {
        self.known.get(&number).map_or(&[], Vec::as_slice)
    }
}

/// The numbers in a packed list that its closed enum does not declare.
pub(super) fn undeclared<'r>(
    record: &Record<'r>,
    shape: Shape<'r>,
) -> impl Iterator<Item = u64> + use<'r> {
    let is_closed = matches!(shape.kind, Kind::Enum(table) if table.closed);
    let mut list = match record.value {
        WireValue::Len(list) if is_closed && shape.packable() => list,
        _ => &[],
    };
    core::iter::from_fn(move || {
        let (bits, len) = packed_element(shape.kind, list).ok()?;
        list = list.get(len..).unwrap_or_default();
        Some(bits)
    })
    .filter(move |bits| !shape.kind.declares(*bits as i32))
}
