//! The records of one field, wherever they lie among those of a message.

use super::super::{Field, Kind, Message, Presence, Types, Verdict};
use crate::wire::{DecodeError, Reader, Record, Value};

/// What a glance at all records of a message tells.
#[derive(Clone, Copy)]
pub(super) struct Survey {
    /// Whether their field numbers never fall: a field's records then end where those of the next begin.
    pub(super) sorted: bool,
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
    fn field(self, number: u32) -> Option<&'s Field<'s>> {
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
            sorted: true,
            unknown: false,
            known: false,
            fault: None,
        };
        let mut last = 0;
        loop {
            match records.next() {
                Ok(Some(record)) => {
                    survey.sorted &= last <= record.field;
                    last = record.field;
                    let (_, verdict) = self.judge(&record);
                    survey.unknown |= verdict != Verdict::Known;
                    survey.known |= verdict != Verdict::Unknown;
                }
                Ok(None) => return survey,
                Err(fault) => {
                    survey.fault = Some(fault);
                    return survey;
                }
            }
        }
    }

    /// The records of a member of a oneof that count: none where another member came later, and otherwise those
    /// behind the last record of any other.
    #[inline(never)]
    pub(super) fn of_oneof<'a>(
        self,
        run: &Run<'a, 's>,
        oneof: u16,
        records: &Reader<'a>,
    ) -> Option<Run<'a, 's>> {
        let mut last = run.field.number;
        let (mut records, mut from) = (records.clone(), records.clone());
        while let Ok(Some(record)) = records.next() {
            let (Some(field), Verdict::Known) = self.judge(&record) else {
                continue;
            };
            if field.extension || field.presence != Presence::Oneof(oneof) {
                continue;
            }
            last = field.number;
            if last != run.field.number {
                from = records.clone();
            }
        }
        (last == run.field.number).then_some(Run {
            records: from,
            field: run.field,
            sorted: false,
        })
    }

    /// The known field with the lowest number above `after`, and its records.
    ///
    /// Where the records are sorted, `from` may be where those of the field before it begin. Otherwise it
    /// is where all begin, and each field costs a look at all records: there are only as many fields as the
    /// schema has.
    #[inline(never)]
    pub(super) fn next<'a>(
        self,
        from: &Reader<'a>,
        after: u32,
        sorted: bool,
    ) -> Option<(&'s Field<'s>, Run<'a, 's>)> {
        let mut records = from.clone();
        let mut found: Option<(&'s Field<'s>, Run<'a, 's>)> = None;
        loop {
            let here = records.clone();
            let Ok(Some(record)) = records.next() else {
                return found;
            };
            let lowest = found.as_ref().map_or(u32::MAX, |(field, _)| field.number);
            if record.field <= after || record.field >= lowest {
                continue;
            }
            let (Some(field), Verdict::Known | Verdict::UnknownWithin) = self.judge(&record) else {
                continue;
            };
            let run = Run {
                records: here,
                field,
                sorted,
            };
            found = Some((field, run));
            if sorted {
                return found;
            }
        }
    }
}

/// The records that a field takes, in the order they came.
#[derive(Clone)]
pub(super) struct Run<'a, 's> {
    pub(super) records: Reader<'a>,
    pub(super) field: &'s Field<'s>,
    sorted: bool,
}

impl<'a, 's> Run<'a, 's> {
    /// The records of `field` among all those of a message.
    pub(super) const fn new(records: Reader<'a>, field: &'s Field<'s>) -> Self {
        Self {
            records,
            field,
            sorted: false,
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
        loop {
            let record = self.records.next().ok().flatten()?;
            if record.field == self.field.number {
                if self.field.judge(&record.value) != Verdict::Unknown {
                    return Some(record);
                }
            } else if self.sorted && record.field > self.field.number {
                return None;
            }
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
    type Item = Value<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Value<'a>> {
        let kind = self.run.field.kind;
        loop {
            if let Some(value) = self.packed.by_ref().find(|value| declares(kind, value)) {
                return Some(value);
            }
            match self.run.next()?.value {
                Value::Len(list) if kind.packable() => self.packed = Packed::new(kind, list),
                value => return Some(value),
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
