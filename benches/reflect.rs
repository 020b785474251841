//! Messages by their tables: `cargo bench --bench reflect`.
//!
//! A log batch is decoded and every field of it read: by generated views, by dynamic views with the tables of
//! generated code and with those of a pool, and by owned dynamic messages. All of them find the same number of
//! values before they are timed. Making a pool is timed too.
#![allow(missing_docs, reason = "criterion makes a public function without one")]
#![allow(
    clippy::expect_used,
    reason = "what is not as expected ends the run before it is timed"
)]

use core::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::Limits;
use viewbuf::reflect::{DescriptorPool, DynamicMessage, DynamicView, Value, ValueRef};
use viewbuf::schema::Message;
use viewbuf::view::{Layout, decode};
use viewbuf_test_schema::DESCRIPTORS;
use viewbuf_test_schema::proto::bench::logs::LogBatch;
use viewbuf_test_schema::touch::Touch;
use viewbuf_test_support::samples;

const NAME: &str = "bench.logs.LogBatch";
const ENTRIES: usize = 1_000;

/// The values below a dynamic view.
fn in_view(view: DynamicView<'_>) -> u64 {
    fn count(value: ValueRef<'_>) -> u64 {
        match value {
            ValueRef::Message(view) => in_view(view),
            ValueRef::List(list) => list.into_iter().map(count).sum(),
            ValueRef::Map(map) => map.into_iter().map(|(_, value)| count(value)).sum(),
            other => {
                black_box(other);
                1
            }
        }
    }
    view.fields().map(|(_, value)| count(value)).sum()
}

fn by_table(schema: &Message<'_>, octets: &[u8]) -> u64 {
    in_view(DynamicView::decode(schema, octets).expect("a sample"))
}

/// The values in a dynamic message.
fn in_message(message: &DynamicMessage) -> u64 {
    fn count(value: &Value) -> u64 {
        match value {
            Value::Message(message) => in_message(message),
            Value::List(values) => values.iter().map(count).sum(),
            Value::Map(entries) => entries.values().map(count).sum(),
            _ => 1,
        }
    }
    message.fields().map(|(_, value)| count(value)).sum()
}

/// The levels of the entries, each found by its name.
fn one_field(schema: &Message<'_>, octets: &[u8]) -> i64 {
    let view = DynamicView::decode(schema, octets).expect("a sample");
    let entries = view.get("entries").and_then(|value| value.as_list());
    let entries = entries.expect("a list").into_iter();
    let level = |entry: ValueRef<'_>| entry.as_message()?.get("level")?.as_i64();
    entries.filter_map(level).sum()
}

fn reading(c: &mut Criterion) {
    let octets = samples::log(ENTRIES);
    let pool = DescriptorPool::decode(DESCRIPTORS).expect("descriptors");
    let made = pool.find_message(NAME).expect("known");
    let owned = || DynamicMessage::decode(&made, &octets).expect("a sample");
    let values = by_table(made.schema(), &octets);
    assert_eq!(values, by_table(LogBatch::schema(), &octets));
    assert_eq!(values, in_message(&owned()));

    let mut group = c.benchmark_group("log batch (1,000), decode and read every field");
    group.throughput(Throughput::Bytes(octets.len() as u64));
    group.bench_function("generated view", |b| {
        b.iter(|| {
            let view = decode::<LogBatch>(black_box(&octets), &Limits::DEFAULT).expect("a sample");
            view.sum().expect("a checked view never fails")
        });
    });
    group.bench_function("dynamic view, generated tables", |b| {
        b.iter(|| by_table(LogBatch::schema(), black_box(&octets)));
    });
    group.bench_function("dynamic view, tables of a pool", |b| {
        b.iter(|| by_table(made.schema(), black_box(&octets)));
    });
    group.bench_function("dynamic view, one field of each entry", |b| {
        b.iter(|| one_field(made.schema(), black_box(&octets)));
    });
    group.bench_function("dynamic message", |b| b.iter(|| in_message(&owned())));
    group.finish();

    let mut group = c.benchmark_group("log batch (1,000), encode");
    group.throughput(Throughput::Bytes(octets.len() as u64));
    let own = owned();
    group.bench_function("dynamic message", |b| b.iter(|| own.encode_to_vec()));
    group.finish();
}

fn pools(c: &mut Criterion) {
    let mut group = c.benchmark_group("a pool of tests/schema");
    group.throughput(Throughput::Bytes(DESCRIPTORS.len() as u64));
    group.bench_function("viewbuf", |b| {
        b.iter(|| DescriptorPool::decode(black_box(DESCRIPTORS)).expect("descriptors"));
    });
    group.finish();
}

criterion_group!(benches, reading, pools);
criterion_main!(benches);
