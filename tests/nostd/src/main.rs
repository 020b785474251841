//! Proof that the core needs neither std, nor an allocator, nor a C library: a program linked against
//! nothing that reads and writes records, and messages through views and typed writers. It exits with 0 if
//! all came out right, else with 1.
//!
//! ```text
//! cargo run --release --manifest-path tests/nostd/Cargo.toml
//! ```
#![no_std]
#![no_main]

mod messages;
mod start;

use viewbuf::wire::packed::{self, Fixed, Varints};
use viewbuf::wire::scalar::{Double, Sint32, Uint64};
use viewbuf::wire::{EncodeError, Reader, Value, Writer};
use viewbuf::{DecodeErrorKind, Limits};

/// Everything that is tried, in order.
fn succeeds() -> bool {
    records_round_trip() == Some(true)
        && short_memory_is_reported()
        && bad_bytes_are_refused()
        && lists_round_trip() == Some(true)
        && messages::round_trip() == Some(true)
        && messages::shapes_round_trip() == Some(true)
        && messages::bad_bytes_are_refused()
}

fn records_round_trip() -> Option<bool> {
    let mut memory = [0; 256];
    let mut writer = Writer::new(&mut memory);
    write_user(&mut writer);
    let len = writer.finish().ok()?;
    let mut reader = Reader::new(memory.get(..len)?);
    let mut seen = 0;
    while let Some(record) = reader.next().ok()? {
        seen += match (record.field, record.value) {
            (1, Value::Varint(42)) => 1,
            (2, Value::Len(b"Alice")) => 10,
            (3, Value::Len(_)) => {
                let city = record.reader()?.next().ok()??;
                if matches!(city.value, Value::Len(b"Oslo")) {
                    100
                } else {
                    0
                }
            }
            (4, Value::Group(group)) => group.body().len() * 1_000,
            _ => return Some(false),
        };
    }
    Some(seen == 2_111)
}

fn write_user<S: viewbuf::octets::Sink>(writer: &mut Writer<S>) {
    writer
        .varint(1, 42)
        .len(2, b"Alice")
        .nested(3, |address| {
            address.len(1, b"Oslo");
        })
        .group(4, |group| {
            group.sint(1, -1);
        });
}

fn short_memory_is_reported() -> bool {
    let mut memory = [0; 10];
    let mut writer = Writer::new(&mut memory);
    write_user(&mut writer);
    matches!(writer.finish(), Err(EncodeError::TooShort { needed: 21 }))
}

fn bad_bytes_are_refused() -> bool {
    let deep = [0x0b; 200];
    let limits = Limits {
        depth: 150,
        ..Limits::DEFAULT
    };
    let faults: [(&[u8], DecodeErrorKind); 4] = [
        (
            &[0x88, 0x80, 0x80, 0x80, 0x80, 0x00],
            DecodeErrorKind::InvalidTag,
        ),
        (&[0x0a, 5, 1], DecodeErrorKind::Truncated),
        (&[0x0f], DecodeErrorKind::InvalidWireType),
        (&deep, DecodeErrorKind::TooDeep),
    ];
    faults.iter().all(|(octets, kind)| {
        let mut reader = Reader::with_limits(octets, &limits);
        matches!(reader.next(), Err(error) if error.kind() == *kind)
    })
}

fn lists_round_trip() -> Option<bool> {
    let mut memory = [0; 4_096];
    let values: [u64; 300] = core::array::from_fn(|i| u64::MAX >> (i % 64));
    let len = packed::encode::<Uint64>(&values, &mut memory)?;
    let list = Varints::<Uint64>::decode(memory.get(..len)?).ok()?;
    let same = list.len() == values.len()
        && list.iter().eq(values)
        && list.iter().fold(0, u64::wrapping_add)
            == values.iter().fold(0, |a, v| a.wrapping_add(*v));

    let sints = [0, -1, i32::MAX, i32::MIN];
    let len = packed::encode::<Sint32>(&sints, &mut memory)?;
    let same = same
        && Varints::<Sint32>::decode(memory.get(..len)?)
            .ok()?
            .iter()
            .eq(sints);

    let doubles = [0.5, -2.0];
    let len = packed::encode::<Double>(&doubles, &mut memory)?;
    Some(
        same && Fixed::<Double>::decode(memory.get(..len)?)
            .ok()?
            .iter()
            .eq(doubles),
    )
}
