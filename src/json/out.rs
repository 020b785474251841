//! Where octets are written, within a limit.
//!
//! No `put` fails. When more is written than the limits allow, writing begins anew at the base, so that
//! memory stays bounded, and [`Out::end`] tells of it.

use alloc::vec::Vec;

use crate::octets::Spare;
use crate::wire::varint;

pub(super) struct Out {
    octets: Spare,
    /// How much was there before.
    base: usize,
    /// How many octets may be written.
    max: usize,
    overrun: bool,
}

impl Out {
    /// Appends to `octets`; about `expected` octets at first.
    pub(super) fn new(octets: Vec<u8>, expected: usize, max: usize) -> Self {
        let mut octets = Spare::new(octets);
        octets.reserve(expected.min(max) + SLACK);
        Self {
            base: octets.len(),
            octets,
            max,
            overrun: false,
        }
    }

    /// Begins anew.
    pub(super) fn restart(&mut self) {
        self.octets.truncate(self.base);
        self.overrun = false;
    }

    /// Where the next octet goes.
    #[inline(always)]
    pub(super) const fn position(&self) -> usize {
        self.octets.len()
    }

    /// Takes back what was written from `position` on.
    #[inline(always)]
    pub(super) fn truncate(&mut self, position: usize) {
        self.octets.truncate(position);
    }

    /// What was written from `start` to `end`.
    #[inline(always)]
    pub(super) fn written(&self, start: usize, end: usize) -> &[u8] {
        self.octets.as_slice().get(start..end).unwrap_or(&[])
    }

    /// What was there and what was written; `false` where that was too much, and nothing is left of it.
    pub(super) fn end(self) -> (Vec<u8>, bool) {
        let written = self.position().saturating_sub(self.base);
        let all = !self.overrun && written <= self.max;
        if all {
            (self.octets.into_inner(), true)
        } else {
            (self.abandon(), false)
        }
    }

    /// What was there, and nothing of what was written.
    pub(super) fn abandon(mut self) -> Vec<u8> {
        self.octets.truncate(self.base);
        self.octets.into_inner()
    }

    #[inline(always)]
    pub(super) fn octet(&mut self, octet: u8) {
        self.chunk(&[octet], 1);
    }

    /// The first `len` of the octets.
    #[inline(always)]
    pub(super) fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize) {
        if !self.octets.chunk(chunk, len) {
            self.put_slowly(chunk.get(..len).unwrap_or(chunk));
        }
    }

    #[inline(always)]
    pub(super) fn put(&mut self, octets: &[u8]) {
        if !self.octets.put(octets) {
            self.put_slowly(octets);
        }
    }

    /// `before`, a quoted name that needs no escapes, and a colon.
    #[inline(always)]
    pub(super) fn key(&mut self, before: u8, name: &str) {
        if !self.octets.quoted(before, name.as_bytes(), b':') {
            self.octet(before);
            self.octet(b'"');
            self.put(name.as_bytes());
            self.chunk(b"\":", 2);
        }
    }

    #[inline(always)]
    pub(super) fn varint(&mut self, value: u64) {
        if value < 0x80 {
            self.octet(value as u8);
        } else if value < 1 << 56 {
            // One word: more of them would go through memory, and be waited for there.
            let len = varint::encoded_len(value);
            let before_last = !(u64::MAX << (8 * (len - 1)));
            let octets = varint::spread(value) | varint::MORE & before_last;
            self.chunk(&octets.to_le_bytes(), len);
        } else {
            let (octets, len) = varint::to_octets(value);
            self.chunk(&octets, len);
        }
    }

    /// Keeps `len` octets for a length, at most [`varint::OCTETS_MAX`], and gives their place.
    #[inline(always)]
    pub(super) fn open(&mut self, len: usize) -> Open {
        let at = self.position();
        self.chunk(&[0; varint::OCTETS_MAX], len);
        Open { at, kept: len }
    }

    /// Writes the length of all that follows the octets kept for it; gives how many octets it took.
    #[inline(always)]
    pub(super) fn close(&mut self, open: Open) -> usize {
        let start = open.at + open.kept;
        let len = self.position().saturating_sub(start);
        if open.kept == 1
            && len < 0x80
            && let Some(place) = self.octets.as_mut_slice().get_mut(open.at)
        {
            *place = len as u8;
            return 1;
        }
        self.close_long(open, len)
    }

    #[inline(never)]
    fn close_long(&mut self, open: Open, len: usize) -> usize {
        let (prefix, prefix_len) = varint::to_octets(len as u64);
        let start = open.at + open.kept;
        if prefix_len > open.kept {
            // Room for what follows to move into; lost with the rest where it was too much.
            self.chunk(&[0; varint::OCTETS_MAX], prefix_len - open.kept);
        }
        if self.overrun {
            return prefix_len;
        }
        let octets = self.octets.as_mut_slice();
        if prefix_len != open.kept {
            octets.copy_within(start..start + len, open.at + prefix_len);
        }
        let place = octets.get_mut(open.at..open.at + prefix_len);
        if let (Some(place), Some(prefix)) = (place, prefix.get(..prefix_len)) {
            place.copy_from_slice(prefix);
        }
        self.octets.truncate(open.at + prefix_len + len);
        prefix_len
    }

    /// Has `write` write at most so many octets, without a thought to their room, so that it can keep in
    /// registers where it is; `false` where so many may be too much, and nothing is written.
    #[inline(always)]
    pub(super) fn batch(&mut self, most: usize, write: impl FnOnce(Spare) -> Spare) -> bool {
        if self.octets.room() < most && !self.make_room(most) {
            return false;
        }
        let octets = core::mem::replace(&mut self.octets, Spare::new(Vec::new()));
        self.octets = write(octets);
        true
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self, more: usize) -> bool {
        let written = self.position().saturating_sub(self.base);
        let needed = written.saturating_add(more);
        if self.overrun || needed > self.max {
            return false;
        }
        let longer = written.saturating_mul(2);
        let len = longer.min(self.max).max(needed) + SLACK;
        self.octets.reserve(len - written);
        true
    }

    #[cold]
    #[inline(never)]
    fn put_slowly(&mut self, octets: &[u8]) {
        if self.make_room(octets.len()) {
            self.octets.put(octets);
        } else {
            self.overrun = true;
            self.octets.truncate(self.base);
        }
    }
}

/// Octets kept for a length.
#[derive(Clone, Copy)]
pub(super) struct Open {
    at: usize,
    kept: usize,
}

/// Room beyond what is expected, for chunks.
const SLACK: usize = 64;

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn varints_equal_those_of_the_wire() {
        let mut out = Out::new(Vec::new(), 0, 10_000);
        let mut expected = Vec::new();
        let values = (0..64).flat_map(|bits| [(1_u64 << bits) - 1, 1 << bits, u64::MAX >> bits]);
        for value in values {
            out.varint(value);
            let (octets, len) = varint::to_octets(value);
            expected.extend_from_slice(octets.get(..len).unwrap());
        }
        assert_eq!(out.end(), (expected, true));
    }

    #[test]
    fn what_was_there_stays_after_an_overrun() {
        let mut out = Out::new(vec![1, 2, 3], 0, 40);
        let open = out.open(4);
        // Writing begins anew at the base, and the part that is open ends before it began.
        out.put(&[7; 100]);
        out.close(open);
        out.put(&[7; 10]);
        let (octets, all) = out.end();
        assert_eq!(octets, [1, 2, 3]);
        assert!(!all);
    }
}
