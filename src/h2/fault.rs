//! Fault: what RFC 9113 asks of the endpoint that sees a rule broken.
//!
//! A fault is complete where it is born: which rule, which error code, and whether the stream or the
//! whole connection fails with it. The connection makes a GOAWAY or RST_STREAM of it in one place and
//! never maps it again.

use core::fmt;

use super::error_code::ErrorCode;
use super::rule::Rule;
use super::stream_id::StreamId;

/// A broken rule, with its consequence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
#[non_exhaustive]
pub struct Fault {
    /// What fails with it.
    pub scope: Scope,
    /// What the peer is told.
    pub code: ErrorCode,
    /// The rule that was broken.
    pub rule: Rule,
}

const _: () = assert!(size_of::<Fault>() <= 16, "a fault travels in two registers");

/// What a [`Fault`] ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(
    clippy::exhaustive_enums,
    reason = "RFC 9113 section 5.4 knows these two"
)]
pub enum Scope {
    /// The connection (section 5.4.1): GOAWAY.
    Connection,
    /// One stream (section 5.4.2): RST_STREAM.
    Stream(StreamId),
}

impl Fault {
    /// A connection error.
    #[cold]
    pub const fn connection(code: ErrorCode, rule: Rule) -> Self {
        Self {
            scope: Scope::Connection,
            code,
            rule,
        }
    }

    /// A connection error of code PROTOCOL_ERROR.
    #[cold]
    pub const fn protocol(rule: Rule) -> Self {
        Self::connection(ErrorCode::PROTOCOL_ERROR, rule)
    }

    /// A connection error of code FRAME_SIZE_ERROR.
    #[cold]
    pub const fn frame_size(rule: Rule) -> Self {
        Self::connection(ErrorCode::FRAME_SIZE_ERROR, rule)
    }

    /// A connection error of code ENHANCE_YOUR_CALM.
    #[cold]
    pub const fn flood(rule: Rule) -> Self {
        Self::connection(ErrorCode::ENHANCE_YOUR_CALM, rule)
    }

    /// A stream error.
    #[cold]
    pub const fn stream(stream: StreamId, code: ErrorCode, rule: Rule) -> Self {
        Self {
            scope: Scope::Stream(stream),
            code,
            rule,
        }
    }

    /// A stream error of code PROTOCOL_ERROR: a malformed message (section 8.1.1).
    #[cold]
    pub const fn malformed(stream: StreamId, rule: Rule) -> Self {
        Self::stream(stream, ErrorCode::PROTOCOL_ERROR, rule)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scope {
            Scope::Connection => write!(f, "connection error {}: {}", self.code, self.rule),
            Scope::Stream(stream) => {
                write!(f, "error {} on stream {stream}: {}", self.code, self.rule)
            }
        }
    }
}

impl core::error::Error for Fault {}
