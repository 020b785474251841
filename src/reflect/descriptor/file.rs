//! Files.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::super::dynamic_message::DynamicMessage;
use super::super::pool::DescriptorPool;
use super::super::tables::File;
use super::{
    EnumDescriptor, ExtensionDescriptor, Handle, MessageDescriptor, ServiceDescriptor, options,
};
use crate::DecodeError;
use crate::types::{Edition, FileDescriptorProto, FileOptions};

/// A `.proto` file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileDescriptor(Handle);

impl FileDescriptor {
    pub(in crate::reflect) fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self(Handle::new(pool, at))
    }

    fn file(&self) -> Option<&File<'_>> {
        self.0.pool.tables().files.get(self.0.at)
    }

    /// Its name, such as `google/protobuf/any.proto`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.file().map_or("", |file| file.name)
    }

    /// Its package; empty where it has none.
    #[must_use]
    pub fn package(&self) -> &str {
        self.file().map_or("", |file| file.package)
    }

    /// Its edition; proto2 and proto3 count as editions.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.file().map_or(Edition::Unknown, |file| file.edition)
    }

    /// The encoded `google.protobuf.FileDescriptorProto`, as it came.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        self.file().map_or(&[], |file| file.octets)
    }

    /// The names of the files that it imports.
    pub fn dependency_names(&self) -> impl Iterator<Item = &str> {
        let names = options::of::<FileDescriptorProto, Vec<_>>(self.octets(), |file| {
            Ok(file.dependency().iter().collect())
        });
        names.into_iter()
    }

    /// The files that it imports, of those that are in the pool.
    pub fn dependencies(&self) -> impl Iterator<Item = Self> {
        self.dependency_names()
            .filter_map(|name| self.0.pool.find_file(name))
    }

    /// Its messages, without those nested in others.
    pub fn messages(&self) -> impl Iterator<Item = MessageDescriptor> {
        let places = self.0.pool.tables().message_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.file == self.0.at && of.parent.is_none());
        own.map(|(at, _)| MessageDescriptor::new(&self.0.pool, at))
    }

    /// Its enums, without those nested in messages.
    pub fn enums(&self) -> impl Iterator<Item = EnumDescriptor> {
        let places = self.0.pool.tables().enum_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.file == self.0.at && of.parent.is_none());
        own.map(|(at, _)| EnumDescriptor::new(&self.0.pool, at))
    }

    /// The extensions that it declares, without those nested in messages.
    pub fn extensions(&self) -> impl Iterator<Item = ExtensionDescriptor> {
        let places = self.0.pool.tables().extension_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.file == self.0.at && of.parent.is_none());
        own.map(|(at, _)| ExtensionDescriptor::new(&self.0.pool, at))
    }

    /// Its services.
    pub fn services(&self) -> impl Iterator<Item = ServiceDescriptor> {
        let services = self.0.pool.tables().services.iter().enumerate();
        let own = services.filter(|(_, service)| service.declared.file == self.0.at);
        own.map(|(at, _)| ServiceDescriptor::new(&self.0.pool, at))
    }

    /// Its `google.protobuf.FileOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        options::of::<FileDescriptorProto, _>(self.octets(), |file| {
            Ok(options::octets(file.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<FileOptions>(&self.0.pool, &self.options_octets())
    }
}
