//! The known attacks on HTTP/2, one test a class: memory and time stay bounded, the attacker is cut off where
//! that is the answer, and a peer that does the same things for good reasons is not.
//!
//! Time is virtual, so a rate is what the test says it is.
#![cfg(feature = "h2")]

mod h2_wire;

use std::time::{Duration, Instant};

use h2_wire::{
    ACK, END, END_HEADERS, End, PADDED, REQUEST, Told, block, data, frames, headers, open, ping,
    raw, request, request_with, rst, setting, settings_ack, window_update,
};
use viewbuf::h2::frame::{Frame, PREFACE, SettingId};
use viewbuf::h2::{
    Cause, Config, Connection, ErrorCode, Event, Priority, Role, Rule, StreamId, Time,
};
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What a connection may hold under any of these attacks, in octets, beyond what the test says.
const HELD_MAX: usize = 256 << 10;

/// What a mebioctet of any of these attacks may take, with a debug build on a busy machine.
const TIME_MAX: Duration = Duration::from_secs(10);

/// What the end's user does.
#[derive(Clone, Copy, PartialEq)]
enum User {
    /// Answers each request at once, and releases it.
    Answers,
    /// Works on each request until it is reset, and answers none.
    GivesUp,
    /// Works on each request for ever, even when it is reset.
    Works,
}

/// A server and what it holds.
struct Victim {
    c: Connection,
    now: Time,
    user: User,
    /// Whether the attacker reads what is sent.
    reads: bool,
    fault: Option<Rule>,
    requests: usize,
    /// Streams that the user works on.
    working: usize,
    working_max: usize,
}

impl Victim {
    fn new(config: &Config, user: User) -> Self {
        let mut victim = Self {
            c: Connection::new(Role::Server, config, Time::ZERO),
            now: Time::ZERO,
            user,
            reads: true,
            fault: None,
            requests: 0,
            working: 0,
            working_max: 0,
        };
        victim.take(PREFACE);
        victim.take(&raw(4, 0, 0, b""));
        victim.take(&settings_ack());
        victim
    }

    /// Octets come; how many were taken.
    fn take(&mut self, octets: &[u8]) -> usize {
        let mut input = octets;
        loop {
            self.pull(&mut input);
            if !self.c.end_input() {
                break;
            }
        }
        while self.reads
            && let Some(transmit) = self.c.poll_transmit()
        {
            let len = transmit.len();
            self.c.transmitted(len);
        }
        octets.len() - input.len()
    }

    fn pull(&mut self, input: &mut &[u8]) {
        loop {
            match self.c.next_event(self.now, input) {
                Ok(Some(Event::Headers { stream, .. })) => self.request(stream),
                Ok(Some(Event::Data { stream, data, .. })) => self.c.consumed(stream, data.len()),
                Ok(Some(Event::Reset { stream, .. })) if self.user == User::GivesUp => {
                    self.working -= 1;
                    self.c.release(stream);
                }
                Ok(Some(_)) => {}
                Ok(None) => return,
                Err(fault) => self.fault = Some(fault.rule),
            }
        }
    }

    fn request(&mut self, stream: StreamId) {
        self.requests += 1;
        if self.user != User::Answers {
            self.working += 1;
            self.working_max = self.working_max.max(self.working);
            return;
        }
        let _ = self.c.send_headers(stream, false, |fields| {
            fields.field(":status", "200");
        });
        let _ = self.c.send_data(stream, b"hello", true);
        self.c.release(stream);
    }
}

/// Feeds what `attack` makes, a mebioctet at most, until the victim gives up; how much that was.
fn run(victim: &mut Victim, mut attack: impl FnMut(u32) -> Vec<u8>) -> usize {
    let begun = Instant::now();
    let mut fed = 0;
    let (_, spent) = usage(|| {
        for round in 0.. {
            let octets = attack(round);
            victim.take(&octets);
            fed += octets.len();
            if victim.fault.is_some() || fed > 1 << 20 {
                break;
            }
        }
    });
    assert!(spent.peak <= HELD_MAX, "{} octets were held", spent.peak);
    assert!(begun.elapsed() < TIME_MAX, "{:?}", begun.elapsed());
    fed
}

/// An attack ends with this rule, and before `fed_max` octets of it.
fn is_cut_off(
    user: User,
    rule: Rule,
    fed_max: usize,
    attack: impl FnMut(u32) -> Vec<u8>,
) -> Victim {
    let mut victim = Victim::new(&Config::DEFAULT, user);
    let fed = run(&mut victim, attack);
    assert_eq!(victim.fault, Some(rule));
    assert!(fed <= fed_max, "only after {fed} octets");
    victim
}

/// The `round`th stream of a client.
fn nth(round: u32) -> u32 {
    2 * round + 1
}

#[test]
fn rapid_reset_is_cut_off_and_never_has_more_handlers_than_streams() {
    let attack = |round| [request(nth(round), 0), rst(nth(round), 8)].concat();
    is_cut_off(User::GivesUp, Rule::ResetFlood, 100 << 10, attack);
    let victim = is_cut_off(User::Works, Rule::RefusalFlood, 100 << 10, attack);
    assert_eq!(victim.working_max, Config::DEFAULT.streams_max as usize);
}

#[test]
fn made_you_reset_is_cut_off_whatever_the_error() {
    let errors: [fn(u32) -> Vec<u8>; 4] = [
        |stream| window_update(stream, 0),
        |stream| window_update(stream, 0x7fff_ffff),
        |stream| raw(2, 0, stream, &[0; 3]),
        |stream| [data(stream, END, b""), data(stream, 0, b"")].concat(),
    ];
    for error in errors {
        let attack = |round| [request(nth(round), 0), error(nth(round))].concat();
        is_cut_off(User::GivesUp, Rule::FaultFlood, 40 << 10, attack);
        // Handlers that nothing can stop: there are never more of them than streams.
        let mut victim = Victim::new(&Config::DEFAULT, User::Works);
        let fed = run(&mut victim, attack);
        assert!(victim.fault.is_some() && fed < 200 << 10);
        assert_eq!(victim.working_max, Config::DEFAULT.streams_max as usize);
    }
}

#[test]
fn malformed_requests_are_cut_off() {
    let attack = |round| request_with(nth(round), END, &[("Upper", "case")]);
    let victim = is_cut_off(User::Answers, Rule::FaultFlood, 40 << 10, attack);
    assert_eq!(victim.requests, 0);
}

/// What is decoded before it is found to be malformed is not kept either: a short block that comes to much, at the rate
/// at which faults are forgiven, and so many of them at once as are.
#[test]
fn malformed_sections_hold_no_memory() {
    let mut pathless = block(&[(":method", "GET")]);
    pathless.extend([0x40, 1, b'a', 100]);
    pathless.extend([b'x'; 100]);
    pathless.extend([0xbe; 100]);
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    let attack = |round| raw(1, END | END_HEADERS, nth(round), &pathless);
    let at_once: Vec<u8> = (0..150).flat_map(attack).collect();
    let (_, spent) = usage(|| {
        victim.take(&at_once);
        for round in 150..5_000 {
            victim.now = victim.now + Duration::from_millis(60);
            victim.take(&attack(round));
        }
    });
    assert_eq!((victim.fault, victim.requests), (None, 0));
    assert!(
        spent.peak <= 2 * HELD_MAX,
        "{} octets were held",
        spent.peak
    );
}

#[test]
fn streams_above_the_limit_are_refused_and_then_cut_off() {
    let attack = |round| request(nth(round), END);
    let victim = is_cut_off(User::Works, Rule::RefusalFlood, 100 << 10, attack);
    assert_eq!(victim.working_max, Config::DEFAULT.streams_max as usize);
}

#[test]
fn continuation_flood_is_bounded_in_frames_octets_and_time() {
    for (fragment, rule, max) in [
        (0, Rule::ContinuationFlood, 1 << 10),
        (1, Rule::ContinuationFlood, 1 << 10),
        (16_384, Rule::FieldBlockTooLarge, 64 << 10),
    ] {
        let octets = vec![0x82; fragment];
        is_cut_off(User::Answers, rule, max, |round| {
            let kind = if round == 0 { 1 } else { 9 };
            raw(kind, 0, 1, &octets)
        });
    }
    let mut end = End::server(1);
    end.feed(&raw(1, END, 1, &block(&REQUEST)));
    end.wait(Duration::from_secs(10));
    end.assert_failed(ErrorCode::ENHANCE_YOUR_CALM, Rule::FieldBlockTimeout);
}

#[test]
fn settings_flood_is_cut_off() {
    is_cut_off(User::Answers, Rule::SettingsFlood, 2 << 10, |_| {
        raw(4, 0, 0, b"")
    });
    is_cut_off(User::Answers, Rule::SettingsFlood, 2 << 10, |round| {
        setting(4, round)
    });
    let many = setting(4, 1)[9..].repeat(2_000);
    is_cut_off(User::Answers, Rule::SettingsFlood, 24 << 10, |_| {
        raw(4, 0, 0, &many)
    });
}

#[test]
fn ping_flood_is_cut_off() {
    is_cut_off(User::Answers, Rule::PingFlood, 20 << 10, |_| ping());
    is_cut_off(User::Answers, Rule::OddityFlood, 20 << 10, |_| {
        raw(6, ACK, 0, &[7; 8])
    });
}

#[test]
fn answers_that_are_not_read_are_bounded() {
    let mut config = Config::DEFAULT;
    config.rates.pings.burst = u32::MAX;
    let mut victim = Victim::new(&config, User::Answers);
    victim.reads = false;
    run(&mut victim, |_| ping());
    assert_eq!(victim.fault, Some(Rule::ControlBacklog));
}

#[test]
fn responses_that_are_not_read_stop_new_requests() {
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    victim.reads = false;
    let mut waiting = 0;
    let (_, spent) = usage(|| {
        for round in 0..200_000 {
            let octets = request(nth(round), END);
            waiting = octets.len() - victim.take(&octets);
            if waiting > 0 {
                break;
            }
        }
    });
    assert!(waiting > 0, "no more requests are taken");
    assert!(!victim.c.wants_input());
    assert!(
        spent.peak < 4 * Config::DEFAULT.transmit_max,
        "{}",
        spent.peak
    );
    // When the peer reads again, it goes on.
    victim.reads = true;
    victim.take(&[]);
    assert!(victim.c.wants_input());
    // When it never does, that is the end.
    victim.reads = false;
    victim.c.ping([0; 8]).expect("a PING");
    assert!(victim.c.poll_transmit().is_some());
    let begun = victim.now;
    let fault = loop {
        victim.now = victim.c.poll_timeout().expect("a deadline");
        if let Err(fault) = victim.c.handle_timeout(victim.now) {
            break fault;
        }
        // Octet by octet is not at all.
        assert!(victim.c.poll_transmit().is_some());
        victim.c.transmitted(1);
    };
    assert_eq!(fault.rule, Rule::ControlBacklog);
    let waited = victim.now.since(begun).as_secs();
    assert!((60..=75).contains(&waited), "after {waited} s");
}

/// A server that sends much, and whose transport takes little, hears of a reset or a window all the same.
#[test]
fn content_that_waits_for_the_transport_does_not_stop_input() {
    let mut end = End::server(usize::MAX);
    end.feed(&setting(4, 0x7fff_ffff))
        .feed(&window_update(0, 0x7000_0000))
        .feed(&request(1, END));
    let one = StreamId::new(1);
    let headers = end.c.send_headers(one, false, |f| {
        f.field(":status", "200");
    });
    headers.expect("headers");
    end.c.send_data(one, &[0; 900_000], true).expect("room");
    for _ in 0..10 {
        let transmit = end.c.poll_transmit().expect("content");
        assert!(transmit.len() > Config::DEFAULT.transmit_max / 2);
        assert!(end.c.wants_input());
        end.c.transmitted(20_000);
    }
    let mut input = &[rst(1, 8), request(3, END)].concat()[..];
    assert!(end.c.poll_transmit().is_some());
    let reset = end.c.next_event(end.now, &mut input);
    assert!(matches!(reset, Ok(Some(Event::Reset { stream, .. })) if stream == one));
    let headers = end.c.next_event(end.now, &mut input);
    assert!(matches!(headers, Ok(Some(Event::Headers { .. }))));
}

#[test]
fn empty_data_is_cut_off_padded_or_not() {
    let mut opened = false;
    let mut with = |octets: Vec<u8>| {
        let before = if opened { Vec::new() } else { request(1, 0) };
        opened = true;
        [before, octets].concat()
    };
    is_cut_off(User::Works, Rule::EmptyFrameFlood, 4 << 10, |_| {
        with(data(1, 0, b""))
    });
    opened = false;
    let mut with = |octets: Vec<u8>| {
        let before = if opened { Vec::new() } else { request(1, 0) };
        opened = true;
        [before, octets].concat()
    };
    is_cut_off(User::Works, Rule::EmptyFrameFlood, 4 << 10, |_| {
        with(data(1, PADDED, b"\x01\0"))
    });
}

#[test]
fn tiny_data_costs_little_and_is_no_crime() {
    let mut victim = Victim::new(&Config::DEFAULT, User::Works);
    victim.take(&request(1, 0));
    run(&mut victim, |_| data(1, 0, b"x").repeat(100));
    assert_eq!(victim.fault, None);
}

#[test]
fn hpack_bombs_are_bounded_in_octets_and_fields() {
    // An entry of 4,000 octets, and then as many references to it as fit: 57 MB a frame.
    let entry = {
        let mut octets = block(&REQUEST);
        octets.extend(b"\x40\x01a\x7f");
        octets.extend([
            (3_900_u32 - 127) as u8 & 0x7f | 0x80,
            ((3_900 - 127) >> 7) as u8,
        ]);
        octets.extend([b'v'; 3_900]);
        octets
    };
    let bomb = [block(&REQUEST), vec![0xbe; 14_000]].concat();
    let crumbs = [block(&REQUEST), vec![0x80 | 32; 14_000]].concat();
    for bomb in [bomb, crumbs] {
        let mut victim = Victim::new(&Config::DEFAULT, User::Works);
        victim.take(&raw(1, END | END_HEADERS, 1, &entry));
        run(&mut victim, |round| {
            raw(1, END | END_HEADERS, nth(round + 1), &bomb)
        });
        assert_eq!(victim.requests, 1, "no bomb reaches the user");
    }
}

#[test]
fn many_small_blocks_that_decode_to_much_are_bounded() {
    // Each request refers thrice to an entry of 3,900 octets: 12 KB from 40 octets, and all in one read.
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    victim.take(&window_update(0, 1 << 20));
    let mut octets = block(&REQUEST);
    octets.extend(b"\x40\x01a\x7f");
    octets.extend([
        (3_900_u32 - 127) as u8 & 0x7f | 0x80,
        ((3_900 - 127) >> 7) as u8,
    ]);
    octets.extend([b'v'; 3_900]);
    victim.take(&raw(1, END | END_HEADERS, 1, &octets));
    let small = [block(&REQUEST), vec![0xbe; 3]].concat();
    let batch: Vec<u8> = (1..20_000)
        .flat_map(|round| raw(1, END | END_HEADERS, nth(round), &small))
        .collect();
    let mut taken = 0;
    let (_, spent) = usage(|| {
        // A server whose answers are read now and then.
        while taken < batch.len() {
            taken += victim.take(&batch[taken..]);
        }
    });
    assert_eq!((victim.fault, victim.requests), (None, 20_000));
    assert!(spent.peak < 4 << 20, "{} octets were held", spent.peak);
}

#[test]
fn a_peer_cannot_make_our_table_large() {
    let mut victim = Victim::new(&Config::DEFAULT, User::Works);
    victim.take(&setting(1, u32::MAX));
    victim.take(&request(1, END));
    let (_, spent) = usage(|| {
        for field in 0..100_000 {
            let name = format!("field-{field}");
            let _ = victim.c.send_informational(StreamId::new(1), |fields| {
                fields.field(":status", "103").field(&name, "value");
            });
            victim.take(&[]);
        }
    });
    assert!(spent.peak < HELD_MAX, "{} octets were held", spent.peak);
}

#[test]
fn table_size_changes_are_settings_and_counted_so() {
    is_cut_off(User::Answers, Rule::SettingsFlood, 2 << 10, |round| {
        setting(1, round % 2 * 4_096)
    });
}

#[test]
fn window_update_flood_is_cut_off() {
    is_cut_off(User::Answers, Rule::WindowUpdateFlood, 20 << 10, |_| {
        window_update(0, 1)
    });
    let mut victim = Victim::new(&Config::DEFAULT, User::Works);
    victim.take(&request(1, END));
    run(&mut victim, |_| window_update(1, 1));
    assert_eq!(victim.fault, Some(Rule::WindowUpdateFlood));
}

/// CVE-2019-9511: a window that opens octet by octet makes a frame of each.
#[test]
fn a_dribbling_window_is_cut_off() {
    let mut victim = Victim::new(&Config::DEFAULT, User::Works);
    victim.take(&setting(4, 0));
    victim.take(&request(1, END));
    let one = StreamId::new(1);
    victim
        .c
        .send_headers(one, false, |fields| {
            fields.field(":status", "200");
        })
        .expect("headers");
    victim.c.send_data(one, &[0; 100_000], true).expect("data");
    let fed = run(&mut victim, |_| window_update(1, 1));
    assert_eq!(victim.fault, Some(Rule::WindowUpdateFlood));
    assert!(fed < 20 << 10);
}

/// CVE-2019-9517 and the hold of CVE-2026-49975: windows stay shut over data that waits.
#[test]
fn a_window_that_stays_shut_resets_its_stream() {
    for dribbles in [false, true] {
        let mut end = End::server(usize::MAX);
        end.feed(&setting(4, 0))
            .feed(&request(1, END))
            .feed(&request(3, END));
        let one = StreamId::new(1);
        end.c
            .send_headers(one, false, |f| {
                f.field(":status", "200");
            })
            .expect("headers");
        end.c.send_data(one, &[0; 100_000], true).expect("data");
        end.told.clear();
        let mut waited = 0;
        while end.told.is_empty() {
            end.wait(Duration::from_secs(5));
            waited += 5;
            if dribbles {
                end.feed(&window_update(1, 1));
            }
            assert!(waited <= 90, "the stream is still there");
        }
        assert!(waited >= 60, "only after {waited} s");
        let reset = Told::Reset(
            1,
            ErrorCode::ENHANCE_YOUR_CALM,
            Cause::Fault(Rule::WindowStalled),
        );
        assert_eq!(end.told, [reset]);
        assert_eq!(end.c.queued(one), 0);
        end.told.clear();
        end.assert_alive();
    }
}

/// Many streams that nobody reads, as of an application that pauses, end by themselves and not with the connection.
#[test]
fn many_stalls_at_once_leave_the_connection_alone() {
    let config = Config {
        streams_max: 1_000,
        ..Config::DEFAULT
    };
    let mut end = End::settled(Role::Server, &config, usize::MAX);
    end.feed(&setting(4, 0));
    for round in 0..900 {
        end.feed(&request(nth(round), END));
        let stream = StreamId::new(nth(round));
        let headers = end.c.send_headers(stream, false, |f| {
            f.field(":status", "200");
        });
        headers.expect("headers");
        end.c.send_data(stream, b"unread", true).expect("room");
        end.c.release(stream);
    }
    for _ in 0..10 {
        end.wait(Duration::from_secs(10));
    }
    assert_eq!(end.c.stream_count(), 0);
    end.assert_alive();
}

/// A server that has begun a response, to a client that keeps the window of its content shut.
fn answering() -> (End, StreamId) {
    let mut end = End::server(usize::MAX);
    end.feed(&setting(4, 0)).feed(&request(1, END));
    let one = StreamId::new(1);
    let headers = end.c.send_headers(one, false, |fields| {
        fields.field(":status", "200");
    });
    headers.expect("headers");
    (end, one)
}

/// What waits for a window that the peer keeps shut costs its octets, however small the pieces it was sent in.
#[test]
fn content_that_waits_in_small_pieces_costs_no_more_than_its_octets() {
    for shared in [false, true] {
        let (mut end, one) = answering();
        end.turn();
        end.sent.clear();
        let (waiting, spent) = usage(|| {
            let send = |end: &mut End| match shared {
                true => end.c.send_bytes(one, b"small"[..].into(), false),
                false => end.c.send_data(one, b"small", false),
            };
            while send(&mut end).is_ok() {}
            end.c.queued(one)
        });
        // Pieces are joined, and what they lie in counts too.
        assert!(waiting >= 15 << 16, "{waiting} octets wait");
        assert!(spent.peak <= 3 * waiting, "{} octets are held", spent.peak);
        end.feed(&window_update(0, 2 << 20))
            .feed(&window_update(1, 2 << 20));
        let sent = end.sent();
        let content: Vec<u8> = frames(&sent)
            .filter_map(|frame| match frame {
                Frame::Data(frame) => Some(frame.data),
                _ => None,
            })
            .flatten()
            .copied()
            .collect();
        assert!(content == b"small".repeat(waiting / 5));
    }
}

#[test]
fn a_slow_reader_is_not_stalled() {
    let (mut end, one) = answering();
    end.c.send_data(one, &[0; 60_000], true).expect("data");
    for _ in 0..30 {
        end.wait(Duration::from_secs(50));
        end.feed(&window_update(1, 2_000));
    }
    assert_eq!(
        end.told
            .iter()
            .filter(|told| matches!(told, Told::Reset(..)))
            .count(),
        0
    );
    assert_eq!(end.c.queued(one), 0);
}

/// What is sent is sent without a time, and the last that was told may be long ago: whoever wakes up and sends much
/// is not late at once.
#[test]
fn who_sends_after_a_long_silence_is_not_stalled() {
    let mut end = End::server(usize::MAX);
    end.feed(&request(1, END));
    let one = StreamId::new(1);
    end.c
        .send_headers(one, false, |f| {
            f.field(":status", "200");
        })
        .expect("headers");
    end.turn();
    end.told.clear();
    // Nothing happens for ten minutes, then there is more than the windows hold, and more than the transport takes.
    end.c.send_data(one, &[0; 100_000], true).expect("room");
    assert!(end.c.poll_transmit().is_some());
    end.c.transmitted(10_000);
    assert!(end.c.poll_transmit().is_some());
    end.now = end.now + Duration::from_secs(600);
    end.c.handle_timeout(end.now).expect("patience");
    end.turn();
    end.wait(Duration::from_secs(44));
    end.feed(&window_update(0, 100_000))
        .feed(&window_update(1, 100_000));
    assert_eq!((end.told(), end.c.queued(one)), (vec![], 0));
}

/// A stream whose windows are open waits for its turn, as long as others matter more and the transport is slow.
#[test]
fn who_waits_for_a_turn_is_not_stalled() {
    let mut end = End::server(usize::MAX);
    end.feed(&setting(4, 0x7fff_ffff))
        .feed(&window_update(0, 0x7000_0000))
        .feed(&request(1, END))
        .feed(&request(3, END));
    let (urgent, other) = (StreamId::new(1), StreamId::new(3));
    for stream in [urgent, other] {
        let headers = end.c.send_headers(stream, false, |f| {
            f.field(":status", "200");
        });
        headers.expect("headers");
    }
    end.c.set_priority(urgent, Priority::new(0, false));
    end.told.clear();
    end.c.send_data(urgent, &[0; 500_000], false).expect("room");
    end.c.send_data(other, &[0; 1_000], true).expect("room");
    for _ in 0..200 {
        end.now = end.now + Duration::from_secs(1);
        end.c.handle_timeout(end.now).expect("patience");
        assert_eq!(end.c.next_event(end.now, &mut &[][..]), Ok(None));
        assert!(end.c.poll_transmit().is_some());
        end.c.transmitted(10_000);
        end.c.send_data(urgent, &[0; 10_000], false).expect("room");
    }
    assert_eq!(end.c.queued(other), 1_000);
}

#[test]
fn stream_identifiers_run_out_gracefully() {
    let mut end = End::server(usize::MAX);
    end.feed(&request(0x6000_0001, END));
    let sent = end.sent();
    let announced = frames(&sent)
        .any(|frame| matches!(frame, Frame::GoAway(frame) if frame.last == StreamId::MAX));
    assert!(announced, "the client is asked to go elsewhere in time");
    assert_eq!(end.told, [Told::Headers(0x6000_0001, true)]);
}

#[test]
fn the_number_of_streams_is_limited_and_said() {
    let mut end = End::fresh(Role::Server, &Config::DEFAULT, 1);
    end.turn();
    let sent = end.sent();
    let Some(Frame::Settings(settings)) = frames(&sent).next() else {
        panic!("SETTINGS");
    };
    let limit = settings
        .iter()
        .find(|setting| setting.id == SettingId::MAX_CONCURRENT_STREAMS);
    assert_eq!(
        limit.map(|setting| setting.value),
        Some(Config::DEFAULT.streams_max)
    );
}

#[test]
fn priority_flood_is_cut_off() {
    is_cut_off(User::Answers, Rule::PriorityFlood, 20 << 10, |_| {
        raw(2, 0, 1, &[0, 0, 0, 3, 1])
    });
    is_cut_off(User::Answers, Rule::PriorityFlood, 20 << 10, |_| {
        raw(0x10, 0, 0, b"\0\0\0\x01u=1")
    });
}

#[test]
fn frames_of_no_use_are_cut_off() {
    is_cut_off(User::Answers, Rule::OddityFlood, 20 << 10, |_| {
        raw(0xee, 0, 0, b"")
    });
    let late = |round| match round {
        0 => [request(1, 0), rst(1, 8)].concat(),
        _ => rst(1, 8),
    };
    is_cut_off(User::Works, Rule::ResetFlood, 20 << 10, late);
    is_cut_off(User::GivesUp, Rule::OddityFlood, 20 << 10, late);
}

#[test]
fn informational_responses_are_bounded() {
    let mut end = End::client(usize::MAX);
    open(&mut end, true);
    for _ in 0..1_000 {
        end.feed(&headers(1, 0, &[(":status", "103")]));
    }
    assert_eq!(
        end.fault.map(|fault| fault.rule),
        Some(Rule::InformationalFlood)
    );
    assert!(end.told.len() < 200);
}

#[test]
fn a_connection_that_says_nothing_ends() {
    for said in [&b""[..], PREFACE] {
        let mut end = End::fresh(Role::Server, &Config::DEFAULT, 1);
        end.feed(said);
        end.wait(Duration::from_secs(10));
        end.assert_failed(ErrorCode::PROTOCOL_ERROR, Rule::PrefaceTimeout);
    }
}

/// A million streams of which half are cancelled, pings for every round trip, window updates for every
/// frame, tiny messages: busy, and not hostile.
#[test]
fn a_healthy_peer_is_never_cut_off() {
    const STREAMS: u32 = if cfg!(debug_assertions) {
        100_000
    } else {
        1_000_000
    };
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    let (_, spent) = usage(|| {
        for round in 0..STREAMS {
            // A hundred thousand streams a second.
            victim.now = victim.now + Duration::from_micros(10);
            let stream = nth(round);
            let mut octets = request(stream, 0);
            octets.extend(data(stream, 0, b"tiny"));
            octets.extend(window_update(stream, 1_000));
            octets.extend(window_update(0, 1_000));
            if round % 10 == 0 {
                octets.extend(ping());
            }
            if round % 2 == 0 {
                octets.extend(rst(stream, 8));
            } else {
                octets.extend(data(stream, END, b"end"));
            }
            if round % 100_000 == 0 {
                octets.extend(setting(4, 65_535 + round));
            }
            victim.take(&octets);
            victim
                .c
                .handle_timeout(victim.now)
                .expect("nothing is overdue");
            assert_eq!(victim.fault, None, "after {round} streams");
        }
    });
    assert_eq!(victim.requests, STREAMS as usize);
    assert!(spent.peak <= HELD_MAX, "{} octets were held", spent.peak);
}

/// The same for a client: many responses, and streams that it resets itself.
#[test]
fn a_healthy_server_is_never_cut_off() {
    const STREAMS: u32 = if cfg!(debug_assertions) {
        50_000
    } else {
        1_000_000
    };
    let mut end = End::client(usize::MAX);
    for round in 0..STREAMS {
        end.now = end.now + Duration::from_micros(10);
        let stream = open(&mut end, true);
        if round % 3 == 0 {
            end.c.reset(stream, ErrorCode::CANCEL);
        }
        let id = stream.value();
        let octets = [
            headers(id, 0, &[(":status", "103")]),
            headers(id, 0, &[(":status", "200")]),
            data(id, 0, b"answer"),
            headers(id, END, &[("grpc-status", "0")]),
        ];
        end.feed(&octets.concat());
        end.c.release(stream);
        end.told.clear();
        end.sent.clear();
        assert_eq!(end.fault, None, "after {round} streams");
    }
    assert_eq!(end.c.stream_count(), 0);
}

/// CVE-2019-9516: fields that are hardly there, but are kept all the same.
#[test]
fn fields_without_octets_are_bounded_in_number() {
    let mut nameless = block(&REQUEST);
    nameless.extend([0, 0, 0].repeat(1_000));
    let attack = |round| raw(1, END | END_HEADERS, nth(round), &nameless);
    let victim = is_cut_off(User::Answers, Rule::FaultFlood, 1 << 20, attack);
    assert_eq!(victim.requests, 0);
    let mut worthless = block(&REQUEST);
    worthless.extend([0, 1, b'a', 0].repeat(1_000));
    let attack = |round| raw(1, END | END_HEADERS, nth(round), &worthless);
    let victim = is_cut_off(User::Answers, Rule::FaultFlood, 1 << 20, attack);
    assert_eq!(victim.requests, 0);
}

/// CVE-2023-33953 and CVE-2022-41723: integers without end, and strings of declared lengths.
#[test]
fn declared_lengths_allocate_nothing() {
    for broken in [
        &[0xff, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80][..],
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
        &[0x40, 0x7f, 0xff, 0xff, 0xff, 0x7f, b'a'],
        &[0x40, 0x01, b'a', 0xff, 0xff, 0xff, 0xff, 0x07],
    ] {
        let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
        let octets = raw(1, END | END_HEADERS, 1, broken);
        let (_, spent) = usage(|| victim.take(&octets));
        assert_eq!(victim.fault, Some(Rule::CompressionFailed), "{broken:?}");
        assert!(spent.peak < 4 << 10, "{} octets were held", spent.peak);
    }
    // A frame of the greatest length that there is ends the connection by its header.
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    let header = &raw(1, END | END_HEADERS, 1, &[0; 16_385])[..9];
    let (_, spent) = usage(|| victim.take(header));
    assert_eq!(victim.fault, Some(Rule::FrameTooLarge));
    assert!(spent.peak < 1 << 10, "{} octets were held", spent.peak);
}

/// A table that is emptied and filled by every block: work, but no more than its octets are worth.
#[test]
fn table_churn_in_blocks_holds_no_more_than_the_table() {
    let mut victim = Victim::new(&Config::DEFAULT, User::Answers);
    run(&mut victim, |round| {
        // Size updates to 0 and 4,096, and entries that drive each other out.
        let mut octets = vec![0x20, 0x3f, 0xe1, 0x1f];
        octets.extend(block(&REQUEST));
        for field in 0..20 {
            let value = format!("{:0>200}", u64::from(round) * 20 + field);
            octets.extend(b"\x40\x01a\x7f\x49");
            octets.extend(value.as_bytes());
        }
        raw(1, END | END_HEADERS, nth(round), &octets)
    });
    assert_eq!(victim.fault, None, "it is legal");
    assert!(victim.requests > 200);
}

/// GOAWAY again and again is bounded as SETTINGS are.
#[test]
fn goaway_flood_is_cut_off() {
    is_cut_off(User::Answers, Rule::SettingsFlood, 2 << 10, |_| {
        raw(7, 0, 0, &[0; 8])
    });
}

/// Requests without any field, and trailers after the end: each is a stream error, and all are counted.
#[test]
fn messages_that_are_none_are_cut_off() {
    let attack = |round| raw(1, END | END_HEADERS, nth(round), b"");
    is_cut_off(User::Answers, Rule::FaultFlood, 8 << 10, attack);
    let attack = |round| {
        let stream = nth(round);
        [request(stream, END), headers(stream, END, &[("a", "b")])].concat()
    };
    is_cut_off(User::GivesUp, Rule::FaultFlood, 40 << 10, attack);
}

/// What a server may do to a client is bounded as well.
#[test]
fn a_hostile_server_is_cut_off() {
    type Flood = fn() -> Vec<u8>;
    let floods: [(Rule, Flood); 7] = [
        (Rule::PingFlood, ping),
        (Rule::OddityFlood, || raw(6, ACK, 0, &[7; 8])),
        (Rule::SettingsFlood, || raw(4, 0, 0, b"")),
        (Rule::WindowUpdateFlood, || window_update(0, 1)),
        (Rule::PriorityFlood, || raw(2, 0, 1, &[0, 0, 0, 3, 1])),
        (Rule::EmptyFrameFlood, || data(1, 0, b"")),
        (Rule::OddityFlood, || raw(0xee, 0, 0, b"")),
    ];
    for (rule, flood) in floods {
        let mut end = End::client(usize::MAX);
        open(&mut end, true);
        end.feed(&headers(1, 0, &[(":status", "200")]));
        let mut fed = 0;
        while end.fault.is_none() && fed < 1 << 20 {
            let octets = flood();
            fed += octets.len();
            end.feed(&octets);
            end.told.clear();
            end.sent.clear();
        }
        assert_eq!(end.fault.map(|fault| fault.rule), Some(rule));
        assert!(fed < 24 << 10, "{rule:?} only after {fed} octets");
    }
}

/// A server may end any number of uploads early: its client began each of them.
#[test]
fn a_server_that_stops_uploads_is_not_cut_off() {
    let mut end = End::client(usize::MAX);
    for _ in 0..20_000 {
        let stream = open(&mut end, false);
        let id = stream.value();
        let octets = [headers(id, END, &[(":status", "200")]), rst(id, 0)];
        end.feed(&octets.concat());
        end.c.release(stream);
        end.told.clear();
        end.sent.clear();
        assert_eq!(end.fault, None);
    }
}

/// A peer that uploads, and reads no WINDOW_UPDATE.
#[test]
fn credit_that_is_not_read_is_bounded() {
    let config = Config {
        stream_window: 64,
        window_max: 64,
        control_max: 4 << 10,
        ..Config::DEFAULT
    };
    let mut victim = Victim::new(&config, User::Works);
    victim.take(&request(1, 0));
    victim.reads = false;
    run(&mut victim, |_| data(1, 0, &[7; 32]));
    assert_eq!(victim.fault, Some(Rule::ControlBacklog));
}

/// Of what a user sends octet by octet to a peer that reads none of it, no more than the bound is held.
#[test]
fn small_pieces_that_wait_are_bounded() {
    let (mut end, one) = answering();
    let (pieces, spent) = usage(|| (0..).find(|_| end.c.send_data(one, b"x", false).is_err()));
    let max = Config::DEFAULT.stream_queue_max;
    assert!(pieces > Some(max / 100), "{pieces:?} pieces");
    assert!(spent.peak < 4 * max, "{} octets were held", spent.peak);
    // There is room once the pieces have gone, and not before.
    end.c.want_room(one);
    end.turn();
    assert!(!end.told().contains(&Told::Writable(1)));
    end.feed(&window_update(0, 1 << 20));
    end.feed(&window_update(1, 1 << 20));
    assert!(end.told().contains(&Told::Writable(1)));
}
