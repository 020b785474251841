//! Known: the schema and the extensions that paths go by.

use core::fmt;

use super::EditErrorKind;
use crate::schema::{Field, Message, Types};

/// What is known of the messages that a path leads through.
#[derive(Clone, Copy)]
pub(super) struct Known<'s> {
    /// The type of the message where it begins; `None` where there are only field numbers.
    pub(super) schema: Option<&'s Message<'s>>,
    /// Where extensions are found.
    types: Option<&'s (dyn Types + Sync)>,
}

impl<'s> Known<'s> {
    pub(super) const NOTHING: Self = Self {
        schema: None,
        types: None,
    };

    pub(super) const fn of(schema: &'s Message<'s>) -> Self {
        Self {
            schema: Some(schema),
            types: None,
        }
    }

    pub(super) const fn with(self, types: &'s (dyn Types + Sync)) -> Self {
        Self {
            types: Some(types),
            ..self
        }
    }

    /// The extension of `schema` with this name. Those of a MessageSet have no field of their own there.
    pub(super) fn extension_named(
        self,
        schema: Option<&Message<'_>>,
        name: &str,
    ) -> Result<&'s Field<'s>, EditErrorKind> {
        let missing = EditErrorKind::NoSuchExtension;
        let schema = schema.ok_or(missing)?;
        let found = self.types.and_then(|types| types.extension_named(name));
        found
            .filter(|found| found.extendee == schema.name && !schema.message_set)
            .map(|found| &found.field)
            .ok_or(missing)
    }

    /// The field or extension of `schema` with this number.
    pub(super) fn numbered(
        self,
        schema: Option<&'s Message<'s>>,
        number: u32,
    ) -> Option<&'s Field<'s>> {
        let schema = schema?;
        let types = self.types.filter(|_| !schema.message_set);
        schema
            .field(number)
            .or_else(|| types?.extension(schema.name, number))
    }
}

impl fmt::Debug for Known<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Known")
            .field("schema", &self.schema.map(|schema| schema.name))
            .field("types", &self.types.is_some())
            .finish()
    }
}
