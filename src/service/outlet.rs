//! Outlet: messages on their way out, compressed where the call is.

use alloc::vec::Vec;

use bytes::Bytes;

use crate::grpc::{Encoding, MessageBuffer, PREFIX_LEN, Status};

/// A message to be sent.
pub(crate) enum Source<'a, W> {
    /// What this appends to the vector it is given.
    Written(W),
    /// Octets that may go by reference.
    Shared(&'a Bytes),
}

/// Messages that were encoded and not handed to HTTP/2 yet.
#[derive(Debug)]
pub(crate) struct Outlet {
    pub(crate) messages: MessageBuffer,
    /// How messages are compressed, those that are.
    pub(crate) encoding: Encoding,
    /// Where a message is encoded that is compressed then.
    plain: Vec<u8>,
}

impl<W: FnOnce(&mut Vec<u8>)> Source<'_, W> {
    /// The octets of the message.
    pub(super) fn into_bytes(self) -> Bytes {
        match self {
            Self::Written(write) => {
                let mut octets = Vec::new();
                write(&mut octets);
                octets.into()
            }
            Self::Shared(octets) => octets.clone(),
        }
    }
}

/// What a message may have, unless told otherwise: whatever its prefix can tell.
const LIMIT: u32 = u32::MAX;

impl Default for Outlet {
    fn default() -> Self {
        Self {
            messages: MessageBuffer::new(LIMIT),
            encoding: Encoding::Identity,
            plain: Vec::new(),
        }
    }
}

impl Outlet {
    /// One whose messages are compressed so.
    pub(crate) fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            ..Self::default()
        }
    }

    /// Adds a message.
    #[inline]
    pub(super) fn put(
        &mut self,
        compress: bool,
        message: Source<'_, impl FnOnce(&mut Vec<u8>)>,
    ) -> Result<(), Status> {
        if compress && self.encoding != Encoding::Identity {
            return self.put_compressed(message);
        }
        match message {
            Source::Written(write) => self.messages.push(write)?,
            Source::Shared(octets) => self.messages.push_shared(octets)?,
        }
        Ok(())
    }

    #[inline(never)]
    fn put_compressed(
        &mut self,
        message: Source<'_, impl FnOnce(&mut Vec<u8>)>,
    ) -> Result<(), Status> {
        self.plain.clear();
        let octets = match message {
            Source::Written(write) => {
                write(&mut self.plain);
                &self.plain[..]
            }
            Source::Shared(octets) => octets,
        };
        Ok(self.messages.push_compressed(self.encoding, octets)?)
    }

    /// Compresses the one message that was put, where it is not compressed yet.
    pub(crate) fn compress(&mut self, encoding: Encoding) -> Result<(), Status> {
        self.encoding = encoding;
        let framed = self.messages.take();
        let Some(message) = framed.get(PREFIX_LEN..) else {
            return Ok(());
        };
        Ok(self.messages.push_compressed(encoding, message)?)
    }

    /// How many octets wait.
    pub(super) fn len(&self) -> usize {
        self.messages.len()
    }

    /// As it was new, but with its memory.
    pub(crate) fn clear(&mut self) {
        self.messages.clear();
        self.encoding = Encoding::Identity;
    }
}
