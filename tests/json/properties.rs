//! Round trips of messages that grow from entropy, and the syntax against `serde_json`.

use proptest::prelude::*;
use viewbuf::Message;
use viewbuf::json::{ErrorKind, Parser, Printer};
use viewbuf::types::{Struct, Value};
use viewbuf::view::Layout;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as trace;
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_schema::proto::vector_tile;
use viewbuf_test_support::{fuzz, samples};

#[test]
fn samples_come_back() {
    for (place, octets) in [
        (4, samples::user()),
        (6, samples::blog()),
        (7, samples::log(20)),
        (8, samples::tile(20)),
        (9, samples::numbers(200)),
        (10, samples::counters(50)),
        (11, samples::trace(5)),
    ] {
        fuzz::json_round_trip(&[&[place], &octets[..]].concat());
    }
}

/// What owned messages print is what their views print, and comes back.
fn comes_back<T: Message>(octets: &[u8]) {
    let message = T::decode(octets).expect("a sample");
    let text = viewbuf::json::to_string(&message).expect("a sample");
    let again: T = viewbuf::json::from_str(&text).expect("text that was printed");
    assert_eq!(again.encode_deterministic(), message.encode_deterministic());
    let tree: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut pretty = String::new();
    let printer = Printer::new().pretty(2);
    printer
        .print(T::schema(), octets, &mut pretty)
        .expect("a sample");
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&pretty).expect("JSON"),
        tree
    );
}

#[test]
fn others_read_it() {
    comes_back::<users::User>(&samples::user());
    comes_back::<blog::Post>(&samples::blog());
    comes_back::<logs::LogBatch>(&samples::log(20));
    comes_back::<trace::ExportTraceServiceRequest>(&samples::trace(5));
    comes_back::<vector_tile::Tile>(&samples::tile(20));
    comes_back::<numbers::Numbers>(&samples::numbers(200));
    comes_back::<numbers::Counters>(&samples::counters(50));
}

/// Text that is nearly JSON.
fn nearly_json() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "\t",
        "0",
        "-",
        "1",
        "12",
        ".",
        "5",
        "e",
        "E",
        "+",
        "true",
        "false",
        "null",
        "\"",
        "\"a\"",
        "\"b\"",
        "\\",
        "\\n",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud800",
        "é",
        "\u{1}",
        "\"a\":",
        "\"b\":",
        "1e5",
        "-0",
        "0.5",
        "1e400",
        "[]",
        "{}",
        "\\\"",
    ]);
    prop::collection::vec(word, 0..24).prop_map(|words| words.concat())
}

/// Text that is JSON.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<f64>()
            .prop_filter("JSON has no other", |value| value.is_finite())
            .prop_map(|value| { serde_json::to_string(&value).expect("a number") }),
        any::<i64>().prop_map(|value| value.to_string()),
        any::<String>().prop_map(|value| serde_json::to_string(&value).expect("a string")),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6)
                .prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|members| {
                let members = members.iter().map(|(name, value)| {
                    format!(
                        "{}: {value}",
                        serde_json::to_string(name).expect("a string")
                    )
                });
                format!("{{{}}}", members.collect::<Vec<_>>().join(" , "))
            }),
        ]
    })
}

proptest! {
    #[test]
    fn grown_messages_come_back(place in 0..14_u8, entropy in prop::collection::vec(any::<u8>(), 0..200)) {
        fuzz::json_round_trip(&[&[place | fuzz::GROWN], &entropy[..]].concat());
    }

    #[test]
    fn any_octets_are_printed_or_refused(place in 0..14_u8, octets in prop::collection::vec(any::<u8>(), 0..60)) {
        fuzz::json_round_trip(&[&[place], &octets[..]].concat());
    }

    #[test]
    fn nearly_json_is_taken_as_elsewhere(text in nearly_json()) {
        fuzz::json_parse(text.as_bytes());
    }

    #[test]
    fn json_is_taken_as_elsewhere(text in json()) {
        fuzz::json_parse(text.as_bytes());
        let mut octets = Vec::new();
        let parsed = Parser::new().parse(Value::schema(), text.as_bytes(), &mut octets);
        prop_assert!(parsed.is_ok(), "{text}: {parsed:?}");
        let mut printed = String::new();
        Printer::new().print(Value::schema(), &octets, &mut printed).expect("octets that were written");
        let numbers = |text: &str| {
            // All numbers of a `Value` are doubles.
            let mut octets = Vec::new();
            Parser::new().parse(Value::schema(), text.as_bytes(), &mut octets).expect("JSON");
            Value::decode(&octets).expect("octets that were written").encode_deterministic()
        };
        prop_assert_eq!(numbers(&printed), numbers(&text));
    }

    #[test]
    fn floats_are_exact(double in any::<f64>(), float in any::<f32>(), digits in "-?[1-9][0-9]{0,24}(\\.[0-9]{1,24})?([eE][+-]?[0-9]{1,2})?") {
        let message = sink3::Sink { f_double: double, f_float: float, ..Default::default() };
        let text = viewbuf::json::to_string(&message).expect("a number");
        let again: sink3::Sink = viewbuf::json::from_str(&text).expect("text that was printed");
        prop_assert!(again.f_double.to_bits() == double.to_bits() || double.is_nan() && again.f_double.is_nan());
        prop_assert!(again.f_float.to_bits() == float.to_bits() || float.is_nan() && again.f_float.is_nan());
        let expected: f64 = digits.parse().expect("a number");
        let read: sink3::Sink = viewbuf::json::from_str(&format!("{{\"fDouble\":{digits}}}")).expect("a number");
        prop_assert_eq!(read.f_double.to_bits(), expected.to_bits());
        let expected: f32 = digits.parse().expect("a number");
        let read = viewbuf::json::from_str::<sink3::Sink>(&format!("{{\"fFloat\":\"{digits}\"}}"));
        match read {
            Ok(read) => prop_assert_eq!(read.f_float.to_bits(), expected.to_bits()),
            Err(error) => {
                prop_assert_eq!(error.kind(), ErrorKind::OutOfRange);
                prop_assert!(expected.is_infinite());
            }
        }
    }

    #[test]
    fn integers_are_exact(value in any::<i128>(), shift in 0..128_u32) {
        let value = value >> shift;
        for (text, expected) in [
            (format!("{{\"fInt64\":{value}}}"), i64::try_from(value).ok().map(|value| (value, 0))),
            (format!("{{\"fUint64\":\"{value}\"}}"), u64::try_from(value).ok().map(|value| (0, value))),
            (format!("{{\"fInt64\":{value}.00e0}}"), i64::try_from(value).ok().map(|value| (value, 0))),
            (format!("{{\"fUint64\":{value}{}}}", if value == 0 { "e5" } else { "000e-3" }), u64::try_from(value).ok().map(|value| (0, value))),
        ] {
            let read = viewbuf::json::from_str::<sink3::Sink>(&text).ok();
            prop_assert_eq!(read.map(|read| (read.f_int64, read.f_uint64)), expected, "{}", text);
        }
    }
}

#[test]
fn strict_messages_and_structs() {
    let strict: sink2::Strict =
        viewbuf::json::from_str(r#"{"id":1,"name":"a","state":0}"#).expect("JSON");
    assert_eq!(strict.id, 1);
    let deep = viewbuf::json::from_str::<Struct>(r#"{"a":{"b":{}}}"#).expect("JSON");
    assert_eq!(deep.fields.len(), 1);
}
