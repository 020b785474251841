//! The whole input, read by wide loads.
//!
//! The invariant of [`Octets`]: `len <= OCTETS_MAX`, so every position in it fits an `i32`, and sums of
//! two positions never overflow a `usize`.
#![expect(
    unsafe_code,
    reason = "unaligned wide loads and ranges proven in bounds"
)]

use super::OCTETS_MAX;

/// A range of an input, as two octet offsets. An empty range at 0 means "absent": no payload starts
/// before the first tag.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Range32 {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Range32 {
    pub(crate) const EMPTY: Self = Self { start: 0, end: 0 };

    #[inline(always)]
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }
}

/// A whole input of at most [`OCTETS_MAX`] octets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Octets<'a> {
    whole: &'a [u8],
}

impl<'a> Octets<'a> {
    pub(crate) const EMPTY: Self = Self { whole: &[] };

    /// `None` when `whole` is longer than [`OCTETS_MAX`].
    #[inline(always)]
    pub(crate) const fn new(whole: &'a [u8]) -> Option<Self> {
        if whole.len() <= OCTETS_MAX as usize {
            Some(Self { whole })
        } else {
            None
        }
    }

    #[inline(always)]
    pub(crate) const fn whole(self) -> &'a [u8] {
        self.whole
    }

    #[inline(always)]
    pub(crate) const fn len(self) -> usize {
        self.whole.len()
    }

    /// Positions below this one have eight octets to load.
    #[inline(always)]
    pub(crate) const fn wide_end(self) -> usize {
        self.whole.len().saturating_sub(7)
    }

    /// Eight octets at `at`, the first lowest; zeros where the input has ended.
    #[inline(always)]
    pub(crate) fn word(self, at: usize) -> u64 {
        if at < self.wide_end() {
            // SAFETY: `at + 7 < len` by the test above.
            unsafe { self.word_unchecked(at) }
        } else {
            self.word_at_tail(at)
        }
    }

    /// Eight octets at `at`, the first lowest.
    ///
    /// # Safety
    /// `at < self.wide_end()`.
    #[inline(always)]
    pub(crate) unsafe fn word_unchecked(self, at: usize) -> u64 {
        debug_assert!(at < self.wide_end(), "a wide load needs eight octets");
        // SAFETY: the caller promises that `at..at + 8` lies inside `whole`.
        let first = unsafe { self.whole.as_ptr().add(at) };
        // SAFETY: as above, and `read_unaligned` asks nothing of the alignment.
        u64::from_le(unsafe { first.cast::<u64>().read_unaligned() })
    }

    /// 32 octets at `at`.
    ///
    /// # Safety
    /// `at + 32 <= self.len()`.
    #[inline(always)]
    pub(crate) unsafe fn window_unchecked(self, at: usize) -> &'a [u8; 32] {
        debug_assert!(at + 32 <= self.len(), "a window has 32 octets");
        // SAFETY: the caller promises that `at..at + 32` lies inside `whole`.
        let first = unsafe { self.whole.as_ptr().add(at) };
        // SAFETY: as above; an array of octets has no alignment, and lives as long as `whole`.
        unsafe { &*first.cast::<[u8; 32]>() }
    }

    #[cold]
    #[inline(never)]
    fn word_at_tail(self, at: usize) -> u64 {
        let mut octets = [0; 8];
        if let Some(tail) = self.whole.get(at..) {
            for (to, from) in octets.iter_mut().zip(tail) {
                *to = *from;
            }
        }
        u64::from_le_bytes(octets)
    }

    /// The octets of `range`; none where it lies outside.
    #[inline(always)]
    pub(crate) fn range(self, range: Range32) -> &'a [u8] {
        self.whole
            .get(range.start as usize..range.end as usize)
            .unwrap_or(&[])
    }

    /// The octets of `range`, without a test.
    ///
    /// # Safety
    /// `range.start <= range.end <= self.len()`.
    #[inline(always)]
    pub(crate) unsafe fn range_unchecked(self, range: Range32) -> &'a [u8] {
        debug_assert!(
            range.start <= range.end && range.end as usize <= self.len(),
            "a range of an index lies inside its own input"
        );
        // SAFETY: promised by the caller.
        unsafe {
            self.whole
                .get_unchecked(range.start as usize..range.end as usize)
        }
    }
}
