//! Dynamic table: the fields inserted last, newest first, in one ring of octets.
//!
//! ```text
//!          tail                                head
//!  ring    | name value | name value | name va |         the octets of an entry may go on
//!  lue  ...|                                             at the ring's front
//! ```
//!
//! RFC 7541 sections 2.3.2 and 4. An entry is a position in the ring, two lengths and no allocation of its
//! own; a name of the static table is kept as such, without octets. Each insertion has a number that is
//! never used again, so who remembers what a number stood for needs not follow evictions.
//!
//! The rings grow by doubling as far as the maximum size lets them, so that idle connections hold little.
//!
//! Invariants: positions count octets since the beginning and wrap at 2^32; a ring's length is a power of
//! two, so that a position's place is its low bits; the live entries are those with the last `count`
//! numbers, and their octets lie between `tail` and `head`.

use alloc::vec::Vec;

use super::StaticName;

/// What an entry costs beyond its octets: RFC 7541 section 4.1.
pub(super) const OVERHEAD: usize = 32;

/// The first length of the ring of octets.
const FIRST_OCTETS: usize = 256;

/// The first length of the ring of entries.
const FIRST_ENTRIES: usize = 8;

/// A dynamic table whose entries carry an `X` each.
#[derive(Clone, Debug)]
pub(super) struct DynamicTable<X> {
    octets: Vec<u8>,
    entries: Vec<Entry<X>>,
    inserted: u64,
    /// How often anything about it was changed.
    changes: u64,
    count: u32,
    size: u32,
    max_size: u32,
    tail: u32,
    head: u32,
}

/// One field.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry<X> {
    start: u32,
    /// The octets of the name in the ring: none where it is a static name.
    pub(super) name_len: u32,
    pub(super) value_len: u32,
    /// As RFC 7541 section 4.1 counts it.
    pub(super) size: u32,
    pub(super) name: Option<StaticName>,
    pub(super) extra: X,
}

/// A field to insert.
#[derive(Clone, Copy, Debug)]
pub(super) struct New<'a, X> {
    pub(super) name: Option<StaticName>,
    /// Empty where `name` says it.
    pub(super) name_octets: &'a [u8],
    pub(super) value: &'a [u8],
    pub(super) size: u32,
    pub(super) extra: X,
}

impl<X: Copy + Default> DynamicTable<X> {
    /// An empty table that may grow to `max_size`.
    pub(super) const fn new(max_size: u32) -> Self {
        Self {
            octets: Vec::new(),
            entries: Vec::new(),
            inserted: 0,
            changes: 0,
            count: 0,
            size: 0,
            max_size,
            tail: 0,
            head: 0,
        }
    }

    /// The most that the entries may come to.
    pub(super) const fn max_size(&self) -> u32 {
        self.max_size
    }

    /// What the entries come to.
    pub(super) const fn size(&self) -> u32 {
        self.size
    }

    /// How many entries there are.
    pub(super) const fn count(&self) -> u32 {
        self.count
    }

    /// How many were ever inserted: the number of the next one.
    pub(super) const fn inserted(&self) -> u64 {
        self.inserted
    }

    /// How often anything about it was changed: where that is the same, so is the table.
    #[inline]
    pub(super) const fn changes(&self) -> u64 {
        self.changes
    }

    /// RFC 7541 section 4.3: entries go until what is left fits.
    pub(super) fn set_max_size(&mut self, max_size: u32) {
        self.changes += 1;
        self.max_size = max_size;
        self.evict(max_size);
    }

    /// Gives memory back where there is no entry.
    pub(super) fn shrink(&mut self) {
        if self.count == 0 {
            self.octets = Vec::new();
            self.entries = Vec::new();
        }
    }

    /// The entry at `index`, which counts from 0, the newest, and its number.
    #[inline(always)]
    pub(super) fn at(&self, index: u32) -> Option<(u64, &Entry<X>)> {
        if index >= self.count {
            return None;
        }
        let number = self.inserted - 1 - u64::from(index);
        Some((number, self.entries.get(self.slot(number))?))
    }

    /// As [`at`](Self::at), to be changed.
    pub(super) fn at_mut(&mut self, index: u32) -> Option<(u64, &mut Entry<X>)> {
        if index >= self.count {
            return None;
        }
        let number = self.inserted - 1 - u64::from(index);
        let slot = self.slot(number);
        Some((number, self.entries.get_mut(slot)?))
    }

    /// The octets of `entry` in the ring, name and value, in two pieces.
    #[inline(always)]
    pub(super) fn pieces(&self, entry: &Entry<X>) -> (&[u8], &[u8]) {
        let len = (entry.name_len + entry.value_len) as usize;
        let start = self.place(entry.start);
        match self.octets.get(start..start + len) {
            Some(whole) => (whole, &[]),
            None => self.pieces_around_end(start, len),
        }
    }

    /// Appends the octets of `entry`.
    #[inline(always)]
    pub(super) fn copy(&self, entry: &Entry<X>, out: &mut Vec<u8>) {
        self.copy_octets(entry.start, entry.name_len + entry.value_len, out);
    }

    /// Appends the name of `entry`; nothing where it is static.
    pub(super) fn copy_name(&self, entry: &Entry<X>, out: &mut Vec<u8>) {
        self.copy_octets(entry.start, entry.name_len, out);
    }

    #[inline(always)]
    fn copy_octets(&self, position: u32, len: u32, out: &mut Vec<u8>) {
        let (start, len) = (self.place(position), len as usize);
        match self.octets.get(start..start + len) {
            Some(whole) => out.extend_from_slice(whole),
            None => self.copy_around_end(start, len, out),
        }
    }

    #[cold]
    #[inline(never)]
    fn copy_around_end(&self, start: usize, len: usize, out: &mut Vec<u8>) {
        let (first, second) = self.pieces_around_end(start, len);
        out.extend_from_slice(first);
        out.extend_from_slice(second);
    }

    #[cold]
    fn pieces_around_end(&self, start: usize, len: usize) -> (&[u8], &[u8]) {
        let first = self.octets.get(start..).unwrap_or_default();
        let second = self.octets.get(..len - first.len()).unwrap_or_default();
        (first, second)
    }

    /// Inserts a field and tells its number; RFC 7541 section 4.4: entries go until it fits, and one
    /// that is too large for the whole table leaves it empty.
    pub(super) fn insert(&mut self, new: &New<'_, X>) -> u64 {
        let number = self.inserted;
        match self.max_size.checked_sub(new.size) {
            Some(left) => {
                self.evict(left);
                self.append(new);
            }
            None => self.evict_all(),
        }
        self.inserted += 1;
        self.changes += 1;
        number
    }

    fn append(&mut self, new: &New<'_, X>) {
        let len = new.name_octets.len() + new.value.len();
        let used = self.head.wrapping_sub(self.tail) as usize;
        if self.octets.len() - used < len {
            self.grow_octets(used + len);
        }
        if self.entries.len() == self.count as usize {
            self.grow_entries();
        }
        let start = self.head;
        self.put(new.name_octets);
        self.put(new.value);
        let entry = Entry {
            start,
            name_len: len_of(new.name_octets),
            value_len: len_of(new.value),
            size: new.size,
            name: new.name,
            extra: new.extra,
        };
        let slot = self.slot(self.inserted);
        if let Some(place) = self.entries.get_mut(slot) {
            *place = entry;
        }
        self.count += 1;
        self.size += new.size;
    }

    /// Lets the oldest entries go until the others come to no more than `size`.
    fn evict(&mut self, size: u32) {
        while self.size > size {
            let oldest = self.inserted - u64::from(self.count);
            let Some(entry) = self.entries.get(self.slot(oldest)) else {
                return self.evict_all();
            };
            self.size -= entry.size;
            self.tail = self.tail.wrapping_add(entry.name_len + entry.value_len);
            self.count -= 1;
        }
    }

    fn evict_all(&mut self) {
        (self.size, self.count, self.tail) = (0, 0, self.head);
    }

    /// Puts `octets`, for which there is room, at the head.
    fn put(&mut self, octets: &[u8]) {
        let start = self.place(self.head);
        self.head = self.head.wrapping_add(len_of(octets));
        if let Some(place) = self.octets.get_mut(start..start + octets.len()) {
            place.copy_from_slice(octets);
            return;
        }
        let (first, second) = octets.split_at(self.octets.len() - start);
        if let Some(place) = self.octets.get_mut(start..) {
            place.copy_from_slice(first);
        }
        if let Some(place) = self.octets.get_mut(..second.len()) {
            place.copy_from_slice(second);
        }
    }

    #[cold]
    fn grow_octets(&mut self, needed: usize) {
        let len = needed.next_power_of_two().max(FIRST_OCTETS);
        let mut grown = Self {
            octets: alloc::vec![0; len],
            entries: Vec::new(),
            head: self.tail,
            ..*self
        };
        let (tail, used) = (
            self.place(self.tail),
            self.head.wrapping_sub(self.tail) as usize,
        );
        let before_end = used.min(self.octets.len() - tail);
        grown.put(self.octets.get(tail..tail + before_end).unwrap_or_default());
        grown.put(self.octets.get(..used - before_end).unwrap_or_default());
        self.octets = grown.octets;
    }

    #[cold]
    fn grow_entries(&mut self) {
        let len = (2 * self.entries.len()).max(FIRST_ENTRIES);
        let mut entries = alloc::vec![Entry::default(); len];
        for index in 0..self.count {
            if let Some((number, entry)) = self.at(index)
                && let Some(place) = entries.get_mut(slot(number, len))
            {
                *place = *entry;
            }
        }
        self.entries = entries;
    }

    #[inline(always)]
    fn slot(&self, number: u64) -> usize {
        slot(number, self.entries.len())
    }

    #[inline(always)]
    fn place(&self, position: u32) -> usize {
        position as usize & self.octets.len().wrapping_sub(1)
    }
}

/// The place of entry `number` in a ring of `len`.
#[inline(always)]
const fn slot(number: u64, len: usize) -> usize {
    number as usize & len.wrapping_sub(1)
}

/// The length of octets that a table's size has room for.
fn len_of(octets: &[u8]) -> u32 {
    debug_assert!(octets.len() <= u32::MAX as usize, "a size has 32 bits");
    octets.len() as u32
}
