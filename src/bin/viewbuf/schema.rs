//! Schemas: `.proto` files, or descriptor sets.

use std::path::{Path, PathBuf};

use viewbuf::compiler::{Compiled, Compiler};
use viewbuf::types::FileDescriptorSet;
use viewbuf::{Message, octets::Limits};

use crate::Result;

/// The descriptors of `files`: either all `.proto` files or one descriptor set.
pub(crate) fn load(files: &[PathBuf], includes: &[PathBuf]) -> Result<FileDescriptorSet> {
    if files.iter().all(|file| is_source(file)) {
        return Ok(compile(files, includes, true)?.into_descriptor_set());
    }
    let [file] = files else {
        return Err("give .proto files, or one descriptor set".into());
    };
    let octets = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let set = FileDescriptorSet::decode_with(&octets, &Limits::DEFAULT);
    Ok(set.map_err(|error| format!("{} is no descriptor set: {error}", file.display()))?)
}

/// Compiles `.proto` files; warnings are told. Where no folder is given, imports are looked for beside the files.
pub(crate) fn compile(
    files: &[PathBuf],
    includes: &[PathBuf],
    source_info: bool,
) -> Result<Compiled> {
    let mut compiler = Compiler::new().source_info(source_info);
    let beside: Vec<PathBuf> = match includes {
        [] => files.iter().map(|file| folder(file)).collect(),
        _ => Vec::new(),
    };
    for include in includes.iter().chain(&beside) {
        compiler = compiler.include(include);
    }
    for file in files {
        compiler = compiler.file(file);
    }
    let compiled = compiler.compile()?;
    for warning in compiled.warnings() {
        eprintln!("{warning}");
    }
    Ok(compiled)
}

fn is_source(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "proto")
}

fn folder(file: &Path) -> PathBuf {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
