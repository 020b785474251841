//! JSON: text of any kind, and messages to text and back.

use serde_json::Value as Json;
use viewbuf::json::{ErrorKind, Parser, Printer};
use viewbuf::schema::{Message as Table, TypeSet};
use viewbuf::types::Value;
use viewbuf::view::Layout;
use viewbuf::{DecodeErrorKind, Message};
use viewbuf_test_schema::proto;

use crate::naive::Tree;

/// The messages of the tests, and the well-known types.
const TYPES: &(TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    &(proto::TYPES, viewbuf::types::TYPES);

/// Text is taken as a `Value` if and only if `serde_json` takes it; and as messages without a panic, in which
/// case what was written is a message.
pub fn json_parse(data: &[u8]) {
    let mut octets = Vec::new();
    let ours = Parser::new().parse(Value::schema(), data, &mut octets);
    let theirs = serde_json::from_slice::<Json>(data);
    match (ours, theirs) {
        (Ok(()), Ok(tree)) => {
            Value::decode(&octets).expect("what was written");
            let mut text = Vec::new();
            let printed = Printer::new().print_to(Value::schema(), &octets, &mut text);
            printed.expect("what was written");
            let again: Json = serde_json::from_slice(&text).expect("what was printed");
            assert!(alike(&again, &tree), "{again} and {tree}");
        }
        (Err(error), Ok(_)) => {
            // A tree keeps the last of two members of one name; and it counts depth in its own way.
            let rule = matches!(error.kind(), ErrorKind::DuplicateKey | ErrorKind::TooDeep);
            assert!(rule, "only we say: {error}");
        }
        (Ok(()), Err(theirs)) => panic!("only serde_json says: {theirs}"),
        (Err(_), Err(_)) => assert!(octets.is_empty(), "nothing is left of an error"),
    }
    for schema in super::SUBJECTS.iter().map(|subject| (subject.schema)()) {
        for ignore_unknown in [false, true] {
            let mut octets = Vec::new();
            let parser = Parser::new().types(TYPES).ignore_unknown(ignore_unknown);
            if parser.parse(schema, data, &mut octets).is_ok() {
                let mut text = Vec::new();
                let printed = Printer::new()
                    .types(TYPES)
                    .print_to(schema, &octets, &mut text);
                printed.expect("what was written");
            }
        }
    }
}

/// Whether two trees are the same as doubles. All numbers of a `Value` are that; and `serde_json` misses the
/// nearest one now and then.
fn alike(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(a), Json::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= a.abs().max(b.abs()) * 1e-15,
            _ => false,
        },
        (Json::Array(a), Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b))
        }
        (Json::Object(a), Json::Object(b)) => {
            let alike = |((a_name, a), (b_name, b))| a_name == b_name && alike(a, b);
            a.len() == b.len() && a.iter().zip(b).all(alike)
        }
        _ => a == b,
    }
}

/// A message that decodes prints, and comes back as it was but for its unknown fields; one that does not
/// decode is refused, or is wrong in a way that JSON does not show.
pub(super) fn round_trip<T: Message>(octets: &[u8]) {
    let schema = T::schema();
    let mut text = Vec::new();
    let printed = Printer::new()
        .types(TYPES)
        .print_to(schema, octets, &mut text);
    let Ok(mut message) = T::decode(octets) else {
        return;
    };
    if let Err(error) = printed {
        // What the wire can say and JSON cannot.
        let unsayable = matches!(
            error.kind(),
            ErrorKind::InvalidValue
                | ErrorKind::UnknownType
                | ErrorKind::InvalidAny
                | ErrorKind::InvalidTimestamp
                | ErrorKind::InvalidDuration
                | ErrorKind::InvalidFieldMask
                // A `string` that is taken as it comes, or a message that no field takes.
                | ErrorKind::InvalidUtf8
        );
        assert!(unsayable, "{error}");
        return;
    }
    serde_json::from_slice::<Json>(&text)
        .map_err(|error| error.to_string())
        .map_or_else(
            |error| assert!(error.contains("recursion limit"), "{error}"),
            drop,
        );
    let again = parsed::<T>(schema, &text);
    // The payload of a NaN is nothing that JSON has, nor is the difference between a `Value` of nothing and
    // one of `null`.
    let has_values = schema.well_known.is_some();
    if !has_values && !text.windows(5).any(|word| word == b"\"NaN\"") {
        let tree = |message: &T| Tree::decode(schema, &message.encode_to_vec());
        let (ours, tree) = (tree(&again), tree(&message));
        assert_eq!(
            ours.expect("our own octets").without_unknown(),
            tree.expect("our own octets").without_unknown(),
            "{}",
            String::from_utf8_lossy(&text)
        );
    }
    // Printed from the owned message, it is the same again.
    forget_unknown(&mut message);
    let mut owned = Vec::new();
    let encoded = message.encode_to_vec();
    let printed = Printer::new()
        .types(TYPES)
        .print_to(schema, &encoded, &mut owned);
    printed.expect("it was printed before");
    assert_eq!(
        parsed::<T>(schema, &owned).encode_deterministic(),
        again.encode_deterministic(),
        "{} and {}",
        String::from_utf8_lossy(&owned),
        String::from_utf8_lossy(&text)
    );
    // And the way with all fields sorted prints the same members.
    let mut sorted = Vec::new();
    let printer = Printer::new()
        .types(TYPES)
        .defaults(true)
        .pretty(1)
        .original_names(true);
    if printer.print_to(schema, octets, &mut sorted).is_ok() {
        assert_eq!(
            parsed::<T>(schema, &sorted).encode_deterministic(),
            again.encode_deterministic()
        );
    }
}

fn parsed<T: Message>(schema: &Table<'_>, text: &[u8]) -> T {
    let mut octets = Vec::new();
    if let Err(error) = Parser::new().types(TYPES).parse(schema, text, &mut octets) {
        panic!("{}: {error}", String::from_utf8_lossy(text));
    }
    match T::decode(&octets) {
        Ok(message) => message,
        Err(error) => {
            assert_eq!(error.kind(), DecodeErrorKind::TooMuchAllocation, "{error}");
            T::default()
        }
    }
}

fn forget_unknown<T: Message>(message: &mut T) {
    message.unknown_fields_mut().clear();
}
