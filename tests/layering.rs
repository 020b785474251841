//! The layers of the crate: which module may use which, and where `unsafe` lives.
//!
//! ```text
//!  octets ── wire ── schema ── view ── message ── writer ── extension ── types ── json, text, features
//!    │                                     └────── edit                              └────── reflect, evolution, compiler ── codegen
//!    └────── hpack ── h2 ── grpc ── service ── transport, health, reflection
//!
//!  grpc uses wire, message and types too: for the details of a status; service, health and reflection, all that
//!  messages are; transport none of it.
//! ```
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module and those that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("octets", &[]),
    ("hpack", &["octets"]),
    ("wire", &["octets"]),
    ("schema", &["octets", "wire"]),
    ("view", &["octets", "wire", "schema"]),
    ("message", &["octets", "wire", "schema", "view"]),
    ("writer", &["octets", "wire", "schema", "view", "message"]),
    (
        "extension",
        &["octets", "wire", "schema", "view", "message", "writer"],
    ),
    (
        "edit",
        &["octets", "wire", "schema", "view", "message", "alloc"],
    ),
    ("features", &["wire", "types"]),
    (
        "evolution",
        &[
            "octets", "wire", "view", "message", "types", "features", "alloc",
        ],
    ),
    (
        "generated",
        &[
            "octets",
            "wire",
            "schema",
            "view",
            "message",
            "writer",
            "extension",
            "alloc",
        ],
    ),
    (
        "types",
        &[
            "octets",
            "wire",
            "schema",
            "view",
            "message",
            "writer",
            "generated",
        ],
    ),
    (
        "text",
        &["octets", "wire", "schema", "view", "message", "types"],
    ),
    (
        "reflect",
        &[
            "octets", "wire", "schema", "view", "message", "writer", "types", "features", "text",
            "json",
        ],
    ),
    (
        "json",
        &["octets", "wire", "schema", "view", "message", "types"],
    ),
    ("h2", &["octets", "hpack", "alloc"]),
    (
        "grpc",
        &["hpack", "h2", "wire", "message", "generated", "types"],
    ),
    (
        "service",
        &[
            "octets", "wire", "schema", "view", "message", "writer", "grpc",
        ],
    ),
    (
        "health",
        &["view", "message", "generated", "grpc", "service"],
    ),
    (
        "reflection",
        &[
            "wire",
            "view",
            "message",
            "generated",
            "types",
            "grpc",
            "service",
        ],
    ),
    ("transport", &["octets", "hpack", "h2", "grpc", "service"]),
    (
        "codegen",
        &[
            "octets",
            "wire",
            "schema",
            "view",
            "message",
            "generated",
            "types",
            "features",
            "compiler",
        ],
    ),
    (
        "compiler",
        &[
            "octets",
            "wire",
            "schema",
            "view",
            "message",
            "generated",
            "types",
            "features",
        ],
    ),
];

/// Uses against the picture, each for a reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "view/message_view.rs",
        "message",
        "`to_message` is a method of every view",
    ),
    (
        "generated/rpc.rs",
        "types",
        "it is generated as for users, who have the well-known types from there",
    ),
    (
        "generated/health.rs",
        "service",
        "services are generated as for users, who have what they stand on from there",
    ),
    (
        "generated/health.rs",
        "grpc",
        "services are generated as for users, who have what they stand on from there",
    ),
    (
        "generated/reflection.rs",
        "service",
        "services are generated as for users, who have what they stand on from there",
    ),
    (
        "generated/reflection.rs",
        "grpc",
        "services are generated as for users, who have what they stand on from there",
    ),
];

/// The files that may hold `unsafe`, each with a comment of invariants at its head.
const UNSAFE: &[&str] = &[
    "octets/copy.rs",
    "octets/front.rs",
    "octets/front/tail.rs",
    "octets/room.rs",
    "octets/slice.rs",
    "octets/spare.rs",
    "octets/wide/sse2.rs",
    "reflect/arena.rs",
    "schema/link.rs",
    "view/view.rs",
    "wire/input.rs",
    "wire/packed/avx2.rs",
];

/// What the crate's root gives under a shorter name, and the module it comes from.
const AT_ROOT: &[(&str, &str)] = &[
    ("Limits", "octets"),
    ("DecodeError", "wire"),
    ("DecodeErrorKind", "wire"),
    ("Message", "message"),
    ("UnknownFields", "message"),
    ("Shared", "view"),
    ("MessageView", "view"),
    ("MessageWriter", "writer"),
    ("bytes", "alloc"),
    ("when_grpc", "service"),
    ("serde_impls", "message"),
];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file below `src`: its path from there, and its text.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder that can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&src(), &mut paths);
    paths.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("a file that can be read");
    let name = |path: &PathBuf| {
        let path = path.strip_prefix(src()).expect("it was found there");
        path.to_str().expect("names are ASCII").replace('\\', "/")
    };
    paths.iter().map(|path| (name(path), text(path))).collect()
}

/// The lines of code, without comments and without the unit tests at the end of the file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines
        .take_while(|(_, line)| {
            !line.starts_with("#[cfg(test)]") && !line.starts_with("mod tests {")
        })
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The names that follow `crate::` in a line.
fn used(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("crate::").filter_map(|(at, path)| {
        // `$crate` is the crate of whoever expands the macro, `self::crate` is none.
        let rest = &line[at + path.len()..];
        let end = rest
            .find(|c: char| c != '_' && !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let own =
            !line[..at].ends_with(|c: char| c == '$' || c == '_' || c.is_ascii_alphanumeric());
        (own && end > 0).then_some(&rest[..end])
    })
}

fn module(file: &str) -> Option<&str> {
    file.split_once('/').map(|(module, _)| module)
}

fn is_test(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.contains("/tests/")
}

#[test]
fn modules_use_only_what_lies_below() {
    let mut wrong = Vec::new();
    let mut uses = 0;
    for (file, text) in files().iter().filter(|(file, _)| !is_test(file)) {
        let Some(module) = module(file).filter(|module| *module != "bin") else {
            continue;
        };
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!(
                "{file}: module `{module}` has no place in the picture"
            ));
            continue;
        };
        for (number, line) in code(text) {
            for name in used(line) {
                let used = AT_ROOT.iter().find(|(short, _)| *short == name);
                let used = used.map_or(name, |(_, module)| module);
                let excepted = EXCEPTIONS.iter().any(|(f, m, _)| f == file && *m == used);
                uses += 1;
                if used != module && !allowed.contains(&used) && !excepted {
                    wrong.push(format!(
                        "src/{file}:{number}: {module} uses {used}: {}",
                        line.trim()
                    ));
                }
            }
        }
    }
    assert!(
        uses > 100,
        "only {uses} uses were found: the search is broken"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn exceptions_are_needed() {
    let files = files();
    for &(file, used_module, _) in EXCEPTIONS {
        let (_, text) = files.iter().find(|(name, _)| name == file).expect("a file");
        let needed = code(text).flat_map(|(_, line)| used(line)).any(|name| {
            AT_ROOT
                .iter()
                .any(|(short, module)| *short == name && *module == used_module)
                || name == used_module
        });
        assert!(needed, "{file} does not use {used_module}");
    }
}

#[test]
fn unsafe_lives_in_few_files() {
    let mut found = Vec::new();
    for (file, text) in files() {
        // The word itself, not a lint's name, a string or a comment.
        let is_unsafe = code(&text).any(|(_, line)| {
            let line = line.split("//").next().unwrap_or(line);
            ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"]
                .iter()
                .any(|form| line.contains(form))
        });
        if is_unsafe {
            assert!(
                text.contains("unsafe_code"),
                "src/{file} has `unsafe` without expecting the lint at its head"
            );
            found.push(file);
        }
    }
    let stray: Vec<_> = found
        .iter()
        .filter(|file| !UNSAFE.contains(&file.as_str()))
        .collect();
    assert!(
        stray.is_empty(),
        "`unsafe` in files that are not listed: {stray:?}"
    );
    let gone: Vec<_> = UNSAFE
        .iter()
        .filter(|file| !found.iter().any(|f| f == *file))
        .collect();
    assert!(gone.is_empty(), "listed, but without `unsafe`: {gone:?}");
}

#[test]
fn generated_code_is_safe() {
    for (file, text) in files()
        .iter()
        .filter(|(file, _)| file.starts_with("generated/"))
    {
        assert!(
            !code(text).any(|(_, line)| line.contains("unsafe")),
            "src/{file}"
        );
    }
}
