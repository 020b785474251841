//! Tag: which field a record belongs to, and how its value is laid out.
//!
//! ```text
//!   31                          3 2       0
//!  +-----------------------------+---------+
//!  |        field number         |  type   |    sent as one varint of at most five octets
//!  +-----------------------------+---------+
//! ```
//!
//! Field numbers run from 1 to 2^29 - 1. A tag may be padded with needless groups as long as it stays
//! within five octets; a sixth octet is refused, whatever number it would spell.

use super::{DecodeErrorKind, varint};

/// How the value of a record is laid out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[repr(u8)]
pub enum WireType {
    /// A varint.
    Varint = 0,
    /// Eight octets, little-endian.
    Fixed64 = 1,
    /// A varint that says how many octets follow.
    Len = 2,
    /// Records up to an end-group tag of the same field number.
    StartGroup = 3,
    /// The end of a group; never a record of its own.
    EndGroup = 4,
    /// Four octets, little-endian.
    Fixed32 = 5,
}

/// The tag of a record. It always holds a legal field number and wire type.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Tag(u32);

impl Tag {
    /// The highest field number: 2^29 - 1.
    pub const FIELD_MAX: u32 = (1 << 29) - 1;

    /// The most octets a tag may have.
    pub const OCTETS_MAX: usize = 5;

    /// The tag of `field`; `None` for 0 and for numbers above [`FIELD_MAX`](Self::FIELD_MAX).
    #[inline]
    #[must_use]
    pub const fn new(field: u32, wire_type: WireType) -> Option<Self> {
        match field {
            1..=Self::FIELD_MAX => Some(Self(field << 3 | wire_type as u32)),
            _ => None,
        }
    }

    /// The tag that `number` spells: the inverse of [`to_u32`](Self::to_u32).
    ///
    /// # Errors
    ///
    /// [`InvalidTag`](DecodeErrorKind::InvalidTag) for field number 0 and
    /// [`InvalidWireType`](DecodeErrorKind::InvalidWireType) for wire types 6 and 7.
    #[inline]
    pub const fn from_u32(number: u32) -> Result<Self, DecodeErrorKind> {
        match number {
            0..8 => Err(DecodeErrorKind::InvalidTag),
            _ if number & 0b111 > WireType::Fixed32 as u32 => Err(DecodeErrorKind::InvalidWireType),
            _ => Ok(Self(number)),
        }
    }

    /// Field number and wire type in one number, as it goes on the wire.
    #[inline]
    #[must_use]
    pub const fn to_u32(self) -> u32 {
        self.0
    }

    /// The field number.
    #[inline]
    #[must_use]
    pub const fn field(self) -> u32 {
        self.0 >> 3
    }

    /// The layout of the value.
    #[inline]
    #[must_use]
    pub const fn wire_type(self) -> WireType {
        match self.0 & 0b111 {
            0 => WireType::Varint,
            1 => WireType::Fixed64,
            2 => WireType::Len,
            3 => WireType::StartGroup,
            4 => WireType::EndGroup,
            // 6 and 7 never become a tag.
            _ => WireType::Fixed32,
        }
    }

    /// The tag at the front of `octets`, and how many octets it takes.
    ///
    /// # Errors
    ///
    /// [`Truncated`](DecodeErrorKind::Truncated) where `octets` end first,
    /// [`InvalidTag`](DecodeErrorKind::InvalidTag) beyond five octets or for a field number out of
    /// range, [`InvalidWireType`](DecodeErrorKind::InvalidWireType) for wire types 6 and 7.
    #[inline]
    pub fn decode(octets: &[u8]) -> Result<(Self, usize), DecodeErrorKind> {
        match octets {
            [octet @ ..0x80, ..] => Ok((Self::from_u32(u32::from(*octet))?, 1)),
            _ => Self::decode_long(octets),
        }
    }

    /// Puts the tag at the front of `out` and says how many octets it took; `None` where there is no
    /// room.
    #[inline]
    #[must_use]
    pub fn encode(self, out: &mut [u8]) -> Option<usize> {
        varint::encode(u64::from(self.0), out)
    }

    /// How many octets the tag takes: 1 to 5.
    #[inline]
    #[must_use]
    pub const fn encoded_len(self) -> usize {
        varint::encoded_len(self.0 as u64)
    }

    /// Two octets or more.
    fn decode_long(octets: &[u8]) -> Result<(Self, usize), DecodeErrorKind> {
        let mut number = 0;
        for (index, octet) in octets.iter().take(Self::OCTETS_MAX).enumerate() {
            number |= u64::from(octet & 0x7f) << (7 * index);
            if *octet < 0x80 {
                let number = u32::try_from(number).map_err(|_| DecodeErrorKind::InvalidTag)?;
                return Ok((Self::from_u32(number)?, index + 1));
            }
        }
        match octets.len() {
            ..Self::OCTETS_MAX => Err(DecodeErrorKind::Truncated),
            _ => Err(DecodeErrorKind::InvalidTag),
        }
    }
}
