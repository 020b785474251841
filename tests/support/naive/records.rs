//! Records, octet by octet.

use viewbuf::DecodeErrorKind as Kind;

use super::Result;

/// A tag and its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record<'a> {
    pub number: u32,
    pub value: Value<'a>,
    pub raw: &'a [u8],
}

/// A value by its wire type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    Varint(u64),
    Fixed64(u64),
    Len(&'a [u8]),
    Group(&'a [u8]),
    Fixed32(u32),
}

impl Value<'_> {
    pub const fn wire_type(&self) -> u32 {
        match self {
            Self::Varint(_) => 0,
            Self::Fixed64(_) => 1,
            Self::Len(_) => 2,
            Self::Group(_) => 3,
            Self::Fixed32(_) => 5,
        }
    }
}

/// The varint in front of `octets`, and how many octets it has.
pub fn varint(octets: &[u8]) -> Result<(u64, usize)> {
    let mut value = 0_u128;
    for (place, octet) in octets.iter().take(10).enumerate() {
        value |= u128::from(octet & 0x7f) << (7 * place);
        if *octet < 0x80 {
            let value = u64::try_from(value).map_err(|_| Kind::VarintOverflow)?;
            return Ok((value, place + 1));
        }
    }
    Err(if octets.len() < 10 {
        Kind::Truncated
    } else {
        Kind::VarintOverflow
    })
}

/// A field number and a wire type from the front of `octets`.
fn tag(octets: &[u8], tags: Tags) -> Result<(u32, u32, usize)> {
    let (value, len) = varint(octets.get(..5).unwrap_or(octets)).map_err(|kind| {
        if octets.len() >= 5 {
            Kind::InvalidTag
        } else {
            kind
        }
    })?;
    let padded = len > 1 && octets[len - 1] == 0;
    let number = value >> 3;
    if padded && tags == Tags::Minimal || number == 0 || number > (1 << 29) - 1 {
        return Err(Kind::InvalidTag);
    }
    if value & 7 > 5 {
        return Err(Kind::InvalidWireType);
    }
    Ok((number as u32, (value & 7) as u32, len))
}

/// Which tags are legal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Tags {
    /// Of up to five octets, needless ones among them: what the record reader takes.
    Padded,
    /// The shortest only: what messages are made of.
    Minimal,
}

/// The record in front of `rest`, which is moved behind it, where `depth` groups may lie in one another.
pub fn next<'a>(rest: &mut &'a [u8], depth: u32, tags: Tags) -> Result<Option<Record<'a>>> {
    if rest.is_empty() {
        return Ok(None);
    }
    let all = *rest;
    let (number, wire_type, tag_len) = tag(all, tags)?;
    let body = &all[tag_len..];
    let (value, len) = match wire_type {
        0 => varint(body).map(|(value, len)| (Value::Varint(value), len))?,
        1 => (Value::Fixed64(u64::from_le_bytes(fixed(body)?)), 8),
        2 => {
            let (len, prefix) = varint(body)?;
            let len = usize::try_from(len).map_err(|_| Kind::Truncated)?;
            let end = prefix.checked_add(len).ok_or(Kind::Truncated)?;
            (
                Value::Len(body.get(prefix..end).ok_or(Kind::Truncated)?),
                end,
            )
        }
        3 => {
            let (body_len, len) = group(body, number, depth, tags)?;
            (Value::Group(&body[..body_len]), len)
        }
        4 => return Err(Kind::UnmatchedEndGroup),
        _ => (Value::Fixed32(u32::from_le_bytes(fixed(body)?)), 4),
    };
    *rest = &body[len..];
    Ok(Some(Record {
        number,
        value,
        raw: &all[..tag_len + len],
    }))
}

fn fixed<const N: usize>(octets: &[u8]) -> Result<[u8; N]> {
    octets.first_chunk().copied().ok_or(Kind::Truncated)
}

/// Octets of the body of group `number`, and with its end tag.
fn group(body: &[u8], number: u32, depth: u32, tags: Tags) -> Result<(usize, usize)> {
    let depth = depth.checked_sub(1).ok_or(Kind::TooDeep)?;
    let mut rest = body;
    loop {
        if rest.is_empty() {
            return Err(Kind::UnclosedGroup);
        }
        let (found, wire_type, tag_len) = tag(rest, tags)?;
        if wire_type == 4 {
            let len = body.len() - rest.len();
            return if found == number {
                Ok((len, len + tag_len))
            } else {
                Err(Kind::UnmatchedEndGroup)
            };
        }
        next(&mut rest, depth, tags)?;
    }
}
