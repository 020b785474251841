//! The MessageSet wire format: extensions in items of two fields.
//!
//! ```text
//!  +-------------+---------------+-----------------+-----------+
//!  | group 1     | 2: type_id    | 3: message      | end group |    again and again
//!  +-------------+---------------+-----------------+-----------+
//! ```

use super::super::Message;
use super::{Failure, Printer};
use crate::wire::{Reader, Record, Value};

impl Printer<'_> {
    /// Prints a MessageSet: its items, then what is none.
    pub(super) fn message_set(
        &mut self,
        schema: &Message<'_>,
        records: &Reader<'_>,
    ) -> Result<(), Failure> {
        self.items(schema, records.clone())?;
        let mut rest = records.clone();
        loop {
            match rest.next() {
                Ok(Some(record)) if self.style.unknown && item(&record).is_none() => {
                    self.unknown_record(&record, 1)?;
                }
                Ok(Some(_)) => {}
                Ok(None) => return Ok(()),
                Err(fault) => return self.fault(fault),
            }
        }
    }

    /// Prints items by number, those of one number merged.
    #[cfg(feature = "alloc")]
    fn items(&mut self, schema: &Message<'_>, records: Reader<'_>) -> Result<(), Failure> {
        let mut items: alloc::vec::Vec<_> = items(records).collect();
        items.sort_by_key(|(number, _)| *number);
        for same in items.chunk_by(|(one, _), (other, _)| one == other) {
            let Some((number, first)) = same.first() else {
                continue;
            };
            let Some(inside) = first.reader() else {
                continue;
            };
            if let [_] = same {
                self.item(schema, *number, inside)?;
                continue;
            }
            match self.joined(same.iter().filter_map(|(_, message)| message.reader())) {
                Ok(octets) => self.item(schema, *number, inside.around(&octets))?,
                Err(fault) => self.fault(fault)?,
            }
        }
        Ok(())
    }

    /// Prints items as they come.
    #[cfg(not(feature = "alloc"))]
    fn items(&mut self, schema: &Message<'_>, records: Reader<'_>) -> Result<(), Failure> {
        items(records).try_for_each(|(number, message)| match message.reader() {
            Some(inside) => self.item(schema, number, inside),
            None => Ok(()),
        })
    }

    fn item(
        &mut self,
        schema: &Message<'_>,
        number: u32,
        inside: Reader<'_>,
    ) -> Result<(), Failure> {
        let types = self.types;
        let known = types
            .extension(schema.name, number)
            .and_then(|field| Some((field, field.kind.message()?)));
        match known {
            Some((field, table)) => {
                self.begin()?;
                // An extension that is declared within its message is called as that.
                let within = types.extension_in_set(schema.name, table.name);
                let within = within.is_some_and(|found| found.field.number == number);
                let name = if within { table.name } else { field.name };
                write!(self.out, "[{name}]")?;
                self.open()?;
                self.body(table, &inside)?;
                self.close()
            }
            None if self.style.unknown => self.number(number, Value::Len(inside.rest())),
            None => Ok(()),
        }
    }
}

fn items<'a>(mut records: Reader<'a>) -> impl Iterator<Item = (u32, Record<'a>)> {
    core::iter::from_fn(move || records.next().ok().flatten()).filter_map(|record| item(&record))
}

/// The number and the message of an item, which may come in any order.
fn item<'a>(record: &Record<'a>) -> Option<(u32, Record<'a>)> {
    let (1, Value::Group(group)) = (record.field, record.value) else {
        return None;
    };
    let mut records = group.reader();
    let (mut number, mut message) = (None, None);
    while let Some(record) = records.next().ok()? {
        match (record.field, record.value) {
            (2, Value::Varint(bits)) => number = u32::try_from(bits).ok(),
            (3, Value::Len(_)) => message = Some(record),
            _ => {}
        }
    }
    Some((number?, message?))
}
