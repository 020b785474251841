//! Declared defaults.

/// The default that a field declares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DefaultValue<'s> {
    /// Of signed integers.
    Int(i64),
    /// Of unsigned integers.
    Uint(u64),
    /// Of `float` and `double`; may be infinite or NaN.
    Float(f64),
    /// Of `bool`.
    Bool(bool),
    /// Of `string` and `bytes`.
    Octets(&'s [u8]),
    /// Of enums.
    Enum(i32),
}
