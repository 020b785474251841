//! `export` and `local`.

use super::{errors, file, location};
use crate::types::SymbolVisibility;

#[test]
fn visibility() {
    let file = file(
        "edition = \"2024\"; export message A { local enum B { C = 0; } } local message D {} enum E { F \
         = 0; }",
    );
    assert_eq!(
        file.message_type[0].visibility,
        Some(SymbolVisibility::VisibilityExport)
    );
    assert_eq!(
        file.message_type[0].enum_type[0].visibility,
        Some(SymbolVisibility::VisibilityLocal)
    );
    assert_eq!(file.enum_type[0].visibility, None);
    // The part begins behind the word.
    assert_eq!(location(&file, &[4, 0]).span, [0, 25, 62]);
    // Older files have types of that name.
    let old = super::file("edition = \"2023\"; message M { export a = 1; }");
    assert_eq!(
        old.message_type[0].field[0].type_name.as_deref(),
        Some("export")
    );
    assert_eq!(
        errors("edition = \"2024\"; export service S {}"),
        ["1:26: 'local' and 'export' visibility modifiers are valid only on 'message' and 'enum'"]
    );
    assert_eq!(
        errors("edition = \"2023\"; export message A {}")[0],
        "1:19: Expected top-level statement (e.g. \"message\")."
    );
}
