//! JSON, to and from the octets of messages, by the schema table.
//!
//! What is printed and parsed is [ProtoJSON](https://protobuf.dev/programming-guides/json/), the mapping
//! that all implementations of Protocol Buffers share. No code is generated for it, and nothing stands
//! between the two forms: text is written while the octets of a message are read, and octets while the text
//! is. Anything that has a table has JSON, be it generated code or a schema that was loaded at run time.
//!
//! ```
//! use viewbuf::json;
//! use viewbuf::types::{Duration, Struct};
//!
//! let pause = Duration { seconds: 1, nanos: 500_000_000, ..Default::default() };
//! assert_eq!(json::to_string(&pause)?, r#""1.500s""#);
//! assert_eq!(json::from_str::<Duration>(r#""1.5s""#)?, pause);
//!
//! let any: Struct = json::from_str(r#"{"deep": [1, null, {"er": true}]}"#)?;
//! assert_eq!(json::to_string(&any)?, r#"{"deep":[1,null,{"er":true}]}"#);
//! # Ok::<(), json::Error>(())
//! ```
//!
//! [`Printer`] and [`Parser`] take options, and work on octets and a [`schema::Message`](crate::schema::Message).
//!
//! With the feature `serde` generated messages implement `Serialize` and `Deserialize` in the same shape, for
//! structs that hold them and for other formats; and `#[serde(with = "viewbuf::json")]` works on a field.
//!
//! The rules where the specification leaves a choice, or where others differ:
//!
//! - Fields are printed in the order of the octets, which is that of their numbers in all that common
//!   encoders write; with [`Printer::defaults`] always by number.
//! - Unknown fields are not printed. Neither are values that a closed enum does not declare.
//! - The text must be JSON to the letter of [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), in UTF-8 and
//!   without a byte order mark. No object may name a field twice, by whichever of its names; `null` counts.
//! - A closed enum takes only numbers that it declares. Base64 may have either alphabet, with padding or
//!   without.
//! - What is nested counts as it does on the wire: an object of a `Struct` is three levels deep.

mod base64;
mod calendar;
#[cfg(feature = "serde")]
mod deserialize;
mod error;
mod number;
mod out;
mod parse;
mod parser;
mod print;
mod printer;
mod repeat;
#[cfg(feature = "serde")]
mod serialize;
mod snake;

use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "serde")]
pub use deserialize::deserialize;
pub use error::{Error, ErrorKind};
pub use parser::Parser;
pub use printer::Printer;
#[cfg(feature = "serde")]
pub use serialize::serialize;

#[cfg(feature = "serde")]
use print::quote;

use crate::message::Message;
use crate::view::MessageView;
use crate::wire::DecodeError;

type Result<T> = core::result::Result<T, Error>;

/// A message as JSON. Extensions are printed, and messages in `Any`, where their types are known: here those are
/// the well-known ones alone.
///
/// # Errors
/// A message that has no form in JSON, such as a `Timestamp` beyond the year 9999 or an `Any` of a type that
/// is not known: give a [`Printer`] the types that it may meet.
pub fn to_string<T: Message>(message: &T) -> Result<String> {
    let mut text = String::new();
    Printer::new().print(T::schema(), &message.encode_to_vec(), &mut text)?;
    Ok(text)
}

/// The message of a view as JSON.
///
/// # Errors
/// As for [`to_string`]; of a lazy view, also what its octets break.
pub fn view_to_string<'a, V: MessageView<'a>>(view: &V) -> Result<String> {
    let mut text = String::new();
    Printer::new().print_view(view, &mut text)?;
    Ok(text)
}

/// The message that the text of a JSON value says.
///
/// # Errors
/// What is wrong with the text.
pub fn from_str<T: Message>(text: &str) -> Result<T> {
    from_slice(text.as_bytes())
}

/// The message that the text of a JSON value, in octets of UTF-8, says.
///
/// # Errors
/// What is wrong with the text.
pub fn from_slice<T: Message>(text: &[u8]) -> Result<T> {
    Parser::new().parse_message(text)
}

/// A message that was made of text is none to its decoder: too much in it for the limits, mostly.
pub(crate) fn undecodable(error: DecodeError) -> Error {
    Error::new(ErrorKind::Wire(error.kind()), error.offset() as usize)
}

/// The octets of a view, gathered where they lie in pieces.
fn octets_of<'a, 'b, V: MessageView<'a>>(view: &V, gathered: &'b mut Vec<u8>) -> &'b [u8]
where
    'a: 'b,
{
    if let Some(octets) = view.as_bytes() {
        return octets;
    }
    view.for_each_fragment(|piece| gathered.extend_from_slice(piece));
    gathered
}
