//! One enum.

use super::{EnumId, FileId, Home, MessageId};

/// An enum with its values.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Enum {
    /// This enum.
    pub id: EnumId,
    /// Its simple name in the proto.
    pub name: String,
    /// Its full Protocol Buffers name, without a leading dot.
    pub full_name: String,
    /// The file that declares it.
    pub file: FileId,
    /// The message it is nested in.
    pub parent: Option<MessageId>,
    /// Where its type lives.
    pub home: Home,
    /// What its type is called there.
    pub ident: String,
    /// Open: any number is a value (a newtype with constants). Closed: a Rust enum, other numbers are
    /// unknown fields.
    pub open: bool,
    /// Its values in order of declaration, aliases too; never empty. The first one is the default; of an
    /// open enum it is 0.
    pub values: Vec<EnumValue>,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether code is made for it.
    pub generated: bool,
}

/// A value of an enum.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct EnumValue {
    /// Its name in the proto: `LOG_LEVEL_INFO`.
    pub name: String,
    /// Its number.
    pub number: i32,
    /// Its Rust name without the enum's own name in front. In an open enum, and for aliases, a constant
    /// spelled as in the proto (`INFO`); in a closed enum a variant (`Info`).
    pub ident: String,
    /// The earlier value that has the same number: an index into [`Enum::values`].
    pub alias_of: Option<usize>,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// `[debug_redact = true]`.
    pub debug_redact: bool,
}
