//! Receive and Transmit: what can be a message.

use alloc::format;
use alloc::vec::Vec;
use core::marker::PhantomData;

use bytes::Bytes;

use super::outlet::Source;
use crate::grpc::Status;
use crate::octets::TooShort;
use crate::view::Layout;
use crate::writer::Output;
use crate::{DecodeError, Limits, Message, MessageView, Shared};

/// What a received message can be had as.
pub trait Receive: Sized + Send + 'static {
    /// Takes the octets of a message.
    ///
    /// # Errors
    /// What the octets break.
    fn receive(octets: Bytes, limits: &Limits) -> Result<Self, DecodeError>;
}

/// A view that keeps the octets it was received as.
impl<T: Message> Receive for Shared<T> {
    #[inline]
    fn receive(octets: Bytes, limits: &Limits) -> Result<Self, DecodeError> {
        Self::decode_with(octets, limits)
    }
}

/// The octets as they are, for whoever passes them on.
impl Receive for Bytes {
    #[inline]
    fn receive(octets: Bytes, _limits: &Limits) -> Result<Self, DecodeError> {
        Ok(octets)
    }
}

/// What can be sent as a message of type `T`.
pub trait Transmit<T>: Send + Sync {
    /// Appends the encoded message to `out`, and leaves alone what is there.
    ///
    /// A stream calls this under its lock: it must not touch the streams of the call, nor wait for anybody who does.
    fn transmit(&self, out: &mut Vec<u8>);

    /// The encoded message, where it is there in one piece: what is long is sent without a copy then.
    #[inline]
    fn encoded(&self) -> Option<&Bytes> {
        None
    }
}

impl<T: Message> Transmit<T> for T {
    #[inline]
    fn transmit(&self, out: &mut Vec<u8>) {
        self.encode_to(out);
    }
}

/// What was received goes out again, octet for octet.
impl<T: Message> Transmit<T> for Shared<T> {
    #[inline]
    fn transmit(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.bytes());
    }

    #[inline]
    fn encoded(&self) -> Option<&Bytes> {
        Some(self.bytes())
    }
}

impl Transmit<Self> for Bytes {
    #[inline]
    fn transmit(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self);
    }

    #[inline]
    fn encoded(&self) -> Option<&Bytes> {
        Some(self)
    }
}

/// A message of type `T` that is encoded already.
#[derive(Clone, Debug)]
pub struct Encoded<T> {
    octets: Bytes,
    message: PhantomData<fn() -> T>,
}

impl<T> Encoded<T> {
    /// The octets of a message. Nobody looks whether they are one.
    #[must_use]
    pub fn new(octets: impl Into<Bytes>) -> Self {
        Self {
            octets: octets.into(),
            message: PhantomData,
        }
    }

    /// The octets.
    #[must_use]
    pub const fn bytes(&self) -> &Bytes {
        &self.octets
    }
}

impl<T: Layout> Encoded<T> {
    /// Encodes a message with its typed writer: `Encoded::write(|out| UserWriter::new(out).id(1).finish())`.
    #[must_use]
    pub fn write(write: impl FnOnce(Output<'_>) -> Result<usize, TooShort>) -> Self {
        let mut octets = Vec::new();
        // A vector grows, so nothing can be too short.
        let _ = write(Output::from(&mut octets));
        Self::new(octets)
    }

    /// The octets of a view.
    #[must_use]
    pub fn of_view<'a>(view: &impl MessageView<'a, Message = T>) -> Self {
        let mut octets = Vec::new();
        view.for_each_fragment(|fragment| octets.extend_from_slice(fragment));
        Self::new(octets)
    }
}

impl<T> Transmit<T> for Encoded<T> {
    #[inline]
    fn transmit(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.octets);
    }

    #[inline]
    fn encoded(&self) -> Option<&Bytes> {
        Some(&self.octets)
    }
}

/// A message, to be sent.
#[inline]
pub(super) fn source<T, M: Transmit<T> + ?Sized>(
    message: &M,
) -> Source<'_, impl FnOnce(&mut Vec<u8>)> {
    match message.encoded() {
        Some(octets) => Source::Shared(octets),
        None => Source::Written(|out: &mut Vec<u8>| message.transmit(out)),
    }
}

/// A message as a service takes it.
///
/// An undecodable one is INTERNAL, as
/// [`statuscodes.md`](https://github.com/grpc/grpc/blob/master/doc/statuscodes.md) has it.
pub(super) fn receive<T: Receive>(octets: Bytes, limits: &Limits) -> Result<T, Status> {
    T::receive(octets, limits).map_err(|error| undecodable(&error))
}

#[cold]
fn undecodable(error: &DecodeError) -> Status {
    Status::internal(format!("a message cannot be decoded: {error}"))
}
