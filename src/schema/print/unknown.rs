//! Records that no field takes: by number, and by what they look like.

use super::run::{Fields, Packed, declares};
use super::{Failure, Printer, escape};
use crate::schema::Verdict;
use crate::wire::{Reader, Record, Value};

/// How many levels of what could be a message are shown as messages.
const GUESSES_MAX: u32 = 10;

impl Printer<'_> {
    /// Prints the unknown records of a message, in the order they came.
    #[inline(never)]
    pub(super) fn unknown(
        &mut self,
        fields: Fields<'_>,
        mut records: Reader<'_>,
    ) -> Result<(), Failure> {
        while let Ok(Some(record)) = records.next() {
            match (fields.judge(&record), record.value) {
                ((_, Verdict::Known), _) => {}
                ((Some(field), Verdict::UnknownWithin), Value::Len(list)) => {
                    let elements = Packed::new(field.kind, list);
                    for value in elements.filter(|value| !declares(field.kind, value)) {
                        self.number(record.field, value)?;
                    }
                }
                _ => self.unknown_record(&record, GUESSES_MAX)?,
            }
        }
        Ok(())
    }

    pub(super) fn unknown_record(
        &mut self,
        record: &Record<'_>,
        guesses: u32,
    ) -> Result<(), Failure> {
        let inside = match record.value {
            Value::Group(_) => record.reader(),
            Value::Len(octets) if !octets.is_empty() && guesses > 0 => {
                record.reader().filter(is_message)
            }
            _ => None,
        };
        let Some(inside) = inside else {
            return self.number(record.field, record.value);
        };
        self.begin()?;
        write!(self.out, "{}", record.field)?;
        self.open()?;
        self.guessed(inside, guesses.saturating_sub(1))?;
        self.close()
    }

    /// Prints records of which nothing is known.
    fn guessed(&mut self, mut records: Reader<'_>, guesses: u32) -> Result<(), Failure> {
        loop {
            match records.next() {
                Ok(Some(record)) => self.unknown_record(&record, guesses)?,
                Ok(None) => return Ok(()),
                Err(fault) => return self.fault(fault),
            }
        }
    }

    /// Prints a value by its field number.
    #[inline(never)]
    pub(super) fn number(&mut self, field: u32, value: Value<'_>) -> Result<(), Failure> {
        self.begin()?;
        write!(self.out, "{field}: ")?;
        match value {
            Value::Varint(bits) => write!(self.out, "{bits}")?,
            Value::Fixed64(bits) => write!(self.out, "{bits:#018x}")?,
            Value::Fixed32(bits) => write!(self.out, "{bits:#010x}")?,
            Value::Len(octets) => escape::octets(octets, self.out)?,
            Value::Group(group) => escape::octets(group.body(), self.out)?,
        }
        self.end()
    }
}

/// Whether all records of this level can be read.
fn is_message(records: &Reader<'_>) -> bool {
    let mut records = records.clone();
    loop {
        match records.next() {
            Ok(Some(_)) => {}
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}
