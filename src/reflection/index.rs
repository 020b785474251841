//! Index: the files of services, by what they declare.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use std::collections::HashMap;

use crate::DecodeError;
use crate::service::ServiceDescriptor;
use crate::types::{
    DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView,
    FileDescriptorProtoView, ServiceDescriptorProtoView,
};
use crate::wire::{Reader, Value};

/// The files of services, by what they declare.
#[derive(Debug, Default)]
pub(super) struct Index {
    files: Vec<File>,
    by_name: HashMap<&'static str, usize>,
    symbols: HashMap<Box<str>, Symbol>,
    /// By the extended message and their numbers.
    extensions: BTreeMap<&'static str, BTreeMap<i32, usize>>,
    services: BTreeSet<&'static str>,
}

/// A file.
#[derive(Debug)]
pub(super) struct File {
    /// Its `FileDescriptorProto`.
    pub(super) octets: &'static [u8],
    pub(super) imports: Vec<usize>,
}

/// What has a name.
#[derive(Clone, Copy, Debug)]
struct Symbol {
    file: usize,
    is_message: bool,
}

/// What can be asked.
impl Index {
    /// How many files there are.
    pub(super) const fn files(&self) -> usize {
        self.files.len()
    }

    pub(super) fn get(&self, file: usize) -> Option<&File> {
        self.files.get(file)
    }

    /// The file of this name.
    pub(super) fn file(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// The file that declares this full name: of a message, a field, a oneof, an enum, a value, an extension, a
    /// service or a method.
    pub(super) fn symbol(&self, name: &str) -> Option<usize> {
        self.symbols.get(name).map(|symbol| symbol.file)
    }

    /// The file that declares an extension.
    pub(super) fn extension(&self, message: &str, number: i32) -> Option<usize> {
        self.extensions.get(message)?.get(&number).copied()
    }

    /// The numbers of the extensions of a message; `None` where there is no such message.
    pub(super) fn extension_numbers(&self, message: &str) -> Option<impl Iterator<Item = i32>> {
        let symbol = self.symbols.get(message);
        let is_known = symbol.is_some_and(|symbol| symbol.is_message);
        let extensions = self.extensions.get(message);
        let numbers = extensions.into_iter().flat_map(BTreeMap::keys).copied();
        is_known.then_some(numbers)
    }

    /// The full names of the services.
    pub(super) fn services(&self) -> impl Iterator<Item = &'static str> {
        self.services.iter().copied()
    }
}

/// How it is made.
impl Index {
    /// The index of these services.
    pub(super) fn of(
        services: impl IntoIterator<Item = &'static ServiceDescriptor>,
    ) -> Result<Self, DecodeError> {
        let mut index = Self::default();
        for service in services {
            index.services.insert(service.name);
            index.add_set(service.files)?;
        }
        Ok(index)
    }

    /// Adds the files of a `FileDescriptorSet`.
    fn add_set(&mut self, set: &'static [u8]) -> Result<(), DecodeError> {
        let mut reader = Reader::new(set);
        while let Some(record) = reader.next()? {
            if let (FILE, Value::Len(file)) = (record.field, record.value) {
                self.add_file(file)?;
            }
        }
        Ok(())
    }

    /// Adds a file, unless one of this name is known.
    fn add_file(&mut self, octets: &'static [u8]) -> Result<(), DecodeError> {
        let view = FileDescriptorProtoView::decode(octets)?;
        if self.by_name.contains_key(view.name()) {
            return Ok(());
        }
        // What is imported comes first; what is not there was a weak import.
        let imports = view.dependency().iter();
        let imports = imports.filter_map(|name| self.file(name)).collect();
        let file = self.files.len();
        self.files.push(File { octets, imports });
        self.by_name.insert(view.name(), file);
        let package = view.package();
        for message in view.message_type() {
            self.add_message(package, message, file);
        }
        for enumeration in view.enum_type() {
            self.add_enum(package, enumeration, file);
        }
        for extension in view.extension() {
            self.add_extension(package, extension, file);
        }
        for service in view.service() {
            self.add_service(package, service, file);
        }
        Ok(())
    }

    /// Adds a message with what is nested in it; the limits of decoding bound how deep that is.
    fn add_message(&mut self, scope: &str, message: DescriptorProtoView<'static>, file: usize) {
        let scope = self.add(scope, message.name(), file, true);
        for field in message.field() {
            self.add(&scope, field.name(), file, false);
        }
        for oneof in message.oneof_decl() {
            self.add(&scope, oneof.name(), file, false);
        }
        for message in message.nested_type() {
            self.add_message(&scope, message, file);
        }
        for enumeration in message.enum_type() {
            self.add_enum(&scope, enumeration, file);
        }
        for extension in message.extension() {
            self.add_extension(&scope, extension, file);
        }
    }

    /// Adds an enum; its values are named beside it, not inside it.
    fn add_enum(&mut self, scope: &str, item: EnumDescriptorProtoView<'static>, file: usize) {
        self.add(scope, item.name(), file, false);
        for value in item.value() {
            self.add(scope, value.name(), file, false);
        }
    }

    fn add_extension(
        &mut self,
        scope: &str,
        extension: FieldDescriptorProtoView<'static>,
        file: usize,
    ) {
        self.add(scope, extension.name(), file, false);
        // Descriptors spell the names of types with a leading dot.
        let message = extension.extendee();
        let message = message.strip_prefix('.').unwrap_or(message);
        let numbers = self.extensions.entry(message).or_default();
        numbers.entry(extension.number()).or_insert(file);
    }

    fn add_service(
        &mut self,
        scope: &str,
        service: ServiceDescriptorProtoView<'static>,
        file: usize,
    ) {
        let scope = self.add(scope, service.name(), file, false);
        for method in service.method() {
            self.add(&scope, method.name(), file, false);
        }
    }

    /// Adds what `name` is in `scope`; gives its full name.
    fn add(&mut self, scope: &str, name: &str, file: usize, is_message: bool) -> String {
        let full_name = if scope.is_empty() {
            name.into()
        } else {
            format!("{scope}.{name}")
        };
        let symbol = Symbol { file, is_message };
        let known = self.symbols.entry(full_name.as_str().into());
        known.or_insert(symbol);
        full_name
    }
}

/// `FileDescriptorSet.file`.
const FILE: u32 = 1;
