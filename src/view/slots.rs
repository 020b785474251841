//! Slots: the fixed arrays that an index is made of.

use crate::octets::Range32;

/// The records of one repeated or map field, or of the unknown fields: where the first begins, where
/// the last ends, and how many elements they hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Span {
    pub(crate) first: u32,
    pub(crate) end: u32,
    pub(crate) count: u32,
}

impl Span {
    pub(crate) const EMPTY: Self = Self {
        first: 0,
        end: 0,
        count: 0,
    };

    /// Takes `count` elements of a record in `first..end` in.
    #[inline(always)]
    pub(crate) const fn push(&mut self, first: usize, end: usize, count: usize) {
        if self.end == 0 {
            self.first = first as u32;
        }
        self.end = end as u32;
        self.count += count as u32;
    }
}

mod sealed {
    #[expect(
        unnameable_types,
        reason = "sealed: only the engine knows what a slot holds"
    )]
    pub trait Slot: Copy + Send + Sync + 'static {
        const EMPTY: Self;
    }
    #[expect(unnameable_types, reason = "sealed: only arrays are slots")]
    pub trait Slots<S> {}
}

pub(crate) use sealed::Slot;

impl Slot for Range32 {
    const EMPTY: Self = Self::EMPTY;
}

impl Slot for Span {
    const EMPTY: Self = Self::EMPTY;
}

impl Slot for u64 {
    const EMPTY: Self = 0;
}

/// An array of slots, `[S; N]`; nothing else can be one.
pub trait Slots<S>: sealed::Slots<S> + Copy + Send + Sync + PartialEq + 'static {
    /// All slots empty.
    const EMPTY: Self;
    /// Slot `N`.
    fn slot<const N: usize>(&self) -> S;
    /// Slot `N`, to fill.
    fn slot_mut<const N: usize>(&mut self) -> &mut S;
}

impl<S, const LEN: usize> sealed::Slots<S> for [S; LEN] {}

#[expect(
    clippy::indexing_slicing,
    reason = "constant indices, tested when compiled"
)]
impl<S: Slot + PartialEq, const LEN: usize> Slots<S> for [S; LEN] {
    const EMPTY: Self = [S::EMPTY; LEN];

    #[inline(always)]
    fn slot<const N: usize>(&self) -> S {
        const { assert!(N < LEN, "a slot of this message") };
        self[N]
    }

    #[inline(always)]
    fn slot_mut<const N: usize>(&mut self) -> &mut S {
        const { assert!(N < LEN, "a slot of this message") };
        &mut self[N]
    }
}
