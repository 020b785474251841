//! Stranger: the other end of a connection, of whom nothing is known but what it will say.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};
use viewbuf::h2::StreamId;
use viewbuf::h2::frame::{Flags, FrameHeader, FrameType, PREFACE};
use viewbuf::hpack::Encoder;

use crate::grow::Entropy;

/// What a stranger does, one after the other.
#[derive(Debug, Default)]
pub(super) struct Script(VecDeque<Step>);

#[derive(Clone, Debug)]
enum Step {
    Say(Vec<u8>),
    Wait(Duration),
    /// It takes nothing for so long.
    Deaf(Duration),
    /// It says no more, and listens.
    End,
    Fail,
}

/// A stranger at its end of a connection.
#[derive(Debug)]
pub(super) struct Stranger {
    script: Script,
    wait: Option<Pin<Box<Sleep>>>,
    deaf: Option<Pin<Box<Sleep>>>,
    heard: Heard,
}

/// What a stranger has heard.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard(pub(super) Arc<Mutex<Vec<u8>>>);

/// More than a script's calls are answered with.
const HEARD_MAX: usize = 64 << 20;

impl Stranger {
    pub(super) fn new(script: Script) -> (Self, Heard) {
        let heard = Heard::default();
        let stranger = Self {
            script,
            wait: None,
            deaf: None,
            heard: heard.clone(),
        };
        (stranger, heard)
    }
}

impl AsyncRead for Stranger {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        loop {
            if let Some(wait) = &mut this.wait {
                ready!(wait.as_mut().poll(cx));
                this.wait = None;
            }
            match this.script.0.front_mut() {
                None => return Poll::Pending,
                Some(Step::End) => return Poll::Ready(Ok(())),
                Some(Step::Fail) => {
                    return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
                }
                Some(Step::Wait(time)) => this.wait = Some(Box::pin(sleep(*time))),
                Some(Step::Deaf(time)) => this.deaf = Some(Box::pin(sleep(*time))),
                Some(Step::Say(octets)) => {
                    let len = octets.len().min(buf.remaining());
                    buf.put_slice(&octets[..len]);
                    octets.drain(..len);
                    if octets.is_empty() {
                        this.script.0.pop_front();
                    }
                    // Nothing at all would be the end.
                    if len > 0 {
                        return Poll::Ready(Ok(()));
                    }
                    continue;
                }
            }
            this.script.0.pop_front();
        }
    }
}

impl AsyncWrite for Stranger {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if let Some(deaf) = &mut this.deaf {
            ready!(deaf.as_mut().poll(cx));
            this.deaf = None;
        }
        if matches!(this.script.0.front(), Some(Step::Fail)) {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let mut heard = this.heard.0.lock().expect("nobody panics here");
        heard.extend_from_slice(octets);
        assert!(heard.len() < HEARD_MAX, "it is told too much");
        Poll::Ready(Ok(octets.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// What a script is grown for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Part {
    Client,
    Server,
}

/// Grows a script, of frames that are mostly right.
struct Grower<'e, 'a> {
    entropy: &'e mut Entropy<'a>,
    part: Part,
    encoder: Encoder,
    /// The next stream that a client opens.
    next: u32,
    steps: VecDeque<Step>,
}

impl Script {
    /// A script of at most so many steps.
    pub(super) fn grow(entropy: &mut Entropy<'_>, part: Part, steps_max: usize) -> Self {
        let mut grower = Grower {
            entropy,
            part,
            encoder: Encoder::new(),
            next: 1,
            steps: VecDeque::new(),
        };
        grower.hello();
        while !grower.entropy.is_empty() && grower.steps.len() < steps_max {
            grower.step();
        }
        grower.end();
        Self(grower.steps)
    }
}

/// How many octets a script says again at once, at most.
const AGAIN_MAX: usize = 64 << 10;

impl Grower<'_, '_> {
    fn hello(&mut self) {
        let choice = self.entropy.octet();
        if choice & 0xf == 0xf {
            return;
        }
        if self.part == Part::Client {
            self.say(PREFACE.to_vec());
        }
        let settings: &[u8] = match choice >> 4 {
            // Windows of 10 octets; header lists of 100; one stream; a small table.
            1 => b"\x00\x04\x00\x00\x00\x0a",
            2 => b"\x00\x06\x00\x00\x00\x64",
            3 => b"\x00\x03\x00\x00\x00\x01",
            4 => b"\x00\x01\x00\x00\x00\x20",
            _ => b"",
        };
        self.frame(FrameType::SETTINGS, 0, 0, settings);
        self.frame(FrameType::SETTINGS, 1, 0, b"");
        self.steps.push_back(Step::Wait(Duration::from_millis(1)));
    }

    fn end(&mut self) {
        match self.entropy.octet() % 3 {
            0 => self.steps.push_back(Step::End),
            1 => self.steps.push_back(Step::Fail),
            _ => {}
        }
    }

    fn say(&mut self, octets: Vec<u8>) {
        // What is said without a pause may be read in one piece.
        if let Some(Step::Say(before)) = self.steps.back_mut()
            && before.len() < 4_096
        {
            before.extend(octets);
        } else if !octets.is_empty() {
            self.steps.push_back(Step::Say(octets));
        }
    }

    fn frame(&mut self, kind: FrameType, flags: u8, stream: u32, payload: &[u8]) {
        let header = FrameHeader {
            length: payload.len() as u32,
            kind,
            flags: Flags(flags),
            stream: StreamId::new(stream),
        };
        self.say([&header.encode()[..], payload].concat());
    }

    fn step(&mut self) {
        match self.entropy.octet() % 16 {
            0 => {
                let len = self.entropy.below(64);
                let octets = self.entropy.octets(len).to_vec();
                self.say(octets);
            }
            1..=4 => self.headers(),
            5..=8 => self.data(),
            9 => {
                let (stream, code) = (self.stream(), self.entropy.octet() % 16);
                self.frame(FrameType::RST_STREAM, 0, stream, &[0, 0, 0, code]);
            }
            10 => {
                let (stream, by) = (self.entropy.octet() % 8, self.entropy.octet());
                let increment = [0, by, 0, by];
                self.frame(FrameType::WINDOW_UPDATE, 0, stream.into(), &increment);
            }
            11 => self.control(),
            12 => {
                let time = Duration::from_millis(u64::from(self.entropy.octet()) * 20);
                self.steps.push_back(Step::Wait(time));
            }
            13 => {
                let time = Duration::from_millis(u64::from(self.entropy.octet()) * 100);
                self.steps.push_back(Step::Deaf(time));
            }
            14 => {
                let times = self.entropy.below(40);
                if let Some(Step::Say(octets)) = self.steps.back() {
                    // What is repeated may be repeated in turn, but must not grow without end.
                    let again = octets.repeat(times.min(AGAIN_MAX / octets.len().max(1)));
                    self.steps.push_back(Step::Say(again));
                }
            }
            _ => {
                let (kind, flags) = (self.entropy.octet() % 20, self.entropy.octet());
                let (stream, len) = (self.stream(), self.entropy.below(40));
                let payload = self.entropy.octets(len).to_vec();
                self.frame(FrameType(kind), flags, stream, &payload);
            }
        }
    }

    /// A stream that may be there.
    fn stream(&mut self) -> u32 {
        let choice = u32::from(self.entropy.octet());
        match self.part {
            Part::Client if choice < 0xf0 => self.next.saturating_sub(2 + choice % 8 / 2 * 2),
            Part::Server if choice < 0xf0 => 2 * (choice % 8) + 1,
            _ => choice % 16,
        }
    }

    fn headers(&mut self) {
        let choice = self.entropy.octet();
        let stream = match self.part {
            Part::Client if choice & 0xf != 0xf => {
                self.next += 2;
                self.next - 2
            }
            _ => self.stream(),
        };
        let block = match self.part {
            Part::Client => self.section(REQUEST),
            Part::Server if choice & 0x10 == 0 => self.section(RESPONSE),
            Part::Server => self.section(TRAILERS),
        };
        // A server's trailers end its answer, mostly, and its headers do not.
        let is_trailers = self.part == Part::Server && choice & 0x10 != 0;
        let ends = (choice & 0x20 != 0) ^ is_trailers;
        if choice & 0xc0 == 0xc0 {
            let (first, rest) = block.split_at(block.len() / 2);
            self.frame(FrameType::HEADERS, u8::from(ends), stream, first);
            self.frame(FrameType::CONTINUATION, 4, stream, rest);
        } else {
            self.frame(FrameType::HEADERS, 4 | u8::from(ends), stream, &block);
        }
    }

    /// A field section: each field as it should be, or one of the other values, or none.
    fn section(&mut self, known: &[(&str, &[&str])]) -> Vec<u8> {
        let mut octets = Vec::new();
        let mut block = self.encoder.block(&mut octets);
        for (name, values) in known {
            let choice = self.entropy.octet();
            let at = match choice {
                0..0xc0 => 0,
                0xc0..0xf8 => usize::from(choice) % values.len(),
                _ => continue,
            };
            // An empty one is not there.
            if let Some(value) = values.get(at).filter(|value| !value.is_empty()) {
                block.field(name.as_bytes(), value.as_bytes());
            }
        }
        octets
    }

    fn data(&mut self) {
        let stream = self.stream();
        let choice = self.entropy.octet();
        let mut payload = Vec::new();
        for _ in 0..choice & 3 {
            let len = usize::from(self.entropy.octet()) * if choice & 4 == 0 { 1 } else { 40 };
            let flag = u8::from(choice & 0x30 == 0x30);
            payload.push(flag);
            payload.extend((len as u32).to_be_bytes());
            payload.resize(payload.len() + len, self.entropy.octet());
        }
        if choice & 0x48 == 0x48 {
            let less = payload.len().saturating_sub(self.entropy.below(16));
            payload.truncate(less);
        }
        let ends = u8::from(choice & 0x80 != 0);
        for piece in payload.chunks(16_384) {
            self.frame(FrameType::DATA, 0, stream, piece);
        }
        if ends != 0 || payload.is_empty() {
            self.frame(FrameType::DATA, ends, stream, b"");
        }
    }

    fn control(&mut self) {
        let choice = self.entropy.octet();
        let value = [0, 0, self.entropy.octet(), self.entropy.octet()];
        match choice % 4 {
            0 => self.frame(FrameType::PING, choice >> 7, 0, &[value, value].concat()),
            1 => {
                let id = [0, choice >> 4];
                self.frame(FrameType::SETTINGS, 0, 0, &[&id[..], &value].concat());
            }
            2 => {
                let code = [0, 0, 0, choice >> 4];
                self.frame(FrameType::GOAWAY, 0, 0, &[value, code].concat());
            }
            _ => self.frame(FrameType::SETTINGS, 1, 0, b""),
        }
    }
}

const REQUEST: &[(&str, &[&str])] = &[
    (":method", &["POST", "GET", "PUT"]),
    (":scheme", &["http", "https"]),
    (
        ":path",
        &[
            "/test.Echo/Unary",
            "/test.Echo/Down",
            "/test.Echo/Up",
            "/test.Echo/Both",
            "/test.Echo/Other",
            "test.Echo",
        ],
    ),
    (":authority", &["localhost"]),
    ("te", &["trailers", "gzip"]),
    (
        "content-type",
        &["application/grpc", "application/grpc+json", "text/html"],
    ),
    ("grpc-timeout", &["", "1S", "5m", "0n", "99999999H", "-1S"]),
    ("grpc-encoding", &["", "gzip", "zstd", "identity", "br"]),
    ("grpc-accept-encoding", &["", "gzip, zstd", ","]),
    ("x-some-bin", &["", "AAAA", "AA==", "!"]),
];

const RESPONSE: &[(&str, &[&str])] = &[
    (":status", &["200", "503", "100", "404", "2"]),
    ("content-type", &["application/grpc", "text/html"]),
    ("grpc-encoding", &["", "gzip", "br"]),
    ("grpc-status", &["", "0", "5", "99"]),
    ("x-some-bin", &["", "AAAA", "!"]),
];

const TRAILERS: &[(&str, &[&str])] = &[
    ("grpc-status", &["0", "5", "14", "77", "x"]),
    ("grpc-message", &["", "a%20b", "%"]),
    ("grpc-status-details-bin", &["", "CAUSAW4", "!"]),
    ("x-trailer", &["", "1"]),
];
