//! Strings and octets as text.

use super::{Print, Result, wrong};
use crate::json::out::Out;
use crate::json::{ErrorKind, base64};
use crate::octets::wide::high_bits_16;
use crate::wire::utf8;

impl Print<'_> {
    /// Prints the string `whole[start..end]`.
    #[inline]
    pub(super) fn string(&mut self, whole: &[u8], start: usize, end: usize) -> Result<()> {
        let beyond_ascii = quote(&mut self.out, whole, start, end);
        if beyond_ascii && !utf8::check(whole, start, end) {
            return Err(wrong(ErrorKind::InvalidUtf8, start));
        }
        Ok(())
    }

    /// Prints text that is not part of the message.
    pub(super) fn text(&mut self, text: &str) {
        quote(&mut self.out, text.as_bytes(), 0, text.len());
    }

    /// Prints octets in base64.
    pub(super) fn base64(&mut self, octets: &[u8]) {
        self.out.octet(b'"');
        base64::encode(&mut self.out, octets);
        self.out.octet(b'"');
    }
}

/// Writes `whole[start..end]` in quotes, with escapes; gives whether there was more than ASCII.
#[inline]
pub(in crate::json) fn quote(out: &mut Out, whole: &[u8], start: usize, end: usize) -> bool {
    out.octet(b'"');
    let mut pos = start;
    let mut beyond_ascii = 0;
    while pos < end {
        let left = end - pos;
        let at_tail;
        let octets = match whole.get(pos..).and_then(<[u8]>::first_chunk) {
            Some(octets) => octets,
            None => {
                at_tail = tail(whole, pos);
                &at_tail
            }
        };
        let inside = (1_u32 << left.min(16)) - 1;
        beyond_ascii |= u32::from(high_bits_16(octets)) & inside;
        let escapes = u32::from(high_bits_16(&to_escape(octets))) & inside;
        if escapes == 0 {
            out.chunk(octets, left.min(16));
            pos += 16;
            continue;
        }
        let before = escapes.trailing_zeros() as usize;
        out.chunk(octets, before);
        escape(out, octets.get(before).copied().unwrap_or(0));
        pos += before + 1;
    }
    out.octet(b'"');
    beyond_ascii != 0
}

#[inline(never)]
fn escape(out: &mut Out, octet: u8) {
    let short = match octet {
        b'"' => b'"',
        b'\\' => b'\\',
        0x08 => b'b',
        0x09 => b't',
        0x0a => b'n',
        0x0c => b'f',
        0x0d => b'r',
        _ => {
            let hex = |digit: u8| digit + if digit < 10 { b'0' } else { b'a' - 10 };
            let escape = [b'\\', b'u', b'0', b'0', hex(octet >> 4), hex(octet & 15)];
            return out.chunk(&escape, 6);
        }
    };
    out.chunk(&[b'\\', short], 2);
}

/// The high bit where an octet must not stand in a string as it is.
#[inline(always)]
fn to_escape(octets: &[u8; 16]) -> [u8; 16] {
    octets.map(|octet| {
        if octet < 0x20 || octet == b'"' || octet == b'\\' {
            0xff
        } else {
            0
        }
    })
}

/// The last octets of the input, padded.
#[inline(never)]
fn tail(whole: &[u8], pos: usize) -> [u8; 16] {
    let mut octets = [0; 16];
    for (to, from) in octets.iter_mut().zip(whole.get(pos..).unwrap_or(&[])) {
        *to = *from;
    }
    octets
}
