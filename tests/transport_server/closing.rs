//! Closing: how a connection ends whose peer is slow, silent, or never silent.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf};
use tokio::time::{Instant, Sleep};
use viewbuf::grpc::Cardinality;
use viewbuf::h2::Config;
use viewbuf::service::{Address, Peer};
use viewbuf::transport::Server;
use viewbuf::transport::server::Running;

use super::client::Client;
use super::service::Echo;

fn start() -> Running {
    Server::new().service(Echo::default()).start()
}

/// A client, and the server's side of its connection.
fn pair(config: &Config, octets: usize) -> (Client<DuplexStream>, DuplexStream) {
    let (io, other) = tokio::io::duplex(octets);
    (Client::with(io, config), other)
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_lingers_rests() {
    let running = start();
    let (mut client, io) = pair(&Config::DEFAULT, 64 << 10);
    let mut polls = 0;
    let mut served = Box::pin(running.serve_connection(io, Peer::new(Address::Unknown)));
    let served = poll_fn(move |cx| {
        polls += 1;
        assert!(polls < 1_000, "it is polled again and again");
        served.as_mut().poll(cx)
    });
    let script = async {
        let stream = client.open("Server", Cardinality::SERVER_STREAMING);
        client.send(stream, b"begin", true);
        client
            .until(|client| client.calls[&stream].metadata.is_some())
            .await;
        // DATA that is of no stream: the connection ends, and the handler is dropped.
        client.io.write_all(&[0; 9]).await.unwrap();
        // The client neither reads nor closes meanwhile.
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(running.connections(), 1);
        drop(client);
    };
    tokio::join!(served, script);
}

/// A peer that has always sent more: a request that never ends.
struct Flood {
    first: Vec<u8>,
    reads: usize,
}

impl AsyncRead for Flood {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.reads += 1;
        assert!(self.reads < 100_000, "nobody looks at the time");
        if !self.first.is_empty() {
            let len = self.first.len().min(buf.remaining());
            buf.put_slice(&self.first[..len]);
            self.first.drain(..len);
            return Poll::Ready(Ok(()));
        }
        // DATA of stream 1 with a message of 100 octets.
        let mut frame = vec![0, 0, 105, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 100];
        frame.extend([7; 100]);
        if frame.len() <= buf.remaining() {
            buf.put_slice(&frame);
        } else {
            self.first = frame;
            return self.poll_read(&mut Context::from_waker(std::task::Waker::noop()), buf);
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Flood {
    fn poll_write(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(octets.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_never_pauses_is_cut_in_time() {
    let running = start();
    let (mut client, _) = pair(&Config::DEFAULT, 1);
    client.open("Client", Cardinality::CLIENT_STREAMING);
    let flood = Flood {
        first: client.octets(),
        reads: 0,
    };
    let served = running.serve_connection(flood, Peer::new(Address::Unknown));
    let ticks = async {
        loop {
            tokio::time::advance(Duration::from_millis(50)).await;
        }
    };
    let shutdown = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        running.shutdown(Duration::from_secs(1)).await
    };
    let ends = async { tokio::join!(served, shutdown).1 };
    let report = tokio::select! {
        report = ends => report,
        () = ticks => unreachable!(),
    };
    assert_eq!((report.finished, report.cut), (0, 1));
}

/// A transport that gives a little at a time.
struct Slow {
    io: DuplexStream,
    sleep: Pin<Box<Sleep>>,
}

impl AsyncRead for Slow {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(self.sleep.as_mut().poll(cx));
        ready!(Pin::new(&mut self.io).poll_read(cx, buf))?;
        let next = Instant::now() + Duration::from_millis(5);
        self.sleep.as_mut().reset(next);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Slow {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, octets)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_peer_gets_all_that_was_answered() {
    let running = start();
    let wide = Config {
        stream_window: 4 << 20,
        connection_window: 16 << 20,
        ..Config::DEFAULT
    };
    let (io, other) = tokio::io::duplex(4 << 10);
    let sleep = Box::pin(tokio::time::sleep(Duration::ZERO));
    let mut client = Client::with(Slow { io, sleep }, &wide);
    tokio::spawn(running.serve_connection(other, Peer::new(Address::Unknown)));
    assert!(client.unary("Unary", b"x").await.status().is_ok());
    let stream = client.open("Unary", Cardinality::UNARY);
    // The connection has nothing left to do but to write this.
    client.send(stream, b"sleep 2000 100000", true);
    let end = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        running.shutdown(Duration::from_secs(60)).await
    };
    let (seen, report) = tokio::join!(client.over(stream), end);
    assert!(seen.status().is_ok());
    assert_eq!(seen.messages[0].len(), 100_000);
    assert_eq!((report.finished, report.cut), (1, 0));
}
