//! Room: how much content may wait, and who is told when there is room for more.
//!
//! ```text
//!   0          connection_queue_low      connection_queue_max
//!   |   what waits on all streams    |        |
//!   |--------------------------------|--------|--------------
//!     all are told whose own          one      nobody is told
//!     content is nearly gone          by one
//! ```
//!
//! A stream may have as much waiting as is left for others, and no more: so those that stall share what there is, and
//! leave some for one that begins. Above the lower mark a stream with content of its own is told of room when that is gone, one without
//! at once; where there is none it waits in a list, in the order in which it asked.
//!
//! Invariants: each stream of the list has asked and was neither reset nor released; the list is empty while less than the
//! lower mark waits. Being told means that [`send_data`](Connection::send_data) takes more, until somebody sends.

use crate::h2::stream::Slot;
use crate::h2::stream_id::StreamId;

use super::Connection;

impl Connection {
    /// Asks for an [`Event::Writable`](crate::h2::Event::Writable), once, when little waits on `stream`, and not too much on all
    /// together; maybe at once. To be asked again after each [`SendError::Full`](crate::h2::SendError::Full).
    pub fn want_room(&mut self, stream: StreamId) {
        if let Some(slot) = self.streams.find(stream)
            && let Some(stream) = self.streams.at_mut(slot)
            && !stream.released
        {
            stream.wants_room = true;
            self.tell_room(slot);
        }
    }

    /// Whether content may join `waiting` octets that wait on its stream already.
    pub(super) fn has_room(&self, waiting: usize) -> bool {
        let max = self.config.connection_queue_max;
        let left = max.saturating_sub(self.parts.held());
        waiting < self.config.stream_queue_max.min(left)
    }

    /// Tells who asked for room on a stream that there is, or lets it wait until less waits on others. Where the stream's own
    /// content waits, its going out leads back here.
    ///
    /// Whether it was told.
    pub(super) fn tell_room(&mut self, slot: Slot) -> bool {
        let held = self.parts.held();
        let low = self.config.stream_queue_low;
        let Some(stream) = self.streams.at_mut(slot) else {
            return false;
        };
        if !stream.wants_room || !stream.state.can_send() || stream.waiting() >= low {
            return false;
        }
        let is_empty = stream.parts.is_empty();
        let most = if is_empty {
            self.config.connection_queue_max
        } else {
            self.config.connection_queue_low()
        };
        if held < most {
            stream.tells_room = true;
            self.forget_wish(slot);
            self.notify(slot);
            return true;
        }
        if is_empty && !stream.awaits_room {
            stream.awaits_room = true;
            self.awaiting_room
                .push(slot, &mut self.streams, |stream| &mut stream.room);
        }
        false
    }

    /// Less waits than before: the next who waits for that is told, or all, below the lower mark.
    #[inline]
    pub(super) fn tell_awaiting(&mut self) {
        if self.awaiting_room.first().is_some()
            && self.parts.held() < self.config.connection_queue_max
            && !self.has_ended()
        {
            self.tell_next_awaiting();
        }
    }

    #[cold]
    fn tell_next_awaiting(&mut self) {
        let is_low = self.parts.held() < self.config.connection_queue_low();
        while let Some(slot) = self.awaiting_room.first() {
            self.stop_awaiting(slot);
            // One that has sent or ended since it asked is not told now.
            let told = self.tell_room(slot);
            if told && !is_low {
                return;
            }
        }
    }

    /// Nobody is to be told of room on the stream any more.
    pub(super) fn forget_wish(&mut self, slot: Slot) {
        if let Some(stream) = self.streams.at_mut(slot) {
            stream.wants_room = false;
            self.stop_awaiting(slot);
        }
    }

    /// The stream is no longer one of those that wait for others.
    fn stop_awaiting(&mut self, slot: Slot) {
        if let Some(stream) = self.streams.at_mut(slot)
            && core::mem::take(&mut stream.awaits_room)
        {
            self.awaiting_room
                .remove(slot, &mut self.streams, |stream| &mut stream.room);
        }
    }
}
