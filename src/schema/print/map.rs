//! Maps: a message with a key and a value for each entry.

use super::super::{Field, Kind};
use super::run::Run;
use super::{Failure, Printer, leaf};
use crate::wire::{DecodeError, Reader, Record, Value};

impl Printer<'_> {
    /// Prints the entries of a map.
    #[inline(never)]
    pub(super) fn map(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        run: Run<'_, '_>,
    ) -> Result<(), Failure> {
        #[cfg(feature = "alloc")]
        if self.style.sort_maps {
            return self.sorted_map(field, key, run);
        }
        for record in run {
            self.entry(field, key, &record)?;
        }
        Ok(())
    }

    /// Prints the entries by key; of those with one key the last, which is the one that counts.
    #[cfg(feature = "alloc")]
    fn sorted_map(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        run: Run<'_, '_>,
    ) -> Result<(), Failure> {
        let mut entries: alloc::vec::Vec<_> = run
            .map(|record| (order(key, record.reader()), record))
            .collect();
        entries.sort_by_key(|(order, _)| *order);
        for (at, (order, record)) in entries.iter().enumerate() {
            let next = entries.get(at + 1);
            if next.is_none_or(|(next, _)| next != order) {
                self.entry(field, key, record)?;
            }
        }
        Ok(())
    }

    fn entry(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        record: &Record<'_>,
    ) -> Result<(), Failure> {
        let Some(entry) = record.reader() else {
            return Ok(());
        };
        self.begin()?;
        self.field_name("", field)?;
        self.open()?;
        if let Some(fault) = fault(entry.clone()) {
            self.fault(fault)?;
            return self.close();
        }
        self.part(&Field::new(1, "key", key), &entry)?;
        let value = Field::new(2, "value", field.kind).optional();
        match field.kind.message() {
            None => self.part(&value, &entry)?,
            Some(_) if Run::new(entry.clone(), &value).next().is_none() => {
                // An absent value is the empty message.
                self.message(&value, "", entry.around(&[]))?;
            }
            Some(_) => self.singular_message(&value, "", Run::new(entry, &value))?,
        }
        self.close()
    }

    /// Prints the key of an entry, or a value that is no message.
    #[inline(never)]
    fn part(&mut self, field: &Field<'_>, entry: &Reader<'_>) -> Result<(), Failure> {
        self.begin()?;
        self.field_name("", field)?;
        self.out.write_str(": ")?;
        self.leaf(field.kind, last(field, entry.clone()))?;
        self.end()
    }
}

/// What ends the records of an entry before it does.
fn fault(mut entry: Reader<'_>) -> Option<DecodeError> {
    loop {
        match entry.next() {
            Ok(Some(_)) => {}
            Ok(None) => return None,
            Err(fault) => return Some(fault),
        }
    }
}

/// The value of `field` in an entry.
fn last<'a>(field: &Field<'_>, entry: Reader<'a>) -> Value<'a> {
    let record = Run::new(entry, field).last();
    record.map_or(leaf::default(field.kind), |record| record.value)
}

/// What an entry is sorted by: its key, as a number or as a text.
#[cfg(feature = "alloc")]
fn order<'a>(key: Kind<'_>, entry: Option<Reader<'a>>) -> (i128, &'a [u8]) {
    use crate::wire::{Int32, Int64, Scalar, Sfixed32, Sfixed64, Sint32, Sint64};

    let field = Field::new(1, "key", key);
    let bits = match entry.map(|entry| last(&field, entry)) {
        Some(Value::Len(text)) => return (0, text),
        Some(Value::Varint(bits) | Value::Fixed64(bits)) => bits,
        Some(Value::Fixed32(bits)) => u64::from(bits),
        _ => return (0, &[]),
    };
    let number = match key {
        Kind::Int32 => i128::from(Int32::from_bits(bits)),
        Kind::Int64 => i128::from(Int64::from_bits(bits)),
        Kind::Sint32 => i128::from(Sint32::from_bits(bits)),
        Kind::Sint64 => i128::from(Sint64::from_bits(bits)),
        Kind::Sfixed32 => i128::from(Sfixed32::from_bits(bits)),
        Kind::Sfixed64 => i128::from(Sfixed64::from_bits(bits)),
        Kind::Uint32 => i128::from(bits as u32),
        Kind::Bool => i128::from(bits != 0),
        _ => i128::from(bits),
    };
    (number, &[])
}
