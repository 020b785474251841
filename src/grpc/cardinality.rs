//! Cardinality: how many messages go each way.

/// Whether the request and the response are one message each, or any number.
///
/// A call that breaks it ends with UNIMPLEMENTED, as `statuscodes.md` has it: the two ends do not mean the
/// same method.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Cardinality {
    /// Whether the request is a stream of messages.
    pub client_streaming: bool,
    /// Whether the response is.
    pub server_streaming: bool,
}

impl Cardinality {
    /// One message each way.
    pub const UNARY: Self = Self::of(false, false);

    /// A stream of messages, and one.
    pub const CLIENT_STREAMING: Self = Self::of(true, false);

    /// One message, and a stream of them.
    pub const SERVER_STREAMING: Self = Self::of(false, true);

    /// Streams both ways.
    pub const BIDIRECTIONAL: Self = Self::of(true, true);

    const fn of(client_streaming: bool, server_streaming: bool) -> Self {
        Self {
            client_streaming,
            server_streaming,
        }
    }
}
