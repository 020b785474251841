//! The type of a dynamic message.

use core::fmt;

use super::descriptor::MessageDescriptor;
use crate::schema::Message;
use crate::view::Layout;

/// The type of a [`DynamicMessage`](super::DynamicMessage): one of a pool, or one of generated code. Cheap to
/// clone.
///
/// Types of one full name are equal, and a field takes a message of any of them.
/// They may be versions of one another, from pools of different age. A nested message of another version keeps its
/// table, and is read by it until the whole is encoded; then its octets are those that a peer of that version
/// would send. What the version of the field does not know are unknown fields there. So the name is enough, as it
/// is between peers; to compare the tables at each set would take time in proportion to the schema.
#[derive(Clone)]
pub struct MessageType(Of);

#[derive(Clone)]
enum Of {
    Generated(&'static Message<'static>),
    Pool(MessageDescriptor),
}

impl MessageType {
    /// That of a generated message.
    #[must_use]
    pub fn of<T: Layout>() -> Self {
        Self(Of::Generated(T::schema()))
    }

    /// Its table.
    #[must_use]
    pub fn schema(&self) -> &Message<'_> {
        match &self.0 {
            Of::Generated(table) => table,
            Of::Pool(descriptor) => descriptor.schema(),
        }
    }

    /// The descriptor, of a type from a pool.
    #[must_use]
    pub const fn descriptor(&self) -> Option<&MessageDescriptor> {
        match &self.0 {
            Of::Generated(_) => None,
            Of::Pool(descriptor) => Some(descriptor),
        }
    }

    /// The type of message that the field `number` holds; of a map, that of its values.
    #[must_use]
    pub fn of_field(&self, number: u32) -> Option<Self> {
        Some(Self(match &self.0 {
            Of::Generated(table) => Of::Generated(table.field(number)?.kind.message()?),
            Of::Pool(descriptor) => {
                let table = descriptor.schema().field(number)?.kind.message()?;
                Of::Pool(descriptor.pool().descriptor_of(table)?)
            }
        }))
    }
}

impl From<MessageDescriptor> for MessageType {
    fn from(descriptor: MessageDescriptor) -> Self {
        Self(Of::Pool(descriptor))
    }
}

impl From<&MessageDescriptor> for MessageType {
    fn from(descriptor: &MessageDescriptor) -> Self {
        descriptor.clone().into()
    }
}

impl From<&'static Message<'static>> for MessageType {
    fn from(table: &'static Message<'static>) -> Self {
        Self(Of::Generated(table))
    }
}

/// Types of one full name are equal.
impl PartialEq for MessageType {
    fn eq(&self, other: &Self) -> bool {
        self.schema().name == other.schema().name
    }
}

impl Eq for MessageType {}

impl fmt::Debug for MessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MessageType")
            .field(&self.schema().name)
            .finish()
    }
}
