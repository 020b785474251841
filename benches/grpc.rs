//! gRPC calls in memory, without I/O: `cargo bench --bench grpc --features grpc`.
//!
//! `call` is a unary call through both ends, as large as it says; `stream` is 1,000 messages of 1 KB from
//! the server; `head` is what becomes of fields that header compression has decoded; `messages` is 1,000 of them
//! found in content, whole and in pieces.
#![allow(missing_docs, reason = "criterion makes a public function without one")]

mod grpc_pair;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::grpc::{Encodings, MessageBuffer, MessageDecoder, RequestHead, ResponseHead};
use viewbuf::hpack::{Block, Decoded, Decoder, Encoder, Fields, Limits};

use grpc_pair::Pair;

fn call(c: &mut Criterion) {
    let mut group = c.benchmark_group("grpc/call");
    for (name, len) in [("20 octets", 20), ("1 KB", 1_024), ("64 KB", 65_536)] {
        let message = vec![7; len];
        let mut pair = Pair::new(1);
        assert_eq!(pair.call(&message), len);
        group.bench_function(name, |b| b.iter(|| black_box(pair.call(&message))));
    }
    group.finish();
}

fn stream(c: &mut Criterion) {
    const COUNT: usize = 1_000;
    let message = vec![7; 1_024];
    let mut pair = Pair::new(COUNT);
    assert_eq!(pair.call(&message), COUNT * message.len());
    let mut group = c.benchmark_group("grpc");
    group.throughput(Throughput::Elements(COUNT as u64));
    group.bench_function("stream", |b| b.iter(|| black_box(pair.call(&message))));
    group.finish();
}

fn head(c: &mut Criterion) {
    let (fields, block) = received(&[
        (":method", "POST"),
        (":scheme", "http"),
        (":path", "/bench.Users/ReadUser"),
        (":authority", "localhost:50051"),
        ("te", "trailers"),
        ("content-type", "application/grpc"),
        ("grpc-timeout", "9999580u"),
        ("user-agent", "grpc-go/1.79.3"),
        ("grpc-accept-encoding", "identity,deflate,gzip"),
    ]);
    let request = || RequestHead::decode(black_box(&fields).block(block), Encodings::SUPPORTED);
    let decoded = request().map(|head| (head.path.method(), head.timeout.map(|t| t.as_micros())));
    assert_eq!(decoded, Ok(("ReadUser", Some(9_999_580))));
    c.bench_function("grpc/head/request", |b| {
        b.iter(|| black_box(request()).is_ok())
    });

    let (fields, block) = received(&[(":status", "200"), ("content-type", "application/grpc")]);
    let response = || ResponseHead::decode(black_box(&fields).block(block), Encodings::IDENTITY);
    assert!(response().is_ok_and(|head| head.metadata.iter().count() == 0));
    c.bench_function("grpc/head/response", |b| {
        b.iter(|| black_box(response()).is_ok())
    });
}

/// Fields as header compression gives them.
fn received(list: &[(&str, &str)]) -> (Fields, Block) {
    let (mut octets, mut fields) = (Vec::new(), Fields::new());
    Encoder::new().encode(list.iter().copied(), &mut octets);
    match Decoder::new().decode(&octets, &Limits::DEFAULT, &mut fields) {
        Ok(Decoded::Fields(block)) => (fields, block),
        other => panic!("{other:?}"),
    }
}

fn messages(c: &mut Criterion) {
    const COUNT: usize = 1_000;
    let mut content = MessageBuffer::new(1 << 20);
    for i in 0..COUNT {
        let pushed = content.push(|out| out.resize(out.len() + i, 7));
        assert_eq!(pushed, Ok(()));
    }
    let content = content.take();
    let found = |piece: usize| {
        let mut decoder = MessageDecoder::new(1 << 20, false);
        let (mut count, mut octets) = (0, 0);
        for mut piece in black_box(&content).chunks(piece) {
            while let Ok(Some(message)) = decoder.decode(&mut piece) {
                count += 1;
                octets += message.payload.as_ref().len();
            }
        }
        (count, octets)
    };
    let mut group = c.benchmark_group("grpc/messages");
    group.throughput(Throughput::Elements(COUNT as u64));
    for (name, piece) in [("whole", content.len()), ("in pieces of 16 KiB", 16 << 10)] {
        assert_eq!(found(piece), (COUNT, COUNT * (COUNT - 1) / 2));
        group.bench_function(name, |b| b.iter(|| found(piece)));
    }
    group.finish();
}

criterion_group!(benches, call, stream, head, messages);
criterion_main!(benches);
