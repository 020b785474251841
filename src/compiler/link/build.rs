//! The first pass over a file: every name and number that it declares enters the pool.

use std::collections::HashSet;
use std::rc::Rc;

use super::features::{self, Features};
use super::names::{self, join};
use super::pool::{
    Enum, EnumId, EnumValue, Field, FieldId, File, FileId, Message, MessageId, Oneof, Pool, Range,
    Symbol, Target,
};
use super::report::Report;
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
        features: Features::of_edition(edition),
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
        features: Features::of_edition(edition),
        depth: 0,
    };
    builder.package(&package);
    builder.declarations(proto, &package);
    file
}

/// The edition that a file is written in.
fn edition(proto: &FileDescriptorProto, report: &mut Report<'_>) -> i32 {
    use crate::wire::ClosedEnum as _;
    match proto.syntax.as_deref() {
        None | Some("" | "proto2") => features::PROTO2,
        Some("proto3") => features::PROTO3,
        Some("editions") => {
            let edition = proto.edition.map_or(0, |edition| edition.number());
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
        Some(other) => {
            report.file_error(format!("Unrecognized syntax: {other}"));
            features::PROTO2
        }
    }
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
        self.reserved_ranges(proto, path);
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
        message.ranges = ranges;
        message.extensions = extensions;
        message.nested = nested;
        self.check_reserved(proto, path);
        self.check_overlaps(proto, path);
        id
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
            }
        })
    }

    fn reserved_ranges(&mut self, proto: &DescriptorProto, path: &mut Vec<i32>) {
        self.each(&proto.reserved_range, path, 9, |it, path, range| {
            let (start, end) = (range.start.unwrap_or(0), range.end.unwrap_or(0));
            if start <= 0 {
                let text = "Reserved numbers must be positive integers.";
                it.report.error(path, &[1], text);
            }
            if start >= end {
                let text = "Reserved range end number must be greater than start number.";
                it.report.error(path, &[1], text);
            }
        });
    }

    /// Fields use no reserved name, no reserved number, and no extension number.
    fn check_reserved(&mut self, proto: &DescriptorProto, path: &[i32]) {
        let names = self.reserved_names(&proto.reserved_name, path, 10, "Field name");
        let ranges = Ranges::of_message(proto);
        for (index, field) in (0..).zip(&proto.field) {
            let name = field.name.as_deref().unwrap_or("");
            let number = field.number.unwrap_or(0);
            if let Some((place, start, end)) = ranges.extensions.find(number) {
                let text = format!(
                    "Extension range {start} to {} includes field \"{name}\" ({number}).",
                    end.saturating_sub(1)
                );
                self.report.error(path, &[5, place, 1], text);
            }
            if let Some((place, ..)) = ranges.reserved.find(number) {
                let text = format!("Field \"{name}\" uses reserved number {number}.");
                self.report.error(path, &[9, place, 1], text);
            }
            if names.contains(name) {
                let text = format!("Field name \"{name}\" is reserved.");
                self.report.error(path, &[2, index, 1], text);
            }
        }
    }

    /// The reserved names, after a check that none is there twice.
    fn reserved_names<'n>(
        &mut self,
        names: &'n [String],
        path: &[i32],
        field: i32,
        what: &str,
    ) -> HashSet<&'n str> {
        let mut seen = HashSet::new();
        for (index, name) in (0..).zip(names) {
            if !seen.insert(name.as_str()) {
                let text = format!("{what} \"{name}\" is reserved multiple times.");
                self.report.error(path, &[field, index], text);
            }
        }
        seen
    }

    /// No two ranges of numbers overlap.
    fn check_overlaps(&mut self, proto: &DescriptorProto, path: &[i32]) {
        let ranges = Ranges::of_message(proto);
        for (at, (start, end), (s, e)) in ranges.reserved.overlaps(&ranges.reserved, true) {
            let text = format!(
                "Reserved range {s} to {} overlaps with already-defined range {start} to {}.",
                e.saturating_sub(1),
                end.saturating_sub(1)
            );
            self.report.error(path, &[9, at, 1], text);
        }
        for (at, (start, end), (s, e)) in ranges.extensions.overlaps(&ranges.reserved, false) {
            let text = format!(
                "Extension range {start} to {} overlaps with reserved range {s} to {}.",
                end.saturating_sub(1),
                e.saturating_sub(1)
            );
            self.report.error(path, &[5, at, 1], text);
        }
        for (at, (start, end), (s, e)) in ranges.extensions.overlaps(&ranges.extensions, true) {
            let text = format!(
                "Extension range {s} to {} overlaps with already-defined range {start} to {}.",
                e.saturating_sub(1),
                end.saturating_sub(1)
            );
            self.report.error(path, &[5, at, 1], text);
        }
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
        self.check_enum_reserved(proto, path);
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

    fn check_enum_reserved(&mut self, proto: &EnumDescriptorProto, path: &[i32]) {
        for (index, range) in (0..).zip(&proto.reserved_range) {
            if range.start > range.end {
                let text = "Reserved range end number must be greater than start number.";
                self.report.error(path, &[4, index, 1], text);
            }
        }
        let ranges = Ranges::of_enum(proto);
        for (at, (start, end), (s, e)) in ranges.overlaps(&ranges, true) {
            let text = format!(
                "Reserved range {s} to {} overlaps with already-defined range {start} to {}.",
                e - 1,
                end - 1
            );
            self.report.error(path, &[4, at, 1], text);
        }
        let names = self.reserved_names(&proto.reserved_name, path, 5, "Enum value");
        for (index, value) in (0..).zip(&proto.value) {
            let name = value.name.as_deref().unwrap_or("");
            let number = value.number.unwrap_or(0);
            if let Some((place, ..)) = ranges.find(number) {
                let text = format!("Enum value \"{name}\" uses reserved number {number}.");
                self.report.error(path, &[4, place, 1], text);
            }
            if names.contains(name) {
                let text = format!("Enum value \"{name}\" is reserved.");
                self.report.error(path, &[2, index, 1], text);
            }
        }
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

/// Ranges of numbers in the order of their starts, so that they are found by halving.
struct Ranges(Vec<(i64, i64, i32)>);

/// Both kinds of ranges that a message has.
struct MessageRanges {
    reserved: Ranges,
    extensions: Ranges,
}

impl Ranges {
    fn new(ranges: impl Iterator<Item = (i64, i64)>) -> Self {
        let mut ranges: Vec<_> = ranges
            .zip(0..)
            .map(|((start, end), index)| (start, end, index))
            .collect();
        ranges.sort_unstable();
        Self(ranges)
    }

    fn of_message(proto: &DescriptorProto) -> MessageRanges {
        let number = |number: Option<i32>| i64::from(number.unwrap_or(0));
        let reserved = proto.reserved_range.iter();
        let extensions = proto.extension_range.iter();
        MessageRanges {
            reserved: Self::new(reserved.map(|r| (number(r.start), number(r.end)))),
            extensions: Self::new(extensions.map(|r| (number(r.start), number(r.end)))),
        }
    }

    /// The ranges of an enum hold their ends.
    fn of_enum(proto: &EnumDescriptorProto) -> Self {
        let number = |number: Option<i32>| i64::from(number.unwrap_or(0));
        let ranges = proto.reserved_range.iter();
        Self::new(ranges.map(|r| (number(r.start), number(r.end) + 1)))
    }

    /// A range that holds `number`: its index, its start and its end.
    fn find(&self, number: i32) -> Option<(i32, i64, i64)> {
        let number = i64::from(number);
        let after = self.0.partition_point(|(start, ..)| *start <= number);
        let (start, end, index) = *self.0.get(after.checked_sub(1)?)?;
        (number < end).then_some((index, start, end))
    }

    /// The ranges that overlap with one of `others`: the index of the one that was written first, it, and the
    /// other.
    ///
    /// Of each range only the nearest overlap is told, so that the time stays that of sorting.
    fn overlaps(&self, others: &Self, same: bool) -> Vec<(i32, (i64, i64), (i64, i64))> {
        let mut found = Vec::new();
        if same {
            let mut widest: Option<(i64, i64, i32)> = None;
            for &(start, end, index) in &self.0 {
                if let Some((s, e, i)) = widest
                    && start < e
                    && s < end
                {
                    let (first, second) = if i < index {
                        ((i, (s, e)), (start, end))
                    } else {
                        ((index, (start, end)), (s, e))
                    };
                    found.push((first.0, first.1, second));
                }
                if widest.is_none_or(|(_, e, _)| end > e) {
                    widest = Some((start, end, index));
                }
            }
            return found;
        }
        let mut lists = (self.0.iter().peekable(), others.0.iter().peekable());
        while let (Some(&&(start, end, index)), Some(&&(s, e, _))) =
            (lists.0.peek(), lists.1.peek())
        {
            if start < e && s < end {
                found.push((index, (start, end), (s, e)));
            }
            if end <= e {
                lists.0.next();
            } else {
                lists.1.next();
            }
        }
        found
    }
}

/// Whether a message is there for the names of its enums only.
fn is_namespace(proto: &DescriptorProto) -> bool {
    let all = |start, end| start == Some(1) && end == Some(NUMBER_MAX + 1);
    let mut ranges = proto.reserved_range.iter();
    proto.visibility != Some(SymbolVisibility::VisibilityExport)
        && ranges.any(|range| all(range.start, range.end))
}
