//! Apply: one walk over a message, and a script of what it becomes.
//!
//! Level by level: first the records of the fields that have a plan are found, so that all is known of
//! them that a plan may ask for (which is the last one, how many there are, which member of a oneof is
//! set); then the script is written, what lies between them being copied as it is. Each level is read
//! once; what no path leads into is skipped by its length.
//!
//! A level takes time in proportion to its records and to what is made in it, not to the plans of its node: a
//! list of ten thousand messages is not asked ten thousand times for each of ten thousand fields.

mod absent;
mod entry;
mod hit;
mod level;
mod list;
mod message;
mod tally;

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use hit::Hit;
use level::Level;
use tally::Tally;

use super::node::Node;
use super::plan::{Change, Plan};
use super::script::Script;
use super::{EditError, EditErrorKind, work};
use crate::octets::{Limits, OCTETS_MAX};
use crate::wire::{DecodeErrorKind, Reader};

type Result<T> = core::result::Result<T, EditError>;

/// The script of what `node` makes of `input`.
pub(super) fn script(node: &Node<'_>, input: &[u8], limits: &Limits) -> Result<Script> {
    let side_max = limits.allocation.saturating_add(32 * input.len() as u64);
    let mut run = Run {
        input,
        script: Script::default(),
        hits: Vec::new(),
        tallies: Vec::new(),
        groups: Vec::new(),
        seen: BTreeMap::new(),
        // More than that no message has, and no piece could say where it lies.
        side_max: side_max.min(OCTETS_MAX.into()),
    };
    run.level(node, Reader::with_limits(input, limits))?;
    run.script.checked()
}

/// What `node` makes of `input`.
pub(super) fn to_vec(node: &Node<'_>, input: &[u8], limits: &Limits) -> Result<Vec<u8>> {
    Ok(script(node, input, limits)?.to_vec(input))
}

/// A walk. The vectors are stacks: each level has its part on top of those of the levels around it.
struct Run<'a> {
    input: &'a [u8],
    script: Script,
    hits: Vec<Hit>,
    tallies: Vec<Tally>,
    /// One for each oneof of a level: which plan has the member that was set last.
    groups: Vec<Option<usize>>,
    /// By tally, and by key of a map: the last hit that has it, which is the entry that counts.
    seen: BTreeMap<(usize, usize), usize>,
    /// How many new octets there may be.
    side_max: u64,
}

impl<'a> Run<'a> {
    /// Writes what becomes of a message; tells whether anything does.
    fn level(&mut self, node: &Node<'_>, reader: Reader<'a>) -> Result<bool> {
        let mut level = self.open(node, &reader);
        self.scan(&mut level, reader)?;
        self.find_keys(&level)?;
        let changed = self.write(&level)?;
        self.leave(&level);
        Ok(changed)
    }

    /// Writes a level whose hits are known.
    fn write(&mut self, level: &Level<'_, '_>) -> Result<bool> {
        let mut changed = false;
        let mut at = level.start;
        for index in level.hits.clone() {
            let Some(hit) = self.hits.get(index).copied() else {
                break;
            };
            changed |= self.between(level, at, hit.at as usize);
            changed |= self.record(hit, index, level)?;
            at = hit.end as usize;
        }
        changed |= self.between(level, at, level.end);
        for (place, plan) in level.node.plans.creating() {
            work::step();
            changed |= self.absent(plan, place, level)?;
        }
        let node = level.node;
        let unknown = node.unknown.iter().map(|(_, new)| new);
        for new in node.tail.iter().chain(unknown) {
            self.put(new)?;
            changed |= !new.is_empty();
        }
        Ok(changed)
    }

    /// What lies between hits.
    fn between(&mut self, level: &Level<'_, '_>, start: usize, end: usize) -> bool {
        if level.node.only {
            return start < end;
        }
        self.script.copy(start, end);
        false
    }

    fn record(&mut self, hit: Hit, index: usize, level: &Level<'_, '_>) -> Result<bool> {
        let place = hit.plan as usize;
        let Some(plan) = level.node.plans.get(place) else {
            return Ok(true);
        };
        let tally = self.tally(level, place);
        if index < tally.first || tally.records == 0 {
            return Ok(true);
        }
        match &plan.change {
            Change::Leave => Ok(self.copy(hit)),
            Change::Replace(new) => {
                if index == tally.first {
                    self.put(&new.records)?;
                }
                Ok(true)
            }
            Change::Within(child) if tally.records == 1 => self.child(child, hit, level.depth),
            Change::Within(child) => {
                if index == tally.first {
                    self.pieces(child, plan, index, level.depth)?;
                }
                Ok(true)
            }
            Change::Elements(elements) => {
                self.list((elements, plan), (hit, index), (tally, place), level)
            }
        }
    }

    /// Copies a record as it is, which changes nothing.
    fn copy(&mut self, hit: Hit) -> bool {
        self.script.copy(hit.at as usize, hit.end as usize);
        false
    }

    fn reader(&self, hit: Hit, depth: u32) -> Result<Reader<'a>> {
        if !hit.is_message() {
            return Err(hit.wrong_type());
        }
        Ok(Reader::nested(self.body(hit), hit.body as usize, depth))
    }

    fn body(&self, hit: Hit) -> &'a [u8] {
        self.input
            .get(hit.body as usize..hit.body_end as usize)
            .unwrap_or_default()
    }

    /// New octets, as long as they are not too many.
    fn put(&mut self, octets: &[u8]) -> Result<()> {
        if (self.script.side_len() + octets.len()) as u64 > self.side_max {
            let kind = EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation);
            return Err(EditError::new(kind, 0));
        }
        self.script.put(octets);
        Ok(())
    }
}
