//! ZigZag: small negative numbers as short varints (`sint32`, `sint64`).
//!
//! ```text
//!  value   0  -1   1  -2   2  …
//!  coded   0   1   2   3   4  …
//! ```

/// The number that `coded` stands for in a `sint32`.
#[inline]
#[must_use]
pub const fn decode_32(coded: u32) -> i32 {
    (coded >> 1).cast_signed() ^ -(coded & 1).cast_signed()
}

/// The number that `coded` stands for in a `sint64`.
#[inline]
#[must_use]
pub const fn decode_64(coded: u64) -> i64 {
    (coded >> 1).cast_signed() ^ -(coded & 1).cast_signed()
}

/// A `sint32` as it goes on the wire.
#[inline]
#[must_use]
pub const fn encode_32(value: i32) -> u32 {
    (value << 1 ^ value >> 31).cast_unsigned()
}

/// A `sint64` as it goes on the wire.
#[inline]
#[must_use]
pub const fn encode_64(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}
