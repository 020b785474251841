//! A server that does what it is told, however wrong, on the HTTP/2 core.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::{
    AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf, duplex,
};
use tokio::sync::mpsc;
use viewbuf::bytes;
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Fault, Role, StreamId, Time};
use viewbuf::transport::{Channel, ChannelBuilder};

/// What a server saw.
#[derive(Debug)]
pub(crate) enum Seen {
    Headers(StreamId, Vec<(String, String)>),
    Data(StreamId, Vec<u8>, bool),
    Reset(StreamId, ErrorCode),
    GoAway(ErrorCode),
    Other,
}

/// The server's end of a connection.
pub(crate) struct Raw<IO = DuplexStream> {
    pub(crate) io: IO,
    pub(crate) h2: Connection,
    origin: Instant,
    rx: Vec<u8>,
    seen: std::collections::VecDeque<Seen>,
}

impl<IO: AsyncRead + AsyncWrite + Unpin> Raw<IO> {
    pub(crate) fn new(io: IO, config: &Config) -> Self {
        Self {
            io,
            h2: Connection::new(Role::Server, config, Time::ZERO),
            origin: Instant::now(),
            rx: Vec::new(),
            seen: Default::default(),
        }
    }

    fn now(&self) -> Time {
        Time::at(self.origin.elapsed())
    }

    fn pull(&mut self) -> Result<(), Fault> {
        let now = self.now();
        let mut input = &self.rx[..];
        loop {
            while let Some(event) = self.h2.next_event(now, &mut input)? {
                let seen = match event {
                    Event::Headers { stream, block, .. } => {
                        let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
                        let fields = self.h2.fields(block);
                        let fields = fields.map(|field| (text(field.name), text(field.value)));
                        Seen::Headers(stream, fields.collect())
                    }
                    Event::Data { stream, data, end } => {
                        self.h2.consumed(stream, data.len());
                        Seen::Data(stream, data.to_vec(), end)
                    }
                    Event::Reset { stream, code, .. } => Seen::Reset(stream, code),
                    Event::GoAway { code, .. } => Seen::GoAway(code),
                    _ => Seen::Other,
                };
                self.seen.push_back(seen);
            }
            if !self.h2.end_input() {
                break;
            }
        }
        let used = self.rx.len() - input.len();
        self.rx.drain(..used);
        Ok(())
    }

    /// Sends what there is to send; whether that went well.
    pub(crate) async fn flush(&mut self) -> io::Result<()> {
        let mut octets = Vec::new();
        while let Some(transmit) = self.h2.poll_transmit() {
            let taken = transmit.copy_to(&mut octets);
            self.h2.transmitted(taken);
        }
        self.io.write_all(&octets).await?;
        self.io.flush().await
    }

    /// What happens next; `None` at the end of the connection.
    pub(crate) async fn next(&mut self) -> Option<Seen> {
        loop {
            if self.seen.is_empty() {
                self.pull().ok()?;
            }
            self.flush().await.ok()?;
            match self.seen.pop_front() {
                Some(Seen::Other) => {}
                Some(seen) => return Some(seen),
                None => {
                    let mut some = [0; 16_384];
                    let read = self
                        .io
                        .read(&mut some)
                        .await
                        .ok()
                        .filter(|read| *read > 0)?;
                    self.rx.extend_from_slice(&some[..read]);
                }
            }
        }
    }

    /// Answers PINGs and such until the connection ends.
    pub(crate) async fn idle(&mut self) {
        while self.next().await.is_some() {}
    }

    /// The next request's stream and fields.
    pub(crate) async fn request(&mut self) -> (StreamId, Vec<(String, String)>) {
        loop {
            match self.next().await {
                Some(Seen::Headers(stream, fields)) => return (stream, fields),
                Some(_) => {}
                None => panic!("the client ended the connection"),
            }
        }
    }

    /// All that comes on a stream, until the client ends it.
    pub(crate) async fn body(&mut self, stream: StreamId) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            match self.next().await {
                Some(Seen::Data(of, data, end)) if of == stream => {
                    body.extend(data);
                    if end {
                        return body;
                    }
                }
                Some(_) => {}
                None => panic!("the client ended the connection"),
            }
        }
    }

    /// How a stream is reset by the client.
    pub(crate) async fn reset(&mut self, stream: StreamId) -> ErrorCode {
        loop {
            match self.next().await {
                Some(Seen::Reset(of, code)) if of == stream => return code,
                Some(_) => {}
                None => panic!("the client ended the connection"),
            }
        }
    }

    pub(crate) fn headers(&mut self, stream: StreamId, fields: &[(&str, &str)], end: bool) {
        let sent = self.h2.send_headers(stream, end, |writer| {
            for (name, value) in fields {
                writer.field(name, value);
            }
        });
        sent.unwrap();
    }

    pub(crate) fn begin(&mut self, stream: StreamId) {
        let fields = [(":status", "200"), ("content-type", "application/grpc")];
        self.headers(stream, &fields, false);
    }

    pub(crate) fn message(&mut self, stream: StreamId, message: &[u8]) {
        let octets = framed(message);
        self.h2
            .send_bytes(stream, Bytes::from(octets), false)
            .unwrap();
    }

    pub(crate) fn trailers(&mut self, stream: StreamId, status: &str) {
        let sent = self.h2.send_trailers(stream, |fields| {
            fields.field("grpc-status", status);
        });
        sent.unwrap();
        self.h2.release(stream);
    }

    /// Answers a call with one message and OK.
    pub(crate) fn answer(&mut self, stream: StreamId, message: &[u8]) {
        self.begin(stream);
        self.message(stream, message);
        self.trailers(stream, "0");
    }

    pub(crate) async fn trailers_only(&mut self, stream: StreamId, fields: &[(&str, &str)]) {
        self.headers(stream, fields, true);
        self.flush().await.unwrap();
    }

    /// Answers every call with its own message, until the connection ends.
    pub(crate) async fn echo(mut self) -> usize {
        let mut bodies = std::collections::HashMap::<StreamId, Vec<u8>>::new();
        let mut served = 0;
        while let Some(seen) = self.next().await {
            match seen {
                Seen::Data(stream, data, end) => {
                    bodies.entry(stream).or_default().extend(data);
                    if end {
                        let body = bodies.remove(&stream).unwrap();
                        self.begin(stream);
                        self.h2.send_bytes(stream, body.into(), false).unwrap();
                        self.trailers(stream, "0");
                        served += 1;
                    }
                }
                Seen::Reset(stream, _) => {
                    bodies.remove(&stream);
                    self.h2.release(stream);
                }
                _ => {}
            }
        }
        served
    }
}

pub(crate) fn framed(message: &[u8]) -> Vec<u8> {
    let len = (message.len() as u32).to_be_bytes();
    [&[0], &len[..], message].concat()
}

/// Where connections of a channel arrive.
pub(crate) struct Listener {
    pub(crate) config: Config,
    accepted: mpsc::UnboundedReceiver<DuplexStream>,
}

impl Listener {
    /// The next connection.
    pub(crate) async fn accept(&mut self) -> Raw {
        self.incoming().await.expect("the channel is there")
    }

    /// The next connection; `None` where the channel has gone.
    pub(crate) async fn incoming(&mut self) -> Option<Raw> {
        let io = self.accepted.recv().await?;
        Some(Raw::new(io, &self.config))
    }

    /// Whether nobody has connected since.
    pub(crate) fn is_quiet(&mut self) -> bool {
        self.accepted.try_recv().is_err()
    }
}

/// A channel in this process, as `build` describes it, and where its connections arrive.
pub(crate) fn local(build: impl FnOnce(ChannelBuilder) -> ChannelBuilder) -> (Channel, Listener) {
    let (sender, accepted) = mpsc::unbounded_channel();
    let builder = Channel::builder("http://localhost:1").unwrap();
    let builder = builder.connector(move || {
        let (ours, theirs) = duplex(256 << 10);
        let sent = sender.send(theirs);
        async move {
            match sent {
                Ok(()) => Ok(ours),
                Err(_) => Err(io::Error::from(io::ErrorKind::ConnectionRefused)),
            }
        }
    });
    let listener = Listener {
        config: Config::DEFAULT,
        accepted,
    };
    (build(builder).build(), listener)
}

/// Lets only so many octets through each way, then ends.
pub(crate) struct Cut<IO> {
    pub(crate) io: IO,
    pub(crate) reads: usize,
    pub(crate) writes: usize,
    /// What went through, in and out.
    pub(crate) count: Arc<Mutex<(usize, usize)>>,
}

impl<IO: AsyncRead + Unpin> AsyncRead for Cut<IO> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let max = self.reads.min(buf.remaining());
        if max == 0 {
            return Poll::Ready(Ok(()));
        }
        let mut some = vec![0; max];
        let mut part = ReadBuf::new(&mut some);
        std::task::ready!(Pin::new(&mut self.io).poll_read(cx, &mut part))?;
        let read = part.filled().len();
        buf.put_slice(part.filled());
        self.reads -= read;
        self.count.lock().unwrap().0 += read;
        Poll::Ready(Ok(()))
    }
}

impl<IO: AsyncWrite + Unpin> AsyncWrite for Cut<IO> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let max = self.writes.min(buf.len());
        if max == 0 {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let written = std::task::ready!(Pin::new(&mut self.io).poll_write(cx, &buf[..max]))?;
        self.writes -= written;
        self.count.lock().unwrap().1 += written;
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

/// Counts how often somebody wants to read.
pub(crate) struct Counted<IO> {
    pub(crate) io: IO,
    pub(crate) polls: Arc<AtomicUsize>,
}

impl<IO: AsyncRead + Unpin> AsyncRead for Counted<IO> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.polls.fetch_add(1, Ordering::SeqCst);
        Pin::new(&mut self.io).poll_read(cx, buf)
    }
}

impl<IO: AsyncWrite + Unpin> AsyncWrite for Counted<IO> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

/// Fails where something takes longer than any test may.
pub(crate) async fn within<T>(future: impl Future<Output = T>) -> T {
    let limit = Duration::from_secs(20);
    tokio::time::timeout(limit, future).await.expect("it hangs")
}
