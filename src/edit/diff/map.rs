//! Map: entries compared by their keys.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use core::fmt::Write;

use super::super::EditError;
use super::super::get;
use super::super::key::Key;
use super::super::operation::Operation;
use super::super::path::{FieldStep, Step};
use super::super::shape::Shape;
use super::super::value::Value;
use super::scalar::value_of;
use super::{Pair, Walk, payload};
use crate::octets::Limits;
use crate::schema::{Field, Kind};
use crate::wire::Record;

impl<'s> Walk<'s> {
    pub(super) fn map(
        &mut self,
        shape: Shape<'s>,
        key_kind: Kind<'s>,
        (old, new): Pair<&[Record<'_>]>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let (old, new) = (entries(old, key_kind)?, entries(new, key_kind)?);
        // By key, as an edit keeps them, so that each is added at the end there.
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        for key in keys {
            self.below(Step::Key(key.clone()), &spelled(key), |walk| {
                match (old.get(key), new.get(key)) {
                    (Some(old), Some(new)) => walk.entry(shape, (old, new), limits),
                    (_, Some(new)) => walk.note(&Operation::set(new.raw.to_vec())),
                    (_, None) => walk.note(&Operation::Remove),
                }
            })?;
        }
        Ok(())
    }

    /// Two entries of one key.
    fn entry(
        &mut self,
        shape: Shape<'s>,
        (old, new): Pair<&Record<'_>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let value = FieldStep {
            number: 2,
            shape: Some(Shape::one(shape.kind)),
            parent: None,
        };
        let records = (
            get::records(get::open(old)?, value)?,
            get::records(get::open(new)?, value)?,
        );
        if let Some(schema) = shape.message() {
            let (old, new) = (payload(&records.0)?, payload(&records.1)?);
            let depth = old.1.min(new.1);
            return self.below(Step::Field(value), "", |walk| {
                walk.both(schema, (&old.0, &new.0), depth, limits)
            });
        }
        // An entry without a value has the default, whatever presence the field has.
        let field = Field::new(2, "", shape.kind);
        if value_of(&field, &records.0) == value_of(&field, &records.1) {
            return Ok(());
        }
        self.note(&Operation::set(new.raw.to_vec()))
    }
}

/// The entries that count: of one key the last.
fn entries<'a, 's>(
    records: &[Record<'a>],
    kind: Kind<'s>,
) -> Result<BTreeMap<Key<'s>, Record<'a>>, EditError> {
    records
        .iter()
        .map(|record| Ok((Key::of(Some(kind), get::open(record)?)?, *record)))
        .collect()
}

/// A key as a path spells it.
fn spelled(key: &Key<'_>) -> String {
    let mut out = String::new();
    match key.value() {
        Value::String(text) => {
            out.push_str("[\"");
            for character in text.chars() {
                if matches!(character, '"' | '\\') {
                    out.push('\\');
                }
                out.push(character);
            }
            out.push_str("\"]");
            Ok(())
        }
        Value::Bool(value) => write!(out, "[{value}]"),
        Value::I32(value) => write!(out, "[{value}]"),
        Value::I64(value) => write!(out, "[{value}]"),
        Value::U32(value) => write!(out, "[{value}]"),
        Value::U64(value) => write!(out, "[{value}]"),
        _ => Ok(()),
    }
    // A string takes all that is written.
    .unwrap_or_default();
    out
}
