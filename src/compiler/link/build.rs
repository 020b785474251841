//! The first pass over a file: every name and number that it declares enters the pool.

use alloc::rc::Rc;
use std::collections::{HashMap, HashSet};

use super::names::{self, join};
use super::pool::{
    Enum, EnumId, EnumValue, Field, FieldId, File, FileId, Message, MessageId, Oneof, Pool, Range,
    Symbol, Target,
};
use super::report::Report;
use super::reserved;
use crate::features::{self, Features};
use crate::types::field_descriptor_proto::Label;
use crate::types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    OneofDescriptorProto, ServiceDescriptorProto, SymbolVisibility,
};

/// No field number is greater.
pub(super) const NUMBER_MAX: i32 = 0x1fff_ffff;

/// Messages nest no deeper.
const DEPTH_MAX: u32 = 32;

/// Packages have no more dots.
const PACKAGE_DOTS_MAX: usize = 100;

/// Packages are no longer.
const PACKAGE_LEN_MAX: usize = 511;

/// Enters a file. Its errors go to `report`.
pub(super) fn build(
    pool: &mut Pool,
    proto: &FileDescriptorProto,
    hidden: bool,
    report: &mut Report<'_>,
) -> FileId {
    let edition = edition(proto, report);
    let package = proto.package.clone().unwrap_or_default();
    let name = proto.name.clone().unwrap_or_default();
    let file = pool.files.push(File {
        name: name.clone(),
        package: package.clone(),
        edition,
        hidden,
        features: Features::of(edition),
        lite: false,
        public: Vec::new(),
        messages: Vec::new(),
        enums: Vec::new(),
        extensions: Vec::new(),
    });
    if pool.by_name.insert(name, file).is_some() {
        report.file_error("A file with this name is already in the pool.");
    }
    let mut builder = Builder {
        pool,
        report,
        file,
        features: Features::of(edition),
        depth: 0,
    };
    builder.package(&package);
    builder.declarations(proto, &package);
    file
}

/// The edition that a file is written in.
fn edition(proto: &FileDescriptorProto, report: &mut Report<'_>) -> i32 {
    use crate::wire::ClosedEnum as _;
    let syntax = proto.syntax.as_deref().unwrap_or_default();
    let number = proto.edition.map_or(0, |edition| edition.number());
    let Some(edition) = features::edition(syntax, number) else {
        report.file_error(format!("Unrecognized syntax: {syntax}"));
        return features::PROTO2;
    };
    if edition < features::PROTO2 {
        report.file_error(format!(
            "Edition {edition} is earlier than the minimum supported edition PROTO2"
        ));
    } else if edition > features::EDITION_2024 {
        report.file_error(format!(
            "Edition {edition} is later than the maximum supported edition 2024"
        ));
    }
    edition
}

struct Builder<'b, 's> {
    pool: &'b mut Pool,
    report: &'b mut Report<'s>,
    file: FileId,
    features: Features,
    depth: u32,
}

impl Builder<'_, '_> {
    fn package(&mut self, package: &str) {
        if package.is_empty() {
            return;
        }
        if package.len() > PACKAGE_LEN_MAX {
            return self.report.error(&[2], &[], "Package name is too long");
        }
        if package.bytes().filter(|c| *c == b'.').count() > PACKAGE_DOTS_MAX {
            return self
                .report
                .error(&[2], &[], "Exceeds Maximum Package Depth");
        }
        let mut name = package;
        while !name.is_empty() {
            match self.pool.find(name) {
                None => {
                    let symbol = Symbol::Package(self.file);
                    self.pool.symbols.insert(Rc::from(name), symbol);
                    self.check_name(names::short(name), &[2], &[]);
                }
                Some(Symbol::Package(_)) => return,
                Some(other) => {
                    let file = self.pool.file_of(other);
                    let text = format!(
                        "\"{name}\" is already defined (as something other than a package) in file \"{}\".",
                        self.pool.file(file).name
                    );
                    return self.report.error(&[2], &[], text);
                }
            }
            name = names::parent(name);
        }
    }

    fn declarations(&mut self, proto: &FileDescriptorProto, package: &str) {
        let mut path = Vec::new();
        let messages = self.each(&proto.message_type, &mut path, 4, |it, path, message| {
            it.message(message, None, package, path)
        });
        let enums = self.each(&proto.enum_type, &mut path, 5, |it, path, proto| {
            it.enumeration(proto, None, package, path)
        });
        self.each(&proto.service, &mut path, 6, |it, path, service| {
            it.service(service, package, path);
        });
        let extensions = self.each(&proto.extension, &mut path, 7, |it, path, field| {
            it.field(field, None, package, true, path)
        });
        let file = self.pool.files.get_mut(self.file);
        file.messages = messages;
        file.enums = enums;
        file.extensions = extensions;
    }

    /// Calls `make` for each part, with its path.
    fn each<'p, T, R>(
        &mut self,
        parts: &'p [T],
        path: &mut Vec<i32>,
        field: i32,
        mut make: impl FnMut(&mut Self, &mut Vec<i32>, &'p T) -> R,
    ) -> Vec<R> {
        path.push(field);
        let made = (0..)
            .zip(parts)
            .map(|(index, part)| {
                path.push(index);
                let made = make(self, path, part);
                path.pop();
                made
            })
            .collect();
        path.pop();
        made
    }

    fn check_name(&mut self, name: &str, path: &[i32], tail: &[i32]) {
        if name.is_empty() {
            self.report.error(path, tail, "Missing name.");
        } else if !names::is_plain(name) {
            let text = format!("\"{name}\" is not a valid identifier.");
            self.report.error(path, tail, text);
        }
    }

    /// Enters a name; whether nothing else has it.
    fn declare(&mut self, full: &Rc<str>, symbol: Symbol, path: &[i32]) -> bool {
        let Some(other) = self.pool.find(full) else {
            self.pool.symbols.insert(Rc::clone(full), symbol);
            return true;
        };
        let file = self.pool.file_of(other);
        let text = if file != self.file {
            let name = &self.pool.file(file).name;
            format!("\"{full}\" is already defined in file \"{name}\".")
        } else if let Some((scope, name)) = full.rsplit_once('.') {
            format!("\"{name}\" is already defined in \"{scope}\".")
        } else {
            format!("\"{full}\" is already defined.")
        };
        self.report.error(path, &[1], text);
        false
    }

    fn message(
        &mut self,
        proto: &DescriptorProto,
        parent: Option<MessageId>,
        scope: &str,
        path: &mut Vec<i32>,
    ) -> MessageId {
        let short = proto.name.as_deref().unwrap_or("");
        let name: Rc<str> = Rc::from(join(scope, short));
        self.check_name(short, path, &[1]);
        let id = self.pool.messages.push(Message {
            name: Rc::clone(&name),
            file: self.file,
            parent,
            fields: Vec::new(),
            extensions: Vec::new(),
            nested: Vec::new(),
            enums: Vec::new(),
            oneofs: Vec::new(),
            ranges: Vec::new(),
            ranges_by_start: Vec::new(),
            reserved_names: proto.reserved_name.iter().cloned().collect(),
            map_entry: proto.options.as_ref().and_then(|o| o.map_entry) == Some(true),
            message_set: false,
            visibility: proto.visibility.unwrap_or_default(),
            is_namespace: is_namespace(proto),
            features: self.features,
        });
        let oneofs = self.each(&proto.oneof_decl, path, 8, |it, path, oneof| {
            it.oneof(oneof, &name, path)
        });
        self.pool.messages.get_mut(id).oneofs = oneofs;
        let fields = self.each(&proto.field, path, 2, |it, path, field| {
            it.field(field, Some(id), &name, false, path)
        });
        let enums = self.each(&proto.enum_type, path, 4, |it, path, proto| {
            it.enumeration(proto, Some(id), &name, path)
        });
        let ranges = self.ranges(proto, path);
        let extensions = self.each(&proto.extension, path, 6, |it, path, field| {
            it.field(field, Some(id), &name, true, path)
        });
        self.depth += 1;
        let nested = if self.depth >= DEPTH_MAX {
            let text = "Reached maximum recursion limit for nested messages.";
            self.report.error(path, &[], text);
            Vec::new()
        } else {
            self.each(&proto.nested_type, path, 3, |it, path, nested| {
                it.message(nested, Some(id), &name, path)
            })
        };
        self.depth -= 1;
        self.declare(&name, Symbol::Message(id), path);
        let message = self.pool.messages.get_mut(id);
        message.fields = fields;
        message.enums = enums;
        let mut starts: Vec<_> = ranges.iter().map(|range| range.start).enumerate().collect();
        starts.sort_by_key(|(_, start)| *start);
        message.ranges_by_start = starts.into_iter().map(|(place, _)| place).collect();
        message.ranges = ranges;
        message.extensions = extensions;
        message.nested = nested;
        reserved::check_message(proto, path, self.report);
        self.check_map_entries(proto, path);
        id
    }

    /// Says of a name that is there twice when nobody wrote it: that of a map's entry.
    fn check_map_entries(&mut self, proto: &DescriptorProto, path: &[i32]) {
        let is_entry = |message: &DescriptorProto| {
            message
                .options
                .as_ref()
                .and_then(|options| options.map_entry)
                == Some(true)
        };
        let nested = proto.nested_type.iter();
        let entries: HashSet<&str> = { nested }
            .filter(|nested| is_entry(nested))
            .filter_map(|nested| nested.name.as_deref())
            .collect();
        if entries.is_empty() {
            return;
        }
        let mut seen = HashSet::new();
        let nested = proto
            .nested_type
            .iter()
            .filter_map(|nested| nested.name.as_deref());
        let again = nested.filter(|name| !seen.insert(*name));
        let fields = proto.field.iter().filter_map(|field| field.name.as_deref());
        let enums = proto.enum_type.iter().filter_map(|it| it.name.as_deref());
        let oneofs = proto
            .oneof_decl
            .iter()
            .filter_map(|oneof| oneof.name.as_deref());
        let names = again.map(|name| (name, "nested message type"));
        let names = names.chain(fields.map(|name| (name, "field")));
        let names = names.chain(enums.map(|name| (name, "enum type")));
        for (name, what) in names.chain(oneofs.map(|name| (name, "oneof type"))) {
            if entries.contains(name) {
                let text =
                    format!("Expanded map entry type {name} conflicts with an existing {what}.");
                self.report.error(path, &[1], text);
            }
        }
    }

    fn oneof(&mut self, proto: &OneofDescriptorProto, scope: &str, path: &[i32]) -> Oneof {
        let name = proto.name.clone().unwrap_or_default();
        self.check_name(&name, path, &[1]);
        let full = Rc::from(join(scope, &name));
        self.declare(&full, Symbol::Oneof(self.file), path);
        Oneof {
            name,
            fields: 0,
            synthetic: false,
            features: self.features,
        }
    }

    fn field(
        &mut self,
        proto: &FieldDescriptorProto,
        parent: Option<MessageId>,
        scope: &str,
        extension: bool,
        path: &[i32],
    ) -> FieldId {
        let short = proto.name.as_deref().unwrap_or("");
        let name: Rc<str> = Rc::from(join(scope, short));
        self.check_name(short, path, &[1]);
        let label = proto.label.unwrap_or_default();
        if label == Label::Required && extension {
            let text = format!("The extension {name} cannot be required.");
            self.report.error(path, TYPE, text);
        }
        if proto.default_value.is_some() && label == Label::Repeated {
            let text = "Repeated fields can't have default values.";
            self.report.error(path, &[7], text);
        }
        self.check_number(proto.number.unwrap_or(0), extension, path);
        let oneof = self.check_oneof(proto, parent, extension, path);
        let id = self.pool.fields.push(Field {
            name: Rc::clone(&name),
            file: self.file,
            owner: if extension { None } else { parent },
            extension,
            number: proto.number.unwrap_or(0),
            label,
            kind: proto.r#type,
            target: Target::None,
            oneof,
            proto3_optional: proto.proto3_optional.unwrap_or(false),
            has_default: proto.default_value.is_some(),
            features: self.features,
            own_features: None,
            options: None,
        });
        self.declare(&name, Symbol::Field(id), path);
        id
    }

    fn check_number(&mut self, number: i32, extension: bool, path: &[i32]) {
        if number <= 0 {
            let text = "Field numbers must be positive integers.";
            self.report.error(path, &[3], text);
        } else if !extension && number > NUMBER_MAX {
            let text = format!("Field numbers cannot be greater than {NUMBER_MAX}.");
            self.report.error(path, &[3], text);
        }
    }

    fn check_oneof(
        &mut self,
        proto: &FieldDescriptorProto,
        parent: Option<MessageId>,
        extension: bool,
        path: &[i32],
    ) -> Option<usize> {
        if extension && proto.extendee.is_none() {
            let text = "FieldDescriptorProto.extendee not set for extension field.";
            self.report.error(path, &[2], text);
        }
        if !extension && proto.extendee.is_some() {
            let text = "FieldDescriptorProto.extendee set for non-extension field.";
            self.report.error(path, &[2], text);
        }
        let index = proto.oneof_index?;
        if extension {
            let text = "FieldDescriptorProto.oneof_index should not be set for extensions.";
            self.report.error(path, TYPE, text);
            return None;
        }
        let message = parent.map(|parent| self.pool.message(parent));
        let oneofs = message.map_or(0, |message| message.oneofs.len());
        let index = usize::try_from(index).ok().filter(|index| *index < oneofs);
        if index.is_none() {
            let text = "FieldDescriptorProto.oneof_index is out of range.";
            self.report.error(path, TYPE, text);
        }
        index
    }

    fn ranges(&mut self, proto: &DescriptorProto, path: &mut Vec<i32>) -> Vec<Range> {
        self.each(&proto.extension_range, path, 5, |it, path, range| {
            let (start, end) = (range.start.unwrap_or(0), range.end.unwrap_or(0));
            if start <= 0 {
                let text = "Extension numbers must be positive integers.";
                it.report.error(path, &[1], text);
            }
            if start >= end {
                let text = "Extension range end number must be greater than start number.";
                it.report.error(path, &[1], text);
            }
            Range {
                start,
                end,
                options: None,
                declared: HashMap::new(),
            }
        })
    }

    fn enumeration(
        &mut self,
        proto: &EnumDescriptorProto,
        parent: Option<MessageId>,
        scope: &str,
        path: &mut Vec<i32>,
    ) -> EnumId {
        let short = proto.name.as_deref().unwrap_or("");
        let name: Rc<str> = Rc::from(join(scope, short));
        self.check_name(short, path, &[1]);
        if proto.value.is_empty() {
            let text = "Enums must contain at least one value.";
            self.report.error(path, &[1], text);
        }
        let values = proto.value.iter().map(|value| EnumValue {
            name: value.name.clone().unwrap_or_default(),
            number: value.number.unwrap_or(0),
            options: None,
        });
        let id = self.pool.enums.push(Enum {
            name: Rc::clone(&name),
            file: self.file,
            parent,
            values: values.collect(),
            visibility: proto.visibility.unwrap_or_default(),
            features: self.features,
        });
        self.enum_values(proto, id, scope, path);
        self.declare(&name, Symbol::Enum(id), path);
        reserved::check_enum(proto, path, self.report);
        id
    }

    /// Values of enums are siblings of their enum.
    fn enum_values(
        &mut self,
        proto: &EnumDescriptorProto,
        id: EnumId,
        scope: &str,
        path: &mut Vec<i32>,
    ) {
        let mut own = HashSet::new();
        let mut index = 0;
        self.each(&proto.value, path, 2, |it, path, value| {
            let short = value.name.as_deref().unwrap_or("");
            it.check_name(short, path, &[1]);
            let full = Rc::from(join(scope, short));
            let declared = it.declare(&full, Symbol::EnumValue(id, index), path);
            if own.insert(short) && !declared {
                let outer = match scope {
                    "" => "the global scope".to_owned(),
                    scope => format!("\"{scope}\""),
                };
                let text = format!(
                    "Note that enum values use C++ scoping rules, meaning that enum values are siblings of their \
                     type, not children of it.  Therefore, \"{short}\" must be unique within {outer}, not just \
                     within \"{}\".",
                    proto.name.as_deref().unwrap_or("")
                );
                it.report.error(path, &[1], text);
            }
            index += 1;
        });
    }

    fn service(&mut self, proto: &ServiceDescriptorProto, scope: &str, path: &mut Vec<i32>) {
        let short = proto.name.as_deref().unwrap_or("");
        let name: Rc<str> = Rc::from(join(scope, short));
        self.check_name(short, path, &[1]);
        self.each(&proto.method, path, 2, |it, path, method| {
            let short = method.name.as_deref().unwrap_or("");
            it.check_name(short, path, &[1]);
            let full = Rc::from(join(&name, short));
            it.declare(&full, Symbol::Method(it.file), path);
        });
        self.declare(&name, Symbol::Service(self.file), path);
    }
}

/// Where errors about the type of a field stand: its name, or the keyword.
pub(super) const TYPE: &[i32] = &[6];

/// Whether a message is there for the names of its enums only.
fn is_namespace(proto: &DescriptorProto) -> bool {
    let all = |start, end| start == Some(1) && end == Some(NUMBER_MAX + 1);
    let mut ranges = proto.reserved_range.iter();
    proto.visibility != Some(SymbolVisibility::VisibilityExport)
        && ranges.any(|range| all(range.start, range.end))
}
