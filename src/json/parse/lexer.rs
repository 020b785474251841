//! The marks of JSON.

use super::Parse;
use crate::json::Result;

impl Parse<'_> {
    /// The next octet; 0 at the end of the text.
    #[inline(always)]
    pub(super) fn peek(&self) -> u8 {
        self.text.get(self.pos).copied().unwrap_or(0)
    }

    /// Passes over white space.
    #[inline(always)]
    pub(super) fn space(&mut self) {
        if self.peek() <= b' ' {
            self.more_space();
        }
    }

    #[inline(never)]
    fn more_space(&mut self) {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.peek() {
            self.pos += 1;
        }
    }

    /// Takes `mark`.
    #[inline(always)]
    pub(super) fn expect(&mut self, mark: u8) -> Result<()> {
        if self.peek() != mark {
            return Err(self.unexpected());
        }
        self.pos += 1;
        Ok(())
    }

    /// Takes `mark`, with which the value must begin.
    #[inline(always)]
    pub(super) fn begin(&mut self, mark: u8) -> Result<()> {
        if self.peek() != mark {
            return Err(self.wrong_kind());
        }
        self.pos += 1;
        Ok(())
    }

    /// Whether there is an item: after the opening bracket, or after the item before it. Takes the comma
    /// between them, the closing bracket, and white space.
    #[inline(always)]
    pub(super) fn item(&mut self, first: &mut bool, closing: u8) -> Result<bool> {
        self.space();
        let next = self.peek();
        if next == closing {
            self.pos += 1;
            return Ok(false);
        }
        if *first {
            *first = false;
        } else {
            if next != b',' {
                return Err(self.unexpected());
            }
            self.pos += 1;
            self.space();
        }
        Ok(true)
    }

    /// Takes the colon after a name, and white space.
    #[inline(always)]
    pub(super) fn colon(&mut self) -> Result<()> {
        if self.peek() != b':' {
            self.space();
        }
        self.expect(b':')?;
        self.space();
        Ok(())
    }

    /// Takes `word` if it stands here.
    #[inline(always)]
    pub(super) fn word(&mut self, word: &[u8]) -> bool {
        let stands = self
            .text
            .get(self.pos..)
            .is_some_and(|rest| rest.starts_with(word));
        if stands {
            self.pos += word.len();
        }
        stands
    }
}
