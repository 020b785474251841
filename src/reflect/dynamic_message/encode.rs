//! Dynamic messages on the wire.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::super::value::{MapKey, Value};
use super::DynamicMessage;
use crate::octets::OCTETS_MAX;
use crate::schema::{Cardinality, Field, Kind};
use crate::wire::{EncodeError, Fixed32, Fixed64, Uint64, Writer};

type Out<'o> = Writer<&'o mut Vec<u8>>;

impl DynamicMessage {
    /// The encoded message: fields by number, entries of maps by key, then the unknown fields. Equal messages
    /// give equal octets, but for zeros of floating point: 0.0 equals -0.0.
    ///
    /// One of more than 2 GiB - 1 octets, which no reader takes, is written as it is, as owned messages are;
    /// [`encode_to`](Self::encode_to) refuses it.
    #[must_use]
    pub fn encode_to_vec(&self) -> Vec<u8> {
        let mut octets = Vec::new();
        self.write(&mut Writer::append(&mut octets));
        octets
    }

    /// Appends the encoded message to `out`; gives its length.
    ///
    /// # Errors
    /// [`TooLong`](EncodeError::TooLong) where the message or a value in it has more than 2 GiB - 1 octets; `out`
    /// is as before then.
    pub fn encode_to(&self, out: &mut Vec<u8>) -> Result<usize, EncodeError> {
        let start = out.len();
        let mut writer = Writer::append(&mut *out);
        self.write(&mut writer);
        let written = writer.finish().and_then(check_len);
        if written.is_err() {
            out.truncate(start);
        }
        written
    }

    fn write(&self, out: &mut Out<'_>) {
        for (field, value) in self.fields() {
            write_field(out, field, value);
        }
        out.raw(self.unknown.as_bytes());
    }
}

/// The length of a message that readers take.
const fn check_len(len: usize) -> Result<usize, EncodeError> {
    if len > OCTETS_MAX as usize {
        return Err(EncodeError::TooLong);
    }
    Ok(len)
}

/// Writes the records of a field.
pub(super) fn write_field(out: &mut Out<'_>, field: &Field<'_>, value: &Value) {
    match (value, field.cardinality) {
        (Value::List(values), Cardinality::Packed) => write_packed(out, field, values),
        (Value::List(values), _) => {
            for value in values {
                write_value(out, field.number, field.kind, value);
            }
        }
        (Value::Map(entries), Cardinality::Map(key)) => write_map(out, field, key, entries),
        (value, _) => write_value(out, field.number, field.kind, value),
    }
}

fn write_packed(out: &mut Out<'_>, field: &Field<'_>, values: &[Value]) {
    let bits = values.iter().map(|value| value.to_bits(field.kind));
    match field.kind.wire_type() {
        1 => out.packed::<Fixed64>(field.number, bits),
        5 => out.packed::<Fixed32>(field.number, bits.map(|bits| bits as u32)),
        _ => out.packed::<Uint64>(field.number, bits),
    };
}

fn write_map(
    out: &mut Out<'_>,
    field: &Field<'_>,
    key: Kind<'_>,
    entries: &BTreeMap<MapKey, Value>,
) {
    for (at, value) in entries {
        out.nested(field.number, |entry| {
            match at {
                MapKey::String(text) => {
                    entry.len(1, text.as_bytes());
                }
                scalar => write_bits(entry, 1, key, scalar.to_bits(key)),
            }
            write_value(entry, 2, field.kind, value);
        });
    }
}

fn write_value(out: &mut Out<'_>, number: u32, kind: Kind<'_>, value: &Value) {
    match (value, kind) {
        (Value::Message(message), Kind::Group(_)) => {
            out.group(number, |out| message.write(out));
        }
        (Value::Message(message), _) => {
            out.nested(number, |out| message.write(out));
        }
        (Value::String(text), _) => {
            out.len(number, text.as_bytes());
        }
        (Value::Bytes(octets), _) => {
            out.len(number, octets);
        }
        (scalar, _) => write_bits(out, number, kind, scalar.to_bits(kind)),
    }
}

fn write_bits(out: &mut Out<'_>, number: u32, kind: Kind<'_>, bits: u64) {
    match kind.wire_type() {
        1 => out.fixed64(number, bits),
        5 => out.fixed32(number, bits as u32),
        _ => out.varint(number, bits),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_is_longer_than_readers_take() {
        let most = OCTETS_MAX as usize;
        assert_eq!(check_len(most), Ok(most));
        assert_eq!(check_len(most + 1), Err(EncodeError::TooLong));
    }
}
