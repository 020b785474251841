//! Messages by their descriptors: what the values of options are made of.
//!
//! `protoc` keeps options that it does not know as they were set, and at last reads them by the descriptors that
//! it has and writes them again, in the order of their numbers. Octet for octet the same comes of this.

use alloc::collections::BTreeMap;
use std::collections::HashSet;

use super::pool::{Field, FieldId, MessageId, Pool};
use super::put;
use crate::types::field_descriptor_proto::Type;
use crate::types::field_options::OptionRetention;
use crate::wire::{Reader, Record, Value as Wire};

/// A message.
#[derive(Clone, Debug, Default)]
pub(super) struct Dynamic {
    fields: BTreeMap<i32, Slot>,
    /// The members of oneofs that are there.
    members: BTreeMap<usize, FieldId>,
    /// Records that no field takes.
    unknown: Vec<u8>,
}

/// What a field of a message holds.
#[derive(Clone, Debug)]
struct Slot {
    field: FieldId,
    values: Vec<Value>,
}

/// A value of a field.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Any integer, enum or bool, as its varint.
    Varint(u64),
    Fixed32(u32),
    Fixed64(u64),
    Len(Vec<u8>),
    /// A message or a group.
    Message(Dynamic),
}

impl Value {
    /// Whether a field of it without presence is left out.
    fn is_zero(&self) -> bool {
        match self {
            Self::Varint(bits) | Self::Fixed64(bits) => *bits == 0,
            Self::Fixed32(bits) => *bits == 0,
            Self::Len(octets) => octets.is_empty(),
            Self::Message(_) => false,
        }
    }
}

/// Messages in options nest no deeper.
pub(super) const DEPTH_MAX: u32 = 100;

impl Dynamic {
    /// The fields that are there, by number, with their values.
    pub(super) fn iter<'d>(
        &'d self,
        pool: &'d Pool,
    ) -> impl Iterator<Item = (&'d Field, &'d [Value])> {
        let slots = self.fields.values();
        slots.map(|slot| (pool.field(slot.field), slot.values.as_slice()))
    }

    /// Adds the paths of all fields that are there, but for those in lists; `path` leads to this message.
    pub(super) fn paths(&self, pool: &Pool, path: &mut Vec<i32>, paths: &mut HashSet<Vec<i32>>) {
        for (field, values) in self.iter(pool) {
            path.push(field.number);
            paths.insert(path.clone());
            if let ([Value::Message(inner)], false) = (values, field.is_repeated()) {
                inner.paths(pool, path, paths);
            }
            path.pop();
        }
    }

    /// Whether nothing is there.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.unknown.is_empty()
    }

    /// Whether the field is there.
    pub(super) fn has(&self, number: i32) -> bool {
        self.fields.contains_key(&number)
    }

    /// The member of `oneof` that is there, but for `number`.
    pub(super) fn oneof_member(&self, pool: &Pool, oneof: usize, number: i32) -> Option<FieldId> {
        let member = self.members.get(&oneof).copied();
        member.filter(|id| pool.field(*id).number != number)
    }

    /// Adds a value to a list, or sets the only one.
    pub(super) fn add(&mut self, pool: &Pool, id: FieldId, value: Value) {
        let field = pool.field(id);
        if let Some(oneof) = field.oneof {
            let number = field.number;
            if let Some(other) = self.oneof_member(pool, oneof, number) {
                self.fields.remove(&pool.field(other).number);
            }
            self.members.insert(oneof, id);
        }
        let slot = self.fields.entry(field.number).or_insert(Slot {
            field: id,
            values: Vec::new(),
        });
        if !field.is_repeated() {
            slot.values.clear();
        }
        slot.values.push(value);
    }

    /// Reads records into a message of type `message`.
    ///
    /// Records that are no records, or nest too deep, are kept as they are: nothing of this crate makes them.
    pub(super) fn merge(&mut self, pool: &Pool, message: MessageId, octets: &[u8], depth: u32) {
        let mut reader = Reader::new(octets);
        while let Ok(Some(record)) = reader.next() {
            self.merge_record(pool, message, &record, depth);
        }
    }

    fn merge_record(&mut self, pool: &Pool, message: MessageId, record: &Record<'_>, depth: u32) {
        let known = i32::try_from(record.field)
            .ok()
            .and_then(|number| pool.by_number.get(&(message, number)));
        let taken =
            depth < DEPTH_MAX && known.is_some_and(|id| self.merge_field(pool, *id, record, depth));
        if !taken {
            self.unknown.extend_from_slice(record.raw);
        }
    }

    /// Takes a record, if it fits the field.
    fn merge_field(&mut self, pool: &Pool, id: FieldId, record: &Record<'_>, depth: u32) -> bool {
        let field = pool.field(id);
        if let (Wire::Len(packed), true, true) = (
            record.value,
            field.is_packable(),
            wire_type(field.kind) != 2,
        ) {
            return self.merge_packed(pool, id, packed);
        }
        let value = match (record.value, field.kind) {
            (Wire::Len(octets), Some(Type::String | Type::Bytes)) => Value::Len(octets.to_vec()),
            (Wire::Len(octets), Some(Type::Message)) if !is_delimited(field) => {
                return self.merge_message(pool, id, octets, depth);
            }
            (Wire::Group(group), Some(Type::Message | Type::Group)) if is_delimited(field) => {
                return self.merge_message(pool, id, group.body(), depth);
            }
            (Wire::Varint(bits), kind) if wire_type(kind) == 0 => Value::Varint(bits),
            (Wire::Fixed64(bits), kind) if wire_type(kind) == 1 => Value::Fixed64(bits),
            (Wire::Fixed32(bits), kind) if wire_type(kind) == 5 => Value::Fixed32(bits),
            _ => return false,
        };
        self.add(pool, id, value);
        true
    }

    fn merge_message(&mut self, pool: &Pool, id: FieldId, octets: &[u8], depth: u32) -> bool {
        let field = pool.field(id);
        let Some(message) = field.message() else {
            return false;
        };
        let last = self.fields.get_mut(&field.number);
        let last = last.and_then(|slot| slot.values.last_mut());
        if let (false, Some(Value::Message(inner))) = (field.is_repeated(), last) {
            inner.merge(pool, message, octets, depth + 1);
            return true;
        }
        let mut inner = Self::default();
        inner.merge(pool, message, octets, depth + 1);
        self.add(pool, id, Value::Message(inner));
        true
    }

    fn merge_packed(&mut self, pool: &Pool, id: FieldId, packed: &[u8]) -> bool {
        let wire = wire_type(pool.field(id).kind);
        let mut rest = packed;
        let mut values = Vec::new();
        while !rest.is_empty() {
            let value = match wire {
                0 => take_varint(&mut rest).map(Value::Varint),
                1 => take(&mut rest).map(|octets| Value::Fixed64(u64::from_le_bytes(octets))),
                _ => take(&mut rest).map(|octets| Value::Fixed32(u32::from_le_bytes(octets))),
            };
            let Some(value) = value else {
                return false;
            };
            values.push(value);
        }
        for value in values {
            self.add(pool, id, value);
        }
        true
    }

    /// Drops what is for the source only; `path` leads to this message, and `stripped` gets the paths of what
    /// went.
    pub(super) fn strip(&mut self, pool: &Pool, path: &mut Vec<i32>, stripped: &mut Vec<Vec<i32>>) {
        self.fields.retain(|number, slot| {
            path.push(*number);
            let field = pool.field(slot.field);
            let source_only = is_source_only(field);
            if source_only {
                stripped.push(path.clone());
            } else if !is_delimited(field) {
                for (index, value) in (0..).zip(&mut slot.values) {
                    let Value::Message(inner) = value else {
                        break;
                    };
                    let repeated = field.is_repeated();
                    if repeated {
                        path.push(index);
                    }
                    inner.strip(pool, path, stripped);
                    if repeated {
                        path.pop();
                    }
                }
            }
            path.pop();
            !source_only
        });
    }

    /// The message on the wire: its fields by number, and then what no field took.
    pub(super) fn encode(&self, pool: &Pool, out: &mut Vec<u8>, message_set: bool) {
        for slot in self.fields.values() {
            let field = pool.field(slot.field);
            if message_set && field.extension && field.kind == Some(Type::Message) {
                encode_items(pool, field, &slot.values, out);
            } else if field.is_packed() {
                let mut packed = Vec::new();
                for value in &slot.values {
                    encode_value(value, &mut packed);
                }
                put::len(out, field.number, &packed);
            } else {
                for value in &slot.values {
                    if field.is_repeated() || field.has_presence() || !value.is_zero() {
                        encode_field(pool, field, value, out);
                    }
                }
            }
        }
        out.extend_from_slice(&self.unknown);
    }

    /// An entry of a map: key and value are always written.
    fn encode_entry(&self, pool: &Pool, entry: MessageId, out: &mut Vec<u8>) {
        for id in &pool.message(entry).fields {
            let field = pool.field(*id);
            let slot = self.fields.get(&field.number);
            match slot.and_then(|slot| slot.values.last()) {
                Some(value) => encode_field(pool, field, value, out),
                None => encode_field(pool, field, &zero(field), out),
            }
        }
    }

    /// The required fields that are not there, by their paths of names.
    pub(super) fn missing(&self, pool: &Pool, message: MessageId, found: &mut Vec<String>) {
        self.missing_in(pool, message, "", found);
    }

    fn missing_in(&self, pool: &Pool, message: MessageId, path: &str, found: &mut Vec<String>) {
        use crate::types::field_descriptor_proto::Label;
        for id in &pool.message(message).fields {
            let field = pool.field(*id);
            if field.label == Label::Required && !self.has(field.number) {
                found.push(format!("{path}{}", field.short()));
            }
        }
        for slot in self.fields.values() {
            let field = pool.field(slot.field);
            let Some(inner_type) = field.message() else {
                continue;
            };
            for (index, value) in slot.values.iter().enumerate() {
                if let Value::Message(inner) = value {
                    let name = match (field.extension, field.is_repeated()) {
                        (true, true) => format!("{path}({})[{index}].", field.name),
                        (true, false) => format!("{path}({}).", field.name),
                        (false, true) => format!("{path}{}[{index}].", field.short()),
                        (false, false) => format!("{path}{}.", field.short()),
                    };
                    inner.missing_in(pool, inner_type, &name, found);
                }
            }
        }
    }
}

/// Whether a message field is written as a group.
pub(super) fn is_delimited(field: &Field) -> bool {
    field.kind == Some(Type::Group)
}

/// What a field has when it is not there.
fn zero(field: &Field) -> Value {
    match wire_type(field.kind) {
        0 => Value::Varint(0),
        1 => Value::Fixed64(0),
        5 => Value::Fixed32(0),
        _ if field.is_message() => Value::Message(Dynamic::default()),
        _ => Value::Len(Vec::new()),
    }
}

/// Whether an option is for readers of the source, and not for programs.
fn is_source_only(field: &Field) -> bool {
    let retention = field.options.as_ref().and_then(|options| options.retention);
    retention == Some(OptionRetention::RetentionSource)
}

/// The wire type of a scalar.
fn wire_type(kind: Option<Type>) -> u8 {
    match kind {
        Some(Type::Double | Type::Fixed64 | Type::Sfixed64) => 1,
        Some(Type::Float | Type::Fixed32 | Type::Sfixed32) => 5,
        Some(Type::String | Type::Bytes | Type::Message) => 2,
        Some(Type::Group) | None => 3,
        Some(_) => 0,
    }
}

/// A value in a record of its own.
pub(super) fn encode_field(pool: &Pool, field: &Field, value: &Value, out: &mut Vec<u8>) {
    let Value::Message(inner) = value else {
        put::tag(out, field.number, u64::from(wire_type(field.kind)));
        return encode_value(value, out);
    };
    let message_set = field
        .message()
        .is_some_and(|message| pool.message(message).message_set);
    let mut octets = Vec::new();
    match field.message().filter(|id| pool.message(*id).map_entry) {
        Some(entry) => inner.encode_entry(pool, entry, &mut octets),
        None => inner.encode(pool, &mut octets, message_set),
    }
    if is_delimited(field) {
        put::group(out, field.number, &octets);
    } else {
        put::len(out, field.number, &octets);
    }
}

/// A scalar without its tag.
fn encode_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Varint(bits) => put::varint(out, *bits),
        Value::Fixed32(bits) => out.extend_from_slice(&bits.to_le_bytes()),
        Value::Fixed64(bits) => out.extend_from_slice(&bits.to_le_bytes()),
        Value::Len(octets) => {
            put::varint(out, u64::try_from(octets.len()).unwrap_or(u64::MAX));
            out.extend_from_slice(octets);
        }
        Value::Message(_) => {}
    }
}

/// Extensions of a MessageSet: groups of number and message.
fn encode_items(pool: &Pool, field: &Field, values: &[Value], out: &mut Vec<u8>) {
    for value in values {
        let Value::Message(inner) = value else {
            continue;
        };
        let message_set = field
            .message()
            .is_some_and(|message| pool.message(message).message_set);
        let (mut octets, mut item) = (Vec::new(), Vec::new());
        inner.encode(pool, &mut octets, message_set);
        put::tag(&mut item, 2, 0);
        put::varint(&mut item, u64::try_from(field.number).unwrap_or(0));
        put::len(&mut item, 3, &octets);
        put::group(out, 1, &item);
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (octets, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*octets)
}

fn take_varint(rest: &mut &[u8]) -> Option<u64> {
    let mut bits = 0;
    for shift in (0..64).step_by(7) {
        let [octet] = take(rest)?;
        bits |= u64::from(octet & 0x7f) << shift;
        if octet < 0x80 {
            return Some(bits);
        }
    }
    None
}
