//! Messages generated from the protos beside this file, for tests, examples and benchmarks.

pub mod data;

pub mod proto {
    //! Generated.
    viewbuf::include_protos!();
}
