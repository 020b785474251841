//! Which fields and oneofs of an object have been there.

use alloc::vec::Vec;

/// Bits for the objects that are open, innermost last. An object has its first 64 bits in [`Bits`].
pub(super) struct Seen {
    words: Vec<u64>,
    /// Numbers of extensions.
    extensions: Vec<u32>,
}

/// The bits of one object: fields first, then oneofs.
#[derive(Clone, Copy)]
pub(super) struct Bits {
    low: u64,
    /// Where its other bits and its extensions begin.
    words: usize,
    extensions: usize,
}

impl Seen {
    pub(super) const fn new() -> Self {
        Self {
            words: Vec::new(),
            extensions: Vec::new(),
        }
    }

    /// Bits for an object that has so many.
    #[inline(always)]
    pub(super) fn open(&mut self, count: usize) -> Bits {
        let words = self.words.len();
        if count > 64 {
            self.words.resize(words + (count - 1) / 64, 0);
        }
        Bits {
            low: 0,
            words,
            extensions: self.extensions.len(),
        }
    }

    /// Forgets the bits of an object.
    #[inline(always)]
    pub(super) fn close(&mut self, bits: Bits) {
        self.words.truncate(bits.words);
        self.extensions.truncate(bits.extensions);
    }

    /// Sets a bit; `false` where it was set.
    #[inline(always)]
    pub(super) fn set(&mut self, bits: &mut Bits, index: usize) -> bool {
        let bit = 1 << (index % 64);
        let word = match index / 64 {
            0 => &mut bits.low,
            word => match self.words.get_mut(bits.words + word - 1) {
                Some(word) => word,
                None => return false,
            },
        };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    /// Whether a bit is set.
    pub(super) fn has(&self, bits: &Bits, index: usize) -> bool {
        let word = match index / 64 {
            0 => Some(&bits.low),
            word => self.words.get(bits.words + word - 1),
        };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Notes an extension; `false` where it was there.
    pub(super) fn set_extension(&mut self, bits: &Bits, number: u32) -> bool {
        let seen = self.extensions.get(bits.extensions..).unwrap_or(&[]);
        if seen.contains(&number) {
            return false;
        }
        self.extensions.push(number);
        true
    }
}
