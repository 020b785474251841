//! Block: a handle to a decoded field section.

use crate::hpack;

/// The fields of one field section: a handle, good until
/// [`end_input`](super::Connection::end_input).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Block {
    pub(super) fields: hpack::Block,
    /// Which input it belongs to, so that an old handle reads nothing and not something else: even ones are
    /// the connection's, odd ones those of the sections that came before.
    pub(super) generation: u32,
}

impl Block {
    /// How many fields it has.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.fields.len()
    }

    /// Whether it has none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.fields.is_empty()
    }
}
