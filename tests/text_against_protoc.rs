//! Texts as `protoc` reads and prints them: see `tests/data/text/README.md`.

use std::fs;
use std::path::Path;

use viewbuf::Message;
use viewbuf::schema::TypeSet;
use viewbuf::text::{Parser, Printer};
use viewbuf::types::Empty;
use viewbuf_test_schema::proto::TYPES;
use viewbuf_test_schema::proto::known::Known;
use viewbuf_test_schema::proto::test::ext::{Host, SetHolder};
use viewbuf_test_schema::proto::test::{sink2, sink3};

const ALL: (TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    (TYPES, viewbuf::types::TYPES);

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/text");
    fs::read(folder.join(name)).unwrap()
}

fn text(name: &str) -> String {
    String::from_utf8(file(name)).unwrap()
}

/// What `protoc --decode` prints.
fn printed<T: Message>(octets: &[u8]) -> String {
    let printer = Printer::new().types(&ALL);
    let printer = printer.ascii(true).unknown_fields(true).expand_any(false);
    let mut text = String::new();
    printer.print(T::schema(), octets, &mut text).unwrap();
    text
}

fn agrees<T: Message>(name: &str) {
    let octets = file(&format!("{name}.pb"));
    let expected = text(&format!("{name}.printed.txt"));
    assert_eq!(printed::<T>(&octets), expected);
    for source in [text(&format!("{name}.txt")), expected.clone()] {
        let message: T = Parser::new().types(&ALL).from_str(&source).unwrap();
        let octets = message.encode_deterministic();
        assert_eq!(printed::<T>(&octets), expected);
    }
}

#[test]
fn every_kind_of_field() {
    agrees::<sink2::Sink>("sink2");
    agrees::<sink3::Sink>("sink3");
}

#[test]
fn extensions() {
    agrees::<Host>("host");
    agrees::<SetHolder>("set");
}

#[test]
fn well_known_types() {
    agrees::<Known>("known");
}

#[test]
fn unknown_fields() {
    assert_eq!(
        printed::<Empty>(&file("unknown.pb")),
        text("unknown.printed.txt")
    );
}
