//! One message of an input being walked: its end, and what may still be spent.
//!
//! Generated walkers drive it with a [`Cursor`] in a local variable. Positions count octets of the
//! whole input, however deep the message lies, so wide loads keep their slack and errors their offset.
//!
//! The invariants of [`Input`]:
//! - I1: `end <= octets.len()`.
//! - I2: from any position below `wide` 32 octets can be loaded.
//!
//! A position may run beyond `end` by one field's fixed part (a tag and a varint) before it is refused;
//! nothing is stored before that.
#![expect(unsafe_code, reason = "one wide load per field, proven by I2")]

use super::cursor::Cursor;
use super::error::{DecodeError, DecodeErrorKind as Kind};
use super::group::{self, Tags};
use super::packed;
use super::scalar::{Scalar, Wire};
use super::utf8;
use super::varint::{MORE, gather};
use crate::octets::wide::{high_bits_32, high_bits_64};
use crate::octets::{Limits, OCTETS_MAX, Octets, Range32};

type Result<T> = core::result::Result<T, DecodeError>;

/// A message of an input, while it is walked.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    octets: Octets<'a>,
    end: usize,
    wide: usize,
    /// How many more levels may open below this one.
    depth: u16,
    fragments: u16,
}

impl<'a> Input<'a> {
    /// The outermost message.
    #[inline(always)]
    pub(crate) fn new(whole: &'a [u8], limits: &Limits) -> Result<Self> {
        let Some(octets) = Octets::new(whole) else {
            return Err(too_long());
        };
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
        Self {
            octets,
            end,
            wide: octets.len().saturating_sub(31),
            depth,
            fragments,
        }
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

    /// The map entry in `range` of this message, one level deeper. Where its value is a message there must
    /// be a level left for that too, even if the entry leaves it out: it is written when encoded again.
    #[inline(always)]
    pub(crate) fn entry(&self, range: Range32, of_messages: bool) -> Result<Self> {
        let entry = self.child(range)?;
        if of_messages && entry.depth == 0 {
            return Err(DecodeError::new(Kind::TooDeep, range.start as usize));
        }
        Ok(entry)
    }

    /// What is left from `c` on.
    #[inline(always)]
    pub(crate) fn rest(&self, c: &Cursor) -> &'a [u8] {
        self.octets.whole().get(c.pos..self.end).unwrap_or(&[])
    }

    /// A cursor at `pos`, inside this message.
    #[inline(always)]
    pub(crate) fn start(&self, pos: usize) -> Cursor {
        let word = if pos < self.end {
            self.octets.word(pos)
        } else {
            0
        };
        Cursor { pos, word }
    }

    /// Moves `c` to `to`, the end of a field's value.
    #[inline(always)]
    pub(crate) fn land(&self, c: &mut Cursor, to: usize) -> Result<()> {
        c.word = if to < self.wide && to <= self.end {
            self.word_at(to)
        } else {
            self.land_in_tail(to, c.pos)?
        };
        c.pos = to;
        Ok(())
    }

    /// The octets at `to`, which is below `wide` and not beyond `end`; 0 at the end.
    #[inline(always)]
    fn word_at(&self, to: usize) -> u64 {
        debug_assert!(to < self.wide && to <= self.end, "tested before");
        // SAFETY: `to < wide`, tested by both callers, and I2.
        let word = unsafe { self.octets.word_unchecked(to) };
        if to == self.end { 0 } else { word }
    }

    #[cold]
    #[inline(never)]
    fn land_in_tail(&self, to: usize, from: usize) -> Result<u64> {
        match to {
            _ if to > self.end => Err(self.truncated(from)),
            _ if to == self.end => Ok(0),
            _ => Ok(self.octets.word(to)),
        }
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
        let (value, len) = varint_long(self.octets, c.pos);
        if len == 0 {
            return Err(overflow(c.pos));
        }
        self.land(c, c.pos + len)?;
        Ok(value)
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
            let (len, octets) = varint_long(self.octets, c.pos);
            if octets == 0 {
                return Err(overflow(c.pos));
            }
            // No payload is as long as an input may be; saturated, it fails the test below, and the sum
            // does not wrap where a `usize` has 32 bits.
            (len.min(u64::from(OCTETS_MAX)) as usize, c.pos + octets)
        };
        let end = start + len;
        if end > self.end {
            return Err(self.truncated(c.pos));
        }
        Ok(Range32::new(start, end))
    }

    /// How many values the packed payload in `range` holds, once it is found to be sound.
    ///
    /// Most lists are short, and for those one look at 64 octets is cheaper than choosing an algorithm.
    #[inline(always)]
    pub(crate) fn packed_len<K: Scalar>(&self, range: Range32) -> Result<usize> {
        let (start, len) = (range.start as usize, (range.end - range.start) as usize);
        let whole = self.octets.whole();
        if K::WIRE == Wire::Varint
            && len <= 64
            && let Some(window) = whole.get(start..).and_then(<[u8]>::first_chunk)
        {
            let inside = if len == 64 { u64::MAX } else { (1 << len) - 1 };
            let more = high_bits_64(window) & inside;
            let pairs = more & more >> 1;
            let fours = pairs & pairs >> 2;
            // Nine octets with more to follow: the tenth must be looked at.
            let nines = fours & fours >> 4 & more >> 8;
            if more & !(inside >> 1) == 0 && nines == 0 {
                return Ok(len - more.count_ones() as usize);
            }
        }
        packed::count::<K>(self.octets.range(range), start)
    }

    /// Folds the values of the packed payload in `range`, which was found to be sound.
    #[inline(always)]
    pub(crate) fn fold_packed<K: Scalar, B>(
        &self,
        range: Range32,
        init: B,
        f: impl FnMut(B, K::Value) -> B,
    ) -> B {
        packed::fold_in::<K, B>(
            self.octets.whole(),
            range.start as usize..range.end as usize,
            init,
            f,
        )
    }

    /// A length-delimited payload; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn bytes(&self, c: &mut Cursor) -> Result<Range32> {
        let start = c.pos + 1;
        let end = start + (c.word as usize & 0x7f);
        if c.word & 0x80 == 0 && end < self.wide && end <= self.end {
            (c.pos, c.word) = (end, self.word_at(end));
            return Ok(Range32::new(start, end));
        }
        let (range, word) = self.bytes_slow(c.pos, c.word)?;
        (c.pos, c.word) = (range.end as usize, word);
        Ok(range)
    }

    #[inline(never)]
    fn bytes_slow(&self, pos: usize, word: u64) -> Result<(Range32, u64)> {
        let mut c = Cursor { pos, word };
        let range = self.payload(&mut c)?;
        self.land(&mut c, range.end as usize)?;
        Ok((range, c.word))
    }

    /// A length-delimited payload that is UTF-8; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn string(&self, c: &mut Cursor) -> Result<Range32> {
        let start = c.pos + 1;
        let len = c.word as usize & 0x7f;
        let end = start + len;
        if c.word & 0x80 == 0
            && end < self.wide
            && end <= self.end
            && len <= 32
            && self.is_short_ascii(start, len)
        {
            (c.pos, c.word) = (end, self.word_at(end));
            return Ok(Range32::new(start, end));
        }
        let (range, word) = self.string_slow(c.pos, c.word)?;
        (c.pos, c.word) = (range.end as usize, word);
        Ok(range)
    }

    /// Whether the `len` octets at `start`, at most 32, are ASCII; `start` is below `wide`.
    #[inline(always)]
    fn is_short_ascii(&self, start: usize, len: usize) -> bool {
        debug_assert!(start < self.wide && len <= 32, "tested before");
        // SAFETY: `start < wide`, tested by the caller, and I2.
        let window = unsafe { self.octets.window_unchecked(start) };
        let high = u64::from(high_bits_32(window));
        // An empty string shifts by all 32 bits, hence the wider word.
        (high << (32 - len)) as u32 == 0
    }

    #[inline(never)]
    fn string_slow(&self, pos: usize, word: u64) -> Result<(Range32, u64)> {
        let mut c = Cursor { pos, word };
        let range = self.payload(&mut c)?;
        if !utf8::check(
            self.octets.whole(),
            range.start as usize,
            range.end as usize,
        ) {
            return Err(not_utf8(range));
        }
        self.land(&mut c, range.end as usize)?;
        Ok((range, c.word))
    }

    /// A length-delimited payload that is UTF-8, as a string; `c` moves behind it.
    #[inline(always)]
    pub(crate) fn str(&self, c: &mut Cursor) -> Result<&'a str> {
        let range = self.string(c)?;
        // SAFETY: `string` found the range to be UTF-8.
        Ok(unsafe { core::str::from_utf8_unchecked(self.octets.range(range)) })
    }

    /// Reads the tag at `c` with every rule of the wire; the cursor moves behind it.
    ///
    /// A padded tag is refused: fields are found by comparing octets, so it would be taken for an
    /// unknown field here and for the field by other readers.
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
                let padded = octet > 0 && bits & 0x7f == 0;
                let (Ok(tag), 8.., false) = (u32::try_from(tag), tag, padded) else {
                    break;
                };
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
                let (_, after) = self.group_end(c.pos, number)?;
                self.land(c, after)
            }
            5 => self.land(c, c.pos + 4),
            _ => Err(DecodeError::new(Kind::UnmatchedEndGroup, c.pos)),
        }
    }

    /// Where the end tag of the group `number` begins and ends, whose body begins at `at`.
    fn group_end(&self, at: usize, number: u32) -> Result<(usize, usize)> {
        let rest = self.octets.whole().get(at..self.end).unwrap_or(&[]);
        match group::end(rest, number, u32::from(self.depth), Tags::Minimal) {
            Ok(end) => Ok((at + end.body_len, at + end.len)),
            Err(fault) => Err(DecodeError::new(fault.kind, at + fault.at)),
        }
    }

    /// The group that starts behind a taken tag: the range of its body; `c` moves behind its end tag.
    pub(crate) fn group_body(&self, c: &mut Cursor, number: u32) -> Result<Range32> {
        let (end, after) = self.group_end(c.pos, number)?;
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

/// A varint of three octets or more: its value and length, length 0 where it has no legal end.
#[inline(never)]
fn varint_long(octets: Octets<'_>, at: usize) -> (u64, usize) {
    let word = octets.word(at);
    let ends = !word & MORE;
    if ends != 0 {
        let bits = ends.trailing_zeros() + 1;
        return (gather(word & (u64::MAX >> (64 - bits))), bits as usize / 8);
    }
    let low = gather(word);
    let rest = octets.word(at + 8);
    if rest & 0x80 == 0 {
        return (low | (rest & 0x7f) << 56, 9);
    }
    // The tenth octet holds bit 63 alone; anything above 1 would not fit 64 bits.
    if rest & 0xfe00 == 0 {
        return (low | (rest & 0x7f) << 56 | (rest & 0x100) << 55, 10);
    }
    (0, 0)
}

#[inline(always)]
const fn saturate(limit: u32) -> u16 {
    if limit > u16::MAX as u32 {
        u16::MAX
    } else {
        limit as u16
    }
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
