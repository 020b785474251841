//! One field, of a message or of an extension.

use super::{EnumId, MessageId};

/// A field with its Rust names and resolved features.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// Its name in the proto.
    pub name: String,
    /// Its full name: `foo.bar.User.id`.
    pub full_name: String,
    /// Its name in JSON.
    pub json_name: String,
    /// Its Rust identifier: snake case, keywords escaped, no two alike in one message.
    ///
    /// Oneofs of the message share the name space, and so do all `has_ident`s.
    pub ident: String,
    /// The identifier of its presence test: `has_email`, with a trailing `_` where a field is called so.
    pub has_ident: String,
    /// The variant that stands for it in its oneof's enum; empty outside oneofs.
    pub variant: String,
    /// Its number, 1 to 2^29 - 1 (to 2^31 - 2 in a MessageSet).
    pub number: u32,
    /// What it holds; of a map, what its values are.
    pub kind: Kind,
    /// How often it holds it.
    pub cardinality: Cardinality,
    /// Whether absence can be told from the default. `Implicit` for lists and maps.
    pub presence: Presence,
    /// Whether messages are written as groups (proto2 groups, `DELIMITED` in editions).
    pub delimited: bool,
    /// Whether a list of scalars is written packed. Readers accept both.
    pub packed: bool,
    /// Whether strings are checked; always so for `Kind::String`.
    pub utf8: bool,
    /// Whether it is a `string` that is kept as octets, unchecked, by an option.
    pub unchecked: bool,
    /// The default that the proto declares. Where none is declared: 0, false, empty, or the first value
    /// of a closed enum.
    pub default: Option<DefaultValue>,
    /// Whether the owned struct must hold the message behind a pointer: it could contain itself through
    /// fields that are all held inline, or the user asked for it. Of a list: that its elements may not be
    /// stored inline (`SmallVec`).
    pub boxed: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// `[debug_redact = true]`: `Debug` must not show the value.
    pub debug_redact: bool,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Its place in the proto, counted from 0: fields are sorted by number, this is the order of
    /// declaration.
    pub declared: usize,
}

impl Field {
    /// Its index in [`Message::oneofs`](super::Message::oneofs), if it is a member of one.
    #[must_use]
    pub const fn oneof(&self) -> Option<usize> {
        match self.presence {
            Presence::Oneof(index) => Some(index),
            _ => None,
        }
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `uint32`
    Uint32,
    /// `uint64`
    Uint64,
    /// `sint32`
    Sint32,
    /// `sint64`
    Sint64,
    /// `fixed32`
    Fixed32,
    /// `fixed64`
    Fixed64,
    /// `sfixed32`
    Sfixed32,
    /// `sfixed64`
    Sfixed64,
    /// `float`
    Float,
    /// `double`
    Double,
    /// `bool`
    Bool,
    /// `string`
    String,
    /// `bytes`
    Bytes,
    /// An enum, open or closed.
    Enum(EnumId),
    /// A message; [`Field::delimited`] says how it is framed.
    Message(MessageId),
}

impl Kind {
    /// Whether a list of it may be packed.
    #[must_use]
    pub const fn packable(self) -> bool {
        !matches!(self, Self::String | Self::Bytes | Self::Message(_))
    }

    /// The message, if it is one.
    #[must_use]
    pub const fn message(self) -> Option<MessageId> {
        match self {
            Self::Message(id) => Some(id),
            _ => None,
        }
    }
}

/// How often a field holds its kind.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Cardinality {
    /// Once at most.
    Singular,
    /// A list.
    Repeated,
    /// A map: `key` is an integer, `bool` or `string`; `value` is the same as [`Field::kind`].
    Map {
        /// What its keys are.
        key: Kind,
        /// What its values are.
        value: Kind,
    },
}

/// Whether the absence of a singular field can be told from its default.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Presence {
    /// No: the default is not written.
    Implicit,
    /// Yes.
    Explicit,
    /// Yes, and a message without it is refused.
    Required,
    /// Yes, and setting it unsets the others of its oneof: an index into
    /// [`Message::oneofs`](super::Message::oneofs).
    Oneof(usize),
}

/// A default declared in the proto, of the type that the field's kind has in Rust.
#[derive(Clone, Debug, PartialEq)]
pub enum DefaultValue {
    /// Of `int32`, `sint32` and `sfixed32`.
    I32(i32),
    /// Of `int64`, `sint64` and `sfixed64`.
    I64(i64),
    /// Of `uint32` and `fixed32`.
    U32(u32),
    /// Of `uint64` and `fixed64`.
    U64(u64),
    /// Of `float`; may be infinite or NaN.
    F32(f32),
    /// Of `double`; may be infinite or NaN.
    F64(f64),
    /// Of `bool`.
    Bool(bool),
    /// Of `string`.
    String(String),
    /// Of `bytes`, escapes resolved.
    Bytes(Vec<u8>),
    /// Of an enum: an index into [`Enum::values`](super::Enum::values).
    Enum(usize),
}
