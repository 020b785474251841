//! `extend` blocks.

use super::{error, file, location};

#[test]
fn extends() {
    let file = file(
        "syntax = \"proto2\"; extend .a.B { optional int32 x = 1; repeated group Y = 2 {} } message M \
         { extend M { optional M z = 3; } }",
    );
    let extendees: Vec<_> = file
        .extension
        .iter()
        .flat_map(|field| &field.extendee)
        .collect();
    assert_eq!(extendees, [".a.B", ".a.B"]);
    assert_eq!(file.message_type[0].name.as_deref(), Some("Y"));
    assert_eq!(
        file.message_type[1].extension[0].extendee.as_deref(),
        Some("M")
    );
    assert_eq!(location(&file, &[7, 1, 2]).span, [0, 26, 30]);
    assert_eq!(
        error("extend int32 { optional int32 a = 1; }"),
        "2:8: Expected message type."
    );
    assert_eq!(
        error("extend M { }"),
        "2:12: Expected \"required\", \"optional\", or \"repeated\"."
    );
    assert_eq!(
        error("extend M { optional int32 a = 1;"),
        "2:33: Reached end of input in extend definition (missing '}')."
    );
}
