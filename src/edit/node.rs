//! Node: what is to be done to a message, as a tree.
//!
//! All operations of an edit lie in one tree, so that they are done in one pass. A node says what becomes of
//! the fields of a message: a field is replaced whole, or something is done within its message, or to some
//! of its elements, and so on down.

use core::mem;

use alloc::vec::Vec;

use super::apply;
use super::key::Key;
use super::path::{FieldStep, Step};
use super::shape::Shape;
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::{Message, Presence};

/// What is to be done to a message.
#[derive(Clone, Debug, Default)]
pub(super) struct Node<'s> {
    /// By field number.
    pub(super) plans: Vec<Plan<'s>>,
    /// Whether records of fields without a plan go.
    pub(super) only: bool,
    /// Records that are merged into the message.
    pub(super) tail: Option<Vec<u8>>,
    /// What replaces all records that are unknown to this message type.
    pub(super) unknown: Option<(&'s Message<'s>, Vec<u8>)>,
    /// The oneofs that its fields belong to, each with the index that the schema gives it.
    pub(super) oneofs: Vec<u16>,
}

/// What is to be done to a field.
#[derive(Clone, Debug)]
pub(super) struct Plan<'s> {
    pub(super) number: u32,
    /// `None` without a schema.
    pub(super) shape: Option<Shape<'s>>,
    /// Its oneof's place in [`Node::oneofs`].
    pub(super) oneof: Option<usize>,
    pub(super) change: Change<'s>,
}

#[derive(Clone, Debug)]
pub(super) enum Change<'s> {
    /// Nothing.
    Leave,
    Replace(Replacement),
    /// Its message is changed, the pieces of a split one together.
    Within(Node<'s>),
    Elements(Elements<'s>),
}

/// Records in place of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Replacement {
    pub(super) records: Vec<u8>,
    /// Whether they are put where there is nothing to replace.
    pub(super) create: bool,
}

/// What is to be done to the elements of a list or the entries of a map.
#[derive(Clone, Debug, Default)]
pub(super) struct Elements<'s> {
    /// To those that are named by neither index nor key.
    pub(super) every: Option<Element<'s>>,
    /// By index.
    pub(super) at: Vec<Named<'s, i64>>,
    /// By key.
    pub(super) keyed: Vec<Named<'s, Key<'s>>>,
    /// Records that are added at the end.
    pub(super) tail: Vec<u8>,
}

/// What is to be done to the element of this index or key.
#[derive(Clone, Debug)]
pub(super) struct Named<'s, W> {
    pub(super) which: W,
    pub(super) element: Element<'s>,
    /// Whether there must be such an element afterwards.
    pub(super) creates: bool,
    /// The operation that named it last.
    pub(super) operation: u32,
}

#[derive(Clone, Debug)]
pub(super) enum Element<'s> {
    Leave,
    Remove,
    /// By one record.
    Replace(Replacement),
    Within(Node<'s>),
}

/// What is done at the end of a path.
#[derive(Clone, Debug)]
pub(super) enum Operation<'s> {
    Set(Replacement),
    Remove,
    /// Adds records at the end of a list or map.
    Append(Vec<u8>),
    /// Merges records into a message.
    Merge(Vec<u8>),
    /// Keeps it, where all that is not kept goes.
    Keep,
    /// Replaces the records that a message of this type does not know.
    Unknown(&'s Message<'s>, Vec<u8>),
}

impl Operation<'_> {
    const fn creates(&self) -> bool {
        match self {
            Self::Set(new) => new.creates(),
            Self::Append(_) | Self::Merge(_) => true,
            Self::Unknown(_, records) => !records.is_empty(),
            Self::Remove | Self::Keep => false,
        }
    }
}

impl<'s> Node<'s> {
    /// A node that keeps nothing but what is named to it.
    pub(super) fn keeping() -> Self {
        Self {
            only: true,
            ..Self::default()
        }
    }

    /// Whether there is something to do where the message is absent.
    pub(super) fn creates(&self) -> bool {
        self.tail.is_some()
            || self
                .unknown
                .as_ref()
                .is_some_and(|(_, new)| !new.is_empty())
            || self.plans.iter().any(|plan| plan.change.creates())
    }

    /// The plan of a field, by its place.
    #[inline]
    pub(super) fn find(&self, number: u32) -> Option<usize> {
        if self.plans.len() > 8 {
            return self
                .plans
                .binary_search_by_key(&number, |plan| plan.number)
                .ok();
        }
        self.plans.iter().position(|plan| plan.number == number)
    }

    /// Adds what `operation`, the `index`-th of the edit, does at the end of `steps`.
    pub(super) fn insert(
        &mut self,
        steps: &[Step<'s>],
        operation: &Operation<'s>,
        index: u32,
    ) -> Result<(), EditError> {
        let Some((Step::Field(field), rest)) = steps.split_first() else {
            return self.insert_here(operation);
        };
        if self.tail.is_none() {
            return self.insert_below(*field, (steps, rest), operation, index);
        }
        // What was merged stands behind the fields of the message, and wins.
        let selects = |wanted: fn(&Step<'_>) -> bool| steps.iter().any(wanted);
        let (here, merged) = if selects(|step| matches!(step, Step::Index(_))) {
            (Some(operation), None)
        } else if selects(|step| matches!(step, Step::Every)) {
            (Some(operation), Some(operation))
        } else {
            match operation {
                Operation::Set(new) if !new.create => return Err(error(EditErrorKind::Overlap)),
                Operation::Set(_) => (Some(&Operation::Remove), Some(operation)),
                Operation::Append(_) | Operation::Merge(_) => (None, Some(operation)),
                _ => (Some(operation), Some(operation)),
            }
        };
        if let Some(operation) = here {
            self.insert_below(*field, (steps, rest), operation, index)?;
        }
        if let (Some(operation), Some(tail)) = (merged, &mut self.tail) {
            let mut node = Self::default();
            node.insert(steps, operation, index)?;
            *tail = apply::to_vec(&node, tail, &Limits::DEFAULT)?;
        }
        Ok(())
    }

    fn insert_below(
        &mut self,
        field: FieldStep<'s>,
        steps: (&[Step<'s>], &[Step<'s>]),
        operation: &Operation<'s>,
        index: u32,
    ) -> Result<(), EditError> {
        let only = self.only;
        if let Some(plan) = self.plan(field, operation) {
            plan.insert(field, steps, operation, (index, only))?;
        }
        Ok(())
    }

    /// At the end of a path that leads to a message.
    fn insert_here(&mut self, operation: &Operation<'s>) -> Result<(), EditError> {
        match operation {
            Operation::Merge(records) => {
                self.tail.get_or_insert_default().extend_from_slice(records);
            }
            Operation::Unknown(schema, records) => {
                self.unknown = Some((*schema, records.clone()));
            }
            // All of the message.
            Operation::Keep => *self = Self::default(),
            Operation::Remove => {
                *self = Self::keeping();
            }
            Operation::Set(new) => {
                *self = Self::keeping();
                self.tail = Some(new.records.clone());
            }
            Operation::Append(_) => return Err(error(EditErrorKind::NotAList)),
        }
        Ok(())
    }

    /// The plan of a field, made if there is none; `None` where all of the message is kept anyway.
    fn plan(&mut self, field: FieldStep<'s>, operation: &Operation<'s>) -> Option<&mut Plan<'s>> {
        if matches!(operation, Operation::Keep) && !self.only {
            return None;
        }
        if let Some(presence) = oneof(field) {
            self.join(field, presence, operation.creates());
        }
        let place = self.make(field.number, field.shape);
        self.plans.get_mut(place)
    }

    /// Gives all members of a oneof a plan: where one is set, the others are removed.
    fn join(&mut self, field: FieldStep<'s>, index: u16, sets: bool) {
        let Some(parent) = field.parent else {
            return;
        };
        let group = match self.oneofs.iter().position(|known| *known == index) {
            Some(group) => group,
            None => {
                self.oneofs.push(index);
                self.oneofs.len() - 1
            }
        };
        for member in parent.fields {
            if member.presence != Presence::Oneof(index) {
                continue;
            }
            let place = self.make(member.number, Some(Shape::of(member)));
            let Some(plan) = self.plans.get_mut(place) else {
                continue;
            };
            plan.oneof = Some(group);
            if member.number != field.number && sets {
                plan.change = Change::Replace(Replacement::default());
            }
        }
    }

    fn make(&mut self, number: u32, shape: Option<Shape<'s>>) -> usize {
        let place = self.plans.partition_point(|plan| plan.number < number);
        if self
            .plans
            .get(place)
            .is_none_or(|plan| plan.number != number)
        {
            let plan = Plan {
                number,
                shape,
                oneof: None,
                change: Change::Leave,
            };
            // What is only kept is dropped until something of it is named.
            let plan = if self.only { plan.dropping() } else { plan };
            self.plans.insert(place, plan);
        }
        place
    }
}

impl<'s> Plan<'s> {
    fn dropping(self) -> Self {
        Self {
            change: Change::Replace(Replacement::default()),
            ..self
        }
    }

    /// Whether it removes the field and puts nothing.
    fn drops(&self) -> bool {
        matches!(&self.change, Change::Replace(new) if new.records.is_empty())
    }

    fn insert(
        &mut self,
        field: FieldStep<'s>,
        (steps, rest): (&[Step<'s>], &[Step<'s>]),
        operation: &Operation<'s>,
        (index, only): (u32, bool),
    ) -> Result<(), EditError> {
        if only && matches!(self.change, Change::Leave) && matches!(operation, Operation::Keep) {
            return Ok(());
        }
        let is_keep = matches!(operation, Operation::Keep);
        if only && self.drops() && !is_keep && !operation.creates() {
            return Ok(());
        }
        match (rest.first(), operation) {
            (None, Operation::Keep) => self.change = Change::Leave,
            (None, Operation::Remove) => self.change = Change::Replace(Replacement::default()),
            (None, Operation::Set(new)) => self.set(new),
            _ if matches!(self.change, Change::Replace(_)) && !(only && self.drops()) => {
                return self.insert_into_new(field, steps, operation, index);
            }
            (None, Operation::Append(records)) => {
                self.elements(only, |elements| elements.tail.extend_from_slice(records));
            }
            (None, Operation::Merge(_) | Operation::Unknown(..)) | (Some(Step::Field(_)), _) => {
                self.within(only, |node| node.insert(rest, operation, index))?;
            }
            (Some(selector), _) => {
                let below = Below {
                    field,
                    selector,
                    rest: rest.get(1..).unwrap_or_default(),
                    operation,
                    index,
                    only,
                };
                self.elements(only, |elements| elements.insert(&below))?;
            }
        }
        Ok(())
    }

    fn set(&mut self, new: &Replacement) {
        let will_be = self.change.creates();
        if !new.create && self.drops() {
            return;
        }
        self.change = Change::Replace(Replacement {
            records: new.records.clone(),
            create: new.create || will_be,
        });
    }

    /// An operation below what an earlier one put there.
    fn insert_into_new(
        &mut self,
        field: FieldStep<'s>,
        steps: &[Step<'s>],
        operation: &Operation<'s>,
        index: u32,
    ) -> Result<(), EditError> {
        let Change::Replace(new) = &mut self.change else {
            return Ok(());
        };
        if !new.create && !new.records.is_empty() && operation.creates() {
            return Err(error(EditErrorKind::Overlap));
        }
        let field = FieldStep {
            parent: None,
            ..field
        };
        let mut node = Node::default();
        let first = [Step::Field(field)];
        let rest = steps.get(1..).unwrap_or_default();
        let steps: Vec<_> = first.iter().chain(rest).cloned().collect();
        node.insert(&steps, operation, index)?;
        new.records = apply::to_vec(&node, &new.records, &Limits::DEFAULT)?;
        new.create |= operation.creates();
        Ok(())
    }

    fn within<R>(&mut self, only: bool, act: impl FnOnce(&mut Node<'s>) -> R) -> R {
        let mut node = match mem::replace(&mut self.change, Change::Leave) {
            Change::Within(node) => node,
            Change::Leave => Node::default(),
            _ => Node {
                only,
                ..Node::default()
            },
        };
        let result = act(&mut node);
        self.change = Change::Within(node);
        result
    }

    fn elements<R>(&mut self, only: bool, act: impl FnOnce(&mut Elements<'s>) -> R) -> R {
        let mut elements = match mem::replace(&mut self.change, Change::Leave) {
            Change::Elements(elements) => elements,
            Change::Leave => Elements::default(),
            _ => Elements {
                every: only.then_some(Element::Remove),
                ..Elements::default()
            },
        };
        let result = act(&mut elements);
        self.change = Change::Elements(elements);
        result
    }
}

impl Change<'_> {
    fn creates(&self) -> bool {
        match self {
            Self::Leave => false,
            Self::Replace(new) => new.creates(),
            Self::Within(node) => node.creates(),
            Self::Elements(elements) => {
                !elements.tail.is_empty()
                    || elements.at.iter().any(|named| named.creates)
                    || elements.keyed.iter().any(|named| named.creates)
            }
        }
    }
}

impl Replacement {
    const fn creates(&self) -> bool {
        self.create && !self.records.is_empty()
    }
}

/// Where an operation goes on at an element.
struct Below<'n, 's> {
    field: FieldStep<'s>,
    /// Which element it is: all of them, an index or a key.
    selector: &'n Step<'s>,
    /// The steps from there.
    rest: &'n [Step<'s>],
    operation: &'n Operation<'s>,
    index: u32,
    only: bool,
}

impl<'s> Elements<'s> {
    fn insert(&mut self, below: &Below<'_, 's>) -> Result<(), EditError> {
        let every = self.every.clone().unwrap_or(Element::Leave);
        match below.selector {
            Step::Index(index) => named(&mut self.at, index, every, below),
            Step::Key(key) => named(&mut self.keyed, key, every, below),
            Step::Every | Step::Field(_) => {
                let mut every = every;
                every.insert(below)?;
                self.every = Some(every);
                for named in &mut self.at {
                    named.element.insert(below)?;
                }
                for named in &mut self.keyed {
                    named.element.insert(below)?;
                }
                Ok(())
            }
        }
    }
}

/// Adds an operation to what is done to one element; before it was that which is done to `every` one.
fn named<'s, W: Clone + Ord>(
    all: &mut Vec<Named<'s, W>>,
    which: &W,
    every: Element<'s>,
    below: &Below<'_, 's>,
) -> Result<(), EditError> {
    let place = all.partition_point(|known| known.which < *which);
    if all.get(place).is_none_or(|known| known.which != *which) {
        all.insert(
            place,
            Named {
                which: which.clone(),
                element: every,
                creates: false,
                operation: below.index,
            },
        );
    }
    let Some(named) = all.get_mut(place) else {
        return Ok(());
    };
    named.operation = below.index;
    named.creates |= below.operation.creates();
    named.element.insert(below)?;
    named.creates &= named.element.creates();
    Ok(())
}

impl<'s> Element<'s> {
    pub(super) fn creates(&self) -> bool {
        match self {
            Self::Leave | Self::Remove => false,
            Self::Replace(new) => new.creates(),
            Self::Within(node) => node.creates(),
        }
    }

    fn insert(&mut self, below: &Below<'_, 's>) -> Result<(), EditError> {
        if below.only && matches!(self, Self::Leave) && matches!(below.operation, Operation::Keep) {
            return Ok(());
        }
        match (below.rest.is_empty(), below.operation) {
            (true, Operation::Keep) => *self = Self::Leave,
            (true, Operation::Remove) => *self = Self::Remove,
            (true, Operation::Set(new)) => self.set(new),
            _ => return self.insert_within(below),
        }
        Ok(())
    }

    fn set(&mut self, new: &Replacement) {
        if !new.create && matches!(self, Self::Remove) {
            return;
        }
        *self = Self::Replace(Replacement {
            records: new.records.clone(),
            create: new.create || self.creates(),
        });
    }

    fn insert_within(&mut self, below: &Below<'_, 's>) -> Result<(), EditError> {
        match self {
            Self::Replace(new) => {
                if !new.create && below.operation.creates() && is_key(below.selector) {
                    return Err(error(EditErrorKind::Overlap));
                }
                new.records = below.of_new(&new.records)?;
            }
            Self::Remove if below.only => {
                let mut node = Node::keeping();
                node.insert(below.rest, below.operation, below.index)?;
                *self = Self::Within(node);
            }
            Self::Remove if !below.operation.creates() => {}
            Self::Remove if is_key(below.selector) => {
                *self = Self::Replace(Replacement {
                    records: below.of_new(&[])?,
                    create: true,
                });
            }
            Self::Remove => return Err(error(EditErrorKind::Overlap)),
            Self::Leave => {
                let mut node = Node::default();
                node.insert(below.rest, below.operation, below.index)?;
                *self = Self::Within(node);
            }
            Self::Within(node) => node.insert(below.rest, below.operation, below.index)?,
        }
        Ok(())
    }
}

impl<'s> Below<'_, 's> {
    /// What the operation makes of elements that an earlier one put.
    fn of_new(&self, records: &[u8]) -> Result<Vec<u8>, EditError> {
        let field = FieldStep {
            parent: None,
            ..self.field
        };
        let selector = match self.selector {
            Step::Key(key) => Step::Key(key.clone()),
            _ => Step::Every,
        };
        let mut steps = Vec::from([Step::Field(field), selector]);
        steps.extend_from_slice(self.rest);
        let mut node = Node::default();
        node.insert(&steps, self.operation, self.index)?;
        apply::to_vec(&node, records, &Limits::DEFAULT)
    }
}

const fn is_key(step: &Step<'_>) -> bool {
    matches!(step, Step::Key(_))
}

/// The oneof that a field belongs to.
fn oneof(field: FieldStep<'_>) -> Option<u16> {
    match field.parent?.field(field.number)?.presence {
        Presence::Oneof(index) => Some(index),
        _ => None,
    }
}

/// An error whose place in the path the caller adds.
fn error(kind: EditErrorKind) -> EditError {
    EditError::new(kind, 0)
}
