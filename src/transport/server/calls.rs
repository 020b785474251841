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
//! Each call ends once: by its handler's answer, by a status that gRPC names, or by a reset. Then its handler has
//! been dropped, and its stream is released.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::task::{Context, Poll};

use bytes::Bytes;

use super::hub::Hub;
use super::slot::Slot;
use super::trace::Trace;
use crate::grpc::{
    CallError, Cardinality, ContentType, Encoding, Encodings, Metadata, Refusal, RequestHead,
    Response, ServerCall, ServerEvent, Status, response,
};
use crate::h2::{self, Block, ErrorCode, Event, SendError, StreamId, Time};
use crate::service::{Answer, Call, Calls, Head, Peer, Pipe, Target};
use crate::transport::clock::{Clock, earlier};
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

/// Where a call goes.
struct Aim {
    service: usize,
    target: Target,
    cardinality: Cardinality,
}

/// How long batches of streamed messages are for whom room is made before they come.
const BATCH_MIN: usize = 16 << 10;
const BATCH_MAX: usize = 64 << 10;

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

    /// A call begins.
    #[inline]
    fn begin(&mut self, stream: StreamId, block: Block, end: bool, now: Time) {
        let options = &self.hub.options;
        let decoded = RequestHead::decode(self.http2.fields(block), options.receive);
        let aimed = decoded.and_then(|head| Ok((aim(&self.hub, &head)?, head)));
        let (aim, head) = match aimed {
            Ok(aimed) => aimed,
            Err(refusal) => return self.refuse(stream, refusal),
        };
        let Some(aim) = aim else {
            let message = alloc::format!("there is no method {}", head.path);
            return self.answer_at_once(stream, &Status::unimplemented(message));
        };
        let mut call =
            ServerCall::new(stream, &head, aim.cardinality, now).with_limit(options.message_max);
        if let Some(max) = options.deadline_max {
            call = call.with_deadline(now + max);
        }
        let mut received = Head::received();
        // The head has been judged: nothing in it can be wrong.
        let _ = received.metadata_mut().extend_from(head.metadata);
        received.accept = head.accept;
        if let Some(deadline) = call.deadline() {
            received.deadline = Some(self.clock.instant(deadline).into_std());
            self.deadline = earlier(self.deadline, deadline);
        }
        if !self.hub.enter() {
            let code = options.shed;
            let status = Status::new(code, "the server has as many calls as it takes");
            return self.answer_at_once(stream, &status);
        }
        received.peer = Some(self.peer.clone());
        self.progress += 1;
        let encoding = chosen(options.send, head.accept);
        let at = self.place(stream);
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        slot.outlet.encoding = encoding;
        slot.service = aim.service;
        slot.trace = Trace::begin(&aim.target, &self.peer);
        slot.call = Some(call);
        slot.start = Some((aim.target, received));
        if aim.cardinality.client_streaming || aim.cardinality.server_streaming {
            slot.pipe = Some(Pipe::new(false, slot.waker.clone(), encoding));
        }
        if aim.cardinality.client_streaming {
            self.start(at);
        }
        if end {
            self.receive_at(at, &[], true, &Bytes::new());
        }
    }

    /// A slot for the call of `stream`.
    #[inline]
    fn place(&mut self, stream: StreamId) -> usize {
        let at = self.free.pop().unwrap_or_else(|| {
            // There are no more slots than streams.
            let at = self.slots.len() as u32;
            if self.slots.is_empty() {
                // Most connections have one call at a time, and a vector would begin with four places.
                self.slots.reserve_exact(1);
            }
            self.slots.push(Slot::new(self.signal.waker(at)));
            at
        });
        self.places.insert(stream, at);
        at as usize
    }

    /// Answers a request that is none of gRPC, or a malformed one.
    #[cold]
    fn refuse(&mut self, stream: StreamId, refusal: Refusal) {
        let supported = self.hub.options.receive;
        let refuse = |fields: &mut h2::FieldWriter<'_>| refusal.encode(supported, fields);
        // Where HTTP/2 does not take it, there is nobody to answer.
        let _ = self.http2.send_headers(stream, true, refuse);
        self.http2.release(stream);
    }

    /// Answers a request that reaches no handler.
    #[cold]
    fn answer_at_once(&mut self, stream: StreamId, status: &Status) {
        // Where HTTP/2 does not take it, there is nobody to answer.
        let _ = self.http2.send_headers(stream, true, |fields| {
            response::encode_trailers_only(ContentType::GRPC, status, fields);
        });
        self.http2.release(stream);
    }

    /// Content of a request came.
    #[inline]
    fn receive(&mut self, stream: StreamId, data: &[u8], end: bool, input: &Bytes) {
        let Some(at) = self.places.find(stream) else {
            return self.http2.consumed(stream, data.len());
        };
        self.receive_at(at, data, end, input);
    }

    #[inline]
    fn receive_at(&mut self, at: usize, mut data: &[u8], end: bool, input: &Bytes) {
        let len = data.len();
        let mut ended = None;
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        let Some(call) = &mut slot.call else {
            return;
        };
        let stream = call.stream();
        while let Some(event) = slot
            .call
            .as_mut()
            .and_then(|call| call.handle_data(&mut data, end))
        {
            match event {
                ServerEvent::Message(payload) => {
                    let compressed = slot.call.as_ref().is_some_and(ServerCall::was_compressed);
                    slot.receive(payload, compressed, input);
                }
                event => {
                    ended = Some(event);
                    break;
                }
            }
        }
        match &slot.pipe {
            Some(pipe) if len > 0 && !pipe.has_room() => slot.owed += len,
            _ if len > 0 => self.http2.consumed(stream, len),
            _ => {}
        }
        match ended {
            Some(ServerEvent::RequestEnd) => self.request_ended(at),
            Some(ServerEvent::Fail(status)) => self.fail(at, status),
            _ => {}
        }
    }

    /// The request is complete.
    #[inline]
    fn request_ended(&mut self, at: usize) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        if slot.start.is_some() {
            self.start(at);
        } else if let Some(pipe) = &slot.pipe {
            pipe.push_end(Status::OK);
        }
    }

    /// The handler of a call begins.
    #[inline]
    fn start(&mut self, at: usize) {
        let Some(slot) = self.slots.get_mut(at) else {
            return;
        };
        let Some((target, head)) = slot.start.take() else {
            return;
        };
        let call = Call::new(
            target,
            head,
            core::mem::take(&mut slot.message),
            slot.pipe.clone(),
            core::mem::take(&mut slot.outlet),
            self.hub.options.limits,
        );
        if self.services.len() <= slot.service {
            self.services.resize_with(slot.service + 1, || None);
        }
        let Some(service) = self.services.get_mut(slot.service) else {
            return;
        };
        if service.is_none() {
            *service = self.hub.routes.calls(slot.service);
        }
        let Some(service) = service else {
            return;
        };
        let mut cx = Context::from_waker(&slot.waker);
        match slot.trace.within(|| service.start(call, &mut cx)) {
            Ok(answer) => self.answer(at, answer),
            Err(handler) => {
                slot.handler = Some(handler);
                self.pump(at);
            }
        }
    }

    /// A slot was woken, maybe for nothing.
    pub(super) fn poll(&mut self, at: usize) {
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
    fn pump(&mut self, at: usize) -> bool {
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
    fn has_room(&mut self, stream: StreamId) {
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
    fn answer(&mut self, at: usize, answer: Answer) {
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

    /// A call fails: its handler is dropped, and its caller is told.
    #[cold]
    fn fail(&mut self, at: usize, status: Status) {
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
    fn end(&mut self, at: usize, status: &Status) {
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
    fn reset(&mut self, stream: StreamId, code: ErrorCode, cause: h2::Cause) {
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
    pub(super) fn handle_deadlines(&mut self, now: Time) {
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
    pub(super) fn cut(&mut self, status: impl Fn() -> Status) {
        self.cut_those(|_| true, status);
    }

    /// Ends the calls whose requests will never be complete.
    #[cold]
    pub(super) fn cut_unfinished(&mut self) {
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

/// Where a request goes; `None` where nobody answers it.
#[inline]
fn aim(hub: &Hub, head: &RequestHead<'_>) -> Result<Option<Aim>, Refusal> {
    if let Some(route) = hub.routes.find(head.path) {
        if !head.content_type.is_proto() {
            return Err(Refusal::ContentType);
        }
        return Ok(Some(Aim {
            service: route.service,
            target: route.target(),
            cardinality: route.descriptor.cardinality,
        }));
    }
    Ok(hub.routes.has_fallback().then(|| Aim {
        service: hub.routes.fallback_place(),
        target: Target::Unknown(head.path.as_str().into()),
        cardinality: Cardinality::BIDIRECTIONAL,
    }))
}

/// How a response is compressed.
#[inline]
const fn chosen(send: Encoding, accept: Encodings) -> Encoding {
    if accept.and(Encodings::SUPPORTED).contains(send) {
        send
    } else {
        Encoding::Identity
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
