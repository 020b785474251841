//! Keys that come again.

/// What a search for a key that comes again finds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Repeat {
    /// All keys differ.
    No,
    /// This is the first one that equals one before it.
    At(usize),
    /// The keys were chosen so that their hashes are alike: to sort them is sooner done.
    Crowded,
}

impl Repeat {
    /// Searches `count` keys, of which `hash` and `same` know the rest.
    pub(super) fn search(
        count: usize,
        hash: impl Fn(usize) -> u32,
        same: impl Fn(usize, usize) -> bool,
    ) -> Self {
        if count <= FEW {
            return Self::search_few(count, hash, same);
        }
        // At least half of the places stay free, so that most keys find one at once.
        let places = (2 * count).next_power_of_two();
        let mut table = alloc::vec![(0_u32, 0_u32); places];
        let mut steps = 8 * count;
        for key in 0..count {
            let hash = hash(key);
            let mut at = hash as usize;
            loop {
                at &= places - 1;
                match table.get_mut(at) {
                    // Keys count from 1 here.
                    Some(place @ (_, 0)) => {
                        *place = (hash, key as u32 + 1);
                        break;
                    }
                    Some((other, before)) if *other == hash && same(*before as usize - 1, key) => {
                        return Self::At(key);
                    }
                    _ => {}
                }
                at += 1;
                steps -= 1;
                if steps == 0 {
                    return Self::Crowded;
                }
            }
        }
        Self::No
    }

    /// All pairs: of a few, that takes no table.
    fn search_few(
        count: usize,
        hash: impl Fn(usize) -> u32,
        same: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let mut hashes = [0; FEW];
        for (key, place) in hashes.iter_mut().enumerate().take(count) {
            *place = hash(key);
        }
        for (key, hash) in hashes.iter().enumerate().take(count) {
            let before = hashes.iter().take(key).enumerate();
            let mut alike = before.filter(|(_, other)| *other == hash);
            if alike.any(|(other, _)| same(other, key)) {
                return Self::At(key);
            }
        }
        Self::No
    }
}

/// So many are compared each with each.
const FEW: usize = 12;

/// A number that hardly any other octets have too, unless by bad will.
pub(super) fn hash(octets: &[u8]) -> u32 {
    let (words, rest) = octets.as_chunks();
    let mut hash = octets.len() as u64;
    for word in words {
        hash = mix(hash, u64::from_le_bytes(*word));
    }
    if !rest.is_empty() {
        hash = mix(hash, last(octets));
    }
    hash as u32
}

#[inline(always)]
const fn mix(hash: u64, word: u64) -> u64 {
    let mixed = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// The last eight octets, or all that there are: some of them may be there twice.
#[inline(always)]
fn last(octets: &[u8]) -> u64 {
    if let Some(last) = octets.last_chunk() {
        return u64::from_le_bytes(*last);
    }
    if let (Some(first), Some(last)) = (octets.first_chunk(), octets.last_chunk()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    }
    octets
        .iter()
        .fold(0, |word, octet| word << 8 | u64::from(*octet))
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    fn search(keys: &[String], hash: impl Fn(&[u8]) -> u32) -> Repeat {
        let octets = |key: usize| keys.get(key).map_or(&[][..], String::as_bytes);
        Repeat::search(
            keys.len(),
            |key| hash(octets(key)),
            |a, b| octets(a) == octets(b),
        )
    }

    #[test]
    fn the_first_repeat_is_found_wherever_it_is() {
        for count in [2, 3, FEW, FEW + 1, 50, 300] {
            let mut keys: Vec<String> = (0..count).map(|i| format!("key {}", i * 7919)).collect();
            assert_eq!(search(&keys, hash), Repeat::No);
            for (from, to) in [(0, 1), (0, count - 1), (count / 2, count - 1)] {
                if from >= to {
                    continue;
                }
                let again = keys[from].clone();
                let before = core::mem::replace(&mut keys[to], again);
                assert_eq!(search(&keys, hash), Repeat::At(to));
                keys[to] = before;
            }
        }
    }

    #[test]
    fn nothing_repeats_nothing() {
        assert_eq!(search(&[], hash), Repeat::No);
    }

    #[test]
    fn one_hash_for_all_ends_soon() {
        let keys: Vec<String> = (0..10_000).map(|i| format!("{i}")).collect();
        assert_eq!(search(&keys, |_| 7), Repeat::Crowded);
        assert_eq!(search(&keys[..FEW], |_| 7), Repeat::No);
    }

    #[test]
    fn every_octet_counts() {
        for len in 1..40 {
            let octets: Vec<u8> = (0..len).collect();
            for at in 0..octets.len() {
                let mut other = octets.clone();
                other[at] ^= 0x20;
                assert_ne!(hash(&octets), hash(&other), "{at} of {len}");
            }
        }
    }
}
