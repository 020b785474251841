//! Where a writer writes to, and how each shape of field is written.

use core::borrow::Borrow;
use core::mem::MaybeUninit;

use super::kind::{Plain, Takes};
use super::message_writer::MessageWriter;
use crate::octets::TooShort;
use crate::octets::front::FrontBuffer;
use crate::view::MessageView;
use crate::wire::{Uint64, Wire, packed, tag_len, varint};

/// Where a writer writes to: borrowed memory, or a buffer that grows.
///
/// Made from `&mut [u8]`, `&mut [u8; N]`, `&mut [MaybeUninit<u8>]` and, with `alloc`, from `&mut Vec<u8>`
/// and `&mut BytesMut`, which are written behind what they hold, and from
/// [`&mut BufMutSink`](crate::octets::BufMutSink) for any `BufMut`. A buffer that grows holds what was
/// written once the writer is finished.
///
/// Its methods are for generated code; tags come as their octets, the first one lowest.
#[derive(Debug)]
#[must_use = "nothing counts before `finish`"]
pub struct Output<'o> {
    buffer: FrontBuffer<'o>,
}

impl<'o> From<FrontBuffer<'o>> for Output<'o> {
    #[inline(always)]
    fn from(buffer: FrontBuffer<'o>) -> Self {
        Self { buffer }
    }
}

impl<'o> From<&'o mut [MaybeUninit<u8>]> for Output<'o> {
    #[inline]
    fn from(memory: &'o mut [MaybeUninit<u8>]) -> Self {
        FrontBuffer::fixed(memory).into()
    }
}

impl<'o> From<&'o mut [u8]> for Output<'o> {
    #[inline]
    fn from(memory: &'o mut [u8]) -> Self {
        FrontBuffer::initialised(memory).into()
    }
}

impl<'o, const N: usize> From<&'o mut [u8; N]> for Output<'o> {
    #[inline]
    fn from(memory: &'o mut [u8; N]) -> Self {
        Self::from(memory.as_mut_slice())
    }
}

#[cfg(feature = "alloc")]
impl<'o> From<&'o mut alloc::vec::Vec<u8>> for Output<'o> {
    #[inline]
    fn from(vec: &'o mut alloc::vec::Vec<u8>) -> Self {
        FrontBuffer::growing(vec).into()
    }
}

#[cfg(feature = "alloc")]
impl<'o> From<&'o mut bytes::BytesMut> for Output<'o> {
    #[inline]
    fn from(bytes: &'o mut bytes::BytesMut) -> Self {
        FrontBuffer::growing(bytes).into()
    }
}

#[cfg(feature = "alloc")]
impl<'o, B: bytes::BufMut> From<&'o mut crate::octets::BufMutSink<B>> for Output<'o> {
    #[inline]
    fn from(sink: &'o mut crate::octets::BufMutSink<B>) -> Self {
        FrontBuffer::growing(sink).into()
    }
}

/// What generated setters call.
impl<'o> Output<'o> {
    /// A number.
    #[inline(always)]
    pub fn scalar<K: Plain>(mut self, tag: u64, value: K::Value) -> Self {
        self.put_plain(tag, K::WIRE, K::bits(value));
        self
    }

    /// A number with implicit presence: nothing, where it is 0.
    #[inline(always)]
    pub fn implicit<K: Plain>(mut self, tag: u64, value: K::Value) -> Self {
        if K::bits(value) != 0 {
            self.put_plain(tag, K::WIRE, K::bits(value));
        }
        self
    }

    /// A `string` or `bytes`.
    #[inline(always)]
    pub fn bytes(mut self, tag: u64, octets: &[u8]) -> Self {
        self.put_bytes(tag, octets);
        self
    }

    /// A `string` or `bytes` with implicit presence: nothing, where it is empty.
    #[inline(always)]
    pub fn implicit_bytes(mut self, tag: u64, octets: &[u8]) -> Self {
        if !octets.is_empty() {
            self.put_bytes(tag, octets);
        }
        self
    }

    /// A list, one record per element.
    #[inline]
    pub fn repeated<E: Takes<A>, A>(
        mut self,
        tag: u64,
        values: impl IntoIterator<Item = A>,
    ) -> Self {
        for value in values {
            self = E::put(self, tag, &value);
        }
        self
    }

    /// A list of numbers in one record; none, where the list is empty.
    #[inline]
    pub fn packed<K: Plain>(
        self,
        tag: u64,
        values: impl IntoIterator<Item: Borrow<K::Value>>,
    ) -> Self {
        let bits = values.into_iter().map(|value| K::bits(*value.borrow()));
        match K::WIRE {
            Wire::Varint => self.packed_varints(tag, bits),
            Wire::Fixed64 => self.packed_fixed(tag, bits.map(u64::to_le_bytes)),
            Wire::Fixed32 => self.packed_fixed(tag, bits.map(|bits| (bits as u32).to_le_bytes())),
        }
    }

    #[inline]
    fn packed_fixed<const N: usize>(self, tag: u64, values: impl Iterator<Item = [u8; N]>) -> Self {
        let mut values = values;
        let (least, most) = values.size_hint();
        if most == Some(0) {
            return self;
        }
        let first = if least == 0 { values.next() } else { None };
        if least == 0 && first.is_none() {
            return self;
        }
        let expected = varint::encoded_len(least.saturating_mul(N) as u64);
        self.nested(tag, expected.min(LENGTH_OCTETS_MAX), |mut out| {
            if let Some(octets) = first {
                out.buffer.put(&octets);
            }
            out.buffer.put_each(values);
            out
        })
    }

    #[inline]
    fn packed_varints(self, tag: u64, bits: impl Iterator<Item = u64>) -> Self {
        let mut bits = bits.fuse();
        let Some(first) = bits.next() else {
            return self;
        };
        let count = bits.size_hint().0.saturating_add(1).min(1 << 20);
        let kept = if count < FEW {
            1
        } else {
            varint::encoded_len(2 * count as u64)
        };
        self.nested(tag, kept.min(LENGTH_OCTETS_MAX), |mut out| {
            // In a packed list the tag is 0, and has no octets.
            out.put_varint(0, first);
            for bits in bits.by_ref().take(FEW) {
                out.put_varint(0, bits);
            }
            let Some(next) = bits.next() else { return out };
            out.put_varint(0, next);
            out.varint_blocks(&mut bits)
        })
    }

    /// A list of numbers in one record, of a kind that is not known to be one; none, where it is empty.
    pub(crate) fn packed_list<E: Takes<A>, A>(
        self,
        tag: u64,
        values: impl IntoIterator<Item = A>,
    ) -> Self {
        let mut values = values.into_iter();
        let Some(first) = values.next() else {
            return self;
        };
        // In a packed list the tag is 0, and has no octets.
        self.nested(tag, 1, |out| {
            values.fold(E::put(out, 0, &first), |out, value| E::put(out, 0, &value))
        })
    }

    /// A message.
    #[inline(always)]
    pub fn message<W: MessageWriter<'o>>(self, tag: u64, write: impl FnOnce(W) -> W) -> Self {
        self.nested(tag, W::LENGTH_OCTETS, |out| {
            write(W::from_output(out)).into_output()
        })
    }

    /// A message between group tags; `tag` is the start-group tag.
    #[inline(always)]
    pub fn group<W: MessageWriter<'o>>(self, tag: u64, write: impl FnOnce(W) -> W) -> Self {
        self.grouped(tag, |out| write(W::from_output(out)).into_output())
    }

    /// A list of messages.
    #[inline]
    pub fn messages<W: MessageWriter<'o>, A>(
        mut self,
        tag: u64,
        items: impl IntoIterator<Item = A>,
        mut write: impl FnMut(W, A) -> W,
    ) -> Self {
        for item in items {
            self = self.message(tag, |writer: W| write(writer, item));
        }
        self
    }

    /// A list of messages between group tags.
    #[inline]
    pub fn groups<W: MessageWriter<'o>, A>(
        mut self,
        tag: u64,
        items: impl IntoIterator<Item = A>,
        mut write: impl FnMut(W, A) -> W,
    ) -> Self {
        for item in items {
            self = self.group(tag, |writer: W| write(writer, item));
        }
        self
    }

    /// A map.
    #[inline]
    pub fn map<K: Takes<A>, V: Takes<B>, A, B>(
        mut self,
        tag: u64,
        entries: impl IntoIterator<Item = (A, B)>,
    ) -> Self {
        for (key, value) in entries {
            self = self.nested(tag, 1, |out| {
                let out = K::put(out, key_tag(K::WIRE_TYPE), &key);
                V::put(out, value_tag(V::WIRE_TYPE), &value)
            });
        }
        self
    }

    /// A map of messages.
    #[inline]
    pub fn map_messages<K: Takes<A>, W: MessageWriter<'o>, A, B>(
        mut self,
        tag: u64,
        entries: impl IntoIterator<Item = (A, B)>,
        mut write: impl FnMut(W, B) -> W,
    ) -> Self {
        for (key, value) in entries {
            self = self.nested(tag, W::LENGTH_OCTETS, |out| {
                let out = K::put(out, key_tag(K::WIRE_TYPE), &key);
                out.message(value_tag(2), |writer: W| write(writer, value))
            });
        }
        self
    }

    /// Records as they lie on the wire.
    #[inline]
    pub fn raw(mut self, records: &[u8]) -> Self {
        self.buffer.put(records);
        self
    }

    /// All records of a view.
    pub(super) fn view<'a>(mut self, view: &impl MessageView<'a>) -> Self {
        view.for_each_fragment(|records| self.buffer.put(records));
        self
    }

    /// How many octets were written.
    ///
    /// # Errors
    /// [`TooShort`] with the length that is needed.
    #[inline]
    pub fn finish(self) -> Result<usize, TooShort> {
        self.buffer.finish()
    }

    /// A length-delimited record whose payload `write` writes; its length is expected to take `expected`
    /// octets.
    #[inline(always)]
    fn nested(mut self, tag: u64, expected: usize, write: impl FnOnce(Self) -> Self) -> Self {
        let kept = if expected == 1 {
            1
        } else {
            self.buffer.affordable(expected)
        };
        let mark = self.buffer.open(tag, tag_len(tag) as usize, kept);
        let mut out = write(self);
        out.buffer.close(mark, kept);
        out
    }
}

/// How the records are made.
impl Output<'_> {
    /// A tag and a number. The tag is 0 in a packed list, and has no octets.
    #[inline(always)]
    fn put_plain(&mut self, tag: u64, wire: Wire, bits: u64) {
        let tag_octets = tag_len(tag) as usize;
        match wire {
            Wire::Varint => self.put_varint(tag, bits),
            Wire::Fixed32 if tag_octets <= 4 => {
                self.buffer
                    .put_word(tag | bits << (8 * tag_octets), tag_octets + 4);
            }
            Wire::Fixed32 => {
                let record = u128::from(tag) | u128::from(bits) << (8 * tag_octets);
                self.buffer.put_double(record, tag_octets + 4);
            }
            Wire::Fixed64 if tag_octets == 0 => self.buffer.put_word(bits, 8),
            Wire::Fixed64 => {
                let record = u128::from(tag) | u128::from(bits) << (8 * tag_octets);
                self.buffer.put_double(record, tag_octets + 8);
            }
        }
    }

    /// A tag and a varint.
    #[inline(always)]
    fn put_varint(&mut self, tag: u64, bits: u64) {
        let tag_octets = tag_len(tag) as usize;
        if bits < 0x80 {
            self.buffer
                .put_word(tag | bits << (8 * tag_octets), tag_octets + 1);
            return;
        }
        let octets = varint::encoded_len(bits);
        if tag_octets + octets <= 8 {
            let more = varint::MORE & !(u64::MAX << (8 * (octets - 1)));
            let record = tag | (varint::spread(bits) | more) << (8 * tag_octets);
            self.buffer.put_word(record, tag_octets + octets);
        } else {
            let (value, len) = varint::to_octets(bits);
            // A tag has five octets at most and a varint ten.
            let record = u128::from(tag) | u128::from_le_bytes(value) << (8 * tag_octets);
            self.buffer.put_double(record, tag_octets + len);
        }
    }

    /// A tag, a length and that many octets.
    #[inline(always)]
    fn put_bytes(&mut self, tag: u64, octets: &[u8]) {
        let tag_octets = tag_len(tag) as usize;
        let len = octets.len() as u64;
        if len < 0x80 {
            self.buffer
                .put_payload(tag | len << (8 * tag_octets), tag_octets + 1, octets);
        } else {
            self.buffer.put_long(tag, tag_octets, octets);
        }
    }

    /// What `write` writes, between group tags.
    #[inline(always)]
    pub(super) fn grouped(mut self, tag: u64, write: impl FnOnce(Self) -> Self) -> Self {
        let tag_octets = tag_len(tag) as usize;
        self.buffer.put_word(tag, tag_octets);
        let mut out = write(self);
        // The end-group tag differs in the wire type alone: 4 after 3.
        out.buffer.put_word(tag + 1, tag_octets);
        out
    }

    /// Varints, many at a time.
    #[inline(never)]
    fn varint_blocks(mut self, bits: &mut impl Iterator<Item = u64>) -> Self {
        let mut values = [0; BLOCK];
        let mut octets = [0; BLOCK_OCTETS];
        loop {
            let mut len = 0;
            for (place, bits) in values.iter_mut().zip(&mut *bits) {
                *place = bits;
                len += 1;
            }
            let block = values.get(..len).unwrap_or(&values);
            let encoded = packed::encode::<Uint64>(block, &mut octets);
            self.buffer.put(
                encoded
                    .and_then(|len| octets.get(..len))
                    .unwrap_or_default(),
            );
            if len < BLOCK {
                return self;
            }
        }
    }
}

/// Elements of a packed list that are written one by one: blocks cost more to set up.
const FEW: usize = 48;

/// Varints that are encoded at once.
const BLOCK: usize = 64;

/// Room for them, and for the padding that makes them fast.
const BLOCK_OCTETS: usize = 704;

/// The most octets that are kept free for a length.
const LENGTH_OCTETS_MAX: usize = 3;

/// The tag of an entry's key.
#[inline(always)]
const fn key_tag(wire_type: u32) -> u64 {
    8 | wire_type as u64
}

/// The tag of an entry's value.
#[inline(always)]
const fn value_tag(wire_type: u32) -> u64 {
    16 | wire_type as u64
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::Output;
    use crate::view::Str;
    use crate::wire::{Double, Fixed32, Int64};
    use alloc::vec::Vec;

    /// No tag makes a writer count octets that it has not written, or write more than there is room for.
    #[test]
    fn made_up_tags_do_no_harm() {
        for tag in [0, 1 << 40, 0xff << 56, u64::MAX - 1] {
            for room in 0..40 {
                let mut vec = Vec::with_capacity(room);
                let len = Output::from(&mut vec)
                    .scalar::<Int64>(tag, 1)
                    .scalar::<Int64>(tag, -1)
                    .scalar::<Fixed32>(tag, 1)
                    .scalar::<Double>(tag, 1.0)
                    .bytes(tag, &[7; 10])
                    .bytes(tag, &[7; 300])
                    .repeated::<Str, _>(tag, ["a", "b"])
                    .packed::<Int64>(tag, [1, 2, 3])
                    .finish();
                assert_eq!(len, Ok(vec.len()));
                let tag_octets = if tag == 0 { 0 } else { 5 };
                let payloads = 1 + 10 + 4 + 8 + 11 + 302 + 2 * 2 + 4;
                assert_eq!(vec.len(), 9 * tag_octets + payloads);
            }
        }
    }
}
