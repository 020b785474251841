//! The well-known types: the messages of `google/protobuf/*.proto`, with what makes them useful in Rust.
//!
//! A proto that imports one of these files just works: its fields are of the types here. They are
//! generated like any other message, so each has a view (`TimestampView`) beside the owned struct.
//!
//! | types | what they add |
//! |---|---|
//! | [`Timestamp`], [`Duration`] | conversions from and to `std::time`, never out of range |
//! | [`Any`] | pack, and unpack to an owned message or to a view |
//! | [`Value`], [`Struct`], [`ListValue`] | made from Rust values, read by accessors |
//! | [`FieldMask`] | covering, normal form, check against a schema |
//! | [`Int64Value`], [`StringValue`] and the other wrappers | `From` both ways |
//! | [`FileDescriptorSet`] and all of `descriptor.proto`, [`Type`], [`Api`] | |
//!
//! ```
//! use std::time::SystemTime;
//! use viewbuf::types::Timestamp;
//!
//! let now = Timestamp::try_from(SystemTime::now())?;
//! assert!(now.seconds > 1_700_000_000);
//! # Ok::<(), viewbuf::types::TimeError>(())
//! ```

mod any;
mod duration;
mod field_mask;
mod struct_value;
mod time_error;
mod timestamp;
mod wrappers;

use crate::schema::TypeSet;

#[doc(inline)]
pub use crate::generated::descriptor::google::protobuf::*;
#[doc(inline)]
pub use crate::generated::well_known::google::protobuf::*;
pub use time_error::TimeError;

/// The well-known types and those of `descriptor.proto`, to be found by name.
pub const TYPES: (TypeSet<'static>, TypeSet<'static>) = (
    crate::generated::well_known::TYPES,
    crate::generated::descriptor::TYPES,
);
