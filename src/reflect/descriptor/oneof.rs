//! Oneofs.

use alloc::borrow::Cow;

use super::super::dynamic_message::DynamicMessage;
use super::{Comments, FieldDescriptor, MessageDescriptor, options};
use crate::DecodeError;
use crate::schema::Presence;
use crate::types::{DescriptorProto, OneofDescriptorProto, OneofOptions};
use crate::view::MessageView;

/// A oneof of a message type, other than one that only stands for a proto3 `optional`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OneofDescriptor {
    message: MessageDescriptor,
    index: usize,
}

impl OneofDescriptor {
    pub(super) fn new(message: &MessageDescriptor, index: usize) -> Self {
        Self {
            message: message.clone(),
            index,
        }
    }

    /// The message that it belongs to.
    #[must_use]
    pub const fn parent(&self) -> &MessageDescriptor {
        &self.message
    }

    /// Which it is of the message's table: what [`Presence::Oneof`] counts.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        let names = self.message.schema().oneofs;
        names.get(self.index).copied().unwrap_or_default()
    }

    /// Its fields, by number.
    pub fn fields(&self) -> impl Iterator<Item = FieldDescriptor> {
        let index = self.index;
        let fields = self.message.schema().fields.iter().enumerate();
        let own = fields.filter(move |(_, field)| {
            matches!(field.presence, Presence::Oneof(of) if usize::from(of) == index)
        });
        own.map(|(place, _)| FieldDescriptor::new(&self.message, place))
    }

    fn declared(&self) -> (usize, &[u8]) {
        let name = self.name();
        options::of::<DescriptorProto, _>(self.message.octets(), |message| {
            for (index, oneof) in message.oneof_decl().iter().enumerate() {
                let oneof = oneof?;
                if oneof.name() == name {
                    return Ok((index, oneof.as_bytes().unwrap_or_default()));
                }
            }
            Ok((0, [].as_slice()))
        })
    }

    /// Its `google.protobuf.OneofOptions`, encoded.
    #[must_use]
    pub fn options_octets(&self) -> Cow<'_, [u8]> {
        options::of::<OneofDescriptorProto, _>(self.declared().1, |oneof| {
            Ok(options::octets(oneof.options()?))
        })
    }

    /// Its options as a message; options of one's own are [extensions](DynamicMessage::extension) of it.
    ///
    /// # Errors
    /// What their octets break by the pool's `descriptor.proto`.
    pub fn options(&self) -> Result<DynamicMessage, DecodeError> {
        options::message::<OneofOptions>(self.message.pool(), &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        let mut path = self.message.path();
        path.extend([8, i32::try_from(self.declared().0).ok()?]);
        self.message.comments_at(&path)
    }
}
