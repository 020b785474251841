//! Echo: answers every request, with its own content where it has any.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use viewbuf::h2::{Block, Config, Connection, ErrorCode, Event, SendError, StreamId, Time};
use viewbuf::hpack::Prepared;

use crate::driver::Handler;

/// The content of answers to requests that have none.
pub(crate) const GREETING: &[u8] = b"hello over HTTP/2\n";

/// How long the requests that are there may take when the server stops.
pub(crate) const DRAIN_WITHIN: Duration = Duration::from_secs(10);

/// A connection without requests for this long is drained.
const IDLE_TIMEOUT: Duration = Duration::from_secs(300);

/// Octets that may wait on a connection before its peer may send no more. A client that reads no answer
/// before its request is whole may send this much.
const HELD_MAX: usize = 16 << 20;

/// For peers that are strangers; one that is gone without a word is missed after a minute.
pub(crate) const CONFIG: Config = Config {
    window_max: 4 << 20,
    // All that waits, and a window.
    stream_queue_max: HELD_MAX + (4 << 20),
    // All that, little on each of the other streams, and as much as a stream has must be left.
    connection_queue_max: 4 * HELD_MAX,
    keepalive_interval: Some(Duration::from_secs(60)),
    ..Config::DEFAULT
};

/// The fields of answers, the same for all connections.
#[derive(Clone)]
pub(crate) struct Answers {
    greeting: Prepared,
    echo: Prepared,
    go_on: Prepared,
}

/// The answers of one connection.
pub(crate) struct Echo {
    answers: Answers,
    /// Requests whose content is still coming, or waits to be sent back.
    exchanges: HashMap<StreamId, Exchange>,
    /// Whether the server stops.
    stops: Arc<AtomicBool>,
    /// When there was a request.
    busy: Time,
}

/// A request with content.
#[derive(Default)]
struct Exchange {
    /// Octets that the peer was not told to be consumed.
    owed: usize,
    /// The answer has begun.
    begun: bool,
    /// All was handed over.
    ended: bool,
}

impl Answers {
    pub(crate) fn new() -> Self {
        let length = GREETING.len().to_string();
        Self {
            greeting: Prepared::new([
                (":status", "200"),
                ("content-type", "text/plain"),
                ("content-length", &length),
            ]),
            echo: Prepared::new([
                (":status", "200"),
                ("content-type", "application/octet-stream"),
            ]),
            go_on: Prepared::new([(":status", "100")]),
        }
    }
}

impl Handler for Echo {
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>) {
        match event {
            Event::Headers { stream, block, end } => self.request(connection, stream, block, end),
            Event::Data { stream, data, end } => self.content(connection, stream, data, end),
            Event::Trailers { stream, block } => self.trailers(connection, stream, block),
            Event::Writable { stream } => self.settle(connection, stream),
            Event::Reset { stream, .. } => {
                self.exchanges.remove(&stream);
                connection.release(stream);
            }
            _ => {}
        }
    }

    fn turn(&mut self, connection: &mut Connection, now: Time) {
        if connection.stream_count() > 0 {
            self.busy = now;
        }
        if self.stops.load(Ordering::Relaxed) || now.since(self.busy) > IDLE_TIMEOUT {
            connection.drain(DRAIN_WITHIN);
        }
        if !self.exchanges.is_empty() {
            self.release_sent(connection);
        }
    }
}

impl Echo {
    pub(crate) fn new(answers: Answers, stops: Arc<AtomicBool>) -> Self {
        Self {
            answers,
            exchanges: HashMap::new(),
            stops,
            busy: Time::ZERO,
        }
    }

    fn request(&mut self, connection: &mut Connection, stream: StreamId, block: Block, end: bool) {
        if end {
            let is_head = field(connection, block, b":method") == Some(b"HEAD");
            let answered = self.greet(connection, stream, is_head);
            return close(connection, stream, answered);
        }
        let answered = if field(connection, block, b"expect") == Some(b"100-continue") {
            self.go_on(connection, stream)
        } else {
            Ok(())
        };
        match answered {
            Ok(()) => drop(self.exchanges.insert(stream, Exchange::default())),
            Err(error) => close(connection, stream, Err(error)),
        }
    }

    fn greet(
        &self,
        connection: &mut Connection,
        stream: StreamId,
        is_head: bool,
    ) -> Result<(), SendError> {
        let greeting = &self.answers.greeting;
        connection.send_headers(stream, is_head, |fields| {
            fields.prepared(greeting);
        })?;
        if is_head {
            return Ok(());
        }
        connection.send_data(stream, GREETING, true)
    }

    fn go_on(&self, connection: &mut Connection, stream: StreamId) -> Result<(), SendError> {
        let go_on = &self.answers.go_on;
        connection.send_informational(stream, |fields| {
            fields.prepared(go_on);
        })
    }

    fn content(&mut self, connection: &mut Connection, stream: StreamId, data: &[u8], end: bool) {
        let Some(exchange) = self.exchanges.get_mut(&stream) else {
            return;
        };
        exchange.owed += data.len();
        exchange.ended = end;
        let answered = if end && data.is_empty() && !exchange.begun {
            self.greet(connection, stream, false)
        } else {
            self.echo(connection, stream, data, end)
        };
        self.answered(connection, stream, answered);
    }

    /// The answer begins with the first content, before the request is whole, so that neither end has to hold all
    /// of it.
    fn echo(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        data: &[u8],
        end: bool,
    ) -> Result<(), SendError> {
        if data.is_empty() && !end {
            return Ok(());
        }
        if let Some(exchange) = self.exchanges.get_mut(&stream)
            && !exchange.begun
        {
            exchange.begun = true;
            connection.send_headers(stream, false, |fields| {
                fields.prepared(&self.answers.echo);
            })?;
        }
        connection.send_data(stream, data, end)
    }

    /// The request's trailers are the answer's.
    fn trailers(&mut self, connection: &mut Connection, stream: StreamId, block: Block) {
        let Some(exchange) = self.exchanges.get_mut(&stream) else {
            return;
        };
        exchange.ended = true;
        let content = if exchange.begun { &[] } else { GREETING };
        let trailers: Vec<(Vec<u8>, Vec<u8>)> = connection
            .fields(block)
            .map(|field| (field.name.to_vec(), field.value.to_vec()))
            .collect();
        let answered = self
            .echo(connection, stream, content, false)
            .and_then(|()| {
                connection.send_trailers(stream, |fields| {
                    for (name, value) in &trailers {
                        fields.field(name, value);
                    }
                })
            });
        self.answered(connection, stream, answered);
    }

    /// A part of the answer was handed over, or could not be.
    fn answered(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        answered: Result<(), SendError>,
    ) {
        match answered {
            Ok(()) => self.settle(connection, stream),
            Err(error) => {
                self.exchanges.remove(&stream);
                close(connection, stream, Err(error));
            }
        }
    }

    /// Lets the peer send more, where little waits; lets the stream go when all of it was handed over.
    fn settle(&mut self, connection: &mut Connection, stream: StreamId) {
        let waits = waits(connection, stream);
        let is_full = waits && self.held(connection) > HELD_MAX;
        let Some(exchange) = self.exchanges.get_mut(&stream) else {
            return;
        };
        if !is_full {
            connection.consumed(stream, std::mem::take(&mut exchange.owed));
        }
        if waits {
            connection.want_room(stream);
        } else if exchange.ended {
            self.exchanges.remove(&stream);
            connection.release(stream);
        }
    }

    /// Streams of which the last was sent without another event.
    fn release_sent(&mut self, connection: &mut Connection) {
        self.exchanges.retain(|&stream, exchange| {
            let stays = !exchange.ended || waits(connection, stream);
            if !stays {
                connection.release(stream);
            }
            stays
        });
    }

    fn held(&self, connection: &Connection) -> usize {
        let queued = |&stream| connection.queued(stream);
        self.exchanges.keys().map(queued).sum()
    }
}

/// Whether much of the answer was not sent.
fn waits(connection: &Connection, stream: StreamId) -> bool {
    connection.queued(stream) >= CONFIG.stream_queue_low
}

/// Lets a stream go, with RST_STREAM where it could not be answered.
fn close(connection: &mut Connection, stream: StreamId, answered: Result<(), SendError>) {
    if answered.is_err() {
        connection.reset(stream, ErrorCode::INTERNAL_ERROR);
    }
    connection.release(stream);
}

/// The value of the first field of this name.
fn field<'c>(connection: &'c Connection, block: Block, name: &[u8]) -> Option<&'c [u8]> {
    let mut fields = connection.fields(block);
    Some(fields.find(|field| field.name == name)?.value)
}
