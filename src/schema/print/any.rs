//! `google.protobuf.Any` as the message that it holds.

use super::super::check;
use super::{Failure, Printer};
use crate::wire::{Reader, Record, Value};

impl Printer<'_> {
    /// Prints an `Any` under the name of its type. `false`, and nothing printed, where the type is not known
    /// or the octets are no such message: its two fields are printed then.
    pub(super) fn any(&mut self, records: &Reader<'_>) -> Result<bool, Failure> {
        let Some((url, value)) = parts(records.clone()) else {
            return Ok(false);
        };
        let name = match url.rsplit_once('/') {
            Some((domain, name)) if is_domain(domain) => name,
            _ => return Ok(false),
        };
        let Some(schema) = self.types.message(name) else {
            return Ok(false);
        };
        // What is printed of it must be read again.
        if check::whole(schema, value.clone()).is_err() {
            return Ok(false);
        }
        self.begin()?;
        write!(self.out, "[{url}]")?;
        self.open()?;
        self.body(schema, &value)?;
        self.close()?;
        Ok(true)
    }
}

/// The type URL of an `Any` and the records of what it holds, if it has nothing else.
fn parts<'a>(mut records: Reader<'a>) -> Option<(&'a str, Reader<'a>)> {
    let mut url: &[u8] = &[];
    let mut inside: Option<Record<'a>> = None;
    let absent = records.around(&[]);
    while let Some(record) = records.next().ok()? {
        match (record.field, record.value) {
            (1, Value::Len(octets)) => url = octets,
            (2, Value::Len(_)) => inside = Some(record),
            _ => return None,
        }
    }
    let inside = match inside {
        Some(record) => record.reader()?,
        None => absent,
    };
    Some((core::str::from_utf8(url).ok()?, inside))
}

/// Whether text can have `domain` before the name of a type.
fn is_domain(domain: &str) -> bool {
    let plain =
        |octet: u8| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'.' | b'_' | b'/');
    !domain.is_empty() && !domain.starts_with('/') && domain.bytes().all(plain)
}
