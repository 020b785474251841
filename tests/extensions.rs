//! Typed extensions: out of views of both modes and owned messages, into owned messages and writers.
#![cfg(feature = "alloc")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use viewbuf::view::{Msg, Str};
use viewbuf::wire::{Int32, Sint32, Writer};
use viewbuf::{DecodeError, DecodeErrorKind, Extension, Message, MessageView};
use viewbuf_test_schema::proto::test::ext::{
    BLOB, BLOBS, BOX, Box, COUNTS, FAR, FIXED, FLAG, Host, HostView, HostWriter, NICKNAME, NOTE,
    NOTES, NUMBER, Note, PACKED_COUNTS, PACKED_FIXED, PLAIN_SHADE, RATIO, ROW, Row, SHADE, SHADES,
    SIGNED, STRICT, Scope, Set, SetHolderView, SetHolderWriter, SetView, Shade, Size, Title, WORDS,
    scope, size, title,
};

/// Records of `Host`, made without a schema.
fn records(write: impl FnOnce(&mut Writer<&mut Vec<u8>>)) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    write(&mut writer);
    writer.finish().unwrap();
    octets
}

/// What `read` gives out of an owned message, a checked view and a lazy view must be one.
macro_rules! everywhere {
    ($octets:expr, |$host:ident| $read:expr) => {{
        let octets: &[u8] = $octets;
        let owned = Host::decode(octets).unwrap();
        let checked = HostView::decode(octets).unwrap();
        let lazy = HostView::decode_lazy(octets).unwrap();
        let first = {
            let $host = &owned;
            $read
        };
        let second = {
            let $host = &checked;
            $read
        };
        let third = {
            let $host = &lazy;
            $read
        };
        assert_eq!(
            format!("{first:?}"),
            format!("{second:?}"),
            "a checked view"
        );
        assert_eq!(format!("{first:?}"), format!("{third:?}"), "a lazy view");
        format!("{first:?}")
    }};
}

fn note(text: &str) -> Note {
    Note {
        text: Some(text.into()),
        ..Note::default()
    }
}

#[test]
fn absent_ones_read_as_their_defaults() {
    let octets = Host {
        id: Some(1),
        ..Host::default()
    }
    .encode_to_vec();
    assert_eq!(everywhere!(&octets, |h| NUMBER.get(h).unwrap()), "0");
    assert_eq!(everywhere!(&octets, |h| SIGNED.get(h).unwrap()), "-5");
    assert_eq!(everywhere!(&octets, |h| RATIO.get(h).unwrap()), "1.5");
    assert_eq!(everywhere!(&octets, |h| FLAG.get(h).unwrap()), "false");
    assert_eq!(
        everywhere!(&octets, |h| NICKNAME.get(h).unwrap()),
        "\"none\""
    );
    assert_eq!(everywhere!(&octets, |h| BLOB.get(h).unwrap()), "[1, 255]");
    assert_eq!(
        everywhere!(&octets, |h| SHADE.get(h).unwrap()),
        format!("{:?}", Shade::Dark)
    );
    assert_eq!(
        everywhere!(&octets, |h| PLAIN_SHADE.get(h).unwrap()),
        format!("{:?}", Shade::Pale)
    );
    assert_eq!(
        everywhere!(&octets, |h| NOTE.get(h).unwrap().text()),
        "\"\""
    );
    assert_eq!(
        everywhere!(&octets, |h| COUNTS.get(h).unwrap().count()),
        "0"
    );
    assert_eq!(
        everywhere!(&octets, |h| NICKNAME.get_opt(h).unwrap()),
        "None"
    );
    assert_eq!(everywhere!(&octets, |h| NOTE.get_owned(h).unwrap()), "None");
    assert_eq!(
        everywhere!(&octets, |h| (NICKNAME.has(h), NOTE.has(h), WORDS.has(h))),
        "(false, false, false)"
    );
}

#[test]
fn what_is_set_is_read_everywhere() {
    let mut host = Host {
        id: Some(7),
        ..Host::default()
    };
    NUMBER.set(&mut host, -1);
    SIGNED.set(&mut host, i64::MIN);
    FIXED.set(&mut host, u32::MAX);
    RATIO.set(&mut host, 0.25);
    FLAG.set(&mut host, true);
    NICKNAME.set(&mut host, "Al");
    BLOB.set(&mut host, [0, 1, 2]);
    SHADE.set(&mut host, Shade::Negative);
    NOTE.set(&mut host, note("a note"));
    BOX.set(
        &mut host,
        Box {
            width: Some(3),
            labels: vec!["x".into()],
            ..Box::default()
        },
    );
    COUNTS.set(&mut host, [1, -2, 300]);
    PACKED_COUNTS.set(&mut host, [-1, 0, 1_000_000]);
    PACKED_FIXED.set(&mut host, [u64::MAX, 1]);
    SHADES.set(&mut host, [Shade::Dark, Shade::Negative]);
    WORDS.set(&mut host, ["one", "two"]);
    BLOBS.set(&mut host, [b"x".as_slice(), b""]);
    NOTES.set(&mut host, [note("1"), note("2")]);
    ROW.set(
        &mut host,
        [
            Row {
                cells: Some(1),
                ..Row::default()
            },
            Row::default(),
        ],
    );
    FAR.set(&mut host, "far");
    scope::NICKNAME.set(&mut host, "scoped");
    scope::SCOPE.set(
        &mut host,
        Scope {
            label: Some("label".into()),
            ..Scope::default()
        },
    );
    let octets = host.encode_to_vec();
    assert_eq!(Host::decode(&octets).unwrap(), host);

    assert_eq!(everywhere!(&octets, |h| NUMBER.get(h).unwrap()), "-1");
    assert_eq!(
        everywhere!(&octets, |h| SIGNED.get(h).unwrap()),
        i64::MIN.to_string()
    );
    assert_eq!(
        everywhere!(&octets, |h| FIXED.get(h).unwrap()),
        u32::MAX.to_string()
    );
    assert_eq!(everywhere!(&octets, |h| RATIO.get(h).unwrap()), "0.25");
    assert_eq!(everywhere!(&octets, |h| FLAG.get(h).unwrap()), "true");
    assert_eq!(everywhere!(&octets, |h| NICKNAME.get(h).unwrap()), "\"Al\"");
    assert_eq!(
        everywhere!(&octets, |h| NICKNAME.get_owned(h).unwrap()),
        "Some(\"Al\")"
    );
    assert_eq!(
        everywhere!(&octets, |h| BLOB.get_owned(h).unwrap()),
        "Some([0, 1, 2])"
    );
    assert_eq!(
        everywhere!(&octets, |h| SHADE.get(h).unwrap() == Shade::Negative),
        "true"
    );
    assert_eq!(
        everywhere!(&octets, |h| NOTE.get(h).unwrap().text()),
        "\"a note\""
    );
    assert_eq!(
        everywhere!(&octets, |h| NOTE.get_owned(h).unwrap()
            == Some(note("a note"))),
        "true"
    );
    assert_eq!(
        everywhere!(&octets, |h| BOX.get(h).unwrap().labels().first()),
        "Some(\"x\")"
    );
    assert_eq!(
        everywhere!(&octets, |h| BOX.get_owned(h).unwrap().unwrap().width),
        "Some(3)"
    );
    assert_eq!(
        everywhere!(&octets, |h| COUNTS.get_owned(h).unwrap()),
        "[1, -2, 300]"
    );
    assert_eq!(
        everywhere!(&octets, |h| PACKED_COUNTS.get_owned(h).unwrap()),
        "[-1, 0, 1000000]"
    );
    assert_eq!(
        everywhere!(&octets, |h| PACKED_FIXED
            .get(h)
            .unwrap()
            .collect::<Vec<_>>()),
        format!("[Ok({}), Ok(1)]", u64::MAX)
    );
    assert_eq!(
        everywhere!(&octets, |h| SHADES.get(h).unwrap().count()),
        "2"
    );
    assert_eq!(
        everywhere!(&octets, |h| WORDS.get_owned(h).unwrap()),
        "[\"one\", \"two\"]"
    );
    assert_eq!(
        everywhere!(&octets, |h| BLOBS.get_owned(h).unwrap()),
        "[[120], []]"
    );
    assert_eq!(
        everywhere!(&octets, |h| {
            NOTES
                .get(h)
                .unwrap()
                .map(|note| note.unwrap().text().len())
                .sum::<usize>()
        }),
        "2"
    );
    assert_eq!(
        everywhere!(&octets, |h| ROW.get_owned(h).unwrap().len()),
        "2"
    );
    assert_eq!(everywhere!(&octets, |h| FAR.get(h).unwrap()), "\"far\"");
    assert_eq!(
        everywhere!(&octets, |h| scope::NICKNAME.get(h).unwrap()),
        "\"scoped\""
    );
    assert_eq!(
        everywhere!(&octets, |h| scope::SCOPE.get(h).unwrap().label()),
        "\"label\""
    );
    assert_eq!(
        everywhere!(&octets, |h| (
            NICKNAME.has(h),
            BOX.has(h),
            WORDS.has(h),
            STRICT.has(h)
        )),
        "(true, true, true, false)"
    );
    assert_eq!(host.id, Some(7));
}

#[test]
fn views_of_messages_are_made_where_the_octets_lie() {
    let mut host = Host::default();
    NOTE.set(&mut host, note("here"));
    let octets = host.encode_to_vec();
    let view = HostView::decode(&octets).unwrap();
    let text = NOTE.get(&view).unwrap().text();
    assert!(
        octets.as_ptr_range().contains(&text.as_ptr()),
        "nothing is copied"
    );
}

#[test]
fn setting_and_clearing_leave_the_others_alone() {
    let mut host = Host::default();
    host.unknown_fields.push_raw(&records(|w| {
        w.varint(100, 1)
            .len(105, b"first")
            .varint(50, 9)
            .len(105, b"second");
    }));
    assert_eq!(NICKNAME.get(&host).unwrap(), "second");
    NICKNAME.set(&mut host, "third");
    let expected = records(|w| {
        w.varint(100, 1).varint(50, 9).len(105, b"third");
    });
    assert_eq!(host.unknown_fields.as_bytes(), expected);
    NICKNAME.clear(&mut host);
    NUMBER.clear(&mut host);
    assert_eq!(
        host.unknown_fields.as_bytes(),
        records(|w| _ = w.varint(50, 9))
    );
    NICKNAME.clear(&mut host);
    host.unknown_fields.remove(50);
    WORDS.push(&mut host, "a");
    WORDS.push(&mut host, String::from("b"));
    PACKED_COUNTS.push(&mut host, 3);
    PACKED_COUNTS.push(&mut host, 4);
    assert_eq!(WORDS.get_owned(&host).unwrap(), ["a", "b"]);
    assert_eq!(PACKED_COUNTS.get_owned(&host).unwrap(), [3, 4]);
    WORDS.clear(&mut host);
    COUNTS.set(&mut host, [0; 0]);
    PACKED_COUNTS.set(&mut host, [0; 0]);
    assert!(host.unknown_fields.is_empty() && host == Host::default());
}

#[test]
fn the_last_record_counts_and_others_are_no_values() {
    let octets = records(|w| {
        w.varint(100, 5)
            .varint(100, 6)
            .fixed32(100, 7)
            .len(100, b"\x08");
        w.varint(118, 1).varint(118, 77).varint(105, 3);
    });
    assert_eq!(everywhere!(&octets, |h| NUMBER.get(h).unwrap()), "6");
    assert_eq!(
        everywhere!(&octets, |h| PLAIN_SHADE.get_opt(h).unwrap()
            == Some(Shade::Dark)),
        "true"
    );
    assert_eq!(
        everywhere!(&octets, |h| NICKNAME.get_opt(h).unwrap()),
        "None"
    );
    assert_eq!(everywhere!(&octets, |h| NICKNAME.has(h)), "false");
}

#[test]
fn lists_are_read_packed_and_one_by_one() {
    let octets = records(|w| {
        w.varint(110, 1)
            .packed::<Int32>(110, [2, 300])
            .varint(3, 9)
            .varint(110, 4);
        w.packed::<Sint32>(111, [-1, 2]).sint(111, -3);
        w.packed::<Int32>(112, [1, 55, -1])
            .varint(112, 99)
            .varint(112, 0);
    });
    assert_eq!(
        everywhere!(&octets, |h| COUNTS.get_owned(h).unwrap()),
        "[1, 2, 300, 4]"
    );
    assert_eq!(
        everywhere!(&octets, |h| PACKED_COUNTS.get_owned(h).unwrap()),
        "[-1, 2, -3]"
    );
    assert_eq!(
        everywhere!(&octets, |h| {
            SHADES.get_owned(h).unwrap() == [Shade::Dark, Shade::Negative, Shade::Pale]
        }),
        "true"
    );
}

#[test]
fn messages_in_pieces_are_merged() {
    let octets = records(|w| {
        w.nested(108, |w| _ = w.len(1, b"one").len(3, b"a"));
        w.varint(1, 5);
        w.nested(108, |w| {
            w.varint(2, 2)
                .len(3, b"b")
                .nested(4, |w| _ = w.varint(2, 9));
        });
        w.nested(108, |w| {
            _ = w.len(1, b"three").nested(4, |w| _ = w.len(1, b"in"))
        });
        w.group(109, |w| _ = w.varint(1, 1).len(2, b"x"))
            .group(109, |w| _ = w.len(2, b"y"));
    });
    let expected = Note {
        text: Some("three".into()),
        stars: Some(2),
        tags: vec!["a".into(), "b".into()],
        inner: Some(std::boxed::Box::new(Note {
            text: Some("in".into()),
            stars: Some(9),
            ..Note::default()
        })),
        ..Note::default()
    };
    assert_eq!(
        everywhere!(&octets, |h| NOTE.get_owned(h).unwrap()
            == Some(expected.clone())),
        "true"
    );
    assert_eq!(
        everywhere!(&octets, |h| {
            let note = NOTE.get(h).unwrap();
            (
                note.text(),
                note.stars(),
                note.tags().iter().collect::<Vec<_>>(),
            )
        }),
        "(\"three\", 2, [\"a\", \"b\"])"
    );
    let checked = HostView::decode(&octets).unwrap();
    let inner = NOTE.get(&checked).unwrap().inner();
    assert_eq!((inner.text(), inner.stars()), ("in", 9));
    assert_eq!(NOTE.get(&checked).unwrap().to_message(), expected);
    assert_eq!(
        everywhere!(&octets, |h| BOX.get(h).unwrap().labels().len()),
        "2"
    );
    // And in a message that is itself in pieces.
    let around = records(|w| {
        w.nested(2, |w| _ = w.nested(108, |w| _ = w.len(3, b"a")))
            .varint(1, 1);
        w.nested(2, |w| {
            _ = w.nested(108, |w| _ = w.len(3, b"b")).len(105, b"nick")
        });
    });
    let view = HostView::decode(&around).unwrap();
    let tags: Vec<&str> = NOTE.get(&view.inner()).unwrap().tags().iter().collect();
    assert_eq!(
        (tags.as_slice(), NICKNAME.get(&view.inner()).unwrap()),
        (&["a", "b"][..], "nick")
    );
    let lazy = HostView::decode_lazy(&around).unwrap().inner().unwrap();
    assert_eq!(NOTE.get(&lazy).unwrap().tags().len(), 2);
}

#[test]
fn a_message_in_too_many_pieces_can_still_be_owned() {
    let octets = records(|w| {
        for _ in 0..1_500 {
            w.nested(108, |w| _ = w.len(3, b"x"));
        }
    });
    let view = HostView::decode(&octets).unwrap();
    assert_eq!(
        NOTE.get(&view).unwrap_err().kind(),
        DecodeErrorKind::TooManyFragments
    );
    assert_eq!(NOTE.get_owned(&view).unwrap().unwrap().tags.len(), 1_500);
}

#[test]
fn required_fields_hold_for_the_merged_message() {
    let halves = records(|w| {
        w.nested(116, |w| _ = w.varint(1, 1))
            .nested(116, |w| _ = w.len(2, b"name"));
    });
    assert_eq!(
        everywhere!(&halves, |h| STRICT.get(h).unwrap().name()),
        "\"name\""
    );
    assert_eq!(
        everywhere!(&halves, |h| STRICT.get_owned(h).unwrap().unwrap().id),
        "1"
    );
    for octets in [
        records(|w| _ = w.nested(116, |w| _ = w.varint(1, 1))),
        records(|w| _ = w.nested(116, |w| _ = w.varint(1, 1)).nested(116, |_| {})),
    ] {
        let kind = |error: DecodeError| error.kind();
        assert_eq!(
            everywhere!(&octets, |h| STRICT.get(h).map(|_| ()).map_err(kind)),
            "Err(MissingRequired)"
        );
        assert_eq!(
            everywhere!(&octets, |h| STRICT.get_owned(h).map(|_| ()).map_err(kind)),
            "Err(MissingRequired)"
        );
    }
}

#[test]
fn faults_are_told_and_where_they_are() {
    let text = records(|w| _ = w.varint(1, 1).len(105, b"\xff"));
    let view = HostView::decode(&text).unwrap();
    let error = NICKNAME.get(&view).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::InvalidUtf8, 5)
    );
    assert!(NICKNAME.has(&view));
    // The fault lies two levels down: a checked view finds it at once, a lazy one when it gets there.
    let deep = records(|w| {
        w.nested(108, |w| _ = w.nested(4, |w| _ = w.len(1, b"\xff")))
            .len(113, b"ok")
            .len(113, b"\xfe");
    });
    let checked = HostView::decode(&deep).unwrap();
    let lazy = HostView::decode_lazy(&deep).unwrap();
    let owned = Host::decode(&deep).unwrap();
    assert_eq!(
        NOTE.get(&checked).unwrap_err().kind(),
        DecodeErrorKind::InvalidUtf8
    );
    assert_eq!(
        NOTE.get(&owned).unwrap_err().kind(),
        DecodeErrorKind::InvalidUtf8
    );
    assert_eq!(
        NOTE.get_owned(&lazy).unwrap_err().kind(),
        DecodeErrorKind::InvalidUtf8
    );
    let inner = NOTE.get(&lazy).unwrap().inner();
    assert_eq!(inner.unwrap_err().kind(), DecodeErrorKind::InvalidUtf8);
    let words: Vec<_> = WORDS
        .get(&checked)
        .unwrap()
        .map(|word| word.is_ok())
        .collect();
    assert_eq!(words, [true, false]);
    assert!(WORDS.get_owned(&checked).is_err());
    let cut = records(|w| {
        _ = w
            .len(110, b"\x01\x80")
            .len(117, b"1234567")
            .len(110, b"\x02")
    });
    let view = HostView::decode(&cut).unwrap();
    let counts: Vec<_> = COUNTS.get(&view).unwrap().map(Result::ok).collect();
    assert_eq!(counts, [Some(1), None, Some(2)]);
    assert_eq!(
        PACKED_FIXED.get_owned(&view).unwrap_err().kind(),
        DecodeErrorKind::InvalidPacked
    );
}

#[test]
fn deep_extensions_are_bounded() {
    let mut octets = Vec::new();
    for _ in 0..200 {
        octets = records(|w| _ = w.len(4, &octets));
    }
    let octets = records(|w| _ = w.len(108, &octets));
    let view = HostView::decode(&octets).unwrap();
    assert_eq!(
        NOTE.get(&view).unwrap_err().kind(),
        DecodeErrorKind::TooDeep
    );
    let lazy = HostView::decode_lazy(&octets).unwrap();
    assert!(NOTE.get(&lazy).is_ok());
}

#[test]
fn writers_write_them() {
    let mut memory = [0; 256];
    let writer = HostWriter::new(&mut memory).id(1);
    let writer = NICKNAME.write(writer, "Al");
    let writer = PACKED_COUNTS.write(writer, [1, -2]);
    let writer = BOX.write(
        writer,
        Box {
            width: Some(3),
            ..Box::default()
        },
    );
    let len = NOTE.write(writer, note("n")).finish().unwrap();
    let mut expected = Host {
        id: Some(1),
        ..Host::default()
    };
    NICKNAME.set(&mut expected, "Al");
    PACKED_COUNTS.set(&mut expected, [1, -2]);
    BOX.set(
        &mut expected,
        Box {
            width: Some(3),
            ..Box::default()
        },
    );
    NOTE.set(&mut expected, note("n"));
    assert_eq!(memory[..len], expected.encode_to_vec());
}

#[test]
fn a_message_set_is_written_in_items() {
    let mut set = Set::default();
    title::TITLE.set(
        &mut set,
        Title {
            text: Some("t".into()),
            ..Title::default()
        },
    );
    size::SIZE.set(
        &mut set,
        Size {
            width: Some(5),
            ..Size::default()
        },
    );
    let expected = [
        b"\x0b\x10\xe8\x07\x1a\x03\x0a\x01t\x0c".as_slice(),
        b"\x0b\x10\xff\xff\xff\xff\x01\x1a\x02\x08\x05\x0c",
    ]
    .concat();
    assert_eq!(set.encode_to_vec(), expected);
    let view = SetView::decode(&expected).unwrap();
    assert_eq!(title::TITLE.get(&view).unwrap().text(), "t");
    assert_eq!(size::SIZE.get(&view).unwrap().width(), 5);
    assert_eq!(size::SIZE.get_owned(&set).unwrap().unwrap().width, Some(5));
    title::TITLE.clear(&mut set);
    assert!(!title::TITLE.has(&set) && size::SIZE.has(&set));
    size::SIZE.set(
        &mut set,
        Size {
            width: Some(6),
            ..Size::default()
        },
    );
    assert_eq!(size::SIZE.get(&set).unwrap().width(), 6);
    assert_eq!(set.unknown_fields.iter().count(), 1);
    let mut memory = [0; 64];
    let writer = SetHolderWriter::new(&mut memory);
    let size = Size {
        width: Some(6),
        ..Size::default()
    };
    let len = writer
        .set(|set| size::SIZE.write(set, &size))
        .finish()
        .unwrap();
    assert_eq!(
        SetHolderView::decode(&memory[..len])
            .unwrap()
            .set()
            .as_bytes()
            .unwrap(),
        set.encode_to_vec()
    );
}

#[test]
fn items_are_read_in_either_order_and_as_plain_fields() {
    let expected = Title {
        text: Some("t".into()),
        pages: vec![1],
        ..Title::default()
    };
    let payload = expected.encode_to_vec();
    let orders = [
        records(|w| _ = w.group(1, |w| _ = w.varint(2, 1000).len(3, &payload))),
        records(|w| _ = w.group(1, |w| _ = w.len(3, &payload).varint(2, 1000))),
        records(|w| {
            _ = w.group(1, |w| {
                _ = w
                    .varint(9, 1)
                    .len(3, &payload)
                    .fixed32(8, 1)
                    .varint(2, 1000)
            })
        }),
        records(|w| _ = w.len(1000, &payload)),
    ];
    for octets in &orders {
        let view = SetView::decode(octets).unwrap();
        assert_eq!(title::TITLE.get(&view).unwrap().to_message(), expected);
        let mut set = Set::decode(octets).unwrap();
        assert_eq!(title::TITLE.get_owned(&set).unwrap().unwrap(), expected);
        assert!(!size::SIZE.has(&set));
        title::TITLE.clear(&mut set);
        assert!(set.unknown_fields.is_empty());
    }
    // Items without a number or a message, and other numbers, say nothing.
    let others = records(|w| {
        w.group(1, |w| _ = w.varint(2, 1000))
            .group(1, |w| _ = w.len(3, &payload));
        w.group(1, |w| _ = w.varint(2, 1001).len(3, &payload));
    });
    assert!(!title::TITLE.has(&SetView::decode(&others).unwrap()));
}

#[test]
fn items_of_one_number_are_merged_when_owned() {
    let octets = records(|w| {
        w.group(1, |w| {
            _ = w.varint(2, 1000).nested(3, |w| _ = w.varint(2, 1))
        });
        w.group(1, |w| _ = w.varint(2, 7).nested(3, |w| _ = w.varint(2, 9)));
        w.group(1, |w| {
            _ = w.nested(3, |w| _ = w.varint(2, 2)).varint(2, 1000)
        });
    });
    let view = SetView::decode(&octets).unwrap();
    assert_eq!(
        title::TITLE.get_owned(&view).unwrap().unwrap().pages,
        [1, 2]
    );
    assert_eq!(
        title::TITLE.get(&view).unwrap_err().kind(),
        DecodeErrorKind::TooManyFragments
    );
}

#[test]
fn numbers_of_a_message_set_may_exceed_those_of_tags() {
    const HIGH: Extension<Set, Msg<Note>> = Extension::new(2_147_483_646).in_message_set();
    let mut set = Set::default();
    HIGH.set(&mut set, note("high"));
    let octets = set.encode_to_vec();
    assert_eq!(
        HIGH.get(&SetView::decode(&octets).unwrap()).unwrap().text(),
        "high"
    );
    HIGH.clear(&mut set);
    assert_eq!(set, Set::default());
}

#[test]
fn hand_made_ones_work_as_well() {
    const WORD: Extension<Host, Str> = Extension::new(4_000).with_default("?");
    let mut host = Host::default();
    assert_eq!(WORD.get(&host).unwrap(), "?");
    WORD.set(&mut host, "!");
    assert_eq!((WORD.get(&host).unwrap(), WORD.number()), ("!", 4_000));
}
