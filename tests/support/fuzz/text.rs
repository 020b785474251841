//! The text format: what is read is a message, and what is printed is read again.

use viewbuf::schema::TypeSet;
use viewbuf::text::{Parser, Printer};
use viewbuf::view::{Checked, decode, decode_lazy};
use viewbuf::{Limits, Message};
use viewbuf_test_schema::proto::known::Known;
use viewbuf_test_schema::proto::test::ext::{Host, SetHolder};

use super::GROWN;
use crate::grow::{Entropy, message};

/// The messages and extensions of the test schema, and the well-known types.
static ALL: (TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    (viewbuf_test_schema::proto::TYPES, viewbuf::types::TYPES);

/// A text that is read is a message that decodes, and what it says is read again. The first octet picks the
/// message type.
pub fn text_parse(data: &[u8]) {
    if let Some((subject, text)) = pick(data)
        && let Ok(text) = core::str::from_utf8(text)
    {
        (subject.parse)(text);
    }
}

/// A message in text, in every style, is read as the same message. The first octet picks the message type, and
/// whether the rest is a message or the entropy to grow one from.
pub fn text_round_trip(data: &[u8]) {
    let Some((subject, octets)) = pick(data) else {
        return;
    };
    if data.first().is_some_and(|first| first & GROWN != 0) {
        let octets = message((subject.schema)(), &mut Entropy::new(octets));
        (subject.round_trip)(&octets);
    } else {
        (subject.round_trip)(octets);
    }
}

struct Subject {
    schema: fn() -> &'static viewbuf::schema::Message<'static>,
    parse: fn(&str),
    round_trip: fn(&[u8]),
}

const fn subject<T: Message>() -> Subject {
    Subject {
        schema: T::schema,
        parse: parse::<T>,
        round_trip: round_trip::<T>,
    }
}

fn pick(data: &[u8]) -> Option<(&Subject, &[u8])> {
    let (first, rest) = data.split_first()?;
    Some((TEXTS.get(usize::from(first & !GROWN))?, rest))
}

fn parse<T: Message>(text: &str) {
    let parser = Parser::new().types(&ALL);
    let mut octets = Vec::new();
    match parser.parse(T::schema(), text, &mut octets) {
        Ok(()) => {
            let message = T::decode(&octets).expect("what was read decodes");
            let printed = print(&message, Printer::new());
            reads_as(&printed, &printed, Printer::new(), &message);
        }
        Err(error) => {
            assert!(octets.is_empty());
            let place = text.split('\n').nth(error.line() as usize - 1);
            let columns = place.expect("a line of the text").chars().count();
            assert!(error.column() as usize <= columns + 1, "{error}");
        }
    }
    // What is allowed in other ways is another message, or refused.
    let loose = parser
        .unknown_fields(true)
        .field_numbers(true)
        .partial(true);
    octets.clear();
    if loose.parse(T::schema(), text, &mut octets).is_ok() {
        let decoded = T::decode(&octets).map_err(|error| error.kind());
        assert!(matches!(
            decoded,
            Ok(_) | Err(viewbuf::DecodeErrorKind::MissingRequired)
        ));
    }
}

fn round_trip<T: Message>(octets: &[u8]) {
    if let Ok(lazy) = decode_lazy::<T>(octets, &Limits::DEFAULT) {
        assert!(!format!("{lazy:?}").is_empty() && !format!("{lazy:#?}").is_empty());
    }
    let mut anything = String::new();
    let all = Printer::new().types(&ALL).unknown_fields(true);
    let _ = all.print(T::schema(), octets, &mut anything);
    let Ok(view) = decode::<T>(octets, &Limits::DEFAULT) else {
        return;
    };
    let message = T::from_view::<Checked>(&view).expect("a checked view never fails");
    let plain = Printer::new().expand_any(false);
    let Ok(known) = plain.types(&ALL).to_string(&message) else {
        // Extensions are judged when they are looked at, not when the message is decoded.
        assert!(plain.to_string(&message).is_ok());
        return;
    };
    assert_eq!(plain.types(&ALL).to_string(&view).as_ref(), Ok(&known));
    for printer in [
        plain,
        plain.single_line(),
        plain.short_lists(true).ascii(true),
        plain.sort_maps(false),
    ] {
        reads_as(&print(&message, printer), &known, plain, &message);
    }
    let expanded = print(&message, Printer::new());
    reads_as(&expanded, &expanded, Printer::new(), &message);
}

fn print<T: Message>(message: &T, printer: Printer<'_>) -> String {
    let text = printer.types(&ALL).to_string(message);
    text.expect("a message within the limits")
}

/// `text` is read as a message that `printer` prints as `known`, and that is `message` but for what text
/// cannot say.
fn reads_as<T: Message>(text: &str, known: &str, printer: Printer<'_>, message: &T) {
    let again: T = match Parser::new().types(&ALL).from_str(text) {
        Ok(again) => again,
        Err(error) => panic!("{error}, in:\n{text}"),
    };
    assert_eq!(print(&again, printer), known);
    // Unknown records are not printed, there is one NaN, extensions come in another order, and an `Any` is
    // encoded anew.
    let exact = printer.expand_any(false).unknown_fields(true);
    let whole = print(message, exact);
    if whole == text && !whole.contains("nan") && !whole.contains('[') {
        assert_eq!(again.encode_deterministic(), message.encode_deterministic());
    }
}

/// The types of messages: those of the other targets, and those with extensions and `Any`.
const TEXTS: [Subject; 17] = [
    subject::<super::sink2::Sink>(),
    subject::<super::sink3::Sink>(),
    subject::<super::sink2::Deep>(),
    subject::<super::sink2::Strict>(),
    subject::<super::users::User>(),
    subject::<super::users::ChatMessage>(),
    subject::<super::blog::Post>(),
    subject::<super::logs::LogBatch>(),
    subject::<super::vector_tile::Tile>(),
    subject::<super::numbers::Numbers>(),
    subject::<super::numbers::Counters>(),
    subject::<super::trace::ExportTraceServiceRequest>(),
    subject::<super::Struct>(),
    subject::<super::FileDescriptorSet>(),
    subject::<Host>(),
    subject::<SetHolder>(),
    subject::<Known>(),
];
