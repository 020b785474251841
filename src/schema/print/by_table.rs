//! Fields whose records lie in no good order, among those of others or of two members of one oneof: by a table
//! of the records, sorted by field.

use alloc::vec::Vec;

use super::run::{Fields, Run, Spot, oneof_of};
use super::{Failure, Printer};
use crate::schema::Verdict;
use crate::wire::Reader;

impl Printer<'_> {
    /// Prints the fields by number.
    #[inline(never)]
    pub(super) fn scattered(
        &mut self,
        fields: Fields<'_>,
        records: &Reader<'_>,
    ) -> Result<(), Failure> {
        let spots = spots(fields, records);
        for spots in spots.chunk_by(|one, other| one.number == other.number) {
            let number = spots.first().map_or(0, |spot| spot.number);
            if let Some(field) = fields.field(number) {
                let run = Run::at(records.clone(), field, spots);
                self.field(field, fields.schema.name, &run)?;
            }
        }
        Ok(())
    }
}

/// The records that count, by field.
#[inline(never)]
fn spots(fields: Fields<'_>, records: &Reader<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    // Of each oneof the member that is set, and where its first record that counts begins.
    let mut set = alloc::vec![(0, 0); fields.schema.oneofs.len()];
    let start = records.offset();
    let mut records = records.clone();
    while let Ok(Some(record)) = records.next() {
        let (Some(field), Verdict::Known | Verdict::UnknownWithin) = fields.judge(&record) else {
            continue;
        };
        // An input has less than 2 GiB.
        let (number, at) = (field.number, (record.offset - start) as u32);
        let oneof = oneof_of(field).and_then(|index| set.get_mut(usize::from(index)));
        if let Some(set) = oneof
            && set.0 != number
        {
            *set = (number, at);
        }
        spots.push(Spot { number, at });
    }
    spots.retain(|spot| {
        let oneof = fields.schema.field(spot.number).and_then(oneof_of);
        let set = oneof.and_then(|index| set.get(usize::from(index)));
        set.is_none_or(|(number, since)| *number == spot.number && *since <= spot.at)
    });
    spots.sort_unstable_by_key(|spot| (spot.number, spot.at));
    spots
}
