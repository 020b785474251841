//! Operation: what is done at the end of a path.

use core::cell::Cell;

use alloc::vec::Vec;

use super::{EditError, EditErrorKind};
use crate::schema::Message;

/// What is done at the end of a path.
#[derive(Clone, Debug)]
pub(super) enum Operation<'s> {
    Set(Replacement),
    Remove,
    /// Adds records at the end of a list or map.
    Append(Vec<u8>),
    /// Adds records before an element of a list.
    Insert(Vec<u8>),
    /// Merges records into a message.
    Merge(Vec<u8>),
    /// Keeps it, where all that is not kept goes.
    Keep,
    /// Replaces the records that a message of this type does not know.
    Unknown(&'s Message<'s>, Vec<u8>),
}

/// Records in place of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Replacement {
    pub(super) records: Vec<u8>,
    /// Whether they are put where there is nothing to replace.
    pub(super) create: bool,
}

impl Operation<'_> {
    pub(super) const fn set(records: Vec<u8>) -> Self {
        Self::Set(Replacement::made(records))
    }

    pub(super) const fn creates(&self) -> bool {
        match self {
            Self::Set(new) => new.creates(),
            Self::Append(_) | Self::Insert(_) | Self::Merge(_) => true,
            Self::Unknown(_, records) => !records.is_empty(),
            Self::Remove | Self::Keep => false,
        }
    }

    /// What it takes to do it once more somewhere else.
    pub(super) const fn weight(&self) -> u64 {
        let octets = match self {
            Self::Set(new) => new.records.len(),
            Self::Append(records)
            | Self::Insert(records)
            | Self::Merge(records)
            | Self::Unknown(_, records) => records.len(),
            Self::Remove | Self::Keep => 0,
        };
        OPERATION + octets as u64
    }
}

/// What an operation weighs beside its octets.
const OPERATION: u64 = 256;

impl Replacement {
    /// Records that are put where there is nothing too.
    pub(super) const fn made(records: Vec<u8>) -> Self {
        Self {
            records,
            create: true,
        }
    }

    pub(super) const fn creates(&self) -> bool {
        self.create && !self.records.is_empty()
    }
}

/// An operation on its way to the end of its path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Adding<'o, 's> {
    pub(super) operation: &'o Operation<'s>,
    /// Which operation of the edit it is.
    pub(super) index: u32,
    /// How much work that was done before may be done again: see [`spend`](Self::spend).
    pub(super) room: &'o Cell<u64>,
}

impl<'o, 's> Adding<'o, 's> {
    /// Another operation in its stead.
    pub(super) const fn instead(self, operation: &'o Operation<'s>) -> Self {
        Self { operation, ..self }
    }

    pub(super) const fn keeps(&self) -> bool {
        matches!(self.operation, Operation::Keep)
    }

    /// Takes `octets` from the room for work that is done again.
    ///
    /// Where operations meet, such as ones on all elements with ones on single elements, each of the former
    /// is done to each of the latter; and what was put is changed as a whole. That is a product of the two,
    /// which the room bounds.
    pub(super) fn spend(&self, octets: u64) -> Result<(), EditError> {
        match self.room.get().checked_sub(octets) {
            Some(room) => {
                self.room.set(room);
                Ok(())
            }
            None => Err(error(EditErrorKind::Entangled)),
        }
    }
}

/// Octets of work that an edit may do again, however small it is.
pub(super) const ROOM: u64 = 64 << 20;

/// Octets of work that may be done again for each octet of operations.
pub(super) const ROOM_FACTOR: u64 = 32;

/// An error whose place in the path the caller adds.
pub(super) fn error(kind: EditErrorKind) -> EditError {
    EditError::new(kind, 0)
}
