//! Call: a call that came, before its messages have types.

use alloc::boxed::Box;
use alloc::format;
use alloc::sync::Arc;

use bytes::Bytes;

use super::answer::Answer;
use super::codec::Receive;
use super::descriptor::MethodDescriptor;
use super::extensions::Extensions;
use super::head::Head;
use super::incoming::Incoming;
use super::outlet::Outlet;
use super::passage::{Passage, Passages};
use super::peer::Peer;
use super::pipe::{Pipe, Received};
use super::reply::Reply;
use super::request::Request;
use super::sink::Sink;
use super::{Transmit, codec};
use crate::Limits;
use crate::grpc::{Encoding, Metadata, Status};

/// A call that came, before its messages have types: what interceptors see, and services take.
#[derive(Debug)]
pub struct Call {
    pub(crate) target: Target,
    pub(crate) head: Head,
    /// The request, where it is one message.
    pub(crate) message: Received,
    /// Streams, where there are any.
    pub(crate) pipe: Option<Arc<Pipe>>,
    pub(crate) outlet: Outlet,
    pub(crate) limits: Limits,
    /// What interceptors do with messages, where they do something.
    passages: Option<Box<Passages>>,
}

/// What is called.
#[derive(Debug)]
pub(crate) enum Target {
    /// A method of a service that is known, and its place there.
    Known(usize, &'static MethodDescriptor),
    /// Something else.
    Unknown(Box<str>),
}

impl Call {
    #[inline]
    pub(crate) const fn new(
        target: Target,
        head: Head,
        message: Received,
        pipe: Option<Arc<Pipe>>,
        outlet: Outlet,
        limits: Limits,
    ) -> Self {
        Self {
            target,
            head,
            message,
            pipe,
            outlet,
            limits,
            passages: None,
        }
    }

    /// The place of the method in its [`ServiceDescriptor`](super::ServiceDescriptor); `usize::MAX` where it has
    /// none.
    #[must_use]
    pub const fn method(&self) -> usize {
        match self.target {
            Target::Known(at, _) => at,
            Target::Unknown(_) => usize::MAX,
        }
    }

    /// What is called, where it is known.
    #[must_use]
    pub const fn descriptor(&self) -> Option<&'static MethodDescriptor> {
        match self.target {
            Target::Known(_, descriptor) => Some(descriptor),
            Target::Unknown(_) => None,
        }
    }

    /// What is called: `/service/method`.
    #[must_use]
    pub fn path(&self) -> &str {
        match &self.target {
            Target::Known(_, descriptor) => descriptor.path,
            Target::Unknown(path) => path,
        }
    }

    /// What the caller tells beside the messages.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        self.head.metadata()
    }

    /// What the caller tells beside the messages, to change.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        self.head.metadata_mut()
    }

    /// What interceptors found out.
    #[must_use]
    pub const fn extensions(&self) -> &Extensions {
        &self.head.extensions
    }

    /// What interceptors found out, to add to.
    pub const fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.head.extensions
    }

    /// When the call must be over.
    #[must_use]
    pub const fn deadline(&self) -> Option<std::time::Instant> {
        self.head.deadline
    }

    /// Who called.
    #[must_use]
    pub fn peer(&self) -> Option<&Peer> {
        self.head.peer.as_deref()
    }

    /// The octets of the request's message; `None` where it is a stream.
    #[must_use]
    pub fn message(&self) -> Option<&Bytes> {
        (!self.has_client_stream()).then_some(&self.message.octets)
    }

    /// Puts other octets in the place of the request's message, where it is no stream.
    pub fn set_message(&mut self, octets: impl Into<Bytes>) {
        self.message.octets = octets.into();
    }

    /// Has each message of the request go through `change` before the handler has it: what it gives goes on in the
    /// message's place, and an error is what the handler's stream gives, or ends the call. What was added first sees
    /// messages first.
    pub fn change_requests(
        &mut self,
        change: impl Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static,
    ) {
        self.passages_mut().requests.add_last(change);
    }

    /// Has each message of the response go through `change` before it is compressed and sent: what it gives is sent in
    /// the message's place, and an error is what the handler's sink gives, or ends the call. What was added last sees
    /// messages first.
    pub fn change_responses(
        &mut self,
        change: impl Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static,
    ) {
        self.passages_mut().responses.add_first(change);
    }

    fn passages_mut(&mut self) -> &mut Passages {
        self.passages.get_or_insert_default()
    }

    /// Answers with a status alone.
    #[must_use]
    pub fn fail(self, status: Status) -> Answer {
        Answer::of_status(self.outlet, status)
    }

    /// Answers that there is no such method.
    #[must_use]
    pub fn unimplemented(self) -> Answer {
        let status = Status::unimplemented(format!("there is no method {}", self.path()));
        self.fail(status)
    }

    pub(super) fn has_client_stream(&self) -> bool {
        match self.target {
            Target::Known(_, descriptor) => descriptor.cardinality.client_streaming,
            Target::Unknown(_) => true,
        }
    }

    /// The request, decoded.
    pub(super) fn take_request<T: Receive>(&mut self) -> Result<Request<T>, Status> {
        let mut octets = core::mem::take(&mut self.message.octets);
        if let Some(passages) = &self.passages {
            passages.requests.change(&mut octets)?;
        }
        let message = codec::receive(octets, &self.limits)?;
        let mut head = core::mem::take(&mut self.head);
        head.compressed = self.message.compressed;
        Ok(Request::with_head(message, head))
    }

    /// The request, as a stream of messages.
    pub(super) fn take_stream<T: Receive>(&mut self) -> Result<Request<Incoming<T>>, Status> {
        let mut incoming = Incoming::new(self.stream()?, self.limits);
        if let Some(passages) = &self.passages {
            incoming.set_passage(passages.requests.clone());
        }
        Ok(Request::with_head(
            incoming,
            core::mem::take(&mut self.head),
        ))
    }

    /// Where the response's messages go.
    pub(super) fn sink<T>(&self) -> Result<Sink<T>, Status> {
        let mut sink = Sink::new(self.stream()?);
        if let Some(passages) = &self.passages {
            sink.set_passage(passages.responses.clone());
        }
        Ok(sink)
    }

    fn stream(&self) -> Result<Arc<Pipe>, Status> {
        let pipe = self.pipe.clone();
        pipe.ok_or_else(|| Status::internal("the transport gave no stream for a method with one"))
    }

    /// Answers with one message.
    pub(super) fn reply<T: Transmit<T>>(mut self, reply: Reply<T>, accept: Accepted) -> Answer {
        if let Some(encoding) = reply.encoding {
            self.outlet.encoding = accept.choose(encoding);
        }
        match self.put(&reply) {
            Err(status) => self.fail(status),
            Ok(()) => Answer {
                outlet: self.outlet,
                metadata: reply.metadata,
                status: with_trailers(reply.trailers),
            },
        }
    }
}

impl Call {
    /// Puts the one message of the response where it is sent from.
    #[inline]
    fn put<T: Transmit<T>>(&mut self, reply: &Reply<T>) -> Result<(), Status> {
        match self.passages.take() {
            None => self.outlet.put(reply.compress, reply.source()),
            Some(passages) => self.put_changed(reply, &passages.responses),
        }
    }

    /// As [`put`](Self::put), where interceptors change it before.
    #[cold]
    #[inline(never)]
    fn put_changed<T: Transmit<T>>(
        &mut self,
        reply: &Reply<T>,
        passage: &Passage,
    ) -> Result<(), Status> {
        let message = passage.pass(reply.source().into_bytes())?;
        self.outlet.put(reply.compress, codec::source(&message))
    }
}

/// OK, with what is told beside it.
pub(super) fn with_trailers(trailers: Metadata) -> Status {
    if trailers.is_empty() {
        return Status::OK;
    }
    Status::OK.with_metadata(trailers)
}

/// How a caller takes compressed answers.
#[derive(Clone, Copy)]
pub(super) struct Accepted(pub(super) crate::grpc::Encodings);

impl Accepted {
    /// The encoding that was asked for, if the caller takes it and it is built in.
    pub(super) const fn choose(self, asked: Encoding) -> Encoding {
        if self
            .0
            .and(crate::grpc::Encodings::SUPPORTED)
            .contains(asked)
        {
            asked
        } else {
            Encoding::Identity
        }
    }
}
