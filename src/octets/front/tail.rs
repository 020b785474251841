//! The end of a buffer, small enough to be handed from function to function in registers.
#![expect(
    unsafe_code,
    reason = "stores without a second bounds check, by the invariants of the buffer"
)]

use core::marker::PhantomData;
use core::mem::replace;

use super::patches::Patches;
use super::{FrontBuffer, KEPT_MAX, Spot, length_octets, memory_of};
use crate::octets::TooShort;

/// A [`FrontBuffer`], and what its reader wants to know beside it.
pub(crate) struct Store<'b> {
    front: FrontBuffer<'b>,
    /// Whether the entries of maps are to be sorted.
    sorted: bool,
    /// Whether more than one octet may be kept free for a length in memory that does not grow.
    lavish: bool,
    /// How many octets were moved, since the octets kept free for a length were too few or too many.
    moved: usize,
    /// What was not moved for that reason.
    patches: Patches,
}

/// How many octets may be moved at once in the shortest message.
const MOVED_FREELY: usize = 4 << 10;

impl<'b> Store<'b> {
    #[inline]
    pub(crate) fn new<'m: 'b>(front: FrontBuffer<'m>, sorted: bool) -> Self {
        let front = FrontBuffer {
            spot: front.spot,
            more: match front.more {
                Some(more) => Some(more),
                None => None,
            },
            borrowed: PhantomData,
        };
        Self {
            front,
            sorted,
            lavish: true,
            moved: 0,
            patches: Patches::new(),
        }
    }

    /// A store that never keeps an octet free in vain in memory that does not grow, so that memory that is
    /// just enough is enough.
    #[inline]
    pub(crate) fn thrifty(self) -> Self {
        Self {
            lavish: false,
            ..self
        }
    }

    /// Whether `len` octets may be moved, of `written` in all: little may always, so that there is no patch
    /// in less than 128 octets.
    fn may_move(&mut self, len: usize, written: usize) -> bool {
        let moved = self.moved.saturating_add(len);
        let may = len < 0x80 || moved <= written.saturating_mul(2).saturating_add(MOVED_FREELY);
        if may {
            self.moved = moved;
        }
        may
    }

    /// The end of what was written; all that is written from now on is written through it.
    #[inline]
    pub(crate) fn tail(&'b mut self) -> Tail<'b> {
        Tail {
            at: self.front.spot.at,
            store: self,
        }
    }
}

/// Where a buffer is filled next.
///
/// A buffer has five words, which lie in memory when it is handed to a function that is not inlined; a
/// message of many small messages would spend its time on storing and loading them. This has two. How far
/// the buffer is filled is known here alone, and told to the buffer where it must know.
pub(crate) struct Tail<'b> {
    at: usize,
    store: &'b mut Store<'b>,
}

/// A part that was opened: where its length will stand, and in how many octets.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    at: usize,
    kept: usize,
}

impl Tail<'_> {
    /// Whether the entries of maps are to be sorted.
    #[inline(always)]
    pub(crate) const fn sorted(&self) -> bool {
        self.store.sorted
    }

    #[inline(always)]
    const fn spot(&self) -> Spot {
        Spot {
            memory: self.store.front.spot.memory,
            at: self.at,
        }
    }

    /// Writes the low `len` octets of `word`, the lowest first; `len` is 1 to 8.
    #[inline(always)]
    pub(crate) fn put_word(&mut self, word: u64, len: usize) {
        debug_assert!(matches!(len, 1..=8), "a word holds eight octets");
        let spot = self.spot();
        if spot.has_room(8) {
            // SAFETY: there is room for eight octets.
            unsafe { spot.store(word.to_le_bytes()) };
            self.at += len;
        } else {
            self.at = few(self.store, self.at, word.into(), len);
        }
    }

    /// Writes the low `len` octets of `word`, the lowest first; `len` is 1 to 16.
    #[inline(always)]
    pub(crate) fn put_double(&mut self, word: u128, len: usize) {
        debug_assert!(matches!(len, 1..=16), "a double word holds 16 octets");
        let spot = self.spot();
        if spot.has_room(16) {
            // SAFETY: there is room for 16 octets.
            unsafe { spot.store(word.to_le_bytes()) };
            self.at += len;
        } else {
            self.at = few(self.store, self.at, word, len);
        }
    }

    /// Writes the `head_len` octets of `head`, 1 to 8, and after them `octets`: less than 1 GiB.
    #[inline(always)]
    pub(crate) fn put_payload(&mut self, head: u64, head_len: usize, octets: &[u8]) {
        debug_assert!(matches!(head_len, 1..=8), "a word holds eight octets");
        debug_assert!(octets.len() < 1 << 30, "the sum below fits an `isize`");
        let mut spot = self.spot();
        if spot.has_room(octets.len() + 8) {
            // SAFETY: there is room for eight octets.
            unsafe { spot.store(head.to_le_bytes()) };
            spot.at += head_len;
            // SAFETY: `head_len <= 8`, so there is room for the others.
            unsafe { spot.append(octets) };
            self.at = spot.at;
        } else {
            self.at = payload(self.store, self.at, (head, head_len), octets);
        }
    }

    /// Writes the `head_len` octets of `head`, 1 to 5 and the others 0, then the length of `octets`, then
    /// `octets`.
    #[inline(always)]
    pub(crate) fn put_long(&mut self, head: u64, head_len: usize, octets: &[u8]) {
        self.at = long(self.store, self.at, (head, head_len), octets);
    }

    /// Writes `octets`.
    #[inline(always)]
    pub(crate) fn put(&mut self, octets: &[u8]) {
        self.at = plain(self.store, self.at, octets);
    }

    /// Writes the octets of each of `values`.
    #[inline(always)]
    pub(crate) fn put_all<V: Copy, const N: usize>(
        &mut self,
        values: &[V],
        to_octets: impl Fn(V) -> [u8; N],
    ) {
        self.at = whole(self.store, self.at, |front| {
            front.put_all(values, to_octets)
        });
    }

    /// Writes the low `head_len` octets of `head`, and keeps `expected` octets free behind them for a length,
    /// at most 3; fewer where the memory ends soon, as those kept in vain could be missing at its end.
    #[inline(always)]
    pub(crate) fn open(&mut self, head: u64, head_len: usize, expected: usize) -> Mark {
        let kept = match expected {
            ..=1 => 1,
            _ if self.store.front.more.is_some() => expected.min(KEPT_MAX),
            _ if !self.store.lavish => 1,
            _ => self.spot().affordable(expected),
        };
        self.put_word(head, head_len + kept);
        let at = self.at - kept;
        Mark { at, kept }
    }

    /// Puts the length of what was written since where `mark` says; tells how many octets it took.
    #[inline(always)]
    pub(crate) fn close(&mut self, Mark { at: mark, kept }: Mark) -> usize {
        // Where less was written, this is another buffer, and the length no length at all.
        let len = self.at.wrapping_sub(mark + kept);
        let spot = self.spot();
        let fits = spot.has_room(0);
        // No patch is in so little.
        if kept == 1 && len < 0x80 && fits {
            // SAFETY: `mark + 1 + len == at`, and `at` is not beyond the memory.
            unsafe { spot.store_at(mark, [len as u8]) };
            1
        } else if kept == 2 && matches!(len, 0x80..0x4000) && fits && self.store.patches.is_empty()
        {
            let prefix = [len as u8 | 0x80, (len >> 7) as u8];
            // SAFETY: `mark + 2 + len == at`, and `at` is not beyond the memory.
            unsafe { spot.store_at(mark, prefix) };
            2
        } else {
            let (at, octets) = close(self.store, self.at, Mark { at: mark, kept });
            self.at = at;
            octets
        }
    }

    /// The length of all that was written.
    #[inline]
    pub(crate) fn finish(mut self) -> Result<usize, TooShort> {
        if !self.store.patches.is_empty() {
            self.settle();
        }
        let mut front = replace(&mut self.store.front, FrontBuffer::initialised(&mut []));
        front.spot.at = self.at;
        front.finish()
    }

    /// Puts in the lengths that were noted; tells how many octets it moved.
    #[cold]
    fn settle(&mut self) -> usize {
        let Store { front, patches, .. } = &mut *self.store;
        let growth = patches.growth();
        let end = self.at;
        self.at = end.saturating_add_signed(growth).min(isize::MAX as usize);
        front.spot.at = end;
        front.spot = front
            .spot
            .make_room(front.more.as_deref_mut(), growth.max(0).unsigned_abs());
        if !front.spot.has_room(growth.max(0).unsigned_abs()) {
            return 0;
        }
        // SAFETY: by I1, and nothing else of the buffer is used meanwhile.
        patches.apply(unsafe { memory_of(front.spot.memory) }, end)
    }

    /// How many octets were written, with those that found no room.
    #[inline]
    pub(crate) const fn written(&self) -> usize {
        self.at
    }
}

/// Closes a part where it takes more than storing its length in the octets kept for it: where these are
/// too few or too many, what it holds is moved, as long as not much was moved so far; then its length is
/// noted to be put in at the end. Gives the new end, and how many octets the length takes.
#[inline(never)]
fn close(store: &mut Store<'_>, at: usize, Mark { at: mark, kept }: Mark) -> (usize, usize) {
    let inside = store.patches.growth_since(mark);
    let written = at.wrapping_sub(mark + kept);
    let len = written.saturating_add_signed(inside.unwrap_or(0));
    let octets = length_octets(len);
    if written > isize::MAX as usize {
        // A part of another buffer.
        return (at, octets);
    }
    let spot = Spot {
        memory: store.front.spot.memory,
        at,
    };
    let fits = spot.has_room(0);
    if fits && octets != kept && (inside.is_some() || !store.may_move(written, at)) {
        store.patches.note(mark, kept, len);
        return (at, octets);
    }
    if fits {
        let more = store.front.more.as_deref_mut();
        store.front.spot.memory = super::close(more, spot, (mark, kept), len);
    }
    (counted(mark + octets, written), octets)
}

/// What is done by the buffer itself; gives the new end.
#[inline(always)]
fn whole(store: &mut Store<'_>, at: usize, write: impl FnOnce(&mut FrontBuffer<'_>)) -> usize {
    store.front.spot.at = at;
    write(&mut store.front);
    store.front.spot.at
}

// These four are all that is done where only octets are counted, and count in registers.

#[cold]
#[inline(never)]
fn few(store: &mut Store<'_>, at: usize, word: u128, len: usize) -> usize {
    if store.front.only_counts() {
        return counted(at, len);
    }
    let octets = word.to_le_bytes();
    whole(store, at, |front| {
        front.put(octets.get(..len).unwrap_or(&octets));
    })
}

#[cold]
#[inline(never)]
fn payload(
    store: &mut Store<'_>,
    at: usize,
    (head, head_len): (u64, usize),
    octets: &[u8],
) -> usize {
    if store.front.only_counts() {
        return counted(at, head_len + octets.len());
    }
    whole(store, at, |front| front.put_payload(head, head_len, octets))
}

#[inline(never)]
fn long(store: &mut Store<'_>, at: usize, (head, head_len): (u64, usize), octets: &[u8]) -> usize {
    if store.front.only_counts() {
        let len = octets.len();
        return counted(counted(at, head_len + length_octets(len)), len);
    }
    whole(store, at, |front| {
        let len = octets.len() as u64;
        if matches!(len, 0x80..0x4000) {
            let len = len & 0x7f | 0x80 | (len & 0x3f80) << 1;
            front.put_payload(head | len << (8 * head_len), head_len + 2, octets);
        } else {
            front.put_long(head, head_len, octets);
        }
    })
}

#[inline(never)]
fn plain(store: &mut Store<'_>, at: usize, octets: &[u8]) -> usize {
    if store.front.only_counts() {
        return counted(at, octets.len());
    }
    whole(store, at, |front| front.put(octets))
}

/// `at` and `len` octets more.
#[inline(always)]
fn counted(at: usize, len: usize) -> usize {
    at.saturating_add(len).min(isize::MAX as usize)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Step, naive, steps};
    use super::{FrontBuffer, Mark, Store, Tail};
    use crate::octets::TooShort;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn write(tail: &mut Tail<'_>, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Word(word, len) => tail.put_word(*word, *len),
                Step::Double(word, len) => tail.put_double(*word, *len),
                Step::Payload(head, len, octets) => tail.put_payload(*head, *len, octets),
                Step::Long(head, len, octets) => {
                    tail.put_long(*head & !(u64::MAX << (8 * len)), *len, octets);
                }
                Step::Put(octets) => tail.put(octets),
                Step::Each(values, _) => tail.put_all(values, |octets| octets),
                Step::Nested(head, len, expected, steps) => {
                    let mark = tail.open(*head & !(u64::MAX << (8 * len)), *len, *expected);
                    write(tail, steps);
                    tail.close(mark);
                }
            }
        }
    }

    /// Writes the steps; as if so many octets had been `moved` before.
    fn written(
        buffer: FrontBuffer<'_>,
        lavish: bool,
        moved: usize,
        steps: &[Step],
    ) -> Result<usize, TooShort> {
        let mut store = Store::new(buffer, false);
        store.moved = moved;
        store.lavish = lavish;
        let mut tail = store.tail();
        write(&mut tail, steps);
        tail.finish()
    }

    /// Writes the steps to memory that does not grow, twice where it has to be.
    fn stored(memory: &mut [u8], moved: usize, steps: &[Step]) -> Result<usize, TooShort> {
        match written(FrontBuffer::initialised(memory), true, moved, steps) {
            Err(short) if short.needed <= memory.len() => {
                written(FrontBuffer::initialised(memory), false, moved, steps)
            }
            whole => whole,
        }
    }

    proptest! {
        #[test]
        fn equals_appending_to_a_vector(
            steps in steps(),
            cut in 0.0..1.0_f64,
            spare in 0..600_usize,
            // Whatever is moved at once, nothing from the start on, and something in between.
            moved in prop_oneof![Just(0), Just(usize::MAX), 3_500..4_500_usize],
        ) {
            let expected = naive(&steps);
            let mut out = Vec::with_capacity(spare);
            let buffer = FrontBuffer::growing(&mut out);
            prop_assert_eq!(written(buffer, true, moved, &steps), Ok(expected.len()));
            prop_assert_eq!(&out, &expected);
            let mut memory = alloc::vec![0xee; expected.len() + spare];
            prop_assert_eq!(stored(&mut memory, moved, &steps), Ok(expected.len()));
            prop_assert_eq!(&memory[..expected.len()], &expected);
            let mut exact = alloc::vec![0xee; expected.len()];
            prop_assert_eq!(stored(&mut exact, moved, &steps), Ok(expected.len()));
            prop_assert_eq!(&exact, &expected);
            let short = (expected.len() as f64 * cut) as usize;
            if short < expected.len() {
                let needed = expected.len();
                prop_assert_eq!(stored(&mut memory[..short], moved, &steps), Err(TooShort { needed }));
            }
        }
    }

    /// What is in the innermost of a chain of messages, and how many octets are kept for each length.
    fn check_chain(levels: usize, expected: usize, leaf: &[u8]) {
        let mut reversed: Vec<u8> = leaf.iter().rev().copied().collect();
        for _ in 0..levels {
            let (len, count) = super::super::length(reversed.len());
            reversed.extend(len[..count].iter().rev());
            reversed.push(0x0a);
        }
        reversed.reverse();
        let whole = reversed;

        let mut out = Vec::new();
        let mut store = Store::new(FrontBuffer::growing(&mut out), false);
        let mut tail = store.tail();
        let marks: Vec<Mark> = (0..levels).map(|_| tail.open(0x0a, 1, expected)).collect();
        tail.put(leaf);
        for mark in marks.into_iter().rev() {
            tail.close(mark);
        }
        let moved = tail.store.moved + tail.settle();
        assert_eq!(tail.finish(), Ok(whole.len()));
        assert!(out == whole, "{levels} levels of {expected}");
        // Twice at once and twice at the end, octets kept in vain included.
        let most = 4 * (whole.len() + 2 * levels) + super::MOVED_FREELY;
        assert!(
            moved <= most,
            "{moved} octets were moved for {}",
            whole.len()
        );
    }

    #[test]
    fn no_octet_is_moved_once_a_level() {
        for expected in 1..=3 {
            check_chain(100, expected, &[0x5a; 256 << 10]);
            check_chain(3_000, expected, &[0x5a; 10]);
            check_chain(3_000, expected, &[0x5a; 300]);
            check_chain(3_000, expected, &[0x5a; 256 << 10]);
            check_chain(50_000, expected, &[]);
        }
    }

    /// Chains beside one another in chains, so that patches lie behind, before and inside others.
    #[test]
    fn trees_of_many_patches() {
        fn tree(levels: usize, seed: &mut usize) -> Vec<Step> {
            let mut steps = alloc::vec![Step::Put(alloc::vec![levels as u8; 40])];
            for _ in 0..if levels == 0 { 0 } else { 2 } {
                *seed += 1;
                let inside = tree(levels - 1, seed);
                steps.push(Step::Nested(0x12, 1, 1 + *seed % 3, inside));
            }
            steps
        }
        let steps = tree(10, &mut 0);
        let expected = naive(&steps);
        for moved in [0, usize::MAX] {
            let mut out = Vec::new();
            let buffer = FrontBuffer::growing(&mut out);
            assert_eq!(written(buffer, true, moved, &steps), Ok(expected.len()));
            assert!(out == expected);
            let mut exact = alloc::vec![0; expected.len()];
            assert_eq!(stored(&mut exact, moved, &steps), Ok(expected.len()));
            assert!(exact == expected);
        }
    }

    /// A tag and the octets kept for a length are stored as one word; what is behind it would not be stored
    /// at all.
    #[test]
    fn no_more_is_kept_free_than_a_word_holds() {
        for expected in 0..20 {
            let inside = alloc::vec![Step::Put(alloc::vec![7; 3 << 20])];
            let steps = alloc::vec![Step::Nested(0x7a_ffff_fffa, 5, expected, inside); 3];
            let mut out = Vec::new();
            let buffer = FrontBuffer::growing(&mut out);
            let needed = naive(&steps).len();
            assert_eq!(written(buffer, true, 0, &steps), Ok(needed));
            assert!(out == naive(&steps));
        }
    }

    /// What is kept in vain and not taken out at once may be what is missing at the end of a slice.
    #[test]
    fn slices_that_just_fit() {
        let inside = alloc::vec![Step::Put(alloc::vec![7; 200])];
        let steps = alloc::vec![Step::Nested(0x12, 1, 3, inside); 2_000];
        let needed = naive(&steps).len();
        let mut exact = alloc::vec![0; needed];
        let lavish = written(
            FrontBuffer::initialised(&mut exact),
            true,
            usize::MAX,
            &steps,
        );
        assert_eq!(lavish, Err(TooShort { needed }));
        assert_eq!(stored(&mut exact, usize::MAX, &steps), Ok(needed));
        assert!(exact == naive(&steps));
        let short = stored(&mut exact[1..], usize::MAX, &steps);
        assert_eq!(short, Err(TooShort { needed }));
    }
}
