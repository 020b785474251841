//! String literals: what they look like, and the octets that they stand for.

use super::Lexer;

impl Lexer<'_> {
    /// Behind the first quote.
    pub(super) fn string(&mut self, quote: u8) {
        loop {
            match self.peek() {
                0 => {
                    self.report("Unexpected end of string.");
                    return;
                }
                b'\n' => {
                    self.report("Multiline strings are not allowed. Did you miss a \"?.");
                    return;
                }
                b'\\' => {
                    self.step();
                    self.escape();
                }
                octet => {
                    self.step();
                    if octet == quote {
                        return;
                    }
                }
            }
        }
    }

    /// Behind the backslash.
    fn escape(&mut self) {
        let simple = |octet| {
            matches!(octet, b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v')
                || matches!(octet, b'\\' | b'?' | b'\'' | b'"' | b'0'..=b'7')
        };
        if self.take_if(simple) {
            return;
        }
        let hex = |octet: u8| octet.is_ascii_hexdigit();
        if self.take(b'x') || self.take(b'X') {
            if !self.take_if(hex) {
                self.report("Expected hex digits for escape sequence.");
            }
        } else if self.take(b'u') {
            if !(0..4).all(|_| self.take_if(hex)) {
                self.report("Expected four hex digits for \\u escape sequence.");
            }
        } else if self.take(b'U') {
            let ok = self.take(b'0')
                && self.take(b'0')
                && self.take_if(|octet| matches!(octet, b'0' | b'1'))
                && (0..5).all(|_| self.take_if(hex));
            if !ok {
                self.report("Expected eight hex digits up to 10ffff for \\U escape sequence");
            }
        } else {
            self.report("Invalid escape sequence in string literal.");
        }
    }
}

/// Adds the octets that a literal stands for. What the lexer has refused already adds something.
pub(in crate::compiler) fn unescape(literal: &str, into: &mut Vec<u8>) {
    let Some((quote, mut rest)) = literal.as_bytes().split_first() else {
        return;
    };
    while let Some((octet, after)) = rest.split_first() {
        rest = after;
        if *octet == b'\\' && !after.is_empty() {
            rest = escaped(after, into);
        } else if octet != quote || !after.is_empty() {
            into.push(*octet);
        }
    }
}

/// Adds what one escape stands for, and gives what follows it.
fn escaped<'t>(text: &'t [u8], into: &mut Vec<u8>) -> &'t [u8] {
    let Some((letter, after)) = text.split_first() else {
        return text;
    };
    match letter {
        b'0'..=b'7' => {
            let (code, after) = digits(text, 8, 3);
            // As C takes it: what is above 255 loses its top.
            into.push((code & 0xff) as u8);
            after
        }
        b'x' | b'X' => {
            let (code, after) = digits(after, 16, 2);
            into.push((code & 0xff) as u8);
            after
        }
        b'u' => code_point(after, 4, into),
        b'U' => code_point(after, 8, into),
        letter => {
            into.push(match letter {
                b'a' => 0x07,
                b'b' => 0x08,
                b'f' => 0x0c,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'v' => 0x0b,
                b'\\' | b'\'' | b'"' => *letter,
                _ => b'?',
            });
            after
        }
    }
}

/// The number that at most `most` digits make, and what follows them.
fn digits(text: &[u8], radix: u32, most: usize) -> (u32, &[u8]) {
    let mut value = 0;
    let mut rest = text;
    for _ in 0..most {
        let Some((octet, after)) = rest.split_first() else {
            break;
        };
        let Some(digit) = char::from(*octet).to_digit(radix) else {
            break;
        };
        value = value * radix + digit;
        rest = after;
    }
    (value, rest)
}

/// Adds a code point of so many digits, or the one that it makes with the surrogate behind it.
fn code_point<'t>(text: &'t [u8], length: usize, into: &mut Vec<u8>) -> &'t [u8] {
    let (code, rest) = digits(text, 16, length);
    if let 0xd800..0xdc00 = code
        && let Some(after) = rest.strip_prefix(b"\\u")
        && let (low @ 0xdc00..0xe000, after) = digits(after, 16, 4)
    {
        push(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), into);
        return after;
    }
    push(code, into);
    rest
}

/// Adds a code point as UTF-8; a lone surrogate in the form that UTF-8 would have for it, if it had one.
fn push(code: u32, into: &mut Vec<u8>) {
    if let Some(letter) = char::from_u32(code) {
        into.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    } else if code < 0x10000 {
        let low = |shift: u32| (code >> shift & 0x3f) as u8;
        into.extend_from_slice(&[0xe0 | low(12), 0x80 | low(6), 0x80 | low(0)]);
    } else {
        into.extend_from_slice(format!("\\U{code:08x}").as_bytes());
    }
}

/// Octets as a `default_value` of type `bytes` shows them: with the escapes of C, and nothing beyond ASCII.
pub(in crate::compiler) fn escape(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len());
    for octet in octets {
        match octet {
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            b'\t' => text.push_str("\\t"),
            b'"' | b'\'' | b'\\' => {
                text.push('\\');
                text.push(char::from(*octet));
            }
            b' '..=b'~' => text.push(char::from(*octet)),
            _ => text.push_str(&format!("\\{octet:03o}")),
        }
    }
    text
}
