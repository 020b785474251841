//! One message of an input being walked: its end, and what may still be spent.
//!
//! Generated walkers drive it with a [`Cursor`] in a local variable. Positions count octets of the
//! whole input, however deep the message lies, so wide loads keep their slack and errors their offset.
//!
//! The invariants of [`Input`]:
//! - I1: `end <= octets.len()`.
//! - I2: `fast <= end` and `fast <= octets.wide_end()`: below it eight octets can be loaded.
//!
//! A position may run beyond `end` by one field's fixed part (a tag and a varint) before
//! [`Input::land`] refuses it; nothing is stored before that.
#![expect(unsafe_code, reason = "one wide load per field, proven by I2")]

use super::cursor::Cursor;
use super::error::{DecodeError, DecodeErrorKind as Kind};
use super::scalar::{Scalar, Wire};
use super::utf8;
use super::varint::gather;
use crate::octets::{Limits, OCTETS_MAX, Octets, Range32};

type Result<T> = core::result::Result<T, DecodeError>;

/// A message of an input, while it is walked.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    octets: Octets<'a>,
    end: usize,
    fast: usize,
    /// How many more levels may open below this one.
    depth: u16,
    fragments: u16,
}

impl<'a> Input<'a> {
    /// The outermost message.
    #[inline(always)]
    pub(crate) fn new(whole: &'a [u8], limits: &Limits) -> Result<Self> {
        let Some(octets) = Octets::new(whole) else { return Err(too_long()) };
        if whole.len() > limits.octets.min(OCTETS_MAX) as usize {
            return Err(too_long());
        }
        if limits.depth == 0 {
            return Err(DecodeError::new(Kind::TooDeep, 0));
        }
        Ok(Self::within(
            octets,
            Range32::new(0, whole.len()),
            saturate(limits.depth - 1),
            saturate(limits.fragments),
        ))
    }

    /// The message in `range`, which must lie inside `octets`: it is cut where it does not.
    #[inline(always)]
    pub(crate) fn within(octets: Octets<'a>, range: Range32, depth: u16, fragments: u16) -> Self {
        let end = (range.end as usize).min(octets.len());
        Self { octets, end, fast: end.min(octets.wide_end()), depth, fragments }
    }

    #[inline(always)]
    pub(crate) const fn octets(&self) -> Octets<'a> {
        self.octets
    }

    #[inline(always)]
    pub(crate) const fn end(&self) -> usize {
        self.end
    }

    #[inline(always)]
    pub(crate) const fn depth(&self) -> u16 {
        self.depth
    }

    #[inline(always)]
    pub(crate) const fn fragments(&self) -> u16 {
        self.fragments
    }

    /// The message in `range` of this one, one level deeper.
    #[inline(always)]
    pub(crate) fn child(&self, range: Range32) -> Result<Self> {
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(DecodeError::new(Kind::TooDeep, range.start as usize));
        };
        Ok(Self::within(self.octets, range, depth, self.fragments))
    }

    /// What is left from `c` on.
    #[inline(always)]
    pub(crate) fn rest(&self, c: &Cursor) -> &'a [u8] {
        self.octets.whole().get(c.pos..self.end).unwrap_or(&[])
    }

    /// A cursor at `pos`, inside this message.
    #[inline(always)]
    pub(crate) fn start(&self, pos: usize) -> Cursor {
        let word = if pos < self.end { self.octets.word(pos) } else { 0 };
        Cursor { pos, word }
    }

    /// Moves `c` to `to`, the end of a field's value.
    #[inline(always)]
    pub(crate) fn land(&self, c: &mut Cursor, to: usize) -> Result<()> {
        if to < self.fast {
            // SAFETY: by I2 `fast <= wide_end`.
            c.word = unsafe { self.octets.word_unchecked(to) };
        } else if to == self.end {
            c.word = 0;
        } else {
            c.word = self.land_in_tail(to, c.pos)?;
        }
        c.pos = to;
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn land_in_tail(&self, to: usize, from: usize) -> Result<u64> {
        if to > self.end { Err(self.truncated(from)) } else { Ok(self.octets.word(to)) }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn truncated(&self, at: usize) -> DecodeError {
        DecodeError::new(Kind::Truncated, at.min(self.end))
    }

    /// The varint after a taken tag.
    #[inline(always)]
    pub(crate) fn varint(&self, c: &mut Cursor) -> Result<u64> {
        let word = c.word;
        if word & 0x80 == 0 {
            self.land(c, c.pos + 1)?;
            return Ok(word & 0x7f);
        }
        if word & 0x8000 == 0 {
            self.land(c, c.pos + 2)?;
            return Ok((word & 0x7f) | ((word & 0x7f00) >> 1));
        }
        let (value, len) = self.varint_long(c.pos);
        if len == 0 {
            return Err(overflow(c.pos));
        }
        self.land(c, c.pos + len)?;
        Ok(value)
    }

    /// A varint of three octets or more: its value and length, length 0 where it has no legal end.
    #[inline(never)]
    fn varint_long(&self, at: usize) -> (u64, usize) {
        let word = self.octets.word(at);
        let ends = !word & 0x8080_8080_8080_8080;
        if ends != 0 {
            let bits = ends.trailing_zeros() + 1;
            return (gather(word & (u64::MAX >> (64 - bits))), bits as usize / 8);
        }
        let low = gather(word);
        let rest = self.octets.word(at + 8);
        if rest & 0x80 == 0 {
            return (low | (rest & 0x7f) << 56, 9);
        }
        // The tenth octet holds bit 63 alone; anything above 1 would not fit 64 bits.
        if rest & 0xfe00 == 0 {
            return (low | (rest & 0x7f) << 56 | (rest & 0x100) << 55, 10);
        }
        (0, 0)
    }

    /// Four octets, little-endian.
    #[inline(always)]
    pub(crate) fn fixed32(&self, c: &mut Cursor) -> Result<u32> {
        let value = self.octets.word(c.pos) as u32;
        self.land(c, c.pos + 4)?;
        Ok(value)
    }

    /// Eight octets, little-endian.
    #[inline(always)]
    pub(crate) fn fixed64(&self, c: &mut Cursor) -> Result<u64> {
        let value = self.octets.word(c.pos);
        self.land(c, c.pos + 8)?;
        Ok(value)
    }

    /// The value of a scalar of kind `K` after a taken tag.
    #[inline(always)]
    pub(crate) fn scalar<K: Scalar>(&self, c: &mut Cursor) -> Result<K::Value> {
        Ok(K::from_bits(match K::WIRE {
            Wire::Varint => self.varint(c)?,
            Wire::Fixed32 => u64::from(self.fixed32(c)?),
            Wire::Fixed64 => self.fixed64(c)?,
        }))
    }

    /// The length after a taken tag, and the range it spans; `c` is left at the payload's start.
    #[inline(always)]
    pub(crate) fn payload(&self, c: &mut Cursor) -> Result<Range32> {
        let word = c.word;
        let (len, start) = if word & 0x80 == 0 {
            (word as usize & 0x7f, c.pos + 1)
        } else if word & 0x8000 == 0 {
            (((word & 0x7f) | ((word & 0x7f00) >> 1)) as usize, c.pos + 2)
        } else {
            self.length_long(c.pos)?
        };
        if len > self.end.wrapping_sub(start) || start > self.end {
            return Err(self.truncated(c.pos));
        }
        Ok(Range32::new(start, start + len))
    }

    #[inline(never)]
    fn length_long(&self, at: usize) -> Result<(usize, usize)> {
        let (value, len) = self.varint_long(at);
        if len == 0 {
            return Err(overflow(at));
        }
        // No payload is longer than an input may be; saturated, it fails the caller's test.
        Ok((value.min(u64::from(u32::MAX)) as usize, at + len))
    }

    /// A length-delimited payload; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn bytes(&self, c: &mut Cursor) -> Result<Range32> {
        let range = self.payload(c)?;
        self.land(c, range.end as usize)?;
        Ok(range)
    }

    /// A length-delimited payload that is UTF-8; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn string(&self, c: &mut Cursor) -> Result<Range32> {
        let range = self.payload(c)?;
        if !utf8::check(self.octets.whole(), range.start as usize, range.end as usize) {
            return Err(not_utf8(range));
        }
        self.land(c, range.end as usize)?;
        Ok(range)
    }

    /// A length-delimited payload that is UTF-8, as a string; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn str(&self, c: &mut Cursor) -> Result<&'a str> {
        let range = self.string(c)?;
        // SAFETY: `string` found the range to be UTF-8.
        Ok(unsafe { core::str::from_utf8_unchecked(self.octets.range(range)) })
    }

    /// Reads the tag at `c` with every rule of the wire; the cursor moves behind it.
    pub(crate) fn tag(&self, c: &mut Cursor) -> Result<(u32, u32)> {
        let at = c.pos;
        let mut tag = 0_u64;
        for octet in 0..5 {
            if at + octet >= self.end {
                return Err(self.truncated(at));
            }
            let bits = c.word >> (8 * octet);
            tag |= (bits & 0x7f) << (7 * octet);
            if bits & 0x80 == 0 {
                let (Ok(tag), 8..) = (u32::try_from(tag), tag) else { break };
                c.pos = at + octet + 1;
                c.word = self.octets.word(c.pos);
                return if tag & 7 > 5 {
                    Err(DecodeError::new(Kind::InvalidWireType, at))
                } else {
                    Ok((tag >> 3, tag & 7))
                };
            }
        }
        Err(DecodeError::new(Kind::InvalidTag, at))
    }

    /// Moves `c`, after a tag of `number` and `wire_type`, behind its value. A group is skipped whole.
    pub(crate) fn skip(&self, c: &mut Cursor, number: u32, wire_type: u32) -> Result<()> {
        match wire_type {
            0 => self.varint(c).map(drop),
            1 => self.land(c, c.pos + 8),
            2 => self.bytes(c).map(drop),
            3 => {
                let (_, after) = self.skip_group(c.pos, number, self.depth)?;
                self.land(c, after)
            }
            5 => self.land(c, c.pos + 4),
            _ => Err(DecodeError::new(Kind::UnmatchedEndGroup, c.pos)),
        }
    }

    /// Skips to the end of the group `number` whose body begins at `at`; tells where its end tag begins
    /// and ends. Recursion is bounded by `depth`.
    fn skip_group(&self, at: usize, number: u32, depth: u16) -> Result<(usize, usize)> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(DecodeError::new(Kind::TooDeep, at));
        };
        let mut c = self.start(at);
        loop {
            let tag_at = c.pos;
            if tag_at == self.end {
                return Err(DecodeError::new(Kind::UnclosedGroup, at));
            }
            match self.tag(&mut c)? {
                (close, 4) if close == number => return Ok((tag_at, c.pos)),
                (_, 4) => return Err(DecodeError::new(Kind::UnmatchedEndGroup, tag_at)),
                (inner, 3) => {
                    let (_, after) = self.skip_group(c.pos, inner, depth)?;
                    self.land(&mut c, after)?;
                }
                (_, wire_type) => self.skip(&mut c, number, wire_type)?,
            }
        }
    }

    /// The group that starts behind a taken tag: the range of its body; `c` moves behind its end tag.
    pub(crate) fn group_body(&self, c: &mut Cursor, number: u32) -> Result<Range32> {
        let (end, after) = self.skip_group(c.pos, number, self.depth)?;
        let body = Range32::new(c.pos, end);
        self.land(c, after)?;
        Ok(body)
    }

    /// The position behind the record at `at`, whatever it is.
    #[inline(never)]
    pub(crate) fn skip_record(&self, at: usize) -> Result<usize> {
        let mut c = self.start(at);
        let (number, wire_type) = self.tag(&mut c)?;
        if wire_type == 4 {
            return Err(DecodeError::new(Kind::UnmatchedEndGroup, at));
        }
        self.skip(&mut c, number, wire_type)?;
        Ok(c.pos)
    }
}

#[inline(always)]
const fn saturate(limit: u32) -> u16 {
    if limit > u16::MAX as u32 { u16::MAX } else { limit as u16 }
}

#[cold]
#[inline(never)]
fn too_long() -> DecodeError {
    DecodeError::new(Kind::TooLong, 0)
}

#[cold]
#[inline(never)]
fn overflow(at: usize) -> DecodeError {
    DecodeError::new(Kind::VarintOverflow, at)
}

#[cold]
#[inline(never)]
fn not_utf8(range: Range32) -> DecodeError {
    DecodeError::new(Kind::InvalidUtf8, range.start as usize)
}
