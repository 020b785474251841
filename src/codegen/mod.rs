//! Code generation: `.proto` files or descriptor sets to Rust, at build time.
//!
//! One line in `build.rs`, and no `protoc` on the machine:
//!
//! ```no_run
//! viewbuf::codegen::compile(&["proto/users.proto"], &["proto"])?;
//! # Ok::<(), viewbuf::codegen::Error>(())
//! ```
//!
//! It writes `$OUT_DIR/viewbuf.rs`, one tree of modules that follows the packages. [`Config`] has the
//! options, and reads descriptor sets, so that `protoc` and `buf` can be used too.
//! [`plugin`] is the same thing behind `protoc-gen-viewbuf`.
//!
//! ```text
//!  .proto ──compiler──┐
//!                     ├── descriptor ── resolve ── model ── emit ── Rust
//!  descriptor set ────┘
//! ```
//!
//! A service becomes a trait for servers and a client, for programs that have the feature `grpc`; see
//! `viewbuf::service` for what those stand on.
//!
//! Descriptors are not trusted: whatever the bytes say, the answer is code or an [`Error`].

mod config;
mod driver;
mod emit;
mod error;
mod input;
pub mod model;
mod naming;
pub mod plugin;
mod resolve;

pub use config::{BytesType, Config, ListType, MapType, StringType};
pub use error::Error;

use std::path::Path;

/// Compiles `.proto` files, found in `includes`, into `$OUT_DIR/viewbuf.rs`.
///
/// For use in `build.rs`. Tells cargo to run again when one of the files read changes. Everything that
/// the files import is compiled too, except `google/protobuf/*.proto`, whose types are
/// `viewbuf::types`.
///
/// # Errors
///
/// A file that is missing or wrong (with its line and column), or an output that cannot be written.
pub fn compile(files: &[impl AsRef<Path>], includes: &[impl AsRef<Path>]) -> Result<(), Error> {
    Config::new()
        .files(files.iter().map(AsRef::as_ref))
        .includes(includes.iter().map(AsRef::as_ref))
        .compile()
}
