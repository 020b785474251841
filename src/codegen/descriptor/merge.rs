//! Filling a struct from the records of a message.

use crate::wire::{DecodeError, DecodeErrorKind, Reader, Record, Value, varint};

/// A struct that takes in the fields of a message one by one.
pub(in crate::codegen) trait DecodeMessage: Default {
    /// Takes in the field `number`; one that is unknown or has another wire type is left out.
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError>;

    /// The message in `octets`.
    fn decode(octets: &[u8]) -> Result<Self, DecodeError> {
        let mut message = Self::default();
        merge(&mut message, Reader::new(octets))?;
        Ok(message)
    }
}

/// The value of one field, on its way into a struct.
#[derive(Clone, Copy, Debug)]
pub(in crate::codegen) struct FieldValue<'a>(Record<'a>);

impl<'a> FieldValue<'a> {
    /// A submessage; occurrences merge. The reader bounds how deep they nest.
    pub(super) fn message<T: DecodeMessage>(self, into: &mut T) -> Result<(), DecodeError> {
        match (self.0.value, self.0.reader()) {
            (Value::Len(_), Some(reader)) => merge(into, reader),
            _ => Ok(()),
        }
    }

    /// One more element of a list of messages.
    pub(super) fn element<T: DecodeMessage>(self, into: &mut Vec<T>) -> Result<(), DecodeError> {
        let Value::Len(_) = self.0.value else {
            return Ok(());
        };
        let mut element = T::default();
        self.message(&mut element)?;
        into.push(element);
        Ok(())
    }

    /// The octets of a length-delimited value; of another one none.
    pub(super) const fn octets(self) -> &'a [u8] {
        match self.0.value {
            Value::Len(octets) => octets,
            _ => &[],
        }
    }

    pub(super) fn string(self, into: &mut String) -> Result<(), DecodeError> {
        if let Some(text) = self.text()? {
            text.clone_into(into);
        }
        Ok(())
    }

    pub(super) fn optional_string(self, into: &mut Option<String>) -> Result<(), DecodeError> {
        if let Some(text) = self.text()? {
            *into = Some(text.to_owned());
        }
        Ok(())
    }

    pub(super) fn strings(self, into: &mut Vec<String>) -> Result<(), DecodeError> {
        into.extend(self.text()?.map(str::to_owned));
        Ok(())
    }

    pub(super) fn bool(self, into: &mut bool) {
        if let Value::Varint(value) = self.0.value {
            *into = value != 0;
        }
    }

    pub(super) fn optional_bool(self, into: &mut Option<bool>) {
        if let Value::Varint(value) = self.0.value {
            *into = Some(value != 0);
        }
    }

    pub(super) fn int32(self, into: &mut i32) {
        if let Value::Varint(value) = self.0.value {
            *into = low_half(value);
        }
    }

    pub(super) fn optional_int32(self, into: &mut Option<i32>) {
        if let Value::Varint(value) = self.0.value {
            *into = Some(low_half(value));
        }
    }

    /// Numbers, packed or not.
    pub(super) fn int32s(self, into: &mut Vec<i32>) -> Result<(), DecodeError> {
        match self.0.value {
            Value::Varint(value) => into.push(low_half(value)),
            Value::Len(mut rest) => {
                while !rest.is_empty() {
                    let (value, length) = varint::decode(rest)
                        .map_err(|_| self.error(DecodeErrorKind::InvalidPacked))?;
                    into.push(low_half(value));
                    rest = rest.get(length..).unwrap_or_default();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(self) -> Result<Option<&'a str>, DecodeError> {
        let Value::Len(octets) = self.0.value else {
            return Ok(None);
        };
        let text = core::str::from_utf8(octets);
        text.map(Some)
            .map_err(|_| self.error(DecodeErrorKind::InvalidUtf8))
    }

    fn error(self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError::new(kind, self.0.offset)
    }
}

fn merge<T: DecodeMessage>(into: &mut T, mut reader: Reader<'_>) -> Result<(), DecodeError> {
    while let Some(record) = reader.next()? {
        into.take(record.field, FieldValue(record))?;
    }
    Ok(())
}

/// `int32` and enums are sign-extended to 64 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the format says that the low half counts"
)]
const fn low_half(value: u64) -> i32 {
    value as i32
}
