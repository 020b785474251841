//! Messages grown from entropy: octets that are mostly right for a schema, and wrong now and then.
//!
//! Random octets hardly ever get past the first tag. Here every octet of entropy is a decision (which
//! field, which width, packed or not, one more level), so that small changes of it are small changes of
//! the message, as a fuzzer likes them.

use viewbuf::schema::{Cardinality, Field, Kind, Message};

use crate::naive::varint;

/// Decisions that have not been taken yet.
#[derive(Debug)]
pub struct Entropy<'a>(&'a [u8]);

impl<'a> Entropy<'a> {
    pub const fn new(octets: &'a [u8]) -> Self {
        Self(octets)
    }

    /// The next octet; 0 when all have been used.
    pub fn octet(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    /// Whether all have been used.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A number below `bound`, of one octet.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::from(self.octet()) % bound.max(1)
    }

    /// The next octets, fewer when all have been used.
    pub fn octets(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// A number of any width: the varint in front of what is left.
    fn number(&mut self) -> u64 {
        let (value, len) = varint(self.0).unwrap_or((u64::MAX, 1));
        self.octets(len);
        value
    }
}

/// The octets of a message of `schema`.
pub fn message(schema: &Message<'_>, entropy: &mut Entropy<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    records(schema, entropy, &mut out, 0);
    out
}

/// Beyond it nested messages stay empty; the depth limit is tried by few and long inputs elsewhere.
const LEVELS: u32 = 110;

fn records(schema: &Message<'_>, entropy: &mut Entropy<'_>, out: &mut Vec<u8>, level: u32) {
    loop {
        let choice = usize::from(entropy.octet());
        // 0 ends the message, so entropy that has run out ends all of them.
        let Some(choice) = choice.checked_sub(1) else {
            return;
        };
        match schema.fields.get(choice % (schema.fields.len() + 1)) {
            Some(field) => record(field, entropy, out, level),
            None => stray(entropy, out),
        }
    }
}

fn record(field: &Field<'_>, entropy: &mut Entropy<'_>, out: &mut Vec<u8>, level: u32) {
    match field.cardinality {
        Cardinality::Map(key) => {
            let mut entry = Vec::new();
            for _ in 0..entropy.below(4) {
                match entropy.below(5) {
                    0 | 1 => one(1, key, entropy, &mut entry, level),
                    2 | 3 => one(2, field.kind, entropy, &mut entry, level),
                    _ => stray(entropy, &mut entry),
                }
            }
            len(field.number, &entry, out);
        }
        Cardinality::Repeated | Cardinality::Packed if field.kind.packable() => {
            let style = entropy.below(8);
            if style == 0 {
                one(field.number, field.kind, entropy, out, level);
                return;
            }
            let mut list = Vec::new();
            for _ in 0..entropy.below(if style == 7 { 256 } else { 8 }) {
                bare(field.kind, entropy, &mut list);
            }
            len(field.number, &list, out);
        }
        _ => one(field.number, field.kind, entropy, out, level),
    }
}

/// A record of one value.
fn one(number: u32, kind: Kind<'_>, entropy: &mut Entropy<'_>, out: &mut Vec<u8>, level: u32) {
    match kind {
        Kind::Message(schema) => {
            let mut inner = Vec::new();
            if level < LEVELS {
                records(schema.get(), entropy, &mut inner, level + 1);
            }
            len(number, &inner, out);
        }
        Kind::Group(schema) => {
            put_varint(out, u64::from(number) << 3 | 3);
            if level < LEVELS {
                records(schema.get(), entropy, out, level + 1);
            }
            put_varint(out, u64::from(number) << 3 | 4);
        }
        Kind::String => {
            let count = entropy.below(40);
            let octets = entropy.octets(count);
            let text = String::from_utf8_lossy(octets);
            // One in eight stays as it is, be it UTF-8 or not.
            let raw = entropy.below(8) == 7;
            len(number, if raw { octets } else { text.as_bytes() }, out);
        }
        Kind::Bytes => {
            let count = entropy.below(40);
            len(number, entropy.octets(count), out);
        }
        _ => {
            put_varint(out, u64::from(number) << 3 | u64::from(kind.wire_type()));
            bare(kind, entropy, out);
        }
    }
}

/// A number without its tag.
fn bare(kind: Kind<'_>, entropy: &mut Entropy<'_>, out: &mut Vec<u8>) {
    let bits = match kind {
        Kind::Enum(schema) => match schema.values.get(entropy.below(schema.values.len() + 1)) {
            Some((_, number)) => i64::from(*number) as u64,
            None => entropy.number(),
        },
        _ => entropy.number(),
    };
    match kind.wire_type() {
        1 => out.extend(bits.to_le_bytes()),
        5 => out.extend((bits as u32).to_le_bytes()),
        _ => {
            put_varint(out, bits);
            // One in sixteen is longer than need be.
            if entropy.below(16) == 15 && bits >> 63 == 0 {
                pad(out);
            }
        }
    }
}

/// Makes the varint at the end of `out` longer by an octet.
fn pad(out: &mut Vec<u8>) {
    if let Some(last) = out.last_mut() {
        *last |= 0x80;
    }
    out.push(0);
}

/// A record that no field may want, or octets that are none at all.
fn stray(entropy: &mut Entropy<'_>, out: &mut Vec<u8>) {
    match entropy.below(4) {
        0 => {
            let count = entropy.below(16);
            out.extend(entropy.octets(count));
        }
        1 => {
            let number = u64::from(entropy.octet()) << 3;
            put_varint(out, number | 3);
            put_varint(out, 8);
            put_varint(out, entropy.number());
            put_varint(out, number | 4);
        }
        _ => {
            let tag = entropy.number() & 0xffff_ffff;
            put_varint(out, tag & !7 | 2);
            let count = entropy.below(8);
            let octets = entropy.octets(count);
            put_varint(out, octets.len() as u64);
            out.extend(octets);
        }
    }
}

fn len(number: u32, payload: &[u8], out: &mut Vec<u8>) {
    put_varint(out, u64::from(number) << 3 | 2);
    put_varint(out, payload.len() as u64);
    out.extend_from_slice(payload);
}

fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
