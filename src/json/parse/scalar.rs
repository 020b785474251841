//! Values that are numbers on the wire.

use super::field::is_null_value;
use super::{Error, ErrorKind, Parse, Result};
use crate::schema::{Enum, Kind};
use crate::wire::zigzag;

impl Parse<'_> {
    /// Parses a value of a kind that is a number on the wire, and gives that; `None` for a value that is
    /// ignored.
    #[inline(always)]
    pub(super) fn number_of(&mut self, kind: Kind<'_>) -> Result<Option<u64>> {
        Ok(Some(match kind {
            Kind::Bool => self.bool()?,
            Kind::Enum(schema) => return self.enumeration(schema),
            Kind::Double => self.double()?.to_bits(),
            Kind::Float => u64::from(self.float()?.to_bits()),
            kind => {
                let at = self.pos;
                let integer = self.integer()?;
                match bits_of(kind, integer) {
                    Some(bits) => bits,
                    None => return Err(Error::new(ErrorKind::OutOfRange, at)),
                }
            }
        }))
    }

    #[inline(always)]
    fn bool(&mut self) -> Result<u64> {
        if self.word(b"true") {
            Ok(1)
        } else if self.word(b"false") {
            Ok(0)
        } else {
            Err(self.wrong_kind())
        }
    }

    /// An enum, by name or by number.
    fn enumeration(&mut self, schema: &Enum<'_>) -> Result<Option<u64>> {
        let at = self.pos;
        let number = match self.peek() {
            b'"' => {
                let name = self.quoted_text()?;
                let name = core::str::from_utf8(name).ok();
                name.and_then(|name| schema.value_number(name))
            }
            b'n' if is_null_value(schema) && self.word(b"null") => Some(0),
            _ => {
                let integer = self.integer()?;
                let Some(bits) = bits_of(Kind::Int32, integer) else {
                    return Err(Error::new(ErrorKind::OutOfRange, at));
                };
                Some(bits as i32).filter(|number| !schema.closed || schema.declares(*number))
            }
        };
        match number {
            Some(number) => Ok(Some(i64::from(number).cast_unsigned())),
            None if self.options.ignore_unknown => Ok(None),
            None => Err(Error::new(ErrorKind::UnknownEnumValue, at)),
        }
    }
}

/// What a number of this sign and magnitude is on the wire; `None` where the kind does not hold it.
#[inline(always)]
pub(super) fn bits_of(kind: Kind<'_>, (negative, magnitude): (bool, u64)) -> Option<u64> {
    let value = if negative {
        0_i64.checked_sub_unsigned(magnitude)
    } else {
        i64::try_from(magnitude).ok()
    };
    match kind {
        Kind::Uint64 | Kind::Fixed64 => (!negative || magnitude == 0).then_some(magnitude),
        Kind::Uint32 | Kind::Fixed32 => u32::try_from(value?).ok().map(u64::from),
        Kind::Int64 | Kind::Sfixed64 => Some(value?.cast_unsigned()),
        Kind::Sint64 => Some(zigzag::encode_64(value?)),
        kind => {
            let value = i32::try_from(value?).ok()?;
            Some(match kind {
                Kind::Sint32 => u64::from(zigzag::encode_32(value)),
                Kind::Sfixed32 => u64::from(value.cast_unsigned()),
                _ => i64::from(value).cast_unsigned(),
            })
        }
    }
}
