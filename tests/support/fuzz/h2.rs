//! HTTP/2: frames, one connection against anything, and two against each other.

use std::time::Duration;

use viewbuf::h2::frame::{Flags, Frame, FrameHeader, FrameType, HEADER_LEN, PREFACE, SettingId};
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Fault, Role, StreamId, Time};
use viewbuf::hpack::Encoded;

use crate::grow::Entropy;
use crate::h2::operations;

/// Any octets as frames: what decodes, encodes to as many octets as it says, and decodes to itself.
pub fn h2_frames(mut data: &[u8]) {
    while let Some(header) = FrameHeader::decode(data) {
        assert_eq!(FrameHeader::decode(&header.encode()), Some(header));
        let before = data;
        let Some(decoded) = Frame::decode(&mut data) else {
            assert_eq!(data, before, "nothing is taken of half a frame");
            return;
        };
        assert_eq!(
            before.len() - data.len(),
            HEADER_LEN + header.length as usize
        );
        let Ok(frame) = decoded else {
            continue;
        };
        let mut octets = Vec::new();
        frame.encode(&mut octets);
        assert_eq!(octets.len(), frame.encoded_len());
        let mut rest = &octets[..];
        assert_eq!(Frame::decode(&mut rest), Some(Ok(frame)));
        assert!(rest.is_empty());
    }
}

/// Operation lists on a client and a server over a link.
pub fn h2_pair(data: &[u8]) {
    operations(data);
}

/// A server or a client is fed anything, in any pieces, while time passes and its user goes on: it answers
/// with a bounded number of octets, all of them legal frames, and after a fault it says GOAWAY, nothing more, and
/// takes no notice of the rest.
pub fn h2_connection(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let choice = entropy.octet();
    let role = if choice & 1 == 0 {
        Role::Server
    } else {
        Role::Client
    };
    let config = Config {
        streams_max: if choice & 2 == 0 { 128 } else { 4 },
        header_table: if choice & 4 == 0 { 4_096 } else { 200 },
        keepalive_interval: (choice & 8 != 0).then_some(Duration::from_secs(1)),
        connection_queue_max: if choice & 0x20 == 0 { 4 << 20 } else { 20_000 },
        ..Config::DEFAULT
    };
    let mut victim = Victim {
        connection: Connection::new(role, &config, Time::ZERO),
        config,
        now: Time::ZERO,
        rx: Vec::new(),
        failed: false,
        reads: true,
        streams: Vec::new(),
        sent: Sent::default(),
    };
    if choice & 0x10 == 0 {
        let mut hello = Vec::new();
        if role == Role::Server {
            hello.extend_from_slice(PREFACE);
        }
        hello.extend(frame(FrameType::SETTINGS, 0, 0, &[]));
        hello.extend(frame(FrameType::SETTINGS, 1, 0, &[]));
        victim.feed(&hello);
        assert!(!victim.failed, "a handshake");
    }
    while !entropy.is_empty() {
        victim.suffer(&mut entropy);
    }
    // Whatever waits for something waits for a time.
    for _ in 0..100 {
        victim.wait(Duration::from_secs(61));
    }
    victim.finish();
}

struct Victim {
    connection: Connection,
    config: Config,
    now: Time,
    rx: Vec<u8>,
    failed: bool,
    /// Whether the transport takes anything.
    reads: bool,
    /// Streams that its user has not released.
    streams: Vec<StreamId>,
    sent: Sent,
}

/// What was transmitted.
#[derive(Default)]
struct Sent {
    /// The preface of a client.
    begun: bool,
    /// The stream of a field block that has not ended.
    block: Option<StreamId>,
    last: Option<FrameType>,
    /// How often an error was told.
    errors: u32,
}

impl Sent {
    /// Whole frames, after a client's preface.
    fn note(&mut self, octets: &[u8], role: Role) {
        let mut rest = octets;
        if role == Role::Client && !self.begun {
            rest = octets.strip_prefix(PREFACE).expect("a preface");
        }
        if !self.begun {
            assert_eq!(
                FrameHeader::decode(rest).map(|header| header.kind),
                Some(FrameType::SETTINGS)
            );
        }
        self.begun = true;
        while let Some(header) = FrameHeader::decode(rest) {
            let frame = Frame::decode(&mut rest)
                .expect("a whole frame")
                .expect("a legal one");
            assert!(
                header.length <= 64 << 10,
                "no longer than it may be by itself"
            );
            assert_eq!(self.errors, 0, "nothing follows the GOAWAY of an error");
            match frame {
                Frame::Continuation(frame) => assert_eq!(self.block, Some(frame.stream)),
                _ => assert_eq!(self.block, None, "nothing cuts a field block"),
            }
            if matches!(header.kind, FrameType::HEADERS | FrameType::CONTINUATION) {
                let is_whole = header.flags.has(Flags::END_HEADERS);
                self.block = (!is_whole).then_some(header.stream);
            }
            if let Frame::GoAway(frame) = frame {
                self.errors += u32::from(frame.code != ErrorCode::NO_ERROR);
            }
            self.last = Some(header.kind);
        }
        assert!(rest.is_empty(), "whole frames");
    }
}

/// What a connection may have ready, whatever comes: data, answers, and the frame that is too many.
const READY_MAX: usize = 512 << 10;

/// What the user of a connection sends at a time.
const SENT_MAX: usize = 256 * 300;

fn frame(kind: FrameType, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let header = FrameHeader {
        length: payload.len() as u32,
        kind,
        flags: Flags(flags),
        stream: StreamId::new(stream),
    };
    [&header.encode()[..], payload].concat()
}

impl Victim {
    fn suffer(&mut self, entropy: &mut Entropy<'_>) {
        match entropy.octet() % 16 {
            0 => {
                let count = entropy.below(256);
                self.feed(entropy.octets(count));
            }
            1..=7 => {
                let octets = grown(entropy);
                self.feed_in_pieces(&octets, entropy.below(20));
            }
            8 => self.wait(Duration::from_millis(entropy.below(256) as u64 * 50)),
            9 => self.open(entropy.octet()),
            10 => self.respond(entropy),
            11 => self.send(entropy),
            12 => self.release(entropy),
            13 => self.reads = !self.reads,
            14 => {
                let octets = grown(entropy);
                let times = entropy.below(64);
                for _ in 0..times {
                    self.feed(&octets);
                }
            }
            _ => self.end(entropy.octet()),
        }
    }

    /// Pieces of so many octets; whole where that is 0.
    fn feed_in_pieces(&mut self, octets: &[u8], len: usize) {
        if len == 0 {
            return self.feed(octets);
        }
        for piece in octets.chunks(len) {
            self.feed(piece);
        }
    }

    fn feed(&mut self, octets: &[u8]) {
        if !self.connection.wants_input() && !self.rx.is_empty() {
            return self.turn();
        }
        self.rx.extend_from_slice(octets);
        self.turn();
    }

    fn wait(&mut self, time: Duration) {
        self.now = self.now + time;
        let result = self.connection.handle_timeout(self.now);
        self.judge(result);
        let due = self.connection.poll_timeout();
        assert!(due.is_none_or(|due| due > self.now), "what is due was done");
        self.turn();
    }

    fn judge(&mut self, result: Result<(), Fault>) {
        if result.is_err() {
            assert!(!self.failed, "a connection fails once");
            self.failed = true;
        }
    }

    fn turn(&mut self) {
        let rx = std::mem::take(&mut self.rx);
        let mut input = &rx[..];
        loop {
            self.pull(&mut input);
            if !self.connection.end_input() {
                break;
            }
        }
        if self.failed {
            assert!(input.is_empty(), "after a fault input is swallowed");
        }
        self.rx = input.to_vec();
        if self.connection.wants_input() {
            let frame = HEADER_LEN + self.config.frame_max as usize;
            assert!(self.rx.len() < frame, "a whole frame is taken");
        }
        self.transmit();
        let queued = self.connection.queued(StreamId::CONNECTION);
        assert!(queued <= self.config.connection_queue_max + SENT_MAX);
        let streams = self.connection.streams();
        assert_eq!(
            streams.count(),
            self.streams.len(),
            "all that are not released"
        );
        // A client's user opens as many as the peer allows.
        if self.connection.role() == Role::Server {
            assert!(self.connection.stream_count() <= self.config.streams_max as usize);
        }
    }

    fn pull(&mut self, input: &mut &[u8]) {
        loop {
            match self.connection.next_event(self.now, input) {
                Ok(Some(event)) => {
                    assert!(
                        !self.failed || !is_content(&event),
                        "nothing comes after a fault"
                    );
                    self.note(event);
                }
                Ok(None) => return,
                Err(fault) => self.judge(Err(fault)),
            }
        }
    }

    fn note(&mut self, event: Event<'_>) {
        match event {
            Event::Headers { stream, block, .. } => {
                assert!(block.len() <= self.config.fields_max as usize);
                assert_eq!(self.connection.fields(block).count(), block.len());
                if self.connection.role() == Role::Server {
                    assert!(!self.streams.contains(&stream));
                    self.streams.push(stream);
                }
            }
            Event::Data { stream, data, .. } => {
                assert!(self.streams.contains(&stream));
                self.connection.consumed(stream, data.len());
            }
            Event::Trailers { stream, .. } | Event::Reset { stream, .. } => {
                assert!(self.streams.contains(&stream));
            }
            _ => {}
        }
    }

    fn transmit(&mut self) {
        let mut octets = Vec::new();
        while let Some(transmit) = self.connection.poll_transmit() {
            assert!(
                transmit.len() <= READY_MAX,
                "{} octets wait",
                transmit.len()
            );
            if !self.reads {
                return;
            }
            let len = transmit.copy_to(&mut octets);
            self.connection.transmitted(len);
        }
        if !octets.is_empty() {
            self.sent.note(&octets, self.connection.role());
        }
    }

    fn open(&mut self, choice: u8) {
        let opened = self.connection.open(choice & 1 == 1, |fields| {
            fields.field(":method", if choice & 2 == 0 { "POST" } else { "HEAD" });
            fields.field(":scheme", "http").field(":path", "/");
        });
        if let Ok(id) = opened {
            self.streams.push(id);
        }
    }

    fn pick(&self, entropy: &mut Entropy<'_>) -> Option<StreamId> {
        let at = entropy.below(self.streams.len());
        self.streams.get(at).copied()
    }

    fn respond(&mut self, entropy: &mut Entropy<'_>) {
        if let Some(id) = self.pick(entropy) {
            // It may be too late, or the wrong end.
            let _ = self
                .connection
                .send_headers(id, entropy.octet() & 1 == 1, |fields| {
                    fields.field(":status", "200");
                });
        }
    }

    fn send(&mut self, entropy: &mut Entropy<'_>) {
        let Some(id) = self.pick(entropy) else {
            return;
        };
        let len = entropy.below(256) * SENT_MAX / 256;
        let end = entropy.octet() & 1 == 1;
        let _ = self.connection.send_data(id, &vec![0x5a; len], end);
        self.connection.want_room(id);
        self.turn();
    }

    fn release(&mut self, entropy: &mut Entropy<'_>) {
        if let Some(id) = self.pick(entropy) {
            self.streams.retain(|kept| *kept != id);
            self.connection.release(id);
            self.turn();
        }
    }

    /// Rarely, since little happens afterwards.
    fn end(&mut self, choice: u8) {
        match choice {
            0xf0..=0xfe => self
                .connection
                .drain(Duration::from_secs(u64::from(choice))),
            0xff => self.connection.close(ErrorCode::NO_ERROR, b"enough"),
            _ => {
                let _ = self.connection.ping([choice; 8]);
            }
        }
        self.turn();
    }

    /// Who has failed has said so, last of all.
    fn finish(&mut self) {
        self.reads = true;
        self.turn();
        if self.failed {
            assert!(self.connection.is_ended());
            assert!(!self.connection.wants_input());
            assert_eq!(self.sent.last.take(), Some(FrameType::GOAWAY));
            self.feed(&frame(FrameType::PING, 0, 0, b"are you?"));
        }
        for id in std::mem::take(&mut self.streams) {
            self.connection.release(id);
        }
        self.turn();
        if self.failed {
            assert_eq!(self.sent.last, None, "nothing is said any more");
        } else {
            assert_eq!(self.connection.stream_count(), 0);
        }
    }
}

const fn is_content(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Headers { .. } | Event::Data { .. } | Event::Trailers { .. }
    )
}

const REQUEST: [(&str, &str); 4] = [
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/"),
    (":authority", "localhost"),
];

/// A frame that is mostly right.
fn grown(entropy: &mut Entropy<'_>) -> Vec<u8> {
    let kind = entropy.octet();
    let stream = match entropy.octet() {
        low @ 0..64 => u32::from(low),
        low => 2 * u32::from(low) + 1,
    };
    let flags = entropy.octet() & entropy.octet();
    let constant = |fields: &[(&str, &str)]| {
        Encoded::constant(fields.iter().copied())
            .as_bytes()
            .to_vec()
    };
    match kind % 20 {
        0 | 1 => frame(
            FrameType::HEADERS,
            flags | 4,
            stream | 1,
            &constant(&REQUEST),
        ),
        2 => frame(
            FrameType::HEADERS,
            flags | 4,
            stream | 1,
            &constant(&[(":status", "200")]),
        ),
        3 => frame(
            FrameType::HEADERS,
            5,
            stream | 1,
            &constant(&[("x-end", "well")]),
        ),
        4 => frame(
            FrameType::HEADERS,
            flags & !4,
            stream | 1,
            &constant(&REQUEST),
        ),
        5 => frame(
            FrameType::CONTINUATION,
            flags,
            stream,
            &constant(&[("x-more", "of it")]),
        ),
        6..=8 => {
            let len = entropy.below(256) * 16;
            frame(FrameType::DATA, flags, stream | 1, &vec![3; len])
        }
        9 => {
            let id = SettingId(u16::from(entropy.octet() % 10));
            let value = match entropy.octet() {
                0 => u32::MAX,
                shift => 1 << (shift % 32) | u32::from(entropy.octet()),
            };
            let setting = [&id.0.to_be_bytes()[..], &value.to_be_bytes()].concat();
            frame(
                FrameType::SETTINGS,
                flags & 1,
                0,
                if flags & 1 == 0 { &setting } else { &[] },
            )
        }
        10 => frame(FrameType::PING, flags, 0, b"are you?"),
        11 | 12 => {
            let increment = 1_u32 << (entropy.octet() % 32);
            let stream = if kind & 0x80 == 0 { 0 } else { stream | 1 };
            frame(
                FrameType::WINDOW_UPDATE,
                0,
                stream,
                &increment.to_be_bytes(),
            )
        }
        13 => frame(FrameType::RST_STREAM, 0, stream | 1, &[0, 0, 0, flags]),
        14 => {
            let code = [0, 0, 0, entropy.octet()];
            let last = stream.to_be_bytes();
            frame(FrameType::GOAWAY, 0, 0, &[last, code].concat())
        }
        15 => frame(
            FrameType::PRIORITY,
            0,
            stream,
            &[0, 0, 0, entropy.octet(), 3],
        ),
        16 => {
            let update = [&stream.to_be_bytes()[..], b"u=1, i"].concat();
            frame(FrameType::PRIORITY_UPDATE, 0, 0, &update)
        }
        17 => {
            let count = entropy.below(64);
            frame(FrameType::HEADERS, 4, stream | 1, entropy.octets(count))
        }
        _ => {
            let count = entropy.below(64);
            frame(
                FrameType(entropy.octet()),
                flags,
                stream,
                entropy.octets(count),
            )
        }
    }
}
