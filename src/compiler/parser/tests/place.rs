//! Places of parts.

use super::{file, location, parse};

#[test]
fn places() {
    let file = file(
        "syntax = \"proto3\";\n\npackage a;\nmessage M {\n\tstring \u{e9} = 1;\n}\n"
            .replace('\u{e9}', "x")
            .as_str(),
    );
    assert_eq!(location(&file, &[]).span, [0, 0, 5, 1]);
    assert_eq!(location(&file, &[12]).span, [0, 0, 18]);
    assert_eq!(location(&file, &[2]).span, [2, 0, 10]);
    assert_eq!(location(&file, &[4, 0]).span, [3, 0, 5, 1]);
    assert_eq!(location(&file, &[4, 0, 1]).span, [3, 8, 9]);
    // A tab goes on to column 8.
    assert_eq!(location(&file, &[4, 0, 2, 0]).span, [4, 8, 21]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 5]).span, [4, 8, 14]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 1]).span, [4, 15, 16]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 3]).span, [4, 19, 20]);
}

#[test]
fn spans_know_the_nearest_part() {
    let source = "syntax = \"proto2\";\nmessage M { optional int32 a = 1 [b.c = 2]; }";
    let (parsed, _) = parse("t.proto", source.into()).unwrap();
    let start = |path: &[i32]| parsed.spans.get(path).unwrap().start;
    assert_eq!(start(&[4, 0, 2, 0, 3]), (1, 31));
    assert_eq!(start(&[4, 0, 2, 0, 8, 999, 0, 2, 1, 1]), (1, 36));
    assert_eq!(start(&[4, 0, 2, 0, 8, 999, 0, 4]), (1, 40));
    assert_eq!(start(&[4, 0, 2, 0, 7]), (1, 12), "there is no default");
    assert_eq!(start(&[99]), (0, 0));
}
