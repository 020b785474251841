//! Whole messages: `cargo bench --bench view`.
//!
//! Of every payload: decoding it to views and to owned messages, reading every field, encoding, and
//! building with encoding; beside `serde_json` with the same content. All contenders give the same content
//! before they are timed. Sizes and allocations, which do not vary, are printed before the times.
//!
//! With the environment variable `VIEWBUF_TEST_DATA` the descriptor set is a large one of that folder.
#![allow(missing_docs, reason = "criterion makes a public function without one")]
#![allow(
    clippy::expect_used,
    reason = "what is not as expected ends the run before it is timed"
)]

use core::hint::black_box;
use core::time::Duration;
use std::path::Path;
use std::process::Command;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf::compiler::Compiler;
use viewbuf::types::FileDescriptorSet;
use viewbuf::view::{self, Checked, Layout, Lazy};
use viewbuf::{Limits, Message};
use viewbuf_test_schema::data::{blog, logs, numbers, tile, trace, users};
use viewbuf_test_schema::proto::bench;
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest;
use viewbuf_test_schema::proto::vector_tile::Tile;
use viewbuf_test_schema::touch::Touch;
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn messages(c: &mut Criterion) {
    both::<bench::users::User, _>(c, "user", &users::user());
    both::<bench::users::ListUsersResponse, _>(c, "users (100)", &users::users(100));
    both::<bench::blog::Post, _>(c, "blog post", &blog::post());
    both::<bench::logs::LogBatch, _>(c, "log batch (10,000)", &logs::batch(10_000));
    both::<ExportTraceServiceRequest, _>(c, "trace (1,000 spans)", &trace::export(1_000));
    both::<Tile, _>(c, "map tile", &tile::tile(2_000));
}

fn lists(c: &mut Criterion) {
    both::<bench::numbers::Numbers, _>(
        c,
        "varints, one octet (1 M)",
        &numbers::one_octet(1_000_000),
    );
    both::<bench::numbers::Numbers, _>(
        c,
        "varints, mixed (1 M)",
        &numbers::mixed_widths(1_000_000),
    );
    both::<bench::numbers::Numbers, _>(c, "fixed64 (1 M)", &numbers::fixed64(1_000_000));
    both::<bench::numbers::Counters, _>(c, "map (1,000)", &numbers::counters(1_000));
}

/// Descriptors have a JSON form, but no neutral structs, so there is nothing to compare them with.
fn descriptors(c: &mut Criterion) {
    let octets = googleapis().unwrap_or_else(|reason| {
        eprintln!(
            "NO LARGE DESCRIPTOR SET: {reason}. In its place: that of this package's own protos."
        );
        own_descriptor_set()
    });
    println!("\ndescriptor set: {} octets", octets.len());
    let mut group = c.benchmark_group("descriptor set");
    group.throughput(Throughput::Bytes(octets.len() as u64));
    viewbuf::<FileDescriptorSet>(&mut group, &octets);
    group.finish();
}

/// Both formats with the same content. All throughput is told in octets of Protocol Buffers, so that it
/// compares.
fn both<M, C>(c: &mut Criterion, name: &str, content: &C)
where
    M: Message + Touch + for<'c> From<&'c C>,
    C: Serialize + DeserializeOwned + Touch,
    for<'a> M::View<'a, Checked>: Touch,
    for<'a> M::View<'a, Lazy>: Touch,
{
    let octets = M::from(content).encode_to_vec();
    let json = serde_json::to_vec(content).expect("plain structs are JSON");
    println!("\n{name}: {} octets, {} as JSON", octets.len(), json.len());
    let sum = M::decode(&octets).expect("just encoded").sum();
    assert_eq!(sum, content.sum(), "{name}: both hold the same");
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(octets.len() as u64));
    viewbuf::<M>(&mut group, &octets);
    let work = || M::from(black_box(content)).encode_to_vec();
    assert_eq!(work(), octets, "{name}: building is deterministic");
    bench(&mut group, "build and encode", work);
    serde::<C>(&mut group, content, &json);
    group.finish();
}

/// All that needs nothing but the octets.
fn viewbuf<M>(group: &mut BenchmarkGroup<'_, WallTime>, octets: &[u8])
where
    M: Message + Touch,
    for<'a> M::View<'a, Checked>: Touch,
    for<'a> M::View<'a, Lazy>: Touch,
{
    let message = M::decode(octets).expect("a payload");
    let sum = message.sum();
    assert_eq!(checked::<M>(octets).sum(), sum);
    assert_eq!(lazy::<M>(octets).sum(), sum);
    let encoded = message.encode_to_vec();
    assert!(M::decode(&encoded).expect("just encoded") == message);
    let mut out = Vec::new();
    message.encode_to(&mut out);
    assert_eq!(out, encoded);

    bench(group, "decode, checked view", || {
        checked::<M>(black_box(octets))
    });
    bench(group, "decode and read, checked view", || {
        checked::<M>(black_box(octets)).sum()
    });
    bench(group, "decode and read, lazy view", || {
        lazy::<M>(black_box(octets)).sum()
    });
    bench(group, "decode, owned", || M::decode(black_box(octets)));
    bench(group, "decode and read, owned", || {
        M::decode(black_box(octets)).map(|owned| owned.sum())
    });
    bench(group, "encode to new", || {
        black_box(&message).encode_to_vec()
    });
    bench(group, "encode to used", || {
        out.clear();
        black_box(&message).encode_to(black_box(&mut out));
    });
}

fn serde<C>(group: &mut BenchmarkGroup<'_, WallTime>, content: &C, json: &[u8])
where
    C: Serialize + DeserializeOwned + Touch,
{
    let parse = || serde_json::from_slice::<C>(black_box(json));
    assert_eq!(parse().expect("just written").sum(), content.sum());
    bench(group, "JSON, decode", parse);
    bench(group, "JSON, decode and read", || {
        parse().map(|content| content.sum())
    });
    bench(group, "JSON, encode to new", || {
        serde_json::to_vec(black_box(content))
    });
}

/// Prints what `work` allocates, and times it.
fn bench<T>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, mut work: impl FnMut() -> T) {
    let (result, usage) = usage(|| black_box(work()));
    drop(result);
    println!(
        "{name}: {} allocations, {} octets",
        usage.count, usage.octets
    );
    group.bench_function(name, |b| b.iter(&mut work));
}

fn checked<M: Layout>(octets: &[u8]) -> M::View<'_, Checked> {
    view::decode::<M>(octets, &Limits::DEFAULT).expect("a payload")
}

fn lazy<M: Layout>(octets: &[u8]) -> M::View<'_, Lazy> {
    view::decode_lazy::<M>(octets, &Limits::DEFAULT).expect("a payload")
}

fn googleapis() -> Result<Vec<u8>, String> {
    let folder = std::env::var_os("VIEWBUF_TEST_DATA")
        .ok_or("the environment variable VIEWBUF_TEST_DATA is not set")?;
    let file = Path::new(&folder).join("googleapis-descriptor-set.pb.xz");
    let output = Command::new("xz")
        .arg("-dc")
        .arg(&file)
        .output()
        .map_err(|error| format!("cannot run xz: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!(
            "xz -dc {}: {}",
            file.display(),
            String::from_utf8_lossy(&output.stderr).trim()
        ))
    }
}

/// The protos that this file's other messages come from, with their comments.
fn own_descriptor_set() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/proto");
    let compiler = PROTOS
        .iter()
        .fold(Compiler::new().include(folder), Compiler::file);
    let compiled = compiler.compile();
    compiled
        .expect("protos that code is generated from")
        .to_bytes()
}

const PROTOS: &[&str] = &[
    "blog.proto",
    "logs.proto",
    "numbers.proto",
    "users.proto",
    "vector_tile.proto",
    "opentelemetry/proto/collector/trace/v1/trace_service.proto",
];

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1_200));
    targets = messages, lists, descriptors
}
criterion_main!(benches);
