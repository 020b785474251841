//! Parts: what waits to be sent on streams, in lists that share one slab.

use alloc::vec::Vec;
use bytes::{Bytes, BytesMut};

/// What waits on a stream.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Content; never empty.
    Data(Bytes),
    /// Content that was copied, and to which more may be added; never empty.
    Copied(BytesMut),
    /// An encoded trailer section that needs no dynamic table; it ends the stream.
    Trailers(Bytes),
}

/// Copied content that is longer is not added to: one frame, as most peers take them.
const COPIED_MAX: usize = 16 << 10;

/// What a part costs beside its octets.
const COST: usize = 64;

/// The parts of one stream, first to last.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartList {
    first: u32,
    last: u32,
    len: u32,
}

impl Part {
    fn len(&self) -> usize {
        match self {
            Self::Data(octets) | Self::Trailers(octets) => octets.len(),
            Self::Copied(octets) => octets.len(),
        }
    }
}

impl PartList {
    pub(super) const EMPTY: Self = Self {
        first: NONE,
        last: NONE,
        len: 0,
    };

    /// What the parts cost beside their octets.
    pub(super) const fn cost(self) -> usize {
        COST * self.len as usize
    }

    pub(super) const fn is_empty(self) -> bool {
        self.first == NONE
    }
}

/// The parts of all streams.
#[derive(Debug, Default)]
pub(super) struct Parts {
    slots: Vec<Node>,
    free: Vec<u32>,
    /// The octets of all parts.
    octets: usize,
}

#[derive(Debug)]
struct Node {
    part: Option<Part>,
    /// How long the part was: until the last of it is taken, all of it is kept.
    len: usize,
    after: u32,
}

const NONE: u32 = u32::MAX;

impl Parts {
    /// Whether nothing waits on any stream.
    pub(super) const fn is_empty(&self) -> bool {
        self.slots.len() == self.free.len()
    }

    /// What all parts hold, with what they cost beside their octets.
    pub(super) const fn held(&self) -> usize {
        self.octets + COST * (self.slots.len() - self.free.len())
    }

    pub(super) fn push(&mut self, list: &mut PartList, part: Part) {
        let len = part.len();
        self.octets += len;
        let node = Node {
            part: Some(part),
            len,
            after: NONE,
        };
        let slot = match self.free.pop() {
            Some(slot) => {
                if let Some(place) = self.slots.get_mut(slot as usize) {
                    *place = node;
                }
                slot
            }
            None => {
                self.slots.push(node);
                (self.slots.len() - 1) as u32
            }
        };
        match self.slots.get_mut(list.last as usize) {
            Some(last) => last.after = slot,
            None => list.first = slot,
        }
        list.last = slot;
        list.len += 1;
    }

    /// Adds a copy of content, to what was copied last where that is short: content in small pieces must not cost
    /// more than its octets.
    pub(super) fn push_copy(&mut self, list: &mut PartList, data: &[u8]) {
        if !self.join(list, data) {
            self.push(list, Part::Copied(data.into()));
        }
    }

    /// Adds a copy of `piece` to what is last, if that is a copy and short enough.
    fn join(&mut self, list: &PartList, piece: &[u8]) -> bool {
        let Some(node) = self.slots.get_mut(list.last as usize) else {
            return false;
        };
        match &mut node.part {
            Some(Part::Copied(octets)) if octets.len() + piece.len() <= COPIED_MAX => {
                octets.extend_from_slice(piece);
                node.len += piece.len();
                self.octets += piece.len();
                true
            }
            _ => false,
        }
    }

    /// The content that is first; `None` where trailers are, or nothing.
    pub(super) fn first_data(&mut self, list: PartList) -> Option<&mut Bytes> {
        let part = self.first_mut(list)?;
        if let Part::Copied(octets) = part {
            *part = Part::Data(core::mem::take(octets).freeze());
        }
        match part {
            Part::Data(data) => Some(data),
            Part::Copied(_) | Part::Trailers(_) => None,
        }
    }

    pub(super) fn first_mut(&mut self, list: PartList) -> Option<&mut Part> {
        self.slots.get_mut(list.first as usize)?.part.as_mut()
    }

    pub(super) fn pop(&mut self, list: &mut PartList) -> Option<Part> {
        let slot = list.first;
        let node = self.slots.get_mut(slot as usize)?;
        let part = node.part.take();
        self.octets -= node.len;
        list.first = node.after;
        if list.first == NONE {
            list.last = NONE;
        }
        list.len -= 1;
        self.free.push(slot);
        part
    }

    pub(super) fn clear(&mut self, list: &mut PartList) {
        while self.pop(list).is_some() {}
    }

    /// Gives memory back where nothing waits.
    pub(super) fn shrink(&mut self) {
        if self.is_empty() {
            *self = Self::default();
        }
    }
}
