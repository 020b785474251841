//! Whether octets are a message of a schema, to the last level.

use super::{Cardinality, Field, Message, Presence, Verdict};
use crate::wire::{DecodeError, DecodeErrorKind, Reader, Record, Value};

/// Checks the message in `records`: that all can be read, strings are UTF-8, and required fields are there.
///
/// Pieces of a split message are checked each for itself, so one may be refused that is whole once merged.
pub(crate) fn whole(schema: &Message<'_>, records: Reader<'_>) -> Result<(), DecodeError> {
    let mut rest = records.clone();
    while let Some(record) = rest.next()? {
        if let Some(field) = schema.field(record.field)
            && field.judge(&record.value) != Verdict::Unknown
        {
            value(field, &record)?;
        }
    }
    let absent = |field: &&Field<'_>| {
        field.presence == Presence::Required && !has(records.clone(), field.number)
    };
    match schema.fields.iter().find(absent) {
        Some(_) => Err(DecodeError::new(
            DecodeErrorKind::MissingRequired,
            records.offset(),
        )),
        None => Ok(()),
    }
}

fn has(mut records: Reader<'_>, number: u32) -> bool {
    core::iter::from_fn(|| records.next().ok().flatten()).any(|record| record.field == number)
}

fn value(field: &Field<'_>, record: &Record<'_>) -> Result<(), DecodeError> {
    let Some(inside) = record.reader() else {
        return Ok(());
    };
    if let Cardinality::Map(key) = field.cardinality {
        return entry(field, key, inside);
    }
    leaf(field.kind, record, inside)
}

fn leaf(kind: super::Kind<'_>, record: &Record<'_>, inside: Reader<'_>) -> Result<(), DecodeError> {
    let wrong = |kind| Err(DecodeError::new(kind, record.offset));
    match (kind.message(), record.value) {
        (Some(schema), _) => whole(schema, inside),
        (None, Value::Len(octets)) if matches!(kind, super::Kind::String) => {
            match core::str::from_utf8(octets) {
                Ok(_) => Ok(()),
                Err(_) => wrong(DecodeErrorKind::InvalidUtf8),
            }
        }
        (None, Value::Len(list)) if kind.packable() => {
            if super::print::is_broken(kind, list) {
                wrong(DecodeErrorKind::InvalidPacked)
            } else {
                Ok(())
            }
        }
        _ => Ok(()),
    }
}

fn entry(
    field: &Field<'_>,
    key: super::Kind<'_>,
    mut records: Reader<'_>,
) -> Result<(), DecodeError> {
    while let Some(record) = records.next()? {
        let kind = match record.field {
            1 => key,
            2 => field.kind,
            _ => continue,
        };
        if let Some(inside) = record.reader() {
            leaf(kind, &record, inside)?;
        }
    }
    Ok(())
}
