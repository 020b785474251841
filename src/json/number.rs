//! Numbers as decimal digits.

use super::out::Out;
use crate::octets::Spare;

/// Where digits are written.
pub(super) trait Chunks {
    /// Writes the first `len` of the octets.
    fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize);
}

impl Chunks for Out {
    #[inline(always)]
    fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize) {
        Self::chunk(self, chunk, len);
    }
}

/// With room for what is written.
impl Chunks for Spare {
    #[inline(always)]
    fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize) {
        let fits = Self::chunk(self, chunk, len);
        debug_assert!(fits, "room was made for it");
    }
}

/// Writes `value` in decimal.
#[inline(always)]
pub(super) fn unsigned(out: &mut Out, value: u64) {
    if value < EIGHT {
        short(out, value as u32);
    } else {
        long(out, value);
    }
}

/// Writes `value` in decimal.
#[inline(always)]
pub(super) fn signed(out: &mut Out, value: i64) {
    sign(out, value < 0);
    unsigned(out, value.unsigned_abs());
}

/// A sign, if it is negative: signs are as hard to predict as the toss of a coin, so this is no branch.
#[inline(always)]
pub(super) fn sign(out: &mut impl Chunks, negative: bool) {
    out.chunk(b"-", usize::from(negative));
}

/// A value of up to eight digits: all four or eight are made at once, and the zeros in front shifted away.
#[inline(always)]
fn short(out: &mut impl Chunks, value: u32) {
    if value < 10_000 {
        let digits = four_digits(value);
        let zeros = (digits.trailing_zeros() / 8).min(3);
        let text = (digits | ZEROS as u32) >> (8 * zeros);
        return out.chunk(&text.to_le_bytes(), 4 - zeros as usize);
    }
    let digits = eight_digits(value);
    let zeros = (digits.trailing_zeros() / 8).min(7);
    let text = (digits | ZEROS) >> (8 * zeros);
    out.chunk(&text.to_le_bytes(), 8 - zeros as usize);
}

#[inline(never)]
fn long(out: &mut Out, value: u64) {
    decimal(out, value);
}

/// Writes `value` in decimal, all in one place: for loops.
#[inline(always)]
pub(super) fn decimal(out: &mut impl Chunks, value: u64) {
    if value < EIGHT {
        return short(out, value as u32);
    }
    let (high, low) = (value / EIGHT, value % EIGHT);
    if high < EIGHT {
        short(out, high as u32);
    } else {
        short(out, (high / EIGHT) as u32);
        padded(out, (high % EIGHT) as u32);
    }
    padded(out, low as u32);
}

/// All eight digits, with zeros in front.
#[inline(always)]
fn padded(out: &mut impl Chunks, value: u32) {
    out.chunk(&(eight_digits(value) | ZEROS).to_le_bytes(), 8);
}

/// The first number of nine digits.
const EIGHT: u64 = 100_000_000;

/// Writes the last `count` digits of `value`, with zeros in front; `count` is at most eight.
pub(super) fn digits(out: &mut Out, value: u32, count: u32) {
    let text = (eight_digits(value) | ZEROS) >> (64 - 8 * count.clamp(1, 8));
    out.chunk(&text.to_le_bytes(), count as usize);
}

/// The four digits of `value`, which is below 10^4, an octet each, the first one lowest.
#[inline(always)]
const fn four_digits(value: u32) -> u32 {
    let hundreds = (value * 10_486) >> 20;
    let lanes = hundreds | (value - 100 * hundreds) << 16;
    let tens = (lanes * 103) >> 10 & 0x000f_000f;
    tens | (lanes - 10 * tens) << 8
}

/// The eight digits of `value`, which is below 10^8, an octet each, the first one lowest.
#[inline(always)]
const fn eight_digits(value: u32) -> u64 {
    // Two lanes below 10,000, four below 100, eight below 10; a division by a constant is a multiplication
    // that must not run over into the next lane.
    let lanes = (value / 10_000) as u64 | ((value % 10_000) as u64) << 32;
    let hundreds = (lanes * 10_486) >> 20 & 0x0000_007f_0000_007f;
    let lanes = hundreds | (lanes - 100 * hundreds) << 16;
    let tens = (lanes * 103) >> 10 & 0x000f_000f_000f_000f;
    tens | (lanes - 10 * tens) << 8
}

/// Writes `value`, which is finite.
#[inline]
pub(super) fn double(out: &mut Out, value: f64) {
    let mut buffer = zmij::Buffer::new();
    put_float(out, buffer.format_finite(value));
}

/// Writes `value`, which is finite.
#[inline]
pub(super) fn float(out: &mut Out, value: f32) {
    let mut buffer = zmij::Buffer::new();
    put_float(out, buffer.format_finite(value));
}

/// Whole numbers go without their `.0`.
#[inline]
fn put_float(out: &mut Out, text: &str) {
    out.put(text.strip_suffix(".0").unwrap_or(text).as_bytes());
}

const ZEROS: u64 = 0x3030_3030_3030_3030;

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn digits_equal_those_of_fmt() {
        let mut numbers: Vec<u64> = (0..20_u32)
            .flat_map(|power| {
                let ten = 10_u64.pow(power);
                [ten - 1, ten, ten + 1, ten.wrapping_mul(7) / 3]
            })
            .collect();
        numbers.extend([u64::MAX, u64::MAX / 2, 1 << 63]);
        numbers.extend(0..20_000);
        numbers.extend((0..20_000).map(|i: u64| i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (i % 64)));
        for number in numbers {
            let mut out = Out::new(Vec::new(), 0, 1000);
            unsigned(&mut out, number);
            out.octet(b' ');
            signed(&mut out, number.cast_signed());
            let (octets, all) = out.end();
            assert!(all);
            let expected = number.to_string() + " " + &number.cast_signed().to_string();
            assert_eq!(octets, expected.as_bytes());
        }
    }
}
