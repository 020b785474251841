//! What may allocate, and how much: views and writers nothing, owned messages in proportion to the input.
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use core::hint::black_box;

use viewbuf::view::{Checked, Lazy, decode, decode_lazy};
use viewbuf::{DecodeErrorKind, Limits, Message, MessageWriter};
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_schema::proto::vector_tile::Tile;
use viewbuf_test_schema::touch::Touch;
use viewbuf_test_support::allocator::{Counting, usage};
use viewbuf_test_support::samples;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Decodes both ways and reads every field, and gives the sum of what was read.
fn views<T: Message>(octets: &[u8]) -> u64
where
    for<'a> T::View<'a, Checked>: Touch,
    for<'a> T::View<'a, Lazy>: Touch,
{
    let (checked, spent) = usage(|| {
        let view = decode::<T>(octets, &Limits::DEFAULT).expect("a sample");
        view.sum().expect("a checked view never fails")
    });
    assert_eq!(spent.count, 0, "checked views allocate nothing");
    let (lazy, spent) = usage(|| {
        let view = decode_lazy::<T>(octets, &Limits::DEFAULT).expect("a sample");
        view.sum().expect("a sample")
    });
    assert_eq!(spent.count, 0, "lazy views allocate nothing");
    assert_eq!(checked, lazy);
    assert_ne!(checked, 0, "there was something to read");
    checked
}

#[test]
fn counting_counts() {
    let ((), spent) = usage(|| drop(black_box(vec![0_u8; 100])));
    assert_eq!((spent.count, spent.peak), (1, 100));
}

#[test]
fn views_of_every_payload() {
    views::<users::User>(&samples::user());
    views::<blog::Post>(&samples::blog());
    views::<logs::LogBatch>(&samples::log(200));
    views::<trace::ExportTraceServiceRequest>(&samples::trace(100));
    views::<Tile>(&samples::tile(300));
    views::<numbers::Numbers>(&samples::numbers(5_000));
    views::<numbers::Counters>(&samples::counters(500));
}

#[test]
fn views_of_messages_in_pieces() {
    let twice = |octets: Vec<u8>| [&octets[..], &octets].concat();
    views::<users::User>(&twice(samples::user()));
    views::<blog::Post>(&twice(samples::blog()));
}

#[test]
fn views_of_what_is_wrong() {
    for octets in [samples::user(), samples::trace(3)] {
        for len in 0..octets.len() {
            let (_, spent) = usage(|| {
                let octets = &octets[..len];
                let _ = black_box(users::UserView::decode(octets));
                let _ = black_box(users::UserView::decode_lazy(octets));
                let _ = black_box(trace::ExportTraceServiceRequestView::decode(octets));
            });
            assert_eq!(spent.count, 0, "errors allocate nothing");
        }
    }
}

#[test]
fn debug_output_into_nothing() {
    struct Nothing;
    impl core::fmt::Write for Nothing {
        fn write_str(&mut self, _: &str) -> core::fmt::Result {
            Ok(())
        }
    }
    let octets = samples::trace(3);
    let view = trace::ExportTraceServiceRequestView::decode(&octets).expect("a sample");
    let (result, spent) = usage(|| core::fmt::write(&mut Nothing, format_args!("{view:#?}")));
    assert_eq!((result, spent.count), (Ok(()), 0));
}

#[test]
fn typed_writers_into_a_slice() {
    let octets = samples::user();
    let user = users::UserView::decode(&octets).expect("a sample");
    let mut place = [0; 1_024];
    let (len, spent) = usage(|| write_user(users::UserWriter::new(&mut place), &user).finish());
    assert_eq!(spent.count, 0);
    assert_eq!(place[..len.expect("room enough")], octets);

    let octets = samples::log(50);
    let batch = logs::LogBatchView::decode(&octets).expect("a sample");
    let mut place = vec![0; octets.len() + 64];
    let (len, spent) = usage(|| {
        logs::LogBatchWriter::new(&mut place[..])
            .source(batch.source())
            .sequence(batch.sequence())
            .entries(batch.entries(), |writer, entry| write_entry(writer, &entry))
            .finish()
    });
    assert_eq!(spent.count, 0);
    let again = logs::LogBatchView::decode(&place[..len.expect("room enough")]).expect("a batch");
    assert_eq!(again.sum(), batch.sum());
}

#[test]
fn typed_writers_into_too_little() {
    let octets = samples::user();
    let user = users::UserView::decode(&octets).expect("a sample");
    for room in 0..octets.len() {
        let mut place = vec![0; room];
        let (result, spent) =
            usage(|| write_user(users::UserWriter::new(&mut place[..]), &user).finish());
        assert_eq!(spent.count, 0);
        assert_eq!(result.expect_err("too little room").needed, octets.len());
    }
}

fn write_user<'o>(
    writer: users::UserWriter<'o>,
    user: &users::UserView<'_>,
) -> users::UserWriter<'o> {
    let writer = writer
        .id(user.id())
        .name(user.name())
        .display_name(user.display_name())
        .emails(user.emails())
        .roles(user.roles())
        .address(|address| address.view(&user.address()))
        .state(user.state())
        .created_at_ms(user.created_at_ms())
        .updated_at_ms(user.updated_at_ms())
        .email_verified(user.email_verified());
    let writer = if user.has_birth_year() {
        writer.birth_year(user.birth_year())
    } else {
        writer
    };
    writer
        .locale(user.locale())
        .time_zone(user.time_zone())
        .avatar_hash(user.avatar_hash())
        .login_count(user.login_count())
        .reputation(user.reputation())
}

fn write_entry<'o>(
    writer: logs::LogEntryWriter<'o>,
    entry: &logs::LogEntryView<'_>,
) -> logs::LogEntryWriter<'o> {
    writer
        .time_unix_nano(entry.time_unix_nano())
        .level(entry.level())
        .service(entry.service())
        .host(entry.host())
        .message(entry.message())
        .trace_id(entry.trace_id())
        .span_id(entry.span_id())
        .file(entry.file())
        .line(entry.line())
        .thread_id(entry.thread_id())
        .status(entry.status())
        .clock_skew_us(entry.clock_skew_us())
        .duration_ms(entry.duration_ms())
        .tags(entry.tags())
        .fields(entry.fields())
}

/// A length of 2 GiB - 1 with three octets left, in every length-delimited field.
#[test]
fn declared_lengths_reserve_nothing() {
    fn refused<T: Message>() {
        for field in T::schema().fields {
            let mut octets = Vec::new();
            put_varint(&mut octets, u64::from(field.number) << 3 | 2);
            put_varint(&mut octets, i32::MAX as u64);
            octets.extend([1, 2, 3]);
            let (result, spent) = usage(|| T::decode(&octets));
            let kind = result.expect_err("a length beyond the end").kind();
            assert_eq!(kind, DecodeErrorKind::Truncated, "field {}", field.name);
            assert!(spent.peak <= 4_096, "field {}: {spent:?}", field.name);
        }
    }
    refused::<sink2::Sink>();
    refused::<sink3::Sink>();
    refused::<trace::ExportTraceServiceRequest>();
}

fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// How many times what the limits allow may be held at once: a list that doubles holds its old and its
/// new memory for a moment, and is half full then.
const FACTOR: u64 = 3;

/// The smallest element that each field can have, as often as 32 KiB hold it, with nothing allowed
/// beyond 32 times the input.
#[test]
fn small_elements_are_bounded() {
    fn bounded<T: Message>() {
        let tight = Limits {
            allocation: 0,
            ..Limits::DEFAULT
        };
        for field in T::schema().fields {
            for record in smallest(field.number) {
                let octets = record.repeat((32 << 10) / record.len());
                let (_, spent) = usage(|| T::decode_with(&octets, &tight).map(drop));
                let free = 32 * octets.len() as u64;
                assert!(
                    spent.peak as u64 <= FACTOR * free,
                    "field {} of {record:02x?}: {spent:?}, {} times the input",
                    field.name,
                    spent.peak / octets.len()
                );
            }
        }
    }
    bounded::<users::ListUsersResponse>();
    bounded::<sink2::Deep>();
    bounded::<sink2::Sink>();
    bounded::<sink3::Sink>();
}

/// Four MiB that ask for two million users.
#[test]
fn a_bomb_of_empty_messages_is_refused() {
    let octets = [0x0a, 0].repeat(2 << 20);
    let (result, spent) = usage(|| users::ListUsersResponse::decode(&octets).map(drop));
    let error = result.expect_err("two million users from four MiB");
    assert_eq!(error.kind(), DecodeErrorKind::TooMuchAllocation);
    let free = Limits::DEFAULT.allocation + 32 * octets.len() as u64;
    assert!(spent.peak as u64 <= FACTOR * free, "{spent:?}");

    let generous = Limits {
        allocation: 1 << 40,
        ..Limits::DEFAULT
    };
    assert!(users::ListUsersResponse::decode_with(&octets, &generous).is_ok());
}

/// Empty payloads, lists of one, empty groups, and entries with a key of their own.
fn smallest(number: u32) -> Vec<Vec<u8>> {
    let tag = |wire_type: u32| {
        let mut tag = Vec::new();
        put_varint(&mut tag, u64::from(number) << 3 | u64::from(wire_type));
        tag
    };
    vec![
        [&tag(0)[..], &[1]].concat(),
        [&tag(2)[..], &[0]].concat(),
        [&tag(2)[..], &[2, 0x0a, 0]].concat(),
        [&tag(3)[..], &tag(4)].concat(),
    ]
}

#[test]
fn views_of_small_elements_allocate_nothing() {
    let octets = [0x0a, 0].repeat(2 << 20);
    let (view, spent) = usage(|| users::ListUsersResponseView::decode(&octets));
    assert_eq!(view.expect("empty users").users().len(), 2 << 20);
    assert_eq!(spent.count, 0);
}
