//! Index: a descriptor set by full names, with features resolved and places at hand.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Place;
use super::features::{DELIMITED, Features, IMPLICIT, PACKED, REQUIRED};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    FileDescriptorSet, ServiceDescriptorProto,
};

/// What a descriptor set declares.
#[derive(Default)]
pub(super) struct Index<'d> {
    pub(super) files: BTreeMap<&'d str, &'d FileDescriptorProto>,
    pub(super) packages: BTreeSet<&'d str>,
    pub(super) messages: BTreeMap<String, Message<'d>>,
    pub(super) enums: BTreeMap<String, Enum<'d>>,
    pub(super) services: BTreeMap<String, Service<'d>>,
    /// By extended message and number.
    pub(super) extensions: BTreeMap<(String, i32), Field<'d>>,
}

/// Where a declaration lies: its file, and the path that source information has it under.
#[derive(Clone)]
pub(super) struct At<'d> {
    pub(super) file: &'d FileDescriptorProto,
    path: Vec<i32>,
}

pub(super) struct Message<'d> {
    pub(super) proto: &'d DescriptorProto,
    pub(super) at: At<'d>,
    pub(super) features: Features,
    pub(super) fields: BTreeMap<i32, Field<'d>>,
    pub(super) oneofs: BTreeSet<&'d str>,
    /// Whether it only stands for the entries of a map.
    pub(super) is_entry: bool,
}

pub(super) struct Enum<'d> {
    pub(super) proto: &'d EnumDescriptorProto,
    pub(super) at: At<'d>,
    pub(super) features: Features,
}

pub(super) struct Service<'d> {
    pub(super) proto: &'d ServiceDescriptorProto,
    pub(super) at: At<'d>,
}

/// How often a field occurs, and whether its absence can be told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Cardinality {
    Implicit,
    Explicit,
    Required,
    Repeated,
    Map,
}

impl Cardinality {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Implicit => "singular without presence",
            Self::Explicit => "optional",
            Self::Required => "required",
            Self::Repeated => "repeated",
            Self::Map => "a map",
        }
    }
}

#[derive(Clone)]
pub(super) struct Field<'d> {
    pub(super) proto: &'d FieldDescriptorProto,
    pub(super) at: At<'d>,
    /// Full name, of an extension by where it is declared.
    pub(super) path: String,
    pub(super) name: &'d str,
    pub(super) kind: Type,
    pub(super) type_name: &'d str,
    pub(super) cardinality: Cardinality,
    pub(super) is_packed: bool,
    pub(super) is_delimited: bool,
    pub(super) oneof: Option<&'d str>,
    pub(super) json_name: String,
    pub(super) features: Features,
}

impl<'d> Index<'d> {
    pub(super) fn of(set: &'d FileDescriptorSet) -> Self {
        let mut index = Self::default();
        for file in &set.file {
            index.file(file);
        }
        index.find_maps();
        index
    }

    fn file(&mut self, file: &'d FileDescriptorProto) {
        let package = file.package.as_deref().unwrap_or_default();
        self.files
            .insert(file.name.as_deref().unwrap_or_default(), file);
        self.packages.insert(package);
        let features = Features::of(file);
        let at = At::of(file);
        for (place, message) in file.message_type.iter().enumerate() {
            self.message(message, package, features, at.below(4, place));
        }
        for (place, proto) in file.enum_type.iter().enumerate() {
            self.enumeration(proto, package, features, at.below(5, place));
        }
        for (place, proto) in file.service.iter().enumerate() {
            let name = joined(package, proto.name.as_deref());
            let at = at.below(6, place);
            self.services.insert(name, Service { proto, at });
        }
        for (place, proto) in file.extension.iter().enumerate() {
            self.extension(proto, package, features, at.below(7, place));
        }
    }

    /// A message and all in it. Descriptors nest no deeper than their decoder let them.
    fn message(&mut self, proto: &'d DescriptorProto, scope: &str, features: Features, at: At<'d>) {
        let name = joined(scope, proto.name.as_deref());
        let options = proto.options.as_ref();
        let features = features.with(options.and_then(|options| options.features.as_deref()));
        for (place, nested) in proto.nested_type.iter().enumerate() {
            self.message(nested, &name, features, at.below(3, place));
        }
        for (place, nested) in proto.enum_type.iter().enumerate() {
            self.enumeration(nested, &name, features, at.below(4, place));
        }
        for (place, extension) in proto.extension.iter().enumerate() {
            self.extension(extension, &name, features, at.below(6, place));
        }
        let is_entry = options.is_some_and(|options| options.map_entry == Some(true));
        let fields: BTreeMap<_, _> = proto
            .field
            .iter()
            .enumerate()
            .map(|(place, field)| {
                let oneof = real_oneof(proto, field);
                let at = at.below(2, place);
                let mut field = Field::new(field, &name, features, oneof, at);
                if is_entry {
                    // Keys and values have no presence to speak of.
                    field.cardinality = Cardinality::Explicit;
                }
                (field.proto.number.unwrap_or_default(), field)
            })
            .collect();
        let oneofs = fields.values().filter_map(|field| field.oneof).collect();
        self.messages.insert(
            name,
            Message {
                proto,
                at,
                features,
                fields,
                oneofs,
                is_entry,
            },
        );
    }

    fn enumeration(
        &mut self,
        proto: &'d EnumDescriptorProto,
        scope: &str,
        features: Features,
        at: At<'d>,
    ) {
        let options = proto.options.as_ref();
        let features = features.with(options.and_then(|options| options.features.as_deref()));
        self.enums.insert(
            joined(scope, proto.name.as_deref()),
            Enum {
                proto,
                at,
                features,
            },
        );
    }

    fn extension(
        &mut self,
        proto: &'d FieldDescriptorProto,
        scope: &str,
        features: Features,
        at: At<'d>,
    ) {
        let extendee = proto.extendee.as_deref().unwrap_or_default();
        let extendee = extendee.trim_start_matches('.').to_string();
        let number = proto.number.unwrap_or_default();
        let mut field = Field::new(proto, scope, features, None, at);
        if field.cardinality == Cardinality::Implicit {
            field.cardinality = Cardinality::Explicit;
        }
        self.extensions.insert((extendee, number), field);
    }

    /// Tells maps from other lists, now that all messages are known.
    fn find_maps(&mut self) {
        let entries: BTreeSet<String> = self
            .messages
            .iter()
            .filter(|(_, message)| message.is_entry)
            .map(|(name, _)| name.clone())
            .collect();
        for field in self
            .messages
            .values_mut()
            .flat_map(|message| message.fields.values_mut())
        {
            if field.cardinality == Cardinality::Repeated && entries.contains(field.type_name) {
                field.cardinality = Cardinality::Map;
                field.is_delimited = false;
            }
        }
    }
}

impl<'d> Field<'d> {
    fn new(
        proto: &'d FieldDescriptorProto,
        scope: &str,
        features: Features,
        oneof: Option<&'d str>,
        at: At<'d>,
    ) -> Self {
        let name = proto.name.as_deref().unwrap_or_default();
        let options = proto.options.as_ref();
        let features = features.with(options.and_then(|options| options.features.as_deref()));
        let kind = proto.r#type.unwrap_or(Type::Message);
        let is_message = matches!(kind, Type::Message | Type::Group);
        let cardinality = match proto.label {
            Some(Label::Repeated) => Cardinality::Repeated,
            Some(Label::Required) => Cardinality::Required,
            _ if features.presence == REQUIRED => Cardinality::Required,
            _ if is_message || oneof.is_some() || proto.proto3_optional == Some(true) => {
                Cardinality::Explicit
            }
            _ if features.presence == IMPLICIT => Cardinality::Implicit,
            _ => Cardinality::Explicit,
        };
        let is_packable = !is_message && !matches!(kind, Type::String | Type::Bytes);
        let packed = options
            .and_then(|options| options.packed)
            .unwrap_or(features.list == PACKED);
        Self {
            proto,
            at,
            path: joined(scope, Some(name)),
            name,
            kind: if is_message { Type::Message } else { kind },
            type_name: proto
                .type_name
                .as_deref()
                .unwrap_or_default()
                .trim_start_matches('.'),
            cardinality,
            is_packed: cardinality == Cardinality::Repeated && is_packable && packed,
            is_delimited: kind == Type::Group || is_message && features.message == DELIMITED,
            oneof,
            json_name: proto.json_name.clone().unwrap_or_else(|| camel(name)),
            features,
        }
    }

    /// The type as a proto spells it.
    pub(super) fn type_text(&self) -> String {
        match self.kind {
            Type::Message | Type::Enum => self.type_name.to_string(),
            kind => scalar_name(kind).to_string(),
        }
    }
}

impl<'d> At<'d> {
    /// A whole file.
    pub(super) const fn of(file: &'d FileDescriptorProto) -> Self {
        Self {
            file,
            path: Vec::new(),
        }
    }

    pub(super) fn below(&self, field: i32, place: usize) -> Self {
        let mut path = self.path.clone();
        path.push(field);
        path.push(i32::try_from(place).unwrap_or(i32::MAX));
        Self {
            file: self.file,
            path,
        }
    }

    pub(super) fn file_name(&self) -> &'d str {
        self.file.name.as_deref().unwrap_or_default()
    }

    /// The place for who reads a report. Only what broke is looked up, so a search will do.
    pub(super) fn place(&self) -> Place {
        let info = self.file.source_code_info.as_ref();
        // A whole file needs no line.
        let info = info.filter(|_| !self.path.is_empty());
        let position = info.and_then(|info| {
            let location = info.location.iter().find(|known| known.path == self.path)?;
            match location.span.as_slice() {
                [line, column, ..] => Some((
                    u32::try_from(*line).ok()?.saturating_add(1),
                    u32::try_from(*column).ok()?.saturating_add(1),
                )),
                _ => None,
            }
        });
        Place {
            file: self.file_name().to_string(),
            position,
        }
    }
}

/// The oneof of a field, unless it only stands for a proto3 `optional`.
fn real_oneof<'d>(message: &'d DescriptorProto, field: &FieldDescriptorProto) -> Option<&'d str> {
    if field.proto3_optional == Some(true) {
        return None;
    }
    let place = usize::try_from(field.oneof_index?).ok()?;
    message.oneof_decl.get(place)?.name.as_deref()
}

fn joined(scope: &str, name: Option<&str>) -> String {
    let name = name.unwrap_or_default();
    if scope.is_empty() {
        name.to_string()
    } else {
        format!("{scope}.{name}")
    }
}

/// The name that JSON gives a field which declares none.
fn camel(name: &str) -> String {
    let mut upper = false;
    let mut out = String::new();
    for character in name.chars() {
        if character == '_' {
            upper = true;
        } else if upper {
            out.push(character.to_ascii_uppercase());
            upper = false;
        } else {
            out.push(character);
        }
    }
    out
}

const fn scalar_name(kind: Type) -> &'static str {
    match kind {
        Type::Double => "double",
        Type::Float => "float",
        Type::Int64 => "int64",
        Type::Uint64 => "uint64",
        Type::Int32 => "int32",
        Type::Fixed64 => "fixed64",
        Type::Fixed32 => "fixed32",
        Type::Bool => "bool",
        Type::String => "string",
        Type::Bytes => "bytes",
        Type::Uint32 => "uint32",
        Type::Sfixed32 => "sfixed32",
        Type::Sfixed64 => "sfixed64",
        Type::Sint32 => "sint32",
        Type::Sint64 => "sint64",
        _ => "message",
    }
}
