//! Ends: of calls, in one place, whatever they come of.

use super::Active;
use crate::grpc::{ServerCall, ServerEvent, Status};
use crate::h2::{self, ErrorCode, StreamId, Time};
use crate::transport::clock::earlier;

impl Active {
    /// A call fails: its handler is dropped, and its caller is told.
    #[cold]
    pub(super) fn fail(&mut self, at: usize, status: Status) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        if let Some(handler) = slot.handler.take()
            && let Some(Some(service)) = self.services.get_mut(slot.service)
        {
            slot.trace.within(|| service.cancel(handler));
        }
        if let Some(call) = &mut slot.call {
            // Where HTTP/2 does not take it, there is nobody to tell.
            let _ = call.finish(&mut self.http2, &status);
        }
        self.end(at, &status);
    }

    /// A call is over, and its handler too.
    #[inline]
    pub(super) fn end(&mut self, at: usize, status: &Status) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        let Some(call) = slot.call.take() else {
            return;
        };
        self.progress += 1;
        slot.trace.end(status);
        self.places.remove(call.stream());
        call.close(&mut self.http2);
        slot.clear(|| {
            if status.is_ok() {
                Status::cancelled("the call has ended")
            } else {
                status.clone()
            }
        });
        self.free.push(at as u32);
        self.hub.leave();
        self.finished += usize::from(self.is_ending);
    }

    /// A stream was reset: nobody hears of its call any more.
    #[cold]
    pub(super) fn reset(&mut self, stream: StreamId, code: ErrorCode, cause: h2::Cause) {
        let Some(at) = self.places.find(stream) else {
            return;
        };
        let call = self.slots.get_mut(at).and_then(|slot| slot.call.as_mut());
        if let Some(ServerEvent::Fail(status)) =
            call.and_then(|call| call.handle_reset(code, cause))
        {
            self.fail(at, status);
        }
    }

    /// Ends calls whose deadline has passed.
    pub(in crate::transport::server) fn handle_deadlines(&mut self, now: Time) {
        if self.deadline.is_none_or(|deadline| now < deadline) {
            return;
        }
        self.deadline = None;
        for at in 0..self.slots.len() {
            let Some(call) = self.slots.get_mut(at).and_then(|slot| slot.call.as_mut()) else {
                continue;
            };
            if let Some(ServerEvent::Fail(status)) = call.handle_timeout(now) {
                self.fail(at, status);
            } else if let Some(deadline) = call.poll_timeout() {
                self.deadline = earlier(self.deadline, deadline);
            }
        }
    }

    /// Ends all calls with this status.
    #[cold]
    pub(in crate::transport::server) fn cut(&mut self, status: impl Fn() -> Status) {
        self.cut_those(|_| true, status);
    }

    /// Ends the calls whose requests will never be complete.
    #[cold]
    pub(in crate::transport::server) fn cut_unfinished(&mut self) {
        let status = || Status::cancelled("the caller closed its side within the request");
        self.cut_those(|call| !call.has_request(), status);
    }

    fn cut_those(&mut self, which: impl Fn(&ServerCall) -> bool, status: impl Fn() -> Status) {
        for at in 0..self.slots.len() {
            let call = self.slots.get(at).and_then(|slot| slot.call.as_ref());
            if call.is_some_and(&which) {
                self.fail(at, status());
                self.finished -= usize::from(self.is_ending);
                self.cut += usize::from(self.is_ending);
            }
        }
    }
}
