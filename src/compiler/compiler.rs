//! The options, and the way through both halves.

use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use std::path::PathBuf;

use super::builtin::builtin;
use super::compiled::Compiled;
use super::diagnostic::{Diagnostic, Severity};
use super::errors::Errors;
use super::link::{Linking, link};
use super::load::Loader;
use super::parsed::Parsed;
use super::parser::parse;
use super::source::{Resolve, Sources};

/// Compiles `.proto` files.
///
/// ```
/// use viewbuf::compiler::Compiler;
///
/// let compiled = Compiler::new()
///     .source("a.proto", "edition = \"2023\"; import \"google/protobuf/any.proto\"; message A {}")
///     .file("a.proto")
///     .compile()?;
/// assert_eq!(compiled.files().len(), 2);
/// assert_eq!(compiled.files()[1].message_type[0].name.as_deref(), Some("A"));
/// # Ok::<(), viewbuf::compiler::Errors>(())
/// ```
#[derive(Debug, Default)]
pub struct Compiler<'r> {
    sources: Sources<'r>,
    files: Vec<PathBuf>,
    without_source_info: bool,
    retain_options: bool,
}

impl<'r> Compiler<'r> {
    /// A compiler that knows no files but those of `google/protobuf`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks for files in this folder too, behind those given before: `protoc` calls it `--proto_path`.
    #[must_use]
    pub fn include(mut self, folder: impl Into<PathBuf>) -> Self {
        self.sources.includes.push(folder.into());
        self
    }

    /// Knows a file by its text, before any folder is looked into.
    #[must_use]
    pub fn source(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.sources.memory.insert(name.into(), text.into());
        self
    }

    /// Asks here for files, before any folder is looked into.
    #[must_use]
    pub fn resolver(mut self, resolver: impl Resolve + 'r) -> Self {
        self.sources.resolvers.push(Box::new(resolver));
        self
    }

    /// Compiles this file: by its path on the disk, which must be in one of the folders, or by the name that imports
    /// have for it.
    #[must_use]
    pub fn file(mut self, file: impl Into<PathBuf>) -> Self {
        self.files.push(file.into());
        self
    }

    /// Whether descriptors tell where their parts stand, and what is said of them in comments: they do, unless this
    /// says otherwise.
    #[must_use]
    pub fn source_info(mut self, yes: bool) -> Self {
        self.without_source_info = !yes;
        self
    }

    /// Whether options that are meant for readers of the source only are kept, and all options in the order in which
    /// they were written: `protoc` calls it `--retain_options`.
    #[must_use]
    pub fn retain_options(mut self, yes: bool) -> Self {
        self.retain_options = yes;
        self
    }

    /// Compiles.
    ///
    /// # Errors
    ///
    /// A file that is missing or wrong. As many errors are told as can be found.
    pub fn compile(&self) -> Result<Compiled, Errors> {
        let mut loader = Loader::new(&self.sources);
        let mut requested = Vec::new();
        for path in &self.files {
            let shown = path.display().to_string();
            match self.sources.name(path) {
                Ok(name) => {
                    loader.load(&name);
                    requested.push(name);
                }
                Err(text) => loader
                    .diagnostics
                    .push(Diagnostic::error(shown, None, text)),
            }
        }
        let loaded = loader.finish();
        let (mut diagnostics, texts) = (loaded.diagnostics, loaded.texts);
        let is_error = |found: &Diagnostic| found.severity() == Severity::Error;
        if diagnostics.iter().any(is_error) {
            return Err(Errors::new(with_lines(diagnostics, &texts)));
        }
        let linking = Linking {
            requested: requested.iter().cloned().collect(),
            retain_options: self.retain_options,
        };
        let linked = link(loaded.files, descriptor()?, &linking)
            .map_err(|errors| Errors::new(with_lines(errors, &texts)))?;
        diagnostics.extend(linked.warnings);
        let mut set = crate::types::FileDescriptorSet {
            file: linked.files,
            ..crate::types::FileDescriptorSet::default()
        };
        if self.without_source_info {
            for file in &mut set.file {
                file.source_code_info = None;
            }
        }
        Ok(Compiled {
            set,
            requested,
            paths: loaded.paths,
            warnings: with_lines(diagnostics, &texts),
        })
    }
}

/// The same, each with the line that it is about. A file is cut into its lines once.
fn with_lines(list: Vec<Diagnostic>, texts: &BTreeMap<String, Arc<str>>) -> Vec<Diagnostic> {
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let list = list.into_iter();
    list.map(|found| match texts.get_key_value(found.file()) {
        Some((name, text)) => {
            let lines = files
                .entry(name)
                .or_insert_with(|| text.split('\n').collect());
            found.with_lines(lines)
        }
        None => found,
    })
    .collect()
}

/// The file that tells what options there are, for programs that do not import it.
fn descriptor() -> Result<Parsed, Errors> {
    const NAME: &str = "google/protobuf/descriptor.proto";
    let text = builtin(NAME).unwrap_or("");
    let (parsed, _) = parse(NAME, text.into()).map_err(Errors::new)?;
    Ok(parsed)
}
