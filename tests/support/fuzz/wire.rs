//! Records, against the naive ones.

use viewbuf::Limits;
use viewbuf::wire::{Reader, Value, Writer, varint};

use crate::naive;

/// The reader of records reads what the naive one reads, at every level, and varints alike.
pub fn records(data: &[u8]) {
    varints(data);
    level(Reader::new(data), data, naive::DEPTH);
    let shallow = Limits {
        depth: 3,
        ..Limits::DEFAULT
    };
    level(Reader::with_limits(data, &shallow), data, 2);
    rewritten(data);
}

fn varints(data: &[u8]) {
    for from in 0..data.len() {
        let octets = &data[from..];
        let naive = naive::varint(octets);
        assert_eq!(varint::decode(octets), naive);
        assert_eq!(varint::skip(octets).is_ok(), naive.is_ok());
        if let Ok((value, len)) = naive {
            assert_eq!(varint::skip(octets), Ok(len));
            let mut out = [0; varint::OCTETS_MAX];
            let minimal = varint::encode(value, &mut out).expect("ten octets are enough");
            assert_eq!(minimal, varint::encoded_len(value));
            assert!(minimal <= len);
            assert_eq!(naive::varint(&out[..minimal]), Ok((value, minimal)));
        }
    }
}

fn level(mut reader: Reader<'_>, octets: &[u8], depth: u32) {
    let mut rest = octets;
    loop {
        let place = reader.offset();
        let left = rest.len();
        match (
            reader.next(),
            naive::next(&mut rest, depth, naive::Tags::Padded),
        ) {
            (Ok(None), Ok(None)) => return,
            (Ok(Some(found)), Ok(Some(naive))) => {
                assert_eq!((found.field, found.raw), (naive.number, naive.raw));
                assert_eq!(found.offset, place);
                same_value(&found.value, &naive.value);
                assert_eq!(reader.offset() - place, left - rest.len());
                let (Some(inner), Some(depth)) = (found.reader(), depth.checked_sub(1)) else {
                    continue;
                };
                match naive.value {
                    naive::Value::Len(payload) => level(inner, payload, depth),
                    naive::Value::Group(body) => level(inner, body, depth),
                    _ => panic!("a reader of a number"),
                }
            }
            (Err(error), Err(kind)) => {
                assert_eq!(error.kind(), kind);
                assert!(error.offset() as usize >= place);
                assert_eq!(reader.next().map(drop), Err(error), "an error stays");
                return;
            }
            (found, naive) => panic!("{found:?} against {naive:?}"),
        }
    }
}

fn same_value(found: &Value<'_>, naive: &naive::Value<'_>) {
    match (*found, *naive) {
        (Value::Varint(a), naive::Value::Varint(b)) => assert_eq!(a, b),
        (Value::Fixed64(a), naive::Value::Fixed64(b)) => assert_eq!(a, b),
        (Value::Fixed32(a), naive::Value::Fixed32(b)) => assert_eq!(a, b),
        (Value::Len(a), naive::Value::Len(b)) => assert_eq!(a, b),
        (Value::Group(a), naive::Value::Group(b)) => assert_eq!(a.body(), b),
        (found, naive) => panic!("{found:?} against {naive:?}"),
    }
}

/// What was read and written again reads the same.
fn rewritten(data: &[u8]) {
    let mut reader = Reader::new(data);
    let mut place = vec![0; data.len()];
    let mut writer = Writer::new(&mut place);
    let mut values = Vec::new();
    while let Ok(Some(record)) = reader.next() {
        match record.value {
            Value::Varint(bits) => writer.varint(record.field, bits),
            Value::Fixed64(bits) => writer.fixed64(record.field, bits),
            Value::Fixed32(bits) => writer.fixed32(record.field, bits),
            Value::Len(payload) => writer.len(record.field, payload),
            Value::Group(group) => writer.group(record.field, |inner| {
                inner.raw(group.body());
            }),
        };
        values.push((record.field, record.value));
    }
    let len = writer.finish().expect("no record grows when written again");
    let mut again = Reader::new(&place[..len]);
    for (field, value) in values {
        let record = again.next().expect("a record").expect("as many records");
        assert_eq!(record.field, field);
        let same = match (record.value, value) {
            (Value::Varint(a), Value::Varint(b)) | (Value::Fixed64(a), Value::Fixed64(b)) => a == b,
            (Value::Fixed32(a), Value::Fixed32(b)) => a == b,
            (Value::Len(a), Value::Len(b)) => a == b,
            (Value::Group(a), Value::Group(b)) => a.body() == b.body(),
            _ => false,
        };
        assert!(same, "{:?} was {value:?}", record.value);
    }
    assert!(again.next().expect("the end").is_none());
}
