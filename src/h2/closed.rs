//! Closed streams: which of the latest did not end as most do (RFC 9113 section 5.1).
//!
//! What a frame on a closed stream means depends on how it was closed: after END_STREAM it is an error,
//! after our RST_STREAM it was already on its way. Streams are no longer kept then, so those that were reset or
//! skipped are remembered here; every other one has ended. For what was forgotten, the doubt is the peer's
//! benefit.

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
    /// It was never opened: a greater one was, before it.
    Skipped,
}

/// The latest streams that were reset or skipped.
#[derive(Debug, Default)]
pub(super) struct ClosedStreams {
    /// A ring.
    latest: Vec<Past>,
    next: usize,
    /// The greatest that this side reset and forgot.
    forgotten: StreamId,
}

/// Streams from `first` to `last`.
#[derive(Clone, Copy, Debug)]
struct Past {
    first: StreamId,
    last: StreamId,
    how: Closed,
}

/// How many are remembered: twelve octets each, more than a round trip's worth of resets.
const REMEMBERED: usize = 128;

impl ClosedStreams {
    pub(super) fn remember(&mut self, stream: StreamId, how: Closed) {
        self.push(Past {
            first: stream,
            last: stream,
            how,
        });
    }

    /// The peer left out the streams from `first` to `last`.
    #[cold]
    pub(super) fn skip(&mut self, first: StreamId, last: StreamId) {
        self.push(Past {
            first,
            last,
            how: Closed::Skipped,
        });
    }

    fn push(&mut self, past: Past) {
        if self.latest.len() < REMEMBERED {
            self.latest.push(past);
            return;
        }
        if let Some(oldest) = self.latest.get_mut(self.next) {
            if oldest.how == Closed::ByUs {
                self.forgotten = self.forgotten.max(oldest.first);
            }
            *oldest = past;
        }
        self.next = (self.next + 1) % REMEMBERED;
    }

    /// How `stream` was closed.
    pub(super) fn find(&self, stream: StreamId) -> Closed {
        let holds = |past: &&Past| (past.first..=past.last).contains(&stream);
        match self.latest.iter().rev().find(holds) {
            Some(past) => past.how,
            None if stream <= self.forgotten => Closed::ByUs,
            None => Closed::Ended,
        }
    }

    /// Gives the memory back.
    pub(super) fn shrink(&mut self) {
        let ours = self.latest.iter().filter(|past| past.how == Closed::ByUs);
        let latest = ours.map(|past| past.first).max().unwrap_or_default();
        *self = Self {
            forgotten: latest.max(self.forgotten),
            ..Self::default()
        };
    }
}
