//! The schema as a table: what generated code knows about a message, for everything that is not the hot
//! path.
//!
//! One `static` per message; edition features are already resolved in it. Debug output and unknown
//! fields read it.

pub(crate) mod debug;
mod judge;

pub(crate) use judge::Verdict;

/// A message type.
#[derive(Debug)]
pub struct Message {
    /// Its full name, without a leading dot.
    pub name: &'static str,
    /// Its fields, by number.
    pub fields: &'static [Field],
}

impl Message {
    /// The field of this number.
    #[must_use]
    pub fn field(&self, number: u32) -> Option<&'static Field> {
        let place = self
            .fields
            .binary_search_by_key(&number, |field| field.number)
            .ok()?;
        self.fields.get(place)
    }

    /// Its name without its package and outer messages.
    #[must_use]
    pub fn short_name(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }
}

/// A field of a message type.
#[derive(Debug)]
pub struct Field {
    /// Its number.
    pub number: u32,
    /// Its name in the proto.
    pub name: &'static str,
    /// What it holds; of a map, what its values are.
    pub kind: Kind,
    /// How often it holds it.
    pub cardinality: Cardinality,
    /// Whether its absence can be told from its default.
    pub presence: Presence,
    /// Whether `Debug` must not show its value.
    pub redact: bool,
}

impl Field {
    /// A singular field with implicit presence.
    #[must_use]
    pub const fn new(number: u32, name: &'static str, kind: Kind) -> Self {
        Self {
            number,
            name,
            kind,
            cardinality: Cardinality::Singular,
            presence: Presence::Implicit,
            redact: false,
        }
    }

    /// This field with explicit presence.
    #[must_use]
    pub const fn optional(self) -> Self {
        Self {
            presence: Presence::Explicit,
            ..self
        }
    }

    /// This field as a required one.
    #[must_use]
    pub const fn required(self) -> Self {
        Self {
            presence: Presence::Required,
            ..self
        }
    }

    /// This field as a member of the message's oneof `index`.
    #[must_use]
    pub const fn oneof(self, index: u16) -> Self {
        Self {
            presence: Presence::Oneof(index),
            ..self
        }
    }

    /// This field as a list whose elements are written one by one.
    #[must_use]
    pub const fn repeated(self) -> Self {
        Self {
            cardinality: Cardinality::Repeated,
            ..self
        }
    }

    /// This field as a list that is written packed.
    #[must_use]
    pub const fn packed(self) -> Self {
        Self {
            cardinality: Cardinality::Packed,
            ..self
        }
    }

    /// This field as a map with keys of `key`.
    #[must_use]
    pub const fn map(self, key: Kind) -> Self {
        Self {
            cardinality: Cardinality::Map(key),
            ..self
        }
    }

    /// This field hidden from `Debug`.
    #[must_use]
    pub const fn redacted(self) -> Self {
        Self {
            redact: true,
            ..self
        }
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
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
    /// An enum.
    Enum(&'static Enum),
    /// A message, length-delimited.
    Message(fn() -> &'static Message),
    /// A message, delimited by group tags.
    Group(fn() -> &'static Message),
}

impl Kind {
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

    /// Whether it holds `number`: any kind but a closed enum holds all.
    #[must_use]
    pub fn declares(self, number: i32) -> bool {
        match self {
            Self::Enum(Enum {
                closed: true,
                values,
                ..
            }) => values.iter().any(|(_, declared)| *declared == number),
            _ => true,
        }
    }
}

/// How often a field holds its kind.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Cardinality {
    /// Once at most.
    Singular,
    /// A list whose elements are written one by one.
    Repeated,
    /// A list that is written packed.
    Packed,
    /// A map with keys of this kind.
    Map(Kind),
}

/// Whether the absence of a field can be told from its default.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Presence {
    /// No; also of lists and maps.
    Implicit,
    /// Yes.
    Explicit,
    /// Yes, and a message without it is refused.
    Required,
    /// Yes, and it unsets the others of this oneof of the message.
    Oneof(u16),
}

/// An enum type.
#[derive(Debug)]
pub struct Enum {
    /// Its full name, without a leading dot.
    pub name: &'static str,
    /// Whether numbers it does not declare are unknown fields.
    pub closed: bool,
    /// Its values in order of declaration: name and number.
    pub values: &'static [(&'static str, i32)],
}

impl Enum {
    /// The first name declared for `number`.
    #[must_use]
    pub fn value_name(&self, number: i32) -> Option<&'static str> {
        self.values
            .iter()
            .find(|(_, declared)| *declared == number)
            .map(|(name, _)| *name)
    }
}

/// An enum type of generated code.
pub trait EnumType: Copy {
    /// Its table.
    const TABLE: Enum;
    /// The number of this value.
    fn number(self) -> i32;
    /// The name declared for this number, if there is one.
    fn proto_name(self) -> Option<&'static str> {
        Self::TABLE.value_name(self.number())
    }
}

/// `Debug` of an open enum: the declared name, or the number.
///
/// # Errors
/// Those of the formatter.
#[doc(hidden)]
pub fn fmt_enum<E: EnumType>(value: E, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    match value.proto_name() {
        Some(name) => f.write_str(name),
        None => write!(f, "{}", value.number()),
    }
}
