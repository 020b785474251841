//! Floating-point numbers: the fewest digits that give the number back, laid out as C's `%g` does.

use core::fmt::{self, Write};

use super::Out;

/// Writes a `double`.
pub(super) fn double(value: f64, out: Out<'_>) -> fmt::Result {
    if let Some(name) = name(value) {
        return out.write_str(name);
    }
    let mut decimal = Decimal::default();
    write!(decimal, "{value:e}")?;
    decimal.lay_out(15, 17, out)
}

/// Writes a `float`.
pub(super) fn float(value: f32, out: Out<'_>) -> fmt::Result {
    if let Some(name) = name(f64::from(value)) {
        return out.write_str(name);
    }
    let mut decimal = Decimal::default();
    write!(decimal, "{value:e}")?;
    decimal.lay_out(6, 9, out)
}

/// What stands for a value that is no number. Text has one NaN only.
fn name(value: f64) -> Option<&'static str> {
    match value {
        _ if value.is_nan() => Some("nan"),
        f64::INFINITY => Some("inf"),
        f64::NEG_INFINITY => Some("-inf"),
        _ => None,
    }
}

/// A number in decimal, read from Rust's scientific form: `-1.25e-7`.
#[derive(Default)]
struct Decimal {
    negative: bool,
    /// Its digits; at most seventeen are needed.
    digits: [u8; 20],
    len: usize,
    /// Whether the exponent has begun.
    scaled: bool,
    exponent: i32,
    below_one: bool,
}

impl Write for Decimal {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for octet in text.bytes() {
            match octet {
                b'-' if self.scaled => self.below_one = true,
                b'-' => self.negative = true,
                b'e' => self.scaled = true,
                b'0'..=b'9' if self.scaled => {
                    self.exponent = self.exponent * 10 + i32::from(octet - b'0');
                }
                b'0'..=b'9' => {
                    *self.digits.get_mut(self.len).ok_or(fmt::Error)? = octet;
                    self.len += 1;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl Decimal {
    /// Writes it with an exponent where `%g` would have one: with a precision of `short` digits if those are
    /// enough, and of `long` otherwise.
    fn lay_out(&self, short: usize, long: usize, out: Out<'_>) -> fmt::Result {
        let digits = self.digits.get(..self.len).unwrap_or(&self.digits);
        let digits = core::str::from_utf8(digits).unwrap_or("0");
        let precision = if digits.len() <= short { short } else { long };
        if self.negative {
            out.write_char('-')?;
        }
        let exponent = if self.below_one {
            -self.exponent
        } else {
            self.exponent
        };
        match usize::try_from(exponent) {
            Ok(exponent) if exponent < precision => whole(digits, exponent, out),
            Err(_) if exponent >= -4 => {
                let zeros = "000".get(..(-exponent - 1) as usize).unwrap_or("");
                write!(out, "0.{zeros}{digits}")
            }
            _ => {
                fraction(digits, 1, out)?;
                let sign = if self.below_one { '-' } else { '+' };
                write!(out, "e{sign}{:02}", self.exponent)
            }
        }
    }
}

/// Writes a number of at least one: `exponent` digits and one more stand before the point.
fn whole(digits: &str, exponent: usize, out: Out<'_>) -> fmt::Result {
    fraction(digits, exponent + 1, out)?;
    for _ in digits.len()..=exponent {
        out.write_char('0')?;
    }
    Ok(())
}

/// Writes digits, and a point after `before` of them where others follow.
fn fraction(digits: &str, before: usize, out: Out<'_>) -> fmt::Result {
    match digits.split_at_checked(before) {
        Some((whole, fraction)) if !fraction.is_empty() => write!(out, "{whole}.{fraction}"),
        _ => out.write_str(digits),
    }
}
