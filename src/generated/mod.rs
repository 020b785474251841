//! What the crate's own generator has made of the protos that ship with it.
//!
//! The protos lie in `proto`. `cargo run -p viewbuf-generate` writes it anew, and
//! `tests/generated_is_current.rs` compares.
#![allow(
    deprecated,
    unreachable_pub,
    clippy::allow_attributes,
    clippy::collapsible_match,
    clippy::doc_lazy_continuation,
    clippy::use_self,
    reason = "the code is as users get it, who do not deny these lints; what the protos call \
              deprecated is still read and written"
)]

#[rustfmt::skip]
pub mod descriptor;
#[cfg(all(feature = "grpc", feature = "std"))]
#[rustfmt::skip]
pub mod health;
#[cfg(all(feature = "grpc", feature = "std"))]
#[rustfmt::skip]
pub mod reflection;
#[cfg(feature = "grpc")]
#[rustfmt::skip]
pub mod rpc;
#[rustfmt::skip]
pub mod well_known;
