//! Cause: what ended a call that no status of the peer ended.

use alloc::sync::Arc;
use core::error::Error;
use core::fmt;

use bytes::Bytes;

use crate::h2::{self, ErrorCode};

/// What lies behind a [`Status`](super::Status) that was made on this side.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// The stream was reset.
    Reset(h2::Reset),
    /// The peer ended the connection, and said so.
    GoAway {
        /// Why.
        code: ErrorCode,
        /// What else it said.
        debug: Bytes,
    },
    /// The peer broke a rule of HTTP/2.
    Fault(h2::Fault),
    /// Something below: an input or output error, a failure of TLS or of a name.
    Other(Arc<dyn Error + Send + Sync>),
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reset(reset) => write!(f, "the stream was reset with {}", reset.code),
            Self::GoAway { code, debug } if debug.is_empty() => {
                write!(f, "the peer ended the connection with {code}")
            }
            Self::GoAway { code, debug } => {
                let debug = debug.escape_ascii();
                write!(f, "the peer ended the connection with {code}: {debug}")
            }
            Self::Fault(fault) => fault.fmt(f),
            Self::Other(error) => error.fmt(f),
        }
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Fault(fault) => Some(fault),
            Self::Other(error) => error.source(),
            _ => None,
        }
    }
}
