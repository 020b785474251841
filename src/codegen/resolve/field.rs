//! One field: what it holds, how often, with what presence.

use super::numbers::unknown_number;
use super::{Declared, Position, Resolver, Symbol, default, join};
use crate::codegen::Error;
use crate::codegen::model::{Cardinality, DefaultValue, Field, Kind, MessageId, Presence};
use crate::features::{Features, PROTO3};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{DescriptorProtoView, FieldDescriptorProtoView, OneofDescriptorProtoView};

/// What the type of a field leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    Value(Kind),
    /// An index into the resolver's map entries.
    MapEntry(usize),
}

impl<'a> Resolver<'a> {
    /// The field `proto` of a message, still without Rust names.
    pub(super) fn field(
        &self,
        message: &Declared<DescriptorProtoView<'a>>,
        id: MessageId,
        proto: FieldDescriptorProtoView<'_>,
        oneofs: &[OneofDescriptorProtoView<'_>],
        at: &Position,
    ) -> Result<Field, Error> {
        let oneof = self.oneof_index(oneofs, proto, at)?;
        let around = match oneof.and_then(|index| oneofs.get(index)) {
            Some(oneof) => self.features(message.features, oneof.options().features(), at)?,
            None => message.features,
        };
        let features = self.features(around, proto.options().features(), at)?;
        let features = features.of_field(proto);
        let full_name = join(&message.full_name, proto.name());
        let mut field = self.bare_field(&full_name, proto, features, at)?;
        if let Holds::MapEntry(entry) = self.holds(proto, at)? {
            let (key, value) = self.map(entry, id, proto, at)?;
            field.kind = value;
            field.cardinality = Cardinality::Map { key, value };
            field.delimited = false;
        }
        field.presence = match oneof {
            Some(index) => self.presence_in_oneof(id, proto, index, at)?,
            None => self.presence(proto, &field, features, at)?,
        };
        if field.presence == Presence::Implicit && field.cardinality == Cardinality::Singular {
            self.check_implicit(&field, at)?;
        }
        field.number = self.number(proto, FIELD_NUMBER_MAX, at)?;
        Ok(field)
    }

    /// What fields and extensions have in common. Presence is left implicit.
    pub(super) fn bare_field(
        &self,
        full_name: &str,
        proto: FieldDescriptorProtoView<'_>,
        features: Features,
        at: &Position,
    ) -> Result<Field, Error> {
        self.check_name(proto.name(), at)?;
        let kind = match self.holds(proto, at)? {
            Holds::Value(Kind::String) if self.config.is_bytes(full_name) => Kind::Bytes,
            Holds::Value(kind) => kind,
            // The caller puts the value's kind in its place.
            Holds::MapEntry(_) => Kind::Bytes,
        };
        if let Some(other) = unknown_number(&proto, LABEL) {
            return Err(self.error(at, format!("{other} is no label of a field")));
        }
        let cardinality = match proto.label() {
            Label::Repeated => Cardinality::Repeated,
            Label::Optional | Label::Required => Cardinality::Singular,
        };
        let is_message = kind.message().is_some();
        Ok(Field {
            name: proto.name().to_owned(),
            full_name: full_name.to_owned(),
            json_name: match proto.has_json_name() {
                true => proto.json_name().to_owned(),
                false => json_name(proto.name()),
            },
            ident: String::new(),
            has_ident: String::new(),
            variant: String::new(),
            number: 0,
            kind,
            cardinality,
            presence: Presence::Implicit,
            delimited: is_message
                && (features.is_delimited() || declared_type(proto) == Some(Type::Group)),
            packed: features.is_packed() && cardinality == Cardinality::Repeated && kind.packable(),
            utf8: kind == Kind::String,
            unchecked: kind == Kind::Bytes && declared_type(proto) == Some(Type::String),
            default: self.default(proto, kind, cardinality, at)?,
            boxed: false,
            deprecated: proto.options().deprecated(),
            debug_redact: proto.options().debug_redact(),
            doc: self.doc(at),
            declared: 0,
        })
    }

    /// What the type of a field leads to.
    pub(super) fn holds(
        &self,
        proto: FieldDescriptorProtoView<'_>,
        at: &Position,
    ) -> Result<Holds, Error> {
        let declared = declared_type(proto);
        if let Some(kind) = declared.and_then(scalar) {
            return Ok(Holds::Value(kind));
        }
        if let Some(number) = unknown_number(&proto, TYPE).filter(|_| declared.is_none()) {
            return Err(self.error(at, format!("{number} is no type of a field")));
        }
        if !proto.has_type_name() {
            return Err(self.error(at, format!("field \"{}\" has no type", proto.name())));
        }
        let name = proto.type_name();
        match (self.symbol(name), declared) {
            (Some(Symbol::Message(id)), None | Some(Type::Message | Type::Group)) => {
                Ok(Holds::Value(Kind::Message(id)))
            }
            (Some(Symbol::Enum(id)), None | Some(Type::Enum)) => Ok(Holds::Value(Kind::Enum(id))),
            (Some(Symbol::MapEntry(index)), None | Some(Type::Message)) => {
                Ok(Holds::MapEntry(index))
            }
            (None, None | Some(Type::Message | Type::Group | Type::Enum)) => {
                Err(self.error(at, format!("type \"{name}\" is not declared")))
            }
            _ => Err(self.error(at, format!("\"{name}\" is no type for this field"))),
        }
    }

    /// A field number from 1 to `max`.
    pub(super) fn number(
        &self,
        proto: FieldDescriptorProtoView<'_>,
        max: u32,
        at: &Position,
    ) -> Result<u32, Error> {
        match u32::try_from(proto.number()) {
            Ok(number) if (1..=max).contains(&number) => Ok(number),
            _ => Err(self.error(
                at,
                format!("field number {} is not in 1 to {max}", proto.number()),
            )),
        }
    }

    fn oneof_index(
        &self,
        oneofs: &[OneofDescriptorProtoView<'_>],
        proto: FieldDescriptorProtoView<'_>,
        at: &Position,
    ) -> Result<Option<usize>, Error> {
        if !proto.has_oneof_index() {
            return Ok(None);
        }
        let index = proto.oneof_index();
        match usize::try_from(index) {
            Ok(index) if index < oneofs.len() => Ok(Some(index)),
            _ => Err(self.error(at, format!("there is no oneof {index}"))),
        }
    }

    fn presence_in_oneof(
        &self,
        message: MessageId,
        proto: FieldDescriptorProtoView<'_>,
        index: usize,
        at: &Position,
    ) -> Result<Presence, Error> {
        if proto.label() != Label::Optional {
            return Err(self.error(at, "a field of a oneof is neither repeated nor required"));
        }
        let indexes = self.oneof_indexes.get(message.index());
        match indexes
            .and_then(|indexes| indexes.get(index))
            .copied()
            .flatten()
        {
            Some(real) => Ok(Presence::Oneof(real)),
            None if proto.proto3_optional() => Ok(Presence::Explicit),
            None => Err(self.error(at, "an optional field shares its oneof with another field")),
        }
    }

    fn presence(
        &self,
        proto: FieldDescriptorProtoView<'_>,
        field: &Field,
        features: Features,
        at: &Position,
    ) -> Result<Presence, Error> {
        let required = proto.label() == Label::Required;
        if field.cardinality != Cardinality::Singular {
            return Ok(Presence::Implicit);
        }
        if required && (features.edition == PROTO3 || !features.is_required()) {
            return Err(self.error(at, "only proto2 has required fields by label"));
        }
        let is_message = field.kind.message().is_some();
        let implicit = features.is_implicit() && !is_message && !proto.proto3_optional();
        Ok(if features.is_required() {
            Presence::Required
        } else if implicit {
            Presence::Implicit
        } else {
            Presence::Explicit
        })
    }

    /// Without presence the default cannot be anything but zero.
    fn check_implicit(&self, field: &Field, at: &Position) -> Result<(), Error> {
        if field.default.is_some() {
            return Err(self.error(at, "a field without presence has no default of its own"));
        }
        let closed = match field.kind {
            Kind::Enum(id) => self
                .model
                .enums
                .get(id.index())
                .is_some_and(|found| !found.open),
            _ => false,
        };
        if closed {
            return Err(self.error(at, "a field without presence cannot hold a closed enum"));
        }
        Ok(())
    }

    fn default(
        &self,
        proto: FieldDescriptorProtoView<'_>,
        kind: Kind,
        cardinality: Cardinality,
        at: &Position,
    ) -> Result<Option<DefaultValue>, Error> {
        if !proto.has_default_value() {
            return Ok(None);
        }
        let text = proto.default_value();
        if cardinality != Cardinality::Singular || kind.message().is_some() {
            return Err(self.error(at, "lists, maps and messages have no default of their own"));
        }
        if declared_type(proto) == Some(Type::String) && kind == Kind::Bytes {
            return Ok(Some(DefaultValue::Bytes(text.as_bytes().to_vec())));
        }
        let enumeration = match kind {
            Kind::Enum(id) => self.model.enums.get(id.index()),
            _ => None,
        };
        match default::parse(text, kind, enumeration) {
            Some(value) => Ok(Some(value)),
            None => Err(self.error(at, format!("{text:?} is no default for this field"))),
        }
    }
}

/// The type that a field declares; others go by the name of their type alone.
fn declared_type(proto: FieldDescriptorProtoView<'_>) -> Option<Type> {
    proto.has_type().then(|| proto.r#type())
}

const fn scalar(declared: Type) -> Option<Kind> {
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

/// `foo_bar` to `fooBar`, for descriptors that leave it to the reader.
fn json_name(name: &str) -> String {
    let mut words = name.split('_');
    let mut text = words.next().unwrap_or("").to_owned();
    for word in words {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    text
}

// The fields of a `FieldDescriptorProto` that hold enums.
const LABEL: u32 = 4;
const TYPE: u32 = 5;

const FIELD_NUMBER_MAX: u32 = (1 << 29) - 1;
