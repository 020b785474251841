//! The codecs under comparison, each used as its own documentation shows.

mod buffa;
mod buffa_lazy;
mod buffa_view;
mod json;
pub mod prost;
mod quick;
mod rust_protobuf;
pub mod viewbuf;
mod viewbuf_writer;

use crate::harness::Contender;

pub fn all() -> Vec<Box<dyn Contender>> {
    vec![
        Box::new(viewbuf::Owned),
        Box::new(viewbuf::Viewed),
        Box::new(viewbuf::Lazily),
        Box::new(viewbuf_writer::Writer),
        Box::new(prost::Prost),
        Box::new(buffa::Buffa),
        Box::new(buffa_view::BuffaView),
        Box::new(buffa_lazy::BuffaLazy),
        Box::new(quick::Quick),
        Box::new(rust_protobuf::RustProtobuf),
        Box::new(json::Json),
    ]
}
