//! The text format, in and out.

use viewbuf::schema::Message;
use viewbuf::text::{ParseError, Parser, PrintError, Printer};

use crate::types::ALL;

/// The octets of a message that came as text.
pub(crate) fn parse(table: &Message<'_>, text: &str) -> Result<Vec<u8>, ParseError> {
    let mut octets = Vec::new();
    Parser::new().types(&ALL).parse(table, text, &mut octets)?;
    Ok(octets)
}

/// A message as text, with the records that no field took where that is asked for.
pub(crate) fn print(
    table: &Message<'_>,
    octets: &[u8],
    unknown_fields: bool,
) -> Result<String, PrintError> {
    let printer = Printer::new().types(&ALL).unknown_fields(unknown_fields);
    let mut text = String::new();
    printer.print(table, octets, &mut text)?;
    Ok(text)
}
