//! Contexts: what compression needs besides a message, kept by each thread for its next one.
//!
//! Nothing is shared, so there is no lock. A thread has at most one context of each kind, and none that has become
//! larger than it is worth.

use core::cell::Cell;
use std::thread::LocalKey;

/// Where a thread keeps a context.
pub(super) type Kept<T> = Cell<Option<T>>;

/// Works with the thread's context, or a new one, which `is_kept` afterwards or not.
///
/// It is nobody else's meanwhile; a thread that ends has none.
pub(super) fn with<T, R>(
    kept: &'static LocalKey<Kept<T>>,
    new: impl FnOnce() -> Option<T>,
    work: impl FnOnce(&mut T) -> R,
    is_kept: impl FnOnce(&T) -> bool,
) -> Option<R> {
    let before = kept.try_with(Cell::take).ok().flatten();
    let mut context = match before {
        Some(context) => context,
        None => new()?,
    };
    let result = work(&mut context);
    if is_kept(&context) {
        // A thread that ends keeps nothing.
        let _ = kept.try_with(|kept| kept.set(Some(context)));
    }
    Some(result)
}
