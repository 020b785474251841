//! Maps: a message with a key and a value for each entry.

use super::super::{Field, Kind};
use super::run::{Leaf, Run};
use super::{Failure, Printer, leaf};
use crate::wire::{DecodeError, Reader};

impl Printer<'_> {
    /// Prints the entries of a map.
    #[inline(never)]
    pub(super) fn map(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        run: &Run<'_, '_>,
    ) -> Result<(), Failure> {
        #[cfg(feature = "alloc")]
        if self.style.sort_maps {
            return self.sorted_map(field, key, run);
        }
        let mut run = run.clone();
        while let Some(entry) = run.inside() {
            self.entry(field, key, &entry)?;
        }
        Ok(())
    }

    /// Prints the entries by key.
    #[cfg(feature = "alloc")]
    fn sorted_map(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        run: &Run<'_, '_>,
    ) -> Result<(), Failure> {
        for entry in sorted(key, run.clone()) {
            self.entry(field, key, &entry)?;
        }
        Ok(())
    }

    fn entry(
        &mut self,
        field: &Field<'_>,
        key: Kind<'_>,
        entry: &Reader<'_>,
    ) -> Result<(), Failure> {
        self.begin()?;
        self.field_name("", field)?;
        self.open()?;
        match fault(entry.clone()) {
            Some(fault) => self.fault(fault)?,
            None => {
                self.part(1, "key", key, entry)?;
                match field.kind.message() {
                    Some(_) => self.value(field.kind, entry)?,
                    None => self.part(2, "value", field.kind, entry)?,
                }
            }
        }
        self.close()
    }

    /// Prints a value that is a message.
    fn value(&mut self, kind: Kind<'_>, entry: &Reader<'_>) -> Result<(), Failure> {
        let field = Field::new(2, "value", kind).optional();
        let run = Run::new(entry.clone(), &field);
        match run.whole() {
            Some(inside) => self.message(&field, "", &inside),
            // An absent value is the empty message.
            None if run.clone().next().is_none() => self.message(&field, "", &entry.around(&[])),
            None => self.pieces(&field, "", &run),
        }
    }

    /// Prints the key of an entry, or a value that is no message.
    #[inline(never)]
    fn part(
        &mut self,
        number: u32,
        name: &str,
        kind: Kind<'_>,
        entry: &Reader<'_>,
    ) -> Result<(), Failure> {
        let field = Field::new(number, name, kind);
        self.begin()?;
        write!(self.out, "{name}: ")?;
        self.leaf(kind, last(&field, entry.clone()))?;
        self.end()
    }
}

/// The entries by key, of those with one key the last: it is the one that counts.
#[cfg(feature = "alloc")]
#[inline(never)]
fn sorted<'a>(key: Kind<'_>, mut run: Run<'a, '_>) -> impl Iterator<Item = Reader<'a>> + use<'a> {
    let entries = core::iter::from_fn(|| run.inside());
    let keyed = entries.map(|entry| (order(key, entry.clone()), entry));
    let mut entries: alloc::vec::Vec<_> = keyed.collect();
    entries.sort_by_key(|(order, _)| *order);
    let mut entries = entries.into_iter().peekable();
    core::iter::from_fn(move || {
        loop {
            let (order, entry) = entries.next()?;
            if entries.peek().is_none_or(|(next, _)| *next != order) {
                return Some(entry);
            }
        }
    })
}

/// What ends the records of an entry before it does.
#[inline(never)]
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
fn last<'a>(field: &Field<'_>, entry: Reader<'a>) -> Leaf<'a> {
    match Run::new(entry, field).last() {
        Some(record) => Leaf::of(&record),
        None => Leaf {
            value: leaf::default(field.kind),
            at: 0,
        },
    }
}

/// What an entry is sorted by: its key, as a number or as a text.
#[cfg(feature = "alloc")]
fn order<'a>(key: Kind<'_>, entry: Reader<'a>) -> (i128, &'a [u8]) {
    use crate::wire::{Int32, Int64, Scalar, Sfixed32, Sfixed64, Sint32, Sint64, Value};

    let field = Field::new(1, "key", key);
    let bits = match last(&field, entry).value {
        Value::Len(text) => return (0, text),
        Value::Varint(bits) | Value::Fixed64(bits) => bits,
        Value::Fixed32(bits) => u64::from(bits),
        Value::Group(_) => return (0, &[]),
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
