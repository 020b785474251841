//! Fields.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::super::dynamic_message::DynamicMessage;
use super::{Comments, EnumDescriptor, MessageDescriptor, OneofDescriptor, options};
use crate::DecodeError;
use crate::schema::{Enum, Field, Kind, Message, Presence};
use crate::types::{DescriptorProto, FieldDescriptorProto, FieldOptions};
use crate::view::MessageView;

/// A field of a message type.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FieldDescriptor {
    message: MessageDescriptor,
    /// Its place in the table.
    place: usize,
}

impl FieldDescriptor {
    pub(super) fn new(message: &MessageDescriptor, place: usize) -> Self {
        Self {
            message: message.clone(),
            place,
        }
    }

    /// Its table.
    #[must_use]
    pub fn schema(&self) -> &Field<'_> {
        let field = self.message.schema().fields.get(self.place);
        field.unwrap_or(const { &Field::new(0, "", Kind::Bytes) })
    }

    /// The message that it is a field of.
    #[must_use]
    pub const fn parent(&self) -> &MessageDescriptor {
        &self.message
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.schema().name
    }

    /// Its name behind that of its message.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{}.{}", self.message.full_name(), self.name())
    }

    /// Its name in JSON.
    #[must_use]
    pub fn json_name(&self) -> &str {
        self.schema().json_name
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.schema().number
    }

    /// The type of message that it holds; of a map, that of its values.
    #[must_use]
    pub fn message_type(&self) -> Option<MessageDescriptor> {
        message_of(self.message.pool(), self.schema().kind.message()?)
    }

    /// The enum that it holds; of a map, that of its values.
    #[must_use]
    pub fn enum_type(&self) -> Option<EnumDescriptor> {
        enum_of(self.message.pool(), self.schema().kind)
    }

    /// The oneof that it is in, unless that only stands for a proto3 `optional`.
    #[must_use]
    pub fn oneof(&self) -> Option<OneofDescriptor> {
        match self.schema().presence {
            Presence::Oneof(index) => Some(OneofDescriptor::new(&self.message, index.into())),
            _ => None,
        }
    }

    /// Which it is of its message's, in order of declaration, and its encoded
    /// `google.protobuf.FieldDescriptorProto`.
    fn declared(&self) -> (usize, &[u8]) {
        let number = self.number();
        options::of::<DescriptorProto, _>(self.message.octets(), |message| {
            for (index, field) in message.field().iter().enumerate() {
                let field = field?;
                if u32::try_from(field.number()) == Ok(number) {
                    return Ok((index, field.as_bytes().unwrap_or_default()));
                }
            }
            Ok((0, [].as_slice()))
        })
    }

    /// The encoded `google.protobuf.FieldDescriptorProto`, as it came. Linear in the descriptor of the
    /// message.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        self.declared().1
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
        options::message::<FieldOptions>(self.message.pool(), &self.options_octets())
    }

    /// The comments on it.
    #[must_use]
    pub fn comments(&self) -> Option<Comments<'_>> {
        let mut path = self.message.path();
        path.extend([2, i32::try_from(self.declared().0).ok()?]);
        self.message.comments_at(&path)
    }
}

/// The descriptor of a table of this pool.
pub(super) fn message_of(
    pool: &super::DescriptorPool,
    table: &Message<'_>,
) -> Option<MessageDescriptor> {
    pool.descriptor_of(table)
}

/// The descriptor of the enum of this pool that `kind` is.
pub(super) fn enum_of(pool: &super::DescriptorPool, kind: Kind<'_>) -> Option<EnumDescriptor> {
    match kind {
        Kind::Enum(Enum { name, .. }) => pool.find_enum(name),
        _ => None,
    }
}
