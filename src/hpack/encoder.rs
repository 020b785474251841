//! Encoder: fields to field blocks.
//!
//! A field goes, in this order, as an index of the static table, an index of the dynamic table, or a
//! literal with the index of its name, if any table has it. Strings are Huffman-coded where that is
//! shorter.
//!
//! Entries of the dynamic table are found by chains that begin in a table of hashes and lead from newer to
//! older entries. The oldest go first, so a chain ends where it meets an entry that has gone, and nothing
//! need be unlinked.

use alloc::vec::Vec;

use super::fields::Field;
use super::prepared::{Memo, Prepared, TableState};
use super::table::{DynamicTable, Entry, New, OVERHEAD};
use super::{
    DEFAULT_TABLE_SIZE, Encoded, Indexing, StaticName, field_size, huffman, integer, static_table,
};

/// The encoding half of a connection: RFC 7541 section 2.2.
#[derive(Clone, Debug)]
pub struct Encoder {
    table: DynamicTable<Links>,
    /// For each hash of a field the newest entry that has it.
    fields: Vec<Link>,
    /// For each hash of a name the same.
    names: Vec<Link>,
    /// The most that this side spends on the table.
    own_max: u32,
    /// What the peer allows.
    peer_limit: u32,
    /// The smallest size since the last block, where the next one must tell of a change.
    lowest: Option<u32>,
    memo: Memo,
}

/// Enough for a table of 128 KiB; in a larger one chains grow longer.
const BUCKETS_MAX: usize = 4_096;

/// Buckets at first.
const BUCKETS_MIN: usize = 16;

/// An entry's number and one, in its low bits; 0 is none.
type Link = u32;

/// What the encoder keeps with each entry.
#[derive(Clone, Copy, Debug, Default)]
struct Links {
    field_hash: u32,
    name_hash: u32,
    /// The next older entry of the same bucket.
    older_field: Link,
    older_name: Link,
}

/// A field as it is looked for.
#[derive(Clone, Copy)]
struct Sought<'a> {
    known: Option<StaticName>,
    name: &'a [u8],
    value: &'a [u8],
    name_hash: u32,
    field_hash: u32,
}

/// A block that is being written.
///
/// It begins with the size updates that are due, which is why constant fields go through it too.
#[derive(Debug)]
pub struct BlockWriter<'e> {
    encoder: &'e mut Encoder,
    out: &'e mut Vec<u8>,
}

impl Encoder {
    /// An encoder of a fresh connection that spends at most 4,096 octets on its table, whatever the peer
    /// allows.
    #[must_use]
    pub const fn new() -> Self {
        Self::with_table_size_max(DEFAULT_TABLE_SIZE)
    }

    /// An encoder that spends at most `own_max` octets on its table, once the peer allows as much.
    #[must_use]
    pub const fn with_table_size_max(own_max: u32) -> Self {
        let shrunk = own_max < DEFAULT_TABLE_SIZE;
        let max_size = if shrunk { own_max } else { DEFAULT_TABLE_SIZE };
        Self {
            table: DynamicTable::new(max_size),
            fields: Vec::new(),
            names: Vec::new(),
            own_max,
            peer_limit: DEFAULT_TABLE_SIZE,
            lowest: if shrunk { Some(own_max) } else { None },
            memo: Memo::new(),
        }
    }

    /// Takes the peer's `SETTINGS_HEADER_TABLE_SIZE` over: to be called when its SETTINGS are
    /// acknowledged. The next block tells the peer how large the table will be.
    pub fn set_table_size_limit(&mut self, limit: u32) {
        let max_size = limit.min(self.own_max);
        let lowered = limit < self.peer_limit;
        self.peer_limit = limit;
        if max_size != self.table.max_size() || lowered {
            self.table.set_max_size(max_size);
            self.lowest = Some(self.lowest.map_or(max_size, |lowest| lowest.min(max_size)));
        }
    }

    /// Gives the memory of the dynamic table back. The next block tells the peer that the table is empty.
    pub fn shrink(&mut self) {
        let max_size = self.table.max_size();
        if self.table.size() > 0 {
            self.lowest = Some(0);
        }
        self.table = DynamicTable::new(max_size);
        self.fields = Vec::new();
        self.names = Vec::new();
        self.memo = Memo::new();
    }

    /// Makes up for a block that was begun and is not sent: the peer has nothing of what it put into the table, and has not
    /// heard of a size that it told. The next block begins with an empty table.
    #[cfg_attr(not(feature = "h2"), expect(dead_code, reason = "HTTP/2 asks"))]
    #[cold]
    pub(crate) fn take_back(&mut self) {
        self.shrink();
        self.lowest = Some(0);
    }

    /// What the entries of the dynamic table come to: RFC 7541 section 4.1.
    #[must_use]
    pub const fn table_size(&self) -> u32 {
        self.table.size()
    }

    #[inline]
    const fn table_state(&self) -> TableState {
        TableState(self.table.changes())
    }

    /// Appends a block of `fields` to `out`, each represented as is [advised](Indexing::advised).
    pub fn encode<N: AsRef<[u8]>, V: AsRef<[u8]>>(
        &mut self,
        fields: impl IntoIterator<Item = (N, V)>,
        out: &mut Vec<u8>,
    ) {
        let mut block = self.block(out);
        for (name, value) in fields {
            block.field(name.as_ref(), value.as_ref());
        }
    }

    /// Begins a block at the end of `out`. What is written is part of it at once; there is nothing to
    /// finish.
    #[inline]
    pub fn block<'e>(&'e mut self, out: &'e mut Vec<u8>) -> BlockWriter<'e> {
        if let Some(lowest) = self.lowest.take() {
            size_updates(lowest, self.table.max_size(), out);
        }
        BlockWriter { encoder: self, out }
    }

    /// Puts a field as `choice` says, or as is advised.
    fn put(
        &mut self,
        choice: Option<Indexing>,
        known: Option<StaticName>,
        name: &[u8],
        value: &[u8],
        out: &mut Vec<u8>,
    ) {
        let is_never = match choice {
            Some(indexing) => indexing == Indexing::Never,
            None => Indexing::is_secret(known, value),
        };
        let sought = Sought::new(known, name, value);
        if is_never {
            return self.put_literal(Indexing::Never, &sought, out);
        }
        let whole = known.and_then(|name| static_table::find(name, value));
        let whole = whole.map(u32::from).or_else(|| self.find_field(&sought));
        if let Some(index) = whole {
            return integer::encode(index, 0x80, 0x7f, out);
        }
        let indexing = choice.unwrap_or_else(|| Indexing::advised_for(known, name, value));
        let indexing = self.worth(indexing, &sought);
        self.put_literal(indexing, &sought, out);
        if indexing == Indexing::Incremental {
            self.insert(&sought);
        }
    }

    /// What fills the table to more than three quarters would drive too much out of it.
    #[inline]
    const fn worth(&self, indexing: Indexing, sought: &Sought<'_>) -> Indexing {
        match indexing {
            Indexing::Incremental if sought.size() > self.table.max_size() as usize / 4 * 3 => {
                Indexing::Without
            }
            as_it_is => as_it_is,
        }
    }

    fn put_literal(&self, indexing: Indexing, sought: &Sought<'_>, out: &mut Vec<u8>) {
        let index = match sought.known {
            Some(name) => Some(u32::from(name.index())),
            None => self.find_name(sought),
        };
        match index {
            Some(index) => literal(indexing, index, sought.value, out),
            None => spelt_literal(indexing, sought.name, sought.value, out),
        }
    }

    /// The index of an entry that is the field.
    #[inline]
    fn find_field(&self, sought: &Sought<'_>) -> Option<u32> {
        let newest = *bucket(&self.fields, sought.field_hash)?;
        self.follow(
            newest,
            |links| links.older_field,
            |entry| entry.extra.field_hash == sought.field_hash && self.is_field(entry, sought),
        )
    }

    /// The index of an entry that has the name.
    #[inline]
    fn find_name(&self, sought: &Sought<'_>) -> Option<u32> {
        let newest = *bucket(&self.names, sought.name_hash)?;
        self.follow(
            newest,
            |links| links.older_name,
            |entry| entry.extra.name_hash == sought.name_hash && self.has_name(entry, sought),
        )
    }

    /// Goes from `link` to older entries until one is the right one; tells its index.
    #[inline]
    fn follow(
        &self,
        mut link: Link,
        older: impl Fn(&Links) -> Link,
        is_it: impl Fn(&Entry<Links>) -> bool,
    ) -> Option<u32> {
        let newest = self.table.inserted() as u32;
        let mut at_least = 0;
        loop {
            // None, gone, or overtaken where the low bits of numbers have come around.
            let place = newest.wrapping_sub(link);
            if link == 0 || place < at_least {
                return None;
            }
            let (_, entry) = self.table.at(place)?;
            if is_it(entry) {
                return Some(place + 1 + u32::from(static_table::LEN));
            }
            link = older(&entry.extra);
            at_least = place + 1;
        }
    }

    fn is_field(&self, entry: &Entry<Links>, sought: &Sought<'_>) -> bool {
        entry.value_len as usize == sought.value.len()
            && self.has_name(entry, sought)
            && self.has_octets(entry, entry.name_len as usize, sought.value)
    }

    fn has_name(&self, entry: &Entry<Links>, sought: &Sought<'_>) -> bool {
        match (entry.name, sought.known) {
            (None, None) => {
                entry.name_len as usize == sought.name.len()
                    && self.has_octets(entry, 0, sought.name)
            }
            (ours, theirs) => ours == theirs,
        }
    }

    /// Whether the octets of `entry` are `octets` from `start` on.
    fn has_octets(&self, entry: &Entry<Links>, start: usize, octets: &[u8]) -> bool {
        let (first, second) = self.table.pieces(entry);
        if let Some(whole) = first.get(start..start + octets.len()) {
            return whole == octets;
        }
        let there = first.iter().chain(second).skip(start).take(octets.len());
        there.eq(octets)
    }

    fn insert(&mut self, sought: &Sought<'_>) {
        if self.fields.len() <= self.table.count() as usize {
            self.grow_buckets();
        }
        // What stood in the buckets is older; a link to what goes meanwhile leads nowhere.
        let mut links = Links {
            field_hash: sought.field_hash,
            name_hash: sought.name_hash,
            ..Links::default()
        };
        let link = link_to(self.table.inserted());
        if let Some(newest) = bucket_mut(&mut self.fields, sought.field_hash) {
            links.older_field = core::mem::replace(newest, link);
        }
        if sought.known.is_none()
            && let Some(newest) = bucket_mut(&mut self.names, sought.name_hash)
        {
            links.older_name = core::mem::replace(newest, link);
        }
        self.table.insert(&New {
            name: sought.known,
            name_octets: if sought.known.is_some() {
                &[]
            } else {
                sought.name
            },
            value: sought.value,
            size: u32::try_from(sought.size()).unwrap_or(u32::MAX),
            extra: links,
        });
    }

    /// Twice as many buckets, up to as many as the table can ever have entries, rounded up, as far as that is
    /// reasonable.
    #[cold]
    fn grow_buckets(&mut self) {
        let entries = self.own_max as usize / OVERHEAD;
        let most = entries.min(BUCKETS_MAX).next_power_of_two();
        let count = (2 * self.fields.len()).max(BUCKETS_MIN).min(most);
        if count == self.fields.len() {
            return;
        }
        self.fields = alloc::vec![0; count];
        self.names = alloc::vec![0; count];
        for index in (0..self.table.count()).rev() {
            let Some((number, entry)) = self.table.at_mut(index) else {
                continue;
            };
            let (link, is_static) = (link_to(number), entry.name.is_some());
            let links = &mut entry.extra;
            if let Some(newest) = bucket_mut(&mut self.fields, links.field_hash) {
                links.older_field = core::mem::replace(newest, link);
            }
            if !is_static && let Some(newest) = bucket_mut(&mut self.names, links.name_hash) {
                links.older_name = core::mem::replace(newest, link);
            }
        }
    }
}

impl Default for Encoder {
    fn default() -> Self {
        Self::new()
    }
}

impl BlockWriter<'_> {
    /// Adds a field, represented as is [advised](Indexing::advised).
    #[inline]
    pub fn field(&mut self, name: &[u8], value: &[u8]) -> &mut Self {
        let known = StaticName::of(name);
        self.encoder.put(None, known, name, value, self.out);
        self
    }

    /// Adds a field, represented as `indexing` says.
    #[inline]
    pub fn field_as(&mut self, indexing: Indexing, name: &[u8], value: &[u8]) -> &mut Self {
        let known = StaticName::of(name);
        self.encoder
            .put(Some(indexing), known, name, value, self.out);
        self
    }

    /// Sends a decoded field on: what was never indexed stays so.
    #[inline]
    pub fn again(&mut self, field: &Field<'_>) -> &mut Self {
        let (known, indexing) = (field.static_name, Some(field.indexing()));
        self.encoder
            .put(indexing, known, field.name, field.value, self.out);
        self
    }

    /// Adds prepared fields: a copy, once the table has them and for as long as it does not change.
    #[inline]
    pub fn prepared(&mut self, fields: &Prepared) -> &mut Self {
        let state = self.encoder.table_state();
        if let Some(octets) = self.encoder.memo.find(fields, state) {
            self.out.extend_from_slice(octets);
        } else {
            self.prepare(fields, state);
        }
        self
    }

    #[cold]
    fn prepare(&mut self, fields: &Prepared, before: TableState) {
        let start = self.out.len();
        for (name, value) in fields.iter() {
            self.field(name, value);
        }
        if self.encoder.table_state() == before {
            let block = self.out.get(start..).unwrap_or_default();
            self.encoder.memo.keep(fields, before, block);
        }
    }

    /// Adds fields that were encoded before.
    #[inline]
    pub fn constant(&mut self, fields: &Encoded) -> &mut Self {
        self.out.extend_from_slice(fields.as_bytes());
        self
    }
}

impl<'a> Sought<'a> {
    #[inline]
    fn new(known: Option<StaticName>, name: &'a [u8], value: &'a [u8]) -> Self {
        let name_hash = match known {
            Some(name) => u32::from(name.index()),
            None => hash(FIRST_SEED, name),
        };
        Self {
            known,
            name,
            value,
            name_hash,
            field_hash: hash(name_hash, value),
        }
    }

    const fn size(&self) -> usize {
        field_size(self.name, self.value)
    }
}

/// RFC 7541 section 4.2: the smallest size since the last block, and the one that holds from now on.
#[cold]
fn size_updates(lowest: u32, max_size: u32, out: &mut Vec<u8>) {
    if lowest < max_size {
        integer::encode(lowest, 0x20, 0x1f, out);
    }
    integer::encode(max_size, 0x20, 0x1f, out);
}

/// A literal whose name is at `index`.
pub(super) fn literal(indexing: Indexing, index: u32, value: &[u8], out: &mut Vec<u8>) {
    let (pattern, mask) = pattern(indexing);
    integer::encode(index, pattern, mask, out);
    string(value, out);
}

/// A literal whose name is spelt out.
pub(super) fn spelt_literal(indexing: Indexing, name: &[u8], value: &[u8], out: &mut Vec<u8>) {
    out.push(pattern(indexing).0);
    string(name, out);
    string(value, out);
}

const fn pattern(indexing: Indexing) -> (u8, u8) {
    match indexing {
        Indexing::Incremental => (0x40, 0x3f),
        Indexing::Never => (0x10, 0x0f),
        Indexing::Without => (0x00, 0x0f),
    }
}

/// RFC 7541 section 5.2.
fn string(text: &[u8], out: &mut Vec<u8>) {
    let coded = huffman::encoded_len(text);
    if coded < text.len() {
        integer::encode(coded as u32, 0x80, 0x7f, out);
        huffman::encode(text, out);
    } else {
        integer::encode(text.len() as u32, 0x00, 0x7f, out);
        out.extend_from_slice(text);
    }
}

/// Where the hash of a name begins: no index of a static name.
const FIRST_SEED: u32 = 0x9e37_79b9;

/// A hash of `octets`, eight at a time. Who knows it can make chains long, but never longer than the
/// table has entries.
#[inline]
fn hash(seed: u32, octets: &[u8]) -> u32 {
    let mut hash = mix(u64::from(seed), octets.len() as u64);
    if let Some(last) = octets.last_chunk() {
        let (words, _) = octets.as_chunks();
        for word in words {
            hash = mix(hash, u64::from_le_bytes(*word));
        }
        hash = mix(hash, u64::from_le_bytes(*last));
    } else {
        hash = mix(hash, few(octets));
    }
    (hash >> 32) as u32
}

const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Up to seven octets in one word; of a length each, no two are the same.
#[inline]
fn few(octets: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (octets.first_chunk(), octets.last_chunk()) {
        return u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last));
    }
    match octets {
        [a, b, c] => u64::from(u32::from_le_bytes([*a, *b, *c, 0])),
        [a, b] => u64::from(u16::from_le_bytes([*a, *b])),
        [a] => u64::from(*a),
        _ => 0,
    }
}

/// The link to the entry with this number.
#[inline]
const fn link_to(number: u64) -> Link {
    (number as u32).wrapping_add(1)
}

#[inline]
fn bucket(buckets: &[Link], hash: u32) -> Option<&Link> {
    buckets.get(hash as usize & buckets.len().wrapping_sub(1))
}

#[inline]
fn bucket_mut(buckets: &mut [Link], hash: u32) -> Option<&mut Link> {
    let place = hash as usize & buckets.len().wrapping_sub(1);
    buckets.get_mut(place)
}
