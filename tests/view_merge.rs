//! Owned messages, checked views and lazy views read the same message out of the same octets, also where
//! a field comes in several pieces or in a shape that its schema does not expect.
#![cfg(feature = "alloc")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use viewbuf::types::Struct;
use viewbuf::view::{self, Checked, Lazy};
use viewbuf::wire::Writer;
use viewbuf::{DecodeErrorKind, Limits, Message};
use viewbuf_test_schema::proto::test::{sink2, sink3};

use sink2::sink::{CGroup, Choice, Pack};
use sink2::{Closed, Sink, Strict};

/// Reads `octets` in all ways; gives the message that they agree on.
fn read<T: Message>(octets: &[u8]) -> T {
    let limits = Limits::DEFAULT;
    let owned = T::decode(octets).unwrap();
    let checked = view::decode::<T>(octets, &limits).unwrap();
    let checked = T::from_view::<Checked>(&checked).unwrap();
    let lazy = view::decode_lazy::<T>(octets, &limits).unwrap();
    let lazy = T::from_view::<Lazy>(&lazy).unwrap();
    // Octets are compared, for -0.0 and NaN and for unknown fields.
    assert_eq!(
        owned.encode_to_vec(),
        checked.encode_to_vec(),
        "the checked view of {owned:?}"
    );
    assert_eq!(
        owned.encode_to_vec(),
        lazy.encode_to_vec(),
        "the lazy view of {owned:?}"
    );
    owned
}

/// What all ways refuse `octets` with.
fn refused<T: Message>(octets: &[u8]) -> DecodeErrorKind {
    let limits = Limits::DEFAULT;
    let owned = T::decode(octets).unwrap_err();
    let checked = view::decode::<T>(octets, &limits).map(drop).unwrap_err();
    let lazy = view::decode_lazy::<T>(octets, &limits)
        .and_then(|view| T::from_view::<Lazy>(&view))
        .unwrap_err();
    assert_eq!(owned.kind(), checked.kind());
    assert_eq!(owned.kind(), lazy.kind());
    owned.kind()
}

/// The octets of several messages, one behind the other: the encoding of all merged.
fn joined<T: Message>(messages: &[T]) -> Vec<u8> {
    messages.iter().flat_map(Message::encode_to_vec).collect()
}

/// A record that holds a number.
fn number(field: u32, value: u64) -> Vec<u8> {
    record(|w| w.varint(field, value))
}

/// A record that holds octets.
fn field(field: u32, payload: &[u8]) -> Vec<u8> {
    record(|w| w.len(field, payload))
}

fn record<F>(write: F) -> Vec<u8>
where
    F: for<'w, 'o> FnOnce(&'w mut Writer<&'o mut Vec<u8>>) -> &'w mut Writer<&'o mut Vec<u8>>,
{
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    write(&mut writer);
    writer.finish().unwrap();
    octets
}

fn below(child: Sink) -> Sink {
    Sink {
        child: Some(Box::new(child)),
        ..Sink::default()
    }
}

fn strict(id: u32, name: &str) -> Strict {
    Strict {
        id,
        name: name.into(),
        ..Strict::default()
    }
}

#[test]
fn pieces_are_merged_field_by_field() {
    let one = Sink {
        f_int32: Some(1),
        f_string: Some("one".into()),
        ..Sink::default()
    };
    let two = Sink {
        f_int32: Some(2),
        f_bytes: Some(vec![2]),
        ..Sink::default()
    };
    let all = read::<Sink>(&joined(&[below(one), below(two)]));
    let expected = Sink {
        f_int32: Some(2),
        f_string: Some("one".into()),
        f_bytes: Some(vec![2]),
        ..Sink::default()
    };
    assert_eq!(all, below(expected));
}

#[test]
fn lists_and_maps_of_a_grandchild_in_pieces_are_joined() {
    let piece = |number: i32| {
        below(below(Sink {
            r_int32: vec![number, number + 1],
            p_int32: vec![10 * number],
            r_string: vec![format!("{number}")],
            children: vec![Sink {
                f_int32: Some(number),
                ..Sink::default()
            }],
            m_string: [(number, "x".into()), (0, format!("{number}"))].into(),
            p_closed: vec![Closed::One],
            ..Sink::default()
        }))
    };
    let other = Sink {
        f_bool: Some(true),
        r_int32: vec![7],
        ..Sink::default()
    };
    let all = read::<Sink>(&joined(&[
        piece(1),
        other,
        below(Sink::default()),
        piece(3),
        piece(5),
    ]));
    assert_eq!(all.r_int32, [7]);
    let grandchild = all.child.unwrap().child.unwrap();
    assert_eq!(grandchild.r_int32, [1, 2, 3, 4, 5, 6]);
    assert_eq!(grandchild.p_int32, [10, 30, 50]);
    assert_eq!(grandchild.r_string, ["1", "3", "5"]);
    assert_eq!(
        grandchild
            .children
            .iter()
            .map(|c| c.f_int32)
            .collect::<Vec<_>>(),
        [Some(1), Some(3), Some(5)]
    );
    let keys: Vec<_> = grandchild
        .m_string
        .iter()
        .map(|(k, v)| (*k, v.as_str()))
        .collect();
    assert_eq!(keys, [(0, "5"), (1, "x"), (3, "x"), (5, "x")]);
    assert_eq!(grandchild.p_closed, [Closed::One; 3]);
}

#[test]
fn groups_in_pieces_are_merged() {
    let piece = |number: i32, word: &str| {
        let inner = Pack {
            number: Some(number),
            words: vec![word.into()],
            ..Pack::default()
        };
        let pack = Pack {
            pack: Some(Box::new(inner)),
            ..Pack::default()
        };
        Sink {
            pack: Some(Box::new(pack)),
            ..Sink::default()
        }
    };
    let all = read::<Sink>(&joined(&[piece(1, "a"), piece(2, "b")]));
    let inner = all.pack.unwrap().pack.unwrap();
    assert_eq!(inner.number, Some(2));
    assert_eq!(inner.words, ["a", "b"]);
}

#[test]
fn many_pieces_are_found_among_other_records() {
    let child = |value: i32| {
        below(Sink {
            r_int32: vec![value],
            ..Sink::default()
        })
    };
    let group = |value: i32| {
        let pack = Pack {
            words: vec![format!("{value}")],
            ..Pack::default()
        };
        Sink {
            pack: Some(Box::new(pack)),
            ..Sink::default()
        }
    };
    let between = [
        number(1, 1),
        field(17, &[]),
        field(14, b"x"),
        number(500, 2),
    ]
    .concat();
    let mut octets = between.clone();
    for value in 0..100 {
        octets.extend(child(value).encode_to_vec());
        octets.extend(&between);
        octets.extend(group(value).encode_to_vec());
        octets.extend(field(17, &number(500, value as u64)));
    }
    let all = read::<Sink>(&octets);
    let child = all.child.unwrap();
    assert_eq!(child.r_int32, (0..100).collect::<Vec<_>>());
    assert_eq!(child.unknown_fields.iter().count(), 100);
    let words: Vec<_> = (0..100).map(|value| value.to_string()).collect();
    assert_eq!(all.pack.unwrap().words, words);
}

#[test]
fn unknown_fields_of_all_pieces_are_kept_in_order() {
    let piece = |value: u64| field(17, &number(500, value));
    let all = read::<Sink>(&[piece(1), piece(2)].concat());
    let expected = [number(500, 1), number(500, 2)].concat();
    assert_eq!(all.child.unwrap().unknown_fields.as_bytes(), expected);
}

#[test]
fn required_fields_may_lie_in_different_pieces() {
    let id = number(1, 7);
    let name = [field(2, b"seven"), number(5, 1)].concat();
    let all = read::<Sink>(&[field(18, &id), field(18, &name)].concat());
    assert_eq!(
        all.strict.unwrap(),
        Strict {
            state: Closed::One,
            ..strict(7, "seven")
        }
    );
    assert_eq!(
        refused::<Sink>(&field(18, &id)),
        DecodeErrorKind::MissingRequired
    );
    // An element of a list is not completed by the next one.
    let elements = [field(2049, &id), field(2049, &name)].concat();
    assert_eq!(refused::<Sink>(&elements), DecodeErrorKind::MissingRequired);
}

#[test]
fn a_number_that_a_closed_enum_lacks_is_no_required_field() {
    let octets = [number(1, 7), field(2, b"seven"), number(5, 99)].concat();
    assert_eq!(refused::<Strict>(&octets), DecodeErrorKind::MissingRequired);
}

#[test]
fn a_member_of_a_oneof_is_merged_until_another_is_set() {
    let sink = |sink: Sink| Sink {
        choice: Some(Choice::CSink(Box::new(sink))),
        ..Sink::default()
    };
    let one = sink(Sink {
        f_int32: Some(1),
        r_int32: vec![1],
        ..Sink::default()
    });
    let two = sink(Sink {
        f_int64: Some(2),
        r_int32: vec![2],
        ..Sink::default()
    });
    let text = Sink {
        choice: Some(Choice::CString("text".into())),
        ..Sink::default()
    };
    let merged = Sink {
        f_int32: Some(1),
        f_int64: Some(2),
        r_int32: vec![1, 2],
        ..Sink::default()
    };
    assert_eq!(
        read::<Sink>(&joined(&[one.clone(), two.clone()])),
        sink(merged)
    );
    assert_eq!(
        read::<Sink>(&joined(&[one.clone(), text.clone(), two.clone()])),
        two
    );
    assert_eq!(read::<Sink>(&joined(&[one, two, text.clone()])), text);
}

#[test]
fn a_group_of_a_oneof_is_merged_until_another_is_set() {
    let group = |size, inner| {
        let group = CGroup {
            size,
            sink: Some(Box::new(inner)),
            ..CGroup::default()
        };
        Sink {
            choice: Some(Choice::Cgroup(Box::new(group))),
            ..Sink::default()
        }
    };
    let one = group(
        Some(1),
        Sink {
            r_int32: vec![1],
            ..Sink::default()
        },
    );
    let two = group(
        None,
        Sink {
            r_int32: vec![2],
            ..Sink::default()
        },
    );
    let merged = group(
        Some(1),
        Sink {
            r_int32: vec![1, 2],
            ..Sink::default()
        },
    );
    assert_eq!(read::<Sink>(&joined(&[one.clone(), two.clone()])), merged);
    let text = Sink {
        choice: Some(Choice::CString("text".into())),
        ..Sink::default()
    };
    assert_eq!(read::<Sink>(&joined(&[one, text, two.clone()])), two);
}

#[test]
fn an_unknown_number_leaves_a_oneof_as_it_is() {
    let text = Sink {
        choice: Some(Choice::CString("text".into())),
        ..Sink::default()
    };
    let unknown = number(54, 99);
    let all = read::<Sink>(&[text.encode_to_vec(), unknown.clone()].concat());
    assert_eq!(all.choice, text.choice);
    assert_eq!(all.unknown_fields.as_bytes(), unknown);
}

#[test]
fn a_value_that_comes_twice_in_an_entry_is_merged() {
    let one = Sink {
        f_int32: Some(1),
        r_int32: vec![1],
        ..Sink::default()
    };
    let two = Sink {
        f_int64: Some(2),
        r_int32: vec![2],
        ..Sink::default()
    };
    let (one, two) = (
        field(2, &one.encode_to_vec()),
        field(2, &two.encode_to_vec()),
    );
    let all = read::<Sink>(&field(40, &[one, field(1, b"key"), two].concat()));
    let merged = Sink {
        f_int32: Some(1),
        f_int64: Some(2),
        r_int32: vec![1, 2],
        ..Sink::default()
    };
    assert_eq!(all.m_sink, [("key".into(), merged)].into());
}

#[test]
fn an_entry_replaces_the_one_before_it() {
    let entry = |sink: Sink| Sink {
        m_sink: [("key".into(), sink)].into(),
        ..Sink::default()
    };
    let one = entry(Sink {
        f_int32: Some(1),
        ..Sink::default()
    });
    let two = entry(Sink {
        f_int64: Some(2),
        ..Sink::default()
    });
    assert_eq!(read::<Sink>(&joined(&[one, two.clone()])), two);
}

#[test]
fn parts_of_an_entry_may_be_missing() {
    let all = read::<Sink>(&[field(41, &[]), field(43, &[]), field(40, &[])].concat());
    assert_eq!(all.m_string, [(0, String::new())].into());
    assert_eq!(all.m_closed, [(0, Closed::Zero)].into());
    assert_eq!(all.m_sink, [(String::new(), Sink::default())].into());
    // A value of a message with required fields cannot be missing.
    assert_eq!(
        refused::<Sink>(&field(45, &[8, 1, 18, 0])),
        DecodeErrorKind::MissingRequired
    );
}

#[test]
fn an_entry_with_an_unknown_number_is_an_unknown_field() {
    let unknown = field(43, &[number(1, 2), number(2, 99)].concat());
    let known = field(43, &[number(1, 2), number(2, 1)].concat());
    let all = read::<Sink>(&[unknown.clone(), known].concat());
    assert_eq!(all.m_closed, [(1, Closed::One)].into());
    assert_eq!(all.unknown_fields.as_bytes(), unknown);
}

/// A record of a map that is no entry was lost on the way out of a view.
#[test]
fn a_record_of_another_wire_type_is_an_unknown_field() {
    for number in [
        1, 14, 17, 19, 20, 26, 28, 29, 32, 36, 40, 41, 42, 43, 44, 45, 53, 55,
    ] {
        let varint = record(|w| w.varint(number, 0));
        let fixed = record(|w| w.fixed32(number, 0));
        // Neither is what the field is sent as, unless it is a number itself.
        let octets = if [1, 20, 32, 36].contains(&number) {
            fixed
        } else {
            [varint, fixed].concat()
        };
        let all = read::<Sink>(&octets);
        assert_eq!(all.unknown_fields.as_bytes(), octets, "field {number}");
        assert_eq!(all.encode_to_vec(), octets, "field {number}");
    }
}

/// A padded number was kept without its padding in owned messages.
#[test]
fn unknown_numbers_of_closed_enums_keep_their_octets() {
    let list = [0xc8, 0x01, 0xe3, 0x80, 0x00];
    let single = [0x80, 0x01, 0xe3, 0x80, 0x00];
    for octets in [list.as_slice(), single.as_slice()] {
        let all = read::<Sink>(octets);
        assert_eq!(all.unknown_fields.as_bytes(), octets);
    }
}

#[test]
fn unknown_numbers_in_packed_lists_are_taken_out_of_them() {
    let packed = field(36, &[1, 99, 0, 0xe8, 0x07, 98]);
    let known = [Closed::One, Closed::Zero, Closed::Big];
    let minus = Sink {
        p_closed: vec![Closed::Minus],
        ..Sink::default()
    };
    let all = read::<Sink>(&[packed, minus.encode_to_vec()].concat());
    assert_eq!(all.p_closed, [&known[..], &[Closed::Minus]].concat());
    assert_eq!(
        all.unknown_fields.as_bytes(),
        [number(36, 99), number(36, 98)].concat()
    );
}

/// The value 0 with a sign is not the default: its octets are not 0.
#[test]
fn minus_zero_is_written() {
    let sink = sink3::Sink {
        f_float: -0.0,
        f_double: -0.0,
        ..sink3::Sink::default()
    };
    let octets = sink.encode_to_vec();
    assert_eq!(octets.len(), 5 + 9);
    let again = read::<sink3::Sink>(&octets);
    assert!(again.f_float.is_sign_negative() && again.f_double.is_sign_negative());
    assert_eq!(sink3::Sink::default().encode_to_vec(), []);
}

/// A tag with needless octets was taken for an unknown field, where other decoders take it for the field.
#[test]
fn padded_tags_are_refused() {
    let padded: [&[u8]; 5] = [
        &[0x88, 0x00, 0x05],
        &[0x88, 0x80, 0x80, 0x80, 0x00, 0x05],
        &[0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 0x05],
        // In a group.
        &[0x9b, 0x01, 0x88, 0x00, 0x05, 0x9c, 0x01],
        // In the entry of a map.
        &[0xca, 0x02, 0x03, 0x88, 0x00, 0x05],
    ];
    for octets in padded {
        assert_eq!(
            refused::<Sink>(octets),
            DecodeErrorKind::InvalidTag,
            "{octets:02x?}"
        );
    }
    // Numbers and lengths may be padded.
    assert_eq!(read::<Sink>(&[0x08, 0x85, 0x80, 0x00]).f_int32, Some(5));
    assert_eq!(
        read::<Sink>(&[0x72, 0x81, 0x00, b'x']).f_string.as_deref(),
        Some("x")
    );
}

#[test]
fn text_must_be_utf8_wherever_it_is() {
    let no_text = [0xff];
    let group = record(|w| w.group(19, |w| _ = w.len(2, &no_text)));
    let key = field(40, &field(1, &no_text));
    let value = field(41, &field(2, &no_text));
    let member = field(51, &no_text);
    let nested = field(17, &field(14, &no_text));
    for octets in [
        field(14, &no_text),
        field(26, &no_text),
        group,
        key,
        value,
        member,
        nested,
    ] {
        assert_eq!(
            refused::<Sink>(&octets),
            DecodeErrorKind::InvalidUtf8,
            "{octets:02x?}"
        );
    }
    assert_eq!(
        refused::<Strict>(&field(2, &no_text)),
        DecodeErrorKind::InvalidUtf8
    );
    // In a proto3 file, and where bytes are declared.
    assert_eq!(
        refused::<sink3::Sink>(&field(14, &no_text)),
        DecodeErrorKind::InvalidUtf8
    );
    assert_eq!(
        read::<Sink>(&field(15, &no_text)).f_bytes.as_deref(),
        Some(&no_text[..])
    );
}

/// At its largest the limit of pieces stands for none, in entries of maps as elsewhere.
#[test]
fn values_of_a_map_may_come_in_more_pieces_than_are_counted() {
    let mut entry = b"\x0a\x01a".to_vec();
    entry.extend([0x12, 0].repeat(70_000));
    let mut octets = vec![0x0a, 0x80 | (entry.len() & 0x7f) as u8];
    octets.extend([
        0x80 | (entry.len() >> 7 & 0x7f) as u8,
        (entry.len() >> 14) as u8,
    ]);
    octets.extend(entry);
    let limits = |fragments| Limits {
        fragments,
        ..Limits::DEFAULT
    };
    for fragments in [u32::from(u16::MAX), u32::MAX] {
        let view = view::decode::<Struct>(&octets, &limits(fragments));
        let (key, value) = view.unwrap().fields().iter().next().unwrap();
        assert_eq!(key, "a");
        assert!(value.kind().is_none());
    }
    let fewer = limits(u32::from(u16::MAX) - 1);
    assert!(view::decode::<Struct>(&octets, &fewer).is_err());
}
