//! What is not JSON, and what is no message.

use viewbuf::json::{ErrorKind, Parser};
use viewbuf::types::Struct;
use viewbuf::view::Layout;
use viewbuf_test_schema::proto::test::{sink2, sink3};

use super::{refused, unprintable};

#[test]
fn text_that_is_not_json() {
    for (json, kind) in [
        ("", ErrorKind::Ended),
        (" ", ErrorKind::Ended),
        ("{", ErrorKind::Ended),
        (r#"{"a"#, ErrorKind::Ended),
        (r#"{"a""#, ErrorKind::Ended),
        (r#"{"a":"#, ErrorKind::Ended),
        (r#"{"a":1"#, ErrorKind::Ended),
        (r#"{"a":1,"#, ErrorKind::Ended),
        (r#"{"a":1,}"#, ErrorKind::Syntax),
        (r#"{,"a":1}"#, ErrorKind::Syntax),
        (r#"{"a":1 "b":2}"#, ErrorKind::Syntax),
        (r#"{"a" 1}"#, ErrorKind::Syntax),
        (r#"{a:1}"#, ErrorKind::Syntax),
        (r#"{'a':1}"#, ErrorKind::Syntax),
        (r#"{"a":[1,]}"#, ErrorKind::Syntax),
        (r#"{"a":[,1]}"#, ErrorKind::Syntax),
        (r#"{"a":[1 2]}"#, ErrorKind::Syntax),
        (r#"{"a":[1}"#, ErrorKind::Syntax),
        (r#"{"a":01}"#, ErrorKind::Syntax),
        (r#"{"a":-}"#, ErrorKind::Syntax),
        (r#"{"a":+1}"#, ErrorKind::Syntax),
        (r#"{"a":.5}"#, ErrorKind::Syntax),
        (r#"{"a":5.}"#, ErrorKind::Syntax),
        (r#"{"a":1e}"#, ErrorKind::Syntax),
        (r#"{"a":1e+}"#, ErrorKind::Syntax),
        (r#"{"a":0x1}"#, ErrorKind::Syntax),
        (r#"{"a":NaN}"#, ErrorKind::Syntax),
        (r#"{"a":Infinity}"#, ErrorKind::Syntax),
        (r#"{"a":-Infinity}"#, ErrorKind::Syntax),
        (r#"{"a":nul}"#, ErrorKind::Syntax),
        (r#"{"a":True}"#, ErrorKind::Syntax),
        (r#"{"a":1} {}"#, ErrorKind::Trailing),
        (r#"{"a":1}}"#, ErrorKind::Trailing),
        (r#"{"a":1}//"#, ErrorKind::Trailing),
        ("{\"a\":\"\u{1}\"}", ErrorKind::ControlCharacter),
        (
            "{\"a\":\"a long string with a tab\there\"}",
            ErrorKind::ControlCharacter,
        ),
        ("{\"a\u{0}\":1}", ErrorKind::ControlCharacter),
        (r#"{"a":"\x"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\u12"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\u12g4"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\u+123"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\ud800"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\udc00"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\ud800x"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\ud800\u0041"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\ud800\ud800"}"#, ErrorKind::InvalidEscape),
        (r#"{"a":"\"#, ErrorKind::InvalidEscape),
        ("\u{feff}{}", ErrorKind::Syntax),
    ] {
        assert_eq!(refused::<Struct>(json), kind, "{json}");
    }
    let mut octets = Vec::new();
    let error = Parser::new()
        .parse(Struct::schema(), b"{\"a\":\"\xff\"}", &mut octets)
        .expect_err("it is not UTF-8");
    assert_eq!((error.kind(), error.offset()), (ErrorKind::InvalidUtf8, 6));
}

#[test]
fn values_that_fields_cannot_hold() {
    for (json, kind) in [
        (r#"{"fInt32":2147483648}"#, ErrorKind::OutOfRange),
        (r#"{"fInt32":-2147483649}"#, ErrorKind::OutOfRange),
        (r#"{"fUint32":-1}"#, ErrorKind::OutOfRange),
        (r#"{"fUint32":4294967296}"#, ErrorKind::OutOfRange),
        (r#"{"fInt64":"9223372036854775808"}"#, ErrorKind::OutOfRange),
        (
            r#"{"fInt64":"-9223372036854775809"}"#,
            ErrorKind::OutOfRange,
        ),
        (
            r#"{"fUint64":"18446744073709551616"}"#,
            ErrorKind::OutOfRange,
        ),
        (r#"{"fUint64":"-1"}"#, ErrorKind::OutOfRange),
        (
            r#"{"fUint64":"184467440737095516150"}"#,
            ErrorKind::OutOfRange,
        ),
        (r#"{"fInt32":1.5}"#, ErrorKind::OutOfRange),
        (r#"{"fInt32":1e-1}"#, ErrorKind::OutOfRange),
        (r#"{"fInt32":1e10}"#, ErrorKind::OutOfRange),
        (
            r#"{"fInt32":1e999999999999999999999}"#,
            ErrorKind::OutOfRange,
        ),
        (r#"{"fInt32":""}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":" 1"}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":"1 "}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":"01"}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":"+1"}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":"0x1"}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":true}"#, ErrorKind::WrongKind),
        (r#"{"fInt32":[1]}"#, ErrorKind::WrongKind),
        (r#"{"fFloat":3.502823e+38}"#, ErrorKind::OutOfRange),
        (r#"{"fFloat":-3.502823e+38}"#, ErrorKind::OutOfRange),
        (r#"{"fDouble":1.89769e+308}"#, ErrorKind::OutOfRange),
        (r#"{"fDouble":"1e999"}"#, ErrorKind::OutOfRange),
        (r#"{"fDouble":"inf"}"#, ErrorKind::WrongKind),
        (r#"{"fDouble":"nan"}"#, ErrorKind::WrongKind),
        (r#"{"fDouble":"+Infinity"}"#, ErrorKind::WrongKind),
        (r#"{"fBool":"true"}"#, ErrorKind::WrongKind),
        (r#"{"fBool":1}"#, ErrorKind::WrongKind),
        (r#"{"fString":1}"#, ErrorKind::WrongKind),
        (r#"{"fBytes":"A"}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"AQ="}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"AQ==="}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"A==="}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"AQ==AQ=="}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"A*=="}"#, ErrorKind::InvalidBase64),
        (r#"{"fBytes":"AAAA AAA"}"#, ErrorKind::InvalidBase64),
        (r#"{"fOpen":"OPEN_NONE"}"#, ErrorKind::UnknownEnumValue),
        (r#"{"fOpen":1.5}"#, ErrorKind::OutOfRange),
        (r#"{"fOpen":true}"#, ErrorKind::WrongKind),
        (r#"{"pInt32":1}"#, ErrorKind::WrongKind),
        (r#"{"pInt32":[null]}"#, ErrorKind::UnexpectedNull),
        (r#"{"children":[null]}"#, ErrorKind::UnexpectedNull),
        (r#"{"rString":[null]}"#, ErrorKind::UnexpectedNull),
        (r#"{"mSink":{"a":null}}"#, ErrorKind::UnexpectedNull),
        (r#"{"mSink":[]}"#, ErrorKind::WrongKind),
        (r#"{"mString":{"a":"b"}}"#, ErrorKind::WrongKind),
        (r#"{"mString":{"1":"b","1":"c"}}"#, ErrorKind::DuplicateKey),
        (
            r#"{"mString":{"2":"b","1":"c","10e-1":"c"}}"#,
            ErrorKind::DuplicateKey,
        ),
        (r#"{"mBytes":{"TRUE":""}}"#, ErrorKind::WrongKind),
        (r#"{"mBytes":{true:""}}"#, ErrorKind::Syntax),
        (r#"{"nobody":1}"#, ErrorKind::UnknownField),
        (r#"{"[test.ext.number]":1}"#, ErrorKind::UnknownField),
        (r#"{"fInt32":1,"fInt32":1}"#, ErrorKind::DuplicateKey),
        (r#"{"fInt32":1,"f_int32":1}"#, ErrorKind::DuplicateKey),
        (r#"{"fInt32":null,"fInt32":1}"#, ErrorKind::DuplicateKey),
        (r#"{"cBool":true,"cString":""}"#, ErrorKind::DuplicateOneof),
        ("null", ErrorKind::WrongKind),
        ("[]", ErrorKind::WrongKind),
    ] {
        assert_eq!(refused::<sink3::Sink>(json), kind, "{json}");
    }
    for (json, kind) in [
        (r#"{"fClosed":2}"#, ErrorKind::UnknownEnumValue),
        (r#"{"strict":{}}"#, ErrorKind::MissingRequired),
        (
            r#"{"strict":{"id":1,"name":null,"state":0}}"#,
            ErrorKind::MissingRequired,
        ),
    ] {
        assert_eq!(refused::<sink2::Sink>(json), kind, "{json}");
    }
}

#[test]
fn errors_tell_where() {
    let text = "{\n \"fInt32\": 1,\n \"child\": {\"fBool\": 1}\n}";
    let mut octets = Vec::new();
    let error = Parser::new()
        .parse(sink3::Sink::schema(), text.as_bytes(), &mut octets)
        .expect_err("a number is no bool");
    assert_eq!(error.line_and_column(text), (3, 21));
    // Columns count characters, as those of the text format.
    assert_eq!(error.line_and_column("{\n\n  \u{e4}\u{1f600}\u{e4}\u{e4}\u{1f600}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}!"), (3, 17));
    assert_eq!(error.field(), Some(13));
    assert_eq!(
        error.to_string(),
        "the value is not of the field's kind (at octet 36, in field 13)"
    );
}

#[test]
fn octets_that_are_no_message() {
    use viewbuf::DecodeErrorKind as Wire;
    for (octets, kind) in [
        (&b"\x08"[..], Wire::Truncated),
        (b"\x0f\x01", Wire::InvalidWireType),
        (b"\x00", Wire::InvalidTag),
        (b"\x88\x80\x00\x01", Wire::InvalidTag),
        (b"\x72\x02a", Wire::Truncated),
        (b"\xf2\x01\x01\x80", Wire::InvalidPacked),
        (
            b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02",
            Wire::VarintOverflow,
        ),
        (b"\x9b\x06", Wire::UnclosedGroup),
        (b"\x9c\x06", Wire::UnmatchedEndGroup),
    ] {
        assert_eq!(
            unprintable::<sink3::Sink>(octets),
            ErrorKind::Wire(kind),
            "{octets:x?}"
        );
    }
    assert_eq!(
        unprintable::<sink3::Sink>(b"\x72\x01\xff"),
        ErrorKind::InvalidUtf8
    );
}
