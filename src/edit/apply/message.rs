//! Message: messages that are changed inside.

use alloc::vec::Vec;

use super::super::node::Node;
use super::super::plan::Plan;
use super::super::script::Mark;
use super::super::shape::Shape;
use super::super::value::{put_tag, put_varint};
use super::super::{EditError, EditErrorKind, work};
use super::hit::Hit;
use super::{Result, Run, to_vec};
use crate::octets::Limits;
use crate::wire::{Tag, WireType};

impl Run<'_> {
    /// A record whose message is changed.
    pub(super) fn child(&mut self, node: &Node<'_>, hit: Hit, depth: u32) -> Result<bool> {
        let reader = self.reader(hit, depth)?;
        let mark = self.script.open();
        let changed = self.level(node, reader)?;
        self.close(mark, hit, changed)
    }

    /// Puts what stands around a payload that was written since `mark`.
    pub(super) fn close(&mut self, mark: Mark, hit: Hit, changed: bool) -> Result<bool> {
        if !changed {
            self.script.undo(mark);
            return Ok(self.copy(hit));
        }
        let len = self.script.since(mark);
        let is_group = hit.wire_type == WireType::StartGroup;
        if is_group || len == hit.body_len() {
            self.script
                .close_copy(mark, hit.at as usize, hit.body as usize);
        } else {
            let head = self.input.get(hit.at as usize..hit.body as usize);
            let head = head.unwrap_or_default();
            let (_, tag_len) = Tag::decode(head)
                .map_err(|kind| EditError::new(EditErrorKind::Decode(kind), hit.at as usize))?;
            let mut new = Vec::with_capacity(10);
            new.extend_from_slice(head.get(..tag_len).unwrap_or_default());
            put_varint(len as u64, &mut new);
            self.script.close_put(mark, &new);
        }
        // The end-group tag.
        self.script.copy(hit.body_end as usize, hit.end as usize);
        Ok(true)
    }

    /// A message in several pieces becomes one: that is what readers make of it.
    pub(super) fn pieces(
        &mut self,
        node: &Node<'_>,
        plan: &Plan<'_>,
        first: usize,
        depth: u32,
    ) -> Result<()> {
        let mut whole = Vec::new();
        let mut at = None;
        let mut next = first;
        while let Some(hit) = self.hits.get(next).copied() {
            work::step();
            self.reader(hit, depth)?;
            at.get_or_insert(hit.body as usize);
            whole.extend_from_slice(self.body(hit));
            if hit.next == 0 {
                break;
            }
            next = hit.next as usize;
        }
        let limits = Limits {
            depth,
            allocation: self.side_max.saturating_sub(self.script.side_len() as u64),
            ..Limits::DEFAULT
        };
        // Where the fault is within one of the pieces is not known; the first one is named.
        let new = to_vec(node, &whole, &limits).map_err(|error| match error.kind() {
            EditErrorKind::Decode(kind) => {
                EditError::new(EditErrorKind::Decode(kind), at.unwrap_or_default())
            }
            _ => error,
        })?;
        let is_group = plan.shape.is_some_and(Shape::is_group);
        let record = record_of(plan.number, is_group, &new)?;
        self.put(&record)
    }
}

pub(super) fn record_of(number: u32, is_group: bool, body: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len() + 10);
    let put = |wire_type, out: &mut Vec<u8>| {
        put_tag(number, wire_type, out).map_err(|kind| EditError::new(kind, 0))
    };
    if is_group {
        put(WireType::StartGroup, &mut out)?;
        out.extend_from_slice(body);
        put(WireType::EndGroup, &mut out)?;
    } else {
        put(WireType::Len, &mut out)?;
        put_varint(body.len() as u64, &mut out);
        out.extend_from_slice(body);
    }
    Ok(out)
}
