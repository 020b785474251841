//! Table: what is to be done, by field number, index or key.
//!
//! Operations come in any order, twenty thousand of them perhaps: adding one takes logarithmic time. A few keys
//! lie in a sorted vector, since most edits have a few and each record of a message is looked up.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Items by key, each at a place that stays.
#[derive(Clone, Debug)]
pub(super) struct Table<K, V> {
    items: Vec<V>,
    places: Places<K>,
    /// Those that make something where there is nothing, sorted: all that an absent message has to ask for.
    creating: BTreeMap<K, usize>,
}

/// Where the item of a key lies.
#[derive(Clone, Debug)]
enum Places<K> {
    /// Sorted by key.
    Few(Vec<(K, usize)>),
    Many(BTreeMap<K, usize>),
}

/// The most keys in a vector.
const FEW_MAX: usize = 16;

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            places: Places::Few(Vec::new()),
            creating: BTreeMap::new(),
        }
    }
}

impl<K: Clone + Ord, V> Table<K, V> {
    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }

    #[inline]
    pub(super) const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The place of a key's item.
    #[inline]
    pub(super) fn find(&self, key: &K) -> Option<usize> {
        match &self.places {
            Places::Few(few) => few
                .iter()
                .find_map(|(known, place)| (known == key).then_some(*place)),
            Places::Many(many) => many.get(key).copied(),
        }
    }

    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<&V> {
        self.items.get(place)
    }

    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut V> {
        self.items.get_mut(place)
    }

    /// The item of a key.
    #[inline]
    pub(super) fn of(&self, key: &K) -> Option<&V> {
        self.get(self.find(key)?)
    }

    /// The first key that is not below `key`.
    #[inline]
    pub(super) fn next_key(&self, key: &K) -> Option<&K> {
        match &self.places {
            Places::Few(few) => few
                .get(few.partition_point(|(known, _)| known < key))
                .map(|(known, _)| known),
            Places::Many(many) => many.range(key..).next().map(|(known, _)| known),
        }
    }

    /// The lowest key.
    #[inline]
    pub(super) fn first_key(&self) -> Option<&K> {
        match &self.places {
            Places::Few(few) => few.first().map(|(known, _)| known),
            Places::Many(many) => many.first_key_value().map(|(known, _)| known),
        }
    }

    /// The place of a key's item, which `make` makes if there is none.
    pub(super) fn find_or_add(&mut self, key: &K, make: impl FnOnce() -> V) -> usize {
        if let Some(place) = self.find(key) {
            return place;
        }
        let place = self.items.len();
        self.items.push(make());
        self.places.add(key.clone(), place);
        place
    }

    /// All items with their places, as they were added.
    pub(super) fn items_mut(&mut self) -> impl Iterator<Item = (usize, &mut V)> {
        self.items.iter_mut().enumerate()
    }

    /// Notes whether the item of `key`, at `place`, makes something where there is nothing.
    pub(super) fn note(&mut self, key: K, place: usize, creates: bool) {
        if creates {
            self.creating.insert(key, place);
        } else {
            self.creating.remove(&key);
        }
    }

    /// The items that make something, by key, with their places.
    pub(super) fn creating(&self) -> impl Iterator<Item = (usize, &V)> {
        let item = |place: &usize| Some((*place, self.items.get(*place)?));
        self.creating.values().filter_map(item)
    }

    pub(super) fn creates(&self) -> bool {
        !self.creating.is_empty()
    }

    /// The lowest key whose item makes something, and the highest.
    pub(super) fn creating_ends(&self) -> Option<[(&K, &V); 2]> {
        let (first, last) = (
            self.creating.first_key_value()?,
            self.creating.last_key_value()?,
        );
        Some([
            (first.0, self.items.get(*first.1)?),
            (last.0, self.items.get(*last.1)?),
        ])
    }
}

impl<K: Ord> Places<K> {
    fn add(&mut self, key: K, place: usize) {
        match self {
            Self::Few(few) if few.len() < FEW_MAX => {
                let at = few.partition_point(|(known, _)| *known < key);
                few.insert(at, (key, place));
            }
            Self::Few(few) => {
                let mut many: BTreeMap<_, _> = few.drain(..).collect();
                many.insert(key, place);
                *self = Self::Many(many);
            }
            Self::Many(many) => {
                many.insert(key, place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::Cell;
    use core::cmp::Ordering;

    /// A key that counts how often it is compared.
    #[derive(Clone, Debug)]
    struct Counted<'c>(u32, &'c Cell<u64>);

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other).is_eq()
        }
    }

    impl Eq for Counted<'_> {}

    impl PartialOrd for Counted<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Counted<'_> {
        fn cmp(&self, other: &Self) -> Ordering {
            self.1.set(self.1.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    /// How often keys are compared while `count` come, the highest first.
    fn comparisons(count: u32) -> u64 {
        let compared = Cell::new(0);
        let mut table = Table::default();
        for number in (0..count).rev() {
            let place = table.find_or_add(&Counted(number, &compared), || number);
            assert_eq!(table.get(place), Some(&number));
        }
        assert_eq!(table.len(), count as usize);
        compared.get()
    }

    #[test]
    fn adding_takes_logarithmic_time() {
        let (once, twice) = (comparisons(4_000), comparisons(8_000));
        assert!(twice < once * 5 / 2, "{once} and {twice} comparisons");
        assert!(twice < 8_000 * 64, "{twice} comparisons");
    }

    #[test]
    fn few_and_many_are_found_alike() {
        let mut table = Table::default();
        for number in [5_i64, -3, 40, 0] {
            table.find_or_add(&number, || number);
        }
        for number in 100..200 {
            assert_eq!(table.of(&40), Some(&40));
            assert_eq!(table.of(&41), None);
            assert_eq!(table.first_key(), Some(&-3));
            assert_eq!(table.next_key(&1), Some(&5));
            assert_eq!(table.next_key(&5), Some(&5));
            table.find_or_add(&number, || number);
        }
        let place = table.find(&150).unwrap();
        table.note(150, place, true);
        table.note(5, 0, true);
        assert_eq!(table.creating_ends(), Some([(&5, &5), (&150, &150)]));
        table.note(5, 0, false);
        assert_eq!(table.creating().collect::<Vec<_>>(), [(place, &150)]);
    }
}
