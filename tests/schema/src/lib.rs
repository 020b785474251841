//! Messages generated from the protos beside this file, for tests, examples and benchmarks.

pub mod convert;
pub mod data;
pub mod touch;
pub mod write;

pub mod proto {
    //! Generated.
    ::viewbuf::include_protos!();
}
