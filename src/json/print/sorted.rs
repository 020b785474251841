//! The members of an object, in the order of the schema: for records that lie in no good order.

use alloc::vec::Vec;

use super::fields::shows;
use super::records::record;
use super::{Place, Print, Result};
use crate::schema::{Cardinality, Field, Message, Presence};

/// A record of a field that is known.
#[derive(Clone, Copy)]
struct Spot {
    /// Its field: the index in the message, or behind all of those the number of the extension.
    field: u32,
    /// Where its tag begins, by which it can be read again.
    at: u32,
}

impl Print<'_> {
    pub(super) fn sorted(
        &mut self,
        schema: &Message<'_>,
        place: Place<'_>,
        before: &mut u8,
    ) -> Result<()> {
        let mut spots = self.spots(schema, place)?;
        drop_unset(schema, &mut spots);
        spots.sort_unstable_by_key(|spot| (spot.field, spot.at));
        let mut rest: &[Spot] = &spots;
        let all = if self.options.defaults {
            schema.fields
        } else {
            &[]
        };
        let mut all = all.iter().enumerate();
        while let Some(first) = rest.first() {
            let index = first.field as usize;
            while let Some((skipped, field)) = all.next()
                && skipped < index
            {
                self.default(schema, field, before);
            }
            let count = rest.iter().take_while(|spot| spot.field == first.field);
            let (spots, others) = rest.split_at_checked(count.count()).unwrap_or((rest, &[]));
            rest = others;
            let types = self.types;
            let field = match schema.fields.get(index) {
                Some(field) => Some(field),
                None => {
                    let number = first.field - schema.fields.len() as u32;
                    types.extension(schema.name, number)
                }
            };
            if let Some(field) = field {
                self.gathered(schema, field, place, spots, before)?;
            }
        }
        for (_, field) in all {
            self.default(schema, field, before);
        }
        Ok(())
    }

    /// The records of known fields.
    fn spots(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<Vec<Spot>> {
        let mut spots = Vec::new();
        let mut pos = place.start;
        while let Some(found) = record(place, pos)? {
            let (at, own) = (pos as u32, schema.find(found.number, 0));
            pos = found.next;
            let (field, index) = match own {
                Some((index, field)) => (field, index as u32),
                None => match self.types.extension(schema.name, found.number) {
                    Some(field) => (field, schema.fields.len() as u32 + found.number),
                    None => continue,
                },
            };
            let singular = matches!(field.cardinality, Cardinality::Singular);
            let unknown = singular && found.wire == 0 && !field.kind.declares(found.bits as i32);
            if field.takes(found.wire) && !unknown {
                spots.push(Spot { field: index, at });
            }
        }
        Ok(spots)
    }

    /// Prints a field whose records are `spots`.
    fn gathered(
        &mut self,
        schema: &Message<'_>,
        field: &Field<'_>,
        place: Place<'_>,
        spots: &[Spot],
        before: &mut u8,
    ) -> Result<()> {
        let plain = schema.plain;
        let records = spots
            .iter()
            .filter_map(|spot| record(place, spot.at as usize).ok().flatten());
        match field.cardinality {
            Cardinality::Map(key) => {
                self.field_name(field, plain, before);
                self.entries(field, key, place, records)
            }
            Cardinality::Singular => {
                let Some(last) = records.clone().next_back() else {
                    return Ok(());
                };
                match field.kind.message() {
                    Some(inner) if spots.len() > 1 => {
                        self.field_name(field, plain, before);
                        let pieces = records.map(|record| (record.start, record.end));
                        self.pieces(inner, place, pieces)
                    }
                    _ if shows(field, &last) => {
                        self.field_name(field, plain, before);
                        self.value(field, field.kind, place, &last)
                    }
                    _ => {
                        if self.options.defaults {
                            self.default(schema, field, before);
                        }
                        Ok(())
                    }
                }
            }
            Cardinality::Repeated | Cardinality::Packed => {
                let mut mark = b'[';
                let (start, first, indent) = (self.out.position(), *before, self.indent);
                self.field_name(field, plain, before);
                for record in records {
                    self.elements(field, place, &record, &mut mark)?;
                }
                if mark == b'[' && !self.options.defaults {
                    // Packed lists of nothing.
                    self.out.truncate(start);
                    (*before, self.indent) = (first, indent);
                } else {
                    self.end_list(mark);
                }
                Ok(())
            }
        }
    }

    /// Prints a message that lies in several pieces.
    pub(super) fn pieces(
        &mut self,
        schema: &Message<'_>,
        place: Place<'_>,
        pieces: impl Iterator<Item = (usize, usize)>,
    ) -> Result<()> {
        let joined = self.joined(place.whole, pieces)?;
        let inside = place.inside(0, joined.len())?;
        self.message(
            schema,
            Place {
                whole: &joined,
                ..inside
            },
        )
    }

    /// Prints the default of a field that is not there, if it has no presence.
    fn default(&mut self, schema: &Message<'_>, field: &Field<'_>, before: &mut u8) {
        if field.presence != Presence::Implicit {
            return;
        }
        match field.cardinality {
            Cardinality::Singular if field.kind.message().is_none() => {
                self.field_name(field, schema.plain, before);
                self.scalar_default(field);
            }
            Cardinality::Singular => {}
            Cardinality::Map(_) => {
                self.field_name(field, schema.plain, before);
                self.out.chunk(b"{}", 2);
            }
            Cardinality::Repeated | Cardinality::Packed => {
                self.field_name(field, schema.plain, before);
                self.out.chunk(b"[]", 2);
            }
        }
    }
}

/// Drops the records of oneof members that a later record of another member unset.
fn drop_unset(schema: &Message<'_>, spots: &mut Vec<Spot>) {
    if schema.oneofs.is_empty() {
        return;
    }
    let oneof = |spot: &Spot| match schema.fields.get(spot.field as usize)?.presence {
        Presence::Oneof(index) => Some(usize::from(index)),
        _ => None,
    };
    // The member that is set, and since which record.
    let mut set: Vec<(u32, u32)> = alloc::vec![(u32::MAX, 0); schema.oneofs.len()];
    for spot in spots.iter() {
        if let Some(set) = oneof(spot).and_then(|index| set.get_mut(index))
            && set.0 != spot.field
        {
            *set = (spot.field, spot.at);
        }
    }
    spots.retain(|spot| {
        oneof(spot)
            .and_then(|index| set.get(index))
            .is_none_or(|(field, since)| *field == spot.field && *since <= spot.at)
    });
}
