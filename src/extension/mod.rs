//! Extensions: fields that one file adds to a message of another.
//!
//! Code generation makes a constant of each; it knows number and kind, and reads and writes typed values:
//!
//! ```text
//!  extend Host { optional string nickname = 105; }
//!
//!  NICKNAME.get(&view)?              a `&str` out of the bytes of the view
//!  NICKNAME.set(&mut host, "Al")     among the unknown fields of an owned message
//! ```
//!
//! Nothing else knows of extensions: on the wire, in views and in owned messages they are unknown fields,
//! and are checked when they are read. So what reads them gives a `Result`.
//!
//! The rules are those of fields: of a singular extension the last record counts, the records of a message
//! are merged; numbers that a closed enum does not declare, and records of another wire type, are not
//! there; lists are read packed and one by one.
//!
//! In a MessageSet (`option message_set_wire_format`) an extension is an item, a group that holds the
//! number and the message:
//!
//! ```text
//!  0b   10 number   1a length message   0c
//! ```
//!
//! It is written so. Number and message are read in either order, and so is the extension as a plain field.

mod content;
mod repeated;
mod singular;
mod source;
#[cfg(feature = "alloc")]
mod store;

pub use content::Content;
#[cfg(feature = "alloc")]
pub use content::OwnedContent;
pub use repeated::{RepeatedExtension, RepeatedExtensionIter};
pub use singular::Extension;
#[cfg(feature = "alloc")]
pub use source::OfMessage;
pub use source::{Extended, OfView, Source};
