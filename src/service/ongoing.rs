//! Ongoing: a call that has begun, before its messages have types.

use alloc::sync::Arc;
use core::task::Waker;

use bytes::Bytes;

use super::codec::Receive;
use super::incoming::Incoming;
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
}

impl Ongoing {
    pub(crate) const fn new(pipe: Arc<Pipe>, limits: Limits) -> Self {
        Self {
            pipe: Some(pipe),
            limits,
        }
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
        Ok((Sink::new(pipe.clone()), Incoming::new(pipe, self.limits)))
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
