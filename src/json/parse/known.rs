//! Well-known types, each in its own form.

use super::{Error, ErrorKind, Parse, Result};
use crate::json::snake;
use crate::schema::{Message, WellKnown};

impl Parse<'_> {
    /// Parses a well-known type.
    #[inline(never)]
    pub(super) fn known(
        &mut self,
        known: WellKnown,
        schema: &Message<'_>,
        depth: u32,
    ) -> Result<()> {
        match known {
            WellKnown::Any => self.any(depth),
            WellKnown::Duration => self.duration(),
            WellKnown::FieldMask => self.field_mask(),
            WellKnown::ListValue => self.list_value(schema, depth),
            WellKnown::Struct => self.struct_value(schema, depth),
            WellKnown::Timestamp => self.timestamp(),
            WellKnown::Value => self.dynamic_value(schema, depth),
            WellKnown::Wrapper => match schema.field(1) {
                Some(field) => self.field(field, depth),
                None => self.object(schema, depth, false),
            },
        }
    }

    /// A `FieldMask`: paths in camel case, with commas between them.
    fn field_mask(&mut self) -> Result<()> {
        let at = self.pos;
        let text = self.text;
        let quoted = self.quoted()?;
        let unescaped = core::mem::take(&mut self.unescaped);
        let paths = match quoted {
            Some((start, end)) => text.get(start..end).unwrap_or(&[]),
            None => &unescaped,
        };
        if !paths.is_empty() {
            for path in paths.split(|octet| *octet == b',') {
                self.tag(1, 2);
                let open = self.out.open(1);
                if !snake::to_snake(&mut self.out, path) {
                    return Err(Error::new(ErrorKind::InvalidFieldMask, at));
                }
                self.out.close(open);
            }
        }
        self.unescaped = unescaped;
        Ok(())
    }
}
