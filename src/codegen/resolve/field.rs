//! One field: what it holds, how often, with what presence.

use super::features::{Features, FieldPresence};
use super::{Declared, Position, Resolver, Symbol, default, join};
use crate::codegen::Error;
use crate::codegen::descriptor::{FieldProto, Label, MessageProto, Type};
use crate::codegen::model::{Cardinality, DefaultValue, Edition, Field, Kind, MessageId, Presence};

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
        message: &Declared<'a, MessageProto>,
        id: MessageId,
        proto: &FieldProto,
        at: &Position,
    ) -> Result<Field, Error> {
        let oneof = self.oneof_index(message, proto, at)?;
        let around = match oneof.and_then(|index| message.proto.oneofs.get(index)) {
            Some(oneof) => self.features(message.features, &oneof.options.features, at)?,
            None => message.features,
        };
        let features = self.features(around, &proto.options.features, at)?;
        let mut field =
            self.bare_field(&join(&message.full_name, &proto.name), proto, features, at)?;
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
        proto: &FieldProto,
        features: Features,
        at: &Position,
    ) -> Result<Field, Error> {
        self.check_name(&proto.name, at)?;
        let kind = match self.holds(proto, at)? {
            Holds::Value(Kind::String) if self.config.is_bytes(full_name) => Kind::Bytes,
            Holds::Value(kind) => kind,
            // The caller puts the value's kind in its place.
            Holds::MapEntry(_) => Kind::Bytes,
        };
        let cardinality = match proto.label {
            Some(Label::REPEATED) => Cardinality::Repeated,
            None | Some(Label::OPTIONAL | Label::REQUIRED) => Cardinality::Singular,
            Some(other) => return Err(self.error(at, format!("{other} is no label of a field"))),
        };
        let packed = match features.edition {
            Edition::Proto2 | Edition::Proto3 => proto.options.packed.unwrap_or(features.packed),
            _ => features.packed,
        };
        let is_message = kind.message().is_some();
        Ok(Field {
            name: proto.name.clone(),
            full_name: full_name.to_owned(),
            json_name: proto
                .json_name
                .clone()
                .unwrap_or_else(|| json_name(&proto.name)),
            ident: String::new(),
            has_ident: String::new(),
            variant: String::new(),
            number: 0,
            kind,
            cardinality,
            presence: Presence::Implicit,
            delimited: is_message && (features.delimited || proto.kind == Some(Type::GROUP)),
            packed: packed && cardinality == Cardinality::Repeated && kind.packable(),
            utf8: kind == Kind::String,
            unchecked: kind == Kind::Bytes && proto.kind == Some(Type::STRING),
            default: self.default(proto, kind, cardinality, at)?,
            boxed: false,
            deprecated: proto.options.deprecated,
            debug_redact: proto.options.debug_redact,
            doc: self.doc(at),
            declared: 0,
        })
    }

    /// What the type of a field leads to.
    pub(super) fn holds(&self, proto: &FieldProto, at: &Position) -> Result<Holds, Error> {
        if let Some(kind) = proto.kind.and_then(scalar) {
            return Ok(Holds::Value(kind));
        }
        let Some(name) = proto.type_name.as_deref() else {
            return Err(self.error(at, format!("field \"{}\" has no type", proto.name)));
        };
        match (self.symbol(name), proto.kind) {
            (Some(Symbol::Message(id)), None | Some(Type::MESSAGE | Type::GROUP)) => {
                Ok(Holds::Value(Kind::Message(id)))
            }
            (Some(Symbol::Enum(id)), None | Some(Type::ENUM)) => Ok(Holds::Value(Kind::Enum(id))),
            (Some(Symbol::MapEntry(index)), None | Some(Type::MESSAGE)) => {
                Ok(Holds::MapEntry(index))
            }
            (None, None | Some(Type::MESSAGE | Type::GROUP | Type::ENUM)) => {
                Err(self.error(at, format!("type \"{name}\" is not declared")))
            }
            (_, Some(number)) if !(1..=18).contains(&number) => {
                Err(self.error(at, format!("{number} is no type of a field")))
            }
            _ => Err(self.error(at, format!("\"{name}\" is no type for this field"))),
        }
    }

    /// A field number from 1 to `max`.
    pub(super) fn number(&self, proto: &FieldProto, max: u32, at: &Position) -> Result<u32, Error> {
        match u32::try_from(proto.number) {
            Ok(number) if (1..=max).contains(&number) => Ok(number),
            _ => Err(self.error(
                at,
                format!("field number {} is not in 1 to {max}", proto.number),
            )),
        }
    }

    fn oneof_index(
        &self,
        message: &Declared<'a, MessageProto>,
        proto: &FieldProto,
        at: &Position,
    ) -> Result<Option<usize>, Error> {
        let Some(index) = proto.oneof_index else {
            return Ok(None);
        };
        match usize::try_from(index) {
            Ok(index) if index < message.proto.oneofs.len() => Ok(Some(index)),
            _ => Err(self.error(at, format!("there is no oneof {index}"))),
        }
    }

    fn presence_in_oneof(
        &self,
        message: MessageId,
        proto: &FieldProto,
        index: usize,
        at: &Position,
    ) -> Result<Presence, Error> {
        if !matches!(proto.label, None | Some(Label::OPTIONAL)) {
            return Err(self.error(at, "a field of a oneof is neither repeated nor required"));
        }
        let indexes = self.oneof_indexes.get(message.index());
        match indexes
            .and_then(|indexes| indexes.get(index))
            .copied()
            .flatten()
        {
            Some(real) => Ok(Presence::Oneof(real)),
            None if proto.proto3_optional => Ok(Presence::Explicit),
            None => Err(self.error(at, "an optional field shares its oneof with another field")),
        }
    }

    fn presence(
        &self,
        proto: &FieldProto,
        field: &Field,
        features: Features,
        at: &Position,
    ) -> Result<Presence, Error> {
        let optional = proto.label != Some(Label::REQUIRED);
        if field.cardinality != Cardinality::Singular {
            return Ok(Presence::Implicit);
        }
        let is_message = field.kind.message().is_some();
        match features.presence {
            FieldPresence::Required => Ok(Presence::Required),
            _ if !optional && features.edition == Edition::Proto2 => Ok(Presence::Required),
            _ if !optional => Err(self.error(at, "only proto2 has required fields by label")),
            FieldPresence::Implicit if !is_message && !proto.proto3_optional => {
                Ok(Presence::Implicit)
            }
            _ => Ok(Presence::Explicit),
        }
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
        proto: &FieldProto,
        kind: Kind,
        cardinality: Cardinality,
        at: &Position,
    ) -> Result<Option<DefaultValue>, Error> {
        let Some(text) = proto.default_value.as_deref() else {
            return Ok(None);
        };
        if cardinality != Cardinality::Singular || kind.message().is_some() {
            return Err(self.error(at, "lists, maps and messages have no default of their own"));
        }
        if proto.kind == Some(Type::STRING) && kind == Kind::Bytes {
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

const fn scalar(number: i32) -> Option<Kind> {
    Some(match number {
        Type::DOUBLE => Kind::Double,
        Type::FLOAT => Kind::Float,
        Type::INT64 => Kind::Int64,
        Type::UINT64 => Kind::Uint64,
        Type::INT32 => Kind::Int32,
        Type::FIXED64 => Kind::Fixed64,
        Type::FIXED32 => Kind::Fixed32,
        Type::BOOL => Kind::Bool,
        Type::STRING => Kind::String,
        Type::BYTES => Kind::Bytes,
        Type::UINT32 => Kind::Uint32,
        Type::SFIXED32 => Kind::Sfixed32,
        Type::SFIXED64 => Kind::Sfixed64,
        Type::SINT32 => Kind::Sint32,
        Type::SINT64 => Kind::Sint64,
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

const FIELD_NUMBER_MAX: u32 = (1 << 29) - 1;
