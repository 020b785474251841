//! Writing: typed writers beside owned messages that are ready to be encoded.
//!
//! A writer reads the neutral structs of the test data, as a program would its own; an owned message was
//! made from them before the clock starts. Both fill borrowed memory and are checked to give one result.
#![allow(missing_docs, reason = "criterion makes a public function without one")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::Message;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as collector;
use viewbuf_test_schema::{data, write};

fn compare<D, T: Message + for<'d> From<&'d D>>(
    c: &mut Criterion,
    name: &str,
    content: &D,
    write: impl Fn(&mut [u8], &D) -> usize,
    append: impl Fn(&mut Vec<u8>, &D) -> usize,
) {
    let message = T::from(content);
    let octets = message.encode_to_vec();
    let mut memory = vec![0; octets.len() + 64];
    let len = write(&mut memory, content);
    assert_eq!(memory[..len], octets, "{name}");
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(octets.len() as u64));
    group.bench_function("owned/slice", |b| {
        b.iter(|| black_box(&message).encode_to_slice(black_box(&mut memory)));
    });
    group.bench_function("writer/slice", |b| {
        b.iter(|| write(black_box(&mut memory), black_box(content)));
    });
    let mut out = Vec::with_capacity(octets.len());
    group.bench_function("owned/vec", |b| {
        b.iter(|| {
            out.clear();
            black_box(&message).encode_to(black_box(&mut out));
        });
    });
    group.bench_function("writer/vec", |b| {
        b.iter(|| {
            out.clear();
            append(black_box(&mut out), black_box(content))
        });
    });
    group.finish();
}

macro_rules! shapes {
    ($c:ident: $($name:literal $message:ty, $writer:ty, $content:expr, $write:path;)*) => {$(
        compare::<_, $message>(
            $c,
            $name,
            &$content,
            |memory, content| $write(<$writer>::new(memory), content).finish().unwrap(),
            |out, content| $write(<$writer>::new(out), content).finish().unwrap(),
        );
    )*};
}

fn messages(c: &mut Criterion) {
    shapes! { c:
        "user" users::User, users::UserWriter<'_>, data::users::user(), write::user;
        "users" users::ListUsersResponse, users::ListUsersResponseWriter<'_>, data::users::users(100), write::users;
        "log" logs::LogBatch, logs::LogBatchWriter<'_>, data::logs::batch(1_000), write::log_batch;
        "trace" collector::ExportTraceServiceRequest, collector::ExportTraceServiceRequestWriter<'_>, data::trace::export(1_000), write::export;
        "post" blog::Post, blog::PostWriter<'_>, data::blog::post(), write::post;
    }
}

fn lists(c: &mut Criterion) {
    let mixed = data::numbers::Numbers {
        varints: (0..100_000_u64)
            .map(|i| i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (i % 64))
            .collect(),
        ..Default::default()
    };
    let small = data::numbers::Numbers {
        varints: (0..100_000_u64).map(|i| i % 100).collect(),
        ..Default::default()
    };
    let few = data::numbers::Numbers {
        varints: vec![3, 1_000, 77],
        ..Default::default()
    };
    let samples = data::numbers::Numbers {
        samples: (0..100_000).map(f64::from).collect(),
        ..Default::default()
    };
    shapes! { c:
        "varints, mixed" numbers::Numbers, numbers::NumbersWriter<'_>, mixed, write::numbers;
        "varints, short" numbers::Numbers, numbers::NumbersWriter<'_>, small, write::numbers;
        "varints, few" numbers::Numbers, numbers::NumbersWriter<'_>, few, write::numbers;
        "doubles" numbers::Numbers, numbers::NumbersWriter<'_>, samples, write::numbers;
    }
}

criterion_group!(benches, messages, lists);
criterion_main!(benches);
