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
    debug_assert!(
        start <= end && end <= whole.len(),
        "the caller has found the end of the string"
    );
    is_short_ascii(whole, start, end) || check_any(whole, start, end)
}

/// Whether the string has at most 32 octets, all ASCII. Inputs below 32 octets are not looked at.
#[inline(always)]
fn is_short_ascii(whole: &[u8], start: usize, end: usize) -> bool {
    window(whole, start, end)
        .is_some_and(|(window, place)| place.of(wide::high_bits_32(window)) == 0)
}

/// 32 octets around a string of at most as many, and where it lies in them.
#[inline(always)]
fn window(whole: &[u8], start: usize, end: usize) -> Option<(&[u8; WINDOW], Place)> {
    if start > end || end > whole.len() || end - start > WINDOW {
        return None;
    }
    // The window moves left where the input ends less than 32 octets after `start`, so that strings
    // at the end of a message are tested in the same way.
    let at = start.min(whole.len().checked_sub(WINDOW)?);
    let window = whole.get(at..)?.first_chunk()?;
    Some((
        window,
        Place {
            before: start - at,
            len: end - start,
        },
    ))
}

/// Where a string lies in its window.
#[derive(Clone, Copy)]
struct Place {
    before: usize,
    len: usize,
}

impl Place {
    /// The bits of the string in a mask of its window, moved to the top of 32 bits.
    #[inline(always)]
    fn of(self, mask: u32) -> u32 {
        // An empty string shifts by all 32 bits, hence the wider word.
        (u64::from(mask) >> self.before << (WINDOW - self.len)) as u32
    }
}

/// [`check`] for what the inlined test does not cover.
#[inline(never)]
fn check_any(whole: &[u8], start: usize, end: usize) -> bool {
    if let Some((window, place)) = window(whole, start, end) {
        return check_window(window, place);
    }
    whole
        .get(start..end)
        .is_some_and(|octets| is_ascii(octets) || validate(octets))
}

/// Whether a string of at most 32 octets is UTF-8, by masks: where heads stand, tails must follow.
///
/// ```text
///  octets   00..7f   80..bf   c2..df   e0..ef   f0..f4   others
///           ASCII    tail     head     head     head     illegal
///  tails                      1        2        3
/// ```
#[inline(always)]
fn check_window(window: &[u8; WINDOW], place: Place) -> bool {
    let from = |floor| u64::from(place.of(wide::from_32(window, floor)));
    let (high, above_tails) = (from(0x80), from(0xc0));
    let (two, three) = (from(0xc2), from(0xe0));
    let tails = high & !above_tails;
    if three == 0 {
        return above_tails == two && tails == two << 1;
    }
    let (four, illegal) = (from(0xf0), from(0xf5));
    if above_tails != two || illegal != 0 || tails != two << 1 | three << 2 | four << 3 {
        return false;
    }
    // Overlong forms, surrogates and numbers above U+10FFFF show in the octet after the head.
    let only = |octet: u8| from(octet) & !from(octet + 1);
    let (from_a0, from_90) = (from(0xa0), from(0x90));
    let too_low = only(0xe0) << 1 & !from_a0 | only(0xf0) << 1 & !from_90;
    let too_high = only(0xed) << 1 & from_a0 | only(0xf4) << 1 & from_90;
    too_low | too_high == 0
}

/// Long ASCII by 64 octets a step, the last step overlapping the one before.
#[inline]
fn is_ascii(octets: &[u8]) -> bool {
    let Some(last) = octets.last_chunk() else {
        return is_ascii_below_64(octets);
    };
    let (blocks, _) = octets.as_chunks();
    blocks
        .iter()
        .chain([last])
        .all(|block| wide::high_bits_64(block) == 0)
}

/// ASCII of 32 to 63 octets by its two halves, which overlap.
#[inline]
fn is_ascii_below_64(octets: &[u8]) -> bool {
    match (octets.first_chunk(), octets.last_chunk()) {
        (Some(first), Some(last)) => wide::high_bits_32(first) | wide::high_bits_32(last) == 0,
        _ => octets.is_ascii(),
    }
}

/// Octets that are not all ASCII. Below 64 of them vector code has nothing to gain.
#[cfg(feature = "simd")]
fn validate(octets: &[u8]) -> bool {
    if octets.len() < 64 {
        core::str::from_utf8(octets).is_ok()
    } else {
        simdutf8::basic::from_utf8(octets).is_ok()
    }
}

/// Octets that are not all ASCII.
#[cfg(not(feature = "simd"))]
fn validate(octets: &[u8]) -> bool {
    core::str::from_utf8(octets).is_ok()
}

#[cfg(test)]
mod tests {
    extern crate alloc;

    use super::check;
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::str::from_utf8;
    use proptest::prelude::{Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

    /// Before, between and after the string lie octets that no string may hold, so a test that looks
    /// past its string is caught.
    fn between_stray_octets(text: &[u8], before: usize, after: usize) -> Vec<u8> {
        let mut whole = alloc::vec![0xff; before];
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
            agrees(&alloc::vec![b'a'; len]);
        }
    }

    #[test]
    fn one_stray_octet_in_every_place() {
        for len in 1..=130 {
            for place in 0..len {
                let mut text = alloc::vec![b'a'; len];
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
                let mut text = alloc::vec![b'a'; ascii];
                text.extend_from_slice(sample);
                for cut in ascii..=text.len() {
                    agrees(&text[..cut]);
                }
                text.push(b'z');
                agrees(&text);
            }
        }
    }

    /// Every pair of octets, every triple of a long head, and octets where classes begin or end behind.
    #[test]
    fn all_short_sequences() {
        let borders = [
            0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xff,
        ];
        let mut whole = [b'a'; 40];
        let mut try_one = |sequence: [u8; 4]| {
            whole[7..11].copy_from_slice(&sequence);
            let expected = from_utf8(&whole[5..13]).is_ok();
            assert_eq!(check(&whole, 5, 13), expected, "{sequence:x?}");
        };
        for first in 0..=u8::MAX {
            for second in 0..=u8::MAX {
                try_one([first, second, b'a', b'a']);
                for third in borders {
                    try_one([first, second, third, b'a']);
                    for fourth in borders.into_iter().filter(|_| first >= 0xf0) {
                        try_one([first, second, third, fourth]);
                    }
                }
            }
        }
        for (second, third) in
            (0..=u8::MAX).flat_map(|second| (0..=u8::MAX).map(move |third| (second, third)))
        {
            for first in [0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef] {
                try_one([first, second, third, b'a']);
            }
        }
    }

    #[cfg(not(debug_assertions))]
    #[test]
    fn ranges_outside_the_input_are_no_strings() {
        let whole = [b'a'; 64];
        for (start, end) in [
            (0, 65),
            (63, 65),
            (64, 65),
            (65, 65),
            (2, 1),
            (usize::MAX, 5),
            (0, usize::MAX),
        ] {
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
