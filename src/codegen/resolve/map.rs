//! Maps: a repeated field of a message that nobody names.

use super::field::Holds;
use super::{Position, Resolver};
use crate::codegen::Error;
use crate::codegen::model::{Kind, MessageId};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{DescriptorProtoView, FieldDescriptorProtoView};

impl Resolver<'_> {
    /// The kinds of keys and values of the map field `proto` in the message `parent`.
    pub(super) fn map(
        &self,
        entry: usize,
        parent: MessageId,
        proto: FieldDescriptorProtoView<'_>,
        at: &Position,
    ) -> Result<(Kind, Kind), Error> {
        let Some(entry) = self.map_entries.get(entry) else {
            return Err(self.error(at, "the map has no entry"));
        };
        if entry.parent != Some(parent) || proto.label() != Label::Repeated {
            let text = format!("\"{}\" is the entry of a map and no type", entry.full_name);
            return Err(self.error(at, text));
        }
        let malformed = || {
            let text = format!(
                "\"{}\" does not have the form of a map's entry",
                entry.full_name
            );
            self.error(at, text)
        };
        let (key, value) = members(entry.proto).ok_or_else(malformed)?;
        let key = match self.holds(key, at)? {
            Holds::Value(kind) if is_key(kind) => kind,
            _ => return Err(malformed()),
        };
        match self.holds(value, at)? {
            Holds::Value(kind) => Ok((key, kind)),
            Holds::MapEntry(_) => Err(malformed()),
        }
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
        field.has_label() && field.label() == Label::Optional && !field.has_oneof_index()
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

const fn is_key(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Float | Kind::Double | Kind::Bytes | Kind::Enum(_) | Kind::Message(_)
    )
}
