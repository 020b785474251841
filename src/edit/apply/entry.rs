//! Entry: the entries of a map whose keys are named.

use super::super::element::Element;
use super::super::elements::Elements;
use super::super::key::Key;
use super::super::plan::{Change, Plan};
use super::super::shape::Many;
use super::hit::Hit;
use super::level::Level;
use super::{Result, Run};
use crate::wire::Reader;

impl Run<'_> {
    /// Finds the entries of the keys that are named.
    pub(super) fn find_keys(&mut self, level: &Level<'_, '_>) -> Result<()> {
        for index in level.hits.clone() {
            let Some(hit) = self.hits.get(index).copied() else {
                break;
            };
            let place = hit.plan as usize;
            if let Some(plan) = level.node.plans.get(place)
                && let Change::Elements(elements) = &plan.change
                && !elements.keyed.is_empty()
                && let Some(key) = find_key(elements, plan, self.reader(hit, level.depth)?)?
                && let Some(slot) = level.slot(place)
            {
                self.seen.insert((slot, key), index);
            }
        }
        Ok(())
    }

    /// What is done to a record of a list or map that is no packed one.
    pub(super) fn element(
        &mut self,
        (elements, plan): (&Elements<'_>, &Plan<'_>),
        (hit, index): (Hit, usize),
        (total, place): (u32, usize),
        level: &Level<'_, '_>,
    ) -> Result<bool> {
        if !elements.keyed.is_empty()
            && let Some(key) = find_key(elements, plan, self.reader(hit, level.depth)?)?
        {
            let slot = level.slot(place);
            let counts = slot.and_then(|slot| self.seen.get(&(slot, key))) == Some(&index);
            return self.keyed(elements, key, counts, hit, level.depth);
        }
        match elements.pick(hit.element, total)? {
            None | Some(Element::Leave) => Ok(self.copy(hit)),
            Some(Element::Remove) => Ok(true),
            Some(Element::Replace(new)) => {
                self.put(&new.records)?;
                Ok(true)
            }
            Some(Element::Within(node)) => self.child(node, hit, level.depth),
        }
    }

    /// An entry whose key is named. Of several with one key only the last counts.
    fn keyed(
        &mut self,
        elements: &Elements<'_>,
        key: usize,
        counts: bool,
        hit: Hit,
        depth: u32,
    ) -> Result<bool> {
        match elements.keyed.get(key).map(|named| &named.element) {
            None | Some(Element::Leave) => Ok(self.copy(hit)),
            Some(Element::Remove) => Ok(true),
            Some(Element::Replace(new)) => {
                if counts {
                    self.put(&new.records)?;
                }
                Ok(true)
            }
            Some(Element::Within(node)) if counts => self.child(node, hit, depth),
            Some(Element::Within(_)) => Ok(self.copy(hit)),
        }
    }
}

/// The place of an entry's key among those that are named.
fn find_key(elements: &Elements<'_>, plan: &Plan<'_>, entry: Reader<'_>) -> Result<Option<usize>> {
    let kind = match plan.shape.map(|shape| shape.many) {
        Some(Many::Map(kind)) => Some(kind),
        _ => None,
    };
    Ok(elements.keyed.find(&Key::of(kind, entry)?))
}
