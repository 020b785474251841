//! Maps: a repeated field of a message that nobody names.

use super::super::arena::{FieldDraft, Target};
use super::field::Holds;
use super::{Builder, Kind as Fault, Result, error};
use crate::schema::{Cardinality, Kind};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{DescriptorProtoView, FieldDescriptorProtoView};

impl<'s> Builder<'s> {
    /// Makes `draft`, of the field `proto` in the message `parent`, a map of this entry.
    pub(super) fn map(
        &self,
        entry: usize,
        parent: usize,
        proto: FieldDescriptorProtoView<'s>,
        draft: &mut FieldDraft<'s>,
    ) -> Result<()> {
        let Some(entry) = self.map_entries.get(entry) else {
            return Err(error(Fault::InvalidMap, proto.name()));
        };
        if entry.parent != Some(parent) || proto.label() != Label::Repeated {
            return Err(error(Fault::WrongType, entry.name));
        }
        let malformed = || error(Fault::InvalidMap, entry.name);
        let (key, value) = members(entry.proto).ok_or_else(malformed)?;
        let Holds::Value(key) = self.holds(entry.name, key)? else {
            return Err(malformed());
        };
        if !is_key(key) {
            return Err(malformed());
        }
        match self.holds(entry.name, value)? {
            Holds::Value(kind) => draft.field.kind = kind,
            Holds::Message(message) => {
                let group = false;
                draft.holds = Some(Target { message, group });
            }
            Holds::MapEntry(_) => return Err(malformed()),
        }
        draft.field.cardinality = Cardinality::Map(key);
        Ok(())
    }
}

/// The key and the value of an entry, if it has these and nothing else.
fn members(
    entry: DescriptorProtoView<'_>,
) -> Option<(FieldDescriptorProtoView<'_>, FieldDescriptorProtoView<'_>)> {
    let mut fields = entry.field().iter();
    let (first, second, None) = (fields.next()?, fields.next()?, fields.next()) else {
        return None;
    };
    let (key, value) = if first.number() == 1 {
        (first, second)
    } else {
        (second, first)
    };
    let singular = |field: FieldDescriptorProtoView<'_>| {
        field.label() == Label::Optional && !field.has_oneof_index()
    };
    let nothing_else = entry.nested_type().is_empty()
        && entry.enum_type().is_empty()
        && entry.extension().is_empty()
        && entry.extension_range().is_empty()
        && entry.oneof_decl().is_empty();
    let is_entry = key.number() == 1
        && value.number() == 2
        && singular(key)
        && singular(value)
        && !(value.has_type() && value.r#type() == Type::Group)
        && nothing_else;
    is_entry.then_some((key, value))
}

const fn is_key(kind: Kind<'_>) -> bool {
    !matches!(
        kind,
        Kind::Float
            | Kind::Double
            | Kind::Bytes
            | Kind::Enum(_)
            | Kind::Message(_)
            | Kind::Group(_)
    )
}
