//! `Value`, `Struct` and `ListValue`: any JSON.

use super::{Error, ErrorKind, Parse, Result};
use crate::schema::{Cardinality, Message};

impl Parse<'_> {
    /// Parses a `Struct`: its only field is the map of its entries.
    pub(super) fn struct_value(&mut self, schema: &Message<'_>, depth: u32) -> Result<()> {
        match schema.field(1).map(|field| (field, field.cardinality)) {
            Some((field, Cardinality::Map(key))) => self.map(field, key, depth),
            _ => self.object(schema, depth, false),
        }
    }

    /// Parses a `ListValue`: its only field is the list of its values.
    pub(super) fn list_value(&mut self, schema: &Message<'_>, depth: u32) -> Result<()> {
        match schema.field(1) {
            Some(field) => self.field(field, depth),
            None => self.object(schema, depth, false),
        }
    }

    /// Parses a `Value`: which of its fields is set is seen by the first octet.
    pub(super) fn dynamic_value(&mut self, schema: &Message<'_>, depth: u32) -> Result<()> {
        match self.peek() {
            b'n' if self.word(b"null") => self.out.chunk(&[1 << 3, 0], 2),
            b'"' => {
                self.tag(3, 2);
                self.string()?;
            }
            b't' if self.word(b"true") => self.out.chunk(&[4 << 3, 1], 2),
            b'f' if self.word(b"false") => self.out.chunk(&[4 << 3, 0], 2),
            b'-' | b'0'..=b'9' => {
                let at = self.pos;
                let value = self.double()?;
                if !value.is_finite() {
                    return Err(Error::new(ErrorKind::OutOfRange, at));
                }
                self.tag(2, 1);
                self.out.chunk(&value.to_le_bytes(), 8);
            }
            open @ (b'{' | b'[') => {
                let number = if open == b'{' { 5 } else { 6 };
                let Some(inner) = schema.field(number).and_then(|field| field.kind.message())
                else {
                    return Err(self.wrong(ErrorKind::WrongKind));
                };
                let depth = self.deeper(depth)?;
                self.tag(number, 2);
                self.delimited(|parse| parse.message(inner, depth), 1)?;
            }
            _ => return Err(self.unexpected()),
        }
        Ok(())
    }
}
