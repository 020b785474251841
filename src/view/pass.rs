//! What a walk is for: it keeps an index or not, and goes below the first level or not.

use super::layout::{Index, Layout};

mod sealed {
    #[expect(unnameable_types, reason = "sealed: no other crate can add one")]
    pub trait Sealed {}
}

/// One way to walk a message: [`Shallow`], [`Deep`] or [`Probe`].
pub trait Pass: sealed::Sealed + 'static {
    /// Whether nested messages are walked too.
    const DEEP: bool;
    /// What is kept.
    type Store<T: Layout>;
    /// The index to fill, where one is kept.
    fn index<T: Layout>(store: &mut Self::Store<T>) -> Option<&mut Index<T>>;
}

/// Fills the index of one level; nested messages are found, not entered.
#[derive(Clone, Copy, Debug)]
pub enum Shallow {}

/// Fills the index of one level and probes all below.
#[derive(Clone, Copy, Debug)]
pub enum Deep {}

/// Checks a level and all below, and keeps nothing.
#[derive(Clone, Copy, Debug)]
pub enum Probe {}

impl sealed::Sealed for Shallow {}
impl sealed::Sealed for Deep {}
impl sealed::Sealed for Probe {}

impl Pass for Shallow {
    const DEEP: bool = false;
    type Store<T: Layout> = Index<T>;

    #[inline(always)]
    fn index<T: Layout>(store: &mut Index<T>) -> Option<&mut Index<T>> {
        Some(store)
    }
}

impl Pass for Deep {
    const DEEP: bool = true;
    type Store<T: Layout> = Index<T>;

    #[inline(always)]
    fn index<T: Layout>(store: &mut Index<T>) -> Option<&mut Index<T>> {
        Some(store)
    }
}

impl Pass for Probe {
    const DEEP: bool = true;
    type Store<T: Layout> = ();

    #[inline(always)]
    fn index<T: Layout>((): &mut ()) -> Option<&mut Index<T>> {
        None
    }
}
