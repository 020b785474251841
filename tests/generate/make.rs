//! How the code that ships with the crate is made: by the program beside this file, and by the test that
//! compares.

use std::error::Error;
use std::path::{Path, PathBuf};

use viewbuf::Message as _;
use viewbuf::codegen::Config;
use viewbuf::compiler::Compiler;

/// A file under `src/generated`.
pub(crate) struct File {
    pub(crate) name: &'static str,
    /// The protos that it is made of, without their ending.
    pub(crate) protos: &'static [&'static str],
    /// Whether the well-known types are those of the runtime, as for any user, or are made here.
    pub(crate) uses_well_known_types: bool,
}

pub(crate) const FILES: &[File] = &[
    File {
        name: "well_known.rs",
        protos: &[
            "google/protobuf/any",
            "google/protobuf/api",
            "google/protobuf/duration",
            "google/protobuf/empty",
            "google/protobuf/field_mask",
            "google/protobuf/source_context",
            "google/protobuf/struct",
            "google/protobuf/timestamp",
            "google/protobuf/type",
            "google/protobuf/wrappers",
        ],
        uses_well_known_types: false,
    },
    File {
        name: "descriptor.rs",
        protos: &["google/protobuf/descriptor"],
        uses_well_known_types: false,
    },
    File {
        name: "rpc.rs",
        protos: &["google/rpc/error_details", "google/rpc/status"],
        uses_well_known_types: true,
    },
    File {
        name: "health.rs",
        protos: &["grpc/health/v1/health"],
        uses_well_known_types: true,
    },
    File {
        name: "reflection.rs",
        protos: &[
            "grpc/reflection/v1/reflection",
            "grpc/reflection/v1alpha/reflection",
        ],
        uses_well_known_types: true,
    },
];

/// Where a file of the package at `root` lies.
pub(crate) fn path(root: &Path, file: &str) -> PathBuf {
    root.join("src/generated").join(file)
}

/// What is to stand in it.
pub(crate) fn text(root: &Path, file: &File) -> Result<String, Box<dyn Error>> {
    let mut config = Config::new();
    for proto in file.protos {
        config = config.descriptor_set_bytes(input(root, proto)?);
    }
    let config = config
        .runtime("crate")
        .well_known_types(file.uses_well_known_types)
        .attribute(".", ARBITRARY);
    let text = BOXED
        .iter()
        .fold(config, |config, field| config.boxed(*field))
        .generate()?;
    let lines: String = text.lines().map(|line| inlined(line) + "\n").collect();
    Ok(format!("{HEADER}\n{lines}"))
}

/// A proto as a descriptor set, without the notes of its authors.
fn input(root: &Path, proto: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let include = path(root, "proto");
    let file = include.join(format!("{proto}.proto"));
    let compiler = Compiler::new().include(include).file(file);
    let mut set = compiler.compile()?.into_descriptor_set();
    let infos = set
        .file
        .iter_mut()
        .flat_map(|file| &mut file.source_code_info);
    for location in infos.flat_map(|info| &mut info.location) {
        for comment in [
            &mut location.leading_comments,
            &mut location.trailing_comments,
        ] {
            *comment = comment.take().map(|comment| without_notes(&comment));
        }
    }
    Ok(set.encode_to_vec())
}

/// A comment without what its authors have left to do, which ends with the paragraph that it stands in.
fn without_notes(comment: &str) -> String {
    let is_note = |line: &&str| line.trim_start().starts_with("TODO");
    if !comment.lines().any(|line| is_note(&line)) {
        return comment.to_owned();
    }
    let paragraphs = comment.split("\n\n");
    let mut kept: Vec<String> = paragraphs
        .map(|paragraph| paragraph.lines().take_while(|line| !is_note(line)))
        .map(|lines| lines.map(|line| format!("{line}\n")).collect())
        .filter(|paragraph: &String| !paragraph.is_empty())
        .collect();
    if kept.is_empty() {
        kept.push(FEATURE_SET.to_owned());
    }
    kept.join("\n")
}

/// What `FeatureSet` is: its authors have nothing but a note on it.
const FEATURE_SET: &str = " How a file, or a part of it, differs from what its edition says.\n";

/// A line, after `#[inline]` where it begins one of the functions that are not generic.
///
/// So they are compiled where they are used, and not by everybody who uses the crate: that takes the
/// crate's optimised build from 12 seconds to under 5.
fn inlined(line: &str) -> String {
    let code = line.trim_start();
    let indent = line.get(..line.len() - code.len()).unwrap_or("");
    if NOT_GENERIC.iter().any(|start| code.starts_with(start)) {
        format!("{indent}#[inline]\n{line}")
    } else {
        line.to_owned()
    }
}

const NOT_GENERIC: &[&str] = &[
    "fn encode_fields(",
    "fn fmt(",
    "fn from(",
    "fn from_number(",
    "fn merge_fields(",
    "fn number(",
    "fn schema(",
    "fn unknown_fields(",
    "fn unknown_fields_mut(",
];

/// Large messages that most of those around them do not have.
const BOXED: &[&str] = &[
    ".google.protobuf.FieldDescriptorProto.options",
    ".google.protobuf.EnumValueDescriptorProto.options",
    ".google.protobuf.FieldOptions.features",
    ".google.protobuf.FieldOptions.feature_support",
    ".google.protobuf.EnumValueOptions.features",
    ".google.protobuf.EnumValueOptions.feature_support",
    ".google.protobuf.MessageOptions.features",
    ".google.protobuf.EnumOptions.features",
    ".google.protobuf.FileOptions.features",
    ".google.protobuf.MethodOptions.features",
    ".google.protobuf.ServiceOptions.features",
    ".google.protobuf.OneofOptions.features",
    ".google.protobuf.ExtensionRangeOptions.features",
];

const ARBITRARY: &str = r#"#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]"#;
const HEADER: &str = "// Generated from `proto` by `tests/generate`. Do not edit.";
