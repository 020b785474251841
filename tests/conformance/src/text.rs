//! The text format, in and out.

use viewbuf::text::{ParseError, Parser, PrintError, Printer};

use crate::types::Known;

/// The octets of a message that came as text.
pub(crate) fn parse(known: Known, text: &str) -> Result<Vec<u8>, ParseError> {
    let mut octets = Vec::new();
    Parser::new()
        .types(known.types)
        .parse(known.table, text, &mut octets)?;
    Ok(octets)
}

/// A message as text, with the records that no field took where that is asked for.
pub(crate) fn print(
    known: Known,
    octets: &[u8],
    unknown_fields: bool,
) -> Result<String, PrintError> {
    let printer = Printer::new()
        .types(known.types)
        .unknown_fields(unknown_fields);
    let mut text = String::new();
    printer.print(known.table, octets, &mut text)?;
    Ok(text)
}
