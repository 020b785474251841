//! Edits of encoded messages: `cargo bench --bench edit`.
//!
//! Each beside decoding, changing and encoding the owned message; both give the same content before they are
//! timed. Allocations, which do not vary, are printed before the times.
#![allow(missing_docs, reason = "criterion makes a public function without one")]
#![allow(
    clippy::expect_used,
    reason = "what is not as expected ends the run before it is timed"
)]

use core::hint::black_box;
use core::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use viewbuf::Message;
use viewbuf::edit::{Diff, Edit, EditError, Mask, Path};
use viewbuf_test_schema::data::{blog, logs, trace, users};
use viewbuf_test_schema::proto::bench::blog::Post;
use viewbuf_test_schema::proto::bench::logs::LogBatch;
use viewbuf_test_schema::proto::bench::users::{ListUsersResponse, User};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest;
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// An edit and the change of the owned message that does the same.
struct Case<'c, T> {
    name: &'c str,
    edit: Edit<'static>,
    change: fn(&mut T),
}

fn set(path: &str, value: &str) -> Result<Edit<'static>, EditError> {
    let mut edit = Edit::of::<LogBatch>();
    edit.set(path, value)?;
    Ok(edit)
}

fn log_batch(c: &mut Criterion) {
    let octets = LogBatch::from(&logs::batch(10_000)).encode_to_vec();
    let cases = [
        Case {
            name: "a field of the batch",
            edit: set("source", "collector-eu-2").expect("a path"),
            change: |batch: &mut LogBatch| batch.source = "collector-eu-2".into(),
        },
        Case {
            name: "a field of one entry",
            edit: set("entries[5000].message", "[redacted]").expect("a path"),
            change: |batch| batch.entries[5_000].message = "[redacted]".into(),
        },
        Case {
            name: "a field of every entry",
            edit: set("entries.host", "-").expect("a path"),
            change: |batch| {
                for entry in &mut batch.entries {
                    entry.host = "-".into();
                }
            },
        },
        Case {
            name: "two fields of every entry dropped",
            edit: mask(&["entries.message", "entries.fields"])
                .drop()
                .expect("paths"),
            change: |batch| {
                for entry in &mut batch.entries {
                    entry.message.clear();
                    entry.fields.clear();
                }
            },
        },
    ];
    cases
        .into_iter()
        .for_each(|case| compare(c, "log batch (10,000)", &octets, case));
    let keep = mask(&["entries.time_unix_nano", "entries.level", "entries.message"]);
    bench(
        c,
        "log batch (10,000)/three fields of every entry kept",
        octets.len(),
        || keep.keep().and_then(|edit| edit.apply(black_box(&octets))),
    );
    in_place(c, &octets);
    reading(c, &octets);
}

fn mask(paths: &[&str]) -> Mask<'static> {
    Mask::of::<LogBatch>(paths).expect("paths of the schema")
}

fn in_place(c: &mut Criterion, octets: &[u8]) {
    let mut edit = Edit::of::<LogBatch>();
    edit.set("entries[5000].time_unix_nano", 7_u64)
        .expect("a path");
    let mut place = octets.to_vec();
    edit.apply_in_place(&mut place)
        .expect("eight octets for eight");
    bench(
        c,
        "log batch (10,000)/a field of one entry in place",
        octets.len(),
        || edit.apply_in_place(black_box(&mut place)),
    );
}

fn reading(c: &mut Criterion, octets: &[u8]) {
    let path = Path::of::<LogBatch>("entries[5000].message").expect("a path");
    bench(
        c,
        "log batch (10,000)/get a field of one entry",
        octets.len(),
        || path.get(black_box(octets)).map(|found| found.is_some()),
    );
    let mut edit = Edit::of::<LogBatch>();
    edit.set("entries[5000].message", "other").expect("a path");
    let new = edit.apply(octets).expect("a payload");
    bench(c, "log batch (10,000)/diff", octets.len(), || {
        Diff::of::<LogBatch>(black_box(octets), &new).map(|diff| diff.paths().len())
    });
}

fn others(c: &mut Criterion) {
    let user = User::from(&users::user()).encode_to_vec();
    let mut edit = Edit::of::<User>();
    edit.set("address.city", "Oslo").expect("a path");
    let change = |user: &mut User| user.address.get_or_insert_default().city = "Oslo".into();
    let name = "a nested field";
    compare(c, "user", &user, Case { name, edit, change });

    let list = ListUsersResponse::from(&users::users(100)).encode_to_vec();
    let mut edit = Edit::of::<ListUsersResponse>();
    edit.set("users[50].name", "Grace").expect("a path");
    let change = |list: &mut ListUsersResponse| list.users[50].name = "Grace".into();
    let name = "a field of one user";
    compare(c, "users (100)", &list, Case { name, edit, change });

    let post = Post::from(&blog::post()).encode_to_vec();
    let mut edit = Edit::of::<Post>();
    edit.append("tags", "edited").expect("a path");
    let change = |post: &mut Post| post.tags.push("edited".into());
    let name = "a tag appended";
    compare(c, "blog post", &post, Case { name, edit, change });

    let spans = ExportTraceServiceRequest::from(&trace::export(1_000)).encode_to_vec();
    let mut edit = Edit::of::<ExportTraceServiceRequest>();
    edit.remove("resource_spans.scope_spans.spans.attributes")
        .expect("a path");
    let change = |request: &mut ExportTraceServiceRequest| {
        for spans in &mut request.resource_spans {
            for scope in &mut spans.scope_spans {
                for span in &mut scope.spans {
                    span.attributes.clear();
                }
            }
        }
    };
    let name = "attributes of every span removed";
    compare(
        c,
        "trace (1,000 spans)",
        &spans,
        Case { name, edit, change },
    );
}

fn compare<T: Message>(c: &mut Criterion, payload: &str, octets: &[u8], case: Case<'_, T>) {
    let edited = edit_octets(&case.edit, octets);
    let changed = decode_change_encode::<T>(case.change, octets);
    assert!(
        T::decode(&edited).expect("an edited payload") == T::decode(&changed).expect("encoded"),
        "{payload}: both do the same"
    );
    let name = |how: &str| format!("{payload}/{}, {how}", case.name);
    bench(c, &name("edit"), octets.len(), || {
        edit_octets(&case.edit, black_box(octets))
    });
    bench(c, &name("edit to pieces"), octets.len(), || {
        case.edit
            .pieces(black_box(octets))
            .map(|pieces| pieces.len())
    });
    bench(c, &name("decode, change, encode"), octets.len(), || {
        decode_change_encode::<T>(case.change, black_box(octets))
    });
}

/// By this name the instructions of an edit are counted.
#[inline(never)]
fn edit_octets(edit: &Edit<'_>, octets: &[u8]) -> Vec<u8> {
    edit.apply(octets).expect("a payload")
}

/// By this name the instructions of the way without edits are counted.
#[inline(never)]
fn decode_change_encode<T: Message>(change: fn(&mut T), octets: &[u8]) -> Vec<u8> {
    let mut message = T::decode(octets).expect("a payload");
    change(&mut message);
    message.encode_to_vec()
}

/// Prints what `work` allocates, and times it.
fn bench<R>(c: &mut Criterion, name: &str, octets: usize, mut work: impl FnMut() -> R) {
    let (result, usage) = usage(|| black_box(work()));
    drop(result);
    println!(
        "{name}: {} allocations, {} octets",
        usage.count, usage.octets
    );
    let (group, name) = name.split_once('/').expect("a payload and an edit");
    let mut group = c.benchmark_group(group);
    group.throughput(Throughput::Bytes(octets as u64));
    group.bench_function(name, |b| b.iter(&mut work));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1_200));
    targets = log_batch, others
}
criterion_main!(benches);
