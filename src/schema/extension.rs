//! Extensions.

use super::Field;

/// A field that one file adds to a message of another.
#[derive(Debug)]
#[non_exhaustive]
pub struct Extension<'s> {
    /// The full name of the message that it extends, without a leading dot.
    pub extendee: &'s str,
    /// The field; its `name` is the full name of the extension, without a leading dot.
    pub field: Field<'s>,
}

impl<'s> Extension<'s> {
    /// An extension of the message with this full name.
    #[must_use]
    pub const fn new(extendee: &'s str, field: Field<'s>) -> Self {
        Self {
            extendee,
            field: field.extension(),
        }
    }
}
