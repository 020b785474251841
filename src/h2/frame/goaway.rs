//! GOAWAY: ends the connection, at once or gracefully (RFC 9113 section 6.8).
//!
//! ```text
//!  +-+-------------------------------------------------------------+
//!  |R|                  Last-Stream-ID (31)                        |
//!  +-+-------------------------------------------------------------+
//!  |                      Error Code (32)                          |
//!  +---------------------------------------------------------------+
//!  |                  Additional Debug Data (*)                  ...
//!  +---------------------------------------------------------------+
//! ```

use crate::h2::error_code::ErrorCode;
use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// Ends the connection.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct GoAway<'a> {
    /// None has a meaning.
    pub flags: Flags,
    /// The last stream of the receiver's that was or might be processed.
    pub last: StreamId,
    /// Why.
    pub code: ErrorCode,
    /// What else the sender has to say.
    pub debug: &'a [u8],
}

impl<'a> GoAway<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On a stream, or where the payload is shorter than 8 octets.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if !header.stream.is_connection() {
            return Err(Fault::protocol(Rule::GoAwayOnStream));
        }
        let Some(([l3, l2, l1, l0, c3, c2, c1, c0], debug)) = payload.split_first_chunk::<8>()
        else {
            return Err(Fault::frame_size(Rule::GoAwayLength));
        };
        Ok(Self {
            flags: header.flags,
            last: StreamId::new(u32::from_be_bytes([*l3, *l2, *l1, *l0])),
            code: ErrorCode(u32::from_be_bytes([*c3, *c2, *c1, *c0])),
            debug,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let len = self.encoded_len() - HEADER_LEN;
        let header = FrameHeader::of(FrameType::GOAWAY, self.flags, StreamId::CONNECTION, len);
        out.put(&header.encode());
        out.put(&self.last.value().to_be_bytes());
        out.put(&self.code.0.to_be_bytes());
        out.put(self.debug);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 8 + self.debug.len()
    }
}
