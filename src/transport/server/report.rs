//! Report: how a server ended.

/// How a server ended.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Calls that were in progress, or came before their callers knew, and ended in time.
    pub finished: usize,
    /// Calls that were not over in time, and ended with UNAVAILABLE.
    pub cut: usize,
}
