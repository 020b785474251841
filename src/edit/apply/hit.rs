//! Hit: a record that something may happen to.

use super::super::shape::Shape;
use super::super::{EditError, EditErrorKind};
use super::Plan;
use crate::wire::{DecodeErrorKind, Record, Value, WireType};

/// A record of a field with a plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// The place of the plan; [`UNKNOWN`](Self::UNKNOWN) of a record that goes because it is unknown.
    pub(super) plan: u32,
    /// The place of its first element among those of the field.
    pub(super) element: u32,
    /// The next hit of its plan, 0 for none.
    pub(super) next: u32,
    /// Where it begins and ends.
    pub(super) at: u32,
    pub(super) end: u32,
    /// Where its payload begins and ends, if it has one.
    pub(super) body: u32,
    pub(super) body_end: u32,
    pub(super) wire_type: WireType,
}

impl Hit {
    pub(super) const UNKNOWN: u32 = u32::MAX;

    pub(super) fn new(plan: u32, element: u32, record: &Record<'_>) -> Self {
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
        Self {
            plan,
            element,
            next: 0,
            at: at as u32,
            end: end as u32,
            body: body as u32,
            body_end: body_end as u32,
            wire_type,
        }
    }

    pub(super) const fn body_len(&self) -> usize {
        (self.body_end - self.body) as usize
    }

    pub(super) const fn is_message(&self) -> bool {
        matches!(self.wire_type, WireType::Len | WireType::StartGroup)
    }

    pub(super) fn is_packed(&self, plan: &Plan<'_>) -> bool {
        self.wire_type == WireType::Len && plan.shape.is_some_and(Shape::packable)
    }

    #[cold]
    pub(super) fn wrong_type(&self) -> EditError {
        let kind = EditErrorKind::Decode(DecodeErrorKind::WrongType);
        EditError::new(kind, self.at as usize)
    }
}
