//! Fields whose records lie in no good order, where there is no memory for a table: by a look at all records for
//! each field. There are only as many fields as the schema has.

use super::run::{Fields, Run, oneof_of};
use super::{Failure, Printer};
use crate::schema::{Field, Verdict};
use crate::wire::Reader;

impl Printer<'_> {
    /// Prints the fields by number.
    #[inline(never)]
    pub(super) fn scattered(
        &mut self,
        fields: Fields<'_>,
        records: &Reader<'_>,
    ) -> Result<(), Failure> {
        let mut last = 0;
        while let Some(field) = lowest(fields, records.clone(), last) {
            last = field.number;
            if let Some(from) = counts_from(fields, field, records) {
                self.field(field, fields.schema.name, &Run::new(from, field))?;
            }
        }
        Ok(())
    }
}

/// The known field with the lowest number above `after`.
#[inline(never)]
fn lowest<'s>(fields: Fields<'s>, mut records: Reader<'_>, after: u32) -> Option<&'s Field<'s>> {
    let mut found: Option<&Field<'_>> = None;
    while let Ok(Some(record)) = records.next() {
        let lowest = found.map_or(u32::MAX, |field| field.number);
        if record.field <= after || record.field >= lowest {
            continue;
        }
        if let (Some(field), Verdict::Known | Verdict::UnknownWithin) = fields.judge(&record) {
            found = Some(field);
        }
    }
    found
}

/// From where on the records of `field` count: of a member of a oneof those behind the last record of any
/// other, and none where another member came later.
#[inline(never)]
fn counts_from<'a>(
    fields: Fields<'_>,
    field: &Field<'_>,
    records: &Reader<'a>,
) -> Option<Reader<'a>> {
    let (mut records, mut from) = (records.clone(), records.clone());
    let Some(oneof) = oneof_of(field) else {
        return Some(from);
    };
    let mut last = field.number;
    while let Ok(Some(record)) = records.next() {
        let (Some(other), Verdict::Known) = fields.judge(&record) else {
            continue;
        };
        if oneof_of(other) == Some(oneof) {
            last = other.number;
            if last != field.number {
                from = records.clone();
            }
        }
    }
    (last == field.number).then_some(from)
}
