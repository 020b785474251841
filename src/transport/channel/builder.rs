//! ChannelBuilder: a channel that is yet to be described.

use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use core::time::Duration;

use super::Channel;
use super::backoff::Backoff;
use super::connect::{Connector, Custom};
use super::endpoint::{Endpoint, Target};
use super::hub::Hub;
use super::options::{Keepalive, Options};
use crate::Limits;
use crate::grpc::{self, Encoding, Encodings};
use crate::h2;
#[cfg(feature = "tls")]
use crate::transport::tls::ClientTls;

/// A channel that is yet to be described. Each setting tells its default.
#[derive(Debug)]
#[must_use = "it is to be built"]
pub struct ChannelBuilder {
    options: Options,
}

impl ChannelBuilder {
    pub(super) fn new(endpoint: Endpoint) -> Self {
        Self {
            options: Options::new(endpoint),
        }
    }

    /// Of a server that only a connector knows.
    pub(super) fn local() -> Self {
        Self::new(Endpoint {
            target: Target::Host("localhost".into(), 80),
            https: false,
            authority: "localhost".into(),
        })
    }

    /// The channel.
    #[must_use]
    pub fn build(self) -> Channel {
        #[cfg(feature = "tls")]
        let options = self.options.with_default_tls();
        #[cfg(not(feature = "tls"))]
        let options = self.options;
        Channel::with_hub(Hub::new(options))
    }

    /// Who makes connections, in place of TCP and Unix sockets. TLS goes over them where the URI is `https://`.
    pub fn connector(mut self, connector: impl Connector) -> Self {
        self.options.connector = Some(Arc::new(Custom(connector)));
        self
    }

    /// Says that secrets may go over the connections, though they are neither of TLS nor of a Unix socket.
    pub const fn trusted(mut self) -> Self {
        self.options.trusted = true;
        self
    }

    /// How TLS is done where the URI is `https://`: whom it trusts, and who it is. By default the roots that the crate
    /// was built with are trusted.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: ClientTls) -> Self {
        self.options.tls = Some(tls);
        self
    }

    /// Which server is meant, as `:authority` and to TLS: that of the URI by default.
    pub fn authority(mut self, authority: impl Into<String>) -> Self {
        self.options.authority = Some(authority.into());
        self
    }

    /// Which software calls, in front of this crate's own `user-agent`.
    pub fn user_agent(mut self, product: &str) -> Self {
        self.options.user_agent = format!("{product} {}", grpc::USER_AGENT);
        self
    }

    /// The limits of HTTP/2. Its keepalive is not used: [`keepalive`](Self::keepalive) is.
    pub const fn http2(mut self, config: h2::Config) -> Self {
        self.options.h2 = config;
        self
    }

    /// How long an attempt to connect may take, with all addresses, TLS and the SETTINGS of the server: 20 s.
    pub const fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.options.connect_timeout = timeout;
        self
    }

    /// How long to wait after failed attempts: [`Backoff::DEFAULT`].
    pub const fn backoff(mut self, backoff: Backoff) -> Self {
        self.options.backoff = backoff;
        self
    }

    /// Asks servers whether they live: not by default.
    pub fn keepalive(mut self, keepalive: Keepalive) -> Self {
        self.options.set_keepalive(keepalive);
        self
    }

    /// Ends connections that had no calls for so long: 30 minutes. `None` keeps them.
    pub const fn idle_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.options.idle_timeout = timeout;
        self
    }

    /// How many connections there are at most: 4. Another one is made when the streams of the others are used
    /// up; calls wait when all are.
    pub fn connections_max(mut self, connections: usize) -> Self {
        self.options.connections_max = connections.max(1);
        self
    }

    /// How long each received message may be, before and after compression: 4 MiB.
    pub const fn message_max(mut self, octets: u32) -> Self {
        self.options.message_max = octets;
        self
    }

    /// What decoding a message may cost.
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// Compresses what is sent, unless a request says otherwise: not by default.
    pub const fn send(mut self, encoding: Encoding) -> Self {
        self.options.encoding = encoding;
        self
    }

    /// How answers may be compressed: as this crate was built to inflate.
    pub fn receive(mut self, encodings: Encodings) -> Self {
        self.options.accept = encodings.and(Encodings::SUPPORTED);
        self
    }
}
