//! How a field is named by who reads or sets it.

use super::descriptor::FieldDescriptor;
use crate::schema::{Field, Message};

/// What names a field of a message: its name in the proto, its number, its table or its descriptor.
pub trait FieldKey {
    /// The field of `schema` that this names.
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>>;
}

impl FieldKey for str {
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>> {
        schema.field_named(self)
    }
}

impl FieldKey for u32 {
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>> {
        schema.field(*self)
    }
}

/// By number and name: a table of another message may have the one, hardly both.
impl FieldKey for Field<'_> {
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>> {
        let found = schema.field(self.number);
        found.filter(|found| found.name == self.name)
    }
}

impl FieldKey for FieldDescriptor {
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>> {
        self.schema().find(schema)
    }
}

impl<K: FieldKey + ?Sized> FieldKey for &K {
    fn find<'s>(&self, schema: &Message<'s>) -> Option<&'s Field<'s>> {
        (**self).find(schema)
    }
}
