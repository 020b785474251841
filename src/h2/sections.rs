//! Sections: field sections that come again and again.
//!
//! A peer that calls the same methods sends the same few octets for them: indices of the tables, while the
//! decoder's stays as it is. What such a block decodes to, and that it is well-formed, was found out when it first
//! came; here it is kept, and found by its octets.

use alloc::boxed::Box;

use crate::hpack::{self, Fields, TableState};

use super::block::Block;
use super::validate::{Kind, Section};

/// Field sections that came before.
#[derive(Debug)]
pub(super) struct Sections {
    /// Made when there is something to keep; a place is found in an array without a test.
    places: Option<Box<[Option<Known>; PLACES]>>,
    fields: Fields,
    /// Octets that `fields` holds, 32 for each field included.
    held: usize,
    /// Of the blocks that are kept: odd, and another one after all were forgotten.
    generation: u32,
}

/// A block and what it means.
#[derive(Clone, Copy, Debug)]
struct Known {
    key: Key,
    block: Block,
    section: Section,
}

/// What a field section is known by: the octets of its block, in two words that overlap where they are
/// fewer than sixteen, their number, the state of the table, and what the section has to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Key {
    first: u64,
    last: u64,
    state: TableState,
    len: u8,
    kind: Kind,
}

impl Key {
    /// The key of `block`, unless that is too long to keep.
    #[inline(always)]
    pub(super) fn of(block: &[u8], kind: Kind, state: TableState) -> Option<Self> {
        let (first, last) =
            if let (Some(first), Some(last)) = (block.first_chunk(), block.last_chunk()) {
                (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
            } else if let (Some(first), Some(last)) = (block.first_chunk(), block.last_chunk()) {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                (first.into(), last.into())
            } else {
                match *block {
                    [a, b, c] => (u16::from_le_bytes([a, b]).into(), c.into()),
                    [a, b] => (a.into(), b.into()),
                    [a] => (a.into(), 0),
                    _ => (0, 0),
                }
            };
        (block.len() <= LEN_MAX).then_some(Self {
            first,
            last,
            state,
            len: block.len() as u8,
            kind,
        })
    }

    /// Where a section is kept.
    #[inline(always)]
    const fn place(&self) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(7)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 60) as usize
    }
}

/// How many sections are kept; each at a place of its own, whichever else belongs there.
const PLACES: usize = 16;

/// The longest block that is kept: one or two octets a field.
const LEN_MAX: usize = 16;

/// Octets of fields that are kept, before all are forgotten.
const HELD_MAX: usize = 8 << 10;

impl Sections {
    pub(super) const fn new() -> Self {
        Self {
            places: None,
            fields: Fields::new(),
            held: 0,
            generation: 1,
        }
    }

    /// What a block means that came before.
    #[inline(always)]
    pub(super) fn find(&self, key: &Key) -> Option<(Block, Section)> {
        let known = self.places.as_ref()?.get(key.place())?.as_ref()?;
        (known.key == *key).then_some((known.block, known.section))
    }

    /// Whether `block` means the same for as long as the table is the same.
    #[inline]
    pub(super) fn is_worth(block: &[u8]) -> bool {
        // RFC 7541 section 6.1: an index; octets after a long one may be anything, and rarely are.
        block.iter().all(|octet| *octet >= 0x80)
    }

    /// Keeps what a block means; `decode` puts its fields, of so many octets, into an arena.
    #[cold]
    pub(super) fn keep(
        &mut self,
        key: Key,
        section: Section,
        octets: usize,
        decode: impl FnOnce(&mut Fields) -> Option<hpack::Block>,
    ) {
        if self.held + octets > HELD_MAX {
            self.held = usize::MAX / 2;
            return;
        }
        let Some(fields) = decode(&mut self.fields) else {
            return;
        };
        self.held += octets;
        let block = Block {
            fields,
            generation: self.generation,
        };
        let places = self.places.get_or_insert_with(|| Box::new([None; PLACES]));
        if let Some(place) = places.get_mut(key.place()) {
            *place = Some(Known {
                key,
                block,
                section,
            });
        }
    }

    /// The fields of a section that is kept.
    #[inline]
    pub(super) fn fields(&self, block: Block) -> Option<hpack::Iter<'_>> {
        (block.generation == self.generation).then(|| self.fields.block(block.fields))
    }

    /// Whether no more are kept until all are [forgotten](Self::forget).
    #[inline]
    pub(super) const fn is_full(&self) -> bool {
        self.held > HELD_MAX
    }

    /// Forgets all, while nobody reads them.
    #[cold]
    pub(super) fn forget(&mut self) {
        if let Some(places) = &mut self.places {
            places.fill(None);
        }
        self.fields.clear();
        self.held = 0;
        self.generation = self.generation.wrapping_add(2);
    }

    /// Forgets all, and gives the memory back.
    pub(super) fn shrink(&mut self) {
        *self = Self {
            generation: self.generation.wrapping_add(2),
            ..Self::new()
        };
    }
}
