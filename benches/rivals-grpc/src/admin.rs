//! What a server under measurement tells of itself: its allocations.
//!
//! With the variable [`ADMIN`] in its environment a server answers lines on standard input, and ends with it:
//! `count` begins to count allocations, `allocations` tells how many there were since, and of how many octets.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{self, BufRead, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

/// The variable that makes a server attend to its standard input.
pub const ADMIN: &str = "VIEWBUF_RIVALS_ADMIN";

/// The system's allocator, counted while somebody asks for it.
pub struct Counting;

static COUNTS: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU64 = AtomicU64::new(0);
static OCTETS: AtomicU64 = AtomicU64::new(0);

fn note(octets: usize) {
    if COUNTS.load(Ordering::Relaxed) {
        COUNT.fetch_add(1, Ordering::Relaxed);
        OCTETS.fetch_add(octets as u64, Ordering::Relaxed);
    }
}

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size);
        // SAFETY: as above.
        unsafe { System.realloc(place, layout, size) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

/// Attends to standard input, on a thread of its own, where the environment asks for it.
pub fn attend() {
    if std::env::var_os(ADMIN).is_some() {
        thread::spawn(|| {
            for line in io::stdin().lock().lines().map_while(Result::ok) {
                answer(&line);
            }
            std::process::exit(0);
        });
    }
}

fn answer(line: &str) {
    match line {
        "count" => COUNTS.store(true, Ordering::SeqCst),
        "allocations" => {
            let (count, octets) = (COUNT.load(Ordering::SeqCst), OCTETS.load(Ordering::SeqCst));
            say(&format!("{count} {octets}"));
        }
        _ => say("count, allocations"),
    }
}

/// A line on standard output, at once.
pub fn say(line: &str) {
    let mut out = io::stdout().lock();
    // Nobody who could be told otherwise listens.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
