//! A buffer that is filled from its front to its end.
//!
//! ```text
//!  base                base + at            base + capacity
//!  |  header payload   |        free        |
//! ```
//!
//! A part whose length is not known yet is [opened](FrontBuffer::open) with a few octets kept free for
//! the length, and [closed](FrontBuffer::close) when it is written; it moves where the length turns out
//! to take more or fewer octets.
//!
//! The invariants of [`FrontBuffer`]:
//! - I1: `memory` lies in one live allocation that nothing else accesses: it was borrowed, or is the room
//!   that `more` gave last.
//! - I2: `at` and the length of `memory` are at most `isize::MAX`. Where `at` is the greater, octets found
//!   no room: `memory` is empty then, so that nothing is stored any more, and `at` counts on.
//! - I3: where `at` is not the greater, the octets before it are initialised.
//!
//! Writers hand a buffer on by value, and what is not inlined takes its parts and gives the memory back in
//! registers: so a buffer is never in memory from one field to the next.
#![expect(
    unsafe_code,
    reason = "stores without a second bounds check; spare capacity stays as it is"
)]

#[cfg(feature = "alloc")]
mod patches;
#[cfg(feature = "alloc")]
pub(crate) mod tail;

use core::fmt;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use super::TooShort;
use super::copy::copy;

/// A buffer that is filled from its front to its end.
pub(crate) struct FrontBuffer<'b> {
    spot: Spot,
    more: Option<&'b mut (dyn Grow + 'b)>,
    borrowed: PhantomData<&'b mut [u8]>,
}

/// The memory of a buffer, and how far it is filled.
#[derive(Clone, Copy)]
struct Spot {
    memory: NonNull<[u8]>,
    at: usize,
}

/// Memory that grows.
///
/// # Safety
/// What [`grow`](Self::grow) gives begins with the `written` octets that the room given before it began
/// with, has room for `len` more, and is accessed by nobody else until the next call or the end of the
/// borrow.
pub(crate) unsafe trait Grow {
    /// Room for `len` octets behind the first `written`.
    ///
    /// # Safety
    /// The first `written` octets of the room given before are initialised.
    unsafe fn grow(&mut self, written: usize, len: usize) -> &mut [MaybeUninit<u8>];

    /// Takes the first `written` octets of the room over.
    ///
    /// # Safety
    /// They are initialised.
    unsafe fn finish(&mut self, written: usize) -> Result<(), TooShort>;
}

impl<'b> FrontBuffer<'b> {
    /// Fills `memory`, and counts what finds no room.
    #[inline]
    pub(crate) fn initialised(memory: &'b mut [u8]) -> Self {
        let spot = Spot {
            at: 0,
            memory: NonNull::from(memory),
        };
        Self {
            spot,
            more: None,
            borrowed: PhantomData,
        }
    }

    /// Fills `memory`, and counts what finds no room.
    #[inline]
    pub(crate) fn fixed(memory: &'b mut [MaybeUninit<u8>]) -> Self {
        let spot = Spot {
            at: 0,
            memory: octets_of(memory),
        };
        Self {
            spot,
            more: None,
            borrowed: PhantomData,
        }
    }

    /// Fills the room of `more`.
    #[inline]
    #[cfg(feature = "alloc")]
    pub(crate) fn growing<G: Grow + 'b>(more: &'b mut G) -> Self {
        // SAFETY: nothing was written yet.
        let memory = unsafe { more.grow(0, 0) };
        let spot = Spot {
            at: 0,
            memory: octets_of(memory),
        };
        Self {
            spot,
            more: Some(more),
            borrowed: PhantomData,
        }
    }

    /// Whether there is no memory, and nothing is done but counting.
    #[inline(always)]
    #[cfg(feature = "alloc")]
    const fn only_counts(&self) -> bool {
        self.spot.memory.is_empty() && self.more.is_none()
    }

    /// How many octets were written, with those that found no room.
    #[inline(always)]
    pub(crate) const fn written(&self) -> usize {
        self.spot.at
    }

    /// Writes the low `len` octets of `word`, the lowest first; `len` is 1 to 8.
    #[inline(always)]
    pub(crate) fn put_word(&mut self, word: u64, len: usize) {
        debug_assert!(matches!(len, 1..=8), "a word holds eight octets");
        if self.spot.has_room(8) {
            // SAFETY: there is room for eight octets.
            unsafe { self.spot.store(word.to_le_bytes()) };
            self.spot.at += len;
        } else {
            self.put_few(&word.to_le_bytes(), len);
        }
    }

    /// Writes the low `len` octets of `word`, the lowest first; `len` is 1 to 16.
    #[inline(always)]
    pub(crate) fn put_double(&mut self, word: u128, len: usize) {
        debug_assert!(matches!(len, 1..=16), "a double word holds 16 octets");
        if self.spot.has_room(16) {
            // SAFETY: there is room for 16 octets.
            unsafe { self.spot.store(word.to_le_bytes()) };
            self.spot.at += len;
        } else {
            self.put_few(&word.to_le_bytes(), len);
        }
    }

    /// Writes the low `head_len` octets of `head`, 1 to 8, and after them `octets`: less than 1 GiB.
    #[inline(always)]
    pub(crate) fn put_payload(&mut self, head: u64, head_len: usize, octets: &[u8]) {
        debug_assert!(matches!(head_len, 1..=8), "a word holds eight octets");
        debug_assert!(octets.len() < 1 << 30, "the sum below fits an `isize`");
        if self.spot.has_room(octets.len() + 8) {
            // SAFETY: there is room for eight octets.
            unsafe { self.spot.store(head.to_le_bytes()) };
            self.spot.at += head_len;
            // SAFETY: `head_len <= 8`, so there is room for the others.
            unsafe { self.spot.append(octets) };
        } else {
            self.put_few(&head.to_le_bytes(), head_len);
            self.put(octets);
        }
    }

    /// Writes the `head_len` octets of `head`, 1 to 5, then the length of `octets`, then `octets`.
    #[inline(always)]
    pub(crate) fn put_long(&mut self, head: u64, head_len: usize, octets: &[u8]) {
        let spot = self.spot;
        self.spot.memory = put_long(self.more.as_deref_mut(), spot, (head, head_len), octets);
        self.spot.count(head_len + length_octets(octets.len()));
        self.spot.count(octets.len());
    }

    /// Writes `octets`.
    #[inline(always)]
    pub(crate) fn put(&mut self, octets: &[u8]) {
        if self.spot.has_room(octets.len()) {
            // SAFETY: there is room.
            unsafe { self.spot.append(octets) };
        } else {
            self.spot.memory = put_near_end(self.more.as_deref_mut(), self.spot, octets);
            self.spot.count(octets.len());
        }
    }

    /// Writes what `values` gives: as many as it says beforehand, where it says.
    #[inline(always)]
    pub(crate) fn put_each<const N: usize>(&mut self, values: impl Iterator<Item = [u8; N]>) {
        let (least, most) = values.size_hint();
        let len = least.saturating_mul(N).min(isize::MAX as usize);
        if most == Some(least) && !self.spot.has_room(len) {
            self.spot.memory = room(self.more.as_deref_mut(), self.spot, len);
        }
        if most == Some(least) && self.spot.has_room(len) {
            // SAFETY: there is room for `least` times `N` octets.
            self.spot.at += N * unsafe { self.spot.store_each(least, values) };
        } else {
            values.for_each(|octets| self.put(&octets));
        }
    }

    /// Writes the octets of each of `values`.
    #[inline(always)]
    #[cfg(feature = "alloc")]
    pub(crate) fn put_all<V: Copy, const N: usize>(
        &mut self,
        values: &[V],
        to_octets: impl Fn(V) -> [u8; N],
    ) {
        let len = values.len().saturating_mul(N).min(isize::MAX as usize);
        if !self.spot.has_room(len) {
            self.spot.memory = room(self.more.as_deref_mut(), self.spot, len);
        }
        if self.spot.has_room(len) {
            // SAFETY: there is room for as many times `N` octets.
            let places = unsafe { self.spot.places(values.len()) };
            convert(places, values, to_octets);
        }
        self.spot.count(len);
    }

    #[inline(always)]
    fn put_few(&mut self, octets: &[u8], len: usize) {
        let octets = octets.get(..len).unwrap_or(octets);
        self.spot.memory = put_near_end(self.more.as_deref_mut(), self.spot, octets);
        self.spot.count(len);
    }

    /// Writes the low `head_len` octets of `head`, and keeps `kept` octets free behind them, up to eight
    /// in all; tells where the free ones begin.
    #[inline(always)]
    pub(crate) fn open(&mut self, head: u64, head_len: usize, kept: usize) -> usize {
        self.put_word(head, head_len + kept);
        self.spot.at - kept
    }

    /// Puts the length of what was written since into the `kept` octets at `mark`.
    #[inline(always)]
    pub(crate) fn close(&mut self, mark: usize, kept: usize) {
        let at = self.spot.at;
        // Where less was written, this is another buffer, and the length no length at all.
        let len = at.wrapping_sub(mark + kept);
        let fits = at <= self.spot.memory.len();
        match kept {
            1 if len < 0x80 && fits => {
                // SAFETY: `mark + 1 + len == at`, and `at` is not beyond the memory.
                unsafe { self.spot.store_at(mark, [len as u8]) };
            }
            2 if (0x80..0x4000).contains(&len) && fits => {
                let prefix = [len as u8 | 0x80, (len >> 7) as u8];
                // SAFETY: `mark + 2 + len == at`, and `at` is not beyond the memory.
                unsafe { self.spot.store_at(mark, prefix) };
            }
            _ => self.close_as(mark, kept),
        }
    }

    /// As [`close`](Self::close), for a length of any number of octets.
    #[inline(always)]
    fn close_as(&mut self, mark: usize, kept: usize) {
        let len = self.spot.at.wrapping_sub(mark + kept);
        if len <= isize::MAX as usize {
            let spot = self.spot;
            self.spot.memory = close(self.more.as_deref_mut(), spot, (mark, kept), len);
            self.spot.at = mark;
            self.spot.count(length_octets(len) + len);
        }
        // Otherwise a closure gave back another writer than the one it got: no such part lies in its buffer.
    }

    /// How many octets may be kept free for a length that is expected to take `expected`. With little
    /// room left, octets kept free for a length that turns out shorter could be the ones that are missing
    /// at the end, so there it is fewer.
    #[inline(always)]
    pub(crate) fn affordable(&self, expected: usize) -> usize {
        if self.more.is_some() {
            expected.min(KEPT_MAX)
        } else {
            self.spot.affordable(expected)
        }
    }

    /// The length of all that was written.
    #[inline]
    pub(crate) fn finish(self) -> Result<usize, TooShort> {
        let at = self.spot.at;
        if at > self.spot.memory.len() {
            return Err(TooShort { needed: at });
        }
        if let Some(more) = self.more {
            // SAFETY: by I3.
            unsafe { more.finish(at) }?;
        }
        Ok(at)
    }
}

impl Spot {
    /// Whether there is room for `len` octets: at most `isize::MAX`.
    #[inline(always)]
    const fn has_room(self, len: usize) -> bool {
        // By I2 neither is above `isize::MAX`, so the difference fits; it is negative after a loss.
        len as isize <= self.memory.len() as isize - self.at as isize
    }

    /// Stores octets at `at`, which stays where it is.
    ///
    /// # Safety
    /// There is room for `N` octets.
    #[inline(always)]
    const unsafe fn store<const N: usize>(self, octets: [u8; N]) {
        // SAFETY: promised by the caller.
        unsafe { self.store_at(self.at, octets) };
    }

    /// Stores octets at `at`.
    ///
    /// # Safety
    /// `at + N` is not beyond the memory.
    #[inline(always)]
    const unsafe fn store_at<const N: usize>(self, at: usize, octets: [u8; N]) {
        // SAFETY: inside I1 by the caller's promise.
        let place = unsafe { self.memory.cast::<u8>().add(at) };
        // SAFETY: as above, and an array of octets has no alignment.
        unsafe { place.cast::<[u8; N]>().write(octets) };
    }

    /// Appends octets.
    ///
    /// # Safety
    /// There is room for them.
    #[inline(always)]
    unsafe fn append(&mut self, octets: &[u8]) {
        // SAFETY: inside I1 by the caller's promise.
        let place = unsafe { self.memory.cast::<u8>().add(self.at) };
        // SAFETY: by the caller's promise; by I1 `octets` lie elsewhere.
        unsafe { copy(octets.as_ptr(), place.as_ptr(), octets.len()) };
        self.at += octets.len();
    }

    /// Stores at most `count` values behind one another at `at`, which stays where it is; tells how many
    /// there were.
    ///
    /// # Safety
    /// There is room for `count` times `N` octets.
    #[inline(always)]
    unsafe fn store_each<const N: usize>(
        self,
        count: usize,
        values: impl Iterator<Item = [u8; N]>,
    ) -> usize {
        // SAFETY: the caller's promise is the same.
        let places = unsafe { self.places(count) };
        let mut stored = 0;
        // `zip` knows both ends beforehand, which lets the compiler store many at a time.
        for (place, octets) in places.iter_mut().zip(values) {
            place.write(octets);
            stored += 1;
        }
        stored
    }

    /// How many of the `expected` octets of a length can be kept free where the memory does not grow: fewer
    /// where it ends soon, as those kept in vain could be missing at its end.
    #[inline(always)]
    const fn affordable(&self, expected: usize) -> usize {
        match expected {
            3.. if self.has_room(4 << 14) => 3,
            2.. if self.has_room(4 << 7) => 2,
            _ => 1,
        }
    }

    /// The places of the next `count` values.
    ///
    /// # Safety
    /// There is room for `count` times `N` octets, and nothing else writes to them while the places are used.
    #[inline(always)]
    const unsafe fn places<'m, const N: usize>(
        self,
        count: usize,
    ) -> &'m mut [MaybeUninit<[u8; N]>] {
        // SAFETY: inside I1 by the caller's promise.
        let start = unsafe { self.memory.cast::<u8>().add(self.at) }.cast();
        // SAFETY: by the caller's promise; arrays of octets have no alignment, and nobody else has them.
        unsafe { core::slice::from_raw_parts_mut(start.as_ptr(), count) }
    }

    /// Counts `len` octets that were written out of line, or found no room there.
    #[inline(always)]
    const fn count(&mut self, len: usize) {
        let at = self.at.saturating_add(len);
        self.at = if at > isize::MAX as usize {
            isize::MAX as usize
        } else {
            at
        };
    }

    /// This spot in memory with room for `len` octets; where there is none, in no memory.
    fn make_room(self, more: Option<&mut (dyn Grow + '_)>, len: usize) -> Self {
        if self.has_room(len) {
            return self;
        }
        let memory = match more {
            // SAFETY: by I3.
            Some(more) => octets_of(unsafe { more.grow(self.at, len.saturating_add(SLACK)) }),
            None => NonNull::from(&mut []),
        };
        Self { memory, ..self }
    }
}

/// Octets beyond those asked for, so that wide stores find room.
const SLACK: usize = 64;

/// The most octets that are kept free for a length: behind a tag of five there are no more in a word, and
/// what is not stored with the tag would be handed out uninitialised.
const KEPT_MAX: usize = 3;

/// Makes room for `len` octets; gives the memory.
#[cold]
#[inline(never)]
fn room(more: Option<&mut (dyn Grow + '_)>, spot: Spot, len: usize) -> NonNull<[u8]> {
    spot.make_room(more, len).memory
}

/// Writes the octets of each value to its place.
///
/// Not inlined, so that the compiler knows places and values apart, and copies them as a whole where the octets
/// are those in memory.
#[inline(never)]
#[cfg(feature = "alloc")]
fn convert<V: Copy, const N: usize>(
    places: &mut [MaybeUninit<[u8; N]>],
    values: &[V],
    to_octets: impl Fn(V) -> [u8; N],
) {
    for (place, value) in places.iter_mut().zip(values) {
        place.write(to_octets(*value));
    }
}

/// Writes where wide stores find no room; gives the memory.
#[cold]
#[inline(never)]
fn put_near_end(more: Option<&mut (dyn Grow + '_)>, spot: Spot, octets: &[u8]) -> NonNull<[u8]> {
    let mut spot = spot.make_room(more, octets.len());
    if spot.has_room(octets.len()) {
        // SAFETY: there is room.
        unsafe { spot.append(octets) };
    }
    spot.memory
}

/// Writes a head, a length and a payload; gives the memory.
#[inline(never)]
fn put_long(
    more: Option<&mut (dyn Grow + '_)>,
    spot: Spot,
    (head, head_len): (u64, usize),
    octets: &[u8],
) -> NonNull<[u8]> {
    let (len, len_octets) = length(octets.len());
    let whole = octets
        .len()
        .saturating_add(head_len + len_octets)
        .min(isize::MAX as usize);
    let mut spot = spot.make_room(more, whole);
    if spot.has_room(whole) {
        let head = head.to_le_bytes();
        // SAFETY: there is room for all three.
        unsafe { spot.append(head.get(..head_len).unwrap_or_default()) };
        // SAFETY: as above.
        unsafe { spot.append(len.get(..len_octets).unwrap_or_default()) };
        // SAFETY: as above.
        unsafe { spot.append(octets) };
    }
    spot.memory
}

/// Puts the length `len` into the `kept` octets at `mark`, and moves what was written behind them, where
/// the length takes another number of octets; gives the memory. `mark + kept` is no greater than `at`.
#[inline(never)]
fn close(
    more: Option<&mut (dyn Grow + '_)>,
    spot: Spot,
    (mark, kept): (usize, usize),
    len: usize,
) -> NonNull<[u8]> {
    let (prefix, prefix_len) = length(len);
    let extra = prefix_len.saturating_sub(kept);
    let spot = spot.make_room(more, extra);
    if !spot.has_room(extra) {
        return spot.memory;
    }
    let base = spot.memory.cast::<u8>();
    // SAFETY: `mark + kept <= at`, which is not beyond the memory.
    let from = unsafe { base.add(mark + kept) };
    // SAFETY: `mark + prefix_len <= at + extra`, which is not beyond the memory.
    let to = unsafe { base.add(mark + prefix_len) };
    if to != from {
        let written = spot.at - mark - kept;
        // SAFETY: the octets from `from` on are before `at`; from `to` on they end at most `extra` behind.
        unsafe { to.copy_from(from, written) };
    }
    // SAFETY: as for `to`.
    let place = unsafe { base.add(mark) };
    // SAFETY: as above, and the prefix has ten octets.
    unsafe { copy(prefix.as_ptr(), place.as_ptr(), prefix_len) };
    spot.memory
}

/// How many octets the varint `len` takes.
#[inline(always)]
const fn length_octets(len: usize) -> usize {
    (usize::BITS - (len | 1).leading_zeros()).div_ceil(7) as usize
}

/// `len` as a varint, and how many octets that takes.
fn length(len: usize) -> ([u8; 10], usize) {
    let count = length_octets(len);
    let mut octets = [0; 10];
    for (index, octet) in octets.iter_mut().enumerate().take(count) {
        let more = if index + 1 < count { 0x80 } else { 0 };
        *octet = (len >> (7 * index)) as u8 & 0x7f | more;
    }
    (octets, count)
}

/// The memory of a buffer as a slice.
///
/// # Safety
/// Nothing else accesses the memory as long as the slice is used.
#[cfg(feature = "alloc")]
const unsafe fn memory_of<'m>(memory: NonNull<[u8]>) -> &'m mut [MaybeUninit<u8>] {
    // SAFETY: I1, and the caller's promise.
    unsafe { core::slice::from_raw_parts_mut(memory.cast().as_ptr(), memory.len()) }
}

const fn octets_of(memory: &mut [MaybeUninit<u8>]) -> NonNull<[u8]> {
    let len = memory.len();
    NonNull::slice_from_raw_parts(NonNull::from_mut(memory).cast(), len)
}

impl fmt::Debug for FrontBuffer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FrontBuffer")
            .field("written", &self.written())
            .finish_non_exhaustive()
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::FrontBuffer;
    use crate::octets::TooShort;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    /// What is done to a buffer.
    #[derive(Clone, Debug)]
    pub(super) enum Step {
        Word(u64, usize),
        Double(u128, usize),
        Payload(u64, usize, Vec<u8>),
        Long(u64, usize, Vec<u8>),
        Put(Vec<u8>),
        Each(Vec<[u8; 4]>, bool),
        Nested(u64, usize, usize, Vec<Self>),
    }

    pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
        let octets = || prop::collection::vec(any::<u8>(), 0..200);
        let step = prop_oneof![
            (any::<u64>(), 1..=8_usize).prop_map(|(word, len)| Step::Word(word, len)),
            (any::<u128>(), 1..=16_usize).prop_map(|(word, len)| Step::Double(word, len)),
            (any::<u64>(), 1..=8_usize, octets()).prop_map(|(h, len, p)| Step::Payload(h, len, p)),
            (any::<u64>(), 1..=5_usize, octets()).prop_map(|(h, len, p)| Step::Long(h, len, p)),
            octets().prop_map(Step::Put),
            (
                prop::collection::vec(any::<[u8; 4]>(), 0..80),
                any::<bool>()
            )
                .prop_map(|(values, exact)| Step::Each(values, exact)),
        ];
        let step = step.prop_recursive(4, 40, 6, |inner| {
            let inner = prop::collection::vec(inner, 0..6);
            (any::<u64>(), 1..=5_usize, 0..=10_usize, inner)
                .prop_map(|(head, len, kept, steps)| Step::Nested(head, len, kept, steps))
        });
        prop::collection::vec(step, 0..12)
    }

    fn write(buffer: &mut FrontBuffer<'_>, steps: &[Step]) {
        for step in steps {
            match step {
                Step::Word(word, len) => buffer.put_word(*word, *len),
                Step::Double(word, len) => buffer.put_double(*word, *len),
                Step::Payload(head, len, octets) => buffer.put_payload(*head, *len, octets),
                Step::Long(head, len, octets) => buffer.put_long(*head, *len, octets),
                Step::Put(octets) => buffer.put(octets),
                Step::Each(values, true) => buffer.put_each(values.iter().copied()),
                // `filter` cannot tell beforehand how many it gives.
                Step::Each(values, false) => {
                    buffer.put_each(values.iter().copied().filter(|_| true));
                }
                Step::Nested(head, len, expected, steps) => {
                    let kept = buffer.affordable(*expected);
                    // What is kept free must be 0 in the head, as it is in that of a tag.
                    let head = head & !(u64::MAX << (8 * len));
                    let mark = buffer.open(head, *len, kept);
                    write(buffer, steps);
                    buffer.close(mark, kept);
                }
            }
        }
    }

    pub(super) fn naive(steps: &[Step]) -> Vec<u8> {
        let mut out = Vec::new();
        for step in steps {
            match step {
                Step::Word(word, len) => out.extend(&word.to_le_bytes()[..*len]),
                Step::Double(word, len) => out.extend(&word.to_le_bytes()[..*len]),
                Step::Payload(head, len, octets) => {
                    out.extend(&head.to_le_bytes()[..*len]);
                    out.extend(octets);
                }
                Step::Long(head, len, octets) => {
                    out.extend(&head.to_le_bytes()[..*len]);
                    delimited(octets, &mut out);
                }
                Step::Put(octets) => out.extend(octets),
                Step::Each(values, _) => out.extend(values.as_flattened()),
                Step::Nested(head, len, _, steps) => {
                    out.extend(&head.to_le_bytes()[..*len]);
                    delimited(&naive(steps), &mut out);
                }
            }
        }
        out
    }

    fn delimited(octets: &[u8], out: &mut Vec<u8>) {
        let mut len = octets.len();
        while len >= 0x80 {
            out.push(len as u8 | 0x80);
            len >>= 7;
        }
        out.push(len as u8);
        out.extend(octets);
    }

    /// An iterator that gives another number of values than it says.
    struct Liar(usize, usize);

    impl Iterator for Liar {
        type Item = [u8; 2];

        fn next(&mut self) -> Option<[u8; 2]> {
            self.0 = self.0.checked_sub(1)?;
            Some([1, 2])
        }

        fn size_hint(&self) -> (usize, Option<usize>) {
            (self.1, Some(self.1))
        }
    }

    #[test]
    fn wrong_size_hints_do_no_harm() {
        let mut out = Vec::new();
        let mut buffer = FrontBuffer::growing(&mut out);
        buffer.put_each(Liar(1, 3));
        buffer.put_each(Liar(3, 1));
        assert_eq!(buffer.finish(), Ok(4));
        assert_eq!(out, [1, 2, 1, 2]);
    }

    /// Above `isize::MAX` a difference of two places could not be told from room.
    #[test]
    fn counts_no_further_than_the_longest_slice() {
        let most = isize::MAX as usize;
        let mut buffer = FrontBuffer::initialised(&mut []);
        buffer.spot.at = most - 3;
        buffer.put_word(0, 8);
        buffer.put_double(0, 16);
        buffer.put_payload(0, 8, &[1; 20]);
        buffer.put_long(0, 5, &[1; 200]);
        let mark = buffer.open(0, 1, 1);
        buffer.put_word(0, 1);
        buffer.close(mark, 1);
        assert!(!buffer.spot.has_room(0), "there is no memory");
        assert!(buffer.spot.at <= most);
        assert!(buffer.finish().is_err());
    }

    proptest! {
        #[test]
        fn equals_appending_to_a_vector(steps in steps(), cut in 0.0..1.0_f64, spare in 0..600_usize) {
            let expected = naive(&steps);
            let mut out = Vec::with_capacity(spare);
            let mut buffer = FrontBuffer::growing(&mut out);
            write(&mut buffer, &steps);
            prop_assert_eq!(buffer.finish(), Ok(expected.len()));
            prop_assert_eq!(&out, &expected);
            let mut memory = alloc::vec![0xee; expected.len() + spare];
            let mut buffer = FrontBuffer::initialised(&mut memory);
            write(&mut buffer, &steps);
            prop_assert_eq!(buffer.finish(), Ok(expected.len()));
            prop_assert_eq!(&memory[..expected.len()], &expected);
            let short = (expected.len() as f64 * cut) as usize;
            if short < expected.len() {
                let mut buffer = FrontBuffer::initialised(&mut memory[..short]);
                write(&mut buffer, &steps);
                prop_assert_eq!(buffer.finish(), Err(TooShort { needed: expected.len() }));
            }
        }
    }
}
