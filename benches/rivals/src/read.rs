//! Reading every field, the same way through every contender.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::mem::take;

/// What becomes of the values read.
pub trait Fold: Default {
    fn number(&mut self, value: u64);
    fn octets(&mut self, value: &[u8]);
    /// Takes in what was folded apart, without regard to order: maps have none.
    fn unordered(&mut self, entry: Self);
    fn finish(self) -> u64;
}

/// As little work as lets no read be optimised away: sums of values and lengths, and the addresses of strings and octets.
#[derive(Default)]
pub struct Sum {
    sum: u64,
    addresses: usize,
}

impl Fold for Sum {
    #[inline(always)]
    fn number(&mut self, value: u64) {
        self.sum = self.sum.wrapping_add(value);
    }

    #[inline(always)]
    fn octets(&mut self, value: &[u8]) {
        self.sum = self.sum.wrapping_add(value.len() as u64);
        self.addresses ^= value.as_ptr() as usize;
    }

    #[inline(always)]
    fn unordered(&mut self, entry: Self) {
        self.sum = self.sum.wrapping_add(entry.sum);
        self.addresses ^= entry.addresses;
    }

    #[inline(always)]
    fn finish(self) -> u64 {
        std::hint::black_box(self.addresses);
        self.sum
    }
}

/// Every octet and the order of things: for the comparison before any timing.
///
/// Values equal to the type's default count for nothing, since contenders differ in whether they keep presence.
#[derive(Default)]
pub struct Hash(u64);

impl Fold for Hash {
    fn number(&mut self, value: u64) {
        if value != 0 {
            self.0 = (self.0 ^ value)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29);
        }
    }

    fn octets(&mut self, value: &[u8]) {
        self.number(value.len() as u64);
        for octet in value {
            self.number(u64::from(*octet) + 1);
        }
    }

    fn unordered(&mut self, entry: Self) {
        self.0 = self.0.wrapping_add(entry.0);
    }

    fn finish(self) -> u64 {
        self.0
    }
}

/// A value whose every field can be read.
pub trait Read {
    fn read<F: Fold>(&self, fold: &mut F);

    fn folded<F: Fold>(&self) -> u64 {
        let mut fold = F::default();
        self.read(&mut fold);
        fold.finish()
    }
}

/// Implements [`Read`] for a struct by reading the fields named, before them some values where an absent field has a declared default.
macro_rules! read_fields {
    ($message:ty, |$this:ident| $defaulted:expr; $($field:ident)*) => {
        impl $crate::read::Read for $message {
            #[inline]
            fn read<F: $crate::read::Fold>(&self, fold: &mut F) {
                let $this = self;
                for value in $defaulted {
                    fold.number(value as u64);
                }
                #[allow(deprecated, reason = "the descriptor has deprecated fields, some contenders mark them")]
                {
                    $($crate::read::Read::read(&self.$field, fold);)*
                }
            }
        }
    };
    ($message:ty: $($field:ident)*) => {
        impl $crate::read::Read for $message {
            #[inline]
            fn read<F: $crate::read::Fold>(&self, fold: &mut F) {
                #[allow(deprecated, reason = "the descriptor has deprecated fields, some contenders mark them")]
                {
                    $($crate::read::Read::read(&self.$field, fold);)*
                }
            }
        }
    };
}

pub(crate) use read_fields;

/// Implements [`Read`] for enums by their number.
macro_rules! read_enums {
    ($($enumeration:ty)*) => {
        $(impl $crate::read::Read for $enumeration {
            #[inline(always)]
            fn read<F: $crate::read::Fold>(&self, fold: &mut F) {
                fold.number(*self as i32 as i64 as u64);
            }
        })*
    };
}

pub(crate) use read_enums;

macro_rules! read_integers {
    ($($integer:ty)*) => {
        $(impl Read for $integer {
            #[inline(always)]
            fn read<F: Fold>(&self, fold: &mut F) {
                fold.number(*self as i64 as u64);
            }
        })*
    };
}

read_integers! { bool i32 i64 u32 u64 }

impl Read for f32 {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(u64::from(self.to_bits()));
    }
}

impl Read for f64 {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(self.to_bits());
    }
}

impl Read for str {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self.as_bytes());
    }
}

impl Read for &str {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self.as_bytes());
    }
}

impl Read for String {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self.as_bytes());
    }
}

impl Read for Cow<'_, str> {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self.as_bytes());
    }
}

impl Read for &[u8] {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self);
    }
}

impl Read for Vec<u8> {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self);
    }
}

impl Read for Cow<'_, [u8]> {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.octets(self);
    }
}

/// Takes in an item: by value, since a sum behind a reference is loaded and stored with every item.
#[inline(always)]
pub fn folded<F: Fold>(mut fold: F, item: impl Read) -> F {
    item.read(&mut fold);
    fold
}

impl<T: Read> Read for [T] {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        fold.number(self.len() as u64);
        *fold = self.iter().fold(take(fold), folded);
    }
}

impl<T: Read> Read for Vec<T> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        self.as_slice().read(fold);
    }
}

impl<T: Read + Clone> Read for Cow<'_, [T]> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        let items: &[T] = self;
        items.read(fold);
    }
}

impl<T: Read> Read for Option<T> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        if let Some(value) = self {
            value.read(fold);
        }
    }
}

impl<K: Read, V: Read> Read for BTreeMap<K, V> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        read_entries(self.len(), self, fold);
    }
}

impl<K: Read, V: Read, S> Read for HashMap<K, V, S> {
    #[inline]
    fn read<F: Fold>(&self, fold: &mut F) {
        read_entries(self.len(), self, fold);
    }
}

/// The entries of a map, whatever order it keeps them in.
#[inline]
pub fn read_entries<K: Read, V: Read, F: Fold>(
    count: usize,
    entries: impl IntoIterator<Item = (K, V)>,
    fold: &mut F,
) {
    fold.number(count as u64);
    for (key, value) in entries {
        let mut entry = F::default();
        key.read(&mut entry);
        value.read(&mut entry);
        fold.unordered(entry);
    }
}

impl<T: Read> Read for &T {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        (**self).read(fold);
    }
}

impl<T: Read> Read for Box<T> {
    #[inline(always)]
    fn read<F: Fold>(&self, fold: &mut F) {
        (**self).read(fold);
    }
}
