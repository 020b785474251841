//! Absent: what is made where there is nothing.

use alloc::vec::Vec;

use super::super::element::Element;
use super::super::elements::Elements;
use super::super::node::Node;
use super::super::operation::Replacement;
use super::super::plan::{Change, Plan};
use super::super::shape::Shape;
use super::super::value::{put_tag, put_varint};
use super::super::{EditError, work};
use super::level::Level;
use super::list::list_of;
use super::{Result, Run};
use crate::wire::{Reader, WireType};

impl Run<'_> {
    /// What is done where a field, an element or an entry is absent.
    pub(super) fn absent(
        &mut self,
        plan: &Plan<'_>,
        place: usize,
        level: &Level<'_, '_>,
    ) -> Result<bool> {
        let tally = self.tally(level, place);
        let is_absent = tally.records == 0;
        match &plan.change {
            Change::Replace(new) if is_absent => self.create(new),
            Change::Within(node) if is_absent && node.creates => {
                let is_group = plan.shape.is_some_and(Shape::is_group);
                self.new_message((plan.number, is_group), &[], node, level.depth)?;
                Ok(true)
            }
            Change::Elements(elements) => {
                elements.check(tally.elements)?;
                let mut changed = false;
                if is_absent {
                    let records = list_of(elements, plan)?;
                    self.put(&records)?;
                    changed = !records.is_empty();
                }
                changed |= self.absent_keys(elements, (plan.number, place), level)?;
                Ok(changed)
            }
            _ => Ok(false),
        }
    }

    fn absent_keys(
        &mut self,
        elements: &Elements<'_>,
        (number, place): (u32, usize),
        level: &Level<'_, '_>,
    ) -> Result<bool> {
        let mut changed = false;
        let slot = level.slot(place);
        for (key, named) in elements.keyed.creating() {
            work::step();
            if slot.is_some_and(|slot| self.seen.contains_key(&(slot, key))) {
                continue;
            }
            match &named.element {
                Element::Leave | Element::Remove => {}
                Element::Replace(new) => changed |= self.create(new)?,
                Element::Within(node) => {
                    let key = named
                        .which
                        .record()
                        .map_err(|kind| EditError::new(kind, 0))?;
                    self.new_message((number, false), &key, node, level.depth)?;
                    changed = true;
                }
            }
        }
        Ok(changed)
    }

    fn create(&mut self, new: &Replacement) -> Result<bool> {
        if !new.creates() {
            return Ok(false);
        }
        self.put(&new.records)?;
        Ok(true)
    }

    /// A message that was not there: `first`, and what `node` makes of nothing.
    fn new_message(
        &mut self,
        (number, is_group): (u32, bool),
        first: &[u8],
        node: &Node<'_>,
        depth: u32,
    ) -> Result<()> {
        let mark = self.script.open();
        self.put(first)?;
        self.level(node, Reader::nested(&[], 0, depth))?;
        let len = self.script.since(mark);
        if is_group {
            self.script
                .close_put(mark, &tag(number, WireType::StartGroup)?);
            return self.put(&tag(number, WireType::EndGroup)?);
        }
        let mut head = tag(number, WireType::Len)?;
        put_varint(len as u64, &mut head);
        self.script.close_put(mark, &head);
        Ok(())
    }
}

fn tag(number: u32, wire_type: WireType) -> Result<Vec<u8>> {
    let mut tag = Vec::with_capacity(10);
    put_tag(number, wire_type, &mut tag).map_err(|kind| EditError::new(kind, 0))?;
    Ok(tag)
}
