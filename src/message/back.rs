//! Writing the fields of an owned message, last field first.

use alloc::vec::Vec;

use super::Message;
use super::containers::{BytesField, List, MapField, StringField};
use super::element::Owned;
use super::unknown::UnknownFields;
use crate::octets::back::BackBuffer;
use crate::view::MapKey;
use crate::wire::{ClosedEnum, Int32, Scalar, Wire, packed, tag_len, varint};

/// Writes a message from its last field to its first; generated code drives it.
///
/// Tags come as their octets, the first one lowest.
#[derive(Debug)]
pub struct Back<'b> {
    buffer: BackBuffer<'b>,
    deterministic: bool,
}

impl<'b> Back<'b> {
    pub(super) const fn new(buffer: BackBuffer<'b>, deterministic: bool) -> Self {
        Self {
            buffer,
            deterministic,
        }
    }

    pub(super) fn into_buffer(self) -> BackBuffer<'b> {
        self.buffer
    }

    /// Writes a field by a function of its own.
    ///
    /// Generated code for wide messages writes lists and maps so: inlined one beside the other they would
    /// make a function that takes the compiler minutes.
    #[inline(never)]
    pub fn apart(&mut self, write: impl FnOnce(&mut Self)) {
        write(self);
    }

    /// A tag and a varint.
    #[inline(always)]
    fn header(&mut self, tag: u64, value: u64) {
        let tag_octets = tag_len(tag);
        if value < 0x80 {
            self.buffer
                .put_word(tag | value << (8 * tag_octets), tag_octets + 1);
            return;
        }
        let octets = varint::encoded_len(value) as u32;
        if tag_octets + octets <= 8 {
            let more = varint::MORE & !(u64::MAX << (8 * (octets - 1)));
            let word = tag | (varint::spread(value) | more) << (8 * tag_octets);
            self.buffer.put_word(word, tag_octets + octets);
        } else {
            let (value, len) = varint::to_octets(value);
            self.buffer.put(value.get(..len).unwrap_or(&value));
            self.buffer.put_word(tag, tag_octets);
        }
    }

    /// A varint without a tag.
    #[inline(always)]
    fn varint(&mut self, value: u64) {
        if value < 0x80 {
            self.buffer.put_word(value, 1);
            return;
        }
        let len = varint::encoded_len(value) as u32;
        if len <= 8 {
            let more = varint::MORE & !(u64::MAX << (8 * (len - 1)));
            self.buffer.put_word(varint::spread(value) | more, len);
        } else {
            let (octets, len) = varint::to_octets(value);
            self.buffer.put(octets.get(..len).unwrap_or(&octets));
        }
    }

    /// A scalar.
    #[inline(always)]
    pub fn scalar<K: Scalar>(&mut self, tag: u64, value: K::Value) {
        let bits = K::to_bits(value);
        match K::WIRE {
            Wire::Varint => self.header(tag, bits),
            Wire::Fixed64 => {
                self.buffer.put_word(bits, 8);
                self.buffer.put_word(tag, tag_len(tag));
            }
            Wire::Fixed32 if tag_len(tag) <= 4 => {
                let word = tag | bits << (8 * tag_len(tag));
                self.buffer.put_word(word, 4 + tag_len(tag));
            }
            Wire::Fixed32 => {
                self.buffer.put_word(bits, 4);
                self.buffer.put_word(tag, tag_len(tag));
            }
        }
    }

    /// A scalar with implicit presence: nothing, where it is 0.
    #[inline(always)]
    pub fn implicit<K: Scalar>(&mut self, tag: u64, value: K::Value) {
        if !K::is_zero(value) {
            self.scalar::<K>(tag, value);
        }
    }

    /// A scalar with explicit presence.
    #[inline(always)]
    pub fn optional<K: Scalar>(&mut self, tag: u64, value: Option<K::Value>) {
        if let Some(value) = value {
            self.scalar::<K>(tag, value);
        }
    }

    /// A closed enum with explicit presence.
    #[inline(always)]
    pub fn optional_closed<E: ClosedEnum>(&mut self, tag: u64, value: Option<E>) {
        if let Some(value) = value {
            self.scalar::<Int32>(tag, value.number());
        }
    }

    /// Octets with their length.
    #[inline(always)]
    pub fn bytes(&mut self, tag: u64, octets: &[u8]) {
        self.buffer.put(octets);
        self.header(tag, octets.len() as u64);
    }

    /// A `string`.
    #[inline(always)]
    pub fn string<S: StringField>(&mut self, tag: u64, value: &S) {
        self.bytes(tag, value.text().as_bytes());
    }

    /// A `string` with implicit presence: nothing, where it is empty.
    #[inline(always)]
    pub fn implicit_string<S: StringField>(&mut self, tag: u64, value: &S) {
        if !value.text().is_empty() {
            self.string(tag, value);
        }
    }

    /// A `string` with explicit presence.
    #[inline(always)]
    pub fn optional_string<S: StringField>(&mut self, tag: u64, value: &Option<S>) {
        if let Some(value) = value {
            self.string(tag, value);
        }
    }

    /// A `bytes` field.
    #[inline(always)]
    pub fn octets<B: BytesField>(&mut self, tag: u64, value: &B) {
        self.bytes(tag, value.octets());
    }

    /// A `bytes` field with implicit presence: nothing, where it is empty.
    #[inline(always)]
    pub fn implicit_octets<B: BytesField>(&mut self, tag: u64, value: &B) {
        if !value.octets().is_empty() {
            self.octets(tag, value);
        }
    }

    /// A `bytes` field with explicit presence.
    #[inline(always)]
    pub fn optional_octets<B: BytesField>(&mut self, tag: u64, value: &Option<B>) {
        if let Some(value) = value {
            self.octets(tag, value);
        }
    }

    /// A message.
    #[inline]
    pub fn message<T: Message>(&mut self, tag: u64, value: &T) {
        let before = self.buffer.written();
        value.encode_fields(self);
        self.header(tag, (self.buffer.written() - before) as u64);
    }

    /// A message between group tags; `tag` is the start-group tag.
    #[inline]
    pub fn group<T: Message>(&mut self, tag: u64, value: &T) {
        // The end-group tag differs in the wire type alone: 4 after 3.
        self.buffer.put_word(tag + 1, tag_len(tag));
        value.encode_fields(self);
        self.buffer.put_word(tag, tag_len(tag));
    }

    /// A list, one record per element.
    #[inline]
    pub fn repeated<E: Owned<L::Item>, L: List>(&mut self, tag: u64, list: &L) {
        for value in list.as_slice().iter().rev() {
            E::put(self, tag, value);
        }
    }

    /// A list of scalars in one record.
    #[inline]
    pub fn packed<K: Scalar, L: List<Item = K::Value>>(&mut self, tag: u64, list: &L) {
        let values = list.as_slice();
        if values.is_empty() {
            return;
        }
        let before = self.buffer.written();
        match K::WIRE {
            Wire::Varint => self.varints::<K>(values),
            Wire::Fixed64 => self
                .buffer
                .put_each(values, |value| K::to_bits(value).to_le_bytes()),
            Wire::Fixed32 => self
                .buffer
                .put_each(values, |value| (K::to_bits(value) as u32).to_le_bytes()),
        }
        self.header(tag, (self.buffer.written() - before) as u64);
    }

    /// Varints without tags: in groups, and those before the first whole group one by one.
    #[inline(always)]
    fn varints<K: Scalar>(&mut self, values: &[K::Value]) {
        let (few, groups) = values.as_rchunks::<{ packed::GROUP }>();
        if !groups.is_empty() {
            packed::encode_back::<K>(groups, |octets| self.buffer.put(octets));
        }
        for value in few.iter().rev() {
            self.varint(K::to_bits(*value));
        }
    }

    /// A list of a closed enum in one record.
    pub fn packed_closed<E: ClosedEnum, L: List<Item = E>>(&mut self, tag: u64, list: &L) {
        let values = list.as_slice();
        if values.is_empty() {
            return;
        }
        let before = self.buffer.written();
        for value in values.iter().rev() {
            self.varint(Int32::to_bits(value.number()));
        }
        self.header(tag, (self.buffer.written() - before) as u64);
    }

    /// A map, one record per entry; sorted by key where determinism was asked for.
    #[inline]
    pub fn map<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        &mut self,
        tag: u64,
        map: &F,
    ) {
        if F::SORTED || !self.deterministic {
            map.for_each_back(|key, value| self.entry::<K, V, _, _>(tag, key, value));
            return;
        }
        let mut entries = Vec::new();
        map.for_each_back(|key, value| entries.push((key, value)));
        entries.sort_unstable_by_key(|(key, _)| *key);
        for (key, value) in entries.into_iter().rev() {
            self.entry::<K, V, _, _>(tag, key, value);
        }
    }

    #[inline(always)]
    fn entry<K: Owned<A>, V: Owned<B>, A, B>(&mut self, tag: u64, key: &A, value: &B) {
        let before = self.buffer.written();
        V::put(self, 16 | u64::from(V::WIRE_TYPE), value);
        K::put(self, 8 | u64::from(K::WIRE_TYPE), key);
        self.header(tag, (self.buffer.written() - before) as u64);
    }

    /// Unknown fields.
    #[inline(always)]
    pub fn unknown(&mut self, records: &UnknownFields) {
        let records = records.as_bytes();
        if !records.is_empty() {
            self.buffer.put(records);
        }
    }
}
