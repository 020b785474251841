//! Syntax, edition, package and imports.

use super::{error, errors, file, location, parse};
use crate::types::Edition;

#[test]
fn syntax_and_edition() {
    assert_eq!(file("").syntax, None);
    assert_eq!(file("syntax = 'proto2';").syntax.as_deref(), Some("proto2"));
    assert_eq!(
        file("syntax = 'pro' \"to3\";").syntax.as_deref(),
        Some("proto3")
    );
    let edition = file("edition = \"2024\";");
    assert_eq!(edition.syntax.as_deref(), Some("editions"));
    assert_eq!(edition.edition, Some(Edition::Edition2024));
    assert_eq!(
        file("\u{feff}edition = '2023';").edition,
        Some(Edition::Edition2023)
    );
    let (_, warnings) = parse("t.proto", "".into()).unwrap();
    assert_eq!(
        warnings[0].to_string(),
        "t.proto: warning: No edition or syntax is specified: \"proto2\" is assumed."
    );
}

#[test]
fn wrong_syntax_and_edition() {
    assert_eq!(
        errors("syntax = \"proto4\"; nonsense"),
        [
            "1:10: Unrecognized syntax identifier \"proto4\".  This parser only recognizes \"proto2\" \
          and \"proto3\"."
        ]
    );
    assert_eq!(
        errors("edition = \"1999\";"),
        ["1:11: Unknown edition \"1999\"."]
    );
    assert_eq!(
        errors("edition = \"PROTO2\";"),
        ["1:11: Unknown edition \"PROTO2\"."]
    );
    assert_eq!(
        errors("edition = \"2026\";"),
        ["1:11: Edition 2026 is later than the maximum supported edition 2024"]
    );
    assert_eq!(
        errors("syntax = proto2;"),
        ["1:10: Expected syntax identifier."]
    );
    assert_eq!(errors("syntax \"proto2\";"), ["1:8: Expected \"=\"."]);
    assert_eq!(
        errors("edition = \"2023\"\nmessage M {}"),
        ["2:1: Expected \";\"."]
    );
}

#[test]
fn package_and_imports() {
    let file = file(
        "edition = \"2024\"; package a.b.c; import \"x\"; import public 'y'; import option \"z\" \
         '.proto';;",
    );
    assert_eq!(file.package.as_deref(), Some("a.b.c"));
    assert_eq!(file.dependency, ["x", "y"]);
    assert_eq!(file.public_dependency, [1]);
    assert_eq!(file.option_dependency, ["z.proto"]);
    assert_eq!(location(&file, &[3, 1]).span, [0, 45, 63]);
    assert_eq!(location(&file, &[10, 0]).span, [0, 52, 58]);
    assert_eq!(location(&file, &[15, 0]).span, [0, 64, 91]);
    let weak = super::file("import weak \"w\";");
    assert_eq!(
        (weak.dependency, weak.weak_dependency),
        (vec!["w".to_owned()], vec![0])
    );
}

#[test]
fn wrong_packages_and_imports() {
    assert_eq!(
        error("package a; package b;"),
        "2:12: Multiple package definitions."
    );
    assert_eq!(error("package ;"), "2:9: Expected identifier.");
    assert_eq!(error("package a.;"), "2:11: Expected identifier.");
    assert_eq!(
        error("import a;"),
        "2:8: Expected a string naming the file to import."
    );
    assert_eq!(
        error("import \"\\377\";"),
        "2:8: The string is not valid UTF-8."
    );
    assert_eq!(
        error("import option \"a\";"),
        "2:8: option import is not supported before edition 2024."
    );
    assert_eq!(
        errors("edition = \"2024\"; import weak \"a\";"),
        [
            "1:26: weak import is not supported in edition 2024 and above. Consider using option \
          import instead."
        ]
    );
    assert_eq!(
        errors("edition = \"2024\"; import option \"a\"; import \"b\";"),
        ["1:45: imports should precede any option imports to ensure proto files can roundtrip."]
    );
    assert_eq!(
        error("nonsense;"),
        "2:1: Expected top-level statement (e.g. \"message\")."
    );
    assert_eq!(
        error("message M {} } message N {}"),
        "2:14: Unmatched \"}\"."
    );
}
