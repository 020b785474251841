//! Enums.

use super::{error, file};

#[test]
fn enums() {
    let file = file(
        "syntax = \"proto2\"; enum E { A = 0; B = -1 [deprecated = true]; C = 0x7fffffff; option \
         x = 1; reserved -5 to -3, -9, 10 to max; reserved 'D'; ; }",
    );
    let enumeration = &file.enum_type[0];
    let values: Vec<_> = enumeration
        .value
        .iter()
        .map(|value| value.number.unwrap())
        .collect();
    assert_eq!(values, [0, -1, i32::MAX]);
    let ranges = enumeration.reserved_range.iter();
    let ranges: Vec<_> = ranges
        .map(|range| (range.start.unwrap(), range.end.unwrap()))
        .collect();
    assert_eq!(ranges, [(-5, -3), (-9, -9), (10, i32::MAX)]);
    assert_eq!(enumeration.reserved_name, ["D"]);
    assert_eq!(
        enumeration
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
}

#[test]
fn wrong_enums() {
    assert_eq!(
        error("enum E { A; }"),
        "2:11: Missing numeric value for enum constant."
    );
    assert_eq!(error("enum E { A = a; }"), "2:14: Expected integer.");
    assert_eq!(
        error("enum E { A = -2147483649; }"),
        "2:15: Integer out of range."
    );
    assert_eq!(error("enum E { 1; }"), "2:10: Expected enum constant name.");
    assert_eq!(error("enum { }"), "2:6: Expected enum name.");
    assert_eq!(
        error("enum E { A = 1;"),
        "2:16: Reached end of input in enum definition (missing '}')."
    );
    assert_eq!(
        error("enum E { option allow_alias = false; A = 1; }"),
        "2:6: \"E\" declares 'option allow_alias = false;' which has no effect. Please remove the \
         declaration."
    );
    assert_eq!(
        error("enum E { option allow_alias = true; A = 1; B = 2; }"),
        "2:6: \"E\" declares support for enum aliases but no enum values share field numbers. \
         Please remove the unnecessary 'option allow_alias = true;' declaration."
    );
    assert_eq!(
        file("enum E { option allow_alias = true; A = 1; B = 1; }").enum_type[0]
            .value
            .len(),
        2
    );
}
