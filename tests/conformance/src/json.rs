//! JSON on either side of the messages under test.

use viewbuf::json::{Error, Parser, Printer};
use viewbuf::schema::{Message, TypeSet, Types};

/// The messages of the suite, and the well-known types.
const TYPES: &(TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    &(crate::proto::TYPES, viewbuf::types::TYPES);

/// The octets of the message that `text` says; `None` where there is no such message type.
pub(crate) fn octets(
    message_type: &str,
    text: &str,
    ignore_unknown: bool,
) -> Option<Result<Vec<u8>, Error>> {
    let schema = schema(message_type)?;
    let parser = Parser::new().types(TYPES).ignore_unknown(ignore_unknown);
    let mut octets = Vec::new();
    let parsed = parser.parse(schema, text.as_bytes(), &mut octets);
    Some(parsed.map(|()| octets))
}

/// The message in `octets` as JSON; `None` where there is no such message type.
pub(crate) fn text(message_type: &str, octets: &[u8]) -> Option<Result<String, Error>> {
    let schema = schema(message_type)?;
    let mut text = String::new();
    let printed = Printer::new().types(TYPES).print(schema, octets, &mut text);
    Some(printed.map(|()| text))
}

fn schema(message_type: &str) -> Option<&'static Message<'static>> {
    TYPES.message(message_type)
}
