//! Why no code was generated.

use core::fmt;

use crate::compiler::{Diagnostic, Severity};

/// What is wrong with a schema or with the options, and where.
///
/// Displays as `users.proto:3:5: what is wrong`, with as much of the place as is known. Lines and columns
/// count from 1. Of a `.proto` file it shows all that is wrong, with the lines of the source; the methods tell
/// the first of it.
#[derive(Clone, Eq, PartialEq)]
pub struct Error {
    text: String,
    file: Option<String>,
    position: Option<(u32, u32)>,
    /// How it displays, where that is more than the fields above say.
    shown: Option<String>,
}

impl Error {
    /// The name of the file at fault, if one is.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The line at fault, if it is known, counted from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.position.map(|(line, _)| line)
    }

    /// The column at fault, if it is known, counted from 1.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.position.map(|(_, column)| column)
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            file: None,
            position: None,
            shown: None,
        }
    }

    /// All that is wrong with `.proto` files.
    pub(crate) fn from_source(errors: &crate::compiler::Errors) -> Self {
        let is_error = |found: &&Diagnostic| found.severity() == Severity::Error;
        let first = errors.diagnostics().iter().find(is_error);
        let position = first.and_then(Diagnostic::position);
        Self {
            text: first.map_or("", Diagnostic::text).to_owned(),
            file: first.map(|first| first.file().to_owned()),
            position: position.map(|position| (position.line, position.column)),
            shown: Some(errors.to_string()),
        }
    }

    /// The same error, in `file`, unless it already says where it is.
    pub(crate) fn in_file(mut self, file: &str) -> Self {
        if self.file.is_none() {
            self.file = Some(file.to_owned());
        }
        self
    }

    /// The same error at a line and column counted from 1.
    pub(crate) fn at(mut self, line: u32, column: u32) -> Self {
        self.position = Some((line, column));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(shown) = &self.shown {
            return f.write_str(shown);
        }
        if let Some(file) = &self.file {
            write!(f, "{file}:")?;
            if let Some((line, column)) = self.position {
                write!(f, "{line}:{column}:")?;
            }
            f.write_str(" ")?;
        }
        f.write_str(&self.text)
    }
}

/// The same as `Display`: a `build.rs` that returns the error from `main` shows it with `Debug`.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl core::error::Error for Error {}
