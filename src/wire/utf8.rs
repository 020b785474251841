//! Is this a `string`?
//!
//! Nearly every string on the wire is short ASCII, so that case is inlined and free of branches that
//! depend on the length: a branch at 16 octets costs four times the whole test once lengths vary. What
//! is long or not ASCII goes out of line.

use crate::octets::wide;

/// Octets that the inlined test looks at.
const WINDOW: usize = 32;

/// Whether `whole[start..end]` is UTF-8; `false` for a range that does not lie inside `whole`.
///
/// The whole input is asked for because a short string is tested by looking at 32 octets around it.
#[inline(always)]
pub(crate) fn check(whole: &[u8], start: usize, end: usize) -> bool {
    debug_assert!(start <= end && end <= whole.len(), "the caller has found the end of the string");
    is_short_ascii(whole, start, end) || check_any(whole, start, end)
}

/// Whether the string has at most 32 octets, all ASCII. Inputs below 32 octets are not looked at.
#[inline(always)]
fn is_short_ascii(whole: &[u8], start: usize, end: usize) -> bool {
    if start > end || end > whole.len() || end - start > WINDOW {
        return false;
    }
    // The window moves left where the input ends less than 32 octets after `start`, so that strings
    // at the end of a message are tested in the same way.
    let Some(last) = whole.len().checked_sub(WINDOW) else { return false };
    let at = start.min(last);
    let Some(window) = whole.get(at..).and_then(<[u8]>::first_chunk) else { return false };
    // An empty string shifts by all 32 bits, hence the wider word.
    let from_start = u64::from(wide::high_bits_32(window)) >> (start - at);
    from_start << (WINDOW - (end - start)) & u64::from(u32::MAX) == 0
}

/// [`check`] for what the inlined test does not cover.
#[inline(never)]
fn check_any(whole: &[u8], start: usize, end: usize) -> bool {
    whole.get(start..end).is_some_and(|octets| is_ascii(octets) || validate(octets))
}

/// Long ASCII by 64 octets a step, the last step overlapping the one before.
#[inline]
fn is_ascii(octets: &[u8]) -> bool {
    let Some(last) = octets.last_chunk() else { return octets.is_ascii() };
    let (blocks, _) = octets.as_chunks();
    blocks.iter().chain([last]).all(|block| wide::high_bits_64(block) == 0)
}

#[cfg(feature = "simd")]
fn validate(octets: &[u8]) -> bool {
    simdutf8::basic::from_utf8(octets).is_ok()
}

#[cfg(not(feature = "simd"))]
fn validate(octets: &[u8]) -> bool {
    core::str::from_utf8(octets).is_ok()
}

#[cfg(test)]
mod tests {
    use super::check;
    use core::str::from_utf8;
    use proptest::prelude::{Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};
    use std::vec::Vec;

    /// Before, between and after the string lie octets that no string may hold, so a test that looks
    /// past its string is caught.
    fn between_stray_octets(text: &[u8], before: usize, after: usize) -> Vec<u8> {
        let mut whole = std::vec![0xff; before];
        whole.extend_from_slice(text);
        whole.resize(before + text.len() + after, 0x80);
        whole
    }

    fn agrees(text: &[u8]) {
        for before in [0, 1, 15, 31, 40] {
            for after in [0, 1, 16, 31, 32, 64] {
                let whole = between_stray_octets(text, before, after);
                assert_eq!(
                    check(&whole, before, before + text.len()),
                    from_utf8(text).is_ok(),
                    "{text:x?} after {before} and before {after} octets"
                );
            }
        }
    }

    #[test]
    fn ascii_of_every_length() {
        for len in 0..=200 {
            agrees(&std::vec![b'a'; len]);
        }
    }

    #[test]
    fn one_stray_octet_in_every_place() {
        for len in 1..=130 {
            for place in 0..len {
                let mut text = std::vec![b'a'; len];
                text[place] = 0x80;
                let whole = between_stray_octets(&text, 3, 5);
                assert!(!check(&whole, 3, 3 + len), "octet {place} of {len}");
            }
        }
    }

    #[test]
    fn borders_of_the_code_space() {
        let samples: [&[u8]; 20] = [
            b"\x7f",
            b"\xc2\x80",
            b"\xdf\xbf",
            b"\xe0\xa0\x80",
            b"\xed\x9f\xbf",
            b"\xee\x80\x80",
            b"\xef\xbf\xbf",
            b"\xf0\x90\x80\x80",
            b"\xf4\x8f\xbf\xbf",
            // Overlong.
            b"\xc0\x80",
            b"\xc1\xbf",
            b"\xe0\x9f\xbf",
            b"\xf0\x8f\xbf\xbf",
            // Surrogates.
            b"\xed\xa0\x80",
            b"\xed\xbf\xbf",
            // Beyond U+10FFFF.
            b"\xf4\x90\x80\x80",
            b"\xf5\x80\x80\x80",
            b"\xff",
            // Continuation octets without a head.
            b"\x80",
            b"\xbf\xbf",
        ];
        for sample in samples {
            for ascii in [0, 1, 10, 29, 30, 31, 32, 33, 61, 63, 64, 100] {
                let mut text = std::vec![b'a'; ascii];
                text.extend_from_slice(sample);
                for cut in ascii..=text.len() {
                    agrees(&text[..cut]);
                }
                text.push(b'z');
                agrees(&text);
            }
        }
    }

    #[cfg(not(debug_assertions))]
    #[test]
    fn ranges_outside_the_input_are_no_strings() {
        let whole = [b'a'; 64];
        for (start, end) in
            [(0, 65), (63, 65), (64, 65), (65, 65), (2, 1), (usize::MAX, 5), (0, usize::MAX)]
        {
            assert!(!check(&whole, start, end), "{start}..{end}");
        }
    }

    proptest! {
        #[test]
        fn equals_core(
            before in 0_usize..80,
            text in prop_oneof![
                prop::collection::vec(any::<u8>(), 0..200),
                prop::collection::vec(0_u8..0x80, 0..200),
                ".{0,60}".prop_map(String::into_bytes),
            ],
            after in 0_usize..80,
        ) {
            let whole = between_stray_octets(&text, before, after);
            prop_assert_eq!(
                check(&whole, before, before + text.len()),
                from_utf8(&text).is_ok()
            );
        }
    }
}
