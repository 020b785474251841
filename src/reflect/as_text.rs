//! Dynamic messages in the text format.

use alloc::string::String;
use alloc::vec::Vec;

use super::dynamic_message::DynamicMessage;
use super::dynamic_view::DynamicView;
use super::message_type::MessageType;
use crate::schema::Message;
use crate::text::{ByDynamic, ParseError, Parser, PrintError, Printer, Source};
use crate::types::TYPES;
use crate::view::Mode;

impl DynamicMessage {
    /// The message as text, each field on a line of its own. Its pool knows what an `Any` holds and what its
    /// extensions are, as far as the pool goes, and the well-known types are known.
    ///
    /// [`Printer::to_string`] prints it in other ways.
    ///
    /// # Errors
    /// Where it is deeper than [`Limits::depth`](crate::Limits::depth).
    pub fn to_text(&self) -> Result<String, PrintError> {
        match self.message_type().descriptor() {
            Some(of) => Printer::new().types(&(of.pool(), TYPES)).to_string(self),
            None => Printer::new().to_string(self),
        }
    }

    /// The message that a text describes, with the types that [`to_text`](Self::to_text) knows.
    ///
    /// # Errors
    /// What the text breaks, and where.
    pub fn from_text(of: impl Into<MessageType>, text: &str) -> Result<Self, ParseError> {
        let of = of.into();
        match of.descriptor().cloned() {
            Some(own) => Self::from_text_with(of, text, &Parser::new().types(&(own.pool(), TYPES))),
            None => Self::from_text_with(of, text, &Parser::new()),
        }
    }

    /// The message that a text describes, read as `parser` does it.
    ///
    /// # Errors
    /// What the text breaks, and where.
    pub fn from_text_with(
        of: impl Into<MessageType>,
        text: &str,
        parser: &Parser<'_>,
    ) -> Result<Self, ParseError> {
        let of = of.into();
        let mut octets = Vec::new();
        parser.parse(of.schema(), text, &mut octets)?;
        Self::decode_with(of, &octets, &parser.limits)
            .map_err(|error| ParseError::refused(error, text))
    }
}

impl Source<ByDynamic> for DynamicMessage {
    fn schema(&self) -> &Message<'_> {
        self.schema()
    }

    fn with_octets<R>(&self, then: impl FnOnce(&[u8]) -> R) -> R {
        then(&self.encode_to_vec())
    }
}

impl<M: Mode> Source<ByDynamic> for DynamicView<'_, M> {
    fn schema(&self) -> &Message<'_> {
        self.schema()
    }

    fn with_octets<R>(&self, then: impl FnOnce(&[u8]) -> R) -> R {
        then(&self.octets())
    }
}
