//! Why JSON is not a message, or a message not JSON.

use core::fmt;

use crate::wire::DecodeErrorKind;

/// What is wrong with the text, or with the octets.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text ends too early.
    Ended,
    /// What stands there is not JSON.
    Syntax,
    /// More text follows the value.
    Trailing,
    /// The text, or a string of the message, is not UTF-8.
    InvalidUtf8,
    /// An escape that is none, or half of a surrogate pair.
    InvalidEscape,
    /// A control character in a string.
    ControlCharacter,
    /// The value is not of the field's kind.
    WrongKind,
    /// A number that the field cannot hold, or one with a fraction where none can be.
    OutOfRange,
    /// Text that is not base64.
    InvalidBase64,
    /// A name that the message has no field of.
    UnknownField,
    /// A name that the enum does not have, or a number that it does not declare although it is closed.
    UnknownEnumValue,
    /// A type that an `Any` names and nobody knows.
    UnknownType,
    /// A name that occurs twice in one object.
    DuplicateKey,
    /// Two members of one oneof.
    DuplicateOneof,
    /// `null` in a list or map.
    UnexpectedNull,
    /// An `Any` whose type is not told, or that has no value.
    InvalidAny,
    /// A time that is not in the form of RFC 3339, or beyond the years 1 to 9999.
    InvalidTimestamp,
    /// A duration that is not in seconds, or beyond 10,000 years.
    InvalidDuration,
    /// A path that does not survive the change between `snake_case` and `camelCase`.
    InvalidFieldMask,
    /// A `google.protobuf.Value` of a number that is none.
    InvalidValue,
    /// A `required` field is absent.
    MissingRequired,
    /// Nested deeper than [`Limits::depth`](crate::Limits::depth).
    TooDeep,
    /// More octets than [`Limits::octets`](crate::Limits::octets) or 2 GiB - 1.
    TooLong,
    /// More memory than [`Limits::allocation`](crate::Limits::allocation) lets a conversion take.
    TooMuchAllocation,
    /// The octets are not a message.
    Wire(DecodeErrorKind),
}

impl ErrorKind {
    const fn text(self) -> &'static str {
        match self {
            Self::Ended => "the text ends too early",
            Self::Syntax => "this is not JSON",
            Self::Trailing => "more follows the value",
            Self::InvalidUtf8 => "text is not UTF-8",
            Self::InvalidEscape => "an escape is not valid",
            Self::ControlCharacter => "a control character stands in a string",
            Self::WrongKind => "the value is not of the field's kind",
            Self::OutOfRange => "the number is none that the field can hold",
            Self::InvalidBase64 => "text is not base64",
            Self::UnknownField => "the message has no such field",
            Self::UnknownEnumValue => "the enum has no such value",
            Self::UnknownType => "the type is not known",
            Self::DuplicateKey => "a name occurs twice",
            Self::DuplicateOneof => "two members of one oneof are given",
            Self::UnexpectedNull => "null cannot stand here",
            Self::InvalidAny => "an Any lacks its type or its value",
            Self::InvalidTimestamp => "a timestamp is not valid",
            Self::InvalidDuration => "a duration is not valid",
            Self::InvalidFieldMask => "a path of a field mask is not valid",
            Self::InvalidValue => "a number of a Value is not finite",
            Self::MissingRequired => "a required field is absent",
            Self::TooDeep => "messages are nested too deep",
            Self::TooLong => "the input is too long",
            Self::TooMuchAllocation => "the output would be too long",
            Self::Wire(kind) => kind.text(),
        }
    }
}

/// Why JSON is not a message, or a message not JSON; where it shows; and in which field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Error {
    kind: ErrorKind,
    offset: u32,
    field: u32,
}

impl Error {
    #[cold]
    #[inline(never)]
    pub(super) fn new(kind: ErrorKind, offset: usize) -> Self {
        Self {
            kind,
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
            field: 0,
        }
    }

    /// The same error in the field of this number, unless a field inside it is known to be at fault.
    #[cold]
    #[inline(never)]
    pub(super) const fn in_field(self, number: u32) -> Self {
        match self.field {
            0 => Self {
                field: number,
                ..self
            },
            _ => self,
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> ErrorKind {
        self.kind
    }

    /// Where it is wrong: octets from the start of what was read, be it text or a message.
    #[must_use]
    pub const fn offset(self) -> u32 {
        self.offset
    }

    /// The number of the innermost field in which it is wrong, where one is known.
    #[must_use]
    pub const fn field(self) -> Option<u32> {
        match self.field {
            0 => None,
            number => Some(number),
        }
    }

    /// The line and column of a fault in `text`, both counted from 1; columns count characters.
    #[must_use]
    pub fn line_and_column(self, text: &str) -> (usize, usize) {
        let before = text.as_bytes();
        let before = before.get(..self.offset as usize).unwrap_or(before);
        let lines = before.iter().filter(|octet| **octet == b'\n').count();
        let column = before.iter().rev().take_while(|octet| **octet != b'\n');
        let is_first = |octet: &&u8| **octet & 0b1100_0000 != 0b1000_0000;
        (lines + 1, column.filter(is_first).count() + 1)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at octet {}", self.kind.text(), self.offset)?;
        match self.field {
            0 => f.write_str(")"),
            number => write!(f, ", in field {number})"),
        }
    }
}

impl core::error::Error for Error {}

const _: () = assert!(
    size_of::<Error>() <= 16,
    "an error travels in two registers"
);
