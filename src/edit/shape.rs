//! Shape: which records a field takes, by the schema.

use crate::schema::{Cardinality, Field, Kind, Message};
use crate::wire::{Reader, Value as WireValue};

/// What a field holds and how often.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'s> {
    pub(super) kind: Kind<'s>,
    pub(super) many: Many<'s>,
}

/// How often a field holds its kind.
#[derive(Clone, Copy, Debug)]
pub(super) enum Many<'s> {
    One,
    List {
        packed: bool,
    },
    /// Entries with keys of this kind.
    Map(Kind<'s>),
}

impl<'s> Shape<'s> {
    pub(super) const fn of(field: &Field<'s>) -> Self {
        let many = match field.cardinality {
            Cardinality::Singular => Many::One,
            Cardinality::Repeated => Many::List { packed: false },
            Cardinality::Packed => Many::List { packed: true },
            Cardinality::Map(key) => Many::Map(key),
        };
        Self {
            kind: field.kind,
            many,
        }
    }

    /// The shape of one value of this kind.
    pub(super) const fn one(kind: Kind<'s>) -> Self {
        Self {
            kind,
            many: Many::One,
        }
    }

    /// The message type of its values, of a map that of its values too.
    pub(super) fn message(self) -> Option<&'s Message<'s>> {
        self.kind.message()
    }

    /// Whether a list of it may come packed.
    pub(super) const fn packable(self) -> bool {
        matches!(self.many, Many::List { .. }) && self.kind.packable()
    }

    /// Whether its records are groups.
    pub(super) const fn is_group(self) -> bool {
        matches!(self.kind, Kind::Group(_)) && !matches!(self.many, Many::Map(_))
    }

    /// Whether a record is of this field, and not an unknown one: of another wire type, or a number that
    /// a closed enum does not declare.
    pub(super) fn takes(self, value: &WireValue<'_>) -> bool {
        match (value, self.many) {
            (WireValue::Len(entry), Many::Map(_)) => self.takes_entry(entry),
            (_, Many::Map(_)) => false,
            (WireValue::Len(_), Many::List { .. }) if self.kind.packable() => true,
            (WireValue::Varint(bits), _) if self.kind.wire_type() == 0 => {
                self.kind.declares(*bits as i32)
            }
            _ => wire_type(value) == self.kind.wire_type(),
        }
    }

    /// An entry whose value a closed enum does not declare is an unknown record as a whole.
    fn takes_entry(self, entry: &[u8]) -> bool {
        if !matches!(self.kind, Kind::Enum(table) if table.closed) {
            return true;
        }
        let mut reader = Reader::new(entry);
        let mut takes = true;
        while let Ok(Some(record)) = reader.next() {
            if let (2, WireValue::Varint(bits)) = (record.field, record.value) {
                takes = self.kind.declares(bits as i32);
            }
        }
        takes
    }
}

const fn wire_type(value: &WireValue<'_>) -> u32 {
    match value {
        WireValue::Varint(_) => 0,
        WireValue::Fixed64(_) => 1,
        WireValue::Len(_) => 2,
        WireValue::Group(_) => 3,
        WireValue::Fixed32(_) => 5,
    }
}
