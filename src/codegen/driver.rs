//! From the options to a written file.

use std::env;
use std::path::{Path, PathBuf};

use super::emit::emit;
use super::model::Model;
use super::{Config, Error, input, resolve};

impl Config {
    /// Generates, and writes the file.
    ///
    /// In a `build.rs` it tells cargo which files to watch.
    ///
    /// # Errors
    ///
    /// An input that is missing or wrong, options that do not fit together, or an output that cannot be
    /// written.
    pub fn compile(&self) -> Result<(), Error> {
        let directory = self.output_directory()?;
        let (input, paths) = input::read(self)?;
        if env::var_os("OUT_DIR").is_some() {
            watch(&paths);
        }
        let model = resolve::resolve(&input, self)?;
        write(&directory.join(&self.file_name), &emit(&model, self)?)
    }

    /// Generates the text without writing it.
    ///
    /// # Errors
    ///
    /// An input that is missing or wrong, or options that do not fit together.
    pub fn generate(&self) -> Result<String, Error> {
        emit(&self.model()?, self)
    }

    /// The resolved schema, for generators of other things.
    ///
    /// # Errors
    ///
    /// An input that is missing or wrong, or options that do not fit together.
    pub fn model(&self) -> Result<Model, Error> {
        let (input, _) = input::read(self)?;
        resolve::resolve(&input, self)
    }

    fn output_directory(&self) -> Result<PathBuf, Error> {
        match &self.out_dir {
            Some(directory) => Ok(directory.clone()),
            None => env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| {
                Error::new("OUT_DIR is not set: call this from build.rs, or set Config::out_dir")
            }),
        }
    }
}

#[expect(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]
fn watch(paths: &[PathBuf]) {
    for path in paths {
        println!("cargo:rerun-if-changed={}", path.display());
    }
}

/// Leaves a file that is as it should be alone, so that nothing is built again for it.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if std::fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let name = path.display().to_string();
    std::fs::write(path, text).map_err(|error| Error::new(error.to_string()).in_file(&name))
}
