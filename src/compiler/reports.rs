//! What was found wrong in one file.

use super::diagnostic::Diagnostic;
use super::spans::Span;

/// The diagnostics of one file, no more of them than a person reads.
#[derive(Debug)]
pub(super) struct Reports {
    file: String,
    list: Vec<Diagnostic>,
    errors: usize,
    left_out: bool,
}

impl Reports {
    pub(super) fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            list: Vec::new(),
            errors: 0,
            left_out: false,
        }
    }

    /// Reports an error, unless the last one is of the same place: what follows from an error is none of its own.
    #[cold]
    pub(super) fn error(&mut self, span: Option<Span>, text: impl Into<String>) {
        self.errors += 1;
        let error = Diagnostic::error(&*self.file, span, text);
        let last = self.list.last().and_then(Diagnostic::position);
        if last.is_none() || last != error.position() {
            self.add(error);
        }
    }

    #[cold]
    pub(super) fn warning(&mut self, span: Option<Span>, text: impl Into<String>) {
        self.add(Diagnostic::warning(&*self.file, span, text));
    }

    fn add(&mut self, diagnostic: Diagnostic) {
        if self.list.len() < MOST {
            self.list.push(diagnostic);
        } else if !self.left_out {
            self.left_out = true;
            let text = "There is more wrong than is told here.";
            self.list.push(Diagnostic::error(&*self.file, None, text));
        }
    }

    pub(super) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All of them, in the order of the file.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.list
            .sort_by_key(|diagnostic| (diagnostic.position().is_none(), diagnostic.position()));
        self.list
    }
}

/// So many are told of one file.
const MOST: usize = 100;
