//! JSON as the mapping of Protocol Buffers asks for it: each rule, both ways.
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

mod limits;
mod mapping;
mod options;
mod order;
mod properties;
mod refusals;
mod well_known;

use viewbuf::Message;
use viewbuf::json::{ErrorKind, Parser, Printer};
use viewbuf::schema::{TypeSet, Types};
use viewbuf_test_schema::proto;

/// The messages of the tests, and the well-known types.
const TYPES: &(TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    &(proto::TYPES, viewbuf::types::TYPES);

/// The octets that `text` says.
fn octets<T: Message>(text: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let parser = Parser::new().types(TYPES);
    if let Err(error) = parser.parse(T::schema(), text.as_bytes(), &mut octets) {
        panic!("{text}: {error}");
    }
    octets
}

/// The text of the message in `octets`.
fn text<T: Message>(octets: &[u8]) -> String {
    let mut text = String::new();
    let printer = Printer::new().types(TYPES);
    if let Err(error) = printer.print(T::schema(), octets, &mut text) {
        panic!("{octets:x?}: {error}");
    }
    text
}

/// `text` is what its message is printed as.
fn same<T: Message>(json: &str) {
    reads::<T>(json, json);
}

/// `json` says a message that is printed as `canonical`, and is printed so from an owned message too.
fn reads<T: Message>(json: &str, canonical: &str) {
    let octets = octets::<T>(json);
    assert_eq!(text::<T>(&octets), canonical, "{json}");
    let message = T::decode(&octets).expect("octets that were written");
    let sorted = text::<T>(&message.encode_to_vec());
    let again = T::decode(&self::octets::<T>(&sorted)).expect("octets that were written");
    assert_eq!(
        again.encode_deterministic(),
        message.encode_deterministic(),
        "{json}"
    );
}

/// Why `text` is refused.
fn refused<T: Message>(text: &str) -> ErrorKind {
    let mut octets = b"before".to_vec();
    let parsed = Parser::new()
        .types(TYPES)
        .parse(T::schema(), text.as_bytes(), &mut octets);
    assert_eq!(octets, b"before", "nothing is left of {text}");
    match parsed {
        Ok(()) => panic!("{text} is taken"),
        Err(error) => error.kind(),
    }
}

/// Why the message in `octets` has no text.
fn unprintable<T: Message>(octets: &[u8]) -> ErrorKind {
    let mut text = String::from("before");
    let printed = Printer::new()
        .types(TYPES)
        .print(T::schema(), octets, &mut text);
    assert_eq!(text, "before", "nothing is left of {octets:x?}");
    match printed {
        Ok(()) => panic!("{octets:x?} is printed"),
        Err(error) => error.kind(),
    }
}

#[test]
fn types_are_there() {
    assert!(TYPES.message("test.ext.Host").is_some());
    assert!(TYPES.message("google.protobuf.Any").is_some());
}
