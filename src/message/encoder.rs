//! Writing the fields of an owned message, in their order.

use alloc::vec::Vec;

use super::Message;
use super::containers::{BytesField, List, MapField, StringField};
use super::element::Owned;
use super::unknown::UnknownFields;
use crate::octets::front::tail::{Mark, Tail};
use crate::view::MapKey;
use crate::wire::{ClosedEnum, Int32, Scalar, Wire, packed, tag_len, varint};

/// Writes the fields of a message, from the first to the last; generated code drives it.
///
/// It is handed on by value, in registers. Tags come as their octets, the first one lowest.
#[must_use = "it is the only one that knows how far the message is written"]
pub struct Encoder<'b> {
    tail: Tail<'b>,
}

impl<'b> Encoder<'b> {
    pub(super) const fn new(tail: Tail<'b>) -> Self {
        Self { tail }
    }

    pub(super) fn into_tail(self) -> Tail<'b> {
        self.tail
    }

    /// How many octets the length of a message is expected to take: as many as that of the one `before` it,
    /// or, where that is not known and 0, as a length of `octets` takes.
    #[inline(always)]
    #[must_use]
    pub fn expected(before: usize, octets: impl FnOnce() -> usize) -> usize {
        if before != 0 {
            return before;
        }
        match octets() {
            ..0x80 => 1,
            0x80..0x4000 => 2,
            _ => 3,
        }
    }

    /// Writes a field by a function of its own.
    ///
    /// Generated code for wide messages writes lists and maps so: inlined one beside the other they would
    /// make a function that takes the compiler minutes.
    #[inline(never)]
    pub fn apart(self, write: impl FnOnce(Self) -> Self) -> Self {
        write(self)
    }

    /// A scalar.
    #[inline(always)]
    pub fn scalar<K: Scalar>(mut self, tag: u64, value: K::Value) -> Self {
        let bits = K::to_bits(value);
        let tag_octets = tag_len(tag) as usize;
        match K::WIRE {
            Wire::Varint => self.varint(tag, bits),
            Wire::Fixed32 if tag_octets <= 4 => {
                let record = tag | bits << (8 * tag_octets);
                self.tail.put_word(record, tag_octets + 4);
            }
            Wire::Fixed32 => {
                let record = u128::from(tag) | u128::from(bits) << (8 * tag_octets);
                self.tail.put_double(record, tag_octets + 4);
            }
            Wire::Fixed64 => {
                let record = u128::from(tag) | u128::from(bits) << (8 * tag_octets);
                self.tail.put_double(record, tag_octets + 8);
            }
        }
        self
    }

    /// A scalar with implicit presence: nothing, where it is 0.
    #[inline(always)]
    pub fn implicit<K: Scalar>(self, tag: u64, value: K::Value) -> Self {
        if K::is_zero(value) {
            return self;
        }
        self.scalar::<K>(tag, value)
    }

    /// A scalar with explicit presence.
    #[inline(always)]
    pub fn optional<K: Scalar>(self, tag: u64, value: Option<K::Value>) -> Self {
        match value {
            Some(value) => self.scalar::<K>(tag, value),
            None => self,
        }
    }

    /// A closed enum with explicit presence.
    #[inline(always)]
    pub fn optional_closed<E: ClosedEnum>(self, tag: u64, value: Option<E>) -> Self {
        match value {
            Some(value) => self.scalar::<Int32>(tag, value.number()),
            None => self,
        }
    }

    /// Octets with their length.
    #[inline(always)]
    pub fn bytes(mut self, tag: u64, octets: &[u8]) -> Self {
        let tag_octets = tag_len(tag) as usize;
        let len = octets.len() as u64;
        if len < 0x80 {
            let head = tag | len << (8 * tag_octets);
            self.tail.put_payload(head, tag_octets + 1, octets);
        } else {
            self.tail.put_long(tag, tag_octets, octets);
        }
        self
    }

    /// A `string`.
    #[inline(always)]
    pub fn string<S: StringField>(self, tag: u64, value: &S) -> Self {
        self.bytes(tag, value.text().as_bytes())
    }

    /// A `string` with implicit presence: nothing, where it is empty.
    #[inline(always)]
    pub fn implicit_string<S: StringField>(self, tag: u64, value: &S) -> Self {
        if value.text().is_empty() {
            return self;
        }
        self.string(tag, value)
    }

    /// A `string` with explicit presence.
    #[inline(always)]
    pub fn optional_string<S: StringField>(self, tag: u64, value: &Option<S>) -> Self {
        match value {
            Some(value) => self.string(tag, value),
            None => self,
        }
    }

    /// A `bytes` field.
    #[inline(always)]
    pub fn octets<B: BytesField>(self, tag: u64, value: &B) -> Self {
        self.bytes(tag, value.octets())
    }

    /// A `bytes` field with implicit presence: nothing, where it is empty.
    #[inline(always)]
    pub fn implicit_octets<B: BytesField>(self, tag: u64, value: &B) -> Self {
        if value.octets().is_empty() {
            return self;
        }
        self.octets(tag, value)
    }

    /// A `bytes` field with explicit presence.
    #[inline(always)]
    pub fn optional_octets<B: BytesField>(self, tag: u64, value: &Option<B>) -> Self {
        match value {
            Some(value) => self.octets(tag, value),
            None => self,
        }
    }

    /// A message.
    #[inline(always)]
    pub fn message<T: Message>(self, tag: u64, value: &T) -> Self {
        self.expecting(tag, value.expected(0), value).0
    }

    /// A message between group tags; `tag` is the start-group tag.
    #[inline(always)]
    pub fn group<T: Message>(mut self, tag: u64, value: &T) -> Self {
        let tag_octets = tag_len(tag) as usize;
        self.tail.put_word(tag, tag_octets);
        let mut out = value.encode_fields(self);
        // The end-group tag differs in the wire type alone: 4 after 3.
        out.tail.put_word(tag + 1, tag_octets);
        out
    }

    /// A list, one record per element.
    #[inline(always)]
    pub fn repeated<E: Owned<L::Item>, L: List>(self, tag: u64, list: &L) -> Self {
        E::put_all(self, tag, list.as_slice())
    }

    /// A list of messages.
    #[inline(always)]
    pub(super) fn messages<T: Message>(mut self, tag: u64, values: &[T]) -> Self {
        let mut before = 0;
        for value in values {
            (self, before) = self.expecting(tag, value.expected(before), value);
        }
        self
    }

    /// A list of scalars in one record.
    #[inline]
    pub fn packed<K: Scalar, L: List<Item = K::Value>>(mut self, tag: u64, list: &L) -> Self {
        let values = list.as_slice();
        if values.is_empty() {
            return self;
        }
        match K::WIRE {
            Wire::Varint => return self.packed_varints::<K>(tag, values),
            Wire::Fixed64 => {
                self.varint(tag, 8 * values.len() as u64);
                self.tail
                    .put_all(values, |value| K::to_bits(value).to_le_bytes());
            }
            Wire::Fixed32 => {
                self.varint(tag, 4 * values.len() as u64);
                self.tail
                    .put_all(values, |value| (K::to_bits(value) as u32).to_le_bytes());
            }
        }
        self
    }

    /// Varints in one record: in groups, and those behind the last whole group one by one.
    #[inline]
    fn packed_varints<K: Scalar>(mut self, tag: u64, values: &[K::Value]) -> Self {
        let (groups, few) = values.as_chunks::<{ packed::GROUP }>();
        // Most take one octet or two; those of a short list that is longer than it seemed are soon moved.
        let expected = match groups.len() {
            0 => 1,
            _ => Self::expected(0, || 2 * values.len()),
        };
        let mark = self.open(tag, expected);
        if !groups.is_empty() {
            packed::encode_groups::<K>(groups, |octets| self.tail.put(octets));
        }
        for value in few {
            self.varint(0, K::to_bits(*value));
        }
        self.tail.close(mark);
        self
    }

    /// A list of a closed enum in one record.
    pub fn packed_closed<E: ClosedEnum, L: List<Item = E>>(mut self, tag: u64, list: &L) -> Self {
        let values = list.as_slice();
        if values.is_empty() {
            return self;
        }
        let mark = self.open(tag, 1);
        for value in values {
            self.varint(0, Int32::to_bits(value.number()));
        }
        self.tail.close(mark);
        self
    }

    /// A map, one record per entry; sorted by key where determinism was asked for.
    #[inline(always)]
    pub fn map<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        self,
        tag: u64,
        map: &F,
    ) -> Self {
        if !F::SORTED && self.tail.sorted() {
            return self.sorted_map::<K, V, F>(tag, map);
        }
        map.fold((self, 1), |(out, expected), key, value| {
            out.entry::<K, V, _, _>(tag, expected, key, value)
        })
        .0
    }

    fn sorted_map<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        mut self,
        tag: u64,
        map: &F,
    ) -> Self {
        let mut entries = map.fold(Vec::new(), |mut entries, key, value| {
            entries.push((key, value));
            entries
        });
        entries.sort_unstable_by_key(|(key, _)| *key);
        for (key, value) in entries {
            self = self.entry::<K, V, _, _>(tag, 1, key, value).0;
        }
        self
    }

    /// A map entry, and how many octets its length took; `expected` are kept free for it.
    #[inline(always)]
    fn entry<K: Owned<A>, V: Owned<B>, A, B>(
        mut self,
        tag: u64,
        expected: usize,
        key: &A,
        value: &B,
    ) -> (Self, usize) {
        let mark = self.open(tag, expected);
        let out = K::put(self, 8 | u64::from(K::WIRE_TYPE), key);
        let mut out = V::put(out, 16 | u64::from(V::WIRE_TYPE), value);
        let octets = out.tail.close(mark);
        (out, octets)
    }

    /// Unknown fields.
    #[inline(always)]
    pub fn unknown(mut self, records: &UnknownFields) -> Self {
        let records = records.as_bytes();
        if !records.is_empty() {
            self.tail.put(records);
        }
        self
    }

    /// A message, and how many octets its length took; `expected` are kept free for it.
    #[inline(always)]
    fn expecting<T: Message>(mut self, tag: u64, expected: usize, value: &T) -> (Self, usize) {
        let mark = self.open(tag, expected);
        let mut out = value.encode_fields(self);
        let octets = out.tail.close(mark);
        (out, octets)
    }

    #[inline(always)]
    fn open(&mut self, tag: u64, expected: usize) -> Mark {
        self.tail.open(tag, tag_len(tag) as usize, expected)
    }

    /// A tag and a varint. The tag is 0 in a packed list, and has no octets.
    #[inline(always)]
    fn varint(&mut self, tag: u64, value: u64) {
        let tag_octets = tag_len(tag) as usize;
        if value < 0x80 {
            self.tail
                .put_word(tag | value << (8 * tag_octets), tag_octets + 1);
            return;
        }
        let octets = varint::encoded_len(value);
        if tag_octets + octets <= 8 {
            let more = varint::MORE & !(u64::MAX << (8 * (octets - 1)));
            let record = tag | (varint::spread(value) | more) << (8 * tag_octets);
            self.tail.put_word(record, tag_octets + octets);
        } else {
            let (value, len) = varint::to_octets(value);
            // A tag has five octets at most and a varint ten.
            let record = u128::from(tag) | u128::from_le_bytes(value) << (8 * tag_octets);
            self.tail.put_double(record, tag_octets + len);
        }
    }
}

impl core::fmt::Debug for Encoder<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Encoder")
            .field("written", &self.tail.written())
            .finish_non_exhaustive()
    }
}
