//! The code under `src/generated` is what the generator makes of the protos beside it.
//!
//! After a change of the generator, write it anew:
//!
//! ```text
//! VIEWBUF_BLESS=1 cargo test --features codegen --test generated_is_current
//! ```
//!
//! Where the runtime has changed so much that the old generated code does not compile, and the generator
//! with it, leave that code out meanwhile: `RUSTFLAGS="--cfg viewbuf_bootstrap"`.
#![cfg(feature = "codegen")]

use std::path::{Path, PathBuf};

use viewbuf::codegen::Config;

#[test]
fn well_known_types() {
    check(
        "well_known.rs",
        &[
            "any",
            "api",
            "duration",
            "empty",
            "field_mask",
            "source_context",
            "struct",
            "timestamp",
            "type",
            "wrappers",
        ],
    );
}

#[test]
fn descriptor() {
    check("descriptor.rs", &["descriptor"]);
}

/// Compares `file` with what the generator makes of these protos, or writes it.
fn check(file: &str, protos: &[&str]) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/generated");
    let path = directory.join(file);
    let text = format!("{HEADER}\n{}", generate(&directory.join("proto"), protos));
    if std::env::var_os("VIEWBUF_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let found = std::fs::read_to_string(&path).unwrap();
    let differs = found
        .lines()
        .zip(text.lines())
        .position(|(found, made)| found != made);
    let line = differs.unwrap_or(found.lines().count().min(text.lines().count())) + 1;
    assert!(
        found == text,
        "{} is not what the generator makes, from line {line} on; the head of this test says how to \
         write it anew",
        path.display()
    );
}

fn generate(include: &Path, protos: &[&str]) -> String {
    let files = protos
        .iter()
        .map(|name| PathBuf::from(format!("google/protobuf/{name}.proto")));
    Config::new()
        .includes([include])
        .files(files.map(|file| include.join(file)))
        .runtime("crate")
        .well_known_types(false)
        .attribute(
            ".",
            r#"#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]"#,
        )
        .generate()
        .unwrap()
}

const HEADER: &str = "// Generated from `proto`; see `tests/generated_is_current.rs`. Do not edit.";
