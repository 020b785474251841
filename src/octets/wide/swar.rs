//! High bits by multiplication, for every other machine.

/// The high bit of each octet.
#[inline(always)]
pub(super) fn high_bits_16(octets: &[u8; 16]) -> u16 {
    let (words, _) = octets.as_chunks();
    words.iter().rev().fold(0, |mask, word| mask << 8 | u16::from(high_bits_8(*word)))
}

/// Bit `8 i` of the word moves to bit `56 + i`: no two partial products of the multiplication meet.
#[inline(always)]
fn high_bits_8(octets: [u8; 8]) -> u8 {
    let bits = u64::from_le_bytes(octets) >> 7 & 0x0101_0101_0101_0101;
    let [.., top] = bits.wrapping_mul(0x0102_0408_1020_4080).to_le_bytes();
    top
}
