//! An allocator that counts on request.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// How often, and how much, something asked the allocator for memory. A reallocation counts with its new size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Allocations {
    pub count: u64,
    pub octets: u64,
}

/// What `work` asks for.
pub fn count(work: impl FnOnce()) -> Allocations {
    COUNT.store(0, Ordering::Relaxed);
    OCTETS.store(0, Ordering::Relaxed);
    COUNTING.store(true, Ordering::Relaxed);
    work();
    COUNTING.store(false, Ordering::Relaxed);
    Allocations {
        count: COUNT.load(Ordering::Relaxed),
        octets: OCTETS.load(Ordering::Relaxed),
    }
}

/// The system's allocator; while timing, one relaxed load more than it.
struct Counting;

// SAFETY: every call is passed on unchanged to the system's allocator, which keeps the trait's promises.
unsafe impl GlobalAlloc for Counting {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        // SAFETY: the caller's promises are those of this method.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        // SAFETY: the caller's promises are those of this method.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size);
        // SAFETY: the caller's promises are those of this method.
        unsafe { System.realloc(pointer, layout, size) }
    }

    #[inline]
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are those of this method.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[inline]
fn note(octets: usize) {
    if COUNTING.load(Ordering::Relaxed) {
        COUNT.fetch_add(1, Ordering::Relaxed);
        OCTETS.fetch_add(octets as u64, Ordering::Relaxed);
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;
static COUNTING: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU64 = AtomicU64::new(0);
static OCTETS: AtomicU64 = AtomicU64::new(0);
