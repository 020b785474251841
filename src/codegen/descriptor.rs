//! Descriptors as they come: `descriptor.proto` and `plugin.proto`, as far as code generation needs.
//!
//! Plain owned structs, filled from bytes. Nothing is checked here beyond the wire format, the UTF-8 of
//! names, and the depth of nested messages; [`resolve`](super::resolve) does the rest.

mod enumeration;
mod features;
mod field;
mod file;
mod merge;
mod message;
mod plugin;
mod service;
mod source;

pub(super) use enumeration::EnumProto;
pub(super) use features::FeatureSet;
pub(super) use field::{FieldProto, Label, OneofProto, Type};
pub(super) use file::{FileProto, FileSet};
pub(super) use merge::{DecodeMessage, FieldValue};
pub(super) use message::MessageProto;
pub(super) use plugin::Request;
pub(super) use service::{MethodProto, ServiceProto};
pub(super) use source::Location;
