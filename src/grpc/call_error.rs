//! CallError: why something could not be sent on a call.

use core::fmt;

use crate::h2::SendError;

/// Why something could not be sent on a call; nothing was.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum CallError {
    /// The call has ended, or this side of it.
    Ended,
    /// More or fewer messages than the method's [`Cardinality`](super::Cardinality) has.
    Cardinality,
    /// The response has begun already.
    Begun,
    /// HTTP/2 does not take it. [`Full`](SendError::Full) passes: ask for
    /// [room](crate::h2::Connection::want_room).
    Http2(SendError),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("the call has ended, or this side of it"),
            Self::Cardinality => {
                f.write_str("the method has one message here, no more and no less")
            }
            Self::Begun => f.write_str("the response has begun already"),
            Self::Http2(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for CallError {}

impl From<SendError> for CallError {
    fn from(error: SendError) -> Self {
        Self::Http2(error)
    }
}
