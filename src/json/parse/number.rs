//! Numbers.

use super::{Error, ErrorKind, Parse, Result};

/// A number in decimal: `mantissa * 10^exponent`. The mantissa ends in no zero.
#[derive(Clone, Copy)]
pub(super) struct Decimal {
    negative: bool,
    mantissa: u64,
    exponent: i64,
    /// Whether the mantissa holds all digits.
    whole: bool,
    /// Where it ends.
    end: usize,
}

impl Decimal {
    /// The number at `start`, in the grammar of JSON.
    ///
    /// ```text
    ///  [ - ] ( 0 | 1-9 digits ) [ . digits ] [ e [ + | - ] digits ]
    /// ```
    fn parse(text: &[u8], start: usize) -> Option<Self> {
        let digit = |pos: usize| match text.get(pos) {
            Some(octet @ b'0'..=b'9') => Some(octet - b'0'),
            _ => None,
        };
        let mut pos = start;
        let negative = text.get(pos) == Some(&b'-');
        pos += usize::from(negative);
        let mut number = Self {
            negative,
            mantissa: 0,
            exponent: 0,
            whole: true,
            end: 0,
        };
        // Zeros count once a digit follows them.
        let mut zeros = 0;
        let first = digit(pos)?;
        while let Some(value) = digit(pos) {
            number.push(value, &mut zeros);
            pos += 1;
            if first == 0 {
                break;
            }
        }
        let mut places = 0;
        if text.get(pos) == Some(&b'.') {
            pos += 1;
            digit(pos)?;
            while let Some(value) = digit(pos) {
                number.push(value, &mut zeros);
                places += 1;
                pos += 1;
            }
        }
        number.exponent = i64::from(zeros) - places;
        if let Some(b'e' | b'E') = text.get(pos) {
            pos += 1;
            let sign = text.get(pos);
            pos += usize::from(matches!(sign, Some(b'+' | b'-')));
            digit(pos)?;
            let mut exponent = 0_i64;
            while let Some(value) = digit(pos) {
                exponent = (exponent * 10 + i64::from(value)).min(EXPONENT_MAX);
                pos += 1;
            }
            number.exponent += if sign == Some(&b'-') {
                -exponent
            } else {
                exponent
            };
        }
        number.end = pos;
        Some(number)
    }

    #[inline(always)]
    fn push(&mut self, digit: u8, zeros: &mut u32) {
        if digit == 0 {
            *zeros += u32::from(self.mantissa != 0 || !self.whole);
            return;
        }
        let longer = 10_u64
            .checked_pow(*zeros + 1)
            .and_then(|power| self.mantissa.checked_mul(power))
            .and_then(|mantissa| mantissa.checked_add(u64::from(digit)));
        *zeros = 0;
        match longer {
            Some(mantissa) if self.whole => self.mantissa = mantissa,
            _ => self.whole = false,
        }
    }

    /// Sign and magnitude, if it is an integer of 64 bits.
    fn integer(self) -> Option<(bool, u64)> {
        if self.mantissa == 0 {
            return self.whole.then_some((self.negative, 0));
        }
        let power = 10_u64.checked_pow(u32::try_from(self.exponent).ok()?)?;
        let magnitude = self.mantissa.checked_mul(power)?;
        self.whole.then_some((self.negative, magnitude))
    }

    /// The nearest double, where that is one exact operation on two exact doubles.
    #[inline(always)]
    fn exact_double(self) -> Option<f64> {
        if !self.whole || self.mantissa > 1 << 53 {
            return None;
        }
        let magnitude = self.mantissa as f64;
        let power = *DOUBLE_POWERS.get(usize::try_from(self.exponent.unsigned_abs()).ok()?)?;
        let magnitude = if self.exponent < 0 {
            magnitude / power
        } else {
            magnitude * power
        };
        Some(if self.negative { -magnitude } else { magnitude })
    }

    /// The nearest float, likewise.
    #[inline(always)]
    fn exact_float(self) -> Option<f32> {
        if !self.whole || self.mantissa > 1 << 24 {
            return None;
        }
        let magnitude = self.mantissa as f32;
        let power = *FLOAT_POWERS.get(usize::try_from(self.exponent.unsigned_abs()).ok()?)?;
        let magnitude = if self.exponent < 0 {
            magnitude / power
        } else {
            magnitude * power
        };
        Some(if self.negative { -magnitude } else { magnitude })
    }
}

/// The number that the digits at `pos` are, and how many they are; none of them where they are no number of
/// 64 bits.
#[inline(always)]
fn leading_digits(text: &[u8], pos: usize) -> (u64, usize) {
    let (number, digits) = up_to_eight_digits(text, pos);
    if digits < 8 {
        return (number, digits);
    }
    more_digits(text, pos + 8, number)
}

#[inline(never)]
fn more_digits(text: &[u8], pos: usize, first: u64) -> (u64, usize) {
    let (second, digits) = up_to_eight_digits(text, pos);
    let number = first * power_of_ten(digits) + second;
    if digits < 8 {
        return (number, 8 + digits);
    }
    let (third, digits) = up_to_eight_digits(text, pos + 8);
    // Eight more are 24, and more yet may follow.
    let number = number.checked_mul(power_of_ten(digits));
    match number.and_then(|number| number.checked_add(third)) {
        Some(number) if digits < 8 => (number, 16 + digits),
        _ => (0, 0),
    }
}

fn power_of_ten(exponent: usize) -> u64 {
    POWERS.get(exponent).copied().unwrap_or(0)
}

const POWERS: [u64; 9] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
];

/// The number that the first digits at `pos` are, and how many they are, up to eight: without a branch that
/// depends on that.
#[inline(always)]
fn up_to_eight_digits(text: &[u8], pos: usize) -> (u64, usize) {
    let rest = text.get(pos..).unwrap_or(&[]);
    let octets = match rest.first_chunk() {
        Some(octets) => *octets,
        None => at_the_end(rest),
    };
    let values = u64::from_le_bytes(octets) ^ ZEROS;
    // The high bit of what is no digit; a carry spoils only what comes after such an octet.
    let others = (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080;
    let digits = others.trailing_zeros() as usize / 8;
    // As if there were zeros in front.
    let values = values.checked_shl(64 - 8 * digits as u32).unwrap_or(0);
    // Pairs, then both halves at once: the first digit is the lowest octet.
    let pairs = values.wrapping_mul(10).wrapping_add(values >> 8);
    let halves = (pairs & 0x0000_00ff_0000_00ff)
        .wrapping_mul(0x000f_4240_0000_0064)
        .wrapping_add((pairs >> 16 & 0x0000_00ff_0000_00ff).wrapping_mul(0x0000_2710_0000_0001));
    (halves >> 32, digits)
}

#[cold]
#[inline(never)]
fn at_the_end(rest: &[u8]) -> [u8; 8] {
    let mut octets = [0; 8];
    for (to, from) in octets.iter_mut().zip(rest) {
        *to = *from;
    }
    octets
}

const ZEROS: u64 = 0x3030_3030_3030_3030;

impl Parse<'_> {
    /// Takes an integer, in quotes or without: its sign and magnitude.
    #[inline(always)]
    pub(super) fn integer(&mut self) -> Result<(bool, u64)> {
        let quoted = self.peek() == b'"';
        let start = self.pos + usize::from(quoted);
        let negative = self.text.get(start) == Some(&b'-');
        let first = start + usize::from(negative);
        let (magnitude, digits) = leading_digits(self.text, first);
        let mut pos = first + digits;
        let padded = digits != 1 && self.text.get(first) == Some(&b'0');
        let plain = digits != 0 && !padded;
        match self.text.get(pos) {
            Some(b'"') if plain && quoted => pos += 1,
            Some(b'.' | b'e' | b'E') => return self.odd_integer(),
            _ if plain && !quoted => {}
            _ => return self.odd_integer(),
        }
        self.pos = pos;
        Ok((negative, magnitude))
    }

    /// An integer with a fraction, an exponent or many digits.
    #[cold]
    #[inline(never)]
    fn odd_integer(&mut self) -> Result<(bool, u64)> {
        let at = self.pos;
        let number = if self.peek() == b'"' {
            let digits = self.quoted_text()?;
            whole_decimal(digits).ok_or(Error::new(ErrorKind::WrongKind, at))?
        } else {
            self.decimal()?
        };
        number
            .integer()
            .ok_or(Error::new(ErrorKind::OutOfRange, at))
    }

    /// Takes a number.
    pub(super) fn decimal(&mut self) -> Result<Decimal> {
        if !matches!(self.peek(), b'-' | b'0'..=b'9') {
            return Err(self.wrong_kind());
        }
        let Some(number) = Decimal::parse(self.text, self.pos) else {
            return Err(self.wrong(ErrorKind::Syntax));
        };
        self.pos = number.end;
        Ok(number)
    }

    /// Takes a string and gives it without escapes.
    pub(super) fn quoted_text(&mut self) -> Result<&[u8]> {
        let text = self.text;
        Ok(match self.quoted()? {
            Some((start, end)) => text.get(start..end).unwrap_or(&[]),
            None => &self.unescaped,
        })
    }

    /// Takes a `double`.
    pub(super) fn double(&mut self) -> Result<f64> {
        self.floating(
            Decimal::exact_double,
            [f64::NAN, f64::INFINITY, f64::NEG_INFINITY],
            |value| value.is_finite(),
        )
    }

    /// Takes a `float`.
    pub(super) fn float(&mut self) -> Result<f32> {
        self.floating(
            Decimal::exact_float,
            [f32::NAN, f32::INFINITY, f32::NEG_INFINITY],
            |value| value.is_finite(),
        )
    }

    /// Takes a number that may be in quotes, or the name of one that has no digits.
    #[inline(always)]
    fn floating<F: core::str::FromStr + Copy>(
        &mut self,
        exact: impl FnOnce(Decimal) -> Option<F>,
        [nan, infinity, negative_infinity]: [F; 3],
        is_finite: impl FnOnce(F) -> bool,
    ) -> Result<F> {
        let at = self.pos;
        let text = self.text;
        let (digits, number) = if self.peek() == b'"' {
            match self.quoted_text()? {
                b"NaN" => return Ok(nan),
                b"Infinity" => return Ok(infinity),
                b"-Infinity" => return Ok(negative_infinity),
                digits => match whole_decimal(digits) {
                    Some(number) => (digits, number),
                    None => return Err(Error::new(ErrorKind::WrongKind, at)),
                },
            }
        } else {
            let number = self.decimal()?;
            (text.get(at..number.end).unwrap_or(&[]), number)
        };
        if let Some(value) = exact(number) {
            return Ok(value);
        }
        let value = core::str::from_utf8(digits)
            .ok()
            .and_then(|text| text.parse().ok());
        match value {
            Some(value) if is_finite(value) => Ok(value),
            _ => Err(Error::new(ErrorKind::OutOfRange, at)),
        }
    }
}

/// The number that `text` is from its first octet to its last.
fn whole_decimal(text: &[u8]) -> Option<Decimal> {
    Decimal::parse(text, 0).filter(|number| number.end == text.len())
}

/// Exponents beyond this one are all alike: no text is so long that its digits make up for them.
const EXPONENT_MAX: i64 = 1 << 40;

const DOUBLE_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

const FLOAT_POWERS: [f32; 11] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];
