//! Decoder: field blocks to fields.
//!
//! ```text
//!    0   1   2   3   4   5   6   7
//!  | 1 |          index            |   6.1    indexed field
//!  | 0 | 1 |      name index       |   6.2.1  literal, inserted into the dynamic table
//!  | 0 | 0 | 1 |     max size      |   6.3    dynamic table size update
//!  | 0 | 0 | 0 | 1 |  name index   |   6.2.3  literal, never indexed
//!  | 0 | 0 | 0 | 0 |  name index   |   6.2.2  literal, not indexed
//! ```
//!
//! A block is decoded in one piece: who gets it in several frames joins them first (RFC 9113 section 4.3).

use super::fields::{Block, Entry, Fields, Kind};
use super::static_table;
use super::table::{DynamicTable, New, OVERHEAD};
use super::{DEFAULT_TABLE_SIZE, Error, ErrorKind, StaticName, TableState, huffman, integer};

/// The index of the newest entry of the dynamic table: RFC 7541 section 2.3.3.
const FIRST_DYNAMIC: u32 = 1 + static_table::LEN as u32;

/// The decoding half of a connection: RFC 7541 section 2.2.
#[derive(Clone, Debug)]
pub struct Decoder {
    table: DynamicTable<()>,
    /// The largest size that an update may set.
    limit: u32,
    /// How low the limit went since the last block, where that was below the table's size then.
    lowest: Option<u32>,
}

/// What one block may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The sum of all names, values, and 32 for each field: `SETTINGS_MAX_HEADER_LIST_SIZE` of RFC 9113
    /// section 6.5.2.
    pub octets: u32,
    /// How many fields: an index of one octet costs its sender nothing, and every field costs whoever
    /// keeps it more than 32 octets.
    pub fields: u32,
}

/// A block that was decoded: the dynamic table is as its sender has it, whether the fields were kept or
/// not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub enum Decoded {
    /// The fields were kept.
    Fields(Block),
    /// The block exceeds the [`Limits`], and none of its fields was kept.
    TooLarge(TooLarge),
}

/// What a block came to that exceeds its [`Limits`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TooLarge {
    /// As [`Limits::octets`] counts.
    pub octets: u64,
    /// The number of fields.
    pub fields: u64,
}

impl Limits {
    /// 16 KiB in 128 fields, which is what servers commonly take.
    pub const DEFAULT: Self = Self {
        octets: 16 << 10,
        fields: 128,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Decoder {
    /// A decoder of a fresh connection: its dynamic table is empty and may have 4,096 octets.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            table: DynamicTable::new(DEFAULT_TABLE_SIZE),
            limit: DEFAULT_TABLE_SIZE,
            lowest: None,
        }
    }

    /// Sets how large the peer may make the dynamic table: to be called when it has acknowledged the
    /// `SETTINGS_HEADER_TABLE_SIZE` that says so.
    ///
    /// Where the table is larger, entries go now, and the next block must begin with a size update that
    /// goes as low (RFC 9113 section 4.3.1).
    pub fn set_table_size_limit(&mut self, limit: u32) {
        self.limit = limit;
        if limit < self.table.max_size() {
            self.table.set_max_size(limit);
            self.lowest = Some(limit);
        }
    }

    /// What the entries of the dynamic table come to: RFC 7541 section 4.1.
    #[must_use]
    pub const fn table_size(&self) -> u32 {
        self.table.size()
    }

    /// Gives the memory of the dynamic table back, where the peer has emptied it.
    pub fn shrink(&mut self) {
        self.table.shrink();
    }

    /// The state of the dynamic table.
    #[inline]
    #[must_use]
    pub const fn table_state(&self) -> TableState {
        TableState(self.table.changes())
    }

    /// Decodes a whole block and adds its fields to `fields`, if they are within `limits`.
    ///
    /// A block beyond the limits is decoded to its end without keeping more than the limits allow, and
    /// nothing of it is left in `fields`. The memory of `fields` is bounded by what was in it before, the
    /// limits and the size of the dynamic table; the work by the length of the block, and for each
    /// literal whose name comes from the dynamic table by the size of that table.
    ///
    /// # Errors
    ///
    /// Where the block breaks a rule of RFC 7541. Nothing of it is left in `fields`; the decoder is of no
    /// use any more.
    pub fn decode(
        &mut self,
        block: &[u8],
        limits: &Limits,
        fields: &mut Fields,
    ) -> Result<Decoded, Error> {
        let mut list = List::new(fields, limits);
        let mut rest = block;
        if self.lowest.is_some() || matches!(rest, [0x20..0x40, ..]) {
            let mut start = rest;
            if let Err(kind) = self.size_updates(&mut rest, &mut start) {
                return Err(Error::new(kind, block.len() - start.len()));
            }
        }
        while let [first, tail @ ..] = rest {
            let taken = match *first {
                // Most are an index of one octet.
                0x80..=0xfe => self
                    .indexed(u32::from(first & 0x7f), &mut list)
                    .map(|()| tail),
                _ => self.longer(*first, tail, &mut list),
            };
            match taken {
                Ok(tail) => rest = tail,
                Err(kind) => {
                    list.undo();
                    return Err(Error::new(kind, block.len() - rest.len()));
                }
            }
        }
        Ok(list.finish())
    }

    /// A representation of more than one octet, the first of which was taken; gives what follows.
    #[inline(never)]
    fn longer<'b>(
        &mut self,
        first: u8,
        mut rest: &'b [u8],
        list: &mut List<'_>,
    ) -> Result<&'b [u8], ErrorKind> {
        let tail = &mut rest;
        match first {
            0x80.. => self.indexed(integer::decode(first, 0x7f, tail)?, list)?,
            0x40.. => self.literal(first, 0x3f, Kind::Inserted, tail, list)?,
            0x20.. => return Err(ErrorKind::SizeUpdateMisplaced),
            0x10.. => self.literal(first, 0x0f, Kind::NeverIndexed, tail, list)?,
            _ => self.literal(first, 0x0f, Kind::Literal, tail, list)?,
        }
        Ok(rest)
    }

    /// Takes the size updates that a block begins with.
    #[cold]
    fn size_updates<'b>(
        &mut self,
        rest: &mut &'b [u8],
        start: &mut &'b [u8],
    ) -> Result<(), ErrorKind> {
        // RFC 7541 §4.2: the smallest size since the last block and the final one, so two at most.
        for _ in 0..2 {
            let [first @ 0x20..0x40, tail @ ..] = *rest else {
                break;
            };
            *start = *rest;
            *rest = tail;
            let max_size = integer::decode(*first, 0x1f, rest)?;
            if max_size > self.limit {
                return Err(ErrorKind::SizeUpdateTooLarge);
            }
            if self.lowest.take().is_some_and(|lowest| max_size > lowest) {
                return Err(ErrorKind::SizeUpdateMissing);
            }
            self.table.set_max_size(max_size);
        }
        // RFC 9113 §4.3.1: what follows the acknowledgement of a lower limit begins with an update.
        match self.lowest {
            Some(_) => Err(ErrorKind::SizeUpdateMissing),
            None => Ok(()),
        }
    }

    /// RFC 7541 section 6.1.
    #[inline(always)]
    fn indexed(&self, index: u32, list: &mut List<'_>) -> Result<(), ErrorKind> {
        if let Some(place) = index.checked_sub(FIRST_DYNAMIC) {
            let (number, entry) = self.table.at(place).ok_or(ErrorKind::InvalidIndex)?;
            if list.count(entry.size as usize) {
                let start = list.fields.octets.len() as u32;
                self.table.copy(entry, &mut list.fields.octets);
                list.keep(Entry {
                    number,
                    start,
                    name_len: entry.name_len,
                    value_len: entry.value_len,
                    name: entry.name,
                    kind: Kind::Dynamic,
                });
            }
        } else if index == 0 {
            return Err(ErrorKind::InvalidIndex);
        } else {
            list.push_static(index as u8);
        }
        Ok(())
    }

    /// RFC 7541 section 6.2.
    #[inline(always)]
    fn literal(
        &mut self,
        first: u8,
        mask: u8,
        kind: Kind,
        rest: &mut &[u8],
        list: &mut List<'_>,
    ) -> Result<(), ErrorKind> {
        let start = list.fields.octets.len();
        let inserts = matches!(kind, Kind::Inserted);
        let room = list.room(if inserts { self.table.max_size() } else { 0 });
        let name = self.name(integer::decode(first, mask, rest)?, rest, room, list)?;
        let name_end = list.fields.octets.len();
        let value_len = string(rest, room, list)?;
        let size = name.len + value_len + OVERHEAD;
        let name_octets = name_end - start;
        let number = if inserts {
            let octets = list.fields.octets.get(start..).unwrap_or_default();
            let (name_octets, value) = octets.split_at_checked(name_octets).unwrap_or_default();
            self.table.insert(&New {
                name: name.known,
                name_octets,
                value,
                size: u32::try_from(size).unwrap_or(u32::MAX),
                extra: (),
            })
        } else {
            0
        };
        if list.count(size) {
            list.keep(Entry {
                number,
                start: start as u32,
                name_len: name_octets as u32,
                value_len: value_len as u32,
                name: name.known,
                kind,
            });
        } else {
            list.fields.octets.truncate(start);
        }
        Ok(())
    }

    /// The name of a literal: what is not static is put at the end of the arena, if there is room.
    #[inline(always)]
    fn name(
        &self,
        index: u32,
        rest: &mut &[u8],
        room: usize,
        list: &mut List<'_>,
    ) -> Result<Name, ErrorKind> {
        let Some(place) = index.checked_sub(FIRST_DYNAMIC) else {
            return match index {
                0 => spelt_name(rest, room, list),
                _ => Ok(Name::known(static_table::entry(index as u8).0)),
            };
        };
        let (_, entry) = self.table.at(place).ok_or(ErrorKind::InvalidIndex)?;
        if let Some(name) = entry.name {
            return Ok(Name::known(name));
        }
        let len = entry.name_len as usize;
        if len <= room {
            self.table.copy_name(entry, &mut list.fields.octets);
        }
        Ok(Name { known: None, len })
    }
}

impl Default for Decoder {
    fn default() -> Self {
        Self::new()
    }
}

/// A literal's name.
struct Name {
    known: Option<StaticName>,
    len: usize,
}

impl Name {
    #[inline(always)]
    const fn known(name: StaticName) -> Self {
        Self {
            known: Some(name),
            len: name.as_str().len(),
        }
    }
}

/// A name that is spelt out; where the static table has it, it is known from here on.
fn spelt_name(rest: &mut &[u8], room: usize, list: &mut List<'_>) -> Result<Name, ErrorKind> {
    let start = list.fields.octets.len();
    let len = string(rest, room, list)?;
    let octets = list.fields.octets.get(start..).unwrap_or_default();
    let known = StaticName::of(octets);
    if known.is_some() {
        list.fields.octets.truncate(start);
    }
    Ok(Name { known, len })
}

/// RFC 7541 section 5.2: a string, put at the end of the arena where there is `room`; tells its length.
#[inline(always)]
fn string(rest: &mut &[u8], room: usize, list: &mut List<'_>) -> Result<usize, ErrorKind> {
    let Some((first, tail)) = rest.split_first() else {
        return Err(ErrorKind::Truncated);
    };
    *rest = tail;
    let len = integer::decode(*first, 0x7f, rest)? as usize;
    let Some((octets, tail)) = rest.split_at_checked(len) else {
        return Err(ErrorKind::Truncated);
    };
    *rest = tail;
    if first & 0x80 != 0 {
        return huffman::decode(octets, room, &mut list.fields.octets);
    }
    if len <= room {
        list.fields.octets.extend_from_slice(octets);
    }
    Ok(len)
}

/// The fields of one block as they are added to an arena.
struct List<'f> {
    fields: &'f mut Fields,
    octets_before: usize,
    entries_before: usize,
    limits: Limits,
    /// What the limits leave: less than 0 beyond them.
    octets_left: i64,
    fields_left: i64,
}

impl<'f> List<'f> {
    #[inline(always)]
    fn new(fields: &'f mut Fields, limits: &Limits) -> Self {
        let octets_before = fields.octets.len();
        // Positions in an arena have 32 bits.
        let left = u32::MAX.saturating_sub(u32::try_from(octets_before).unwrap_or(u32::MAX));
        let limits = Limits {
            octets: limits.octets.min(left),
            ..*limits
        };
        Self {
            octets_before,
            entries_before: fields.entries.len(),
            fields,
            limits,
            octets_left: i64::from(limits.octets),
            fields_left: i64::from(limits.fields),
        }
    }

    #[inline(always)]
    fn is_too_large(&self) -> bool {
        (self.octets_left | self.fields_left) < 0
    }

    /// How many octets a literal's name or value may bring: what the limits leave, or `table`, the size
    /// of the dynamic table where it is inserted there.
    #[inline(always)]
    fn room(&self, table: u32) -> usize {
        self.octets_left.max(i64::from(table)) as usize
    }

    /// Counts a field of `size`; tells whether it is within the limits.
    #[inline(always)]
    fn count(&mut self, size: usize) -> bool {
        self.octets_left -= size as i64;
        self.fields_left -= 1;
        !self.is_too_large()
    }

    #[inline(always)]
    fn push_static(&mut self, index: u8) {
        let (name, text, value) = static_table::entry(index);
        if self.count(text.len() + value.len() + OVERHEAD) {
            self.keep(Entry {
                number: u64::from(index),
                start: 0,
                name_len: 0,
                value_len: 0,
                name: Some(name),
                kind: Kind::Static,
            });
        }
    }

    #[inline(always)]
    fn keep(&mut self, entry: Entry) {
        self.fields.entries.push(entry);
    }

    #[inline(always)]
    fn finish(mut self) -> Decoded {
        let spent = |limit: u32, left: i64| (i64::from(limit) - left).unsigned_abs();
        let fields = spent(self.limits.fields, self.fields_left);
        if self.is_too_large() {
            self.undo();
            let octets = spent(self.limits.octets, self.octets_left);
            return Decoded::TooLarge(TooLarge { octets, fields });
        }
        Decoded::Fields(Block {
            first: self.entries_before as u32,
            count: fields as u32,
        })
    }

    #[cold]
    fn undo(&mut self) {
        self.fields.octets.truncate(self.octets_before);
        self.fields.entries.truncate(self.entries_before);
    }
}
