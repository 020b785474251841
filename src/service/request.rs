//! Request: what is asked, and what belongs to it.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;
use std::time::Instant;

use bytes::Bytes;

use super::codec::Encoded;
use super::extensions::Extensions;
use super::head::Head;
use super::peer::Peer;
use crate::grpc::{Encoding, Encodings, Metadata};
use crate::view::{Checked, Layout};
use crate::{Message, Shared};

/// A request: its message, or a stream of them, and what belongs to it.
///
/// ```
/// use core::time::Duration;
/// use viewbuf::service::Request;
///
/// let mut request = Request::new("a message");
/// request.set_timeout(Duration::from_secs(2));
/// request.metadata_mut().append("x-trace", "7")?;
/// # Ok::<(), viewbuf::grpc::MetadataError>(())
/// ```
#[derive(Debug)]
pub struct Request<T> {
    message: T,
    head: Head,
}

impl<T> Request<T> {
    /// A request with nothing but a message.
    pub fn new(message: T) -> Self {
        Self::with_head(message, Head::default())
    }

    pub(super) const fn with_head(message: T, head: Head) -> Self {
        Self { message, head }
    }

    pub(super) fn into_parts(self) -> (T, Head) {
        (self.message, self.head)
    }

    /// The message, or the stream of them.
    pub const fn message(&self) -> &T {
        &self.message
    }

    /// The message, or the stream of them, to change or to take from.
    pub const fn message_mut(&mut self) -> &mut T {
        &mut self.message
    }

    /// The message, or the stream of them, alone.
    pub fn into_message(self) -> T {
        self.message
    }

    /// The same request with what `change` makes of its message.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Request<U> {
        Request::with_head(change(self.message), self.head)
    }

    /// What the caller tells beside the message.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        self.head.metadata()
    }

    /// What the caller tells beside the message, to change.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        self.head.metadata_mut()
    }

    /// What interceptors found out.
    #[must_use]
    pub const fn extensions(&self) -> &Extensions {
        &self.head.extensions
    }

    /// What interceptors found out, to change.
    pub const fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.head.extensions
    }

    /// When the call must be over: its handler is dropped then. Of a request that was not sent yet, what
    /// [`set_deadline`](Self::set_deadline) said.
    #[must_use]
    pub const fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    /// Sets when the call must be over.
    pub const fn set_deadline(&mut self, deadline: Instant) {
        self.head.deadline = Some(deadline);
    }

    /// Sets how long the call may take, from the time that it is made.
    pub const fn set_timeout(&mut self, timeout: Duration) {
        self.head.timeout = Some(timeout);
    }

    /// This request as part of another one that is being handled: it must be over when that one must.
    #[must_use]
    pub fn within<U>(mut self, parent: &Request<U>) -> Self {
        self.head.end_by(parent.head.deadline);
        self
    }

    /// Has the call wait for a connection, whatever fails until there is one, instead of failing with the
    /// first attempt.
    pub const fn set_wait_for_ready(&mut self, wait: bool) {
        self.head.wait_for_ready = wait;
    }

    /// Has the call fail with UNAUTHENTICATED where others could read it: where the connection is neither one of TLS nor
    /// within the machine. For requests whose metadata has secrets.
    pub const fn require_privacy(&mut self) {
        self.head.private = true;
    }

    /// Who called; `None` for a request that was not received.
    #[must_use]
    pub fn peer(&self) -> Option<&Peer> {
        self.head.peer.as_deref()
    }

    /// Who called, to keep.
    #[must_use]
    pub fn peer_shared(&self) -> Option<Arc<Peer>> {
        self.head.peer.clone()
    }

    /// How the caller takes compressed answers.
    #[must_use]
    pub const fn accept(&self) -> Encodings {
        self.head.accept
    }

    /// Compresses what is sent, unless a message says otherwise.
    pub const fn set_encoding(&mut self, encoding: Encoding) {
        self.head.encoding = Some(encoding);
    }

    /// Whether the one message of the request came, or goes, compressed.
    #[must_use]
    pub const fn is_compressed(&self) -> bool {
        self.head.compressed
    }
}

impl<T: Layout> Request<Shared<T>> {
    /// The view of the message. It is made by copying an index: take it once, then read.
    #[inline]
    #[must_use]
    pub fn view(&self) -> T::View<'_, Checked> {
        self.message.view()
    }
}

/// What a request for messages of type `T` can be made of: a message or a reference to one, a [`Shared`] one, an
/// [`Encoded`] one, any of them in a [`Request`]; `()` where messages follow.
pub trait IntoRequest<T> {
    /// Appends the message to `out`; gives what belongs to it.
    #[doc(hidden)]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()>;
}

impl<T: Message> IntoRequest<T> for T {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        self.encode_to(out);
        Request::new(())
    }
}

impl<T: Message> IntoRequest<T> for &T {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        self.encode_to(out);
        Request::new(())
    }
}

impl<T: Message> IntoRequest<T> for Shared<T> {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        out.extend_from_slice(self.bytes());
        Request::new(())
    }
}

impl<T> IntoRequest<T> for Encoded<T> {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        out.extend_from_slice(self.bytes());
        Request::new(())
    }
}

impl IntoRequest<Self> for Bytes {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        out.extend_from_slice(&self);
        Request::new(())
    }
}

impl IntoRequest<Self> for () {
    #[inline]
    fn transmit_request(self, _out: &mut Vec<u8>) -> Request<()> {
        Request::new(())
    }
}

impl<T, X: IntoRequest<T>> IntoRequest<T> for Request<X> {
    #[inline]
    fn transmit_request(self, out: &mut Vec<u8>) -> Request<()> {
        let (message, head) = self.into_parts();
        // A message brings nothing of its own but itself.
        message.transmit_request(out);
        Request::with_head((), head)
    }
}
