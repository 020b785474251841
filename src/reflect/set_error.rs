//! Why a dynamic message was not changed.

use core::fmt;

/// Why a field of a dynamic message was not set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SetError {
    /// The message has no such field, or the extension is one of another message.
    UnknownField,
    /// The field holds another type, or a list, a map or neither where it should.
    WrongType,
    /// A number that the field's closed enum does not declare.
    Undeclared,
    /// An extension of more than 2 GiB - 1 octets.
    TooLong,
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownField => "the message has no such field",
            Self::WrongType => "the field holds another type",
            Self::Undeclared => "the closed enum does not declare the number",
            Self::TooLong => "the extension has more than 2 GiB - 1 octets",
        })
    }
}

impl core::error::Error for SetError {}
