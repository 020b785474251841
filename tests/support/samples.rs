//! Encoded messages to begin from.

use viewbuf::Message;
use viewbuf_test_schema::data;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::vector_tile;

/// One user.
pub fn user() -> Vec<u8> {
    users::User::from(&data::users::user()).encode_to_vec()
}

/// A blog post with comments below comments.
pub fn blog() -> Vec<u8> {
    blog::Post::from(&data::blog::post()).encode_to_vec()
}

/// A batch of so many log entries.
pub fn log(entries: usize) -> Vec<u8> {
    logs::LogBatch::from(&data::logs::batch(entries)).encode_to_vec()
}

/// A trace export of so many spans.
pub fn trace(spans: usize) -> Vec<u8> {
    trace::ExportTraceServiceRequest::from(&data::trace::export(spans)).encode_to_vec()
}

/// A map tile with so many features.
pub fn tile(features: usize) -> Vec<u8> {
    vector_tile::Tile::from(&data::tile::tile(features)).encode_to_vec()
}

/// Packed lists of so many numbers.
pub fn numbers(count: usize) -> Vec<u8> {
    numbers::Numbers::from(&data::numbers::mixed_widths(count)).encode_to_vec()
}

/// A map of so many entries.
pub fn counters(count: usize) -> Vec<u8> {
    numbers::Counters::from(&data::numbers::counters(count)).encode_to_vec()
}
