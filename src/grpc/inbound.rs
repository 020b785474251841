//! Inbound: the messages that a side of a call receives, and how many they may be.

use super::code::Code;
use super::compression;
use super::encoding::Encoding;
use super::message::{Message, MessageDecoder, Payload};
use super::status::Status;

/// Decodes and inflates messages, and counts them.
#[derive(Debug)]
pub(super) struct Inbound {
    decoder: MessageDecoder,
    encoding: Encoding,
    streaming: bool,
    /// Whether the latest message came compressed.
    compressed: bool,
    count: u64,
}

impl Inbound {
    pub(super) const fn new(limit: u32, encoding: Encoding, streaming: bool) -> Self {
        Self {
            decoder: MessageDecoder::new(limit, !matches!(encoding, Encoding::Identity)),
            encoding,
            streaming,
            compressed: false,
            count: 0,
        }
    }

    pub(super) const fn set_limit(&mut self, limit: u32) {
        self.decoder.set_limit(limit);
    }

    /// Whether the latest message came compressed.
    pub(super) const fn was_compressed(&self) -> bool {
        self.compressed
    }

    /// The next message that ends in `data`.
    #[inline]
    pub(super) fn message<'i>(
        &mut self,
        data: &mut &'i [u8],
    ) -> Result<Option<Payload<'i>>, Status> {
        let Some(message) = self.decoder.decode(data)? else {
            return Ok(None);
        };
        self.count += 1;
        self.compressed = message.compressed;
        if !self.streaming && self.count > 1 {
            return Err(too_many());
        }
        if message.compressed {
            return self.inflate(&message).map(Some);
        }
        Ok(Some(message.payload))
    }

    /// No more data comes: whether there were as many messages as there must be.
    pub(super) fn finish(&mut self) -> Result<(), Status> {
        self.decoder.finish()?;
        if !self.streaming && self.count == 0 {
            return Err(none());
        }
        Ok(())
    }

    fn inflate<'i>(&self, message: &Message<'_>) -> Result<Payload<'i>, Status> {
        let octets = message.payload.as_ref();
        let inflated = compression::inflate(self.encoding, octets, self.decoder.limit())?;
        Ok(Payload::Gathered(inflated))
    }
}

#[cold]
fn too_many() -> Status {
    Status::new(
        Code::Unimplemented,
        "more than one message came where the method has one",
    )
}

#[cold]
fn none() -> Status {
    Status::new(
        Code::Unimplemented,
        "no message came where the method has one",
    )
}
