//! Slot: a call of a connection, and the memory that goes from one to the next.

use alloc::sync::Arc;
use core::task::Waker;

use bytes::{Bytes, BytesMut};

use super::trace::Trace;
use crate::grpc::{Payload, ServerCall, Status};
use crate::service::{Answer, Head, Outlet, Pipe, Received, Target};

/// A call of a connection, or a place for one.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) waker: Waker,
    /// None where the slot is free.
    pub(super) call: Option<ServerCall>,
    /// The place of its service.
    pub(super) service: usize,
    /// What the handler is to begin with, until it does.
    pub(super) start: Option<(Target, Head)>,
    /// Where the handler waits.
    pub(super) handler: Option<u32>,
    /// What the handler gave, where not all of its messages fit into HTTP/2.
    pub(super) answer: Option<Answer>,
    pub(super) pipe: Option<Arc<Pipe>>,
    /// The request, where it is one message.
    pub(super) message: Received,
    /// Octets of the request whose window is given back when the handler has taken some.
    pub(super) owed: usize,
    /// What the next answer is encoded in, or what waits for room in HTTP/2.
    pub(super) outlet: Outlet,
    /// Where short messages are copied to.
    buffer: BytesMut,
    pub(super) trace: Trace,
}

/// Messages of up to so many octets are copied, so that none of them keeps a buffer of the connection alive.
const COPY_MAX: usize = 4 << 10;

/// What the buffer for short messages is at least.
const BUFFER: usize = 256;

impl Slot {
    pub(super) fn new(waker: Waker) -> Self {
        Self {
            waker,
            call: None,
            service: 0,
            start: None,
            handler: None,
            answer: None,
            pipe: None,
            message: Received::default(),
            owed: 0,
            outlet: Outlet::default(),
            buffer: BytesMut::new(),
            trace: Trace::default(),
        }
    }

    /// Takes in a message of the request, a part of `input`.
    #[inline]
    pub(super) fn receive(&mut self, payload: Payload<'_>, compressed: bool, input: &Bytes) {
        let octets = match payload {
            Payload::Whole(octets) if octets.len() <= COPY_MAX => self.copy(octets),
            payload => payload.into_bytes(input, COPY_MAX),
        };
        let message = Received { octets, compressed };
        match &self.pipe {
            Some(pipe) if self.start.is_none() => pipe.push(message),
            _ => self.message = message,
        }
    }

    /// Copies a short message to memory that is used again once nobody has the message any more.
    #[inline]
    fn copy(&mut self, octets: &[u8]) -> Bytes {
        if octets.is_empty() {
            return Bytes::new();
        }
        if self.buffer.capacity() < octets.len() {
            self.buffer.reserve(octets.len().max(BUFFER));
        }
        self.buffer.extend_from_slice(octets);
        self.buffer.split().freeze()
    }

    /// Ends whatever is left of a call; the slot is free then.
    pub(super) fn clear(&mut self, status: impl FnOnce() -> Status) {
        self.call = None;
        self.start = None;
        self.answer = None;
        if let Some(pipe) = self.pipe.take() {
            pipe.close(status());
            // A stream's batches are longer than what other calls answer.
            self.outlet = Outlet::default();
        }
        self.message = Received::default();
        self.owed = 0;
        self.outlet.clear();
        self.trace = Trace::default();
    }
}
