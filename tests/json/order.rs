//! Octets in any order: JSON has each name once, and says what an owned message holds.

use viewbuf::Message;
use viewbuf::wire::Writer;
use viewbuf_test_schema::proto::test::{ext, sink2, sink3};

use super::{octets, text};

/// The text of `octets`, which is that of the owned message.
fn merged<T: Message>(octets: &[u8]) -> String {
    let message = T::decode(octets).expect("octets that can be read");
    let printed = text::<T>(octets);
    let mut again = self::octets::<T>(&printed);
    again = T::decode(&again)
        .expect("octets that were written")
        .encode_deterministic();
    let mut expected = message;
    expected.unknown_fields_mut().clear();
    assert_eq!(again, expected.encode_deterministic(), "{printed}");
    printed
}

fn join<T: Message>(parts: &[&str]) -> Vec<u8> {
    parts.iter().flat_map(|part| octets::<T>(part)).collect()
}

#[test]
fn the_last_scalar_counts() {
    let octets = join::<sink3::Sink>(&[
        r#"{"fInt32":1,"fString":"a"}"#,
        r#"{"fBool":true}"#,
        r#"{"fInt32":2,"fString":"b","oInt32":5}"#,
        r#"{"oInt32":0}"#,
    ]);
    let json = r#"{"fInt32":2,"fBool":true,"fString":"b","oInt32":0}"#;
    let sorted = r#"{"fInt32":2,"fString":"b","fBool":true,"oInt32":0}"#;
    assert_eq!(merged::<sink3::Sink>(&octets).len(), json.len());
    assert_eq!(
        join::<sink3::Sink>(&[&merged::<sink3::Sink>(&octets)]).len(),
        join::<sink3::Sink>(&[sorted]).len()
    );
    // A default that replaces a value: the field is absent.
    let octets = [
        join::<sink3::Sink>(&[r#"{"fInt32":1,"fString":"a"}"#]),
        b"\x08\x00\x72\x00".to_vec(),
    ]
    .concat();
    assert_eq!(merged::<sink3::Sink>(&octets), "{}");
}

#[test]
fn lists_and_maps_in_pieces() {
    let octets = join::<sink3::Sink>(&[
        r#"{"pInt32":[1],"rString":["a"],"children":[{"fInt32":1}],"mString":{"1":"a","2":"b"}}"#,
        r#"{"pInt32":[2,3],"rString":["b"],"children":[{}],"mString":{"2":"c","0":"d"}}"#,
    ]);
    assert_eq!(
        merged::<sink3::Sink>(&octets),
        r#"{"pInt32":[1,2,3],"rString":["a","b"],"children":[{"fInt32":1},{}],"mString":{"1":"a","2":"c","0":"d"}}"#
    );
    // Packed and not, one after the other.
    assert_eq!(
        merged::<sink3::Sink>(b"\xf2\x01\x01\x05\xf0\x01\x06"),
        r#"{"pInt32":[5,6]}"#
    );
    assert_eq!(merged::<sink3::Sink>(b"\xf2\x01\x00"), "{}");
}

#[test]
fn messages_in_pieces() {
    let octets = join::<sink3::Sink>(&[
        r#"{"child":{"fInt32":1,"child":{"rString":["a"]}},"fBool":true}"#,
        r#"{"child":{"fInt32":2,"child":{"rString":["b"],"fBool":true}}}"#,
    ]);
    assert_eq!(
        merged::<sink3::Sink>(&octets),
        r#"{"fBool":true,"child":{"fInt32":2,"child":{"fBool":true,"rString":["a","b"]}}}"#
    );
    let octets = join::<sink2::Sink>(&[
        r#"{"pack":{"number":1,"words":["a"]},"fBool":true}"#,
        r#"{"pack":{"number":2,"words":["b"]}}"#,
    ]);
    assert_eq!(
        merged::<sink2::Sink>(&octets),
        r#"{"fBool":true,"pack":{"number":2,"words":["a","b"]}}"#
    );
}

#[test]
fn the_last_member_of_a_oneof_counts() {
    for (parts, json) in [
        (
            &[r#"{"cString":"a"}"#, r#"{"cBool":true}"#][..],
            r#"{"cBool":true}"#,
        ),
        (
            &[r#"{"cBool":true}"#, r#"{"cString":"a"}"#],
            r#"{"cString":"a"}"#,
        ),
        (
            &[r#"{"cSink":{"fInt32":1}}"#, r#"{"cSink":{"fInt64":2}}"#],
            r#"{"cSink":{"fInt32":1,"fInt64":"2"}}"#,
        ),
        (
            &[
                r#"{"cSink":{"fInt32":1}}"#,
                r#"{"cBool":true}"#,
                r#"{"cSink":{"fInt64":2}}"#,
            ],
            r#"{"cSink":{"fInt64":"2"}}"#,
        ),
    ] {
        assert_eq!(merged::<sink3::Sink>(&join::<sink3::Sink>(parts)), json);
    }
}

#[test]
fn map_entries_in_odd_forms() {
    let mut memory = [0; 256];
    let mut writer = Writer::new(&mut memory);
    writer
        // No key, no value; a value before its key; both twice; an unknown field.
        .nested(42, |_| {})
        .nested(42, |entry| {
            entry.nested(2, |sink| {
                sink.varint(1, 1);
            });
            entry.len(1, b"a");
        })
        .nested(42, |entry| {
            entry.len(1, b"x").len(1, b"b").varint(9, 9);
            entry.nested(2, |sink| {
                sink.varint(1, 1);
            });
            entry.nested(2, |sink| {
                sink.varint(2, 2);
            });
        });
    let len = writer.finish().expect("it is long enough");
    assert_eq!(
        merged::<sink3::Sink>(&memory[..len]),
        r#"{"mSink":{"":{},"a":{"fInt32":1},"b":{"fInt32":1,"fInt64":"2"}}}"#
    );
}

#[test]
fn extensions_in_pieces() {
    let octets = join::<ext::Host>(&[
        r#"{"[test.ext.note]":{"text":"a"},"[test.ext.counts]":[1],"id":1}"#,
        r#"{"[test.ext.note]":{"stars":1},"[test.ext.counts]":[2],"[test.ext.number]":3}"#,
    ]);
    assert_eq!(
        text::<ext::Host>(&octets),
        r#"{"id":1,"[test.ext.number]":3,"[test.ext.note]":{"text":"a","stars":1},"[test.ext.counts]":[1,2]}"#
    );
    let octets = join::<ext::SetHolder>(&[
        r#"{"set":{"[test.ext.Title.title]":{"text":"t"},"[test.ext.Size.size]":{}}}"#,
        r#"{"set":{"[test.ext.Title.title]":{"pages":[1]}}}"#,
    ]);
    assert_eq!(
        text::<ext::SetHolder>(&octets),
        r#"{"set":{"[test.ext.Title.title]":{"text":"t","pages":[1]},"[test.ext.Size.size]":{}}}"#
    );
}

#[test]
fn unknown_fields_are_not_printed() {
    // Numbers that are no fields, and fields in other wire types.
    let octets = b"\x98\x06\x01\x0a\x01a\x70\x05\xa2\x06\x03abc\xab\x06\x08\x01\xac\x06\x10\x01";
    assert_eq!(text::<sink3::Sink>(octets), r#"{"fInt64":"1"}"#);
}
