//! Transmitting: octets out, whoever's turn it is.

use crate::h2::config::Role;
use crate::h2::fault::Fault;
use crate::h2::frame::{Flags, Ping};
use crate::h2::parts::Part;
use crate::h2::priority::Priority;
use crate::h2::rule::Rule;
use crate::h2::stream::{PROGRESS, Slot};
use crate::h2::transmit::Transmit;

use super::{Connection, Payload};

/// A DATA frame shorter than this, because a window is, is not what a peer needs many WINDOW_UPDATEs for.
const PINCHED: usize = 256;

impl Connection {
    /// Octets for the transport, if there are any: own frames and content in turn. Call it until it gives
    /// nothing, or the transport takes nothing.
    #[inline]
    pub fn poll_transmit(&mut self) -> Option<Transmit<'_>> {
        if !self.schedule.is_empty() {
            self.take_turns();
        }
        let transmit = self.outbox.transmit();
        if transmit.is_some() && self.transmit_looked.is_none() {
            self.transmit_looked = Some(self.now);
        }
        transmit
    }

    /// The transport has taken the first `octets` of what [`poll_transmit`](Self::poll_transmit) gave. That may bring
    /// [events](Self::has_events).
    #[inline]
    pub fn transmitted(&mut self, octets: usize) {
        if octets < self.outbox.len() {
            return self.transmitted_some(octets);
        }
        self.outbox.clear();
        self.transmitted_since = 0;
        self.transmit_stalls = 0;
        self.transmit_looked = None;
        if self.wants_stream {
            self.tell_streams_available();
        }
    }

    /// Not all that waits was taken.
    #[inline(never)]
    fn transmitted_some(&mut self, octets: usize) {
        self.outbox.advance(octets);
        self.transmitted_since += octets;
        if self.transmitted_since >= PROGRESS {
            self.transmitted_since = 0;
            self.transmit_stalls = 0;
        }
        // Half of what may be ready is not told of for every octet that the transport takes.
        if self.wants_stream && self.outbox.len() <= self.config.transmit_max / 2 {
            self.tell_streams_available();
        }
    }

    /// Streams take turns until enough is ready, or a window is used up. Half of what may be is enough: content that waits
    /// for the transport must not [stop](Self::is_backlogged) the input, which brings windows and resets.
    fn take_turns(&mut self) {
        let enough = self.config.transmit_max / 2;
        while self.outbox.len() <= enough && self.send_window.available() > 0 {
            let Some(slot) = self.schedule.first() else {
                return;
            };
            self.take_turn(slot);
        }
    }

    /// One DATA frame of a stream, and its trailers where these are next.
    fn take_turn(&mut self, slot: Slot) {
        let max = self.send_frame_max().min(self.send_window.available());
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        let max = max.min(stream.send_window.available());
        let Some(data) = self.parts.first_data(stream.parts) else {
            return self.schedule.remove(slot, &mut self.streams);
        };
        let is_whole = data.len() <= max;
        let octets = if is_whole {
            data.split_off(0)
        } else {
            data.split_to(max)
        };
        if is_whole {
            self.parts.pop(&mut stream.parts);
        }
        stream.queued -= octets.len();
        let ends = stream.end_queued && stream.parts.is_empty();
        let pinched = !is_whole && octets.len() < PINCHED;
        self.put_data(slot, Payload::Shared(octets), ends, pinched);
        self.after_turn(slot);
    }

    fn after_turn(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        if let Some(Part::Trailers(_)) = self.parts.first_mut(stream.parts)
            && let Some(Part::Trailers(block)) = self.parts.pop(&mut stream.parts)
        {
            let id = stream.id;
            if let Some(state) = stream
                .state
                .after(crate::h2::state::Action::SendHeaders { end: true })
            {
                stream.state = state;
            }
            self.put_queued_trailers(id, &block);
        }
        let is_done = self
            .streams
            .at(slot)
            .is_none_or(|stream| stream.parts.is_empty() || stream.send_window.available() == 0);
        if is_done {
            self.schedule.remove(slot, &mut self.streams);
        } else {
            self.schedule.had_turn(slot, &mut self.streams);
        }
        self.tell_room(slot);
        self.tell_awaiting();
        self.settle(slot);
    }

    /// A stream may have data and a window now.
    pub(super) fn make_ready(&mut self, slot: Slot) {
        let Some(stream) = self.streams.at_mut(slot) else {
            return;
        };
        if !stream.is_ready && stream.queued > 0 && stream.send_window.available() > 0 {
            self.schedule.add(slot, &mut self.streams);
        }
    }

    pub(super) fn prioritize(&mut self, slot: Slot, priority: Priority) {
        self.schedule.remove(slot, &mut self.streams);
        if let Some(stream) = self.streams.at_mut(slot) {
            stream.priority = Priority::new(priority.urgency, priority.incremental);
        }
        self.make_ready(slot);
    }

    /// Whether so many answers wait that a server takes no more requests.
    #[inline]
    pub(super) fn is_backlogged(&self) -> bool {
        self.role == Role::Server && self.outbox.len() >= self.config.transmit_max
    }

    pub(super) fn put_ping(&mut self, payload: [u8; 8]) {
        let ping = Ping {
            flags: Flags::NONE,
            payload,
        };
        self.outbox.put_control(|out| ping.encode(out));
    }

    /// Writes an answer that the peer alone made necessary.
    pub(super) fn put_answer(
        &mut self,
        encode: impl FnOnce(&mut alloc::vec::Vec<u8>),
    ) -> Result<(), Fault> {
        self.outbox.put_control(encode);
        self.refuse_backlog()
    }

    /// A peer that does not read what it asks for is not answered without end.
    #[inline]
    pub(super) fn refuse_backlog(&self) -> Result<(), Fault> {
        if self.outbox.control() > self.config.control_max {
            return Err(Fault::flood(Rule::ControlBacklog));
        }
        Ok(())
    }
}
