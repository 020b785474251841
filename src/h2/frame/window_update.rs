//! WINDOW_UPDATE: gives flow-control credit (RFC 9113 section 6.9).
//!
//! ```text
//!  +-+-------------------------------------------------------------+
//!  |R|              Window Size Increment (31)                     |
//!  +-+-------------------------------------------------------------+
//! ```

use crate::h2::error_code::ErrorCode;
use crate::h2::fault::{Fault, Scope};
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// Gives flow-control credit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct WindowUpdate {
    /// The stream, or the connection.
    pub stream: StreamId,
    /// None has a meaning.
    pub flags: Flags,
    /// How many more octets the receiver may send: 1 to 2^31-1.
    pub increment: u32,
}

impl WindowUpdate {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// Where the payload is not 4 octets long, or the increment is 0; then on a stream only that fails.
    pub fn decode(header: FrameHeader, payload: &[u8]) -> Result<Self, Fault> {
        let Ok(octets) = payload.try_into() else {
            return Err(Fault::frame_size(Rule::WindowUpdateLength));
        };
        let increment = u32::from_be_bytes(octets) & 0x7fff_ffff;
        if increment == 0 {
            // RFC 9113 section 6.9: a stream error, or on stream 0 a connection error.
            let scope = if header.stream.is_connection() {
                Scope::Connection
            } else {
                Scope::Stream(header.stream)
            };
            return Err(Fault {
                scope,
                code: ErrorCode::PROTOCOL_ERROR,
                rule: Rule::ZeroIncrement,
            });
        }
        Ok(Self {
            stream: header.stream,
            flags: header.flags,
            increment,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let header = FrameHeader::of(FrameType::WINDOW_UPDATE, self.flags, self.stream, 4);
        out.put(&header.encode());
        out.put(&self.increment.to_be_bytes());
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 4
    }
}
