//! Lengths that are put in at last.
//!
//! ```text
//!  |tag|..|tag|..| payload                 |       two octets kept for each length, three needed
//!      ^at    ^at                          ^end
//!  |tag|len|tag|len| payload                 |     after one pass over what follows the first patch
//! ```
//!
//! A part whose length takes another number of octets than were kept free would have to move, and what
//! it lies in would move again: in a message of many levels, each octet once a level. Instead such a
//! length is noted, and all of them are put in by one pass, when everything else is written.

use core::mem::{MaybeUninit, take};
use core::ops::Range;

use alloc::vec::Vec;

use super::{length, length_octets};

/// The lengths to put in, those of inner parts before those of outer ones.
#[derive(Default)]
pub(super) struct Patches {
    list: Vec<Patch>,
}

/// A length to put in.
#[derive(Clone, Copy)]
struct Patch {
    /// Where octets were kept free for it.
    at: usize,
    kept: usize,
    len: usize,
    /// By how many octets this patch and those noted before it make the whole longer.
    growth: isize,
}

impl Patches {
    #[inline(always)]
    pub(super) const fn new() -> Self {
        Self { list: Vec::new() }
    }

    #[inline(always)]
    pub(super) const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// By how many octets the patches make the whole longer.
    pub(super) fn growth(&self) -> isize {
        self.list.last().map_or(0, |patch| patch.growth)
    }

    /// By how many octets the patches since `mark` make what follows it longer; `None`, where there are
    /// none.
    pub(super) fn growth_since(&self, mark: usize) -> Option<isize> {
        let last = self.list.last().filter(|last| last.at > mark)?;
        // Patches were noted when their parts ended: those of parts that ended before this one began are
        // all in front of those inside it.
        let before = self.list.partition_point(|patch| patch.at < mark);
        let before = before.checked_sub(1).and_then(|index| self.list.get(index));
        Some(last.growth - before.map_or(0, |patch| patch.growth))
    }

    /// Notes that `len` belongs into the `kept` octets at `at`.
    pub(super) fn note(&mut self, at: usize, kept: usize, len: usize) {
        let growth = self.growth() + length_octets(len) as isize - kept as isize;
        self.list.push(Patch {
            at,
            kept,
            len,
            growth,
        });
    }

    /// Puts all lengths into `memory`, which is filled up to `end` and has room for what they add. Tells how
    /// many octets it moved: each at most twice.
    pub(super) fn apply(&mut self, memory: &mut [MaybeUninit<u8>], end: usize) -> usize {
        let whole = end.saturating_add_signed(self.growth());
        let mut patches = self.take_from_the_last();
        let (end, moved) = close_gaps(&mut patches, memory, end);
        moved + make_gaps(&patches, memory, end..whole)
    }

    /// The patches ordered by their place, the last one first; none is left behind.
    fn take_from_the_last(&mut self) -> Vec<Patch> {
        let mut noted = take(&mut self.list);
        let mut sorted = Vec::with_capacity(noted.len());
        // From the last on, outer ones come before those inside; each waits until what lies behind it in
        // place has been taken.
        let mut waiting: Vec<Patch> = Vec::new();
        while let Some(patch) = noted.pop() {
            while let Some(behind) = waiting.pop_if(|waiting| waiting.at > patch.at) {
                sorted.push(behind);
            }
            waiting.push(patch);
        }
        while let Some(patch) = waiting.pop() {
            sorted.push(patch);
        }
        sorted
    }
}

/// Takes out the octets that were kept in vain, from the front to the end; gives the new end, and how many
/// octets were moved.
fn close_gaps(patches: &mut [Patch], memory: &mut [MaybeUninit<u8>], end: usize) -> (usize, usize) {
    let (mut gone, mut moved) = (0, 0);
    let mut rest = patches;
    while let Some((patch, behind)) = rest.split_last_mut() {
        let part = patch.at + patch.kept..behind.last().map_or(end, |next| next.at);
        patch.at -= gone;
        let needed = length_octets(patch.len).min(patch.kept);
        gone += patch.kept - needed;
        patch.kept = needed;
        moved += slide(memory, part, patch.at + needed);
        rest = behind;
    }
    (end - gone, moved)
}

/// Makes room for the lengths, from the end to the front, and puts them in; `growth` is from the end to the
/// new end. Tells how many octets were moved.
fn make_gaps(patches: &[Patch], memory: &mut [MaybeUninit<u8>], growth: Range<usize>) -> usize {
    let (mut end, mut to) = (growth.start, growth.end);
    let mut moved = 0;
    for patch in patches {
        let part = patch.at + patch.kept..end;
        to = to.saturating_sub(part.len());
        moved += slide(memory, part, to);
        let (prefix, prefix_len) = length(patch.len);
        to = to.saturating_sub(prefix_len);
        let place = memory.iter_mut().skip(to).take(prefix_len);
        for (place, octet) in place.zip(prefix) {
            place.write(octet);
        }
        end = patch.at;
    }
    moved
}

/// Moves `part` to `to`; tells how many octets that are.
fn slide(memory: &mut [MaybeUninit<u8>], part: Range<usize>, to: usize) -> usize {
    let len = part.len();
    if part.start == to {
        return 0;
    }
    let fits = part.start <= part.end && part.end <= memory.len() && to <= memory.len() - len;
    debug_assert!(fits, "what is patched lies in the memory");
    if fits {
        memory.copy_within(part, to);
    }
    len
}
