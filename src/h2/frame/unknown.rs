//! Frames of types that this endpoint does not know: ignored, but not lost (RFC 9113 section 5.5).

use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// A frame of an unknown type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unknown<'a> {
    /// The type.
    pub kind: FrameType,
    /// The flags.
    pub flags: Flags,
    /// The stream, or the connection.
    pub stream: StreamId,
    /// The payload.
    pub payload: &'a [u8],
}

impl<'a> Unknown<'a> {
    /// The frame of `header` and `payload`.
    #[must_use]
    pub const fn decode(header: FrameHeader, payload: &'a [u8]) -> Self {
        Self {
            kind: header.kind,
            flags: header.flags,
            stream: header.stream,
            payload,
        }
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let header = FrameHeader::of(self.kind, self.flags, self.stream, self.payload.len());
        out.put(&header.encode());
        out.put(self.payload);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + self.payload.len()
    }
}
