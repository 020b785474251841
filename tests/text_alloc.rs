//! What the text format asks of the allocator.

use std::fmt;

use viewbuf::Message;
use viewbuf::text::{Parser, Printer};
use viewbuf::view::Layout;
use viewbuf_test_schema::proto::bench::{logs, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::sink2::{Deep, Sink};
use viewbuf_test_support::allocator::{Counting, usage};
use viewbuf_test_support::samples;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

struct Nothing;

impl fmt::Write for Nothing {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

/// Only maps are sorted, in memory, and messages in several pieces are put together.
#[test]
fn printing_allocates_nothing() {
    fn check<T: Message>(octets: &[u8]) {
        let printer = Printer::new().sort_maps(false).unknown_fields(true);
        for printer in [printer, printer.single_line()] {
            let print = || printer.print(T::schema(), octets, &mut Nothing);
            let (result, spent) = usage(print);
            assert_eq!((result, spent.count), (Ok(()), 0));
        }
    }
    check::<users::User>(&samples::user());
    check::<logs::LogBatch>(&samples::log(20));
    check::<trace::ExportTraceServiceRequest>(&samples::trace(3));
}

/// Into memory that is there, a message is read with a handful of allocations.
#[test]
fn parsing_allocates_little() {
    let octets = samples::log(20);
    let mut text = String::new();
    let printer = Printer::new();
    printer
        .print(logs::LogBatch::schema(), &octets, &mut text)
        .unwrap();
    let mut out = Vec::with_capacity(2 * octets.len());
    let (result, spent) = usage(|| Parser::new().parse(logs::LogBatch::schema(), &text, &mut out));
    result.unwrap();
    assert_eq!(
        logs::LogBatch::decode(&out),
        logs::LogBatch::decode(&octets)
    );
    // The fields that were set, and the lengths of long parts; both grow a few times.
    assert!(spent.count <= 8, "{spent:?} for {} octets", text.len());
}

/// Whatever a text says, memory stays in proportion to it.
#[test]
fn bombs_cost_what_they_weigh() {
    fn check<T: Message>(text: &str) {
        let mut out = Vec::new();
        let parser = Parser::new().unknown_fields(true);
        let (_, spent) = usage(|| drop(parser.parse(T::schema(), text, &mut out)));
        assert!(
            spent.peak <= 32 * text.len() + 4_096,
            "{spent:?} for {} octets",
            text.len()
        );
    }
    let many = |text: &str| text.repeat(100_000 / text.len());
    check::<Sink>(&format!("r_double: [0{}]", many(",0")));
    check::<Sink>(&format!("p_sfixed64: [0{}]", many(",0")));
    check::<Sink>(&format!("r_int32: [-1{}]", many(",-1")));
    check::<Sink>(&many("children{}"));
    check::<Sink>(&many("m_string{}"));
    check::<Sink>(&format!("f_string: '{}'", many("\\a")));
    check::<Sink>(&format!("x: '{}'", many("\\a")));
    check::<Sink>(&format!("x: [{}", many("'a',")));
    check::<Sink>(&many("[a.b]{}"));
    check::<Sink>(&many("#\n"));
    check::<Deep>(&many("child{"));
    check::<Deep>(&format!("children{{named{{key:'{}'}}}}", "k".repeat(200)).repeat(400));
}
