//! List: elements compared by their place.

use alloc::format;
use alloc::vec::Vec;

use super::super::EditError;
use super::super::get::{self, Item};
use super::super::operation::Operation;
use super::super::path::Step;
use super::super::shape::Shape;
use super::super::value::{put_bits, put_tag, scalar_wire};
use super::fields::undeclared;
use super::scalar::same_item;
use super::{Pair, Walk};
use crate::octets::Limits;
use crate::wire::Record;

impl<'s> Walk<'s> {
    pub(super) fn list(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        (old, new): Pair<&[Record<'_>]>,
        (strips, limits): (bool, &Limits),
    ) -> Result<(), EditError> {
        let (old_items, new_items) = (get::items(old, shape)?, get::items(new, shape)?);
        let has_undeclared = |record| undeclared(record, shape).next().is_some();
        if strips && old.iter().any(has_undeclared) {
            return self.anew(shape, number, (&old_items, &new_items));
        }
        for (index, (old, new)) in old_items.iter().zip(&new_items).enumerate() {
            self.item(shape, number, index, (old, new), limits)?;
        }
        for index in new_items.len()..old_items.len() {
            self.below(Step::Index(index as i64), &format!("[{index}]"), |walk| {
                walk.note(&Operation::Remove)
            })?;
        }
        let mut added = Vec::new();
        for (index, item) in new_items.iter().enumerate().skip(old_items.len()) {
            self.name(&format!("[{index}]"))?;
            put_item(item, number, &mut added)?;
        }
        if !added.is_empty() {
            self.diff
                .edit
                .add(&self.steps, &Operation::Append(added), 0)?;
        }
        Ok(())
    }

    /// A list whose packed records hold unknown numbers, where what is unknown changes: it is put anew.
    fn anew(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        (old, new): Pair<&[Item<'_, 's>]>,
    ) -> Result<(), EditError> {
        let mut records = Vec::new();
        for item in new {
            put_item(item, number, &mut records)?;
        }
        let is_same = old.len() == new.len()
            && old
                .iter()
                .zip(new)
                .all(|(old, new)| same_item(shape.kind, old, new));
        if !is_same {
            self.name("")?;
        }
        self.diff
            .edit
            .add(&self.steps, &Operation::set(records), 0)?;
        Ok(())
    }

    /// Two elements of one place.
    fn item(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        index: usize,
        (old, new): Pair<&Item<'_, 's>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let step = Step::Index(index as i64);
        let (old, new) = match (old, new, shape.message()) {
            (Item::Record(old), Item::Record(new), Some(schema)) => {
                let (old, new) = (get::open(old)?, get::open(new)?);
                return self.below(step, &format!("[{index}]"), |walk| {
                    let depth = old.depth().min(new.depth());
                    walk.both(schema, (old.rest(), new.rest()), depth, limits)
                });
            }
            (old, new, _) => (old, new),
        };
        if same_item(shape.kind, old, new) {
            return Ok(());
        }
        let mut record = Vec::new();
        put_item(new, number, &mut record)?;
        self.below(step, &format!("[{index}]"), |walk| {
            walk.note(&Operation::set(record))
        })
    }
}

/// Appends the record of one element.
pub(super) fn put_item(
    item: &Item<'_, '_>,
    number: u32,
    out: &mut Vec<u8>,
) -> Result<(), EditError> {
    match item {
        Item::Record(record) => out.extend_from_slice(record.raw),
        Item::Bits(kind, bits) => {
            put_tag(number, scalar_wire(*kind), out).map_err(|kind| EditError::new(kind, 0))?;
            put_bits(*kind, *bits, out);
        }
    }
    Ok(())
}
