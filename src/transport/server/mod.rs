//! Server: services, and the connections that call them.
//!
//! ```no_run
//! # use viewbuf::service::Service;
//! use std::time::Duration;
//! use viewbuf::transport::Server;
//!
//! # async fn example(users: impl Service) -> std::io::Result<()> {
//! let serving = Server::new().service(users).bind("127.0.0.1:50051").await?;
//! println!("serving on {:?}", serving.local_address());
//! // Until somebody says so, and then until all calls have ended, or the time is up.
//! # let asked_to_stop = async {};
//! asked_to_stop.await;
//! let report = serving.shutdown(Duration::from_secs(10)).await;
//! println!("{} calls were cut", report.cut);
//! # Ok(())
//! # }
//! ```
//!
//! # What runs where
//!
//! Each connection is one task, and the handlers of its calls are polled in it, where they are woken. A handler
//! that computes for long holds up the calls of its connection: have such a service [spawned](Server::spawned).
//!
//! # How calls end
//!
//! A handler is dropped where it awaits when its caller cancels, its deadline passes, its connection is lost, or the server's time
//! to end is up; what it does without awaiting is never interrupted. A handler that panics ends its own
//! call with INTERNAL.

mod accept;
mod calls;
mod connection;
mod cores;
#[cfg(feature = "tls")]
mod handshake;
mod hub;
mod life;
mod options;
mod report;
mod running;
mod slot;
mod spawned;
mod trace;

use core::time::Duration;
use std::io;

use tokio::net::{TcpListener, ToSocketAddrs};

use crate::Limits;
use crate::grpc::{Code, Encoding, Encodings};
use crate::h2;
use crate::service::{Fallback, Routes, Service};

pub use accept::Listener;
pub use report::Report;
pub use running::{Running, Serving};
pub use spawned::Spawned;

use hub::Hub;
use options::Options;

/// Services, and what their callers may do.
///
/// Nothing is served before [`bind`](Self::bind), [`serve`](Self::serve) or [`start`](Self::start).
#[derive(Clone, Debug, Default)]
#[must_use = "nothing is served before it is started"]
pub struct Server {
    routes: Routes,
    options: Options,
}

/// What is served.
impl Server {
    /// A server without services.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a service; one of the same name is replaced.
    pub fn service(mut self, service: impl Service) -> Self {
        self.routes = self.routes.with(service);
        self
    }

    /// Adds a service each of whose calls is a task of its own: for handlers that compute for long between two
    /// awaits, and would hold up the other calls of their connection. It costs some allocations a call.
    pub fn spawned(self, service: impl Service) -> Self {
        self.service(Spawned::new(service))
    }

    /// Serves these routes, and no others.
    pub fn routes(mut self, routes: Routes) -> Self {
        self.routes = routes;
        self
    }

    /// Answers the calls of services that are not known: what a proxy does. Else they are UNIMPLEMENTED.
    pub fn fallback(mut self, fallback: impl Fallback) -> Self {
        self.routes = self.routes.with_fallback(fallback);
        self
    }
}

/// What callers may do.
impl Server {
    /// The longest message that is received, 4 MiB unless told otherwise, before and after it is inflated. A longer one is
    /// RESOURCE_EXHAUSTED.
    pub const fn message_max(mut self, octets: u32) -> Self {
        self.options.message_max = octets;
        self
    }

    /// The limits that messages are decoded with: [`Limits::DEFAULT`].
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// How requests may be compressed: in all encodings that are built in. Others are UNIMPLEMENTED.
    pub const fn receive(mut self, encodings: Encodings) -> Self {
        self.options.receive = encodings.and(Encodings::SUPPORTED);
        self
    }

    /// How responses are compressed whose callers take that: not at all. A handler may choose otherwise.
    pub const fn send(mut self, encoding: Encoding) -> Self {
        self.options.send = encoding;
        self
    }

    /// The longest that a call may take, whatever its caller says: as long as it says, and without end where it
    /// says nothing.
    pub const fn deadline_max(mut self, deadline: Duration) -> Self {
        self.options.deadline_max = Some(deadline);
        self
    }

    /// Calls in progress on all connections together: any number. One more is RESOURCE_EXHAUSTED, and no
    /// handler hears of it.
    pub const fn calls_max(mut self, calls: usize) -> Self {
        self.options.calls_max = Some(calls);
        self
    }

    /// Has calls that are too many end with this status: RESOURCE_EXHAUSTED. UNAVAILABLE asks callers to try
    /// again.
    pub const fn shed_with(mut self, code: Code) -> Self {
        self.options.shed = code;
        self
    }

    /// Calls in progress on one connection: 128. A caller that opens more streams is refused by HTTP/2, and waits or
    /// takes another connection.
    pub const fn calls_per_connection(mut self, calls: u32) -> Self {
        self.options.http2.streams_max = calls;
        self
    }

    /// The limits and timeouts of HTTP/2, each with its default and reason: [`h2::Config::DEFAULT`]. They replace what
    /// [`calls_per_connection`](Self::calls_per_connection) and [`keepalive`](Self::keepalive) have set before.
    pub const fn http2(mut self, config: h2::Config) -> Self {
        self.options.http2 = config;
        self
    }
}

/// How long connections live.
impl Server {
    /// Connections at a time: any number. While there are as many, none is accepted.
    pub const fn connections_max(mut self, connections: usize) -> Self {
        self.options.connections_max = Some(connections);
        self
    }

    /// Asks a peer that was silent for `interval` by PING whether it lives, and gives it up after `timeout` without an
    /// answer: it is never asked.
    pub const fn keepalive(mut self, interval: Duration, timeout: Duration) -> Self {
        self.options.http2.keepalive_interval = Some(interval);
        self.options.http2.keepalive_timeout = timeout;
        self
    }

    /// How soon after a PING another one may follow, where there were no calls between: 5 minutes. The third that comes
    /// sooner ends the connection with ENHANCE_YOUR_CALM, "too_many_pings", as gRPC's clients know it.
    pub const fn ping_interval_min(mut self, interval: Duration) -> Self {
        self.options.ping_interval_min = interval;
        self
    }

    /// How old a connection may be, a tenth more or less: any age. Then its peer is asked to open another one, and
    /// calls have the [grace](Self::age_grace) to end.
    pub const fn age_max(mut self, age: Duration) -> Self {
        self.options.age_max = Some(age);
        self
    }

    /// How long calls have to end on a connection that is too old or idle, or whose peer has closed its side: 10 s.
    pub const fn age_grace(mut self, grace: Duration) -> Self {
        self.options.age_grace = grace;
        self
    }

    /// How long a connection may be without calls: without end.
    pub const fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.options.idle_timeout = Some(timeout);
        self
    }

    /// Serves over TLS whoever connects to a listener: without. Connections that are
    /// [handed](Running::serve_connection) over are taken as they are.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: super::tls::ServerTls) -> Self {
        self.options.tls = Some(tls);
        self
    }

    /// How long the handshake of TLS may take: 10 s.
    #[cfg(feature = "tls")]
    pub const fn handshake_timeout(mut self, timeout: Duration) -> Self {
        self.options.handshake_timeout = timeout;
        self
    }
}

/// Starting.
impl Server {
    /// Starts without a listener: connections are [handed](Running::serve_connection) to it, or are
    /// [made](Running::in_process) within the process.
    pub fn start(self) -> Running {
        Running::new(Hub::new(self.routes, self.options))
    }

    /// Serves whoever connects to `listener`, on the runtime that this is called on, until it is shut down.
    ///
    /// # Panics
    /// Where there is no runtime.
    pub fn serve(self, listener: impl Listener) -> Serving {
        self.start().serve(listener)
    }

    /// Serves whoever connects to an address; port 0 is any that is free.
    ///
    /// # Errors
    /// Those of the socket.
    pub async fn bind(self, address: impl ToSocketAddrs) -> io::Result<Serving> {
        Ok(self.serve(TcpListener::bind(address).await?))
    }

    /// Serves whoever connects to a Unix socket at `path`, where there must be no file yet.
    ///
    /// # Errors
    /// Those of the socket.
    #[cfg(unix)]
    pub fn bind_unix(self, path: impl AsRef<std::path::Path>) -> io::Result<Serving> {
        Ok(self.serve(tokio::net::UnixListener::bind(path)?))
    }

    /// Serves whoever connects to an address with a thread, a runtime and a listener for each of `cores` (`SO_REUSEPORT`): the
    /// system spreads connections over them, and no task ever moves. Nothing else runs on these
    /// runtimes than connections and their handlers.
    ///
    /// # Errors
    /// Those of the sockets and threads.
    #[cfg(unix)]
    pub fn bind_per_core(
        self,
        address: core::net::SocketAddr,
        cores: core::num::NonZeroUsize,
    ) -> io::Result<Serving> {
        cores::serve(&self.start(), address, cores)
    }
}
