//! What input may ask for.

use viewbuf::json::{ErrorKind, Parser, Printer};
use viewbuf::types::{Any, Struct, Value};
use viewbuf::view::Layout;
use viewbuf::{Limits, Message};
use viewbuf_test_schema::proto::test::{sink2, sink3};

fn parse<T: Message>(text: &str, limits: Limits) -> Result<Vec<u8>, ErrorKind> {
    let mut octets = Vec::new();
    let parser = Parser::new()
        .limits(limits)
        .types(super::TYPES)
        .ignore_unknown(true);
    let parsed = parser.parse(T::schema(), text.as_bytes(), &mut octets);
    parsed.map(|()| octets).map_err(|error| error.kind())
}

fn print<T: Message>(octets: &[u8], limits: Limits) -> Result<String, ErrorKind> {
    let mut text = String::new();
    let printed =
        Printer::new()
            .limits(limits)
            .types(super::TYPES)
            .print(T::schema(), octets, &mut text);
    printed.map(|()| text).map_err(|error| error.kind())
}

/// Text that nests `open` so many times.
fn nested(open: &str, inside: &str, close: &str, levels: usize) -> String {
    [&open.repeat(levels), inside, &close.repeat(levels)].concat()
}

#[test]
fn depth_is_that_of_the_wire() {
    for depth in [1, 2, 3, 10, 100] {
        let limits = Limits {
            depth,
            ..Limits::DEFAULT
        };
        let wide = Limits {
            depth: 200,
            ..Limits::DEFAULT
        };
        for (open, inside, close) in [
            (r#"{"child":"#, "{}", "}"),
            (r#"{"children":["#, "{}", "]}"),
            (r#"{"mSink":{"":"#, "{}", "}}"),
            (r#"{"cSink":"#, "{}", "}"),
        ] {
            for levels in 0..40 {
                let text = nested(open, inside, close, levels);
                let octets = parse::<sink3::Sink>(&text, wide).expect("it is not that deep");
                let fits = sink3::Sink::decode_with(&octets, &limits).is_ok();
                assert_eq!(
                    parse::<sink3::Sink>(&text, limits).is_ok(),
                    fits,
                    "{levels} of {depth}: {text}"
                );
                assert_eq!(
                    print::<sink3::Sink>(&octets, limits).is_ok(),
                    fits,
                    "{levels} of {depth}: {text}"
                );
            }
        }
        for (open, close) in [("[", "]"), (r#"{"":"#, "}")] {
            for levels in 1..60 {
                let text = nested(open, "1", close, levels);
                let octets = parse::<Value>(&text, wide).expect("it is not that deep");
                let fits = Value::decode_with(&octets, &limits).is_ok();
                assert_eq!(parse::<Value>(&text, limits).is_ok(), fits);
                assert_eq!(print::<Value>(&octets, limits).is_ok(), fits);
            }
        }
        for levels in 0..40 {
            let text = nested(r#"{"pack":"#, "{}", "}", levels.min(1));
            let text = text.replace("{}", &nested(r#"{"pack":"#, "{}", "}", levels));
            let octets = parse::<sink2::Sink>(&text, wide).expect("it is not that deep");
            let fits = sink2::Sink::decode_with(&octets, &limits).is_ok();
            assert_eq!(parse::<sink2::Sink>(&text, limits).is_ok(), fits);
            assert_eq!(print::<sink2::Sink>(&octets, limits).is_ok(), fits);
        }
    }
}

#[test]
fn depth_bombs() {
    let limits = Limits::DEFAULT;
    let deep = 100_000;
    for text in [
        "[".repeat(deep),
        r#"{"a":"#.repeat(deep),
        nested("[", "", "]", deep),
    ] {
        assert_eq!(parse::<Value>(&text, limits), Err(ErrorKind::TooDeep));
        let text = format!(r#"{{"unknown":{text}"#);
        assert_eq!(parse::<sink3::Sink>(&text, limits), Err(ErrorKind::TooDeep));
    }
    let any = r#"{"value":"#.repeat(deep);
    assert_eq!(parse::<Any>(&any, limits), Err(ErrorKind::TooDeep));
    let none = Limits { depth: 0, ..limits };
    assert_eq!(parse::<Struct>("{}", none), Err(ErrorKind::TooDeep));
    assert_eq!(print::<Struct>(b"", none), Err(ErrorKind::TooDeep));
}

#[test]
fn long_input() {
    let limits = Limits {
        octets: 10,
        ..Limits::DEFAULT
    };
    assert!(parse::<Struct>(r#"{"a":1234}"#, limits).is_ok());
    assert_eq!(
        parse::<Struct>(r#"{"a":12345}"#, limits),
        Err(ErrorKind::TooLong)
    );
    assert!(print::<sink3::Sink>(b"\x72\x08aaaaaaaa", limits).is_ok());
    assert_eq!(
        print::<sink3::Sink>(b"\x72\x09aaaaaaaaa", limits),
        Err(ErrorKind::TooLong)
    );
}

#[test]
fn long_output() {
    let limits = Limits {
        allocation: 0,
        ..Limits::DEFAULT
    };
    // Two octets become more than 64.
    let octets = b"\xb2\x02\x20"
        .iter()
        .copied()
        .chain([1; 32])
        .collect::<Vec<u8>>();
    assert!(print::<sink3::Sink>(&octets, limits).is_ok());
    let far: Vec<u8> = b"\xca\x02\x00".repeat(10);
    assert!(print::<sink3::Sink>(&far, Limits::DEFAULT).is_ok());
    let deep = nested(
        r#"{"child":"#,
        r#"{"pInt32":[1,1,1,1,1,1,1,1,1,1,1,1]}"#,
        "}",
        80,
    );
    let octets = parse::<sink3::Sink>(&deep, Limits::DEFAULT).expect("it is not too deep");
    let mut text = String::from("before");
    let printer = Printer::new().limits(limits).pretty(200);
    let error = printer
        .print(sink3::Sink::schema(), &octets, &mut text)
        .expect_err("spaces count");
    assert_eq!(error.kind(), ErrorKind::TooMuchAllocation);
    assert_eq!(text, "before");
}
