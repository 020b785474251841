//! High bits by SSE2, which every x86_64 has.
#![expect(
    unsafe_code,
    reason = "vector intrinsics; the gain over `swar` is 2x on short strings, 3x on long ones"
)]

use core::arch::x86_64::{
    __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_max_epu8, _mm_movemask_epi8, _mm_set1_epi8,
};

/// The high bit of each octet.
#[inline(always)]
pub(super) fn high_bits_16(octets: &[u8; 16]) -> u16 {
    mask(load(octets))
}

/// Which octets are `floor` or above.
#[inline(always)]
pub(super) fn from_16(octets: &[u8; 16], floor: u8) -> u16 {
    let octets = load(octets);
    // SAFETY: SSE2 belongs to the baseline of x86_64.
    let floor = unsafe { _mm_set1_epi8(floor.cast_signed()) };
    // SAFETY: as above.
    let higher = unsafe { _mm_max_epu8(octets, floor) };
    // SAFETY: as above.
    mask(unsafe { _mm_cmpeq_epi8(octets, higher) })
}

#[inline(always)]
fn load(octets: &[u8; 16]) -> __m128i {
    // SAFETY: the reference covers the 16 octets that are read, and the load asks for no alignment.
    unsafe { _mm_loadu_si128(octets.as_ptr().cast()) }
}

#[inline(always)]
fn mask(octets: __m128i) -> u16 {
    // SAFETY: SSE2 belongs to the baseline of x86_64.
    let mask = unsafe { _mm_movemask_epi8(octets) };
    mask as u16
}
