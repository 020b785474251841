//! From descriptors to the model: every name looked up, every rule checked, every choice made.
//!
//! ```text
//!  order     files after what they import
//!  declare   ids for messages, enums, extensions and services; their features and comments
//!  place     homes and Rust names of types
//!  fill      fields, oneofs, values, methods
//!  analyse   recursion and required fields
//!  select    what is generated
//! ```
//!
//! The steps run in this order, each over everything, so that a name may be used before it is declared.
//! Names and ids depend on the content of the files only, not on the order in which they are given.

mod comment;
mod declare;
mod default;
mod enumeration;
mod extension;
mod features;
mod field;
mod graph;
mod map;
mod message;
mod numbers;
mod order;
mod place;
mod select;
mod service;
mod source;

use alloc::collections::BTreeSet;
use std::collections::HashMap;

use super::model::{EnumId, FileId, Home, MessageId, Model};
use super::{Config, Error};
use crate::Shared;
use crate::features::Features;
use crate::types::{
    DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView, FileDescriptorProto,
    FileDescriptorProtoView, ServiceDescriptorProtoView,
};
use source::Source;

/// What to resolve, and what to make of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Input {
    /// The files, in any order, with all that they import.
    pub(super) files: Vec<Shared<FileDescriptorProto>>,
    /// The names of the files that code was asked for.
    pub(super) requested: BTreeSet<String>,
    /// Whether to make code for the others too.
    pub(super) imports: bool,
}

/// The model of `input`.
pub(super) fn resolve(input: &Input, config: &Config) -> Result<Model, Error> {
    config.check()?;
    let files = order::order(&input.files)?;
    let mut resolver = Resolver::new(&files, config);
    resolver.declare()?;
    resolver.place();
    resolver.fill()?;
    resolver.analyse();
    resolver.select(input)?;
    Ok(resolver.model)
}

/// A model in the making, beside the descriptors it is made from.
struct Resolver<'a> {
    config: &'a Config,
    files: &'a [FileDescriptorProtoView<'a>],
    sources: Vec<Source<'a>>,
    symbols: HashMap<String, Symbol>,
    /// In step with `model.messages`.
    messages: Vec<Declared<DescriptorProtoView<'a>>>,
    /// In step with `model.enums`.
    enums: Vec<Declared<EnumDescriptorProtoView<'a>>>,
    extensions: Vec<Declared<FieldDescriptorProtoView<'a>>>,
    /// In step with `model.services`.
    services: Vec<Declared<ServiceDescriptorProtoView<'a>>>,
    map_entries: Vec<Declared<DescriptorProtoView<'a>>>,
    /// For each message and each oneof of its proto, which oneof of the model it is.
    oneof_indexes: Vec<Vec<Option<usize>>>,
    /// Homes and names of extensions, in step with `extensions`.
    extension_places: Vec<(Home, String)>,
    model: Model,
}

/// What a full name stands for.
#[derive(Clone, Copy, Debug)]
enum Symbol {
    Message(MessageId),
    Enum(EnumId),
    /// An index into `map_entries`.
    MapEntry(usize),
    Service,
    Extension,
}

/// A descriptor and where it stands.
#[derive(Clone, Debug)]
struct Declared<T> {
    proto: T,
    full_name: String,
    parent: Option<MessageId>,
    at: Position,
    /// Its own, with what it inherits.
    features: Features,
}

/// A place in a file: what the path of a source location leads to.
#[derive(Clone, Debug)]
struct Position {
    file: FileId,
    path: Vec<i32>,
}

impl Position {
    /// The element `index` of the repeated field `number`.
    fn child(&self, number: i32, index: usize) -> Self {
        let mut path = self.path.clone();
        path.push(number);
        path.push(i32::try_from(index).unwrap_or(i32::MAX));
        Self {
            file: self.file,
            path,
        }
    }
}

impl<'a> Resolver<'a> {
    fn new(files: &'a [FileDescriptorProtoView<'a>], config: &'a Config) -> Self {
        Self {
            config,
            files,
            sources: files.iter().map(Source::new).collect(),
            symbols: HashMap::new(),
            messages: Vec::new(),
            enums: Vec::new(),
            extensions: Vec::new(),
            services: Vec::new(),
            map_entries: Vec::new(),
            oneof_indexes: Vec::new(),
            extension_places: Vec::new(),
            model: Model::default(),
        }
    }

    fn fill(&mut self) -> Result<(), Error> {
        self.fill_enums()?;
        self.fill_messages()?;
        self.fill_extensions()?;
        self.fill_services()
    }

    /// The symbol of a type's name, which descriptors spell with a leading dot.
    fn symbol(&self, name: &str) -> Option<Symbol> {
        self.symbols.get(name.strip_prefix('.')?).copied()
    }

    /// The comment on a place, ready for rustdoc.
    fn doc(&self, at: &Position) -> String {
        self.sources
            .get(at.file.index())
            .map(|source| source.doc(&at.path))
            .unwrap_or_default()
    }

    /// An error at a place.
    #[cold]
    fn error(&self, at: &Position, text: impl Into<String>) -> Error {
        let error = Error::new(text);
        match self.sources.get(at.file.index()) {
            Some(source) => source.locate(error, &at.path),
            None => error,
        }
    }
}

/// `name` inside `scope`.
fn join(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}
