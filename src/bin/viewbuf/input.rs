//! Files, or the standard streams in place of them.

use std::io::{Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};

use crate::Result;

/// What is in a file, or comes from standard input where none is named, or `-` is.
pub(crate) fn read(file: Option<&Path>) -> Result<Vec<u8>> {
    let Some(file) = file.filter(|file| *file != Path::new("-")) else {
        let mut octets = Vec::new();
        stdin().read_to_end(&mut octets)?;
        return Ok(octets);
    };
    Ok(std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?)
}

/// Writes to a file, or to standard output where none is named.
pub(crate) fn write(file: Option<&PathBuf>, octets: &[u8]) -> Result<()> {
    let Some(file) = file else {
        let mut out = stdout();
        out.write_all(octets)?;
        // What is left over at the end of the program goes nowhere, should it fail.
        return Ok(out.flush()?);
    };
    Ok(std::fs::write(file, octets).map_err(|error| format!("{}: {error}", file.display()))?)
}
