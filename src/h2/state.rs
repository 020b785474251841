//! The states of a stream, as one pure function (RFC 9113 section 5.1).
//!
//! ```text
//!                         HEADERS
//!   idle ---------------------------------> open
//!                                         /   |   \
//!                     END_STREAM received     |    END_STREAM sent
//!                                 v           |           v
//!                  half-closed (remote)       |      half-closed (local)
//!                                 \           |           /
//!                  END_STREAM sent,           |          END_STREAM received,
//!                  RST_STREAM                 v RST      RST_STREAM
//!                                 +------> closed <-----+
//! ```
//!
//! The reserved states do not occur: push is disabled by every client and sent by no server here.

/// The state of a stream.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "RFC 9113 section 5.1 knows these")]
pub enum State {
    /// Not opened yet.
    Idle,
    /// Both sides may send.
    Open,
    /// This side has ended.
    HalfClosedLocal,
    /// The peer has ended.
    HalfClosedRemote,
    /// Over.
    Closed,
}

/// What moves a stream from state to state.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "RFC 9113 section 5.1 knows these")]
pub enum Action {
    /// HEADERS sent.
    SendHeaders {
        /// With END_STREAM.
        end: bool,
    },
    /// DATA sent.
    SendData {
        /// With END_STREAM.
        end: bool,
    },
    /// RST_STREAM sent.
    SendReset,
    /// HEADERS received.
    ReceiveHeaders {
        /// With END_STREAM.
        end: bool,
    },
    /// DATA received.
    ReceiveData {
        /// With END_STREAM.
        end: bool,
    },
    /// RST_STREAM received.
    ReceiveReset,
}

impl State {
    /// The state after `action`; `None` where this state does not allow it.
    ///
    /// ```
    /// use viewbuf::h2::{Action, State};
    /// let request = Action::ReceiveHeaders { end: true };
    /// assert_eq!(State::Idle.after(request), Some(State::HalfClosedRemote));
    /// assert_eq!(State::HalfClosedRemote.after(request), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn after(self, action: Action) -> Option<Self> {
        Some(match (self, action) {
            (Self::Idle, Action::SendHeaders { end }) => {
                if end {
                    Self::HalfClosedLocal
                } else {
                    Self::Open
                }
            }
            (Self::Idle, Action::ReceiveHeaders { end }) => {
                if end {
                    Self::HalfClosedRemote
                } else {
                    Self::Open
                }
            }
            (Self::Idle, _) => return None,
            // RFC 9113 section 5.1: a reset may cross the end of a stream.
            (_, Action::SendReset | Action::ReceiveReset) => Self::Closed,
            (Self::Open, Action::SendHeaders { end } | Action::SendData { end }) => {
                if end {
                    Self::HalfClosedLocal
                } else {
                    self
                }
            }
            (Self::Open, Action::ReceiveHeaders { end } | Action::ReceiveData { end }) => {
                if end {
                    Self::HalfClosedRemote
                } else {
                    self
                }
            }
            (Self::HalfClosedRemote, Action::SendHeaders { end } | Action::SendData { end })
            | (
                Self::HalfClosedLocal,
                Action::ReceiveHeaders { end } | Action::ReceiveData { end },
            ) => {
                if end {
                    Self::Closed
                } else {
                    self
                }
            }
            _ => return None,
        })
    }

    /// Whether this side may still send on the stream.
    #[inline]
    #[must_use]
    pub const fn can_send(self) -> bool {
        matches!(self, Self::Open | Self::HalfClosedRemote)
    }

    /// Whether the peer may.
    #[inline]
    #[must_use]
    pub const fn can_receive(self) -> bool {
        matches!(self, Self::Open | Self::HalfClosedLocal)
    }
}
