//! List: lists whose elements are changed, packed ones inside.

use alloc::vec::Vec;

use super::super::element::Element;
use super::super::elements::Elements;
use super::super::plan::Plan;
use super::super::shape::{Many, Shape};
use super::super::value::packed_element;
use super::super::{EditError, EditErrorKind};
use super::hit::Hit;
use super::level::Level;
use super::message::record_of;
use super::tally::Tally;
use super::{Result, Run};
use crate::schema::Kind;
use crate::wire::{Reader, Record, Value, varint};

impl Run<'_> {
    /// A record of a list or map, and what is added around it.
    pub(super) fn list(
        &mut self,
        (elements, plan): (&Elements<'_>, &Plan<'_>),
        (hit, index): (Hit, usize),
        (tally, place): (Tally, usize),
        level: &Level<'_, '_>,
    ) -> Result<bool> {
        let total = tally.elements;
        let is_last = index == tally.last;
        if let Some(shape) = plan.shape
            && hit.is_packed(plan)
        {
            return self.packed(elements, shape.kind, hit, (total, is_last));
        }
        let mut changed = self.added(elements.added_before(hit.element, total))?;
        changed |= self.element((elements, plan), (hit, index), (total, place), level)?;
        if is_last {
            changed |= self.added(elements.added_before(total, total))?;
            changed |= self.added([&elements.tail, &[]])?;
        }
        Ok(changed)
    }

    fn added(&mut self, new: [&[u8]; 2]) -> Result<bool> {
        for records in new {
            self.put(records)?;
        }
        Ok(new.iter().any(|records| !records.is_empty()))
    }

    /// A packed list, edited inside.
    fn packed(
        &mut self,
        elements: &Elements<'_>,
        kind: Kind<'_>,
        hit: Hit,
        (total, is_last): (u32, bool),
    ) -> Result<bool> {
        let mark = self.script.open();
        let mut changed = false;
        let (mut at, mut copied) = (hit.body as usize, hit.body as usize);
        let mut rest = self.body(hit);
        let mut index = hit.element;
        while !rest.is_empty() {
            let (bits, len) = packed_element(kind, rest)
                .map_err(|kind| EditError::new(EditErrorKind::Decode(kind), at))?;
            // Numbers that a closed enum does not declare are no elements.
            if kind.declares(bits as i32) {
                if elements.adds_before() {
                    self.script.copy(copied, at);
                    copied = at;
                    changed |= self.added_bare(elements.added_before(index, total))?;
                }
                if let Some(new) = replaced(elements.pick(index, total)?) {
                    self.script.copy(copied, at);
                    self.put(new)?;
                    copied = at + len;
                    changed = true;
                }
                index += 1;
            }
            at += len;
            rest = rest.get(len..).unwrap_or_default();
        }
        self.script.copy(copied, hit.body_end as usize);
        if is_last {
            changed |= self.added_bare(elements.added_before(total, total))?;
            changed |= self.added_bare([&elements.tail, &[]])?;
        }
        if changed && self.script.since(mark) == 0 {
            self.script.undo(mark);
            return Ok(true);
        }
        self.close(mark, hit, changed)
    }

    /// What is added to a packed list.
    fn added_bare(&mut self, new: [&[u8]; 2]) -> Result<bool> {
        for records in new {
            let mut records = Reader::new(records);
            while let Some(record) = records.next()? {
                self.put(unwrapped(&record))?;
            }
        }
        Ok(new.iter().any(|records| !records.is_empty()))
    }
}

/// What an element of a packed list is replaced by, if it is.
fn replaced<'e>(element: Option<&'e Element<'_>>) -> Option<&'e [u8]> {
    match element {
        None | Some(Element::Leave | Element::Within(_)) => None,
        Some(Element::Remove) => Some(&[]),
        Some(Element::Replace(new)) => Some(bare(&new.records)),
    }
}

/// The records of a list that has none.
pub(super) fn list_of(elements: &Elements<'_>, plan: &Plan<'_>) -> Result<Vec<u8>> {
    let [first, _] = elements.added_before(0, 0);
    let records = [first, &elements.tail].concat();
    let is_packed = matches!(
        plan.shape,
        Some(Shape {
            many: Many::List { packed: true },
            ..
        })
    );
    if !is_packed || records.is_empty() {
        return Ok(records);
    }
    let mut list = Vec::new();
    let mut records = Reader::new(&records);
    while let Some(record) = records.next()? {
        list.extend_from_slice(unwrapped(&record));
    }
    record_of(plan.number, false, &list)
}

/// A record without its tag.
fn bare(record: &[u8]) -> &[u8] {
    let len = varint::skip(record).unwrap_or(record.len());
    record.get(len..).unwrap_or_default()
}

/// What a record of a packable list adds to a packed one.
fn unwrapped<'r>(record: &Record<'r>) -> &'r [u8] {
    match record.value {
        Value::Len(list) => list,
        _ => bare(record.raw),
    }
}
