//! Gather: what many paths lead to in a message, in one walk.
//!
//! An update has a path for each field that it takes from its source. Asked one by one, twenty thousand paths would
//! read the source twenty thousand times.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::get::{key_kind, open};
use super::key::Key;
use super::path::{FieldStep, Step};
use super::shape::Shape;
use super::{EditError, work};
use crate::schema::Presence;
use crate::wire::{Reader, Record};

/// Paths through fields and entries by key.
#[derive(Debug, Default)]
pub(super) struct Gather<'s> {
    root: Tree<'s>,
    /// How many paths are different.
    ends: usize,
}

/// The records that a path leads to, each path's by the number that [`Gather::add`] gave.
pub(super) type Found<'a> = Vec<Vec<Record<'a>>>;

#[derive(Debug, Default)]
struct Tree<'s> {
    /// Which path ends here.
    end: Option<usize>,
    fields: BTreeMap<u32, (FieldStep<'s>, Self)>,
    keys: BTreeMap<Key<'s>, Self>,
    /// Whether one of the fields is a member of a oneof, so that the other members must be seen.
    has_oneofs: bool,
}

impl<'s> Gather<'s> {
    /// Adds a path; gives the number by which what it leads to is found.
    pub(super) fn add(&mut self, steps: &[Step<'s>]) -> usize {
        let mut tree = &mut self.root;
        for step in steps {
            tree = match step {
                Step::Field(field) => {
                    tree.has_oneofs |= oneof(*field, field.number).is_some();
                    let below = || (*field, Tree::default());
                    &mut tree.fields.entry(field.number).or_insert_with(below).1
                }
                Step::Key(key) => tree.keys.entry(key.clone()).or_default(),
                // All elements, or one by index: updates have no such paths.
                Step::Every | Step::Index(_) => tree,
            };
        }
        let next = self.ends;
        let end = *tree.end.get_or_insert(next);
        self.ends += usize::from(end == next);
        end
    }

    /// The records in `source` that count, of each path.
    pub(super) fn find<'a>(&self, source: &'a [u8]) -> Result<Found<'a>, EditError> {
        let mut found = Vec::new();
        found.resize_with(self.ends, Vec::new);
        self.root.message([Reader::new(source)], &mut found)?;
        Ok(found)
    }
}

impl Tree<'_> {
    /// A message, which may lie in pieces.
    fn message<'a>(
        &self,
        pieces: impl IntoIterator<Item = Reader<'a>>,
        found: &mut Found<'a>,
    ) -> Result<(), EditError> {
        if self.fields.is_empty() {
            return Ok(());
        }
        for (number, records) in self.records(pieces)? {
            if let Some((field, below)) = self.fields.get(&number) {
                below.field(*field, records, found)?;
            }
        }
        Ok(())
    }

    /// The records of its fields that count, by number.
    fn records<'a>(
        &self,
        pieces: impl IntoIterator<Item = Reader<'a>>,
    ) -> Result<BTreeMap<u32, Vec<Record<'a>>>, EditError> {
        let mut records = BTreeMap::<u32, Vec<_>>::new();
        // The member of each oneof that was set last.
        let mut set = BTreeMap::new();
        let Some((any, _)) = self.fields.values().next() else {
            return Ok(records);
        };
        for mut piece in pieces {
            let wanted = |number| self.has_oneofs || self.fields.contains_key(&number);
            while let Some(record) = piece.next_of(wanted)? {
                work::step();
                let field = self.fields.get(&record.field);
                let known = any.parent.and_then(|parent| parent.field(record.field));
                let shape = match field {
                    Some((field, _)) => field.shape,
                    None => known.map(Shape::of),
                };
                if shape.is_some_and(|shape| !shape.takes(&record.value)) {
                    continue;
                }
                if let Some(oneof) = oneof(*any, record.field)
                    && let Some(before) = set.insert(oneof, record.field)
                    && before != record.field
                {
                    // Another member of the oneof takes over.
                    records.remove(&before);
                }
                if field.is_some() {
                    records.entry(record.field).or_default().push(record);
                }
            }
        }
        Ok(records)
    }

    /// A field, of which these are the records.
    fn field<'a>(
        &self,
        field: FieldStep<'_>,
        records: Vec<Record<'a>>,
        found: &mut Found<'a>,
    ) -> Result<(), EditError> {
        if !self.keys.is_empty() {
            self.entries(field, &records, found)?;
        }
        if !self.fields.is_empty() {
            let pieces = records.iter().map(open).collect::<Result<Vec<_>, _>>()?;
            self.message(pieces, found)?;
        }
        if let Some(found) = self.end.and_then(|end| found.get_mut(end)) {
            *found = records;
        }
        Ok(())
    }

    /// A map: of several entries with one key the last counts.
    fn entries<'a>(
        &self,
        field: FieldStep<'_>,
        records: &[Record<'a>],
        found: &mut Found<'a>,
    ) -> Result<(), EditError> {
        let mut entries = BTreeMap::new();
        for record in records {
            work::step();
            let key = Key::of(key_kind(field.shape), open(record)?)?;
            if let Some((key, below)) = self.keys.get_key_value(&key) {
                entries.insert(key, (below, record));
            }
        }
        for (below, record) in entries.into_values() {
            below.message([open(record)?], found)?;
            if let Some(found) = below.end.and_then(|end| found.get_mut(end)) {
                *found = Vec::from([*record]);
            }
        }
        Ok(())
    }
}

/// The oneof that the field `number` belongs to, in the message that has `beside`.
fn oneof(beside: FieldStep<'_>, number: u32) -> Option<u16> {
    match beside.parent?.field(number)?.presence {
        Presence::Oneof(index) => Some(index),
        _ => None,
    }
}
