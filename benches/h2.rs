//! Two ends of an HTTP/2 connection in memory: `cargo bench --bench h2 --features h2`.
//!
//! `exchange` is one request (8 fields, 20 octets) and its response (2 fields, 20 octets, 1 trailer);
//! `stream` is 1 GiB through one stream in pieces of 1 MiB, each octet copied once by either side: into
//! the transport's buffer and out of it, beside as many plain copies; `frame` is headers of frames alone.

mod h2_pair;

use core::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::bytes::Bytes;
use viewbuf::h2::frame::{Frame, FrameHeader};

use h2_pair::{EXCHANGED, Pair};

fn exchange(c: &mut Criterion) {
    let mut pair = Pair::new();
    assert_eq!(pair.exchange(), EXCHANGED);
    c.bench_function("h2/exchange", |b| b.iter(|| black_box(pair.exchange())));
}

fn stream(c: &mut Criterion) {
    const PIECE: usize = 1 << 20;
    const PIECES: usize = 1_024;
    let piece = Bytes::from(vec![7; PIECE]);
    let mut place = vec![0; PIECE];
    let mut pair = Pair::new();
    assert_eq!(pair.stream(&piece, PIECES, &mut place), PIECES * PIECE);
    let mut group = c.benchmark_group("h2/stream");
    group.sample_size(10);
    group.throughput(Throughput::Bytes((PIECES * PIECE) as u64));
    group.bench_function("one stream", |b| {
        b.iter(|| black_box(pair.stream(&piece, PIECES, &mut place)))
    });
    let mut buffer = Vec::with_capacity(PIECE);
    // All of a piece at a time, and as much as a connection makes ready at a time, which caches hold.
    for (name, step) in [
        ("two copies", PIECE),
        ("two copies, 256 KiB at a time", 256 << 10),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| {
                for _ in 0..PIECES {
                    for (octets, place) in piece.chunks(step).zip(place.chunks_mut(step)) {
                        buffer.clear();
                        buffer.extend_from_slice(black_box(octets));
                        place.copy_from_slice(black_box(&buffer));
                        black_box(&*place);
                    }
                }
            });
        });
    }
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
