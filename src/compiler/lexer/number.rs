//! Numbers: what they look like, and what they are.

use super::{Kind, Lexer};

impl Lexer<'_> {
    /// Behind the first digit.
    pub(super) fn number(&mut self, starts_with_zero: bool) -> Kind {
        if starts_with_zero && (self.take(b'x') || self.take(b'X')) {
            if !self.peek().is_ascii_hexdigit() {
                self.report("\"0x\" must be followed by hex digits.");
            }
            self.take_while(|octet| octet.is_ascii_hexdigit());
            return self.integer_end();
        }
        if starts_with_zero && self.peek().is_ascii_digit() {
            self.take_while(|octet| matches!(octet, b'0'..=b'7'));
            if self.peek().is_ascii_digit() {
                self.report("Numbers starting with leading zero must be in octal.");
                self.take_while(|octet| octet.is_ascii_digit());
            }
            return self.integer_end();
        }
        self.take_while(|octet| octet.is_ascii_digit());
        if self.take(b'.') {
            self.fraction()
        } else if matches!(self.peek(), b'e' | b'E') {
            self.exponent()
        } else {
            self.integer_end()
        }
    }

    /// Behind the point.
    pub(super) fn fraction(&mut self) -> Kind {
        self.take_while(|octet| octet.is_ascii_digit());
        self.exponent()
    }

    fn exponent(&mut self) -> Kind {
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'-') || self.take(b'+');
            if !self.peek().is_ascii_digit() {
                self.report("\"e\" must be followed by exponent.");
            }
            self.take_while(|octet| octet.is_ascii_digit());
        }
        self.word_behind_number();
        if !self.at_end() && self.peek() == b'.' {
            self.report("Already saw decimal point or exponent; can't have another one.");
        }
        Kind::Float
    }

    fn integer_end(&mut self) -> Kind {
        self.word_behind_number();
        if !self.at_end() && self.peek() == b'.' {
            self.report("Hex and octal numbers must be integers.");
        }
        Kind::Integer
    }

    fn word_behind_number(&mut self) {
        if self.peek() == b'_' || self.peek().is_ascii_alphabetic() {
            self.report("Need space between number and identifier.");
        }
    }
}

/// The value of an integer literal, if it is not above `max`.
pub(in crate::compiler) fn integer(text: &str, max: u64) -> Option<u64> {
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let (digits, radix) = match hexadecimal {
        Some(digits) => (digits, 16),
        None if text.starts_with('0') => (text, 8),
        None => (text, 10),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let value = u64::from_str_radix(digits, radix).ok()?;
    (value <= max).then_some(value)
}

/// The value of a decimal literal. What the lexer has refused already is some number.
pub(in crate::compiler) fn float(text: &str) -> f64 {
    let exact = text.parse().ok();
    let cut = || text.trim_end_matches(['e', 'E', '+', '-']).parse().ok();
    exact.or_else(cut).unwrap_or(0.0)
}
