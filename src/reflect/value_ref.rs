//! Values as they are read.

use super::dynamic_view::DynamicView;
use super::list_view::ListView;
use super::map_view::MapView;
use super::records::Found;
use crate::schema::{Cardinality, DefaultValue, Field, Kind};
use crate::view::{Checked, Mode};
use crate::wire::{
    Bool, Cursor, DecodeError, Double, Float, Input, Int32, Int64, Scalar, Sint32, Sint64, Uint32,
};

/// The value of a field, a list element or a map's value, where it lies.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ValueRef<'a, M: Mode = Checked> {
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
    String(&'a str),
    /// `bytes`
    Bytes(&'a [u8]),
    /// The number of an enum's value.
    Enum(i32),
    /// A message or group.
    Message(DynamicView<'a, M>),
    /// A repeated field.
    List(ListView<'a, M>),
    /// A map.
    Map(MapView<'a, M>),
}

/// The key of a map's entry.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum KeyRef<'a> {
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
    String(&'a str),
}

impl<'a, M: Mode> ValueRef<'a, M> {
    /// The value of `kind`, which is no message, whose bits on the wire are `bits`.
    pub(super) fn from_bits(kind: Kind<'_>, bits: u64) -> Self {
        match kind {
            Kind::Int32 | Kind::Sfixed32 => Self::I32(Int32::from_bits(bits)),
            Kind::Int64 | Kind::Sfixed64 => Self::I64(Int64::from_bits(bits)),
            Kind::Uint32 | Kind::Fixed32 => Self::U32(Uint32::from_bits(bits)),
            Kind::Sint32 => Self::I32(Sint32::from_bits(bits)),
            Kind::Sint64 => Self::I64(Sint64::from_bits(bits)),
            Kind::Float => Self::F32(Float::from_bits(bits)),
            Kind::Double => Self::F64(Double::from_bits(bits)),
            Kind::Bool => Self::Bool(Bool::from_bits(bits)),
            Kind::Enum(_) => Self::Enum(Int32::from_bits(bits)),
            _ => Self::U64(bits),
        }
    }

    /// What is read where a singular field, a key or a map's value is absent.
    pub(super) fn absent(field: &Field<'a>) -> Self {
        match (field.default, field.kind) {
            (Some(DefaultValue::Octets(octets)), Kind::String) => {
                Self::String(core::str::from_utf8(octets).unwrap_or_default())
            }
            (Some(DefaultValue::Octets(octets)), _) => Self::Bytes(octets),
            (Some(DefaultValue::Bool(value)), _) => Self::Bool(value),
            (Some(DefaultValue::Enum(number)), _) => Self::Enum(number),
            (Some(DefaultValue::Float(value)), Kind::Float) => Self::F32(value as f32),
            (Some(DefaultValue::Float(value)), _) => Self::F64(value),
            (Some(DefaultValue::Int(value)), kind) => match kind {
                Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Self::I32(value as i32),
                _ => Self::I64(value),
            },
            (Some(DefaultValue::Uint(value)), kind) => match kind {
                Kind::Uint32 | Kind::Fixed32 => Self::U32(value as u32),
                _ => Self::U64(value),
            },
            (None, kind) => Self::zero(kind),
        }
    }

    /// The value of a kind where nothing is declared.
    pub(super) fn zero(kind: Kind<'a>) -> Self {
        match kind {
            Kind::String => Self::String(""),
            Kind::Bytes => Self::Bytes(&[]),
            Kind::Message(link) | Kind::Group(link) => {
                Self::Message(DynamicView::empty(link.get()))
            }
            Kind::Enum(table) => Self::Enum(table.default_number()),
            kind => Self::from_bits(kind, 0),
        }
    }

    /// Whether it is what implicit presence leaves out.
    pub(super) fn is_zero(&self) -> bool {
        match self {
            Self::I32(value) | Self::Enum(value) => *value == 0,
            Self::I64(value) => *value == 0,
            Self::U32(value) => *value == 0,
            Self::U64(value) => *value == 0,
            Self::F32(value) => value.to_bits() == 0,
            Self::F64(value) => value.to_bits() == 0,
            Self::Bool(value) => !value,
            Self::String(text) => text.is_empty(),
            Self::Bytes(octets) => octets.is_empty(),
            Self::Message(_) => false,
            Self::List(list) => list.is_empty(),
            Self::Map(map) => map.is_empty(),
        }
    }

    /// It as the key of a map.
    pub(super) const fn key(self) -> Option<KeyRef<'a>> {
        Some(match self {
            Self::Bool(value) => KeyRef::Bool(value),
            Self::I32(value) => KeyRef::I32(value),
            Self::I64(value) => KeyRef::I64(value),
            Self::U32(value) => KeyRef::U32(value),
            Self::U64(value) => KeyRef::U64(value),
            Self::String(value) => KeyRef::String(value),
            _ => return None,
        })
    }
}

/// Accessors for who knows what to expect.
impl<'a, M: Mode> ValueRef<'a, M> {
    /// The number of any integer, or of an enum's value.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::I32(value) | Self::Enum(value) => Some((*value).into()),
            Self::I64(value) => Some(*value),
            Self::U32(value) => Some((*value).into()),
            Self::U64(value) => i64::try_from(*value).ok(),
            _ => None,
        }
    }

    /// The number of any integer that is not negative.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::U64(value) => Some(*value),
            other => u64::try_from(other.as_i64()?).ok(),
        }
    }

    /// The number of a `float` or `double`.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::F32(value) => Some((*value).into()),
            Self::F64(value) => Some(*value),
            _ => None,
        }
    }

    /// A `bool`.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// A `string`.
    #[must_use]
    pub const fn as_str(&self) -> Option<&'a str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// `bytes`, or the octets of a `string`.
    #[must_use]
    pub const fn as_bytes(&self) -> Option<&'a [u8]> {
        match self {
            Self::String(value) => Some(value.as_bytes()),
            Self::Bytes(value) => Some(value),
            _ => None,
        }
    }

    /// A message.
    #[must_use]
    pub const fn as_message(&self) -> Option<DynamicView<'a, M>> {
        match self {
            Self::Message(view) => Some(*view),
            _ => None,
        }
    }

    /// A repeated field.
    #[must_use]
    pub const fn as_list(&self) -> Option<ListView<'a, M>> {
        match self {
            Self::List(list) => Some(*list),
            _ => None,
        }
    }

    /// A map.
    #[must_use]
    pub const fn as_map(&self) -> Option<MapView<'a, M>> {
        match self {
            Self::Map(map) => Some(*map),
            _ => None,
        }
    }
}

/// The value of a list or map.
pub(super) fn container<M: Mode>(found: Found<'_>) -> Option<ValueRef<'_, M>> {
    match found.field.cardinality {
        Cardinality::Singular => None,
        Cardinality::Map(_) => Some(ValueRef::Map(MapView::new(found))),
        _ => Some(ValueRef::List(ListView::new(found))),
    }
}

/// A value that is no message, after a taken tag; `None` where its closed enum does not declare it.
#[inline]
pub(super) fn leaf<'a, M: Mode>(
    input: &Input<'a>,
    c: &mut Cursor,
    kind: Kind<'_>,
) -> Result<Option<ValueRef<'a, M>>, DecodeError> {
    let bits = match kind {
        Kind::String => return Ok(Some(ValueRef::String(input.str(c)?))),
        Kind::Bytes => {
            let range = input.bytes(c)?;
            return Ok(Some(ValueRef::Bytes(input.octets().range(range))));
        }
        _ => match kind.wire_type() {
            1 => input.fixed64(c)?,
            5 => u64::from(input.fixed32(c)?),
            _ => input.varint(c)?,
        },
    };
    if !kind.declares(bits as i32) {
        return Ok(None);
    }
    Ok(Some(ValueRef::from_bits(kind, bits)))
}
