//! The records that no field took.

use core::iter::FusedIterator;

use super::super::records::Records;
use crate::octets::{Octets, Range32};
use crate::schema::{Field, Message, Verdict};
use crate::view::UnknownRecord;
use crate::wire::{Reader, Value, varint};

/// The records of a [`DynamicView`](super::DynamicView) that no field took.
#[derive(Clone, Debug)]
pub struct UnknownFieldsIter<'a> {
    records: Records<'a>,
    octets: Octets<'a>,
    schema: &'a Message<'a>,
    /// The rest of a packed list of a closed enum.
    packed: Option<(&'a [u8], &'a Field<'a>)>,
}

impl<'a> UnknownFieldsIter<'a> {
    pub(super) const fn new(
        records: Records<'a>,
        octets: Octets<'a>,
        schema: &'a Message<'a>,
    ) -> Self {
        Self {
            records,
            octets,
            schema,
            packed: None,
        }
    }

    fn in_packed(&mut self) -> Option<UnknownRecord<'a>> {
        let (rest, field) = self.packed.as_mut()?;
        while !rest.is_empty() {
            let (bits, len) = varint::decode(rest).ok()?;
            *rest = rest.get(len..)?;
            if !field.kind.declares(bits as i32) {
                let field = field.number;
                return Some(UnknownRecord::Number { field, bits });
            }
        }
        None
    }
}

impl<'a> Iterator for UnknownFieldsIter<'a> {
    type Item = UnknownRecord<'a>;

    fn next(&mut self) -> Option<UnknownRecord<'a>> {
        loop {
            if let Some(number) = self.in_packed() {
                return Some(number);
            }
            self.packed = None;
            let found = self.records.next().ok()??;
            let raw = self.octets.range(Range32::new(found.at, found.after));
            let Some(field) = self.schema.field(found.number) else {
                return Some(UnknownRecord::Raw(raw));
            };
            // Its own octets are sound, however deep the message around lies.
            let record = Reader::new(raw).next().ok()??;
            match field.judge(&record.value) {
                Verdict::Known => {}
                Verdict::Unknown => return Some(UnknownRecord::Raw(raw)),
                Verdict::UnknownWithin => {
                    if let Value::Len(payload) = record.value {
                        self.packed = Some((payload, field));
                    }
                }
            }
        }
    }
}

impl FusedIterator for UnknownFieldsIter<'_> {}
