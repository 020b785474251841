//! Plan: what is to be done to a field.

use core::mem;

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::EditErrorKind;
use super::element::Below;
use super::elements::Elements;
use super::node::{Node, edited};
use super::operation::{Adding, Operation, Replacement, error};
use super::path::{FieldStep, Step};
use super::shape::Shape;

type Result<T> = core::result::Result<T, super::EditError>;

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
    Elements(Box<Elements<'s>>),
}

impl<'s> Plan<'s> {
    /// Adds an operation that is done at the end of `rest`, steps from this field; where `only` what is named
    /// is kept.
    pub(super) fn add(
        &mut self,
        field: FieldStep<'s>,
        rest: &[Step<'s>],
        adding: Adding<'_, 's>,
        only: bool,
    ) -> Result<()> {
        if only && self.is_settled(&adding) {
            return Ok(());
        }
        match (rest.first(), adding.operation) {
            (None, Operation::Keep) => self.change = Change::Leave,
            (None, Operation::Remove) => self.change = Change::drop(),
            (None, Operation::Set(new)) => self.set(new),
            _ if matches!(self.change, Change::Replace(_)) && !(only && self.change.drops()) => {
                return self.add_to_new(field, rest, adding);
            }
            (None, Operation::Append(records)) => {
                self.elements(only, |elements| elements.append(records));
            }
            (None, _) | (Some(Step::Field(_)), _) => {
                self.within(only, |node| node.add(rest, adding))?;
            }
            (Some(selector), _) => {
                let below = Below {
                    field,
                    selector,
                    rest: rest.get(1..).unwrap_or_default(),
                    adding,
                    only,
                };
                self.elements(only, |elements| elements.add(&below))?;
            }
        }
        Ok(())
    }

    /// Whether an operation of a mask changes nothing here: all is kept already, or nothing is.
    fn is_settled(&self, adding: &Adding<'_, '_>) -> bool {
        if adding.keeps() {
            return matches!(self.change, Change::Leave);
        }
        self.change.drops() && !adding.operation.creates()
    }

    fn set(&mut self, new: &Replacement) {
        let will_be = self.change.creates();
        if !new.create && self.change.drops() {
            return;
        }
        self.change = Change::Replace(Replacement {
            records: new.records.clone(),
            create: new.create || will_be,
        });
    }

    /// An operation below what an earlier one put there.
    fn add_to_new(
        &mut self,
        field: FieldStep<'s>,
        rest: &[Step<'s>],
        adding: Adding<'_, 's>,
    ) -> Result<()> {
        let Change::Replace(new) = &mut self.change else {
            return Ok(());
        };
        let creates = adding.operation.creates();
        if !new.create && !new.records.is_empty() && creates {
            return Err(error(EditErrorKind::Overlap));
        }
        new.records = edited(&new.records, &field.steps(rest), adding)?;
        new.create |= creates;
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
            Change::Leave => Box::default(),
            _ if only => Box::new(Elements::keeping()),
            _ => Box::default(),
        };
        let result = act(&mut elements);
        self.change = Change::Elements(elements);
        result
    }
}

impl Change<'_> {
    /// Nothing in place of the field.
    pub(super) fn drop() -> Self {
        Self::Replace(Replacement::default())
    }

    /// Whether it removes the field and puts nothing.
    fn drops(&self) -> bool {
        matches!(self, Self::Replace(new) if new.records.is_empty())
    }

    /// Whether there is something to do where the field is absent.
    pub(super) fn creates(&self) -> bool {
        match self {
            Self::Leave => false,
            Self::Replace(new) => new.creates(),
            Self::Within(node) => node.creates,
            Self::Elements(elements) => elements.creates(),
        }
    }
}

impl<'s> FieldStep<'s> {
    /// This field and `rest`, in records of this field alone: no other member of its oneof is there.
    pub(super) fn steps(self, rest: &[Step<'s>]) -> Vec<Step<'s>> {
        let field = Self {
            parent: None,
            ..self
        };
        [Step::Field(field)]
            .into_iter()
            .chain(rest.iter().cloned())
            .collect()
    }
}
