//! Pool: memory of metadata that goes from one call to the next.
//!
//! A handler drops the metadata of its request whenever it likes, in whatever thread. What it drops is
//! kept for the thread's next call, up to a bound, so that calls with metadata allocate nothing in a steady
//! state.

use alloc::vec::Vec;
use core::cell::RefCell;
use core::mem;
use core::ops::{Deref, DerefMut};

use crate::grpc::Metadata;

/// What a thread keeps at most, and how much memory each of them may have.
const KEPT_MAX: usize = 64;
const OCTETS_MAX: usize = 4 << 10;

std::thread_local! {
    static KEPT: RefCell<Vec<Metadata>> = const { RefCell::new(Vec::new()) };
}

/// Metadata whose memory goes back to the pool.
#[derive(Clone, Debug, Default)]
pub(super) struct Pooled(Metadata);

impl Pooled {
    /// Metadata without entries, with memory where there is some.
    pub(super) fn new() -> Self {
        let kept = KEPT.try_with(|kept| kept.try_borrow_mut().ok()?.pop());
        Self(kept.ok().flatten().unwrap_or_default())
    }
}

impl From<Metadata> for Pooled {
    fn from(metadata: Metadata) -> Self {
        Self(metadata)
    }
}

impl Deref for Pooled {
    type Target = Metadata;

    #[inline]
    fn deref(&self) -> &Metadata {
        &self.0
    }
}

impl DerefMut for Pooled {
    #[inline]
    fn deref_mut(&mut self) -> &mut Metadata {
        &mut self.0
    }
}

impl Drop for Pooled {
    fn drop(&mut self) {
        let capacity = self.0.capacity();
        if capacity == 0 || capacity > OCTETS_MAX {
            return;
        }
        let mut metadata = mem::take(&mut self.0);
        metadata.clear();
        // A thread that ends keeps nothing.
        let _ = KEPT.try_with(|kept| {
            if let Ok(mut kept) = kept.try_borrow_mut()
                && kept.len() < KEPT_MAX
            {
                kept.push(metadata);
            }
        });
    }
}
