//! The members of an object, in the order of the records.

use super::records::{Record, tag, value};
use super::{Place, Print, Result, Stop};
use crate::schema::{Cardinality, Field, Message, Presence};

impl Print<'_> {
    /// Prints the fields of a message, the first after `before`.
    pub(super) fn fields(
        &mut self,
        schema: &Message<'_>,
        place: Place<'_>,
        before: &mut u8,
    ) -> Result<()> {
        if schema.message_set {
            return self.message_set(schema, place, before);
        }
        if self.sorting {
            return self.sorted(schema, place, before);
        }
        let body = place.body();
        let mut order = Order::default();
        let mut pos = place.start;
        while pos < body.len() {
            let (number, wire, at) = tag(body, pos)?;
            let Some((index, field)) = schema.find(number, order.next) else {
                pos = self.other(schema, place, (number, wire, at), &mut order, before)?;
                continue;
            };
            if !field.takes(wire) {
                pos = value(place, number, wire, at)?.next;
                continue;
            }
            order.take(index, field)?;
            pos = self.field(schema.plain, field, place, (number, wire, at), before)?;
        }
        Ok(())
    }

    /// Prints a field from its record on, whose tag and the place of whose value is given, and the like
    /// records that follow it; gives where they end.
    #[inline(always)]
    fn field(
        &mut self,
        plain: bool,
        field: &Field<'_>,
        place: Place<'_>,
        (number, wire, at): (u32, u32, usize),
        before: &mut u8,
    ) -> Result<usize> {
        match field.cardinality {
            Cardinality::Singular => {
                let record = value(place, number, wire, at)?;
                if shows(field, &record) {
                    self.field_name(field, plain, before);
                    self.value(field, field.kind, place, &record)?;
                }
                Ok(record.next)
            }
            Cardinality::Repeated | Cardinality::Packed => {
                self.list(field, plain, place, (number, wire, at), before)
            }
            Cardinality::Map(key) => self.map(field, key, plain, place, (number, at), before),
        }
    }

    /// Prints an extension, or passes over an unknown field.
    #[inline(never)]
    fn other(
        &mut self,
        schema: &Message<'_>,
        place: Place<'_>,
        (number, wire, at): (u32, u32, usize),
        order: &mut Order,
        before: &mut u8,
    ) -> Result<usize> {
        let types = self.types;
        match types.extension(schema.name, number) {
            Some(field) if field.takes(wire) => {
                if number <= order.extension {
                    return Err(Stop::Disordered);
                }
                order.extension = number;
                self.field(false, field, place, (number, wire, at), before)
            }
            _ => Ok(value(place, number, wire, at)?.next),
        }
    }

    /// Writes the name of a field's member.
    #[inline(always)]
    pub(super) fn field_name(&mut self, field: &Field<'_>, plain: bool, before: &mut u8) {
        if field.extension {
            return self.extension_name(field, before);
        }
        let name = if self.options.original_names {
            field.name
        } else {
            field.json_name
        };
        self.name(before, name, plain);
    }

    #[inline(never)]
    fn extension_name(&mut self, field: &Field<'_>, before: &mut u8) {
        self.item(*before);
        *before = b',';
        self.out.chunk(b"\"[", 2);
        self.out.put(field.name.as_bytes());
        self.out.chunk(b"]\"", 2);
        self.colon();
    }
}

/// Whether a record of a singular field is one to print: not a default that stands for absence, nor a number
/// that a closed enum does not declare.
#[inline(always)]
pub(super) fn shows(field: &Field<'_>, record: &Record) -> bool {
    match field.presence {
        Presence::Implicit => match record.wire {
            2 | 3 => record.end > record.start || field.kind.message().is_some(),
            0 if field.kind.is_narrow() => record.bits as u32 != 0,
            _ => record.bits != 0,
        },
        _ => record.wire != 0 || field.kind.declares(record.bits as i32),
    }
}

/// What was printed of a message, as far as it matters for what comes.
#[derive(Default)]
struct Order {
    /// A bit for each of the first 64 fields.
    fields: u64,
    /// A bit for each of the first 64 oneofs.
    oneofs: u64,
    /// The index after that of the last field.
    next: usize,
    /// The number of the last extension.
    extension: u32,
}

impl Order {
    /// Takes note of a field; it is out of order when it was there before, or might have been.
    #[inline(always)]
    fn take(&mut self, index: usize, field: &Field<'_>) -> Result<()> {
        let bit = if index < 64 { 1_u64 << index } else { 0 };
        if self.fields & bit != 0 || bit == 0 && index < self.next {
            return Err(Stop::Disordered);
        }
        self.fields |= bit;
        self.next = index + 1;
        if let Presence::Oneof(oneof) = field.presence {
            let bit = 1_u64.checked_shl(u32::from(oneof)).unwrap_or(0);
            if self.oneofs & bit != 0 || bit == 0 {
                return Err(Stop::Disordered);
            }
            self.oneofs |= bit;
        }
        Ok(())
    }
}
