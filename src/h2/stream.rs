//! Stream: what a connection keeps for each.

use super::event::Reset;
use super::flow::{ReceiveWindow, SendWindow};
use super::parts::PartList;
use super::priority::Priority;
use super::state::State;
use super::stream_id::StreamId;

/// A stream that is open, or not released yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stream {
    pub(super) id: StreamId,
    pub(super) state: State,
    /// What the peer sends next.
    pub(super) expects: Expects,
    /// The user has heard of it, and must release it.
    pub(super) surfaced: bool,
    pub(super) released: bool,
    /// A header section went out.
    pub(super) headers_sent: bool,
    /// The end is queued or sent.
    pub(super) end_queued: bool,
    pub(super) wants_room: bool,
    /// It waits in the list of those that need less to wait on others.
    pub(super) awaits_room: bool,
    /// Both sides have ended it, and that was taken note of.
    pub(super) is_over: bool,
    /// The response has no content, whatever its content-length says.
    pub(super) is_head: bool,
    pub(super) is_ready: bool,
    pub(super) is_noticed: bool,
    pub(super) tells_reset: bool,
    pub(super) tells_room: bool,
    pub(super) priority: Priority,
    pub(super) send_window: SendWindow,
    pub(super) receive_window: ReceiveWindow,
    /// Octets that the user holds.
    pub(super) held: u32,
    /// Content that content-length lets us expect.
    pub(super) content_left: Option<u64>,
    /// What waits to be sent, and how many octets that is.
    pub(super) parts: PartList,
    pub(super) queued: usize,
    /// How many looks in a row have found it waiting for a window, and octets that were sent since.
    pub(super) stalls: u8,
    pub(super) sent_since: u32,
    pub(super) reset: Option<Reset>,
    pub(super) ready: Links,
    pub(super) notice: Links,
    pub(super) room: Links,
}

/// Places in a list of streams.
#[derive(Clone, Copy, Debug)]
pub(super) struct Links {
    pub(super) before: Slot,
    pub(super) after: Slot,
}

/// Where a stream is kept.
pub(super) type Slot = u32;

/// No stream.
pub(super) const NONE: Slot = u32::MAX;

/// Fewer octets are no progress: a peer that takes them one by one stalls as well.
pub(super) const PROGRESS: usize = 1_024;

/// What the peer sends next on a stream.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Expects {
    /// A response, or an informational one.
    Headers,
    /// DATA or trailers.
    Content,
}

impl Links {
    pub(super) const NONE: Self = Self {
        before: NONE,
        after: NONE,
    };
}

impl Stream {
    pub(super) const fn new(id: StreamId, send_window: SendWindow, receive_window: u32) -> Self {
        Self {
            id,
            state: State::Idle,
            expects: Expects::Content,
            surfaced: false,
            released: false,
            headers_sent: false,
            end_queued: false,
            wants_room: false,
            awaits_room: false,
            is_over: false,
            is_head: false,
            is_ready: false,
            is_noticed: false,
            tells_reset: false,
            tells_room: false,
            priority: Priority::UNSAID,
            send_window,
            receive_window: ReceiveWindow::new(receive_window),
            held: 0,
            content_left: None,
            parts: PartList::EMPTY,
            queued: 0,
            stalls: 0,
            sent_since: 0,
            reset: None,
            ready: Links::NONE,
            notice: Links::NONE,
            room: Links::NONE,
        }
    }

    /// What waits, each piece of it with what it costs to keep.
    pub(super) const fn waiting(&self) -> usize {
        self.queued + self.parts.cost()
    }

    /// Octets went out: a stall begins anew once they are worth it.
    #[inline]
    pub(super) const fn progressed(&mut self, octets: usize) {
        self.sent_since = self.sent_since.saturating_add(octets as u32);
        if self.sent_since as usize >= PROGRESS {
            self.sent_since = 0;
            self.stalls = 0;
        }
    }
}
