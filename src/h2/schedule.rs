//! Schedule: whose turn it is to send (RFC 9218 section 10).
//!
//! A list of streams for each urgency. A stream is in its list while it has data that its own window
//! allows to send.

use super::stream::{Links, NONE, Slot, Stream};
use super::streams::Streams;

/// A list of streams, linked through them.
#[derive(Clone, Copy, Debug)]
pub(super) struct StreamList {
    first: Slot,
    last: Slot,
}

impl StreamList {
    pub(super) const EMPTY: Self = Self {
        first: NONE,
        last: NONE,
    };

    #[inline]
    pub(super) const fn first(&self) -> Option<Slot> {
        if self.first == NONE {
            None
        } else {
            Some(self.first)
        }
    }

    pub(super) fn push(
        &mut self,
        slot: Slot,
        streams: &mut Streams,
        links: impl Fn(&mut Stream) -> &mut Links,
    ) {
        let before = self.last;
        if let Some(stream) = streams.at_mut(slot) {
            *links(stream) = Links {
                before,
                after: NONE,
            };
        }
        match streams.at_mut(before) {
            Some(stream) => links(stream).after = slot,
            None => self.first = slot,
        }
        self.last = slot;
    }

    pub(super) fn remove(
        &mut self,
        slot: Slot,
        streams: &mut Streams,
        links: impl Fn(&mut Stream) -> &mut Links,
    ) {
        let Some(stream) = streams.at_mut(slot) else {
            return;
        };
        let Links { before, after } = core::mem::replace(links(stream), Links::NONE);
        match streams.at_mut(before) {
            Some(stream) => links(stream).after = after,
            None => self.first = after,
        }
        match streams.at_mut(after) {
            Some(stream) => links(stream).before = before,
            None => self.last = before,
        }
    }
}

/// The streams that can send, by urgency.
#[derive(Debug)]
pub(super) struct Schedule {
    lists: [StreamList; 8],
    len: usize,
}

impl Schedule {
    pub(super) const fn new() -> Self {
        Self {
            lists: [StreamList::EMPTY; 8],
            len: 0,
        }
    }

    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whose turn it is.
    pub(super) fn first(&self) -> Option<Slot> {
        self.lists.iter().find_map(StreamList::first)
    }

    pub(super) fn add(&mut self, slot: Slot, streams: &mut Streams) {
        let Some(stream) = streams.at_mut(slot).filter(|stream| !stream.is_ready) else {
            return;
        };
        stream.is_ready = true;
        let urgency = stream.priority.urgency;
        if let Some(list) = self.lists.get_mut(usize::from(urgency)) {
            self.len += 1;
            list.push(slot, streams, |stream| &mut stream.ready);
        }
    }

    pub(super) fn remove(&mut self, slot: Slot, streams: &mut Streams) {
        let Some(stream) = streams.at_mut(slot).filter(|stream| stream.is_ready) else {
            return;
        };
        stream.is_ready = false;
        let urgency = stream.priority.urgency;
        if let Some(list) = self.lists.get_mut(usize::from(urgency)) {
            self.len -= 1;
            list.remove(slot, streams, |stream| &mut stream.ready);
        }
    }

    /// The stream had its turn: where it shares, it is the others' now.
    pub(super) fn had_turn(&mut self, slot: Slot, streams: &mut Streams) {
        if streams
            .at(slot)
            .is_some_and(|stream| stream.is_ready && stream.priority.incremental)
        {
            self.remove(slot, streams);
            self.add(slot, streams);
        }
    }
}
