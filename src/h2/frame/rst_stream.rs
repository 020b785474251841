//! RST_STREAM: ends a stream at once (RFC 9113 section 6.4).
//!
//! ```text
//!  +---------------------------------------------------------------+
//!  |                        Error Code (32)                        |
//!  +---------------------------------------------------------------+
//! ```

use crate::h2::error_code::ErrorCode;
use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// Ends a stream at once.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RstStream {
    /// The stream.
    pub stream: StreamId,
    /// None has a meaning.
    pub flags: Flags,
    /// Why.
    pub code: ErrorCode,
}

impl RstStream {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0, or where the payload is not 4 octets long.
    pub fn decode(header: FrameHeader, payload: &[u8]) -> Result<Self, Fault> {
        if header.stream.is_connection() {
            return Err(Fault::protocol(Rule::ResetOnConnection));
        }
        let Ok(octets) = payload.try_into() else {
            return Err(Fault::frame_size(Rule::ResetLength));
        };
        Ok(Self {
            stream: header.stream,
            flags: header.flags,
            code: ErrorCode(u32::from_be_bytes(octets)),
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let header = FrameHeader::of(FrameType::RST_STREAM, self.flags, self.stream, 4);
        out.put(&header.encode());
        out.put(&self.code.0.to_be_bytes());
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 4
    }
}
