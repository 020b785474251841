//! Which fields of the open messages were set.

use alloc::vec::Vec;

use crate::schema::{Field, Message};

/// A bit for each field and each oneof of each open message, and the numbers of the extensions that were set.
#[derive(Debug, Default)]
pub(super) struct Seen {
    bits: Vec<u64>,
    extensions: Vec<u32>,
}

/// Where the bits of a message begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    bits: usize,
    extensions: usize,
}

impl Seen {
    /// A message begins, in which nothing is set.
    pub(super) fn open(&mut self, schema: &Message<'_>) -> Mark {
        let mark = Mark {
            bits: self.bits.len(),
            extensions: self.extensions.len(),
        };
        let bits = schema.fields.len() + schema.oneofs.len();
        self.bits.resize(mark.bits + bits.div_ceil(64), 0);
        mark
    }

    /// The message that began last ends.
    pub(super) fn close(&mut self, mark: Mark) {
        self.bits.truncate(mark.bits);
        self.extensions.truncate(mark.extensions);
    }

    /// Notes that a field is set. `false` where it was before.
    pub(super) fn set(&mut self, mark: Mark, schema: &Message<'_>, field: &Field<'_>) -> bool {
        if !field.extension {
            return self.set_bit(mark, place(schema, field.number));
        }
        let here = self.extensions.get(mark.extensions..).unwrap_or(&[]);
        let new = !here.contains(&field.number);
        if new {
            self.extensions.push(field.number);
        }
        new
    }

    /// Notes that a member of a oneof is set. `false` where one was before.
    pub(super) fn set_oneof(&mut self, mark: Mark, schema: &Message<'_>, oneof: u16) -> bool {
        self.set_bit(mark, schema.fields.len() + usize::from(oneof))
    }

    /// Whether the field of this number is set.
    pub(super) fn has(&self, mark: Mark, schema: &Message<'_>, number: u32) -> bool {
        let place = place(schema, number);
        let word = self.bits.get(mark.bits + place / 64);
        word.is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    fn set_bit(&mut self, mark: Mark, place: usize) -> bool {
        let bit = 1 << (place % 64);
        let Some(word) = self.bits.get_mut(mark.bits + place / 64) else {
            return true;
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }
}

/// Where the field of this number stands among those of the message.
fn place(schema: &Message<'_>, number: u32) -> usize {
    schema.fields.partition_point(|field| field.number < number)
}
