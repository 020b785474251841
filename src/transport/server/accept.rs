//! Accept: connections from listeners, whatever goes wrong with one of them.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::future::{Future, poll_fn};
use core::pin::Pin;
use core::task::{Context, Poll};
use core::time::Duration;
use std::io;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};
use tokio::time::{Sleep, sleep};

use super::connection::Connection;
use super::hub::{Hub, Member};
use crate::service::{Address, Peer};
use crate::transport::signal::{Runner, Signal};

/// Whatever connections come from: listeners of TCP and Unix sockets, and your own.
pub trait Listener: Send + 'static {
    /// What octets go through.
    type Io: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    /// The next connection, and who is at its other end.
    fn poll_accept(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<(Self::Io, Address)>>;

    /// Where it listens, if it can tell.
    fn local_address(&self) -> Option<Address> {
        None
    }
}

impl Listener for TcpListener {
    type Io = TcpStream;

    fn poll_accept(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<(TcpStream, Address)>> {
        Self::poll_accept(self, cx).map_ok(|(stream, address)| {
            // Answers go out when they are ready. Where it cannot be set, the peer has gone already.
            let _ = stream.set_nodelay(true);
            (stream, Address::Ip(address))
        })
    }

    fn local_address(&self) -> Option<Address> {
        self.local_addr().ok().map(Address::Ip)
    }
}

#[cfg(unix)]
impl Listener for UnixListener {
    type Io = UnixStream;

    fn poll_accept(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<(UnixStream, Address)>> {
        Self::poll_accept(self, cx).map_ok(|(stream, address)| {
            let path = address.as_pathname().map(Into::into);
            (stream, Address::Unix(path))
        })
    }

    fn local_address(&self) -> Option<Address> {
        let address = self.local_addr().ok()?;
        Some(Address::Unix(address.as_pathname().map(Into::into)))
    }
}

/// Serves the connections of a listener until the server ends.
pub(super) async fn accept<L: Listener>(hub: Arc<Hub>, listener: L) {
    let mut accepting = Accepting::new(hub.clone(), listener);
    while let Some((io, address)) = poll_fn(|cx| accepting.poll_next(cx)).await {
        #[cfg(feature = "tls")]
        if let Some(tls) = hub.options.tls.clone() {
            tokio::spawn(super::handshake::serve(hub.clone(), tls, io, address));
            continue;
        }
        let peer = Arc::new(Peer::new(address));
        tokio::spawn(Connection::new(hub.clone(), io, peer));
    }
}

/// A listener, and when it may be asked again.
struct Accepting<L> {
    hub: Arc<Hub>,
    listener: L,
    runner: Runner,
    _member: Member,
    /// While there is no accepting.
    pause: Option<Pin<Box<Sleep>>>,
    /// How long the next pause is.
    backoff: Duration,
}

/// How long nothing is accepted after the system had no file or memory for it, at first and at most. Connections
/// wait in the listener meanwhile.
const BACKOFF_MIN: Duration = Duration::from_millis(5);
const BACKOFF_MAX: Duration = Duration::from_secs(1);

impl<L: Listener> Accepting<L> {
    fn new(hub: Arc<Hub>, listener: L) -> Self {
        let signal = Signal::new();
        Self {
            _member: hub.join(&signal, false),
            hub,
            listener,
            runner: Runner::new(signal),
            pause: None,
            backoff: BACKOFF_MIN,
        }
    }

    /// The next connection; `None` when the server ends.
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<(L::Io, Address)>> {
        self.runner.start(cx);
        loop {
            self.runner.signal().take_call();
            if self.hub.deadline().is_some() {
                return Poll::Ready(None);
            }
            if let Poll::Ready(accepted) = self.poll_accept(cx) {
                return Poll::Ready(Some(accepted));
            }
            if self.runner.stop() {
                return Poll::Pending;
            }
        }
    }

    fn poll_accept(&mut self, cx: &mut Context<'_>) -> Poll<(L::Io, Address)> {
        loop {
            if self.hub.is_crowded(self.runner.signal()) {
                // Whoever leaves calls.
                return Poll::Pending;
            }
            if let Some(pause) = &mut self.pause {
                match pause.as_mut().poll(cx) {
                    Poll::Ready(()) => self.pause = None,
                    Poll::Pending => return Poll::Pending,
                }
            }
            match self.listener.poll_accept(cx) {
                Poll::Ready(Ok(accepted)) => {
                    self.backoff = BACKOFF_MIN;
                    return Poll::Ready(accepted);
                }
                Poll::Ready(Err(error)) if is_of_connection(&error) => {}
                Poll::Ready(Err(_)) => {
                    self.pause = Some(Box::pin(sleep(self.backoff)));
                    self.backoff = (2 * self.backoff).min(BACKOFF_MAX);
                }
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

/// Whether only the connection that was to be accepted is broken, and the next one may be fine.
fn is_of_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    )
}
