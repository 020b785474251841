//! What printers and parsers can be told.

use viewbuf::json::{ErrorKind, Parser, Printer, from_slice, from_str, to_string, view_to_string};
use viewbuf::types::{Struct, Timestamp};
use viewbuf::view::{Layout, decode, decode_lazy};
use viewbuf::{Limits, Message};
use viewbuf_test_schema::proto::bench::users::{Address, User};
use viewbuf_test_schema::proto::test::{sink2, sink3};

use super::{TYPES, octets};

fn printed<T: Message>(printer: Printer<'_>, json: &str) -> String {
    let mut text = String::new();
    let printed = printer
        .types(TYPES)
        .print(T::schema(), &octets::<T>(json), &mut text);
    printed.expect("a message that was parsed");
    text
}

#[test]
fn original_names() {
    let printer = Printer::new().original_names(true);
    assert_eq!(
        printed::<sink3::Sink>(printer, r#"{"fInt32":1,"mSink":{"fooBar":{"fBool":true}}}"#),
        r#"{"f_int32":1,"m_sink":{"fooBar":{"f_bool":true}}}"#
    );
}

#[test]
fn enum_numbers() {
    let printer = Printer::new().enum_numbers(true);
    assert_eq!(
        printed::<sink3::Sink>(printer, r#"{"fOpen":"OPEN_MINUS","pOpen":["OPEN_ONE",7]}"#),
        r#"{"fOpen":-1,"pOpen":[1,7]}"#
    );
}

#[test]
fn defaults() {
    let printer = Printer::new().defaults(true);
    assert_eq!(
        printed::<User>(printer, r#"{"name":"n","address":{"city":"c"}}"#),
        concat!(
            r#"{"id":"0","name":"n","displayName":"","emails":[],"roles":[],"#,
            r#""address":{"street":"","city":"c","region":"","postalCode":"","country":""},"#,
            r#""state":"ACCOUNT_STATE_UNSPECIFIED","createdAtMs":"0","updatedAtMs":"0","#,
            r#""emailVerified":false,"locale":"","timeZone":"","avatarHash":"","loginCount":0,"reputation":0}"#
        )
    );
    assert_eq!(
        printed::<Address>(printer, "{}"),
        r#"{"street":"","city":"","region":"","postalCode":"","country":""}"#
    );
    let json = printed::<sink2::Deep>(printer, r#"{"child":{}}"#);
    assert_eq!(
        json,
        r#"{"child":{"children":[],"named":{},"row":[]},"children":[],"named":{},"row":[]}"#
    );
}

#[test]
fn pretty() {
    let json =
        r#"{"fInt32":1,"child":{"child":{}},"pInt32":[1,2],"mSink":{"a":{},"b":{"fBool":true}}}"#;
    let pretty = r#"{
  "fInt32": 1,
  "child": {
    "child": {}
  },
  "pInt32": [
    1,
    2
  ],
  "mSink": {
    "a": {},
    "b": {
      "fBool": true
    }
  }
}"#;
    assert_eq!(
        printed::<sink3::Sink>(Printer::new().pretty(2), json),
        pretty
    );
    assert_eq!(octets::<sink3::Sink>(pretty), octets::<sink3::Sink>(json));
    let deep = printed::<Struct>(Printer::new().pretty(40), r#"{"a":[]}"#);
    assert_eq!(deep, format!("{{\n{}\"a\": []\n}}", " ".repeat(40)));
    assert_eq!(
        printed::<Struct>(Printer::new().pretty(0), r#"{"a":1}"#),
        "{\n\"a\": 1\n}"
    );
}

#[test]
fn unknown_names_are_ignored() {
    let parser = Parser::new().types(TYPES).ignore_unknown(true);
    let parse = |json: &str| {
        let mut octets = Vec::new();
        let parsed = parser.parse(sink3::Sink::schema(), json.as_bytes(), &mut octets);
        parsed.map(|()| octets).map_err(|error| error.kind())
    };
    for json in [
        r#"{"fInt32":1,"what":null}"#,
        r#"{"what":[1,{"a":"b\n","c":[true,false,null,-1.5e3]}],"fInt32":1}"#,
        r#"{"[what.is.it]":"","fInt32":1}"#,
        r#"{"fInt32":1,"fOpen":"OPEN_LATER"}"#,
        r#"{"fInt32":1,"pOpen":["OPEN_LATER"],"uOpen":["OPEN_LATER"],"mOpen":{"1":"OPEN_LATER"}}"#,
    ] {
        assert_eq!(parse(json).as_deref(), Ok(&b"\x08\x01"[..]), "{json}");
    }
    assert_eq!(
        parse(r#"{"pOpen":["OPEN_ONE","OPEN_LATER",7],"mOpen":{"1":"OPEN_LATER","2":1}}"#),
        parse(r#"{"pOpen":["OPEN_ONE",7],"mOpen":{"2":1}}"#),
    );
    for json in [
        r#"{"what":01}"#,
        r#"{"what":[1,]}"#,
        r#"{"what":"\x"}"#,
        r#"{"what":{1:2}}"#,
    ] {
        assert!(parse(json).is_err(), "{json}");
    }
    assert_eq!(parse(r#"{"fInt32":"x"}"#), Err(ErrorKind::WrongKind));
    // What is ignored is not there, though its field be required.
    let json = r#"{"id":1,"name":"","state":"CLOSED_LATER"}"#;
    let strict = parser.parse(sink2::Strict::schema(), json.as_bytes(), &mut Vec::new());
    let error = strict.expect_err("a state is required");
    assert_eq!(
        (error.kind(), error.field()),
        (ErrorKind::MissingRequired, Some(5))
    );
}

#[test]
fn messages_and_views() {
    let json = r#"{"fInt32":1,"child":{"fString":"a long string, in a message in a message"}}"#;
    let message: sink3::Sink = from_str(json).expect("JSON");
    assert_eq!(
        from_slice::<sink3::Sink>(json.as_bytes()),
        Ok(message.clone())
    );
    assert_eq!(to_string(&message).as_deref(), Ok(json));
    // The child lies in two pieces.
    let octets = message.encode_to_vec();
    let more = from_str::<sink3::Sink>(r#"{"child":{"fBool":true}}"#).expect("JSON");
    let pieces = [octets, more.encode_to_vec()].concat();
    let checked = decode::<sink3::Sink>(&pieces, &Limits::DEFAULT).expect("a message");
    let lazy = decode_lazy::<sink3::Sink>(&pieces, &Limits::DEFAULT).expect("a message");
    let merged = r#"{"fInt32":1,"child":{"fString":"a long string, in a message in a message","fBool":true}}"#;
    let merged: sink3::Sink = from_str(merged).expect("JSON");
    for text in [view_to_string(&checked), view_to_string(&lazy)] {
        assert_eq!(
            from_str::<sink3::Sink>(&text.expect("a message")).as_ref(),
            Ok(&merged)
        );
    }
    let child = checked.child();
    let text = view_to_string(&child).expect("a message");
    assert_eq!(
        from_str::<sink3::Sink>(&text).ok(),
        merged.child.as_deref().cloned()
    );
}

#[test]
fn writers() {
    let time = Timestamp {
        seconds: 1,
        ..Default::default()
    };
    let mut written = Vec::new();
    let printer = Printer::new();
    printer
        .write(Timestamp::schema(), &time.encode_to_vec(), &mut written)
        .expect("a vector");
    assert_eq!(written, b"\"1970-01-01T00:00:01Z\"");
    let error = printer
        .write(Timestamp::schema(), b"\x08", &mut written)
        .expect_err("it ends too early");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
}
