//! A client and a server over a link with a mind of its own: what users of a connection go through, told
//! as scenarios, each over plain, ragged, narrow and octet-wise links; and what must hold whatever they do.
#![cfg(feature = "h2")]

use std::time::Duration;

use proptest::prelude::*;
use viewbuf::h2::{Cause, Config, ErrorCode, Priority, Rule, SendError, StreamId, Time};
use viewbuf::hpack::{Encoded, Prepared};
use viewbuf_test_support::fuzz;
use viewbuf_test_support::h2::{End, Pair, Path, Random, Side, Told, operations, raw};

type List = [(&'static str, &'static str)];

const REQUEST: &List = &[
    (":method", "POST"),
    (":scheme", "http"),
    (":path", "/bench.Users/Read"),
    (":authority", "localhost"),
    ("te", "trailers"),
    ("content-type", "application/grpc"),
];
const RESPONSE: &List = &[(":status", "200"), ("content-type", "application/grpc")];
const TRAILERS: &List = &[("grpc-status", "0")];

/// Plays `scenario` over every kind of link, with several seeds where a seed makes a difference.
fn play(client: Config, server: Config, scenario: impl Fn(&mut Pair)) {
    for (path, seeds) in [
        (Path::PLAIN, 1),
        (Path::RAGGED, 4),
        (Path::NARROW, 4),
        (Path::OCTETS, 1),
    ] {
        for seed in 0..seeds {
            let mut pair = Pair::new(&client, &server, path, seed);
            scenario(&mut pair);
            pair.run();
            pair.assert_idle();
        }
    }
}

fn play_default(scenario: impl Fn(&mut Pair)) {
    play(Config::DEFAULT, Config::DEFAULT, scenario);
}

fn owned(list: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    list.iter().map(owned).collect()
}

fn octets(len: usize) -> Vec<u8> {
    let mut random = Random::new(len as u64);
    (0..len).map(|_| random.number() as u8).collect()
}

fn open(pair: &mut Pair, end: bool) -> StreamId {
    pair.client.open(REQUEST, end).expect("a stream")
}

fn release(pair: &mut Pair, call: StreamId) {
    pair.client.release(call);
    pair.server.release(call);
}

/// The server answers without content, and the call is over.
fn answer(pair: &mut Pair, call: StreamId) {
    pair.server
        .respond(call, RESPONSE, true)
        .expect("no response yet");
    pair.run();
    release(pair, call);
}

#[test]
fn a_unary_exchange() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.client
            .send(call, b"a question of some length", true)
            .expect("room");
        pair.run();
        let request = pair.server.heard(call);
        assert_eq!(request.headers, Some(owned(REQUEST)));
        assert_eq!(request.content, b"a question of some length");
        assert!(request.ended);
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        pair.server.send(call, b"an answer", false).expect("room");
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.server.release(call);
        pair.run();
        let response = pair.client.heard(call);
        assert_eq!(response.headers, Some(owned(RESPONSE)));
        assert_eq!(response.content, b"an answer");
        assert_eq!(response.trailers, Some(owned(TRAILERS)));
        assert!(response.ended && response.reset.is_none());
        pair.client.release(call);
    });
}

#[test]
fn both_sides_stream_at_once() {
    play_default(|pair| {
        let call = open(pair, false);
        let (mut there, mut back) = (Vec::new(), Vec::new());
        pair.run();
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        for round in 0..40 {
            let (up, down) = (octets(round * 3), octets(round * 5));
            pair.client.send(call, &up, false).expect("room");
            pair.server.send(call, &down, false).expect("room");
            there.extend(up);
            back.extend(down);
            pair.step();
            pair.turn();
            pair.check();
        }
        pair.client.send(call, b"", true).expect("room");
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.run();
        assert!(pair.server.heard(call).content == there);
        assert!(pair.client.heard(call).content == back);
        assert!(pair.server.heard(call).ended && pair.client.heard(call).ended);
        release(pair, call);
    });
}

/// Many messages there, one back.
#[test]
fn a_client_streams_and_is_answered_once() {
    play_default(|pair| {
        let call = open(pair, false);
        for message in 0..20 {
            pair.client
                .send(call, &octets(message * 50), false)
                .expect("room");
            pair.step();
            pair.check();
        }
        pair.client.send(call, b"", true).expect("room");
        pair.run();
        let request = pair.server.heard(call);
        let expected: Vec<u8> = (0..20).flat_map(|message| octets(message * 50)).collect();
        assert!(request.content == expected && request.ended);
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        pair.server.send(call, b"all came", false).expect("room");
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.run();
        assert_eq!(pair.client.heard(call).content, b"all came");
        release(pair, call);
    });
}

/// One message there, many back, each when the one before has come.
#[test]
fn a_server_streams_its_answer() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.client.send(call, b"watch", true).expect("room");
        pair.run();
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        let mut expected = Vec::new();
        for message in 0..20 {
            expected.extend(octets(message * 50));
            pair.server
                .send(call, &octets(message * 50), false)
                .expect("room");
            pair.run();
            pair.assert_still();
            assert!(pair.client.heard(call).content == expected);
        }
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.run();
        assert_eq!(pair.client.heard(call).trailers, Some(owned(TRAILERS)));
        release(pair, call);
    });
}

/// Questions and answers in turn, on a stream whose both directions stay open.
#[test]
fn a_conversation_takes_turns() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.run();
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        for turn in 1..10 {
            let (question, answer) = (octets(turn), octets(turn * 100));
            pair.client.send(call, &question, false).expect("room");
            pair.run();
            assert!(pair.server.heard(call).content.ends_with(&question));
            pair.server.send(call, &answer, false).expect("room");
            pair.run();
            assert!(pair.client.heard(call).content.ends_with(&answer));
        }
        // The server has the last word, though the client has not ended its side.
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.run();
        assert!(pair.client.heard(call).ended);
        assert!(!pair.server.heard(call).ended);
        pair.client.send(call, b"", true).expect("room");
        pair.run();
        assert!(pair.server.heard(call).ended);
        release(pair, call);
    });
}

/// A response that is nothing but its status, as gRPC refuses a call.
#[test]
fn a_call_is_refused_by_trailers_alone() {
    play_default(|pair| {
        let call = open(pair, true);
        pair.run();
        let refusal: Vec<(&str, &str)> = [RESPONSE, &[("grpc-status", "12")]].concat();
        pair.server
            .respond(call, &refusal, true)
            .expect("no response yet");
        pair.run();
        let heard = pair.client.heard(call);
        assert_eq!(heard.headers, Some(owned(&refusal)));
        assert!(heard.ended && heard.trailers.is_none() && heard.content.is_empty());
        release(pair, call);
    });
}

/// A window of 65,535 octets, and a reader that reads nothing: the sender waits; and goes on when it reads.
#[test]
fn flow_control_stalls_and_goes_on() {
    let server = Config {
        connection_window: 65_535,
        window_max: 65_535,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        pair.server.consumes = false;
        let call = open(pair, false);
        let content = octets(100_000);
        pair.client.send(call, &content, true).expect("room");
        pair.client.want_room(call);
        pair.run();
        pair.assert_still();
        assert_eq!(pair.server.heard(call).content.len(), 65_535);
        assert_eq!(pair.client.connection.queued(call), 34_465);
        // A little read is not worth a frame; where nothing is open, a kibioctet is.
        pair.server.consume(call, 1_000);
        pair.run();
        assert_eq!(pair.server.heard(call).content.len(), 65_535);
        pair.server.consume(call, 9_000);
        pair.run();
        assert_eq!(pair.server.heard(call).content.len(), 75_535);
        pair.server.consume(call, 30_000);
        pair.run();
        assert!(pair.server.heard(call).content == content);
        assert!(pair.server.heard(call).ended);
        answer(pair, call);
    });
}

/// A call that nobody reads does not keep another from its octets, as long as the connection's window lasts.
#[test]
fn a_stalled_stream_leaves_others_alone() {
    play_default(|pair| {
        let (slow, fast) = (open(pair, true), open(pair, true));
        pair.run();
        pair.client.consumes = false;
        for call in [slow, fast] {
            pair.server
                .respond(call, RESPONSE, false)
                .expect("no response yet");
        }
        pair.server
            .send(slow, &octets(200_000), true)
            .expect("room");
        pair.run();
        assert_eq!(pair.client.heard(slow).content.len(), 65_535);
        pair.client.consumes = true;
        let content = octets(70_000);
        pair.server.send(fast, &content, true).expect("room");
        pair.run();
        assert!(pair.client.heard(fast).content == content);
        assert!(!pair.client.heard(slow).ended);
        pair.client.consume(slow, 65_535);
        pair.run();
        assert!(pair.client.heard(slow).content == octets(200_000));
        release(pair, slow);
        release(pair, fast);
    });
}

/// Who asks for room is told once there is some, and not before.
#[test]
fn whoever_asks_for_room_is_told() {
    let client = Config {
        stream_queue_max: 100_000,
        stream_queue_low: 20_000,
        ..Config::DEFAULT
    };
    play(client, Config::DEFAULT, |pair| {
        pair.server.consumes = false;
        let call = open(pair, false);
        pair.run();
        let mut sent = 0;
        while pair.client.send(call, &octets(25_000), false).is_ok() {
            sent += 25_000;
        }
        assert_eq!(sent, 100_000, "as many as may wait");
        assert_eq!(pair.client.send(call, b"more", false), Err(SendError::Full));
        pair.client.want_room(call);
        pair.run();
        assert_eq!(pair.client.heard(call).writable, 0);
        pair.server.consumes = true;
        pair.server.consume(call, usize::MAX);
        pair.run();
        assert_eq!(pair.client.heard(call).writable, 1);
        pair.client.send(call, b"", true).expect("room");
        pair.server
            .respond(call, RESPONSE, true)
            .expect("no response yet");
        pair.run();
        assert_eq!(pair.server.heard(call).content.len(), sent);
        release(pair, call);
    });
}

/// Responses together may be queued to less than each by itself; a client that reads one after another gets them all, and
/// whoever has more to send is told each time that there is room.
#[test]
fn what_waits_on_all_streams_is_bounded_and_moves() {
    const CALLS: usize = 8;
    const LEN: usize = 6_000;
    let client = Config {
        stream_window: 1_000,
        ..Config::DEFAULT
    };
    let server = Config {
        connection_queue_max: 8_000,
        stream_queue_low: 1_000,
        ..Config::DEFAULT
    };
    play(client, server, |pair| {
        pair.client.consumes = false;
        let calls: Vec<StreamId> = (0..CALLS).map(|_| open(pair, true)).collect();
        pair.run();
        for call in &calls {
            let response = pair.server.respond(*call, RESPONSE, false);
            response.expect("no response yet");
        }
        let content = octets(LEN);
        let (mut sent, mut refused) = ([0; CALLS], 0);
        for round in 0.. {
            for (call, sent) in calls.iter().zip(&mut sent) {
                if pair.server.heard(*call).wants_room {
                    continue;
                }
                while let Some(piece) = content[*sent..].chunks(300).next() {
                    let end = *sent + piece.len() == LEN;
                    if pair.server.send(*call, piece, end).is_err() {
                        refused += 1;
                        pair.server.want_room(*call);
                        break;
                    }
                    *sent += piece.len();
                }
            }
            let waits = pair.server.connection.queued(StreamId::CONNECTION);
            assert!(waits < 8_000 + 300 + 64, "{waits}");
            pair.run();
            pair.assert_still();
            if calls.iter().all(|call| pair.client.heard(*call).ended) {
                break;
            }
            assert!(round < 1_000, "all go on: {sent:?}");
            // The client reads of one call at a time.
            pair.client.consume(calls[round % CALLS], 700);
            pair.run();
        }
        assert!(refused > CALLS, "{refused} were refused");
        for call in calls {
            assert!(pair.client.heard(call).content == content);
            release(pair, call);
        }
    });
}

/// 1 Gbit/s and 40 ms there and back hold 5 MB: the window grows until the link is full, and no further, however long the frames
/// are.
#[test]
fn windows_grow_on_a_long_fat_link() {
    let pieces = [1 << 20, 16 << 10, 3_000];
    let senders = [Side::Client, Side::Server];
    for (sender, piece) in senders
        .into_iter()
        .flat_map(|side| pieces.map(|len| (side, len)))
    {
        let path = Path {
            delay: Duration::from_millis(20),
            rate: 125_000_000,
            ..Path::PLAIN
        };
        let config = Config {
            stream_queue_max: 2 << 20,
            ..Config::DEFAULT
        };
        let mut pair = Pair::new(&config, &config, path, 1);
        let call = open(&mut pair, false);
        pair.run();
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        let times: Vec<Duration> = (0..40)
            .map(|_| send_a_megabyte(&mut pair, sender, call, piece))
            .collect();
        for side in [Side::Client, Side::Server] {
            pair.end(side).send(call, b"", true).expect("room");
        }
        pair.run();
        let receiver = pair.end(sender.other());
        assert_eq!(receiver.heard(call).content.len(), 40 << 20);
        let windows = receiver.connection.windows(StreamId::CONNECTION);
        let size = windows.expect("a connection").receive_size;
        let most = Config::DEFAULT.window_max;
        assert!((5_000_000..=most).contains(&size), "{size}");
        assert!(
            times[0] > Duration::from_millis(200),
            "at first the window is what holds it back: {times:?}"
        );
        // A megabyte is on the link for 8.4 ms.
        let last: Duration = times[20..].iter().sum();
        assert!(
            last / 20 < Duration::from_millis(12),
            "at last the link is, with pieces of {piece}: {times:?}"
        );
        release(&mut pair, call);
        pair.run();
        pair.assert_idle();
    }
}

/// How long it takes until there is room for more.
fn send_a_megabyte(pair: &mut Pair, sender: Side, call: StreamId, piece: usize) -> Duration {
    let begun = pair.now;
    let end = pair.end(sender);
    for piece in octets(1 << 20).chunks(piece) {
        // By reference, so that pieces are not joined.
        end.send_bytes(call, piece.to_vec().into(), false)
            .expect("room");
    }
    end.want_room(call);
    let before = end.heard(call).writable;
    while pair.end(sender).heard(call).writable == before {
        assert!(pair.step(), "room comes");
    }
    pair.check();
    pair.now.since(begun)
}

/// Of a short link no window is made larger.
#[test]
fn windows_stay_small_on_a_slow_link() {
    let path = Path {
        delay: Duration::from_millis(1),
        rate: 1_000_000,
        ..Path::PLAIN
    };
    let mut pair = Pair::new(&Config::DEFAULT, &Config::DEFAULT, path, 1);
    let call = open(&mut pair, true);
    pair.run();
    pair.server
        .respond(call, RESPONSE, false)
        .expect("no response yet");
    for _ in 0..20 {
        pair.server
            .send(call, &octets(50_000), false)
            .expect("room");
        pair.wait(Duration::from_millis(60));
    }
    pair.server.send(call, b"", true).expect("room");
    pair.run();
    let windows = pair
        .client
        .connection
        .windows(StreamId::CONNECTION)
        .expect("a connection");
    assert_eq!(windows.receive_size, 1 << 20);
    release(&mut pair, call);
    pair.run();
    pair.assert_idle();
}

/// Trailers wait behind content that waits for a window, and the blocks of other streams go before them.
#[test]
fn trailers_come_last() {
    play_default(|pair| {
        pair.client.consumes = false;
        let (long, short) = (open(pair, true), open(pair, true));
        pair.run();
        let content = octets(80_000);
        pair.server
            .respond(long, RESPONSE, false)
            .expect("no response yet");
        pair.server.send(long, &content, false).expect("room");
        pair.server
            .trailers(long, &[("x-late", "after others")])
            .expect("no trailers yet");
        assert_eq!(
            pair.server.trailers(long, TRAILERS),
            Err(SendError::WrongOrder)
        );
        pair.run();
        assert!(!pair.client.heard(long).ended);
        let table: Vec<(&str, &str)> = [RESPONSE, &[("x-late", "before others")]].concat();
        pair.server
            .respond(short, &table, false)
            .expect("no response yet");
        pair.server
            .trailers(short, TRAILERS)
            .expect("no trailers yet");
        pair.run();
        assert_eq!(pair.client.heard(short).trailers, Some(owned(TRAILERS)));
        pair.client.consume(long, usize::MAX);
        pair.run();
        let heard = pair.client.heard(long);
        assert_eq!(heard.trailers, Some(owned(&[("x-late", "after others")])));
        assert!(heard.content == content && heard.ended);
        release(pair, long);
        release(pair, short);
    });
}

#[test]
fn a_client_resets_in_the_middle() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.client
            .send(call, &octets(30_000), false)
            .expect("room");
        for _ in 0..3 {
            pair.step();
        }
        pair.client.reset(call, ErrorCode::CANCEL);
        pair.client.release(call);
        pair.run();
        let heard = pair.server.heard(call);
        if heard.headers.is_some() {
            assert_eq!(heard.reset, Some((ErrorCode::CANCEL, Cause::Peer)));
            let answer = pair.server.respond(call, RESPONSE, true);
            assert_eq!(answer, Err(SendError::StreamClosed));
            // It counts until its handler has ended.
            assert_eq!(pair.server.connection.stream_count(), 1);
            pair.server.release(call);
        }
    });
}

#[test]
fn a_server_resets_in_the_middle() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.client
            .send(call, &octets(150_000), true)
            .expect("room");
        while pair.server.heard(call).headers.is_none() {
            assert!(pair.step());
        }
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        pair.server.reset(call, ErrorCode::INTERNAL_ERROR);
        pair.run();
        let heard = pair.client.heard(call);
        assert_eq!(heard.reset, Some((ErrorCode::INTERNAL_ERROR, Cause::Peer)));
        assert_eq!(heard.headers, Some(owned(RESPONSE)));
        release(pair, call);
    });
}

/// A server that answers before it has all of a request asks the client to stop (RFC 9113 section 8.1). It
/// may do so as often as it likes: the client began each stream itself.
#[test]
fn a_server_may_answer_early_for_ever() {
    let mut pair = Pair::new(&Config::DEFAULT, &Config::DEFAULT, Path::PLAIN, 0);
    for _ in 0..3_000 {
        let call = open(&mut pair, false);
        pair.run();
        pair.server
            .respond(call, &[(":status", "413")], true)
            .expect("no response yet");
        pair.server.release(call);
        pair.run();
        let heard = pair.client.heard(call);
        assert!(heard.ended);
        assert_eq!(heard.reset, Some((ErrorCode::NO_ERROR, Cause::Peer)));
        pair.client.release(call);
        pair.client.streams.clear();
        pair.server.streams.clear();
    }
    pair.run();
    pair.assert_idle();
}

/// Two steps (RFC 9113 section 6.8): what runs finishes, what is on its way is taken, nothing else begins.
#[test]
fn a_server_drains_with_running_streams() {
    play_default(|pair| {
        let running = open(pair, true);
        pair.run();
        // This one is on its way when the server begins to drain.
        let crossing = open(pair, true);
        pair.server.connection.drain(Duration::from_secs(10));
        pair.run();
        assert_eq!(pair.client.open(REQUEST, true), Err(SendError::Closing));
        for call in [running, crossing] {
            assert!(!pair.server.told.contains(&Told::Drained));
            assert!(pair.server.heard(call).headers.is_some(), "{call} is taken");
            pair.server
                .respond(call, RESPONSE, true)
                .expect("no response yet");
            pair.run();
            assert_eq!(pair.client.heard(call).headers, Some(owned(RESPONSE)));
            release(pair, call);
        }
        pair.run();
        let goaways = pair
            .client
            .told
            .iter()
            .filter(|told| matches!(told, Told::GoAway { .. }));
        assert_eq!(goaways.count(), 2);
        for end in [&pair.client, &pair.server] {
            assert_eq!(
                end.told
                    .iter()
                    .filter(|told| **told == Told::Drained)
                    .count(),
                1
            );
        }
    });
}

/// What has not finished at the deadline is reset.
#[test]
fn a_drain_has_a_deadline() {
    play_default(|pair| {
        let call = open(pair, true);
        pair.run();
        pair.server.connection.drain(Duration::from_secs(5));
        pair.wait(Duration::from_secs(4));
        assert_eq!(pair.server.heard(call).reset, None);
        pair.wait(Duration::from_secs(2));
        let reset = (ErrorCode::CANCEL, Cause::Drained);
        assert_eq!(pair.server.heard(call).reset, Some(reset));
        assert_eq!(
            pair.client.heard(call).reset,
            Some((ErrorCode::CANCEL, Cause::Peer))
        );
        assert!(pair.server.connection.is_ended());
        release(pair, call);
    });
}

/// Streams that crossed the last GOAWAY may be tried again elsewhere.
#[test]
fn a_client_that_drains_finishes_what_it_began() {
    play_default(|pair| {
        let call = open(pair, false);
        pair.run();
        pair.client.connection.drain(Duration::from_secs(10));
        assert_eq!(pair.client.open(REQUEST, true), Err(SendError::Closing));
        pair.client.send(call, b"the rest", true).expect("room");
        pair.run();
        pair.server
            .respond(call, RESPONSE, true)
            .expect("no response yet");
        pair.run();
        assert!(pair.client.heard(call).ended);
        release(pair, call);
        pair.run();
        assert!(pair.client.told.contains(&Told::Drained));
    });
}

/// RFC 9113 section 5.4.1: after GOAWAY for an error the connection is closed, whatever waits and whatever its
/// user still does.
#[test]
fn nothing_follows_the_goaway_of_an_error() {
    let mut pair = Pair::new(&Config::DEFAULT, &Config::DEFAULT, Path::PLAIN, 0);
    pair.server.consumes = false;
    let calls = [(); 3].map(|()| open(&mut pair, false));
    pair.run();
    for call in calls {
        pair.client
            .send(call, &octets(30_000), false)
            .expect("room");
    }
    pair.run();
    pair.server
        .respond(calls[0], RESPONSE, false)
        .expect("no response yet");
    pair.server
        .send(calls[0], &octets(500_000), false)
        .expect("room");
    pair.run();
    pair.server.connection.close(ErrorCode::INTERNAL_ERROR, b"");
    pair.turn();
    let sent = pair.to_client.sent.counts;
    assert_eq!(sent[7], 1);
    pair.server.consume(calls[0], usize::MAX);
    pair.server.consume(calls[1], usize::MAX);
    pair.server.reset(calls[1], ErrorCode::CANCEL);
    for call in calls {
        pair.server.release(call);
    }
    pair.run();
    assert_eq!(pair.to_client.sent.counts, sent, "GOAWAY was the last");
    let code = ErrorCode::INTERNAL_ERROR;
    let last = pair.client.told.last();
    assert_eq!(last, Some(&Told::GoAway { last: 5, code }));
}

/// One exchange over a link that is cut.
fn exchange(to_server: u64, to_client: u64) -> Pair {
    let config = Config {
        keepalive_interval: Some(Duration::from_secs(5)),
        ..Config::DEFAULT
    };
    let mut pair = Pair::new(&config, &config, Path::PLAIN, 0);
    pair.cut(Path::PLAIN, to_server, to_client);
    let call = open(&mut pair, false);
    pair.client.send(call, b"question", true).expect("room");
    pair.run();
    if pair.server.heard(call).ended {
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        pair.server.send(call, b"answer", false).expect("room");
        pair.server
            .trailers(call, TRAILERS)
            .expect("no trailers yet");
        pair.server.release(call);
    }
    pair.run();
    pair
}

/// Whatever octet is the last: what came before it is told, and nothing else; and time tells both ends.
#[test]
fn a_connection_is_cut_at_every_octet() {
    let whole = exchange(u64::MAX, u64::MAX);
    let call = StreamId::new(1);
    let (to_server, to_client) = (whole.to_server.entered, whole.to_client.entered);
    let cuts = (0..to_server).map(|at| (at, u64::MAX));
    for (up, down) in cuts.chain((0..to_client).map(|at| (u64::MAX, at))) {
        let mut pair = exchange(up, down);
        for (end, whole) in [(&pair.client, &whole.client), (&pair.server, &whole.server)] {
            assert_eq!(end.fault, None, "a cut at {up}, {down} breaks no rule");
            let (heard, all) = (end.heard(call), whole.heard(call));
            assert!(all.content.starts_with(&heard.content));
            assert!(heard.headers.is_none() || heard.headers == all.headers);
            assert!(heard.trailers.is_none() || heard.trailers == all.trailers);
            assert!(whole.told.starts_with(&end.told), "{:?}", end.told);
        }
        pair.wait(Duration::from_secs(60));
        let rules = [&pair.client, &pair.server].map(|end| end.fault.map(|fault| fault.rule));
        let timeouts = [
            Rule::PrefaceTimeout,
            Rule::SettingsTimeout,
            Rule::PingTimeout,
        ];
        assert!(
            rules
                .iter()
                .all(|rule| rule.is_some_and(|rule| timeouts.contains(&rule))),
            "a cut at {up}, {down}: {rules:?}"
        );
    }
}

/// Who does not read and write any more, though its transport says nothing, is noticed by a PING without an answer.
#[test]
fn a_silent_peer_is_noticed() {
    let client = Config {
        keepalive_interval: Some(Duration::from_secs(5)),
        keepalive_timeout: Duration::from_secs(2),
        ..Config::DEFAULT
    };
    for path in [Path::PLAIN, Path::RAGGED, Path::OCTETS] {
        let mut pair = Pair::new(&client, &Config::DEFAULT, path, 0);
        let call = open(&mut pair, true);
        pair.wait(Duration::from_secs(1));
        pair.unplug();
        let last = pair.now;
        // Both the PING and its answer are due once the peer was last heard of, which is less than a second ago.
        pair.wait(Duration::from_millis(5_900));
        assert_eq!(pair.client.fault, None);
        assert!(pair.now.since(last) < Duration::from_secs(7));
        pair.wait(Duration::from_millis(1_200));
        let rule = pair.client.fault.map(|fault| fault.rule);
        assert_eq!(rule, Some(Rule::PingTimeout));
        assert!(pair.client.connection.is_ended());
        assert_eq!(pair.client.open(REQUEST, true), Err(SendError::Closing));
        assert!(pair.client.heard(call).headers.is_none());
        assert_eq!(pair.client.connection.poll_timeout(), None);
    }
}

/// An hour without a call: both ends look after each other, and neither takes it for a flood.
#[test]
fn keepalive_leaves_a_healthy_peer_alone() {
    let config = Config {
        keepalive_interval: Some(Duration::from_secs(1)),
        ..Config::DEFAULT
    };
    let mut pair = Pair::new(&config, &config, Path::RAGGED, 0);
    pair.wait(Duration::from_secs(3_600));
    pair.run();
    pair.assert_idle();
    // Who answers is heard: where both ask, each asks half as often.
    let pings = pair.to_server.sent.counts[6] + pair.to_client.sent.counts[6];
    assert!((3_000..=14_400).contains(&pings), "{pings}");
    let call = open(&mut pair, true);
    pair.run();
    assert!(pair.server.heard(call).ended);
}

/// Whether anybody asks can change while the connection lives.
#[test]
fn keepalive_can_be_set_at_any_time() {
    const MINUTE: Duration = Duration::from_secs(60);
    let timeout = Duration::from_secs(2);
    let mut pair = Pair::new(&Config::DEFAULT, &Config::DEFAULT, Path::RAGGED, 0);
    pair.wait(MINUTE);
    assert_eq!(pair.to_server.sent.counts[6], 0);
    assert_eq!(pair.client.connection.poll_timeout(), None);
    // Nothing was heard for a minute, so a PING is due at once.
    let client = &mut pair.client.connection;
    client.set_keepalive(Some(Duration::from_secs(5)), timeout);
    assert!(client.poll_timeout().is_some_and(|due| due <= pair.now));
    pair.wait(MINUTE);
    let pings = pair.to_server.sent.counts[6];
    assert!((9..=13).contains(&pings), "{pings}");
    pair.client.connection.set_keepalive(None, timeout);
    pair.wait(MINUTE);
    assert_eq!(pair.to_server.sent.counts[6], pings);
    pair.assert_idle();
    // A PING that was not answered while nobody asked is asked for anew.
    let soon = Some(Duration::from_millis(1));
    pair.unplug();
    pair.client.connection.set_keepalive(soon, timeout);
    pair.wait(Duration::from_secs(1));
    pair.client.connection.set_keepalive(None, timeout);
    pair.wait(MINUTE);
    assert_eq!(pair.client.connection.poll_timeout(), None);
    pair.client.connection.set_keepalive(soon, timeout);
    pair.client.connection.set_keepalive(soon, timeout);
    pair.wait(Duration::from_millis(1_900));
    assert_eq!(pair.client.fault, None);
    pair.wait(Duration::from_millis(200));
    let rule = pair.client.fault.map(|fault| fault.rule);
    assert_eq!(rule, Some(Rule::PingTimeout));
}

/// Who has all the time there is sets no timer, and is never late.
#[test]
fn timeouts_without_end_are_none() {
    let config = Config {
        preface_timeout: Duration::MAX,
        settings_timeout: Duration::MAX,
        field_block_timeout: Duration::MAX,
        stall_timeout: Duration::MAX,
        keepalive_interval: Some(Duration::MAX),
        keepalive_timeout: Duration::MAX,
        ..Config::DEFAULT
    };
    // Five centuries.
    let late = Time::at(Duration::from_secs(500 * 365 * 86_400));
    let mut pair = Pair::new(&config, &config, Path::PLAIN, 0);
    for round in 0..4 {
        let client = &mut pair.client.connection;
        match round {
            0 => {}
            1 => client.set_keepalive(Some(Duration::ZERO), Duration::MAX),
            2 => pair.unplug(),
            _ => client.drain(Duration::MAX),
        }
        let call = match round {
            3 => None,
            _ => Some(open(&mut pair, false)),
        };
        if let Some(call) = call {
            pair.client
                .send(call, &octets(100_000), false)
                .expect("room");
        }
        let client = &mut pair.client.connection;
        if round == 1 {
            // The PING is due; its answer never is.
            assert!(client.poll_timeout().is_some());
            assert_eq!(client.handle_timeout(pair.now), Ok(()));
        }
        assert!(client.poll_transmit().is_some(), "which is looked at");
        assert_eq!(client.poll_timeout(), None, "in round {round}");
        assert_eq!(client.handle_timeout(late), Ok(()));
        assert_eq!(client.stream_count(), round.min(2) + 1);
        client.set_keepalive(None, Duration::MAX);
        pair.run();
    }
    assert_eq!(pair.server.connection.poll_timeout(), None);
}

/// Who drives a connection that has failed knows who is to be told.
#[test]
fn the_streams_of_a_lost_connection_are_known() {
    for path in [Path::PLAIN, Path::OCTETS] {
        let mut pair = Pair::new(&Config::DEFAULT, &Config::DEFAULT, path, 0);
        let calls: Vec<StreamId> = (0..5).map(|_| open(&mut pair, true)).collect();
        pair.run();
        answer(&mut pair, calls[1]);
        pair.client.reset(calls[3], ErrorCode::CANCEL);
        pair.run();
        // This one is released while its content is still to go out.
        let response = pair.server.respond(calls[2], RESPONSE, false);
        response.expect("no response yet");
        let content = pair.server.send(calls[2], &octets(100_000), true);
        content.expect("room");
        pair.server.release(calls[2]);
        let listed = |end: &End| {
            let mut streams: Vec<StreamId> = end.connection.streams().collect();
            streams.sort();
            streams
        };
        assert_eq!(
            listed(&pair.client),
            [calls[0], calls[2], calls[3], calls[4]]
        );
        assert_eq!(listed(&pair.server), [calls[0], calls[3], calls[4]]);
        assert_eq!(pair.server.connection.stream_count(), 4);
        // A frame that no server takes.
        pair.server.receive(&raw(5, 4, 1, b"push"));
        pair.turn();
        assert!(pair.server.fault.is_some());
        for id in listed(&pair.server) {
            pair.server.release(id);
        }
        assert_eq!(listed(&pair.server), []);
        assert_eq!(pair.server.connection.stream_count(), 0);
    }
}

/// RFC 9113 section 6.5.2: what the peer says that it does not take is not sent to it, whatever it is; all else goes on, and
/// header compression with it.
#[test]
fn fields_that_the_peer_does_not_take_are_not_sent() {
    let small = Config {
        field_section_max: 300,
        ..Config::DEFAULT
    };
    let tables = [4_096, 0];
    let long = "x".repeat(300 - 32 - "x-long".len());
    let too_long = format!("{long}x");
    let fits: &[(&str, &str)] = &[("x-long", &long)];
    let large: &[(&str, &str)] = &[("x-first", "1"), ("x-long", &too_long)];
    for header_table in tables {
        let config = Config {
            header_table,
            ..small
        };
        play(config, config, |pair| {
            pair.run();
            let large_request = [REQUEST, large].concat();
            let prepared = Prepared::new(large.iter().copied());
            let constant = Encoded::constant(large.iter().copied());
            for round in 0..3 {
                let refused = pair.client.open(&large_request, true);
                assert_eq!(refused, Err(SendError::FieldSectionTooLarge));
                let client = &mut pair.client.connection;
                let refused = [
                    client.open(true, |fields| {
                        fields.prepared(&prepared);
                    }),
                    client.open(true, |fields| {
                        fields.constant(&constant);
                    }),
                ];
                assert_eq!(refused, [Err(SendError::FieldSectionTooLarge); 2]);
                assert_eq!(pair.client.connection.stream_count(), 0);
                let call = open(pair, true);
                assert_eq!(call.value(), 2 * round + 1, "no identifier is lost");
                pair.run();
                assert_eq!(pair.server.heard(call).headers, Some(owned(REQUEST)));
                let server = &mut pair.server;
                let refused = [
                    server.respond(call, large, false),
                    server.connection.send_informational(call, |fields| {
                        fields.field(":status", "103").prepared(&prepared);
                    }),
                ];
                assert_eq!(refused, [Err(SendError::FieldSectionTooLarge); 2]);
                server
                    .respond(call, RESPONSE, false)
                    .expect("no response yet");
                // Trailers go at once, or wait behind content.
                if round > 0 {
                    server.send(call, &octets(70_000), false).expect("room");
                }
                let refused = server.trailers(call, large);
                assert_eq!(refused, Err(SendError::FieldSectionTooLarge));
                server.trailers(call, fits).expect("what fits");
                pair.run();
                let heard = pair.client.heard(call);
                assert_eq!(heard.headers, Some(owned(RESPONSE)));
                assert_eq!(heard.trailers, Some(owned(fits)));
                release(pair, call);
            }
        });
    }
}

#[test]
fn a_ping_makes_the_round_trip() {
    play_default(|pair| {
        pair.run();
        pair.client.connection.ping(*b"one way?").expect("no other");
        assert_eq!(
            pair.client.connection.ping(*b"another?"),
            Err(SendError::Full)
        );
        pair.run();
        assert_eq!(pair.server.told.last(), Some(&Told::Ping(*b"one way?")));
        assert_eq!(pair.client.told.last(), Some(&Told::Pong(*b"one way?")));
        pair.server.connection.ping(*b"and back").expect("no other");
        pair.run();
        assert_eq!(pair.server.told.last(), Some(&Told::Pong(*b"and back")));
    });
}

/// The client begins with the windows that everybody has at first, and fills them, before it learns that
/// these are small: windows fall below zero (RFC 9113 section 6.9.2), and rise again.
#[test]
fn settings_shrink_windows_while_data_waits() {
    let server = Config {
        stream_window: 2_000,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        pair.server.consumes = false;
        let call = open(pair, false);
        let content = octets(64_000);
        for part in content.chunks(16_000) {
            pair.client.send(call, part, false).expect("room");
        }
        pair.run();
        let came = pair.server.heard(call).content.len();
        let window = pair.client.connection.windows(call).expect("a stream");
        assert!(came > 2_000 && window.send < 0, "{came} came, {window:?}");
        // Octets are consumed, and yet the client may send nothing until as many are as it had sent too many.
        pair.server.consume(call, came - 3_000);
        pair.run();
        assert_eq!(pair.server.heard(call).content.len(), came);
        pair.server.consumes = true;
        pair.server.consume(call, usize::MAX);
        pair.client.send(call, b"", true).expect("room");
        pair.run();
        assert!(pair.server.heard(call).content == content);
        answer(pair, call);
    });
}

/// Windows shrink when all was consumed, and that was not worth a frame of a large window: of a small one it is.
#[test]
fn credit_for_a_large_window_is_not_lost_on_a_small_one() {
    let server = Config {
        stream_window: 2_000,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        let call = open(pair, false);
        pair.client
            .send(call, &octets(20_000), false)
            .expect("room");
        pair.run();
        pair.client.send(call, &octets(9_000), true).expect("room");
        pair.run();
        assert_eq!(pair.server.heard(call).content.len(), 29_000);
        answer(pair, call);
    });
}

/// The client fills the windows that everybody has at first, and goes on when it learns that these are larger.
#[test]
fn settings_widen_windows_while_data_waits() {
    let server = Config {
        stream_window: 300_000,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        pair.server.consumes = false;
        let call = open(pair, false);
        let content = octets(90_000);
        pair.client.send(call, &content, true).expect("room");
        pair.run();
        assert!(pair.server.heard(call).content == content);
        assert!(pair.server.heard(call).ended);
        answer(pair, call);
    });
}

/// A server that is done with a call, and whose answer waits for the client to read: what the client still
/// sends is dropped, and its credit comes back, or both would wait for each other.
#[test]
fn who_is_done_with_a_call_still_gives_credit() {
    play_default(|pair| {
        pair.client.consumes = false;
        let call = open(pair, false);
        pair.run();
        pair.server
            .respond(call, RESPONSE, false)
            .expect("no response yet");
        let answer = octets(70_000);
        pair.server.send(call, &answer, true).expect("room");
        pair.server.release(call);
        pair.run();
        pair.client
            .send(call, &octets(150_000), false)
            .expect("room");
        pair.run();
        assert_eq!(pair.client.connection.queued(call), 0, "all went");
        pair.client.consume(call, usize::MAX);
        pair.client.consumes = true;
        pair.run();
        assert!(pair.client.heard(call).content == answer);
        pair.client.release(call);
    });
}

#[test]
fn many_streams_at_once_keep_to_the_limit() {
    let server = Config {
        streams_max: 20,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        pair.run();
        let (mut finished, mut calls) = (0, Vec::new());
        while finished < 100 {
            loop {
                match pair.client.open(REQUEST, true) {
                    Ok(call) => calls.push(call),
                    Err(error) => {
                        assert_eq!(error, SendError::TooManyStreams);
                        break;
                    }
                }
            }
            assert_eq!(calls.len(), 20);
            pair.run();
            assert_eq!(pair.server.connection.stream_count(), 20);
            pair.client.told.clear();
            for call in calls.drain(..) {
                pair.server
                    .respond(call, RESPONSE, false)
                    .expect("no response yet");
                pair.server.send(call, &octets(100), true).expect("room");
                pair.server.release(call);
                finished += 1;
            }
            pair.run();
            assert_eq!(pair.client.told, [Told::StreamsAvailable]);
            let ended: Vec<_> = pair
                .client
                .unreleased()
                .map(|(id, heard)| (id, heard.ended))
                .collect();
            for (id, ended) in ended {
                assert!(ended);
                pair.client.release(StreamId::new(id));
            }
        }
    });
}

/// A client that does not know the limit yet runs into it; what was refused can be sent again.
#[test]
fn streams_beyond_the_limit_are_refused() {
    let server = Config {
        streams_max: 5,
        ..Config::DEFAULT
    };
    play(Config::DEFAULT, server, |pair| {
        let calls: Vec<_> = (0..9).map(|_| open(pair, true)).collect();
        pair.run();
        for (at, call) in calls.iter().enumerate() {
            let reset = pair.client.heard(*call).reset;
            let refused = (ErrorCode::REFUSED_STREAM, Cause::Peer);
            assert_eq!(reset, (at >= 5).then_some(refused));
            assert_eq!(pair.server.heard(*call).headers.is_some(), at < 5);
            if at < 5 {
                pair.server
                    .respond(*call, RESPONSE, true)
                    .expect("no response yet");
            }
        }
        pair.run();
        for call in calls {
            release(pair, call);
        }
    });
}

/// RFC 9218: the more urgent first; of the same urgency one after the other, or in turn.
#[test]
fn priorities_decide_who_is_sent() {
    let narrow = Config {
        transmit_max: 5_000,
        ..Config::DEFAULT
    };
    let wide = Config {
        stream_window: 1 << 20,
        connection_window: 4 << 20,
        ..Config::DEFAULT
    };
    for (priorities, alternates) in [(["u=5", "u=1", "u=3"], false), (["u=3, i"; 3], true)] {
        play(wide, narrow, |pair| {
            let calls: Vec<_> = priorities
                .iter()
                .map(|priority| {
                    let fields: Vec<(&str, &str)> = [REQUEST, &[("priority", priority)]].concat();
                    pair.client.open(&fields, true).expect("a stream")
                })
                .collect();
            pair.run();
            for call in &calls {
                pair.server
                    .respond(*call, RESPONSE, false)
                    .expect("no response yet");
                // The first of them has its beginning ready when the others come.
                pair.server
                    .send(*call, &octets(60_000), true)
                    .expect("room");
            }
            pair.run();
            let order: Vec<usize> = pair
                .client
                .order
                .iter()
                .map(|id| {
                    calls
                        .iter()
                        .position(|call| call.value() == *id)
                        .expect("a call")
                })
                .collect();
            if alternates {
                assert!(order.len() >= 9, "{order:?}");
            } else {
                assert_eq!(order, [1, 2, 0]);
            }
            for call in calls {
                release(pair, call);
            }
        });
    }
}

/// A server's user may change its mind about what matters.
#[test]
fn a_priority_can_be_set_while_data_waits() {
    let config = Config {
        connection_window: 65_535,
        stream_window: 1 << 20,
        ..Config::DEFAULT
    };
    play(config, Config::DEFAULT, |pair| {
        pair.client.consumes = false;
        let (first, second) = (open(pair, true), open(pair, true));
        pair.run();
        for call in [first, second] {
            pair.server
                .respond(call, RESPONSE, false)
                .expect("no response yet");
            pair.server.send(call, &octets(60_000), true).expect("room");
            pair.server
                .connection
                .set_priority(call, Priority::new(4, false));
        }
        pair.run();
        pair.server
            .connection
            .set_priority(second, Priority::new(0, false));
        pair.client.consumes = true;
        pair.client.consume(first, usize::MAX);
        pair.client.consume(second, usize::MAX);
        pair.run();
        assert!(pair.client.heard(first).ended && pair.client.heard(second).ended);
        release(pair, first);
        release(pair, second);
    });
}

#[test]
fn informational_responses_come_before_the_response() {
    play_default(|pair| {
        let call = open(pair, true);
        pair.run();
        for status in ["100", "103"] {
            let sent = pair.server.connection.send_informational(call, |fields| {
                fields.field(":status", status);
            });
            assert_eq!(sent, Ok(()));
        }
        pair.run();
        assert_eq!(pair.client.heard(call).headers, None);
        pair.server
            .respond(call, RESPONSE, true)
            .expect("no response yet");
        pair.run();
        let heard = pair.client.heard(call);
        let early: Vec<_> = heard
            .informational
            .iter()
            .map(|fields| fields[0].1.clone())
            .collect();
        assert_eq!(early, ["100", "103"]);
        assert_eq!(heard.headers, Some(owned(RESPONSE)));
        release(pair, call);
    });
}

/// A field section that needs CONTINUATION, over any link.
#[test]
fn long_field_sections_are_split() {
    let config = Config {
        field_section_max: 64 << 10,
        field_block_max: 64 << 10,
        ..Config::DEFAULT
    };
    play(config, config, |pair| {
        // Its Huffman code is longer than it is.
        let long = "~".repeat(40_000);
        let fields: Vec<(&str, &str)> = [REQUEST, &[("x-long", "")]].concat();
        let mut fields = fields;
        if let Some(last) = fields.last_mut() {
            last.1 = &long;
        }
        let call = pair.client.open(&fields, true).expect("a stream");
        pair.run();
        let headers = pair.server.heard(call).headers.clone().expect("a request");
        assert_eq!(headers.last().map(|(_, value)| value.len()), Some(40_000));
        assert!(pair.to_server.sent.counts[9] >= 2);
        answer(pair, call);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Credit is conserved at any time, per stream and for the connection; every stream ends once; who asks
    /// for room is told of it; nothing stands still that could go; neither end ever fails.
    #[test]
    fn arbitrary_operations_never_break_either_side(
        entropy in prop::collection::vec(any::<u8>(), 0..600)
    ) {
        operations(&entropy);
    }

    /// The same, mostly of streams that send.
    #[test]
    fn credit_is_conserved_under_load(
        start in any::<[u8; 4]>(),
        list in prop::collection::vec((0_usize..8, any::<[u8; 3]>()), 0..200)
    ) {
        const CHOICES: [u8; 8] = [0x01, 0x02, 0x12, 0x04, 0x06, 0x16, 0x00, 0x09];
        let list = list.iter().flat_map(|(choice, more)| {
            let [a, b, c] = *more;
            // Choice, kind of length, length, stream.
            [CHOICES[*choice], a & 0xfe | 0xc0, b % 4, c]
        });
        let entropy: Vec<u8> = start.into_iter().chain(list).collect();
        operations(&entropy);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a peer sends: nothing panics, what waits to be sent is bounded and legal, a fault is told once.
    #[test]
    fn arbitrary_input_never_breaks_a_connection(
        entropy in prop::collection::vec(any::<u8>(), 0..800)
    ) {
        fuzz::h2_connection(&entropy);
    }
}
