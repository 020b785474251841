//! Owned messages: plain structs to build, keep and change.
//!
//! Generated structs implement [`Message`]; everything that is not a field is a method of that trait, so
//! a field may have any name.

mod containers;
mod element;
mod encoder;
mod entries;
#[cfg(feature = "std")]
pub mod framed;
mod merge;
mod own;
mod unknown;

use core::fmt::Debug;

use alloc::vec::Vec;
use bytes::{Buf, BufMut};

pub use containers::{BytesField, List, MapField, StringField};
pub use element::Owned;
pub use encoder::Encoder;
pub use merge::Merge;
pub use own::{blank, collect, collect_map, own, unknown_from};
pub use unknown::UnknownFields;

use crate::octets::front::FrontBuffer;
use crate::octets::front::tail::Store;
use crate::octets::{Limits, TooShort};
use crate::view::Layout;
use crate::wire::{DecodeError, DecodeErrorKind, varint};

/// An owned message.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::types::Timestamp;
///
/// let at = Timestamp { seconds: 12, nanos: 500, ..Default::default() };
/// let octets = at.encode_to_vec();
/// assert_eq!(Timestamp::decode(&octets)?, at);
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
pub trait Message: Layout + Clone + Debug + Default + PartialEq + Send + Sync {
    /// Reads the fields of one occurrence of this message into it.
    ///
    /// # Errors
    /// What the bytes break.
    #[doc(hidden)]
    fn merge_fields(&mut self, merge: &mut Merge<'_>) -> Result<(), DecodeError>;

    /// How many octets the length of this message is expected to take, by a glance at it: 1 to 3. That of
    /// the one before it in a list took `before`, 0 where there is none.
    #[doc(hidden)]
    #[inline(always)]
    fn expected(&self, before: usize) -> usize {
        before.max(1)
    }

    /// Writes the fields of this message.
    #[doc(hidden)]
    fn encode_fields<'b>(&self, out: Encoder<'b>) -> Encoder<'b>;

    /// The owned message of a view, made through its accessors.
    ///
    /// # Errors
    /// In lazy mode, what the bytes of a nested message break.
    fn from_view<M: crate::view::Mode>(view: &Self::View<'_, M>) -> Result<Self, DecodeError>;

    /// The records that no field of the schema took.
    fn unknown_fields(&self) -> &UnknownFields;

    /// The records that no field of the schema took, to change.
    fn unknown_fields_mut(&mut self) -> &mut UnknownFields;

    /// Decodes a message.
    ///
    /// # Errors
    /// What the bytes break.
    #[inline]
    fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        Self::decode_with(bytes, &Limits::DEFAULT)
    }

    /// Decodes a message within limits of your own.
    ///
    /// # Errors
    /// What the bytes or the limits forbid.
    #[inline]
    fn decode_with(bytes: &[u8], limits: &Limits) -> Result<Self, DecodeError> {
        let mut message = Self::default();
        Merge::whole(bytes, limits, &mut message)?;
        Ok(message)
    }

    /// Merges an encoded message into this one: scalars that it holds replace those here, lists are
    /// appended, messages merged. Required fields must be present in `bytes`.
    ///
    /// # Errors
    /// What the bytes break; this message then holds what was read before.
    fn merge(&mut self, bytes: &[u8]) -> Result<(), DecodeError> {
        self.merge_with(bytes, &Limits::DEFAULT)
    }

    /// As [`merge`](Self::merge), within limits of your own.
    ///
    /// # Errors
    /// What the bytes or the limits forbid.
    fn merge_with(&mut self, bytes: &[u8], limits: &Limits) -> Result<(), DecodeError> {
        Merge::whole(bytes, limits, self)
    }

    /// How many octets the message takes, found by encoding it into nothing: linear in the message.
    fn encoded_len(&self) -> usize {
        match encode_into(self, FrontBuffer::initialised(&mut []), false) {
            Ok(len) => len,
            Err(short) => short.needed,
        }
    }

    /// The encoded message.
    fn encode_to_vec(&self) -> Vec<u8> {
        encode_growing(self, false)
    }

    /// The encoded message with the entries of every map sorted by key: equal messages that hold equal
    /// unknown fields give equal octets, from one version of the schema and of this crate.
    fn encode_deterministic(&self) -> Vec<u8> {
        encode_growing(self, true)
    }

    /// Appends the encoded message to `out`, in its spare capacity where that is enough.
    ///
    /// Nothing else is allocated, unless the lengths of many large nested messages were guessed wrong.
    /// The time is linear in the message.
    fn encode_to(&self, out: &mut Vec<u8>) {
        // A vector grows, so nothing can be too short.
        let _ = encode_into(self, FrontBuffer::growing(out), false);
    }

    /// Writes the encoded message to any [`BufMut`], through a buffer of its own.
    ///
    /// # Errors
    /// [`TooShort`] where `out` has not enough room; nothing is written then.
    fn encode(&self, out: &mut impl BufMut) -> Result<(), TooShort> {
        let octets = encode_growing(self, false);
        let needed = octets.len();
        if needed > out.remaining_mut() {
            return Err(TooShort { needed });
        }
        out.put_slice(&octets);
        Ok(())
    }

    /// Writes the encoded message to the front of `out`; gives its length.
    ///
    /// # Errors
    /// [`TooShort`] with the length that is needed.
    fn encode_to_slice(&self, out: &mut [u8]) -> Result<usize, TooShort> {
        match encode_into(self, FrontBuffer::initialised(out), false) {
            // It would have fit, but for octets that were kept for lengths in vain.
            Err(short) if short.needed <= out.len() => encode_thriftily(self, out),
            whole => whole,
        }
    }

    /// Writes the message with its length in front, as a varint, to any [`BufMut`].
    ///
    /// # Errors
    /// [`TooShort`] where `out` has not enough room; nothing is written then.
    fn encode_length_delimited(&self, out: &mut impl BufMut) -> Result<(), TooShort> {
        let octets = encode_growing(self, false);
        let (prefix, prefix_len) = varint::to_octets(octets.len() as u64);
        let needed = octets.len() + prefix_len;
        if needed > out.remaining_mut() {
            return Err(TooShort { needed });
        }
        out.put_slice(prefix.get(..prefix_len).unwrap_or(&prefix));
        out.put_slice(&octets);
        Ok(())
    }

    /// Takes a message with its length in front from any [`Buf`].
    ///
    /// # Errors
    /// What the bytes break; `Truncated` where `buf` ends before the message. Nothing is allocated for a
    /// length that `buf` does not hold.
    fn decode_length_delimited(buf: &mut impl Buf) -> Result<Self, DecodeError> {
        let len = take_length(buf)?;
        if len > buf.remaining() {
            return Err(DecodeError::new(DecodeErrorKind::Truncated, 0));
        }
        if let Some(bytes) = buf.chunk().get(..len) {
            let message = Self::decode(bytes);
            buf.advance(len);
            return message;
        }
        Self::decode(&buf.copy_to_bytes(len))
    }
}

fn encode_into<T: Message>(
    message: &T,
    buffer: FrontBuffer<'_>,
    sorted: bool,
) -> Result<usize, TooShort> {
    let mut store = Store::new(buffer, sorted);
    let out = message.encode_fields(Encoder::new(store.tail()));
    out.into_tail().finish()
}

/// Encodes into memory that is just enough.
#[cold]
fn encode_thriftily<T: Message>(message: &T, out: &mut [u8]) -> Result<usize, TooShort> {
    let mut store = Store::new(FrontBuffer::initialised(out), false).thrifty();
    let out = message.encode_fields(Encoder::new(store.tail()));
    out.into_tail().finish()
}

fn encode_growing<T: Message>(message: &T, sorted: bool) -> Vec<u8> {
    let mut octets = Vec::with_capacity(FIRST_BLOCK);
    // A vector grows, so nothing can be too short.
    let _ = encode_into(message, FrontBuffer::growing(&mut octets), sorted);
    octets
}

/// What is allocated first for an encoded message, in octets.
const FIRST_BLOCK: usize = 256;

/// Takes a varint length from the front of `buf`.
fn take_length(buf: &mut impl Buf) -> Result<usize, DecodeError> {
    let mut octets = [0; varint::OCTETS_MAX];
    let mut len = 0;
    for place in &mut octets {
        if !buf.has_remaining() {
            return Err(DecodeError::new(DecodeErrorKind::Truncated, len));
        }
        *place = buf.get_u8();
        len += 1;
        if *place < 0x80 {
            break;
        }
    }
    match varint::decode(octets.get(..len).unwrap_or(&octets)) {
        Ok((value, _)) => Ok(usize::try_from(value).unwrap_or(usize::MAX)),
        Err(kind) => Err(DecodeError::new(kind, 0)),
    }
}

/// `Debug` of an owned message: encoded, its maps by key, and shown by its table, as its views are.
///
/// # Errors
/// Those of the formatter.
#[doc(hidden)]
pub fn debug<T: Message>(message: &T, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    crate::schema::debug::fmt_octets(T::schema(), &message.encode_deterministic(), f)
}
