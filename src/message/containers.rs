//! The types that fields of owned messages may have, by codegen option.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What a `string` field can be: `String`, `Box<str>`, `Arc<str>`, or any type made from a `&str`.
pub trait StringField: Sized {
    /// The field's value for `text`.
    fn from_text(text: &str) -> Self;
    /// Its text.
    fn text(&self) -> &str;
}

impl<S: for<'x> From<&'x str> + AsRef<str>> StringField for S {
    #[inline(always)]
    fn from_text(text: &str) -> Self {
        Self::from(text)
    }

    #[inline(always)]
    fn text(&self) -> &str {
        self.as_ref()
    }
}

/// What a `bytes` field can be: `Vec<u8>`, [`bytes::Bytes`], or any type made from a `Vec<u8>`.
pub trait BytesField: Sized {
    /// The field's value for `octets`.
    fn from_octets(octets: &[u8]) -> Self;
    /// Its octets.
    fn octets(&self) -> &[u8];
}

impl<B: From<Vec<u8>> + AsRef<[u8]>> BytesField for B {
    #[inline(always)]
    fn from_octets(octets: &[u8]) -> Self {
        Self::from(octets.to_vec())
    }

    #[inline(always)]
    fn octets(&self) -> &[u8] {
        self.as_ref()
    }
}

/// What a repeated field can be: `Vec<T>`, `SmallVec<[T; N]>`, or a user's type.
pub trait List {
    /// What it holds.
    type Item;
    /// Makes room for `more` elements.
    fn reserve(&mut self, more: usize);
    /// Appends `item`.
    fn push(&mut self, item: Self::Item);
    /// Appends all of `items`.
    #[inline(always)]
    fn extend(&mut self, items: impl Iterator<Item = Self::Item>) {
        for item in items {
            self.push(item);
        }
    }
    /// The elements.
    fn as_slice(&self) -> &[Self::Item];
    /// The last element.
    fn last_mut(&mut self) -> Option<&mut Self::Item>;
}

impl<T> List for Vec<T> {
    type Item = T;

    #[inline(always)]
    fn reserve(&mut self, more: usize) {
        Self::reserve(self, more);
    }

    #[inline(always)]
    fn push(&mut self, item: T) {
        Self::push(self, item);
    }

    #[inline(always)]
    fn extend(&mut self, items: impl Iterator<Item = T>) {
        Extend::extend(self, items);
    }

    #[inline(always)]
    fn as_slice(&self) -> &[T] {
        self
    }

    #[inline(always)]
    fn last_mut(&mut self) -> Option<&mut T> {
        <[T]>::last_mut(self)
    }
}

#[cfg(feature = "smallvec")]
impl<A: smallvec::Array> List for smallvec::SmallVec<A> {
    type Item = A::Item;

    #[inline(always)]
    fn reserve(&mut self, more: usize) {
        Self::reserve(self, more);
    }

    #[inline(always)]
    fn push(&mut self, item: A::Item) {
        Self::push(self, item);
    }

    #[inline(always)]
    fn extend(&mut self, items: impl Iterator<Item = A::Item>) {
        Extend::extend(self, items);
    }

    #[inline(always)]
    fn as_slice(&self) -> &[A::Item] {
        self
    }

    #[inline(always)]
    fn last_mut(&mut self) -> Option<&mut A::Item> {
        <[A::Item]>::last_mut(self)
    }
}

/// What a map field can be: `BTreeMap<K, V>`, `HashMap<K, V>`, or a user's type.
pub trait MapField {
    /// Its keys.
    type Key: Ord;
    /// Its values.
    type Value;
    /// Sets the value of `key`.
    fn insert(&mut self, key: Self::Key, value: Self::Value);
    /// Whether many entries are sooner set by [`extend`](Self::extend), although they have to be gathered
    /// for it.
    #[inline]
    fn wants_many(&self) -> bool {
        false
    }
    /// Sets the values of these keys, one after the other.
    fn extend(&mut self, entries: Vec<(Self::Key, Self::Value)>) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
    /// Whether iteration is in the order of the keys.
    const SORTED: bool;
    /// Calls `each` with every entry, from the last in iteration order to the first where there is an
    /// order.
    fn for_each_back<'a>(&'a self, each: impl FnMut(&'a Self::Key, &'a Self::Value));
    /// Folds every entry, from the first in iteration order to the last where there is an order.
    fn fold<'a, T>(
        &'a self,
        start: T,
        mut each: impl FnMut(T, &'a Self::Key, &'a Self::Value) -> T,
    ) -> T {
        let mut entries = Vec::new();
        self.for_each_back(|key, value| entries.push((key, value)));
        let entries = entries.into_iter().rev();
        entries.fold(start, |folded, (key, value)| each(folded, key, value))
    }
}

impl<K: Ord, V> MapField for BTreeMap<K, V> {
    type Key = K;
    type Value = V;
    const SORTED: bool = true;

    #[inline]
    fn insert(&mut self, key: K, value: V) {
        Self::insert(self, key, value);
    }

    #[inline]
    fn wants_many(&self) -> bool {
        self.is_empty()
    }

    /// An empty map is built from the bottom up, of entries that are sorted first.
    fn extend(&mut self, entries: Vec<(K, V)>) {
        if self.is_empty() {
            *self = entries.into_iter().collect();
        } else {
            Extend::extend(self, entries);
        }
    }

    #[inline]
    fn for_each_back<'a>(&'a self, mut each: impl FnMut(&'a K, &'a V)) {
        for (key, value) in self.iter().rev() {
            each(key, value);
        }
    }

    #[inline(always)]
    fn fold<'a, T>(&'a self, start: T, mut each: impl FnMut(T, &'a K, &'a V) -> T) -> T {
        let mut folded = start;
        for (key, value) in self {
            folded = each(folded, key, value);
        }
        folded
    }
}

#[cfg(feature = "std")]
impl<K: Ord + core::hash::Hash, V, S: core::hash::BuildHasher> MapField
    for std::collections::HashMap<K, V, S>
{
    type Key = K;
    type Value = V;
    const SORTED: bool = false;

    #[inline]
    fn insert(&mut self, key: K, value: V) {
        Self::insert(self, key, value);
    }

    #[inline]
    fn for_each_back<'a>(&'a self, mut each: impl FnMut(&'a K, &'a V)) {
        for (key, value) in self {
            each(key, value);
        }
    }

    #[inline(always)]
    fn fold<'a, T>(&'a self, start: T, mut each: impl FnMut(T, &'a K, &'a V) -> T) -> T {
        let mut folded = start;
        for (key, value) in self {
            folded = each(folded, key, value);
        }
        folded
    }
}

const fn is_string_field<S: StringField>() {}
const _: () = {
    is_string_field::<String>();
    is_string_field::<Box<str>>();
    is_string_field::<Arc<str>>();
};
