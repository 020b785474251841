//! From a field to the table of the message that it holds.
//!
//! The invariant of [`Link`]:
//! - I1: a kept pointer leads to a table that is whole when [`Link::get`] is called, that nothing writes to
//!   from then on, and that lives as long as the link says.
#![expect(
    unsafe_code,
    reason = "tables of recursive messages lead to each other, so that some are not there yet when the \
              link to them is made: a pointer may say so, a reference may not"
)]

use core::ptr::NonNull;

use super::Message;

/// A way to the table of a message, which may be the very table that the way starts from.
#[derive(Clone, Copy, Debug)]
pub struct Link<'s>(To<'s>);

#[derive(Clone, Copy, Debug)]
enum To<'s> {
    /// A `static` of generated code. A function, since the tables of recursive messages name each other.
    Static(fn() -> &'static Message<'static>),
    /// A table in the same keeper as the one that the way starts from.
    Kept(NonNull<Message<'s>>),
}

impl<'s> Link<'s> {
    /// The way to a `static` of generated code.
    #[must_use]
    pub const fn of(table: fn() -> &'static Message<'static>) -> Self {
        Self(To::Static(table))
    }

    /// The way to a table that lives at least as long as the way.
    #[must_use]
    pub const fn to(table: &'s Message<'s>) -> Self {
        Self(To::Kept(NonNull::from_ref(table)))
    }

    /// The way to a table that will be written before anybody goes it.
    ///
    /// # Safety
    /// I1: until the table is written [`get`](Self::get) is not called; then it is not written again, and it
    /// lives for `'s`.
    #[cfg(feature = "reflect")]
    pub(crate) const unsafe fn ahead(table: NonNull<Message<'s>>) -> Self {
        Self(To::Kept(table))
    }

    /// The table.
    #[inline]
    #[must_use]
    pub fn get(self) -> &'s Message<'s> {
        match self.0 {
            To::Static(table) => table(),
            // SAFETY: I1.
            To::Kept(table) => unsafe { table.as_ref() },
        }
    }
}

// SAFETY: a link is a shared reference to a table, by I1, and a table is plain data without interior
// mutability, which any thread may read.
unsafe impl Send for Link<'_> {}

// SAFETY: as above.
unsafe impl Sync for Link<'_> {}
