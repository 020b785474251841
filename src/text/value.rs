//! Values of fields that are no messages.

use super::ParseErrorKind as Kind;
use super::lexer::{Form, Number};
use super::session::{Result, Session};
use crate::schema::{Enum, Field, Kind as Of};
use crate::wire::{Double, Float, Scalar, Sint32, Sint64};

impl Session<'_, '_> {
    /// Reads the string of a field.
    pub(super) fn octets(&mut self, field: &Field<'_>, implicit: bool) -> Result<()> {
        let at = self.lexer.at();
        let before = self.out.octets().len();
        self.out.tag(field.number, 2);
        let open = self.out.open();
        let start = self.out.octets().len();
        self.lexer.string(self.out.octets())?;
        let octets = self.out.octets().get(start..).unwrap_or(&[]);
        if matches!(field.kind, Of::String) && core::str::from_utf8(octets).is_err() {
            return Err(self.lexer.wrong_at(Kind::InvalidUtf8, at));
        }
        // What has no presence is not there when it is empty.
        if implicit && octets.is_empty() {
            self.out.octets().truncate(before);
        } else {
            self.out.close(open);
        }
        Ok(())
    }

    /// Reads a scalar; gives its bits on the wire.
    pub(super) fn bits(&mut self, kind: Of<'_>) -> Result<u64> {
        Ok(match kind {
            Of::Int32 | Of::Int64 => self.signed(kind)? as u64,
            Of::Sint32 => Sint32::to_bits(self.signed(kind)? as i32),
            Of::Sint64 => Sint64::to_bits(self.signed(kind)?),
            Of::Sfixed32 => u64::from(self.signed(kind)? as u32),
            Of::Sfixed64 => self.signed(kind)? as u64,
            Of::Uint32 | Of::Fixed32 => self.unsigned(u64::from(u32::MAX))?,
            Of::Bool => self.boolean()?,
            Of::Float => Float::to_bits(self.float()?),
            Of::Double => Double::to_bits(self.double()?),
            Of::Enum(schema) => self.enumeration(schema)? as u64,
            _ => self.unsigned(u64::MAX)?,
        })
    }

    /// Writes the bits of a scalar.
    pub(super) fn put_bits(&mut self, kind: Of<'_>, bits: u64) {
        match kind.wire_type() {
            1 => self.out.octets().extend_from_slice(&bits.to_le_bytes()),
            5 => self
                .out
                .octets()
                .extend_from_slice(&(bits as u32).to_le_bytes()),
            _ => self.out.varint(bits),
        }
    }

    fn signed(&mut self, kind: Of<'_>) -> Result<i64> {
        let max = match kind {
            Of::Int64 | Of::Sint64 | Of::Sfixed64 => i64::MAX as u64,
            _ => i32::MAX as u64,
        };
        let at = self.lexer.at();
        if !self.lexer.eat(b'-') {
            return Ok(self.unsigned(max)? as i64);
        }
        let value = self.magnitude(max + 1, at)?;
        Ok((value as i64).wrapping_neg())
    }

    fn unsigned(&mut self, max: u64) -> Result<u64> {
        self.magnitude(max, self.lexer.at())
    }

    /// Reads an integer without a sign, of at most `max`. Its value began at `start`.
    fn magnitude(&mut self, max: u64, start: usize) -> Result<u64> {
        let at = self.lexer.at();
        let radix = match self.lexer.number()? {
            Some(Number {
                digits,
                form: Form::Decimal,
            }) => (digits, 10),
            Some(Number {
                digits,
                form: Form::Octal,
            }) => (digits, 8),
            Some(Number {
                digits,
                form: Form::Hexadecimal,
            }) => (digits, 16),
            _ => return Err(self.lexer.wrong_at(Kind::Expected("an integer"), at)),
        };
        match u64::from_str_radix(radix.0, radix.1) {
            Ok(value) if value <= max => Ok(value),
            _ => Err(self.lexer.wrong_at(Kind::OutOfRange, start)),
        }
    }

    fn boolean(&mut self) -> Result<u64> {
        let at = self.lexer.at();
        match self.lexer.identifier() {
            Some("true" | "True" | "t") => Ok(1),
            Some("false" | "False" | "f") => Ok(0),
            None if self
                .lexer
                .peek()
                .is_some_and(|octet| octet.is_ascii_digit()) =>
            {
                self.unsigned(1)
            }
            _ => Err(self.lexer.wrong_at(Kind::Expected("true or false"), at)),
        }
    }

    fn float(&mut self) -> Result<f32> {
        let (negative, value) = self.real()?;
        let value = match value {
            Real::Special(value) => value as f32,
            Real::Digits(digits) => digits.parse().unwrap_or(f32::NAN),
        };
        Ok(if negative { -value } else { value })
    }

    fn double(&mut self) -> Result<f64> {
        let (negative, value) = self.real()?;
        let value = match value {
            Real::Special(value) => value,
            Real::Digits(digits) => digits.parse().unwrap_or(f64::NAN),
        };
        Ok(if negative { -value } else { value })
    }

    /// Reads a floating-point number: its sign, and what follows it.
    fn real(&mut self) -> Result<(bool, Real<'_>)> {
        let negative = self.lexer.eat(b'-');
        let at = self.lexer.at();
        match self.lexer.number()? {
            Some(Number {
                digits,
                form: Form::Decimal | Form::Float,
            }) => {
                return Ok((negative, Real::Digits(digits)));
            }
            Some(_) => return Err(self.lexer.wrong_at(Kind::Expected("a decimal number"), at)),
            None => {}
        }
        match self.lexer.identifier().and_then(special) {
            Some(value) => Ok((negative, Real::Special(value))),
            None => Err(self.lexer.wrong_at(Kind::Expected("a number"), at)),
        }
    }

    fn enumeration(&mut self, schema: &Enum<'_>) -> Result<i64> {
        let at = self.lexer.at();
        let number = match self.lexer.identifier() {
            Some(name) => schema.value_number(name),
            None => {
                let is_number = |octet: u8| octet == b'-' || octet.is_ascii_digit();
                if !self.lexer.peek().is_some_and(is_number) {
                    return Err(self
                        .lexer
                        .wrong(Kind::Expected("the name or number of a value")));
                }
                Some(self.signed(Of::Int32)? as i32)
                    .filter(|number| !schema.closed || schema.declares(*number))
            }
        };
        match number {
            Some(number) => Ok(i64::from(number)),
            None => Err(self.lexer.wrong_at(Kind::UnknownValue, at)),
        }
    }
}

/// A floating-point number without its sign.
enum Real<'t> {
    Digits(&'t str),
    Special(f64),
}

/// What a name stands for where a number is wanted.
pub(super) fn special(name: &str) -> Option<f64> {
    if name.eq_ignore_ascii_case("inf") || name.eq_ignore_ascii_case("infinity") {
        return Some(f64::INFINITY);
    }
    name.eq_ignore_ascii_case("nan").then_some(f64::NAN)
}
