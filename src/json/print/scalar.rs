//! Values of fields.

use super::records::Record;
use super::{Place, Print, Result};
use crate::json::number;
use crate::schema::{DefaultValue, Enum, Field, Kind};
use crate::wire::zigzag;

impl Print<'_> {
    /// Prints the value of a record, which is one of `kind`.
    #[inline(always)]
    pub(super) fn value(
        &mut self,
        field: &Field<'_>,
        kind: Kind<'_>,
        place: Place<'_>,
        record: &Record,
    ) -> Result<()> {
        match kind {
            Kind::String => self.string(place.whole, record.start, record.end),
            Kind::Message(link) | Kind::Group(link) => {
                let inside = place.inside(record.start, record.end)?;
                self.message(link.get(), inside)
            }
            Kind::Bytes if field.unchecked => self.string(place.whole, record.start, record.end),
            Kind::Bytes => {
                let octets = place.whole.get(record.start..record.end);
                self.base64(octets.unwrap_or(&[]));
                Ok(())
            }
            _ => {
                self.number(kind, record.bits);
                Ok(())
            }
        }
    }

    /// Prints a value that is a number on the wire.
    #[inline(always)]
    pub(super) fn number(&mut self, kind: Kind<'_>, bits: u64) {
        match kind {
            Kind::Int32 | Kind::Sfixed32 => number::signed(&mut self.out, i64::from(bits as i32)),
            Kind::Uint32 | Kind::Fixed32 => number::unsigned(&mut self.out, u64::from(bits as u32)),
            Kind::Sint32 => {
                number::signed(&mut self.out, i64::from(zigzag::decode_32(bits as u32)))
            }
            Kind::Int64 | Kind::Sfixed64 => self.quoted(bits.cast_signed()),
            Kind::Sint64 => self.quoted(zigzag::decode_64(bits)),
            Kind::Uint64 | Kind::Fixed64 => {
                self.out.octet(b'"');
                number::unsigned(&mut self.out, bits);
                self.out.octet(b'"');
            }
            Kind::Bool if bits == 0 => self.out.chunk(b"false", 5),
            Kind::Bool => self.out.chunk(b"true", 4),
            Kind::Double => self.double(f64::from_bits(bits)),
            Kind::Float => self.float(f32::from_bits(bits as u32)),
            Kind::Enum(schema) => self.enumeration(schema, bits as i32),
            Kind::String | Kind::Bytes | Kind::Message(_) | Kind::Group(_) => {}
        }
    }

    /// 64 bits go in quotes, since readers that know only doubles lose some of them.
    #[inline(always)]
    fn quoted(&mut self, value: i64) {
        self.out.octet(b'"');
        number::signed(&mut self.out, value);
        self.out.octet(b'"');
    }

    #[inline]
    fn double(&mut self, value: f64) {
        if value.is_finite() {
            number::double(&mut self.out, value);
        } else {
            self.not_finite(value);
        }
    }

    #[inline]
    fn float(&mut self, value: f32) {
        if value.is_finite() {
            number::float(&mut self.out, value);
        } else {
            self.not_finite(f64::from(value));
        }
    }

    #[cold]
    fn not_finite(&mut self, value: f64) {
        let name: &[u8] = match value {
            f64::INFINITY => b"\"Infinity\"",
            f64::NEG_INFINITY => b"\"-Infinity\"",
            _ => b"\"NaN\"",
        };
        self.out.put(name);
    }

    #[inline]
    fn enumeration(&mut self, schema: &Enum<'_>, value: i32) {
        if schema.name == NULL_VALUE {
            return self.out.chunk(b"null", 4);
        }
        let name = if self.options.enum_numbers {
            None
        } else {
            schema.value_name(value)
        };
        match name {
            Some(name) => {
                self.out.octet(b'"');
                self.out.put(name.as_bytes());
                self.out.octet(b'"');
            }
            None => number::signed(&mut self.out, i64::from(value)),
        }
    }

    /// Prints the default of a field without presence.
    pub(super) fn scalar_default(&mut self, field: &Field<'_>) {
        match (field.kind, field.default) {
            (Kind::String | Kind::Bytes, _) => self.out.chunk(b"\"\"", 2),
            (kind @ Kind::Enum(_), Some(DefaultValue::Enum(value))) => {
                self.number(kind, value as u64);
            }
            (kind @ Kind::Enum(schema), _) => self.number(kind, schema.default_number() as u64),
            (kind, _) => self.number(kind, 0),
        }
    }
}

/// The enum whose one value is `null`.
pub(in crate::json) const NULL_VALUE: &str = "google.protobuf.NullValue";
