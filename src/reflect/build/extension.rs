//! Extensions.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::super::tables::Symbol;
use super::field::{Holds, number};
use super::{Builder, Kind as Fault, Open, Result, error};
use crate::schema::{Cardinality, Extension, Kind, Link, Presence};
use crate::types::FieldDescriptorProtoView;
use crate::types::field_descriptor_proto::Label;
use crate::wire::Tag;

/// The extension ranges of a message, sorted and joined where they touch; an end is not in its range.
type Ranges = Vec<(i32, i32)>;

impl<'s> Builder<'s> {
    pub(super) fn link_extensions(&self) -> Result<Vec<Extension<'s>>> {
        let mut ranges = BTreeMap::new();
        let extensions = self.extensions.iter();
        extensions
            .map(|open| self.extension(open, &mut ranges))
            .collect()
    }

    fn extension(
        &self,
        open: &Open<'s, FieldDescriptorProtoView<'s>>,
        ranges: &mut BTreeMap<usize, Ranges>,
    ) -> Result<Extension<'s>> {
        let (name, proto) = (open.name, open.proto);
        let extendee = match self.symbol(proto.extendee()) {
            Some(Symbol::Message(id)) => id,
            Some(_) => return Err(error(Fault::WrongType, name)),
            None => return Err(error(Fault::UnknownType, name)),
        };
        let Some(table) = self.tables.messages.get(extendee) else {
            return Err(error(Fault::UnknownType, name));
        };
        if let Holds::MapEntry(_) = self.holds(name, proto)? {
            return Err(error(Fault::WrongType, name));
        }
        if proto.label() == Label::Required || proto.has_oneof_index() && !proto.proto3_optional() {
            return Err(error(Fault::InvalidPresence, name));
        }
        let mut draft = self.bare_field(name, name, proto, open.features)?;
        let singular = matches!(draft.field.cardinality, Cardinality::Singular);
        if singular {
            draft.field.presence = Presence::Explicit;
        }
        draft.field.json_name = name;
        draft.field.number = number(name, proto, NUMBER_MAX)?;
        if let Some(target) = draft.holds
            && let Some(message) = self.tables.messages.get(target.message)
        {
            draft.field.kind = target.kind(Link::to(message));
        }
        let is_message = matches!(draft.field.kind, Kind::Message(_));
        if table.message_set && !(singular && is_message) {
            return Err(error(Fault::InvalidMessageSet, name));
        }
        let ranges = match ranges.entry(extendee) {
            alloc::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            alloc::collections::btree_map::Entry::Vacant(free) => {
                free.insert(self.ranges(extendee)?)
            }
        };
        let number = draft.field.number;
        if !within(ranges, number) || !table.message_set && number > Tag::FIELD_MAX {
            return Err(error(Fault::InvalidNumber, name));
        }
        Ok(Extension::new(table.name, draft.field))
    }

    fn ranges(&self, message: usize) -> Result<Ranges> {
        let Some(open) = self.messages.get(message) else {
            return Ok(Ranges::new());
        };
        let ranges = open.proto.extension_range();
        let mut ranges: Ranges = ranges.iter().map(|r| (r.start(), r.end())).collect();
        if ranges.iter().any(|(start, end)| *start < 1 || end <= start) {
            return Err(error(Fault::InvalidRange, open.name));
        }
        ranges.sort_unstable();
        ranges.dedup_by(|next, before| {
            let joined = next.0 <= before.1;
            if joined {
                before.1 = before.1.max(next.1);
            }
            joined
        });
        Ok(ranges)
    }
}

fn within(ranges: &[(i32, i32)], number: u32) -> bool {
    let Ok(number) = i32::try_from(number) else {
        return false;
    };
    let after = ranges.partition_point(|(start, _)| *start <= number);
    let range = after.checked_sub(1).and_then(|at| ranges.get(at));
    range.is_some_and(|(_, end)| number < *end)
}

/// A MessageSet's items carry their number in a field of their own, which has more room than a tag.
const NUMBER_MAX: u32 = i32::MAX as u32 - 1;
