//! What is wrong with descriptors.

use alloc::boxed::Box;
use core::fmt;

use crate::wire::DecodeError;

/// Why descriptors make no pool, and of what they are descriptors.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DescriptorError {
    kind: DescriptorErrorKind,
    name: Box<str>,
}

/// What is wrong with a descriptor.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum DescriptorErrorKind {
    /// The octets are no descriptor.
    Decode(DecodeError),
    /// Another file of this name, and with other contents, is known.
    FileConflict,
    /// A syntax that is neither proto2, proto3 nor editions, or an edition other than 2023 and 2024.
    Edition,
    /// No identifier, or for a package no identifiers with dots between.
    InvalidName,
    /// The name is taken.
    DuplicateName,
    /// The number is taken.
    DuplicateNumber,
    /// A field number out of range, or one of an extension that its message has no range for.
    InvalidNumber,
    /// A type, an extended message or the input or output of a method that is declared nowhere.
    UnknownType,
    /// A type that does not do here: an enum where a message is wanted, the entry of a map, none at all.
    WrongType,
    /// A label or presence that does not do here.
    InvalidPresence,
    /// A oneof that is not there, or one without fields.
    InvalidOneof,
    /// A text that is no default of its field, or a default where there can be none.
    InvalidDefault,
    /// A map whose entry has not the form of one.
    InvalidMap,
    /// A MessageSet with fields, or with an extension that is no singular message.
    InvalidMessageSet,
    /// An enum without values, or an open one whose first value is not 0.
    InvalidEnum,
    /// An extension range that is none.
    InvalidRange,
    /// More than 65,535 fields in a message, or values in an enum.
    TooMany,
    /// More memory than [`Limits::allocation`](crate::Limits::allocation) lets a pool take.
    TooMuchAllocation,
}

impl DescriptorError {
    #[cold]
    pub(super) fn new(kind: DescriptorErrorKind, name: &str) -> Self {
        // A name of a stranger may be long, and an error is there to be printed.
        let end = name.floor_char_boundary(NAME_MAX);
        Self {
            kind,
            name: name.get(..end).unwrap_or_default().into(),
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> DescriptorErrorKind {
        self.kind
    }

    /// The name of what it is wrong with: the full name of a declaration, or a file's name. Cut where it has
    /// more than 256 octets.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for DescriptorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use DescriptorErrorKind as Kind;

        if !self.name.is_empty() {
            write!(f, "{:?}: ", self.name)?;
        }
        f.write_str(match self.kind {
            Kind::Decode(error) => return error.fmt(f),
            Kind::FileConflict => "another file has this name",
            Kind::Edition => "the syntax or edition is not known",
            Kind::InvalidName => "this is no name",
            Kind::DuplicateName => "the name is declared twice",
            Kind::DuplicateNumber => "the number is taken",
            Kind::InvalidNumber => "the number is out of range",
            Kind::UnknownType => "the type is not declared",
            Kind::WrongType => "the type does not do here",
            Kind::InvalidPresence => "the label or presence does not do here",
            Kind::InvalidOneof => "the oneof is not there or has no fields",
            Kind::InvalidDefault => "the default does not do here",
            Kind::InvalidMap => "the entry has not the form of a map's",
            Kind::InvalidMessageSet => "a MessageSet holds extensions that are singular messages",
            Kind::InvalidEnum => "an enum has values, the first of an open one is 0",
            Kind::InvalidRange => "the extension range is none",
            Kind::TooMany => "there are more than 65,535 fields or values",
            Kind::TooMuchAllocation => "the descriptors take too much memory",
        })
    }
}

impl core::error::Error for DescriptorError {}

/// The most octets of a name in an error.
const NAME_MAX: usize = 256;
