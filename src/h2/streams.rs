//! Streams: those that are kept, by identifier.
//!
//! A slab holds the streams, and slots are used again. Identifiers grow by two, so they are their own hash: a table of
//! twice as many places as streams seldom has two at one place, and who makes them collide has only as
//! many streams to do it with as are allowed at a time.

use alloc::vec::Vec;

use super::stream::{NONE, Slot, Stream};
use super::stream_id::StreamId;

/// All streams of a connection.
#[derive(Debug)]
pub(super) struct Streams {
    slots: Vec<Stream>,
    /// Slots that can be used again.
    free: Vec<Slot>,
    /// Identifier and slot at the identifier's place or behind it; identifier 0 is a free place.
    index: Vec<(u32, Slot)>,
    len: usize,
    /// The one found last: what comes next is mostly for the same.
    latest: (u32, Slot),
}

/// How many places the index has at first.
const PLACES_MIN: usize = 16;

impl Streams {
    pub(super) const fn new() -> Self {
        Self {
            slots: Vec::new(),
            free: Vec::new(),
            index: Vec::new(),
            len: 0,
            latest: (0, NONE),
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Where the stream `id` is kept.
    #[inline]
    pub(super) fn find(&mut self, id: StreamId) -> Option<Slot> {
        let id = id.value();
        if self.latest.0 == id && id != 0 {
            return Some(self.latest.1);
        }
        let place = self.place_of(id)?;
        let (_, slot) = *self.index.get(place)?;
        self.latest = (id, slot);
        Some(slot)
    }

    /// As [`find`](Self::find), without a note of it.
    pub(super) fn peek(&self, id: StreamId) -> Option<&Stream> {
        let place = self.place_of(id.value())?;
        let (_, slot) = *self.index.get(place)?;
        self.at(slot)
    }

    #[inline]
    fn place_of(&self, id: u32) -> Option<usize> {
        let mut place = self.home(id);
        loop {
            match self.index.get(place)?.0 {
                0 => return None,
                found if found == id => return Some(place),
                _ => place = self.next(place),
            }
        }
    }

    #[inline]
    pub(super) fn at(&self, slot: Slot) -> Option<&Stream> {
        self.slots.get(slot as usize)
    }

    #[inline]
    pub(super) fn at_mut(&mut self, slot: Slot) -> Option<&mut Stream> {
        self.slots.get_mut(slot as usize)
    }

    /// Keeps a stream.
    #[inline]
    pub(super) fn insert(&mut self, stream: Stream) -> Slot {
        let id = stream.id.value();
        let slot = match self.free.pop() {
            Some(slot) => {
                if let Some(place) = self.slots.get_mut(slot as usize) {
                    *place = stream;
                }
                slot
            }
            None => {
                if self.slots.is_empty() {
                    // Most connections have one stream at a time, and a vector would begin with four places.
                    self.slots.reserve_exact(1);
                }
                self.slots.push(stream);
                (self.slots.len() - 1) as Slot
            }
        };
        if self.index.len() < 2 * (self.len + 1) {
            self.grow();
        }
        self.len += 1;
        self.put(id, slot);
        self.latest = (id, slot);
        slot
    }

    /// Lets the stream `id` go, which is kept at `slot`.
    #[inline]
    pub(super) fn remove(&mut self, id: StreamId, slot: Slot) {
        let Some(place) = self.place_of(id.value()) else {
            return;
        };
        self.len -= 1;
        self.free.push(slot);
        self.latest = (0, NONE);
        self.close_gap(place);
        if let Some(stream) = self.at_mut(slot) {
            stream.id = StreamId::CONNECTION;
        }
    }

    /// The slots of all streams, which stay what they are while streams are removed.
    pub(super) fn slots(&self) -> impl Iterator<Item = Slot> + use<> {
        0..self.slots.len() as Slot
    }

    /// All streams, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Stream> {
        let is_kept = |stream: &&Stream| !stream.id.is_connection();
        self.slots.iter().filter(is_kept)
    }

    /// The stream at `slot`, if one is kept there.
    pub(super) fn kept_mut(&mut self, slot: Slot) -> Option<&mut Stream> {
        self.at_mut(slot)
            .filter(|stream| !stream.id.is_connection())
    }

    /// Gives memory back where no stream is kept.
    pub(super) fn shrink(&mut self) {
        if self.len == 0 {
            *self = Self::new();
        }
    }

    #[inline]
    fn home(&self, id: u32) -> usize {
        (id >> 1) as usize & self.index.len().wrapping_sub(1)
    }

    #[inline]
    fn next(&self, place: usize) -> usize {
        (place + 1) & self.index.len().wrapping_sub(1)
    }

    #[inline]
    fn put(&mut self, id: u32, slot: Slot) {
        let mut place = self.home(id);
        while self.index.get(place).is_some_and(|(id, _)| *id != 0) {
            place = self.next(place);
        }
        if let Some(free) = self.index.get_mut(place) {
            *free = (id, slot);
        }
    }

    #[cold]
    fn grow(&mut self) {
        let places = (2 * self.index.len()).max(PLACES_MIN);
        let old = core::mem::replace(&mut self.index, alloc::vec![(0, NONE); places]);
        for (id, slot) in old.into_iter().filter(|(id, _)| *id != 0) {
            self.put(id, slot);
        }
    }

    /// Frees a place, and moves up what could not have its own place because of it.
    #[inline]
    fn close_gap(&mut self, gap: usize) {
        let after = self.next(gap);
        let is_last = self.index.get(after).is_none_or(|(id, _)| *id == 0);
        if let Some(freed) = self.index.get_mut(gap) {
            *freed = (0, NONE);
        }
        if !is_last {
            self.move_up(gap);
        }
    }

    #[cold]
    fn move_up(&mut self, mut gap: usize) {
        let mask = self.index.len().wrapping_sub(1);
        let mut place = gap;
        loop {
            place = self.next(place);
            let Some((id, slot)) = self.index.get(place).copied() else {
                return;
            };
            // What stands at its own place, or between that and here behind the gap, stays.
            let from_home = place.wrapping_sub(self.home(id)) & mask;
            let from_gap = place.wrapping_sub(gap) & mask;
            if id != 0 && from_home < from_gap {
                continue;
            }
            if let Some(freed) = self.index.get_mut(gap) {
                *freed = if id == 0 { (0, NONE) } else { (id, slot) };
            }
            if id == 0 {
                return;
            }
            gap = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::h2::flow::SendWindow;

    #[test]
    fn finds_what_is_kept_and_nothing_else() {
        let mut streams = Streams::new();
        let mut kept = Vec::new();
        let mut random = 1u32;
        for round in 0..20_000 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Identifiers that collide in any table of this size.
            let id = StreamId::new((random >> 20) * 64 + 1);
            let at = kept.iter().position(|(other, _)| *other == id);
            if let Some(at) = at {
                let (_, slot) = kept.swap_remove(at);
                assert_eq!(streams.find(id), Some(slot), "round {round}");
                streams.remove(id, slot);
            } else if kept.len() < 100 {
                kept.push((id, streams.insert(Stream::new(id, SendWindow::new(0), 0))));
            }
            assert_eq!(streams.len(), kept.len());
            for (id, slot) in &kept {
                assert_eq!(streams.find(*id), Some(*slot), "round {round}");
            }
            assert_eq!(streams.find(StreamId::new(3)), None);
        }
        assert!(streams.slots.len() <= 100, "slots are used again");
    }
}
