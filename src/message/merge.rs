//! Reading the fields of a message into an owned one.

use super::Message;
use super::containers::{BytesField, List, MapField, StringField};
use super::element::Owned;
use super::entries::Entries;
use super::unknown::UnknownFields;
use crate::octets::{Limits, Range32};
use crate::view::{MapKey, Probe, check_complete, check_entry};
use crate::wire::{
    ClosedEnum, Cursor, DecodeError, DecodeErrorKind as Kind, Input, Int32, Scalar, Wire, packed,
};

type Result<T> = core::result::Result<T, DecodeError>;

/// How many times its input a decode may allocate before [`Limits::allocation`] is touched.
const ALLOCATION_FACTOR: u64 = 32;

/// Reads one message into an owned one; generated code drives it, field by field, as it drives a
/// [`Walker`](crate::view::Walker).
#[derive(Debug)]
pub struct Merge<'a> {
    input: Input<'a>,
    from: usize,
    /// Octets that list elements, map entries and nested messages may still take.
    allocation: u64,
    incomplete: bool,
}

impl<'a> Merge<'a> {
    /// Reads all of `bytes` into `message`.
    pub(super) fn whole<T: Message>(
        bytes: &'a [u8],
        limits: &Limits,
        message: &mut T,
    ) -> Result<()> {
        let input = Input::new(bytes, limits)?;
        let allocation = (bytes.len() as u64)
            .saturating_mul(ALLOCATION_FACTOR)
            .saturating_add(limits.allocation);
        let mut merge = Self {
            input,
            from: 0,
            allocation,
            incomplete: false,
        };
        message.merge_fields(&mut merge)?;
        if merge.incomplete {
            check_complete::<T>(input, Range32::new(0, bytes.len()))?;
        }
        Ok(())
    }

    #[inline(always)]
    pub(super) const fn input(&self) -> &Input<'a> {
        &self.input
    }

    /// A cursor at the first field.
    #[inline(always)]
    pub fn start(&self) -> Cursor {
        self.input.start(self.from)
    }

    /// Ends a lap over the fields that began at `lap`: tells whether there is more to read, and keeps a
    /// record that no field wanted.
    ///
    /// # Errors
    /// What that record breaks.
    #[inline(always)]
    pub fn again(
        &mut self,
        c: &mut Cursor,
        lap: usize,
        unknown: &mut UnknownFields,
    ) -> Result<bool> {
        if c.pos() == self.input.end() {
            return Ok(false);
        }
        if c.pos() == lap {
            let after = self.input.skip_record(lap)?;
            self.keep(lap, after, unknown);
            self.input.land(c, after)?;
        }
        Ok(true)
    }

    #[cold]
    fn keep(&self, at: usize, after: usize, unknown: &mut UnknownFields) {
        unknown.push_raw(self.input.octets().range(Range32::new(at, after)));
    }

    /// Ends a message with required fields: tells whether all were there.
    #[inline(always)]
    pub const fn require(&mut self, all: bool) {
        if !all {
            self.incomplete = true;
        }
    }

    /// A singular scalar; tells whether it was there.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn scalar<K: Scalar>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut K::Value,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = self.input.scalar::<K>(c)?;
        Ok(true)
    }

    /// A singular scalar with explicit presence.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn optional<K: Scalar>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut Option<K::Value>,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = Some(self.input.scalar::<K>(c)?);
        Ok(true)
    }

    /// The value of a taken scalar.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn value<K: Scalar>(&mut self, c: &mut Cursor) -> Result<K::Value> {
        self.input.scalar::<K>(c)
    }

    /// A closed enum: its value, if the enum declares it; else it is kept as an unknown field.
    ///
    /// # Errors
    /// What its octets break.
    #[inline]
    pub fn closed<E: ClosedEnum>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        unknown: &mut UnknownFields,
    ) -> Result<Option<E>> {
        let at = c.pos();
        if !c.take(tag) {
            return Ok(None);
        }
        let value = E::from_number(self.input.scalar::<Int32>(c)?);
        if value.is_none() {
            self.keep(at, c.pos(), unknown);
        }
        Ok(value)
    }

    /// A singular `string`.
    ///
    /// # Errors
    /// What its octets break; `InvalidUtf8`.
    #[inline(always)]
    pub fn string<S: StringField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut S,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = S::from_text(self.input.str(c)?);
        Ok(true)
    }

    /// A singular `string` with explicit presence.
    ///
    /// # Errors
    /// What its octets break; `InvalidUtf8`.
    #[inline(always)]
    pub fn optional_string<S: StringField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut Option<S>,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = Some(S::from_text(self.input.str(c)?));
        Ok(true)
    }

    /// The value of a taken `string`.
    ///
    /// # Errors
    /// What its octets break; `InvalidUtf8`.
    #[inline(always)]
    pub fn text<S: StringField>(&mut self, c: &mut Cursor) -> Result<S> {
        Ok(S::from_text(self.input.str(c)?))
    }

    /// A singular `bytes`.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn bytes<B: BytesField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut B,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = self.octets(c)?;
        Ok(true)
    }

    /// A singular `bytes` with explicit presence.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn optional_bytes<B: BytesField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut Option<B>,
    ) -> Result<bool> {
        if !c.take(tag) {
            return Ok(false);
        }
        *field = Some(self.octets(c)?);
        Ok(true)
    }

    /// The value of a taken `bytes`.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn octets<B: BytesField>(&mut self, c: &mut Cursor) -> Result<B> {
        let range = self.input.bytes(c)?;
        Ok(B::from_octets(self.input.octets().range(range)))
    }

    /// A taken message, into what the field holds already.
    ///
    /// # Errors
    /// What its octets break.
    #[inline(always)]
    pub fn message<T: Message>(&mut self, c: &mut Cursor, field: &mut T) -> Result<()> {
        let range = self.input.payload(c)?;
        let incomplete = self.nested(range, field)?;
        self.incomplete |= incomplete;
        self.input.land(c, range.end as usize)
    }

    /// A taken group `number`, into what the field holds already.
    ///
    /// # Errors
    /// What its octets break.
    pub fn group<T: Message>(&mut self, c: &mut Cursor, number: u32, field: &mut T) -> Result<()> {
        let body = self.input.group_body(c, number)?;
        let incomplete = self.nested(body, field)?;
        self.incomplete |= incomplete;
        Ok(())
    }

    /// A taken message that no other record can complete.
    #[inline(always)]
    pub(super) fn message_whole<T: Message>(
        &mut self,
        c: &mut Cursor,
        value: &mut T,
    ) -> Result<()> {
        let range = self.input.payload(c)?;
        if self.nested(range, value)? {
            check_complete::<T>(self.input.child(range)?, range)?;
        }
        self.input.land(c, range.end as usize)
    }

    pub(super) fn group_whole<T: Message>(
        &mut self,
        c: &mut Cursor,
        number: u32,
        value: &mut T,
    ) -> Result<()> {
        let body = self.input.group_body(c, number)?;
        if self.nested(body, value)? {
            check_complete::<T>(self.input.child(body)?, body)?;
        }
        Ok(())
    }

    #[inline(always)]
    fn nested<T: Message>(&mut self, range: Range32, value: &mut T) -> Result<bool> {
        let mut merge = Merge {
            input: self.input.child(range)?,
            from: range.start as usize,
            allocation: self.allocation,
            incomplete: false,
        };
        value.merge_fields(&mut merge)?;
        self.allocation = merge.allocation;
        Ok(merge.incomplete)
    }

    /// Charges `count` values of type `V`.
    #[inline(always)]
    fn charge<V>(&mut self, at: usize, count: usize) -> Result<()> {
        let octets = (size_of::<V>() as u64).saturating_mul(count as u64);
        let Some(left) = self.allocation.checked_sub(octets) else {
            return Err(DecodeError::new(Kind::TooMuchAllocation, at));
        };
        self.allocation = left;
        Ok(())
    }

    /// All records of a repeated field that follow one another.
    ///
    /// # Errors
    /// What their octets break.
    #[inline(always)]
    pub fn repeated<E: Owned<L::Item>, L: List>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut L,
    ) -> Result<()> {
        while c.take(tag) {
            self.charge::<L::Item>(c.pos(), 1)?;
            if let Some(value) = E::take(self, c)? {
                field.push(value);
            }
        }
        Ok(())
    }

    /// All records of a repeated message that follow one another.
    ///
    /// # Errors
    /// What their octets break.
    #[inline(always)]
    pub fn messages<L: List<Item: Message>>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut L,
    ) -> Result<()> {
        while c.take(tag) {
            self.charge::<L::Item>(c.pos(), 1)?;
            if size_of::<L::Item>() > LARGE {
                push_default(field);
            } else {
                field.push(L::Item::default());
            }
            if let Some(value) = field.last_mut() {
                self.message_whole(c, value)?;
            }
        }
        Ok(())
    }

    /// All records of a repeated scalar that follow one another, packed or one by one.
    ///
    /// # Errors
    /// What their octets break.
    #[inline]
    pub fn scalars<K: Scalar, L: List<Item = K::Value>>(
        &mut self,
        c: &mut Cursor,
        packed: u64,
        single: u64,
        field: &mut L,
    ) -> Result<()> {
        loop {
            if c.take(packed) {
                let range = self.input.bytes(c)?;
                self.packed::<K, L>(range, field)?;
            } else if c.take(single) {
                self.charge::<K::Value>(c.pos(), 1)?;
                let value = self.input.scalar::<K>(c)?;
                field.push(value);
            } else {
                return Ok(());
            }
        }
    }

    /// The values of a packed list.
    #[inline]
    fn packed<K: Scalar, L: List<Item = K::Value>>(
        &mut self,
        range: Range32,
        field: &mut L,
    ) -> Result<()> {
        let count = self.input.packed_len::<K>(range)?;
        self.charge::<K::Value>(range.start as usize, count)?;
        field.reserve(count);
        let payload = self.input.octets().range(range);
        match K::WIRE {
            Wire::Varint if payload.len() <= SHORT => {
                self.input
                    .fold_packed::<K, ()>(range, (), |(), value| field.push(value));
            }
            Wire::Varint => packed::for_each_block(payload, |block| {
                field.extend(block.iter().map(|bits| K::from_bits(*bits)));
            }),
            Wire::Fixed64 => {
                let (values, _) = payload.as_chunks();
                let bits = |value: &[u8; 8]| u64::from_le_bytes(*value);
                field.extend(values.iter().map(|value| K::from_bits(bits(value))));
            }
            Wire::Fixed32 => {
                let (values, _) = payload.as_chunks();
                let bits = |value: &[u8; 4]| u64::from(u32::from_le_bytes(*value));
                field.extend(values.iter().map(|value| K::from_bits(bits(value))));
            }
        }
        Ok(())
    }

    /// All records of a repeated closed enum that follow one another; numbers it does not declare are
    /// kept as unknown fields.
    ///
    /// # Errors
    /// What their octets break.
    pub fn closed_scalars<E: ClosedEnum, L: List<Item = E>>(
        &mut self,
        c: &mut Cursor,
        packed: u64,
        single: u64,
        field: &mut L,
        unknown: &mut UnknownFields,
    ) -> Result<()> {
        let number = (crate::wire::tag_number(single)) >> 3;
        loop {
            let at = c.pos();
            if c.take(packed) {
                let range = self.input.payload(c)?;
                let run = Input::within(self.input.octets(), range, 0, 0);
                let mut inner = run.start(range.start as usize);
                while inner.pos() < range.end as usize {
                    self.charge::<E>(inner.pos(), 1)?;
                    let bits = run.varint(&mut inner)?;
                    match E::from_number(bits as i32) {
                        Some(value) => field.push(value),
                        None => unknown.push_varint(number, bits),
                    }
                }
                self.input.land(c, range.end as usize)?;
            } else if c.take(single) {
                self.charge::<E>(c.pos(), 1)?;
                match E::from_number(self.input.scalar::<Int32>(c)?) {
                    Some(value) => field.push(value),
                    None => self.keep(at, c.pos(), unknown),
                }
            } else {
                return Ok(());
            }
        }
    }

    /// All entries of a map that follow one another. An entry whose value is a number that a closed
    /// enum does not declare is kept as an unknown field.
    ///
    /// # Errors
    /// What their octets break.
    // Kept out of callers that recurse without maps: its frame holds a key and a value.
    #[inline(never)]
    pub fn map<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut F,
        unknown: &mut UnknownFields,
    ) -> Result<()> {
        if self.input.end() - c.pos() >= MANY_OCTETS
            && field.wants_many()
            && let count @ MANY.. = self.run_len(*c, tag)
            && self.affords::<(F::Key, F::Value)>(count)
        {
            let mut entries = Entries::with_capacity(count);
            let read = self.entries::<K, V, _>(c, tag, &mut entries, unknown);
            // What was read before an error is there, as of every other field.
            field.extend(entries.in_order::<K>());
            return read;
        }
        self.entries::<K, V, F>(c, tag, field, unknown)
    }

    /// Whether so many values may be gathered before they are charged for: not if that would be refused, nor if
    /// they are so large that to move them costs more than it brings.
    const fn affords<V>(&self, count: usize) -> bool {
        let octets = (size_of::<V>() as u64).saturating_mul(count as u64);
        octets <= self.allocation && size_of::<V>() <= LARGE
    }

    /// How many records with this tag follow one another, as far as they are sound.
    fn run_len(&self, mut c: Cursor, tag: u64) -> usize {
        let mut count = 0;
        while c.take(tag)
            && let Ok(range) = self.input.payload(&mut c)
            && self.input.land(&mut c, range.end as usize).is_ok()
        {
            count += 1;
        }
        count
    }

    fn entries<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        &mut self,
        c: &mut Cursor,
        tag: u64,
        field: &mut F,
        unknown: &mut UnknownFields,
    ) -> Result<()> {
        loop {
            let at = c.pos();
            if !c.take(tag) {
                return Ok(());
            }
            self.charge::<(F::Key, F::Value)>(at, 1)?;
            let range = self.input.payload(c)?;
            let mut entry = Merge {
                input: self.input.entry(range, V::MERGES)?,
                from: range.start as usize,
                allocation: self.allocation,
                incomplete: false,
            };
            let known = entry.entry::<K, V, F>(field)?;
            self.allocation = entry.allocation;
            if entry.incomplete {
                check_entry::<K, V, Probe>(&self.input, range)?;
            }
            self.input.land(c, range.end as usize)?;
            if !known {
                self.keep(at, c.pos(), unknown);
            }
        }
    }

    /// One entry into the map; `false` where its value is one that the schema does not know.
    #[inline]
    fn entry<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
        &mut self,
        field: &mut F,
    ) -> Result<bool> {
        let mut c = self.start();
        let mut key = None;
        let mut value = None;
        let mut known = true;
        loop {
            let lap = c.pos();
            if c.take(8 | u64::from(K::WIRE_TYPE)) {
                key = K::take(self, &mut c)?;
            }
            if c.take(16 | u64::from(V::WIRE_TYPE)) {
                known = if V::MERGES {
                    V::merge(
                        self,
                        &mut c,
                        value.get_or_insert_with(<V as Owned<F::Value>>::absent),
                    )?
                } else {
                    value = V::take(self, &mut c)?;
                    value.is_some()
                };
            }
            if c.pos() == self.input.end() {
                if known {
                    // An absent message may lack required fields.
                    self.incomplete |= V::MERGES && value.is_none();
                    insert::<K, V, F>(field, key, value);
                }
                return Ok(known);
            }
            if c.pos() == lap {
                let after = self.input.skip_record(lap)?;
                self.input.land(&mut c, after)?;
            }
        }
    }
}

/// Packed varints of no more octets are pushed one by one, which needs no block between.
const SHORT: usize = 64;

/// A struct of more octets is not made in the frame of a function that recurses, where room for it would
/// be taken again at every level.
const LARGE: usize = 256;

/// So many entries of a map are gathered before they are set,
const MANY: usize = 24;

/// and are not even counted where no more octets follow.
const MANY_OCTETS: usize = 256;

#[inline(never)]
fn push_default<L: List<Item: Default>>(field: &mut L) {
    field.push(L::Item::default());
}

/// Out of line for the same reason.
#[inline(never)]
fn insert<K: MapKey + Owned<F::Key>, V: Owned<F::Value>, F: MapField>(
    field: &mut F,
    key: Option<F::Key>,
    value: Option<F::Value>,
) {
    let key = key.unwrap_or_else(<K as Owned<F::Key>>::absent);
    field.insert(key, value.unwrap_or_else(<V as Owned<F::Value>>::absent));
}
