//! Enums.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::super::dynamic_message::DynamicMessage;
use super::super::pool::DescriptorPool;
use super::super::tables::Declared;
use super::{Comments, FileDescriptor, Handle, MessageDescriptor, comments, options, short};
use crate::DecodeError;
use crate::schema::Enum;
use crate::types::{EnumDescriptorProto, EnumOptions, EnumValueDescriptorProto, EnumValueOptions};
use crate::view::MessageView;

/// An enum type.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EnumDescriptor(Handle);

impl EnumDescriptor {
    pub(in crate::reflect) fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self(Handle::new(pool, at))
    }

    /// Its table.
    #[must_use]
    pub fn schema(&self) -> &Enum<'_> {
        let table = self.0.pool.tables().enums.get(self.0.at);
        table.unwrap_or(const { &Enum::new("", &[], &[], &[]) })
    }

    fn declared(&self) -> Option<&Declared<'_>> {
        self.0.pool.tables().enum_places.get(self.0.at)
    }

    /// Its full name, without a leading dot.
    #[must_use]
    pub fn full_name(&self) -> &str {
        self.schema().name
    }

    /// Its name without its package and outer messages.
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

    /// The message that it is nested in.
    #[must_use]
    pub fn parent(&self) -> Option<MessageDescriptor> {
        let parent = self.declared()?.parent?;
        Some(MessageDescriptor::new(&self.0.pool, parent))
    }

    /// The encoded `google.protobuf.EnumDescriptorProto`, as it came.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        self.declared().map_or(&[], |declared| declared.octets)
    }

    /// Its `google.protobuf.EnumOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        options::of::<EnumDescriptorProto, _>(self.octets(), |item| {
            Ok(options::octets(item.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<EnumOptions>(&self.0.pool, &self.options_octets())
    }

    /// The `google.protobuf.EnumValueOptions` of its value `index`, encoded.
    #[must_use]
    pub fn value_options_octets(&self, index: usize) -> Cow<'_, [u8]> {
        let value = options::of::<EnumDescriptorProto, &[u8]>(self.octets(), |item| {
            let value = item.value().get(index).transpose()?;
            Ok(value.and_then(|value| value.as_bytes()).unwrap_or_default())
        });
        options::of::<EnumValueDescriptorProto, _>(value, |value| {
            Ok(options::octets(value.options()?))
        })
    }

    /// The options of its value `index`, as [`options`](Self::options).
    ///
    /// # Errors
    /// Those of `options`.
    pub fn value_options(&self, index: usize) -> Result<DynamicMessage, DecodeError> {
        options::message::<EnumValueOptions>(&self.0.pool, &self.value_options_octets(index))
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        comments::of(&self.0.pool, self.declared()?.file, &self.path()?)
    }

    /// The comments on its value `index`.
    #[must_use]
    pub fn value_comments(&self, index: usize) -> Option<Comments<'_>> {
        let mut path = self.path()?;
        path.extend([2, i32::try_from(index).ok()?]);
        comments::of(&self.0.pool, self.declared()?.file, &path)
    }

    /// Where it stands in its file, as source information spells it.
    fn path(&self) -> Option<Vec<i32>> {
        let mut path = self.parent().map_or(Vec::new(), |parent| parent.path());
        let number = if path.is_empty() { 5 } else { 4 };
        path.extend([number, i32::try_from(self.declared()?.index).ok()?]);
        Some(path)
    }
}
