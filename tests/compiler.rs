//! `.proto` files from everywhere: what is found, what is told, and what comes out.
#![cfg(feature = "compiler")]
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::PathBuf;

use viewbuf::Message;
use viewbuf::compiler::{Compiled, Compiler, Errors};
use viewbuf::types::FileDescriptorSet;

/// A fresh folder with these files in it.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = root.join("compiler").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of ours");
    }
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().expect("it is in the folder");
        fs::create_dir_all(parent).expect("a folder of ours");
        fs::write(path, text).expect("a file of ours");
    }
    folder
}

fn names(compiled: &Compiled) -> Vec<&str> {
    let names = compiled.files().iter();
    names.filter_map(|file| file.name.as_deref()).collect()
}

/// What is wrong with `a.proto` beside these files.
fn errors(files: &[(&str, &str)]) -> Errors {
    let compiler = files
        .iter()
        .fold(Compiler::new(), |compiler, (name, text)| {
            compiler.source(*name, *text)
        });
    compiler
        .file("a.proto")
        .compile()
        .expect_err("something is wrong")
}

#[test]
fn files_come_behind_what_they_import() {
    let files = [
        (
            "a.proto",
            "syntax = \"proto3\"; import \"b/b.proto\"; import \"c.proto\"; message A { B b = 1; C c = 2; }",
        ),
        (
            "b/b.proto",
            "syntax = \"proto3\"; import \"google/protobuf/any.proto\"; import \"c.proto\"; message B { C c = 1; \
             google.protobuf.Any any = 2; }",
        ),
        ("c.proto", "syntax = \"proto3\"; message C {}"),
    ];
    let folder = folder("order", &files);
    let compiled = Compiler::new()
        .include(&folder)
        .file(folder.join("a.proto"))
        .file("c.proto")
        .compile()
        .expect("all is right");
    assert_eq!(
        names(&compiled),
        [
            "google/protobuf/any.proto",
            "c.proto",
            "b/b.proto",
            "a.proto"
        ]
    );
    assert_eq!(
        compiled.requested().collect::<Vec<_>>(),
        ["a.proto", "c.proto"]
    );
    let mut paths: Vec<_> = compiled.paths().collect();
    paths.sort();
    // What is built in is no file.
    let mut read = ["a.proto", "b/b.proto", "c.proto"].map(|name| folder.join(name));
    read.sort();
    assert_eq!(paths, read);
    let set = FileDescriptorSet::decode(&compiled.to_bytes()).expect("a descriptor set");
    assert_eq!(&set, compiled.descriptor_set());
    assert_eq!(set, compiled.into_descriptor_set());
}

#[test]
fn files_are_looked_for_in_memory_then_resolvers_then_folders() {
    let text = |package: &str| format!("syntax = \"proto3\"; package {package};");
    let first = folder(
        "search_first",
        &[("c.proto", &text("first")), ("d.proto", &text("first"))],
    );
    let second = folder(
        "search_second",
        &[("d.proto", &text("second")), ("e.proto", &text("second"))],
    );
    let asked = RefCell::new(Vec::new());
    let compiled = Compiler::new()
        .include(first)
        .include(second)
        .resolver(|name: &str| {
            asked.borrow_mut().push(name.to_owned());
            Ok(matches!(name, "b.proto" | "a.proto").then(|| text("resolver")))
        })
        .source("a.proto", text("memory"))
        .file("a.proto")
        .file("b.proto")
        .file("c.proto")
        .file("d.proto")
        .file("e.proto")
        .compile()
        .expect("all is right");
    let packages = compiled
        .files()
        .iter()
        .filter_map(|file| file.package.as_deref());
    assert_eq!(
        packages.collect::<Vec<_>>(),
        ["memory", "resolver", "first", "first", "second"]
    );
    assert_eq!(
        *asked.borrow(),
        ["b.proto", "c.proto", "d.proto", "e.proto"]
    );
    assert_eq!(compiled.paths().count(), 3);
}

#[test]
fn files_of_the_user_go_before_those_built_in() {
    let own = "syntax = \"proto3\"; package google.protobuf; message Any { bytes value = 2; }";
    let compiled = Compiler::new()
        .source("google/protobuf/any.proto", own)
        .file("google/protobuf/any.proto")
        .compile()
        .expect("all is right");
    assert_eq!(compiled.files()[0].message_type[0].field.len(), 1);
}

#[test]
fn all_that_is_built_in_compiles() {
    let files = [
        "any",
        "api",
        "compiler/plugin",
        "cpp_features",
        "descriptor",
        "duration",
        "empty",
        "field_mask",
        "go_features",
        "java_features",
        "source_context",
        "struct",
        "timestamp",
        "type",
        "wrappers",
    ];
    let compiler = files.iter().fold(Compiler::new(), |compiler, file| {
        compiler.file(format!("google/protobuf/{file}.proto"))
    });
    let compiled = compiler.compile().expect("all is right");
    assert_eq!(compiled.files().len(), files.len());
    assert_eq!(compiled.warnings(), []);
}

#[test]
fn source_info_can_be_left_out() {
    let compiler = || Compiler::new().source("a.proto", "syntax = \"proto3\"; message A {}");
    let with = compiler().file("a.proto").compile().expect("all is right");
    assert!(with.files()[0].source_code_info.is_some());
    let without = compiler().file("a.proto").source_info(false).compile();
    let without = without.expect("all is right");
    assert!(without.files()[0].source_code_info.is_none());
    assert_eq!(
        without.files()[0].message_type,
        with.files()[0].message_type
    );
}

#[test]
fn warnings_are_kept() {
    let compiled = Compiler::new()
        .source("a.proto", "import \"b.proto\";\nmessage A {}")
        .source("b.proto", "syntax = \"proto3\";")
        .file("a.proto")
        .compile()
        .expect("nothing is wrong");
    let shown: Vec<_> = compiled
        .warnings()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        shown,
        [
            "a.proto: warning: No edition or syntax is specified: \"proto2\" is assumed.",
            "a.proto:1:1: warning: Import b.proto is unused.\n  import \"b.proto\";\n  ^^^^^^^^^^^^^^^^^",
        ]
    );
}

#[test]
fn files_that_are_not_there_are_told_at_their_imports() {
    let found = errors(&[
        (
            "a.proto",
            "syntax = \"proto3\";\nimport \"b.proto\";\nimport \"none.proto\";",
        ),
        ("b.proto", "syntax = \"proto3\"; import \"none.proto\";"),
    ]);
    assert_eq!(
        found.to_string(),
        "b.proto:1:20: error: Import \"none.proto\" cannot be read: File not found.\n  syntax = \"proto3\"; \
         import \"none.proto\";\n                     ^^^^^^^^^^^^^^^^^^^^\n\
         a.proto:3:1: error: Import \"none.proto\" cannot be read: File not found.\n  import \"none.proto\";\n  \
         ^^^^^^^^^^^^^^^^^^^^"
    );
    let none = Compiler::new().file("none.proto").compile();
    let none = none.expect_err("there is no such file");
    assert_eq!(none.to_string(), "none.proto: error: File not found.");
    assert_eq!(format!("{none:?}"), none.to_string());
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../a.proto",
        "b/./a.proto",
        "b//a.proto",
        "b\\a.proto",
        "",
        "/b.proto",
    ] {
        let text = format!(
            "syntax = \"proto3\"; import '{}';",
            name.replace('\\', "\\\\")
        );
        let found = errors(&[("a.proto", &text)]);
        let text = found.diagnostics()[0].text().to_owned();
        assert!(
            text.contains("not allowed in the virtual path"),
            "{name}: {text}"
        );
    }
}

#[test]
fn resolvers_may_fail() {
    let compiler = Compiler::new().resolver(|name: &str| match name {
        "a.proto" => Ok(Some("syntax = \"proto3\"; import \"b.proto\";".to_owned())),
        _ => Err(io::Error::other("the shelf fell down")),
    });
    let found = compiler
        .file("a.proto")
        .compile()
        .expect_err("b cannot be read");
    assert_eq!(
        found.diagnostics()[0].text(),
        "Import \"b.proto\" cannot be read: the shelf fell down"
    );
}

#[test]
fn files_that_are_no_text_are_told() {
    let folder = folder("no_text", &[]);
    fs::create_dir_all(&folder).expect("a folder of ours");
    fs::write(folder.join("a.proto"), b"syntax = \"proto3\"; // \xff").expect("a file of ours");
    let found = Compiler::new().include(&folder).file("a.proto").compile();
    let found = found.expect_err("it is no text");
    assert_eq!(
        found.to_string(),
        "a.proto: error: The file is not valid UTF-8, from octet 22 on."
    );
}

#[test]
fn cycles_are_told_where_they_close() {
    let found = errors(&[
        ("a.proto", "syntax = \"proto3\";\nimport \"b.proto\";"),
        (
            "b.proto",
            "syntax = \"proto3\";\n\nimport public \"c.proto\";",
        ),
        (
            "c.proto",
            "syntax = \"proto3\"; import \"b.proto\"; import \"c.proto\";",
        ),
    ]);
    let told: Vec<_> = found
        .diagnostics()
        .iter()
        .map(|error| {
            let place = error.position().expect("an import");
            (error.file(), place.line, place.column, error.text())
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "c.proto",
                1,
                20,
                "File recursively imports itself: b.proto -> c.proto -> b.proto"
            ),
            (
                "c.proto",
                1,
                38,
                "File recursively imports itself: c.proto -> c.proto"
            ),
        ]
    );
}

#[test]
fn imports_nest_as_deep_as_they_like() {
    let compiler = Compiler::new().resolver(|name: &str| {
        let at: u32 = name.trim_end_matches(".proto").parse().unwrap_or(0);
        let import = format!("import \"{}.proto\";", at + 1);
        let import = if at < 5_000 { import } else { String::new() };
        Ok(Some(format!("syntax = \"proto3\"; {import}")))
    });
    let compiled = compiler.file("0.proto").compile().expect("all is right");
    assert_eq!(compiled.files().len(), 5_001);
    assert_eq!(names(&compiled)[0], "5000.proto");
}

#[test]
fn imports_are_listed_once() {
    let found = errors(&[
        (
            "a.proto",
            "syntax = \"proto3\"; import \"b.proto\";\nimport public \"b.proto\";",
        ),
        ("b.proto", "syntax = \"proto3\";"),
    ]);
    assert!(
        found
            .to_string()
            .starts_with("a.proto:2:1: error: Import \"b.proto\" was listed twice."),
        "{found}"
    );
}

#[test]
fn carets_stand_under_what_is_wrong() {
    let of = |line: &str| {
        let text = format!("syntax = \"proto3\";\n{line}");
        let shown = errors(&[("a.proto", &text)]).to_string();
        shown.lines().take(3).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        of("message A { int32 a = 1; Missing b = 2; }"),
        [
            "a.proto:2:26: error: \"Missing\" is not defined.",
            "  message A { int32 a = 1; Missing b = 2; }",
            "                           ^^^^^^^",
        ]
    );
    // A tab is drawn as wide as columns count it, and a letter of two octets is one letter.
    assert_eq!(
        of("\tmessage A { /* \u{e9} */ Missing b = 2; }"),
        [
            "a.proto:2:30: error: \"Missing\" is not defined.",
            "          message A { /* \u{e9} */ Missing b = 2; }",
            "                              ^^^^^^^",
        ]
    );
    // At the end of the line, and of the file.
    assert_eq!(
        of("message A {"),
        [
            "a.proto:2:12: error: Reached end of input in message definition (missing '}').",
            "  message A {",
            "             ^",
        ]
    );
    // Machines write long lines.
    let long = format!("message A {{ Missing b = 2; }} // {}", "x".repeat(1000));
    assert_eq!(
        of(&long),
        ["a.proto:2:13: error: \"Missing\" is not defined."]
    );
}

#[test]
fn files_are_named_by_the_folder_that_has_them() {
    let text = "syntax = \"proto3\";";
    let folder = folder(
        "naming",
        &[
            ("one/a.proto", text),
            ("two/a.proto", text),
            ("two/b.proto", text),
        ],
    );
    let compiler = || {
        Compiler::new()
            .include(folder.join("one"))
            .include(folder.join("./two"))
    };
    let compiled = compiler()
        .file(folder.join("two/b.proto"))
        .compile()
        .expect("it is there");
    assert_eq!(names(&compiled), ["b.proto"]);
    let shadowed = compiler().file(folder.join("two/a.proto")).compile();
    let shadowed = shadowed.expect_err("imports find another one").to_string();
    assert!(shadowed.contains("shadowed by"), "{shadowed}");
    let outside = Compiler::new()
        .include(folder.join("one"))
        .file(folder.join("two/b.proto"))
        .compile();
    let outside = outside.expect_err("no folder has it").to_string();
    assert!(
        outside.contains("in none of the include folders"),
        "{outside}"
    );
    // The name that imports have for it is as good.
    let named = compiler().file("b.proto").compile().expect("it is there");
    assert_eq!(names(&named), ["b.proto"]);
}
