//! What the compiler of `.proto` files accepts and refuses, with what words and at what places; and that the
//! descriptors of what it accepts are protoc's, octet for octet.
//!
//! The cases lie in `tests/data/compiler/rules.txt`; the README beside it tells of their form and origin.
#![cfg(feature = "compiler")]
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use viewbuf::Message as _;
use viewbuf::compiler::{Compiler, Diagnostic, Severity};

/// A case of the table.
struct Case<'t> {
    name: &'t str,
    files: Vec<(&'t str, &'t str)>,
    verdict: &'t str,
    diagnostics: Vec<&'t str>,
}

impl<'t> Case<'t> {
    fn parse(text: &'t str) -> Self {
        let (name, rest) = text.split_once("\n-- ").expect("a case has files");
        let mut files = Vec::new();
        for part in rest.split("\n-- ") {
            files.push(part.split_once('\n').unwrap_or((part, "")));
        }
        let (verdict, diagnostics) = files.pop().expect("a case has a verdict");
        Self {
            name,
            files,
            verdict,
            diagnostics: diagnostics
                .lines()
                .filter(|line| !line.is_empty())
                .collect(),
        }
    }

    /// What the compiler makes of it, in the words of the table.
    fn run(&self) -> (String, Vec<String>) {
        let mut compiler = Compiler::new();
        for (name, text) in &self.files {
            compiler = compiler.source(*name, format!("{text}\n"));
        }
        let (first, _) = self.files.first().expect("a case has a file");
        match compiler.file(*first).compile() {
            Ok(compiled) => {
                let file = compiled.files().last().expect("there is a file");
                let verdict = format!("accepted {:016x}", hash(&file.encode_to_vec()));
                (verdict, compiled.warnings().iter().map(show).collect())
            }
            Err(errors) => {
                let shown = errors.diagnostics().iter().map(show).collect();
                ("refused".to_owned(), shown)
            }
        }
    }
}

/// The first line of a diagnostic, without the word `error`.
fn show(diagnostic: &Diagnostic) -> String {
    let place = diagnostic
        .position()
        .map_or_else(String::new, |at| format!("{}:{}:", at.line, at.column));
    let severity = match diagnostic.severity() {
        Severity::Warning => "warning: ",
        _ => "",
    };
    let (file, text) = (diagnostic.file(), diagnostic.text());
    format!("{file}:{place} {severity}{text}")
}

/// FNV-1a.
fn hash(octets: &[u8]) -> u64 {
    octets.iter().fold(0xcbf2_9ce4_8422_2325, |hash, octet| {
        (hash ^ u64::from(*octet)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn each_file_is_judged_as_protoc_judges_it() {
    let table = include_str!("data/compiler/rules.txt");
    let table = table
        .strip_prefix("== ")
        .expect("a table begins with a case");
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in table.split("\n\n== ").map(Case::parse) {
        count += 1;
        let (verdict, diagnostics) = case.run();
        if verdict != case.verdict || diagnostics != case.diagnostics {
            let shown = diagnostics.join("\n");
            wrong.push(format!("== {}\n-- {verdict}\n{shown}", case.name));
        }
    }
    assert!(count > 300, "only {count} cases were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A message that holds itself, and options that lead through it.
fn recursive(option: &str) -> Result<(), String> {
    let text = format!(
        "syntax = \"proto2\"; import \"google/protobuf/descriptor.proto\"; \
         message A {{ optional A a = 1; optional int32 x = 2; }} \
         extend google.protobuf.FileOptions {{ optional A o = 50000; }} {option}\n"
    );
    let compiled = Compiler::new()
        .source("t.proto", text)
        .file("t.proto")
        .compile();
    compiled.map(|_| ()).map_err(|errors| errors.to_string())
}

#[test]
fn names_of_options_end_somewhere() {
    assert_eq!(
        recursive(&format!("option (o){}.x = 1;", ".a".repeat(90))),
        Ok(())
    );
    let refused = recursive(&format!("option (o){}.x = 1;", ".a".repeat(10_000)));
    let text = refused.expect_err("it leads too deep");
    assert!(text.contains("more than 100 parts"), "{text:.200}");
}

#[test]
fn values_of_options_nest_no_deeper_than_messages() {
    let nested = |depth| {
        format!(
            "option (o) = {{ {} x: 1 {} }};",
            "a {".repeat(depth),
            "}".repeat(depth)
        )
    };
    assert_eq!(recursive(&nested(90)), Ok(()));
    let text = recursive(&nested(50_000)).expect_err("it nests too deep");
    assert!(text.contains("deep"), "{text:.200}");
}

#[test]
fn errors_of_several_files_are_told_at_once() {
    let errors = Compiler::new()
        .source(
            "a.proto",
            "syntax = \"proto3\"; message A { B b = 1; C c = 2; }\n",
        )
        .source(
            "b.proto",
            "syntax = \"proto3\"; import \"a.proto\"; message D { A a = 1; E e = 2; }\n",
        )
        .file("b.proto")
        .compile()
        .expect_err("three names are not there");
    let texts: Vec<&str> = errors.diagnostics().iter().map(Diagnostic::text).collect();
    assert_eq!(
        texts,
        [
            "\"B\" is not defined.",
            "\"C\" is not defined.",
            "\"E\" is not defined."
        ]
    );
}

#[test]
fn a_file_with_many_errors_ends_soon() {
    let fields: String = (0..20_000).map(|_| "int32 a = 1;").collect();
    let text = format!("syntax = \"proto3\"; message A {{ {fields} }}\n");
    let errors = Compiler::new()
        .source("a.proto", text)
        .file("a.proto")
        .compile()
        .expect_err("a field is there more than once");
    assert!(
        errors.diagnostics().len() <= 1_001,
        "{}",
        errors.diagnostics().len()
    );
}

#[test]
fn options_for_the_source_stay_on_request() {
    let text =
        "edition = \"2024\"; option features.enforce_naming_style = STYLE_LEGACY; message a {}\n";
    let compiler = Compiler::new().source("a.proto", text).file("a.proto");
    let style = |compiler: Compiler<'_>| {
        let compiled = compiler.compile().expect("it is right");
        let options = compiled
            .files()
            .first()
            .and_then(|file| file.options.clone());
        let features = options.and_then(|options| options.features);
        features.and_then(|features| features.enforce_naming_style)
    };
    assert!(style(compiler).is_none());
    let compiler = Compiler::new().source("a.proto", text).file("a.proto");
    assert!(style(compiler.retain_options(true)).is_some());
}
