//! Node: what is to be done to a message, as a tree.
//!
//! All operations of an edit lie in one tree, so that they are done in one pass. A node says what becomes of
//! the fields of a message: a field is replaced whole, or something is done within its message, or to some
//! of its elements, and so on down.

use alloc::vec::Vec;

use super::EditErrorKind;
use super::apply;
use super::oneof::{self, Group};
use super::operation::{Adding, Operation, error};
use super::path::{FieldStep, Step};
use super::plan::{Change, Plan};
use super::shape::Shape;
use super::table::Table;
use crate::octets::Limits;
use crate::schema::Message;

type Result<T> = core::result::Result<T, super::EditError>;

/// What is to be done to a message.
#[derive(Clone, Debug, Default)]
pub(super) struct Node<'s> {
    /// By field number.
    pub(super) plans: Table<u32, Plan<'s>>,
    /// Whether records of fields without a plan go.
    pub(super) only: bool,
    /// Whether the message is made where it is absent.
    pub(super) creates: bool,
    /// Records that are merged into the message.
    pub(super) tail: Option<Vec<u8>>,
    /// What replaces all records that are unknown to this message type.
    pub(super) unknown: Option<(&'s Message<'s>, Vec<u8>)>,
    /// The oneofs that its fields belong to.
    pub(super) oneofs: Vec<Group>,
}

impl<'s> Node<'s> {
    /// A node that keeps nothing but what is named to it.
    pub(super) fn keeping() -> Self {
        Self {
            only: true,
            ..Self::default()
        }
    }

    /// Adds what an operation does at the end of `steps`.
    pub(super) fn add(&mut self, steps: &[Step<'s>], adding: Adding<'_, 's>) -> Result<()> {
        match steps.split_first() {
            Some((Step::Field(field), rest)) if self.tail.is_none() => {
                self.add_below(*field, rest, adding)?;
            }
            Some((Step::Field(field), _)) => self.add_before_tail(*field, steps, adding)?,
            _ => self.add_here(adding.operation)?,
        }
        // What makes a message on its way has made it, even where a later operation takes away what it put.
        self.creates |= adding.operation.creates();
        Ok(())
    }

    /// What was merged stands behind the fields of the message, and wins.
    fn add_before_tail(
        &mut self,
        field: FieldStep<'s>,
        steps: &[Step<'s>],
        adding: Adding<'_, 's>,
    ) -> Result<()> {
        let operation = adding.operation;
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
            let rest = steps.get(1..).unwrap_or_default();
            self.add_below(field, rest, adding.instead(operation))?;
        }
        if let (Some(operation), Some(tail)) = (merged, &mut self.tail) {
            *tail = edited(tail, steps, adding.instead(operation))?;
        }
        Ok(())
    }

    fn add_below(
        &mut self,
        field: FieldStep<'s>,
        rest: &[Step<'s>],
        adding: Adding<'_, 's>,
    ) -> Result<()> {
        let only = self.only;
        if adding.keeps() && !only {
            // All of the message is kept anyway.
            return Ok(());
        }
        if let Some((parent, index)) = oneof::of(field) {
            self.join(parent, index, field.number, adding.operation.creates());
        }
        let place = self.plan(field.number, field.shape);
        if let Some(plan) = self.plans.get_mut(place) {
            plan.add(field, rest, adding, only)?;
            let creates = plan.change.creates();
            self.plans.note(field.number, place, creates);
        }
        Ok(())
    }

    /// At the end of a path that leads to a message.
    fn add_here(&mut self, operation: &Operation<'s>) -> Result<()> {
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
            Operation::Append(_) | Operation::Insert(_) => {
                return Err(error(EditErrorKind::NotAList));
            }
        }
        Ok(())
    }

    /// The place of a field's plan, which is made if there is none.
    pub(super) fn plan(&mut self, number: u32, shape: Option<Shape<'s>>) -> usize {
        let only = self.only;
        self.plans.find_or_add(&number, || Plan {
            number,
            shape,
            oneof: None,
            // What is only kept is dropped until something of it is named.
            change: if only { Change::drop() } else { Change::Leave },
        })
    }
}

/// Records of a message that an earlier operation put, with what another does to them.
pub(super) fn edited<'s>(
    records: &[u8],
    steps: &[Step<'s>],
    adding: Adding<'_, 's>,
) -> Result<Vec<u8>> {
    adding.spend(adding.operation.weight() + records.len() as u64)?;
    let mut node = Node::default();
    node.add(steps, adding)?;
    apply::to_vec(&node, records, &Limits::DEFAULT)
}
