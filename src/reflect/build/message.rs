//! Tables of messages.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::super::arena::{FieldDraft, MessageDraft};
use super::declare::is_identifier;
use super::{Builder, Kind, Open, Result, error, places};
use crate::types::DescriptorProtoView;

impl<'s> Builder<'s> {
    pub(super) fn link_messages(&mut self) -> Result<()> {
        let drafts = self.messages.iter().enumerate();
        let drafts = drafts.map(|(id, open)| self.message(id, open));
        let drafts = drafts.collect::<Result<Vec<_>>>()?;
        self.tables.messages = self.arena.messages(drafts)?;
        Ok(())
    }

    fn message(
        &self,
        id: usize,
        open: &Open<'s, DescriptorProtoView<'s>>,
    ) -> Result<MessageDraft<'s>> {
        let (oneofs, indexes) = oneofs(open)?;
        let mut fields = Vec::with_capacity(open.proto.field().len());
        let mut members = vec![false; oneofs.len()];
        // Features of oneofs lie around those of their fields.
        let around: Vec<_> = open.proto.oneof_decl().iter().collect();
        for proto in open.proto.field() {
            let place = match proto.has_oneof_index().then(|| proto.oneof_index()) {
                None => None,
                Some(index) => {
                    let index = usize::try_from(index).ok();
                    let place = index.and_then(|index| around.get(index).zip(indexes.get(index)));
                    let Some((oneof, index)) = place else {
                        return Err(error(Kind::InvalidOneof, open.name));
                    };
                    Some((oneof.options().features(), *index))
                }
            };
            if let Some((_, Some(index))) = place
                && let Some(member) = members.get_mut(usize::from(index))
            {
                *member = true;
            }
            fields.push(self.field(id, open, proto, place)?);
        }
        if members.contains(&false) {
            return Err(error(Kind::InvalidOneof, open.name));
        }
        fields.sort_by_key(|draft| draft.field.number);
        check_numbers(open.name, &fields)?;
        let message_set = open.proto.options().message_set_wire_format();
        if message_set && !fields.is_empty() {
            return Err(error(Kind::InvalidMessageSet, open.name));
        }
        Ok(MessageDraft {
            name: open.name,
            names: self.arena.slice(names(open.name, &fields)?)?,
            fields,
            oneofs: self.arena.slice(oneofs)?,
            reserved: self
                .arena
                .slice(open.proto.reserved_name().iter().collect())?,
            message_set,
        })
    }
}

/// The names of the oneofs that are not there for a proto3 `optional` alone; and for each oneof which of
/// these it is.
fn oneofs<'s>(
    open: &Open<'s, DescriptorProtoView<'s>>,
) -> Result<(Vec<&'s str>, Vec<Option<u16>>)> {
    let declared = open.proto.oneof_decl();
    let mut synthetic = vec![false; declared.len()];
    for field in open.proto.field() {
        let index = usize::try_from(field.oneof_index()).ok();
        let index = index.filter(|_| field.proto3_optional() && field.has_oneof_index());
        if let Some(place) = index.and_then(|index| synthetic.get_mut(index)) {
            *place = true;
        }
    }
    let mut known = BTreeSet::new();
    let (mut names, mut indexes) = (Vec::new(), Vec::with_capacity(synthetic.len()));
    for (oneof, synthetic) in declared.iter().zip(synthetic) {
        if !is_identifier(oneof.name()) {
            return Err(error(Kind::InvalidName, open.name));
        }
        if !known.insert(oneof.name()) {
            return Err(error(Kind::DuplicateName, open.name));
        }
        if synthetic {
            indexes.push(None);
            continue;
        }
        let Ok(index) = u16::try_from(names.len()) else {
            return Err(error(Kind::TooMany, open.name));
        };
        names.push(oneof.name());
        indexes.push(Some(index));
    }
    Ok((names, indexes))
}

/// Checks fields that are sorted by number.
fn check_numbers(name: &str, fields: &[FieldDraft<'_>]) -> Result<()> {
    let again = fields.windows(2).any(|pair| match pair {
        [first, second] => first.field.number == second.field.number,
        _ => false,
    });
    if again {
        return Err(error(Kind::DuplicateNumber, name));
    }
    Ok(())
}

/// The names of fields in the proto and in JSON, sorted, each once with its place.
fn names<'s>(message: &str, fields: &[FieldDraft<'s>]) -> Result<Vec<(&'s str, u16)>> {
    let mut names = Vec::with_capacity(fields.len() * 2);
    let mut own = Vec::with_capacity(fields.len());
    for (place, draft) in places(message, fields.len())?.zip(fields) {
        own.push(draft.field.name);
        names.push((draft.field.name, place));
        if draft.field.json_name != draft.field.name {
            names.push((draft.field.json_name, place));
        }
    }
    own.sort_unstable();
    if own.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(error(Kind::DuplicateName, message));
    }
    names.sort_unstable();
    Ok(names)
}
