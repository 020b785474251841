//! Octets in any order: JSON has each name once, and says what an owned message holds.

use viewbuf::Message;
use viewbuf::json::{ErrorKind, Printer, from_str};
use viewbuf::view::Layout;
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

/// Keys that begin alike for more octets than are compared at once, and not in order; some come again.
#[test]
fn many_map_entries_in_any_order() {
    for start in ["", "a key of more than sixteen octets "] {
        for count in [10, 23, 24, 25, 100, 1_000] {
            let mut octets = Vec::new();
            let mut expected = sink3::Sink::default();
            for at in 0..count {
                let name = at * 7_919 % count.max(13) % 701;
                let (key, number) = (format!("{start}{name}"), i64::from(name) - 300);
                let inner = sink3::Sink {
                    f_int32: at,
                    ..Default::default()
                };
                let entry = sink3::Sink {
                    m_sink: [(key.clone(), inner.clone())].into(),
                    ..Default::default()
                };
                octets.extend(entry.encode_to_vec());
                expected.m_sink.insert(key, inner);
                expected.m_string.insert(number, at.to_string());
            }
            for at in 0..count {
                let name = at * 7_919 % count.max(13) % 701;
                let entry = sink3::Sink {
                    m_string: [(i64::from(name) - 300, at.to_string())].into(),
                    ..Default::default()
                };
                octets.extend(entry.encode_to_vec());
            }
            assert_eq!(sink3::Sink::decode(&octets).unwrap(), expected);
            merged::<sink3::Sink>(&octets);
        }
    }
}

/// What is read before an error is there, and of a map that is not empty what was there stays.
#[test]
fn many_map_entries_and_then_an_error() {
    let entries = |from: i64, to: i64| sink3::Sink {
        m_string: (from..to)
            .map(|key| (key, format!("value {key}")))
            .collect(),
        ..Default::default()
    };
    let mut octets = entries(0, 100).encode_to_vec();
    let whole = octets.len();
    octets.extend(b"\xda\x02\x7f");
    let mut message = sink3::Sink::default();
    message.merge(&octets).unwrap_err();
    assert_eq!(message, entries(0, 100));
    message.merge(&entries(50, 200).encode_to_vec()).unwrap();
    assert_eq!(message, entries(0, 200));
    assert_eq!(
        sink3::Sink::decode(&octets[..whole]).unwrap(),
        entries(0, 100)
    );
}

/// Long lists are printed block by block on one line, and number by number on many.
#[test]
fn long_lists_are_printed_alike_on_one_line_and_on_many() {
    let numbers = |count: u32| {
        (0..count).map(|at| 0x9e37_79b9_7f4a_7c15_u64.rotate_left(at) >> (at * 7 % 64))
    };
    for count in [1, 60, 64, 65, 130, 1_000] {
        let message = sink3::Sink {
            p_int32: numbers(count).map(|number| number as i32).collect(),
            p_uint64: numbers(count).chain([u64::MAX, 0]).collect(),
            p_sint32: numbers(count)
                .map(|number| number as i32)
                .chain([i32::MIN, i32::MAX])
                .collect(),
            p_sfixed64: numbers(count).map(u64::cast_signed).collect(),
            p_bool: numbers(count).map(|number| number % 2 == 1).collect(),
            ..Default::default()
        };
        let octets = message.encode_to_vec();
        let mut pretty = String::new();
        let printer = Printer::new().pretty(1);
        printer
            .print(sink3::Sink::schema(), &octets, &mut pretty)
            .unwrap();
        let compact = text::<sink3::Sink>(&octets);
        assert_eq!(pretty.replace(['\n', ' '], ""), compact);
        assert_eq!(from_str::<sink3::Sink>(&compact).unwrap(), message);
    }
}

/// Of few and of many, in no order: the place is that of the second one.
#[test]
fn a_key_that_comes_again_among_many_is_refused() {
    for count in [4, 12, 13, 500] {
        let key = |at: i64| at * 7_919 % 10_007;
        let entries: Vec<String> = (0..count)
            .map(|at| format!("\"{}\":\"a\"", key(at)))
            .collect();
        let entries = entries.join(",");
        from_str::<sink3::Sink>(&format!("{{\"mString\":{{{entries}}}}}"))
            .expect("all of them differ");
        for again in [0, count / 2, count - 1] {
            let text = format!(
                "{{\"mString\":{{{entries},\"{}\":\"b\",\"{}\":\"c\"}}}}",
                key(again),
                key(0)
            );
            let error = from_str::<sink3::Sink>(&text).expect_err("one comes again");
            assert_eq!(error.kind(), ErrorKind::DuplicateKey);
            assert_eq!(
                error.offset() as usize,
                r#"{"mString":{,"#.len() + entries.len()
            );
        }
    }
}

/// A packed list of nothing is an empty list, on however many lines and in whatever order.
#[test]
fn lists_of_nothing_are_not_there() {
    // p_int32 = 30, f_int32 = 1
    let (empty, one) = (&[0xf2, 0x01, 0][..], &[0x08, 1][..]);
    let print = |octets: &[&[u8]], printer: Printer<'_>| {
        let mut text = String::new();
        let octets = octets.concat();
        printer
            .print(sink2::Sink::schema(), &octets, &mut text)
            .expect("octets that can be read");
        text
    };
    let (line, lines) = (Printer::new(), Printer::new().pretty(1));
    assert_eq!(print(&[empty], line), "{}");
    assert_eq!(print(&[empty], lines), "{}");
    for octets in [[empty, one, empty], [one, empty, one], [empty, empty, one]] {
        assert_eq!(print(&octets, line), r#"{"fInt32":1}"#);
        assert_eq!(print(&octets, lines), "{\n \"fInt32\": 1\n}");
    }
    assert_eq!(print(&[empty, one], lines.single_line()), r#"{"fInt32":1}"#);
}
