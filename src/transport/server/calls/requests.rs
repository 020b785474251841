//! Requests: calls begin, their messages come in, and their handlers are started.

use core::task::Context;

use bytes::Bytes;

use super::Active;
use crate::grpc::{
    Cardinality, ContentType, Encoding, Encodings, Refusal, RequestHead, ServerCall, ServerEvent,
    Status, response,
};
use crate::h2::{self, Block, StreamId, Time};
use crate::service::{Call, Head, Pipe, Target};
use crate::transport::clock::earlier;
use crate::transport::server::hub::Hub;
use crate::transport::server::slot::Slot;
use crate::transport::server::trace::Trace;

impl Active {
    /// A call begins.
    #[inline]
    pub(super) fn begin(&mut self, stream: StreamId, block: Block, end: bool, now: Time) {
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
    pub(super) fn receive(&mut self, stream: StreamId, data: &[u8], end: bool, input: &Bytes) {
        let Some(at) = self.places.find(stream) else {
            return self.http2.consumed(stream, data.len());
        };
        self.receive_at(at, data, end, input);
    }

    #[inline]
    pub(super) fn receive_at(&mut self, at: usize, mut data: &[u8], end: bool, input: &Bytes) {
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
}

/// Where a call goes.
struct Aim {
    service: usize,
    target: Target,
    cardinality: Cardinality,
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
