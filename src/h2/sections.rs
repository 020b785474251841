//! Sections: field sections that come again and again.
//!
//! A peer that calls the same methods sends the same few octets for them: indices of the tables, while the
//! decoder's stays as it is. What such a block decodes to, and that it is well-formed, was found out when it first
//! came; here it is kept, and found by its octets.

use alloc::vec::Vec;

use crate::hpack::{self, Fields, TableState};

use super::validate::{Kind, Section};

/// Field sections that came before.
#[derive(Debug, Default)]
pub(super) struct Sections {
    places: Vec<Option<Known>>,
    fields: Fields,
    /// Octets that `fields` holds, 32 for each field included.
    held: usize,
}

/// A block and what it means.
#[derive(Clone, Copy, Debug)]
struct Known {
    state: TableState,
    kind: Kind,
    len: u8,
    octets: [u8; LEN_MAX],
    fields: hpack::Block,
    section: Section,
}

/// How many sections are kept; each at a place of its own, whichever else belongs there.
const PLACES: usize = 16;

/// The longest block that is kept: one or two octets a field.
const LEN_MAX: usize = 23;

/// Octets of fields that are kept, before all are forgotten.
const HELD_MAX: usize = 8 << 10;

impl Sections {
    /// What `block` means, if it came before, while the table was in this state.
    #[inline]
    pub(super) fn find(
        &self,
        block: &[u8],
        kind: Kind,
        state: TableState,
    ) -> Option<(hpack::Block, &Section)> {
        let known = self.places.get(place(block))?.as_ref()?;
        let is_same = known.octets.get(..usize::from(known.len)) == Some(block)
            && known.kind == kind
            && known.state == state;
        is_same.then_some((known.fields, &known.section))
    }

    /// Whether `block` means the same for as long as the table is the same, and is short enough to keep.
    #[inline]
    pub(super) fn is_worth(block: &[u8]) -> bool {
        // RFC 7541 section 6.1: an index; octets after a long one may be anything, and rarely are.
        block.len() <= LEN_MAX && block.iter().all(|octet| *octet >= 0x80)
    }

    /// Keeps what a block means; `decode` puts its fields into an arena.
    #[cold]
    pub(super) fn keep(
        &mut self,
        block: &[u8],
        kind: Kind,
        state: TableState,
        section: Section,
        decode: impl FnOnce(&mut Fields) -> Option<hpack::Block>,
    ) {
        if self.held + section.size > HELD_MAX {
            self.held = usize::MAX / 2;
            return;
        }
        let mut octets = [0; LEN_MAX];
        let Some(front) = octets.get_mut(..block.len()) else {
            return;
        };
        front.copy_from_slice(block);
        let Some(fields) = decode(&mut self.fields) else {
            return;
        };
        self.held += section.size;
        if self.places.is_empty() {
            self.places.resize(PLACES, None);
        }
        if let Some(place) = self.places.get_mut(place(block)) {
            *place = Some(Known {
                state,
                kind,
                len: block.len() as u8,
                octets,
                fields,
                section,
            });
        }
    }

    /// The fields of a section that is kept.
    #[inline]
    pub(super) fn fields(&self, block: hpack::Block) -> hpack::Iter<'_> {
        self.fields.block(block)
    }

    /// Whether no more are kept until all are [forgotten](Self::forget).
    #[inline]
    pub(super) const fn is_full(&self) -> bool {
        self.held > HELD_MAX
    }

    /// Forgets all, while nobody reads them.
    #[cold]
    pub(super) fn forget(&mut self) {
        self.places.fill(None);
        self.fields.clear();
        self.held = 0;
    }
}

/// Where a block is kept.
#[inline]
fn place(block: &[u8]) -> usize {
    let ends = (block.first(), block.last());
    let (first, last) = (
        ends.0.map_or(0, |octet| *octet),
        ends.1.map_or(0, |octet| *octet),
    );
    usize::from(first.wrapping_mul(5) ^ last.wrapping_mul(3)).wrapping_add(block.len()) % PLACES
}
