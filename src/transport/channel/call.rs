//! Call: a call on its way through a channel, wherever it waits.

use alloc::borrow::Cow;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::time::Duration;
use std::time::Instant;

use bytes::Bytes;

use super::trace::Trace;
use crate::grpc::{Cardinality, Code, Encoding, Sent, Status};
use crate::service::{Head, Outlet, Pipe, Start};

/// How often a call is sent again that nobody has seen.
const ATTEMPTS_MAX: u32 = 5;

/// Octets of streamed messages that are kept so that they can be sent again.
const KEPT_MAX: usize = 256 << 10;

/// A call on its way. However it goes, its pipe is closed with one status.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) path: Cow<'static, str>,
    pub(super) cardinality: Cardinality,
    pub(super) head: Head,
    /// How messages are compressed, those that are.
    pub(super) encoding: Encoding,
    pub(super) pipe: Arc<Pipe>,
    /// What was or is to be sent, until an answer comes.
    kept: Kept,
    attempts: u32,
    trace: Trace,
}

/// Encoded messages, and how many they are.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) octets: Bytes,
    pub(super) count: u32,
}

/// What a call has to send again, should nobody have seen it.
#[derive(Debug)]
enum Kept {
    All(VecDeque<Piece>),
    /// It is more than is kept, or was answered.
    Nothing,
}

impl Call {
    /// A call that was [sealed](Start::seal).
    pub(super) fn new(start: Start, pipe: Arc<Pipe>, trace: Trace) -> Self {
        let Start {
            path,
            cardinality,
            head,
            mut outlet,
            ..
        } = start;
        let mut kept = VecDeque::new();
        if !cardinality.client_streaming {
            kept.push_back(Piece::of(&mut outlet));
        }
        Self {
            path,
            cardinality,
            head,
            encoding: outlet.encoding,
            pipe,
            kept: Kept::All(kept),
            attempts: 0,
            trace,
        }
    }

    /// When the call must be over.
    pub(super) const fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    pub(super) fn is_late(&self, now: Instant) -> bool {
        self.deadline().is_some_and(|deadline| deadline <= now)
    }

    /// What is to be sent before anything else.
    pub(super) fn kept(&self) -> VecDeque<Piece> {
        match &self.kept {
            Kept::All(pieces) => pieces.clone(),
            Kept::Nothing => VecDeque::new(),
        }
    }

    /// Whether what is sent is to be kept.
    pub(super) const fn keeps(&self) -> bool {
        matches!(self.kept, Kept::All(_))
    }

    /// Keeps what is sent, unless it is too much by now.
    pub(super) fn keep(&mut self, piece: &Piece) {
        let Kept::All(pieces) = &mut self.kept else {
            return;
        };
        let octets: usize = pieces.iter().map(|piece| piece.octets.len()).sum();
        if octets + piece.octets.len() > KEPT_MAX || pieces.len() >= PIECES_MAX {
            self.kept = Kept::Nothing;
        } else {
            pieces.push_back(piece.clone());
        }
    }

    /// An answer came: the call cannot be made again.
    pub(super) fn was_answered(&mut self) {
        self.kept = Kept::Nothing;
    }

    /// Whether the call may be made again, though it ended with `status`: nobody can have seen it.
    pub(super) fn may_repeat(&mut self, status: &Status) -> bool {
        let unseen = status.code() == Code::Unavailable && status.sent() == Sent::No;
        if !unseen || !self.keeps() || self.pipe.is_cancelled() {
            return false;
        }
        self.attempts += 1;
        if self.attempts == ATTEMPTS_MAX {
            return false;
        }
        self.trace.again(status);
        true
    }

    /// How long a call waits that the server has refused: there were more streams than it has for the moment.
    pub(super) fn patience(&self) -> Duration {
        let patience = Duration::from_millis(1 << (2 * (self.attempts.clamp(1, ATTEMPTS_MAX) - 1)));
        match self.deadline() {
            Some(deadline) => patience.min(deadline.saturating_duration_since(super::now())),
            None => patience,
        }
    }

    /// The call ends.
    pub(super) fn end(mut self, status: Status) {
        self.trace.end(&status);
        self.pipe.close(status);
    }
}

/// Pieces that are kept at most: small messages count too.
const PIECES_MAX: usize = 1_024;

impl Piece {
    /// All messages of an outlet.
    pub(super) fn of(outlet: &mut Outlet) -> Self {
        let count = outlet.messages.count();
        Self {
            octets: outlet.messages.take(),
            count,
        }
    }
}

impl Drop for Call {
    /// A call that is let go, as where its runtime ends, ends for its caller too. After another status this does
    /// nothing.
    fn drop(&mut self) {
        self.pipe.close_unless_closed(|| {
            Status::unavailable("the runtime of the channel has ended").with_sent(Sent::Maybe)
        });
    }
}

/// The status of a call whose time ended before it was sent.
#[cold]
pub(super) fn late() -> Status {
    Status::deadline_exceeded("the deadline of the call has passed before it was sent")
        .with_sent(Sent::No)
}

/// The status of a call that its caller does not want any more.
#[cold]
pub(super) fn cancelled() -> Status {
    Status::cancelled("the caller cancelled the call").with_sent(Sent::No)
}
