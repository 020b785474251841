//! FieldWriter: the fields of a section that is sent.

use crate::hpack::{BlockWriter, Encoded, Field, Indexing, Prepared, field_size};

use super::validate;

/// Takes the fields of a section, pseudo-header fields first.
///
/// Names and values are held to the rules of RFC 9113 section 8.2.1: one that breaks them is left out, and
/// the call that sends the section fails with [`MalformedField`](super::SendError::MalformedField).
#[derive(Debug)]
pub struct FieldWriter<'e> {
    block: BlockWriter<'e>,
    pub(crate) malformed: bool,
    pub(super) is_head: bool,
    /// What the fields come to, as RFC 9113 section 6.5.2 counts them.
    pub(super) size: usize,
}

impl<'e> FieldWriter<'e> {
    #[inline]
    pub(crate) const fn new(block: BlockWriter<'e>) -> Self {
        Self {
            block,
            malformed: false,
            is_head: false,
            size: 0,
        }
    }

    /// Adds a field, indexed as is [advised](Indexing::advised).
    #[inline]
    pub fn field(&mut self, name: impl AsRef<[u8]>, value: impl AsRef<[u8]>) -> &mut Self {
        let (name, value) = (name.as_ref(), value.as_ref());
        if self.is_fine(name, value) {
            self.block.field(name, value);
        }
        self
    }

    /// Adds a field, indexed as `indexing` says.
    #[inline]
    pub fn field_as(
        &mut self,
        indexing: Indexing,
        name: impl AsRef<[u8]>,
        value: impl AsRef<[u8]>,
    ) -> &mut Self {
        let (name, value) = (name.as_ref(), value.as_ref());
        if self.is_fine(name, value) {
            self.block.field_as(indexing, name, value);
        }
        self
    }

    /// Adds a field that was received: what was never indexed stays so.
    #[inline]
    pub fn again(&mut self, field: &Field<'_>) -> &mut Self {
        if self.is_fine(field.name, field.value) {
            self.block.again(field);
        }
        self
    }

    /// Adds prepared fields: the cheapest way for fields that go out again and again. They are not looked at
    /// again; the method HEAD must be given by [`field`](Self::field).
    #[inline]
    pub fn prepared(&mut self, fields: &Prepared) -> &mut Self {
        self.size += fields.size();
        self.block.prepared(fields);
        self
    }

    /// Adds fields that were encoded before. They are not looked at; the method HEAD must be given by
    /// [`field`](Self::field).
    #[inline]
    pub fn constant(&mut self, fields: &Encoded) -> &mut Self {
        self.size += fields.size();
        self.block.constant(fields);
        self
    }

    #[inline]
    fn is_fine(&mut self, name: &[u8], value: &[u8]) -> bool {
        self.size += field_size(name, value);
        let is_fine = validate::name(name).is_ok() && validate::value(value).is_ok();
        self.malformed |= !is_fine;
        self.is_head |= name == b":method" && value == b"HEAD";
        is_fine
    }
}
