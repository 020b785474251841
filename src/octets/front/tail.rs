//! The end of a buffer, small enough to be handed from function to function in registers.
#![expect(
    unsafe_code,
    reason = "stores without a second bounds check, by the invariants of the buffer"
)]

use core::marker::PhantomData;
use core::mem::replace;

use super::{FrontBuffer, Spot, length_octets};
use crate::octets::TooShort;

/// A [`FrontBuffer`], and what its reader wants to know beside it.
pub(crate) struct Store<'b> {
    front: FrontBuffer<'b>,
    /// Whether the entries of maps are to be sorted.
    sorted: bool,
}

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
        Self { front, sorted }
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

    /// What is done by the buffer itself.
    #[inline(always)]
    fn whole(&mut self, write: impl FnOnce(&mut FrontBuffer<'_>)) {
        let front = &mut self.store.front;
        front.spot.at = self.at;
        write(front);
        self.at = front.spot.at;
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
            self.whole(|front| few(front, word.into(), len));
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
            self.whole(|front| few(front, word, len));
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
            self.whole(|front| payload(front, (head, head_len), octets));
        }
    }

    /// Writes the `head_len` octets of `head`, 1 to 5 and the others 0, then the length of `octets`, then
    /// `octets`.
    #[inline(always)]
    pub(crate) fn put_long(&mut self, head: u64, head_len: usize, octets: &[u8]) {
        self.whole(|front| long(front, (head, head_len), octets));
    }

    /// Writes `octets`.
    #[inline(always)]
    pub(crate) fn put(&mut self, octets: &[u8]) {
        self.whole(|front| plain(front, octets));
    }

    /// Writes the octets of each of `values`.
    #[inline(always)]
    pub(crate) fn put_each<V: Copy, const N: usize>(
        &mut self,
        values: &[V],
        to_octets: impl Fn(V) -> [u8; N],
    ) {
        self.whole(|front| front.put_each(values.iter().map(|value| to_octets(*value))));
    }

    /// Writes the low `head_len` octets of `head`, and keeps `expected` octets free behind them for a length,
    /// 1 to 3; fewer where the memory ends soon, as those kept in vain could be missing at its end.
    #[inline(always)]
    pub(crate) fn open(&mut self, head: u64, head_len: usize, expected: usize) -> Mark {
        let kept = match expected {
            ..=1 => 1,
            _ if self.store.front.more.is_some() => expected,
            3 if self.spot().has_room(4 << 14) => 3,
            _ if self.spot().has_room(4 << 7) => 2,
            _ => 1,
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
        if kept == 1 && len < 0x80 && fits {
            // SAFETY: `mark + 1 + len == at`, and `at` is not beyond the memory.
            unsafe { spot.store_at(mark, [len as u8]) };
            1
        } else if kept == 2 && matches!(len, 0x80..0x4000) && fits {
            let prefix = [len as u8 | 0x80, (len >> 7) as u8];
            // SAFETY: `mark + 2 + len == at`, and `at` is not beyond the memory.
            unsafe { spot.store_at(mark, prefix) };
            2
        } else {
            self.whole(|front| moved(front, mark, kept));
            length_octets(len)
        }
    }

    /// The length of all that was written.
    #[inline]
    pub(crate) fn finish(self) -> Result<usize, TooShort> {
        let mut front = replace(&mut self.store.front, FrontBuffer::initialised(&mut []));
        front.spot.at = self.at;
        front.finish()
    }

    /// How many octets were written, with those that found no room.
    #[inline]
    pub(crate) const fn written(&self) -> usize {
        self.at
    }
}

#[inline(never)]
fn moved(front: &mut FrontBuffer<'_>, mark: usize, kept: usize) {
    front.close_as(mark, kept);
}

#[cold]
#[inline(never)]
fn few(front: &mut FrontBuffer<'_>, word: u128, len: usize) {
    let octets = word.to_le_bytes();
    front.put(octets.get(..len).unwrap_or(&octets));
}

#[cold]
#[inline(never)]
fn payload(front: &mut FrontBuffer<'_>, (head, head_len): (u64, usize), octets: &[u8]) {
    front.put_payload(head, head_len, octets);
}

#[inline(never)]
fn long(front: &mut FrontBuffer<'_>, (head, head_len): (u64, usize), octets: &[u8]) {
    let len = octets.len() as u64;
    if matches!(len, 0x80..0x4000) {
        let len = len & 0x7f | 0x80 | (len & 0x3f80) << 1;
        front.put_payload(head | len << (8 * head_len), head_len + 2, octets);
    } else {
        front.put_long(head, head_len, octets);
    }
}

#[inline(never)]
fn plain(front: &mut FrontBuffer<'_>, octets: &[u8]) {
    front.put(octets);
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Step, naive, steps};
    use super::{FrontBuffer, Store, Tail};
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
                Step::Each(values, _) => tail.put_each(values, |octets| octets),
                Step::Nested(head, len, expected, steps) => {
                    let mark = tail.open(*head & !(u64::MAX << (8 * len)), *len, *expected);
                    write(tail, steps);
                    tail.close(mark);
                }
            }
        }
    }

    fn written(buffer: FrontBuffer<'_>, steps: &[Step]) -> Result<usize, TooShort> {
        let mut store = Store::new(buffer, false);
        let mut tail = store.tail();
        write(&mut tail, steps);
        tail.finish()
    }

    proptest! {
        #[test]
        fn equals_appending_to_a_vector(steps in steps(), cut in 0.0..1.0_f64, spare in 0..600_usize) {
            let expected = naive(&steps);
            let mut out = Vec::with_capacity(spare);
            prop_assert_eq!(written(FrontBuffer::growing(&mut out), &steps), Ok(expected.len()));
            prop_assert_eq!(&out, &expected);
            let mut memory = alloc::vec![0xee; expected.len() + spare];
            prop_assert_eq!(written(FrontBuffer::initialised(&mut memory), &steps), Ok(expected.len()));
            prop_assert_eq!(&memory[..expected.len()], &expected);
            let short = (expected.len() as f64 * cut) as usize;
            if short < expected.len() {
                let buffer = FrontBuffer::initialised(&mut memory[..short]);
                prop_assert_eq!(written(buffer, &steps), Err(TooShort { needed: expected.len() }));
            }
        }
    }
}
