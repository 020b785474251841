//! From text to octets.

use core::fmt;

use alloc::vec::Vec;

use super::session::Session;
use super::{ParseError, ParseErrorKind};
use crate::octets::{Limits, OCTETS_MAX};
use crate::schema::{Message, Types};

/// Reads messages from text.
///
/// ```
/// use viewbuf::text::Parser;
/// use viewbuf::types::Timestamp;
///
/// let parser = Parser::new().unknown_fields(true);
/// let at: Timestamp = parser.from_str("seconds: 5 zone: 'UTC'")?;
/// assert_eq!(at.seconds, 5);
/// # Ok::<(), viewbuf::text::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Parser<'t> {
    pub(super) types: &'t dyn Types,
    pub(crate) limits: Limits,
    pub(super) skip_unknown: bool,
    pub(super) numbers: bool,
    pub(super) partial: bool,
}

impl<'t> Parser<'t> {
    /// Knows the well-known types, and takes what the specification takes.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            types: &crate::types::TYPES,
            limits: Limits::DEFAULT,
            skip_unknown: false,
            numbers: false,
            partial: false,
        }
    }

    /// With the messages and extensions of `types`.
    #[must_use]
    pub const fn types(mut self, types: &'t dyn Types) -> Self {
        self.types = types;
        self
    }

    /// Within limits of your own: the octets of the text, and of the message; how deep it nests.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Whether fields and extensions that are not known are skipped, as reserved ones always are.
    #[must_use]
    pub const fn unknown_fields(mut self, skip: bool) -> Self {
        self.skip_unknown = skip;
        self
    }

    /// Whether a field may be called by its number too.
    #[must_use]
    pub const fn field_numbers(mut self, allow: bool) -> Self {
        self.numbers = allow;
        self
    }

    /// Whether required fields may be absent. Decoding the octets will ask for them all the same.
    #[must_use]
    pub const fn partial(mut self, allow: bool) -> Self {
        self.partial = allow;
        self
    }

    /// Appends the encoded message that `text` describes to `out`, which stays as it is on an error.
    ///
    /// Fields are written in the order of the text; a scalar without presence is left out where it is zero.
    ///
    /// # Errors
    /// What the text breaks, and where.
    pub fn parse(
        &self,
        schema: &Message<'_>,
        text: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), ParseError> {
        if text.len() > self.limits.octets.min(OCTETS_MAX) as usize {
            return Err(ParseError::new(ParseErrorKind::TooLong, text, 0));
        }
        let before = out.len();
        let result = Session::new(self, text, out).whole(schema);
        if result.is_err() {
            out.truncate(before);
        }
        result
    }

    /// The message that `text` describes.
    ///
    /// # Errors
    /// What the text breaks, and where.
    pub fn from_str<T: crate::Message>(&self, text: &str) -> Result<T, ParseError> {
        let mut octets = Vec::new();
        self.parse(T::schema(), text, &mut octets)?;
        T::decode_with(&octets, &self.limits).map_err(|error| ParseError::refused(error, text))
    }
}

impl Default for Parser<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Parser<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parser")
            .field("limits", &self.limits)
            .field("skip_unknown", &self.skip_unknown)
            .field("numbers", &self.numbers)
            .field("partial", &self.partial)
            .finish_non_exhaustive()
    }
}
