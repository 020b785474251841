//! Reader: the records of a message, one after the other, without a schema.
//!
//! ```text
//!  +-----+-----------------+-----+----------------------+
//!  | tag | value           | tag | length | payload     |  …
//!  +-----+-----------------+-----+----------------------+
//! ```
//!
//! A record is only as good as its own octets: what is inside a length-delimited value is not looked
//! at. A group is scanned to its end, since nothing else tells where that is, so reading nested groups
//! level by level costs octets times levels; [`Limits::depth`] bounds it.

use super::group::{self, Tags};
use super::record::{Group, Record, Value};
use super::{DecodeError, DecodeErrorKind, Tag, WireType, varint};
use crate::octets::{Limits, OCTETS_MAX};

/// Pulls records from a slice.
///
/// ```
/// use viewbuf::wire::{Reader, Value};
///
/// let mut reader = Reader::new(&[0x08, 0x96, 0x01, 0x12, 0x02, b'h', b'i']);
/// while let Some(record) = reader.next()? {
///     match (record.field, record.value) {
///         (1, Value::Varint(id)) => assert_eq!(id, 150),
///         (2, Value::Len(name)) => assert_eq!(name, b"hi"),
///         unknown => panic!("{unknown:?}"),
///     }
/// }
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Where `rest` begins: octets from the start of the outermost input.
    offset: usize,
    /// How many more levels may open below this one.
    depth: u32,
    /// The first error; no record can be trusted to begin where the bytes behind it do.
    fault: Option<DecodeError>,
}

impl<'a> Reader<'a> {
    /// Reads `octets` under the default limits.
    #[must_use]
    pub fn new(octets: &'a [u8]) -> Self {
        Self::with_limits(octets, &Limits::DEFAULT)
    }

    /// Reads `octets` under `limits`.
    #[must_use]
    pub fn with_limits(octets: &'a [u8], limits: &Limits) -> Self {
        let mut reader = Self::nested(octets, 0, limits.depth);
        if octets.len() > limits.octets.min(OCTETS_MAX) as usize {
            reader.fault = Some(DecodeError::new(DecodeErrorKind::TooLong, 0));
        }
        reader
    }

    /// Reads `octets`, which begin at `offset`, where `depth` levels may still open.
    pub(crate) fn nested(octets: &'a [u8], offset: usize, depth: u32) -> Self {
        match depth.checked_sub(1) {
            Some(depth) => Self {
                rest: octets,
                offset,
                depth,
                fault: None,
            },
            None => {
                let fault = Some(DecodeError::new(DecodeErrorKind::TooDeep, offset));
                Self {
                    rest: octets,
                    offset,
                    depth,
                    fault,
                }
            }
        }
    }

    /// The next record, or `None` at the end of the message.
    ///
    /// # Errors
    ///
    /// What is wrong with the next record. After an error every call returns the same error.
    #[expect(
        clippy::should_implement_trait,
        reason = "an iterator could not return `Result<Option>`"
    )]
    #[inline]
    pub fn next(&mut self) -> Result<Option<Record<'a>>, DecodeError> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.record()
            .map(Some)
            .inspect_err(|fault| self.fault = Some(*fault))
    }

    /// The next record of a field that is `wanted`; those before it are stepped over by their length, which
    /// is quicker than making records of them.
    #[cfg(feature = "edit")]
    #[inline]
    pub(crate) fn next_of(
        &mut self,
        wanted: impl Fn(u32) -> bool,
    ) -> Result<Option<Record<'a>>, DecodeError> {
        loop {
            if let Some(len) = skim(self.rest, &wanted) {
                self.rest = self.rest.get(len..).unwrap_or_default();
                self.offset += len;
                continue;
            }
            // One that is wanted, or that takes a closer look.
            match self.next()? {
                Some(record) if !wanted(record.field) => {}
                found => return Ok(found),
            }
        }
    }

    /// Where the next record begins: octets from the start of the outermost input.
    #[inline]
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// How many more levels may open below the message that is read.
    #[cfg(feature = "edit")]
    #[inline]
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    /// The octets that have not been read yet.
    #[inline]
    #[must_use]
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Reads `octets` as if they lay here: at this depth, and counting offsets from here.
    pub(crate) const fn around<'b>(&self, octets: &'b [u8]) -> Reader<'b> {
        Reader {
            rest: octets,
            offset: self.offset,
            depth: self.depth,
            fault: self.fault,
        }
    }

    /// This reader `octets` further on, where a record begins.
    #[cfg(feature = "alloc")]
    pub(crate) fn ahead(&self, octets: usize) -> Self {
        Self {
            rest: self.rest.get(octets..).unwrap_or_default(),
            offset: self.offset + octets,
            ..*self
        }
    }

    #[inline]
    fn record(&mut self) -> Result<Record<'a>, DecodeError> {
        let offset = self.offset;
        let (tag, tag_len) =
            Tag::decode(self.rest).map_err(|kind| DecodeError::new(kind, offset))?;
        let body = self.rest.get(tag_len..).unwrap_or_default();
        let (value, value_len) = match tag.wire_type() {
            WireType::StartGroup => self.group(tag, tag_len, body)?,
            wire_type => value(wire_type, body).map_err(|kind| self.value_error(kind, tag_len))?,
        };
        let len = tag_len + value_len;
        let (raw, rest) = self.rest.split_at_checked(len).unwrap_or((self.rest, &[]));
        self.rest = rest;
        self.offset = offset + len;
        Ok(Record {
            field: tag.field(),
            value,
            raw,
            offset,
            depth: self.depth,
        })
    }

    fn group(
        &self,
        tag: Tag,
        tag_len: usize,
        body: &'a [u8],
    ) -> Result<(Value<'a>, usize), DecodeError> {
        if self.depth == 0 {
            return Err(DecodeError::new(DecodeErrorKind::TooDeep, self.offset));
        }
        let offset = self.offset + tag_len;
        let end = group::end(body, tag.field(), self.depth, Tags::Padded);
        let end = end.map_err(|fault| match fault.kind {
            DecodeErrorKind::UnclosedGroup => DecodeError::new(fault.kind, self.offset),
            kind => DecodeError::new(kind, offset + fault.at),
        })?;
        let body = body.get(..end.body_len).unwrap_or_default();
        Ok((
            Value::Group(Group {
                body,
                offset,
                depth: self.depth,
            }),
            end.len,
        ))
    }

    /// An end-group tag is at fault itself, any other tag is not.
    #[cold]
    #[inline(never)]
    fn value_error(&self, kind: DecodeErrorKind, tag_len: usize) -> DecodeError {
        let at = if kind == DecodeErrorKind::UnmatchedEndGroup {
            0
        } else {
            tag_len
        };
        DecodeError::new(kind, self.offset + at)
    }
}

/// The length of the record at the front of `octets`, if it is not `wanted` and a usual one: no group, a tag
/// of one or two octets, and nothing wrong with it.
#[cfg(feature = "edit")]
#[inline]
fn skim(octets: &[u8], wanted: impl Fn(u32) -> bool) -> Option<usize> {
    let (tag, rest) = match octets {
        [tag @ ..0x80, rest @ ..] => (u32::from(*tag), rest),
        [low, high @ ..0x80, rest @ ..] => (u32::from(low & 0x7f) | u32::from(*high) << 7, rest),
        _ => return None,
    };
    let field = tag >> 3;
    if field == 0 || wanted(field) {
        return None;
    }
    let value_len = match tag & 0b111 {
        0 => varint::skip(rest).ok()?,
        1 => 8,
        2 => {
            let (len, prefix_len) = varint::decode(rest).ok()?;
            usize::try_from(len).ok()?.checked_add(prefix_len)?
        }
        5 => 4,
        _ => return None,
    };
    let is_whole = value_len <= rest.len();
    is_whole.then(|| octets.len() - rest.len() + value_len)
}

/// The value at the front of `octets`, and how many octets it takes. Groups are not handled here.
#[inline]
pub(super) fn value(
    wire_type: WireType,
    octets: &[u8],
) -> Result<(Value<'_>, usize), DecodeErrorKind> {
    match wire_type {
        WireType::Varint => {
            varint::decode(octets).map(|(number, len)| (Value::Varint(number), len))
        }
        WireType::Len => {
            let (len, prefix_len) = varint::decode(octets)?;
            let payload = octets
                .get(prefix_len..)
                .and_then(|rest| rest.get(..usize::try_from(len).ok()?))
                .ok_or(DecodeErrorKind::Truncated)?;
            Ok((Value::Len(payload), prefix_len + payload.len()))
        }
        WireType::Fixed64 => {
            let octets = octets.first_chunk().ok_or(DecodeErrorKind::Truncated)?;
            Ok((Value::Fixed64(u64::from_le_bytes(*octets)), 8))
        }
        WireType::Fixed32 => {
            let octets = octets.first_chunk().ok_or(DecodeErrorKind::Truncated)?;
            Ok((Value::Fixed32(u32::from_le_bytes(*octets)), 4))
        }
        WireType::StartGroup | WireType::EndGroup => Err(DecodeErrorKind::UnmatchedEndGroup),
    }
}
