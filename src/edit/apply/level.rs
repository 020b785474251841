//! Level: a message that is walked through, and the records in it that something may happen to.

use core::ops::Range;

use alloc::collections::BTreeMap;

use super::super::node::Node;
use super::super::plan::{Change, Plan};
use super::super::shape::Shape;
use super::super::value::packed_element;
use super::super::{EditError, EditErrorKind, work};
use super::hit::Hit;
use super::tally::Tally;
use super::{Result, Run};
use crate::schema::Kind;
use crate::wire::{DecodeErrorKind, Reader, Record, Value};

/// A message, what is to be done to it, and where its parts lie on the stacks.
pub(super) struct Level<'n, 's> {
    pub(super) node: &'n Node<'s>,
    /// Where it begins and ends.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) hits: Range<usize>,
    pub(super) tallies: usize,
    groups: usize,
    /// How many more levels may open below.
    pub(super) depth: u32,
    /// Of many plans only those that meet a record have a tally; by place, where it lies.
    pub(super) wide: Option<BTreeMap<usize, usize>>,
}

/// The most plans that each have a tally, records or not.
const NARROW_MAX: usize = 16;

impl Level<'_, '_> {
    /// Where the tally of the plan at `place` lies.
    #[inline]
    pub(super) fn slot(&self, place: usize) -> Option<usize> {
        match &self.wide {
            Some(wide) => wide.get(&place).copied(),
            None => Some(self.tallies + place),
        }
    }
}

impl<'a> Run<'a> {
    pub(super) fn open<'n, 's>(
        &mut self,
        node: &'n Node<'s>,
        reader: &Reader<'_>,
    ) -> Level<'n, 's> {
        let start = reader.offset();
        let hits = self.hits.len();
        let level = Level {
            node,
            start,
            end: start + reader.rest().len(),
            hits: hits..hits,
            tallies: self.tallies.len(),
            groups: self.groups.len(),
            depth: reader.depth(),
            wide: (node.plans.len() > NARROW_MAX).then(BTreeMap::new),
        };
        if level.wide.is_none() {
            let len = level.tallies + node.plans.len();
            self.tallies.resize(len, Tally::none(hits));
        }
        (level.tallies..self.tallies.len()).for_each(|_| work::step());
        let len = level.groups + node.oneofs.len();
        self.groups.resize(len, None);
        level
    }

    pub(super) fn leave(&mut self, level: &Level<'_, '_>) {
        self.hits.truncate(level.hits.start);
        self.tallies.truncate(level.tallies);
        self.groups.truncate(level.groups);
        if !self.seen.is_empty() {
            drop(self.seen.split_off(&(level.tallies, 0)));
        }
    }

    /// Finds the records of the fields that have a plan.
    pub(super) fn scan(&mut self, level: &mut Level<'_, '_>, mut reader: Reader<'a>) -> Result<()> {
        let node = level.node;
        let wanted = |field| node.unknown.is_some() || node.plans.find(&field).is_some();
        while let Some(record) = reader.next_of(wanted)? {
            work::step();
            let place = node.plans.find(&record.field);
            let plan = place.and_then(|place| Some((place, node.plans.get(place)?)));
            match plan {
                Some((place, plan)) if takes(plan, &record) => {
                    self.hit(level, (place, plan), &record)?;
                }
                Some(_) if node.only || node.unknown.is_some() => self.unknown(&record),
                None if is_unknown(node, &record) => self.unknown(&record),
                _ => {}
            }
        }
        level.hits.end = self.hits.len();
        Ok(())
    }

    fn unknown(&mut self, record: &Record<'_>) {
        self.hits.push(Hit::new(Hit::UNKNOWN, 0, record));
    }

    #[inline]
    fn hit(
        &mut self,
        level: &mut Level<'_, '_>,
        (place, plan): (usize, &Plan<'_>),
        record: &Record<'_>,
    ) -> Result<()> {
        let next = self.hits.len();
        if let Some(group) = plan.oneof {
            self.enter_group(level, group, place, next);
        }
        let elements = elements_of(plan, record)?;
        let only = level.node.only;
        let Some(tally) = self.tally_mut(level, place) else {
            return Ok(());
        };
        let first_element = tally.elements;
        tally.elements = tally.elements.saturating_add(elements);
        if !only
            && let Change::Elements(changes) = &plan.change
            && !changes.concern(first_element, elements)
        {
            return Ok(());
        }
        let before = (tally.records > 0).then_some(tally.last);
        if before.is_none() {
            tally.first = next;
        }
        tally.records += 1;
        tally.last = next;
        if let Some(before) = before.and_then(|before| self.hits.get_mut(before)) {
            before.next = next as u32;
        }
        self.hits
            .push(Hit::new(place as u32, first_element, record));
        Ok(())
    }

    /// Another member of a oneof than before was set: what was there is dead.
    fn enter_group(&mut self, level: &mut Level<'_, '_>, group: usize, place: usize, next: usize) {
        let Some(member) = self.groups.get_mut(level.groups + group) else {
            return;
        };
        let before = member.replace(place).filter(|before| *before != place);
        if let Some(before) = before
            && let Some(tally) = self.tally_mut(level, before)
        {
            *tally = Tally::none(next);
        }
    }
}

fn takes(plan: &Plan<'_>, record: &Record<'_>) -> bool {
    plan.shape.is_none_or(|shape| shape.takes(&record.value))
}

/// Whether a record without a plan goes because the message type does not know it.
fn is_unknown(node: &Node<'_>, record: &Record<'_>) -> bool {
    let Some((schema, _)) = &node.unknown else {
        return false;
    };
    schema
        .field(record.field)
        .is_none_or(|field| !Shape::of(field).takes(&record.value))
}

/// How many elements a record has, as far as they are asked for.
#[inline]
fn elements_of(plan: &Plan<'_>, record: &Record<'_>) -> Result<u32> {
    match (&plan.change, plan.shape, record.value) {
        (Change::Elements(_), Some(shape), Value::Len(list)) if shape.packable() => {
            count(shape.kind, list).map_err(|kind| {
                let at = record.offset + record.raw.len() - list.len();
                EditError::new(EditErrorKind::Decode(kind), at)
            })
        }
        _ => Ok(1),
    }
}

/// How many elements a packed list has.
fn count(kind: Kind<'_>, mut list: &[u8]) -> core::result::Result<u32, DecodeErrorKind> {
    let mut count = 0_u32;
    while !list.is_empty() {
        let (bits, len) = packed_element(kind, list)?;
        count += u32::from(kind.declares(bits as i32));
        list = list.get(len..).unwrap_or_default();
    }
    Ok(count)
}
