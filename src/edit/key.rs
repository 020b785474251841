//! Key: which entry of a map.

use core::cmp::Ordering;

use alloc::vec::Vec;

use super::EditErrorKind;
use super::value::{Value, canonical, wire_bits};
use crate::schema::Kind;
use crate::wire::{DecodeError, Reader, Value as WireValue};

/// A key of a map, and of which kind it is, if a schema says so.
#[derive(Clone, Debug)]
pub(super) struct Key<'s> {
    kind: Option<Kind<'s>>,
    data: KeyData,
}

/// A key as it can be compared: equal keys are equal here, however they are spelled on the wire.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum KeyData {
    Bits(u64),
    Octets(Vec<u8>),
}

impl<'s> Key<'s> {
    /// The key that a path spells as `text`.
    pub(super) fn parse(
        kind: Option<Kind<'s>>,
        text: &str,
        quoted: bool,
    ) -> Result<Self, EditErrorKind> {
        let wrong = EditErrorKind::WrongKey;
        let octets = || KeyData::Octets(text.as_bytes().into());
        let data = match kind {
            Some(Kind::String) => octets(),
            Some(Kind::Bool) => match text {
                "true" => KeyData::Bits(1),
                "false" => KeyData::Bits(0),
                _ => return Err(wrong),
            },
            Some(kind) => {
                let value = match text.parse() {
                    Ok(number) => Value::I64(number),
                    Err(_) => Value::U64(text.parse().map_err(|_| wrong)?),
                };
                KeyData::Bits(canonical(kind, value.bits(kind)?))
            }
            None if quoted => octets(),
            None => match text.parse() {
                Ok(number) => KeyData::Bits(number),
                Err(_) => KeyData::Bits(text.parse::<i64>().map_err(|_| wrong)? as u64),
            },
        };
        Ok(Self { kind, data })
    }

    /// The key of an entry.
    pub(super) fn of(kind: Option<Kind<'s>>, mut entry: Reader<'_>) -> Result<Self, DecodeError> {
        let mut data = match kind {
            None | Some(Kind::String) => KeyData::Octets(Vec::new()),
            Some(_) => KeyData::Bits(0),
        };
        while let Some(record) = entry.next()? {
            if record.field == 1
                && let Some(found) = KeyData::of(kind, &record.value)
            {
                data = found;
            }
        }
        Ok(Self { kind, data })
    }

    pub(super) const fn kind(&self) -> Option<Kind<'s>> {
        self.kind
    }

    /// The key as a value.
    pub(super) fn value(&self) -> Value<'static> {
        match (&self.data, self.kind) {
            (KeyData::Octets(octets), Some(_)) => {
                Value::from(alloc::string::String::from_utf8_lossy(octets).into_owned())
            }
            (KeyData::Octets(octets), None) => Value::from(octets.clone()),
            (KeyData::Bits(bits), Some(kind)) => Value::from_bits(kind, *bits),
            (KeyData::Bits(bits), None) => Value::U64(*bits),
        }
    }

    /// The record of the key in an entry.
    pub(super) fn record(&self) -> Result<Vec<u8>, EditErrorKind> {
        let mut out = Vec::new();
        let shape = self.kind.map(super::shape::Shape::one);
        self.value().put_element(1, shape, &mut out)?;
        Ok(out)
    }
}

impl KeyData {
    fn of(kind: Option<Kind<'_>>, value: &WireValue<'_>) -> Option<Self> {
        match (kind, value) {
            (None | Some(Kind::String), WireValue::Len(octets)) => {
                Some(Self::Octets((*octets).into()))
            }
            (None, WireValue::Varint(bits) | WireValue::Fixed64(bits)) => Some(Self::Bits(*bits)),
            (None, WireValue::Fixed32(bits)) => Some(Self::Bits((*bits).into())),
            (Some(kind), value) => {
                wire_bits(kind, value).map(|bits| Self::Bits(canonical(kind, bits)))
            }
            _ => None,
        }
    }
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}

impl Eq for Key<'_> {}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.data.cmp(&other.data)
    }
}
