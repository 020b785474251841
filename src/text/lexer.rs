//! Lexer: the smallest parts of a text.
//!
//! What is between them, blanks and comments, is gone over behind each part, so that the next part begins
//! where the lexer stands.

use super::{ParseError, ParseErrorKind as Kind};

type Result<T> = core::result::Result<T, ParseError>;

/// Reads a text from its front.
#[derive(Clone, Copy)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

/// A number, without its sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number<'t> {
    /// As it was written, without the prefix of hexadecimal numbers and the suffix `f`.
    pub(super) digits: &'t str,
    pub(super) form: Form,
}

/// How a number was written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    Decimal,
    Octal,
    Hexadecimal,
    /// With a point, an exponent or the suffix `f`.
    Float,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut lexer = Self { text, at: 0 };
        lexer.skip_blank();
        lexer
    }

    /// Where the next part begins.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// An error at the next part.
    #[cold]
    pub(super) fn wrong(&self, kind: Kind) -> ParseError {
        self.wrong_at(kind, self.at)
    }

    /// An error at some octet.
    #[cold]
    pub(super) fn wrong_at(&self, kind: Kind, at: usize) -> ParseError {
        ParseError::new(kind, self.text, at)
    }

    /// The first octet of the next part; `None` at the end.
    pub(super) fn peek(&self) -> Option<u8> {
        self.nth(0)
    }

    /// The octet `ahead` of where the lexer stands.
    pub(super) fn nth(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    /// The rest of the text.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes over `len` octets and what is blank behind them.
    pub(super) fn take(&mut self, len: usize) -> &'t str {
        let taken = self.take_bare(len);
        self.skip_blank();
        taken
    }

    /// Goes over `len` octets.
    pub(super) fn take_bare(&mut self, len: usize) -> &'t str {
        let taken = self.text.get(self.at..self.at + len).unwrap_or("");
        self.at += taken.len();
        taken
    }

    /// Goes over blanks and comments.
    pub(super) fn skip_blank(&mut self) {
        while let Some(octet) = self.peek() {
            match octet {
                b' ' | b'\n' | b'\t' | b'\r' | b'\x0b' | b'\x0c' => self.at += 1,
                b'#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                _ => return,
            }
        }
    }

    /// Takes a sign, if it is the next part.
    pub(super) fn eat(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        if found {
            self.take(1);
        }
        found
    }

    /// Takes a sign, which `what` describes.
    pub(super) fn expect(&mut self, sign: u8, what: &'static str) -> Result<()> {
        if self.eat(sign) {
            Ok(())
        } else {
            Err(self.wrong(Kind::Expected(what)))
        }
    }

    /// Takes an identifier, if one is the next part.
    pub(super) fn identifier(&mut self) -> Option<&'t str> {
        let octets = self.rest().as_bytes();
        if !octets
            .first()
            .is_some_and(|octet| is_word(*octet) && !octet.is_ascii_digit())
        {
            return None;
        }
        let len = octets.iter().take_while(|octet| is_word(**octet)).count();
        Some(self.take(len))
    }

    /// Takes a number without a sign, if one is the next part.
    pub(super) fn number(&mut self) -> Result<Option<Number<'t>>> {
        let (start, rest) = (self.at, self.rest().as_bytes());
        let (len, form) = match rest {
            [b'0', b'x' | b'X', ..] => (
                2 + digits(rest, 2, u8::is_ascii_hexdigit),
                Form::Hexadecimal,
            ),
            [b'0', b'0'..=b'9', ..] => (
                digits(rest, 0, |octet| matches!(octet, b'0'..=b'7')),
                Form::Octal,
            ),
            [b'0'..=b'9', ..] | [b'.', b'0'..=b'9', ..] => decimal(rest),
            _ => return Ok(None),
        };
        let number = self.take_bare(len);
        let digits = match form {
            Form::Hexadecimal => number.get(2..).unwrap_or(""),
            _ => number,
        };
        let suffix =
            matches!(form, Form::Decimal | Form::Float) && matches!(self.peek(), Some(b'f' | b'F'));
        if suffix {
            self.take_bare(1);
        }
        let touches = self
            .peek()
            .is_some_and(|octet| is_word(octet) || octet == b'.');
        if touches || digits.is_empty() {
            return Err(self.wrong_at(Kind::InvalidNumber, start));
        }
        self.skip_blank();
        let form = if suffix { Form::Float } else { form };
        Ok(Some(Number { digits, form }))
    }
}

/// How long a decimal number is, and whether it is more than an integer.
fn decimal(octets: &[u8]) -> (usize, Form) {
    let mut form = Form::Decimal;
    let mut len = digits(octets, 0, u8::is_ascii_digit);
    if octets.get(len) == Some(&b'.') {
        form = Form::Float;
        len += 1;
        len += digits(octets, len, u8::is_ascii_digit);
    }
    if let Some(b'e' | b'E') = octets.get(len) {
        let sign = usize::from(matches!(octets.get(len + 1), Some(b'+' | b'-')));
        let exponent = digits(octets, len + 1 + sign, u8::is_ascii_digit);
        // An `e` without digits is left, and refused as a name that touches the number.
        if exponent > 0 {
            form = Form::Float;
            len += 1 + sign + exponent;
        }
    }
    (len, form)
}

/// How many octets from `start` on are digits.
fn digits(octets: &[u8], start: usize, is_digit: impl Fn(&u8) -> bool) -> usize {
    let rest = octets.get(start..).unwrap_or(&[]);
    rest.iter().take_while(|octet| is_digit(octet)).count()
}

/// Whether identifiers have this octet.
pub(super) const fn is_word(octet: u8) -> bool {
    octet == b'_' || octet.is_ascii_alphanumeric()
}
