//! Errors and warnings of one file, each at its place.

use super::build::TYPE;
use super::pool::{Missing, Pool};
use crate::compiler::Diagnostic;
use crate::compiler::spans::{Span, Spans};

/// A file has no more diagnostics than these.
const MOST: usize = 1000;

/// What is wrong with a file.
#[derive(Debug)]
pub(super) struct Report<'s> {
    file: &'s str,
    spans: &'s Spans,
    pub(super) errors: Vec<Diagnostic>,
    pub(super) warnings: Vec<Diagnostic>,
}

impl<'s> Report<'s> {
    pub(super) fn new(file: &'s str, spans: &'s Spans) -> Self {
        Self {
            file,
            spans,
            errors: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Whether nobody would read on: what is found now is not told.
    pub(super) fn is_full(&self) -> bool {
        self.errors.len() + self.warnings.len() >= MOST
    }

    pub(super) fn failed(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The name of the file.
    pub(super) fn file(&self) -> &'s str {
        self.file
    }

    fn span(&self, path: &[i32], tail: &[i32]) -> Option<Span> {
        let around = self.spans.get(path);
        let place = |tail: &[i32]| self.spans.get(&[path, tail].concat());
        // The type of a field is a keyword or a name.
        let keyword = (tail == TYPE).then(|| place(&[5])).flatten();
        keyword
            .filter(|keyword| Some(*keyword) != around)
            .or_else(|| place(tail))
    }

    /// An error about the part at `path`, namely what of it `tail` leads to.
    pub(super) fn error(&mut self, path: &[i32], tail: &[i32], text: impl Into<String>) {
        if self.is_full() && self.failed() {
            return;
        }
        let span = self.span(path, tail);
        self.errors.push(Diagnostic::error(self.file, span, text));
    }

    /// A warning about the part at `path`, namely what of it `tail` leads to.
    pub(super) fn warning(&mut self, path: &[i32], tail: &[i32], text: impl Into<String>) {
        if self.is_full() {
            return;
        }
        let span = self.span(path, tail);
        self.warnings
            .push(Diagnostic::warning(self.file, span, text));
    }

    /// An error about the whole file.
    pub(super) fn file_error(&mut self, text: impl Into<String>) {
        self.errors.push(Diagnostic::error(self.file, None, text));
    }

    /// The error of a name that was not found.
    pub(super) fn not_found(
        &mut self,
        path: &[i32],
        tail: &[i32],
        name: &str,
        missing: &Missing,
        pool: &Pool,
    ) {
        let text = match missing {
            Missing::Undefined => format!("\"{name}\" is not defined."),
            Missing::NotImported { name, file } => format!(
                "\"{name}\" seems to be defined in \"{}\", which is not imported by \"{}\".  To use it here, \
                 please add the necessary import.",
                pool.file(*file).name,
                self.file
            ),
            Missing::Resolved(resolved) => format!(
                "\"{name}\" is resolved to \"{resolved}\", which is not defined. The innermost scope is searched \
                 first in name resolution. Consider using a leading '.'(i.e., \".{name}\") to start from the \
                 outermost scope."
            ),
        };
        self.error(path, tail, text);
    }
}
