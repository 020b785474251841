//! A server over tokio, held against a client that shows all it hears: every status that a rule names, every
//! limit, and every way a call, a connection and the server end.
#![cfg(feature = "tokio")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

mod client;
mod closing;
mod ends;
mod half_closed;
mod limits;
mod service;
mod sockets;
mod statuses;
mod streams;
#[cfg(feature = "tls")]
mod tls;

use tokio::io::DuplexStream;
use viewbuf::transport::Server;
use viewbuf::transport::server::Running;

use client::Client;
use service::Echo;

/// A server with the test's service, and a client of it.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) echo: Echo,
    pub(crate) running: Running,
    pub(crate) client: Client<DuplexStream>,
}

pub(crate) fn world() -> World {
    world_of(Server::new())
}

pub(crate) fn world_of(server: Server) -> World {
    let echo = Echo::default();
    let running = server.service(echo.clone()).start();
    let client = Client::new(running.in_process());
    World {
        echo,
        running,
        client,
    }
}
