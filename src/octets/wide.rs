//! Wide looks at octets: the high bits of 16, 32 or 64 of them as one word.
//!
//! An octet's high bit says "not ASCII" in a `string` and "more follows" in a varint, so both UTF-8
//! and packed varints are judged by these masks. Bit `i` of a mask belongs to octet `i`.

#[cfg(target_arch = "x86_64")]
mod sse2;
#[cfg(any(test, not(target_arch = "x86_64")))]
mod swar;

#[cfg(target_arch = "x86_64")]
use sse2 as lanes;
#[cfg(not(target_arch = "x86_64"))]
use swar as lanes;

/// The high bit of each of 16 octets.
#[inline(always)]
pub(crate) fn high_bits_16(octets: &[u8; 16]) -> u16 {
    lanes::high_bits_16(octets)
}

/// The high bit of each of 32 octets.
#[inline(always)]
pub(crate) fn high_bits_32(octets: &[u8; 32]) -> u32 {
    let (lanes, _) = octets.as_chunks();
    lanes
        .iter()
        .rev()
        .fold(0, |mask, lane| mask << 16 | u32::from(high_bits_16(lane)))
}

/// The high bit of each of 64 octets.
#[inline(always)]
pub(crate) fn high_bits_64(octets: &[u8; 64]) -> u64 {
    let (lanes, _) = octets.as_chunks();
    lanes
        .iter()
        .rev()
        .fold(0, |mask, lane| mask << 16 | u64::from(high_bits_16(lane)))
}

/// Which of 32 octets are `floor` or above; `floor` is 0x80 or above itself.
#[inline(always)]
pub(crate) fn from_32(octets: &[u8; 32], floor: u8) -> u32 {
    let (lanes, _) = octets.as_chunks();
    lanes.iter().rev().fold(0, |mask, lane| {
        mask << 16 | u32::from(lanes::from_16(lane, floor))
    })
}

#[cfg(test)]
mod tests {
    use super::{from_32, high_bits_16, high_bits_32, high_bits_64, swar};

    /// Every octet in every place, before a background of either kind.
    #[test]
    fn masks_equal_a_loop_over_octets() {
        for background in [0x00, 0x7f, 0x80, 0xff] {
            for place in 0..64 {
                for octet in 0..=u8::MAX {
                    let mut octets = [background; 64];
                    octets[place] = octet;
                    let naive = (0..64).fold(0, |mask, i| mask | u64::from(octets[i] >> 7) << i);
                    assert_eq!(high_bits_64(&octets), naive);
                    let first: &[u8; 32] = octets.first_chunk().unwrap();
                    assert_eq!(high_bits_32(first), naive as u32);
                    let first: &[u8; 16] = octets.first_chunk().unwrap();
                    assert_eq!(high_bits_16(first), naive as u16);
                    assert_eq!(swar::high_bits_16(first), naive as u16);
                }
            }
        }
    }

    #[test]
    fn floors_equal_a_comparison() {
        for floor in 0x80..=u8::MAX {
            for octet in 0..=u8::MAX {
                let octets: [u8; 32] =
                    core::array::from_fn(|i| if i % 3 == 0 { octet } else { 0xc2 });
                let naive = (0..32).fold(0, |mask, i| mask | u32::from(octets[i] >= floor) << i);
                assert_eq!(from_32(&octets, floor), naive);
                let first = octets.first_chunk().unwrap();
                assert_eq!(swar::from_16(first, floor), naive as u16);
            }
        }
    }
}
