//! High bits by multiplication, for every other machine.

/// The high bit of each octet.
#[inline(always)]
pub(super) fn high_bits_16(octets: &[u8; 16]) -> u16 {
    let (words, _) = octets.as_chunks();
    words
        .iter()
        .rev()
        .fold(0, |mask, word| mask << 8 | u16::from(high_bits_8(*word)))
}

/// Which octets are `floor` or above; `floor` is 0x80 or above itself.
#[inline(always)]
pub(super) fn from_16(octets: &[u8; 16], floor: u8) -> u16 {
    // Without their high bits, octets reach 0x80 from `floor` on when its distance to 0x100 is added.
    let low_bits = octets.map(|octet| (octet & 0x7f) + (0x80 - (floor & 0x7f)));
    high_bits_16(octets) & high_bits_16(&low_bits)
}

/// Bit `8 i` of the word moves to bit `56 + i`: no two partial products of the multiplication meet.
#[inline(always)]
fn high_bits_8(octets: [u8; 8]) -> u8 {
    let bits = u64::from_le_bytes(octets) >> 7 & 0x0101_0101_0101_0101;
    let [.., top] = bits.wrapping_mul(0x0102_0408_1020_4080).to_le_bytes();
    top
}
