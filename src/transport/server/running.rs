//! Running: a server that was started.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::{Future, poll_fn};
use core::pin::Pin;
use core::task::{Context, Poll};
use core::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::time::Instant;

use super::accept::{self, Listener};
use super::connection::Connection;
use super::hub::Hub;
use super::report::Report;
use crate::service::{Address, Peer, Routes};

/// A server that was started: connections can be handed to it, and it can be shut down. It can be cloned, and
/// sent anywhere.
#[derive(Clone, Debug)]
pub struct Running {
    hub: Arc<Hub>,
}

/// A server that accepts connections: a future that is ready when it was shut down. Dropping it changes nothing.
#[derive(Debug)]
pub struct Serving {
    running: Running,
    addresses: Vec<Address>,
}

impl Running {
    pub(super) const fn new(hub: Arc<Hub>) -> Self {
        Self { hub }
    }

    pub(super) const fn hub(&self) -> &Arc<Hub> {
        &self.hub
    }

    /// Serves whoever connects to another listener too, on the runtime that this is called on.
    ///
    /// # Panics
    /// Where there is no runtime.
    pub fn serve(&self, listener: impl Listener) -> Serving {
        let addresses = listener.local_address().into_iter().collect();
        tokio::spawn(accept::accept(self.hub.clone(), listener));
        Serving {
            running: self.clone(),
            addresses,
        }
    }

    /// Serves a connection until it has ended; dropping this cuts it off.
    pub fn serve_connection<IO>(
        &self,
        io: IO,
        peer: Peer,
    ) -> impl Future<Output = ()> + Send + use<IO>
    where
        IO: AsyncRead + AsyncWrite + Unpin + Send,
    {
        Connection::new(self.hub.clone(), io, Arc::new(peer))
    }

    /// A connection within the process, served by a task of the runtime that this is called on: its other end,
    /// which speaks HTTP/2 with prior knowledge.
    ///
    /// # Panics
    /// Where there is no runtime.
    #[must_use]
    pub fn in_process(&self) -> DuplexStream {
        let (client, server) = tokio::io::duplex(DUPLEX);
        tokio::spawn(self.serve_connection(server, Peer::new(Address::Unknown)));
        client
    }

    /// Ends the server: nobody is accepted any more, calls in progress have `within` to end, and those that have not
    /// are cut with UNAVAILABLE. When it is told again, the earlier time counts.
    pub async fn shutdown(&self, within: Duration) -> Report {
        self.hub.end(Instant::now() + within);
        self.ended().await
    }

    /// Waits until the server was shut down.
    pub async fn ended(&self) -> Report {
        poll_fn(|cx| self.hub.poll_ended(cx)).await
    }

    /// How many connections there are.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.hub.connections()
    }

    /// What is served.
    #[must_use]
    pub fn routes(&self) -> &Routes {
        &self.hub.routes
    }
}

/// Octets on their way within the process, each way.
const DUPLEX: usize = 64 << 10;

impl Serving {
    pub(super) const fn new(running: Running, addresses: Vec<Address>) -> Self {
        Self { running, addresses }
    }

    /// The server, for whoever shuts it down or hands it connections.
    #[must_use]
    pub const fn running(&self) -> &Running {
        &self.running
    }

    /// Where it listens.
    #[must_use]
    pub fn local_address(&self) -> Option<&Address> {
        self.addresses.first()
    }

    /// The port that it listens on, where that is one of TCP.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        match self.local_address()? {
            Address::Ip(address) => Some(address.port()),
            _ => None,
        }
    }

    /// Ends the server: see [`Running::shutdown`].
    pub async fn shutdown(&self, within: Duration) -> Report {
        self.running.shutdown(within).await
    }
}

impl Future for Serving {
    type Output = Report;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Report> {
        self.running.hub.poll_ended(cx)
    }
}
