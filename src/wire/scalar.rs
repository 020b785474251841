//! The scalar kinds of the schema language, and how each lies on the wire.
//!
//! | kind | wire type | octets |
//! |---|---|---|
//! | `int32` `int64` `uint32` `uint64` `sint32` `sint64` `bool`, enums | 0, varint | 1 to 10 |
//! | `fixed64` `sfixed64` `double` | 1 | 8, little-endian |
//! | `fixed32` `sfixed32` `float` | 5 | 4, little-endian |
//!
//! Each kind is a type without values; [`Scalar`] says how its bits become a value of Rust.

use core::fmt::Debug;
use core::marker::PhantomData;

/// How a scalar lies on the wire.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Wire {
    /// Wire type 0: one to ten octets.
    Varint,
    /// Wire type 1: eight octets.
    Fixed64,
    /// Wire type 5: four octets.
    Fixed32,
}

/// A scalar kind of the schema language.
pub trait Scalar: Copy + Debug + 'static {
    /// The type its values have in Rust.
    type Value: Copy + Debug + Default + PartialEq + 'static;
    /// How it lies on the wire.
    const WIRE: Wire;
    /// The value whose wire bits are `bits`. Bits that the kind does not hold are cut, as the
    /// specification says.
    fn from_bits(bits: u64) -> Self::Value;
    /// The bits that stand for `value` on the wire.
    fn to_bits(value: Self::Value) -> u64;
    /// Whether `value` is the one that implicit presence leaves out: all bits 0.
    #[inline(always)]
    fn is_zero(value: Self::Value) -> bool {
        Self::to_bits(value) == 0
    }
}

/// `int32`
#[derive(Clone, Copy, Debug)]
pub enum Int32 {}
/// `int64`
#[derive(Clone, Copy, Debug)]
pub enum Int64 {}
/// `uint32`
#[derive(Clone, Copy, Debug)]
pub enum Uint32 {}
/// `uint64`
#[derive(Clone, Copy, Debug)]
pub enum Uint64 {}
/// `sint32`
#[derive(Clone, Copy, Debug)]
pub enum Sint32 {}
/// `sint64`
#[derive(Clone, Copy, Debug)]
pub enum Sint64 {}
/// `bool`
#[derive(Clone, Copy, Debug)]
pub enum Bool {}
/// `fixed32`
#[derive(Clone, Copy, Debug)]
pub enum Fixed32 {}
/// `fixed64`
#[derive(Clone, Copy, Debug)]
pub enum Fixed64 {}
/// `sfixed32`
#[derive(Clone, Copy, Debug)]
pub enum Sfixed32 {}
/// `sfixed64`
#[derive(Clone, Copy, Debug)]
pub enum Sfixed64 {}
/// `float`
#[derive(Clone, Copy, Debug)]
pub enum Float {}
/// `double`
#[derive(Clone, Copy, Debug)]
pub enum Double {}
/// An open enum: any `int32` is a value.
#[derive(Clone, Copy, Debug)]
pub struct Open<E>(PhantomData<E>);

macro_rules! scalar {
    ($($kind:ident $value:ty, $wire:ident, $from:expr, $to:expr;)*) => {$(
        impl Scalar for $kind {
            type Value = $value;
            const WIRE: Wire = Wire::$wire;
            #[inline(always)]
            fn from_bits(bits: u64) -> $value {
                const FROM: fn(u64) -> $value = $from;
                FROM(bits)
            }
            #[inline(always)]
            fn to_bits(value: $value) -> u64 {
                const TO: fn($value) -> u64 = $to;
                TO(value)
            }
        }
    )*};
}

scalar! {
    Int32 i32, Varint, |b| b as i32, |v| i64::from(v) as u64;
    Int64 i64, Varint, |b| b as i64, |v| v as u64;
    Uint32 u32, Varint, |b| b as u32, u64::from;
    Uint64 u64, Varint, |b| b, |v| v;
    Sint32 i32, Varint, |b| (b as u32 >> 1) as i32 ^ -(b as i32 & 1), |v| u64::from(((v << 1) ^ (v >> 31)) as u32);
    Sint64 i64, Varint, |b| (b >> 1) as i64 ^ -(b as i64 & 1), |v| ((v << 1) ^ (v >> 63)) as u64;
    Bool bool, Varint, |b| b != 0, u64::from;
    Fixed32 u32, Fixed32, |b| b as u32, u64::from;
    Fixed64 u64, Fixed64, |b| b, |v| v;
    Sfixed32 i32, Fixed32, |b| b as i32, |v| u64::from(v as u32);
    Sfixed64 i64, Fixed64, |b| b as i64, |v| v as u64;
    Float f32, Fixed32, |b| f32::from_bits(b as u32), |v| u64::from(v.to_bits());
    Double f64, Fixed64, f64::from_bits, f64::to_bits;
}

/// An open enum type: a newtype over `i32`.
pub trait OpenEnum: Copy + Debug + Default + PartialEq + From<i32> + Into<i32> + 'static {}

/// A closed enum type: a Rust enum, made from the numbers it declares and from no other.
pub trait ClosedEnum: Copy + Debug + Default + PartialEq + 'static {
    /// The value declared with `number`.
    fn from_number(number: i32) -> Option<Self>;
    /// The number of this value.
    fn number(self) -> i32;
}

impl<E: OpenEnum> Scalar for Open<E> {
    type Value = E;
    const WIRE: Wire = Wire::Varint;
    #[inline(always)]
    fn from_bits(bits: u64) -> E {
        E::from(bits as i32)
    }
    #[inline(always)]
    fn to_bits(value: E) -> u64 {
        i64::from(value.into()) as u64
    }
}
