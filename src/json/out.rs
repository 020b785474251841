//! Where octets are written: a vector that is initialised some way ahead of what is written.
//!
//! ```text
//!  octets   what was there | written so far      | zeros, to be written over |
//!                          base                  len
//! ```
//!
//! Short things are stored as a whole chunk, of which only the first octets count: a store of known length
//! is one instruction. No `put` fails. When more is written than the limits allow, writing begins anew at
//! the base, so that memory stays bounded, and [`Out::end`] tells of it.

use alloc::vec::Vec;

use crate::octets;
use crate::wire::varint;

pub(super) struct Out {
    octets: Vec<u8>,
    base: usize,
    len: usize,
    /// How many octets may be written.
    max: usize,
    overrun: bool,
}

impl Out {
    /// Appends to `octets`; about `expected` octets at first.
    pub(super) fn new(mut octets: Vec<u8>, expected: usize, max: usize) -> Self {
        let base = octets.len();
        octets.resize(base + expected.min(max) + SLACK, 0);
        Self {
            octets,
            base,
            len: base,
            max,
            overrun: false,
        }
    }

    /// Begins anew.
    pub(super) fn restart(&mut self) {
        self.len = self.base;
        self.overrun = false;
    }

    /// Where the next octet goes.
    #[inline(always)]
    pub(super) const fn position(&self) -> usize {
        self.len
    }

    /// Takes back what was written from `position` on.
    #[inline(always)]
    pub(super) fn truncate(&mut self, position: usize) {
        self.len = self.len.min(position);
    }

    /// What was written from `start` to `end`.
    pub(super) fn written(&self, start: usize, end: usize) -> &[u8] {
        self.octets.get(start..end.min(self.len)).unwrap_or(&[])
    }

    /// What was there and what was written; `false` where that was too much, and nothing is left of it.
    pub(super) fn end(mut self) -> (Vec<u8>, bool) {
        if self.overrun {
            self.len = self.base;
        }
        self.octets.truncate(self.len);
        (self.octets, !self.overrun)
    }

    /// What was there, and nothing of what was written.
    pub(super) fn abandon(mut self) -> Vec<u8> {
        self.octets.truncate(self.base);
        self.octets
    }

    #[inline(always)]
    pub(super) fn octet(&mut self, octet: u8) {
        match self.octets.get_mut(self.len) {
            Some(place) => {
                *place = octet;
                self.len += 1;
            }
            None => self.put_slowly(&[octet]),
        }
    }

    /// The first `len` of the octets.
    #[inline(always)]
    pub(super) fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize) {
        let room = self.octets.get_mut(self.len..);
        match room.and_then(<[u8]>::first_chunk_mut) {
            Some(room) => {
                *room = *chunk;
                self.len += len;
            }
            None => self.put_slowly(chunk.get(..len).unwrap_or(chunk)),
        }
    }

    #[inline(always)]
    pub(super) fn put(&mut self, octets: &[u8]) {
        match self.octets.get_mut(self.len..self.len + octets.len()) {
            Some(room) => {
                octets::copy(room, octets);
                self.len += octets.len();
            }
            None => self.put_slowly(octets),
        }
    }

    /// `before`, a quoted name that needs no escapes, and a colon.
    #[inline(always)]
    pub(super) fn key(&mut self, before: u8, name: &str) {
        let room = self.octets.get_mut(self.len..self.len + name.len() + 4);
        if let Some([first, quote, room @ .., end, colon]) = room {
            (*first, *quote, *end, *colon) = (before, b'"', b'"', b':');
            octets::copy(room, name.as_bytes());
            self.len += name.len() + 4;
        } else {
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
        } else {
            let (octets, len) = varint::to_octets(value);
            self.chunk(&octets, len);
        }
    }

    /// Keeps `len` octets for a length, at most [`varint::OCTETS_MAX`], and gives their place.
    #[inline(always)]
    pub(super) fn open(&mut self, len: usize) -> Open {
        let at = self.len;
        self.chunk(&[0; varint::OCTETS_MAX], len);
        Open { at, kept: len }
    }

    /// Writes the length of all that follows the octets kept for it; gives how many octets it took.
    #[inline(always)]
    pub(super) fn close(&mut self, open: Open) -> usize {
        let start = open.at + open.kept;
        let len = self.len.saturating_sub(start);
        if open.kept == 1
            && len < 0x80
            && let Some(place) = self.octets.get_mut(open.at)
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
        } else {
            // After an overrun nothing is left to move back over but what was there before.
            let shorter = self.len.saturating_sub(open.kept - prefix_len);
            self.len = shorter.max(self.base);
        }
        if self.overrun {
            return prefix_len;
        }
        if prefix_len != open.kept {
            self.octets
                .copy_within(start..start + len, open.at + prefix_len);
        }
        let place = self.octets.get_mut(open.at..open.at + prefix_len);
        if let (Some(place), Some(prefix)) = (place, prefix.get(..prefix_len)) {
            place.copy_from_slice(prefix);
        }
        prefix_len
    }

    #[cold]
    #[inline(never)]
    fn put_slowly(&mut self, octets: &[u8]) {
        let needed = self.len - self.base + octets.len();
        if self.overrun || needed > self.max {
            self.overrun = true;
            self.len = self.base;
            return;
        }
        // By a half: all of it is touched, be it used or not.
        let room = self.octets.len() - self.base;
        let longer = room.saturating_add(room / 2);
        let len = longer.min(self.max).max(needed) + SLACK;
        self.octets.resize(self.base + len, 0);
        if let Some(room) = self.octets.get_mut(self.len..self.len + octets.len()) {
            room.copy_from_slice(octets);
            self.len += octets.len();
        }
    }
}

/// Octets kept for a length.
#[derive(Clone, Copy)]
pub(super) struct Open {
    at: usize,
    kept: usize,
}

/// What is initialised beyond what is expected, for chunks.
const SLACK: usize = 64;

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

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
