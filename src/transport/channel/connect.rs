//! Connecting: a stream of octets to a server, over TCP, a Unix socket, or what the user makes.

use alloc::boxed::Box;
use alloc::vec::{self, Vec};
use core::future::{Future, poll_fn};
use core::net::SocketAddr;
use core::pin::Pin;
use core::task::{Context, Poll};
use core::time::Duration;
use std::io;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, Sleep, sleep};

use super::endpoint::Target;

/// What octets go over, both ways.
pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

pub(super) type BoxIo = Box<dyn Io>;

/// Whatever makes connections for a channel. Functions do: `|| async { Ok(io) }`.
pub trait Connector: Send + Sync + 'static {
    /// What octets go over.
    type Io: AsyncRead + AsyncWrite + Send + Unpin + 'static;

    /// Makes a connection.
    fn connect(&self) -> impl Future<Output = io::Result<Self::Io>> + Send;
}

impl<F, R, T> Connector for F
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = io::Result<T>> + Send,
    T: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    type Io = T;

    fn connect(&self) -> impl Future<Output = io::Result<T>> + Send {
        self()
    }
}

/// A [`Connector`], whatever its types are.
pub(super) trait Dial: Send + Sync {
    /// Connects, after so many `failures` in a row.
    fn dial(&self, failures: usize)
    -> Pin<Box<dyn Future<Output = io::Result<BoxIo>> + Send + '_>>;
}

/// A connector of the user's.
pub(super) struct Custom<C>(pub(super) C);

impl<C: Connector> Dial for Custom<C> {
    fn dial(&self, _: usize) -> Pin<Box<dyn Future<Output = io::Result<BoxIo>> + Send + '_>> {
        Box::pin(async { Ok(Box::new(self.0.connect().await?) as BoxIo) })
    }
}

impl Dial for Target {
    fn dial(
        &self,
        failures: usize,
    ) -> Pin<Box<dyn Future<Output = io::Result<BoxIo>> + Send + '_>> {
        Box::pin(async move {
            match self {
                Self::Host(host, port) => Ok(Box::new(tcp(host, *port, failures).await?) as BoxIo),
                #[cfg(unix)]
                Self::Unix(path) => {
                    let stream = tokio::net::UnixStream::connect(path).await?;
                    Ok(Box::new(stream) as BoxIo)
                }
                #[cfg(not(unix))]
                Self::Unix(_) => Err(io::ErrorKind::Unsupported.into()),
            }
        })
    }
}

/// Connects to whichever address of a host answers.
async fn tcp(host: &str, port: u16, failures: usize) -> io::Result<TcpStream> {
    let addresses: Vec<_> = lookup_host((host, port)).await?.collect();
    let addresses = from_another(in_turn(addresses), failures);
    let mut race = Race::new(addresses, TcpStream::connect);
    let stream = poll_fn(|cx| race.poll(cx)).await?;
    // RFC 9113 leaves it to us; answers must not wait for more octets.
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// After each failure another address is the first: one may answer, and then speak neither TLS nor HTTP/2.
fn from_another(mut addresses: Vec<SocketAddr>, failures: usize) -> Vec<SocketAddr> {
    let first = failures.checked_rem(addresses.len()).unwrap_or(0);
    addresses.rotate_left(first);
    addresses
}

/// RFC 8305 section 4: the families of addresses take turns, the first one first.
fn in_turn(addresses: Vec<SocketAddr>) -> Vec<SocketAddr> {
    let first_is_v4 = addresses.first().is_some_and(SocketAddr::is_ipv4);
    let of = |is_v4: bool| {
        let addresses = addresses.iter().copied();
        addresses.filter(move |address| address.is_ipv4() == is_v4)
    };
    let (mut firsts, mut others) = (of(first_is_v4), of(!first_is_v4));
    let mut sorted = Vec::with_capacity(addresses.len());
    loop {
        match (firsts.next(), others.next()) {
            (None, None) => return sorted,
            (first, other) => sorted.extend(first.into_iter().chain(other)),
        }
    }
}

/// RFC 8305 section 5: attempts begin one after the other, and the first that succeeds is taken.
struct Race<C, F> {
    connect: C,
    addresses: vec::IntoIter<SocketAddr>,
    attempts: Vec<Pin<Box<F>>>,
    /// When the next one begins though none has failed.
    next: Pin<Box<Sleep>>,
    error: io::Error,
}

/// RFC 8305 section 8: the recommended delay between attempts.
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);

impl<C, F, T> Race<C, F>
where
    C: Fn(SocketAddr) -> F,
    F: Future<Output = io::Result<T>>,
{
    fn new(addresses: Vec<SocketAddr>, connect: C) -> Self {
        Self {
            connect,
            addresses: addresses.into_iter(),
            attempts: Vec::new(),
            next: Box::pin(sleep(Duration::ZERO)),
            error: io::Error::new(io::ErrorKind::NotFound, "the host has no address"),
        }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        loop {
            let before = self.attempts.len();
            if let Some(connected) = self.poll_attempts(cx) {
                return Poll::Ready(Ok(connected));
            }
            // An attempt that fails is followed by the next at once.
            let has_failed = self.attempts.is_empty() || self.attempts.len() < before;
            let is_due = has_failed || self.next.as_mut().poll(cx).is_ready();
            let next = is_due.then(|| self.addresses.next()).flatten();
            match next {
                Some(address) => {
                    self.attempts.push(Box::pin((self.connect)(address)));
                    self.next.as_mut().reset(Instant::now() + ATTEMPT_DELAY);
                }
                None if self.attempts.is_empty() => {
                    let empty = io::Error::from(io::ErrorKind::NotFound);
                    return Poll::Ready(Err(core::mem::replace(&mut self.error, empty)));
                }
                None => return Poll::Pending,
            }
        }
    }

    /// What has succeeded; what has failed is let go.
    fn poll_attempts(&mut self, cx: &mut Context<'_>) -> Option<T> {
        let mut connected = None;
        let error = &mut self.error;
        self.attempts.retain_mut(|attempt| {
            if connected.is_some() {
                return true;
            }
            match attempt.as_mut().poll(cx) {
                Poll::Pending => return true,
                Poll::Ready(Ok(stream)) => connected = Some(stream),
                Poll::Ready(Err(failure)) => *error = failure,
            }
            false
        });
        connected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(texts: &[&str]) -> Vec<SocketAddr> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn families_take_turns() {
        let found = addresses(&["[::1]:1", "[::2]:1", "1.1.1.1:1", "[::3]:1", "1.1.1.2:1"]);
        let sorted = addresses(&["[::1]:1", "1.1.1.1:1", "[::2]:1", "1.1.1.2:1", "[::3]:1"]);
        assert_eq!(in_turn(found), sorted);
        assert_eq!(in_turn(Vec::new()), []);
    }

    #[test]
    fn each_failure_has_another_address_tried_first() {
        let found = addresses(&["[::1]:1", "1.1.1.1:1", "[::2]:1"]);
        for (failures, first) in [(0, 0), (1, 1), (2, 2), (3, 0), (7, 1)] {
            let tried = from_another(found.clone(), failures);
            assert_eq!(tried.first(), found.get(first), "{failures}");
            assert_eq!(tried.len(), 3);
        }
        assert_eq!(from_another(Vec::new(), 5), []);
    }

    /// Port 1 refuses, port 2 never answers, port 3 takes a while, port 4 connects.
    async fn connect(address: SocketAddr) -> io::Result<u16> {
        match address.port() {
            1 => return Err(io::ErrorKind::ConnectionRefused.into()),
            2 => core::future::pending().await,
            3 => sleep(Duration::from_millis(600)).await,
            _ => {}
        }
        Ok(address.port())
    }

    async fn race(ports: &[u16]) -> (io::Result<u16>, Duration) {
        let addresses = ports.iter().map(|port| ([127, 0, 0, 1], *port).into());
        let mut race = Race::new(addresses.collect(), connect);
        let start = Instant::now();
        let result = poll_fn(|cx| race.poll(cx)).await;
        (result, start.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_that_answers_is_taken() {
        let at_once = Duration::from_millis(2);
        for (ports, port, after) in [
            (&[4][..], 4, 0),
            (&[1, 4], 4, 0),
            (&[2, 4], 4, 250),
            (&[2, 2, 1, 4], 4, 500),
            (&[3, 2, 2, 2], 3, 600),
        ] {
            let (result, taken) = race(ports).await;
            assert_eq!(result.unwrap(), port, "{ports:?}");
            let after = Duration::from_millis(after);
            assert!(
                taken >= after && taken <= after + at_once,
                "{ports:?}: {taken:?}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn where_all_fail_the_last_tells() {
        let (result, _) = race(&[1, 1]).await;
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        let (result, _) = race(&[]).await;
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
