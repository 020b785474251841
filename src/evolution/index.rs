//! Index: a descriptor set by full names, with features resolved and places at hand.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::at::At;
use super::ranges::Ranges;
use crate::features::{self, Features, PROTO2};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    FileDescriptorSet, MethodDescriptorProto, ServiceDescriptorProto,
};
use crate::wire::{ClosedEnum as _, Value};

/// What a descriptor set declares.
#[derive(Default)]
pub(super) struct Index<'d> {
    pub(super) files: BTreeMap<&'d str, &'d FileDescriptorProto>,
    /// The first file of each, by its name.
    pub(super) packages: BTreeMap<&'d str, &'d FileDescriptorProto>,
    pub(super) messages: BTreeMap<String, Message<'d>>,
    pub(super) enums: BTreeMap<String, Enum<'d>>,
    pub(super) services: BTreeMap<String, Service<'d>>,
    /// By extended message and number.
    pub(super) extensions: BTreeMap<(String, i32), Field<'d>>,
}

pub(super) struct Message<'d> {
    pub(super) proto: &'d DescriptorProto,
    pub(super) at: At<'d>,
    pub(super) features: Features,
    pub(super) fields: BTreeMap<i32, Field<'d>>,
    /// The numbers of `fields`.
    pub(super) numbers: BTreeMap<&'d str, i32>,
    pub(super) oneofs: BTreeSet<&'d str>,
    pub(super) reserved: Ranges,
    pub(super) reserved_names: BTreeSet<&'d str>,
    /// Whether it only stands for the entries of a map.
    pub(super) is_entry: bool,
}

pub(super) struct Enum<'d> {
    pub(super) proto: &'d EnumDescriptorProto,
    pub(super) at: At<'d>,
    pub(super) features: Features,
    /// The names of each number.
    pub(super) names: BTreeMap<i32, Vec<&'d str>>,
    pub(super) reserved: Ranges,
    pub(super) reserved_names: BTreeSet<&'d str>,
}

pub(super) struct Service<'d> {
    pub(super) proto: &'d ServiceDescriptorProto,
    pub(super) at: At<'d>,
    /// Each with its place.
    pub(super) methods: BTreeMap<&'d str, (usize, &'d MethodDescriptorProto)>,
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
        for file in index.files.values() {
            let package = file.package.as_deref().unwrap_or_default();
            index.packages.entry(package).or_insert(file);
        }
        index
    }

    fn file(&mut self, file: &'d FileDescriptorProto) {
        let package = file.package.as_deref().unwrap_or_default();
        self.files
            .insert(file.name.as_deref().unwrap_or_default(), file);
        let features = features_of(file);
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
            let methods = proto.method.iter().enumerate().rev();
            let methods =
                methods.map(|(at, it)| (it.name.as_deref().unwrap_or_default(), (at, it)));
            let methods = methods.collect();
            self.services.insert(name, Service { proto, at, methods });
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
                let around = around(proto, field, features);
                let mut field = Field::new(field, &name, around, oneof, at);
                if is_entry {
                    // Keys and values have no presence to speak of, and maps are never delimited by tags.
                    field.cardinality = Cardinality::Explicit;
                    field.is_delimited = false;
                }
                (field.proto.number.unwrap_or_default(), field)
            })
            .collect();
        let oneofs = fields.values().filter_map(|field| field.oneof).collect();
        // Of two of one name, which no compiler lets through, the one of the smaller number counts.
        let numbers = fields.iter().rev();
        let numbers = numbers
            .map(|(number, field)| (field.name, *number))
            .collect();
        self.messages.insert(
            name,
            Message {
                proto,
                at,
                features,
                fields,
                numbers,
                oneofs,
                reserved: Ranges::reserved(proto),
                reserved_names: proto.reserved_name.iter().map(|name| &**name).collect(),
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
        let mut names = BTreeMap::<_, Vec<_>>::new();
        for value in &proto.value {
            let name = value.name.as_deref().unwrap_or_default();
            let number = value.number.unwrap_or_default();
            names.entry(number).or_default().push(name);
        }
        self.enums.insert(
            joined(scope, proto.name.as_deref()),
            Enum {
                proto,
                at,
                features,
                names,
                reserved: Ranges::reserved_values(proto),
                reserved_names: proto.reserved_name.iter().map(|name| &**name).collect(),
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
        let own = options.and_then(|options| options.features.as_deref());
        let features = features.with(own).of_field(proto);
        let kind = proto.r#type.unwrap_or(Type::Message);
        let is_message = matches!(kind, Type::Message | Type::Group);
        let cardinality = match proto.label {
            Some(Label::Repeated) => Cardinality::Repeated,
            Some(Label::Required) => Cardinality::Required,
            _ if features.is_required() => Cardinality::Required,
            _ if is_message || oneof.is_some() || proto.proto3_optional == Some(true) => {
                Cardinality::Explicit
            }
            _ if features.is_implicit() => Cardinality::Implicit,
            _ => Cardinality::Explicit,
        };
        let is_packable = !is_message && !matches!(kind, Type::String | Type::Bytes);
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
            is_packed: cardinality == Cardinality::Repeated && is_packable && features.is_packed(),
            is_delimited: kind == Type::Group || is_message && features.is_delimited(),
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

/// What holds around a field: its oneof, even one that only stands for a proto3 `optional`, or else the message.
fn around(message: &DescriptorProto, field: &FieldDescriptorProto, features: Features) -> Features {
    let place = field
        .oneof_index
        .and_then(|index| usize::try_from(index).ok());
    let oneof = place.and_then(|place| message.oneof_decl.get(place));
    let options = oneof.and_then(|oneof| oneof.options.as_ref());
    features.with(options.and_then(|options| options.features.as_deref()))
}

/// The oneof of a field, unless it only stands for a proto3 `optional`.
fn real_oneof<'d>(message: &'d DescriptorProto, field: &FieldDescriptorProto) -> Option<&'d str> {
    if field.proto3_optional == Some(true) {
        return None;
    }
    let place = usize::try_from(field.oneof_index?).ok()?;
    message.oneof_decl.get(place)?.name.as_deref()
}

/// The features that hold in a file, in one of an edition to come as in the last one that is known.
fn features_of(file: &FileDescriptorProto) -> Features {
    let number = edition_number(file);
    let edition = features::edition(file.syntax.as_deref().unwrap_or_default(), number);
    let options = file.options.as_ref();
    let own = options.and_then(|options| options.features.as_deref());
    Features::of(edition.unwrap_or(PROTO2)).with(own)
}

/// The number of a file's edition, which is an unknown field where `Edition` has no such value.
fn edition_number(file: &FileDescriptorProto) -> i32 {
    if let Some(edition) = file.edition {
        return edition.number();
    }
    let records = file.unknown_fields.iter();
    let numbers = records.filter_map(|record| match record.value {
        Value::Varint(number) if record.field == EDITION => i32::try_from(number).ok(),
        _ => None,
    });
    numbers.last().unwrap_or_default()
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

/// The number of the field `edition` of a `FileDescriptorProto`.
const EDITION: u32 = 14;
