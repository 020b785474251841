//! One end of a connection, driven by hand-made octets.
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test file uses another part"
)]

use std::time::Duration;

use viewbuf::h2::frame::{Frame, PREFACE};
use viewbuf::h2::{
    Cause, Config, Connection, ErrorCode, Event, Fault, Role, Rule, Scope, StreamId, Time,
};
use viewbuf::hpack::Encoded;

pub(crate) use viewbuf_test_support::h2::raw;

pub(crate) const END: u8 = 1;
pub(crate) const ACK: u8 = 1;
pub(crate) const END_HEADERS: u8 = 4;
pub(crate) const PADDED: u8 = 8;
pub(crate) const PRIORITY: u8 = 0x20;

pub(crate) fn data(stream: u32, flags: u8, payload: &[u8]) -> Vec<u8> {
    raw(0, flags, stream, payload)
}

pub(crate) fn block(fields: &[(&str, &str)]) -> Vec<u8> {
    Encoded::constant(fields.iter().copied())
        .as_bytes()
        .to_vec()
}

pub(crate) fn headers(stream: u32, flags: u8, fields: &[(&str, &str)]) -> Vec<u8> {
    raw(1, flags | END_HEADERS, stream, &block(fields))
}

pub(crate) const REQUEST: [(&str, &str); 4] = [
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/"),
    (":authority", "localhost"),
];

pub(crate) fn request(stream: u32, flags: u8) -> Vec<u8> {
    headers(stream, flags, &REQUEST)
}

/// REQUEST and more fields.
pub(crate) fn request_with(stream: u32, flags: u8, more: &[(&str, &str)]) -> Vec<u8> {
    headers(stream, flags, &[&REQUEST, more].concat())
}

pub(crate) fn rst(stream: u32, code: u32) -> Vec<u8> {
    raw(3, 0, stream, &code.to_be_bytes())
}

pub(crate) fn window_update(stream: u32, increment: u32) -> Vec<u8> {
    raw(8, 0, stream, &increment.to_be_bytes())
}

pub(crate) fn ping() -> Vec<u8> {
    raw(6, 0, 0, b"are you?")
}

pub(crate) fn setting(id: u16, value: u32) -> Vec<u8> {
    let payload = [&id.to_be_bytes()[..], &value.to_be_bytes()].concat();
    raw(4, 0, 0, &payload)
}

pub(crate) fn settings_ack() -> Vec<u8> {
    raw(4, ACK, 0, b"")
}

/// An event, without borrowed parts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Told {
    Headers(u32, bool),
    Informational(u32),
    Data(u32, Vec<u8>, bool),
    Trailers(u32),
    Reset(u32, ErrorCode, Cause),
    Writable(u32),
    GoAway(u32, ErrorCode, Vec<u8>),
    Pong([u8; 8]),
    Ping,
    Drained,
    StreamsAvailable,
    Settings,
}

fn told(event: Event<'_>) -> Told {
    match event {
        Event::Headers { stream, end, .. } => Told::Headers(stream.value(), end),
        Event::Informational { stream, .. } => Told::Informational(stream.value()),
        Event::Data { stream, data, end } => Told::Data(stream.value(), data.to_vec(), end),
        Event::Trailers { stream, .. } => Told::Trailers(stream.value()),
        Event::Reset {
            stream,
            code,
            cause,
        } => Told::Reset(stream.value(), code, cause),
        Event::Writable { stream } => Told::Writable(stream.value()),
        Event::GoAway { last, code, debug } => Told::GoAway(last.value(), code, debug.to_vec()),
        Event::Pong { payload } => Told::Pong(payload),
        Event::Ping { .. } => Told::Ping,
        Event::Drained => Told::Drained,
        Event::StreamsAvailable => Told::StreamsAvailable,
        Event::PeerSettings | Event::SettingsAcknowledged => Told::Settings,
        other => panic!("an event that the tests do not know: {other:?}"),
    }
}

/// One end, and what has happened to it.
pub(crate) struct End {
    pub(crate) c: Connection,
    pub(crate) now: Time,
    pub(crate) rx: Vec<u8>,
    /// The most octets that it gets at a time.
    pub(crate) cut: usize,
    /// What was told since it was last looked at, DATA of a stream joined.
    pub(crate) told: Vec<Told>,
    pub(crate) fault: Option<Fault>,
    /// Octets that were sent since they were last looked at.
    pub(crate) sent: Vec<u8>,
    /// Whether content is consumed at once.
    pub(crate) consumes: bool,
}

impl End {
    pub(crate) fn fresh(role: Role, config: &Config, cut: usize) -> Self {
        Self {
            c: Connection::new(role, config, Time::ZERO),
            now: Time::ZERO,
            rx: Vec::new(),
            cut,
            told: Vec::new(),
            fault: None,
            sent: Vec::new(),
            consumes: true,
        }
    }

    /// An end whose handshake is over.
    pub(crate) fn settled(role: Role, config: &Config, cut: usize) -> Self {
        let mut end = Self::fresh(role, config, cut);
        if role == Role::Server {
            end.feed(PREFACE);
        }
        end.feed(&raw(4, 0, 0, b""));
        end.feed(&settings_ack());
        assert_eq!(end.fault, None, "a handshake");
        end.told.clear();
        end.sent.clear();
        end
    }

    pub(crate) fn server(cut: usize) -> Self {
        Self::settled(Role::Server, &Config::DEFAULT, cut)
    }

    pub(crate) fn client(cut: usize) -> Self {
        Self::settled(Role::Client, &Config::DEFAULT, cut)
    }

    /// Octets come, in pieces of at most `cut`; answers go.
    pub(crate) fn feed(&mut self, octets: &[u8]) -> &mut Self {
        if octets.is_empty() {
            self.turn();
        }
        for piece in octets.chunks(self.cut) {
            self.rx.extend_from_slice(piece);
            self.turn();
        }
        self
    }

    /// Events are pulled and answers go.
    pub(crate) fn turn(&mut self) {
        loop {
            let wanted_input = self.c.wants_input();
            let rx = std::mem::take(&mut self.rx);
            let mut input = &rx[..];
            loop {
                self.pull(&mut input);
                if !self.c.end_input() {
                    break;
                }
            }
            self.rx = input.to_vec();
            while let Some(transmit) = self.c.poll_transmit() {
                let taken = transmit.copy_to(&mut self.sent);
                self.c.transmitted(taken);
            }
            if (wanted_input || self.c.is_ended()) && !self.c.has_events() {
                return;
            }
        }
    }

    fn pull(&mut self, input: &mut &[u8]) {
        loop {
            match self.c.next_event(self.now, input) {
                Ok(Some(event)) => {
                    if let Event::Data { stream, data, .. } = event
                        && self.consumes
                    {
                        self.c.consumed(stream, data.len());
                    }
                    self.note(told(event));
                }
                Ok(None) => return,
                Err(fault) => {
                    assert_eq!(self.fault, None, "a connection fails once");
                    self.fault = Some(fault);
                }
            }
        }
    }

    fn note(&mut self, event: Told) {
        if let (Some(Told::Data(before, octets, false)), Told::Data(id, more, end)) =
            (self.told.last_mut(), &event)
            && before == id
        {
            octets.extend_from_slice(more);
            let (id, octets, end) = (*id, std::mem::take(octets), *end);
            self.told.pop();
            self.told.push(Told::Data(id, octets, end));
            return;
        }
        self.told.push(event);
    }

    /// Time passes.
    pub(crate) fn wait(&mut self, time: Duration) -> &mut Self {
        self.now = self.now + time;
        if let Err(fault) = self.c.handle_timeout(self.now) {
            assert_eq!(self.fault, None, "a connection fails once");
            self.fault = Some(fault);
        }
        self.turn();
        self
    }

    /// What was told since the last time.
    pub(crate) fn told(&mut self) -> Vec<Told> {
        std::mem::take(&mut self.told)
    }

    /// The octets that were sent since the last time; hand them to [`frames`].
    pub(crate) fn sent(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.sent)
    }

    pub(crate) fn assert_alive(&mut self) {
        self.sent.clear();
        self.feed(&ping());
        assert_eq!(self.told.pop(), Some(Told::Ping));
        assert_eq!(self.fault, None, "the connection lives");
        let sent = self.sent();
        let pong = raw(6, ACK, 0, b"are you?");
        assert!(
            sent.windows(pong.len()).any(|window| window == pong),
            "a PING is answered"
        );
    }

    /// The connection has failed with this rule, and said so.
    pub(crate) fn assert_failed(&mut self, code: ErrorCode, rule: Rule) {
        let fault = self.fault.expect("a connection error");
        assert_eq!(
            (fault.scope, fault.code, fault.rule),
            (Scope::Connection, code, rule)
        );
        let sent = self.sent();
        let goaway = frames(&sent)
            .find_map(|frame| match frame {
                Frame::GoAway(frame) => Some(frame),
                _ => None,
            })
            .expect("GOAWAY");
        assert_eq!(goaway.code, code);
        self.feed(&ping());
        assert!(self.sent.is_empty(), "nothing is answered any more");
        assert!(self.c.is_ended());
    }

    /// The stream has failed with this code, and the connection lives.
    pub(crate) fn assert_reset(&mut self, stream: u32, code: ErrorCode) {
        assert_eq!(self.fault, None, "only a stream fails");
        let sent = self.sent();
        let resets: Vec<_> = frames(&sent)
            .filter_map(|frame| match frame {
                Frame::RstStream(frame) => Some((frame.stream.value(), frame.code)),
                _ => None,
            })
            .collect();
        assert_eq!(resets, [(stream, code)]);
        self.assert_alive();
    }
}

/// The frames of what was sent, the preface left out.
pub(crate) fn frames(octets: &[u8]) -> impl Iterator<Item = Frame<'_>> {
    let mut rest = octets.strip_prefix(PREFACE).unwrap_or(octets);
    std::iter::from_fn(move || {
        let frame = Frame::decode(&mut rest);
        assert!(frame.is_some() || rest.is_empty(), "whole frames are sent");
        Some(frame?.expect("frames that are legal by themselves"))
    })
}

/// How input may be cut: whole, and octet by octet.
pub(crate) const CUTS: [usize; 3] = [usize::MAX, 7, 1];

/// Octets to a server end its connection with this rule.
pub(crate) fn server_fails(octets: &[&[u8]], code: ErrorCode, rule: Rule) {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&octets.concat());
        end.assert_failed(code, rule);
    }
}

/// Octets to a server make it reset this stream.
pub(crate) fn server_resets(octets: &[&[u8]], stream: u32, code: ErrorCode, rule: Rule) {
    for cut in CUTS {
        let mut end = End::server(cut);
        end.feed(&octets.concat());
        // Who has heard of the stream hears of its end, and why.
        for event in end.told() {
            if let Told::Reset(id, told, cause) = event
                && cause != Cause::Peer
            {
                assert_eq!((id, told, cause), (stream, code, Cause::Fault(rule)));
            }
        }
        end.assert_reset(stream, code);
    }
}

/// A client with one request on its way, answered with `octets`, ends with this rule.
pub(crate) fn client_fails(octets: &[&[u8]], code: ErrorCode, rule: Rule) {
    for cut in CUTS {
        let mut end = End::client(cut);
        open(&mut end, true);
        end.feed(&octets.concat());
        end.assert_failed(code, rule);
    }
}

/// A client with one request on its way, answered with `octets`, resets its stream.
pub(crate) fn client_resets(octets: &[&[u8]], code: ErrorCode, rule: Rule) {
    for cut in CUTS {
        let mut end = End::client(cut);
        open(&mut end, true);
        end.feed(&octets.concat());
        let told = end.told();
        let wanted = Told::Reset(1, code, Cause::Fault(rule));
        assert_eq!(told.last(), Some(&wanted), "{told:?}");
        end.assert_reset(1, code);
    }
}

/// A request of the client's.
pub(crate) fn open(end: &mut End, ends: bool) -> StreamId {
    let id = end.c.open(ends, |fields| {
        for (name, value) in REQUEST {
            fields.field(name, value);
        }
    });
    end.turn();
    end.sent.clear();
    id.expect("a stream")
}
