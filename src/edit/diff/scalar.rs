//! Scalar: values that are compared whole.

use alloc::vec::Vec;

use super::super::EditError;
use super::super::get::Item;
use super::super::operation::Operation;
use super::super::value::{canonical, wire_bits};
use super::{Pair, Walk};
use crate::schema::{Field, Kind, Presence};
use crate::wire::{Record, Value as WireValue};

impl<'s> Walk<'s> {
    /// A singular field, also a message that one side does not have.
    pub(super) fn scalar(
        &mut self,
        field: &Field<'_>,
        (old, new): Pair<&[Record<'_>]>,
    ) -> Result<(), EditError> {
        let (is_old, is_new) = (value_of(field, old), value_of(field, new));
        if is_old.is_some() == is_new.is_some() && is_old == is_new {
            return Ok(());
        }
        if is_new.is_none() {
            return self.note(&Operation::Remove);
        }
        let raw = if field.kind.message().is_some() {
            concat(new)
        } else {
            new.last().map_or(Vec::new(), |record| record.raw.to_vec())
        };
        self.note(&Operation::set(raw))
    }
}

/// What a scalar is, as it is compared.
#[derive(Eq, PartialEq)]
pub(super) enum Scalar<'a> {
    Bits(u64),
    Octets(&'a [u8]),
}

/// The value of a singular field; `None` where it is absent, or cannot be told from that.
pub(super) fn value_of<'a>(field: &Field<'_>, records: &[Record<'a>]) -> Option<Scalar<'a>> {
    let value = scalar(field.kind, &records.last()?.value);
    let is_default = match value {
        Scalar::Bits(bits) => bits == 0,
        Scalar::Octets(octets) => octets.is_empty(),
    };
    let is_implicit = field.presence == Presence::Implicit && field.kind.message().is_none();
    (!is_default || !is_implicit).then_some(value)
}

pub(super) fn scalar<'a>(kind: Kind<'_>, value: &WireValue<'a>) -> Scalar<'a> {
    match value {
        WireValue::Len(octets) => Scalar::Octets(octets),
        WireValue::Group(group) => Scalar::Octets(group.body()),
        value => Scalar::Bits(canonical(kind, wire_bits(kind, value).unwrap_or(0))),
    }
}

pub(super) fn same_item(kind: Kind<'_>, old: &Item<'_, '_>, new: &Item<'_, '_>) -> bool {
    let value = |item: &Item<'_, '_>| match item {
        Item::Bits(_, bits) => Some(canonical(kind, *bits)),
        Item::Record(record) => wire_bits(kind, &record.value).map(|bits| canonical(kind, bits)),
    };
    match (old, new) {
        (Item::Record(old), Item::Record(new)) => {
            scalar(kind, &old.value) == scalar(kind, &new.value)
        }
        (old, new) => value(old) == value(new),
    }
}

fn concat(records: &[Record<'_>]) -> Vec<u8> {
    records
        .iter()
        .flat_map(|record| record.raw)
        .copied()
        .collect()
}
