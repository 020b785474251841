//! A slow, obvious decoder over the schema table, into a tree that tells everything.
//!
//! It shares no code with the engine: octet by octet, a `Vec` for everything, one rule of the
//! specification after the other. Where the engine and this file differ, one of them is wrong.

pub mod hpack;
mod records;
mod tree;

pub use records::{Record, Tags, Value, next, varint};
pub use tree::{Key, Node, Tree};

use viewbuf::DecodeErrorKind;

/// What the naive decoder gives.
pub type Result<T> = core::result::Result<T, DecodeErrorKind>;

/// Levels that may lie inside the outermost message under the default limits.
pub const DEPTH: u32 = 99;
