//! Services and their methods.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::super::dynamic_message::DynamicMessage;
use super::super::pool::DescriptorPool;
use super::super::tables::{Declared, Method};
use super::{Comments, FileDescriptor, Handle, MessageDescriptor, comments, options, short};
use crate::DecodeError;
use crate::types::{MethodDescriptorProto, MethodOptions, ServiceDescriptorProto, ServiceOptions};

/// A service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ServiceDescriptor(Handle);

impl ServiceDescriptor {
    pub(in crate::reflect) fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self(Handle::new(pool, at))
    }

    fn declared(&self) -> Option<&Declared<'_>> {
        let service = self.0.pool.tables().services.get(self.0.at)?;
        Some(&service.declared)
    }

    /// Its full name, without a leading dot.
    #[must_use]
    pub fn full_name(&self) -> &str {
        self.declared().map_or("", |declared| declared.name)
    }

    /// Its name without its package.
    #[must_use]
    pub fn name(&self) -> &str {
        short(self.full_name())
    }

    /// The file that declares it.
    #[must_use]
    pub fn file(&self) -> FileDescriptor {
        let file = self.declared().map_or(usize::MAX, |declared| declared.file);
        FileDescriptor::new(&self.0.pool, file)
    }

    /// Its methods, in order of declaration.
    pub fn methods(&self) -> impl ExactSizeIterator<Item = MethodDescriptor> {
        let service = self.0.pool.tables().services.get(self.0.at);
        let count = service.map_or(0, |service| service.methods.len());
        (0..count).map(|index| MethodDescriptor {
            service: self.clone(),
            index,
        })
    }

    /// Its `google.protobuf.ServiceOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        let octets = self.declared().map_or([].as_slice(), |found| found.octets);
        options::of::<ServiceDescriptorProto, _>(octets, |service| {
            Ok(options::octets(service.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<ServiceOptions>(&self.0.pool, &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        let declared = self.declared()?;
        let path = [6, i32::try_from(declared.index).ok()?];
        comments::of(&self.0.pool, declared.file, &path)
    }
}

/// A method of a service.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MethodDescriptor {
    service: ServiceDescriptor,
    index: usize,
}

impl MethodDescriptor {
    fn method(&self) -> Option<&Method<'_>> {
        let service = self.pool().tables().services.get(self.service.0.at)?;
        service.methods.get(self.index)
    }

    const fn pool(&self) -> &DescriptorPool {
        &self.service.0.pool
    }

    /// The service that it belongs to.
    #[must_use]
    pub const fn parent(&self) -> &ServiceDescriptor {
        &self.service
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.method().map_or("", |method| method.name)
    }

    /// Its name behind that of its service.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{}.{}", self.service.full_name(), self.name())
    }

    /// The path of its calls, such as `/users.v1.Users/GetUser`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/{}/{}", self.service.full_name(), self.name())
    }

    /// The type of the request's messages.
    #[must_use]
    pub fn input(&self) -> MessageDescriptor {
        let at = self.method().map_or(usize::MAX, |method| method.input);
        MessageDescriptor::new(self.pool(), at)
    }

    /// The type of the response's messages.
    #[must_use]
    pub fn output(&self) -> MessageDescriptor {
        let at = self.method().map_or(usize::MAX, |method| method.output);
        MessageDescriptor::new(self.pool(), at)
    }

    /// Whether a request has any number of messages.
    #[must_use]
    pub fn is_client_streaming(&self) -> bool {
        self.method().is_some_and(|method| method.client_streaming)
    }

    /// Whether a response has any number of messages.
    #[must_use]
    pub fn is_server_streaming(&self) -> bool {
        self.method().is_some_and(|method| method.server_streaming)
    }

    /// Its `google.protobuf.MethodOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        let octets = self.method().map_or([].as_slice(), |method| method.octets);
        options::of::<MethodDescriptorProto, _>(octets, |method| {
            Ok(options::octets(method.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<MethodOptions>(self.pool(), &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        let declared = self.service.declared()?;
        let service = i32::try_from(declared.index).ok()?;
        let path = [6, service, 2, i32::try_from(self.index).ok()?];
        comments::of(self.pool(), declared.file, &path)
    }
}
