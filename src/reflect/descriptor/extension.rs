//! Extensions.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::super::dynamic_message::DynamicMessage;
use super::super::pool::DescriptorPool;
use super::super::tables::Declared;
use super::field::{enum_of, message_of};
use super::{
    Comments, EnumDescriptor, FileDescriptor, Handle, MessageDescriptor, comments, options, short,
};
use crate::DecodeError;
use crate::schema::{Extension, Field, Kind};
use crate::types::{FieldDescriptorProto, FieldOptions};

/// A field that one file adds to a message of another.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExtensionDescriptor(Handle);

impl ExtensionDescriptor {
    pub(in crate::reflect) fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self(Handle::new(pool, at))
    }

    fn extension(&self) -> &Extension<'_> {
        let extension = self.0.pool.tables().extensions.get(self.0.at);
        extension.unwrap_or(const { &Extension::new("", Field::new(0, "", Kind::Bytes)) })
    }

    fn declared(&self) -> Option<&Declared<'_>> {
        self.0.pool.tables().extension_places.get(self.0.at)
    }

    /// Its table; the name in it is the full name.
    #[must_use]
    pub fn schema(&self) -> &Field<'_> {
        &self.extension().field
    }

    /// Its full name, without a leading dot.
    #[must_use]
    pub fn full_name(&self) -> &str {
        self.schema().name
    }

    /// Its name without its package and the message that it is declared in.
    #[must_use]
    pub fn name(&self) -> &str {
        short(self.full_name())
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.schema().number
    }

    /// The full name of the message that it extends.
    #[must_use]
    pub fn extendee_name(&self) -> &str {
        self.extension().extendee
    }

    /// The message that it extends.
    #[must_use]
    pub fn extendee(&self) -> Option<MessageDescriptor> {
        self.0.pool.find_message(self.extendee_name())
    }

    /// The file that declares it.
    #[must_use]
    pub fn file(&self) -> FileDescriptor {
        let file = self.declared().map_or(usize::MAX, |declared| declared.file);
        FileDescriptor::new(&self.0.pool, file)
    }

    /// The message that it is declared in.
    #[must_use]
    pub fn parent(&self) -> Option<MessageDescriptor> {
        let parent = self.declared()?.parent?;
        Some(MessageDescriptor::new(&self.0.pool, parent))
    }

    /// The type of message that it holds.
    #[must_use]
    pub fn message_type(&self) -> Option<MessageDescriptor> {
        message_of(&self.0.pool, self.schema().kind.message()?)
    }

    /// The enum that it holds.
    #[must_use]
    pub fn enum_type(&self) -> Option<EnumDescriptor> {
        enum_of(&self.0.pool, self.schema().kind)
    }

    /// The encoded `google.protobuf.FieldDescriptorProto`, as it came.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        self.declared().map_or(&[], |declared| declared.octets)
    }

    /// Its `google.protobuf.FieldOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        options::of::<FieldDescriptorProto, _>(self.octets(), |field| {
            Ok(options::octets(field.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<FieldOptions>(&self.0.pool, &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        let mut path = self.parent().map_or(Vec::new(), |parent| parent.path());
        let number = if path.is_empty() { 7 } else { 6 };
        let declared = self.declared()?;
        path.extend([number, i32::try_from(declared.index).ok()?]);
        comments::of(&self.0.pool, declared.file, &path)
    }
}
