//! Places: which slot has the call of a stream.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use crate::h2::StreamId;

/// Which slot has the call of a stream. There are no more entries than streams at a time.
#[derive(Debug, Default)]
pub(super) struct Places {
    slots: HashMap<StreamId, u32, BuildHasherDefault<StreamHasher>>,
    /// What was asked for last: HEADERS are mostly followed by DATA of the same stream.
    latest: Option<(StreamId, u32)>,
}

impl Places {
    #[inline]
    pub(super) fn insert(&mut self, stream: StreamId, slot: u32) {
        self.latest = Some((stream, slot));
        self.slots.insert(stream, slot);
    }

    #[inline]
    pub(super) fn find(&mut self, stream: StreamId) -> Option<usize> {
        if let Some((latest, slot)) = self.latest
            && latest == stream
        {
            return Some(slot as usize);
        }
        let slot = *self.slots.get(&stream)?;
        self.latest = Some((stream, slot));
        Some(slot as usize)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    #[inline]
    pub(super) fn remove(&mut self, stream: StreamId) {
        if self.latest.is_some_and(|(latest, _)| latest == stream) {
            self.latest = None;
        }
        self.slots.remove(&stream);
    }
}

/// Spreads identifiers that follow one another. Whoever opens streams chooses them in order and each once, and there
/// are few at a time, so that nobody can make them meet.
#[derive(Debug, Default)]
pub(super) struct StreamHasher(u64);

impl Hasher for StreamHasher {
    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }

    #[inline]
    fn write(&mut self, octets: &[u8]) {
        for octet in octets {
            self.write_u32(u32::from(*octet));
        }
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        let mixed = (self.0 ^ u64::from(value)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ mixed >> 32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_spread() {
        let hash = |id: u32| {
            let mut hasher = StreamHasher::default();
            hasher.write_u32(id);
            hasher.finish()
        };
        let mut places: Vec<_> = (0..1_000).map(|at| hash(2 * at + 1) % 2_048).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > 700, "{}", places.len());
    }

    #[test]
    fn the_latest_is_not_found_after_its_end() {
        let mut places = Places::default();
        let (one, three) = (StreamId::new(1), StreamId::new(3));
        places.insert(one, 7);
        places.insert(three, 8);
        assert_eq!((places.find(one), places.find(three)), (Some(7), Some(8)));
        places.remove(three);
        assert_eq!((places.find(one), places.find(three)), (Some(7), None));
        places.remove(one);
        assert_eq!(places.find(one), None);
    }
}
