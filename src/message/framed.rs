//! Framed files: messages one after the other, each with its length in front.
//!
//! ```text
//!  +---------+---------------+---------+--- ...
//!  | length  |    message    | length  |
//!  +---------+---------------+---------+--- ...
//!   varint    `length` octets
//! ```
//!
//! A file of messages needs such frames, because an encoded message does not say where it ends. It is
//! what other implementations call delimited messages.
//!
//! ```
//! use viewbuf::message::framed::{Reader, Writer};
//! use viewbuf::types::{Int64Value, Int64ValueView};
//!
//! let mut writer = Writer::new(Vec::new());
//! for number in 0..3 {
//!     writer.write(&Int64Value::from(number))?;
//! }
//!
//! let file = writer.into_inner();
//! let mut reader = Reader::new(file.as_slice());
//! let mut sum = 0;
//! while let Some(octets) = reader.next_bytes()? {
//!     sum += Int64ValueView::decode(octets)?.value();
//! }
//! assert_eq!(sum, 3);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use core::fmt;
use core::marker::PhantomData;
use core::ops::Range;
use std::io::{self, Read, Write};

use alloc::vec::Vec;
use bytes::Bytes;

use super::Message;
use crate::octets::{Limits, OCTETS_MAX};
use crate::view::{self, Checked, Layout, Shared};
use crate::wire::{DecodeError, DecodeErrorKind, varint};

/// Appends messages to anything that can be written to.
///
/// Each message is one call of [`Write::write_all`], from a buffer that is used again: put a `BufWriter`
/// around a file where messages are small.
pub struct Writer<W> {
    output: W,
    /// Room for the length, then the message.
    frame: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// Appends to `output`.
    pub const fn new(output: W) -> Self {
        Self {
            output,
            frame: Vec::new(),
        }
    }

    /// Appends a message.
    ///
    /// # Errors
    /// Those of the output; `InvalidInput` for a message of more than 2 GiB - 1 octets, of which nothing
    /// is written.
    pub fn write<T: Message>(&mut self, message: &T) -> io::Result<()> {
        self.clear();
        message.encode_to(&mut self.frame);
        self.write_frame()
    }

    /// Appends a message that is encoded already, such as the bytes of a view.
    ///
    /// # Errors
    /// Those of [`write`](Self::write).
    pub fn write_bytes(&mut self, message: &[u8]) -> io::Result<()> {
        self.clear();
        self.frame.extend_from_slice(message);
        self.write_frame()
    }

    fn clear(&mut self) {
        self.frame.clear();
        self.frame.resize(varint::OCTETS_MAX, 0);
    }

    fn write_frame(&mut self) -> io::Result<()> {
        let len = self.frame.len() - varint::OCTETS_MAX;
        if len > OCTETS_MAX as usize {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, too_long()));
        }
        let start = varint::OCTETS_MAX - varint::encoded_len(len as u64);
        let frame = self.frame.get_mut(start..).unwrap_or_default();
        let written = varint::encode(len as u64, frame);
        debug_assert!(written.is_some(), "ten octets hold any length");
        self.output.write_all(frame)
    }

    /// Flushes the output.
    ///
    /// # Errors
    /// Those of the output.
    pub fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    /// What is written to.
    pub const fn get_ref(&self) -> &W {
        &self.output
    }

    /// What was written to. Nothing is held back here.
    pub fn into_inner(self) -> W {
        self.output
    }
}

impl<W: fmt::Debug> fmt::Debug for Writer<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}

/// Takes messages from anything that can be read from.
///
/// It reads ahead, in pieces of 8 KiB or as much as there is room for, into a buffer that is used for all
/// messages: views of them allocate nothing. The buffer grows to at most twice the octets received for
/// the longest message, whatever lengths are declared.
///
/// An end of input between messages is `None`; one inside a message is an error of the kind
/// `UnexpectedEof`. A length that cannot be read or is beyond [`Limits::octets`], and a message that
/// cannot be decoded, are of the kind `InvalidData` around a [`DecodeError`]. After a message that cannot
/// be decoded the next one can be read; after other errors the same place is tried again.
pub struct Reader<R> {
    input: R,
    limits: Limits,
    /// Always initialised whole; `ready` is what was received and not yet taken.
    buffer: Vec<u8>,
    ready: Range<usize>,
    position: u64,
}

impl<R: Read> Reader<R> {
    /// Takes messages from `input`.
    pub const fn new(input: R) -> Self {
        Self::with_limits(input, Limits::DEFAULT)
    }

    /// Takes messages from `input` within limits of your own. A message longer than `limits.octets` is
    /// refused as soon as its length is known.
    pub const fn with_limits(input: R, limits: Limits) -> Self {
        Self {
            input,
            limits,
            buffer: Vec::new(),
            ready: 0..0,
            position: 0,
        }
    }

    /// The octets of the next message; `None` at the end.
    ///
    /// # Errors
    /// Those of the input, a length that is none, and an end inside a frame.
    pub fn next_bytes(&mut self) -> io::Result<Option<&[u8]>> {
        let Some((prefix, len)) = self.length()? else {
            return Ok(None);
        };
        if !self.receive(prefix + len)? {
            return Err(ends_inside());
        }
        let start = self.ready.start + prefix;
        let message = start..start + len;
        self.ready.start = message.end;
        self.position += (prefix + len) as u64;
        Ok(self.buffer.get(message))
    }

    /// The next message, owned.
    ///
    /// # Errors
    /// Those of [`next_bytes`](Self::next_bytes), and what its octets break.
    pub fn next_message<T: Message>(&mut self) -> io::Result<Option<T>> {
        let limits = self.limits;
        let Some(octets) = self.next_bytes()? else {
            return Ok(None);
        };
        T::decode_with(octets, &limits).map(Some).map_err(invalid)
    }

    /// The checked view of the next message. It borrows the buffer: use it, then go on.
    ///
    /// ```
    /// use viewbuf::message::framed::Reader;
    /// use viewbuf::types::StringValue;
    ///
    /// let mut reader = Reader::new(&b"\x04\x0a\x02hi\x00"[..]);
    /// let mut texts = Vec::new();
    /// while let Some(view) = reader.next_view::<StringValue>()? {
    ///     texts.push(view.value().len());
    /// }
    /// assert_eq!(texts, [2, 0]);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`next_bytes`](Self::next_bytes), and what its octets break.
    pub fn next_view<T: Layout>(&mut self) -> io::Result<Option<T::View<'_, Checked>>> {
        let limits = self.limits;
        let Some(octets) = self.next_bytes()? else {
            return Ok(None);
        };
        view::decode::<T>(octets, &limits)
            .map(Some)
            .map_err(invalid)
    }

    /// The next message as a view that is kept with a copy of its octets.
    ///
    /// # Errors
    /// Those of [`next_bytes`](Self::next_bytes), and what its octets break.
    pub fn next_shared<T: Layout>(&mut self) -> io::Result<Option<Shared<T>>> {
        let limits = self.limits;
        let Some(octets) = self.next_bytes()? else {
            return Ok(None);
        };
        let octets = Bytes::copy_from_slice(octets);
        Shared::decode_with(octets, &limits)
            .map(Some)
            .map_err(invalid)
    }

    /// The messages from here on, owned.
    ///
    /// ```
    /// use viewbuf::message::framed::Reader;
    /// use viewbuf::types::BoolValue;
    ///
    /// let messages: Result<Vec<BoolValue>, _> = Reader::new(&b"\x02\x08\x01\x00"[..]).messages().collect();
    /// assert_eq!(messages?, [BoolValue::from(true), BoolValue::from(false)]);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub const fn messages<T: Message>(self) -> Messages<R, T> {
        Messages {
            reader: Some(self),
            message: PhantomData,
        }
    }

    /// How many octets the messages taken so far had, with their lengths: where the next one begins.
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// What is read from; some of what comes next may be in the buffer already.
    pub const fn get_ref(&self) -> &R {
        &self.input
    }

    /// The length of the next message, and how many octets it takes itself; `None` at the end.
    fn length(&mut self) -> io::Result<Option<(usize, usize)>> {
        let mut prefix = 1;
        loop {
            if !self.receive(prefix)? {
                return if prefix == 1 {
                    Ok(None)
                } else {
                    Err(ends_inside())
                };
            }
            let octets = self.buffer.get(self.ready.start..).unwrap_or_default();
            let octets = octets.get(..prefix).unwrap_or_default();
            let ends = octets.last().is_none_or(|last| *last < 0x80);
            if !ends && prefix < varint::OCTETS_MAX {
                prefix += 1;
                continue;
            }
            let (len, _) =
                varint::decode(octets).map_err(|kind| invalid(DecodeError::new(kind, 0)))?;
            return match u32::try_from(len) {
                Ok(len) if len <= self.limits.octets.min(OCTETS_MAX) => {
                    Ok(Some((prefix, len as usize)))
                }
                _ => Err(invalid(too_long())),
            };
        }
    }

    /// Makes `wanted` octets ready; `false` where the input ends before.
    fn receive(&mut self, wanted: usize) -> io::Result<bool> {
        while self.ready.len() < wanted {
            self.make_room();
            let room = self.buffer.get_mut(self.ready.end..).unwrap_or_default();
            match self.input.read(room) {
                Ok(0) => return Ok(false),
                Ok(len) => self.ready.end += len.min(room.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(true)
    }

    /// Makes room for at least one octet more: behind what is ready, in its place, or by growing.
    fn make_room(&mut self) {
        if self.ready.end < self.buffer.len() {
            return;
        }
        if self.ready.start == 0 {
            // In proportion to what was received, not to what was announced.
            let len = (2 * self.buffer.len()).max(PIECE);
            self.buffer.resize(len, 0);
            return;
        }
        self.buffer.copy_within(self.ready.clone(), 0);
        self.ready = 0..self.ready.len();
    }
}

impl<R: fmt::Debug> fmt::Debug for Reader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader")
            .field("input", &self.input)
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

/// The owned messages of a [`Reader`].
///
/// It goes on after a message that cannot be decoded, and ends after any other error.
pub struct Messages<R, T> {
    reader: Option<Reader<R>>,
    message: PhantomData<fn() -> T>,
}

impl<R: Read, T: Message> Iterator for Messages<R, T> {
    type Item = io::Result<T>;

    fn next(&mut self) -> Option<io::Result<T>> {
        let reader = self.reader.as_mut()?;
        let before = reader.position;
        let message = reader.next_message().transpose();
        // A frame that was not taken would be met again.
        if reader.position == before {
            self.reader = None;
        }
        message
    }
}

impl<R: Read, T: Message> core::iter::FusedIterator for Messages<R, T> {}

impl<R: fmt::Debug, T> fmt::Debug for Messages<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages")
            .field("reader", &self.reader)
            .finish()
    }
}

#[cold]
fn invalid(error: DecodeError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

#[cold]
fn too_long() -> DecodeError {
    DecodeError::new(DecodeErrorKind::TooLong, 0)
}

#[cold]
fn ends_inside() -> io::Error {
    let error = DecodeError::new(DecodeErrorKind::Truncated, 0);
    io::Error::new(io::ErrorKind::UnexpectedEof, error)
}

/// How much is read at once, at least.
const PIECE: usize = 8 << 10;
