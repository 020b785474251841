//! Field blocks of gRPC calls: `cargo bench --bench hpack`; beside other implementations:
//! `cargo run --release --manifest-path benches/rivals-h2/Cargo.toml`.
//!
//! Each block is decoded and encoded as the first one of a connection, when nearly all of it is literals,
//! and as a later one, when nearly all of it is indices.
#![allow(missing_docs, reason = "criterion makes a public function without one")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::hpack::{Decoded, Decoder, Encoded, Encoder, Fields, Indexing, Limits};

type List = &'static [(&'static str, &'static str)];

const BLOCKS: [(&str, List); 4] = [
    (
        "request",
        &[
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/bench.Users/ReadUser"),
            (":authority", "localhost:50051"),
            ("te", "trailers"),
            ("content-type", "application/grpc"),
            ("user-agent", "grpc-go/1.79.3"),
            ("grpc-accept-encoding", "identity,deflate,gzip"),
        ],
    ),
    (
        "request with timeout",
        &[
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/bench.Users/ReadUser"),
            (":authority", "localhost:50051"),
            ("te", "trailers"),
            ("content-type", "application/grpc"),
            ("user-agent", "grpc-go/1.79.3"),
            ("grpc-timeout", "9999580u"),
        ],
    ),
    (
        "response",
        &[(":status", "200"), ("content-type", "application/grpc")],
    ),
    ("trailers", &[("grpc-status", "0")]),
];

/// Decodes `block` into `fields`, and tells how many they are.
fn decode(decoder: &mut Decoder, block: &[u8], fields: &mut Fields) -> usize {
    fields.clear();
    match decoder.decode(block, &Limits::DEFAULT, fields) {
        Ok(Decoded::Fields(block)) => fields.block(block).map(black_box).count(),
        other => panic!("{other:?}"),
    }
}

fn blocks(c: &mut Criterion) {
    for (name, list) in BLOCKS {
        let mut encoder = Encoder::new();
        let mut encode = || {
            let mut out = Vec::new();
            encoder.encode(list.iter().copied(), &mut out);
            out
        };
        let (first, later) = (encode(), encode());
        let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
        assert_eq!(decode(&mut decoder, &first, &mut fields), list.len());
        assert_eq!(decode(&mut decoder, &later, &mut fields), list.len());
        let mut out = Vec::new();

        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Elements(list.len() as u64));
        group.bench_function("decode first", |b| {
            b.iter(|| decode(&mut Decoder::new(), black_box(&first), &mut fields));
        });
        group.bench_function("decode", |b| {
            b.iter(|| decode(&mut decoder, black_box(&later), &mut fields));
        });
        group.bench_function("encode first", |b| {
            b.iter(|| {
                out.clear();
                Encoder::new().encode(black_box(list).iter().copied(), &mut out);
            });
        });
        group.bench_function("encode", |b| {
            b.iter(|| {
                out.clear();
                encoder.encode(black_box(list).iter().copied(), &mut out);
            });
        });
        let constant = Encoded::constant(list.iter().copied());
        group.bench_function("constant", |b| {
            b.iter(|| {
                out.clear();
                encoder.block(&mut out).constant(black_box(&constant));
            });
        });
        group.finish();
    }
}

/// A long literal, both ways, in nanoseconds per octet.
fn huffman(c: &mut Criterion) {
    let value = "https://www.example.com/some/where?with=query&and=more".repeat(20);
    let mut block = Vec::new();
    let mut encoder = Encoder::new();
    encoder
        .block(&mut block)
        .field_as(Indexing::Without, b"referer", value.as_bytes());
    let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
    assert_eq!(decode(&mut decoder, &block, &mut fields), 1);
    let mut group = c.benchmark_group("huffman");
    group.throughput(Throughput::Bytes(value.len() as u64));
    group.bench_function("decode", |b| {
        b.iter(|| decode(&mut decoder, black_box(&block), &mut fields));
    });
    let mut out = Vec::new();
    group.bench_function("encode", |b| {
        b.iter(|| {
            out.clear();
            let mut block = encoder.block(&mut out);
            block.field_as(Indexing::Without, b"referer", black_box(value.as_bytes()));
        });
    });
    group.finish();
}

criterion_group!(benches, blocks, huffman);
criterion_main!(benches);
