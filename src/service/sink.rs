//! Sink: where streamed messages go.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::future::poll_fn;
use core::marker::PhantomData;
use core::pin::pin;

use futures_core::Stream;

use super::codec::{self, Transmit};
use super::outlet::Source;
use super::passage::Passage;
use super::pipe::Pipe;
use crate::grpc::{Encoding, Metadata, Status};
use crate::octets::TooShort;
use crate::writer::Output;

/// Where the messages of a stream go, encoded where they are sent from.
///
/// It waits where the peer does not read: that is the backpressure. A handler ends its stream by returning, a
/// client by [`finish`](Self::finish), or by dropping this; one that is dropped by a panic cancels the call.
#[derive(Debug)]
pub struct Sink<T> {
    pipe: Arc<Pipe>,
    passage: Passage,
    message: PhantomData<fn(T)>,
}

impl<T> Sink<T> {
    pub(super) fn new(pipe: Arc<Pipe>) -> Self {
        Self {
            pipe,
            passage: Passage::default(),
            message: PhantomData,
        }
    }

    /// Has messages go through this.
    pub(super) fn set_passage(&mut self, passage: Passage) {
        self.passage = passage;
    }

    /// Sends a message, when there is room for it.
    ///
    /// # Errors
    /// The status that the call has ended with.
    pub async fn send<M: Transmit<T> + ?Sized>(&mut self, message: &M) -> Result<(), Status> {
        self.send_as(message, true).await
    }

    /// Sends a message without compressing it, on a call with compression.
    ///
    /// # Errors
    /// Those of [`send`](Self::send).
    pub async fn send_uncompressed<M>(&mut self, message: &M) -> Result<(), Status>
    where
        M: Transmit<T> + ?Sized,
    {
        self.send_as(message, false).await
    }

    async fn send_as<M>(&mut self, message: &M, compress: bool) -> Result<(), Status>
    where
        M: Transmit<T> + ?Sized,
    {
        if self.passage.is_none() {
            return self.pipe.send(compress, codec::source(message)).await;
        }
        self.send_changed(compress, codec::source(message)).await
    }

    /// Sends what interceptors make of a message.
    async fn send_changed(
        &self,
        compress: bool,
        message: Source<'_, impl FnOnce(&mut Vec<u8>)>,
    ) -> Result<(), Status> {
        let message = self.passage.pass(message.into_bytes())?;
        self.pipe.send(compress, codec::source(&message)).await
    }

    /// Sends a message that its typed writer makes where it is sent from, when there is room for it:
    /// `sink.write(|out| UserWriter::new(out).id(1).finish()).await?`.
    ///
    /// It is called under the lock of the call's streams: it must not touch the call's
    /// [`Incoming`](super::Incoming), nor wait for anybody who does.
    ///
    /// # Errors
    /// Those of [`send`](Self::send).
    pub async fn write(
        &mut self,
        write: impl FnOnce(Output<'_>) -> Result<usize, TooShort>,
    ) -> Result<(), Status> {
        let write = |out: &mut Vec<u8>| {
            // A vector grows, so nothing can be too short.
            let _ = write(Output::from(out));
        };
        let message = Source::Written(write);
        if self.passage.is_none() {
            return self.pipe.send(true, message).await;
        }
        self.send_changed(true, message).await
    }

    /// Sends what a stream gives, to its end.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and the first one of the stream.
    pub async fn send_all<M>(
        &mut self,
        messages: impl Stream<Item = Result<M, Status>>,
    ) -> Result<(), Status>
    where
        M: Transmit<T>,
    {
        let mut messages = pin!(messages);
        while let Some(message) = poll_fn(|cx| messages.as_mut().poll_next(cx)).await {
            self.send(&message?).await?;
        }
        Ok(())
    }

    /// Waits until what was sent is with HTTP/2, and it would take more.
    ///
    /// # Errors
    /// The status that the call has ended with.
    pub async fn flush(&mut self) -> Result<(), Status> {
        poll_fn(|cx| self.pipe.poll_flushed(cx)).await
    }

    /// Changes what a service tells before its first message. Nothing comes of it once that was sent.
    pub fn with_metadata<R>(&mut self, change: impl FnOnce(&mut Metadata) -> R) -> R {
        self.pipe.with_head(|metadata, _| change(metadata))
    }

    /// Changes what a service tells with its status.
    pub fn with_trailers<R>(&mut self, change: impl FnOnce(&mut Metadata) -> R) -> R {
        self.pipe.with_trailers(change)
    }

    /// Compresses messages so, for a service before its first message; whether the caller takes that is
    /// [`Request::accept`](super::Request::accept).
    pub fn set_encoding(&mut self, encoding: Encoding) {
        self.pipe.with_head(|_, before| *before = encoding);
    }

    /// Sends what is told before the first message now, for a service whose first message is long in
    /// coming.
    pub fn begin(&mut self) {
        self.pipe.begin();
    }

    /// Ends a client's request; a service ends its response by returning from its handler.
    pub fn finish(self) {
        self.pipe.finish();
    }

    /// Waits for the call to be over, and nothing to be sent any more: cancelled, past its deadline, or
    /// ended.
    pub async fn closed(&mut self) -> Status {
        poll_fn(|cx| self.pipe.poll_closed(cx)).await
    }
}

impl<T> Drop for Sink<T> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.pipe.cancel();
        } else {
            self.pipe.finish();
        }
    }
}
