//! Text to messages.

use alloc::vec::Vec;
use core::fmt;

use super::out::Out;
use super::parse::Parse;
use super::{Error, ErrorKind, Result, undecodable};
use crate::message::Message as OwnedMessage;
use crate::octets::{Limits, OCTETS_MAX};
use crate::schema::{Message, Types};
use crate::types::TYPES;

/// Parses JSON into the octets of messages.
///
/// ```
/// use viewbuf::json::Parser;
/// use viewbuf::types::SourceContext;
/// use viewbuf::view::Layout;
///
/// let text = r#"{"file_name": "a.proto", "made_by": "hand"}"#;
/// let mut octets = Vec::new();
/// let parser = Parser::new().ignore_unknown(true);
/// parser.parse(SourceContext::schema(), text.as_bytes(), &mut octets)?;
/// assert_eq!(octets, b"\x0a\x07a.proto");
/// # Ok::<(), viewbuf::json::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Parser<'t> {
    pub(super) types: &'t dyn Types,
    pub(crate) limits: Limits,
    pub(super) ignore_unknown: bool,
}

impl<'t> Parser<'t> {
    /// Refuses what it does not know; knows the well-known types.
    #[must_use]
    pub fn new() -> Self {
        Self {
            types: &TYPES,
            limits: Limits::DEFAULT,
            ignore_unknown: false,
        }
    }

    /// Where the messages in `Any` and extensions are looked up. Generated code has its `TYPES`; a pair with
    /// [`viewbuf::types::TYPES`](crate::types::TYPES) knows the well-known types too.
    #[must_use]
    pub fn types(self, types: &'t dyn Types) -> Self {
        Self { types, ..self }
    }

    /// What a text may ask for. Octets beyond 32 times those of the text count as allocation.
    #[must_use]
    pub const fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Members that no field has the name of are passed over, and so are names of values that an enum does
    /// not have: as if they were not there.
    #[must_use]
    pub const fn ignore_unknown(self, ignore_unknown: bool) -> Self {
        Self {
            ignore_unknown,
            ..self
        }
    }

    /// Appends the octets of the message that `text` says to `octets`, which stay as they were after an
    /// error.
    ///
    /// Fields are written in the order of the text, and whole: what is written always decodes, unless the
    /// limits of the decoder are lower.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(&self, schema: &Message<'_>, text: &[u8], octets: &mut Vec<u8>) -> Result<()> {
        if text.len() > self.limits.octets.min(OCTETS_MAX) as usize {
            return Err(Error::new(ErrorKind::TooLong, 0));
        }
        let max = self.limits.output_max(text.len());
        let out = Out::new(core::mem::take(octets), text.len() / 2, max);
        let mut parse = Parse::new(self, text, out);
        let parsed = parse.whole(schema);
        let out = parse.into_out();
        if parsed.is_err() {
            *octets = out.abandon();
            return parsed;
        }
        let all;
        (*octets, all) = out.end();
        if all {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::TooMuchAllocation, 0))
        }
    }

    /// The message of generated code that `text` says.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse_message<T: OwnedMessage>(&self, text: &[u8]) -> Result<T> {
        let mut octets = Vec::new();
        self.parse(T::schema(), text, &mut octets)?;
        T::decode_with(&octets, &self.limits).map_err(undecodable)
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
            .field("ignore_unknown", &self.ignore_unknown)
            .finish_non_exhaustive()
    }
}
