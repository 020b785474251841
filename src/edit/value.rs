//! Value: what a path names, and what is put there.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::EditErrorKind;
use super::shape::{Many, Shape};
use crate::Message;
use crate::schema::Kind;
use crate::wire::{
    self, DecodeErrorKind, Double, Float, Int32, Reader, Scalar, Tag, WireType, Writer, varint,
    zigzag,
};

/// What a field holds.
///
/// With a schema a value must be of the field's kind; integers may be of any type as long as the number
/// is in range, an enum takes a number or a name, `double` takes an `f32`. Without a schema the variant
/// decides how the value lies on the wire: integers, `bool` and enums as varints (not zigzag), `f32` and
/// [`Fixed32`](Self::Fixed32) in four octets, `f64` and [`Fixed64`](Self::Fixed64) in eight, all else
/// length-delimited.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// A `bool`.
    Bool(bool),
    /// A number.
    I32(i32),
    /// A number.
    I64(i64),
    /// A number.
    U32(u32),
    /// A number.
    U64(u64),
    /// A `float`.
    F32(f32),
    /// A `double`.
    F64(f64),
    /// A `string`.
    String(Cow<'a, str>),
    /// A `bytes`.
    Bytes(Cow<'a, [u8]>),
    /// An enum, by its number.
    Enum(i32),
    /// An encoded message.
    Message(Cow<'a, [u8]>),
    /// All elements of a list.
    List(Vec<Self>),
    /// All entries of a map.
    Map(Vec<(Self, Self)>),
    /// What wire type 5 holds, without a schema.
    Fixed32(u32),
    /// What wire type 1 holds, without a schema.
    Fixed64(u64),
}

impl<'a> Value<'a> {
    /// A message, encoded.
    #[must_use]
    pub fn message<T: Message>(message: &T) -> Self {
        Self::Message(Cow::Owned(message.encode_to_vec()))
    }

    /// A list.
    pub fn list<V: Into<Self>>(elements: impl IntoIterator<Item = V>) -> Self {
        Self::List(elements.into_iter().map(Into::into).collect())
    }

    /// A map.
    pub fn map<K: Into<Self>, V: Into<Self>>(entries: impl IntoIterator<Item = (K, V)>) -> Self {
        Self::Map(
            entries
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }

    /// The value of `kind` that `value` is on the wire, if it fits.
    pub(super) fn from_wire(kind: Kind<'_>, value: wire::Value<'a>) -> Option<Self> {
        if let wire::Value::Len(octets) = value {
            return match kind {
                Kind::String => core::str::from_utf8(octets)
                    .ok()
                    .map(|text| Self::String(Cow::Borrowed(text))),
                Kind::Bytes => Some(Self::Bytes(Cow::Borrowed(octets))),
                Kind::Message(_) => Some(Self::Message(Cow::Borrowed(octets))),
                _ => None,
            };
        }
        if let wire::Value::Group(group) = value {
            let fits = matches!(kind, Kind::Group(_));
            return fits.then(|| Self::Message(Cow::Borrowed(group.body())));
        }
        Some(Self::from_bits(kind, wire_bits(kind, &value)?))
    }

    /// The value of a scalar or enum kind whose wire bits are `bits`.
    pub(super) fn from_bits(kind: Kind<'_>, bits: u64) -> Self {
        match canonical(kind, bits) {
            bits if matches!(kind, Kind::Bool) => Self::Bool(bits != 0),
            bits => match kind {
                Kind::Int32 | Kind::Sfixed32 => Self::I32(bits as i32),
                Kind::Sint32 => Self::I32(wire::Sint32::from_bits(bits)),
                Kind::Int64 | Kind::Sfixed64 => Self::I64(bits as i64),
                Kind::Sint64 => Self::I64(zigzag::decode_64(bits)),
                Kind::Uint32 | Kind::Fixed32 => Self::U32(bits as u32),
                Kind::Float => Self::F32(Float::from_bits(bits)),
                Kind::Double => Self::F64(Double::from_bits(bits)),
                Kind::Enum(_) => Self::Enum(bits as i32),
                _ => Self::U64(bits),
            },
        }
    }

    /// The value as it is without a schema.
    pub(super) fn untyped(value: wire::Value<'a>) -> Self {
        match value {
            wire::Value::Varint(bits) => Self::U64(bits),
            wire::Value::Fixed64(bits) => Self::Fixed64(bits),
            wire::Value::Fixed32(bits) => Self::Fixed32(bits),
            wire::Value::Len(octets) => Self::Bytes(Cow::Borrowed(octets)),
            wire::Value::Group(group) => Self::Message(Cow::Borrowed(group.body())),
        }
    }

    /// The same value, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::String(text) => Value::String(Cow::Owned(text.into_owned())),
            Self::Bytes(octets) => Value::Bytes(Cow::Owned(octets.into_owned())),
            Self::Message(octets) => Value::Message(Cow::Owned(octets.into_owned())),
            Self::List(values) => Value::List(values.into_iter().map(Value::into_owned).collect()),
            Self::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| (key.into_owned(), value.into_owned()))
                    .collect(),
            ),
            Self::Bool(value) => Value::Bool(value),
            Self::I32(value) => Value::I32(value),
            Self::I64(value) => Value::I64(value),
            Self::U32(value) => Value::U32(value),
            Self::U64(value) => Value::U64(value),
            Self::F32(value) => Value::F32(value),
            Self::F64(value) => Value::F64(value),
            Self::Enum(value) => Value::Enum(value),
            Self::Fixed32(value) => Value::Fixed32(value),
            Self::Fixed64(value) => Value::Fixed64(value),
        }
    }

    fn integer(&self) -> Option<i128> {
        Some(match *self {
            Self::I32(number) | Self::Enum(number) => number.into(),
            Self::I64(number) => number.into(),
            Self::U32(number) => number.into(),
            Self::U64(number) => number.into(),
            _ => return None,
        })
    }

    /// The bits of this value in a field of the scalar or enum kind `kind`.
    pub(super) fn bits(&self, kind: Kind<'_>) -> Result<u64, EditErrorKind> {
        match kind {
            Kind::Bool => match self {
                Self::Bool(value) => Ok(u64::from(*value)),
                _ => Err(EditErrorKind::WrongValue),
            },
            Kind::Float => match *self {
                Self::F32(value) => Ok(Float::to_bits(value)),
                _ => Err(EditErrorKind::WrongValue),
            },
            Kind::Double => match *self {
                Self::F32(value) => Ok(Double::to_bits(value.into())),
                Self::F64(value) => Ok(Double::to_bits(value)),
                _ => Err(EditErrorKind::WrongValue),
            },
            Kind::Enum(table) => {
                let number = match self {
                    Self::String(name) => table
                        .value_number(name)
                        .ok_or(EditErrorKind::NoSuchEnumValue)?,
                    _ => in_range(self.integer())?,
                };
                if kind.declares(number) {
                    Ok(Int32::to_bits(number))
                } else {
                    Err(EditErrorKind::NoSuchEnumValue)
                }
            }
            Kind::Int32 => in_range::<i32>(self.integer()).map(Int32::to_bits),
            Kind::Sfixed32 => {
                in_range::<i32>(self.integer()).map(|number| u64::from(number as u32))
            }
            Kind::Sint32 => in_range::<i32>(self.integer()).map(wire::Sint32::to_bits),
            Kind::Int64 | Kind::Sfixed64 => {
                in_range::<i64>(self.integer()).map(|number| number as u64)
            }
            Kind::Sint64 => in_range::<i64>(self.integer()).map(zigzag::encode_64),
            Kind::Uint32 | Kind::Fixed32 => in_range::<u32>(self.integer()).map(u64::from),
            Kind::Uint64 | Kind::Fixed64 => in_range::<u64>(self.integer()),
            _ => Err(EditErrorKind::WrongValue),
        }
    }

    /// Appends the records of this value as the whole of field `number`.
    pub(super) fn put_field(
        &self,
        number: u32,
        shape: Option<Shape<'_>>,
        out: &mut Vec<u8>,
    ) -> Result<(), EditErrorKind> {
        match (self, shape.map(|shape| shape.many)) {
            (Self::List(values), Some(Many::List { packed: true })) => {
                put_packed(values, number, shape, out)
            }
            (Self::List(values), Some(Many::List { packed: false }) | None) => values
                .iter()
                .try_for_each(|value| value.put_element(number, shape, out)),
            (Self::Map(entries), Some(Many::Map(key_kind))) => {
                for (key, value) in entries {
                    put_entry(number, shape, (key, Some(key_kind)), value, out)?;
                }
                Ok(())
            }
            (_, Some(Many::List { .. } | Many::Map(_))) => Err(EditErrorKind::WrongValue),
            _ => self.put_element(number, shape, out),
        }
    }

    /// Appends the records of this value, or of each of a list, as elements of field `number`.
    pub(super) fn put_elements(
        &self,
        number: u32,
        shape: Option<Shape<'_>>,
        out: &mut Vec<u8>,
    ) -> Result<(), EditErrorKind> {
        match self {
            Self::List(values) => values
                .iter()
                .try_for_each(|value| value.put_element(number, shape, out)),
            _ => self.put_element(number, shape, out),
        }
    }

    /// Appends the record of this value as field `number`, or as one element of it.
    pub(super) fn put_element(
        &self,
        number: u32,
        shape: Option<Shape<'_>>,
        out: &mut Vec<u8>,
    ) -> Result<(), EditErrorKind> {
        match shape {
            Some(shape) => self.put_typed(number, shape.kind, out),
            None => self.put_untyped(number, out),
        }
    }

    fn put_typed(
        &self,
        number: u32,
        kind: Kind<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), EditErrorKind> {
        match (kind, self) {
            (Kind::String, Self::String(text)) => put_len(number, text.as_bytes(), out),
            (Kind::Bytes, Self::Bytes(octets)) => put_len(number, octets, out),
            (Kind::Bytes, Self::String(text)) => put_len(number, text.as_bytes(), out),
            (Kind::Message(_), Self::Message(octets)) => {
                check(octets)?;
                put_len(number, octets, out)
            }
            (Kind::Group(_), Self::Message(octets)) => {
                check(octets)?;
                let mut writer = Writer::append(out);
                writer.group(number, |writer| {
                    writer.raw(octets);
                });
                finished(writer)
            }
            (Kind::String | Kind::Bytes | Kind::Message(_) | Kind::Group(_), _) => {
                Err(EditErrorKind::WrongValue)
            }
            _ => {
                let bits = self.bits(kind)?;
                put_tag(number, scalar_wire(kind), out)?;
                put_bits(kind, bits, out);
                Ok(())
            }
        }
    }

    fn put_untyped(&self, number: u32, out: &mut Vec<u8>) -> Result<(), EditErrorKind> {
        let mut writer = Writer::append(out);
        match self {
            Self::Bool(value) => writer.varint(number, u64::from(*value)),
            Self::I32(value) | Self::Enum(value) => writer.varint(number, Int32::to_bits(*value)),
            Self::I64(value) => writer.varint(number, *value as u64),
            Self::U32(value) => writer.varint(number, u64::from(*value)),
            Self::U64(value) => writer.varint(number, *value),
            Self::F32(value) => writer.fixed32(number, value.to_bits()),
            Self::F64(value) => writer.fixed64(number, value.to_bits()),
            Self::Fixed32(value) => writer.fixed32(number, *value),
            Self::Fixed64(value) => writer.fixed64(number, *value),
            Self::String(text) => writer.len(number, text.as_bytes()),
            Self::Bytes(octets) | Self::Message(octets) => writer.len(number, octets),
            Self::List(_) | Self::Map(_) => return Err(EditErrorKind::WrongValue),
        };
        finished(writer)
    }
}

/// Appends an entry of a map.
pub(super) fn put_entry(
    number: u32,
    shape: Option<Shape<'_>>,
    (key, key_kind): (&Value<'_>, Option<Kind<'_>>),
    value: &Value<'_>,
    out: &mut Vec<u8>,
) -> Result<(), EditErrorKind> {
    let mut entry = Vec::new();
    let key_shape = key_kind.map(Shape::one);
    key.put_element(1, key_shape, &mut entry)
        .map_err(|_| EditErrorKind::WrongKey)?;
    value.put_element(2, shape.map(|shape| Shape::one(shape.kind)), &mut entry)?;
    put_len(number, &entry, out)
}

/// Appends one packed record, or nothing for an empty list.
fn put_packed(
    values: &[Value<'_>],
    number: u32,
    shape: Option<Shape<'_>>,
    out: &mut Vec<u8>,
) -> Result<(), EditErrorKind> {
    let mut list = Vec::new();
    for value in values {
        let Some(shape) = shape else {
            return Err(EditErrorKind::WrongValue);
        };
        put_bits(shape.kind, value.bits(shape.kind)?, &mut list);
    }
    if list.is_empty() {
        return Ok(());
    }
    put_len(number, &list, out)
}

/// Appends a length-delimited record.
pub(super) fn put_len(number: u32, octets: &[u8], out: &mut Vec<u8>) -> Result<(), EditErrorKind> {
    let mut writer = Writer::append(out);
    writer.len(number, octets);
    finished(writer)
}

pub(super) fn put_tag(
    number: u32,
    wire_type: WireType,
    out: &mut Vec<u8>,
) -> Result<(), EditErrorKind> {
    let tag = Tag::new(number, wire_type).ok_or(EditErrorKind::NoSuchField)?;
    put_varint(u64::from(tag.to_u32()), out);
    Ok(())
}

pub(super) fn put_varint(value: u64, out: &mut Vec<u8>) {
    let (octets, len) = varint::to_octets(value);
    out.extend_from_slice(octets.get(..len).unwrap_or(&octets));
}

/// Appends a scalar without its tag.
pub(super) fn put_bits(kind: Kind<'_>, bits: u64, out: &mut Vec<u8>) {
    match kind.wire_type() {
        1 => out.extend_from_slice(&bits.to_le_bytes()),
        5 => out.extend_from_slice(&(bits as u32).to_le_bytes()),
        _ => put_varint(bits, out),
    }
}

/// The bits of a record that has the wire type of the scalar kind `kind`.
pub(super) fn wire_bits(kind: Kind<'_>, value: &wire::Value<'_>) -> Option<u64> {
    match (kind.wire_type(), value) {
        (0, wire::Value::Varint(bits)) | (1, wire::Value::Fixed64(bits)) => Some(*bits),
        (5, wire::Value::Fixed32(bits)) => Some(u64::from(*bits)),
        _ => None,
    }
}

/// The bits that all spellings of one value share: what the kind does not hold is cut.
pub(super) fn canonical(kind: Kind<'_>, bits: u64) -> u64 {
    match kind {
        Kind::Bool => u64::from(bits != 0),
        Kind::Int32 | Kind::Enum(_) => Int32::to_bits(bits as i32),
        Kind::Uint32 | Kind::Sint32 => u64::from(bits as u32),
        _ => bits,
    }
}

/// The first element of a packed list, and its length in octets.
pub(super) fn packed_element(
    kind: Kind<'_>,
    octets: &[u8],
) -> Result<(u64, usize), DecodeErrorKind> {
    let short = DecodeErrorKind::InvalidPacked;
    match kind.wire_type() {
        1 => octets
            .first_chunk()
            .map(|octets| (u64::from_le_bytes(*octets), 8))
            .ok_or(short),
        5 => octets
            .first_chunk()
            .map(|octets| (u64::from(u32::from_le_bytes(*octets)), 4))
            .ok_or(short),
        _ => varint::decode(octets).map_err(|kind| match kind {
            DecodeErrorKind::Truncated => short,
            kind => kind,
        }),
    }
}

pub(super) const fn scalar_wire(kind: Kind<'_>) -> WireType {
    match kind.wire_type() {
        1 => WireType::Fixed64,
        5 => WireType::Fixed32,
        _ => WireType::Varint,
    }
}

fn in_range<N: TryFrom<i128>>(number: Option<i128>) -> Result<N, EditErrorKind> {
    N::try_from(number.ok_or(EditErrorKind::WrongValue)?).map_err(|_| EditErrorKind::OutOfRange)
}

/// Whether `octets` are records, so that what is around them stays a message.
pub(super) fn check(octets: &[u8]) -> Result<(), EditErrorKind> {
    let mut reader = Reader::new(octets);
    loop {
        match reader.next() {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(()),
            Err(error) => return Err(EditErrorKind::Decode(error.kind())),
        }
    }
}

/// What a writer into a growing buffer can be at fault for.
fn finished(writer: Writer<&mut Vec<u8>>) -> Result<(), EditErrorKind> {
    match writer.finish() {
        Ok(_) => Ok(()),
        Err(wire::EncodeError::InvalidField) => Err(EditErrorKind::NoSuchField),
        Err(_) => Err(EditErrorKind::Decode(DecodeErrorKind::TooLong)),
    }
}

macro_rules! from {
    ($($type:ty, $variant:ident;)*) => {$(
        impl From<$type> for Value<'_> {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

from! {
    bool, Bool;
    i32, I32;
    i64, I64;
    u32, U32;
    u64, U64;
    f32, F32;
    f64, F64;
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::String(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::String(Cow::Owned(text))
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(octets: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(octets))
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(octets: &'a [u8; N]) -> Self {
        Self::Bytes(Cow::Borrowed(octets))
    }
}

impl From<Vec<u8>> for Value<'_> {
    fn from(octets: Vec<u8>) -> Self {
        Self::Bytes(Cow::Owned(octets))
    }
}
