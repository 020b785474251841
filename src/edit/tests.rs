//! Edits by field numbers, and what paths are.

mod linear;

use alloc::vec::Vec;

use super::{Edit, EditError, EditErrorKind, Mask, Path, Value};
use crate::wire::Writer;
use crate::{DecodeErrorKind, Limits};

/// 1: "old", 2: { 1: 7, 3: "x" }, 4: 300 in three octets, 5: "a", 5: "b", 6: { 1: "k", 2: 9 }, 7 group { 1: 5 }
fn sample() -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::append(&mut out);
    writer
        .len(1, b"old")
        .nested(2, |inner| {
            inner.varint(1, 7).len(3, b"x");
        })
        .raw(&[0x20, 0xac, 0x82, 0x00])
        .len(5, b"a")
        .len(5, b"b")
        .nested(6, |entry| {
            entry.len(1, b"k").varint(2, 9);
        })
        .group(7, |group| {
            group.varint(1, 5);
        });
    writer.finish().unwrap();
    out
}

/// The sample with what `edit` does, and where it differs: what is the same before and after that.
fn edited(build: impl FnOnce(&mut Edit<'static>) -> Result<(), EditError>) -> Vec<u8> {
    let mut edit = Edit::by_number();
    build(&mut edit).unwrap();
    let input = sample();
    let out = edit.apply(&input).unwrap();
    let pieces = edit.pieces(&input).unwrap();
    assert_eq!(pieces.to_vec(), out);
    assert_eq!(pieces.len(), out.len());
    assert_eq!(pieces.iter().collect::<Vec<_>>().concat(), out);
    assert!(pieces.iter().all(|piece| !piece.is_empty()));
    out
}

fn at(octets: &[u8], path: &str) -> Option<Value<'static>> {
    let path = Path::by_number(path).unwrap();
    path.get(octets).unwrap().map(Value::into_owned)
}

/// `octets` with the first `old` of them replaced.
fn swapped(octets: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let place = octets
        .windows(old.len())
        .position(|window| window == old)
        .unwrap();
    [&octets[..place], new, &octets[place + old.len()..]].concat()
}

#[test]
fn an_edit_without_operations_changes_nothing() {
    assert_eq!(edited(|_| Ok(())), sample());
}

#[test]
fn set_leaves_all_other_octets() {
    let out = edited(|edit| edit.set("1", "new name").map(drop));
    assert_eq!(out, swapped(&sample(), b"\x0a\x03old", b"\x0a\x08new name"));
    let out = edited(|edit| edit.set("2.3", "longer").map(drop));
    let (old, new) = (
        b"\x12\x05\x08\x07\x1a\x01x",
        b"\x12\x0a\x08\x07\x1a\x06longer",
    );
    assert_eq!(out, swapped(&sample(), old, new));
    let out = edited(|edit| edit.set("7.1", 300).map(drop));
    assert_eq!(
        out,
        swapped(&sample(), b"\x3b\x08\x05\x3c", b"\x3b\x08\xac\x02\x3c")
    );
}

#[test]
fn lengths_grow_beyond_one_octet() {
    let long = "y".repeat(300);
    let out = edited(|edit| edit.set("2.3", long.as_str()).map(drop));
    assert_eq!(at(&out, "2.3"), Some(Value::from(long.as_bytes().to_vec())));
    assert_eq!(at(&out, "4"), Some(Value::U64(300)));
    assert_eq!(out.len(), sample().len() + 299 + 1 + 1);
}

#[test]
fn set_makes_what_is_absent() {
    let out = edited(|edit| edit.set("9.8.7", 1).map(drop));
    let made = b"\x4a\x04\x42\x02\x38\x01";
    assert_eq!(out, [&sample()[..], made].concat());
    let out = edited(|edit| edit.set("2.9.1", 1).map(drop));
    assert_eq!(at(&out, "2.9.1"), Some(Value::U64(1)));
    assert_eq!(at(&out, "2.3"), Some(Value::from(b"x")));
}

#[test]
fn replace_makes_nothing() {
    let out = edited(|edit| {
        edit.replace("9.8", 1)?
            .replace("2.9", 1)?
            .replace("3", 1)
            .map(drop)
    });
    assert_eq!(out, sample());
    let out = edited(|edit| edit.replace("2.1", 8).map(drop));
    assert_eq!(at(&out, "2.1"), Some(Value::U64(8)));
}

#[test]
fn remove_and_append_go_by_place() {
    let out = edited(|edit| edit.remove("5[0]")?.append("5", "c").map(drop));
    let list = Value::list([&b"b"[..], b"c"]);
    assert_eq!(at(&out, "5[*]"), Some(list));
    assert_eq!(
        out,
        swapped(&sample(), b"\x2a\x01a\x2a\x01b", b"\x2a\x01b\x2a\x01c")
    );
    let out = edited(|edit| edit.set("5[-1]", "z")?.remove("2").map(drop));
    assert_eq!(at(&out, "5[*]"), Some(Value::list([&b"a"[..], b"z"])));
    assert_eq!(at(&out, "2"), None);
    let out = edited(|edit| edit.append("10", Value::list([1, 2])).map(drop));
    assert_eq!(out, [&sample()[..], b"\x50\x01\x50\x02"].concat());
}

#[test]
fn entries_go_by_key() {
    let out = edited(|edit| edit.set("6{\"k\"}", 10)?.set("6{\"new\"}.5", 1).map(drop));
    assert_eq!(at(&out, "6{\"k\"}"), Some(Value::U64(10)));
    assert_eq!(at(&out, "6{\"new\"}.5"), Some(Value::U64(1)));
    let out = edited(|edit| edit.remove("6{\"k\"}").map(drop));
    assert_eq!(at(&out, "6"), None);
    let out = edited(|edit| edit.remove("6{\"none\"}").map(drop));
    assert_eq!(out, sample());
}

#[test]
fn later_operations_see_what_earlier_ones_put() {
    let out = edited(|edit| {
        edit.set("2", b"\x08\x01")?
            .set("2.5", 5)?
            .remove("2.1")?
            .set("2.6", 6)
            .map(drop)
    });
    assert_eq!(at(&out, "2"), Some(Value::from(b"\x28\x05\x30\x06")));
    let out = edited(|edit| edit.set("2.1", 1)?.remove("2")?.set("2.4", 4).map(drop));
    assert_eq!(at(&out, "2"), Some(Value::from(b"\x20\x04")));
    let out = edited(|edit| edit.remove("2")?.remove("2.4").map(drop));
    assert_eq!(at(&out, "2"), None);
    let out = edited(|edit| {
        edit.merge("2", b"\x08\x09\x28\x01")?
            .set("2.1", 3)
            .map(drop)
    });
    assert_eq!(at(&out, "2.1"), Some(Value::U64(3)));
    assert_eq!(at(&out, "2.5"), Some(Value::U64(1)));
    assert_eq!(at(&out, "2.3"), Some(Value::from(b"x")));
}

#[test]
fn one_operation_for_all_elements_and_another_for_one() {
    let octets = b"\x0a\x02\x08\x01\x0a\x02\x08\x02\x0a\x02\x08\x03";
    let mut edit = Edit::by_number();
    edit.set("1[*].2", 9).unwrap().set("1[1].1", 7).unwrap();
    let out = edit.apply(octets).unwrap();
    let all = Path::by_number("1[*].1").unwrap().get(&out).unwrap();
    assert_eq!(all, Some(Value::list([1_u64, 7, 3])));
    let all = Path::by_number("1[*].2").unwrap().get(&out).unwrap();
    assert_eq!(all, Some(Value::list([9_u64, 9, 9])));
}

#[test]
fn masks_keep_and_drop() {
    let mask = Mask::by_number(["1", "2.3", "5[1]", "7"]).unwrap();
    let kept = mask.keep().unwrap().apply(&sample()).unwrap();
    let expected = b"\x0a\x03old\x12\x03\x1a\x01x\x2a\x01b\x3b\x08\x05\x3c";
    assert_eq!(kept, expected);
    let dropped = mask.drop().unwrap().apply(&sample()).unwrap();
    let expected = b"\x12\x02\x08\x07\x20\xac\x82\x00\x2a\x01a\x32\x05\x0a\x01k\x10\x09";
    assert_eq!(dropped, expected);
    let all = Mask::by_number(["*"]).unwrap();
    assert_eq!(all.keep().unwrap().apply(&sample()).unwrap(), sample());
    assert_eq!(all.drop().unwrap().apply(&sample()).unwrap(), b"");
}

#[test]
fn the_whole_message_can_be_set_and_merged() {
    let out = edited(|edit| {
        edit.set("", Value::Message(b"\x08\x01"[..].into()))
            .map(drop)
    });
    assert_eq!(out, b"\x08\x01");
    let out = edited(|edit| edit.remove("").map(drop));
    assert_eq!(out, b"");
    let out = edited(|edit| edit.merge("", b"\x08\x01").map(drop));
    assert_eq!(out, [&sample()[..], b"\x08\x01"].concat());
    let out = edited(|edit| {
        edit.set("", Value::Message(b"\x08\x01"[..].into()))?
            .set("2.1", 5)
            .map(drop)
    });
    assert_eq!(out, b"\x08\x01\x12\x02\x08\x05");
}

#[test]
fn padded_lengths_stay_where_nothing_moves() {
    // 2: { 1: 7 } with a length of two octets, 3: 1
    let octets = b"\x12\x82\x00\x08\x07\x18\x01";
    let mut edit = Edit::by_number();
    edit.set("2.1", 8).unwrap();
    let mut edited = octets.to_vec();
    edit.apply_in_place(&mut edited).unwrap();
    assert_eq!(edited, b"\x12\x82\x00\x08\x08\x18\x01");
    assert_eq!(edit.apply(octets).unwrap(), edited);
    edit.set("2.1", 70_000).unwrap();
    let longer = b"\x12\x04\x08\xf0\xa2\x04\x18\x01";
    assert_eq!(edit.apply(octets).unwrap(), longer);
    let before = edited.clone();
    let error = edit.apply_in_place(&mut edited).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::LengthChanged);
    assert_eq!(edited, before);
}

#[test]
fn in_place_nothing_may_move_even_if_the_length_is_the_same() {
    let mut octets = *b"\x08\x01\x10\x02\x18\x03";
    let mut edit = Edit::by_number();
    edit.remove("1").unwrap().set("4", 1).unwrap();
    let error = edit.apply_in_place(&mut octets).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::LengthChanged);
    assert_eq!(octets, *b"\x08\x01\x10\x02\x18\x03");
}

#[test]
fn a_split_message_becomes_one() {
    // 1: { 1: 1, 2: 2 }, 3: 3, 1: { 1: 4 }
    let octets = b"\x0a\x04\x08\x01\x10\x02\x18\x03\x0a\x02\x08\x04";
    let mut edit = Edit::by_number();
    edit.set("1.1", 5).unwrap();
    assert_eq!(
        edit.apply(octets).unwrap(),
        b"\x0a\x04\x08\x05\x10\x02\x18\x03"
    );
    assert_eq!(at(octets, "1.2"), Some(Value::U64(2)));
    assert_eq!(at(octets, "1.1"), Some(Value::U64(4)));
}

#[test]
fn of_a_field_that_occurs_twice_one_record_is_left() {
    let mut edit = Edit::by_number();
    edit.set("1", 5).unwrap();
    assert_eq!(
        edit.apply(b"\x08\x01\x10\x02\x08\x03").unwrap(),
        b"\x08\x05\x10\x02"
    );
}

fn path_fault(path: &str) -> (EditErrorKind, u32) {
    let error = Path::by_number(path).unwrap_err();
    (error.kind(), error.at())
}

#[test]
fn paths_that_are_none() {
    assert_eq!(path_fault("."), (EditErrorKind::Syntax, 0));
    assert_eq!(path_fault("1."), (EditErrorKind::Syntax, 2));
    assert_eq!(path_fault("1..2"), (EditErrorKind::Syntax, 2));
    assert_eq!(path_fault("1[0"), (EditErrorKind::Syntax, 2));
    assert_eq!(path_fault("1[]"), (EditErrorKind::Syntax, 2));
    assert_eq!(path_fault("1]"), (EditErrorKind::Syntax, 1));
    assert_eq!(path_fault("1[x]"), (EditErrorKind::Syntax, 1));
    assert_eq!(path_fault("1{\"a}"), (EditErrorKind::Syntax, 3));
    assert_eq!(path_fault("1[0]2"), (EditErrorKind::Syntax, 4));
    assert_eq!(path_fault("[0]"), (EditErrorKind::Syntax, 0));
    assert_eq!(path_fault("0"), (EditErrorKind::NoSuchField, 0));
    assert_eq!(path_fault("536870912"), (EditErrorKind::NoSuchField, 0));
    assert_eq!(path_fault("1.name"), (EditErrorKind::NoSuchField, 1));
    assert_eq!(path_fault("1[0][1]"), (EditErrorKind::NotAList, 4));
    assert_eq!(path_fault("1{x}"), (EditErrorKind::WrongKey, 1));
    assert_eq!(path_fault("[a.b]"), (EditErrorKind::NoSuchExtension, 0));
    assert_eq!(path_fault("1.[a.b]"), (EditErrorKind::NoSuchExtension, 1));
    assert_eq!(path_fault("[a..b]"), (EditErrorKind::Syntax, 0));
    assert_eq!(path_fault("[a.b"), (EditErrorKind::Syntax, 1));
    let long = "1.".repeat(300) + "1";
    assert_eq!(path_fault(&long).0, EditErrorKind::Syntax);
}

#[test]
fn faults_name_the_operation() {
    let mut edit = Edit::by_number();
    edit.set("1", 1).unwrap();
    let error = edit.set("x", 1).unwrap_err();
    assert_eq!((error.operation(), error.at()), (1, 0));
    edit.set("5[7]", 1).unwrap();
    let error = edit.apply(&sample()).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::NoSuchElement);
    assert_eq!(error.operation(), 1);
    let mut edit = Edit::by_number();
    edit.set("5[1]", 1).unwrap().remove("5[-1]").unwrap();
    let error = edit.apply(&sample()).unwrap_err();
    assert_eq!(error.kind(), EditErrorKind::Overlap);
}

#[test]
fn broken_octets_are_errors() {
    let mut edit = Edit::by_number();
    edit.set("2.1.1.1", 1).unwrap();
    let fault = |octets: &[u8]| {
        let error = edit.apply(octets).unwrap_err();
        (error.kind(), error.at())
    };
    let decode = EditErrorKind::Decode;
    assert_eq!(
        fault(b"\x12\x05\x08"),
        (decode(DecodeErrorKind::Truncated), 1)
    );
    assert_eq!(
        fault(b"\x12\x01\x08"),
        (decode(DecodeErrorKind::Truncated), 3)
    );
    assert_eq!(fault(b"\x10\x05"), (decode(DecodeErrorKind::WrongType), 0));
    let limits = Limits {
        depth: 2,
        ..Limits::DEFAULT
    };
    let octets = b"\x12\x04\x0a\x02\x0a\x00";
    let error = edit.apply_with(octets, &limits).unwrap_err();
    assert_eq!(error.kind(), decode(DecodeErrorKind::TooDeep));
    assert!(edit.apply(octets).is_ok());
}

#[test]
fn what_one_operation_multiplies_is_bounded() {
    let octets = b"\x0a\x00".repeat(10_000);
    let mut edit = Edit::by_number();
    edit.set("1[*].1", "z".repeat(1_000)).unwrap();
    let limits = Limits {
        allocation: 1_000_000,
        ..Limits::DEFAULT
    };
    let error = edit.apply_with(&octets, &limits).unwrap_err();
    let expected = EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation);
    assert_eq!(error.kind(), expected);
    assert!(edit.apply(&octets).is_ok());
}

#[test]
fn elements_are_inserted_before_an_index() {
    let at_5 = |build: fn(&mut Edit<'static>) -> Result<(), EditError>| {
        let found = at(&edited(build), "5[*]");
        let Some(Value::List(found)) = found else {
            panic!("{found:?} is no list");
        };
        found
            .into_iter()
            .map(|value| match value {
                Value::Bytes(octets) => octets.into_owned(),
                value => panic!("{value:?} is no octets"),
            })
            .collect::<Vec<_>>()
            .concat()
    };
    assert_eq!(at_5(|edit| edit.insert("5[0]", "x").map(drop)), b"xab");
    assert_eq!(at_5(|edit| edit.insert("5[-1]", "x").map(drop)), b"axb");
    assert_eq!(at_5(|edit| edit.insert("5[2]", "x").map(drop)), b"abx");
    let all = at_5(|edit| {
        edit.append("5", "z")?
            .insert("5[2]", "y")?
            .insert("5[1]", Value::list(["1", "2"]))?
            .insert("5[1]", "3")?
            .insert("5[-1]", "4")?
            .remove("5[1]")
            .map(drop)
    });
    assert_eq!(all, b"a1234yz");
    // All elements are those too that were added.
    let all = at_5(|edit| {
        edit.insert("5[1]", "x")?
            .append("5", "y")?
            .set("5[*]", "-")
            .map(drop)
    });
    assert_eq!(all, b"----");
    let none = edited(|edit| {
        edit.insert("5[1]", "x")?
            .append("5", "y")?
            .remove("5[*]")
            .map(drop)
    });
    assert_eq!(at(&none, "5"), None);
    let made = edited(|edit| edit.insert("9.1[0]", 1)?.append("9.1", 2).map(drop));
    assert_eq!(made, [&sample()[..], b"\x4a\x04\x08\x01\x08\x02"].concat());
}

#[test]
fn elements_are_inserted_into_lists_alone_and_where_there_is_a_place() {
    let fault = |path: &str| {
        let error = Edit::by_number().insert(path, 1).unwrap_err();
        error.kind()
    };
    assert_eq!(fault("5"), EditErrorKind::NotAList);
    assert_eq!(fault("5[*]"), EditErrorKind::NotAList);
    assert_eq!(fault("6{\"k\"}"), EditErrorKind::NotAList);
    assert_eq!(fault(""), EditErrorKind::NotAList);
    for path in ["5[3]", "5[-3]", "9[1]", "9[-1]"] {
        let mut edit = Edit::by_number();
        edit.insert("5[0]", "x").unwrap().insert(path, "y").unwrap();
        let error = edit.apply(&sample()).unwrap_err();
        assert_eq!(error.kind(), EditErrorKind::NoSuchElement, "{path}");
        assert_eq!(error.operation(), 1, "{path}");
    }
}

#[test]
fn all_elements_are_not_those_that_were_removed() {
    let octets = b"\x0a\x02\x08\x01\x0a\x02\x08\x02";
    for set in ["1[*].2", "1[*]"] {
        let mut edit = Edit::by_number();
        edit.remove("1[0]").unwrap();
        edit.set(set, Value::Message(b"\x08\x05"[..].into()))
            .unwrap();
        let edited = edit.apply(octets).unwrap();
        let left = Path::by_number("1[*]").unwrap().get(&edited).unwrap();
        assert!(
            matches!(left, Some(Value::List(left)) if left.len() == 1),
            "{set}"
        );
    }
}

#[test]
fn a_message_that_was_made_on_the_way_stays() {
    let out = edited(|edit| edit.set("9.1", 1)?.remove("9.1").map(drop));
    assert_eq!(out, [&sample()[..], b"\x4a\x00"].concat());
    let out = edited(|edit| edit.set("9.1", 1)?.remove("9").map(drop));
    assert_eq!(out, sample());
}

#[test]
fn many_operations_do_what_few_do() {
    // In any order, and of far more fields than lie in a vector.
    let mut edit = Edit::by_number();
    for number in (100..200).rev() {
        edit.set(&alloc::format!("{number}"), number).unwrap();
        edit.set(&alloc::format!("8{{{number}}}"), 1).unwrap();
    }
    edit.remove("5[0]").unwrap();
    let out = edit.apply(&sample()).unwrap();
    for number in 100..200_u64 {
        let found = at(&out, &alloc::format!("{number}"));
        assert_eq!(found, Some(Value::U64(number)));
        let found = at(&out, &alloc::format!("8{{{number}}}"));
        assert_eq!(found, Some(Value::U64(1)));
    }
    assert_eq!(edit.apply(&out).unwrap().len(), out.len() - 3);
}
