//! Two ends of an HTTP/2 connection in memory: `cargo bench --bench h2 --features h2`.
//!
//! `exchange` is one request (8 fields, 20 octets) and its response (2 fields, 20 octets, 1 trailer);
//! `stream` is 64 MiB through one stream in pieces of 1 MiB, beside copying as much twice, once into the
//! transport's buffer and once out of it; `frame` is headers of frames alone.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that computes the wrong thing must stop"
)]

use core::hint::black_box;
use core::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::bytes::Bytes;
use viewbuf::h2::frame::{Frame, FrameHeader};
use viewbuf::h2::{Config, Connection, Event, Role, StreamId, Time};
use viewbuf::hpack::Prepared;

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
                ("grpc-accept-encoding", "identity,gzip"),
            ]),
            response: Prepared::new([(":status", "200"), ("content-type", "application/grpc")]),
            trailers: Prepared::new([("grpc-status", "0")]),
        }
    }

    fn open(&mut self) -> StreamId {
        let request = &self.request;
        let opened = self.client.open(false, |fields| {
            fields.prepared(request);
        });
        opened.expect("a stream")
    }

    fn client_sends(&mut self) {
        while let Some(transmit) = self.client.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_server);
            self.client.transmitted(len);
        }
    }

    fn server_sends(&mut self) {
        while let Some(transmit) = self.server.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_client);
            self.server.transmitted(len);
        }
    }

    /// One request and its response; how many octets of values and content were read.
    fn exchange(&mut self) -> usize {
        let id = self.open();
        let sent = self.client.send_data(id, &[7; 20], true);
        sent.expect("content");
        self.client_sends();
        let read = self.serve();
        self.server_sends();
        read + self.receive()
    }

    fn serve(&mut self) -> usize {
        let (server, mut read) = (&mut self.server, 0);
        let mut input = &self.to_server[..];
        while let Some(event) = server.next_event(self.now, &mut input).expect("no fault") {
            match event {
                Event::Headers { block, .. } => {
                    read += server
                        .fields(block)
                        .map(|field| field.value.len())
                        .sum::<usize>();
                }
                Event::Data { stream, data, end } => {
                    read += data.len();
                    server.consumed(stream, data.len());
                    if end {
                        answer(server, stream, &self.response, &self.trailers);
                    }
                }
                _ => {}
            }
        }
        self.to_server.clear();
        server.end_input();
        read
    }

    fn receive(&mut self) -> usize {
        let (client, mut read) = (&mut self.client, 0);
        let mut input = &self.to_client[..];
        while let Some(event) = client.next_event(self.now, &mut input).expect("no fault") {
            match event {
                Event::Data { stream, data, .. } => {
                    read += data.len();
                    client.consumed(stream, data.len());
                }
                Event::Trailers { stream, .. } => client.release(stream),
                _ => {}
            }
        }
        self.to_client.clear();
        client.end_input();
        read
    }

    /// `count` pieces through one stream, each copied out of the transport's buffer.
    fn stream(&mut self, piece: &Bytes, count: usize, place: &mut [u8]) -> usize {
        let id = self.open();
        let (mut left, mut taken) = (count, 0);
        while taken < count * piece.len() {
            self.now = self.now + Duration::from_micros(100);
            while left > 0 && self.client.send_bytes(id, piece.clone(), left == 1).is_ok() {
                left -= 1;
            }
            self.client_sends();
            let mut input = &self.to_server[..];
            while let Some(event) = self
                .server
                .next_event(self.now, &mut input)
                .expect("no fault")
            {
                let Event::Data { stream, data, end } = event else {
                    continue;
                };
                place[..data.len()].copy_from_slice(data);
                taken += data.len();
                self.server.consumed(stream, data.len());
                if end {
                    answer(&mut self.server, stream, &self.response, &self.trailers);
                }
            }
            let used = self.to_server.len() - input.len();
            self.to_server.drain(..used);
            self.server.end_input();
            self.server_sends();
            self.receive();
        }
        taken
    }
}

fn answer(server: &mut Connection, stream: StreamId, response: &Prepared, trailers: &Prepared) {
    let sent = server.send_headers(stream, false, |fields| {
        fields.prepared(response);
    });
    sent.expect("headers");
    server.send_data(stream, &[9; 20], false).expect("content");
    let sent = server.send_trailers(stream, |fields| {
        fields.prepared(trailers);
    });
    sent.expect("trailers");
    server.release(stream);
}

fn exchange(c: &mut Criterion) {
    let mut pair = Pair::new();
    let values = 4 + 4 + 17 + 15 + 8 + 16 + 11 + 13;
    assert_eq!(pair.exchange(), values + 20 + 20);
    c.bench_function("h2/exchange", |b| b.iter(|| black_box(pair.exchange())));
}

fn stream(c: &mut Criterion) {
    const PIECE: usize = 1 << 20;
    const PIECES: usize = 64;
    let piece = Bytes::from(vec![7; PIECE]);
    let mut place = vec![0; PIECE];
    let mut pair = Pair::new();
    assert_eq!(pair.stream(&piece, PIECES, &mut place), PIECES * PIECE);
    let mut group = c.benchmark_group("h2/stream");
    group.throughput(Throughput::Bytes((PIECES * PIECE) as u64));
    group.bench_function("one stream", |b| {
        b.iter(|| black_box(pair.stream(&piece, PIECES, &mut place)))
    });
    let mut buffer = Vec::with_capacity(PIECE);
    group.bench_function("two copies", |b| {
        b.iter(|| {
            for _ in 0..PIECES {
                buffer.clear();
                buffer.extend_from_slice(&piece);
                place.copy_from_slice(black_box(&buffer));
                black_box(&place);
            }
        });
    });
    group.finish();
}

fn frame(c: &mut Criterion) {
    let header = [0, 0, 8, 6, 0, 0, 0, 0, 0];
    let ping = [&header[..], b"12345678"].concat();
    assert!(matches!(
        Frame::decode(&mut &ping[..]),
        Some(Ok(Frame::Ping(_)))
    ));
    c.bench_function("h2/frame header", |b| {
        b.iter(|| FrameHeader::decode(black_box(&ping)).map(FrameHeader::encode));
    });
    c.bench_function("h2/frame", |b| {
        b.iter(|| Frame::decode(&mut black_box(&ping[..])))
    });
}

criterion_group!(benches, exchange, stream, frame);
criterion_main!(benches);
