//! The records of one field, wherever they lie among those of a message.

use super::super::{Field, Kind, Message, Presence, Types, Verdict};
use crate::wire::{DecodeError, Reader, Record, Value};

/// What a glance at all records of a message tells.
#[derive(Clone, Copy)]
pub(super) struct Survey {
    /// Whether their field numbers never fall, so that a field's records end where those of the next begin,
    /// and no oneof has records of two members.
    pub(super) ordered: bool,
    /// Whether any is unknown, or holds what is.
    pub(super) unknown: bool,
    /// Whether any is known.
    pub(super) known: bool,
    /// What ends the records before the message does.
    pub(super) fault: Option<DecodeError>,
}

/// Where fields are looked up: in the message, or among its extensions.
#[derive(Clone, Copy)]
pub(super) struct Fields<'s> {
    pub(super) schema: &'s Message<'s>,
    pub(super) types: &'s dyn Types,
}

impl<'s> Fields<'s> {
    pub(super) fn field(self, number: u32) -> Option<&'s Field<'s>> {
        self.schema
            .field(number)
            .or_else(|| self.types.extension(self.schema.name, number))
    }

    /// The field that takes `record`, and how it does.
    pub(super) fn judge(self, record: &Record<'_>) -> (Option<&'s Field<'s>>, Verdict) {
        match self.field(record.field) {
            Some(field) => (Some(field), field.judge(&record.value)),
            None => (None, Verdict::Unknown),
        }
    }

    /// Reads all records once.
    #[inline(never)]
    pub(super) fn survey(self, mut records: Reader<'_>) -> Survey {
        let mut survey = Survey {
            ordered: true,
            unknown: false,
            known: false,
            fault: None,
        };
        let mut last = 0;
        let mut oneofs = Oneofs(0);
        loop {
            match records.next() {
                Ok(Some(record)) => {
                    let (field, verdict) = self.judge(&record);
                    let again = last == record.field;
                    let first = again || field.and_then(oneof_of).is_none_or(|at| oneofs.set(at));
                    survey.ordered &= last <= record.field && first;
                    survey.unknown |= verdict != Verdict::Known;
                    survey.known |= verdict != Verdict::Unknown;
                    last = record.field;
                }
                Ok(None) => return survey,
                Err(fault) => {
                    survey.fault = Some(fault);
                    return survey;
                }
            }
        }
    }

    /// The first known field of records that are in order, and its records.
    #[inline(never)]
    pub(super) fn first<'a>(self, from: &Reader<'a>) -> Option<(&'s Field<'s>, Run<'a, 's>)> {
        let mut records = from.clone();
        loop {
            let here = records.clone();
            let record = records.next().ok().flatten()?;
            let (Some(field), Verdict::Known | Verdict::UnknownWithin) = self.judge(&record) else {
                continue;
            };
            let run = Run {
                records: here,
                field,
                lie: Lie::Together,
            };
            return Some((field, run));
        }
    }
}

/// The oneof that a field is a member of.
pub(super) fn oneof_of(field: &Field<'_>) -> Option<u16> {
    match field.presence {
        Presence::Oneof(index) if !field.extension => Some(index),
        _ => None,
    }
}

/// The oneofs of which a member was seen, a bit for each. Of more than 64 some share a bit: their message may
/// be taken for one that is not in order, which costs a little time.
struct Oneofs(u64);

impl Oneofs {
    /// Notes a member; `false` where there was one before.
    const fn set(&mut self, index: u16) -> bool {
        let bit = 1 << (index % 64);
        let new = self.0 & bit == 0;
        self.0 |= bit;
        new
    }
}

/// A record of a field that is known.
#[cfg_attr(
    not(feature = "alloc"),
    expect(dead_code, reason = "there is no memory for a table")
)]
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) number: u32,
    /// Where it begins: octets from the first record of the message.
    pub(super) at: u32,
}

/// How the records of a field lie among those of its message.
#[derive(Clone, Copy)]
enum Lie<'s> {
    /// Anywhere.
    Scattered,
    /// Before all of fields with higher numbers.
    Together,
    /// Here.
    #[cfg_attr(
        not(feature = "alloc"),
        expect(dead_code, reason = "there is no memory for a table")
    )]
    At(&'s [Spot]),
}

/// The records that a field takes, in the order they came.
#[derive(Clone)]
pub(super) struct Run<'a, 's> {
    pub(super) records: Reader<'a>,
    pub(super) field: &'s Field<'s>,
    lie: Lie<'s>,
}

impl<'a, 's> Run<'a, 's> {
    /// The records of `field` among all those of a message.
    pub(super) const fn new(records: Reader<'a>, field: &'s Field<'s>) -> Self {
        Self {
            records,
            field,
            lie: Lie::Scattered,
        }
    }

    /// The records of `field` at these places of a message.
    #[cfg(feature = "alloc")]
    pub(super) const fn at(records: Reader<'a>, field: &'s Field<'s>, spots: &'s [Spot]) -> Self {
        Self {
            records,
            field,
            lie: Lie::At(spots),
        }
    }

    /// What follows the records of this field, where they lie together.
    pub(super) fn behind(&mut self) -> Reader<'a> {
        loop {
            let here = self.records.clone();
            match self.records.next() {
                Ok(Some(record)) if record.field == self.field.number => {}
                _ => return here,
            }
        }
    }

    /// The records inside the next one, of a field that holds messages.
    #[inline(never)]
    pub(super) fn inside(&mut self) -> Option<Reader<'a>> {
        self.find_map(|record| record.reader())
    }

    /// The records inside the only one; `None` where there are several, or none.
    #[inline(never)]
    pub(super) fn whole(&self) -> Option<Reader<'a>> {
        let mut run = self.clone();
        let inside = run.inside()?;
        run.next().is_none().then_some(inside)
    }
}

impl<'a> Iterator for Run<'a, '_> {
    type Item = Record<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Record<'a>> {
        #[cfg(feature = "alloc")]
        if let Lie::At(spots) = &mut self.lie {
            let (spot, rest) = spots.split_first()?;
            *spots = rest;
            return self.records.ahead(spot.at as usize).next().ok().flatten();
        }
        loop {
            let record = self.records.next().ok().flatten()?;
            if record.field == self.field.number {
                if self.field.judge(&record.value) != Verdict::Unknown {
                    return Some(record);
                }
            } else if matches!(self.lie, Lie::Together) && record.field > self.field.number {
                return None;
            }
        }
    }
}

/// A value that is no message, and where it begins.
#[derive(Clone, Copy)]
pub(super) struct Leaf<'a> {
    pub(super) value: Value<'a>,
    pub(super) at: usize,
}

impl<'a> Leaf<'a> {
    pub(super) const fn of(record: &Record<'a>) -> Self {
        let len = match record.value {
            Value::Len(octets) => octets.len(),
            _ => 0,
        };
        Self {
            value: record.value,
            at: record.offset + record.raw.len() - len,
        }
    }
}

/// The scalars of a list, packed or not, but for numbers that a closed enum does not declare.
#[derive(Clone)]
pub(super) struct Elements<'a, 's> {
    run: Run<'a, 's>,
    packed: Packed<'a, 's>,
}

impl<'a, 's> Elements<'a, 's> {
    pub(super) fn new(run: Run<'a, 's>) -> Self {
        let packed = Packed::new(run.field.kind, &[]);
        Self { run, packed }
    }
}

impl<'a> Iterator for Elements<'a, '_> {
    type Item = Leaf<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Leaf<'a>> {
        let kind = self.run.field.kind;
        loop {
            if let Some(value) = self.packed.by_ref().find(|value| declares(kind, value)) {
                // Numbers are never at fault.
                return Some(Leaf { value, at: 0 });
            }
            let record = self.run.next()?;
            match record.value {
                Value::Len(list) if kind.packable() => self.packed = Packed::new(kind, list),
                _ => return Some(Leaf::of(&record)),
            }
        }
    }
}

/// Whether `kind` holds `value`, as all kinds but closed enums do.
pub(super) fn declares(kind: Kind<'_>, value: &Value<'_>) -> bool {
    match value {
        Value::Varint(bits) => kind.declares(*bits as i32),
        _ => true,
    }
}

/// Whether a packed list ends inside an element.
pub(in super::super) fn is_broken(kind: Kind<'_>, list: &[u8]) -> bool {
    let mut elements = Packed::new(kind, list);
    elements.by_ref().for_each(drop);
    !elements.rest.is_empty()
}

/// The elements of one packed list.
#[derive(Clone)]
pub(super) struct Packed<'a, 's> {
    kind: Kind<'s>,
    rest: &'a [u8],
}

impl<'a, 's> Packed<'a, 's> {
    pub(super) const fn new(kind: Kind<'s>, list: &'a [u8]) -> Self {
        Self { kind, rest: list }
    }
}

impl<'a> Iterator for Packed<'a, '_> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        let (value, len) = match self.kind.wire_type() {
            1 => {
                let octets = *self.rest.first_chunk()?;
                (Value::Fixed64(u64::from_le_bytes(octets)), 8)
            }
            5 => {
                let octets = *self.rest.first_chunk()?;
                (Value::Fixed32(u32::from_le_bytes(octets)), 4)
            }
            _ => {
                let (bits, len) = crate::wire::varint::decode(self.rest).ok()?;
                (Value::Varint(bits), len)
            }
        };
        self.rest = self.rest.get(len..)?;
        Some(value)
    }
}
