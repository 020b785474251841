//! HPACK, the header compression of HTTP/2: [RFC 7541](https://www.rfc-editor.org/rfc/rfc7541).
//!
//! A field block is a sequence of representations: an index of the static table or of the dynamic table,
//! or a literal, which the dynamic table may keep. A [`Decoder`] turns blocks to [`Fields`], an [`Encoder`]
//! turns fields to blocks; each is one half of a connection, does no I/O, and takes a whole block at a
//! time: who receives a block in several frames (HEADERS and CONTINUATION) joins them first.
//!
//! ```
//! use viewbuf::hpack::{Decoded, Decoder, Encoder, Fields, Limits, StaticName};
//!
//! let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
//! let (mut out, mut fields) = (Vec::new(), Fields::new());
//! encoder.encode([(":method", "POST"), (":path", "/bench.Users/Read")], &mut out);
//!
//! let Decoded::Fields(block) = decoder.decode(&out, &Limits::DEFAULT, &mut fields)? else {
//!     panic!("two fields are within the limits");
//! };
//! for field in fields.block(block) {
//!     if field.static_name == Some(StaticName::Path) {
//!         assert_eq!(field.value, b"/bench.Users/Read");
//!     }
//! }
//! fields.clear();
//! # Ok::<(), viewbuf::hpack::Error>(())
//! ```
//!
//! The rules, each with its tests in `tests/hpack_rfc7541.rs`:
//!
//! - An integer is at most 2^32 - 1 and has at most five octets after its prefix (section 5.1).
//! - A Huffman-coded string holds no EOS; its padding is at most seven bits, all ones (section 5.2).
//! - An index is not 0 and not beyond the tables (sections 2.3.3 and 6.1).
//! - Size updates, two at most, stand at the front of a block and within the limit; where the limit was
//!   lowered, there is one (sections 4.2 and 6.3, and RFC 9113 section 4.3.1).
//! - Entries are evicted as sections 4.3 and 4.4 say, so both sides always hold the same table.
//!
//! What breaks one is an [`Error`], after which the connection must end with `COMPRESSION_ERROR`. A block
//! that holds more than the [`Limits`] is no error: it is decoded to its end, so that the table stays
//! right, and [`Decoded::TooLarge`] says that nothing of it was kept.
//!
//! In a steady state nothing here allocates: tables are rings, and [`Fields`] and output buffers are the
//! caller's, who clears and reuses them.
//!
//! Whether names and values are allowed in HTTP/2 is not judged here (RFC 9113 section 8.2).
#![forbid(unsafe_code)]

mod decoder;
mod encoded;
mod encoder;
mod error;
mod fields;
mod huffman;
mod indexing;
mod integer;
mod prepared;
mod static_table;
mod table;

pub use decoder::{Decoded, Decoder, Limits, TooLarge};
pub use encoded::Encoded;
pub use encoder::{BlockWriter, Encoder};
pub use error::{Error, ErrorKind};
pub use fields::{Block, Field, Fields, Iter, Source};
pub use indexing::Indexing;
pub use prepared::{Prepared, TableState};
pub use static_table::StaticName;

/// What a field counts, in a table or a section: RFC 7541 section 4.1 and RFC 9113 section 6.5.2.
#[inline]
pub(crate) const fn field_size(name: &[u8], value: &[u8]) -> usize {
    name.len() + value.len() + table::OVERHEAD
}

/// How large a dynamic table may be before any SETTINGS: RFC 9113 section 6.5.2.
pub const DEFAULT_TABLE_SIZE: u32 = 4_096;
