//! Incoming: the messages that a peer streams.

use alloc::sync::Arc;
use core::future::poll_fn;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

use futures_core::Stream;

use super::codec::{self, Receive};
use super::passage::Passage;
use super::pipe::{Pipe, Received};
use super::response::Response;
use crate::Limits;
use crate::grpc::{Metadata, Status};

/// The messages that a peer streams, in their order.
///
/// Messages that nobody takes keep the peer's window shut after 64 KiB. They count against the window of the whole
/// connection, which many streams that nobody reads use up, for all calls: take what comes, or drop this. Dropping
/// it before its end lets go of what comes; a client's call is cancelled by that.
#[derive(Debug)]
#[must_use = "dropping it cancels a client's call"]
pub struct Incoming<T> {
    pipe: Arc<Pipe>,
    limits: Limits,
    head: Option<Metadata>,
    compressed: bool,
    passage: Passage,
    message: PhantomData<fn() -> T>,
}

impl<T> Incoming<T> {
    pub(super) fn new(pipe: Arc<Pipe>, limits: Limits) -> Self {
        Self {
            pipe,
            limits,
            head: None,
            compressed: false,
            passage: Passage::default(),
            message: PhantomData,
        }
    }

    /// Has messages go through this.
    pub(super) fn set_passage(&mut self, passage: Passage) {
        self.passage = passage;
    }

    /// What the service tells before its first message, when that is there; for a client.
    ///
    /// # Errors
    /// The status of a call that ended before.
    pub async fn metadata(&mut self) -> Result<&Metadata, Status> {
        if self.head.is_none() {
            self.head = poll_fn(|cx| self.pipe.poll_head(cx)).await;
        }
        if self.head.is_none()
            && let Some(status) = self.pipe.end()
            && !status.is_ok()
        {
            return Err(status);
        }
        Ok(self.head.get_or_insert_default())
    }

    /// What the service told with the status, after the last message; for a client.
    #[must_use]
    pub fn trailers(&self) -> Metadata {
        let end = self.pipe.end();
        end.map_or_else(Metadata::new, |status| status.metadata().clone())
    }

    /// Cancels a client's call: it ends with CANCELLED, unless it has ended already. A service cancels a call by
    /// returning an error.
    pub fn cancel(&self) {
        self.pipe.cancel();
    }

    /// Whether the message that was given last came compressed.
    #[must_use]
    pub const fn is_compressed(&self) -> bool {
        self.compressed
    }
}

impl<T: Receive> Incoming<T> {
    /// The next message; `None` where they are complete.
    ///
    /// # Errors
    /// The status that the call has ended with, again and again; INTERNAL for a message that cannot be
    /// decoded, after which the next one can be had.
    pub async fn next(&mut self) -> Result<Option<T>, Status> {
        let received = self.received().await?;
        received.map(|message| self.receive(message)).transpose()
    }

    /// The next message as it came.
    pub(super) async fn received(&self) -> Result<Option<Received>, Status> {
        poll_fn(|cx| self.pipe.poll_next(cx)).await
    }

    /// The one message of a response.
    pub(super) async fn response(mut self) -> Result<Response<T>, Status> {
        let message = self.received().await?;
        // The message counts only if OK follows.
        self.received().await?;
        let Some(message) = message else {
            return Err(Status::unimplemented(
                "the service answered OK without a message",
            ));
        };
        let metadata = core::mem::take(self.metadata_now());
        let message = self.receive(message)?;
        Ok(Response::new(
            message,
            metadata,
            self.trailers(),
            self.compressed,
        ))
    }

    /// What the service told before its first message, after that or the end.
    fn metadata_now(&mut self) -> &mut Metadata {
        let cx = Context::from_waker(Waker::noop());
        if let Poll::Ready(Some(metadata)) = self.pipe.poll_head(&cx) {
            self.head = Some(metadata);
        }
        self.head.get_or_insert_default()
    }

    fn receive(&mut self, message: Received) -> Result<T, Status> {
        self.compressed = message.compressed;
        codec::receive(self.passage.pass(message.octets)?, &self.limits)
    }
}

impl<T: Receive> Stream for Incoming<T> {
    type Item = Result<T, Status>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pipe.poll_next(cx).map(|received| {
            let message = received.transpose()?;
            Some(message.and_then(|message| self.receive(message)))
        })
    }
}

impl<T> Drop for Incoming<T> {
    fn drop(&mut self) {
        self.pipe.leave();
    }
}
