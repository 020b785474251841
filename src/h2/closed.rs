//! Closed streams: how the latest of them ended (RFC 9113 section 5.1).
//!
//! What a frame on a closed stream means depends on how it was closed: after END_STREAM it is an error,
//! after our RST_STREAM it was already on its way. Streams are no longer kept then, so the latest are
//! remembered here; for what was forgotten, the doubt is the peer's benefit.

use alloc::vec::Vec;

use super::stream_id::StreamId;

/// How a stream was closed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Closed {
    /// Both sides ended it.
    Ended,
    /// The peer reset it.
    ByPeer,
    /// This side did.
    ByUs,
}

/// The latest closed streams.
#[derive(Debug, Default)]
pub(super) struct ClosedStreams {
    /// A ring.
    latest: Vec<(StreamId, Closed)>,
    next: usize,
    /// The greatest that this side reset and forgot.
    forgotten: StreamId,
}

/// How many are remembered: eight octets each, more than a round trip's worth of resets.
const REMEMBERED: usize = 128;

impl ClosedStreams {
    #[inline]
    pub(super) fn remember(&mut self, stream: StreamId, how: Closed) {
        if self.latest.len() < REMEMBERED {
            self.latest.push((stream, how));
            return;
        }
        if let Some(oldest) = self.latest.get_mut(self.next) {
            if oldest.1 == Closed::ByUs {
                self.forgotten = self.forgotten.max(oldest.0);
            }
            *oldest = (stream, how);
        }
        self.next = (self.next + 1) % REMEMBERED;
    }

    /// How `stream` was closed; `None` where it was never opened: a greater one was opened before it.
    pub(super) fn find(&self, stream: StreamId) -> Option<Closed> {
        let found = self.latest.iter().rev().find(|(id, _)| *id == stream);
        match found {
            Some((_, how)) => Some(*how),
            None if stream <= self.forgotten => Some(Closed::ByUs),
            None => None,
        }
    }

    /// Gives the memory back.
    pub(super) fn shrink(&mut self) {
        let ours = self.latest.iter().filter(|(_, how)| *how == Closed::ByUs);
        self.forgotten = ours
            .map(|(id, _)| *id)
            .max()
            .unwrap_or_default()
            .max(self.forgotten);
        *self = Self {
            forgotten: self.forgotten,
            ..Self::default()
        };
    }
}
