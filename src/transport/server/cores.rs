//! Cores: a thread, a runtime and a listener for each.

use alloc::format;
use alloc::vec::Vec;
use core::net::SocketAddr;
use core::num::NonZeroUsize;
use std::io;

use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::time::Instant;

use super::accept::{self, Listener};
use super::running::{Running, Serving};

/// Connections that wait to be accepted.
const BACKLOG: i32 = 1_024;

/// Serves an address with so many threads, which end with the server.
pub(super) fn serve(
    running: &Running,
    address: SocketAddr,
    cores: NonZeroUsize,
) -> io::Result<Serving> {
    let first = listen(address)?;
    // Where any port would do, all take the one that the first has got.
    let address = first.local_addr()?;
    let mut sockets = Vec::from([first]);
    for _ in 1..cores.get() {
        sockets.push(listen(address)?);
    }
    let serving = start(running, sockets);
    if serving.is_err() {
        // Nobody gets a handle to end those that have begun.
        running.hub().end(Instant::now());
    }
    serving
}

/// A thread for each socket.
fn start(running: &Running, sockets: Vec<std::net::TcpListener>) -> io::Result<Serving> {
    let mut addresses = Vec::new();
    for (core, socket) in sockets.into_iter().enumerate() {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _entered = runtime.enter();
            TcpListener::from_std(socket)?
        };
        addresses.extend(listener.local_address());
        let running = running.clone();
        std::thread::Builder::new()
            .name(format!("viewbuf-{core}"))
            .spawn(move || {
                runtime.block_on(async {
                    accept::accept(running.hub().clone(), listener).await;
                    // The tasks of the connections are this runtime's.
                    running.ended().await;
                });
            })?;
    }
    Ok(Serving::new(running.clone(), addresses))
}

fn listen(address: SocketAddr) -> io::Result<std::net::TcpListener> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    socket.set_reuse_address(true)?;
    socket.set_reuse_port(true)?;
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}
