//! SETTINGS: configuration of the connection by its sender (RFC 9113 section 6.5).
//!
//! ```text
//!  +-------------------------------+
//!  |       Identifier (16)         |
//!  +-------------------------------+-------------------------------+
//!  |                        Value (32)                             |
//!  +---------------------------------------------------------------+
//!    ... once per setting
//! ```
//!
//! Flags: ACK; an acknowledgement is empty. Settings without a name survive, and mean nothing.

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::h2::stream_id::StreamId;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader, FrameType, HEADER_LEN};

/// The identifier of a setting.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct SettingId(pub u16);

impl SettingId {
    /// Octets of dynamic table that the sender's decoder allows.
    pub const HEADER_TABLE_SIZE: Self = Self(0x01);
    /// Whether the sender takes PUSH_PROMISE: 0 or 1.
    pub const ENABLE_PUSH: Self = Self(0x02);
    /// How many streams of the receiver's the sender allows at a time.
    pub const MAX_CONCURRENT_STREAMS: Self = Self(0x03);
    /// The flow-control window of new streams.
    pub const INITIAL_WINDOW_SIZE: Self = Self(0x04);
    /// The longest payload the sender takes.
    pub const MAX_FRAME_SIZE: Self = Self(0x05);
    /// The largest field section the sender is ready to take.
    pub const MAX_HEADER_LIST_SIZE: Self = Self(0x06);
    /// Whether the sender takes extended CONNECT (RFC 8441): 0 or 1.
    pub const ENABLE_CONNECT_PROTOCOL: Self = Self(0x08);
    /// Whether the sender ignores priorities of RFC 7540 (RFC 9218 section 2.1): 0 or 1.
    pub const NO_RFC7540_PRIORITIES: Self = Self(0x09);
}

/// A setting and its value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Setting {
    /// Which.
    pub id: SettingId,
    /// Its value.
    pub value: u32,
}

/// How many octets a setting takes.
pub const SETTING_LEN: usize = 6;

impl Setting {
    /// A setting and its value.
    #[must_use]
    pub const fn new(id: SettingId, value: u32) -> Self {
        Self { id, value }
    }

    const fn from_octets([i1, i0, v3, v2, v1, v0]: [u8; SETTING_LEN]) -> Self {
        Self {
            id: SettingId(u16::from_be_bytes([i1, i0])),
            value: u32::from_be_bytes([v3, v2, v1, v0]),
        }
    }

    /// The six octets.
    #[must_use]
    pub const fn to_octets(self) -> [u8; SETTING_LEN] {
        let [i1, i0] = self.id.0.to_be_bytes();
        let [v3, v2, v1, v0] = self.value.to_be_bytes();
        [i1, i0, v3, v2, v1, v0]
    }
}

/// Configuration of the connection, or its acknowledgement.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Settings<'a> {
    /// ACK where this acknowledges the receiver's SETTINGS.
    pub flags: Flags,
    octets: &'a [u8],
}

impl<'a> Settings<'a> {
    /// The acknowledgement.
    pub const ACK: Settings<'static> = Settings {
        flags: Flags::ACK,
        octets: &[],
    };

    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// On a stream, where the length is no multiple of 6, or where an acknowledgement is not empty. Values
    /// are not judged here.
    pub fn decode(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        if !header.stream.is_connection() {
            return Err(Fault::protocol(Rule::SettingsOnStream));
        }
        if header.flags.has(Flags::ACK) && !payload.is_empty() {
            return Err(Fault::frame_size(Rule::SettingsAckLength));
        }
        if !payload.len().is_multiple_of(SETTING_LEN) {
            return Err(Fault::frame_size(Rule::SettingsLength));
        }
        Ok(Self {
            flags: header.flags,
            octets: payload,
        })
    }

    /// The frame of settings that were [encoded](Setting::to_octets) one after another; octets beyond the
    /// last whole setting are left out.
    #[must_use]
    pub fn from_octets(octets: &'a [u8]) -> Self {
        let len = octets.len() - octets.len() % SETTING_LEN;
        Self {
            flags: Flags::NONE,
            octets: octets.get(..len).unwrap_or_default(),
        }
    }

    /// The settings in order; the last of an identifier counts.
    pub fn iter(&self) -> impl Iterator<Item = Setting> + use<'a> {
        let (settings, _) = self.octets.as_chunks::<SETTING_LEN>();
        settings.iter().map(|octets| Setting::from_octets(*octets))
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        let len = self.octets.len();
        let header = FrameHeader::of(FrameType::SETTINGS, self.flags, StreamId::CONNECTION, len);
        out.put(&header.encode());
        out.put(self.octets);
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        HEADER_LEN + self.octets.len()
    }
}
