//! Backpressure: what a user may queue while its peer or its transport takes little, and who is told when there is room.
#![cfg(feature = "h2")]

mod h2_wire;

use h2_wire::{END, End, Told, headers, request, rst, setting, window_update};
use viewbuf::h2::{Config, ErrorCode, Event, Role, SendError, StreamId};
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const fn id(stream: u32) -> StreamId {
    StreamId::new(stream)
}

/// A server that has begun `count` responses, to a client that keeps the windows of all shut.
fn answering(config: &Config, count: u32) -> End {
    let mut end = End::settled(Role::Server, config, usize::MAX);
    end.feed(&setting(4, 0));
    for round in 0..count {
        begin(&mut end, 2 * round + 1);
    }
    end.feed(&window_update(0, 1 << 30));
    end.told.clear();
    end.sent.clear();
    end
}

fn begin(end: &mut End, stream: u32) {
    end.feed(&request(stream, END));
    let headers = end.c.send_headers(id(stream), false, |fields| {
        fields.field(":status", "200");
    });
    headers.expect("headers");
}

/// Sends pieces of `len` octets on `stream` until there is no room; how many were taken.
fn fill(end: &mut End, stream: u32, len: usize) -> usize {
    let piece = vec![stream as u8; len];
    (0..)
        .find(|_| end.c.send_data(id(stream), &piece, false) == Err(SendError::Full))
        .unwrap_or_default()
}

/// The streams of which it was told that they have room, in order.
fn writable(end: &mut End) -> Vec<u32> {
    end.turn();
    let told = end.told().into_iter();
    told.filter_map(|told| match told {
        Told::Writable(stream) => Some(stream),
        _ => None,
    })
    .collect()
}

/// 128 streams whose user sends all that he may, to a peer that reads next to nothing of each: a connection holds what it
/// says and no more, and not what each stream might.
#[test]
fn slow_readers_are_bounded_together() {
    for (len, shared) in [
        (100, false),
        (10_000, false),
        (1 << 20, false),
        (1 << 20, true),
    ] {
        let mut end = answering(&Config::DEFAULT, 128);
        let max = Config::DEFAULT.connection_queue_max;
        let (_, spent) = usage(|| {
            for round in 0..4 {
                for stream in (0..128).map(|n| 2 * n + 1) {
                    end.feed(&window_update(stream, 1_000));
                    let piece = vec![1; len];
                    let send = |end: &mut End| match shared {
                        true => end.c.send_bytes(id(stream), piece.clone().into(), false),
                        false => end.c.send_data(id(stream), &piece, false),
                    };
                    while send(&mut end).is_ok() {}
                    let waits = end.c.queued(StreamId::CONNECTION);
                    assert!(
                        waits <= max + len + len / 128 + 64,
                        "{waits} wait in round {round}"
                    );
                }
                end.sent = Vec::new();
            }
        });
        // Pieces that are joined lie in vectors that grow by half of them and more.
        let most = 2 * max + 4 * len + (1 << 20);
        assert!(spent.peak < most, "{} octets are held", spent.peak);
        assert!(end.c.queued(StreamId::CONNECTION) > max / 2);
    }
}

/// What is nearly sent is still kept as a whole, and counts so: a peer that leaves an octet of each piece does not have
/// this side hold them all.
#[test]
fn what_is_nearly_sent_counts_until_it_is() {
    const LEN: u32 = 1 << 20;
    let mut end = answering(&Config::DEFAULT, 128);
    let max = Config::DEFAULT.connection_queue_max;
    let ((), spent) = usage(|| {
        for stream in (0..128).map(|n| 2 * n + 1) {
            let sent = end
                .c
                .send_bytes(id(stream), vec![1; LEN as usize].into(), true);
            end.feed(&window_update(stream, LEN - 1));
            end.sent = Vec::new();
            if sent.is_err() {
                assert_eq!(sent, Err(SendError::Full));
                end.c.release(id(stream));
            } else {
                assert_eq!(end.c.queued(id(stream)), 1);
            }
        }
    });
    let most = max + 4 * LEN as usize;
    assert!(spent.peak < most, "{} octets are held", spent.peak);
    assert!(end.c.queued(StreamId::CONNECTION) >= max);
}

/// Streams that stall share what there is: one that begins later has room all the same.
#[test]
fn a_newcomer_has_room_beside_those_that_stall() {
    let config = Config {
        connection_queue_max: 200_000,
        ..Config::DEFAULT
    };
    let mut end = answering(&config, 10);
    let filled: Vec<usize> = (0..10).map(|n| fill(&mut end, 2 * n + 1, 100)).collect();
    assert!(filled[0] >= 900, "about half: {filled:?}");
    assert!(filled.is_sorted_by(|a, b| a >= b), "{filled:?}");
    assert!(filled[9] >= 1, "{filled:?}");
    // What can go at once is not bounded by what waits.
    begin(&mut end, 21);
    end.feed(&window_update(21, 1_000_000));
    for _ in 0..100 {
        end.c.send_data(id(21), &[7; 8_000], false).expect("room");
        end.turn();
    }
}

/// While too much waits, nobody is told; then one after another, in the order in which they asked; and all, once there is room for all.
/// Whoever is told can send.
#[test]
fn room_goes_around_in_order() {
    let config = Config {
        connection_queue_max: 160_000,
        stream_queue_low: 10_000,
        ..Config::DEFAULT
    };
    let mut end = answering(&config, 6);
    let big = end.c.send_bytes(id(1), vec![1; 80_000].into(), false);
    let more = end.c.send_bytes(id(3), vec![3; 80_000].into(), false);
    assert_eq!((big, more), (Ok(()), Ok(())));
    for stream in [9, 5, 11, 7] {
        assert_eq!(fill(&mut end, stream, 20_000), 0);
        end.c.want_room(id(stream));
        end.c.want_room(id(stream));
    }
    assert!(writable(&mut end).is_empty());
    // Half a piece is no room, since all of it is held.
    end.feed(&window_update(1, 79_999));
    assert!(writable(&mut end).is_empty());
    end.c.reset(id(5), ErrorCode::CANCEL);
    end.feed(&window_update(1, 1));
    assert_eq!(writable(&mut end), [9, 11, 7]);
    assert_eq!(fill(&mut end, 9, 80_000), 1);
    assert_eq!(fill(&mut end, 11, 80_000), 0);
    end.c.want_room(id(11));
    end.c.want_room(id(7));
    assert!(writable(&mut end).is_empty());
    end.feed(&window_update(9, 1_000_000));
    assert_eq!(writable(&mut end), [11, 7]);
}

/// Between the marks, each frame that goes out makes room for one.
#[test]
fn one_is_told_at_a_time_while_little_is_free() {
    let config = Config {
        connection_queue_max: 160_000,
        ..Config::DEFAULT
    };
    let mut end = answering(&config, 5);
    assert_eq!(fill(&mut end, 1, 16_384), 5);
    assert_eq!(fill(&mut end, 9, 80_000), 1);
    for stream in [3, 5, 7] {
        assert_eq!(fill(&mut end, stream, 20_000), 0);
        end.c.want_room(id(stream));
    }
    // A frame is a piece here, and counts a little more than its octets.
    end.feed(&window_update(1, 16_384));
    assert_eq!(writable(&mut end), [3]);
    assert_eq!(fill(&mut end, 3, 40_000), 1);
    end.feed(&window_update(1, 16_384));
    assert!(writable(&mut end).is_empty());
    end.feed(&window_update(1, 16_384));
    assert_eq!(writable(&mut end), [5]);
    end.feed(&window_update(1, 1 << 20));
    assert_eq!(writable(&mut end), [7]);
}

/// Streams that end while they wait leave their place, by whatever end; the others are told.
#[test]
fn who_ends_while_it_waits_leaves_its_place() {
    let config = Config {
        connection_queue_max: 100_000,
        ..Config::DEFAULT
    };
    for ended in [3, 5, 7] {
        for way in 0..5 {
            let mut end = answering(&config, 4);
            end.c.send_data(id(1), &[1; 100_000], false).expect("room");
            for stream in [3, 5, 7] {
                assert_eq!(fill(&mut end, stream, 1), 0);
                end.c.want_room(id(stream));
            }
            match way {
                0 => end.c.reset(id(ended), ErrorCode::CANCEL),
                1 => end.c.release(id(ended)),
                2 => drop(end.feed(&rst(ended, 8))),
                3 => end.c.send_data(id(ended), b"", true).expect("the end"),
                _ => end.c.send_trailers(id(ended), |_| ()).expect("trailers"),
            }
            if way != 1 {
                end.c.release(id(ended));
            }
            // Nobody else has its slot by mistake.
            begin(&mut end, 9);
            end.c.want_room(id(ended));
            end.feed(&window_update(1, 1 << 20));
            let others: Vec<u32> = [3, 5, 7].into_iter().filter(|id| *id != ended).collect();
            assert_eq!(writable(&mut end), others, "{ended} ended by {way}");
            assert_eq!(end.c.queued(StreamId::CONNECTION), 0);
        }
    }
}

/// Streams that are reset give their room to those that wait.
#[test]
fn a_reset_makes_room() {
    let config = Config {
        connection_queue_max: 100_000,
        ..Config::DEFAULT
    };
    for way in 0..3 {
        let mut end = answering(&config, 3);
        end.c.send_data(id(1), &[1; 100_000], false).expect("room");
        end.c.want_room(id(3));
        end.c.want_room(id(5));
        assert!(writable(&mut end).is_empty());
        match way {
            0 => end.c.reset(id(1), ErrorCode::CANCEL),
            1 => end.c.release(id(1)),
            _ => drop(end.feed(&rst(1, 8))),
        }
        assert_eq!(writable(&mut end), [3, 5]);
        assert_eq!(end.c.queued(StreamId::CONNECTION), 0);
    }
}

/// The end of a connection is no room.
#[test]
fn nobody_is_told_of_room_after_the_end() {
    let config = Config {
        connection_queue_max: 100_000,
        ..Config::DEFAULT
    };
    let mut end = answering(&config, 2);
    end.c.send_data(id(1), &[1; 100_000], false).expect("room");
    end.c.want_room(id(3));
    end.c.close(ErrorCode::NO_ERROR, b"");
    assert!(writable(&mut end).is_empty());
    assert_eq!(end.c.queued(StreamId::CONNECTION), 0);
}

/// A bound of nothing is one of one piece: nothing waits for ever.
#[test]
fn the_smallest_bounds_let_one_piece_wait() {
    let config = Config {
        connection_queue_max: 0,
        stream_queue_max: 0,
        stream_queue_low: 0,
        ..Config::DEFAULT
    };
    let mut end = answering(&config, 2);
    assert_eq!(fill(&mut end, 1, 1_000), 1);
    assert_eq!(fill(&mut end, 3, 1_000), 0);
    end.c.want_room(id(1));
    end.c.want_room(id(3));
    assert!(writable(&mut end).is_empty());
    end.feed(&window_update(1, 1_000));
    assert_eq!(writable(&mut end), [1, 3]);
}

// What a client opens.

fn open(end: &mut End) -> Result<StreamId, SendError> {
    end.c.open(true, |fields| {
        fields
            .field(":method", "GET")
            .field(":scheme", "http")
            .field(":path", "/a/path/that/is/never/the/same")
            .field("x-random", vec![b'x'; 500]);
    })
}

/// A client whose peer sets no limit to its streams, and whose transport takes nothing.
#[test]
fn requests_that_nobody_takes_are_bounded() {
    let config = Config {
        send_header_table_max: 0,
        ..Config::DEFAULT
    };
    let mut end = End::settled(Role::Client, &config, usize::MAX);
    let (opened, spent) = usage(|| (0..).find(|_| open(&mut end).is_err()));
    assert_eq!(open(&mut end), Err(SendError::TooManyStreams));
    let opened = opened.expect("it ends");
    assert!((300..2_000).contains(&opened), "{opened} streams");
    assert!(spent.peak < 4 * config.transmit_max, "{} held", spent.peak);
    // Until half of it is taken nobody is told, and then once.
    let waits = end.c.poll_transmit().expect("requests").len();
    assert!(waits >= config.transmit_max);
    end.c.transmitted(waits / 4);
    assert!(!end.c.has_events());
    end.c.transmitted(waits / 4 + config.transmit_max / 100);
    assert!(end.c.has_events());
    assert!(open(&mut end).is_ok());
    end.turn();
    assert_eq!(end.told(), [Told::StreamsAvailable]);
    end.turn();
    assert_eq!(end.told(), []);
    assert_eq!(end.c.stream_count(), opened + 1);
}

/// Who was refused for both reasons is told when neither holds any more, whichever ends last.
#[test]
fn who_was_refused_a_stream_is_told_whatever_the_reason() {
    let config = Config {
        transmit_max: 1_000,
        send_header_table_max: 0,
        ..Config::DEFAULT
    };
    let response = |stream| headers(stream, END, &[(":status", "200")]);
    for octets_last in [false, true] {
        let mut end = End::settled(Role::Client, &config, usize::MAX);
        end.feed(&setting(3, 4));
        end.told.clear();
        assert_eq!(open(&mut end), Ok(id(1)));
        end.turn();
        assert_eq!(open(&mut end), Ok(id(3)));
        assert_eq!(open(&mut end), Ok(id(5)));
        assert_eq!(open(&mut end), Ok(id(7)));
        assert_eq!(open(&mut end), Err(SendError::TooManyStreams));
        if octets_last {
            let (mut input, now) = (&response(1)[..], end.now);
            while let Ok(Some(event)) = end.c.next_event(now, &mut input) {
                assert!(matches!(event, Event::Headers { .. }), "{event:?}");
            }
            assert_eq!(open(&mut end), Err(SendError::TooManyStreams));
            end.turn();
        } else {
            end.turn();
            assert_eq!(end.told(), []);
            end.feed(&response(1));
        }
        let told = end.told();
        let count = told.iter().filter(|told| **told == Told::StreamsAvailable);
        assert_eq!(count.count(), 1, "{told:?}");
        assert_eq!(open(&mut end), Ok(id(9)));
    }
}

/// Uploads that wait for the transport do not starve whoever wants a stream.
#[test]
fn a_stream_can_be_opened_beside_an_upload() {
    let mut end = End::settled(Role::Client, &Config::DEFAULT, usize::MAX);
    end.feed(&setting(4, 1 << 30));
    end.feed(&window_update(0, 1 << 30));
    end.told.clear();
    let upload = end.c.open(false, |fields| {
        fields
            .field(":method", "POST")
            .field(":scheme", "http")
            .field(":path", "/");
    });
    let upload = upload.expect("a stream");
    let mut opened = 0;
    for _ in 0..2_000 {
        while end.c.send_data(upload, &[7; 8_192], false).is_ok() {}
        opened += usize::from(open(&mut end).is_ok());
        // A transport that takes a little at a time.
        let len = end.c.poll_transmit().map_or(0, |waits| waits.len());
        end.c.transmitted(len.min(3_000));
        while let Ok(Some(_)) = end.c.next_event(end.now, &mut &[][..]) {}
    }
    assert!(opened > 50, "{opened} were opened");
}
