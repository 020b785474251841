//! Why there is nothing more to show.

use core::fmt;
use std::io;
use std::path::Path;

use viewbuf::DecodeError;
use viewbuf::octets::TooShort;

/// A text for whoever started the program, or an output that takes no more.
#[derive(Debug)]
pub(crate) enum Failure {
    Text(String),
    Output(io::Error),
}

impl Failure {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn of_file(file: &Path, error: &io::Error) -> Self {
        Self::Text(format!("{}: {error}", file.display()))
    }

    pub(super) fn is_output(&self) -> bool {
        matches!(self, Self::Output(_))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Output(error) => write!(f, "cannot write the output: {error}"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Self {
        Self::Text(format!("malformed: {error}"))
    }
}

impl From<TooShort> for Failure {
    fn from(error: TooShort) -> Self {
        Self::Text(error.to_string())
    }
}
