//! Maps.

use super::records::{Record, record, tag, value};
use super::{Place, Print, Result};
use crate::json::{hash, number};
use crate::schema::{Field, Kind, Verdict};
use crate::wire::{Value, zigzag};

/// An entry of a map.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Where it lies.
    start: u32,
    end: u32,
    /// Where its key lies, if that is a string; else its number, so that equal keys are equal here.
    key: u64,
    /// The record of its value; one of no field where it has none.
    value: Record,
    /// Whether it has several records of its value, or unknown fields.
    odd: bool,
    /// Whether it is one to print.
    shows: bool,
}

impl Print<'_> {
    /// Prints a map from its first record on, and the records of the same field that follow it; gives where
    /// they end.
    pub(super) fn map(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        plain: bool,
        place: Place<'_>,
        (number, at): (u32, usize),
        before: &mut u8,
    ) -> Result<usize> {
        self.field_name(field, plain, before);
        let body = place.body();
        let base = self.entries.len();
        let mut record = value(place, number, 2, at)?;
        loop {
            self.entry(field, key, place, &record)?;
            let next = record.next;
            if next < body.len() {
                let (next_number, next_wire, next_at) = tag(body, next)?;
                if (next_number, next_wire) == (number, 2) {
                    record = value(place, number, 2, next_at)?;
                    continue;
                }
            }
            self.print_entries(field, key, place, base)?;
            return Ok(next);
        }
    }

    /// Prints a map of these records.
    pub(super) fn entries(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        records: impl Iterator<Item = Record>,
    ) -> Result<()> {
        let base = self.entries.len();
        for record in records {
            self.entry(field, key, place, &record)?;
        }
        self.print_entries(field, key, place, base)
    }

    /// Reads an entry.
    fn entry(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        record_: &Record,
    ) -> Result<()> {
        let inside = place.inside(record_.start, record_.end)?;
        let mut entry = Entry {
            start: record_.start as u32,
            end: record_.end as u32,
            key: (record_.start as u64) << 32 | record_.start as u64,
            value: Record {
                number: 0,
                wire: field.kind.wire_type(),
                bits: 0,
                start: record_.start,
                end: record_.start,
                next: record_.start,
            },
            odd: false,
            shows: true,
        };
        if !matches!(key, Kind::String | Kind::Bytes) {
            entry.key = 0;
        }
        let mut pos = record_.start;
        while let Some(part) = record(inside, pos)? {
            pos = part.next;
            match part.number {
                1 if part.wire == key.wire_type() => entry.key = key_of(key, &part),
                2 if part.wire == field.kind.wire_type() => {
                    entry.odd |= entry.value.number != 0;
                    entry.value = part;
                }
                _ => {}
            }
        }
        if entry.value.wire == 0 {
            let enumeration = matches!(field.kind, Kind::Enum(schema) if schema.closed);
            if enumeration {
                let octets = place.whole.get(record_.start..record_.end);
                let verdict = field.judge(&Value::Len(octets.unwrap_or(&[])));
                entry.shows = verdict == Verdict::Known;
            }
            if let (0, Kind::Enum(schema)) = (entry.value.number, field.kind) {
                entry.value.bits = schema.default_number() as u64;
            }
        }
        self.entries.push(entry);
        Ok(())
    }

    /// Prints the entries from `base` on, and forgets them.
    fn print_entries(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        base: usize,
    ) -> Result<()> {
        self.hide_replaced(key, place, base);
        let end = self.entries.len();
        let mut before = b'{';
        for at in base..end {
            let Some(entry) = self.entries.get(at).copied().filter(|entry| entry.shows) else {
                continue;
            };
            self.item(before);
            before = b',';
            self.key(key, place, &entry)?;
            self.colon();
            self.entry_value(field, place, &entry)?;
        }
        self.entries.truncate(base);
        self.end_object(before);
        Ok(())
    }

    fn entry_value(&mut self, field: &Field<'_>, place: Place<'_>, entry: &Entry) -> Result<()> {
        let inside = place.inside(entry.start as usize, entry.end as usize)?;
        match field.kind.message() {
            Some(schema) if entry.odd => {
                let mut pieces = alloc::vec::Vec::new();
                let mut pos = inside.start;
                while let Some(part) = record(inside, pos)? {
                    pos = part.next;
                    if (part.number, part.wire) == (2, 2) {
                        pieces.push((part.start, part.end));
                    }
                }
                self.pieces(schema, inside, pieces.into_iter())
            }
            _ => self.value(field, field.kind, inside, &entry.value),
        }
    }

    fn key(&mut self, kind: Kind<'_>, place: Place<'_>, entry: &Entry) -> Result<()> {
        if let Kind::String | Kind::Bytes = kind {
            return self.string(
                place.whole,
                (entry.key >> 32) as usize,
                entry.key as u32 as usize,
            );
        }
        self.out.octet(b'"');
        match kind {
            Kind::Bool if entry.key == 0 => self.out.chunk(b"false", 5),
            Kind::Bool => self.out.chunk(b"true", 4),
            Kind::Uint32 | Kind::Uint64 | Kind::Fixed32 | Kind::Fixed64 => {
                number::unsigned(&mut self.out, entry.key);
            }
            _ => number::signed(&mut self.out, entry.key.cast_signed()),
        }
        self.out.octet(b'"');
        Ok(())
    }

    /// Hides the entries whose keys come again: the last one counts.
    fn hide_replaced(&mut self, key: Kind<'_>, place: Place<'_>, base: usize) {
        let entries = self.entries.get_mut(base..).unwrap_or(&mut []);
        let strings = matches!(key, Kind::String | Kind::Bytes);
        let text = |key: u64| {
            let range = (key >> 32) as usize..key as u32 as usize;
            if strings {
                place.whole.get(range).unwrap_or(&[])
            } else {
                &[]
            }
        };
        let bits = |key: u64| if strings { 0 } else { key };
        let order = |a: u64, b: u64| text(a).cmp(text(b)).then(bits(a).cmp(&bits(b)));
        // Most writers sort them.
        if entries.is_sorted_by(|a, b| order(a.key, b.key).is_lt()) {
            return;
        }
        // By their hashes first, which are sooner compared.
        let mut sorted: alloc::vec::Vec<(u32, u32, u64)> = entries
            .iter()
            .enumerate()
            // An unknown field replaces nothing.
            .filter(|(_, entry)| entry.shows)
            .map(|(at, entry)| (hash(text(entry.key)), at as u32, entry.key))
            .collect();
        sorted.sort_unstable_by(|a, b| {
            let by_key = || order(a.2, b.2).then(a.1.cmp(&b.1));
            a.0.cmp(&b.0).then_with(by_key)
        });
        for (earlier, later) in sorted.iter().zip(sorted.iter().skip(1)) {
            if earlier.0 == later.0
                && order(earlier.2, later.2).is_eq()
                && let Some(entry) = entries.get_mut(earlier.1 as usize)
            {
                entry.shows = false;
            }
        }
    }
}

/// A key as it is compared: a string's place, a number as 64 bits.
fn key_of(kind: Kind<'_>, record: &Record) -> u64 {
    let bits = record.bits;
    match kind {
        Kind::String | Kind::Bytes => (record.start as u64) << 32 | record.end as u64,
        Kind::Bool => u64::from(bits != 0),
        Kind::Int32 | Kind::Sfixed32 => i64::from(bits as i32).cast_unsigned(),
        Kind::Uint32 | Kind::Fixed32 => u64::from(bits as u32),
        Kind::Sint32 => i64::from(zigzag::decode_32(bits as u32)).cast_unsigned(),
        Kind::Sint64 => zigzag::decode_64(bits).cast_unsigned(),
        _ => bits,
    }
}
