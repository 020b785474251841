//! The records of a message that may lie in several pieces.

use super::level::{Form, form};
use crate::octets::{Octets, Range32};
use crate::schema::{Field, Kind};
use crate::view::{Window, fragment_after, fragment_from};
use crate::wire::{Cursor, DecodeError, Input};

/// Records one after the other, from a position on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Records<'a> {
    input: Input<'a>,
    window: Window,
    /// The next record.
    at: usize,
}

/// A record whose tag was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordAt<'a> {
    /// The piece that it lies in.
    pub(super) input: Input<'a>,
    /// Where it begins.
    pub(super) at: usize,
    pub(super) number: u32,
    pub(super) wire_type: u32,
    /// Behind its tag.
    pub(super) value: Cursor,
    /// Behind it.
    pub(super) after: usize,
}

impl<'a> Records<'a> {
    /// Those from `from` on, which is where a record begins, or the message.
    pub(super) fn new(octets: Octets<'a>, window: Window, from: u32) -> Self {
        let range = Range32 {
            start: from,
            end: window.end,
        };
        let mut records = Self {
            input: Input::within(octets, range, window.depth, window.fragments),
            window,
            at: from as usize,
        };
        if window.seed != 0 {
            records.hop(fragment_from(octets, window, from as usize));
        }
        records
    }

    /// Moves to a piece, or to the end.
    #[cold]
    fn hop(&mut self, piece: Option<Range32>) {
        let none = Range32 { start: 0, end: 0 };
        let piece = piece.unwrap_or(none);
        let (depth, fragments) = (self.window.depth, self.window.fragments);
        self.input = Input::within(self.input.octets(), piece, depth, fragments);
        self.at = piece.start as usize;
        if piece == none {
            // There is no piece to follow.
            self.window.seed = 0;
        }
    }

    /// The next record.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<RecordAt<'a>>, DecodeError> {
        while self.at >= self.input.end() {
            if self.window.seed == 0 {
                return Ok(None);
            }
            let end = self.input.end();
            self.hop(fragment_after(self.input.octets(), self.window, end));
        }
        let at = self.at;
        let mut c = self.input.start(at);
        let (number, wire_type) = self.input.tag(&mut c)?;
        let value = c;
        self.input.skip(&mut c, number, wire_type)?;
        self.at = c.pos();
        Ok(Some(RecordAt {
            input: self.input,
            at,
            number,
            wire_type,
            value,
            after: c.pos(),
        }))
    }
}

/// Whether `field`, of the record's number, takes the record. Entries of maps are all taken: whether they
/// count shows when they are read.
pub(super) fn takes(record: &RecordAt<'_>, field: &Field<'_>) -> Result<bool, DecodeError> {
    match form(field, record.wire_type) {
        None => Ok(false),
        Some(Form::Packed | Form::Entry(_)) => Ok(true),
        Some(Form::Single | Form::Element) => match field.kind {
            Kind::Enum(table) if table.closed => {
                let bits = record.input.varint(&mut { record.value })?;
                Ok(table.declares(bits as i32))
            }
            _ => Ok(true),
        },
    }
}

/// A repeated field or a map of a view, of which nothing was read yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub(super) octets: Octets<'a>,
    pub(super) window: Window,
    pub(super) field: &'a Field<'a>,
    /// Where its first record is, plus one; 0 where there is none.
    pub(super) slot: u32,
}

impl<'a> Found<'a> {
    /// Whether there is no record at all.
    pub(super) const fn is_nowhere(&self) -> bool {
        self.slot == 0
    }

    /// Its records.
    pub(super) fn records(&self) -> FieldRecords<'a> {
        let from = self.slot.checked_sub(1);
        FieldRecords {
            records: from.map(|from| Records::new(self.octets, self.window, from)),
            field: self.field,
        }
    }
}

/// The records with the number of one field.
#[derive(Clone, Debug)]
pub(super) struct FieldRecords<'a> {
    /// `None` at the end.
    records: Option<Records<'a>>,
    pub(super) field: &'a Field<'a>,
}

impl<'a> FieldRecords<'a> {
    /// The next record.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<RecordAt<'a>>, DecodeError> {
        while let Some(records) = self.records.as_mut() {
            match records.next()? {
                Some(record) if record.number == self.field.number => return Ok(Some(record)),
                Some(_) => {}
                None => self.end(),
            }
        }
        Ok(None)
    }

    /// Gives nothing from now on: what follows an error cannot be trusted.
    pub(super) const fn end(&mut self) {
        self.records = None;
    }
}
