//! Apply: one walk over a message, and a script of what it becomes.
//!
//! Level by level: first the records of the fields that have a plan are found, so that all is known of
//! them that a plan may ask for (which is the last one, how many there are, which member of a oneof is
//! set); then the script is written, what lies between them being copied as it is. Each level is read
//! once; what no path leads into is skipped by its length.

use alloc::vec::Vec;

use super::key::Key;
use super::node::{Change, Element, Elements, Node, Plan, Replacement};
use super::script::{Mark, Script};
use super::shape::{Many, Shape};
use super::value::{packed_element, put_tag, put_varint};
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::Kind;
use crate::wire::{DecodeErrorKind, Reader, Record, Tag, Value, WireType, varint};

/// The script of what `node` makes of `input`.
pub(super) fn script(node: &Node<'_>, input: &[u8], limits: &Limits) -> Result<Script, EditError> {
    let mut run = Run {
        input,
        script: Script::default(),
        hits: Vec::new(),
        tallies: Vec::new(),
        groups: Vec::new(),
        seen: Vec::new(),
        side_max: limits.allocation.saturating_add(32 * input.len() as u64),
    };
    run.level(node, Reader::with_limits(input, limits))?;
    run.script.checked()
}

/// What `node` makes of `input`.
pub(super) fn to_vec(node: &Node<'_>, input: &[u8], limits: &Limits) -> Result<Vec<u8>, EditError> {
    Ok(script(node, input, limits)?.to_vec(input))
}

/// A walk. The vectors are stacks: each level has its part on top of those of the levels around it.
struct Run<'a> {
    input: &'a [u8],
    script: Script,
    hits: Vec<Hit>,
    /// One for each plan of a level.
    tallies: Vec<Tally>,
    /// One for each oneof of a level: which plan has the member that was set last.
    groups: Vec<Option<usize>>,
    /// One for each key of a level's maps: the last hit that has it, which is the entry that counts.
    seen: Vec<Option<usize>>,
    /// How many new octets there may be.
    side_max: u64,
}

/// A record of a field with a plan.
#[derive(Clone, Copy, Debug)]
struct Hit {
    /// The place of the plan; [`UNKNOWN`] of a record that goes because it is unknown.
    plan: u32,
    /// The place of its first element among those of the field.
    element: u32,
    /// Where it begins and ends.
    at: u32,
    end: u32,
    /// Where its payload begins and ends, if it has one.
    body: u32,
    body_end: u32,
    wire_type: WireType,
}

const UNKNOWN: u32 = u32::MAX;

/// What is known of the records of a plan.
#[derive(Clone, Copy, Debug)]
struct Tally {
    records: u32,
    elements: u32,
    /// The first and the last of its hits. Hits of it before the first are dead: of a oneof that another
    /// member took over.
    first: usize,
    last: usize,
    /// Where its keys begin among those seen.
    seen: usize,
}

/// Where the parts of a level begin on the stacks.
#[derive(Clone, Copy, Debug)]
struct Base {
    hits: usize,
    hits_end: usize,
    tallies: usize,
    groups: usize,
    seen: usize,
    /// How many more levels may open below.
    depth: u32,
}

impl Hit {
    const fn body_len(&self) -> usize {
        (self.body_end - self.body) as usize
    }
}

impl<'a> Run<'a> {
    /// Writes what becomes of a message; tells whether anything does.
    fn level(&mut self, node: &Node<'_>, mut reader: Reader<'a>) -> Result<bool, EditError> {
        let start = reader.offset();
        let end = start + reader.rest().len();
        let mut base = Base {
            hits: self.hits.len(),
            hits_end: 0,
            tallies: self.tallies.len(),
            groups: self.groups.len(),
            seen: self.seen.len(),
            depth: reader.depth(),
        };
        self.open_tallies(node, base);
        self.scan(node, &mut reader, base)?;
        base.hits_end = self.hits.len();
        self.find_keys(node, base)?;
        let changed = self.write(node, start, end, base)?;
        self.hits.truncate(base.hits);
        self.tallies.truncate(base.tallies);
        self.groups.truncate(base.groups);
        self.seen.truncate(base.seen);
        Ok(changed)
    }

    fn open_tallies(&mut self, node: &Node<'_>, base: Base) {
        for plan in &node.plans {
            self.tallies.push(Tally {
                records: 0,
                elements: 0,
                first: base.hits,
                last: base.hits,
                seen: self.seen.len(),
            });
            if let Change::Elements(elements) = &plan.change {
                let len = self.seen.len() + elements.keyed.len();
                self.seen.resize(len, None);
            }
        }
        let len = base.groups + node.oneofs.len();
        self.groups.resize(len, None);
    }

    /// Finds the records of the fields that have a plan.
    fn scan(
        &mut self,
        node: &Node<'_>,
        reader: &mut Reader<'a>,
        base: Base,
    ) -> Result<(), EditError> {
        let wanted = |field| node.unknown.is_some() || node.find(field).is_some();
        while let Some(record) = reader.next_of(wanted)? {
            let place = node.find(record.field);
            let Some((place, plan)) = place.and_then(|place| Some((place, node.plans.get(place)?)))
            else {
                if is_unknown(node, &record) {
                    self.hits.push(hit(UNKNOWN, 0, &record));
                }
                continue;
            };
            if plan.shape.is_some_and(|shape| !shape.takes(&record.value)) {
                if node.only || node.unknown.is_some() {
                    self.hits.push(hit(UNKNOWN, 0, &record));
                }
                continue;
            }
            self.hit(node, (place, plan), &record, base)?;
        }
        Ok(())
    }

    fn hit(
        &mut self,
        node: &Node<'_>,
        (place, plan): (usize, &Plan<'_>),
        record: &Record<'_>,
        base: Base,
    ) -> Result<(), EditError> {
        let next = self.hits.len();
        if let Some(group) = plan.oneof {
            self.enter_group(base, group, place, next);
        }
        let elements = match (&plan.change, plan.shape, record.value) {
            (Change::Elements(_), Some(shape), Value::Len(list)) if shape.packable() => {
                count(shape.kind, list).map_err(|kind| {
                    let at = record.offset + record.raw.len() - list.len();
                    EditError::new(EditErrorKind::Decode(kind), at)
                })?
            }
            _ => 1,
        };
        let Some(tally) = self.tallies.get_mut(base.tallies + place) else {
            return Ok(());
        };
        let first_element = tally.elements;
        tally.elements = tally.elements.saturating_add(elements);
        if !node.only
            && let Change::Elements(changes) = &plan.change
            && !changes.concern(first_element, elements)
        {
            return Ok(());
        }
        if tally.records == 0 {
            tally.first = next;
        }
        tally.records += 1;
        tally.last = next;
        self.hits.push(hit(place as u32, first_element, record));
        Ok(())
    }

    /// Another member of a oneof than before was set: what was there is dead.
    fn enter_group(&mut self, base: Base, group: usize, place: usize, next: usize) {
        let Some(member) = self.groups.get_mut(base.groups + group) else {
            return;
        };
        let before = member.replace(place);
        if let Some(before) = before.filter(|before| *before != place)
            && let Some(tally) = self.tallies.get_mut(base.tallies + before)
        {
            tally.records = 0;
            tally.elements = 0;
            tally.first = next;
        }
    }

    /// Finds the entries of the keys that are named.
    fn find_keys(&mut self, node: &Node<'_>, base: Base) -> Result<(), EditError> {
        for index in base.hits..base.hits_end {
            let Some(hit) = self.hits.get(index).copied() else {
                break;
            };
            let place = hit.plan as usize;
            if let Some(plan) = node.plans.get(place)
                && let Change::Elements(elements) = &plan.change
                && !elements.keyed.is_empty()
                && let Some(key) = find_key(elements, plan, self.reader(hit, base.depth)?)?
                && let Some(tally) = self.tallies.get(base.tallies + place)
                && let Some(seen) = self.seen.get_mut(tally.seen + key)
            {
                *seen = Some(index);
            }
        }
        Ok(())
    }

    /// Writes a level whose hits are known.
    fn write(
        &mut self,
        node: &Node<'_>,
        start: usize,
        end: usize,
        base: Base,
    ) -> Result<bool, EditError> {
        let mut changed = false;
        let mut at = start;
        for index in base.hits..base.hits_end {
            let Some(hit) = self.hits.get(index).copied() else {
                break;
            };
            changed |= self.between(node, at, hit.at as usize);
            changed |= self.record(node, hit, index, base)?;
            at = hit.end as usize;
        }
        changed |= self.between(node, at, end);
        for (place, plan) in node.plans.iter().enumerate() {
            changed |= self.absent(plan, place, base)?;
        }
        for new in node
            .tail
            .iter()
            .chain(node.unknown.iter().map(|(_, new)| new))
        {
            self.put(new)?;
            changed |= !new.is_empty();
        }
        Ok(changed)
    }

    /// What lies between hits.
    fn between(&mut self, node: &Node<'_>, start: usize, end: usize) -> bool {
        if node.only {
            return start < end;
        }
        self.script.copy(start, end);
        false
    }

    fn record(
        &mut self,
        node: &Node<'_>,
        hit: Hit,
        index: usize,
        base: Base,
    ) -> Result<bool, EditError> {
        let place = hit.plan as usize;
        let (Some(plan), Some(tally)) = (
            node.plans.get(place),
            self.tallies.get(base.tallies + place).copied(),
        ) else {
            return Ok(true);
        };
        if index < tally.first || tally.records == 0 {
            return Ok(true);
        }
        match &plan.change {
            Change::Leave => {
                self.copy(hit);
                Ok(false)
            }
            Change::Replace(new) => {
                if index == tally.first {
                    self.put(&new.records)?;
                }
                Ok(true)
            }
            Change::Within(child) if tally.records == 1 => self.child(child, hit, base.depth),
            Change::Within(child) => {
                if index == tally.first {
                    self.pieces(child, plan, hit.plan, index, base)?;
                }
                Ok(true)
            }
            Change::Elements(elements) => {
                let mut changed = self.elements(elements, plan, (hit, index), tally, base)?;
                if index == tally.last && !elements.tail.is_empty() && !is_packed(plan, hit) {
                    self.put(&elements.tail)?;
                    changed = true;
                }
                Ok(changed)
            }
        }
    }

    /// A record whose message is changed.
    fn child(&mut self, node: &Node<'_>, hit: Hit, depth: u32) -> Result<bool, EditError> {
        let reader = self.reader(hit, depth)?;
        let mark = self.script.open();
        let changed = self.level(node, reader)?;
        self.close(mark, hit, changed)
    }

    fn reader(&self, hit: Hit, depth: u32) -> Result<Reader<'a>, EditError> {
        if !matches!(hit.wire_type, WireType::Len | WireType::StartGroup) {
            return Err(wrong_type(hit));
        }
        Ok(Reader::nested(self.body(hit), hit.body as usize, depth))
    }

    fn body(&self, hit: Hit) -> &'a [u8] {
        self.input
            .get(hit.body as usize..hit.body_end as usize)
            .unwrap_or_default()
    }

    /// Puts what stands around a payload that was written since `mark`.
    fn close(&mut self, mark: Mark, hit: Hit, changed: bool) -> Result<bool, EditError> {
        if !changed {
            self.script.undo(mark);
            self.copy(hit);
            return Ok(false);
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
    fn pieces(
        &mut self,
        node: &Node<'_>,
        plan: &Plan<'_>,
        place: u32,
        first: usize,
        base: Base,
    ) -> Result<(), EditError> {
        let mut whole = Vec::new();
        let mut at = 0;
        for index in (first..base.hits_end).rev() {
            let Some(hit) = self.hits.get(index).copied() else {
                break;
            };
            if hit.plan == place {
                at = hit.body as usize;
                self.reader(hit, base.depth)?;
            }
        }
        for hit in self.hits.get(first..base.hits_end).unwrap_or_default() {
            if hit.plan == place {
                whole.extend_from_slice(self.body(*hit));
            }
        }
        let limits = Limits {
            depth: base.depth,
            allocation: self.side_max.saturating_sub(self.script.side_len() as u64),
            ..Limits::DEFAULT
        };
        // Where the fault is within one of the pieces is not known; the first one is named.
        let new = to_vec(node, &whole, &limits).map_err(|error| match error.kind() {
            EditErrorKind::Decode(kind) => EditError::new(EditErrorKind::Decode(kind), at),
            _ => error,
        })?;
        let is_group = plan.shape.is_some_and(Shape::is_group);
        let record = record_of(plan.number, is_group, &new)?;
        self.put(&record)
    }

    fn elements(
        &mut self,
        elements: &Elements<'_>,
        plan: &Plan<'_>,
        (hit, index): (Hit, usize),
        tally: Tally,
        base: Base,
    ) -> Result<bool, EditError> {
        if let Some(shape) = plan.shape
            && is_packed(plan, hit)
        {
            let is_last = index == tally.last;
            return self.packed(elements, shape.kind, hit, is_last, tally.elements);
        }
        let element = if elements.keyed.is_empty() {
            elements.pick(hit.element, tally.elements)?
        } else {
            match find_key(elements, plan, self.reader(hit, base.depth)?)? {
                Some(place) => {
                    let counts = self.seen.get(tally.seen + place) == Some(&Some(index));
                    return self.keyed(elements, place, counts, hit, base);
                }
                None => elements.pick(hit.element, tally.elements)?,
            }
        };
        match element {
            None | Some(Element::Leave) => {
                self.copy(hit);
                Ok(false)
            }
            Some(Element::Remove) => Ok(true),
            Some(Element::Replace(new)) => {
                self.put(&new.records)?;
                Ok(true)
            }
            Some(Element::Within(node)) => self.child(node, hit, base.depth),
        }
    }

    /// An entry whose key is named. Of several with one key only the last counts.
    fn keyed(
        &mut self,
        elements: &Elements<'_>,
        place: usize,
        counts: bool,
        hit: Hit,
        base: Base,
    ) -> Result<bool, EditError> {
        match elements.keyed.get(place).map(|named| &named.element) {
            None | Some(Element::Leave) => {
                self.copy(hit);
                Ok(false)
            }
            Some(Element::Remove) => Ok(true),
            Some(Element::Replace(new)) => {
                if counts {
                    self.put(&new.records)?;
                }
                Ok(true)
            }
            Some(Element::Within(node)) if counts => self.child(node, hit, base.depth),
            Some(Element::Within(_)) => {
                self.copy(hit);
                Ok(false)
            }
        }
    }

    /// A packed list, edited inside.
    fn packed(
        &mut self,
        elements: &Elements<'_>,
        kind: Kind<'_>,
        hit: Hit,
        is_last: bool,
        total: u32,
    ) -> Result<bool, EditError> {
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
                match elements.pick(index, total)? {
                    None | Some(Element::Leave | Element::Within(_)) => {}
                    Some(Element::Remove) => {
                        self.script.copy(copied, at);
                        copied = at + len;
                        changed = true;
                    }
                    Some(Element::Replace(new)) => {
                        self.script.copy(copied, at);
                        self.put(bare(&new.records))?;
                        copied = at + len;
                        changed = true;
                    }
                }
                index += 1;
            }
            at += len;
            rest = rest.get(len..).unwrap_or_default();
        }
        self.script.copy(copied, hit.body_end as usize);
        if is_last && !elements.tail.is_empty() {
            let mut tail = Reader::new(&elements.tail);
            while let Some(record) = tail.next()? {
                self.put(unwrapped(&record))?;
            }
            changed = true;
        }
        if changed && self.script.since(mark) == 0 {
            self.script.undo(mark);
            return Ok(true);
        }
        self.close(mark, hit, changed)
    }

    /// What is done where a field, an element or an entry is absent.
    fn absent(&mut self, plan: &Plan<'_>, place: usize, base: Base) -> Result<bool, EditError> {
        let Some(tally) = self.tallies.get(base.tallies + place).copied() else {
            return Ok(false);
        };
        let is_absent = tally.records == 0;
        match &plan.change {
            Change::Leave => Ok(false),
            Change::Replace(new) => {
                if is_absent {
                    return self.create(new);
                }
                Ok(false)
            }
            Change::Within(node) if is_absent && node.creates() => {
                let is_group = plan.shape.is_some_and(Shape::is_group);
                self.new_message(plan.number, is_group, &[], node, base)?;
                Ok(true)
            }
            Change::Within(_) => Ok(false),
            Change::Elements(elements) => {
                elements.check(tally.elements)?;
                let mut changed = false;
                if is_absent && !elements.tail.is_empty() {
                    self.put(&appended(elements, plan)?)?;
                    changed = true;
                }
                changed |= self.absent_keys(elements, plan, tally, base)?;
                Ok(changed)
            }
        }
    }

    fn absent_keys(
        &mut self,
        elements: &Elements<'_>,
        plan: &Plan<'_>,
        tally: Tally,
        base: Base,
    ) -> Result<bool, EditError> {
        let mut changed = false;
        for (place, named) in elements.keyed.iter().enumerate() {
            if !named.creates || matches!(self.seen.get(tally.seen + place), Some(Some(_))) {
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
                    self.new_message(plan.number, false, &key, node, base)?;
                    changed = true;
                }
            }
        }
        Ok(changed)
    }

    fn create(&mut self, new: &Replacement) -> Result<bool, EditError> {
        if !new.create || new.records.is_empty() {
            return Ok(false);
        }
        self.put(&new.records)?;
        Ok(true)
    }

    /// A message that was not there: `first`, and what `node` makes of nothing.
    fn new_message(
        &mut self,
        number: u32,
        is_group: bool,
        first: &[u8],
        node: &Node<'_>,
        base: Base,
    ) -> Result<(), EditError> {
        let mark = self.script.open();
        self.put(first)?;
        self.level(node, Reader::nested(&[], 0, base.depth))?;
        let len = self.script.since(mark);
        let mut head = Vec::with_capacity(10);
        let wire_type = if is_group {
            WireType::StartGroup
        } else {
            WireType::Len
        };
        put_tag(number, wire_type, &mut head).map_err(|kind| EditError::new(kind, 0))?;
        if !is_group {
            put_varint(len as u64, &mut head);
        }
        self.script.close_put(mark, &head);
        if is_group {
            let mut end = Vec::with_capacity(5);
            put_tag(number, WireType::EndGroup, &mut end)
                .map_err(|kind| EditError::new(kind, 0))?;
            self.put(&end)?;
        }
        Ok(())
    }

    fn copy(&mut self, hit: Hit) {
        self.script.copy(hit.at as usize, hit.end as usize);
    }

    /// New octets, as long as they are not too many.
    fn put(&mut self, octets: &[u8]) -> Result<(), EditError> {
        if (self.script.side_len() + octets.len()) as u64 > self.side_max {
            let kind = EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation);
            return Err(EditError::new(kind, 0));
        }
        self.script.put(octets);
        Ok(())
    }
}

impl<'s> Elements<'s> {
    /// Whether something may be done to an element of these, of which the first is `first`.
    fn concern(&self, first: u32, count: u32) -> bool {
        let first = i64::from(first);
        let end = first + i64::from(count);
        self.every.is_some()
            || !self.keyed.is_empty()
            || !self.tail.is_empty()
            || self.at.first().is_some_and(|named| named.which < 0)
            || self
                .at
                .get(self.at.partition_point(|named| named.which < first))
                .is_some_and(|named| named.which < end)
    }

    /// What is done to the `index`-th of `total` elements.
    fn pick(&self, index: u32, total: u32) -> Result<Option<&Element<'s>>, EditError> {
        if self.at.is_empty() {
            return Ok(self.every.as_ref());
        }
        let find = |index: i64| {
            let place = self.at.binary_search_by_key(&index, |named| named.which);
            place.ok().and_then(|place| self.at.get(place))
        };
        let from_start = find(index.into());
        let from_end = find(i64::from(index) - i64::from(total));
        match (from_start, from_end) {
            (Some(_), Some(named)) => {
                Err(EditError::new(EditErrorKind::Overlap, 0).of(named.operation))
            }
            (Some(named), None) | (None, Some(named)) => Ok(Some(&named.element)),
            (None, None) => Ok(self.every.as_ref()),
        }
    }

    /// Whether a list of `total` elements has those that must be there.
    fn check(&self, total: u32) -> Result<(), EditError> {
        let total = i64::from(total);
        match self
            .at
            .iter()
            .find(|named| named.creates && !(-total..total).contains(&named.which))
        {
            Some(named) => Err(EditError::new(EditErrorKind::NoSuchElement, 0).of(named.operation)),
            None => Ok(()),
        }
    }
}

fn hit(plan: u32, element: u32, record: &Record<'_>) -> Hit {
    let (at, end) = (record.offset, record.offset + record.raw.len());
    let (body, body_end, wire_type) = match record.value {
        Value::Len(payload) => (end - payload.len(), end, WireType::Len),
        Value::Group(group) => {
            let body = group.offset();
            (body, body + group.body().len(), WireType::StartGroup)
        }
        Value::Varint(_) => (at, end, WireType::Varint),
        Value::Fixed32(_) => (at, end, WireType::Fixed32),
        Value::Fixed64(_) => (at, end, WireType::Fixed64),
    };
    // Inputs have at most 2 GiB - 1 octets, so that no place is cut.
    Hit {
        plan,
        element,
        at: at as u32,
        end: end as u32,
        body: body as u32,
        body_end: body_end as u32,
        wire_type,
    }
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

/// How many elements a packed list has.
fn count(kind: Kind<'_>, mut list: &[u8]) -> Result<u32, DecodeErrorKind> {
    let mut count = 0_u32;
    while !list.is_empty() {
        let (bits, len) = packed_element(kind, list)?;
        count += u32::from(kind.declares(bits as i32));
        list = list.get(len..).unwrap_or_default();
    }
    Ok(count)
}

/// The place of an entry's key among those that are named.
fn find_key(
    elements: &Elements<'_>,
    plan: &Plan<'_>,
    entry: Reader<'_>,
) -> Result<Option<usize>, EditError> {
    let kind = match plan.shape.map(|shape| shape.many) {
        Some(Many::Map(kind)) => Some(kind),
        _ => None,
    };
    let key = Key::of(kind, entry)?;
    let place = elements
        .keyed
        .binary_search_by(|named| named.which.cmp(&key));
    Ok(place.ok())
}

fn is_packed(plan: &Plan<'_>, hit: Hit) -> bool {
    hit.wire_type == WireType::Len && plan.shape.is_some_and(Shape::packable)
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

/// The records that are added to a list that has none.
fn appended(elements: &Elements<'_>, plan: &Plan<'_>) -> Result<Vec<u8>, EditError> {
    let is_packed = matches!(
        plan.shape,
        Some(Shape {
            many: Many::List { packed: true },
            ..
        })
    );
    if !is_packed {
        return Ok(elements.tail.clone());
    }
    let mut list = Vec::new();
    let mut tail = Reader::new(&elements.tail);
    while let Some(record) = tail.next()? {
        list.extend_from_slice(unwrapped(&record));
    }
    record_of(plan.number, false, &list)
}

fn record_of(number: u32, is_group: bool, body: &[u8]) -> Result<Vec<u8>, EditError> {
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

#[cold]
fn wrong_type(hit: Hit) -> EditError {
    EditError::new(
        EditErrorKind::Decode(DecodeErrorKind::WrongType),
        hit.at as usize,
    )
}
