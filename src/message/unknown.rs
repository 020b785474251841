//! Unknown fields of an owned message.

use core::fmt;

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::wire::{Reader, Record};

/// The records that no field of the schema took, as they came; they are written again after the known
/// fields. Extensions live here too.
///
/// Eight octets in every message, and an allocation only where there are such records.
#[derive(Clone, Default, Eq)]
#[expect(
    clippy::box_collection,
    reason = "every message holds one, and it is hardly ever used"
)]
pub struct UnknownFields(Option<Box<Vec<u8>>>);

impl UnknownFields {
    /// No records.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// The records as they lie on the wire.
    #[inline(always)]
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            None => &[],
            Some(records) => records,
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_bytes().is_empty()
    }

    /// The records one by one.
    pub fn iter(&self) -> impl Iterator<Item = Record<'_>> {
        let mut reader = Reader::new(self.as_bytes());
        core::iter::from_fn(move || reader.next().ok().flatten())
    }

    /// Appends records.
    ///
    /// `records` is what follows on the wire; that it is made of whole records is the caller's promise,
    /// and what is not will be refused by whoever decodes the message.
    pub fn push_raw(&mut self, records: &[u8]) {
        self.0.get_or_insert_default().extend_from_slice(records);
    }

    /// Appends a varint record of field `number`.
    pub(crate) fn push_varint(&mut self, number: u32, bits: u64) {
        let (tag, tag_len) = crate::wire::varint::to_octets(u64::from(number) << 3);
        let (value, len) = crate::wire::varint::to_octets(bits);
        self.push_raw(tag.get(..tag_len).unwrap_or(&[]));
        self.push_raw(value.get(..len).unwrap_or(&[]));
    }

    /// Drops the records of field `number`, up to the first that cannot be read.
    pub fn remove(&mut self, number: u32) {
        if self.is_empty() {
            return;
        }
        let mut kept = Vec::new();
        let mut reader = Reader::new(self.as_bytes());
        while let Ok(Some(record)) = reader.next() {
            if record.field != number {
                kept.extend_from_slice(record.raw);
            }
        }
        // What cannot be read stays.
        kept.extend_from_slice(reader.rest());
        self.0 = if kept.is_empty() {
            None
        } else {
            Some(Box::new(kept))
        };
    }

    /// Drops all records.
    pub fn clear(&mut self) {
        self.0 = None;
    }
}

impl PartialEq for UnknownFields {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

/// Always none: what no schema knows has no meaning to make up.
#[cfg(feature = "arbitrary")]
impl<'a> arbitrary::Arbitrary<'a> for UnknownFields {
    fn arbitrary(_: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
        Ok(Self::new())
    }

    fn size_hint(_: usize) -> (usize, Option<usize>) {
        (0, Some(0))
    }
}

impl core::hash::Hash for UnknownFields {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_bytes().hash(state);
    }
}

impl fmt::Debug for UnknownFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.iter().map(|record| (record.field, record.value)))
            .finish()
    }
}
