//! What HTTP/2 may allocate: nothing per request in a steady state, whatever its kind.
#![cfg(feature = "h2")]

use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::h2::{Config, Connection, Event, Role, StreamId, Time};
use viewbuf::hpack::Prepared;
use viewbuf_test_support::allocator::{Counting, held, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Two ends, and the octets between them.
struct Pair {
    client: Connection,
    server: Connection,
    to_server: Vec<u8>,
    to_client: Vec<u8>,
    now: Time,
    request: Prepared,
    response: Prepared,
    trailers: Prepared,
    answered: usize,
    content: usize,
}

impl Pair {
    fn new() -> Self {
        let end = |role| Connection::new(role, &Config::DEFAULT, Time::ZERO);
        Self {
            client: end(Role::Client),
            server: end(Role::Server),
            to_server: Vec::new(),
            to_client: Vec::new(),
            now: Time::ZERO,
            request: Prepared::new([
                (":method", "POST"),
                (":scheme", "http"),
                (":path", "/bench.Users/Read"),
                (":authority", "localhost:50051"),
                ("te", "trailers"),
                ("content-type", "application/grpc"),
                ("user-agent", "viewbuf/0.1"),
            ]),
            response: Prepared::new([(":status", "200"), ("content-type", "application/grpc")]),
            trailers: Prepared::new([("grpc-status", "0")]),
            answered: 0,
            content: 0,
        }
    }

    fn open(&mut self, call: u32) -> StreamId {
        let (request, mut text) = (&self.request, *b"0000000000u");
        text[9] = b'0' + (call % 10) as u8;
        text[8] = b'0' + (call / 10 % 10) as u8;
        let id = self.client.open(false, |fields| {
            fields.prepared(request).field("grpc-timeout", text);
        });
        id.expect("a stream")
    }

    /// Both sides do what there is to do.
    fn turn(&mut self) {
        self.now = self.now + Duration::from_micros(50);
        while let Some(transmit) = self.client.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_server);
            self.client.transmitted(len);
        }
        self.serve();
        while let Some(transmit) = self.server.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_client);
            self.server.transmitted(len);
        }
        self.receive();
    }

    fn serve(&mut self) {
        let mut input = &self.to_server[..];
        while let Some(event) = self
            .server
            .next_event(self.now, &mut input)
            .expect("no fault")
        {
            let Event::Data { stream, data, end } = event else {
                continue;
            };
            self.server.consumed(stream, data.len());
            self.content += data.len();
            if end {
                let (response, trailers) = (&self.response, &self.trailers);
                let server = &mut self.server;
                server
                    .send_headers(stream, false, |f| {
                        f.prepared(response);
                    })
                    .expect("headers");
                server
                    .send_data(stream, b"an answer of twenty.", false)
                    .expect("data");
                server
                    .send_trailers(stream, |f| {
                        f.prepared(trailers);
                    })
                    .expect("trailers");
                server.release(stream);
            }
        }
        let used = self.to_server.len() - input.len();
        self.to_server.drain(..used);
        self.server.end_input();
    }

    fn receive(&mut self) {
        let mut input = &self.to_client[..];
        while let Some(event) = self
            .client
            .next_event(self.now, &mut input)
            .expect("no fault")
        {
            match event {
                Event::Data { stream, data, .. } => self.client.consumed(stream, data.len()),
                Event::Trailers { stream, .. } => {
                    self.client.release(stream);
                    self.answered += 1;
                }
                _ => {}
            }
        }
        let used = self.to_client.len() - input.len();
        self.to_client.drain(..used);
        self.client.end_input();
    }

    /// Calls with a short body, `together` at a time.
    fn calls(&mut self, count: u32, together: u32) {
        for call in 0..count {
            let id = self.open(call);
            self.client
                .send_data(id, b"a body of twenty oc.", true)
                .expect("data");
            if call % together == together - 1 {
                self.turn();
            }
        }
        self.turn();
    }

    /// A stream of content in shared pieces.
    fn stream(&mut self, piece: &Bytes, count: usize) {
        let id = self.open(0);
        let mut left = count;
        while left > 0 || self.client.queued(id) > 0 {
            while left > 0 && self.client.send_bytes(id, piece.clone(), left == 1).is_ok() {
                left -= 1;
            }
            self.turn();
        }
        self.turn();
    }
}

#[test]
fn a_request_and_its_response_allocate_nothing() {
    for together in [1, 50] {
        let mut pair = Pair::new();
        pair.calls(2_000, together);
        let ((), spent) = usage(|| pair.calls(10_000, together));
        assert_eq!(spent.count, 0, "{together} at a time");
        assert_eq!(pair.answered, 12_000);
        assert_eq!(
            (pair.client.stream_count(), pair.server.stream_count()),
            (0, 0)
        );
    }
}

#[test]
fn content_by_reference_allocates_nothing() {
    let mut pair = Pair::new();
    let piece = Bytes::from(vec![7; 100_000]);
    // Until windows and tables have grown as far as they do; a stream begins with what the last one's
    // round trips have taught.
    pair.calls(100, 10);
    pair.stream(&piece, 2_000);
    pair.stream(&piece, 1_000);
    let ((), spent) = usage(|| pair.stream(&piece, 1_000));
    assert_eq!(spent.count, 0);
    assert_eq!(pair.content, 4_000 * 100_000 + 100 * 20);
}

#[test]
fn windows_grow_with_the_bandwidth_and_not_beyond_their_limit() {
    let mut pair = Pair::new();
    pair.stream(&Bytes::from(vec![7; 100_000]), 2_000);
    let windows = pair
        .server
        .windows(StreamId::CONNECTION)
        .expect("the connection");
    let Config {
        connection_window,
        window_max,
        ..
    } = Config::DEFAULT;
    assert!(windows.receive_size >= connection_window);
    assert!(windows.receive_size <= window_max);
    assert_eq!(
        windows.receive + i64::from(windows.credit),
        i64::from(windows.receive_size)
    );
}

/// What an idle connection may hold, itself included.
const IDLE_MAX: isize = 4 << 10;

#[test]
fn a_connection_holds_little_before_the_first_request() {
    for role in [Role::Client, Role::Server] {
        let before = held();
        let end = Box::new(Connection::new(role, &Config::DEFAULT, Time::ZERO));
        let holds = held() - before;
        assert!(holds < IDLE_MAX, "{role:?}: {holds} octets");
        drop(end);
    }
}

/// Buffers, streams, tables: after a thousand calls, many at a time, and a long stream.
#[test]
fn an_idle_connection_gives_back_what_it_does_not_need() {
    let mut pair = Pair::new();
    pair.calls(1_000, 50);
    pair.stream(&Bytes::from(vec![7; 100_000]), 100);
    pair.turn();
    for (role, mut end) in [(Role::Client, pair.client), (Role::Server, pair.server)] {
        assert!(!end.end_input());
        end.shrink();
        // What is freed when it goes is what it held.
        let before = held();
        drop(end);
        let holds = size_of::<Connection>() as isize + before - held();
        assert!(holds < IDLE_MAX, "{role:?}: {holds} octets");
    }
}

/// What was given back is filled again, and both ends still agree on it.
#[test]
fn a_connection_goes_on_after_it_gave_memory_back() {
    let mut pair = Pair::new();
    for round in 1..5 {
        pair.calls(100, 10);
        assert_eq!(pair.answered, 100 * round);
        pair.client.shrink();
        pair.server.shrink();
    }
}
