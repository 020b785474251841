//! Lists whose elements are named by a small handle.

use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// Elements that stay once they are there.
#[derive(Debug)]
pub(super) struct Arena<T>(Vec<T>);

/// The place of an element in its [`Arena`].
pub(super) struct Id<T>(usize, PhantomData<fn() -> T>);

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Arena<T> {
    /// Adds an element.
    pub(super) fn push(&mut self, element: T) -> Id<T> {
        self.0.push(element);
        Id(self.0.len() - 1, PhantomData)
    }

    /// The element of `id`, which came from `push` of this arena.
    #[expect(
        clippy::indexing_slicing,
        reason = "only `push` makes handles, and nothing is ever removed"
    )]
    pub(super) fn get(&self, id: Id<T>) -> &T {
        &self.0[id.0]
    }

    /// The element of `id`, to change.
    #[expect(
        clippy::indexing_slicing,
        reason = "only `push` makes handles, and nothing is ever removed"
    )]
    pub(super) fn get_mut(&mut self, id: Id<T>) -> &mut T {
        &mut self.0[id.0]
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> core::fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "#{}", self.0)
    }
}
