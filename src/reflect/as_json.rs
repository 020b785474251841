//! Dynamic messages in JSON.

use alloc::string::String;
use alloc::vec::Vec;

use super::dynamic_message::DynamicMessage;
use super::dynamic_view::DynamicView;
use super::message_type::MessageType;
use crate::json::{Error, Parser, Printer};
use crate::types::TYPES;
use crate::view::Mode;

impl DynamicMessage {
    /// The message as JSON. Its pool knows what an `Any` holds and what its extensions are, as far as the pool
    /// goes, and the well-known types are known.
    ///
    /// # Errors
    /// A message that has no form in JSON, as for [`json::to_string`](crate::json::to_string).
    pub fn to_json(&self) -> Result<String, Error> {
        match self.message_type().descriptor() {
            Some(of) => self.to_json_with(&Printer::new().types(&(of.pool(), TYPES))),
            None => self.to_json_with(&Printer::new()),
        }
    }

    /// The message as JSON, as `printer` prints it.
    ///
    /// # Errors
    /// Those of [`to_json`](Self::to_json).
    pub fn to_json_with(&self, printer: &Printer<'_>) -> Result<String, Error> {
        let mut text = String::new();
        printer.print(self.schema(), &self.encode_to_vec(), &mut text)?;
        Ok(text)
    }

    /// The message that the text of a JSON value says, with the types that [`to_json`](Self::to_json) knows.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn from_json(of: impl Into<MessageType>, text: &str) -> Result<Self, Error> {
        let of = of.into();
        match of.descriptor().cloned() {
            Some(own) => Self::from_json_with(of, text, &Parser::new().types(&(own.pool(), TYPES))),
            None => Self::from_json_with(of, text, &Parser::new()),
        }
    }

    /// The message that the text of a JSON value says, read as `parser` does it.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn from_json_with(
        of: impl Into<MessageType>,
        text: &str,
        parser: &Parser<'_>,
    ) -> Result<Self, Error> {
        let of = of.into();
        let mut octets = Vec::new();
        parser.parse(of.schema(), text.as_bytes(), &mut octets)?;
        Self::decode_with(of, &octets, &parser.limits).map_err(crate::json::undecodable)
    }
}

impl<M: Mode> DynamicView<'_, M> {
    /// The message as JSON; the well-known types are known. A [`Printer`] prints its
    /// [`octets`](Self::octets) in other ways, and knows the types that it is given.
    ///
    /// # Errors
    /// A message that has no form in JSON; of a lazy view, also what its octets break.
    pub fn to_json(&self) -> Result<String, Error> {
        let mut text = String::new();
        Printer::new().print(self.schema(), &self.octets(), &mut text)?;
        Ok(text)
    }
}
