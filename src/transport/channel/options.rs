//! Options: how a channel connects, and what it allows.

#[cfg(feature = "tls")]
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;
use core::time::Duration;
use std::io;

use super::backoff::Backoff;
use super::connect::{BoxIo, Dial};
use super::endpoint::{Endpoint, Target};
use crate::Limits;
use crate::grpc::{self, Encoding, Encodings};
use crate::h2;
#[cfg(feature = "tls")]
use crate::transport::tls::ClientTls;

/// How a connection is asked whether it lives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Keepalive {
    /// It is asked when nothing came for this long; at least 10 s, since servers give clients up that ask more often.
    pub interval: Duration,
    /// It is given up when nothing came for this long then: 20 s.
    pub timeout: Duration,
    /// It is asked too while there are no calls, which servers must allow.
    pub without_calls: bool,
}

impl Keepalive {
    /// Asks after `interval`, gives up after 20 s more, and leaves connections without calls alone.
    #[must_use]
    pub const fn every(interval: Duration) -> Self {
        Self {
            interval,
            timeout: Duration::from_secs(20),
            without_calls: false,
        }
    }
}

/// gRFC A8: no client asks more often.
const KEEPALIVE_MIN: Duration = Duration::from_secs(10);

/// How a channel connects, and what it allows.
pub(super) struct Options {
    pub(super) endpoint: Endpoint,
    /// What makes connections in the endpoint's place.
    pub(super) connector: Option<Arc<dyn Dial>>,
    #[cfg(feature = "tls")]
    pub(super) tls: Option<ClientTls>,
    /// Whether secrets may go over it though it is not of TLS.
    pub(super) trusted: bool,
    pub(super) authority: Option<String>,
    pub(super) user_agent: String,
    pub(super) h2: h2::Config,
    pub(super) connect_timeout: Duration,
    pub(super) backoff: Backoff,
    pub(super) keepalive: Option<Keepalive>,
    pub(super) idle_timeout: Option<Duration>,
    pub(super) connections_max: usize,
    pub(super) message_max: u32,
    pub(super) limits: Limits,
    pub(super) encoding: Encoding,
    pub(super) accept: Encodings,
}

impl Options {
    pub(super) fn new(endpoint: Endpoint) -> Self {
        Self {
            endpoint,
            connector: None,
            #[cfg(feature = "tls")]
            tls: None,
            trusted: false,
            authority: None,
            user_agent: grpc::USER_AGENT.into(),
            h2: h2::Config::DEFAULT,
            connect_timeout: Duration::from_secs(20),
            backoff: Backoff::DEFAULT,
            keepalive: None,
            idle_timeout: Some(Duration::from_secs(30 * 60)),
            connections_max: 4,
            message_max: grpc::LIMIT,
            limits: Limits::DEFAULT,
            encoding: Encoding::Identity,
            accept: Encodings::SUPPORTED,
        }
    }

    pub(super) fn set_keepalive(&mut self, mut keepalive: Keepalive) {
        keepalive.interval = keepalive.interval.max(KEEPALIVE_MIN);
        self.keepalive = Some(keepalive);
    }

    /// What `:authority` says.
    pub(super) fn authority(&self) -> &str {
        self.authority.as_ref().unwrap_or(&self.endpoint.authority)
    }

    pub(super) fn https(&self) -> bool {
        self.endpoint.https
    }

    /// Whether secrets may go over it: TLS, a Unix socket, or what the user says so of.
    pub(super) fn is_private(&self) -> bool {
        let is_local = matches!(self.endpoint.target, Target::Unix(_)) && self.connector.is_none();
        self.https() || self.trusted || is_local
    }

    /// Where it leads, for whoever reads an error.
    pub(super) fn target(&self) -> &dyn fmt::Display {
        match self.connector {
            None => &self.endpoint.target,
            Some(_) => &self.endpoint.authority,
        }
    }

    /// Makes what octets go over, after so many `failures` in a row.
    pub(super) async fn dial(&self, failures: usize) -> io::Result<BoxIo> {
        let dialled = match &self.connector {
            Some(connector) => connector.dial(failures),
            None => self.endpoint.target.dial(failures),
        };
        self.secure(dialled.await?).await
    }

    #[cfg(feature = "tls")]
    async fn secure(&self, io: BoxIo) -> io::Result<BoxIo> {
        if !self.https() {
            return Ok(io);
        }
        let Some(tls) = &self.tls else {
            return Err(io::Error::other(
                "nobody said whose certificates are trusted",
            ));
        };
        Ok(Box::new(tls.connect(self.host(), io).await?))
    }

    #[cfg(not(feature = "tls"))]
    #[expect(
        clippy::unused_async,
        reason = "with TLS there is something to wait for"
    )]
    async fn secure(&self, io: BoxIo) -> io::Result<BoxIo> {
        Ok(io)
    }

    /// Has TLS trust the roots that the crate was built with, where it is asked for and nothing was said.
    #[cfg(feature = "tls")]
    pub(super) fn with_default_tls(mut self) -> Self {
        if self.https() && self.tls.is_none() {
            self.tls = ClientTls::new().build().ok();
        }
        self
    }

    /// The name that a certificate must have, unless told otherwise.
    #[cfg(feature = "tls")]
    fn host(&self) -> &str {
        match (&self.authority, &self.endpoint.target) {
            (Some(authority), _) => super::endpoint::host_of(authority),
            (None, Target::Host(host, _)) => host,
            (None, Target::Unix(_)) => "localhost",
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("target", &self.endpoint.target)
            .field("authority", &self.authority())
            .field("https", &self.https())
            .finish_non_exhaustive()
    }
}
