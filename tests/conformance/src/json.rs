//! JSON, in and out.

use viewbuf::json::{Error, Parser, Printer};
use viewbuf::schema::Message;

use crate::types::ALL;

/// The octets of a message that came as JSON.
pub(crate) fn parse(
    table: &Message<'_>,
    text: &str,
    ignore_unknown: bool,
) -> Result<Vec<u8>, Error> {
    let parser = Parser::new().types(&ALL).ignore_unknown(ignore_unknown);
    let mut octets = Vec::new();
    parser.parse(table, text.as_bytes(), &mut octets)?;
    Ok(octets)
}

/// A message as JSON.
pub(crate) fn print(table: &Message<'_>, octets: &[u8]) -> Result<String, Error> {
    let mut text = String::new();
    Printer::new().types(&ALL).print(table, octets, &mut text)?;
    Ok(text)
}
