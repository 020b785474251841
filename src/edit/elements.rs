//! Elements: what is to be done to the elements of a list or the entries of a map.

use alloc::vec::Vec;

use super::element::{Below, Element};
use super::key::Key;
use super::operation::{Operation, error};
use super::path::Step;
use super::table::Table;
use super::{EditError, EditErrorKind};

type Result<T> = core::result::Result<T, EditError>;

/// What is to be done to the elements of a list or the entries of a map.
#[derive(Clone, Debug, Default)]
pub(super) struct Elements<'s> {
    /// To those that are named by neither index nor key.
    pub(super) every: Option<Element<'s>>,
    /// What it takes to do to another element what is done to every one.
    every_weight: u64,
    /// By index.
    pub(super) at: Table<i64, Named<'s, i64>>,
    /// By key.
    pub(super) keyed: Table<Key<'s>, Named<'s, Key<'s>>>,
    /// Records that are added before the element of an index.
    inserts: Table<i64, Insert>,
    /// Records that are added at the end.
    pub(super) tail: Vec<u8>,
}

/// What is to be done to the element of this index or key.
#[derive(Clone, Debug)]
pub(super) struct Named<'s, W> {
    pub(super) which: W,
    pub(super) element: Element<'s>,
    /// Whether there must be such an element afterwards.
    creates: bool,
    /// The operation that named it last.
    operation: u32,
}

/// What is added before an element.
#[derive(Clone, Debug)]
struct Insert {
    records: Vec<u8>,
    /// The operation that added the last of them.
    operation: u32,
}

impl<'s> Elements<'s> {
    /// Keeps nothing but what is named to it.
    pub(super) fn keeping() -> Self {
        Self {
            every: Some(Element::Remove),
            ..Self::default()
        }
    }

    /// Whether there is something to do where the list is absent.
    pub(super) fn creates(&self) -> bool {
        !self.tail.is_empty()
            || self.at.creates()
            || self.keyed.creates()
            || !self.inserts.is_empty()
    }

    pub(super) fn append(&mut self, records: &[u8]) {
        self.tail.extend_from_slice(records);
    }

    pub(super) fn add(&mut self, below: &Below<'_, '_, 's>) -> Result<()> {
        match (below.selector, below.adding.operation) {
            (Step::Index(index), Operation::Insert(records)) if below.rest.is_empty() => {
                self.insert(*index, records, below.adding.index);
                Ok(())
            }
            (Step::Index(index), _) => {
                let before = (self.every.as_ref(), self.every_weight);
                name(&mut self.at, index, before, below)
            }
            (Step::Key(key), _) => {
                let before = (self.every.as_ref(), self.every_weight);
                name(&mut self.keyed, key, before, below)
            }
            (Step::Every | Step::Field(_), _) => self.add_to_every(below),
        }
    }

    fn insert(&mut self, index: i64, records: &[u8], operation: u32) {
        let place = self.inserts.find_or_add(&index, || Insert {
            records: Vec::new(),
            operation,
        });
        if let Some(insert) = self.inserts.get_mut(place) {
            insert.records.extend_from_slice(records);
            insert.operation = operation;
        }
        // An index must be there, whatever else is done.
        self.inserts.note(index, place, true);
    }

    /// An operation on all elements, those too that are named and those that earlier operations added.
    fn add_to_every(&mut self, below: &Below<'_, '_, 's>) -> Result<()> {
        let weight = below.adding.operation.weight();
        let named = (self.at.len() + self.keyed.len()) as u64;
        below.adding.spend(named.saturating_mul(weight))?;
        self.every_weight += weight;
        self.every.get_or_insert(Element::Leave).add(below)?;
        for (_, named) in self.at.items_mut() {
            named.element.add(below)?;
        }
        for (_, named) in self.keyed.items_mut() {
            named.element.add(below)?;
        }
        if !self.tail.is_empty() {
            self.tail = below.of_new(&self.tail)?;
        }
        for (_, insert) in self.inserts.items_mut() {
            insert.records = below.of_new(&insert.records)?;
        }
        Ok(())
    }

    /// Whether something may be done to an element of these, of which the first is `first`.
    #[inline]
    pub(super) fn concern(&self, first: u32, count: u32) -> bool {
        let first = i64::from(first);
        let end = first + i64::from(count);
        self.every.is_some()
            || !self.keyed.is_empty()
            || !self.tail.is_empty()
            || !self.inserts.is_empty()
            || self.at.first_key().is_some_and(|which| *which < 0)
            || self.at.next_key(&first).is_some_and(|which| *which < end)
    }

    /// What is done to the `index`-th of `total` elements.
    #[inline]
    pub(super) fn pick(&self, index: u32, total: u32) -> Result<Option<&Element<'s>>> {
        if self.at.is_empty() {
            return Ok(self.every.as_ref());
        }
        let from_start = self.at.of(&index.into());
        let from_end = self.at.of(&(i64::from(index) - i64::from(total)));
        match (from_start, from_end) {
            (Some(_), Some(named)) => Err(error(EditErrorKind::Overlap).of(named.operation)),
            (Some(named), None) | (None, Some(named)) => Ok(Some(&named.element)),
            (None, None) => Ok(self.every.as_ref()),
        }
    }

    /// What is added before the `index`-th of `total` elements, or at the end where there is none: by an index
    /// from the start, and by one from the end.
    pub(super) fn added_before(&self, index: u32, total: u32) -> [&[u8]; 2] {
        let from_end = i64::from(index) - i64::from(total);
        // No index from the end is the end itself.
        let from_end = (from_end < 0).then_some(from_end);
        [Some(i64::from(index)), from_end].map(|index| {
            let insert = index.and_then(|index| self.inserts.of(&index));
            insert.map_or(&[][..], |insert| &insert.records)
        })
    }

    pub(super) fn adds_before(&self) -> bool {
        !self.inserts.is_empty()
    }

    /// Whether a list of `total` elements has those that must be there.
    pub(super) fn check(&self, total: u32) -> Result<()> {
        let total = i64::from(total);
        for (which, named) in self.at.creating_ends().into_iter().flatten() {
            if !(-total..total).contains(which) {
                return Err(error(EditErrorKind::NoSuchElement).of(named.operation));
            }
        }
        for (which, insert) in self.inserts.creating_ends().into_iter().flatten() {
            if !(-total..=total).contains(which) {
                return Err(error(EditErrorKind::NoSuchElement).of(insert.operation));
            }
        }
        Ok(())
    }
}

/// Adds an operation to what is done to one element; before it was that which is done to every one.
fn name<'s, W: Clone + Ord>(
    all: &mut Table<W, Named<'s, W>>,
    which: &W,
    (every, weight): (Option<&Element<'s>>, u64),
    below: &Below<'_, '_, 's>,
) -> Result<()> {
    let adding = below.adding;
    if every.is_some() && all.find(which).is_none() {
        adding.spend(weight)?;
    }
    let place = all.find_or_add(which, || Named {
        which: which.clone(),
        element: every.cloned().unwrap_or(Element::Leave),
        creates: false,
        operation: adding.index,
    });
    let Some(named) = all.get_mut(place) else {
        return Ok(());
    };
    named.operation = adding.index;
    named.creates |= adding.operation.creates();
    named.element.add(below)?;
    named.creates &= named.element.creates();
    let creates = named.creates;
    all.note(which.clone(), place, creates);
    Ok(())
}
