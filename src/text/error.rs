//! Why text is no message, and why a message is no text.

use core::fmt;

use alloc::boxed::Box;

use crate::wire::{DecodeError, DecodeErrorKind};

/// What is wrong with the text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// Something else was expected.
    Expected(&'static str),
    /// The message has no field of this name.
    UnknownField,
    /// No extension of this name is known, or it extends another message.
    UnknownExtension,
    /// The type that an `Any` is said to hold is not known.
    UnknownType,
    /// The enum has no value of this name; or it is closed, and has none of this number.
    UnknownValue,
    /// A singular field is set a second time.
    SetTwice,
    /// A second member of a oneof is set.
    OneofSetTwice,
    /// A required field is absent from the message that ends here.
    MissingRequired,
    /// A number that its field cannot hold.
    OutOfRange,
    /// A number that breaks the rules for numbers, or touches a name.
    InvalidNumber,
    /// A string that is not closed on its line.
    UnclosedString,
    /// An escape that there is not, or that spells no character.
    InvalidEscape,
    /// A `string` that is not UTF-8.
    InvalidUtf8,
    /// Messages nested deeper than [`Limits::depth`](crate::Limits::depth).
    TooDeep,
    /// More octets than [`Limits::octets`](crate::Limits::octets) or 2 GiB - 1, in text or encoded.
    TooLong,
    /// The message was read and encoded, and then refused by its decoder.
    Refused(DecodeErrorKind),
}

impl ParseErrorKind {
    const fn text(self) -> &'static str {
        match self {
            Self::Expected(what) => what,
            Self::UnknownField => "there is no such field",
            Self::UnknownExtension => "no such extension is known",
            Self::UnknownType => "no such type is known",
            Self::UnknownValue => "the enum has no such value",
            Self::SetTwice => "the field is set twice",
            Self::OneofSetTwice => "another member of its oneof is set",
            Self::MissingRequired => "a required field is absent",
            Self::OutOfRange => "the number is out of range",
            Self::InvalidNumber => "this is no number",
            Self::UnclosedString => "the string is not closed",
            Self::InvalidEscape => "there is no such escape",
            Self::InvalidUtf8 => "the string is not UTF-8",
            Self::TooDeep => "messages are nested too deep",
            Self::TooLong => "the message is too long",
            Self::Refused(_) => "the message was refused",
        }
    }
}

/// Why a text is not a message: what, where, and in which field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ParseError(Box<Parts>);

#[derive(Clone, Debug, Eq, PartialEq)]
struct Parts {
    kind: ParseErrorKind,
    line: u32,
    column: u32,
    field: Option<Box<str>>,
}

impl ParseError {
    /// An error at an octet of the text.
    #[cold]
    #[inline(never)]
    pub(super) fn new(kind: ParseErrorKind, text: &str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
        let line = before.bytes().filter(|octet| *octet == b'\n').count() + 1;
        Self(Box::new(Parts {
            kind,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            field: None,
        }))
    }

    /// A message that was made of `text` is none to its decoder: too much in it for the limits, mostly.
    #[cold]
    pub(crate) fn refused(error: DecodeError, text: &str) -> Self {
        Self::new(ParseErrorKind::Refused(error.kind()), text, text.len())
    }

    /// The same error, in a field of this name, if it is in none yet.
    #[cold]
    pub(super) fn in_field(mut self, name: &str) -> Self {
        self.0.field.get_or_insert_with(|| name.into());
        self
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> ParseErrorKind {
        self.0.kind
    }

    /// The line where it is wrong; the first is 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.0.line
    }

    /// The column where it is wrong, in characters; the first is 1.
    #[must_use]
    pub const fn column(&self) -> u32 {
        self.0.column
    }

    /// The name of the field where it is wrong, as the text has it or as the schema wants it.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line(), self.column())?;
        if let Some(field) = self.field() {
            write!(f, "`{field}`: ")?;
        }
        match self.kind() {
            ParseErrorKind::Expected(what) => write!(f, "expected {what}"),
            ParseErrorKind::Refused(kind) => {
                write!(f, "the message was refused: {}", DecodeError::new(kind, 0))
            }
            kind => f.write_str(kind.text()),
        }
    }
}

impl core::error::Error for ParseError {}

/// Why a message is not printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum PrintError {
    /// The octets are no message of that table, or deeper or longer than the limits.
    Octets(DecodeError),
    /// More text than 32 times the octets and [`Limits::allocation`](crate::Limits::allocation).
    TooLong,
    /// What is written to takes no more.
    Output,
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Octets(error) => error.fmt(f),
            Self::TooLong => f.write_str("the text would be too long"),
            Self::Output => f.write_str("the text cannot be written"),
        }
    }
}

impl core::error::Error for PrintError {}
