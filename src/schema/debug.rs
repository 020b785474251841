//! `Debug` of any message, from its octets and its table.
//!
//! Fields come by number under their names in the proto, lists and maps whole, unknown fields last by
//! number. Values of fields with `debug_redact` are replaced by `[REDACTED]`.
//!
//! What recurses is kept apart from what needs room on the stack, so that deep messages can be shown on a
//! small one.

use core::fmt;

use super::{Cardinality, Field, Kind, Message, Verdict};
use crate::wire::{Double, Float, Int32, Int64, Sfixed32, Sfixed64, Sint32, Sint64};
use crate::wire::{Reader, Record, Scalar, Value};

/// Below this depth a message is shown as `…`: nobody reads on, and what is shown fits a stack of 64 KiB.
const DEPTH_MAX: u32 = 50;

/// Shows the message in `octets`.
pub(crate) fn fmt_octets(
    schema: &Message<'_>,
    octets: &[u8],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    fmt::Debug::fmt(
        &Shown {
            schema,
            octets,
            depth: DEPTH_MAX,
        },
        f,
    )
}

struct Shown<'a> {
    schema: &'a Message<'a>,
    octets: &'a [u8],
    depth: u32,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.depth == 0 {
            return f.write_str("…");
        }
        let mut out = f.debug_struct(self.schema.short_name());
        for field in self.schema.fields {
            let values = Values {
                octets: self.octets,
                field,
                depth: self.depth - 1,
            };
            if !values.any() {
                continue;
            }
            if field.redact {
                out.field(field.name, &format_args!("[REDACTED]"));
            } else {
                out.field(field.name, &values);
            }
        }
        let unknown = Unknown {
            octets: self.octets,
            schema: self.schema,
        };
        if unknown.any() {
            out.field("unknown_fields", &unknown);
        }
        out.finish()
    }
}

/// All records of one field.
struct Values<'a> {
    octets: &'a [u8],
    field: &'a Field<'a>,
    depth: u32,
}

impl<'a> Values<'a> {
    fn records(&self) -> impl Iterator<Item = Record<'a>> + use<'a> {
        let field = self.field;
        records(self.octets).filter(move |record| {
            record.field == field.number && field.judge(&record.value) != Verdict::Unknown
        })
    }

    fn value(&self, value: Value<'a>) -> OneValue<'a> {
        OneValue {
            value,
            kind: self.field.kind,
            depth: self.depth,
        }
    }
}

impl Values<'_> {
    #[inline(never)]
    fn any(&self) -> bool {
        self.records().next().is_some()
    }

    #[inline(never)]
    fn last(&self) -> Option<OneValue<'_>> {
        self.records().last().map(|record| self.value(record.value))
    }

    #[inline(never)]
    fn fmt_list(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        for record in self.records() {
            match record.value {
                Value::Len(payload) if self.field.kind.packable() => {
                    self.fmt_elements(payload, &mut list);
                }
                value => {
                    list.entry(&self.value(value));
                }
            }
        }
        list.finish()
    }

    #[inline(never)]
    fn fmt_elements(&self, payload: &[u8], list: &mut fmt::DebugList<'_, '_>) {
        list.entries(elements(self.field.kind, payload).map(|value| self.value(value)));
    }

    #[inline(never)]
    fn fmt_map(&self, key: Kind<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for record in self.records() {
            if let Value::Len(entry) = record.value {
                map.key(&Part {
                    entry,
                    number: 1,
                    kind: key,
                    depth: self.depth,
                });
                map.value(&Part {
                    entry,
                    number: 2,
                    kind: self.field.kind,
                    depth: self.depth,
                });
            }
        }
        map.finish()
    }
}

impl fmt::Debug for Values<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.cardinality {
            Cardinality::Singular => self.last().map_or(Ok(()), |value| value.fmt(f)),
            Cardinality::Repeated | Cardinality::Packed => self.fmt_list(f),
            Cardinality::Map(key) => self.fmt_map(key, f),
        }
    }
}

/// A key or value of a map entry, or the default where the entry has none.
struct Part<'a> {
    entry: &'a [u8],
    number: u32,
    kind: Kind<'a>,
    depth: u32,
}

impl Part<'_> {
    #[inline(never)]
    fn value(&self) -> OneValue<'_> {
        let default = match self.kind.wire_type() {
            1 => Value::Fixed64(0),
            2 | 3 => Value::Len(&[]),
            5 => Value::Fixed32(0),
            _ => Value::Varint(0),
        };
        let last = records(self.entry)
            .filter(|record| record.field == self.number)
            .last();
        let value = last.map_or(default, |record| record.value);
        OneValue {
            value,
            kind: self.kind,
            depth: self.depth,
        }
    }
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

struct OneValue<'a> {
    value: Value<'a>,
    kind: Kind<'a>,
    depth: u32,
}

impl fmt::Debug for OneValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (octets, schema) = match (self.value, self.kind) {
            (Value::Len(octets), Kind::Message(schema)) => (octets, schema.get()),
            (Value::Group(group), Kind::Group(schema)) => (group.body(), schema.get()),
            _ => return self.fmt_leaf(f),
        };
        Shown {
            schema,
            octets,
            depth: self.depth,
        }
        .fmt(f)
    }
}

impl OneValue<'_> {
    #[inline(never)]
    fn fmt_leaf(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.value, self.kind) {
            (Value::Len(octets), Kind::String) => match core::str::from_utf8(octets) {
                Ok(text) => fmt::Debug::fmt(text, f),
                Err(_) => fmt::Display::fmt(&octets.escape_ascii(), f),
            },
            (Value::Len(octets), _) => write!(f, "b\"{}\"", octets.escape_ascii()),
            (Value::Group(group), _) => write!(f, "{{{}}}", group.body().escape_ascii()),
            (Value::Varint(bits) | Value::Fixed64(bits), kind) => fmt_bits(kind, bits, f),
            (Value::Fixed32(bits), kind) => fmt_bits(kind, u64::from(bits), f),
        }
    }
}

fn fmt_bits(kind: Kind<'_>, bits: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        Kind::Int32 => write!(f, "{:?}", Int32::from_bits(bits)),
        Kind::Int64 => write!(f, "{:?}", Int64::from_bits(bits)),
        Kind::Sint32 => write!(f, "{:?}", Sint32::from_bits(bits)),
        Kind::Sint64 => write!(f, "{:?}", Sint64::from_bits(bits)),
        Kind::Sfixed32 => write!(f, "{:?}", Sfixed32::from_bits(bits)),
        Kind::Sfixed64 => write!(f, "{:?}", Sfixed64::from_bits(bits)),
        Kind::Float => write!(f, "{:?}", Float::from_bits(bits)),
        Kind::Double => write!(f, "{:?}", Double::from_bits(bits)),
        Kind::Bool => write!(f, "{:?}", bits != 0),
        Kind::Uint32 => write!(f, "{:?}", bits as u32),
        Kind::Enum(schema) => match schema.value_name(bits as i32) {
            Some(name) => f.write_str(name),
            None => write!(f, "{}", bits as i32),
        },
        _ => write!(f, "{bits}"),
    }
}

/// The elements of a packed list.
fn elements<'a>(kind: Kind<'_>, mut payload: &'a [u8]) -> impl Iterator<Item = Value<'a>> {
    core::iter::from_fn(move || {
        let (value, len) = match kind.wire_type() {
            1 => (
                Value::Fixed64(u64::from_le_bytes(*payload.first_chunk()?)),
                8,
            ),
            5 => (
                Value::Fixed32(u32::from_le_bytes(*payload.first_chunk()?)),
                4,
            ),
            _ => {
                let (bits, len) = crate::wire::varint::decode(payload).ok()?;
                (Value::Varint(bits), len)
            }
        };
        payload = payload.get(len..)?;
        Some(value)
    })
}

/// Records that no field takes, shown as number and octets.
struct Unknown<'a> {
    octets: &'a [u8],
    schema: &'a Message<'a>,
}

impl<'a> Unknown<'a> {
    fn records(&self) -> impl Iterator<Item = Record<'a>> + use<'a> {
        let schema = self.schema;
        records(self.octets).filter(move |record| {
            schema
                .field(record.field)
                .is_none_or(|field| field.judge(&record.value) == Verdict::Unknown)
        })
    }

    #[inline(never)]
    fn any(&self) -> bool {
        self.records().next().is_some()
    }
}

impl fmt::Debug for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for record in self.records() {
            let value = OneValue {
                value: record.value,
                kind: Kind::Bytes,
                depth: 0,
            };
            map.entry(&record.field, &value);
        }
        map.finish()
    }
}

/// The records of a message, up to the first that cannot be read.
fn records<'a>(octets: &'a [u8]) -> impl Iterator<Item = Record<'a>> + use<'a> {
    let mut reader = Reader::new(octets);
    core::iter::from_fn(move || reader.next().ok().flatten())
}
