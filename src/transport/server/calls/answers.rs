//! Answers: handlers are polled, and what they stream and answer goes to HTTP/2, as far as that has room.

use core::task::{Context, Poll};

use super::Active;
use crate::grpc::{CallError, Encoding, Metadata, Response, ServerCall, Status};
use crate::h2::{self, SendError, StreamId};
use crate::service::Answer;
use crate::transport::server::hub::Hub;
use crate::transport::server::slot::Slot;

/// How long batches of streamed messages are for whom room is made before they come.
const BATCH_MIN: usize = 16 << 10;
const BATCH_MAX: usize = 64 << 10;

impl Active {
    /// A slot was woken, maybe for nothing.
    pub(in crate::transport::server) fn poll(&mut self, at: usize) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        let Some(call) = &slot.call else {
            return;
        };
        if slot.owed > 0 && slot.pipe.as_ref().is_none_or(|pipe| pipe.has_room()) {
            let owed = core::mem::take(&mut slot.owed);
            self.http2.consumed(call.stream(), owed);
        }
        let Some(handler) = slot.handler else {
            return;
        };
        let Some(Some(service)) = self.services.get_mut(slot.service) else {
            return;
        };
        let mut cx = Context::from_waker(&slot.waker);
        match slot.trace.within(|| service.poll(handler, &mut cx)) {
            Poll::Ready(answer) => {
                slot.handler = None;
                self.answer(at, answer);
            }
            Poll::Pending => {
                self.pump(at);
            }
        }
    }

    /// Hands what a handler streams to HTTP/2, as long as that has room; whether it still has.
    pub(super) fn pump(&mut self, at: usize) -> bool {
        let low = self.hub.options.http2.stream_queue_low;
        let Some(slot) = self.slots.get_mut(at) else {
            return false;
        };
        let (Some(call), Some(pipe)) = (&mut slot.call, &slot.pipe) else {
            return false;
        };
        if slot.outlet.messages.is_empty() {
            let taken = pipe.take(&mut slot.outlet);
            if let Some(metadata) = taken.head
                && !call.has_begun()
            {
                let begun = begin(
                    &self.hub,
                    &mut self.http2,
                    call,
                    slot.outlet.encoding,
                    &metadata,
                );
                if let Err(error) = begun {
                    self.send_failed(at, error);
                    return false;
                }
            }
        }
        if slot.outlet.messages.is_empty() {
            return true;
        }
        self.progress += 1;
        let len = slot.outlet.messages.len();
        let sent = call.send(&mut self.http2, &mut slot.outlet.messages);
        if sent.is_ok() && len > BATCH_MIN {
            // The memory went with the messages, and as many are likely to come.
            slot.outlet.messages.reserve(len.min(BATCH_MAX));
        }
        match sent {
            Ok(()) if self.http2.queued(call.stream()) < low => return true,
            Ok(()) | Err(CallError::Http2(SendError::Full)) => {
                pipe.set_full(true);
                self.http2.want_room(call.stream());
            }
            Err(error) => self.send_failed(at, error),
        }
        false
    }

    /// HTTP/2 has room for more of a call.
    pub(super) fn has_room(&mut self, stream: StreamId) {
        let Some(at) = self.places.find(stream) else {
            return;
        };
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        if let Some(answer) = slot.answer.take() {
            return self.answer(at, answer);
        }
        // What did not fit goes before what the handler sends now.
        if !slot.outlet.messages.is_empty() && !self.pump(at) {
            return;
        }
        if let Some(slot) = self.slots.get_mut(at)
            && let Some(pipe) = &slot.pipe
        {
            pipe.set_full(false);
            self.pump(at);
        }
    }

    /// The handler has answered: what it has streamed goes first.
    #[inline]
    pub(super) fn answer(&mut self, at: usize, answer: Answer) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        if slot.call.is_none() {
            return;
        }
        let mut answer = answer;
        if slot.pipe.is_some()
            && let Err(error) = last_of_pipe(&self.hub, &mut self.http2, slot)
        {
            if error == CallError::Http2(SendError::Full) {
                // The status waits behind what the handler has streamed.
                self.http2.want_room(call_stream(slot));
                slot.answer = Some(answer);
                return;
            }
            return self.send_failed(at, error);
        }
        let Some(call) = &mut slot.call else {
            return;
        };
        if let Some(pipe) = &slot.pipe
            && !call.has_begun()
        {
            // What was to be told before a message is told without one.
            answer.metadata.extend(&pipe.take_head());
        }
        let sent = send_answer(&self.hub, &mut self.http2, call, &mut answer);
        if sent == Err(CallError::Http2(SendError::Full)) {
            // The message waits where the handler left it.
            self.http2.want_room(call.stream());
            slot.answer = Some(answer);
            return;
        }
        slot.outlet = answer.outlet;
        match sent {
            Ok(()) => self.end(at, &answer.status),
            Err(error) => self.send_failed(at, error),
        }
    }

    /// HTTP/2 does not take what a call has to say.
    #[cold]
    fn send_failed(&mut self, at: usize, error: CallError) {
        let status = match error {
            CallError::Cardinality => {
                Status::internal("the handler gave more messages than the method has")
            }
            CallError::Http2(SendError::MalformedField) => {
                Status::internal("the handler gave metadata that HTTP/2 does not have")
            }
            CallError::Http2(SendError::FieldSectionTooLarge) => {
                Status::internal("the metadata of the answer is more than the caller takes")
            }
            _ => Status::cancelled("nobody hears of the call any more"),
        };
        self.fail(at, status);
    }
}

/// Begins a response.
#[inline]
fn begin(
    hub: &Hub,
    http2: &mut h2::Connection,
    call: &mut ServerCall,
    encoding: Encoding,
    metadata: &Metadata,
) -> Result<(), CallError> {
    if encoding == Encoding::Identity && metadata.is_empty() {
        return call.begin_usual(http2, &hub.usual);
    }
    let response = Response {
        encoding,
        accept: hub.options.receive,
        metadata,
        ..Response::default()
    };
    call.begin(http2, &response)
}

/// Hands all that a handler has streamed to HTTP/2.
fn last_of_pipe(hub: &Hub, http2: &mut h2::Connection, slot: &mut Slot) -> Result<(), CallError> {
    let (Some(call), Some(pipe)) = (&mut slot.call, &slot.pipe) else {
        return Ok(());
    };
    // What did not fit before, and what came since.
    for _ in 0..2 {
        call.send(http2, &mut slot.outlet.messages)?;
        let taken = pipe.take(&mut slot.outlet);
        if let Some(metadata) = taken.head
            && !call.has_begun()
        {
            begin(hub, http2, call, slot.outlet.encoding, &metadata)?;
        }
    }
    call.send(http2, &mut slot.outlet.messages)
}

/// Sends what a handler has answered: a message, if there is one, and the status.
#[inline]
fn send_answer(
    hub: &Hub,
    http2: &mut h2::Connection,
    call: &mut ServerCall,
    answer: &mut Answer,
) -> Result<(), CallError> {
    let outlet = &mut answer.outlet;
    let has_message = !outlet.messages.is_empty() && answer.status.is_ok();
    if (has_message || !answer.metadata.is_empty()) && !call.has_begun() {
        begin(hub, http2, call, outlet.encoding, &answer.metadata)?;
    }
    if has_message {
        call.send(http2, &mut outlet.messages)?;
    }
    if answer.status.is_ok() && answer.status.metadata().is_empty() {
        return call.finish_usual(http2, &hub.usual);
    }
    call.finish(http2, &answer.status)
}

fn call_stream(slot: &Slot) -> StreamId {
    slot.call
        .as_ref()
        .map_or(StreamId::CONNECTION, ServerCall::stream)
}
