//! Protocol Buffers wire format, without any schema.
//!
//! A message is records, one after the other: a [`Tag`] with a field number and a wire type, and a value.
//! [`Reader`] pulls records from a slice, [`Writer`] puts them into memory or a growing buffer, [`packed`]
//! takes lists of scalars in and out, and [`varint`] and [`zigzag`] are the integers underneath. None of
//! it allocates, and none of it needs a schema, `alloc` or `std`:
//!
//! ```
//! use viewbuf::wire::{Reader, Value, Writer};
//!
//! let mut memory = [0; 32];
//! let mut writer = Writer::new(&mut memory);
//! writer.varint(1, 42).nested(2, |address| {
//!     address.len(1, b"Oslo");
//! });
//! let len = writer.finish()?;
//!
//! let mut reader = Reader::new(&memory[..len]);
//! while let Some(record) = reader.next()? {
//!     if let Some(mut inner) = record.reader() {
//!         let city = inner.next()?.expect("it was written above");
//!         assert!(matches!(city.value, Value::Len(b"Oslo")));
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The rules, from the [encoding specification](https://protobuf.dev/programming-guides/encoding/) and
//! its conformance suite; whatever breaks one is refused with a [`DecodeError`] that says where:
//!
//! - A varint has at most ten octets, and the tenth is at most 1.
//! - A tag has at most five octets; its field number is 1 to 2^29 - 1, its wire type no 6 or 7.
//! - A value ends inside its message.
//! - Each end-group tag closes the group that was opened last, and each group is closed.
//! - Messages and groups nest no deeper than [`Limits::depth`](crate::Limits::depth).

mod error;
mod group;
pub mod packed;
mod reader;
mod record;
pub mod scalar;
mod tag;
pub(crate) mod utf8;
pub mod varint;
mod writer;
pub mod zigzag;

pub use error::{DecodeError, DecodeErrorKind};
#[cfg(feature = "json")]
pub(crate) use group::{Tags, end as group_end};
pub use reader::Reader;
pub use record::{Group, Record, Value};
pub use tag::{Tag, WireType};
pub use writer::{EncodeError, Writer};

mod cursor;
mod input;
pub use cursor::Cursor;
pub(crate) use cursor::tag_len;
#[cfg(feature = "alloc")]
pub(crate) use cursor::tag_number;
pub use input::Input;
pub use scalar::*;
