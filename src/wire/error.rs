//! Why bytes are not a message.

use core::fmt;

/// What is wrong with the bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The input ends inside a record, or a record ends beyond the message that holds it.
    Truncated,
    /// A varint has more than ten octets, or its tenth octet is above 1.
    VarintOverflow,
    /// A tag has more than five octets or a field number of 0 or above 2^29 - 1.
    InvalidTag,
    /// Wire type 6 or 7.
    InvalidWireType,
    /// An end-group tag that closes no group, or not the one that is open.
    UnmatchedEndGroup,
    /// A group that is never closed.
    UnclosedGroup,
    /// A `string` that is not UTF-8.
    InvalidUtf8,
    /// A packed list whose length is no multiple of its element's, or that ends inside an element.
    InvalidPacked,
    /// Messages or groups nested deeper than [`Limits::depth`](crate::Limits::depth).
    TooDeep,
    /// More octets than [`Limits::octets`](crate::Limits::octets) or 2 GiB - 1.
    TooLong,
    /// More memory than [`Limits::allocation`](crate::Limits::allocation) lets a decode take.
    TooMuchAllocation,
    /// More pieces of split messages than [`Limits::fragments`](crate::Limits::fragments).
    TooManyFragments,
    /// A `required` field is absent.
    MissingRequired,
    /// An `Any` that holds another type, or an extension that holds another kind of value.
    WrongType,
}

impl DecodeErrorKind {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Truncated => "the input ends inside a record",
            Self::VarintOverflow => "a varint exceeds 64 bits",
            Self::InvalidTag => "a tag exceeds five octets or has a field number out of range",
            Self::InvalidWireType => "a tag has wire type 6 or 7",
            Self::UnmatchedEndGroup => "an end-group tag matches no open group",
            Self::UnclosedGroup => "a group is never closed",
            Self::InvalidUtf8 => "a string is not UTF-8",
            Self::InvalidPacked => "a packed list ends inside an element",
            Self::TooDeep => "messages are nested too deep",
            Self::TooLong => "the input is too long",
            Self::TooMuchAllocation => "decoding would allocate too much",
            Self::TooManyFragments => "a message is split into too many pieces",
            Self::MissingRequired => "a required field is absent",
            Self::WrongType => "the value is of another type",
        }
    }
}

/// Why the bytes are not a message, and the offset of the octet where it shows.
///
/// The offset counts octets from the start of the input that was given to `decode`, however deep the
/// fault lies; it names the first octet of the record or value at fault.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct DecodeError {
    kind: DecodeErrorKind,
    offset: u32,
}

impl DecodeError {
    /// An error of `kind` at `offset` octets from the start of the input.
    #[cold]
    #[must_use]
    pub fn new(kind: DecodeErrorKind, offset: usize) -> Self {
        Self {
            kind,
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
        }
    }

    /// The same error, seen from an input that begins `octets` earlier.
    #[cold]
    pub(crate) fn shifted(self, octets: usize) -> Self {
        Self::new(self.kind, (self.offset as usize).saturating_add(octets))
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> DecodeErrorKind {
        self.kind
    }

    /// Where it is wrong: octets from the start of the input.
    #[must_use]
    pub const fn offset(self) -> u32 {
        self.offset
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at octet {})", self.kind.text(), self.offset)
    }
}

impl core::error::Error for DecodeError {}

const _: () = assert!(
    size_of::<DecodeError>() == 8,
    "an error travels in one register"
);
