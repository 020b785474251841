//! The types of many files.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::arena::Kept;
use super::build;
use super::described;
use super::descriptor::{
    EnumDescriptor, ExtensionDescriptor, FileDescriptor, MessageDescriptor, ServiceDescriptor,
};
use super::error::{DescriptorError, DescriptorErrorKind};
use super::tables::{Symbol, Tables};
use crate::Message;
use crate::octets::Limits;
use crate::schema::{self, Extension, Field, Types};
use crate::types::FileDescriptorSet;
use crate::wire::{Reader, Value};

/// The types of many files, looked up and linked.
///
/// A pool never changes; a clone is another reference to it. [`add`](Self::add) puts a larger pool in its
/// place: what was found in it before belongs to the smaller one, which lives on as long as it is used. The
/// work is linear in all that the larger pool holds, so files are best given together.
#[derive(Clone)]
pub struct DescriptorPool(Arc<Kept>);

impl DescriptorPool {
    /// The pool of an encoded `google.protobuf.FileDescriptorSet`.
    ///
    /// Its files may come in any order. Types are looked up among all of them, imported or not; a file that is
    /// imported and not there is an error only where something of it is used.
    ///
    /// # Errors
    /// What is wrong with the descriptors, which may well be a stranger's.
    pub fn decode(set: &[u8]) -> Result<Self, DescriptorError> {
        Self::decode_with(set, &Limits::DEFAULT)
    }

    /// As [`decode`](Self::decode), within limits of your own. The tables take at most 64 times the octets of
    /// the descriptors and [`Limits::allocation`] more.
    ///
    /// # Errors
    /// Those of `decode`, and what the limits forbid.
    pub fn decode_with(set: &[u8], limits: &Limits) -> Result<Self, DescriptorError> {
        Self::of(&files(set, limits)?, limits)
    }

    /// The pool of these files.
    ///
    /// # Errors
    /// Those of [`decode`](Self::decode).
    pub fn from_set(set: &FileDescriptorSet) -> Result<Self, DescriptorError> {
        Self::decode(&set.encode_to_vec())
    }

    /// The pool of generated types, and of those that they use, as far as their tables tell.
    ///
    /// Generated code has a table of each message, and its `TYPES` lists them; descriptors it has of services
    /// alone, in `service::ServiceDescriptor::files`, which
    /// [`decode`](Self::decode) takes. What is found here has the same tables as in a pool of descriptors, but
    /// for this: there is one file a package, in edition 2023; no comments, no services, no options beside
    /// those that the tables have; and no enums that no field holds. A message has ranges for the extensions
    /// in `types` and for no others.
    ///
    /// ```
    /// use viewbuf::reflect::DescriptorPool;
    ///
    /// let (well_known, _) = viewbuf::types::TYPES;
    /// let pool = DescriptorPool::from_types(&[well_known])?;
    /// let any = pool.find_message("google.protobuf.Any").unwrap();
    /// assert_eq!(any.field_named("type_url").unwrap().number(), 1);
    /// # Ok::<(), viewbuf::reflect::DescriptorError>(())
    /// ```
    ///
    /// # Errors
    /// `UnknownType` for extensions of messages that are neither in `types` nor well known; and what is wrong
    /// with tables that are made by hand.
    pub fn from_types(types: &[schema::TypeSet<'_>]) -> Result<Self, DescriptorError> {
        Self::from_set(&FileDescriptorSet {
            file: described::files(types),
            ..Default::default()
        })
    }

    /// Adds the files of an encoded `FileDescriptorSet`. Those that are known already, octet for octet, are
    /// left out.
    ///
    /// # Errors
    /// Those of [`decode`](Self::decode); the pool is then as it was.
    pub fn add(&mut self, set: &[u8]) -> Result<(), DescriptorError> {
        self.add_with(set, &Limits::DEFAULT)
    }

    /// As [`add`](Self::add), within limits of your own.
    ///
    /// # Errors
    /// Those of `add`, and what the limits forbid.
    pub fn add_with(&mut self, set: &[u8], limits: &Limits) -> Result<(), DescriptorError> {
        self.add_all(&files(set, limits)?, limits)
    }

    /// Adds files, each an encoded `google.protobuf.FileDescriptorProto`.
    ///
    /// # Errors
    /// Those of [`add`](Self::add).
    pub fn add_files<'f>(
        &mut self,
        files: impl IntoIterator<Item = &'f [u8]>,
    ) -> Result<(), DescriptorError> {
        let files: Vec<_> = files.into_iter().collect();
        self.add_all(&files, &Limits::DEFAULT)
    }

    fn add_all(&mut self, files: &[&[u8]], limits: &Limits) -> Result<(), DescriptorError> {
        let known = self.tables().files.iter().map(|file| file.octets);
        let all: Vec<_> = known.chain(files.iter().copied()).collect();
        *self = Self::of(&all, limits)?;
        Ok(())
    }

    /// The pool of `files`, of which no two of one name may differ.
    fn of(files: &[&[u8]], limits: &Limits) -> Result<Self, DescriptorError> {
        let mut known = alloc::collections::BTreeSet::new();
        let files: Vec<_> = files.iter().copied().filter(|f| known.insert(*f)).collect();
        let octets: u64 = files.iter().map(|file| file.len() as u64).sum();
        let allocation = octets
            .saturating_mul(ALLOCATION_FACTOR)
            .saturating_add(limits.allocation);
        let kept = Kept::new(allocation, |arena| build::build(arena, &files, limits))?;
        Ok(Self(Arc::new(kept)))
    }

    pub(super) fn tables(&self) -> &Tables<'_> {
        self.0.tables()
    }

    /// Whether both are one and the same pool.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    fn symbol(&self, name: &str) -> Option<Symbol> {
        self.tables().symbols.get(name).copied()
    }

    /// The message of this full name, which has no leading dot.
    #[must_use]
    pub fn find_message(&self, name: &str) -> Option<MessageDescriptor> {
        match self.symbol(name) {
            Some(Symbol::Message(at)) => Some(MessageDescriptor::new(self, at)),
            _ => None,
        }
    }

    /// The descriptor of one of this pool's tables.
    pub(super) fn descriptor_of(&self, table: &schema::Message<'_>) -> Option<MessageDescriptor> {
        let tables = self.tables().messages;
        let start = tables.as_ptr().addr();
        let at = core::ptr::from_ref(table).addr().checked_sub(start)?;
        let at = at / size_of::<schema::Message<'_>>();
        (at < tables.len()).then(|| MessageDescriptor::new(self, at))
    }

    /// The enum of this full name.
    #[must_use]
    pub fn find_enum(&self, name: &str) -> Option<EnumDescriptor> {
        match self.symbol(name) {
            Some(Symbol::Enum(at)) => Some(EnumDescriptor::new(self, at)),
            _ => None,
        }
    }

    /// The service of this full name.
    #[must_use]
    pub fn find_service(&self, name: &str) -> Option<ServiceDescriptor> {
        match self.symbol(name) {
            Some(Symbol::Service(at)) => Some(ServiceDescriptor::new(self, at)),
            _ => None,
        }
    }

    /// The extension of this full name.
    #[must_use]
    pub fn find_extension(&self, name: &str) -> Option<ExtensionDescriptor> {
        match self.symbol(name) {
            Some(Symbol::Extension(at)) => Some(ExtensionDescriptor::new(self, at)),
            _ => None,
        }
    }

    /// The extension of the message `extendee` with this number.
    #[must_use]
    pub fn find_extension_by_number(
        &self,
        extendee: &str,
        number: u32,
    ) -> Option<ExtensionDescriptor> {
        let at = self.tables().by_number.get(&(extendee, number)).copied()?;
        Some(ExtensionDescriptor::new(self, at))
    }

    /// The file of this name.
    #[must_use]
    pub fn find_file(&self, name: &str) -> Option<FileDescriptor> {
        let at = self.tables().file_names.get(name).copied()?;
        Some(FileDescriptor::new(self, at))
    }

    /// The file that declares this full name: of a message, a field, a oneof, an enum, a value, an extension,
    /// a service or a method.
    #[must_use]
    pub fn find_file_of(&self, name: &str) -> Option<FileDescriptor> {
        let at = match self.file_of(name) {
            Some(at) => at,
            None => {
                let (around, member) = name.rsplit_once('.')?;
                self.file_of_member(around, member)?
            }
        };
        Some(FileDescriptor::new(self, at))
    }

    fn file_of(&self, name: &str) -> Option<usize> {
        let tables = self.tables();
        let declared = match self.symbol(name)? {
            Symbol::Message(at) => tables.message_places.get(at),
            Symbol::MapEntry(_) => return self.file_of(name.rsplit_once('.')?.0),
            Symbol::Enum(at) | Symbol::EnumValue(at) => tables.enum_places.get(at),
            Symbol::Extension(at) => tables.extension_places.get(at),
            Symbol::Service(at) => tables.services.get(at).map(|service| &service.declared),
            Symbol::Package => None,
        };
        declared.map(|declared| declared.file)
    }

    /// The file of the field, oneof or method `member` of `around`.
    fn file_of_member(&self, around: &str, member: &str) -> Option<usize> {
        let declares = match self.symbol(around)? {
            Symbol::Message(at) => {
                let message = MessageDescriptor::new(self, at);
                message.field_named(member).is_some() || message.declares_oneof(member)
            }
            Symbol::MapEntry(_) => member == "key" || member == "value",
            Symbol::Service(at) => {
                let service = ServiceDescriptor::new(self, at);
                service.methods().any(|method| method.name() == member)
            }
            _ => false,
        };
        if declares { self.file_of(around) } else { None }
    }

    /// All files, in the order in which they were given.
    pub fn files(&self) -> impl ExactSizeIterator<Item = FileDescriptor> {
        (0..self.tables().files.len()).map(|at| FileDescriptor::new(self, at))
    }

    /// All messages, nested ones too, but for the entries of maps.
    pub fn messages(&self) -> impl ExactSizeIterator<Item = MessageDescriptor> {
        (0..self.tables().messages.len()).map(|at| MessageDescriptor::new(self, at))
    }

    /// All enums, nested ones too.
    pub fn enums(&self) -> impl ExactSizeIterator<Item = EnumDescriptor> {
        (0..self.tables().enums.len()).map(|at| EnumDescriptor::new(self, at))
    }

    /// All extensions, wherever they are declared.
    pub fn extensions(&self) -> impl ExactSizeIterator<Item = ExtensionDescriptor> {
        (0..self.tables().extensions.len()).map(|at| ExtensionDescriptor::new(self, at))
    }

    /// All extensions of a message, by number.
    pub fn extensions_of<'p>(
        &'p self,
        extendee: &'p str,
    ) -> impl Iterator<Item = ExtensionDescriptor> + 'p {
        let range = (extendee, 0)..=(extendee, u32::MAX);
        let found = self.tables().by_number.range(range);
        found.map(|(_, at)| ExtensionDescriptor::new(self, *at))
    }

    /// All services.
    pub fn services(&self) -> impl ExactSizeIterator<Item = ServiceDescriptor> {
        (0..self.tables().services.len()).map(|at| ServiceDescriptor::new(self, at))
    }
}

impl Default for DescriptorPool {
    /// A pool without files.
    fn default() -> Self {
        Self(Arc::new(Kept::default()))
    }
}

impl fmt::Debug for DescriptorPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tables = self.tables();
        f.debug_struct("DescriptorPool")
            .field("files", &tables.files.len())
            .field("messages", &tables.messages.len())
            .field("enums", &tables.enums.len())
            .field("extensions", &tables.extensions.len())
            .field("services", &tables.services.len())
            .finish()
    }
}

impl Types for DescriptorPool {
    fn message(&self, name: &str) -> Option<&schema::Message<'_>> {
        match self.symbol(name) {
            Some(Symbol::Message(at)) => self.tables().messages.get(at),
            _ => None,
        }
    }

    fn extension(&self, extendee: &str, number: u32) -> Option<&Field<'_>> {
        let tables = self.tables();
        let at = tables.by_number.get(&(extendee, number)).copied()?;
        tables.extensions.get(at).map(|extension| &extension.field)
    }

    fn extension_named(&self, name: &str) -> Option<&Extension<'_>> {
        match self.symbol(name) {
            Some(Symbol::Extension(at)) => self.tables().extensions.get(at),
            _ => None,
        }
    }

    fn extension_in_set(&self, set: &str, name: &str) -> Option<&Extension<'_>> {
        let tables = self.tables();
        let at = tables.within.get(&(set, name)).copied()?;
        tables.extensions.get(at)
    }
}

/// The files of an encoded set.
fn files<'f>(set: &'f [u8], limits: &Limits) -> Result<Vec<&'f [u8]>, DescriptorError> {
    let wrong = |fault| DescriptorError::new(DescriptorErrorKind::Decode(fault), "");
    let mut reader = Reader::with_limits(set, limits);
    let mut files = Vec::new();
    while let Some(record) = reader.next().map_err(wrong)? {
        if let (FILE, Value::Len(file)) = (record.field, record.value) {
            files.push(file);
        }
    }
    Ok(files)
}

/// `FileDescriptorSet.file`.
const FILE: u32 = 1;

/// How many times the octets of descriptors a pool may take before [`Limits::allocation`] is touched.
const ALLOCATION_FACTOR: u64 = 64;
