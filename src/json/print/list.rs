//! Lists.

use super::records::{self, Record, fixed32, fixed64, tag, value};
use super::{Place, Print, Result, broken};
use crate::schema::Field;
use crate::wire::DecodeErrorKind;

impl Print<'_> {
    /// Prints a list from its first record on, and the records of the same field and wire type that follow
    /// it; gives where they end.
    pub(super) fn list(
        &mut self,
        field: &Field<'_>,
        plain: bool,
        place: Place<'_>,
        (number, wire, mut at): (u32, u32, usize),
        before: &mut u8,
    ) -> Result<usize> {
        let body = place.body();
        let mut mark = b'[';
        let start = self.out.position();
        let first = *before;
        self.field_name(field, plain, before);
        loop {
            let record = value(place, number, wire, at)?;
            self.elements(field, place, &record, &mut mark)?;
            let next = record.next;
            if next < body.len() {
                let (next_number, next_wire, next_at) = tag(body, next)?;
                if (next_number, next_wire) == (number, wire) {
                    at = next_at;
                    continue;
                }
            }
            if mark == b'[' && self.options.indent.is_none() {
                // A packed list of nothing.
                self.out.truncate(start);
                *before = first;
            } else {
                self.end_list(mark);
            }
            return Ok(next);
        }
    }

    /// Ends a list, before whose next element `before` would stand.
    #[inline(always)]
    pub(super) fn end_list(&mut self, before: u8) {
        if before == b'[' {
            self.out.chunk(b"[]", 2);
        } else {
            self.end(b']');
        }
    }

    /// Prints the element, or the packed elements, of a record.
    #[inline(always)]
    pub(super) fn elements(
        &mut self,
        field: &Field<'_>,
        place: Place<'_>,
        record: &Record,
        before: &mut u8,
    ) -> Result<()> {
        if record.wire == 2 && field.kind.packable() {
            return self.packed(field, place, record, before);
        }
        if record.wire == 0 && !field.kind.declares(record.bits as i32) {
            return Ok(());
        }
        self.item(*before);
        *before = b',';
        self.value(field, field.kind, place, record)
    }

    fn packed(
        &mut self,
        field: &Field<'_>,
        place: Place<'_>,
        record: &Record,
        before: &mut u8,
    ) -> Result<()> {
        let list = place.whole.get(..record.end).unwrap_or(&[]);
        let wire = field.kind.wire_type();
        let mut pos = record.start;
        while pos < list.len() {
            let read = match wire {
                1 => fixed64(list, pos),
                5 => fixed32(list, pos),
                _ => records::number(list, pos),
            };
            let Ok((bits, next)) = read else {
                return Err(broken(DecodeErrorKind::InvalidPacked, pos));
            };
            pos = next;
            if wire == 0 && !field.kind.declares(bits as i32) {
                continue;
            }
            self.item(*before);
            *before = b',';
            self.number(field.kind, bits);
        }
        Ok(())
    }
}
