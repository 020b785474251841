//! `.proto` files, through the crate's own compiler.

use std::path::{Path, PathBuf};

use crate::codegen::resolve::Input;
use crate::codegen::{Config, Error};
use crate::compiler::Compiler;

/// Adds the files that the options name, and all that they import.
pub(super) fn compile(
    config: &Config,
    input: &mut Input,
    paths: &mut Vec<PathBuf>,
) -> Result<(), Error> {
    let here = [PathBuf::from(".")];
    let includes = if config.includes.is_empty() {
        &here[..]
    } else {
        &config.includes
    };
    let compiler = includes.iter().fold(Compiler::new(), Compiler::include);
    let compiler = config.files.iter().fold(compiler, Compiler::file);
    let compiled = compiler
        .compile()
        .map_err(|errors| Error::from_source(&errors))?;
    paths.extend(compiled.paths().map(Path::to_owned));
    input
        .requested
        .extend(compiled.requested().map(str::to_owned));
    input.files.extend(super::decode(compiled.to_bytes())?);
    Ok(())
}
