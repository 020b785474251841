//! Why nothing was compiled.

use core::fmt;

use super::diagnostic::Diagnostic;

/// All that is wrong, at least one error. Displays as the diagnostics, one below the other.
#[derive(Clone, Eq, PartialEq)]
pub struct Errors(Vec<Diagnostic>);

impl Errors {
    pub(super) fn new(list: Vec<Diagnostic>) -> Self {
        Self(list)
    }

    /// The errors, and the warnings that were found before them, in the order of their files.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fmt::Display::fmt(diagnostic, f)?;
        }
        Ok(())
    }
}

/// The same as `Display`: a `main` that returns the errors shows them with `Debug`.
impl fmt::Debug for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl core::error::Error for Errors {}

impl<'e> IntoIterator for &'e Errors {
    type Item = &'e Diagnostic;
    type IntoIter = core::slice::Iter<'e, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
