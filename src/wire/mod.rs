//! Protocol Buffers wire format, without any schema.

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
pub use reader::Reader;
pub use record::{Group, Record, Value};
pub use tag::{Tag, WireType};
pub use writer::{EncodeError, Writer};

mod cursor;
mod input;
pub use cursor::Cursor;
#[cfg(feature = "alloc")]
pub(crate) use cursor::{tag_len, tag_number};
pub use input::Input;
pub use scalar::*;
