//! PUSH_PROMISE: announces a stream of the server's (RFC 9113 section 6.6).
//!
//! ```text
//!  +---------------+
//!  |Pad Length? (8)|
//!  +-+-------------+-----------------------------------------------+
//!  |R|                  Promised Stream ID (31)                    |
//!  +-+-----------------------------+-------------------------------+
//!  |                   Field Block Fragment (*)                  ...
//!  +---------------------------------------------------------------+
//!  |                           Padding (*)                       ...
//!  +---------------------------------------------------------------+
//! ```
//!
//! Flags: END_HEADERS, PADDED. Known here so that it can be refused by name.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};
use super::padding::{padded_len, put_pad_length, put_padding, unpad};

/// Announces a stream of the server's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PushPromise<'a> {
    /// The stream of the request that this belongs to.
    pub stream: StreamId,
    /// Flags besides PADDED, which follows from `padding`.
    pub flags: Flags,
    /// The stream that will carry the response.
    pub promised: StreamId,
    /// The field block of the promised request, or the beginning of it.
    pub fragment: &'a [u8],
    /// How many octets of padding follow, where the frame is padded at all.
    pub padding: Option<u8>,
}

impl<'a> PushPromise<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0, or where padding or the promised stream do not fit into the payload.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if header.stream.is_connection() {
            return Err(Fault::protocol(Rule::PushOnConnection));
        }
        let (content, padding) = unpad(header, payload)?;
        let Some((promised, fragment)) = content.split_first_chunk() else {
            return Err(Fault::frame_size(Rule::PushTooShort));
        };
        Ok(Self {
            stream: header.stream,
            flags: header.flags.without(Flags::PADDED),
            promised: StreamId::new(u32::from_be_bytes(*promised)),
            fragment,
            padding,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let flags = self.flags.with_if(Flags::PADDED, self.padding.is_some());
        let len = self.encoded_len() - HEADER_LEN;
        let header = FrameHeader::of(FrameType::PUSH_PROMISE, flags, self.stream, len);
        out.put(&header.encode());
        put_pad_length(self.padding, out);
        out.put(&self.promised.value().to_be_bytes());
        out.put(self.fragment);
        put_padding(self.padding, out);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + padded_len(self.padding) + 4 + self.fragment.len()
    }
}
