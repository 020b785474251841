//! One message.

use core::ops::RangeInclusive;

use super::{EnumId, ExtensionId, Field, FileId, Home, MessageId, Oneof};

/// A message with its fields.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Message {
    /// This message.
    pub id: MessageId,
    /// Its simple name in the proto.
    pub name: String,
    /// Its full Protocol Buffers name, without a leading dot: `foo.bar.Outer.Inner`.
    pub full_name: String,
    /// The file that declares it.
    pub file: FileId,
    /// The message it is nested in.
    pub parent: Option<MessageId>,
    /// Messages nested in it, without map entries.
    pub nested: Vec<MessageId>,
    /// Enums nested in it.
    pub nested_enums: Vec<EnumId>,
    /// Extensions declared in its scope (of whatever message).
    pub declared_extensions: Vec<ExtensionId>,
    /// Where its types live.
    pub home: Home,
    /// What its types are called there.
    pub names: MessageNames,
    /// Where its nested messages and enums and the types of its oneofs live.
    pub inner: Home,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Its fields, by number.
    pub fields: Vec<Field>,
    /// Its oneofs, in order of declaration, without those that only stand for a proto3 `optional`.
    pub oneofs: Vec<Oneof>,
    /// The numbers that extensions may take; empty when it cannot be extended.
    pub extension_ranges: Vec<RangeInclusive<u32>>,
    /// `option message_set_wire_format = true`.
    pub message_set: bool,
    /// The names that no field may have.
    pub reserved_names: Vec<String>,
    /// Whether it, or any message reachable through its fields, has a `required` field.
    pub has_required: bool,
    /// Whether it can contain itself, through whatever fields.
    pub recursive: bool,
    /// Whether code is made for it.
    pub generated: bool,
}

/// What the Rust types of a message are called; no two names clash in their module.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct MessageNames {
    /// The owned struct: `User`.
    pub owned: String,
    /// The view: `UserView`.
    pub view: String,
    /// The alias of the lazy view: `LazyUserView`.
    pub lazy_view: String,
    /// The writer: `UserWriter`.
    pub writer: String,
}
