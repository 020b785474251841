//! The text format, both ways: for configurations, tests and people who look.
//!
//! ```
//! use viewbuf::text;
//! use viewbuf::types::Timestamp;
//!
//! let at: Timestamp = text::from_str("seconds: 0x10  # sixteen\n nanos: 5")?;
//! assert_eq!((at.seconds, at.nanos), (16, 5));
//! assert_eq!(text::to_string(&at)?, "seconds: 16\nnanos: 5\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing is generated for it: a [`Printer`] and a [`Parser`] go by the [table](crate::schema::Message) of a
//! message, from its octets to text and from text to octets, so they serve messages whose schema is known
//! at run time only as well as generated ones.
//!
//! The rules are those of the
//! [specification](https://protobuf.dev/reference/protobuf/textformat-spec/), and of C++ where it is silent:
//!
//! - A singular field may be set once, and one member of a oneof; lists and maps add up.
//! - Required fields must be there.
//! - Names that are not in the schema are refused, but for those it reserves: their values are skipped.
//! - A closed enum takes the numbers that it declares, an open one any number.
//! - A field written as a group of proto2 would be is called as its type, or by its own name.
//! - `[full.name]` is an extension; in an `Any`, `[type.googleapis.com/full.Name] { … }` is what it holds.
//!   Both are found through [`Types`](crate::schema::Types).
//!
//! What is printed is read again as the same message, to the last bit of each number; but for NaN, of which
//! text has one. Records that no field takes are printed by number where that is asked for, and not read
//! again.

mod error;
mod lexer;
mod output;
mod parser;
mod printer;
mod seen;
mod session;
mod skip;
mod source;
mod string;
mod value;

use alloc::string::String;

pub use error::{ParseError, ParseErrorKind, PrintError};
pub use parser::Parser;
pub use printer::Printer;
#[cfg(feature = "reflect")]
pub use source::ByDynamic;
pub use source::{ByMessage, ByView, Source};

/// A message as text, each field on a line of its own.
///
/// The message is an owned one or a view, generated or dynamic. The well-known types are expanded in an `Any`; a [`Printer`] knows
/// those that it is given.
///
/// # Errors
/// What the octets of a lazy view break; an owned message that is deeper than
/// [`Limits::depth`](crate::Limits::depth).
pub fn to_string<By>(message: &impl Source<By>) -> Result<String, PrintError> {
    Printer::new().to_string(message)
}

/// The message that a text describes.
///
/// The well-known types are known in an `Any`, and no extensions; a [`Parser`] knows those that it is given.
///
/// # Errors
/// What the text breaks, and where.
pub fn from_str<T: crate::Message>(text: &str) -> Result<T, ParseError> {
    Parser::new().from_str(text)
}
