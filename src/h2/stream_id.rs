//! Stream identifier: 31 bits that name a stream (RFC 9113 section 5.1.1).

use core::fmt;

/// The identifier of a stream: 31 bits. Clients open odd ones, servers even ones, 0 is the connection.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct StreamId(u32);

impl StreamId {
    /// The connection as a whole.
    pub const CONNECTION: Self = Self(0);

    /// The greatest identifier there is.
    pub const MAX: Self = Self(0x7fff_ffff);

    /// The identifier in the low 31 bits of `value`; the reserved bit is ignored (section 4.1).
    #[inline]
    #[must_use]
    pub const fn new(value: u32) -> Self {
        Self(value & 0x7fff_ffff)
    }

    /// The number itself.
    #[inline]
    #[must_use]
    pub const fn value(self) -> u32 {
        self.0
    }

    /// Whether this names the connection and no stream.
    #[inline]
    #[must_use]
    pub const fn is_connection(self) -> bool {
        self.0 == 0
    }

    /// Whether a client opens streams of this identifier.
    #[inline]
    #[must_use]
    pub const fn is_client(self) -> bool {
        self.0 & 1 == 1
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
