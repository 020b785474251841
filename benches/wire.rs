//! The wire layer beside obvious loops over octets: `cargo bench --bench wire`.
//!
//! Every figure is one pass over the same million values, and every answer is compared before it is
//! timed.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that computes the wrong thing must stop"
)]

use core::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::wire::packed::{self, Fixed, Varints};
use viewbuf::wire::scalar::{Double, Uint64};
use viewbuf::wire::{Reader, Value, Writer};

const VALUES: usize = 1_000_000;

/// A small generator, so that the data are the same everywhere.
struct Lehmer(u64);

impl Lehmer {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 ^ self.0 >> 29
    }
}

/// Lists of numbers: all of one octet, of two, of one to ten octets evenly, and negative ones.
fn shapes() -> [(&'static str, Vec<u64>); 5] {
    let mut random = Lehmer(7);
    let mut list = |f: &dyn Fn(u64, u64) -> u64| -> Vec<u64> {
        (0..VALUES)
            .map(|_| f(random.next(), random.next()))
            .collect()
    };
    [
        ("one octet", list(&|bits, _| bits >> 57)),
        ("two octets", list(&|bits, _| bits >> 50 | 0x80)),
        (
            "1 to 3 octets",
            list(&|bits, pick| bits >> (43 + 7 * ((pick >> 32) % 3))),
        ),
        (
            "1 to 10 octets",
            list(&|bits, pick| {
                let octets = (pick >> 32) % 10 + 1;
                let top = (7 * octets).min(64);
                bits >> (64 - top) | 1 << (7 * (octets - 1))
            }),
        ),
        ("ten octets", list(&|bits, _| bits | 1 << 63)),
    ]
}

fn naive_decode(octets: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let octet = *octets.get(*at)?;
        *at += 1;
        if shift == 63 && octet > 1 {
            return None;
        }
        value |= u64::from(octet & 0x7f) << shift;
        if octet < 0x80 {
            return Some(value);
        }
    }
    None
}

fn naive_sum(octets: &[u8]) -> u64 {
    let (mut at, mut sum) = (0, 0_u64);
    while let Some(value) = naive_decode(octets, &mut at) {
        sum = sum.wrapping_add(value);
    }
    sum
}

fn naive_encode(values: &[u64], out: &mut [u8]) -> Option<usize> {
    let mut at = 0;
    for value in values {
        let mut rest = *value;
        while rest >= 0x80 {
            *out.get_mut(at)? = rest as u8 | 0x80;
            rest >>= 7;
            at += 1;
        }
        *out.get_mut(at)? = rest as u8;
        at += 1;
    }
    Some(at)
}

fn naive_len(values: &[u64]) -> usize {
    values
        .iter()
        .map(|value| (1..10).find(|n| value >> (7 * n) == 0).unwrap_or(10))
        .sum()
}

fn packed_varints(criterion: &mut Criterion) {
    for (shape, values) in shapes() {
        let mut octets = vec![0; 10 * VALUES];
        let len = packed::encode::<Uint64>(&values, &mut octets).expect("ten octets a value");
        octets.truncate(len);
        let sum = values
            .iter()
            .fold(0, |sum: u64, value| sum.wrapping_add(*value));
        let list = Varints::<Uint64>::decode(&octets).expect("just encoded");
        assert_eq!(list.len(), VALUES);
        assert_eq!(list.iter().fold(0, u64::wrapping_add), sum);
        assert_eq!(naive_sum(&octets), sum);
        assert_eq!(naive_len(&values), octets.len());
        assert_eq!(packed::encoded_len::<Uint64>(&values), octets.len());
        let mut out = vec![0; octets.len()];
        assert_eq!(naive_encode(&values, &mut out), Some(octets.len()));
        assert_eq!(out, octets);

        let mut group = criterion.benchmark_group(format!("packed, {shape}"));
        group.throughput(Throughput::Elements(VALUES as u64));
        group.bench_function("sum, loop", |b| b.iter(|| naive_sum(black_box(&octets))));
        group.bench_function("check and sum, fold", |b| {
            b.iter(|| {
                let list = Varints::<Uint64>::decode(black_box(&octets)).expect("legal");
                list.iter().fold(0, u64::wrapping_add)
            });
        });
        group.bench_function("check and sum, next", |b| {
            b.iter(|| {
                let mut sum = 0_u64;
                for value in Varints::<Uint64>::decode(black_box(&octets)).expect("legal") {
                    sum = sum.wrapping_add(value);
                }
                sum
            });
        });
        group.bench_function("check and sum, blocks", |b| {
            b.iter(|| {
                let list = Varints::<Uint64>::decode(black_box(&octets)).expect("legal");
                let (mut blocks, mut block, mut sum) = (list.blocks(), [0; 64], 0_u64);
                loop {
                    let len = blocks.decode_block(&mut block);
                    if len == 0 {
                        return sum;
                    }
                    sum = block[..len]
                        .iter()
                        .fold(sum, |sum, value| sum.wrapping_add(*value));
                }
            });
        });
        group.bench_function("check", |b| {
            b.iter(|| Varints::<Uint64>::decode(black_box(&octets)))
        });
        group.bench_function("encode, loop", |b| {
            b.iter(|| naive_encode(black_box(&values), &mut out));
        });
        group.bench_function("encode", |b| {
            b.iter(|| packed::encode::<Uint64>(black_box(&values), &mut out));
        });
        group.bench_function("encoded length, loop", |b| {
            b.iter(|| naive_len(black_box(&values)))
        });
        group.bench_function("encoded length", |b| {
            b.iter(|| packed::encoded_len::<Uint64>(black_box(&values)));
        });
        group.finish();
    }
}

fn packed_fixed(criterion: &mut Criterion) {
    let values: Vec<f64> = (0..VALUES).map(|i| i as f64).collect();
    let mut octets = vec![0; 8 * VALUES + 1];
    // One octet off, so that the values lie at no alignment.
    packed::encode::<Double>(&values, &mut octets[1..]).expect("eight octets a value");
    let list = Fixed::<Double>::decode(&octets[1..]).expect("whole values");
    assert!(list.iter().eq(values.iter().copied()));
    let mut group = criterion.benchmark_group("packed, double");
    group.throughput(Throughput::Elements(VALUES as u64));
    group.bench_function("sum", |b| b.iter(|| black_box(list).iter().sum::<f64>()));
    group.bench_function("sum of a slice", |b| {
        b.iter(|| black_box(&values).iter().sum::<f64>())
    });
    group.finish();
}

/// A thousand small messages: id, name, nested address.
fn records(criterion: &mut Criterion) {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    write_users(&mut writer);
    writer.finish().expect("a vector grows");
    assert_eq!(read_users(&octets), 5_000);

    let mut group = criterion.benchmark_group("records");
    group.throughput(Throughput::Elements(5_000));
    group.bench_function("read", |b| b.iter(|| read_users(black_box(&octets))));
    let mut memory = vec![0; octets.len()];
    for (sink, buffered) in [("slice", true), ("vector", false)] {
        group.bench_function(BenchmarkId::new("write", sink), |b| {
            b.iter(|| {
                if buffered {
                    let mut writer = Writer::new(&mut memory);
                    write_users(&mut writer);
                    writer.finish()
                } else {
                    octets.clear();
                    let mut writer = Writer::append(&mut octets);
                    write_users(&mut writer);
                    writer.finish()
                }
            });
        });
    }
    group.finish();
}

fn write_users<S: viewbuf::octets::Sink>(writer: &mut Writer<S>) {
    for id in 0..1_000 {
        writer.nested(1, |user| {
            user.varint(1, black_box(id))
                .len(2, black_box(b"Alice Example"))
                .nested(3, |address| {
                    address.len(1, black_box(b"1 Main Street"));
                });
        });
    }
}

fn read_users(octets: &[u8]) -> usize {
    let (mut count, mut open) = (0, vec![Reader::new(octets)]);
    while let Some(reader) = open.last_mut() {
        let Some(record) = reader.next().expect("legal") else {
            open.pop();
            continue;
        };
        count += 1;
        // In these messages, records of field 1 at the top and of field 3 hold records.
        if let (1, 1, Value::Len(_)) | (2, 3, Value::Len(_)) =
            (open.len(), record.field, record.value)
        {
            open.extend(record.reader());
        }
    }
    count
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = packed_varints, packed_fixed, records
}
criterion_main!(benches);
