//! An allocator that counts what each thread asks of it.
//!
//! A test program that wants the counts declares one:
//!
//! ```ignore
//! #[global_allocator]
//! static ALLOCATOR: Counting = Counting;
//! ```

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, counted.
#[derive(Debug)]
pub struct Counting;

/// What a thread has asked of the allocator while it was watched.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Usage {
    /// Allocations, and reallocations that grew.
    pub count: usize,
    /// The octets that they asked for; of a reallocation, all that it asked for.
    pub octets: usize,
    /// The most octets that were held at once, above those held before.
    pub peak: usize,
}

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static OCTETS: Cell<usize> = const { Cell::new(0) };
    static HELD: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

/// Runs `work` and tells what its thread has asked of the allocator meanwhile.
pub fn usage<T>(work: impl FnOnce() -> T) -> (T, Usage) {
    let (count, octets) = (COUNT.get(), OCTETS.get());
    let held = HELD.get();
    PEAK.set(held);
    let result = work();
    let peak = usize::try_from(PEAK.get() - held).unwrap_or(0);
    (
        result,
        Usage {
            count: COUNT.get() - count,
            octets: OCTETS.get() - octets,
            peak,
        },
    )
}

/// How many octets this thread has allocated and not freed; what other threads freed is not known.
pub fn held() -> isize {
    HELD.get()
}

fn note(change: isize) {
    let held = HELD.get() + change;
    HELD.set(held);
    PEAK.set(PEAK.get().max(held));
}

// SAFETY: every call is passed on to the system's allocator as it came; counting touches only cells of
// the thread that have no destructor, so it neither allocates nor fails.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        OCTETS.set(OCTETS.get() + layout.size());
        note(layout.size() as isize);
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        note(-(layout.size() as isize));
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size > layout.size() {
            COUNT.set(COUNT.get() + 1);
            OCTETS.set(OCTETS.get() + size);
        }
        // The system may have to hold both for a moment.
        note(size as isize);
        note(-(layout.size() as isize));
        // SAFETY: the caller's promise is passed on.
        unsafe { System.realloc(place, layout, size) }
    }
}
