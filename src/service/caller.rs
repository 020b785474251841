//! Caller: whatever calls can be made through.

use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::Future;

use super::descriptor::MethodDescriptor;
use super::extensions::Extensions;
use super::head::Head;
use super::ongoing::Ongoing;
use super::outlet::{Outlet, Source};
use super::passage::Passage;
use super::request::Request;
use crate::grpc::{Cardinality, Encoding, Metadata, PREFIX_LEN, Status};
use bytes::Bytes;

/// Whatever calls can be made through: a channel of a transport, and interceptors around it.
pub trait Caller: Send + Sync {
    /// Begins a call.
    ///
    /// # Errors
    /// The status of a call that ended before it began.
    fn start(&self, call: Start) -> impl Future<Output = Result<Ongoing, Status>> + Send;
}

impl<C: Caller> Caller for &C {
    fn start(&self, call: Start) -> impl Future<Output = Result<Ongoing, Status>> + Send {
        (**self).start(call)
    }
}

impl<C: Caller> Caller for Arc<C> {
    fn start(&self, call: Start) -> impl Future<Output = Result<Ongoing, Status>> + Send {
        (**self).start(call)
    }
}

/// A call that is to begin, before its messages have types.
#[derive(Debug)]
pub struct Start {
    pub(crate) path: Cow<'static, str>,
    pub(crate) cardinality: Cardinality,
    pub(crate) head: Head,
    /// The request's message, where it is one; it is compressed when it is [sealed](Self::seal).
    pub(crate) outlet: Outlet,
    /// What interceptors do with messages.
    pub(super) requests: Passage,
}

impl Start {
    /// A call of a method whose request is what `write` writes.
    pub(super) fn of(
        method: &'static MethodDescriptor,
        write: impl FnOnce(&mut Vec<u8>) -> Request<()>,
    ) -> Result<Self, Status> {
        Self::at(method.path.into(), method.cardinality, write)
    }

    pub(super) fn at(
        path: Cow<'static, str>,
        cardinality: Cardinality,
        write: impl FnOnce(&mut Vec<u8>) -> Request<()>,
    ) -> Result<Self, Status> {
        let mut octets = Vec::new();
        let ((), mut head) = write(&mut octets).into_parts();
        // A deadline is what counts, from now on.
        if let Some(timeout) = head.timeout.take() {
            head.end_by(std::time::Instant::now().checked_add(timeout));
        }
        let mut outlet = Outlet::default();
        if !cardinality.client_streaming {
            let message = Source::Written(|out: &mut Vec<u8>| out.append(&mut octets));
            outlet.put(false, message)?;
        }
        Ok(Self {
            path,
            cardinality,
            head,
            outlet,
            requests: Passage::default(),
        })
    }

    /// Nobody changes the call any more: its one message is compressed, if it has one and is a call with compression.
    pub(crate) fn seal(&mut self, default: Encoding) -> Result<(), Status> {
        let encoding = self.head.encoding.unwrap_or(default);
        if self.cardinality.client_streaming {
            self.outlet.encoding = encoding;
            return Ok(());
        }
        if !self.requests.is_none() {
            let message = Bytes::copy_from_slice(self.message().unwrap_or_default());
            let message = self.requests.pass(message)?;
            self.set_message(&message)?;
        }
        if encoding == Encoding::Identity {
            return Ok(());
        }
        self.outlet.compress(encoding)
    }

    /// What is called: `/service/method`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How many messages go each way.
    #[must_use]
    pub const fn cardinality(&self) -> Cardinality {
        self.cardinality
    }

    /// What is told beside the messages.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        self.head.metadata()
    }

    /// What is told beside the messages, to change.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        self.head.metadata_mut()
    }

    /// The octets of the request's message; `None` where it is a stream.
    #[must_use]
    pub fn message(&self) -> Option<&[u8]> {
        let framed = self.outlet.messages.written();
        let message = framed.get(PREFIX_LEN..).unwrap_or_default();
        (!self.cardinality.client_streaming).then_some(message)
    }

    /// Puts other octets in the place of the request's message; where it is a stream, nothing comes of it.
    ///
    /// # Errors
    /// INTERNAL for more than a message can have.
    pub fn set_message(&mut self, octets: &[u8]) -> Result<(), Status> {
        if self.cardinality.client_streaming {
            return Ok(());
        }
        self.outlet.messages.clear();
        let message = Source::Written(|out: &mut Vec<u8>| out.extend_from_slice(octets));
        self.outlet.put(false, message)
    }

    /// Has each message of the request go through `change` before it is compressed and sent: what it gives is sent in the
    /// message's place, and an error is what the caller gets. What was added first sees messages first.
    /// [`Ongoing::change_responses`] is for those that come.
    pub fn change_requests(
        &mut self,
        change: impl Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static,
    ) {
        self.requests.add_last(change);
    }

    /// What the caller gave along for interceptors.
    #[must_use]
    pub const fn extensions(&self) -> &Extensions {
        &self.head.extensions
    }

    /// When the call must be over.
    #[must_use]
    pub const fn deadline(&self) -> Option<std::time::Instant> {
        self.head.deadline
    }

    /// Has the call fail with UNAUTHENTICATED where others could read it: where the connection is neither one of
    /// TLS nor within the machine. For interceptors that add secrets.
    pub const fn require_privacy(&mut self) {
        self.head.private = true;
    }

    /// Sets when the call must be over.
    pub const fn set_deadline(&mut self, deadline: std::time::Instant) {
        self.head.deadline = Some(deadline);
    }
}
