//! Oneofs, those of proto3 `optional` too.

use super::{error_in_message, file, message};
use crate::types::field_descriptor_proto::Label;

#[test]
fn oneofs() {
    let message =
        message("oneof o { option a = 1; int32 x = 1; group Y = 2 {} } oneof p { M m = 3; }");
    let names: Vec<_> = message
        .oneof_decl
        .iter()
        .flat_map(|oneof| &oneof.name)
        .collect();
    assert_eq!(names, ["o", "p"]);
    let indices: Vec<_> = message
        .field
        .iter()
        .flat_map(|field| field.oneof_index)
        .collect();
    assert_eq!(indices, [0, 0, 1]);
    assert!(
        message
            .field
            .iter()
            .all(|field| field.label == Some(Label::Optional))
    );
    assert_eq!(
        message.oneof_decl[0]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
    let of = error_in_message;
    assert_eq!(
        of("oneof o { optional int32 a = 1; }"),
        "3:11: Fields in oneofs must not have labels (required / optional / repeated)."
    );
    assert_eq!(of("oneof { int32 a = 1; }"), "3:7: Expected oneof name.");
    assert_eq!(of("oneof o {}"), "3:10: Expected type name.");
}

#[test]
fn synthetic_oneofs() {
    let file = file(
        "syntax = \"proto3\"; message M { optional int32 a = 1; int32 b = 2; optional int32 _c = 3; \
         int32 _a = 4; oneof X_a { int32 d = 5; } }",
    );
    let message = &file.message_type[0];
    let names: Vec<_> = message
        .oneof_decl
        .iter()
        .flat_map(|oneof| &oneof.name)
        .collect();
    assert_eq!(names, ["X_a", "XX_a", "X_c"]);
    let indices: Vec<_> = message
        .field
        .iter()
        .map(|field| field.oneof_index)
        .collect();
    assert_eq!(indices, [Some(1), None, Some(2), None, Some(0)]);
    assert_eq!(message.field[0].proto3_optional, Some(true));
    assert_eq!(message.field[1].proto3_optional, None);
}
