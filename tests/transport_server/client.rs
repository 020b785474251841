//! A client that shows whatever a server does, made of the sans-IO parts alone.

use std::collections::HashMap;
use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout};
use viewbuf::grpc::{
    Cardinality, ClientCall, ClientEvent, Encodings, MessageBuffer, Metadata, Path, Request, Status,
};
use viewbuf::h2::{Cause, Config, Connection, ErrorCode, Event, FieldWriter, Role, StreamId, Time};

/// One connection, and the calls on it.
#[derive(Debug)]
pub(crate) struct Client<IO> {
    pub(crate) io: IO,
    pub(crate) http2: Connection,
    rx: Vec<u8>,
    origin: Instant,
    pub(crate) calls: HashMap<StreamId, Seen>,
    /// The codes and data of GOAWAY frames.
    pub(crate) goaways: Vec<(ErrorCode, Vec<u8>)>,
    pub(crate) pongs: usize,
    /// The server has closed the connection.
    pub(crate) is_closed: bool,
    /// Content is not consumed: the windows shut.
    pub(crate) holds_back: bool,
    held: Vec<(StreamId, usize)>,
}

/// A call, and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    call: Option<ClientCall>,
    /// All fields of headers and trailers, as they came.
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) messages: Vec<Vec<u8>>,
    pub(crate) compressed: Vec<bool>,
    pub(crate) metadata: Option<Metadata>,
    pub(crate) statuses: Vec<Status>,
    pub(crate) reset: Option<(ErrorCode, Cause)>,
    /// All came that will.
    pub(crate) is_over: bool,
}

impl Seen {
    /// The one status.
    pub(crate) fn status(&self) -> &Status {
        assert_eq!(self.statuses.len(), 1, "a call ends once");
        &self.statuses[0]
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(other, _)| other == name);
        field.map(|(_, value)| &value[..])
    }

    fn note(&mut self, event: Option<ClientEvent<'_>>) {
        match event {
            Some(ClientEvent::Headers(head)) => {
                self.metadata = Some(head.metadata.to_metadata().unwrap());
            }
            Some(ClientEvent::Message(message)) => self.messages.push(message.as_ref().to_vec()),
            Some(ClientEvent::End(status)) => {
                self.statuses.push(status);
                self.is_over = true;
            }
            None => {}
            Some(other) => panic!("{other:?} is new"),
        }
    }
}

pub(crate) fn path(method: &str) -> String {
    format!("/test.Echo/{method}")
}

impl<IO: AsyncRead + AsyncWrite + Unpin> Client<IO> {
    pub(crate) fn new(io: IO) -> Self {
        Self::with(io, &Config::DEFAULT)
    }

    pub(crate) fn with(io: IO, config: &Config) -> Self {
        Self {
            io,
            http2: Connection::new(Role::Client, config, Time::ZERO),
            rx: Vec::new(),
            origin: Instant::now(),
            calls: HashMap::new(),
            goaways: Vec::new(),
            pongs: 0,
            is_closed: false,
            holds_back: false,
            held: Vec::new(),
        }
    }

    fn now(&self) -> Time {
        Time::at(self.origin.elapsed())
    }

    /// Begins a call of a method of the test's service.
    pub(crate) fn open(&mut self, method: &str, cardinality: Cardinality) -> StreamId {
        let path = path(method);
        self.open_request(
            &Request::new(Path::decode(path.as_bytes()).unwrap(), "test"),
            cardinality,
        )
    }

    pub(crate) fn open_request(
        &mut self,
        request: &Request<'_>,
        cardinality: Cardinality,
    ) -> StreamId {
        let now = self.now();
        let call = ClientCall::open(&mut self.http2, request, cardinality, now).unwrap();
        let stream = call.stream();
        let seen = Seen {
            call: Some(call),
            ..Seen::default()
        };
        self.calls.insert(stream, seen);
        stream
    }

    /// Begins whatever these fields ask for.
    pub(crate) fn open_raw(
        &mut self,
        end: bool,
        write: impl FnOnce(&mut FieldWriter<'_>),
    ) -> StreamId {
        let stream = self.http2.open(end, write).unwrap();
        self.calls.insert(stream, Seen::default());
        stream
    }

    pub(crate) fn send(&mut self, stream: StreamId, message: &[u8], end: bool) {
        let mut messages = MessageBuffer::new(u32::MAX);
        messages.push(|out| out.extend_from_slice(message)).unwrap();
        self.send_messages(stream, messages, end);
    }

    pub(crate) fn send_messages(
        &mut self,
        stream: StreamId,
        mut messages: MessageBuffer,
        end: bool,
    ) {
        let call = self.calls.get_mut(&stream).unwrap().call.as_mut().unwrap();
        call.send(&mut self.http2, &mut messages, end).unwrap();
    }

    pub(crate) fn end(&mut self, stream: StreamId) {
        self.send_messages(stream, MessageBuffer::new(0), true);
    }

    /// A call with one message from its beginning to its end.
    pub(crate) async fn unary(&mut self, method: &str, message: &[u8]) -> &Seen {
        let cardinality = match method {
            "Server" => Cardinality::SERVER_STREAMING,
            _ => Cardinality::UNARY,
        };
        let stream = self.open(method, cardinality);
        self.send(stream, message, true);
        self.over(stream).await
    }

    /// Waits for the end of a call.
    pub(crate) async fn over(&mut self, stream: StreamId) -> &Seen {
        self.until(|client| client.calls[&stream].is_over).await;
        &self.calls[&stream]
    }

    /// Waits for something to be so.
    pub(crate) async fn until(&mut self, is_so: impl Fn(&Self) -> bool) {
        let drive = async {
            while !is_so(self) {
                assert!(!self.is_closed, "the server has closed the connection");
                self.turn().await.unwrap();
            }
        };
        timeout(PATIENCE, drive).await.expect("it takes too long");
    }

    /// Waits for the server to close the connection.
    pub(crate) async fn closed(&mut self) {
        let drive = async {
            while !self.is_closed {
                if self.turn().await.is_err() {
                    self.is_closed = true;
                }
            }
        };
        timeout(PATIENCE, drive).await.expect("it takes too long");
    }

    /// Writes what there is and ends this side of the connection.
    pub(crate) async fn say_no_more(&mut self) {
        let octets = self.octets();
        self.io.write_all(&octets).await.unwrap();
        self.io.shutdown().await.unwrap();
    }

    /// Takes in what comes until the server closes the connection, and says nothing.
    pub(crate) async fn listen(&mut self) {
        self.listen_slowly(Duration::ZERO).await;
    }

    /// As [`listen`](Self::listen), with a rest before each read.
    pub(crate) async fn listen_slowly(&mut self, rest: Duration) {
        let hear = async {
            while !self.is_closed {
                tokio::time::sleep(rest).await;
                self.rx.reserve(1 << 10);
                self.is_closed = self.io.read_buf(&mut self.rx).await.unwrap() == 0;
                self.take_in();
            }
        };
        timeout(PATIENCE, hear).await.expect("it takes too long");
    }

    /// Drives the connection for a while.
    pub(crate) async fn drive_for(&mut self, time: Duration) {
        let drive = async {
            loop {
                if self.is_closed || self.turn().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        let _ = timeout(time, drive).await;
    }

    /// Writes what there is, and waits for something to read.
    async fn turn(&mut self) -> io::Result<()> {
        let out = self.octets();
        // Reads while it writes: the server may not read before it can write.
        let mut sent = 0;
        let (io, rx) = (&mut self.io, &mut self.rx);
        let read = poll_fn(|cx| {
            while sent < out.len() {
                match Pin::new(&mut *io).poll_write(cx, &out[sent..]) {
                    Poll::Ready(Ok(written)) => sent += written,
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Pending => break,
                }
            }
            let _ = Pin::new(&mut *io).poll_flush(cx);
            pin!(io.read_buf(rx)).poll(cx)
        });
        let read = read.await;
        // What was not written waits for the server to read.
        self.io.write_all(&out[sent..]).await?;
        if read? == 0 {
            self.is_closed = true;
        }
        self.take_in();
        Ok(())
    }

    fn take_in(&mut self) {
        let now = self.now();
        let rx = std::mem::take(&mut self.rx);
        let mut input = &rx[..];
        loop {
            while let Some(event) = self.http2.next_event(now, &mut input).expect("no fault") {
                self.handle(event);
            }
            if !self.http2.end_input() {
                break;
            }
        }
        self.rx = input.to_vec();
    }

    fn handle(&mut self, event: Event<'_>) {
        let now = self.now();
        match event {
            Event::Headers { stream, block, end } => {
                let Some(seen) = self.calls.get_mut(&stream) else {
                    return;
                };
                let fields = self.http2.fields(block);
                note_fields(seen, fields.clone());
                seen.is_over |= end;
                let mut call = seen.call.take();
                seen.note(
                    call.as_mut()
                        .and_then(|call| call.handle_headers(fields, end)),
                );
                seen.call = call;
            }
            Event::Data {
                stream,
                mut data,
                end,
            } => {
                if self.holds_back {
                    self.held.push((stream, data.len()));
                } else {
                    self.http2.consumed(stream, data.len());
                }
                let Some(seen) = self.calls.get_mut(&stream) else {
                    return;
                };
                let Some(mut call) = seen.call.take() else {
                    return;
                };
                while let Some(event) = call.handle_data(&mut data, end) {
                    seen.note(Some(event));
                    seen.compressed.push(call.was_compressed());
                }
                seen.call = Some(call);
            }
            Event::Trailers { stream, block } => {
                let Some(seen) = self.calls.get_mut(&stream) else {
                    return;
                };
                let fields = self.http2.fields(block);
                note_fields(seen, fields.clone());
                seen.is_over = true;
                let mut call = seen.call.take();
                seen.note(call.as_mut().and_then(|call| call.handle_trailers(fields)));
                seen.call = call;
            }
            Event::Reset {
                stream,
                code,
                cause,
            } => {
                let Some(seen) = self.calls.get_mut(&stream) else {
                    return;
                };
                seen.reset = Some((code, cause));
                let mut call = seen.call.take();
                seen.note(
                    call.as_mut()
                        .and_then(|call| call.handle_reset(code, cause, now)),
                );
                seen.call = call;
                seen.is_over = true;
            }
            Event::GoAway { code, debug, .. } => self.goaways.push((code, debug.to_vec())),
            Event::Pong { .. } => self.pongs += 1,
            _ => {}
        }
    }

    /// Opens the windows that were held back.
    pub(crate) fn let_go(&mut self) {
        self.holds_back = false;
        for (stream, len) in std::mem::take(&mut self.held) {
            self.http2.consumed(stream, len);
        }
    }

    /// What is to be sent.
    pub(crate) fn octets(&mut self) -> Vec<u8> {
        let mut out = Vec::new();
        while let Some(transmit) = self.http2.poll_transmit() {
            let taken = transmit.copy_to(&mut out);
            self.http2.transmitted(taken);
        }
        out
    }

    /// Cancels a call.
    pub(crate) fn cancel(&mut self, stream: StreamId) {
        self.http2.reset(stream, ErrorCode::CANCEL);
        self.http2.release(stream);
        self.calls.remove(&stream);
    }
}

fn note_fields(seen: &mut Seen, fields: viewbuf::hpack::Iter<'_>) {
    let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
    let fields = fields.map(|field| (text(field.name), text(field.value)));
    seen.fields.extend(fields);
}

/// A request of the test's service with this metadata.
pub(crate) fn request<'a>(path: &'a str, metadata: &'a Metadata) -> Request<'a> {
    let mut request = Request::new(Path::decode(path.as_bytes()).unwrap(), "test");
    request.metadata = metadata;
    request.accept = Encodings::SUPPORTED;
    request
}

/// How long anything may take on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(20);
