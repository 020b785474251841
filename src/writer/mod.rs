//! Typed writers: fields straight into a buffer, with no struct in between.
//!
//! Code generation makes a `UserWriter` of a message `User`, with one method per field. Each method takes
//! the writer by value and gives it back; no call but `finish` can fail, and it tells how long the buffer
//! should have been.
//!
//! ```text
//!  UserWriter::new(&mut buf).id(42).name("Alice").address(|a| a.city("Oslo")).finish()?
//!
//!  08 2a   12 05 A l i c e   32 06 12 04 O s l o
//!                               ^ one octet kept free until the closure returns
//! ```
//!
//! - Fields are written in the order of the calls. Readers take any order; the order of the field numbers
//!   is read fastest.
//! - A field with implicit presence that is 0 or empty is left out, as the specification asks. Others are
//!   written as told: a singular field that is set twice is on the wire twice, and readers take the last.
//! - Whether required fields were written is not checked.
//! - A nested message is written in place. Its length comes before it and is known after it: one octet is
//!   kept free, two or three where the schema says that the message holds lists, and the message is moved
//!   where that was wrong: at most once for each level that it is nested in, so that writing takes time in
//!   proportion to the size times the depth at worst. Owned messages are encoded in linear time.
//!
//! Borrowed memory is never reallocated and nothing else is allocated: writers work without `alloc`.

mod kind;
mod message_writer;
mod output;

pub use kind::{Plain, Takes};
pub use message_writer::MessageWriter;
pub use output::Output;
