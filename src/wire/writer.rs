//! Writer: records, one after the other, without a schema.
//!
//! Everything is written once, in call order. What a nested message or group holds is written by a
//! closure; the length before it is not known until the closure returns, so one octet is kept free for
//! it, and what follows is moved where the length turns out to need more.

use core::fmt;

use super::packed;
use super::scalar::{Scalar, Wire};
use super::{Tag, WireType, varint, zigzag};
use crate::octets::{OCTETS_MAX, Sink, SliceSink, TooShort};

/// Writes records into a [`Sink`].
///
/// No call but [`finish`](Self::finish) can fail: the first fault is kept, and reported there.
///
/// ```
/// use viewbuf::wire::Writer;
///
/// let mut memory = [0; 16];
/// let mut writer = Writer::new(&mut memory);
/// writer.varint(1, 150).len(2, b"hi").nested(3, |inner| {
///     inner.fixed32(1, 7);
/// });
/// let len = writer.finish()?;
/// assert_eq!(memory[..len], [8, 0x96, 1, 0x12, 2, b'h', b'i', 0x1a, 5, 0x0d, 7, 0, 0, 0]);
/// # Ok::<(), viewbuf::wire::EncodeError>(())
/// ```
#[derive(Debug)]
pub struct Writer<S> {
    sink: S,
    start: usize,
    fault: Option<EncodeError>,
}

/// Why records could not be written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum EncodeError {
    /// The memory is too short; this many octets would be enough.
    TooShort {
        /// The length of all records.
        needed: usize,
    },
    /// A length-delimited value has more than 2 GiB - 1 octets.
    TooLong,
    /// A field number of 0 or above 2^29 - 1.
    InvalidField,
}

impl<'a> Writer<SliceSink<'a>> {
    /// Writes to the front of `octets`.
    #[must_use]
    pub const fn new(octets: &'a mut [u8]) -> Self {
        Self {
            sink: SliceSink::new(octets),
            start: 0,
            fault: None,
        }
    }
}

impl<S: Sink> Writer<S> {
    /// Writes behind what `sink` already holds: a `&mut Vec<u8>`, or whatever else takes octets.
    #[must_use]
    pub fn append(sink: S) -> Self {
        let start = sink.position();
        Self {
            sink,
            start,
            fault: None,
        }
    }

    /// A varint (wire type 0). Negative numbers of `int32` and `int64` are sign-extended to 64 bits.
    #[inline]
    pub fn varint(&mut self, field: u32, value: u64) -> &mut Self {
        self.tag(field, WireType::Varint);
        self.put_varint(value);
        self
    }

    /// A zigzag varint (`sint32`, `sint64`).
    #[inline]
    pub fn sint(&mut self, field: u32, value: i64) -> &mut Self {
        self.varint(field, zigzag::encode_64(value))
    }

    /// Eight octets, little-endian (wire type 1).
    #[inline]
    pub fn fixed64(&mut self, field: u32, value: u64) -> &mut Self {
        self.tag(field, WireType::Fixed64);
        self.sink.put(&value.to_le_bytes());
        self
    }

    /// Four octets, little-endian (wire type 5).
    #[inline]
    pub fn fixed32(&mut self, field: u32, value: u32) -> &mut Self {
        self.tag(field, WireType::Fixed32);
        self.sink.put(&value.to_le_bytes());
        self
    }

    /// A length-delimited value (wire type 2) that is at hand.
    #[inline]
    pub fn len(&mut self, field: u32, payload: &[u8]) -> &mut Self {
        self.length(field, payload.len());
        self.sink.put(payload);
        self
    }

    /// A length-delimited value whose records `body` writes.
    #[inline]
    pub fn nested(&mut self, field: u32, body: impl FnOnce(&mut Self)) -> &mut Self {
        self.nested_about(field, 0, body)
    }

    /// [`nested`](Self::nested), where the records are expected to take `len` octets.
    ///
    /// The guess decides how many octets are kept free for the length. A wrong one costs a move of
    /// what was written, and never shows in the octets.
    pub fn nested_about(
        &mut self,
        field: u32,
        len: usize,
        body: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.tag(field, WireType::Len);
        let kept = varint::encoded_len(len.min(affordable(self.sink.room())) as u64);
        let at = self.sink.position();
        self.sink.put_some(&[0; 16], kept);
        body(self);
        let len = (self.sink.position() - at).saturating_sub(kept);
        self.close(at, kept, len);
        self
    }

    /// A group (wire types 3 and 4) whose records `body` writes.
    pub fn group(&mut self, field: u32, body: impl FnOnce(&mut Self)) -> &mut Self {
        self.tag(field, WireType::StartGroup);
        body(self);
        self.tag(field, WireType::EndGroup);
        self
    }

    /// A packed list of scalars of kind `K`. An empty one leaves no record.
    pub fn packed<K: Scalar>(
        &mut self,
        field: u32,
        values: impl IntoIterator<Item = K::Value>,
    ) -> &mut Self {
        let mut values = values.into_iter().map(K::to_bits).peekable();
        if values.peek().is_none() {
            return self;
        }
        self.nested(field, |writer| match K::WIRE {
            Wire::Varint => packed::put_varints(values, &mut writer.sink),
            Wire::Fixed64 => values.for_each(|bits| writer.sink.put(&bits.to_le_bytes())),
            Wire::Fixed32 => values.for_each(|bits| writer.sink.put(&(bits as u32).to_le_bytes())),
        })
    }

    /// Whole records that are already encoded, such as the [`raw`](super::Record::raw) octets of ones
    /// that were read.
    #[inline]
    pub fn raw(&mut self, records: &[u8]) -> &mut Self {
        self.sink.put(records);
        self
    }

    /// How many octets have been written.
    ///
    /// # Errors
    ///
    /// The first fault of the calls before, or [`TooShort`](EncodeError::TooShort) where the sink has
    /// no room for all of them.
    #[inline]
    pub fn finish(mut self) -> Result<usize, EncodeError> {
        match (self.sink.end(), self.fault) {
            (_, Some(fault)) => Err(fault),
            (Ok(end), None) => Ok(end - self.start),
            (Err(TooShort { needed }), None) => Err(EncodeError::TooShort {
                needed: needed - self.start,
            }),
        }
    }

    #[inline]
    fn tag(&mut self, field: u32, wire_type: WireType) {
        match Tag::new(field, wire_type) {
            Some(tag) => self.put_varint(u64::from(tag.to_u32())),
            None => self.fail(EncodeError::InvalidField),
        }
    }

    /// A tag and the length of a value that is at hand.
    #[inline]
    fn length(&mut self, field: u32, len: usize) {
        self.tag(field, WireType::Len);
        self.check_len(len);
        self.put_varint(len as u64);
    }

    /// Puts the true length where `kept` octets were kept free for it.
    fn close(&mut self, at: usize, kept: usize, len: usize) {
        self.check_len(len);
        let (prefix, prefix_len) = varint::to_octets(len as u64);
        self.sink
            .replace(at, kept, prefix.get(..prefix_len).unwrap_or(&prefix));
    }

    fn check_len(&mut self, len: usize) {
        if len > OCTETS_MAX as usize {
            self.fail(EncodeError::TooLong);
        }
    }

    #[inline]
    fn put_varint(&mut self, value: u64) {
        let (octets, len) = varint::to_octets(value);
        self.sink.put_some(&octets, len);
    }

    #[cold]
    fn fail(&mut self, fault: EncodeError) {
        self.fault.get_or_insert(fault);
    }
}

/// The longest guess that is safe with `room` octets left: with less room, octets kept free for a
/// length that turns out shorter could be the ones that are missing at the end.
const fn affordable(room: usize) -> usize {
    room / 2
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { needed } => TooShort { needed: *needed }.fmt(f),
            Self::TooLong => f.write_str("a value has more than 2 GiB - 1 octets"),
            Self::InvalidField => f.write_str("a field number is 0 or above 2^29 - 1"),
        }
    }
}

impl core::error::Error for EncodeError {}

impl From<TooShort> for EncodeError {
    fn from(TooShort { needed }: TooShort) -> Self {
        Self::TooShort { needed }
    }
}
