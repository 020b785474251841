//! PRIORITY: a place in the tree of RFC 7540, which RFC 9113 no longer uses (section 6.3).
//!
//! ```text
//!  +-+-------------------------------------------------------------+
//!  |E|                  Stream Dependency (31)                     |
//!  +-+-------------+-----------------------------------------------+
//!  |   Weight (8)  |
//!  +---------------+
//! ```

use crate::h2::error_code::ErrorCode;
use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// A place in the priority tree of RFC 7540.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Dependency {
    /// Whether the stream becomes the only child.
    pub exclusive: bool,
    /// The parent.
    pub parent: StreamId,
    /// The weight less one.
    pub weight: u8,
}

impl Dependency {
    pub(super) const fn from_octets([p3, p2, p1, p0, weight]: [u8; 5]) -> Self {
        Self {
            exclusive: p3 & 0x80 != 0,
            parent: StreamId::new(u32::from_be_bytes([p3, p2, p1, p0])),
            weight,
        }
    }

    pub(super) fn to_octets(self) -> [u8; 5] {
        let [p3, p2, p1, p0] = self.parent.value().to_be_bytes();
        [p3 | u8::from(self.exclusive) << 7, p2, p1, p0, self.weight]
    }
}

/// Moves a stream in the tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Priority {
    /// The stream.
    pub stream: StreamId,
    /// None has a meaning.
    pub flags: Flags,
    /// Its new place.
    pub dependency: Dependency,
}

impl Priority {
    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On stream 0, or where the payload is not 5 octets long; then only the stream fails.
    pub fn decode(header: FrameHeader, payload: &[u8]) -> Result<Self, Fault> {
        let stream = header.stream;
        if stream.is_connection() {
            return Err(Fault::protocol(Rule::PriorityOnConnection));
        }
        let Ok(octets) = <[u8; 5]>::try_from(payload) else {
            // RFC 9113 section 6.3: a stream error of type FRAME_SIZE_ERROR.
            let code = ErrorCode::FRAME_SIZE_ERROR;
            return Err(Fault::stream(stream, code, Rule::PriorityLength));
        };
        Ok(Self {
            stream,
            flags: header.flags,
            dependency: Dependency::from_octets(octets),
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let header = FrameHeader::of(FrameType::PRIORITY, self.flags, self.stream, 5);
        out.put(&header.encode());
        out.put(&self.dependency.to_octets());
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + 5
    }
}
