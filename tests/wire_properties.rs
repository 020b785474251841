//! Readers and writers beside obvious twins, on bytes and records of every kind.
#![cfg(feature = "alloc")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use viewbuf::octets::Sink;
use viewbuf::wire::{Reader, Tag, Value, Writer, varint, zigzag};
use viewbuf::{DecodeErrorKind, Limits};

/// A varint by its definition.
fn naive_varint(octets: &[u8]) -> Result<(u64, usize), DecodeErrorKind> {
    let mut value = 0_u128;
    for (index, octet) in octets.iter().enumerate() {
        value |= u128::from(octet & 0x7f) << (7 * index);
        if value > u128::from(u64::MAX) || (index == 9 && *octet >= 0x80) {
            return Err(DecodeErrorKind::VarintOverflow);
        }
        if *octet < 0x80 {
            return Ok((value as u64, index + 1));
        }
    }
    Err(DecodeErrorKind::Truncated)
}

/// The length of the record at the front, by recursion.
fn naive_record(octets: &[u8], depth: u32) -> Result<(u64, usize), ()> {
    let (tag, tag_len) = naive_varint(octets).map_err(drop)?;
    if tag_len > 5 || tag > u64::from(u32::MAX) || tag < 8 {
        return Err(());
    }
    let body = &octets[tag_len..];
    let len = match tag & 7 {
        0 => naive_varint(body).map_err(drop)?.1,
        1 => 8,
        2 => {
            let (len, prefix) = naive_varint(body).map_err(drop)?;
            prefix
                .checked_add(usize::try_from(len).map_err(drop)?)
                .ok_or(())?
        }
        3 => {
            if depth == 0 {
                return Err(());
            }
            let mut at = 0;
            loop {
                let (inner, inner_len) = match naive_varint(&body[at..]) {
                    Ok((end, end_len)) if end == tag + 1 && end_len <= 5 => break at + end_len,
                    _ => naive_record(&body[at..], depth - 1)?,
                };
                assert_ne!(inner & 7, 4);
                at += inner_len;
            }
        }
        5 => 4,
        _ => return Err(()),
    };
    if body.len() < len {
        Err(())
    } else {
        Ok((tag, tag_len + len))
    }
}

/// Octets that are mostly tags and short numbers, so that groups open and close.
fn octets() -> impl Strategy<Value = Vec<u8>> {
    let octet = prop_oneof![
        any::<u8>(),
        prop_oneof![0x08_u8..0x10, 0x10_u8..0x18, 0_u8..4, 0x80_u8..0x90],
        prop_oneof![0x0b_u8..0x0d, 0x13_u8..0x15],
    ];
    prop::collection::vec(octet, 0..60)
}

#[derive(Clone, Debug)]
enum Sample {
    Varint(u32, u64),
    Sint(u32, i64),
    Fixed64(u32, u64),
    Fixed32(u32, u32),
    Len(u32, Vec<u8>),
    Nested(u32, usize, Vec<Self>),
    Group(u32, Vec<Self>),
}

fn field() -> impl Strategy<Value = u32> {
    prop_oneof![1_u32..20, 1..=Tag::FIELD_MAX]
}

fn sample() -> impl Strategy<Value = Sample> {
    let scalar = prop_oneof![
        (field(), any::<u64>(), 0_u32..64).prop_map(|(f, v, shift)| Sample::Varint(f, v >> shift)),
        (field(), any::<i64>()).prop_map(|(f, v)| Sample::Sint(f, v)),
        (field(), any::<u64>()).prop_map(|(f, v)| Sample::Fixed64(f, v)),
        (field(), any::<u32>()).prop_map(|(f, v)| Sample::Fixed32(f, v)),
        (field(), prop::collection::vec(any::<u8>(), 0..150)).prop_map(|(f, v)| Sample::Len(f, v)),
    ];
    scalar.prop_recursive(4, 40, 6, |inner| {
        let list = prop::collection::vec(inner, 0..6);
        prop_oneof![
            (field(), 0_usize..40_000, list.clone()).prop_map(|(f, n, v)| Sample::Nested(f, n, v)),
            (field(), list).prop_map(|(f, v)| Sample::Group(f, v)),
        ]
    })
}

fn write<S: Sink>(writer: &mut Writer<S>, samples: &[Sample]) {
    for sample in samples {
        match sample {
            Sample::Varint(field, value) => writer.varint(*field, *value),
            Sample::Sint(field, value) => writer.sint(*field, *value),
            Sample::Fixed64(field, value) => writer.fixed64(*field, *value),
            Sample::Fixed32(field, value) => writer.fixed32(*field, *value),
            Sample::Len(field, payload) => writer.len(*field, payload),
            Sample::Nested(field, guess, inner) => {
                writer.nested_about(*field, *guess, |writer| write(writer, inner))
            }
            Sample::Group(field, inner) => writer.group(*field, |writer| write(writer, inner)),
        };
    }
}

fn naive_write(samples: &[Sample]) -> Vec<u8> {
    fn put(out: &mut Vec<u8>, mut value: u64) {
        while value >= 0x80 {
            out.push(value as u8 | 0x80);
            value >>= 7;
        }
        out.push(value as u8);
    }
    let mut out = Vec::new();
    for sample in samples {
        let mut tag = |field: &u32, wire_type| put(&mut out, u64::from(*field) << 3 | wire_type);
        match sample {
            Sample::Varint(field, value) => {
                tag(field, 0);
                put(&mut out, *value);
            }
            Sample::Sint(field, value) => {
                tag(field, 0);
                put(&mut out, (value << 1 ^ value >> 63) as u64);
            }
            Sample::Fixed64(field, value) => {
                tag(field, 1);
                out.extend(value.to_le_bytes());
            }
            Sample::Fixed32(field, value) => {
                tag(field, 5);
                out.extend(value.to_le_bytes());
            }
            Sample::Len(field, payload) => {
                tag(field, 2);
                put(&mut out, payload.len() as u64);
                out.extend(payload);
            }
            Sample::Nested(field, _, inner) => {
                tag(field, 2);
                let inner = naive_write(inner);
                put(&mut out, inner.len() as u64);
                out.extend(inner);
            }
            Sample::Group(field, inner) => {
                tag(field, 3);
                out.extend(naive_write(inner));
                put(&mut out, u64::from(*field) << 3 | 4);
            }
        }
    }
    out
}

/// Reads the samples back and says whether they are the same.
fn same(mut reader: Reader<'_>, samples: &[Sample]) -> bool {
    let equal = samples.iter().all(|sample| {
        let record = reader.next().unwrap().unwrap();
        match (sample, record.value) {
            (Sample::Varint(field, value), Value::Varint(read)) => {
                (*field, *value) == (record.field, read)
            }
            (Sample::Sint(field, value), Value::Varint(read)) => {
                (*field, *value) == (record.field, zigzag::decode_64(read))
            }
            (Sample::Fixed64(field, value), Value::Fixed64(read)) => {
                (*field, *value) == (record.field, read)
            }
            (Sample::Fixed32(field, value), Value::Fixed32(read)) => {
                (*field, *value) == (record.field, read)
            }
            (Sample::Len(field, value), Value::Len(read)) => {
                (*field, &value[..]) == (record.field, read)
            }
            (Sample::Nested(field, _, inner), Value::Len(_))
            | (Sample::Group(field, inner), Value::Group(_)) => {
                *field == record.field && same(record.reader().unwrap(), inner)
            }
            _ => false,
        }
    });
    equal && reader.next().unwrap().is_none()
}

proptest! {
    #[test]
    fn varints_equal_their_definition(
        octets in prop::collection::vec(prop_oneof![any::<u8>(), 0x80_u8..=0xff, 0_u8..3], 0..20),
    ) {
        prop_assert_eq!(varint::decode(&octets), naive_varint(&octets));
    }

    #[test]
    fn tags_equal_their_definition(
        octets in prop::collection::vec(prop_oneof![any::<u8>(), 0x80_u8..=0xff, 0_u8..0x20], 0..8),
    ) {
        let expected = naive_varint(&octets).ok().filter(|(tag, len)| {
            *len <= 5 && *tag >= 8 && *tag <= u64::from(u32::MAX) && tag & 7 < 6
        });
        let decoded = Tag::decode(&octets).ok().map(|(tag, len)| (u64::from(tag.to_u32()), len));
        prop_assert_eq!(decoded, expected);
    }

    #[test]
    fn records_equal_their_definition(octets in octets(), depth in 1_u32..6) {
        let limits = Limits { depth, ..Limits::DEFAULT };
        let mut reader = Reader::with_limits(&octets, &limits);
        let mut at = 0;
        loop {
            let expected = naive_record(&octets[at..], depth - 1);
            match reader.next() {
                Ok(None) => {
                    prop_assert_eq!(at, octets.len());
                    break;
                }
                Ok(Some(record)) => {
                    let (tag, len) = expected.unwrap();
                    prop_assert_eq!(u64::from(record.field), tag >> 3);
                    prop_assert_eq!(record.raw, &octets[at..at + len]);
                    prop_assert_eq!(record.offset, at);
                    at += len;
                }
                Err(error) => {
                    prop_assert!(expected.is_err(), "{error} but {expected:?}");
                    prop_assert!(error.offset() as usize >= at);
                    prop_assert!(error.offset() as usize <= octets.len());
                    break;
                }
            }
        }
    }

    #[test]
    fn written_records_read_back(samples in prop::collection::vec(sample(), 0..8)) {
        let expected = naive_write(&samples);
        let mut octets = Vec::new();
        let mut writer = Writer::append(&mut octets);
        write(&mut writer, &samples);
        prop_assert_eq!(writer.finish(), Ok(expected.len()));
        prop_assert_eq!(&octets, &expected);
        prop_assert!(same(Reader::new(&octets), &samples));

        let mut memory = vec![0; expected.len()];
        let mut writer = Writer::new(&mut memory);
        write(&mut writer, &samples);
        prop_assert_eq!(writer.finish(), Ok(expected.len()));
        prop_assert_eq!(&memory, &expected);
    }
}
