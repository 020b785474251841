//! ConnectivityState: what a channel is about
//! ([`connectivity-semantics-and-api.md`](https://github.com/grpc/grpc/blob/master/doc/connectivity-semantics-and-api.md)).
//!
//! ```text
//!            a call, connected()            the server's SETTINGS
//!  Idle ─────────────────────▶ Connecting ───────────────────────▶ Ready
//!    ▲                          │      ▲                             │
//!    │                  failure │      │ after the backoff,          │
//!    │                          ▼      │ when somebody wants it      │
//!    │                     TransientFailure                          │
//!    └──────────────── the last connection has gone ─────────────────┘
//! ```

use core::fmt;

/// What a channel is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(
    clippy::exhaustive_enums,
    reason = "gRPC knows these; the fifth, shutdown, is a channel that nobody has any more"
)]
pub enum ConnectivityState {
    /// There is no connection, and nobody asked for one.
    Idle,
    /// A first connection is being made.
    Connecting,
    /// There is a connection that takes calls.
    Ready,
    /// No connection could be made; it will be tried again when the backoff is over and somebody asks.
    TransientFailure,
}

impl fmt::Display for ConnectivityState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Idle => "IDLE",
            Self::Connecting => "CONNECTING",
            Self::Ready => "READY",
            Self::TransientFailure => "TRANSIENT_FAILURE",
        })
    }
}
