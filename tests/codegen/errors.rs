//! What is wrong, and where.

use viewbuf::codegen::Config;

use crate::support::{config, error};

#[test]
fn protos_are_wrong_at_a_line_and_column() {
    for (name, text, line, column, says) in [
        (
            "syntax",
            "syntax = \"proto3\";\nmessage A {\n  int32 a 1;\n}",
            3,
            11,
            "number",
        ),
        (
            "unknown",
            "syntax = \"proto3\";\nmessage A {\n  Missing a = 1;\n}",
            3,
            3,
            "Missing",
        ),
        (
            "twice",
            "syntax = \"proto3\";\nmessage A {}\nmessage A {}",
            3,
            9,
            "A",
        ),
        (
            "import",
            "syntax = \"proto3\";\nimport \"none.proto\";",
            2,
            1,
            "none.proto",
        ),
        (
            "number",
            "syntax = \"proto3\";\nmessage A {\n  int32 a = 1;\n int32 b = 1;\n}",
            4,
            12,
            "1",
        ),
        (
            "alias",
            "syntax = \"proto3\";\nenum E { A = 0; \n B = 0; }",
            3,
            6,
            "allow_alias",
        ),
    ] {
        let error = error(&format!("wrong_{name}"), text);
        assert_eq!(error.file(), Some("test.proto"), "{error}");
        assert_eq!(
            (error.line(), error.column()),
            (Some(line), Some(column)),
            "{error}"
        );
        assert!(error.text().contains(says), "{error}");
        assert!(
            error
                .to_string()
                .starts_with(&format!("test.proto:{line}:{column}: ")),
            "{error}"
        );
        assert_eq!(format!("{error:?}"), error.to_string());
    }
}

#[test]
fn all_that_is_wrong_is_shown() {
    let error = error(
        "wrong_twice",
        "syntax = \"proto3\";\nmessage A {\n  int32 a 1;\n  int32 = 2;\n}",
    );
    assert_eq!(
        error.to_string(),
        "test.proto:3:11: error: Missing field number.\n    int32 a 1;\n            ^\n\
         test.proto:4:9: error: Expected field name.\n    int32 = 2;\n          ^"
    );
}

#[test]
fn imported_files_are_named() {
    let error = config(
        "wrong_import",
        &[
            ("a.proto", "syntax = \"proto3\"; import \"b.proto\";"),
            ("b.proto", "syntax = \"proto3\";\n\nmessage {}"),
        ],
    )
    .model()
    .unwrap_err();
    assert_eq!(
        (error.file(), error.line()),
        (Some("b.proto"), Some(3)),
        "{error}"
    );
}

#[test]
fn missing_inputs_are_named() {
    let error = Config::new()
        .files(["none/such.proto"])
        .model()
        .unwrap_err();
    assert!(error.to_string().contains("such.proto"), "{error}");
    let error = Config::new().model().unwrap_err();
    assert!(error.text().contains("descriptor set"), "{error}");
    let error = Config::new()
        .descriptor_set_bytes([0xff])
        .model()
        .unwrap_err();
    assert!(error.text().contains("octet 0"), "{error}");
}
