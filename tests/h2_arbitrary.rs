//! Whatever users do and however octets are cut, two ends never break each other's rules, every stream ends
//! once on each side, and all credit comes back; whatever a peer sends, nothing panics.
#![cfg(feature = "h2")]

mod h2_wire;

use std::collections::BTreeMap;
use std::time::Duration;

use h2_wire::{END_HEADERS, End, REQUEST, block, frames, raw};
use viewbuf::h2::frame::Frame;
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Role, SendError, StreamId, Time};

/// Numbers that look random, and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }

    fn one_in(&mut self, chances: u32) -> bool {
        self.below(chances) == 0
    }
}

/// What one side's user knows of a stream.
#[derive(Debug, Default)]
struct Known {
    headers: bool,
    received_end: bool,
    sent_end: bool,
    sent_headers: bool,
    reset: bool,
    held: usize,
    wants_room: bool,
}

/// One side: its connection and its user.
struct Side {
    c: Connection,
    streams: BTreeMap<StreamId, Known>,
    rx: Vec<u8>,
    sent: Vec<u8>,
    role: Role,
    /// Octets of content, received and sent.
    content: u64,
}

impl Side {
    fn new(role: Role, config: &Config) -> Self {
        Self {
            c: Connection::new(role, config, Time::ZERO),
            streams: BTreeMap::new(),
            rx: Vec::new(),
            sent: Vec::new(),
            role,
            content: 0,
        }
    }

    /// Pulls all events, and checks that each makes sense to the user.
    fn pull(&mut self, now: Time) {
        let rx = std::mem::take(&mut self.rx);
        let mut input = &rx[..];
        loop {
            while let Some(event) = self
                .c
                .next_event(now, &mut input)
                .expect("both ends obey the rules")
            {
                self.note(event);
            }
            if !self.c.end_input() {
                break;
            }
        }
        self.rx = input.to_vec();
    }

    fn known(&mut self, stream: StreamId) -> &mut Known {
        let known = self
            .streams
            .get_mut(&stream)
            .expect("nothing is told of a stream after its release");
        assert!(!known.reset, "nothing is told after a reset");
        known
    }

    fn receive_end(&mut self, stream: StreamId) {
        let known = self.known(stream);
        assert!(!known.received_end, "a stream ends once");
        known.received_end = true;
    }

    fn note(&mut self, event: Event<'_>) {
        match event {
            Event::Headers { stream, end, .. } => {
                if self.role == Role::Server {
                    let before = self.streams.insert(stream, Known::default());
                    assert!(before.is_none(), "a stream is opened once");
                }
                let known = self.known(stream);
                assert!(!known.headers);
                known.headers = true;
                if end {
                    self.receive_end(stream);
                }
            }
            Event::Informational { stream, .. } => assert!(!self.known(stream).headers),
            Event::Data { stream, data, end } => {
                self.content += data.len() as u64;
                let known = self.known(stream);
                assert!(known.headers && !known.received_end);
                known.held += data.len();
                if end {
                    self.receive_end(stream);
                }
            }
            Event::Trailers { stream, .. } => {
                assert!(self.known(stream).headers);
                self.receive_end(stream);
            }
            Event::Reset { stream, .. } => self.known(stream).reset = true,
            Event::Writable { stream } => {
                let known = self.known(stream);
                assert!(known.wants_room, "room is told of where it was wanted");
                known.wants_room = false;
            }
            _ => {}
        }
    }

    /// Something that a user may do at any time.
    fn act(&mut self, random: &mut Random) {
        if self.role == Role::Client && random.one_in(4) {
            let end = random.one_in(3);
            let opened = self.c.open(end, |fields| {
                for (name, value) in REQUEST {
                    fields.field(name, value);
                }
                if random.one_in(3) {
                    fields.field("x-random", random.below(50).to_string());
                }
            });
            if let Ok(stream) = opened {
                let known = Known {
                    sent_headers: true,
                    sent_end: end,
                    ..Known::default()
                };
                self.streams.insert(stream, known);
            } else {
                assert_eq!(opened, Err(SendError::TooManyStreams));
            }
            return;
        }
        let count = self.streams.len() as u32;
        if count == 0 {
            return;
        }
        let (stream, _) = self
            .streams
            .iter()
            .nth(random.below(count) as usize)
            .expect("one of them");
        self.act_on(*stream, random);
    }

    fn act_on(&mut self, stream: StreamId, random: &mut Random) {
        let known = self.streams.get_mut(&stream).expect("a stream");
        let end = random.one_in(4);
        let result = match random.below(14) {
            0 if self.role == Role::Server => self.c.send_informational(stream, |fields| {
                fields.field(":status", "103");
            }),
            0..=2 if self.role == Role::Server => {
                let result = self.c.send_headers(stream, end, |fields| {
                    fields
                        .field(":status", "200")
                        .field("x-random", random.below(9).to_string());
                });
                if result.is_ok() {
                    known.sent_headers = true;
                    known.sent_end = end;
                }
                result
            }
            3..=5 => {
                let result = self
                    .c
                    .send_data(stream, &vec![3; random.below(3_000) as usize], end);
                known.sent_end |= result.is_ok() && end;
                result
            }
            6 => {
                let data = vec![6; random.below(70_000) as usize].into();
                let result = self.c.send_bytes(stream, data, end);
                known.sent_end |= result.is_ok() && end;
                result
            }
            7 => {
                let result = self.c.send_trailers(stream, |fields| {
                    fields.field("x-sum", random.below(9).to_string());
                });
                known.sent_end |= result.is_ok();
                result
            }
            8 if random.one_in(6) => {
                self.c.reset(stream, ErrorCode::CANCEL);
                known.reset |= !(known.sent_end && known.received_end);
                Ok(())
            }
            9 if random.one_in(6) => {
                self.c.release(stream);
                self.streams.remove(&stream);
                Ok(())
            }
            10 if known.sent_headers && !known.sent_end && !known.reset => {
                known.wants_room = true;
                self.c.want_room(stream);
                Ok(())
            }
            _ => {
                let octets = known.held.min(random.below(40_000) as usize);
                known.held -= octets;
                self.c.consumed(stream, octets);
                Ok(())
            }
        };
        let known = self.streams.get(&stream);
        match result {
            Ok(()) | Err(SendError::Full) => {}
            Err(SendError::WrongOrder) => assert!(known.is_some_and(|known| known.sent_end
                || known.sent_headers == (self.role == Role::Server && known.sent_headers))),
            Err(SendError::StreamClosed) => {
                assert!(known.is_none_or(|known| known.reset || known.sent_end))
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    /// The user finishes everything in order.
    fn finish(&mut self) {
        let streams: Vec<_> = self.streams.keys().copied().collect();
        for stream in streams {
            let known = self.streams.get_mut(&stream).expect("a stream");
            self.c.consumed(stream, std::mem::take(&mut known.held));
            if !known.sent_end && !known.reset {
                if !known.sent_headers {
                    known.sent_headers = self
                        .c
                        .send_headers(stream, false, |fields| {
                            fields.field(":status", "200");
                        })
                        .is_ok();
                }
                known.sent_end = self.c.send_data(stream, b"", true).is_ok();
            }
            if known.reset || (known.sent_end && known.received_end) {
                self.c.release(stream);
                self.streams.remove(&stream);
            }
        }
    }

    fn transmit(&mut self, random: &mut Random) {
        while let Some(transmit) = self.c.poll_transmit() {
            let octets: Vec<u8> = transmit.flatten().copied().collect();
            // What the transport takes at a time.
            let taken = if random.one_in(2) {
                octets.len()
            } else {
                1 + random.below(octets.len() as u32) as usize
            };
            self.sent.extend_from_slice(&octets[..taken]);
            self.c.transmitted(taken);
        }
    }

    /// Open, held and credit make up the connection's window.
    fn assert_credit(&self) {
        let windows = self
            .c
            .windows(StreamId::CONNECTION)
            .expect("the connection");
        let held: usize = self.streams.values().map(|known| known.held).sum();
        // What of a DATA frame has not come yet was charged, and is nobody's yet.
        let missing = i64::from(windows.receive_size) - windows.receive - i64::from(windows.credit);
        let coming = missing - held as i64;
        assert!(
            (0..=16_384).contains(&coming),
            "{missing} missing, {held} held"
        );
    }
}

/// Octets go over, a few or all.
fn carry(from: &mut Side, to: &mut Side, random: &mut Random) {
    let len = from.sent.len();
    let taken = match random.below(4) {
        0 => len.min(1),
        1 => random.below(len as u32 + 1) as usize,
        _ => len,
    };
    to.rx.extend(from.sent.drain(..taken));
}

fn run(seed: u64, config: &Config) -> u64 {
    let mut random = Random(seed);
    let (mut client, mut server) = (
        Side::new(Role::Client, config),
        Side::new(Role::Server, config),
    );
    let mut now = Time::ZERO;
    for _ in 0..600 {
        now = now + Duration::from_micros(u64::from(random.below(500)));
        for _ in 0..random.below(4) {
            client.act(&mut random);
            server.act(&mut random);
        }
        for side in [&mut client, &mut server] {
            side.transmit(&mut random);
        }
        carry(&mut client, &mut server, &mut random);
        carry(&mut server, &mut client, &mut random);
        for side in [&mut client, &mut server] {
            side.pull(now);
            side.assert_credit();
        }
    }
    let mut rounds = 0;
    while client.c.stream_count() + server.c.stream_count() > 0
        || client.sent.len() + server.sent.len() > 0
    {
        rounds += 1;
        assert!(
            rounds < 20_000,
            "seed {seed}: {} and {} streams do not end: {:?} {:?}",
            client.c.stream_count(),
            server.c.stream_count(),
            client.streams,
            server.streams
        );
        for side in [&mut client, &mut server] {
            side.finish();
            side.transmit(&mut random);
        }
        carry(&mut client, &mut server, &mut random);
        carry(&mut server, &mut client, &mut random);
        client.pull(now);
        server.pull(now);
    }
    for side in [&client, &server] {
        side.assert_credit();
        assert!(side.streams.is_empty());
    }
    client.content + server.content
}

#[test]
fn two_ends_get_along_whatever_their_users_do() {
    let mut content = 0;
    for seed in 0..60 {
        content += run(seed, &Config::DEFAULT);
    }
    assert!(content > 10 << 20, "only {content} octets went over");
}

#[test]
fn two_ends_get_along_with_few_streams_and_small_windows() {
    let config = Config {
        streams_max: 3,
        streams_assumed: 3,
        stream_window: 100,
        header_table: 128,
        send_header_table_max: 256,
        stream_queue_max: 10_000,
        stream_queue_low: 1_000,
        transmit_max: 2_000,
        ..Config::DEFAULT
    };
    for seed in 100..140 {
        run(seed, &config);
    }
}

/// Frames that mostly make sense, now and then in an order that makes none.
fn any_frame(random: &mut Random, role: Role, next: &mut u32) -> Vec<u8> {
    if random.one_in(30) {
        let payload: Vec<u8> = (0..random.below(40))
            .map(|_| random.below(256) as u8)
            .collect();
        return raw(
            random.below(18) as u8,
            random.below(256) as u8,
            random.below(12),
            &payload,
        );
    }
    let stream = random.below(*next / 2 + 1) * 2 + 1;
    let end = random.below(2) as u8;
    match random.below(9) {
        0..=2 if role == Role::Server => {
            *next += 2;
            raw(1, END_HEADERS | end, *next, &block(&REQUEST))
        }
        0..=2 => raw(1, END_HEADERS | end, stream, &block(&[(":status", "200")])),
        3 | 4 => raw(0, end, stream, &[7; 50]),
        5 => raw(
            8,
            0,
            if end == 0 { 0 } else { stream },
            &random.below(70_000).to_be_bytes(),
        ),
        6 => raw(3, 0, stream, &[0, 0, 0, 8]),
        7 => raw(6, 0, 0, &[1; 8]),
        _ => raw(4, 0, 0, &[0, 4, 0, 0, random.below(256) as u8, 9]),
    }
}

#[test]
fn whatever_a_peer_sends_nothing_panics_and_what_is_sent_is_legal() {
    let mut requests = 0;
    for seed in 0..3_000 {
        let mut random = Random(seed);
        let role = if seed % 3 == 0 {
            Role::Client
        } else {
            Role::Server
        };
        let mut end = End::settled(role, &Config::DEFAULT, 1 + random.below(300) as usize);
        let mut next = 1;
        for _ in 0..60 {
            if role == Role::Client && random.one_in(4) {
                let _ = end.c.open(random.one_in(2), |fields| {
                    fields.field(":method", "GET");
                });
            }
            end.feed(&any_frame(&mut random, role, &mut next));
            let stream = StreamId::new(random.below(12));
            match random.below(6) {
                0 => drop(end.c.send_headers(stream, random.one_in(2), |fields| {
                    fields.field(":status", "200");
                })),
                1 => drop(end.c.send_data(stream, &[1; 2_000], random.one_in(2))),
                2 => drop(end.c.send_trailers(stream, |fields| {
                    fields.field("x", "y");
                })),
                3 => end.c.release(stream),
                4 => end.c.reset(stream, ErrorCode::CANCEL),
                _ => end.c.want_room(stream),
            }
            end.wait(Duration::from_millis(u64::from(random.below(2_000))));
        }
        requests += end.told.len();
        let sent = end.sent();
        let goaways = frames(&sent)
            .filter(|frame| matches!(frame, Frame::GoAway(_)))
            .count();
        assert!(goaways <= 1, "seed {seed}: the peer is told once");
        assert_eq!(
            goaways == 1,
            end.fault.is_some() || end.c.is_ended(),
            "seed {seed}"
        );
    }
    assert!(requests > 10_000, "only {requests} events");
}
