//! Ids for everything that has a name.

use core::ops::RangeInclusive;
use std::collections::HashMap;

use super::{Declared, Position, Resolver, Symbol, features, join, message, source};
use crate::codegen::model::{
    Enum, EnumId, File, FileId, Home, Message, MessageId, MessageNames, ModuleId, Service,
    ServiceId, ServiceNames,
};
use crate::codegen::{Error, naming};
use crate::features::Features;
use crate::types::{
    DescriptorProtoView, EnumDescriptorProtoView, FeatureSetView, FieldDescriptorProtoView,
    FileDescriptorProtoView, ServiceDescriptorProtoView,
};
use crate::view::MessageView as _;

/// What surrounds a declaration.
struct Scope {
    /// The package or the message's full name.
    full_name: String,
    parent: Option<MessageId>,
    at: Position,
    features: Features,
}

impl<'a> Resolver<'a> {
    /// Gives ids to all messages, enums, extensions and services, in order of declaration.
    pub(super) fn declare(&mut self) -> Result<(), Error> {
        let ids: HashMap<&str, FileId> = self
            .files
            .iter()
            .enumerate()
            .map(|(index, file)| (file.name(), FileId::new(index)))
            .collect();
        for (index, file) in self.files.iter().enumerate() {
            self.declare_file(FileId::new(index), *file, &ids)?;
        }
        Ok(())
    }

    fn declare_file(
        &mut self,
        id: FileId,
        file: FileDescriptorProtoView<'a>,
        ids: &HashMap<&str, FileId>,
    ) -> Result<(), Error> {
        let at = Position {
            file: id,
            path: Vec::new(),
        };
        let edition = features::edition(&file).map_err(|text| self.error(&at, text))?;
        if !file.package().is_empty() && !file.package().split('.').all(naming::is_identifier) {
            let text = format!("\"{}\" is no name of a package", file.package());
            return Err(self.error(&at, text));
        }
        if file.package().split('.').count() > PACKAGE_DEPTH_MAX {
            return Err(self.error(&at, "the package lies too deep for Rust modules"));
        }
        let scope = Scope {
            full_name: file.package().to_owned(),
            parent: None,
            features: self.features(features::of(edition), file.options().features(), &at)?,
            at,
        };
        self.model.files.push(File {
            id,
            name: file.name().to_owned(),
            package: file.package().to_owned(),
            edition,
            dependencies: file
                .dependency()
                .iter()
                .filter_map(|name| ids.get(name).copied())
                .collect(),
            doc: self.file_doc(id),
            descriptor: source::without_source(file.as_bytes().unwrap_or_default()),
            generated: false,
        });
        for (index, message) in file.message_type().iter().enumerate() {
            self.declare_message(&scope, message, scope.at.child(4, index))?;
        }
        for (index, enumeration) in file.enum_type().iter().enumerate() {
            self.declare_enum(&scope, enumeration, scope.at.child(5, index))?;
        }
        for (index, extension) in file.extension().iter().enumerate() {
            self.declare_extension(&scope, extension, scope.at.child(7, index))?;
        }
        for (index, service) in file.service().iter().enumerate() {
            self.declare_service(&scope, service, scope.at.child(6, index))?;
        }
        Ok(())
    }

    /// Comments on the `syntax` and `package` statements.
    fn file_doc(&self, file: FileId) -> String {
        let docs = [12, 2].map(|number| {
            self.doc(&Position {
                file,
                path: vec![number],
            })
        });
        docs.into_iter()
            .filter(|doc| !doc.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    fn declare_message(
        &mut self,
        scope: &Scope,
        proto: DescriptorProtoView<'a>,
        at: Position,
    ) -> Result<(), Error> {
        let declared = self.declared(scope, proto, proto.name(), proto.options().features(), at)?;
        if proto.options().map_entry() {
            let entry = Symbol::MapEntry(self.map_entries.len());
            self.insert(&declared.full_name, entry, &declared.at)?;
            self.map_entries.push(declared);
            return Ok(());
        }
        let id = MessageId::new(self.messages.len());
        self.insert(&declared.full_name, Symbol::Message(id), &declared.at)?;
        let oneofs = message::oneof_indexes(proto);
        let message = self.message(id, &declared, &oneofs)?;
        self.oneof_indexes.push(oneofs);
        self.model.messages.push(message);
        if let Some(parent) = self.parent(scope) {
            parent.nested.push(id);
        }
        let inside = Scope {
            full_name: declared.full_name.clone(),
            parent: Some(id),
            at: declared.at.clone(),
            features: declared.features,
        };
        self.messages.push(declared);
        for (index, message) in proto.nested_type().iter().enumerate() {
            self.declare_message(&inside, message, inside.at.child(3, index))?;
        }
        for (index, enumeration) in proto.enum_type().iter().enumerate() {
            self.declare_enum(&inside, enumeration, inside.at.child(4, index))?;
        }
        for (index, extension) in proto.extension().iter().enumerate() {
            self.declare_extension(&inside, extension, inside.at.child(6, index))?;
        }
        Ok(())
    }

    fn message(
        &self,
        id: MessageId,
        declared: &Declared<DescriptorProtoView<'a>>,
        oneofs: &[Option<usize>],
    ) -> Result<Message, Error> {
        let proto = declared.proto;
        let ranges = proto.extension_range().iter().map(|range| {
            inclusive(range.start(), range.end()).ok_or_else(|| {
                let (start, end) = (range.start(), range.end());
                self.error(
                    &declared.at,
                    format!("extension range {start} to {end} is invalid"),
                )
            })
        });
        Ok(Message {
            id,
            name: proto.name().to_owned(),
            full_name: declared.full_name.clone(),
            file: declared.at.file,
            parent: declared.parent,
            nested: Vec::new(),
            nested_enums: Vec::new(),
            declared_extensions: Vec::new(),
            home: NOWHERE,
            names: MessageNames {
                owned: String::new(),
                view: String::new(),
                lazy_view: String::new(),
                writer: String::new(),
            },
            inner: NOWHERE,
            doc: self.doc(&declared.at),
            deprecated: proto.options().deprecated() || self.is_deprecated(declared.at.file),
            fields: Vec::new(),
            oneofs: self.oneofs(declared, oneofs)?,
            extension_ranges: ranges.collect::<Result<_, _>>()?,
            message_set: proto.options().message_set_wire_format(),
            reserved_names: proto.reserved_name().iter().map(str::to_owned).collect(),
            has_required: false,
            recursive: false,
            generated: false,
        })
    }

    fn declare_enum(
        &mut self,
        scope: &Scope,
        proto: EnumDescriptorProtoView<'a>,
        at: Position,
    ) -> Result<(), Error> {
        let declared = self.declared(scope, proto, proto.name(), proto.options().features(), at)?;
        let id = EnumId::new(self.enums.len());
        self.insert(&declared.full_name, Symbol::Enum(id), &declared.at)?;
        self.model.enums.push(Enum {
            id,
            name: proto.name().to_owned(),
            full_name: declared.full_name.clone(),
            file: declared.at.file,
            parent: declared.parent,
            home: NOWHERE,
            ident: String::new(),
            open: declared.features.is_open(),
            values: Vec::new(),
            doc: self.doc(&declared.at),
            deprecated: proto.options().deprecated() || self.is_deprecated(declared.at.file),
            generated: false,
        });
        if let Some(parent) = self.parent(scope) {
            parent.nested_enums.push(id);
        }
        self.enums.push(declared);
        Ok(())
    }

    fn declare_extension(
        &mut self,
        scope: &Scope,
        proto: FieldDescriptorProtoView<'a>,
        at: Position,
    ) -> Result<(), Error> {
        let declared = self.declared(scope, proto, proto.name(), proto.options().features(), at)?;
        self.insert(&declared.full_name, Symbol::Extension, &declared.at)?;
        self.extensions.push(declared);
        Ok(())
    }

    fn declare_service(
        &mut self,
        scope: &Scope,
        proto: ServiceDescriptorProtoView<'a>,
        at: Position,
    ) -> Result<(), Error> {
        let declared = self.declared(scope, proto, proto.name(), proto.options().features(), at)?;
        self.insert(&declared.full_name, Symbol::Service, &declared.at)?;
        self.model.services.push(Service {
            id: ServiceId::new(self.services.len()),
            name: proto.name().to_owned(),
            full_name: declared.full_name.clone(),
            file: declared.at.file,
            home: NOWHERE,
            ident: String::new(),
            names: ServiceNames::default(),
            methods: Vec::new(),
            doc: self.doc(&declared.at),
            deprecated: proto.options().deprecated() || self.is_deprecated(declared.at.file),
            generated: false,
        });
        self.services.push(declared);
        Ok(())
    }

    fn declared<T>(
        &self,
        scope: &Scope,
        proto: T,
        name: &str,
        features: FeatureSetView<'_>,
        at: Position,
    ) -> Result<Declared<T>, Error> {
        self.check_name(name, &at)?;
        Ok(Declared {
            proto,
            full_name: join(&scope.full_name, name),
            parent: scope.parent,
            features: self.features(scope.features, features, &at)?,
            at,
        })
    }

    /// Names come from descriptors, which may say anything; Rust identifiers are made of them.
    pub(super) fn check_name(&self, name: &str, at: &Position) -> Result<(), Error> {
        if naming::is_identifier(name) {
            return Ok(());
        }
        Err(self.error(at, format!("{name:?} is no name")))
    }

    fn insert(&mut self, full_name: &str, symbol: Symbol, at: &Position) -> Result<(), Error> {
        if self.symbols.insert(full_name.to_owned(), symbol).is_none() {
            return Ok(());
        }
        Err(self.error(at, format!("\"{full_name}\" is declared twice")))
    }

    fn parent(&mut self, scope: &Scope) -> Option<&mut Message> {
        scope
            .parent
            .and_then(|id| self.model.messages.get_mut(id.index()))
    }

    fn is_deprecated(&self, file: FileId) -> bool {
        self.files
            .get(file.index())
            .is_some_and(|file| file.options().deprecated())
    }
}

/// A descriptor's range, which does not include its end.
fn inclusive(start: i32, end: i32) -> Option<RangeInclusive<u32>> {
    let start = u32::try_from(start).ok().filter(|start| *start > 0)?;
    let last = u32::try_from(end)
        .ok()?
        .checked_sub(1)
        .filter(|last| *last >= start)?;
    Some(start..=last)
}

/// How many segments a package may have; rustc parses nested modules by recursion.
const PACKAGE_DEPTH_MAX: usize = 50;

/// Where a type is until it has been placed.
const NOWHERE: Home = Home::Local(ModuleId::ROOT);
