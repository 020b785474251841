//! PRIORITY_UPDATE: changes the priority of a stream (RFC 9218 section 7.1).
//!
//! ```text
//!  +-+-------------------------------------------------------------+
//!  |R|              Prioritized Stream ID (31)                     |
//!  +-+-------------------------------------------------------------+
//!  |                  Priority Field Value (*)                   ...
//!  +---------------------------------------------------------------+
//! ```

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// Changes the priority of a stream.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PriorityUpdate<'a> {
    /// None has a meaning.
    pub flags: Flags,
    /// The stream whose response is meant.
    pub prioritized: StreamId,
    /// The value of a `priority` field, in ASCII.
    pub value: &'a [u8],
}

impl<'a> PriorityUpdate<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On a stream, where the payload is shorter than 4 octets, or for stream 0.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if !header.stream.is_connection() {
            return Err(Fault::protocol(Rule::PriorityUpdateOnStream));
        }
        let Some((prioritized, value)) = payload.split_first_chunk() else {
            return Err(Fault::frame_size(Rule::PriorityUpdateLength));
        };
        let prioritized = StreamId::new(u32::from_be_bytes(*prioritized));
        if prioritized.is_connection() {
            return Err(Fault::protocol(Rule::PriorityUpdateTarget));
        }
        Ok(Self {
            flags: header.flags,
            prioritized,
            value,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let len = self.encoded_len() - HEADER_LEN;
        let kind = FrameType::PRIORITY_UPDATE;
        let header = FrameHeader::of(kind, self.flags, StreamId::CONNECTION, len);
        out.put(&header.encode());
        out.put(&self.prioritized.value().to_be_bytes());
        out.put(self.value);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 4 + self.value.len()
    }
}
