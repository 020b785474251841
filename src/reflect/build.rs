//! From descriptors to tables.
//!
//! ```text
//!  declare   a place and a name for every message, enum, extension and service
//!  link      enums, then messages, which lead to each other, then extensions and services
//! ```
//!
//! Each step is done for all files before the next, so that files may come in any order and types be used
//! before they are declared. What is checked is what the tables stand on; a compiler checks more.

mod declare;
mod default_value;
mod enumeration;
mod extension;
mod field;
mod map;
mod message;
mod service;

use alloc::vec::Vec;

use super::arena::Arena;
use super::error::{DescriptorError, DescriptorErrorKind as Kind};
use super::tables::{Symbol, Tables};
use crate::features::Features;
use crate::octets::Limits;
use crate::schema::{Enum, Extension};
use crate::types::{
    DescriptorProtoView, EnumDescriptorProtoView, FieldDescriptorProtoView,
    ServiceDescriptorProtoView,
};

type Result<T> = core::result::Result<T, DescriptorError>;

/// Tables in the making.
struct Builder<'s> {
    arena: &'s Arena,
    tables: Tables<'s>,
    messages: Vec<Open<'s, DescriptorProtoView<'s>>>,
    map_entries: Vec<Open<'s, DescriptorProtoView<'s>>>,
    enums: Vec<Open<'s, EnumDescriptorProtoView<'s>>>,
    extensions: Vec<Open<'s, FieldDescriptorProtoView<'s>>>,
    services: Vec<ServiceDescriptorProtoView<'s>>,
    /// The tables of `enums`.
    enum_tables: &'s [Enum<'s>],
}

/// A descriptor that was declared and is not linked yet.
#[derive(Clone, Copy, Debug)]
struct Open<'s, T> {
    name: &'s str,
    proto: T,
    parent: Option<usize>,
    /// Its own, with what it inherits.
    features: Features,
}

/// The tables of `files`, each a `FileDescriptorProto`.
pub(super) fn build<'s>(arena: &'s Arena, files: &[&[u8]], limits: &Limits) -> Result<Tables<'s>> {
    let mut builder = Builder {
        arena,
        tables: Tables::default(),
        messages: Vec::new(),
        map_entries: Vec::new(),
        enums: Vec::new(),
        extensions: Vec::new(),
        services: Vec::new(),
        enum_tables: &[],
    };
    for file in files {
        builder.declare_file(arena.octets(file)?, limits)?;
    }
    builder.link_enums()?;
    builder.link_messages()?;
    let extensions = builder.link_extensions()?;
    builder.index_extensions(extensions)?;
    builder.link_services()?;
    Ok(builder.tables)
}

impl<'s> Builder<'s> {
    /// What the name of a type stands for, which descriptors spell with a leading dot.
    fn symbol(&self, name: &str) -> Option<Symbol> {
        let name = name.strip_prefix('.')?;
        self.tables.symbols.get(name).copied()
    }

    fn index_extensions(&mut self, extensions: Vec<Extension<'s>>) -> Result<()> {
        let extensions = self.arena.slice(extensions)?;
        for (at, extension) in extensions.iter().enumerate() {
            let key = (extension.extendee, extension.field.number);
            if self.tables.by_number.insert(key, at).is_some() {
                return Err(error(Kind::DuplicateNumber, extension.field.name));
            }
            let places = self.tables.extension_places.get(at);
            let around = places.and_then(|place| self.tables.messages.get(place.parent?));
            let held = extension.field.kind.message();
            if let Some((around, held)) = around.zip(held)
                && around.name == held.name
            {
                let key = (extension.extendee, held.name);
                self.tables.within.entry(key).or_insert(at);
            }
        }
        self.tables.extensions = extensions;
        Ok(())
    }
}

#[cold]
fn error(kind: Kind, name: &str) -> DescriptorError {
    DescriptorError::new(kind, name)
}

/// An index of a table whose length is known to fit: at most 65,535.
fn places(name: &str, count: usize) -> Result<impl Iterator<Item = u16> + use<>> {
    match u16::try_from(count) {
        Ok(count) => Ok(0..count),
        Err(_) => Err(error(Kind::TooMany, name)),
    }
}
