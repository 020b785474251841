//! Numbers of enums that the descriptors' own protos do not name: views have them among the unknown fields.

use crate::view::{MessageView, UnknownRecord};
use crate::wire::{Reader, Value};

/// The number that the singular enum `field` of a descriptor was last set to, if it is none of the enum's.
pub(super) fn unknown_number<'a>(descriptor: &impl MessageView<'a>, field: u32) -> Option<i32> {
    let numbers = descriptor.unknown_fields().filter_map(|record| {
        let UnknownRecord::Raw(raw) = record else {
            return None;
        };
        let record = Reader::new(raw).next().ok()??;
        match record.value {
            Value::Varint(number) if record.field == field => Some(low_half(number)),
            _ => None,
        }
    });
    numbers.last()
}

/// Enums are sign-extended to 64 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the format says that the low half counts"
)]
const fn low_half(number: u64) -> i32 {
    number as i32
}
