//! `Debug` of any message, from its octets and its table.
//!
//! Fields come by number under their names in the proto, lists and maps whole, unknown fields last by
//! number. Values of fields with `debug_redact` are replaced by `[REDACTED]`.

use core::fmt;

use super::{Cardinality, Field, Kind, Message, Verdict};
use crate::view::{Layout, Mode, View};
use crate::wire::{Double, Float, Int32, Int64, Sfixed32, Sfixed64, Sint32, Sint64};
use crate::wire::{Reader, Record, Scalar, Value};

/// Below this depth a message is shown as `…`: `Debug` obeys the default depth limit.
const DEPTH_MAX: u32 = 100;

/// Shows the message of a view.
pub(crate) fn message<T: Layout, M: Mode>(
    view: &View<'_, T, M>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut result = Ok(());
    let mut pieces = 0;
    view.for_each_fragment(|octets| {
        if pieces > 0 {
            result = result.and_then(|()| f.write_str(" + "));
        }
        pieces += 1;
        result = result.and_then(|()| fmt_octets(T::schema(), octets, f));
    });
    result
}

/// Shows the message in `octets`.
pub(crate) fn fmt_octets(
    schema: &'static Message,
    octets: &[u8],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    fmt::Debug::fmt(&Shown { schema, octets, depth: DEPTH_MAX }, f)
}

struct Shown<'a> {
    schema: &'static Message,
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
            let values = Values { octets: self.octets, field, depth: self.depth - 1 };
            if values.records().next().is_none() {
                continue;
            }
            if field.redact {
                out.field(field.name, &format_args!("[REDACTED]"));
            } else {
                out.field(field.name, &values);
            }
        }
        let unknown = Unknown { octets: self.octets, schema: self.schema };
        if unknown.records().next().is_some() {
            out.field("unknown_fields", &unknown);
        }
        out.finish()
    }
}

/// All records of one field.
struct Values<'a> {
    octets: &'a [u8],
    field: &'static Field,
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
        OneValue { value, kind: self.field.kind, depth: self.depth }
    }
}

impl fmt::Debug for Values<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.cardinality {
            Cardinality::Singular => self.records().last().map_or(Ok(()), |record| {
                fmt::Debug::fmt(&self.value(record.value), f)
            }),
            Cardinality::Repeated | Cardinality::Packed => {
                let mut list = f.debug_list();
                for record in self.records() {
                    match record.value {
                        Value::Len(payload) if self.field.kind.packable() => {
                            list.entries(elements(self.field.kind, payload).map(|v| self.value(v)));
                        }
                        value => {
                            list.entry(&self.value(value));
                        }
                    }
                }
                list.finish()
            }
            Cardinality::Map(key) => {
                let mut map = f.debug_map();
                for record in self.records() {
                    let Value::Len(entry) = record.value else { continue };
                    let part = |number, kind| Part {
                        value: records(entry).filter(|r| r.field == number).last().map(|r| r.value),
                        kind,
                        depth: self.depth,
                    };
                    map.entry(&part(1, key), &part(2, self.field.kind));
                }
                map.finish()
            }
        }
    }
}

/// A key or value of a map entry, or the default where the entry has none.
struct Part<'a> {
    value: Option<Value<'a>>,
    kind: Kind,
    depth: u32,
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let default = match self.kind.wire_type() {
            1 => Value::Fixed64(0),
            2 | 3 => Value::Len(&[]),
            5 => Value::Fixed32(0),
            _ => Value::Varint(0),
        };
        let value = self.value.unwrap_or(default);
        OneValue { value, kind: self.kind, depth: self.depth }.fmt(f)
    }
}

struct OneValue<'a> {
    value: Value<'a>,
    kind: Kind,
    depth: u32,
}

impl fmt::Debug for OneValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |schema, octets| Shown { schema, octets, depth: self.depth };
        match (self.value, self.kind) {
            (Value::Len(octets), Kind::Message(schema)) => shown(schema(), octets)
                .fmt(f),
            (Value::Group(group), Kind::Group(schema)) => shown(schema(), group.body()).fmt(f),
            (Value::Len(octets), Kind::String) => match core::str::from_utf8(octets) {
                Ok(text) => fmt::Debug::fmt(text, f),
                Err(_) => octets.escape_ascii().fmt(f),
            },
            (Value::Len(octets), _) => write!(f, "b\"{}\"", octets.escape_ascii()),
            (Value::Group(group), _) => write!(f, "{{{}}}", group.body().escape_ascii()),
            (Value::Varint(bits) | Value::Fixed64(bits), kind) => fmt_bits(kind, bits, f),
            (Value::Fixed32(bits), kind) => fmt_bits(kind, u64::from(bits), f),
        }
    }
}

fn fmt_bits(kind: Kind, bits: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
fn elements<'a>(kind: Kind, mut payload: &'a [u8]) -> impl Iterator<Item = Value<'a>> {
    core::iter::from_fn(move || {
        let (value, len) = match kind.wire_type() {
            1 => (Value::Fixed64(u64::from_le_bytes(*payload.first_chunk()?)), 8),
            5 => (Value::Fixed32(u32::from_le_bytes(*payload.first_chunk()?)), 4),
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
    schema: &'static Message,
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
}

impl fmt::Debug for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for record in self.records() {
            let value = OneValue { value: record.value, kind: Kind::Bytes, depth: 0 };
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
