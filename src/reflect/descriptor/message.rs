//! Messages.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::super::dynamic_message::DynamicMessage;
use super::super::pool::DescriptorPool;
use super::super::tables::Declared;
use super::{
    Comments, EnumDescriptor, ExtensionDescriptor, FieldDescriptor, FileDescriptor, Handle,
    OneofDescriptor, comments, options, short,
};
use crate::DecodeError;
use crate::schema::Message;
use crate::types::{DescriptorProto, MessageOptions};

/// A message type.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MessageDescriptor(Handle);

impl MessageDescriptor {
    pub(in crate::reflect) fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self(Handle::new(pool, at))
    }

    /// Its pool.
    #[must_use]
    pub const fn pool(&self) -> &DescriptorPool {
        &self.0.pool
    }

    /// Its table.
    #[must_use]
    pub fn schema(&self) -> &Message<'_> {
        let table = self.0.pool.tables().messages.get(self.0.at);
        table.unwrap_or(const { &Message::new("", &[], &[]) })
    }

    pub(super) fn declared(&self) -> Option<&Declared<'_>> {
        self.0.pool.tables().message_places.get(self.0.at)
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
    pub fn parent(&self) -> Option<Self> {
        let parent = self.declared()?.parent?;
        Some(Self::new(&self.0.pool, parent))
    }

    /// Its fields, by number.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = FieldDescriptor> {
        (0..self.schema().fields.len()).map(|place| FieldDescriptor::new(self, place))
    }

    /// The field of this number.
    #[must_use]
    pub fn field(&self, number: u32) -> Option<FieldDescriptor> {
        self.descriptor_of(self.schema().field(number)?.number)
    }

    /// The field of this name in the proto.
    #[must_use]
    pub fn field_named(&self, name: &str) -> Option<FieldDescriptor> {
        self.descriptor_of(self.schema().field_named(name)?.number)
    }

    /// The field that JSON calls so.
    #[must_use]
    pub fn field_in_json(&self, name: &str) -> Option<FieldDescriptor> {
        self.descriptor_of(self.schema().field_in_json(name)?.number)
    }

    fn descriptor_of(&self, number: u32) -> Option<FieldDescriptor> {
        let fields = self.schema().fields;
        let place = fields.binary_search_by_key(&number, |field| field.number);
        Some(FieldDescriptor::new(self, place.ok()?))
    }

    /// Its oneofs, in order of declaration, without those that only stand for a proto3 `optional`.
    pub fn oneofs(&self) -> impl ExactSizeIterator<Item = OneofDescriptor> {
        (0..self.schema().oneofs.len()).map(|index| OneofDescriptor::new(self, index))
    }

    /// Whether it declares a oneof of this name, if only for a proto3 `optional`.
    pub(in crate::reflect) fn declares_oneof(&self, name: &str) -> bool {
        options::of::<DescriptorProto, _>(self.octets(), |message| {
            let mut oneofs = message.oneof_decl().iter();
            Ok(oneofs.any(|oneof| oneof.is_ok_and(|oneof| oneof.name() == name)))
        })
    }

    /// The messages nested in it, but for the entries of its maps.
    pub fn messages(&self) -> impl Iterator<Item = Self> {
        let places = self.0.pool.tables().message_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.parent == Some(self.0.at));
        own.map(|(at, _)| Self::new(&self.0.pool, at))
    }

    /// The enums nested in it.
    pub fn enums(&self) -> impl Iterator<Item = EnumDescriptor> {
        let places = self.0.pool.tables().enum_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.parent == Some(self.0.at));
        own.map(|(at, _)| EnumDescriptor::new(&self.0.pool, at))
    }

    /// The extensions declared in it, whatever they extend.
    pub fn declared_extensions(&self) -> impl Iterator<Item = ExtensionDescriptor> {
        let places = self.0.pool.tables().extension_places.iter().enumerate();
        let own = places.filter(|(_, of)| of.parent == Some(self.0.at));
        own.map(|(at, _)| ExtensionDescriptor::new(&self.0.pool, at))
    }

    /// The encoded `google.protobuf.DescriptorProto`, as it came.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        self.declared().map_or(&[], |declared| declared.octets)
    }

    /// Its `google.protobuf.MessageOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        options::of::<DescriptorProto, _>(self.octets(), |message| {
            Ok(options::octets(message.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<MessageOptions>(&self.0.pool, &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        self.comments_at(&self.path())
    }

    /// The comments on the place in its file that `path` leads to.
    pub(super) fn comments_at(&self, path: &[i32]) -> Option<Comments<'_>> {
        comments::of(&self.0.pool, self.declared()?.file, path)
    }

    /// Where it stands in its file, as source information spells it.
    pub(super) fn path(&self) -> Vec<i32> {
        let mut path = Vec::new();
        let places = &self.0.pool.tables().message_places;
        let mut next = self.declared();
        while let Some(declared) = next {
            next = declared.parent.and_then(|parent| places.get(parent));
            // Read backwards: `message_type` of a file, `nested_type` of a message.
            path.push(i32::try_from(declared.index).unwrap_or(i32::MAX));
            path.push(if declared.parent.is_some() { 3 } else { 4 });
        }
        path.reverse();
        path
    }
}
