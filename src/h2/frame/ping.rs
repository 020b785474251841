//! PING: measures a round trip, and shows that the peer lives (RFC 9113 section 6.7).
//!
//! ```text
//!  +---------------------------------------------------------------+
//!  |                      Opaque Data (64)                         |
//!  |                                                               |
//!  +---------------------------------------------------------------+
//! ```
//!
//! Flags: ACK; the answer carries the same data.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// Measures a round trip.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ping {
    /// ACK where this answers the receiver's.
    pub flags: Flags,
    /// What the answer repeats.
    pub payload: [u8; 8],
}

impl Ping {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On a stream, or where the payload is not 8 octets long.
    pub fn decode(header: FrameHeader, payload: &[u8]) -> Result<Self, Fault> {
        if !header.stream.is_connection() {
            return Err(Fault::protocol(Rule::PingOnStream));
        }
        let Ok(payload) = payload.try_into() else {
            return Err(Fault::frame_size(Rule::PingLength));
        };
        Ok(Self {
            flags: header.flags,
            payload,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let header = FrameHeader::of(FrameType::PING, self.flags, StreamId::CONNECTION, 8);
        out.put(&header.encode());
        out.put(&self.payload);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 8
    }
}
