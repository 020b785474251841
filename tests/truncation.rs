//! Every truncation and every change of one octet: an error or a message, never a panic, and no memory
//! beyond a bound.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

use core::fmt::Write as _;

use viewbuf::view::{Checked, Lazy, decode, decode_lazy};
use viewbuf::{Limits, Message};
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_schema::proto::vector_tile::Tile;
use viewbuf_test_support::allocator::{Counting, usage};
use viewbuf_test_support::grow::{Entropy, message};
use viewbuf_test_support::samples;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What an owned message may take: a struct of lists for two octets on the wire.
const OCTETS_PER_OCTET: usize = 600;

/// Decodes in every way and reads all that can be read.
fn survives<T: Message>(octets: &[u8]) {
    let (owned, spent) = usage(|| T::decode(octets));
    assert!(
        spent.peak <= 8_192 + OCTETS_PER_OCTET * octets.len(),
        "{spent:?} for {} octets",
        octets.len()
    );
    let (view, spent) = usage(|| decode::<T>(octets, &Limits::DEFAULT));
    assert_eq!(spent.count, 0);
    assert_eq!(
        view.is_ok(),
        owned.is_ok(),
        "a view and an owned message of {octets:02x?}"
    );
    if let Ok(view) = view {
        let read = T::from_view::<Checked>(&view).expect("a checked view never fails");
        assert_eq!(
            read.encode_deterministic(),
            owned.expect("as the view").encode_deterministic()
        );
        let mut shown = String::new();
        write!(shown, "{view:?}").expect("a string takes all");
        assert!(!shown.is_empty());
    }
    let (view, spent) = usage(|| decode_lazy::<T>(octets, &Limits::DEFAULT));
    assert_eq!(spent.count, 0);
    if let Ok(view) = view {
        let _ = T::from_view::<Lazy>(&view);
    }
}

/// Every `step`th truncation and changed octet.
fn changes<T: Message>(octets: &[u8], step: usize) {
    survives::<T>(octets);
    for len in (0..octets.len()).step_by(step) {
        survives::<T>(&octets[..len]);
    }
    let mut changed = octets.to_vec();
    for place in (0..octets.len()).step_by(step) {
        let before = octets[place];
        let flipped = (0..8).map(|bit| before ^ 1 << bit);
        for octet in flipped.chain([0x00, 0xff, 0x80, 0x7f]) {
            changed[place] = octet;
            survives::<T>(&changed);
        }
        changed[place] = before;
    }
}

/// A prime, so that samples fall on every kind of place.
fn step_for(octets: &[u8], places: usize) -> usize {
    let step = (octets.len() / places).max(1);
    (step..)
        .find(|n| (2..*n).all(|divisor| n % divisor != 0))
        .unwrap_or(step)
}

#[test]
fn small_user() {
    changes::<users::User>(&samples::user(), 1);
}

#[test]
fn small_log() {
    changes::<logs::LogBatch>(&samples::log(1), 1);
}

#[test]
fn small_tile() {
    changes::<Tile>(&samples::tile(1), 1);
}

#[test]
fn small_numbers() {
    changes::<numbers::Numbers>(&samples::numbers(20), 1);
    changes::<numbers::Counters>(&samples::counters(5), 1);
}

#[test]
fn every_shape() {
    for seed in 0..8_u8 {
        let entropy: Vec<u8> = (0..60_u8)
            .map(|i| i.wrapping_mul(37).wrapping_add(seed) | 1)
            .collect();
        changes::<sink2::Sink>(&message(sink2_schema(), &mut Entropy::new(&entropy)), 1);
        changes::<sink3::Sink>(&message(sink3_schema(), &mut Entropy::new(&entropy)), 1);
    }
}

fn sink2_schema() -> &'static viewbuf::schema::Message<'static> {
    <sink2::Sink as viewbuf::view::Layout>::schema()
}

fn sink3_schema() -> &'static viewbuf::schema::Message<'static> {
    <sink3::Sink as viewbuf::view::Layout>::schema()
}

#[test]
fn sampled_blog() {
    let octets = samples::blog();
    changes::<blog::Post>(&octets, step_for(&octets, 60));
}

#[test]
fn sampled_log() {
    let octets = samples::log(50);
    changes::<logs::LogBatch>(&octets, step_for(&octets, 40));
}

#[test]
fn sampled_trace() {
    let octets = samples::trace(20);
    changes::<trace::ExportTraceServiceRequest>(&octets, step_for(&octets, 40));
}

#[test]
fn sampled_tile() {
    let octets = samples::tile(100);
    changes::<Tile>(&octets, step_for(&octets, 40));
}
