//! A set of places in a table.

use alloc::vec::Vec;

/// Places in the fields of a message. Those of most messages need no memory of their own.
#[derive(Debug, Default)]
pub(super) struct Bits {
    first: [u64; 2],
    more: Vec<u64>,
}

impl Bits {
    /// Adds `place`; tells whether it is new.
    pub(super) fn insert(&mut self, place: usize) -> bool {
        let (word, bit) = (place / 64, 1 << (place % 64));
        let word = match self.first.get_mut(word) {
            Some(word) => word,
            None => {
                let at = word - 2;
                if self.more.len() <= at {
                    self.more.resize(at + 1, 0);
                }
                match self.more.get_mut(at) {
                    Some(word) => word,
                    None => return false,
                }
            }
        };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn each_place_is_new_once() {
        let mut bits = Bits::default();
        for place in [0, 63, 64, 127, 128, 129, 65_535] {
            assert!(bits.insert(place), "{place}");
            assert!(!bits.insert(place), "{place}");
        }
    }
}
