//! Map fields of views.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::level::{level, split};
use super::records::{FieldRecords, Found};
use super::value_ref::{KeyRef, ValueRef, leaf};
use crate::octets::Range32;
use crate::schema::{Cardinality, Field, Kind};
use crate::view::{Checked, Mode, too_many_fragments};
use crate::wire::{DecodeError, Input};

/// A map field of a [`DynamicView`](super::DynamicView): its entries lie where they were received.
///
/// Entries come in the order of the wire; of those with one key the last counts, and is what
/// [`get`](Self::get) finds. Entries with a number that a closed enum does not declare are none; they are
/// among the unknown fields.
#[derive(Clone, Copy)]
pub struct MapView<'a, M: Mode = Checked> {
    found: Found<'a>,
    mode: PhantomData<M>,
}

/// A key and its value.
type Entry<'a, M> = (KeyRef<'a>, ValueRef<'a, M>);

impl<'a, M: Mode> MapView<'a, M> {
    pub(super) const fn new(found: Found<'a>) -> Self {
        Self {
            found,
            mode: PhantomData,
        }
    }

    /// The table of the field.
    #[must_use]
    pub const fn field(&self) -> &'a Field<'a> {
        self.found.field
    }

    /// The entries in the order of the wire; in lazy mode each a `Result`.
    #[must_use]
    pub fn iter(&self) -> MapIter<'a, M> {
        MapIter {
            records: self.found.records(),
            mode: PhantomData,
        }
    }

    /// How many entries there are, those with one key counted each: they are counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_nowhere() || self.iter().next().is_none()
    }

    /// The value of `key`: all entries are looked at.
    ///
    /// # Errors
    /// In lazy mode, what an entry breaks.
    pub fn get(&self, key: KeyRef<'_>) -> Option<M::Out<ValueRef<'a, M>>> {
        let mut entries = self.iter();
        let mut last = None;
        loop {
            match entries.entry() {
                Ok(Some((found, value))) if found == key => last = Some(value),
                Ok(Some(_)) => {}
                Err(fault) if !M::DEEP => return Some(M::out(Err(fault))),
                Ok(None) | Err(_) => return Some(M::out(Ok(last?))),
            }
        }
    }
}

impl<'a, M: Mode> IntoIterator for MapView<'a, M> {
    type Item = M::Out<Entry<'a, M>>;
    type IntoIter = MapIter<'a, M>;

    fn into_iter(self) -> MapIter<'a, M> {
        self.iter()
    }
}

impl<M: Mode> fmt::Debug for MapView<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The entries of a [`MapView`].
#[derive(Clone, Debug)]
pub struct MapIter<'a, M: Mode> {
    records: FieldRecords<'a>,
    mode: PhantomData<M>,
}

impl<'a, M: Mode> MapIter<'a, M> {
    fn entry(&mut self) -> Result<Option<Entry<'a, M>>, DecodeError> {
        let field = self.records.field;
        let Cardinality::Map(key) = field.cardinality else {
            return Ok(None);
        };
        while let Some(record) = self.records.next()? {
            if record.wire_type != 2 {
                continue;
            }
            let mut c = record.value;
            let range = record.input.bytes(&mut c)?;
            if let Some(entry) = read(&record.input, key, field.kind, range)? {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }
}

impl<'a, M: Mode> Iterator for MapIter<'a, M> {
    type Item = M::Out<Entry<'a, M>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.entry() {
            Ok(entry) => Some(M::out(Ok(entry?))),
            Err(fault) => {
                // In checked mode there is none.
                self.records.end();
                if M::DEEP {
                    None
                } else {
                    Some(M::out(Err(fault)))
                }
            }
        }
    }
}

impl<M: Mode> FusedIterator for MapIter<'_, M> {}

/// The map entry in `range`; the last key and the last value win, messages are merged. `None` where its
/// value is one that the schema does not know.
fn read<'a, M: Mode>(
    around: &Input<'a>,
    key_kind: Kind<'a>,
    value_kind: Kind<'a>,
    range: Range32,
) -> Result<Option<Entry<'a, M>>, DecodeError> {
    let link = match value_kind {
        Kind::Message(link) => Some(link),
        _ => None,
    };
    let input = around.entry(range, link.is_some())?;
    let (mut key, mut value) = (ValueRef::zero(key_kind), Some(ValueRef::zero(value_kind)));
    let (mut pieces, mut first) = (0_u32, range);
    let mut c = input.start(range.start as usize);
    while c.pos() < input.end() {
        let (number, wire_type) = input.tag(&mut c)?;
        match number {
            1 if wire_type == key_kind.wire_type() => {
                key = leaf::<M>(&input, &mut c, key_kind)?.unwrap_or(key);
            }
            2 if wire_type == 2 && link.is_some() => {
                let piece = input.bytes(&mut c)?;
                first = if pieces == 0 { piece } else { first };
                pieces += 1;
            }
            2 if wire_type == value_kind.wire_type() => {
                value = leaf(&input, &mut c, value_kind)?;
            }
            _ => input.skip(&mut c, number, wire_type)?,
        }
    }
    if let Some(link) = link {
        value = match pieces {
            0 => value,
            1 => Some(ValueRef::Message(level(
                link.get(),
                &input.child(first)?,
                first,
            )?)),
            _ if pieces - 1 > u32::from(input.fragments()) && input.fragments() < u16::MAX => {
                return Err(too_many_fragments(range.start));
            }
            _ => Some(ValueRef::Message(split(
                link.get(),
                &input,
                range,
                first.start,
            )?)),
        };
    }
    Ok(key.key().zip(value))
}
