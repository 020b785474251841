//! Section: fields as a peer receives them, for tests.

use crate::h2::FieldWriter;
use crate::hpack::{Block, Decoded, Decoder, Encoder, Fields, Iter, Limits};

/// Fields that went through header compression.
#[derive(Debug)]
pub(super) struct Section {
    fields: Fields,
    block: Block,
}

impl Section {
    /// What `write` writes.
    pub(super) fn written(write: impl FnOnce(&mut FieldWriter<'_>)) -> Self {
        let mut octets = Vec::new();
        let mut encoder = Encoder::new();
        let mut writer = FieldWriter::new(encoder.block(&mut octets));
        write(&mut writer);
        assert!(!writer.malformed, "a field is not allowed in HTTP/2");
        let mut fields = Fields::new();
        let limits = Limits {
            octets: u32::MAX,
            fields: u32::MAX,
        };
        let decoded = Decoder::new().decode(&octets, &limits, &mut fields);
        let Ok(Decoded::Fields(block)) = decoded else {
            panic!("what was encoded decodes: {decoded:?}");
        };
        Self { fields, block }
    }

    /// These fields.
    pub(super) fn of(fields: &[(&str, &[u8])]) -> Self {
        Self::written(|writer| {
            for (name, value) in fields {
                writer.field(name, value);
            }
        })
    }

    pub(super) fn iter(&self) -> Iter<'_> {
        self.fields.block(self.block)
    }

    /// Each as `name: value`.
    pub(super) fn lines(&self) -> Vec<String> {
        let line = |field: crate::hpack::Field<'_>| {
            format!(
                "{}: {}",
                field.name.escape_ascii(),
                field.value.escape_ascii()
            )
        };
        self.iter().map(line).collect()
    }
}
