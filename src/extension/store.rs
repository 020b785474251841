//! Extensions among the unknown fields of an owned message.

use alloc::vec::Vec;

use super::source::{ITEM, item};
use crate::Message;
use crate::wire::{Record, Value};
use crate::writer::Output;

/// Appends what `write` writes.
pub(super) fn append(
    message: &mut impl Message,
    write: impl for<'o> FnOnce(Output<'o>) -> Output<'o>,
) {
    let mut records = Vec::new();
    let written = write(Output::from(&mut records)).finish();
    debug_assert!(written.is_ok(), "a vector has room");
    if !records.is_empty() {
        message.unknown_fields_mut().push_raw(&records);
    }
}

/// Removes the records of field `number`; where `set` says that the message is a MessageSet, its items of
/// that number too.
pub(super) fn remove(message: &mut impl Message, number: u32, set: bool) {
    let unknown = message.unknown_fields_mut();
    let goes = |record: &Record<'_>| match record.value {
        Value::Group(group) if set && record.field == ITEM => {
            item(group.reader()).is_some_and(|(type_id, _)| type_id == number)
        }
        _ => record.field == number,
    };
    if !unknown.iter().any(|record| goes(&record)) {
        return;
    }
    let mut kept = Vec::new();
    unknown
        .iter()
        .filter(|record| !goes(record))
        .for_each(|record| {
            kept.extend_from_slice(record.raw);
        });
    unknown.clear();
    if !kept.is_empty() {
        unknown.push_raw(&kept);
    }
}
