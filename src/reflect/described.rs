//! Descriptors of tables: what the tables of generated code tell, as files that could have declared it.
//!
//! ```text
//!  shop.v1.Order          a message, of a package unless a message is called `shop.v1`
//!  shop/v1.proto          the file of that package, in edition 2023: features say what is not usual there
//! ```

mod default_value;
mod field;
mod known;

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use self::known::Known;
use crate::schema::{Cardinality, Enum, Extension, Field, Kind, Message, TypeSet};
use crate::types::descriptor_proto::ExtensionRange;
use crate::types::feature_set::EnumType;
use crate::types::{
    DescriptorProto, Edition, EnumDescriptorProto, EnumOptions, EnumValueDescriptorProto,
    FeatureSet, FieldDescriptorProto, FileDescriptorProto, MessageOptions, OneofDescriptorProto,
};

/// A file for each package that has any of the types.
pub(super) fn files(sets: &[TypeSet<'_>]) -> Vec<FileDescriptorProto> {
    let described = Described::of(Known::of(sets));
    let packages = described.packages();
    let files = packages.iter().map(|package| described.file(package));
    files.collect()
}

/// What is known, and what is declared where: by the full name of the package or message around it.
struct Described<'t> {
    known: Known<'t>,
    messages: ByScope<'t, Message<'t>>,
    enums: ByScope<'t, Enum<'t>>,
    extensions: ByScope<'t, Extension<'t>>,
    /// The numbers of the extensions of each message.
    numbers: BTreeMap<&'t str, BTreeSet<i32>>,
}

/// Tables with their full names, by the full name of what is around them.
type ByScope<'t, T> = BTreeMap<&'t str, Vec<(&'t str, &'t T)>>;

impl<'t> Described<'t> {
    fn of(known: Known<'t>) -> Self {
        let mut numbers: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for extension in known.extensions.values() {
            let of_message = numbers.entry(extension.extendee).or_default();
            of_message.insert(extension.field.number.cast_signed());
        }
        Self {
            messages: by_scope(&known.messages),
            enums: by_scope(&known.enums),
            extensions: by_scope(&known.extensions),
            numbers,
            known,
        }
    }

    fn packages(&self) -> BTreeSet<&'t str> {
        let messages = self.known.messages.keys();
        let enums = self.known.enums.keys();
        let names = messages.chain(enums).chain(self.known.extensions.keys());
        names.map(|name| self.package_of(name)).collect()
    }

    /// The package of what has this name.
    fn package_of(&self, name: &'t str) -> &'t str {
        let mut around = scope_of(name);
        while self.known.messages.contains_key(around) {
            around = scope_of(around);
        }
        around
    }

    fn file(&self, package: &'t str) -> FileDescriptorProto {
        let mut file = FileDescriptorProto {
            name: Some(file_name(package)),
            package: (!package.is_empty()).then(|| package.into()),
            message_type: in_scope(&self.messages, package, |name, item| {
                self.message(name, item)
            }),
            enum_type: in_scope(&self.enums, package, |_, item| enumeration(item)),
            extension: in_scope(&self.extensions, package, |_, item| field::extension(item)),
            syntax: Some("editions".into()),
            edition: Some(Edition::Edition2023),
            ..Default::default()
        };
        let mut others = BTreeSet::new();
        self.packages_used(package, &mut others);
        others.remove(package);
        file.dependency = others.into_iter().map(file_name).collect();
        file
    }

    /// The packages of the types that are used within `scope`.
    fn packages_used(&self, scope: &str, packages: &mut BTreeSet<&'t str>) {
        for (name, message) in self.messages.get(scope).into_iter().flatten() {
            let held = message.fields.iter().filter_map(held);
            packages.extend(held.map(|name| self.package_of(name)));
            self.packages_used(name, packages);
        }
        for (_, extension) in self.extensions.get(scope).into_iter().flatten() {
            packages.insert(self.package_of(extension.extendee));
            packages.extend(held(&extension.field).map(|name| self.package_of(name)));
        }
    }

    fn message(&self, name: &str, message: &Message<'_>) -> DescriptorProto {
        let mut nested = in_scope(&self.messages, name, |name, item| self.message(name, item));
        let entries = message
            .fields
            .iter()
            .filter_map(|item| match item.cardinality {
                Cardinality::Map(key) => Some(field::entry(item, key)),
                _ => None,
            });
        nested.extend(entries);
        let options = MessageOptions {
            message_set_wire_format: Some(true),
            ..Default::default()
        };
        let ranges = self.numbers.get(name).into_iter().flatten();
        DescriptorProto {
            name: Some(short(name)),
            field: fields(message),
            nested_type: nested,
            enum_type: in_scope(&self.enums, name, |_, item| enumeration(item)),
            extension_range: ranges.map(|number| range(*number)).collect(),
            extension: in_scope(&self.extensions, name, |_, item| field::extension(item)),
            options: message.message_set.then_some(options),
            oneof_decl: message.oneofs.iter().map(|name| oneof(name)).collect(),
            reserved_name: message.reserved.iter().map(|name| (*name).into()).collect(),
            ..Default::default()
        }
    }
}

fn fields(message: &Message<'_>) -> Vec<FieldDescriptorProto> {
    let fields = message.fields.iter();
    fields.map(|item| field::of(item, message.name)).collect()
}

/// The range of one extension: how far the declared ones go is not known.
fn range(number: i32) -> ExtensionRange {
    ExtensionRange {
        start: Some(number),
        end: Some(number.saturating_add(1)),
        ..Default::default()
    }
}

fn oneof(name: &str) -> OneofDescriptorProto {
    OneofDescriptorProto {
        name: Some(name.into()),
        ..Default::default()
    }
}

fn enumeration(item: &Enum<'_>) -> EnumDescriptorProto {
    let value = |(name, number): &(&str, i32)| EnumValueDescriptorProto {
        name: Some((*name).into()),
        number: Some(*number),
        ..Default::default()
    };
    let numbers: BTreeSet<i32> = item.values.iter().map(|(_, number)| *number).collect();
    let closed = || {
        Box::new(FeatureSet {
            enum_type: Some(EnumType::Closed),
            ..Default::default()
        })
    };
    let options = EnumOptions {
        allow_alias: (numbers.len() < item.values.len()).then_some(true),
        features: item.closed.then(closed),
        ..Default::default()
    };
    EnumDescriptorProto {
        name: Some(short(item.name)),
        value: item.values.iter().map(value).collect(),
        options: (options != EnumOptions::default()).then_some(options),
        ..Default::default()
    }
}

fn by_scope<'t, T>(items: &BTreeMap<&'t str, &'t T>) -> ByScope<'t, T> {
    let mut by_scope = ByScope::new();
    for (name, item) in items {
        let siblings = by_scope.entry(scope_of(name)).or_default();
        siblings.push((*name, *item));
    }
    by_scope
}

fn in_scope<T, D>(items: &ByScope<'_, T>, scope: &str, describe: impl Fn(&str, &T) -> D) -> Vec<D> {
    let items = items.get(scope).into_iter().flatten();
    items.map(|(name, item)| describe(name, item)).collect()
}

/// The full name of the message or enum that a field holds.
fn held<'t>(field: &Field<'t>) -> Option<&'t str> {
    match field.kind {
        Kind::Enum(table) => Some(table.name),
        kind => Some(kind.message()?.name),
    }
}

/// The name of what is around what has this name.
fn scope_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(scope, _)| scope)
}

/// A name without what is around it.
fn short(name: &str) -> String {
    name.rsplit('.').next().unwrap_or(name).into()
}

/// What the file of a package is called: no package has a hyphen in its name.
fn file_name(package: &str) -> String {
    match package {
        "" => "no-package.proto".into(),
        _ => package.replace('.', "/") + ".proto",
    }
}
