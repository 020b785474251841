//! Whether a record is one that its field can take.

use super::{Cardinality, Field, Kind};
use crate::wire::{Reader, Value};

/// What a field makes of a record of its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Verdict {
    /// Its value.
    Known,
    /// An unknown field: another wire type, or a number that its closed enum does not declare.
    Unknown,
    /// A packed list, some of whose numbers its closed enum does not declare.
    UnknownWithin,
}

impl Field<'_> {
    /// Judges a record of this field's number.
    pub(crate) fn judge(&self, value: &Value<'_>) -> Verdict {
        let packed = matches!(value, Value::Len(_))
            && self.kind.packable()
            && matches!(
                self.cardinality,
                Cardinality::Repeated | Cardinality::Packed
            );
        match (value, self.cardinality) {
            (Value::Len(entry), Cardinality::Map(_)) => self.judge_entry(entry),
            // The kind is that of the map's values; its records are entries and nothing else.
            (_, Cardinality::Map(_)) => Verdict::Unknown,
            (Value::Len(list), _) if packed => self.judge_list(list),
            (Value::Varint(bits), _) if self.kind.wire_type() == 0 => {
                if self.kind.declares(*bits as i32) {
                    Verdict::Known
                } else {
                    Verdict::Unknown
                }
            }
            _ if wire_type(value) == self.kind.wire_type() => Verdict::Known,
            _ => Verdict::Unknown,
        }
    }

    fn judge_entry(&self, entry: &[u8]) -> Verdict {
        if !matches!(self.kind, Kind::Enum(_)) {
            return Verdict::Known;
        }
        let mut reader = Reader::new(entry);
        let mut verdict = Verdict::Known;
        while let Ok(Some(record)) = reader.next() {
            if let (2, Value::Varint(bits)) = (record.field, record.value) {
                verdict = if self.kind.declares(bits as i32) {
                    Verdict::Known
                } else {
                    Verdict::Unknown
                };
            }
        }
        verdict
    }

    fn judge_list(&self, mut list: &[u8]) -> Verdict {
        if !matches!(self.kind, Kind::Enum(_)) {
            return Verdict::Known;
        }
        while let Ok((bits, len)) = crate::wire::varint::decode(list) {
            if !self.kind.declares(bits as i32) {
                return Verdict::UnknownWithin;
            }
            list = list.get(len..).unwrap_or(&[]);
        }
        Verdict::Known
    }
}

const fn wire_type(value: &Value<'_>) -> u32 {
    match value {
        Value::Varint(_) => 0,
        Value::Fixed64(_) => 1,
        Value::Len(_) => 2,
        Value::Group(_) => 3,
        Value::Fixed32(_) => 5,
    }
}
