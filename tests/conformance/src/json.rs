//! JSON, in and out.

use viewbuf::json::{Error, Parser, Printer};

use crate::types::Known;

/// The octets of a message that came as JSON.
pub(crate) fn parse(known: Known, text: &str, ignore_unknown: bool) -> Result<Vec<u8>, Error> {
    let parser = Parser::new()
        .types(known.types)
        .ignore_unknown(ignore_unknown);
    let mut octets = Vec::new();
    parser.parse(known.table, text.as_bytes(), &mut octets)?;
    Ok(octets)
}

/// A message as JSON.
pub(crate) fn print(known: Known, octets: &[u8]) -> Result<String, Error> {
    let mut text = String::new();
    Printer::new()
        .types(known.types)
        .print(known.table, octets, &mut text)?;
    Ok(text)
}
