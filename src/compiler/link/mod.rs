//! From parsed files to what a descriptor set holds.
//!
//! A file goes through the passes that `protoc` has, and in its order, so that the same files are accepted and
//! refused, and the same octets come out:
//!
//! ```text
//!  build      names and numbers enter the pool
//!  resolve    names of types get their meaning
//!  options    plain fields of options, features among them
//!  assign     features of each part, from its own and those around it
//!  options    custom options, which the features may concern
//!  settle     what options may be where; their final octets
//!  validate   everything else that the language asks for
//! ```
//!
//! A pass reports all that it finds; the next one begins where the passes before it found nothing wrong that it
//! stands on. A file whose imports are wrong is looked at as far as its names go.
//!
//! Specification: <https://protobuf.dev/reference/protobuf/edition-2024-spec>; where it is silent, `protoc` is it.

mod aggregate;
mod arena;
mod assign;
mod build;
mod default_value;
mod dynamic;
mod element;
mod enums;
mod extensions;
mod fields;
mod json_names;
mod names;
mod options;
mod pool;
mod put;
mod report;
mod reserved;
mod resolve;
mod scalar;
mod settle;
mod source_info;
mod style;
mod support;
mod text;
mod validate;
mod visibility;

use std::collections::{HashMap, HashSet};

use self::options::{Interpreter, Pass};
use self::pool::{FileId, Imports, Pool};
use self::report::Report;
use self::settle::Settle;
use super::Diagnostic;
use super::parsed::Parsed;
use crate::types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto};

/// How files are linked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linking {
    /// The files that were asked for: of these, imports that nothing uses are told.
    pub(crate) requested: HashSet<String>,
    /// Whether options that are for the source only stay, and all options in the order in which they were written.
    pub(crate) retain_options: bool,
}

/// What has become of files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linked {
    /// The files, in the order in which they came.
    pub(crate) files: Vec<FileDescriptorProto>,
    /// What may be wrong with them.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Links `files`, each of which comes behind those that it imports.
///
/// `descriptor` is `google/protobuf/descriptor.proto`, which tells what options there are if no file of `files`
/// does; it is no part of the result.
pub(crate) fn link(
    files: Vec<Parsed>,
    descriptor: Parsed,
    linking: &Linking,
) -> Result<Linked, Vec<Diagnostic>> {
    let mut linker = Linker {
        pool: Pool::default(),
        linking,
        failed: HashSet::new(),
        errors: Vec::new(),
        warnings: Vec::new(),
    };
    if !files.iter().any(|parsed| declares_options(&parsed.file)) {
        linker.file(descriptor, true);
    }
    let mut linked = Vec::new();
    for (index, parsed) in options_first(files) {
        if let Some(file) = linker.file(parsed, false) {
            linked.push((index, file));
        }
    }
    if !linker.errors.is_empty() {
        return Err(linker.errors);
    }
    linked.sort_unstable_by_key(|(index, _)| *index);
    Ok(Linked {
        files: linked.into_iter().map(|(_, file)| file).collect(),
        warnings: linker.warnings,
    })
}

/// The files with their places, `descriptor.proto` and what it imports before the others: every file has options,
/// and need not import the file that tells what they are.
fn options_first(files: Vec<Parsed>) -> Vec<(usize, Parsed)> {
    let mut first: HashSet<String> = HashSet::new();
    for parsed in files.iter().rev() {
        let file = &parsed.file;
        let name = file.name.as_deref().unwrap_or("");
        if first.contains(name) || declares_options(file) {
            first.insert(name.to_owned());
            first.extend(file.dependency.iter().cloned());
        }
    }
    let mut files: Vec<_> = files.into_iter().enumerate().collect();
    files.sort_by_key(|(_, parsed)| {
        !parsed
            .file
            .name
            .as_ref()
            .is_some_and(|name| first.contains(name))
    });
    files
}

/// Whether a file is `descriptor.proto`, whatever its name.
fn declares_options(file: &FileDescriptorProto) -> bool {
    let mut messages = file.message_type.iter();
    file.package.as_deref() == Some("google.protobuf")
        && messages.any(|message| message.name.as_deref() == Some("FileOptions"))
}

struct Linker<'l> {
    pool: Pool,
    linking: &'l Linking,
    /// Files with errors, and those that import them.
    failed: HashSet<FileId>,
    errors: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
}

impl Linker<'_> {
    /// Links a file; nothing is left of it where it is hidden.
    fn file(&mut self, parsed: Parsed, hidden: bool) -> Option<FileDescriptorProto> {
        let Parsed {
            file: mut proto,
            spans,
            ..
        } = parsed;
        let name = proto.name.clone().unwrap_or_default();
        let mut report = Report::new(&name, &spans);
        let id = build::build(&mut self.pool, &proto, hidden, &mut report);
        let imports_failed = self.link(&mut proto, id, &mut report);
        if report.failed() || imports_failed {
            self.failed.insert(id);
        }
        self.errors.append(&mut report.errors);
        if hidden {
            return None;
        }
        if report.failed() {
            return None;
        }
        self.warnings.append(&mut report.warnings);
        finish(&mut proto);
        Some(proto)
    }

    /// All passes but the first; whether one of the imports has errors.
    fn link(
        &mut self,
        proto: &mut FileDescriptorProto,
        id: FileId,
        report: &mut Report<'_>,
    ) -> bool {
        let mut imports = self.imports(proto, id, report);
        let imported = imports.files.iter().chain(&imports.for_options);
        let imports_failed = { imported }.any(|file| self.failed.contains(file));
        resolve::resolve(&mut self.pool, proto, id, &mut imports, report);
        if report.failed() || imports_failed {
            return imports_failed;
        }
        let (paths, counts) = self.interpret(proto, id, &mut imports, report, Pass::Fields);
        assign::assign(&mut self.pool, proto, id, report);
        let (more, _) = {
            let mut interpreter = Interpreter {
                pool: &self.pool,
                report,
                imports: &mut imports,
                file: id,
                pass: Pass::Extensions,
                paths,
                counts,
            };
            element::visit(proto, &mut interpreter);
            (interpreter.paths, interpreter.counts)
        };
        assign::keep_options(&mut self.pool, proto, id);
        if report.failed() {
            return false;
        }
        if let Some(info) = &mut proto.source_code_info {
            source_info::follow(info, &more);
        }
        validate::validate(&self.pool, proto, id, report);
        self.settle(proto, id, report);
        if !report.failed() {
            self.tell_unused(proto, &imports, report);
        }
        false
    }

    fn interpret(
        &self,
        proto: &mut FileDescriptorProto,
        id: FileId,
        imports: &mut Imports,
        report: &mut Report<'_>,
        pass: Pass,
    ) -> (options::Paths, HashMap<Vec<i32>, i32>) {
        let mut interpreter = Interpreter {
            pool: &self.pool,
            report,
            imports,
            file: id,
            pass,
            paths: HashMap::new(),
            counts: HashMap::new(),
        };
        element::visit(proto, &mut interpreter);
        (interpreter.paths, interpreter.counts)
    }

    fn settle(&self, proto: &mut FileDescriptorProto, id: FileId, report: &mut Report<'_>) {
        let mut settle = Settle {
            pool: &self.pool,
            report,
            edition: self.pool.file(id).edition,
            retain: self.linking.retain_options,
            stripped: Vec::new(),
        };
        element::visit(proto, &mut settle);
        let stripped = settle.stripped;
        if let Some(info) = &mut proto.source_code_info {
            source_info::strip(info, &stripped);
        }
    }

    /// What the file may see of the pool.
    fn imports(
        &mut self,
        proto: &FileDescriptorProto,
        id: FileId,
        report: &mut Report<'_>,
    ) -> Imports {
        let mut imports = Imports::default();
        let mut found = Vec::new();
        for (index, name) in (0..).zip(&proto.dependency) {
            let file = self.import(name, id, &[3, index], report);
            found.push(file);
            if let Some(file) = file {
                self.record(file, &mut imports.files);
                if self.pool.file(file).public.is_empty() {
                    imports.unused.insert(file);
                }
            }
        }
        for (index, name) in (0..).zip(&proto.option_dependency) {
            if let Some(file) = self.import(name, id, &[15, index], report) {
                self.record(file, &mut imports.for_options);
                if self.pool.file(file).public.is_empty() {
                    imports.unused.insert(file);
                }
            }
        }
        for index in &proto.public_dependency {
            let index = usize::try_from(*index).ok();
            match index.and_then(|index| found.get(index)) {
                Some(Some(file)) => {
                    imports.unused.remove(file);
                    self.pool.files.get_mut(id).public.push(*file);
                }
                Some(None) => {}
                None => report.file_error("Invalid public dependency index."),
            }
        }
        for index in &proto.weak_dependency {
            let index = usize::try_from(*index).ok();
            if index.is_none_or(|index| index >= proto.dependency.len()) {
                report.file_error("Invalid weak dependency index.");
            }
        }
        imports
    }

    fn import(
        &self,
        name: &str,
        importer: FileId,
        path: &[i32],
        report: &mut Report<'_>,
    ) -> Option<FileId> {
        let found = self.pool.by_name.get(name).copied();
        let found = found.filter(|file| *file != importer && !self.pool.file(*file).hidden);
        if found.is_none() {
            let text = format!("Import \"{name}\" was not found or had errors.");
            report.error(path, &[], text);
        }
        found
    }

    /// Adds `file` and all that it imports publicly.
    fn record(&self, file: FileId, files: &mut HashSet<FileId>) {
        let mut open = vec![file];
        while let Some(file) = open.pop() {
            if files.insert(file) {
                open.extend(&self.pool.file(file).public);
            }
        }
    }

    fn tell_unused(&self, proto: &FileDescriptorProto, imports: &Imports, report: &mut Report<'_>) {
        if !self.linking.requested.contains(report.file()) {
            return;
        }
        for (list, names) in [(3, &proto.dependency), (15, &proto.option_dependency)] {
            for (index, name) in (0..).zip(names) {
                let file = self.pool.by_name.get(name);
                if file.is_some_and(|file| imports.unused.contains(file)) {
                    report.warning(&[list, index], &[], format!("Import {name} is unused."));
                }
            }
        }
    }
}

/// The last touches that make a file what `protoc` writes: JSON names are told, and the syntax where it is not
/// proto2.
fn finish(proto: &mut FileDescriptorProto) {
    if proto.syntax.as_deref() == Some("proto2") {
        proto.syntax = None;
    }
    proto.message_type.iter_mut().for_each(finish_message);
    proto.extension.iter_mut().for_each(finish_field);
}

fn finish_message(message: &mut DescriptorProto) {
    message.field.iter_mut().for_each(finish_field);
    message.extension.iter_mut().for_each(finish_field);
    message.nested_type.iter_mut().for_each(finish_message);
}

fn finish_field(field: &mut FieldDescriptorProto) {
    if field.json_name.is_none() {
        field.json_name = Some(names::json_name(field.name.as_deref().unwrap_or("")));
    }
}
