//! Values that nobody asked for.

use super::{ErrorKind, Parse, Result};

impl Parse<'_> {
    /// Takes a value, whatever it is, where so many messages may be open. It must be JSON; names are not
    /// compared. Each message may stand in a list, which is no level of the wire.
    pub(super) fn skip(&mut self, depth: u32) -> Result<()> {
        self.skip_value(depth.saturating_mul(2))
    }

    fn skip_value(&mut self, depth: u32) -> Result<()> {
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
                    self.skip_value(depth)?;
                }
                Ok(())
            }
            b'[' => {
                let depth = self.deeper(depth)?;
                self.pos += 1;
                let mut first = true;
                while self.item(&mut first, b']')? {
                    self.skip_value(depth)?;
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
