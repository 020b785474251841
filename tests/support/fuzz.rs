//! The bodies of the fuzz targets, over the public API alone.
//!
//! Each takes octets and panics where a promise is broken. The first octet picks the message type, and
//! whether the rest is a message or the entropy to grow one from.

mod agree;
mod dynamic;
mod edit;
mod grpc;
mod h2;
mod hpack;
mod json;
mod lists;
mod stranger;
mod text;
mod transport;
mod wire;
mod writers;

use viewbuf::Message;
use viewbuf::types::{FileDescriptorSet, Struct};
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_schema::proto::vector_tile;

pub use dynamic::{descriptor_pool, pool};
pub use edit::edit;
pub use grpc::{grpc_heads, grpc_messages};
pub use h2::{h2_connection, h2_frames, h2_pair};
pub use hpack::{hpack_block, hpack_decode, hpack_fields, hpack_round_trip};
pub use json::json_parse;
pub use lists::packed_utf8;
pub use text::{text_parse, text_round_trip};
pub use transport::{transport_channel, transport_server};
pub use wire::records;
pub use writers::writer_twin;

use crate::grow::{Entropy, message};

/// Checked views, owned messages and the naive decoder agree about any octets.
pub fn view_vs_owned(data: &[u8]) {
    with_type(data, |subject| subject.agree);
}

/// What a lazy view says of a message that a checked view accepts is the same, and of others no panic.
pub fn lazy_vs_checked(data: &[u8]) {
    with_type(data, |subject| subject.lazy);
}

/// What a message says in JSON comes back as it was.
pub fn json_round_trip(data: &[u8]) {
    with_type(data, |subject| subject.json);
}

/// Dynamic views and messages are what generated ones are, about any octets.
pub fn dynamic_vs_generated(data: &[u8]) {
    with_type(data, |subject| subject.dynamic);
}

/// A message type under test.
struct Subject {
    schema: fn() -> &'static viewbuf::schema::Message<'static>,
    agree: fn(&[u8]),
    lazy: fn(&[u8]),
    json: fn(&[u8]),
    dynamic: fn(&[u8]),
}

impl Subject {
    const fn of<T: Message>() -> Self {
        Self {
            schema: T::schema,
            agree: agree::agree::<T>,
            lazy: agree::lazy::<T>,
            json: json::round_trip::<T>,
            dynamic: dynamic::dynamic::<T>,
        }
    }
}

/// In an order that must not change: corpora name types by their place.
const SUBJECTS: [Subject; 14] = [
    Subject::of::<sink2::Sink>(),
    Subject::of::<sink3::Sink>(),
    Subject::of::<sink2::Deep>(),
    Subject::of::<sink2::Strict>(),
    Subject::of::<users::User>(),
    Subject::of::<users::ChatMessage>(),
    Subject::of::<blog::Post>(),
    Subject::of::<logs::LogBatch>(),
    Subject::of::<vector_tile::Tile>(),
    Subject::of::<numbers::Numbers>(),
    Subject::of::<numbers::Counters>(),
    Subject::of::<trace::ExportTraceServiceRequest>(),
    Subject::of::<Struct>(),
    Subject::of::<FileDescriptorSet>(),
];

/// This bit of the first octet says that the rest is entropy.
pub const GROWN: u8 = 0b1000_0000;

fn with_type(data: &[u8], test: impl Fn(&Subject) -> fn(&[u8])) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let Some(subject) = SUBJECTS.get(usize::from(first & !GROWN)) else {
        return;
    };
    if first & GROWN == 0 {
        test(subject)(rest);
    } else {
        test(subject)(&message((subject.schema)(), &mut Entropy::new(rest)));
    }
}
