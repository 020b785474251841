//! Ongoing: a call that has begun, before its messages have types.

use alloc::sync::Arc;
use core::task::Waker;

use bytes::Bytes;

use super::caller::Start;
use super::codec::Receive;
use super::incoming::Incoming;
use super::passage::Passage;
use super::pipe::{Pipe, Received};
use super::response::Response;
use super::sink::Sink;
use crate::Limits;
use crate::grpc::{Encoding, Metadata, Status};

/// A call that has begun, before its messages have types. Dropping it cancels the call.
#[derive(Debug)]
pub struct Ongoing {
    pipe: Option<Arc<Pipe>>,
    limits: Limits,
    requests: Passage,
    responses: Passage,
}

impl Ongoing {
    pub(crate) fn new(pipe: Arc<Pipe>, limits: Limits) -> Self {
        Self {
            pipe: Some(pipe),
            limits,
            requests: Passage::default(),
            responses: Passage::default(),
        }
    }

    /// This call, the messages of whose request, where it is a stream, are changed as `start` has it.
    pub(crate) fn with_requests_of(mut self, start: &Start) -> Self {
        self.requests = start.requests.clone();
        self
    }

    /// Has each message of the response go through `change` before the caller has it: what it gives goes on in the message's
    /// place, and an error is what the caller gets. What was added first sees messages first: that of the interceptor next to
    /// the transport.
    pub fn change_responses(
        &mut self,
        change: impl Fn(Bytes) -> Result<Bytes, Status> + Send + Sync + 'static,
    ) {
        self.responses.add_last(change);
    }

    /// A call that was answered before it was made: what an interceptor gives that answers itself.
    #[must_use]
    pub fn answered(message: Option<Bytes>, status: Status) -> Self {
        let pipe = Pipe::new(true, Waker::noop().clone(), Encoding::Identity);
        pipe.push_head(Metadata::new());
        if let Some(octets) = message {
            pipe.push(Received {
                octets,
                compressed: false,
            });
        }
        pipe.push_end(status);
        Self::new(pipe, Limits::DEFAULT)
    }

    /// The one message of the response.
    pub(super) async fn response<T: Receive>(self) -> Result<Response<T>, Status> {
        let (_sink, incoming) = self.split::<(), T>()?;
        incoming.response().await
    }

    /// The streams of the call, typed.
    pub(super) fn split<Q, R>(mut self) -> Result<(Sink<Q>, Incoming<R>), Status> {
        // From here on those two decide what becomes of the call.
        let pipe = self.pipe.take();
        let pipe = pipe.ok_or_else(|| Status::internal("the call was taken apart"))?;
        let mut sink = Sink::new(pipe.clone());
        sink.set_passage(core::mem::take(&mut self.requests));
        let mut incoming = Incoming::new(pipe, self.limits);
        incoming.set_passage(core::mem::take(&mut self.responses));
        Ok((sink, incoming))
    }
}

impl Drop for Ongoing {
    fn drop(&mut self) {
        if let Some(pipe) = &self.pipe {
            pipe.leave();
            pipe.finish();
        }
    }
}
