//! Strings and their escapes.

use alloc::vec::Vec;

use super::lexer::Lexer;
use super::{ParseError, ParseErrorKind as Kind};

type Result<T> = core::result::Result<T, ParseError>;

impl Lexer<'_> {
    /// Whether a string is the next part.
    pub(super) fn at_string(&self) -> bool {
        matches!(self.peek(), Some(b'"' | b'\''))
    }

    /// Takes one string or several, which are one, and appends what they spell to `out`.
    pub(super) fn string(&mut self, out: &mut Vec<u8>) -> Result<()> {
        if !self.at_string() {
            return Err(self.wrong(Kind::Expected("a string")));
        }
        while let Some(quote @ (b'"' | b'\'')) = self.peek() {
            self.literal(quote, out)?;
        }
        Ok(())
    }

    fn literal(&mut self, quote: u8, out: &mut Vec<u8>) -> Result<()> {
        let start = self.at();
        self.take_bare(1);
        loop {
            let rest = self.rest().as_bytes();
            let special = |octet: &u8| *octet == quote || matches!(*octet, b'\\' | b'\n' | 0);
            let plain = rest.iter().position(special).unwrap_or(rest.len());
            out.extend_from_slice(self.take_bare(plain).as_bytes());
            match self.peek() {
                Some(b'\\') => self.escape(out)?,
                Some(octet) if octet == quote => {
                    self.take(1);
                    return Ok(());
                }
                _ => return Err(self.wrong_at(Kind::UnclosedString, start)),
            }
        }
    }

    fn escape(&mut self, out: &mut Vec<u8>) -> Result<()> {
        let start = self.at();
        let wrong = |lexer: &Self| lexer.wrong_at(Kind::InvalidEscape, start);
        let plain = match self.nth(1) {
            Some(b'a') => 0x07,
            Some(b'b') => 0x08,
            Some(b'f') => 0x0c,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'v') => 0x0b,
            Some(octet @ (b'?' | b'\\' | b'\'' | b'"')) => octet,
            Some(b'0'..=b'7') => {
                self.take_bare(1);
                let octet = self.digits(8, 3).and_then(|value| u8::try_from(value).ok());
                out.push(octet.ok_or_else(|| wrong(self))?);
                return Ok(());
            }
            Some(b'x') => {
                self.take_bare(2);
                let octet = self
                    .digits(16, 2)
                    .and_then(|value| u8::try_from(value).ok());
                out.push(octet.ok_or_else(|| wrong(self))?);
                return Ok(());
            }
            Some(short @ (b'u' | b'U')) => {
                let len = if short == b'u' { 4 } else { 8 };
                let found = self.character(len).ok_or_else(|| wrong(self))?;
                let mut octets = [0; 4];
                out.extend_from_slice(found.encode_utf8(&mut octets).as_bytes());
                return Ok(());
            }
            _ => return Err(wrong(self)),
        };
        self.take_bare(2);
        out.push(plain);
        Ok(())
    }

    /// Takes the backslash, the letter and `len` hexadecimal digits of a character.
    fn character(&mut self, len: usize) -> Option<char> {
        self.take_bare(2);
        let before = self.at();
        let value = self.digits(16, len)?;
        if self.at() - before != len {
            return None;
        }
        char::from_u32(value)
    }

    /// Takes up to `most` digits; `None` where there is none.
    fn digits(&mut self, radix: u32, most: usize) -> Option<u32> {
        let is_digit = |octet: &&u8| char::from(**octet).is_digit(radix);
        let rest = self.rest().as_bytes();
        let len = rest.iter().take(most).take_while(is_digit).count();
        u32::from_str_radix(self.take_bare(len), radix).ok()
    }
}
