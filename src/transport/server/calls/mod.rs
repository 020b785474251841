//! Active: the calls of one connection.
//!
//! ```text
//!  HEADERS ──▶ slot ── request complete, or a stream ──▶ handler polled at once
//!                                                          │           │
//!                                               answer ◀───┘           └──▶ waits in its slot
//!                                                  │                          │ woken: polled again
//!              HTTP/2 ◀── fields, messages, status ┘ ◀────────────────────────┘
//! ```
//!
//! [`requests`](self::requests) takes what comes, and [`answers`](self::answers) gives what goes out. Each call [ends](self::ends) once: by its
//! handler's answer, by a status that gRPC names, or by a reset. Then its handler has been dropped, and its stream is
//! released.

mod answers;
mod ends;
mod requests;

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use bytes::Bytes;

use super::hub::Hub;
use super::slot::Slot;
use crate::grpc::Status;
use crate::h2::{self, ErrorCode, Event, Time};
use crate::service::{Calls, Peer};
use crate::transport::clock::Clock;
use crate::transport::places::Places;
use crate::transport::signal::Signal;

/// The calls of one connection.
pub(super) struct Active {
    hub: Arc<Hub>,
    pub(super) http2: h2::Connection,
    peer: Arc<Peer>,
    signal: Arc<Signal>,
    clock: Clock,
    /// What runs the handlers of each service, made when it is called first.
    services: Vec<Option<Box<dyn Calls>>>,
    slots: Vec<Slot>,
    free: Vec<u32>,
    places: Places,
    /// The earliest deadline of a call, or one that is past.
    deadline: Option<Time>,
    /// Calls that began, and messages and ends that were sent.
    progress: u64,
    /// The server ends, and counts what becomes of calls.
    pub(super) is_ending: bool,
    finished: usize,
    cut: usize,
}

impl Active {
    pub(super) fn new(
        hub: Arc<Hub>,
        http2: h2::Connection,
        peer: Arc<Peer>,
        signal: Arc<Signal>,
        clock: Clock,
    ) -> Self {
        Self {
            hub,
            http2,
            peer,
            signal,
            clock,
            services: Vec::new(),
            slots: Vec::new(),
            free: Vec::new(),
            places: Places::default(),
            deadline: None,
            progress: 0,
            is_ending: false,
            finished: 0,
            cut: 0,
        }
    }

    pub(super) fn hub(&self) -> &Hub {
        &self.hub
    }

    /// How many slots there are.
    #[inline]
    pub(super) const fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is no call.
    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.slots.len() == self.free.len()
    }

    /// Grows with calls that begin, messages that are sent and calls that end.
    #[inline]
    pub(super) const fn progress(&self) -> u64 {
        self.progress
    }

    /// The earliest deadline of a call, or one that is past.
    #[inline]
    pub(super) const fn deadline(&self) -> Option<Time> {
        self.deadline
    }

    /// Something happened on a stream; `input` is what its octets are a part of.
    #[inline]
    pub(super) fn handle(&mut self, event: Event<'_>, input: &Bytes, now: Time) {
        match event {
            Event::Headers { stream, block, end } => self.begin(stream, block, end, now),
            Event::Data { stream, data, end } => self.receive(stream, data, end, input),
            Event::Trailers { stream, .. } => {
                if let Some(at) = self.places.find(stream) {
                    self.receive_at(at, &[], true, input);
                }
            }
            Event::Reset {
                stream,
                code,
                cause,
            } => self.reset(stream, code, cause),
            Event::Writable { stream } => self.has_room(stream),
            _ => {}
        }
    }

    /// A peer that sends PING more often than it may is sent away.
    #[cold]
    pub(super) fn refuse_pings(&mut self) {
        self.http2
            .close(ErrorCode::ENHANCE_YOUR_CALM, b"too_many_pings");
    }

    /// Gives back what calls that ended have left.
    #[cold]
    pub(super) fn shrink(&mut self) {
        self.http2.shrink();
        if self.is_empty() {
            (self.slots, self.free) = (Vec::new(), Vec::new());
            (self.services, self.places) = (Vec::new(), Places::default());
        }
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        self.cut(|| Status::cancelled("the connection was dropped"));
        self.hub.report(self.finished, self.cut);
    }
}

impl fmt::Debug for Active {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Active")
            .field("http2", &self.http2)
            .field("peer", &self.peer)
            .field("slots", &self.slots)
            .finish_non_exhaustive()
    }
}
