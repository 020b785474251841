//! Lists.

use super::records::{self, Record, fixed32, fixed64, tag, value};
use super::{Place, Print, Result, broken};
use crate::json::number::{self, Chunks};
use crate::octets::Spare;
use crate::schema::{Field, Kind};
use crate::wire::scalar::Uint64;
use crate::wire::{DecodeErrorKind, packed, zigzag};

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
        let (first, indent) = (*before, self.indent);
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
            if mark == b'[' {
                // A packed list of nothing.
                self.out.truncate(start);
                *before = first;
                self.indent = indent;
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
        if wire == 0 && record.end - record.start > SHORT && self.options.indent.is_none() {
            let varints = list.get(record.start..).unwrap_or(&[]);
            // What is broken is found again below, where it is told what it is.
            if packed::count::<Uint64>(varints, 0).is_ok()
                && self.varints(field.kind, varints, before)
            {
                return Ok(());
            }
        }
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

    /// Prints packed varints, which are sound; `false` for kinds that are no integers.
    fn varints(&mut self, kind: Kind<'_>, varints: &[u8], before: &mut u8) -> bool {
        match kind {
            Kind::Int32 => self.integers(varints, before, |bits| {
                Integer::narrow(i64::from(bits as i32))
            }),
            Kind::Sint32 => self.integers(varints, before, |bits| {
                Integer::narrow(i64::from(zigzag::decode_32(bits as u32)))
            }),
            Kind::Uint32 => self.integers(varints, before, |bits| {
                Integer::narrow(i64::from(bits as u32))
            }),
            Kind::Int64 => self.integers(varints, before, |bits| Integer::wide(bits.cast_signed())),
            Kind::Sint64 => self.integers(varints, before, |bits| {
                Integer::wide(zigzag::decode_64(bits))
            }),
            Kind::Uint64 => self.integers(varints, before, |bits| Integer {
                negative: false,
                magnitude: bits,
                quoted: true,
            }),
            _ => return false,
        }
        true
    }

    #[inline(always)]
    fn integers(&mut self, varints: &[u8], before: &mut u8, integer: impl Fn(u64) -> Integer) {
        packed::for_each_block(varints, |block| {
            let mark = core::mem::replace(before, b',');
            let most = block.len() * INTEGER_MAX;
            let print_block = |mut out: Spare| {
                let mut mark = mark;
                for bits in block {
                    integer(*bits).print(&mut out, mark);
                    mark = b',';
                }
                out
            };
            if self.out.batch(most, print_block) {
                return;
            }
            let mut mark = mark;
            for bits in block {
                integer(*bits).print(&mut self.out, mark);
                mark = b',';
            }
        });
    }
}

/// An integer to print.
struct Integer {
    negative: bool,
    magnitude: u64,
    /// Whether it goes in quotes, as those of 64 bits do.
    quoted: bool,
}

impl Integer {
    #[inline(always)]
    const fn narrow(value: i64) -> Self {
        Self {
            negative: value < 0,
            magnitude: value.unsigned_abs(),
            quoted: false,
        }
    }

    #[inline(always)]
    const fn wide(value: i64) -> Self {
        Self {
            quoted: true,
            ..Self::narrow(value)
        }
    }

    #[inline(always)]
    fn print(self, out: &mut impl Chunks, before: u8) {
        let quotes = usize::from(self.quoted);
        out.chunk(&[before, b'"'], 1 + quotes);
        number::sign(out, self.negative);
        number::decimal(out, self.magnitude);
        out.chunk(b"\"", quotes);
    }
}

/// A packed list of no more octets is printed number by number: a block of numbers has to be begun and ended.
const SHORT: usize = 64;
/// More than an integer of 20 digits takes, with a comma, quotes, and what is stored beyond it.
const INTEGER_MAX: usize = 32;
