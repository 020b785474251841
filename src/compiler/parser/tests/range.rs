//! Extension ranges and reserved numbers and names.

use super::{error, error_in_message, errors, file, location, message, parse};
use crate::types::descriptor_proto::{ExtensionRange, ReservedRange};

#[test]
fn extension_ranges() {
    let message = message("extensions 1, 4 to 5, 100 to max [a = 1, (b).c = 2]; extensions 9;");
    let ends: Vec<_> = message
        .extension_range
        .iter()
        .map(
            |ExtensionRange {
                 start,
                 end,
                 options,
                 ..
             }| {
                let options = options.as_ref();
                (
                    start.unwrap(),
                    end.unwrap(),
                    options.map(|o| o.uninterpreted_option.len()),
                )
            },
        )
        .collect();
    assert_eq!(
        ends,
        [
            (1, 2, Some(2)),
            (4, 6, Some(2)),
            (100, 1 << 29, Some(2)),
            (9, 10, None)
        ]
    );
    let set = super::message("extensions 4 to max; option message_set_wire_format = true;");
    assert_eq!(set.extension_range[0].end, Some(i32::MAX));
    let of = error_in_message;
    assert_eq!(of("extensions a;"), "3:12: Expected field number range.");
    assert_eq!(of("extensions 1 to a;"), "3:17: Expected integer.");
    assert_eq!(
        of("extensions 2147483647;"),
        "3:22: Field number out of bounds."
    );
    assert_eq!(
        of("extensions 1 to 2147483647;"),
        "3:27: Field number out of bounds."
    );
    assert_eq!(of("extensions 1 [a];"), "3:16: Expected \"=\".");
}

#[test]
fn places_of_options_of_extension_ranges_are_repeated() {
    let file = file("syntax = \"proto2\";\nmessage M { extensions 1, 3 [a = 1]; }");
    for range in [0, 1] {
        assert_eq!(location(&file, &[4, 0, 5, range, 3]).span, [1, 28, 35]);
        assert_eq!(
            location(&file, &[4, 0, 5, range, 3, 999, 0]).span,
            [1, 29, 34]
        );
    }
    assert_eq!(location(&file, &[4, 0, 5, 1]).span, [1, 26, 27]);
}

#[test]
fn options_of_extension_ranges_are_bounded() {
    let ranges = |count: usize| (1..=count).map(|at| format!("{at},")).collect::<String>();
    let options = "a=1,".repeat(100);
    let of = |count| {
        format!(
            "message M {{ extensions {}9999 [{options}b=1]; }}",
            ranges(count)
        )
    };
    file(&of(100));
    assert!(errors(&of(1000))[0].ends_with("Too many extension ranges have the same options."),);
}

#[test]
fn reserved() {
    let message = message("reserved 1, 4 to 5, 9 to max; reserved \"a\", 'b' 'c';");
    let ends: Vec<_> = message
        .reserved_range
        .iter()
        .map(|ReservedRange { start, end, .. }| (start.unwrap(), end.unwrap()))
        .collect();
    assert_eq!(ends, [(1, 2), (4, 6), (9, 1 << 29)]);
    assert_eq!(message.reserved_name, ["a", "bc"]);
    let edition = file("edition = \"2023\"; message M { reserved a, b; } enum E { reserved c; }");
    assert_eq!(edition.message_type[0].reserved_name, ["a", "b"]);
    assert_eq!(edition.enum_type[0].reserved_name, ["c"]);
    let source = "syntax = \"proto2\"; message M { reserved \"a-b\"; }";
    let (_, warnings) = parse("t.proto", source.into()).unwrap();
    assert_eq!(
        warnings[0].text(),
        "Reserved name \"a-b\" is not a valid identifier."
    );
}

#[test]
fn wrong_reserved() {
    let of = error_in_message;
    assert_eq!(
        of("reserved -1;"),
        "3:10: Expected field name or number range."
    );
    assert_eq!(of("reserved 1, a;"), "3:13: Expected field number range.");
    assert_eq!(of("reserved 1 to a;"), "3:15: Expected integer.");
    assert_eq!(
        of("reserved \"a\", 1;"),
        "3:15: Expected field name string literal."
    );
    assert_eq!(
        of("reserved a;"),
        "3:10: Reserved names must be string literals. (Only editions supports identifiers.)"
    );
    assert_eq!(
        errors("edition = \"2023\"; message M { reserved \"a\"; }"),
        ["1:40: Reserved names must be identifiers in editions, not string literals."]
    );
    assert_eq!(
        errors("edition = \"2023\"; message M { reserved a, 1; }"),
        ["1:43: Expected field name identifier."]
    );
    assert_eq!(
        error("enum E { reserved; }"),
        "2:18: Expected enum value or number range."
    );
    assert_eq!(
        error("enum E { reserved 1, 'a'; }"),
        "2:22: Expected enum number range."
    );
    assert_eq!(
        error("enum E { reserved 'a', 1; }"),
        "2:24: Expected enum value string literal."
    );
}
