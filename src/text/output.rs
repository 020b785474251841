//! The octets of a message whose parts tell their lengths last.
//!
//! Each part begins with one octet for its length, which is enough for most. Lengths that need more are kept
//! aside until all is written, and put in from the back: no octet moves twice, however deep it lies.

use alloc::vec::Vec;

use crate::wire::varint;

/// Takes a message, front to back.
pub(super) struct Output<'o> {
    octets: &'o mut Vec<u8>,
    base: usize,
    /// Where the length of a part stands and what it is, of the parts of 128 octets and more.
    lengths: Vec<(usize, usize)>,
    /// How many octets `lengths` will add.
    more: usize,
}

/// A part that is not closed yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    at: usize,
    more: usize,
}

impl<'o> Output<'o> {
    /// Appends to `octets`.
    pub(super) const fn new(octets: &'o mut Vec<u8>) -> Self {
        Self {
            base: octets.len(),
            octets,
            lengths: Vec::new(),
            more: 0,
        }
    }

    /// What was written last, to be looked at or added to.
    pub(super) const fn octets(&mut self) -> &mut Vec<u8> {
        self.octets
    }

    pub(super) fn varint(&mut self, value: u64) {
        let (octets, len) = varint::to_octets(value);
        self.octets
            .extend_from_slice(octets.get(..len).unwrap_or(&[]));
    }

    pub(super) fn tag(&mut self, field: u32, wire_type: u32) {
        self.varint(u64::from(field) << 3 | u64::from(wire_type));
    }

    /// Begins a part that is written with its length in front.
    pub(super) fn open(&mut self) -> Open {
        let at = self.octets.len();
        self.octets.push(0);
        Open {
            at,
            more: self.more,
        }
    }

    /// Ends a part.
    pub(super) fn close(&mut self, open: Open) {
        let len = self.octets.len() - open.at - 1 + self.more - open.more;
        if len < 0x80 {
            if let Some(place) = self.octets.get_mut(open.at) {
                *place = len as u8;
            }
            return;
        }
        self.lengths.push((open.at, len));
        self.more += varint::encoded_len(len as u64) - 1;
    }

    /// Puts the lengths in. `false` where the message is longer than `max` octets.
    pub(super) fn finish(mut self, max: u32) -> bool {
        let mut from = self.octets.len();
        let mut to = from + self.more;
        if to - self.base > max as usize {
            return false;
        }
        self.octets.resize(to, 0);
        self.lengths.sort_unstable();
        for (at, len) in self.lengths.iter().rev() {
            let body = at + 1..from;
            to -= body.len();
            self.octets.copy_within(body, to);
            let (octets, count) = varint::to_octets(*len as u64);
            to -= count;
            let prefix = octets.get(..count).unwrap_or(&[]);
            if let Some(place) = self.octets.get_mut(to..to + count) {
                place.copy_from_slice(prefix);
            }
            from = *at;
        }
        true
    }
}
