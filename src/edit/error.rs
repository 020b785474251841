//! Why an edit cannot be made.

use core::fmt;

use crate::wire::{DecodeError, DecodeErrorKind};

/// What is wrong with a path, a value, or the message they meet.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum EditErrorKind {
    /// The text is no path.
    Syntax,
    /// The message type has no field of this name or number.
    NoSuchField,
    /// No types were given that have an extension of this name, or it extends another message.
    NoSuchExtension,
    /// A mask that names an extension, which `google/protobuf/field_mask.proto` does not provide for.
    ExtensionInMask,
    /// An index where there is no list.
    NotAList,
    /// A map key where there is no map.
    NotAMap,
    /// The path goes on below what holds no fields.
    NotAMessage,
    /// A key of another kind than the map's.
    WrongKey,
    /// A value of another kind than the field's.
    WrongValue,
    /// A number that the field's kind does not hold.
    OutOfRange,
    /// A number or name that the field's enum does not declare.
    NoSuchEnumValue,
    /// A mask for an update goes through a list.
    NotSingular,
    /// Another operation of the edit has the same element of a list, or removed it.
    Overlap,
    /// Operations that change what others put, or all elements beside single ones, so often that it is more work
    /// than an edit may be: 64 MiB, and 32 times the octets of its operations.
    Entangled,
    /// The list of the message is too short for the index.
    NoSuchElement,
    /// Written in place, the message would have another length.
    LengthChanged,
    /// The octets are no message.
    Decode(DecodeErrorKind),
}

impl EditErrorKind {
    const fn text(self) -> &'static str {
        match self {
            Self::Syntax => "this is no path",
            Self::NoSuchField => "there is no such field",
            Self::NoSuchExtension => "there is no such extension of this message",
            Self::ExtensionInMask => "a mask cannot name extensions",
            Self::NotAList => "an index where there is no list",
            Self::NotAMap => "a key where there is no map",
            Self::NotAMessage => "the path goes on below a value without fields",
            Self::WrongKey => "the key is not of the kind of the map's keys",
            Self::WrongValue => "the value is not of the kind of the field",
            Self::OutOfRange => "the number is out of the range of the field's kind",
            Self::NoSuchEnumValue => "the enum declares no such value",
            Self::NotSingular => "an update cannot go through a list",
            Self::Overlap => "two operations have the same element",
            Self::Entangled => "the operations change too often what others of them put",
            Self::NoSuchElement => "the list has no such element",
            Self::LengthChanged => "the length would change, which cannot be done in place",
            Self::Decode(_) => "the octets are no message",
        }
    }
}

/// Why an edit cannot be made: what is wrong, with which operation, and where.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct EditError {
    kind: EditErrorKind,
    operation: u32,
    at: u32,
}

impl EditError {
    #[cold]
    pub(super) fn new(kind: EditErrorKind, at: usize) -> Self {
        Self {
            kind,
            operation: 0,
            at: u32::try_from(at).unwrap_or(u32::MAX),
        }
    }

    /// The same error, of the operation that is the `operation`-th.
    pub(super) const fn of(self, operation: u32) -> Self {
        Self { operation, ..self }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> EditErrorKind {
        self.kind
    }

    /// Which path it was, counted from 0 in the order they were given. It means nothing where the octets
    /// are no message.
    #[must_use]
    pub const fn operation(self) -> u32 {
        self.operation
    }

    /// Where: of a path, octets from its beginning; of a message, octets from the start of the input.
    #[must_use]
    pub const fn at(self) -> u32 {
        self.at
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            EditErrorKind::Decode(kind) => DecodeError::new(kind, self.at as usize).fmt(f),
            EditErrorKind::LengthChanged => {
                write!(f, "{} (from octet {})", self.kind.text(), self.at)
            }
            kind => write!(
                f,
                "path {}, octet {}: {}",
                self.operation,
                self.at,
                kind.text()
            ),
        }
    }
}

impl core::error::Error for EditError {}

impl From<DecodeError> for EditError {
    fn from(error: DecodeError) -> Self {
        Self::new(EditErrorKind::Decode(error.kind()), error.offset() as usize)
    }
}

const _: () = assert!(
    size_of::<EditError>() <= 16,
    "an error travels in two registers"
);
