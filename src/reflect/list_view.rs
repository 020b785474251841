//! Repeated fields of views.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::level::{Form, form, level};
use super::records::{FieldRecords, Found};
use super::value_ref::{ValueRef, leaf};
use crate::octets::Range32;
use crate::schema::{Field, Kind};
use crate::view::{Checked, Mode};
use crate::wire::{Cursor, DecodeError, Input};

/// A repeated field of a [`DynamicView`](super::DynamicView): its elements lie where they were received.
///
/// Numbers that a closed enum does not declare are no elements; they are among the unknown fields.
#[derive(Clone, Copy)]
pub struct ListView<'a, M: Mode = Checked> {
    found: Found<'a>,
    mode: PhantomData<M>,
}

impl<'a, M: Mode> ListView<'a, M> {
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

    /// The elements in order; in lazy mode each a `Result`.
    #[must_use]
    pub fn iter(&self) -> ListIter<'a, M> {
        ListIter {
            records: self.found.records(),
            packed: None,
            mode: PhantomData,
        }
    }

    /// How many elements there are: they are counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_nowhere() || self.iter().next().is_none()
    }

    /// The element `index`: those before it are passed over.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<M::Out<ValueRef<'a, M>>> {
        self.iter().nth(index)
    }
}

impl<'a, M: Mode> IntoIterator for ListView<'a, M> {
    type Item = M::Out<ValueRef<'a, M>>;
    type IntoIter = ListIter<'a, M>;

    fn into_iter(self) -> ListIter<'a, M> {
        self.iter()
    }
}

impl<M: Mode> fmt::Debug for ListView<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The elements of a [`ListView`].
#[derive(Clone, Debug)]
pub struct ListIter<'a, M: Mode> {
    records: FieldRecords<'a>,
    /// The rest of a packed list.
    packed: Option<(Input<'a>, Cursor)>,
    mode: PhantomData<M>,
}

impl<'a, M: Mode> ListIter<'a, M> {
    #[inline]
    fn element(&mut self) -> Result<Option<ValueRef<'a, M>>, DecodeError> {
        loop {
            if let Some(value) = self.in_packed()? {
                return Ok(Some(value));
            }
            let Some(record) = self.records.next()? else {
                return Ok(None);
            };
            let (input, mut c) = (record.input, record.value);
            match form(self.records.field, record.wire_type) {
                Some(Form::Packed) => {
                    let range = input.bytes(&mut c)?;
                    let run = Input::within(input.octets(), range, 0, 0);
                    self.packed = Some((run, run.start(range.start as usize)));
                }
                Some(Form::Element) => {
                    if let Some(value) = self.value(&input, c)? {
                        return Ok(Some(value));
                    }
                }
                _ => {}
            }
        }
    }

    fn value(
        &self,
        input: &Input<'a>,
        mut c: Cursor,
    ) -> Result<Option<ValueRef<'a, M>>, DecodeError> {
        let (link, range): (_, Range32) = match self.records.field.kind {
            Kind::Message(link) => (link, input.bytes(&mut c)?),
            Kind::Group(link) => (link, input.group_body(&mut c, self.records.field.number)?),
            kind => return leaf(input, &mut c, kind),
        };
        let view = level(link.get(), &input.child(range)?, range)?;
        Ok(Some(ValueRef::Message(view)))
    }

    fn in_packed(&mut self) -> Result<Option<ValueRef<'a, M>>, DecodeError> {
        let kind = self.records.field.kind;
        let Some((run, c)) = self.packed.as_mut() else {
            return Ok(None);
        };
        while c.pos() < run.end() {
            if let Some(value) = leaf(run, c, kind)? {
                return Ok(Some(value));
            }
        }
        self.packed = None;
        Ok(None)
    }
}

impl<'a, M: Mode> Iterator for ListIter<'a, M> {
    type Item = M::Out<ValueRef<'a, M>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.element() {
            Ok(value) => Some(M::out(Ok(value?))),
            Err(fault) => {
                // In checked mode there is none.
                self.records.end();
                self.packed = None;
                if M::DEEP {
                    None
                } else {
                    Some(M::out(Err(fault)))
                }
            }
        }
    }
}

impl<M: Mode> FusedIterator for ListIter<'_, M> {}
