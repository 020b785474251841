//! Fields: where decoded fields are kept, block after block, until the caller clears them.
//!
//! ```text
//!  octets   | name value | value | name value | ...     names of the static table are not copied
//!  entries  |     0      |   1   |     2      | ...     a block is a range of entries
//! ```
//!
//! Nothing is lent from the dynamic table: an entry may lie around the end of its ring, and a later
//! insertion in the same block may evict it.

use alloc::vec::Vec;
use core::fmt;

use super::static_table;
use super::{Indexing, StaticName};

/// An arena of decoded fields; [`clear`](Self::clear) keeps its memory.
#[derive(Clone, Default)]
pub struct Fields {
    pub(super) octets: Vec<u8>,
    pub(super) entries: Vec<Entry>,
}

/// The fields of one block in their [`Fields`]: a handle, good until these are cleared.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Block {
    pub(super) first: u32,
    pub(super) count: u32,
}

/// One field, borrowed from its [`Fields`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Field<'a> {
    /// The name, as it came.
    pub name: &'a [u8],
    /// The value, as it came.
    pub value: &'a [u8],
    /// The name again, where the static table has it, whatever representation it came in: `None` says
    /// that it is none of these names.
    pub static_name: Option<StaticName>,
    /// Which representation the field came in.
    pub source: Source,
}

/// Which representation a field came in, and where it came from.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// This index of the static table.
    Static(u8),
    /// The dynamic table: what its insertion of this number was. Numbers count up from 0 for as long as
    /// the decoder lives and are never used again, so what was learnt about a number once stays true,
    /// whatever is evicted.
    Dynamic(u64),
    /// A literal, inserted into the dynamic table under this number.
    Inserted(u64),
    /// A literal that is not to be indexed.
    Literal,
    /// A literal that nobody on the way may index: RFC 7541 section 6.2.3.
    NeverIndexed,
}

/// A field in the arena. Its octets, from `start` on, are the name, unless it is static, and the value,
/// unless the whole field is.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) number: u64,
    pub(super) start: u32,
    pub(super) name_len: u32,
    pub(super) value_len: u32,
    pub(super) name: Option<StaticName>,
    pub(super) kind: Kind,
}

/// A [`Source`] without its number.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Static,
    Dynamic,
    Inserted,
    Literal,
    NeverIndexed,
}

impl Fields {
    /// An empty arena, without memory.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            octets: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Lets all fields go; handles to them mean nothing any more.
    #[inline]
    pub fn clear(&mut self) {
        self.octets.clear();
        self.entries.clear();
    }

    /// Gives memory back that is beyond `octets` octets and `fields` fields.
    pub fn shrink_to(&mut self, octets: usize, fields: usize) {
        self.octets.shrink_to(octets);
        self.entries.shrink_to(fields);
    }

    /// The fields of `block`, in the order they came.
    #[inline]
    #[must_use]
    pub fn block(&self, block: Block) -> Iter<'_> {
        let first = block.first as usize;
        let entries = self.entries.get(first..first + block.count as usize);
        Iter {
            octets: &self.octets,
            entries: entries.unwrap_or_default().iter(),
        }
    }

    /// The field at `index` of `block`.
    #[inline]
    #[must_use]
    pub fn field(&self, block: Block, index: usize) -> Option<Field<'_>> {
        self.block(block).nth(index)
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields")
            .field("octets", &self.octets.len())
            .field("fields", &self.entries.len())
            .finish()
    }
}

impl Block {
    /// How many fields it has.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.count as usize
    }

    /// Whether it has none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.count == 0
    }
}

impl<'a> Field<'a> {
    /// Whether the field must stay a never-indexed literal where it is sent on.
    #[inline]
    #[must_use]
    pub const fn never_indexed(&self) -> bool {
        matches!(self.source, Source::NeverIndexed)
    }

    /// How the field is to be sent on: as it came, and never-indexed if it was.
    #[inline]
    #[must_use]
    pub const fn indexing(&self) -> Indexing {
        match self.source {
            Source::Static(_) | Source::Dynamic(_) | Source::Inserted(_) => Indexing::Incremental,
            Source::Literal => Indexing::Without,
            Source::NeverIndexed => Indexing::Never,
        }
    }

    /// What RFC 9113 section 6.5.2 counts: the octets of name and value, and 32.
    #[inline]
    #[must_use]
    pub const fn size(&self) -> usize {
        super::field_size(self.name, self.value)
    }

    #[inline(always)]
    fn of(octets: &'a [u8], entry: &Entry) -> Self {
        let octets = octets.get(entry.start as usize..).unwrap_or_default();
        let (spelt, value) = octets
            .split_at_checked(entry.name_len as usize)
            .unwrap_or_default();
        let name = match entry.name {
            Some(name) => name.as_str().as_bytes(),
            None => spelt,
        };
        let source = match entry.kind {
            Kind::Static => return Self::of_static(entry.number as u8),
            Kind::Dynamic => Source::Dynamic(entry.number),
            Kind::Inserted => Source::Inserted(entry.number),
            Kind::Literal => Source::Literal,
            Kind::NeverIndexed => Source::NeverIndexed,
        };
        Self {
            name,
            value: value.get(..entry.value_len as usize).unwrap_or_default(),
            static_name: entry.name,
            source,
        }
    }

    #[inline(always)]
    fn of_static(index: u8) -> Self {
        let (static_name, name, value) = static_table::entry(index);
        Self {
            name: name.as_bytes(),
            value: value.as_bytes(),
            static_name: Some(static_name),
            source: Source::Static(index),
        }
    }
}

/// The fields of one block.
#[derive(Clone)]
pub struct Iter<'a> {
    octets: &'a [u8],
    entries: core::slice::Iter<'a, Entry>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = Field<'a>;

    #[inline]
    fn next(&mut self) -> Option<Field<'a>> {
        let entry = self.entries.next()?;
        Some(Field::of(self.octets, entry))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }

    #[inline]
    fn nth(&mut self, n: usize) -> Option<Field<'a>> {
        let entry = self.entries.nth(n)?;
        Some(Field::of(self.octets, entry))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        let entry = self.entries.next_back()?;
        Some(Field::of(self.octets, entry))
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl fmt::Debug for Iter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
