//! JSON both ways, between text and octets and between text and owned messages, beside `serde_json` on
//! plain structs of the same content.
#![allow(missing_docs, reason = "criterion makes a public function without one")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark that measures the wrong thing must stop"
)]

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf::Message;
use viewbuf::json::{Parser, Printer, from_slice, to_string};
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;

fn message<T, C>(c: &mut Criterion, name: &str, content: &C)
where
    T: Message + for<'c> From<&'c C>,
    C: Serialize + DeserializeOwned,
{
    let message = T::from(content);
    let octets = message.encode_to_vec();
    let text = to_string(&message).expect("a message");
    let again: T = from_slice(text.as_bytes()).expect("text that was printed");
    assert_eq!(again.encode_deterministic(), message.encode_deterministic());
    let plain = serde_json::to_vec(content).expect("plain structs are JSON");

    let mut out: BenchmarkGroup<'_, WallTime> = c.benchmark_group(format!("json/out/{name}"));
    out.throughput(Throughput::Bytes(text.len() as u64));
    let mut buffer = Vec::new();
    out.bench_function("octets", |b| {
        b.iter(|| {
            buffer.clear();
            Printer::new()
                .print_to(T::schema(), &octets, &mut buffer)
                .expect("a message");
            buffer.len()
        });
    });
    out.bench_function("message", |b| {
        b.iter(|| to_string(&message).expect("a message"))
    });
    out.bench_function("serde_json", |b| {
        b.iter(|| serde_json::to_vec(content).expect("plain structs are JSON"));
    });
    out.finish();

    let mut back: BenchmarkGroup<'_, WallTime> = c.benchmark_group(format!("json/in/{name}"));
    back.throughput(Throughput::Bytes(text.len() as u64));
    let mut buffer = Vec::new();
    back.bench_function("octets", |b| {
        b.iter(|| {
            buffer.clear();
            Parser::new()
                .parse(T::schema(), text.as_bytes(), &mut buffer)
                .expect("JSON");
            buffer.len()
        });
    });
    back.bench_function("message", |b| {
        b.iter(|| from_slice::<T>(text.as_bytes()).expect("JSON"))
    });
    back.bench_function("serde_json", |b| {
        b.iter(|| serde_json::from_slice::<C>(&plain).expect("JSON"));
    });
    back.finish();
}

fn json(c: &mut Criterion) {
    message::<users::User, _>(c, "user", &data::users::user());
    message::<blog::Post, _>(c, "blog", &data::blog::post());
    message::<logs::LogBatch, _>(c, "log", &data::logs::batch(200));
    message::<trace::ExportTraceServiceRequest, _>(c, "trace", &data::trace::export(100));
    message::<numbers::Numbers, _>(c, "numbers", &data::numbers::mixed_widths(5_000));
    message::<numbers::Counters, _>(c, "map", &data::numbers::counters(500));
}

criterion_group!(benches, json);
criterion_main!(benches);
