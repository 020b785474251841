//! Unknown fields of a view: the records that no field of its schema took.

use core::iter::FusedIterator;

use super::layout::Window;
use super::run::Run;
use super::slots::Span;
use crate::octets::Octets;
use crate::schema;
use crate::wire::{Reader, Value};

/// One unknown field of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnknownRecord<'a> {
    /// A whole record, from its tag on.
    Raw(&'a [u8]),
    /// A number of a packed list that its closed enum does not declare.
    Number {
        /// The field number of the list.
        field: u32,
        /// The number, as the varint holds it.
        bits: u64,
    },
}

/// The unknown fields of a view, in the order of the wire.
///
/// Numbers that a closed enum does not declare are among them, and map entries that hold one.
#[derive(Clone, Debug)]
pub struct UnknownRecords<'a> {
    run: Run<'a>,
    schema: &'static schema::Message<'static>,
    /// The packed list of a closed enum that is being searched.
    pack: Option<(Packed<'a>, &'static schema::Field<'static>)>,
}

/// The rest of a packed list of a closed enum.
type Packed<'a> = &'a [u8];

impl<'a> UnknownRecords<'a> {
    pub(crate) fn new(
        octets: Octets<'a>,
        span: Span,
        window: Window,
        schema: &'static schema::Message<'static>,
    ) -> Self {
        Self {
            run: Run::new(octets, span, window),
            schema,
            pack: None,
        }
    }

    /// The next record of the message, whether known or not.
    fn record(&mut self) -> Option<&'a [u8]> {
        loop {
            let at = self.run.cursor.pos();
            let in_piece = at < self.run.input.end();
            // A span was walked when it was made; should it not be readable now, it ends here.
            self.run = self.run.pass().ok()?;
            if in_piece {
                return self
                    .run
                    .input
                    .octets()
                    .whole()
                    .get(at..self.run.cursor.pos());
            }
            if self.run.left == 0 {
                return None;
            }
        }
    }

    fn unknown_in_pack(&mut self) -> Option<UnknownRecord<'a>> {
        let (rest, field) = self.pack.as_mut()?;
        while !rest.is_empty() {
            let (bits, len) = crate::wire::varint::decode(rest).ok()?;
            *rest = rest.get(len..)?;
            if !field.kind.declares(bits as i32) {
                return Some(UnknownRecord::Number {
                    field: field.number,
                    bits,
                });
            }
        }
        None
    }
}

impl<'a> Iterator for UnknownRecords<'a> {
    type Item = UnknownRecord<'a>;

    fn next(&mut self) -> Option<UnknownRecord<'a>> {
        loop {
            if let Some(found) = self.unknown_in_pack() {
                return Some(found);
            }
            self.pack = None;
            if self.run.left == 0 {
                return None;
            }
            let raw = self.record()?;
            let record = Reader::new(raw).next().ok()??;
            let Some(field) = self.schema.field(record.field) else {
                self.run.left -= 1;
                return Some(UnknownRecord::Raw(raw));
            };
            match field.judge(&record.value) {
                schema::Verdict::Known => {}
                schema::Verdict::Unknown => {
                    self.run.left -= 1;
                    return Some(UnknownRecord::Raw(raw));
                }
                schema::Verdict::UnknownWithin => {
                    self.run.left -= 1;
                    if let Value::Len(payload) = record.value {
                        self.pack = Some((payload, field));
                    }
                }
            }
        }
    }
}

impl FusedIterator for UnknownRecords<'_> {}
