//! Values that hold no others.

use core::fmt;

use super::super::{Field, Kind, Presence};
use super::run::Leaf;
use super::{Failure, Out, Printer, escape, number};
use crate::wire::{DecodeError, DecodeErrorKind, Value};
use crate::wire::{Int32, Int64, Scalar, Sfixed32, Sfixed64, Sint32, Sint64};

impl Printer<'_> {
    /// Prints a value of `kind`, which is no message.
    #[inline(never)]
    pub(super) fn leaf(&mut self, kind: Kind<'_>, leaf: Leaf<'_>) -> Result<(), Failure> {
        match leaf.value {
            Value::Len(octets) if matches!(kind, Kind::String) => self.string(octets, leaf.at),
            Value::Len(octets) => Ok(escape::octets(octets, self.out)?),
            // Its field would not have taken it.
            Value::Group(_) => Ok(()),
            Value::Varint(bits) | Value::Fixed64(bits) => Ok(scalar(kind, bits, self.out)?),
            Value::Fixed32(bits) => Ok(scalar(kind, u64::from(bits), self.out)?),
        }
    }

    /// Prints the string that begins at octet `at` of what is printed.
    fn string(&mut self, octets: &[u8], at: usize) -> Result<(), Failure> {
        match core::str::from_utf8(octets) {
            Ok(text) if !self.style.ascii => Ok(escape::text(text, self.out)?),
            Err(_) if !self.style.lenient => {
                Err(DecodeError::new(DecodeErrorKind::InvalidUtf8, at).into())
            }
            _ => Ok(escape::octets(octets, self.out)?),
        }
    }
}

fn scalar(kind: Kind<'_>, bits: u64, out: Out<'_>) -> fmt::Result {
    match kind {
        Kind::Int32 => write!(out, "{}", Int32::from_bits(bits)),
        Kind::Int64 => write!(out, "{}", Int64::from_bits(bits)),
        Kind::Sint32 => write!(out, "{}", Sint32::from_bits(bits)),
        Kind::Sint64 => write!(out, "{}", Sint64::from_bits(bits)),
        Kind::Sfixed32 => write!(out, "{}", Sfixed32::from_bits(bits)),
        Kind::Sfixed64 => write!(out, "{}", Sfixed64::from_bits(bits)),
        Kind::Uint32 | Kind::Fixed32 => write!(out, "{}", bits as u32),
        Kind::Float => number::float(f32::from_bits(bits as u32), out),
        Kind::Double => number::double(f64::from_bits(bits), out),
        Kind::Bool => out.write_str(if bits != 0 { "true" } else { "false" }),
        Kind::Enum(schema) => match schema.value_name(bits as i32) {
            Some(name) => out.write_str(name),
            None => write!(out, "{}", bits as i32),
        },
        _ => write!(out, "{bits}"),
    }
}

/// Whether a scalar is the zero of a field without presence, which is the same as none.
pub(super) fn is_absent(field: &Field<'_>, value: Value<'_>) -> bool {
    field.presence == Presence::Implicit
        && match (value, field.kind) {
            (Value::Len(octets), _) => octets.is_empty(),
            (Value::Varint(bits), Kind::Int64 | Kind::Uint64 | Kind::Sint64 | Kind::Bool) => {
                bits == 0
            }
            (Value::Varint(bits), _) => bits as u32 == 0,
            (Value::Fixed64(bits), _) => bits == 0,
            (Value::Fixed32(bits), _) => bits == 0,
            (Value::Group(_), _) => false,
        }
}

/// What stands for an absent key or value of a map entry.
pub(super) fn default(kind: Kind<'_>) -> Value<'static> {
    match (kind.wire_type(), kind) {
        (_, Kind::Enum(schema)) => Value::Varint(i64::from(schema.default_number()) as u64),
        (1, _) => Value::Fixed64(0),
        (2 | 3, _) => Value::Len(&[]),
        (5, _) => Value::Fixed32(0),
        _ => Value::Varint(0),
    }
}
