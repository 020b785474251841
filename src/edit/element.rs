//! Element: what is to be done to an element of a list or an entry of a map.

use alloc::vec::Vec;

use super::EditErrorKind;
use super::node::{Node, edited};
use super::operation::{Adding, Operation, Replacement, error};
use super::path::{FieldStep, Step};

type Result<T> = core::result::Result<T, super::EditError>;

#[derive(Clone, Debug)]
pub(super) enum Element<'s> {
    Leave,
    Remove,
    /// By one record.
    Replace(Replacement),
    Within(Node<'s>),
}

/// Where an operation goes on at an element.
pub(super) struct Below<'n, 'o, 's> {
    pub(super) field: FieldStep<'s>,
    /// Which element it is: all of them, an index or a key.
    pub(super) selector: &'n Step<'s>,
    /// The steps from there.
    pub(super) rest: &'n [Step<'s>],
    pub(super) adding: Adding<'o, 's>,
    /// Whether what is named is kept, and nothing else.
    pub(super) only: bool,
}

impl<'s> Element<'s> {
    pub(super) const fn creates(&self) -> bool {
        match self {
            Self::Leave | Self::Remove => false,
            Self::Replace(new) => new.creates(),
            Self::Within(node) => node.creates,
        }
    }

    pub(super) fn add(&mut self, below: &Below<'_, '_, 's>) -> Result<()> {
        if below.only && matches!(self, Self::Leave) && below.adding.keeps() {
            return Ok(());
        }
        match (below.rest.is_empty(), below.adding.operation) {
            (true, Operation::Keep) => *self = Self::Leave,
            (true, Operation::Remove) => *self = Self::Remove,
            (true, Operation::Set(new)) => self.set(new, below.names_one()),
            _ => return self.add_within(below),
        }
        Ok(())
    }

    fn set(&mut self, new: &Replacement, names_one: bool) {
        // What was removed is none of all the elements.
        if matches!(self, Self::Remove) && !(new.create && names_one) {
            return;
        }
        *self = Self::Replace(Replacement {
            records: new.records.clone(),
            create: new.create || self.creates(),
        });
    }

    fn add_within(&mut self, below: &Below<'_, '_, 's>) -> Result<()> {
        let creates = below.adding.operation.creates();
        let is_key = matches!(below.selector, Step::Key(_));
        match self {
            Self::Replace(new) => {
                if !new.create && creates && is_key {
                    return Err(error(EditErrorKind::Overlap));
                }
                new.records = below.of_new(&new.records)?;
            }
            Self::Remove if below.only => {
                let mut node = Node::keeping();
                node.add(below.rest, below.adding)?;
                *self = Self::Within(node);
            }
            Self::Remove if !creates => {}
            Self::Remove if is_key => {
                *self = Self::Replace(Replacement::made(below.of_new(&[])?));
            }
            Self::Remove if below.names_one() => return Err(error(EditErrorKind::Overlap)),
            // What was removed is none of all the elements.
            Self::Remove => {}
            Self::Leave => {
                let mut node = Node::default();
                node.add(below.rest, below.adding)?;
                *self = Self::Within(node);
            }
            Self::Within(node) => node.add(below.rest, below.adding)?,
        }
        Ok(())
    }
}

impl Below<'_, '_, '_> {
    /// Whether it is an element of its own, and not all of them.
    const fn names_one(&self) -> bool {
        matches!(self.selector, Step::Index(_) | Step::Key(_))
    }

    /// What the operation makes of elements that an earlier one put.
    pub(super) fn of_new(&self, records: &[u8]) -> Result<Vec<u8>> {
        let selector = match self.selector {
            Step::Key(key) => Step::Key(key.clone()),
            _ => Step::Every,
        };
        let mut rest = Vec::from([selector]);
        rest.extend_from_slice(self.rest);
        edited(records, &self.field.steps(&rest), self.adding)
    }
}
