//! What a pool knows: the schema tables, and beside each where it was declared.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::schema::{Enum, Extension, Message};
use crate::types::Edition;

/// The tables of all files of a pool.
#[derive(Debug, Default)]
pub(super) struct Tables<'s> {
    pub(super) files: Vec<File<'s>>,
    pub(super) messages: &'s [Message<'s>],
    /// In step with `messages`.
    pub(super) message_places: Vec<Declared<'s>>,
    pub(super) enums: &'s [Enum<'s>],
    /// In step with `enums`.
    pub(super) enum_places: Vec<Declared<'s>>,
    pub(super) extensions: &'s [Extension<'s>],
    /// In step with `extensions`.
    pub(super) extension_places: Vec<Declared<'s>>,
    pub(super) services: Vec<Service<'s>>,
    /// By full name, without a leading dot.
    pub(super) symbols: BTreeMap<&'s str, Symbol>,
    /// Files by name.
    pub(super) file_names: BTreeMap<&'s str, usize>,
    /// Extensions by the full name of their message and their number.
    pub(super) by_number: BTreeMap<(&'s str, u32), usize>,
    /// Extensions that are declared within the message that they hold: by the full names of the message that
    /// they extend, and of that one.
    pub(super) within: BTreeMap<(&'s str, &'s str), usize>,
}

/// A file.
#[derive(Clone, Copy, Debug)]
pub(super) struct File<'s> {
    pub(super) name: &'s str,
    pub(super) package: &'s str,
    pub(super) edition: Edition,
    /// Its `FileDescriptorProto`.
    pub(super) octets: &'s [u8],
}

/// Where something is declared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declared<'s> {
    pub(super) name: &'s str,
    pub(super) file: usize,
    /// The message around it.
    pub(super) parent: Option<usize>,
    /// Which it is of its siblings.
    pub(super) index: usize,
    /// Its descriptor.
    pub(super) octets: &'s [u8],
}

/// A service.
#[derive(Debug)]
pub(super) struct Service<'s> {
    pub(super) declared: Declared<'s>,
    pub(super) methods: Vec<Method<'s>>,
}

/// A method of a service.
#[derive(Clone, Copy, Debug)]
pub(super) struct Method<'s> {
    /// Its name without that of the service.
    pub(super) name: &'s str,
    pub(super) octets: &'s [u8],
    pub(super) input: usize,
    pub(super) output: usize,
    pub(super) client_streaming: bool,
    pub(super) server_streaming: bool,
}

/// What a full name stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Symbol {
    Message(usize),
    /// The entry of a map, which is no type of its own.
    MapEntry(usize),
    Enum(usize),
    /// A value, by its enum; it is named beside the enum, not inside it.
    EnumValue(usize),
    Extension(usize),
    Service(usize),
    /// A package, or a part of one's name.
    Package,
}
