//! DATA: content of a message (RFC 9113 section 6.1).
//!
//! ```text
//!  +---------------+
//!  |Pad Length? (8)|
//!  +---------------+-----------------------------------------------+
//!  |                            Data (*)                         ...
//!  +---------------------------------------------------------------+
//!  |                           Padding (*)                       ...
//!  +---------------------------------------------------------------+
//! ```
//!
//! Flags: END_STREAM, PADDED. The whole payload, padding included, counts against flow control.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};
use super::padding::{padded_len, put_pad_length, put_padding, unpad};

/// Content of a message.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Data<'a> {
    /// The stream.
    pub stream: StreamId,
    /// Flags besides PADDED, which follows from `padding`.
    pub flags: Flags,
    /// The content.
    pub data: &'a [u8],
    /// How many octets of padding follow, where the frame is padded at all.
    pub padding: Option<u8>,
}

impl<'a> Data<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0, or where the padding is longer than the payload.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if header.stream.is_connection() {
            return Err(Fault::protocol(Rule::DataOnConnection));
        }
        let (data, padding) = unpad(header, payload)?;
        Ok(Self {
            stream: header.stream,
            flags: header.flags.without(Flags::PADDED),
            data,
            padding,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        out.put(&self.header().encode());
        put_pad_length(self.padding, out);
        out.put(self.data);
        put_padding(self.padding, out);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + padded_len(self.padding) + self.data.len()
    }

    fn header(&self) -> FrameHeader {
        let flags = self.flags.with_if(Flags::PADDED, self.padding.is_some());
        let len = self.encoded_len() - HEADER_LEN;
        FrameHeader::of(FrameType::DATA, flags, self.stream, len)
    }
}
