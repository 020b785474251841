//! Messages generated from the protos beside this file, for tests, examples and benchmarks.

pub mod convert;
pub mod data;
pub mod touch;
pub mod write;

pub mod proto {
    //! Generated.
    ::viewbuf::include_protos!();
}

/// The encoded `google.protobuf.FileDescriptorSet` of the protos, of what they import and of
/// `descriptor.proto`, with source information.
pub const DESCRIPTORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/descriptors.pb"));
