//! From a field to the table of the message that it holds.

use super::Message;

/// A way to the table of a message, which may be the very table that the way starts from.
#[derive(Clone, Copy, Debug)]
pub struct Link<'s>(To<'s>);

#[derive(Clone, Copy, Debug)]
enum To<'s> {
    /// A `static` of generated code. A function, since the tables of recursive messages name each other.
    Static(fn() -> &'static Message<'static>),
    /// A table in the same keeper as the one that the way starts from.
    #[cfg_attr(
        not(feature = "alloc"),
        expect(dead_code, reason = "tables are built at run time on the heap only")
    )]
    Kept(&'s Message<'s>),
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
        Self(To::Kept(table))
    }

    /// The table.
    #[inline]
    #[must_use]
    pub fn get(self) -> &'s Message<'s> {
        match self.0 {
            To::Static(table) => table(),
            To::Kept(table) => table,
        }
    }
}
