//! Operations: whatever two honest users may do, in any order.

use std::collections::BTreeMap;
use std::time::Duration;

use viewbuf::h2::{Config, ErrorCode, Priority, Rate, Rates, SendError, StreamId};

use crate::grow::Entropy;

use super::end::{End, Told};
use super::link::Path;
use super::pair::{Pair, Side};

/// Octets of entropy that are used: many more operations than these allow would be a flood.
const ENTROPY_MAX: usize = 1_200;

/// Takes `entropy` as a list of operations on a pair, looks after each that what must hold does, and then
/// brings everything to its end: all streams end once, nothing is left of them, both ends live.
pub fn operations(entropy: &[u8]) {
    let entropy = &entropy[..entropy.len().min(ENTROPY_MAX)];
    let mut entropy = Entropy::new(entropy);
    let seed = u64::from(entropy.octet());
    let path = [Path::PLAIN, Path::RAGGED, Path::NARROW, Path::OCTETS][entropy.below(4)];
    let client = config(&mut entropy);
    let server = config(&mut entropy);
    let mut play = Play {
        pair: Pair::new(&client, &server, path, seed),
        client: BTreeMap::new(),
        server: BTreeMap::new(),
        drains: false,
        octets_max: if path.piece == 1 { 2_000 } else { 400_000 },
    };
    while !entropy.is_empty() {
        play.operate(&mut entropy);
    }
    play.finish();
}

/// Limits that users may set, small ones among them.
fn config(entropy: &mut Entropy<'_>) -> Config {
    let choice = entropy.octet();
    let pick = |bit: u8, small: u32, large: u32| {
        if choice >> bit & 1 == 0 { large } else { small }
    };
    Config {
        streams_max: pick(0, 3, 128),
        streams_assumed: pick(0, 3, 100),
        stream_window: pick(1, 300, if choice & 0x40 == 0 { 65_535 } else { 300_000 }),
        connection_window: pick(2, 65_535, 1 << 20),
        stream_queue_low: pick(3, 1, 64 << 10) as usize,
        stream_queue_max: pick(3, 10_000, 1 << 20) as usize,
        connection_queue_max: match choice & 0x0b {
            // Less than may wait on a stream, and hardly more.
            0x0a | 0x0b => 3_000,
            0x09 => 12_000,
            _ => 4 << 20,
        },
        field_section_max: if choice & 0x30 == 0x30 { 400 } else { 16 << 10 },
        header_table: pick(4, 0, 4_096),
        frame_max: pick(5, 20_000, 16_384),
        transmit_max: pick(5, 1_000, 256 << 10) as usize,
        send_header_table_max: pick(6, 100, 4_096),
        keepalive_interval: (choice & 0x80 != 0).then_some(Duration::from_secs(7)),
        // A window of 300 octets takes a WINDOW_UPDATE for each 150, and here no time passes between them.
        rates: Rates {
            window_updates: Rate::new(pick(1, 100_000, 1_000), 200),
            ..Rates::DEFAULT
        },
        ..Config::DEFAULT
    }
}

/// What one side has sent on a stream.
#[derive(Debug, Default)]
struct Sending {
    headers: bool,
    octets: usize,
    ended: bool,
}

#[derive(Debug)]
struct Play {
    pair: Pair,
    client: BTreeMap<u32, Sending>,
    server: BTreeMap<u32, Sending>,
    drains: bool,
    /// Content in one direction, all together.
    octets_max: usize,
}

const REQUEST: [(&str, &str); 5] = [
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/simulator/play"),
    (":authority", "localhost"),
    (
        "x-long",
        "a value that is sent again and again, and so is an index",
    ),
];

/// The content of a stream at any offset.
fn content(stream: u32, range: std::ops::Range<usize>) -> Vec<u8> {
    range
        .map(|at| {
            (at as u32)
                .wrapping_add(at as u32 >> 8)
                .wrapping_add(stream) as u8
        })
        .collect()
}

impl Play {
    fn operate(&mut self, entropy: &mut Entropy<'_>) {
        let choice = entropy.octet();
        let side = if choice & 0x10 == 0 {
            Side::Client
        } else {
            Side::Server
        };
        match choice & 0x0f {
            0 => self.step(),
            1 => self.open(entropy.octet()),
            2 | 3 => self.send(side, entropy),
            4 => self.respond(entropy),
            5 => self.trailers(side, entropy),
            6 => self.consume(side, entropy),
            7 => self.reset(side, entropy),
            8 => self.release(side, entropy),
            9 => {
                if let Some(id) = self.pick(side, entropy) {
                    self.pair.end(side).want_room(id);
                }
            }
            10 => self.ping(side, entropy.octet()),
            11 => {
                let time = u64::from(entropy.octet()).pow(2);
                self.pair.wait(Duration::from_millis(time));
                self.check();
            }
            12 => {
                self.pair.run();
                self.check();
                self.pair.assert_still();
            }
            13 => {
                let end = self.pair.end(side);
                end.consumes = !end.consumes;
            }
            14 => self.say_more(side, entropy),
            _ => self.drain(side, entropy.octet()),
        }
    }

    fn check(&mut self) {
        self.pair.turn();
        self.pair.check();
    }

    fn step(&mut self) {
        self.pair.step();
        self.check();
    }

    fn sending(&mut self, side: Side) -> &mut BTreeMap<u32, Sending> {
        match side {
            Side::Client => &mut self.client,
            Side::Server => &mut self.server,
        }
    }

    /// One of the streams that the side has not released.
    fn pick(&mut self, side: Side, entropy: &mut Entropy<'_>) -> Option<StreamId> {
        let back = entropy.below(8);
        let end = self.pair.end(side);
        let ids: Vec<u32> = end.unreleased().map(|(id, _)| id).collect();
        let id = ids.iter().rev().nth(back).or(ids.first())?;
        Some(StreamId::new(*id))
    }

    fn open(&mut self, choice: u8) {
        let end = choice & 1 == 1;
        let large = choice & 0x0e == 0x0e;
        let more = choice.to_string() + &"y".repeat(200);
        let fields = [&REQUEST[..], &[("x-large", &more)]].concat();
        let fields = if large { &fields[..] } else { &REQUEST };
        match self.pair.client.open(fields, end) {
            Ok(id) => {
                let sending = Sending {
                    headers: true,
                    octets: 0,
                    ended: end,
                };
                self.client.insert(id.value(), sending);
            }
            Err(SendError::TooManyStreams) => {}
            Err(SendError::FieldSectionTooLarge) => assert!(large),
            Err(error) => assert!(self.drains, "{error:?}"),
        }
    }

    fn send(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        let choice = entropy.octet();
        let Some(id) = self.pick(side, entropy) else {
            return;
        };
        let len = match choice >> 6 {
            0 => 0,
            1 => usize::from(entropy.octet()),
            2 => 37 * usize::from(entropy.octet()),
            _ => 211 * usize::from(entropy.octet()),
        };
        self.send_octets(side, id, len, choice & 1 == 1, choice & 2 == 2);
    }

    fn send_octets(&mut self, side: Side, id: StreamId, len: usize, end: bool, shared: bool) {
        let sent: usize = self
            .sending(side)
            .values()
            .map(|sending| sending.octets)
            .sum();
        let len = len.min(self.octets_max - sent);
        let sending = self.sending(side).entry(id.value()).or_default();
        let start = sending.octets;
        let allowed = sending.headers && !sending.ended;
        let octets = content(id.value(), start..start + len);
        let user = self.pair.end(side);
        let result = if shared {
            user.send_bytes(id, octets.into(), end)
        } else {
            user.send(id, &octets, end)
        };
        match result {
            Ok(()) => {
                assert!(allowed, "content between headers and the end");
                let sending = self.sending(side).entry(id.value()).or_default();
                sending.octets += len;
                sending.ended = end;
            }
            Err(SendError::Full) => self.pair.end(side).want_room(id),
            Err(SendError::StreamClosed) => {}
            Err(error) => assert!(!allowed, "{error:?}"),
        }
    }

    fn respond(&mut self, entropy: &mut Entropy<'_>) {
        let end = entropy.octet() & 1 == 1;
        if let Some(id) = self.pick(Side::Server, entropy) {
            self.respond_to(id, end);
        }
    }

    fn respond_to(&mut self, id: StreamId, end: bool) {
        let result = self.pair.server.respond(id, &[(":status", "200")], end);
        let sending = self.server.entry(id.value()).or_default();
        match result {
            Ok(()) => {
                assert!(!sending.headers, "headers are sent once");
                sending.headers = true;
                sending.ended = end;
            }
            Err(SendError::StreamClosed) => {}
            Err(error) => assert!(sending.headers, "{error:?}"),
        }
    }

    fn trailers(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        let Some(id) = self.pick(side, entropy) else {
            return;
        };
        let result = self.pair.end(side).trailers(id, &[("x-end", "well")]);
        let sending = self.sending(side).entry(id.value()).or_default();
        match result {
            Ok(()) => {
                assert!(sending.headers && !sending.ended);
                sending.ended = true;
            }
            Err(SendError::StreamClosed) => {}
            Err(error) => assert!(!sending.headers || sending.ended, "{error:?}"),
        }
    }

    fn consume(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        let octets = 300 * usize::from(entropy.octet());
        if let Some(id) = self.pick(side, entropy) {
            self.pair.end(side).consume(id, octets);
        }
    }

    fn reset(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        if let Some(id) = self.pick(side, entropy) {
            self.pair.end(side).reset(id, ErrorCode::CANCEL);
        }
    }

    fn release(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        if let Some(id) = self.pick(side, entropy) {
            self.pair.end(side).release(id);
        }
    }

    fn ping(&mut self, side: Side, octet: u8) {
        let result = self.pair.end(side).connection.ping([octet; 8]);
        assert!(matches!(result, Ok(()) | Err(SendError::Full)));
    }

    /// A priority, or an informational response.
    fn say_more(&mut self, side: Side, entropy: &mut Entropy<'_>) {
        let choice = entropy.octet();
        let Some(id) = self.pick(side, entropy) else {
            return;
        };
        if side == Side::Client || choice & 1 == 0 {
            let priority = Priority::new(choice >> 1 & 7, choice & 0x10 != 0);
            return self.pair.end(side).connection.set_priority(id, priority);
        }
        let server = &mut self.pair.server.connection;
        let result = server.send_informational(id, |fields| {
            fields.field(":status", "103");
        });
        let responded = self
            .server
            .get(&id.value())
            .is_some_and(|sending| sending.headers);
        match result {
            Ok(()) => assert!(!responded, "an informational response comes first"),
            Err(SendError::StreamClosed) => {}
            Err(error) => assert!(responded, "{error:?}"),
        }
    }

    /// Now and then, since nothing can be opened afterwards.
    fn drain(&mut self, side: Side, choice: u8) {
        if choice >= 0xf0 {
            self.drains = true;
            let connection = &mut self.pair.end(side).connection;
            connection.drain(Duration::from_secs(1_000_000));
        }
    }

    /// Everything comes to its end.
    fn finish(&mut self) {
        self.pair.turn();
        for side in [Side::Client, Side::Server] {
            self.pair.end(side).consumes = true;
            self.consume_all(side);
        }
        self.pair.run();
        self.check();
        // What was sent is all there: nobody waits for room, and everybody can go on.
        self.pair.assert_still();
        for id in ids(&self.pair.client) {
            self.end(Side::Client, id);
        }
        self.pair.run();
        for id in ids(&self.pair.server) {
            self.respond_to(id, false);
            self.end(Side::Server, id);
        }
        self.pair.run();
        self.pair.assert_still();
        self.assert_ended(Side::Client);
        self.assert_ended(Side::Server);
        for side in [Side::Client, Side::Server] {
            for id in ids(self.pair.end(side)) {
                self.pair.end(side).release(id);
            }
        }
        self.pair.run();
        self.pair.assert_idle();
        self.assert_alive();
    }

    fn consume_all(&mut self, side: Side) {
        for id in ids(self.pair.end(side)) {
            self.pair.end(side).consume(id, usize::MAX);
        }
    }

    fn end(&mut self, side: Side, id: StreamId) {
        self.send_octets(side, id, 0, true, false);
    }

    /// Every stream that a side has not released has ended both ways, or has failed, once; and its content is what the peer sent.
    fn assert_ended(&mut self, side: Side) {
        let other = side.other();
        for id in ids(self.pair.end(side)) {
            let is_reset = self.pair.end(side).connection.reset_of(id).is_some();
            let heard = self.pair.end(side).heard(id).clone();
            let sent = self.sending(other).entry(id.value()).or_default();
            assert!(is_reset || heard.ended, "{side:?} waits on {id}: {heard:?}");
            if heard.ended {
                let expected = content(id.value(), 0..sent.octets);
                assert!(
                    heard.content == expected,
                    "{side:?} got other content on {id}"
                );
            }
        }
    }

    /// Both answer a PING, drained or not.
    fn assert_alive(&mut self) {
        for side in [Side::Client, Side::Server] {
            let payload = *b"are you?";
            let pinged = self.pair.end(side).connection.ping(payload);
            assert_eq!(pinged, Ok(()));
            self.pair.run();
            let told = self.pair.end(side).told.last();
            assert_eq!(told, Some(&Told::Pong(payload)));
        }
        self.pair.assert_idle();
    }
}

/// The streams that an end has not released.
fn ids(end: &End) -> Vec<StreamId> {
    end.unreleased().map(|(id, _)| StreamId::new(id)).collect()
}
