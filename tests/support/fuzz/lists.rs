//! Packed lists and strings: fast paths against what is obvious.

use viewbuf::view::RepeatedScalars;
use viewbuf::wire::packed::{Fixed, Varints, encode, encoded_len};
use viewbuf::wire::{Bool, Double, Float, Int32, Scalar, Sfixed64, Sint32, Uint64, Wire, Writer};
use viewbuf_test_schema::proto::test::sink3;

use crate::naive::varint;

/// Lists and strings with any neighbours: the first octet says how much lies around them.
pub fn packed_utf8(data: &[u8]) {
    let Some((first, payload)) = data.split_first() else {
        return;
    };
    varints::<Uint64>(payload);
    varints::<Int32>(payload);
    varints::<Sint32>(payload);
    varints::<Bool>(payload);
    fixed::<Float>(payload);
    fixed::<Double>(payload);
    let (before, after) = (
        usize::from(first & 0b0011_1111),
        usize::from(first >> 6) * 11,
    );
    text(payload, before, after);
    in_message(31, payload, before, after, |view| {
        same::<Uint64>(view.p_uint64(), payload)
    });
    in_message(30, payload, before, after, |view| {
        same::<Int32>(view.p_int32(), payload)
    });
    in_message(32, payload, before, after, |view| {
        same::<Sint32>(view.p_sint32(), payload)
    });
    in_message(35, payload, before, after, |view| {
        same::<Bool>(view.p_bool(), payload)
    });
    in_message(33, payload, before, after, |view| {
        same::<Sfixed64>(view.p_sfixed64(), payload)
    });
    in_message(34, payload, before, after, |view| {
        same::<Float>(view.p_float(), payload)
    });
}

/// The values of a packed payload, one by one; `None` where it is none.
fn obvious<K: Scalar>(mut payload: &[u8]) -> Option<Vec<K::Value>> {
    let mut values = Vec::new();
    while !payload.is_empty() {
        let (bits, len) = match K::WIRE {
            Wire::Varint => varint(payload).ok()?,
            Wire::Fixed64 => (u64::from_le_bytes(*payload.first_chunk()?), 8),
            _ => (u32::from_le_bytes(*payload.first_chunk()?).into(), 4),
        };
        values.push(K::from_bits(bits));
        payload = &payload[len..];
    }
    Some(values)
}

/// Values as numbers: floats compare by their bits.
fn bits<K: Scalar>(values: impl IntoIterator<Item = K::Value>) -> Vec<u64> {
    values.into_iter().map(K::to_bits).collect()
}

fn varints<K: Scalar>(payload: &[u8]) {
    let list = Varints::<K>::decode(payload);
    let Some(values) = obvious::<K>(payload) else {
        assert!(list.is_err(), "no list of varints");
        return;
    };
    let list = list.expect("a list of varints");
    assert_eq!(list.len(), values.len());
    assert_eq!(bits::<K>(list.iter()), bits::<K>(values.iter().copied()));
    let folded = list.iter().fold(Vec::new(), |mut all, value| {
        all.push(value);
        all
    });
    assert_eq!(bits::<K>(folded), bits::<K>(values.iter().copied()));
    let mut blocks = list.blocks();
    let mut block = [0; 64];
    let mut decoded = Vec::new();
    loop {
        let count = blocks.decode_block(&mut block);
        if count == 0 {
            break;
        }
        decoded.extend(block[..count].iter().map(|bits| K::from_bits(*bits)));
    }
    assert_eq!(bits::<K>(decoded), bits::<K>(values.iter().copied()));
    encodes::<K>(&values);
}

fn fixed<K: Scalar>(payload: &[u8]) {
    let list = Fixed::<K>::decode(payload);
    let Some(values) = obvious::<K>(payload) else {
        assert!(list.is_err(), "no list of fixed-width values");
        return;
    };
    let list = list.expect("a list of fixed-width values");
    assert_eq!(list.len(), values.len());
    assert_eq!(bits::<K>(list.iter()), bits::<K>(values.iter().copied()));
    assert_eq!(list.get(values.len()).map(K::to_bits), None);
    assert_eq!(
        list.get(0).map(K::to_bits),
        values.first().copied().map(K::to_bits)
    );
    encodes::<K>(&values);
}

fn encodes<K: Scalar>(values: &[K::Value]) {
    let len = encoded_len::<K>(values);
    let mut out = vec![0xee; len + 2];
    assert_eq!(encode::<K>(values, &mut out), Some(len));
    assert_eq!(out[len..], [0xee; 2]);
    let again = obvious::<K>(&out[..len]).expect("what was encoded is a list");
    assert_eq!(bits::<K>(again), bits::<K>(values.iter().copied()));
    if let Some(short) = len.checked_sub(1) {
        assert_eq!(encode::<K>(values, &mut out[..short]), None);
    }
}

/// Decodes a message with `payload` in field `number`, and octets of another field around it.
fn in_message(
    number: u32,
    payload: &[u8],
    before: usize,
    after: usize,
    test: impl FnOnce(&sink3::SinkView<'_>),
) {
    let octets = around(number, payload, before, after);
    if let Ok(view) = sink3::SinkView::decode(&octets) {
        test(&view);
    } else {
        let wire_is_right = match number {
            33 => payload.len().is_multiple_of(8),
            34 => payload.len().is_multiple_of(4),
            _ => obvious::<Uint64>(payload).is_some(),
        };
        assert!(!wire_is_right, "a list that was refused");
    }
}

fn around(number: u32, payload: &[u8], before: usize, after: usize) -> Vec<u8> {
    let mut octets = vec![0; payload.len() + before + after + 64];
    let mut writer = Writer::new(&mut octets);
    if before > 0 {
        writer.len(15, &[0xff; 63][..before - 1]);
    }
    writer.len(number, payload);
    if after > 0 {
        writer.len(15, &[0x80; 63][..after - 1]);
    }
    let len = writer.finish().expect("the memory is large enough");
    octets.truncate(len);
    octets
}

fn same<K: Scalar>(list: RepeatedScalars<'_, K>, payload: &[u8]) {
    let values = bits::<K>(obvious::<K>(payload).expect("the view was accepted"));
    assert_eq!(list.len(), values.len());
    assert_eq!(list.is_empty(), values.is_empty());
    assert_eq!(bits::<K>(list), values);
    let mut looped = Vec::new();
    for value in list {
        looped.push(K::to_bits(value));
    }
    assert_eq!(looped, values);
    // A fold that begins in the middle of a run.
    let mut iter = list.iter();
    let first = iter.next().map(K::to_bits);
    assert_eq!(first, values.first().copied());
    let rest = iter.fold(Vec::new(), |mut all, value| {
        all.push(K::to_bits(value));
        all
    });
    assert_eq!(rest, values.get(1..).unwrap_or_default());
    let mut copied = vec![K::Value::default(); values.len().saturating_sub(1)];
    assert_eq!(list.copy_to(&mut copied), copied.len());
    assert_eq!(bits::<K>(copied.iter().copied()), values[..copied.len()]);
    assert_eq!(list.get(values.len()).map(K::to_bits), None);
    let last = values.len().saturating_sub(1);
    assert_eq!(list.get(last).map(K::to_bits), values.get(last).copied());
}

fn text(payload: &[u8], before: usize, after: usize) {
    let octets = around(14, payload, before, after);
    let view = sink3::SinkView::decode(&octets);
    match std::str::from_utf8(payload) {
        Ok(text) => assert_eq!(view.expect("a string").f_string(), text),
        Err(_) => assert!(view.is_err(), "no string"),
    }
}
