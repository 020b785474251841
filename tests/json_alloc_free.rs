//! What JSON allocates: nothing beside the buffer that it is given, but for maps, and in proportion to the
//! input where that is hostile.
#![cfg(feature = "json")]
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use viewbuf::Limits;
use viewbuf::json::{ErrorKind, Parser, Printer};
use viewbuf::schema::Message as Table;
use viewbuf::types::{Struct, Value};
use viewbuf::view::Layout;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::sink3;
use viewbuf_test_schema::proto::vector_tile::Tile;
use viewbuf_test_support::allocator::{Counting, Usage, usage};
use viewbuf_test_support::samples;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Prints `octets` and parses the text, both into buffers that have room; gives what that allocated.
fn both_ways(schema: &Table<'_>, octets: &[u8]) -> (Usage, Usage) {
    let (mut text, mut again) = (Vec::new(), Vec::new());
    let printer = Printer::new();
    let parser = Parser::new();
    let mut spent = None;
    for _ in 0..2 {
        text.clear();
        again.clear();
        // Longer than either may become at any time.
        text.reserve(octets.len() * 40 + 4_096);
        again.reserve(octets.len() * 40 + 4_096);
        let ((), out) = usage(|| {
            printer
                .print_to(schema, octets, &mut text)
                .expect("a sample");
        });
        let ((), back) = usage(|| {
            parser
                .parse(schema, &text, &mut again)
                .expect("text that was printed");
        });
        spent = Some((out, back));
    }
    spent.expect("it ran twice")
}

#[test]
fn nothing_without_maps() {
    for (schema, octets) in [
        (users::User::schema(), samples::user()),
        (
            trace::ExportTraceServiceRequest::schema(),
            samples::trace(20),
        ),
        (Tile::schema(), samples::tile(20)),
        (numbers::Numbers::schema(), samples::numbers(200)),
    ] {
        let (out, back) = both_ways(schema, &octets);
        assert_eq!(out.count, 0, "printing {}", schema.name);
        assert_eq!(back.count, 0, "parsing {}", schema.name);
    }
}

#[test]
fn little_with_maps() {
    for (schema, octets) in [
        (blog::Post::schema(), samples::blog()),
        (logs::LogBatch::schema(), samples::log(200)),
        (numbers::Counters::schema(), samples::counters(500)),
    ] {
        let (out, back) = both_ways(schema, &octets);
        // One table that grows, and one to sort it.
        assert!(out.count <= 12, "printing {}: {out:?}", schema.name);
        assert!(back.count <= 12, "parsing {}: {back:?}", schema.name);
    }
}

/// Parses into a fresh buffer; gives what that took at most at one time.
fn parse_peak(schema: &Table<'_>, text: &str) -> usize {
    let (_, spent) = usage(|| {
        let mut octets = Vec::new();
        let parser = Parser::new().ignore_unknown(true);
        parser.parse(schema, text.as_bytes(), &mut octets).is_ok()
    });
    spent.peak
}

#[test]
fn hostile_text_takes_memory_in_proportion() {
    let many = 20_000;
    let items = |item: &str, count: usize| vec![item; count].join(",");
    let keys = |value: &str| {
        let members: Vec<String> = (0..many)
            .map(|i| format!("\"{}\":{value}", i * 7 % many))
            .collect();
        format!("{{{}}}", members.join(","))
    };
    for (schema, text) in [
        (Value::schema(), format!("[{}]", items("[]", many))),
        (Value::schema(), format!("[{}]", items("null", many))),
        (Value::schema(), keys("0")),
        (Value::schema(), "[".repeat(many)),
        (Struct::schema(), keys("{}")),
        (
            sink3::Sink::schema(),
            format!("{{\"children\":[{}]}}", items("{}", many)),
        ),
        (
            sink3::Sink::schema(),
            format!("{{\"mSink\":{}}}", keys("{}")),
        ),
        (
            sink3::Sink::schema(),
            format!("{{\"pSfixed64\":[{}]}}", items("0", many)),
        ),
        (
            sink3::Sink::schema(),
            format!("{{\"what\":{}}}", keys("[1,{}]")),
        ),
    ] {
        let peak = parse_peak(schema, &text);
        assert!(
            peak < text.len() * 32 + 4_096,
            "{peak} for {} of {}",
            text.len(),
            schema.name
        );
    }
}

#[test]
fn hostile_octets_take_memory_in_proportion() {
    let many = 20_000;
    for octets in [
        // Elements, entries, a member of a oneof again and again, a message in many pieces.
        b"\xca\x02\x00".repeat(many),
        b"\xd2\x02\x00".repeat(many),
        b"\xda\x02\x00".repeat(many),
        b"\xb8\x03\x01".repeat(many),
        b"\x8a\x01\x02\x08\x01".repeat(many),
    ] {
        let (printed, spent) = usage(|| {
            let mut text = Vec::new();
            Printer::new()
                .print_to(sink3::Sink::schema(), &octets, &mut text)
                .is_ok()
        });
        assert!(printed);
        assert!(
            spent.peak < octets.len() * 64,
            "{spent:?} for {}",
            octets.len()
        );
    }
    // Pieces within pieces are put together again and again, within the limit.
    let mut octets = b"\x08\x01".to_vec();
    for _ in 0..40 {
        let mut outer = Vec::new();
        for _ in 0..2 {
            outer.extend_from_slice(b"\x8a\x01");
            let (len, mut rest) = (octets.len(), [0; 10]);
            let count =
                viewbuf::wire::varint::encode(len as u64, &mut rest).expect("ten are enough");
            outer.extend_from_slice(&rest[..count]);
            outer.extend_from_slice(&octets);
        }
        octets = outer;
        if octets.len() > 100_000 {
            break;
        }
    }
    let limits = Limits {
        allocation: 0,
        ..Limits::DEFAULT
    };
    let mut text = Vec::new();
    let printer = Printer::new().limits(limits);
    let error = printer
        .print_to(sink3::Sink::schema(), &octets, &mut text)
        .expect_err("it takes more than nothing");
    assert_eq!(error.kind(), ErrorKind::TooMuchAllocation);
}
