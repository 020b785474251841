//! A buffer that is filled from its end to its front.
//!
//! A message written backwards knows the length of every part when it writes the part's header, so one
//! pass is enough and nothing is moved.
//!
//! ```text
//!  base            base + at                 base + capacity
//!  |     free      |  header  payload  ...   |
//! ```
//!
//! The invariants of [`BackBuffer`]:
//! - I1: `base..base + capacity` lies in one live allocation that nothing else accesses: borrowed memory
//!   or the spare capacity of a vector for as long as `'b` lasts, or `grown`, an empty vector.
//! - I2: `at <= capacity`.
//! - I3: the octets from `at` on are initialised.
#![expect(
    unsafe_code,
    reason = "stores without a second bounds check; spare capacity stays as it is"
)]

use core::fmt;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use alloc::vec::Vec;

use super::copy::copy;

/// The first block of a growing buffer, in octets.
const FIRST_BLOCK: usize = 256;

/// A buffer that is filled from its end to its front.
pub(crate) struct BackBuffer<'b> {
    base: NonNull<u8>,
    at: usize,
    capacity: usize,
    /// Octets that found no room.
    lost: usize,
    grown: Option<Vec<u8>>,
    borrowed: PhantomData<&'b mut [u8]>,
}

impl<'b> BackBuffer<'b> {
    /// Fills `memory`, and counts what finds no room.
    #[inline]
    pub(crate) fn fixed(memory: &'b mut [MaybeUninit<u8>]) -> Self {
        let capacity = memory.len();
        let base = NonNull::from(memory).cast();
        Self {
            base,
            at: capacity,
            capacity,
            lost: 0,
            grown: None,
            borrowed: PhantomData,
        }
    }

    /// Grows as it is filled.
    #[inline]
    pub(crate) fn growing(capacity: usize) -> Self {
        let mut block = Vec::with_capacity(capacity.max(FIRST_BLOCK));
        let memory: &mut [MaybeUninit<u8>] = block.spare_capacity_mut();
        let capacity = memory.len();
        let base = NonNull::from(memory).cast();
        Self {
            base,
            at: capacity,
            capacity,
            lost: 0,
            grown: Some(block),
            borrowed: PhantomData,
        }
    }

    /// How many octets were written, with those that found no room.
    #[inline(always)]
    pub(crate) const fn written(&self) -> usize {
        self.capacity - self.at + self.lost
    }

    /// Whether octets found no room.
    #[inline(always)]
    pub(crate) const fn is_full(&self) -> bool {
        self.lost != 0
    }

    /// Writes the low `len` octets of `word`, the lowest first; `len` is 1 to 8.
    #[inline(always)]
    pub(crate) fn put_word(&mut self, word: u64, len: u32) {
        debug_assert!(matches!(len, 1..=8), "a word holds eight octets");
        if self.at >= 8 {
            let aligned = word << (64 - 8 * len);
            // SAFETY: `at - 8..at` is inside the allocation of I1 by the test and I2.
            let place = unsafe { self.base.as_ptr().add(self.at - 8) };
            // SAFETY: as above; what is written below `at - len` is free memory.
            unsafe { place.cast::<[u8; 8]>().write(aligned.to_le_bytes()) };
            self.at -= len as usize;
        } else {
            self.put_short(&word.to_le_bytes(), len as usize);
        }
    }

    #[cold]
    #[inline(never)]
    fn put_short(&mut self, octets: &[u8; 8], len: usize) {
        self.put(octets.get(..len).unwrap_or(octets));
    }

    /// Writes `octets`.
    #[inline(always)]
    pub(crate) fn put(&mut self, octets: &[u8]) {
        let len = octets.len();
        if len > self.at && !self.make_room(len) {
            return;
        }
        self.at -= len;
        // SAFETY: `make_room` or the test left `len <= at`, so by I2 the place is inside I1.
        let place = unsafe { self.base.as_ptr().add(self.at) };
        // SAFETY: `len` octets can be read from `octets`, written to `place`, and by I1 do not overlap.
        unsafe { copy(octets.as_ptr(), place, len) };
    }

    /// Writes the octets of each of `values`, in the order of the slice.
    #[inline(always)]
    pub(crate) fn put_each<V: Copy, const N: usize>(
        &mut self,
        values: &[V],
        to_octets: impl Fn(V) -> [u8; N],
    ) {
        let len = values.len().saturating_mul(N);
        if len > self.at && !self.make_room(len) {
            return;
        }
        // SAFETY: `make_room` or the test left `len <= at`, so by I2 the place is inside I1.
        let place = unsafe { self.base.as_ptr().add(self.at - len) };
        for (index, value) in values.iter().enumerate() {
            // SAFETY: `index` is below `values.len()`, and so many times `N` octets are free.
            let place = unsafe { place.add(index * N) };
            // SAFETY: as above, and an array of octets has no alignment.
            unsafe { place.cast::<[u8; N]>().write(to_octets(*value)) };
        }
        self.at -= len;
    }

    /// Makes room for `len` octets: tells whether there is. In fixed memory there is none, and the
    /// octets count as lost.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, len: usize) -> bool {
        let Some(old) = self.grown.take() else {
            self.lost += len - self.at;
            self.at = 0;
            return false;
        };
        let written = self.written();
        let capacity = self
            .capacity
            .saturating_mul(2)
            .max(written.saturating_add(len));
        let mut block: Vec<u8> = Vec::with_capacity(capacity);
        let memory = block.spare_capacity_mut();
        let (base, capacity) = (NonNull::from(&mut *memory).cast::<u8>(), memory.len());
        let at = capacity - written;
        // SAFETY: by I2 `at` octets of the old allocation lie before what was written.
        let from = unsafe { self.base.as_ptr().add(self.at) };
        // SAFETY: `at <= capacity` of the new one.
        let to = unsafe { base.as_ptr().add(at) };
        // SAFETY: by I3 `written` octets can be read from `from`; both allocations live.
        unsafe { to.copy_from_nonoverlapping(from, written) };
        drop(old);
        (self.base, self.at, self.capacity, self.grown) = (base, at, capacity, Some(block));
        true
    }

    /// What was written.
    #[inline]
    pub(crate) fn octets(&self) -> &[u8] {
        // SAFETY: by I2 inside I1.
        let start = unsafe { self.base.as_ptr().add(self.at) };
        // SAFETY: by I3 initialised; nobody writes while `self` is borrowed.
        unsafe { core::slice::from_raw_parts(start, self.capacity - self.at) }
    }

    /// Moves what was written to the front of the memory; tells its length.
    #[inline]
    pub(crate) fn move_to_front(&mut self) -> usize {
        let len = self.capacity - self.at;
        if self.at != 0 {
            // SAFETY: by I2 inside I1.
            let from = unsafe { self.base.as_ptr().add(self.at) };
            // SAFETY: `len` octets from `at` on end where the allocation ends; the front has room.
            unsafe { self.base.as_ptr().copy_from(from, len) };
        }
        len
    }

    /// What a growing buffer holds, as a vector.
    #[inline]
    pub(crate) fn into_vec(mut self) -> Vec<u8> {
        let len = self.move_to_front();
        let mut block = self.grown.take().unwrap_or_default();
        if block.capacity() >= len {
            // SAFETY: the first `len` octets of the block were written by `move_to_front`.
            unsafe { block.set_len(len) };
        }
        block
    }
}

impl fmt::Debug for BackBuffer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BackBuffer")
            .field("written", &self.written())
            .finish_non_exhaustive()
    }
}

/// Runs `fill` on the spare capacity of `out`; where that was too short, once more with enough.
pub(crate) fn fill_spare(out: &mut Vec<u8>, fill: impl Fn(&mut BackBuffer<'_>)) {
    for _ in 0..2 {
        let mut back = BackBuffer::fixed(out.spare_capacity_mut());
        fill(&mut back);
        if !back.is_full() {
            let len = back.move_to_front();
            let len = out.len() + len;
            // SAFETY: `move_to_front` has written the first octets of the spare capacity up to there.
            unsafe { out.set_len(len) };
            return;
        }
        let needed = back.written();
        out.reserve(needed);
    }
}

/// Initialised memory as memory that may be written only; nothing uninitialised is written to it.
pub(crate) fn as_uninit(memory: &mut [u8]) -> &mut [MaybeUninit<u8>] {
    let len = memory.len();
    let start = memory.as_mut_ptr().cast();
    // SAFETY: the same memory, borrowed for as long; `BackBuffer` writes initialised octets only.
    unsafe { core::slice::from_raw_parts_mut(start, len) }
}
