//! Record: a tag and its value, as they come from the wire.

use super::Reader;

/// A field number and a value, still in the octets they were read from.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Record<'a> {
    /// The field number: 1 to 2^29 - 1.
    pub field: u32,
    /// The value, by its wire type.
    pub value: Value<'a>,
    /// The whole record, from its tag to its last octet (of a group: to the end of the end-group tag).
    pub raw: &'a [u8],
    /// Where the record begins: octets from the start of the outermost input.
    pub offset: usize,
    pub(super) depth: u32,
}

/// The value of a record.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Wire type 0.
    Varint(u64),
    /// Wire type 1: the eight octets as a little-endian number.
    Fixed64(u64),
    /// Wire type 2: a string, bytes, a message or a packed list.
    Len(&'a [u8]),
    /// Wire type 3: the records up to the matching end-group tag.
    Group(Group<'a>),
    /// Wire type 5: the four octets as a little-endian number.
    Fixed32(u32),
}

/// The records between a start-group tag and the matching end-group tag.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    pub(super) body: &'a [u8],
    pub(super) offset: usize,
    pub(super) depth: u32,
}

impl<'a> Record<'a> {
    /// A reader of the records inside this one, if it is a group or length-delimited.
    ///
    /// Whether a length-delimited value holds records only the schema knows. The reader's offsets go on
    /// counting from the start of the outermost input, and it may nest one level less.
    #[must_use]
    pub fn reader(&self) -> Option<Reader<'a>> {
        match self.value {
            Value::Len(payload) => {
                let offset = self.offset + self.raw.len() - payload.len();
                Some(Reader::nested(payload, offset, self.depth))
            }
            Value::Group(group) => Some(group.reader()),
            Value::Varint(_) | Value::Fixed64(_) | Value::Fixed32(_) => None,
        }
    }
}

impl<'a> Group<'a> {
    /// The octets between the two tags.
    #[must_use]
    pub const fn body(&self) -> &'a [u8] {
        self.body
    }

    /// Where its octets begin: octets from the start of the outermost input.
    #[cfg(feature = "edit")]
    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }

    /// A reader of the records of the group.
    #[must_use]
    pub fn reader(&self) -> Reader<'a> {
        Reader::nested(self.body, self.offset, self.depth)
    }
}
