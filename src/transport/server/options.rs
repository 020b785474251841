//! Options: what a server allows, and how long it waits.

use core::time::Duration;

use crate::Limits;
use crate::grpc::{self, Code, Encoding, Encodings};
use crate::h2;

/// What a server allows, and how long it waits; [`Server`](super::Server) tells of each.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub(super) http2: h2::Config,
    pub(super) message_max: u32,
    pub(super) limits: Limits,
    pub(super) receive: Encodings,
    pub(super) send: Encoding,
    pub(super) deadline_max: Option<Duration>,
    pub(super) calls_max: Option<usize>,
    pub(super) shed: Code,
    pub(super) connections_max: Option<usize>,
    pub(super) age_max: Option<Duration>,
    pub(super) age_grace: Duration,
    pub(super) idle_timeout: Option<Duration>,
    pub(super) ping_interval_min: Duration,
    #[cfg(feature = "tls")]
    pub(super) tls: Option<crate::transport::tls::ServerTls>,
    #[cfg(feature = "tls")]
    pub(super) handshake_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            http2: h2::Config::DEFAULT,
            message_max: grpc::LIMIT,
            limits: Limits::DEFAULT,
            receive: Encodings::SUPPORTED,
            send: Encoding::Identity,
            deadline_max: None,
            calls_max: None,
            shed: Code::ResourceExhausted,
            connections_max: None,
            age_max: None,
            age_grace: Duration::from_secs(10),
            idle_timeout: None,
            ping_interval_min: Duration::from_secs(300),
            #[cfg(feature = "tls")]
            tls: None,
            #[cfg(feature = "tls")]
            handshake_timeout: Duration::from_secs(10),
        }
    }
}
