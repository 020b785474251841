//! Fields and extensions.

use alloc::format;

use super::{Compare, Subject};
use crate::evolution::Rule;
use crate::evolution::index::{Cardinality, Field};
use crate::evolution::report::Breaks;
use crate::types::FieldOptions;
use crate::types::field_descriptor_proto::Type;

impl<'d> Compare<'_, 'd> {
    pub(super) fn extensions(&mut self) {
        let (old, new) = (self.old, self.new);
        for (key, extension) in &old.extensions {
            let now = new.extensions.get(key);
            let subject = Subject {
                path: &extension.path,
                old: &extension.at,
                new: now.map(|now| &now.at),
            };
            let Some(now) = now else {
                let rule = Rule::PackageExtensionNoDelete;
                self.note(rule, Breaks::ALL, subject, "the extension is gone");
                continue;
            };
            if extension.at.file_name() != now.at.file_name() {
                let text = format!("the extension moved to {}", now.at.file_name());
                self.note(Rule::ExtensionNoDelete, Breaks::SOURCE, subject, text);
            }
            if extension.path != now.path {
                let text = format!("the name is {} now", now.path);
                self.note(Rule::FieldSameName, Breaks::JSON_SOURCE, subject, text);
            }
            self.content(extension, now, subject);
        }
    }

    /// Two fields of one number.
    pub(super) fn field(&mut self, old: &Field<'d>, new: &Field<'d>) {
        let subject = Subject {
            path: &old.path,
            old: &old.at,
            new: Some(&new.at),
        };
        let types = self.type_breaks(old, new);
        if old.name != new.name && (types.wire || old.cardinality != new.cardinality) {
            let number = old.proto.number.unwrap_or_default();
            let text = format!(
                "number {number} is taken by another field: {} {}",
                new.type_text(),
                new.name
            );
            self.note(Rule::FieldNumberReused, Breaks::ALL, subject, text);
            return;
        }
        if old.name != new.name {
            let text = format!("the name is {} now", new.name);
            self.note(Rule::FieldSameName, Breaks::JSON_SOURCE, subject, text);
        } else if old.json_name != new.json_name {
            let text = format!(
                "the name in JSON was {} and is {}",
                old.json_name, new.json_name
            );
            self.note(Rule::FieldSameJsonName, Breaks::JSON, subject, text);
        }
        self.content(old, new, subject);
        if old.oneof != new.oneof {
            let text = |oneof: Option<&str>| match oneof {
                Some(name) => format!("in oneof {name}"),
                None => "in no oneof".into(),
            };
            let text = format!("it was {} and is {}", text(old.oneof), text(new.oneof));
            self.note(Rule::FieldSameOneof, Breaks::ALL, subject, text);
        }
    }

    /// All but the name.
    fn content(&mut self, old: &Field<'d>, new: &Field<'d>, subject: Subject<'_, 'd>) {
        let types = self.type_breaks(old, new);
        if types.any() {
            let text = format!(
                "the type was {} and is {}",
                old.type_text(),
                new.type_text()
            );
            self.note(Rule::FieldSameType, types, subject, text);
        }
        if old.cardinality != new.cardinality {
            let (before, after) = (old.cardinality.text(), new.cardinality.text());
            let text = format!("it was {before} and is {after}");
            let breaks = cardinality_breaks(old, new);
            self.note(Rule::FieldSameCardinality, breaks, subject, text);
        }
        let is_message = |field: &Field<'_>| field.kind == Type::Message;
        if is_message(old) && is_message(new) {
            self.flag(
                Rule::FieldSameEncoding,
                Breaks::WIRE,
                subject,
                (old.is_delimited, new.is_delimited),
                ("delimited by tags", "prefixed by its length"),
            );
        }
        if old.cardinality == new.cardinality {
            self.flag(
                Rule::FieldSamePacked,
                Breaks::NOTHING,
                subject,
                (old.is_packed, new.is_packed),
                ("packed", "not packed"),
            );
        }
        self.default(old, new, subject);
        if old.kind == Type::String && new.kind == Type::String {
            self.flag(
                Rule::FieldSameUtf8Validation,
                Breaks::WIRE_JSON,
                subject,
                (old.features.is_utf8(), new.features.is_utf8()),
                ("checked for UTF-8", "not checked for UTF-8"),
            );
        }
        self.options(old, new, subject);
    }

    fn default(&mut self, old: &Field<'d>, new: &Field<'d>, subject: Subject<'_, 'd>) {
        let (before, after) = (&old.proto.default_value, &new.proto.default_value);
        if before == after {
            return;
        }
        let text = |value: &Option<_>| match value {
            Some(value) => format!("{value:?}"),
            None => "not declared".into(),
        };
        let text = format!("the default was {} and is {}", text(before), text(after));
        self.note(Rule::FieldSameDefault, Breaks::WIRE_JSON, subject, text);
    }

    fn options(&mut self, old: &Field<'d>, new: &Field<'d>, subject: Subject<'_, 'd>) {
        type Read = fn(&FieldOptions) -> alloc::string::String;
        let all: [(Rule, Read); 2] = [
            (Rule::FieldSameCtype, |o| {
                format!("{:?}", o.ctype.unwrap_or_default())
            }),
            (Rule::FieldSameJstype, |o| {
                format!("{:?}", o.jstype.unwrap_or_default())
            }),
        ];
        let none = FieldOptions::default();
        for (rule, read) in all {
            let of = |field: &Field<'_>| read(field.proto.options.as_deref().unwrap_or(&none));
            let (before, after) = (of(old), of(new));
            if before != after {
                let text = format!("the option was {before} and is {after}");
                self.note(rule, Breaks::SOURCE, subject, text);
            }
        }
    }

    /// What another type breaks; nothing where it is the same.
    fn type_breaks(&self, old: &Field<'d>, new: &Field<'d>) -> Breaks {
        if old.kind == new.kind && old.type_name == new.type_name {
            return Breaks::NOTHING;
        }
        if old.cardinality == Cardinality::Map && new.cardinality == Cardinality::Map {
            return self.entry_breaks(old, new);
        }
        Breaks {
            wire: !self.is_wire_compatible(old, new),
            json: json_class(old.kind) != json_class(new.kind)
                || matches!(old.kind, Type::Message) && old.type_name != new.type_name,
            source: true,
        }
    }

    /// Maps whose entries go by another name: it is their keys and values that count.
    fn entry_breaks(&self, old: &Field<'d>, new: &Field<'d>) -> Breaks {
        let entries = (
            self.old.messages.get(old.type_name),
            self.new.messages.get(new.type_name),
        );
        let (Some(old), Some(new)) = entries else {
            return Breaks::ALL;
        };
        let mut all = Breaks::NOTHING;
        for number in [1, 2] {
            let (Some(old), Some(new)) = (old.fields.get(&number), new.fields.get(&number)) else {
                return Breaks::ALL;
            };
            let breaks = self.type_breaks(old, new);
            all = Breaks::of(
                all.wire || breaks.wire,
                all.json || breaks.json,
                all.source || breaks.source,
            );
        }
        all
    }

    /// Whether octets of one type are right for the other.
    fn is_wire_compatible(&self, old: &Field<'d>, new: &Field<'d>) -> bool {
        match (old.kind, new.kind) {
            (Type::Enum, Type::Enum) => self.is_subset(old.type_name, new.type_name),
            (Type::Message, Type::Message) => false,
            // Not the other way: what is no UTF-8 is no string.
            (Type::String, Type::Bytes) => true,
            (old, new) => wire_class(old) == wire_class(new),
        }
    }

    /// Whether the new enum has all numbers of the old one.
    fn is_subset(&self, old: &'d str, new: &'d str) -> bool {
        let mut subsets = self.subsets.borrow_mut();
        *subsets.entry((old, new)).or_insert_with(|| {
            let (old, new) = (self.old.enums.get(old), self.new.enums.get(new));
            let (Some(old), Some(new)) = (old, new) else {
                return false;
            };
            old.names
                .keys()
                .all(|number| new.names.contains_key(number))
        })
    }
}

/// What another cardinality breaks.
fn cardinality_breaks(old: &Field<'_>, new: &Field<'_>) -> Breaks {
    use Cardinality::{Explicit, Implicit, Map, Repeated, Required};
    match (old.cardinality, new.cardinality) {
        (Implicit, Explicit) | (Explicit, Implicit) => Breaks::SOURCE,
        // Octets of a map are those of a list of its entries; JSON is not.
        (Map, Repeated) | (Repeated, Map) => Breaks::JSON_SOURCE,
        (Required, Implicit | Explicit) | (Implicit | Explicit, Required) => Breaks::ALL,
        _ => Breaks::ALL,
    }
}

/// Types of one class are read from one another's octets, cut to size.
const fn wire_class(kind: Type) -> u32 {
    match kind {
        Type::Int32 | Type::Int64 | Type::Uint32 | Type::Uint64 | Type::Bool | Type::Enum => 1,
        Type::Sint32 | Type::Sint64 => 2,
        Type::Fixed32 | Type::Sfixed32 => 3,
        Type::Fixed64 | Type::Sfixed64 => 4,
        Type::Float => 5,
        Type::Double => 6,
        Type::String => 7,
        Type::Bytes => 8,
        Type::Message | Type::Group => 9,
    }
}

/// Types of one class look alike in JSON.
const fn json_class(kind: Type) -> u32 {
    match kind {
        Type::Int32 | Type::Uint32 | Type::Sint32 | Type::Fixed32 | Type::Sfixed32 => 1,
        // As strings.
        Type::Int64 | Type::Uint64 | Type::Sint64 | Type::Fixed64 | Type::Sfixed64 => 2,
        Type::Float | Type::Double => 3,
        Type::Bool => 4,
        Type::String => 5,
        Type::Bytes => 6,
        Type::Enum => 7,
        Type::Message | Type::Group => 8,
    }
}
