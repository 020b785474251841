//! Peer: who is at the other end of a connection.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::net::SocketAddr;
use std::path::Path;

use bytes::Bytes;

/// Who is at the other end of a connection.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Peer {
    /// Where it is.
    pub address: Address,
    /// The certificates it has shown, its own first, in DER; none where TLS asked for none. They were
    /// verified, as TLS was told to.
    pub certificates: Vec<Bytes>,
}

/// Where a peer is.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Address {
    /// At an address of IP.
    Ip(SocketAddr),
    /// At a Unix socket, which may have no name.
    Unix(Option<Box<Path>>),
    /// In this process, or behind a transport that does not say.
    Unknown,
}

impl Peer {
    /// A peer without certificates.
    #[must_use]
    pub const fn new(address: Address) -> Self {
        Self {
            address,
            certificates: Vec::new(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ip(address) => address.fmt(f),
            Self::Unix(Some(path)) => write!(f, "unix:{}", path.display()),
            Self::Unix(None) => f.write_str("unix:"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}
