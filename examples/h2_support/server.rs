//! Server: accepts connections, each on a thread of its own, until it is told to stop.

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, Builder, Scope};
use std::time::Duration;

use viewbuf::h2::Role;

use crate::driver::{Driver, Failure};
use crate::echo::{Answers, CONFIG, Echo};

/// Listens, and answers every request.
pub(crate) struct Server {
    listener: TcpListener,
    answers: Answers,
    stop: Stop,
    /// How many connections there are.
    connections: AtomicUsize,
    /// Where to tell of connections that did not end well.
    report: fn(SocketAddr, &Failure),
}

/// Stops a server.
#[derive(Clone)]
pub(crate) struct Stop {
    address: SocketAddr,
    stops: Arc<AtomicBool>,
}

/// Connections at a time: each has a thread and a buffer.
const CONNECTIONS_MAX: usize = 1_024;

/// How long to wait for file descriptors or memory to come back.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

impl Server {
    pub(crate) fn bind(
        address: impl ToSocketAddrs,
        report: fn(SocketAddr, &Failure),
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        Ok(Self {
            listener,
            answers: Answers::new(),
            stop: Stop {
                address,
                stops: Arc::default(),
            },
            connections: AtomicUsize::new(0),
            report,
        })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.stop.address
    }

    /// What stops it.
    pub(crate) fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Serves until it is stopped and the last connection has ended.
    pub(crate) fn serve(self) {
        let server = &self;
        thread::scope(|scope| {
            while !server.stop.is_stopping() {
                match server.listener.accept() {
                    Ok((socket, peer)) => server.begin(scope, socket, peer),
                    // The connection that was to be accepted is gone: the next may not be.
                    Err(error) if is_of_one(&error) => {}
                    Err(_) => thread::sleep(ACCEPT_PAUSE),
                }
            }
        });
    }

    /// Gives a connection a thread. One too many is closed at once.
    fn begin<'s>(&'s self, scope: &'s Scope<'s, '_>, socket: TcpStream, peer: SocketAddr) {
        let is_full = self.connections.load(Ordering::Relaxed) >= CONNECTIONS_MAX;
        if is_full || self.stop.is_stopping() {
            return;
        }
        self.connections.fetch_add(1, Ordering::Relaxed);
        let run = move || {
            if let Err(failure) = self.run(socket) {
                (self.report)(peer, &failure);
            }
            self.connections.fetch_sub(1, Ordering::Relaxed);
        };
        if Builder::new().spawn_scoped(scope, run).is_err() {
            self.connections.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn run(&self, socket: TcpStream) -> Result<(), Failure> {
        let mut echo = Echo::new(self.answers.clone(), Arc::clone(&self.stop.stops));
        Driver::new(Role::Server, &CONFIG, socket)?.run(&mut echo)
    }
}

impl Stop {
    /// No more connections, and no more requests on those that are there.
    pub(crate) fn stop(&self) {
        self.stops.store(true, Ordering::Relaxed);
        // Whoever waits for a connection gets one.
        drop(TcpStream::connect(self.address));
    }

    fn is_stopping(&self) -> bool {
        self.stops.load(Ordering::Relaxed)
    }
}

/// Whether only the connection that was to be accepted failed.
fn is_of_one(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::Interrupted
    )
}
