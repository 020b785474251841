//! The text format both ways, between text and octets and between text and owned messages: `cargo bench
//! --bench text`.
//!
//! Octets are printed and parsed by their tables alone. A message is printed by way of its octets, and parsed
//! by way of them. What is parsed is what was printed before anything is timed. The same fields in falling
//! order are printed too, since they take another way.
#![allow(missing_docs, reason = "criterion makes a public function without one")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark that measures the wrong thing must stop"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::Message;
use viewbuf::text::{Parser, Printer, from_str, to_string};
use viewbuf::wire::Reader;
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;

/// The records of a message from the last to the first.
fn falling(octets: &[u8]) -> Vec<u8> {
    let (mut records, mut reader) = (Vec::new(), Reader::new(octets));
    while let Some(record) = reader.next().expect("a sample") {
        records.push(record.raw);
    }
    records.reverse();
    records.concat()
}

fn message<T, C>(c: &mut Criterion, name: &str, content: &C)
where
    T: Message + for<'c> From<&'c C>,
{
    let message = T::from(content);
    let octets = message.encode_to_vec();
    let text = to_string(&message).expect("a message");
    let again: T = from_str(&text).expect("text that was printed");
    assert_eq!(again.encode_deterministic(), message.encode_deterministic());

    let mut out = c.benchmark_group(format!("text/out/{name}"));
    out.throughput(Throughput::Bytes(text.len() as u64));
    let mut buffer = String::new();
    let backwards = falling(&octets);
    for (way, octets) in [("octets", &octets), ("octets, fields falling", &backwards)] {
        out.bench_function(way, |b| {
            b.iter(|| {
                buffer.clear();
                let printed = Printer::new().print(T::schema(), octets, &mut buffer);
                printed.expect("a message");
                buffer.len()
            });
        });
    }
    out.bench_function("message", |b| {
        b.iter(|| to_string(&message).expect("a message"))
    });
    out.finish();

    let mut back = c.benchmark_group(format!("text/in/{name}"));
    back.throughput(Throughput::Bytes(text.len() as u64));
    let mut buffer = Vec::new();
    back.bench_function("octets", |b| {
        b.iter(|| {
            buffer.clear();
            let parsed = Parser::new().parse(T::schema(), &text, &mut buffer);
            parsed.expect("text that was printed");
            buffer.len()
        });
    });
    back.bench_function("message", |b| {
        b.iter(|| from_str::<T>(&text).expect("text that was printed"))
    });
    back.finish();
}

fn text(c: &mut Criterion) {
    message::<users::User, _>(c, "user", &data::users::user());
    message::<blog::Post, _>(c, "blog", &data::blog::post());
    message::<logs::LogBatch, _>(c, "log", &data::logs::batch(200));
    message::<trace::ExportTraceServiceRequest, _>(c, "trace", &data::trace::export(100));
    message::<numbers::Numbers, _>(c, "numbers", &data::numbers::mixed_widths(5_000));
    message::<numbers::Counters, _>(c, "map", &data::numbers::counters(500));
}

criterion_group!(benches, text);
criterion_main!(benches);
