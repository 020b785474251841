//! Well-known types, each in its own form.

use super::records::{Record, record};
use super::{Place, Print, Result, wrong};
use crate::json::{ErrorKind, snake};
use crate::schema::{Cardinality, Message, WellKnown};

impl Print<'_> {
    /// Prints a well-known type.
    #[inline(never)]
    pub(super) fn known(
        &mut self,
        known: WellKnown,
        schema: &Message<'_>,
        place: Place<'_>,
    ) -> Result<()> {
        match known {
            WellKnown::Any => self.any(place),
            WellKnown::Duration => self.duration(place),
            WellKnown::FieldMask => self.field_mask(place),
            WellKnown::ListValue => self.list_value(schema, place),
            WellKnown::Struct => self.struct_value(schema, place),
            WellKnown::Timestamp => self.timestamp(place),
            WellKnown::Value => self.dynamic_value(schema, place),
            WellKnown::Wrapper => self.wrapper(schema, place),
        }
    }

    /// A message around a scalar: the scalar.
    fn wrapper(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        let Some(field) = schema.field(1) else {
            return self.object(schema, place);
        };
        match last(place, 1, field.kind.wire_type())? {
            Some(record) => self.value(field, field.kind, place, &record),
            None => {
                self.scalar_default(field);
                Ok(())
            }
        }
    }

    /// A `Struct`: an object of its entries.
    fn struct_value(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        let field = schema.field(1);
        let Some((field, Cardinality::Map(key))) = field.map(|field| (field, field.cardinality))
        else {
            return self.object(schema, place);
        };
        let mut records = alloc::vec::Vec::new();
        let mut pos = place.start;
        while let Some(found) = record(place, pos)? {
            pos = found.next;
            if (found.number, found.wire) == (1, 2) {
                records.push(found);
            }
        }
        self.entries(field, key, place, records.into_iter())
    }

    /// A `ListValue`: a list of its values.
    fn list_value(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        let Some(field) = schema.field(1) else {
            return self.object(schema, place);
        };
        let mut before = b'[';
        let mut pos = place.start;
        while let Some(found) = record(place, pos)? {
            pos = found.next;
            if (found.number, found.wire) == (1, 2) {
                self.elements(field, place, &found, &mut before)?;
            }
        }
        self.end_list(before);
        Ok(())
    }

    /// A `Value`: what it holds; without any, `null`.
    fn dynamic_value(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        let mut set: Option<Record> = None;
        let mut since = place.start;
        let mut split = false;
        let mut pos = place.start;
        while let Some(found) = record(place, pos)? {
            let at = pos;
            pos = found.next;
            let field = schema.field(found.number);
            if field.is_none_or(|field| !field.takes(found.wire)) {
                continue;
            }
            if set.is_some_and(|set| set.number == found.number) {
                split = true;
            } else {
                (since, split) = (at, false);
            }
            set = Some(found);
        }
        let Some((found, field)) = set.and_then(|found| Some((found, schema.field(found.number)?)))
        else {
            self.out.chunk(b"null", 4);
            return Ok(());
        };
        if found.wire == 1 && !f64::from_bits(found.bits).is_finite() {
            return Err(wrong(ErrorKind::InvalidValue, found.start));
        }
        let Some(inner) = field.kind.message().filter(|_| split) else {
            return self.value(field, field.kind, place, &found);
        };
        let mut pieces = alloc::vec::Vec::new();
        let mut pos = since;
        while let Some(piece) = record(place, pos)? {
            pos = piece.next;
            if (piece.number, piece.wire) == (found.number, 2) {
                pieces.push((piece.start, piece.end));
            }
        }
        self.pieces(inner, place, pieces.into_iter())
    }

    /// A `FieldMask`: its paths in camel case, with commas between them.
    fn field_mask(&mut self, place: Place<'_>) -> Result<()> {
        let mut before = b'"';
        let mut pos = place.start;
        while let Some(found) = record(place, pos)? {
            pos = found.next;
            if (found.number, found.wire) != (1, 2) {
                continue;
            }
            let path = place.whole.get(found.start..found.end).unwrap_or(&[]);
            self.out.octet(before);
            before = b',';
            if !snake::to_camel(&mut self.out, path) {
                return Err(wrong(ErrorKind::InvalidFieldMask, found.start));
            }
        }
        if before == b'"' {
            self.out.octet(b'"');
        }
        self.out.octet(b'"');
        Ok(())
    }
}

/// The last record of the field `number` with this wire type.
pub(super) fn last(place: Place<'_>, number: u32, wire: u32) -> Result<Option<Record>> {
    let mut last = None;
    let mut pos = place.start;
    while let Some(found) = record(place, pos)? {
        pos = found.next;
        if (found.number, found.wire) == (number, wire) {
            last = Some(found);
        }
    }
    Ok(last)
}
