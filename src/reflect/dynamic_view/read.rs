//! Reading the fields of a view.

use alloc::vec::Vec;

use super::super::level::{Index, is_message, level, note, place, split};
use super::super::records::{Found, Records, takes};
use super::super::value_ref::{ValueRef, container, leaf};
use super::{DynamicView, Result, SetFields};
use crate::octets::Range32;
use crate::schema::{Cardinality, Field, Kind, Presence};
use crate::view::Mode;
use crate::wire::Input;

impl<'a, M: Mode> DynamicView<'a, M> {
    pub(super) fn input(&self) -> Input<'a> {
        let window = self.window;
        Input::within(self.octets, window.range(), window.depth, window.fragments)
    }

    pub(in crate::reflect) fn records(&self) -> Records<'a> {
        let from = match self.window.seed {
            0 => self.window.start,
            seed => seed,
        };
        Records::new(self.octets, self.window, from)
    }

    /// What `read` gives, as the mode wraps it.
    pub(super) fn out(&self, field: &'a Field<'a>, slot: u32) -> M::Out<ValueRef<'a, M>> {
        let value = self.read(field, slot);
        if M::DEEP {
            // It was checked; should it not be readable now, it reads as absent.
            return M::out(Ok(value.unwrap_or_else(|_| ValueRef::absent(field))));
        }
        M::out(value)
    }

    /// Where the field at `place` was found.
    #[inline]
    pub(super) fn slot(&self, place: usize, field: &Field<'_>) -> u32 {
        match self.index.slots.get(place) {
            Some(slot) => *slot,
            None => self.scan(place, field),
        }
    }

    /// Looks for a field that has no slot.
    #[cold]
    #[inline(never)]
    fn scan(&self, wanted: usize, field: &Field<'_>) -> u32 {
        let mut slot = 0;
        let mut records = self.records();
        while let Ok(Some(record)) = records.next() {
            let Some((at, found)) = place(self.schema, record.number) else {
                continue;
            };
            let other = at != wanted;
            let rival = other
                && found.presence == field.presence
                && matches!(field.presence, Presence::Oneof(_));
            if (other && !rival) || !takes(&record, found).unwrap_or(false) {
                continue;
            }
            if rival {
                slot = 0;
            } else {
                note(&mut slot, field, record.at as u32);
            }
        }
        slot
    }

    /// The member of the oneof `index` whose record comes last.
    #[cold]
    #[inline(never)]
    pub(super) fn last_member(&self, index: usize) -> Option<&'a Field<'a>> {
        let mut last = None;
        let mut records = self.records();
        while let Ok(Some(record)) = records.next() {
            if let Some((_, field)) = place(self.schema, record.number)
                && is_member(field, index)
                && takes(&record, field).unwrap_or(false)
            {
                last = Some(field);
            }
        }
        last
    }

    /// Where every field was found.
    pub(super) fn wide_index(&self) -> Vec<u32> {
        let mut slots = alloc::vec![0; self.schema.fields.len()];
        // For each oneof, the member that was set last.
        let mut last = alloc::vec![usize::MAX; self.schema.oneofs.len()];
        let mut records = self.records();
        while let Ok(Some(record)) = records.next() {
            let Some((at, field)) = place(self.schema, record.number) else {
                continue;
            };
            if !takes(&record, field).unwrap_or(false) {
                continue;
            }
            if let Presence::Oneof(index) = field.presence
                && let Some(last) = last.get_mut(usize::from(index))
            {
                if *last != at
                    && let Some(slot) = slots.get_mut(*last)
                {
                    *slot = 0;
                }
                *last = at;
            }
            if let Some(slot) = slots.get_mut(at) {
                note(slot, field, record.at as u32);
            }
        }
        slots
    }

    /// The value of `field` that was found at `slot`.
    pub(super) fn read(&self, field: &'a Field<'a>, slot: u32) -> Result<ValueRef<'a, M>> {
        let found = Found {
            octets: self.octets,
            window: self.window,
            field,
            slot,
        };
        if let Some(value) = container(found) {
            return Ok(value);
        }
        let Some(at) = (slot & !Index::SPLIT).checked_sub(1) else {
            return Ok(ValueRef::absent(field));
        };
        let range = Range32::new(at as usize, self.octets.len());
        let input = Input::within(self.octets, range, self.window.depth, self.window.fragments);
        let mut c = input.start(at as usize);
        input.tag(&mut c)?;
        let (link, range) = match field.kind {
            Kind::Message(link) => (link, input.bytes(&mut c)?),
            Kind::Group(link) => (link, input.group_body(&mut c, field.number)?),
            kind => {
                let value = leaf(&input, &mut c, kind)?;
                return Ok(value.unwrap_or_else(|| ValueRef::absent(field)));
            }
        };
        let view = if slot & Index::SPLIT == 0 {
            level(link.get(), &input.child(range)?, range)?
        } else {
            split(link.get(), &self.input(), self.window.range(), range.start)?
        };
        Ok(ValueRef::Message(view))
    }

    /// The messages of the singular fields that are present. As [`fields`](Self::fields), a wide message is
    /// scanned once, not once for each of them.
    pub(in crate::reflect) fn messages(&self) -> impl Iterator<Item = Result<Self>> {
        let SetFields { view, slots, .. } = self.fields();
        let fields = view.schema.fields.iter().enumerate();
        let singular = fields.filter(|(_, field)| {
            is_message(field.kind) && matches!(field.cardinality, Cardinality::Singular)
        });
        singular.filter_map(move |(place, field)| {
            let slot = slots.of(&view, place);
            let found = (slot != 0).then(|| view.read(field, slot))?;
            Some(match found {
                Ok(value) => Ok(value.as_message()?),
                Err(fault) => Err(fault),
            })
        })
    }
}

/// Whether `field` is a member of the oneof `index`.
pub(super) fn is_member(field: &Field<'_>, index: usize) -> bool {
    matches!(field.presence, Presence::Oneof(of) if usize::from(of) == index)
}
