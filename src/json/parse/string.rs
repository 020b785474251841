//! Strings.

use alloc::vec::Vec;

use super::{Error, ErrorKind, Parse, Result};
use crate::json::base64;
use crate::octets::wide::high_bits_16;
use crate::wire::varint;

impl Parse<'_> {
    /// Parses a string and writes it with its length; gives that.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<usize> {
        self.begin(b'"')?;
        let start = self.pos;
        // Most strings are short, and stored as they are loaded.
        if let Some(octets) = self.text.get(start..).and_then(<[u8]>::first_chunk) {
            let stops = high_bits_16(&stops(octets));
            let len = stops.trailing_zeros() as usize;
            if octets.get(len) == Some(&b'"') {
                self.out.octet(len as u8);
                self.out.chunk(octets, len);
                self.pos = start + len + 1;
                return Ok(len);
            }
        }
        self.long_string(start)
    }

    #[inline(never)]
    fn long_string(&mut self, start: usize) -> Result<usize> {
        let end = self.plain_until(start)?;
        if self.text.get(end) == Some(&b'"') {
            let plain = self.text.get(start..end).unwrap_or(&[]);
            self.out.varint(plain.len() as u64);
            self.out.put(plain);
            self.pos = end + 1;
            return Ok(plain.len());
        }
        self.escaped_string(start, end)
    }

    /// Writes a string that begins at `start` and whose first escape is at `at`.
    fn escaped_string(&mut self, mut start: usize, mut at: usize) -> Result<usize> {
        let open = self.out.open(varint::encoded_len((at - start) as u64));
        let content = self.out.position();
        loop {
            self.out.put(self.text.get(start..at).unwrap_or(&[]));
            if self.text.get(at) == Some(&b'"') {
                self.pos = at + 1;
                let len = self.out.position().saturating_sub(content);
                self.out.close(open);
                return Ok(len);
            }
            let (octets, len) = self.escape(at)?;
            self.out.chunk(&octets, len);
            start = self.pos;
            at = self.plain_until(start)?;
        }
    }

    /// Parses a string of base64, or of text where the field keeps that, and writes it with its length;
    /// gives that.
    #[inline(never)]
    pub(super) fn octets(&mut self, unchecked: bool) -> Result<usize> {
        if unchecked {
            return self.string();
        }
        let at = self.pos;
        self.begin(b'"')?;
        self.pos = at;
        let text = self.text;
        let quoted = self.quoted()?;
        // A digit is six bits, so the length is nearly known.
        let digits = quoted.map_or(self.unescaped.len(), |(start, end)| end - start);
        let kept = varint::encoded_len((digits / 4 * 3) as u64);
        let open = self.out.open(kept);
        let start = self.out.position();
        let decoded = match quoted {
            Some((start, end)) => {
                base64::decode(&mut self.out, text.get(start..end).unwrap_or(&[]))
            }
            None => base64::decode(&mut self.out, &self.unescaped),
        };
        let len = self.out.position().saturating_sub(start);
        self.out.close(open);
        if decoded {
            Ok(len)
        } else {
            Err(Error::new(ErrorKind::InvalidBase64, at))
        }
    }

    /// Takes a string and gives its place in the text; `None` where it had escapes, and stands in
    /// `unescaped`.
    #[inline]
    pub(super) fn quoted(&mut self) -> Result<Option<(usize, usize)>> {
        self.begin(b'"')?;
        let start = self.pos;
        let end = self.plain_until(start)?;
        if self.text.get(end) == Some(&b'"') {
            self.pos = end + 1;
            return Ok(Some((start, end)));
        }
        self.unescape(start, end)?;
        Ok(None)
    }

    /// Where the quote or the backslash stands that ends plain text.
    #[inline]
    fn plain_until(&mut self, start: usize) -> Result<usize> {
        let mut pos = start;
        while let Some(octets) = self.text.get(pos..).and_then(<[u8]>::first_chunk) {
            let stops = high_bits_16(&stops(octets));
            if stops != 0 {
                pos += stops.trailing_zeros() as usize;
                break;
            }
            pos += 16;
        }
        loop {
            match self.text.get(pos) {
                Some(b'"' | b'\\') => return Ok(pos),
                Some(0x20..) => pos += 1,
                Some(_) => return Err(Error::new(ErrorKind::ControlCharacter, pos)),
                None => return Err(Error::new(ErrorKind::Ended, pos)),
            }
        }
    }

    /// Takes the rest of a string that begins at `start` and whose first escape is at `at`, and writes it
    /// without escapes.
    #[inline(never)]
    fn unescape(&mut self, start: usize, at: usize) -> Result<()> {
        let mut unescaped = core::mem::take(&mut self.unescaped);
        unescaped.clear();
        let done = self.unescape_to(&mut unescaped, start, at);
        self.unescaped = unescaped;
        done
    }

    fn unescape_to(&mut self, to: &mut Vec<u8>, mut start: usize, mut at: usize) -> Result<()> {
        loop {
            to.extend_from_slice(self.text.get(start..at).unwrap_or(&[]));
            if self.text.get(at) == Some(&b'"') {
                self.pos = at + 1;
                return Ok(());
            }
            let (octets, len) = self.escape(at)?;
            to.extend_from_slice(octets.get(..len).unwrap_or(&[]));
            start = self.pos;
            at = self.plain_until(start)?;
        }
    }

    /// Takes the escape at `at`: the octets that it stands for, and how many of them count.
    fn escape(&mut self, at: usize) -> Result<([u8; 4], usize)> {
        self.pos = at;
        let octet = match self.text.get(at + 1) {
            Some(octet @ (b'"' | b'\\' | b'/')) => *octet,
            Some(b'b') => 0x08,
            Some(b'f') => 0x0c,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'u') => {
                let mut octets = [0; 4];
                let len = self.unicode(at)?.encode_utf8(&mut octets).len();
                return Ok((octets, len));
            }
            _ => return Err(self.wrong(ErrorKind::InvalidEscape)),
        };
        self.pos = at + 2;
        Ok(([octet, 0, 0, 0], 1))
    }

    /// Takes `\uXXXX`, or two of them that are one character.
    fn unicode(&mut self, at: usize) -> Result<char> {
        let invalid = Error::new(ErrorKind::InvalidEscape, at);
        let first = self.hex(at).ok_or(invalid)?;
        self.pos = at + 6;
        // A character beyond 16 bits is a high surrogate and a low one; neither stands alone.
        let code = match first {
            0xd800..0xdc00 => {
                let second = self
                    .hex(at + 6)
                    .filter(|code| (0xdc00..0xe000).contains(code));
                let second = second.ok_or(invalid)?;
                self.pos = at + 12;
                0x1_0000 + ((first - 0xd800) << 10 | (second - 0xdc00))
            }
            code => code,
        };
        char::from_u32(code).ok_or(invalid)
    }

    /// The number in the escape `\uXXXX` at `at`.
    fn hex(&self, at: usize) -> Option<u32> {
        let Some([b'\\', b'u', digits @ ..]) = self.text.get(at..at + 6) else {
            return None;
        };
        digits.iter().try_fold(0, |code, digit| {
            char::from(*digit)
                .to_digit(16)
                .map(|digit| code << 4 | digit)
        })
    }
}

/// The high bit where plain text ends.
#[inline(always)]
fn stops(octets: &[u8; 16]) -> [u8; 16] {
    octets.map(|octet| {
        if octet < 0x20 || octet == b'"' || octet == b'\\' {
            0xff
        } else {
            0
        }
    })
}
