//! CONTINUATION: more of a field block (RFC 9113 section 6.10).
//!
//! ```text
//!  +---------------------------------------------------------------+
//!  |                   Field Block Fragment (*)                  ...
//!  +---------------------------------------------------------------+
//! ```
//!
//! Flags: END_HEADERS.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// More of a field block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Continuation<'a> {
    /// The stream of the frame that began the block.
    pub stream: StreamId,
    /// END_HEADERS where the block ends here.
    pub flags: Flags,
    /// The next part of the block.
    pub fragment: &'a [u8],
}

impl<'a> Continuation<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if header.stream.is_connection() {
            return Err(Fault::protocol(Rule::ContinuationOnConnection));
        }
        Ok(Self {
            stream: header.stream,
            flags: header.flags,
            fragment: payload,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let len = self.fragment.len();
        let header = FrameHeader::of(FrameType::CONTINUATION, self.flags, self.stream, len);
        out.put(&header.encode());
        out.put(self.fragment);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + self.fragment.len()
    }
}
