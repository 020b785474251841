//! Maps.

use core::cmp::Ordering;

use super::records::{Record, record, tag, value};
use super::{Place, Print, Result, Stop};
use crate::json::number;
use crate::json::repeat::{Repeat, hash};
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
    ///
    /// Entries are printed as they come. If a key comes again, what it had before is not to be there, and all
    /// is begun anew.
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
        let base = self.keys.len();
        let mut ascending = true;
        let mut mark = b'{';
        let mut record = value(place, number, 2, at)?;
        let next = loop {
            if let Some(found) = self.entry_at_once(field, key, place, &record, &mut mark)? {
                if let Some(last) = self.keys.get(base..).and_then(<[u64]>::last) {
                    ascending = ascending && order(key, place, *last, found).is_lt();
                }
                self.keys.push(found);
            }
            let next = record.next;
            if next < body.len() {
                let (next_number, next_wire, next_at) = tag(body, next)?;
                if (next_number, next_wire) == (number, 2) {
                    record = value(place, number, 2, next_at)?;
                    continue;
                }
            }
            break next;
        };
        // Most writers sort them.
        if !ascending && self.any_repeated(key, place, base) {
            return Err(Stop::Disordered);
        }
        self.keys.truncate(base);
        self.end_object(mark);
        Ok(next)
    }

    /// Prints an entry after `before`, and gives its key; `None` for one that is not to be printed.
    #[inline(always)]
    fn entry_at_once(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        record_: &Record,
        before: &mut u8,
    ) -> Result<Option<u64>> {
        let inside = place.inside(record_.start, record_.end)?;
        // Usually there is a key, and then a value.
        if let Some(first) = record(inside, record_.start)?
            && (first.number, first.wire) == (1, key.wire_type())
            && let Some(second) = record(inside, first.next)?
            && (second.number, second.wire) == (2, field.kind.wire_type())
            && second.next == record_.end
            && !matches!(field.kind, Kind::Enum(_))
        {
            let found = key_of(key, &first);
            self.item(*before);
            *before = b',';
            self.key(key, place, found)?;
            self.colon();
            self.value(field, field.kind, inside, &second)?;
            return Ok(Some(found));
        }
        self.odd_entry(field, key, place, record_, before)
    }

    #[inline(never)]
    fn odd_entry(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        record: &Record,
        before: &mut u8,
    ) -> Result<Option<u64>> {
        let entry = self.entry(field, key, place, record)?;
        if !entry.shows {
            return Ok(None);
        }
        self.item(*before);
        *before = b',';
        self.key(key, place, entry.key)?;
        self.colon();
        self.entry_value(field, place, &entry)?;
        Ok(Some(entry.key))
    }

    /// Whether any of the keys from `base` on comes again.
    fn any_repeated(&self, kind: Kind<'_>, place: Place<'_>, base: usize) -> bool {
        let keys = self.keys.get(base..).unwrap_or(&[]);
        let key = |at: usize| keys.get(at).copied().unwrap_or(0);
        let hash = |at: usize| hash_of(kind, place, key(at));
        let same = |a: usize, b: usize| order(kind, place, key(a), key(b)).is_eq();
        Repeat::search(keys.len(), hash, same) != Repeat::No
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
            let entry = self.entry(field, key, place, &record)?;
            self.entries.push(entry);
        }
        self.print_entries(field, key, place, base)
    }

    /// Reads an entry.
    fn entry(
        &self,
        field: &Field<'_>,
        key: Kind<'_>,
        place: Place<'_>,
        record_: &Record,
    ) -> Result<Entry> {
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
        Ok(entry)
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
            self.key(key, place, entry.key)?;
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

    #[inline(always)]
    fn key(&mut self, kind: Kind<'_>, place: Place<'_>, key: u64) -> Result<()> {
        if let Kind::String | Kind::Bytes = kind {
            return self.string(place.whole, (key >> 32) as usize, key as u32 as usize);
        }
        self.out.octet(b'"');
        match kind {
            Kind::Bool if key == 0 => self.out.chunk(b"false", 5),
            Kind::Bool => self.out.chunk(b"true", 4),
            Kind::Uint32 | Kind::Uint64 | Kind::Fixed32 | Kind::Fixed64 => {
                number::unsigned(&mut self.out, key);
            }
            _ => number::signed(&mut self.out, key.cast_signed()),
        }
        self.out.octet(b'"');
        Ok(())
    }

    /// Hides the entries whose keys come again: the last one counts.
    fn hide_replaced(&mut self, kind: Kind<'_>, place: Place<'_>, base: usize) {
        let entries = self.entries.get_mut(base..).unwrap_or(&mut []);
        let order = |a: u64, b: u64| order(kind, place, a, b);
        if entries.is_sorted_by(|a, b| order(a.key, b.key).is_lt()) {
            return;
        }
        // By their hashes first, which are sooner compared.
        let mut sorted: alloc::vec::Vec<(u32, u32, u64)> = entries
            .iter()
            .enumerate()
            // An unknown field replaces nothing.
            .filter(|(_, entry)| entry.shows)
            .map(|(at, entry)| (hash_of(kind, place, entry.key), at as u32, entry.key))
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

/// The octets of a key of this kind; `None` for a number.
#[inline(always)]
fn text<'a>(kind: Kind<'_>, place: Place<'a>, key: u64) -> Option<&'a [u8]> {
    if !matches!(kind, Kind::String | Kind::Bytes) {
        return None;
    }
    let text = place.whole.get((key >> 32) as usize..key as u32 as usize);
    Some(text.unwrap_or(&[]))
}

/// Some order of the keys of one kind.
#[inline(always)]
fn order(kind: Kind<'_>, place: Place<'_>, a: u64, b: u64) -> Ordering {
    match (text(kind, place, a), text(kind, place, b)) {
        (Some(a), Some(b)) => a.cmp(b),
        _ => a.cmp(&b),
    }
}

fn hash_of(kind: Kind<'_>, place: Place<'_>, key: u64) -> u32 {
    match text(kind, place, key) {
        Some(text) => hash(text),
        None => hash(&key.to_le_bytes()),
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
