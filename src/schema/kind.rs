//! Kinds of values.

use super::{Enum, Link, Message};

/// What a field holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Kind<'s> {
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
    /// An enum.
    Enum(&'s Enum<'s>),
    /// A message, length-delimited.
    Message(Link<'s>),
    /// A message, delimited by group tags.
    Group(Link<'s>),
}

impl<'s> Kind<'s> {
    /// Its wire type, when it is not packed.
    #[must_use]
    pub const fn wire_type(self) -> u32 {
        match self {
            Self::Fixed64 | Self::Sfixed64 | Self::Double => 1,
            Self::String | Self::Bytes | Self::Message(_) => 2,
            Self::Group(_) => 3,
            Self::Fixed32 | Self::Sfixed32 | Self::Float => 5,
            _ => 0,
        }
    }

    /// Whether a list of it may be packed.
    #[must_use]
    pub const fn packable(self) -> bool {
        !matches!(self.wire_type(), 2 | 3)
    }

    /// Whether it is a varint of which 32 bits count.
    #[cfg(feature = "json")]
    pub(crate) const fn is_narrow(self) -> bool {
        matches!(
            self,
            Self::Int32 | Self::Uint32 | Self::Sint32 | Self::Enum(_)
        )
    }

    /// Whether it holds `number`: any kind but a closed enum holds all.
    #[must_use]
    pub fn declares(self, number: i32) -> bool {
        match self {
            Self::Enum(schema) if schema.closed => schema.declares(number),
            _ => true,
        }
    }

    /// The table of the message that it is, if it is one.
    #[must_use]
    pub fn message(self) -> Option<&'s Message<'s>> {
        match self {
            Self::Message(link) | Self::Group(link) => Some(link.get()),
            _ => None,
        }
    }
}
