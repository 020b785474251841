//! Values of fields, with their tags.

use super::{ErrorKind, Parse, Result};
use crate::json::print::NULL_VALUE;
use crate::schema::{Cardinality, Enum, Field, Kind, Presence, WellKnown};

impl Parse<'_> {
    /// Takes a `null` that says that the field is absent: of some kinds it is a value.
    pub(super) fn is_absent(&mut self, field: &Field<'_>) -> bool {
        let singular = matches!(field.cardinality, Cardinality::Singular);
        !(singular && is_nullable(field.kind)) && self.word(b"null")
    }

    /// Parses the value of a field and writes its records.
    #[inline(always)]
    pub(super) fn field(&mut self, field: &Field<'_>, depth: u32) -> Result<()> {
        match field.cardinality {
            Cardinality::Singular => self.singular(field, depth),
            Cardinality::Repeated => self.list(field, depth),
            Cardinality::Packed => self.packed(field),
            Cardinality::Map(key) => self.map(field, key, depth),
        }
    }

    #[inline(always)]
    fn singular(&mut self, field: &Field<'_>, depth: u32) -> Result<()> {
        let start = self.out.position();
        let shows = match field.kind {
            Kind::Message(link) => {
                self.tag(field.number, 2);
                self.delimited(|parse| parse.nested(link.get(), depth), 1)?;
                true
            }
            Kind::Group(link) => {
                self.tag(field.number, 3);
                self.nested(link.get(), depth)?;
                self.tag(field.number, 4);
                true
            }
            Kind::String => {
                self.tag(field.number, 2);
                self.string()? > 0
            }
            Kind::Bytes => {
                self.tag(field.number, 2);
                self.octets(field.unchecked)? > 0
            }
            kind => {
                let Some(bits) = self.number_of(kind)? else {
                    return Ok(());
                };
                self.tag(field.number, kind.wire_type());
                self.put_number(kind, bits);
                bits != 0
            }
        };
        // What is absent has its default, so a default need not be there.
        if !shows && field.presence == Presence::Implicit {
            self.out.truncate(start);
        }
        Ok(())
    }

    /// Parses a message, one level deeper.
    #[inline(always)]
    fn nested(&mut self, schema: &crate::schema::Message<'_>, depth: u32) -> Result<()> {
        let depth = self.deeper(depth)?;
        self.message(schema, depth)
    }

    /// Parses a list and writes its elements one by one.
    fn list(&mut self, field: &Field<'_>, depth: u32) -> Result<()> {
        self.begin(b'[')?;
        let wire_type = field.kind.wire_type();
        let mut first = true;
        // As many octets as the length of the element before took.
        let mut kept = 1;
        while self.item(&mut first, b']')? {
            self.refuse_null(field.kind)?;
            match field.kind {
                Kind::Message(link) => {
                    self.tag(field.number, wire_type);
                    kept = self.delimited(|parse| parse.nested(link.get(), depth), kept)?;
                }
                Kind::Group(link) => {
                    self.tag(field.number, wire_type);
                    self.nested(link.get(), depth)?;
                    self.tag(field.number, 4);
                }
                Kind::String => {
                    self.tag(field.number, wire_type);
                    self.string()?;
                }
                Kind::Bytes => {
                    self.tag(field.number, wire_type);
                    self.octets(field.unchecked)?;
                }
                kind => {
                    if let Some(bits) = self.number_of(kind)? {
                        self.tag(field.number, wire_type);
                        self.put_number(kind, bits);
                    }
                }
            }
        }
        Ok(())
    }

    /// Parses a list of numbers and writes them packed.
    fn packed(&mut self, field: &Field<'_>) -> Result<()> {
        self.begin(b'[')?;
        let start = self.out.position();
        self.tag(field.number, 2);
        let open = self.out.open(1);
        let content = self.out.position();
        let mut first = true;
        while self.item(&mut first, b']')? {
            self.refuse_null(field.kind)?;
            if let Some(bits) = self.number_of(field.kind)? {
                self.put_number(field.kind, bits);
            }
        }
        if self.out.position() == content {
            self.out.truncate(start);
        } else {
            self.out.close(open);
        }
        Ok(())
    }

    /// `null` is no element, unless it is a value.
    #[inline(always)]
    pub(super) fn refuse_null(&self, kind: Kind<'_>) -> Result<()> {
        if self.peek() == b'n' && !is_nullable(kind) {
            return Err(self.wrong(ErrorKind::UnexpectedNull));
        }
        Ok(())
    }

    /// Writes what `content` parses with its length before it, for which so many octets are kept; gives how
    /// many it took.
    #[inline(always)]
    pub(super) fn delimited(
        &mut self,
        content: impl FnOnce(&mut Self) -> Result<()>,
        kept: usize,
    ) -> Result<usize> {
        let open = self.out.open(kept);
        content(self)?;
        Ok(self.out.close(open))
    }

    #[inline(always)]
    pub(super) fn tag(&mut self, number: u32, wire_type: u32) {
        self.out
            .varint(u64::from(number) << 3 | u64::from(wire_type));
    }

    /// Writes a number as its kind asks.
    #[inline(always)]
    pub(super) fn put_number(&mut self, kind: Kind<'_>, bits: u64) {
        match kind.wire_type() {
            1 => self.out.chunk(&bits.to_le_bytes(), 8),
            5 => self.out.chunk(&(bits as u32).to_le_bytes(), 4),
            _ => self.out.varint(bits),
        }
    }
}

/// Whether `null` is a value of this kind.
pub(super) fn is_nullable(kind: Kind<'_>) -> bool {
    match kind {
        Kind::Message(link) => link.get().well_known == Some(WellKnown::Value),
        Kind::Enum(schema) => is_null_value(schema),
        _ => false,
    }
}

/// Whether it is the enum whose one value is `null`.
pub(super) fn is_null_value(schema: &Enum<'_>) -> bool {
    schema.name == NULL_VALUE
}
