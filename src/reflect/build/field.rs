//! One field: what it holds, how often, with what presence.

use alloc::string::String;

use super::super::arena::{FieldDraft, Target};
use super::super::tables::Symbol;
use super::declare::is_identifier;
use super::{Builder, Kind as Fault, Open, Result, default_value, error};
use crate::features::{Features, PROTO3};
use crate::schema::{Cardinality, Field, Kind, Presence};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{DescriptorProtoView, FeatureSetView, FieldDescriptorProtoView};
use crate::wire::Tag;

/// What the type of a field leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds<'s> {
    Value(Kind<'s>),
    Message(usize),
    /// An index into the builder's map entries.
    MapEntry(usize),
}

impl<'s> Builder<'s> {
    /// The field `proto` of the message `id`; `oneof` has the features of its oneof, and which one of the
    /// message it is, unless it is there for a proto3 `optional` alone.
    pub(super) fn field(
        &self,
        id: usize,
        message: &Open<'s, DescriptorProtoView<'s>>,
        proto: FieldDescriptorProtoView<'s>,
        oneof: Option<(FeatureSetView<'s>, Option<u16>)>,
    ) -> Result<FieldDraft<'s>> {
        let around = match oneof {
            Some((set, _)) => message.features.with(set),
            None => message.features,
        };
        let features = around.with(proto.options().features()).of_field(proto);
        let mut draft = self.bare_field(message.name, proto.name(), proto, features)?;
        if let Holds::MapEntry(entry) = self.holds(message.name, proto)? {
            self.map(entry, id, proto, &mut draft)?;
        }
        let place = oneof.map(|(_, place)| place);
        draft.field.presence = presence(message.name, &draft, proto, features, place)?;
        if draft.field.presence == Presence::Implicit
            && matches!(draft.field.cardinality, Cardinality::Singular)
        {
            check_implicit(message.name, &draft.field)?;
        }
        draft.field.number = number(message.name, proto, Tag::FIELD_MAX)?;
        Ok(draft)
    }

    /// What fields and extensions have in common; without presence and number. `scope` is who is told to be
    /// at fault.
    pub(super) fn bare_field(
        &self,
        scope: &str,
        name: &'s str,
        proto: FieldDescriptorProtoView<'s>,
        features: Features,
    ) -> Result<FieldDraft<'s>> {
        if !is_identifier(proto.name()) {
            return Err(error(Fault::InvalidName, scope));
        }
        let mut field = Field::new(0, name, Kind::Bytes);
        field.json_name = self.json_name(proto)?;
        field.redact = proto.options().debug_redact();
        let mut holds = None;
        match self.holds(scope, proto)? {
            Holds::Value(kind) => field.kind = kind,
            Holds::Message(message) => {
                let group = proto.has_type() && proto.r#type() == Type::Group;
                let group = group || features.is_delimited();
                holds = Some(Target { message, group });
            }
            // The caller puts the value's kind in its place.
            Holds::MapEntry(_) => {}
        }
        if proto.label() == Label::Repeated {
            field.cardinality = if features.is_packed() && holds.is_none() && field.kind.packable()
            {
                Cardinality::Packed
            } else {
                Cardinality::Repeated
            };
        }
        if proto.has_default_value() {
            let singular = matches!(field.cardinality, Cardinality::Singular);
            let default = match holds {
                None if singular => {
                    default_value::parse(self.arena, proto.default_value(), field.kind)?
                }
                _ => None,
            };
            if default.is_none() {
                return Err(error(Fault::InvalidDefault, scope));
            }
            field.default = default;
        }
        Ok(FieldDraft { field, holds })
    }

    /// What the type of a field leads to.
    pub(super) fn holds(
        &self,
        scope: &str,
        proto: FieldDescriptorProtoView<'s>,
    ) -> Result<Holds<'s>> {
        let declared = proto.has_type().then(|| proto.r#type());
        if let Some(kind) = declared.and_then(scalar) {
            return Ok(Holds::Value(kind));
        }
        match (self.symbol(proto.type_name()), declared) {
            (Some(Symbol::Message(id)), None | Some(Type::Message | Type::Group)) => {
                Ok(Holds::Message(id))
            }
            (Some(Symbol::Enum(id)), None | Some(Type::Enum)) => match self.enum_tables.get(id) {
                Some(table) => Ok(Holds::Value(Kind::Enum(table))),
                None => Err(error(Fault::UnknownType, scope)),
            },
            (Some(Symbol::MapEntry(index)), None | Some(Type::Message)) => {
                Ok(Holds::MapEntry(index))
            }
            (None, _) => Err(error(Fault::UnknownType, scope)),
            _ => Err(error(Fault::WrongType, scope)),
        }
    }

    /// The name in JSON: the declared one, or `fooBar` for `foo_bar`.
    fn json_name(&self, proto: FieldDescriptorProtoView<'s>) -> Result<&'s str> {
        let name = proto.name();
        if proto.has_json_name() {
            return Ok(proto.json_name());
        }
        if !name.contains('_') {
            return Ok(name);
        }
        let mut words = name.split('_');
        let mut text = String::from(words.next().unwrap_or_default());
        for word in words {
            let mut letters = word.chars();
            text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            text.push_str(letters.as_str());
        }
        self.arena.text(&text)
    }
}

/// A field number from 1 to `max`.
pub(super) fn number(scope: &str, proto: FieldDescriptorProtoView<'_>, max: u32) -> Result<u32> {
    match u32::try_from(proto.number()) {
        Ok(number) if (1..=max).contains(&number) => Ok(number),
        _ => Err(error(Fault::InvalidNumber, scope)),
    }
}

fn presence(
    scope: &str,
    draft: &FieldDraft<'_>,
    proto: FieldDescriptorProtoView<'_>,
    features: Features,
    oneof: Option<Option<u16>>,
) -> Result<Presence> {
    let fault = || error(Fault::InvalidPresence, scope);
    let singular = matches!(draft.field.cardinality, Cardinality::Singular);
    let required = proto.label() == Label::Required;
    match oneof {
        Some(_) if !singular || required => return Err(fault()),
        Some(Some(index)) => return Ok(Presence::Oneof(index)),
        Some(None) if proto.proto3_optional() => return Ok(Presence::Explicit),
        Some(None) => return Err(fault()),
        None if !singular => return Ok(Presence::Implicit),
        None => {}
    }
    // By its label only a field of proto2 is required.
    if required && (features.edition == PROTO3 || !features.is_required()) {
        return Err(fault());
    }
    let implicit = features.is_implicit() && draft.holds.is_none() && !proto.proto3_optional();
    Ok(if features.is_required() {
        Presence::Required
    } else if implicit {
        Presence::Implicit
    } else {
        Presence::Explicit
    })
}

/// Without presence the default cannot be anything but zero.
fn check_implicit(scope: &str, field: &Field<'_>) -> Result<()> {
    if field.default.is_some() {
        return Err(error(Fault::InvalidDefault, scope));
    }
    match field.kind {
        Kind::Enum(table) if table.closed => Err(error(Fault::InvalidPresence, scope)),
        _ => Ok(()),
    }
}

const fn scalar<'s>(declared: Type) -> Option<Kind<'s>> {
    Some(match declared {
        Type::Double => Kind::Double,
        Type::Float => Kind::Float,
        Type::Int64 => Kind::Int64,
        Type::Uint64 => Kind::Uint64,
        Type::Int32 => Kind::Int32,
        Type::Fixed64 => Kind::Fixed64,
        Type::Fixed32 => Kind::Fixed32,
        Type::Bool => Kind::Bool,
        Type::String => Kind::String,
        Type::Bytes => Kind::Bytes,
        Type::Uint32 => Kind::Uint32,
        Type::Sfixed32 => Kind::Sfixed32,
        Type::Sfixed64 => Kind::Sfixed64,
        Type::Sint32 => Kind::Sint32,
        Type::Sint64 => Kind::Sint64,
        _ => return None,
    })
}
