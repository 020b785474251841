//! Fields of messages.

use super::{DefaultValue, Kind};

/// A field of a message type.
#[derive(Debug)]
#[non_exhaustive]
pub struct Field<'s> {
    /// Its number.
    pub number: u32,
    /// Its name in the proto; of an extension, its full name without a leading dot.
    pub name: &'s str,
    /// Its name in JSON; of an extension as `name`, without the brackets around it.
    pub json_name: &'s str,
    /// What it holds; of a map, what its values are.
    pub kind: Kind<'s>,
    /// How often it holds it.
    pub cardinality: Cardinality<'s>,
    /// Whether its absence can be told from its default.
    pub presence: Presence,
    /// The default that it declares, if it declares one.
    pub default: Option<DefaultValue<'s>>,
    /// Whether it is a `string` in the proto, whose octets are taken as they come: its kind is
    /// [`Bytes`](Kind::Bytes).
    pub unchecked: bool,
    /// Whether `Debug` must not show its value.
    pub redact: bool,
    /// Whether it is an extension.
    pub extension: bool,
}

impl<'s> Field<'s> {
    /// A singular field with implicit presence, whose name in JSON is that in the proto.
    #[must_use]
    pub const fn new(number: u32, name: &'s str, kind: Kind<'s>) -> Self {
        Self {
            number,
            name,
            json_name: name,
            kind,
            cardinality: Cardinality::Singular,
            presence: Presence::Implicit,
            default: None,
            unchecked: false,
            redact: false,
            extension: false,
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
    pub const fn map(self, key: Kind<'s>) -> Self {
        Self {
            cardinality: Cardinality::Map(key),
            ..self
        }
    }

    /// This field with another name in JSON.
    #[must_use]
    pub const fn json(self, json_name: &'s str) -> Self {
        Self { json_name, ..self }
    }

    /// This field with a declared default.
    #[must_use]
    pub const fn with_default(self, default: DefaultValue<'s>) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    /// This field as a `string` that is kept as octets.
    #[must_use]
    pub const fn unchecked(self) -> Self {
        Self {
            unchecked: true,
            ..self
        }
    }

    /// Whether it can take a record of this wire type: its own one, or that of a packed list.
    #[cfg(feature = "json")]
    #[inline(always)]
    pub(crate) const fn takes(&self, wire_type: u32) -> bool {
        match self.cardinality {
            Cardinality::Singular => wire_type == self.kind.wire_type(),
            Cardinality::Map(_) => wire_type == 2,
            Cardinality::Repeated | Cardinality::Packed => {
                wire_type == self.kind.wire_type() || wire_type == 2 && self.kind.packable()
            }
        }
    }

    /// This field as an extension.
    pub(super) const fn extension(self) -> Self {
        Self {
            extension: true,
            ..self
        }
    }

    /// What text calls this field of the message `scope` where it is written as a group of proto2 would be:
    /// delimited, and called as its type in lower case, which is declared in the same message.
    pub(crate) fn group_name(&self, scope: &str) -> Option<&'s str> {
        let Kind::Group(link) = self.kind else {
            return None;
        };
        let (outer, name) = link.get().name.rsplit_once('.')?;
        (outer == scope && is_lowercase_of(self.name, name)).then_some(name)
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

/// Whether `lower` is `name` in lower case.
fn is_lowercase_of(lower: &str, name: &str) -> bool {
    let octets = name.bytes().map(|octet| octet.to_ascii_lowercase());
    octets.eq(lower.bytes())
}

/// How often a field holds its kind.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Cardinality<'s> {
    /// Once at most.
    Singular,
    /// A list whose elements are written one by one.
    Repeated,
    /// A list that is written packed.
    Packed,
    /// A map with keys of this kind.
    Map(Kind<'s>),
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
