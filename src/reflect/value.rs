//! Values of dynamic messages.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::dynamic_message::DynamicMessage;
use super::set_error::SetError;
use super::value_ref::{KeyRef, ValueRef};
use crate::schema::{Cardinality, Enum, Field, Kind};
use crate::view::Checked;
use crate::wire::{Bool, Double, Float, Int32, Int64, Scalar, Sint32, Sint64};

/// The value of a field of a [`DynamicMessage`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// `int32`, `sint32`, `sfixed32`
    I32(i32),
    /// `int64`, `sint64`, `sfixed64`
    I64(i64),
    /// `uint32`, `fixed32`
    U32(u32),
    /// `uint64`, `fixed64`
    U64(u64),
    /// `float`
    F32(f32),
    /// `double`
    F64(f64),
    /// `bool`
    Bool(bool),
    /// `string`
    String(String),
    /// `bytes`
    Bytes(Vec<u8>),
    /// The number of an enum's value.
    Enum(i32),
    /// A message or group.
    Message(DynamicMessage),
    /// A repeated field.
    List(Vec<Self>),
    /// A map.
    Map(BTreeMap<MapKey, Self>),
}

/// The key of a map's entry.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum MapKey {
    /// `bool`
    Bool(bool),
    /// `int32`, `sint32`, `sfixed32`
    I32(i32),
    /// `int64`, `sint64`, `sfixed64`
    I64(i64),
    /// `uint32`, `fixed32`
    U32(u32),
    /// `uint64`, `fixed64`
    U64(u64),
    /// `string`
    String(String),
}

impl Value {
    /// Whether a field can hold it.
    pub(super) fn check(&self, field: &Field<'_>) -> Result<(), SetError> {
        match (self, field.cardinality) {
            (Self::List(values), Cardinality::Repeated | Cardinality::Packed) => values
                .iter()
                .try_for_each(|value| value.check_kind(field.kind)),
            (Self::Map(entries), Cardinality::Map(key)) => {
                entries.iter().try_for_each(|(found, value)| {
                    found.check(key)?;
                    value.check_kind(field.kind)
                })
            }
            (_, Cardinality::Singular) => self.check_kind(field.kind),
            _ => Err(SetError::WrongType),
        }
    }

    /// Whether it is one of `kind`.
    pub(super) fn check_kind(&self, kind: Kind<'_>) -> Result<(), SetError> {
        let fits = match (self, kind) {
            (Self::I32(_), Kind::Int32 | Kind::Sint32 | Kind::Sfixed32)
            | (Self::I64(_), Kind::Int64 | Kind::Sint64 | Kind::Sfixed64)
            | (Self::U32(_), Kind::Uint32 | Kind::Fixed32)
            | (Self::U64(_), Kind::Uint64 | Kind::Fixed64)
            | (Self::F32(_), Kind::Float)
            | (Self::F64(_), Kind::Double)
            | (Self::Bool(_), Kind::Bool)
            | (Self::String(_), Kind::String)
            | (Self::Bytes(_), Kind::Bytes) => true,
            (Self::Enum(number), Kind::Enum(Enum { closed: true, .. })) => {
                if !kind.declares(*number) {
                    return Err(SetError::Undeclared);
                }
                true
            }
            (Self::Enum(_), Kind::Enum(_)) => true,
            // One name is one type, whichever pool or generated code has it: see `MessageType`.
            (Self::Message(message), Kind::Message(link) | Kind::Group(link)) => {
                message.schema().name == link.get().name
            }
            _ => false,
        };
        if fits {
            Ok(())
        } else {
            Err(SetError::WrongType)
        }
    }

    /// Whether it is what implicit presence leaves out, or a list or map without elements.
    pub(super) fn is_zero(&self) -> bool {
        match self {
            Self::Message(_) => false,
            Self::String(text) => text.is_empty(),
            Self::Bytes(octets) => octets.is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Map(entries) => entries.is_empty(),
            scalar => scalar.to_bits(Kind::Uint64) == 0,
        }
    }

    /// The bits on the wire of a scalar of `kind`; 0 for what is none.
    pub(super) fn to_bits(&self, kind: Kind<'_>) -> u64 {
        match (self, kind) {
            (Self::I32(value), Kind::Sint32) => Sint32::to_bits(*value),
            (Self::I64(value), Kind::Sint64) => Sint64::to_bits(*value),
            (Self::I32(value) | Self::Enum(value), _) => Int32::to_bits(*value),
            (Self::I64(value), _) => Int64::to_bits(*value),
            (Self::U32(value), _) => u64::from(*value),
            (Self::U64(value), _) => *value,
            (Self::F32(value), _) => Float::to_bits(*value),
            (Self::F64(value), _) => Double::to_bits(*value),
            (Self::Bool(value), _) => Bool::to_bits(*value),
            _ => 0,
        }
    }

    /// A value that was read and is no message, list or map.
    pub(super) fn leaf(value: ValueRef<'_, Checked>) -> Option<Self> {
        Some(match value {
            ValueRef::I32(value) => Self::I32(value),
            ValueRef::I64(value) => Self::I64(value),
            ValueRef::U32(value) => Self::U32(value),
            ValueRef::U64(value) => Self::U64(value),
            ValueRef::F32(value) => Self::F32(value),
            ValueRef::F64(value) => Self::F64(value),
            ValueRef::Bool(value) => Self::Bool(value),
            ValueRef::String(value) => Self::String(value.into()),
            ValueRef::Bytes(value) => Self::Bytes(value.into()),
            ValueRef::Enum(value) => Self::Enum(value),
            _ => return None,
        })
    }
}

/// Accessors for who knows what to expect.
impl Value {
    /// A message.
    #[must_use]
    pub const fn as_message(&self) -> Option<&DynamicMessage> {
        match self {
            Self::Message(message) => Some(message),
            _ => None,
        }
    }

    /// A repeated field.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// A map.
    #[must_use]
    pub const fn as_map(&self) -> Option<&BTreeMap<MapKey, Self>> {
        match self {
            Self::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// A `string`.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl MapKey {
    /// Whether it is one of `kind`.
    pub(super) fn check(&self, kind: Kind<'_>) -> Result<(), SetError> {
        match (self, kind) {
            (Self::I32(_), Kind::Int32 | Kind::Sint32 | Kind::Sfixed32)
            | (Self::I64(_), Kind::Int64 | Kind::Sint64 | Kind::Sfixed64)
            | (Self::U32(_), Kind::Uint32 | Kind::Fixed32)
            | (Self::U64(_), Kind::Uint64 | Kind::Fixed64)
            | (Self::Bool(_), Kind::Bool)
            | (Self::String(_), Kind::String) => Ok(()),
            _ => Err(SetError::WrongType),
        }
    }

    /// The bits on the wire of a key that is no string.
    pub(super) fn to_bits(&self, kind: Kind<'_>) -> u64 {
        match (self, kind) {
            (Self::I32(value), Kind::Sint32) => Sint32::to_bits(*value),
            (Self::I64(value), Kind::Sint64) => Sint64::to_bits(*value),
            (Self::I32(value), _) => Int32::to_bits(*value),
            (Self::I64(value), _) => Int64::to_bits(*value),
            (Self::U32(value), _) => u64::from(*value),
            (Self::U64(value), _) => *value,
            (Self::Bool(value), _) => u64::from(*value),
            (Self::String(_), _) => 0,
        }
    }
}

impl From<KeyRef<'_>> for MapKey {
    fn from(key: KeyRef<'_>) -> Self {
        match key {
            KeyRef::Bool(value) => Self::Bool(value),
            KeyRef::I32(value) => Self::I32(value),
            KeyRef::I64(value) => Self::I64(value),
            KeyRef::U32(value) => Self::U32(value),
            KeyRef::U64(value) => Self::U64(value),
            KeyRef::String(value) => Self::String(value.into()),
        }
    }
}

macro_rules! from {
    ($($of:ident::$variant:ident $type:ty;)*) => {$(
        impl From<$type> for $of {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}

from! {
    Value::I32 i32;
    Value::I64 i64;
    Value::U32 u32;
    Value::U64 u64;
    Value::F32 f32;
    Value::F64 f64;
    Value::Bool bool;
    Value::String &str;
    Value::String String;
    Value::Bytes &[u8];
    Value::Bytes Vec<u8>;
    Value::Message DynamicMessage;
    Value::List Vec<Value>;
    Value::Map BTreeMap<MapKey, Value>;
    MapKey::Bool bool;
    MapKey::I32 i32;
    MapKey::I64 i64;
    MapKey::U32 u32;
    MapKey::U64 u64;
    MapKey::String &str;
    MapKey::String String;
}
