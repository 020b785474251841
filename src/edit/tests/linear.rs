//! Steps are counted: twice the operations, or twice the message, take twice the steps and not four times.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::DecodeErrorKind;
use crate::edit::work::steps;
use crate::edit::{Edit, EditErrorKind, Mask, Update, Value};
use crate::wire::Writer;

/// Asserts that `work` takes steps in proportion to its argument.
#[track_caller]
fn is_linear(work: impl Fn(usize) -> u64) {
    let (once, twice) = (work(500), work(1_000));
    assert!(once > 0, "nothing was counted");
    assert!(
        twice <= once * 9 / 4,
        "{once} steps, and {twice} for twice as much"
    );
}

/// Asserts that `work` takes no more steps, but a few, where its argument is twice as large.
#[track_caller]
fn is_constant(work: impl Fn(usize) -> u64) {
    let (once, twice) = (work(500), work(1_000));
    assert!(once > 0, "nothing was counted");
    assert!(
        twice <= once * 5 / 4,
        "{once} steps, and {twice} for twice as much"
    );
}

fn written(write: impl FnOnce(&mut Writer<&mut Vec<u8>>)) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::append(&mut out);
    write(&mut writer);
    writer.finish().unwrap();
    out
}

/// A thousand messages of one field in field 1.
fn list() -> Vec<u8> {
    b"\x0a\x02\x08\x01".repeat(1_000)
}

/// Paths of `count` fields that are not there, in each element of field 1.
fn paths(count: usize) -> Vec<String> {
    (2..count + 2)
        .rev()
        .map(|number| format!("1[*].{number}"))
        .collect()
}

#[test]
fn elements_are_not_asked_for_each_path_of_a_mask() {
    let octets = list();
    let mask = |count| Mask::by_number(paths(count)).unwrap();
    is_constant(|count| {
        let edit = mask(count).drop().unwrap();
        steps(|| assert_eq!(edit.apply(&octets).unwrap(), octets))
    });
    is_constant(|count| {
        let edit = mask(count).keep().unwrap();
        steps(|| assert_eq!(edit.apply(&octets).unwrap(), b"\x0a\x00".repeat(1_000)))
    });
}

#[test]
fn elements_are_not_asked_for_each_key() {
    // A thousand maps of one entry.
    let octets = written(|writer| {
        for _ in 0..1_000 {
            writer.nested(1, |element| {
                element.nested(2, |entry| {
                    entry.len(1, b"k").varint(2, 1);
                });
            });
        }
    });
    is_constant(|count| {
        let mut edit = Edit::by_number();
        for key in 0..count {
            edit.remove(&format!("1[*].2{{\"{key}\"}}")).unwrap();
        }
        steps(|| assert_eq!(edit.apply(&octets).unwrap(), octets))
    });
}

#[test]
fn messages_in_pieces_are_joined_one_by_one() {
    is_linear(|count| {
        let octets = written(|writer| {
            for round in 1..=2 {
                for number in 1..=count {
                    writer.nested(number as u32, |piece| {
                        piece.varint(round, 1);
                    });
                }
            }
        });
        let mut edit = Edit::by_number();
        for number in 1..=count {
            edit.set(&format!("{number}.1"), 5).unwrap();
        }
        steps(|| {
            let edited = edit.apply(&octets).unwrap();
            assert!(edited.starts_with(b"\x0a\x04\x08\x05\x10\x01\x12\x04"));
        })
    });
}

#[test]
fn an_update_reads_its_source_once() {
    is_linear(|count| {
        let source = written(|writer| {
            writer.nested(1, |inner| {
                for number in 1..=count {
                    inner.varint(number as u32, 1);
                }
            });
        });
        let paths = (1..=count).map(|number| format!("1.{number}"));
        let mask = Mask::by_number(paths).unwrap();
        steps(|| {
            let edit = mask.update(&source, Update::REPLACE).unwrap();
            assert_eq!(edit.apply(b"").unwrap(), source);
        })
    });
}

#[test]
fn operations_that_meet_too_often_are_refused() {
    // Each of the latter is done to each of the former.
    let mut edit = Edit::by_number();
    let fault = (0..10_000).find_map(|number| {
        let one = edit.remove(&format!("1[{number}].1")).map(drop);
        let all = edit.remove(&format!("1[*].{}", number + 2)).map(drop);
        one.and(all).err()
    });
    assert_eq!(fault.unwrap().kind(), EditErrorKind::Entangled);
    // The other way round.
    let mut edit = Edit::by_number();
    for number in 1..10_000 {
        edit.remove(&format!("1[*].{number}")).unwrap();
    }
    let fault = (0..10_000).find_map(|number| edit.remove(&format!("1[{number}].1")).err());
    assert_eq!(fault.unwrap().kind(), EditErrorKind::Entangled);
    // Inside of what was put.
    let mut edit = Edit::by_number();
    let large = written(|writer| {
        writer.len(1, &[0; 100_000]);
    });
    edit.set("1", Value::Message(large.into())).unwrap();
    let fault = (2..10_000).find_map(|number| edit.set(&format!("1.{number}"), 1).err());
    assert_eq!(fault.unwrap().kind(), EditErrorKind::Entangled);
}

#[test]
fn a_product_of_elements_and_new_octets_is_bounded() {
    let octets = list();
    let mut edit = Edit::by_number();
    for number in 2..2_000 {
        edit.set(&format!("1[*].{number}"), "z".repeat(100))
            .unwrap();
    }
    let error = edit.apply(&octets).unwrap_err();
    let expected = EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation);
    assert_eq!(error.kind(), expected);
}
