//! The schema as a table: what is known of a message, for everything that is not the hot path.
//!
//! Generated code has one `static` [`Message`] for each message; a schema that is loaded at run time is the
//! same table on the heap. Edition features are already resolved in it. Debug output, unknown fields, JSON,
//! text, edits and reflection read it, whichever of the two it is.

mod check;
pub(crate) mod debug;
mod default_value;
mod enumeration;
#[cfg(any(feature = "codegen", feature = "reflect"))]
mod escapes;
mod extension;
mod field;
mod judge;
mod kind;
mod link;
mod message;
pub(crate) mod print;
mod types;
mod well_known;

pub use default_value::DefaultValue;
pub use enumeration::{Enum, EnumType, fmt_enum};
#[cfg(any(feature = "codegen", feature = "reflect"))]
pub(crate) use escapes::unescape;
pub use extension::Extension;
pub use field::{Cardinality, Field, Presence};
pub(crate) use judge::Verdict;
pub use kind::Kind;
pub use link::Link;
pub use message::Message;
pub use types::{TypeSet, Types};
pub use well_known::WellKnown;
