//! Values that nobody asked for.

use super::{ErrorKind, Parse, Result};

impl Parse<'_> {
    /// Takes a value, whatever it is. It must be JSON, and nest no deeper than a message may; names are not
    /// compared.
    pub(super) fn skip(&mut self, depth: u32) -> Result<()> {
        match self.peek() {
            b'{' => {
                let depth = self.deeper(depth)?;
                self.pos += 1;
                let mut first = true;
                while self.item(&mut first, b'}')? {
                    if self.peek() != b'"' {
                        return Err(self.unexpected());
                    }
                    self.quoted()?;
                    self.colon()?;
                    self.skip(depth)?;
                }
                Ok(())
            }
            b'[' => {
                let depth = self.deeper(depth)?;
                self.pos += 1;
                let mut first = true;
                while self.item(&mut first, b']')? {
                    self.skip(depth)?;
                }
                Ok(())
            }
            b'"' => self.quoted().map(drop),
            b'-' | b'0'..=b'9' => self.decimal().map(drop),
            b't' if self.word(b"true") => Ok(()),
            b'f' if self.word(b"false") => Ok(()),
            b'n' if self.word(b"null") => Ok(()),
            0 if self.pos >= self.text.len() => Err(self.wrong(ErrorKind::Ended)),
            _ => Err(self.wrong(ErrorKind::Syntax)),
        }
    }
}
