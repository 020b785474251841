//! HEADERS: opens a stream, or carries another field block of it (RFC 9113 section 6.2).
//!
//! ```text
//!  +---------------+
//!  |Pad Length? (8)|
//!  +-+-------------+-----------------------------------------------+
//!  |E|                 Stream Dependency? (31)                     |
//!  +-+-------------+-----------------------------------------------+
//!  |  Weight? (8)  |
//!  +---------------+-----------------------------------------------+
//!  |                   Field Block Fragment (*)                  ...
//!  +---------------------------------------------------------------+
//!  |                           Padding (*)                       ...
//!  +---------------------------------------------------------------+
//! ```
//!
//! Flags: END_STREAM, END_HEADERS, PADDED, PRIORITY.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};
use super::padding::{padded_len, put_pad_length, put_padding, unpad};
use super::priority::Dependency;

/// The first frame of a field block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Headers<'a> {
    /// The stream.
    pub stream: StreamId,
    /// Flags besides PADDED and PRIORITY, which follow from the fields below.
    pub flags: Flags,
    /// A priority of RFC 7540, which nobody heeds any more.
    pub dependency: Option<Dependency>,
    /// The field block, or the beginning of it.
    pub fragment: &'a [u8],
    /// How many octets of padding follow, where the frame is padded at all.
    pub padding: Option<u8>,
}

impl<'a> Headers<'a> {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0, or where padding or priority do not fit into the payload.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if header.stream.is_connection() {
            return Err(Fault::protocol(Rule::HeadersOnConnection));
        }
        let (content, padding) = unpad(header, payload)?;
        let (dependency, fragment) = if header.flags.has(Flags::PRIORITY) {
            let Some((octets, rest)) = content.split_first_chunk() else {
                return Err(Fault::frame_size(Rule::HeadersTooShort));
            };
            (Some(Dependency::from_octets(*octets)), rest)
        } else {
            (None, content)
        };
        Ok(Self {
            stream: header.stream,
            flags: header.flags.without(Flags::PADDED.with(Flags::PRIORITY)),
            dependency,
            fragment,
            padding,
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        out.put(&self.header().encode());
        put_pad_length(self.padding, out);
        if let Some(dependency) = self.dependency {
            out.put(&dependency.to_octets());
        }
        out.put(self.fragment);
        put_padding(self.padding, out);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        let dependency = if self.dependency.is_some() { 5 } else { 0 };
        HEADER_LEN + padded_len(self.padding) + dependency + self.fragment.len()
    }

    fn header(&self) -> FrameHeader {
        let flags = self
            .flags
            .with_if(Flags::PADDED, self.padding.is_some())
            .with_if(Flags::PRIORITY, self.dependency.is_some());
        let len = self.encoded_len() - HEADER_LEN;
        FrameHeader::of(FrameType::HEADERS, flags, self.stream, len)
    }
}
