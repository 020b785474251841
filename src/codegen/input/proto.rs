//! `.proto` files, compiled by `protox`: proto2 and proto3.

use std::path::{Path, PathBuf};

use protox::Compiler;

use crate::codegen::descriptor::{DecodeMessage, FileSet};
use crate::codegen::resolve::Input;
use crate::codegen::{Config, Error};

/// Adds the files that the options name, and all that they import.
pub(super) fn compile(
    config: &Config,
    input: &mut Input,
    paths: &mut Vec<PathBuf>,
) -> Result<(), Error> {
    let includes = includes(config);
    let mut compiler = Compiler::new(&includes).map_err(|error| explain(&error, &includes))?;
    compiler.include_imports(true).include_source_info(true);
    compiler
        .open_files(&config.files)
        .map_err(|error| explain(&error, &includes))?;
    for file in compiler.files() {
        paths.extend(file.path().map(Path::to_owned));
        if !file.is_import() {
            input.requested.insert(file.name().to_owned());
        }
    }
    let set = FileSet::decode(&compiler.encode_file_descriptor_set())
        .map_err(|error| Error::new(format!("protox made no descriptor set: {error}")))?;
    input.files.extend(set.files);
    Ok(())
}

fn includes(config: &Config) -> Vec<PathBuf> {
    if config.includes.is_empty() {
        vec![PathBuf::from(".")]
    } else {
        config.includes.clone()
    }
}

/// The error of `protox` as ours; a file that is in an edition gets a better one.
#[cold]
fn explain(error: &protox::Error, includes: &[PathBuf]) -> Error {
    let file = error.file().unwrap_or("");
    if error.is_parse()
        && let Some(source) = source(file, includes)
        && let Some((line, column)) = edition_statement(&source)
    {
        let text = "editions cannot be read from .proto files yet: compile the file with protoc or \
                    buf, and give the descriptor set to Config::descriptor_set";
        return Error::new(text).in_file(file).at(line, column);
    }
    split(&format!("{error:?}"), file)
}

/// `protox` shows the place of an error in its `Debug` form only: `file:line:column: text`.
fn split(shown: &str, file: &str) -> Error {
    let Some(rest) = shown
        .strip_prefix(file)
        .and_then(|rest| rest.strip_prefix(':'))
    else {
        let error = Error::new(shown);
        return if file.is_empty() {
            error
        } else {
            error.in_file(file)
        };
    };
    let mut parts = rest.splitn(3, ':');
    let mut number = || parts.next()?.parse::<u32>().ok();
    match (number(), number(), parts.next()) {
        (Some(line), Some(column), Some(text)) => {
            Error::new(text.trim_start()).in_file(file).at(line, column)
        }
        _ => Error::new(rest.trim_start()).in_file(file),
    }
}

fn source(file: &str, includes: &[PathBuf]) -> Option<String> {
    includes
        .iter()
        .find_map(|include| std::fs::read_to_string(include.join(file)).ok())
}

/// The line and column of an `edition` statement, which can only be the first one of a file.
fn edition_statement(source: &str) -> Option<(u32, u32)> {
    let mut rest = source.strip_prefix('\u{feff}').unwrap_or(source);
    loop {
        let trimmed =
            rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ';');
        rest = if let Some(comment) = trimmed.strip_prefix("//") {
            comment.split_once('\n').map_or("", |(_, after)| after)
        } else if let Some(comment) = trimmed.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, after)| after)
        } else {
            let after = trimmed.strip_prefix("edition")?;
            after.trim_start().strip_prefix('=')?;
            return Some(place(source, source.len() - trimmed.len()));
        };
    }
}

/// Line and column of an offset, counted from 1.
fn place(source: &str, offset: usize) -> (u32, u32) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    (number(line), number(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edition_statements_are_found_behind_comments() {
        let source = "// edition = \"x\"\n/* a\n b */ ;\n  edition = \"2023\";";
        assert_eq!(edition_statement(source), Some((4, 3)));
        assert_eq!(edition_statement("syntax = \"proto3\";"), None);
        assert_eq!(edition_statement("message edition {}"), None);
        assert_eq!(edition_statement("/*"), None);
        assert_eq!(edition_statement(""), None);
    }

    #[test]
    fn places_are_split_off() {
        let error = split("a.proto:3:14: no: such type", "a.proto");
        assert_eq!((error.line(), error.column()), (Some(3), Some(14)));
        assert_eq!(error.text(), "no: such type");
        assert_eq!(split("a.proto: bad", "a.proto").to_string(), "a.proto: bad");
        assert_eq!(
            split("file 'a.proto' not found", "a.proto").to_string(),
            "a.proto: file 'a.proto' not found"
        );
        assert_eq!(split("x", "").to_string(), "x");
    }
}
