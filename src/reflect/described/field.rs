//! Descriptors of fields, and of what stands for a map.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;

use super::default_value;
use crate::schema::{Cardinality, Extension, Field, Kind, Presence};
use crate::types::feature_set::{FieldPresence, MessageEncoding, RepeatedFieldEncoding};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    DescriptorProto, FeatureSet, FieldDescriptorProto, FieldOptions, MessageOptions,
};

/// A field of the message `scope`.
pub(super) fn of(field: &Field<'_>, scope: &str) -> FieldDescriptorProto {
    let described = FieldDescriptorProto {
        json_name: Some(field.json_name.into()),
        oneof_index: match field.presence {
            Presence::Oneof(index) => Some(index.into()),
            _ => None,
        },
        ..bare(field, field.name)
    };
    if let Cardinality::Map(_) = field.cardinality {
        return FieldDescriptorProto {
            r#type: Some(Type::Message),
            type_name: Some([".", scope, ".", &entry_name(field.name)].concat()),
            ..described
        };
    }
    described
}

/// An extension, by whichever name it is declared.
pub(super) fn extension(extension: &Extension<'_>) -> FieldDescriptorProto {
    let field = &extension.field;
    FieldDescriptorProto {
        extendee: Some([".", extension.extendee].concat()),
        ..bare(field, field.name.rsplit('.').next().unwrap_or(field.name))
    }
}

/// The message that stands for the entries of a map.
pub(super) fn entry(field: &Field<'_>, key: Kind<'_>) -> DescriptorProto {
    let part = |number, name, kind| FieldDescriptorProto {
        name: Some(String::from(name)),
        number: Some(number),
        label: Some(Label::Optional),
        r#type: Some(type_of(kind, false)),
        type_name: type_name(kind),
        ..Default::default()
    };
    DescriptorProto {
        name: Some(entry_name(field.name)),
        field: vec![part(1, "key", key), part(2, "value", field.kind)],
        options: Some(MessageOptions {
            map_entry: Some(true),
            ..Default::default()
        }),
        ..Default::default()
    }
}

/// What fields and extensions have in common.
fn bare(field: &Field<'_>, name: &str) -> FieldDescriptorProto {
    let repeated = !matches!(field.cardinality, Cardinality::Singular);
    let features = features(field);
    let options = FieldOptions {
        debug_redact: field.redact.then_some(true),
        features: (features != FeatureSet::default()).then(|| Box::new(features)),
        ..Default::default()
    };
    FieldDescriptorProto {
        name: Some(name.into()),
        number: Some(field.number.cast_signed()),
        label: Some(if repeated {
            Label::Repeated
        } else {
            Label::Optional
        }),
        r#type: Some(type_of(field.kind, field.unchecked)),
        type_name: type_name(field.kind),
        default_value: default_value::text(field),
        options: (options != FieldOptions::default()).then(|| Box::new(options)),
        ..Default::default()
    }
}

/// What is not as edition 2023 has it where nothing is said.
fn features(field: &Field<'_>) -> FeatureSet {
    let singular = matches!(field.cardinality, Cardinality::Singular);
    FeatureSet {
        field_presence: match field.presence {
            Presence::Implicit if singular => Some(FieldPresence::Implicit),
            Presence::Required => Some(FieldPresence::LegacyRequired),
            _ => None,
        },
        repeated_field_encoding: match field.cardinality {
            Cardinality::Repeated if field.kind.packable() => Some(RepeatedFieldEncoding::Expanded),
            _ => None,
        },
        message_encoding: match field.kind {
            Kind::Group(_) => Some(MessageEncoding::Delimited),
            _ => None,
        },
        ..Default::default()
    }
}

fn type_name(kind: Kind<'_>) -> Option<String> {
    let name = match kind {
        Kind::Enum(table) => table.name,
        kind => kind.message()?.name,
    };
    Some([".", name].concat())
}

/// The type of a kind; that of octets may be a `string` which is not checked.
const fn type_of(kind: Kind<'_>, unchecked: bool) -> Type {
    match kind {
        Kind::Int32 => Type::Int32,
        Kind::Int64 => Type::Int64,
        Kind::Uint32 => Type::Uint32,
        Kind::Uint64 => Type::Uint64,
        Kind::Sint32 => Type::Sint32,
        Kind::Sint64 => Type::Sint64,
        Kind::Fixed32 => Type::Fixed32,
        Kind::Fixed64 => Type::Fixed64,
        Kind::Sfixed32 => Type::Sfixed32,
        Kind::Sfixed64 => Type::Sfixed64,
        Kind::Float => Type::Float,
        Kind::Double => Type::Double,
        Kind::Bool => Type::Bool,
        Kind::String => Type::String,
        Kind::Bytes if unchecked => Type::String,
        Kind::Bytes => Type::Bytes,
        Kind::Enum(_) => Type::Enum,
        // Groups are messages whose encoding is a feature.
        Kind::Message(_) | Kind::Group(_) => Type::Message,
    }
}

/// `foo_bar` to `FooBarEntry`, as compilers call it.
fn entry_name(field: &str) -> String {
    let mut name = String::with_capacity(field.len() + "Entry".len());
    for word in field.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name + "Entry"
}
