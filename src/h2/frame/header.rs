//! The nine octets before every frame's payload (RFC 9113 section 4.1).
//!
//! ```text
//!  +-----------------------------------------------+
//!  |                 Length (24)                   |
//!  +---------------+---------------+---------------+
//!  |   Type (8)    |   Flags (8)   |
//!  +-+-------------+---------------+-------------------------------+
//!  |R|                 Stream Identifier (31)                      |
//!  +=+=============================================================+
//!  |                   Frame Payload (0...)                      ...
//! ```

use core::fmt;

use crate::h2::stream_id::StreamId;

/// How many octets a frame header takes.
pub const HEADER_LEN: usize = 9;

/// The frame type. Types without a name survive as they came.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct FrameType(pub u8);

impl FrameType {
    /// Content of a message (section 6.1).
    pub const DATA: Self = Self(0x00);
    /// Opens a stream, or carries a field block (section 6.2).
    pub const HEADERS: Self = Self(0x01);
    /// Priority as RFC 7540 had it; ignored (section 6.3).
    pub const PRIORITY: Self = Self(0x02);
    /// Ends a stream at once (section 6.4).
    pub const RST_STREAM: Self = Self(0x03);
    /// Configuration of the connection (section 6.5).
    pub const SETTINGS: Self = Self(0x04);
    /// Announces a stream of the server's (section 6.6).
    pub const PUSH_PROMISE: Self = Self(0x05);
    /// Measures a round trip (section 6.7).
    pub const PING: Self = Self(0x06);
    /// Ends the connection, at once or gracefully (section 6.8).
    pub const GOAWAY: Self = Self(0x07);
    /// Gives flow-control credit (section 6.9).
    pub const WINDOW_UPDATE: Self = Self(0x08);
    /// Continues a field block (section 6.10).
    pub const CONTINUATION: Self = Self(0x09);
    /// Changes the priority of a stream (RFC 9218 section 7.1).
    pub const PRIORITY_UPDATE: Self = Self(0x10);
}

/// The flags of a frame. What a bit means depends on the frame type; bits without a meaning survive.
#[derive(Clone, Copy, Default, Eq, Hash, PartialEq)]
pub struct Flags(pub u8);

impl Flags {
    /// No flag.
    pub const NONE: Self = Self(0);
    /// SETTINGS and PING: this acknowledges one of the receiver's.
    pub const ACK: Self = Self(0b0000_0001);
    /// DATA and HEADERS: the sender sends nothing more on the stream.
    pub const END_STREAM: Self = Self(0b0000_0001);
    /// HEADERS, PUSH_PROMISE and CONTINUATION: the field block ends here.
    pub const END_HEADERS: Self = Self(0b0000_0100);
    /// DATA, HEADERS and PUSH_PROMISE: the payload begins with a pad length.
    pub const PADDED: Self = Self(0b0000_1000);
    /// HEADERS: the payload holds a priority of RFC 7540.
    pub const PRIORITY: Self = Self(0b0010_0000);

    /// Whether all bits of `flag` are set.
    #[inline]
    #[must_use]
    pub const fn has(self, flag: Self) -> bool {
        self.0 & flag.0 == flag.0
    }

    /// These flags and those of `other`.
    #[inline]
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These flags, and `flag` where `wanted`.
    #[inline]
    #[must_use]
    pub const fn with_if(self, flag: Self, wanted: bool) -> Self {
        if wanted { self.with(flag) } else { self }
    }

    /// These flags without those of `other`.
    #[inline]
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Flags({:#010b})", self.0)
    }
}

/// The header of a frame.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct FrameHeader {
    /// Octets of payload: 24 bits.
    pub length: u32,
    /// What the payload is.
    pub kind: FrameType,
    /// What the type makes of them.
    pub flags: Flags,
    /// The stream, or the connection. The reserved bit is dropped.
    pub stream: StreamId,
}

impl FrameHeader {
    /// The header at the front of `octets`; `None` until nine of them are there.
    #[inline]
    #[must_use]
    pub const fn decode(octets: &[u8]) -> Option<Self> {
        let Some(octets) = octets.first_chunk::<HEADER_LEN>() else {
            return None;
        };
        let [front @ .., last] = octets;
        // Length, type, flags and three octets of the stream in one load.
        let front = u64::from_be_bytes(*front);
        Some(Self {
            length: (front >> 40) as u32,
            kind: FrameType((front >> 32) as u8),
            flags: Flags((front >> 24) as u8),
            stream: StreamId::new((front << 8) as u32 | *last as u32),
        })
    }

    /// The nine octets; a length above 24 bits loses its top.
    #[inline]
    #[must_use]
    pub const fn encode(self) -> [u8; HEADER_LEN] {
        let stream = self.stream.value();
        let front = (self.length as u64) << 40
            | (self.kind.0 as u64) << 32
            | (self.flags.0 as u64) << 24
            | (stream >> 8) as u64;
        let mut octets = [stream as u8; HEADER_LEN];
        if let Some(place) = octets.first_chunk_mut() {
            *place = front.to_be_bytes();
        }
        octets
    }

    /// The header of a frame of `length` octets.
    #[inline]
    pub(super) fn of(kind: FrameType, flags: Flags, stream: StreamId, length: usize) -> Self {
        debug_assert!(length < 1 << 24, "a payload has at most 2^24-1 octets");
        Self {
            length: u32::try_from(length).unwrap_or(u32::MAX),
            kind,
            flags,
            stream,
        }
    }
}
