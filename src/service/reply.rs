//! Reply: what a handler answers with one message.

use alloc::vec::Vec;

use bytes::Bytes;

use super::codec::{self, Encoded, Transmit};
use super::outlet::Source;
use crate::grpc::{Encoding, Metadata};
use crate::octets::TooShort;
use crate::writer::Output;
use crate::{Message, Shared};

/// What a handler answers with one message of type `T`.
///
/// ```
/// use viewbuf::service::Reply;
/// use viewbuf::types::Duration;
///
/// let reply: Reply<Duration> = Duration { seconds: 1, ..Duration::default() }.into();
/// let same = Reply::<Duration>::encoded(&b"\x08\x01"[..]);
/// # let _ = (reply, same);
/// ```
#[derive(Clone, Debug)]
pub struct Reply<T> {
    body: Body<T>,
    pub(super) metadata: Metadata,
    pub(super) trailers: Metadata,
    pub(super) encoding: Option<Encoding>,
    pub(super) compress: bool,
}

#[derive(Clone, Debug)]
enum Body<T> {
    Message(T),
    Encoded(Bytes),
}

impl<T> Reply<T> {
    /// A message.
    pub const fn new(message: T) -> Self {
        Self::with_body(Body::Message(message))
    }

    /// A message that is encoded already. Nobody looks whether it is one.
    #[must_use]
    pub fn encoded(octets: impl Into<Bytes>) -> Self {
        Self::with_body(Body::Encoded(octets.into()))
    }

    /// A message that was received, octet for octet.
    #[must_use]
    pub fn shared(message: Shared<T>) -> Self
    where
        T: Message,
    {
        Self::encoded(message.into_bytes())
    }

    /// A message that its typed writer makes: `Reply::write(|out| UserWriter::new(out).id(1).finish())`.
    #[must_use]
    pub fn write(write: impl FnOnce(Output<'_>) -> Result<usize, TooShort>) -> Self {
        let mut octets = Vec::new();
        // A vector grows, so nothing can be too short.
        let _ = write(Output::from(&mut octets));
        Self::encoded(octets)
    }

    const fn with_body(body: Body<T>) -> Self {
        Self {
            body,
            metadata: Metadata::new(),
            trailers: Metadata::new(),
            encoding: None,
            compress: true,
        }
    }

    /// What is told before the message.
    pub const fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.metadata
    }

    /// What is told with the status.
    pub const fn trailers_mut(&mut self) -> &mut Metadata {
        &mut self.trailers
    }

    /// Compresses the message so, if the caller takes that.
    pub const fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = Some(encoding);
    }

    /// Whether the message is compressed where the call is one with compression: `true` if nothing was said.
    pub const fn set_compress(&mut self, compress: bool) {
        self.compress = compress;
    }

    /// The octets of the message.
    #[cfg(test)]
    pub(crate) fn to_bytes(&self) -> Bytes
    where
        T: Transmit<T>,
    {
        self.source().into_bytes()
    }

    /// The message, to be sent.
    #[inline]
    pub(super) fn source(&self) -> Source<'_, impl FnOnce(&mut Vec<u8>)>
    where
        T: Transmit<T>,
    {
        match &self.body {
            Body::Message(message) => codec::source(message),
            Body::Encoded(octets) => Source::Shared(octets),
        }
    }
}

impl<T> From<T> for Reply<T> {
    fn from(message: T) -> Self {
        Self::new(message)
    }
}

impl<T> From<Encoded<T>> for Reply<T> {
    fn from(message: Encoded<T>) -> Self {
        Self::encoded(message.bytes().clone())
    }
}
