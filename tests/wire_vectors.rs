//! Each rule of the wire, as bytes: what is accepted, and what is refused with which error where.
#![cfg(feature = "alloc")]
#![expect(clippy::panic, reason = "a test that sees the wrong thing must fail")]

use viewbuf::wire::packed::{Fixed, Varints};
use viewbuf::wire::scalar::{Double, Float, Int32, Sfixed64, Uint64};
use viewbuf::wire::{EncodeError, Reader, Record, Tag, Value, WireType, Writer, varint, zigzag};
use viewbuf::{DecodeError, DecodeErrorKind, Limits};

/// Every record of `octets`, groups and their contents included, or the first error.
fn read(octets: &[u8]) -> Result<Vec<Record<'_>>, DecodeError> {
    read_all(Reader::new(octets))
}

fn read_all(mut reader: Reader<'_>) -> Result<Vec<Record<'_>>, DecodeError> {
    let mut records = Vec::new();
    while let Some(record) = reader.next()? {
        records.push(record);
    }
    assert_eq!(reader.rest(), b"");
    Ok(records)
}

fn fault(octets: &[u8]) -> (DecodeErrorKind, u32) {
    match read(octets) {
        Ok(records) => panic!("{octets:x?} were read as {records:?}"),
        Err(error) => (error.kind(), error.offset()),
    }
}

#[test]
fn one_record_of_each_wire_type() {
    let octets = [
        0x08, 0x96, 0x01, // 1: 150
        0x11, 1, 2, 3, 4, 5, 6, 7, 8, // 2: fixed64
        0x1a, 3, b'a', b'b', b'c', // 3: "abc"
        0x23, 0x28, 0x01, 0x24, // 4: group { 5: 1 }
        0x35, 1, 2, 3, 4, // 6: fixed32
    ];
    let records = read(&octets).unwrap();
    let [varint, fixed64, len, group, fixed32] = &records[..] else {
        panic!("{records:?}")
    };
    assert!(matches!(
        varint,
        Record {
            field: 1,
            value: Value::Varint(150),
            offset: 0,
            ..
        }
    ));
    assert_eq!(varint.raw, [0x08, 0x96, 0x01]);
    assert!(matches!(
        fixed64,
        Record {
            field: 2,
            value: Value::Fixed64(0x0807_0605_0403_0201),
            offset: 3,
            ..
        }
    ));
    assert!(matches!(
        len,
        Record {
            field: 3,
            value: Value::Len(b"abc"),
            offset: 12,
            ..
        }
    ));
    assert!(matches!(
        fixed32,
        Record {
            field: 6,
            value: Value::Fixed32(0x0403_0201),
            offset: 21,
            ..
        }
    ));
    let Record {
        field: 4,
        value: Value::Group(body),
        offset: 17,
        ..
    } = group
    else {
        panic!("{group:?}")
    };
    assert_eq!(group.raw, [0x23, 0x28, 0x01, 0x24]);
    assert_eq!(body.body(), [0x28, 0x01]);
    let inner = read_all(body.reader()).unwrap();
    assert!(matches!(
        inner[..],
        [Record {
            field: 5,
            value: Value::Varint(1),
            offset: 18,
            ..
        }]
    ));
    let raw: Vec<u8> = records
        .iter()
        .flat_map(|record| record.raw)
        .copied()
        .collect();
    assert_eq!(raw, octets);
}

#[test]
fn varints_of_every_length() {
    for octets in 1..=10_usize {
        for value in [
            u64::MAX >> (64 - (7 * octets).min(64)),
            1 << (7 * (octets - 1)),
        ] {
            let mut out = [0; 10];
            assert_eq!(varint::encode(value, &mut out), Some(octets));
            assert_eq!(varint::encoded_len(value), octets);
            assert_eq!(varint::decode(&out), Ok((value, octets)));
            assert_eq!(varint::decode(&out[..octets]), Ok((value, octets)));
            assert_eq!(varint::skip(&out), Ok(octets));
            for short in 0..octets {
                assert_eq!(
                    varint::decode(&out[..short]),
                    Err(DecodeErrorKind::Truncated)
                );
                assert_eq!(varint::encode(value, &mut [0; 10][..short]), None);
            }
        }
    }
}

#[test]
fn needless_varint_octets_are_legal() {
    for zeros in 0..=8 {
        let mut octets = vec![0x81];
        octets.extend(vec![0x80; zeros]);
        octets.push(0);
        assert_eq!(varint::decode(&octets), Ok((1, octets.len())));
    }
}

#[test]
fn the_tenth_octet_of_a_varint_is_at_most_one() {
    for (last, legal) in [
        (0, true),
        (1, true),
        (2, false),
        (0x7f, false),
        (0x80, false),
    ] {
        let mut octets = vec![0xff; 9];
        octets.extend([last, 0, 0, 0, 0, 0, 0]);
        let decoded = varint::decode(&octets);
        if legal {
            assert_eq!(decoded, Ok((u64::MAX >> 1 | u64::from(last) << 63, 10)));
        } else {
            assert_eq!(decoded, Err(DecodeErrorKind::VarintOverflow));
        }
        assert_eq!(varint::decode(&octets[..10]), decoded);
        let record = [&[0x08], &octets[..10]].concat();
        if !legal {
            assert_eq!(fault(&record), (DecodeErrorKind::VarintOverflow, 1));
        }
    }
}

#[test]
fn zigzag_pairs() {
    for (value, coded) in [
        (0, 0),
        (-1, 1),
        (1, 2),
        (-2, 3),
        (i32::MAX, u32::MAX - 1),
        (i32::MIN, u32::MAX),
    ] {
        assert_eq!(zigzag::encode_32(value), coded);
        assert_eq!(zigzag::decode_32(coded), value);
    }
    for (value, coded) in [
        (0, 0),
        (-1, 1),
        (1, 2),
        (i64::MAX, u64::MAX - 1),
        (i64::MIN, u64::MAX),
    ] {
        assert_eq!(zigzag::encode_64(value), coded);
        assert_eq!(zigzag::decode_64(coded), value);
    }
}

#[test]
fn tags_of_every_length() {
    for (field, octets) in [
        (1, 1),
        (15, 1),
        (16, 2),
        (2_047, 2),
        (2_048, 3),
        (1 << 18, 4),
        (1 << 25, 5),
        (Tag::FIELD_MAX, 5),
    ] {
        for wire_type in [
            WireType::Varint,
            WireType::Fixed64,
            WireType::Len,
            WireType::StartGroup,
            WireType::EndGroup,
            WireType::Fixed32,
        ] {
            let tag = Tag::new(field, wire_type).unwrap();
            assert_eq!((tag.field(), tag.wire_type()), (field, wire_type));
            assert_eq!(Tag::from_u32(tag.to_u32()), Ok(tag));
            let mut out = [0; 5];
            assert_eq!(tag.encode(&mut out), Some(octets));
            assert_eq!(tag.encoded_len(), octets);
            assert_eq!(Tag::decode(&out), Ok((tag, octets)));
            for short in 0..octets {
                assert_eq!(Tag::decode(&out[..short]), Err(DecodeErrorKind::Truncated));
            }
        }
    }
}

#[test]
fn padded_tags_are_legal_up_to_five_octets() {
    for padded in [
        &[0x88, 0x00][..],
        &[0x88, 0x80, 0x00],
        &[0x88, 0x80, 0x80, 0x80, 0x00],
    ] {
        let octets = [padded, &[7]].concat();
        let records = read(&octets).unwrap();
        assert!(matches!(
            records[..],
            [Record {
                field: 1,
                value: Value::Varint(7),
                ..
            }]
        ));
    }
}

#[test]
fn longer_tags_are_refused() {
    for zeros in 4..=9 {
        let mut octets = vec![0x08, 0x01, 0x88];
        octets.extend(vec![0x80; zeros]);
        octets.extend([0x00, 0x01]);
        assert_eq!(
            fault(&octets),
            (DecodeErrorKind::InvalidTag, 2),
            "{octets:x?}"
        );
    }
}

#[test]
fn tags_above_32_bits_are_refused() {
    // 2^29 as a field number, and 2^32 + 8 as a whole, which must not be taken for field 1.
    assert_eq!(
        fault(&[0x80, 0x80, 0x80, 0x80, 0x10, 1]),
        (DecodeErrorKind::InvalidTag, 0)
    );
    assert_eq!(
        fault(&[0x88, 0x80, 0x80, 0x80, 0x10, 1]),
        (DecodeErrorKind::InvalidTag, 0)
    );
    assert_eq!(
        fault(&[0x88, 0x80, 0x80, 0x80, 0x40, 1]),
        (DecodeErrorKind::InvalidTag, 0)
    );
    let highest = [0xf8, 0xff, 0xff, 0xff, 0x0f, 1];
    assert_eq!(read(&highest).unwrap()[0].field, Tag::FIELD_MAX);
}

#[test]
fn field_number_zero_is_refused() {
    for tag in 0..8 {
        assert_eq!(
            fault(&[0x08, 0x01, tag, 1, 1, 1, 1, 1, 1, 1, 1]),
            (DecodeErrorKind::InvalidTag, 2)
        );
    }
    assert_eq!(fault(&[0x80, 0x00, 1]), (DecodeErrorKind::InvalidTag, 0));
}

#[test]
fn wire_types_six_and_seven_are_refused() {
    for tag in [0x0e, 0x0f] {
        assert_eq!(
            fault(&[0x08, 0x01, tag, 1]),
            (DecodeErrorKind::InvalidWireType, 2)
        );
        assert_eq!(
            fault(&[0x0b, tag, 0x0c]),
            (DecodeErrorKind::InvalidWireType, 1)
        );
    }
    assert_eq!(
        fault(&[0x86, 0x01, 0x00]),
        (DecodeErrorKind::InvalidWireType, 0)
    );
    assert_eq!(Tag::from_u32(0x0e), Err(DecodeErrorKind::InvalidWireType));
}

#[test]
fn values_end_inside_the_input() {
    assert_eq!(fault(&[0x08]), (DecodeErrorKind::Truncated, 1));
    assert_eq!(fault(&[0x08, 0x80]), (DecodeErrorKind::Truncated, 1));
    assert_eq!(fault(&[0x88]), (DecodeErrorKind::Truncated, 0));
    assert_eq!(fault(&[0x0d, 1, 2, 3]), (DecodeErrorKind::Truncated, 1));
    assert_eq!(
        fault(&[0x09, 1, 2, 3, 4, 5, 6, 7]),
        (DecodeErrorKind::Truncated, 1)
    );
    assert_eq!(fault(&[0x0a]), (DecodeErrorKind::Truncated, 1));
    assert_eq!(fault(&[0x0a, 1]), (DecodeErrorKind::Truncated, 1));
}

#[test]
fn lengths_end_inside_the_input() {
    // One octet too many, 2^31 - 1, 2^32, and the largest number of all.
    for length in [
        &[4][..],
        &[0xff, 0xff, 0xff, 0xff, 0x07],
        &[0x80, 0x80, 0x80, 0x80, 0x10],
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    ] {
        let octets = [&[0x0a], length, &[1, 2, 3]].concat();
        assert_eq!(fault(&octets), (DecodeErrorKind::Truncated, 1));
    }
}

#[test]
fn groups_end_with_their_own_tag() {
    assert_eq!(fault(&[0x0b]), (DecodeErrorKind::UnclosedGroup, 0));
    assert_eq!(
        fault(&[0x08, 1, 0x0b, 0x10, 1]),
        (DecodeErrorKind::UnclosedGroup, 2)
    );
    assert_eq!(
        fault(&[0x0b, 0x14]),
        (DecodeErrorKind::UnmatchedEndGroup, 1)
    );
    assert_eq!(
        fault(&[0x08, 1, 0x0c]),
        (DecodeErrorKind::UnmatchedEndGroup, 2)
    );
    // An inner group that is closed by another number, though the outer one is closed well.
    assert_eq!(
        fault(&[0x0b, 0x13, 0x1c, 0x0c]),
        (DecodeErrorKind::UnmatchedEndGroup, 2)
    );
    assert_eq!(
        fault(&[0x0b, 0x13, 0x0c, 0x14]),
        (DecodeErrorKind::UnmatchedEndGroup, 2)
    );
    assert_eq!(
        fault(&[0x0b, 0x12, 0x05, 0x0c]),
        (DecodeErrorKind::Truncated, 2)
    );
    assert_eq!(fault(&[0x0b, 0x00, 0x0c]), (DecodeErrorKind::InvalidTag, 1));
    // An end-group tag inside a length-delimited value is that value's own business.
    assert_eq!(read(&[0x0b, 0x12, 0x01, 0x0c, 0x0c]).unwrap().len(), 1);
    assert_eq!(
        read(&[0x0b, 0x13, 0x14, 0x13, 0x14, 0x0c, 0x08, 0x01])
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn offsets_count_from_the_outermost_input() {
    // 1: { 2: { 3: group { 4: <field 0> } } }
    let octets = [0x08, 1, 0x0a, 7, 0x12, 5, 0x1b, 0x22, 1, 0x00, 0x1c];
    let outer = read(&octets).unwrap()[1];
    let middle = read_all(outer.reader().unwrap()).unwrap()[0];
    assert_eq!(middle.offset, 4);
    let group = read_all(middle.reader().unwrap()).unwrap()[0];
    assert_eq!(group.offset, 6);
    let inner = read_all(group.reader().unwrap()).unwrap()[0];
    assert_eq!((inner.offset, inner.field), (7, 4));
    let error = read_all(inner.reader().unwrap()).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::InvalidTag, 9)
    );
    assert_eq!(
        error.to_string(),
        "a tag exceeds five octets or has a field number out of range (at octet 9)"
    );
}

#[test]
fn scalars_hold_no_records() {
    for octets in [
        &[0x08, 1][..],
        &[0x0d, 0, 0, 0, 0],
        &[0x09, 0, 0, 0, 0, 0, 0, 0, 0],
    ] {
        assert!(read(octets).unwrap()[0].reader().is_none());
    }
}

#[test]
fn an_error_stays() {
    let mut reader = Reader::new(&[0x08, 1, 0x00, 0x08, 1]);
    assert!(reader.next().unwrap().is_some());
    let error = reader.next().unwrap_err();
    assert_eq!(reader.next().unwrap_err(), error);
    assert_eq!(reader.offset(), 2);
}

#[test]
fn input_is_no_longer_than_the_limit() {
    let octets = [0x08, 1, 0x08, 1];
    let limits = Limits {
        octets: 3,
        ..Limits::DEFAULT
    };
    let error = read_all(Reader::with_limits(&octets, &limits)).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::TooLong, 0)
    );
    let limits = Limits {
        octets: 4,
        ..Limits::DEFAULT
    };
    assert_eq!(
        read_all(Reader::with_limits(&octets, &limits))
            .unwrap()
            .len(),
        2
    );
}

/// `levels` groups, one in the other.
fn nested_groups(levels: usize) -> Vec<u8> {
    let mut octets = vec![0x0b; levels];
    octets.extend(vec![0x0c; levels]);
    octets
}

#[test]
fn groups_nest_as_deep_as_the_limit() {
    // The outermost message counts as a level.
    for depth in [1, 2, 16, 17, 18, 100, 500, 1_024, 1_025] {
        let limits = Limits {
            depth: depth as u32,
            ..Limits::DEFAULT
        };
        let legal = nested_groups(depth - 1);
        assert!(
            read_all(Reader::with_limits(&legal, &limits)).is_ok(),
            "{depth}"
        );
        let deeper = nested_groups(depth);
        let error = read_all(Reader::with_limits(&deeper, &limits)).unwrap_err();
        assert_eq!(
            (error.kind(), error.offset() as usize),
            (DecodeErrorKind::TooDeep, depth - 1)
        );
    }
    let limits = Limits {
        depth: 0,
        ..Limits::DEFAULT
    };
    let error = read_all(Reader::with_limits(&[], &limits)).unwrap_err();
    assert_eq!(error.kind(), DecodeErrorKind::TooDeep);
}

#[test]
fn nested_readers_count_levels() {
    let limits = Limits {
        depth: 3,
        ..Limits::DEFAULT
    };
    // 1: { 1: { 1: "" } } is four messages deep, if all are messages.
    let octets = [0x0a, 4, 0x0a, 2, 0x0a, 0];
    let mut reader = Reader::with_limits(&octets, &limits);
    for _ in 0..2 {
        let record = reader.next().unwrap().unwrap();
        reader = record.reader().unwrap();
    }
    let record = reader.next().unwrap().unwrap();
    let error = record.reader().unwrap().next().unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::TooDeep, 6)
    );
}

#[test]
fn depth_bombs_end_on_a_small_stack() {
    let bomb = vec![0x0b; 1_000_000];
    let check = move || {
        for depth in [100, 1_000, u32::MAX] {
            let limits = Limits {
                depth,
                ..Limits::DEFAULT
            };
            let mut reader = Reader::with_limits(&bomb, &limits);
            let error = reader.next().unwrap_err();
            assert_eq!(error.kind(), DecodeErrorKind::TooDeep);
        }
    };
    std::thread::Builder::new()
        .stack_size(64 << 10)
        .spawn(check)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn every_truncation_of_a_sample_is_whole_records_or_an_error() {
    let mut sample = Vec::new();
    let mut writer = Writer::append(&mut sample);
    writer
        .varint(1, u64::MAX)
        .len(300, b"some text")
        .group(7, |group| {
            group.fixed32(1, 1).group(2, |inner| {
                inner.sint(3, -5);
            });
        })
        .nested(8, |nested| {
            nested.fixed64(9, 2).packed::<Int32>(10, [-1, 0, 1]);
        });
    writer.finish().unwrap();
    let ends: Vec<usize> = read(&sample)
        .unwrap()
        .iter()
        .map(|r| r.offset + r.raw.len())
        .collect();
    assert_eq!(ends.last(), Some(&sample.len()));
    for len in 0..sample.len() {
        match read(&sample[..len]) {
            Ok(_) => assert!(len == 0 || ends.contains(&len)),
            Err(error) => {
                assert!(!ends.contains(&len));
                assert!(matches!(
                    error.kind(),
                    DecodeErrorKind::Truncated | DecodeErrorKind::UnclosedGroup
                ));
                assert!(error.offset() as usize <= len);
            }
        }
    }
}

#[test]
fn packed_lists_are_whole() {
    let error = Varints::<Uint64>::decode(&[1, 2, 0x80, 0x80]).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::InvalidPacked, 2)
    );
    let error =
        Varints::<Uint64>::decode(&[1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]);
    let error = error.unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::VarintOverflow, 1)
    );
    let error = Fixed::<Double>::decode(&[0; 17]).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::InvalidPacked, 16)
    );
    let error = Fixed::<Float>::decode(&[0; 3]).unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (DecodeErrorKind::InvalidPacked, 0)
    );
    assert!(Varints::<Uint64>::decode(&[]).unwrap().is_empty());
    assert!(Fixed::<Double>::decode(&[]).unwrap().is_empty());
}

#[test]
fn fixed_lists_lie_at_any_alignment() {
    let mut octets = vec![0; 1];
    for value in [1_i64, -1, i64::MIN, i64::MAX] {
        octets.extend(value.to_le_bytes());
    }
    for start in 0..8 {
        let shifted = [&vec![0; start][..], &octets[1..]].concat();
        let list = Fixed::<Sfixed64>::decode(&shifted[start..]).unwrap();
        assert_eq!(list.len(), 4);
        assert_eq!(
            (list.get(2), list.get(4), list.get(usize::MAX)),
            (Some(i64::MIN), None, None)
        );
        assert!(list.iter().eq([1, -1, i64::MIN, i64::MAX]));
        assert!(list.iter().rev().eq([i64::MAX, i64::MIN, -1, 1]));
        assert_eq!(list.iter().nth(3), Some(i64::MAX));
        assert_eq!((list.iter().len(), list.iter().count()), (4, 4));
        assert_eq!(
            format!("{:?}", list),
            format!("{:?}", [1, -1, i64::MIN, i64::MAX])
        );
    }
}

/// A message that needs lengths of one, two and three octets, and groups.
fn write_sample<S: viewbuf::octets::Sink>(writer: &mut Writer<S>, guess: usize) {
    writer
        .varint(1, 150)
        .sint(2, -1)
        .nested(3, |empty| {
            empty.nested(1, |_| ());
        })
        .nested_about(4, guess, |short| {
            short.len(1, &[b'x'; 100]);
        })
        .nested_about(5, guess, |long| {
            long.len(1, &[b'y'; 200]).group(2, |group| {
                group.nested_about(3, guess, |inner| {
                    inner.fixed64(1, 64).fixed32(2, 32);
                });
            });
        })
        .nested(6, |longer| {
            longer.len(1, &[b'z'; 20_000]);
        })
        .packed::<Int32>(7, [-1, 1, 300])
        .packed::<Double>(8, [0.5])
        .packed::<Float>(9, [0.5])
        .packed::<Uint64>(10, [])
        .raw(&[0x58, 0x01]);
}

#[test]
fn writers_write_what_readers_read() {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    write_sample(&mut writer, 0);
    assert_eq!(writer.finish(), Ok(octets.len()));
    let records = read(&octets).unwrap();
    let fields: Vec<u32> = records.iter().map(|record| record.field).collect();
    assert_eq!(fields, [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]);
    let Value::Len(list) = records[6].value else {
        panic!("{:?}", records[6])
    };
    assert!(
        Varints::<Int32>::decode(list)
            .unwrap()
            .iter()
            .eq([-1, 1, 300])
    );
    let long = read_all(records[4].reader().unwrap()).unwrap();
    assert!(matches!(long[0].value, Value::Len(text) if text == [b'y'; 200]));
    let group = read_all(long[1].reader().unwrap()).unwrap();
    let inner = read_all(group[0].reader().unwrap()).unwrap();
    assert!(matches!(inner[0].value, Value::Fixed64(64)));
    assert!(matches!(inner[1].value, Value::Fixed32(32)));
    assert_eq!(long[1].offset + long[1].raw.len(), records[5].offset);
}

#[test]
fn guesses_never_show_in_the_octets() {
    let mut expected = Vec::new();
    let mut writer = Writer::append(&mut expected);
    write_sample(&mut writer, 0);
    writer.finish().unwrap();
    for guess in [1, 127, 128, 200, 16_384, 3_000_000, usize::MAX] {
        let mut octets = b"before".to_vec();
        let mut writer = Writer::append(&mut octets);
        write_sample(&mut writer, guess);
        assert_eq!(writer.finish(), Ok(expected.len()));
        assert_eq!(octets[6..], expected);
    }
}

#[test]
fn short_memory_is_told_the_length_it_needs() {
    let mut expected = Vec::new();
    let mut writer = Writer::append(&mut expected);
    write_sample(&mut writer, 0);
    writer.finish().unwrap();
    let needed = expected.len();
    for guess in [0, 200, 20_000] {
        let mut memory = vec![0; needed];
        for len in (0..500).chain(19_900..needed) {
            let mut writer = Writer::new(&mut memory[..len]);
            write_sample(&mut writer, guess);
            assert_eq!(
                writer.finish(),
                Err(EncodeError::TooShort { needed }),
                "{len} octets"
            );
        }
        let mut writer = Writer::new(&mut memory);
        write_sample(&mut writer, guess);
        assert_eq!(writer.finish(), Ok(needed));
        assert_eq!(memory, expected);
    }
}

#[test]
fn illegal_field_numbers_are_reported_by_finish() {
    for field in [0, Tag::FIELD_MAX + 1, u32::MAX] {
        let mut memory = [0; 32];
        let mut writer = Writer::new(&mut memory);
        writer.varint(1, 1).varint(field, 1).varint(2, 2);
        assert_eq!(writer.finish(), Err(EncodeError::InvalidField));
    }
    let mut memory = [0; 8];
    let mut writer = Writer::new(&mut memory);
    writer.varint(Tag::FIELD_MAX, 1);
    assert_eq!(writer.finish(), Ok(6));
}

#[test]
fn any_buf_mut_takes_records() {
    use viewbuf::octets::BufMutSink;
    let mut out = bytes::BytesMut::new();
    let mut writer = Writer::append(BufMutSink::new(&mut out));
    writer.varint(1, 1).nested(2, |inner| {
        inner.len(1, &[0; 130]);
    });
    let len = writer.finish().unwrap();
    assert_eq!(len, out.len());
    assert_eq!(read(&out).unwrap().len(), 2);
}
