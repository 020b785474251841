//! `Any` and MessageSet: messages whose types are found by name.

use super::{Error, ErrorKind, Parse, Result};
use crate::json::print::type_name;
use crate::schema::Field;

impl Parse<'_> {
    /// Parses an `Any`. Its type may come last, so it is looked for before the other members are parsed: an
    /// `Any` is read twice, and one within `n` others `n` times more.
    pub(super) fn any(&mut self, depth: u32) -> Result<()> {
        let start = self.pos;
        self.begin(b'{')?;
        let Some(url) = self.type_url(depth)? else {
            return Ok(());
        };
        let name = core::str::from_utf8(&url).ok().and_then(type_name);
        let types = self.types;
        let schema = name.and_then(|name| types.message(name));
        let Some(schema) = schema else {
            return Err(Error::new(ErrorKind::UnknownType, start));
        };
        self.tag(1, 2);
        self.out.varint(url.len() as u64);
        self.out.put(&url);
        drop(url);
        let depth = self.deeper(depth)?;
        let value_at = self.out.position();
        self.tag(2, 2);
        let open = self.out.open(1);
        let content = self.out.position();
        self.pos = start + 1;
        match schema.well_known {
            None => self.members(schema, depth, true)?,
            Some(_) => self.any_value(schema, depth)?,
        }
        if self.out.position() == content {
            self.out.truncate(value_at);
        } else {
            self.out.close(open);
        }
        Ok(())
    }

    /// The URL in the member `@type`. Where there are no members at all, takes the closing bracket and gives
    /// `None`.
    fn type_url(&mut self, depth: u32) -> Result<Option<alloc::vec::Vec<u8>>> {
        let mut first = true;
        let start = self.pos;
        while self.item(&mut first, b'}')? {
            if self.peek() != b'"' {
                return Err(self.unexpected());
            }
            let is_type = self.string_is(b"@type")?;
            self.colon()?;
            if !is_type {
                self.skip(depth)?;
                continue;
            }
            let url = self.quoted_text()?;
            return Ok(Some(url.to_vec()));
        }
        // Nothing but the two brackets is the `Any` of nothing.
        if first {
            Ok(None)
        } else {
            Err(Error::new(ErrorKind::InvalidAny, start))
        }
    }

    /// The members of an `Any` of a well-known type: its type, and `value`.
    fn any_value(&mut self, schema: &crate::schema::Message<'_>, depth: u32) -> Result<()> {
        let start = self.pos;
        let (mut typed, mut valued) = (false, false);
        let mut first = true;
        while self.item(&mut first, b'}')? {
            let at = self.pos;
            let text = self.text;
            if self.peek() != b'"' {
                return Err(self.unexpected());
            }
            let name = match self.quoted()? {
                Some((start, end)) => text.get(start..end).unwrap_or(&[]),
                None => &self.unescaped,
            };
            let seen = match name {
                b"@type" => Some((&mut typed, true)),
                b"value" => Some((&mut valued, false)),
                _ if self.options.ignore_unknown => None,
                _ => return Err(Error::new(ErrorKind::UnknownField, at)),
            };
            self.colon()?;
            match seen {
                Some((seen, _)) if *seen => return Err(Error::new(ErrorKind::DuplicateKey, at)),
                Some((seen, is_type)) => {
                    *seen = true;
                    if is_type {
                        self.skip(depth)?;
                    } else {
                        self.message(schema, depth)?;
                    }
                }
                None => self.skip(depth)?,
            }
        }
        if valued {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::InvalidAny, start))
        }
    }

    /// Takes a string; whether it is `expected`.
    fn string_is(&mut self, expected: &[u8]) -> Result<bool> {
        let text = self.text;
        Ok(match self.quoted()? {
            Some((start, end)) => text.get(start..end) == Some(expected),
            None => self.unescaped == expected,
        })
    }

    /// Parses an extension of a MessageSet and writes it as an item.
    ///
    /// ```text
    ///  start-group 1 | 2: the extension's number | 3: its message | end-group 1
    /// ```
    pub(super) fn item_of_set(&mut self, field: &Field<'_>, depth: u32) -> Result<()> {
        if self.is_absent(field) {
            return Ok(());
        }
        let Some(schema) = field.kind.message() else {
            return Err(self.wrong(ErrorKind::WrongKind));
        };
        let depth = self.deeper(depth)?;
        let depth = self.deeper(depth)?;
        self.tag(1, 3);
        self.tag(2, 0);
        self.out.varint(u64::from(field.number));
        self.tag(3, 2);
        self.delimited(|parse| parse.message(schema, depth), 1)?;
        self.tag(1, 4);
        Ok(())
    }
}
