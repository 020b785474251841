//! The fields that are set.

use alloc::vec::Vec;
use core::iter::FusedIterator;

use super::super::level::Index;
use super::super::value_ref::ValueRef;
use super::DynamicView;
use crate::schema::Field;
use crate::view::Mode;

/// The fields of a [`DynamicView`] that are set.
#[derive(Clone, Debug)]
pub struct SetFields<'a, M: Mode> {
    pub(super) view: DynamicView<'a, M>,
    pub(super) slots: Slots,
    place: usize,
}

/// Where the fields of a wide message are; empty for others, whose index says it.
#[derive(Clone, Debug)]
pub(super) struct Slots(Vec<u32>);

impl Slots {
    /// Where the field at `place` of the view that this was made for is.
    pub(super) fn of<M: Mode>(&self, view: &DynamicView<'_, M>, place: usize) -> u32 {
        let slots = if self.0.is_empty() {
            view.index.slots.as_slice()
        } else {
            &self.0
        };
        slots.get(place).copied().unwrap_or(0)
    }
}

impl<'a, M: Mode> SetFields<'a, M> {
    pub(super) fn new(view: DynamicView<'a, M>) -> Self {
        let slots = if view.schema.fields.len() > Index::SLOTS {
            view.wide_index()
        } else {
            Vec::new()
        };
        Self {
            view,
            slots: Slots(slots),
            place: 0,
        }
    }
}

impl<'a, M: Mode> Iterator for SetFields<'a, M> {
    type Item = (&'a Field<'a>, M::Out<ValueRef<'a, M>>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let field = self.view.schema.fields.get(self.place)?;
            let slot = self.slots.of(&self.view, self.place);
            self.place += 1;
            if self.view.is_set(field, slot) {
                return Some((field, self.view.out(field, slot)));
            }
        }
    }
}

impl<M: Mode> FusedIterator for SetFields<'_, M> {}
