//! Drain: the graceful end of a connection in two steps (RFC 9113 section 6.8).
//!
//! ```text
//!   server                           client
//!     | GOAWAY 2^31-1, PING  -------->  |   opens no more streams,
//!     |  <------------  HEADERS, ACK    |   but some are on their way
//!     | GOAWAY last stream   -------->  |
//!     |  <- responses until the last -> |
//! ```

use super::time::Time;

/// How far a connection has drained.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Drain {
    /// It does not drain.
    Off,
    /// The first GOAWAY went out; streams are still taken until its PING is answered.
    Announced {
        /// When all that is left is reset.
        deadline: Time,
    },
    /// The second went out; what is there may finish.
    Final {
        /// When all that is left is reset.
        deadline: Time,
    },
    /// Nothing is left.
    Done,
}

impl Drain {
    /// What is left may be reset earlier.
    pub(super) fn hasten(&mut self, to: Time) {
        if let Self::Announced { deadline } | Self::Final { deadline } = self {
            *deadline = to.min(*deadline);
        }
    }

    pub(super) const fn deadline(self) -> Option<Time> {
        match self {
            Self::Announced { deadline } | Self::Final { deadline } => Some(deadline),
            Self::Off | Self::Done => None,
        }
    }
}
