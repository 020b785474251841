//! End: one end of a connection, its driver, and what its user has heard.

use std::collections::BTreeMap;

use bytes::Bytes;
use viewbuf::h2::{
    Cause, Config, Connection, ErrorCode, Event, Fault, Role, SendError, StreamId, Time,
};

use super::link::Link;

/// The fields of a section.
pub type Fields = Vec<(String, String)>;

/// What was heard of one stream.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// The request or the response.
    pub headers: Option<Fields>,
    pub informational: Vec<Fields>,
    pub content: Vec<u8>,
    pub trailers: Option<Fields>,
    /// The peer has ended it.
    pub ended: bool,
    pub reset: Option<(ErrorCode, Cause)>,
    /// How often it was said that there is room.
    pub writable: u32,
    /// How often room was asked for.
    pub asked: u32,
    /// Octets of content that were not consumed.
    pub held: usize,
    /// This side's user is done with it.
    pub released: bool,
    /// Room was asked for, and nothing said yet.
    pub wants_room: bool,
    /// This side has ended it, which ends its wish for room too.
    pub sent_end: bool,
}

/// What was heard of the connection.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Settings,
    Acknowledged,
    Ping([u8; 8]),
    Pong([u8; 8]),
    GoAway { last: u32, code: ErrorCode },
    Drained,
    StreamsAvailable,
}

/// One end of a connection.
#[derive(Debug)]
pub struct End {
    pub connection: Connection,
    /// What came and was not used.
    rx: Vec<u8>,
    /// Content is consumed as it comes.
    pub consumes: bool,
    pub streams: BTreeMap<u32, Heard>,
    pub told: Vec<Told>,
    pub fault: Option<Fault>,
    /// Streams in the order in which content of them came.
    pub order: Vec<u32>,
}

impl End {
    pub fn new(role: Role, config: &Config) -> Self {
        Self {
            connection: Connection::new(role, config, Time::ZERO),
            rx: Vec::new(),
            consumes: true,
            streams: BTreeMap::new(),
            told: Vec::new(),
            fault: None,
            order: Vec::new(),
        }
    }

    /// What was heard of `stream`.
    pub fn heard(&self, stream: StreamId) -> &Heard {
        static NOTHING: Heard = Heard {
            headers: None,
            informational: Vec::new(),
            content: Vec::new(),
            trailers: None,
            ended: false,
            reset: None,
            writable: 0,
            asked: 0,
            held: 0,
            released: false,
            wants_room: false,
            sent_end: false,
        };
        self.streams.get(&stream.value()).unwrap_or(&NOTHING)
    }

    /// A stream that this end is to release.
    pub fn unreleased(&self) -> impl Iterator<Item = (u32, &Heard)> {
        self.streams
            .iter()
            .filter(|(_, heard)| !heard.released)
            .map(|(id, heard)| (*id, heard))
    }

    /// How many octets came that are not used.
    pub fn unused(&self) -> usize {
        self.rx.len()
    }

    // What the user does.

    pub fn open(&mut self, fields: &[(&str, &str)], end: bool) -> Result<StreamId, SendError> {
        let id = self.connection.open(end, |out| {
            for (name, value) in fields {
                out.field(name, value);
            }
        })?;
        let heard = Heard {
            sent_end: end,
            ..Heard::default()
        };
        self.streams.insert(id.value(), heard);
        Ok(id)
    }

    pub fn respond(
        &mut self,
        stream: StreamId,
        fields: &[(&str, &str)],
        end: bool,
    ) -> Result<(), SendError> {
        self.connection.send_headers(stream, end, |out| {
            for (name, value) in fields {
                out.field(name, value);
            }
        })?;
        self.note_sent(stream, end);
        Ok(())
    }

    pub fn send(&mut self, stream: StreamId, data: &[u8], end: bool) -> Result<(), SendError> {
        self.connection.send_data(stream, data, end)?;
        self.note_sent(stream, end);
        Ok(())
    }

    pub fn send_bytes(
        &mut self,
        stream: StreamId,
        data: Bytes,
        end: bool,
    ) -> Result<(), SendError> {
        self.connection.send_bytes(stream, data, end)?;
        self.note_sent(stream, end);
        Ok(())
    }

    pub fn trailers(&mut self, stream: StreamId, fields: &[(&str, &str)]) -> Result<(), SendError> {
        self.connection.send_trailers(stream, |out| {
            for (name, value) in fields {
                out.field(name, value);
            }
        })?;
        self.note_sent(stream, true);
        Ok(())
    }

    fn note_sent(&mut self, stream: StreamId, end: bool) {
        if let Some(heard) = self.streams.get_mut(&stream.value()) {
            heard.sent_end = end;
        }
    }

    pub fn consume(&mut self, stream: StreamId, octets: usize) {
        if let Some(heard) = self.streams.get_mut(&stream.value()) {
            let octets = octets.min(heard.held);
            heard.held -= octets;
            self.connection.consumed(stream, octets);
        }
    }

    pub fn want_room(&mut self, stream: StreamId) {
        if let Some(heard) = self.streams.get_mut(&stream.value()) {
            heard.wants_room = true;
            heard.asked += 1;
        }
        self.connection.want_room(stream);
    }

    pub fn reset(&mut self, stream: StreamId, code: ErrorCode) {
        self.connection.reset(stream, code);
    }

    pub fn release(&mut self, stream: StreamId) {
        if let Some(heard) = self.streams.get_mut(&stream.value()) {
            heard.released = true;
            heard.held = 0;
            heard.wants_room = false;
        }
        self.connection.release(stream);
    }

    // What its driver does, as the contract says.

    /// Octets came.
    pub fn receive(&mut self, octets: &[u8]) {
        self.rx.extend_from_slice(octets);
    }

    /// Pulls events, and transmits as much as `link` takes.
    pub fn turn(&mut self, now: Time, link: &mut Link) {
        loop {
            self.pull_all(now);
            let wanted_input = self.connection.wants_input();
            let transmitted = self.transmit(now, link);
            let more = !wanted_input && transmitted && !self.rx.is_empty();
            if !more && !self.connection.has_events() {
                return;
            }
        }
    }

    fn pull_all(&mut self, now: Time) {
        let rx = std::mem::take(&mut self.rx);
        let mut input = &rx[..];
        loop {
            self.pull(now, &mut input);
            if !self.connection.end_input() {
                break;
            }
        }
        self.rx = input.to_vec();
    }

    fn pull(&mut self, now: Time, input: &mut &[u8]) {
        loop {
            match self.connection.next_event(now, input) {
                Ok(Some(event)) => self.note(event),
                Ok(None) => return,
                Err(fault) => self.failed(fault),
            }
        }
    }

    /// The connection has failed; it says so once.
    pub fn failed(&mut self, fault: Fault) {
        assert_eq!(self.fault, None, "a connection fails once");
        self.fault = Some(fault);
    }

    fn transmit(&mut self, now: Time, link: &mut Link) -> bool {
        let mut some = false;
        loop {
            let mut room = link.room();
            let Some(transmit) = self.connection.poll_transmit() else {
                return some;
            };
            let mut taken = 0;
            let len = transmit.len();
            for slice in transmit {
                assert!(!slice.is_empty(), "no slice is empty");
                let slice = &slice[..slice.len().min(room)];
                link.put(now, slice);
                taken += slice.len();
                room -= slice.len();
            }
            assert!(taken == len || room == 0);
            self.connection.transmitted(taken);
            some |= taken > 0;
            if room == 0 {
                return some;
            }
        }
    }

    fn note(&mut self, event: Event<'_>) {
        match event {
            Event::Headers { stream, block, end } => {
                let fields = self.fields(block);
                if self.connection.role() == Role::Server {
                    let before = self.streams.insert(stream.value(), Heard::default());
                    assert_eq!(before, None, "a stream is told of once");
                }
                let heard = self.open_stream(stream);
                assert_eq!(heard.headers, None, "headers come once");
                heard.headers = Some(fields);
                heard.ended = end;
            }
            Event::Informational { stream, block } => {
                let fields = self.fields(block);
                let heard = self.open_stream(stream);
                assert_eq!(heard.headers, None, "before the response");
                heard.informational.push(fields);
            }
            Event::Data { stream, data, end } => {
                let heard = self.open_stream(stream);
                assert!(heard.headers.is_some(), "content follows headers");
                heard.content.extend_from_slice(data);
                heard.held += data.len();
                heard.ended = end;
                if self.order.last() != Some(&stream.value()) {
                    self.order.push(stream.value());
                }
                if self.consumes {
                    self.consume(stream, data.len());
                }
            }
            Event::Trailers { stream, block } => {
                let fields = self.fields(block);
                let heard = self.open_stream(stream);
                assert!(heard.headers.is_some(), "trailers follow headers");
                heard.trailers = Some(fields);
                heard.ended = true;
            }
            Event::Reset {
                stream,
                code,
                cause,
            } => {
                assert_ne!(cause, Cause::Local, "who resets a stream knows");
                let heard = self.told_stream(stream);
                heard.reset = Some((code, cause));
                heard.wants_room = false;
            }
            Event::Writable { stream } => {
                let heard = self.told_stream(stream);
                assert!(heard.writable < heard.asked, "only who asked is told");
                heard.wants_room = false;
                heard.writable += 1;
            }
            Event::PeerSettings => self.told.push(Told::Settings),
            Event::SettingsAcknowledged => self.told.push(Told::Acknowledged),
            Event::Ping { payload } => self.told.push(Told::Ping(payload)),
            Event::Pong { payload } => self.told.push(Told::Pong(payload)),
            Event::GoAway { last, code, .. } => self.told.push(Told::GoAway {
                last: last.value(),
                code,
            }),
            Event::Drained => self.told.push(Told::Drained),
            Event::StreamsAvailable => self.told.push(Told::StreamsAvailable),
            other => panic!("an event that the simulator does not know: {other:?}"),
        }
    }

    /// A stream of which more may be told.
    fn told_stream(&mut self, stream: StreamId) -> &mut Heard {
        let heard = self
            .streams
            .get_mut(&stream.value())
            .unwrap_or_else(|| panic!("nobody has heard of stream {stream}"));
        assert_eq!(heard.reset, None, "nothing follows a reset of {stream}");
        assert!(!heard.released, "who released {stream} hears no more of it");
        heard
    }

    /// A stream whose peer may send more.
    fn open_stream(&mut self, stream: StreamId) -> &mut Heard {
        let heard = self.told_stream(stream);
        assert!(!heard.ended, "nothing follows the end of {stream}");
        heard
    }

    fn fields(&self, block: viewbuf::h2::Block) -> Fields {
        let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
        let fields = self.connection.fields(block);
        fields
            .map(|field| (text(field.name), text(field.value)))
            .collect()
    }
}
