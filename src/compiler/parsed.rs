//! A file as the parser leaves it.

use crate::types::FileDescriptorProto;

use super::spans::Spans;

/// One parsed file: nothing in it is resolved yet.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    /// With `uninterpreted_option`s, names of types as they were written, and full source info.
    pub(crate) file: FileDescriptorProto,
    /// Where its parts stand.
    pub(crate) spans: Spans,
}
