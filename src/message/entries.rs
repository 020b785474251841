//! The entries of a map that is being read, before they are a map.

use alloc::vec::Vec;

use super::containers::MapField;
use super::element::Owned;

/// Entries in the order of the octets; of those with one key, the last one counts.
pub(super) struct Entries<K, V> {
    entries: Vec<(K, V)>,
}

impl<K: Ord, V> Entries<K, V> {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self {
            entries: Vec::with_capacity(count),
        }
    }

    /// The entries, those of text in its order.
    ///
    /// A map sorts them by their keys again, and finds nothing to do. Here text is mostly compared as a number,
    /// which lies beside its neighbours; there it is fetched from wherever each string keeps it.
    pub(super) fn in_order<T: Owned<K>>(self) -> Vec<(K, V)> {
        let mut entries = self.entries;
        let text = text_of::<K, V, T>;
        let Some(first) = entries.first().and_then(text) else {
            return entries;
        };
        if entries.is_sorted_by(|a, b| text(a) <= text(b)) {
            return entries;
        }
        let texts = entries.iter().filter_map(text);
        let common = texts.fold(first.len(), |common, text| alike(first, text, common));
        let texts = entries.iter().filter_map(text).enumerate();
        let mut order: Vec<(u128, usize)> =
            texts.map(|(at, text)| (rank(text, common), at)).collect();
        let text_at = |at: usize| entries.get(at).and_then(text);
        order.sort_unstable_by(|(a, a_at), (b, b_at)| {
            let by_text = || text_at(*a_at).cmp(&text_at(*b_at));
            a.cmp(b).then_with(by_text).then(a_at.cmp(b_at))
        });
        put_in_order(&mut entries, &mut order);
        entries
    }
}

/// Moves to each place what `order` says belongs there, by swaps.
fn put_in_order<T>(items: &mut [T], order: &mut [(u128, usize)]) {
    let from =
        |order: &[(u128, usize)], place: usize| order.get(place).map_or(place, |from| from.1);
    for place in 0..items.len() {
        let mut at = from(order, place);
        // What was there has been swapped away: to where its place said.
        while at < place {
            at = from(order, at);
        }
        if let Some(order) = order.get_mut(place) {
            order.1 = at;
        }
        items.swap(place, at);
    }
}

impl<K: Ord, V> MapField for Entries<K, V> {
    type Key = K;
    type Value = V;
    const SORTED: bool = false;

    #[inline]
    fn insert(&mut self, key: K, value: V) {
        self.entries.push((key, value));
    }

    fn for_each_back<'a>(&'a self, mut each: impl FnMut(&'a K, &'a V)) {
        for (key, value) in self.entries.iter().rev() {
            each(key, value);
        }
    }
}

fn text_of<K, V, T: Owned<K>>(entry: &(K, V)) -> Option<&[u8]> {
    T::text(&entry.0)
}

/// How many octets two texts begin alike with, at most `most`.
fn alike(a: &[u8], b: &[u8], most: usize) -> usize {
    let pairs = a.iter().zip(b).take(most);
    pairs.take_while(|(a, b)| a == b).count()
}

/// A number by which texts are ordered, as far as 16 octets tell, when the first `common` are alike.
fn rank(text: &[u8], common: usize) -> u128 {
    let text = text.get(common..).unwrap_or(&[]);
    if let Some(octets) = text.first_chunk() {
        return u128::from_be_bytes(*octets);
    }
    let mut octets = [0; 16];
    for (to, from) in octets.iter_mut().zip(text) {
        *to = *from;
    }
    u128::from_be_bytes(octets)
}
