//! Reading records, where they are read to be printed.

use super::{Place, Result, broken};
use crate::wire::{DecodeErrorKind, Tags, group_end, varint};

/// A record: its field, its wire type, and where its value lies.
#[derive(Clone, Copy)]
pub(super) struct Record {
    pub(super) number: u32,
    pub(super) wire: u32,
    /// The number of a varint or fixed record.
    pub(super) bits: u64,
    /// The payload of a length-delimited record, the body of a group.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The start of the next record.
    pub(super) next: usize,
}

/// The tag at `pos`: number, wire type, and where its value begins.
#[inline(always)]
pub(super) fn tag(body: &[u8], pos: usize) -> Result<(u32, u32, usize)> {
    match body.get(pos..) {
        Some([octet @ 8..0x80, ..]) if octet & 7 <= 5 => {
            Ok((u32::from(octet >> 3), u32::from(octet & 7), pos + 1))
        }
        _ => long_tag(body, pos),
    }
}

#[inline(never)]
fn long_tag(body: &[u8], pos: usize) -> Result<(u32, u32, usize)> {
    let rest = body.get(pos..).unwrap_or(&[]);
    let (tag, len) = crate::wire::Tag::decode(rest).map_err(|kind| broken(kind, pos))?;
    // As everywhere with a schema: a tag that is longer than it need be is none.
    if len != tag.encoded_len() {
        return Err(broken(DecodeErrorKind::InvalidTag, pos));
    }
    Ok((tag.field(), tag.wire_type() as u32, pos + len))
}

#[inline(always)]
pub(super) fn number(body: &[u8], pos: usize) -> Result<(u64, usize)> {
    match body.get(pos..) {
        Some([octet @ ..0x80, ..]) => Ok((u64::from(*octet), pos + 1)),
        rest => match varint::decode(rest.unwrap_or(&[])) {
            Ok((value, len)) => Ok((value, pos + len)),
            Err(kind) => Err(broken(kind, pos)),
        },
    }
}

/// Where the payload at `pos` begins and ends.
#[inline(always)]
pub(super) fn payload(body: &[u8], pos: usize) -> Result<(usize, usize)> {
    let (len, start) = number(body, pos)?;
    if len > (body.len() - start) as u64 {
        return Err(broken(DecodeErrorKind::Truncated, pos));
    }
    Ok((start, start + len as usize))
}

#[inline(always)]
pub(super) fn fixed64(body: &[u8], pos: usize) -> Result<(u64, usize)> {
    match body.get(pos..).and_then(<[u8]>::first_chunk) {
        Some(octets) => Ok((u64::from_le_bytes(*octets), pos + 8)),
        None => Err(broken(DecodeErrorKind::Truncated, pos)),
    }
}

#[inline(always)]
pub(super) fn fixed32(body: &[u8], pos: usize) -> Result<(u64, usize)> {
    match body.get(pos..).and_then(<[u8]>::first_chunk) {
        Some(octets) => Ok((u64::from(u32::from_le_bytes(*octets)), pos + 4)),
        None => Err(broken(DecodeErrorKind::Truncated, pos)),
    }
}

/// Where the body of the group of `field` at `pos` ends, and where the next record begins.
pub(super) fn group(body: &[u8], pos: usize, field: u32, depth: u32) -> Result<(usize, usize)> {
    let rest = body.get(pos..).unwrap_or(&[]);
    match group_end(rest, field, depth, Tags::Minimal) {
        Ok(end) => Ok((pos + end.body_len, pos + end.len)),
        Err(fault) => Err(broken(fault.kind, pos + fault.at)),
    }
}

/// The value at `pos` of a record with this tag.
#[inline(always)]
pub(super) fn value(place: Place<'_>, number_: u32, wire: u32, pos: usize) -> Result<Record> {
    let body = place.body();
    let mut record = Record {
        number: number_,
        wire,
        bits: 0,
        start: pos,
        end: pos,
        next: pos,
    };
    match wire {
        0 => (record.bits, record.next) = number(body, pos)?,
        1 => (record.bits, record.next) = fixed64(body, pos)?,
        2 => {
            (record.start, record.end) = payload(body, pos)?;
            record.next = record.end;
        }
        3 => (record.end, record.next) = group(body, pos, number_, place.depth.saturating_sub(1))?,
        5 => (record.bits, record.next) = fixed32(body, pos)?,
        _ => return Err(broken(DecodeErrorKind::UnmatchedEndGroup, pos)),
    }
    Ok(record)
}

/// The record at `pos`; `None` at the end of the message.
#[inline]
pub(super) fn record(place: Place<'_>, pos: usize) -> Result<Option<Record>> {
    if pos >= place.end {
        return Ok(None);
    }
    let (number, wire, at) = tag(place.body(), pos)?;
    value(place, number, wire, at).map(Some)
}
