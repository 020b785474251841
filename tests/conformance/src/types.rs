//! What is known by name.

use viewbuf::schema::{Message, TypeSet, Types};

use crate::proto::TYPES;

/// The messages and extensions of the suite, and the well-known types.
pub(crate) static ALL: (TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    (TYPES, viewbuf::types::TYPES);

/// The table of a message type.
pub(crate) fn table(message_type: &str) -> Option<&'static Message<'static>> {
    ALL.message(message_type)
}
