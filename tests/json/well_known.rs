//! The well-known types, each in its own form.

use viewbuf::Message;
use viewbuf::json::ErrorKind;
use viewbuf::types::{
    Any, Duration, FieldMask, FloatValue, ListValue, Struct, Timestamp, UInt64Value, Value,
};
use viewbuf_test_schema::proto::known::Known;

use super::{octets, reads, refused, same, text, unprintable};

#[test]
fn timestamps() {
    for json in [
        r#""1970-01-01T00:00:00Z""#,
        r#""0001-01-01T00:00:00Z""#,
        r#""9999-12-31T23:59:59.999999999Z""#,
        r#""2024-02-29T12:34:56.789Z""#,
        r#""2023-01-01T00:00:00.000001Z""#,
        r#""1969-12-31T23:59:59.000000001Z""#,
    ] {
        same::<Timestamp>(json);
    }
    for (json, canonical) in [
        (
            r#""2024-01-01T00:00:00.5+01:30""#,
            r#""2023-12-31T22:30:00.500Z""#,
        ),
        (
            r#""2024-01-01T00:00:00-00:30""#,
            r#""2024-01-01T00:30:00Z""#,
        ),
        (
            r#""2024-01-01T00:00:00.100000Z""#,
            r#""2024-01-01T00:00:00.100Z""#,
        ),
        (
            r#""2024-01-01\u005400:00:00Z""#,
            r#""2024-01-01T00:00:00Z""#,
        ),
    ] {
        reads::<Timestamp>(json, canonical);
    }
    for json in [
        "1970-01-01",
        "1970-01-01T00:00:00",
        "1970-01-01t00:00:00Z",
        "1970-01-01T00:00:00z",
        "1970-13-01T00:00:00Z",
        "1970-02-29T00:00:00Z",
        "1970-01-01T24:00:00Z",
        "1970-01-01T00:60:00Z",
        "1970-01-01T00:00:60Z",
        "1970-01-01T00:00:00.Z",
        "1970-01-01T00:00:00.0000000001Z",
        "0000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "1970-01-01T00:00:00+1:00",
        "1970-01-01T00:00:00+24:00",
        "1970-01-01T00:00:00ZZ",
        "+970-01-01T00:00:00Z",
        "",
    ] {
        let kind = refused::<Timestamp>(&format!("\"{json}\""));
        assert_eq!(kind, ErrorKind::InvalidTimestamp, "{json}");
    }
    assert_eq!(refused::<Timestamp>("0"), ErrorKind::WrongKind);
    for (seconds, nanos) in [
        (253_402_300_800, 0),
        (-62_135_596_801, 0),
        (0, -1),
        (0, 1_000_000_000),
    ] {
        let time = Timestamp {
            seconds,
            nanos,
            ..Default::default()
        };
        let kind = unprintable::<Timestamp>(&time.encode_to_vec());
        assert_eq!(kind, ErrorKind::InvalidTimestamp);
    }
}

#[test]
fn durations() {
    for json in [
        r#""0s""#,
        r#""1s""#,
        r#""-1s""#,
        r#""1.500s""#,
        r#""-0.500s""#,
        r#""0.000000001s""#,
        r#""315576000000.999999999s""#,
        r#""-315576000000.999999999s""#,
        r#""3.000001s""#,
    ] {
        same::<Duration>(json);
    }
    reads::<Duration>(r#""1.5s""#, r#""1.500s""#);
    reads::<Duration>(r#""-0s""#, r#""0s""#);
    for json in [
        "1",
        "s",
        "1.s",
        ".5s",
        "1.0000000001s",
        "315576000001s",
        "1e3s",
        "1 s",
        " 1s",
        "+1s",
        "--1s",
        "1s ",
        "1S",
        "9999999999999999999999s",
        "",
    ] {
        let kind = refused::<Duration>(&format!("\"{json}\""));
        assert_eq!(kind, ErrorKind::InvalidDuration, "{json}");
    }
    for (seconds, nanos) in [
        (315_576_000_001, 0),
        (1, -1),
        (-1, 1),
        (0, 1_000_000_000),
        (i64::MIN, i32::MIN),
    ] {
        let span = Duration {
            seconds,
            nanos,
            ..Default::default()
        };
        let kind = unprintable::<Duration>(&span.encode_to_vec());
        assert_eq!(kind, ErrorKind::InvalidDuration);
    }
}

#[test]
fn field_masks() {
    for json in [r#""""#, r#""a""#, r#""fooBar,b.cDe,f1""#] {
        same::<FieldMask>(json);
    }
    for json in ["foo_bar", "a,,b ", "a b", "é"] {
        let kind = refused::<FieldMask>(&format!("\"{json}\""));
        assert_eq!(kind, ErrorKind::InvalidFieldMask, "{json}");
    }
    for path in ["fooBar", "foo__bar", "foo_", "foo_1", "_Foo", "a b"] {
        let mask = FieldMask {
            paths: vec![path.into()],
            ..Default::default()
        };
        let kind = unprintable::<FieldMask>(&mask.encode_to_vec());
        assert_eq!(kind, ErrorKind::InvalidFieldMask, "{path}");
    }
}

#[test]
fn any_json() {
    let json = r#"{"a":[1,-2.5,"x",true,false,null,{},[],{"b":{"c":null}}],"":"e\nf"}"#;
    same::<Struct>(json);
    same::<Value>(json);
    same::<ListValue>(r#"[[],[[1]],{},null,"",0,1e+300]"#);
    for json in ["null", "true", "\"\"", "0", "[]", "{}"] {
        same::<Value>(json);
    }
    assert_eq!(refused::<Value>("1e400"), ErrorKind::OutOfRange);
    assert_eq!(refused::<Struct>("[]"), ErrorKind::WrongKind);
    assert_eq!(refused::<ListValue>("{}"), ErrorKind::WrongKind);
    assert_eq!(refused::<Struct>("null"), ErrorKind::WrongKind);
    assert_eq!(
        refused::<Struct>(r#"{"a":1,"b":2,"a":1}"#),
        ErrorKind::DuplicateKey
    );
    assert_eq!(
        refused::<Value>(r#"[{"a":{"z":1,"a":1,"\u0061":1}}]"#),
        ErrorKind::DuplicateKey
    );
    assert_eq!(text::<Value>(b""), "null");
    let nan = Value::from(f64::NAN).encode_to_vec();
    assert_eq!(unprintable::<Value>(&nan), ErrorKind::InvalidValue);
}

#[test]
fn wrappers() {
    same::<Known>(r#"{"bool":false,"bytes":"","string":"","int64":"0"}"#);
    same::<Known>(r#"{"bool":true,"bytes":"AA==","string":"s","int64":"-1"}"#);
    reads::<Known>(
        r#"{"bool":null,"bytes":null,"string":null,"int64":5}"#,
        r#"{"int64":"5"}"#,
    );
    same::<UInt64Value>(r#""5""#);
    same::<FloatValue>("1.5");
    assert_eq!(
        refused::<Known>(r#"{"bool":{"value":true}}"#),
        ErrorKind::WrongKind
    );
}

#[test]
fn well_known_fields() {
    same::<Known>(
        r#"{"at":"1970-01-01T00:00:00Z","took":"1s","empty":{},"mask":"a,bC","fields":{"a":1},"value":null,"list":[1],"times":{"a":"1970-01-01T00:00:00Z"},"span":"0s"}"#,
    );
    same::<Known>(r#"{"value":{"a":null},"anyValue":null}"#);
    same::<Known>(r#"{"nothing":null}"#);
    reads::<Known>(
        r#"{"null":null,"nothing":"NULL_VALUE","at":null}"#,
        r#"{"nothing":null}"#,
    );
    assert_eq!(
        refused::<Known>(r#"{"nothing":null,"anyValue":1}"#),
        ErrorKind::DuplicateOneof
    );
    assert_eq!(refused::<Known>(r#"{"empty":1}"#), ErrorKind::WrongKind);
}

#[test]
fn any() {
    let plain = r#"{"@type":"type.googleapis.com/bench.users.User","id":"1","name":"n"}"#;
    same::<Any>(plain);
    same::<Known>(&format!(
        r#"{{"detail":{plain},"details":[{plain},{plain}]}}"#
    ));
    reads::<Any>(
        r#"{"id":"1","name":"n","@type":"type.googleapis.com/bench.users.User"}"#,
        plain,
    );
    for json in [
        "{}",
        r#"{"@type":"a/google.protobuf.Duration","value":"1s"}"#,
        r#"{"@type":"a/google.protobuf.Struct","value":{"@type":"x"}}"#,
        r#"{"@type":"a/google.protobuf.Int64Value","value":"0"}"#,
        r#"{"@type":"a/google.protobuf.Empty"}"#,
        r#"{"@type":"a/google.protobuf.Any","value":{"@type":"b/google.protobuf.Any","value":{}}}"#,
        r#"{"@type":"a/known.Known","detail":{"@type":"b/bench.users.User","id":"1"}}"#,
    ] {
        same::<Any>(json);
    }
    reads::<Any>(
        r#"{"value":{"value":{},"@type":"b/google.protobuf.Any"},"@type":"a/google.protobuf.Any"}"#,
        r#"{"@type":"a/google.protobuf.Any","value":{"@type":"b/google.protobuf.Any","value":{}}}"#,
    );
    // Lists between messages are no levels, also where the type comes last.
    let deep = |levels: usize| {
        let (open, close) = (r#"{"children":["#.repeat(levels), "]}".repeat(levels));
        format!(r#"{{"child":{open}{close},"@type":"a/test.sink3.Sink"}}"#)
    };
    assert!(text::<Any>(&octets::<Any>(&deep(98))).len() > 1_000);
    assert_eq!(refused::<Any>(&deep(99)), ErrorKind::TooDeep);
    for (json, kind) in [
        (r#"{"@type":"bench.users.User"}"#, ErrorKind::UnknownType),
        (
            r#"{"@type":"a/bench.users.Nobody"}"#,
            ErrorKind::UnknownType,
        ),
        (r#"{"@type":"a/"}"#, ErrorKind::UnknownType),
        (
            r#"{"@type":"/google.protobuf.Empty"}"#,
            ErrorKind::UnknownType,
        ),
        (r#"{"id":"1"}"#, ErrorKind::InvalidAny),
        (r#"{"@type":1}"#, ErrorKind::WrongKind),
        (
            r#"{"@type":"a/google.protobuf.Duration"}"#,
            ErrorKind::InvalidAny,
        ),
        (
            r#"{"@type":"a/google.protobuf.Duration","seconds":1}"#,
            ErrorKind::UnknownField,
        ),
        (
            r#"{"@type":"a/google.protobuf.Empty","@type":"a/google.protobuf.Empty"}"#,
            ErrorKind::DuplicateKey,
        ),
        (
            r#"{"@type":"a/google.protobuf.Duration","value":"1s","value":"1s"}"#,
            ErrorKind::DuplicateKey,
        ),
        (
            r#"{"@type":"a/bench.users.User","what":1}"#,
            ErrorKind::UnknownField,
        ),
    ] {
        assert_eq!(refused::<Any>(json), kind, "{json}");
    }
    let unknown = Any {
        type_url: "a/b".into(),
        ..Default::default()
    };
    assert_eq!(
        unprintable::<Any>(&unknown.encode_to_vec()),
        ErrorKind::UnknownType
    );
    let untyped = Any {
        value: vec![8, 1],
        ..Default::default()
    };
    assert_eq!(
        unprintable::<Any>(&untyped.encode_to_vec()),
        ErrorKind::InvalidAny
    );
    assert_eq!(octets::<Any>("{}"), b"");
}
