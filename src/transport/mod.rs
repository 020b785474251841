//! Transport: gRPC over sockets, on tokio.
//!
//! This is the only module that touches sockets, tasks and time. One task owns each connection, drives its
//! [`h2`](crate::h2), and writes what there is to say in as few writes as can be.
//!
//! ```text
//!  socket ── octets ──▶ Link ──▶ h2 ── events ──▶ calls ──▶ handlers, polled where they are
//!         ◀── one write of all answers ── h2 ◀──────────────┘
//! ```
//!
//! There is no task for a stream, no lock and no channel between tasks on a server's way of a call, and in a
//! steady state nothing is allocated for one. A handler that was woken is polled alone, by a bit of its slot.

#![forbid(unsafe_code)]

pub mod channel;
mod clock;
mod link;
mod places;
pub mod server;
mod signal;
#[cfg(feature = "tls")]
pub mod tls;

pub use channel::{
    Backoff, Bearer, Channel, ChannelBuilder, ConnectivityState, Connector, Keepalive, Token,
    UriError,
};
pub use server::Server;
#[cfg(feature = "tls")]
pub use tokio_rustls::rustls;
