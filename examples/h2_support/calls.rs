//! Calls: the same request, as often as wanted, at once as far as the server allows.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::h2::{Block, Config, Connection, ErrorCode, Event, SendError, StreamId, Time};

use crate::driver::Handler;

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) authority: String,
    pub(crate) path: String,
    /// POST with this content, else GET.
    pub(crate) content: Option<Bytes>,
}

/// What was answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Response {
    pub(crate) status: Vec<u8>,
    pub(crate) fields: Vec<(Vec<u8>, Vec<u8>)>,
    pub(crate) content: Vec<u8>,
    pub(crate) trailers: Vec<(Vec<u8>, Vec<u8>)>,
    pub(crate) end: End,
}

/// How a response ended.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum End {
    /// It has not.
    #[default]
    Missing,
    Whole,
    Reset(ErrorCode),
    /// It is longer than all responses together may be.
    TooLong,
    /// The request could not be sent.
    NotSent(SendError),
}

/// Requests, and their responses in the order of the requests.
pub(crate) struct Calls {
    request: Request,
    responses: Vec<Response>,
    /// How many requests were sent.
    sent: usize,
    /// Which response each stream brings.
    streams: HashMap<StreamId, usize>,
    /// Octets of content of all responses.
    held: usize,
    within: Duration,
}

/// Octets of all responses together: 1 GiB.
const HELD_MAX: usize = 1 << 30;

/// For a client that reads all it gets at once.
pub(crate) const CONFIG: Config = Config {
    // A server may refuse what is too many, so the second request waits for its SETTINGS.
    streams_assumed: 1,
    stream_window: 1 << 20,
    keepalive_interval: Some(Duration::from_secs(20)),
    ..Config::DEFAULT
};

impl Calls {
    /// `count` requests, to be answered `within` this time.
    pub(crate) fn new(request: Request, count: usize, within: Duration) -> Self {
        Self {
            request,
            responses: vec![Response::default(); count],
            sent: 0,
            streams: HashMap::new(),
            held: 0,
            within,
        }
    }

    /// What came of them.
    pub(crate) fn into_responses(self) -> Vec<Response> {
        self.responses
    }

    fn is_done(&self) -> bool {
        self.sent == self.responses.len() && self.streams.is_empty()
    }

    /// Sends as many requests as the server takes.
    fn send(&mut self, connection: &mut Connection) {
        while self.sent < self.responses.len() {
            match self.send_one(connection) {
                Ok(stream) => {
                    self.streams.insert(stream, self.sent);
                    self.send_content(connection, stream);
                }
                Err(SendError::TooManyStreams) => return,
                Err(error) => self.responses[self.sent].end = End::NotSent(error),
            }
            self.sent += 1;
        }
    }

    fn send_one(&self, connection: &mut Connection) -> Result<StreamId, SendError> {
        let request = &self.request;
        let method = match &request.content {
            Some(_) => "POST",
            None => "GET",
        };
        connection.open(request.content.is_none(), |fields| {
            fields
                .field(":method", method)
                .field(":scheme", "http")
                .field(":authority", &request.authority)
                .field(":path", &request.path)
                .field("user-agent", concat!("viewbuf/", env!("CARGO_PKG_VERSION")));
            if let Some(content) = &request.content {
                fields.field("content-length", content.len().to_string());
            }
        })
    }

    /// Sends the request's content, if it has any, or waits until there is room for it.
    fn send_content(&mut self, connection: &mut Connection, stream: StreamId) {
        let Some(content) = self.request.content.clone() else {
            return;
        };
        match connection.send_bytes(stream, content, true) {
            Ok(()) => {}
            Err(SendError::Full) => connection.want_room(stream),
            Err(error) => self.end(connection, stream, End::NotSent(error)),
        }
    }

    fn response(&mut self, stream: StreamId) -> Option<&mut Response> {
        self.responses.get_mut(*self.streams.get(&stream)?)
    }

    fn fields(&mut self, connection: &Connection, stream: StreamId, block: Block) {
        let Some(response) = self.response(stream) else {
            return;
        };
        for field in connection.fields(block) {
            match field.name {
                b":status" => response.status = field.value.to_vec(),
                name => response.fields.push((name.to_vec(), field.value.to_vec())),
            }
        }
    }

    fn content(&mut self, connection: &mut Connection, stream: StreamId, data: &[u8]) {
        connection.consumed(stream, data.len());
        if self.held + data.len() > HELD_MAX {
            connection.reset(stream, ErrorCode::CANCEL);
            return self.end(connection, stream, End::TooLong);
        }
        self.held += data.len();
        if let Some(response) = self.response(stream) {
            response.content.extend_from_slice(data);
        }
    }

    fn trailers(&mut self, connection: &Connection, stream: StreamId, block: Block) {
        if let Some(response) = self.response(stream) {
            for field in connection.fields(block) {
                let (name, value) = (field.name.to_vec(), field.value.to_vec());
                response.trailers.push((name, value));
            }
        }
    }

    fn end(&mut self, connection: &mut Connection, stream: StreamId, end: End) {
        if let Some(response) = self.response(stream) {
            response.end = end;
        }
        self.streams.remove(&stream);
        connection.release(stream);
    }
}

impl Handler for Calls {
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>) {
        match event {
            Event::Headers { stream, block, end } => {
                self.fields(connection, stream, block);
                if end {
                    self.end(connection, stream, End::Whole);
                }
            }
            Event::Data { stream, data, end } => {
                self.content(connection, stream, data);
                if end {
                    self.end(connection, stream, End::Whole);
                }
            }
            Event::Trailers { stream, block } => {
                self.trailers(connection, stream, block);
                self.end(connection, stream, End::Whole);
            }
            Event::Writable { stream } => self.send_content(connection, stream),
            Event::Reset { stream, code, .. } => self.end(connection, stream, End::Reset(code)),
            _ => {}
        }
    }

    fn turn(&mut self, connection: &mut Connection, now: Time) {
        self.send(connection);
        if self.is_done() || now.since(Time::ZERO) > self.within {
            connection.close(ErrorCode::NO_ERROR, b"");
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("no response, or not all of it"),
            Self::Whole => f.write_str("all came"),
            Self::Reset(code) => write!(f, "the stream was reset: {code}"),
            Self::TooLong => f.write_str("the responses are too long"),
            Self::NotSent(error) => write!(f, "the request could not be sent: {error}"),
        }
    }
}
