//! MessageBuffer: messages to be sent, each behind its prefix.
//!
//! The prefix is left open while a message is encoded behind it, so that a message is written once, where
//! it is sent from. A long message that is encoded already is not copied:
//!
//! ```text
//!  octets   | prefix | message | prefix | message | prefix |
//!  last                                                    [ message, by reference ]
//! ```

use alloc::boxed::Box;
use alloc::vec::Vec;

use bytes::Bytes;

use super::compression;
use super::encoding::Encoding;
use super::message::PREFIX_LEN;
use super::message_error::MessageError;
use crate::h2::{Connection, SendError, StreamId};

/// Length-Prefixed-Messages; [`clear`](Self::clear) keeps the memory.
///
/// ```
/// use viewbuf::grpc::MessageBuffer;
/// use viewbuf::types::Duration;
/// use viewbuf::Message;
///
/// let mut messages = MessageBuffer::new(1 << 20);
/// let message = Duration { seconds: 3, ..Duration::default() };
/// messages.push(|out| message.encode_to(out))?;
/// assert_eq!(messages.as_bytes(), b"\0\0\0\0\x02\x08\x03");
/// # Ok::<(), viewbuf::grpc::MessageError>(())
/// ```
#[derive(Clone, Debug)]
pub struct MessageBuffer {
    octets: Vec<u8>,
    /// The last message, where it is not in `octets`. It is rare, and buffers are moved with each call.
    last: Option<Box<Bytes>>,
    count: u32,
    limit: u32,
    /// What is allocated at once when the memory went away with what was sent: as much as that was, since
    /// a stream goes on as it began.
    room: u32,
}

impl MessageBuffer {
    /// An empty buffer for messages of at most `limit` octets.
    #[must_use]
    pub const fn new(limit: u32) -> Self {
        Self {
            octets: Vec::new(),
            last: None,
            count: 0,
            limit,
            room: 0,
        }
    }

    /// Adds a message, which `write` appends to the vector it is given; what is there already it must
    /// leave alone.
    ///
    /// # Errors
    /// [`TooLarge`](MessageError::TooLarge): the message was not added.
    #[inline]
    pub fn push(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Result<(), MessageError> {
        let start = self.open();
        let mut half = Half::new(&mut self.octets, start);
        write(half.octets);
        half.is_whole = true;
        drop(half);
        self.close(start, 0)
    }

    /// Adds a message that is encoded already, to be sent by reference where it is longer than 16 KiB.
    ///
    /// # Errors
    /// [`TooLarge`](MessageError::TooLarge): the message was not added.
    pub fn push_shared(&mut self, message: &Bytes) -> Result<(), MessageError> {
        if message.len() <= COPY_MAX {
            return self.push(|out| out.extend_from_slice(message));
        }
        self.check(message.len())?;
        self.bring_together();
        self.octets.extend_from_slice(&prefix(0, message.len()));
        self.last = Some(Box::new(message.clone()));
        self.count += 1;
        Ok(())
    }

    /// Adds a message, compressed as `encoding` says; the same as [`push`](Self::push) for identity.
    ///
    /// # Errors
    /// [`TooLarge`](MessageError::TooLarge), before or after compression, or
    /// [`Unsupported`](MessageError::Unsupported): the message was not added.
    pub fn push_compressed(
        &mut self,
        encoding: Encoding,
        message: &[u8],
    ) -> Result<(), MessageError> {
        self.check(message.len())?;
        let start = self.open();
        let mut half = Half::new(&mut self.octets, start);
        compression::compress(encoding, message, half.octets)?;
        half.is_whole = true;
        drop(half);
        self.close(start, u8::from(encoding != Encoding::Identity))
    }

    /// How many messages there are.
    #[inline]
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// Whether there is none.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The octets, as they are sent, brought together where they are not in one piece.
    #[inline]
    #[must_use]
    pub fn as_bytes(&mut self) -> &[u8] {
        if self.last.is_some() {
            self.bring_together();
        }
        &self.octets
    }

    /// The octets but for those of a last message that is shared.
    #[cfg(feature = "std")]
    #[inline]
    pub(crate) const fn written(&self) -> &[u8] {
        self.octets.as_slice()
    }

    /// How many octets there are, prefixes included.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.octets.len() + self.last.as_ref().map_or(0, |last| last.len())
    }

    /// Makes room for so many octets more, prefixes included, where it is known that they will come.
    pub fn reserve(&mut self, octets: usize) {
        self.octets.reserve(octets);
    }

    /// Takes the octets, to be sent by reference.
    #[must_use]
    pub fn take(&mut self) -> Bytes {
        if self.last.is_some() {
            self.bring_together();
        }
        self.count = 0;
        core::mem::take(&mut self.octets).into()
    }

    /// Lets all messages go.
    #[inline]
    pub fn clear(&mut self) {
        self.octets.clear();
        if self.last.is_some() {
            self.drop_last();
        }
        self.count = 0;
    }

    /// Sends all messages and lets them go: long ones by reference, short ones are copied, so that the
    /// memory stays.
    #[inline]
    pub(super) fn send(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        end: bool,
    ) -> Result<(), SendError> {
        if self.octets.len() > COPY_MAX || self.last.is_some() {
            return self.send_shared(connection, stream, end);
        }
        connection.send_data(stream, &self.octets, end)?;
        self.clear();
        self.room = 0;
        if self.octets.capacity() > KEPT_MAX {
            self.octets = Vec::new();
        }
        Ok(())
    }

    /// What is not sent stays, to be sent another time.
    #[cold]
    #[inline(never)]
    fn send_shared(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        end: bool,
    ) -> Result<(), SendError> {
        let end_here = end && self.last.is_none();
        if self.octets.len() <= COPY_MAX {
            connection.send_data(stream, &self.octets, end_here)?;
            self.octets.clear();
        } else {
            self.send_octets(connection, stream, end_here)?;
        }
        if let Some(last) = &self.last {
            connection.send_bytes(stream, Bytes::clone(last), end)?;
            self.last = None;
        }
        self.count = 0;
        Ok(())
    }

    fn send_octets(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        end: bool,
    ) -> Result<(), SendError> {
        let len = self.octets.len();
        let octets = Bytes::from(core::mem::take(&mut self.octets));
        if let Err(error) = connection.send_bytes(stream, octets.clone(), end) {
            // Nobody else has them, so nothing is copied.
            self.octets = octets.into();
            return Err(error);
        }
        self.room = len.min(ROOM_MAX) as u32;
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn drop_last(&mut self) {
        self.last = None;
    }

    /// Copies the last message to the others: more comes behind it.
    #[cold]
    #[inline(never)]
    fn bring_together(&mut self) {
        if let Some(last) = self.last.take() {
            self.octets.extend_from_slice(&last);
        }
    }

    /// Begins a message; gives the place of its prefix.
    #[inline]
    fn open(&mut self) -> usize {
        if self.last.is_some() {
            self.bring_together();
        }
        if self.octets.capacity() < self.room as usize {
            self.octets.reserve_exact(self.room as usize);
        }
        let start = self.octets.len();
        self.octets.extend_from_slice(&[0; PREFIX_LEN]);
        start
    }

    /// Ends a message: its length is known now.
    #[inline]
    fn close(&mut self, start: usize, flag: u8) -> Result<(), MessageError> {
        let len = self.octets.len().saturating_sub(start + PREFIX_LEN);
        if let Err(error) = self.check(len) {
            self.octets.truncate(start);
            return Err(error);
        }
        let place = self.octets.get_mut(start..);
        if let Some(place) = place.and_then(<[u8]>::first_chunk_mut) {
            *place = prefix(flag, len);
        }
        self.count += 1;
        Ok(())
    }

    #[inline]
    const fn check(&self, len: usize) -> Result<(), MessageError> {
        if len as u64 > self.limit as u64 {
            return Err(MessageError::TooLarge {
                len: len as u64,
                limit: self.limit,
            });
        }
        Ok(())
    }
}

/// What stands before a message.
#[inline]
const fn prefix(flag: u8, len: usize) -> [u8; PREFIX_LEN] {
    let [a, b, c, d] = (len as u32).to_be_bytes();
    [flag, a, b, c, d]
}

/// A message that is being written; one that does not become whole, by an error or a panic, is taken back.
struct Half<'a> {
    octets: &'a mut Vec<u8>,
    start: usize,
    is_whole: bool,
}

impl<'a> Half<'a> {
    #[inline]
    const fn new(octets: &'a mut Vec<u8>, start: usize) -> Self {
        Self {
            octets,
            start,
            is_whole: false,
        }
    }
}

impl Drop for Half<'_> {
    #[inline]
    fn drop(&mut self) {
        if !self.is_whole {
            self.octets.truncate(self.start);
        }
    }
}

/// Messages of so many octets are copied; allocating anew costs more.
const COPY_MAX: usize = 16 << 10;

/// Memory that is kept while messages are short.
const KEPT_MAX: usize = 2 * COPY_MAX;

/// What is allocated at once, whatever was sent before.
const ROOM_MAX: usize = 64 << 10;

#[cfg(test)]
mod tests {
    use super::super::message::{LIMIT, MessageDecoder};
    use super::*;

    #[test]
    fn messages_follow_one_another() {
        let mut buffer = MessageBuffer::new(5);
        buffer.push(|out| out.extend(b"hello")).unwrap();
        buffer.push(|_| {}).unwrap();
        assert_eq!(buffer.count(), 2);
        assert_eq!(buffer.as_bytes(), b"\0\0\0\0\x05hello\0\0\0\0\0");
        let too_large = MessageError::TooLarge { len: 6, limit: 5 };
        assert_eq!(buffer.push(|out| out.extend(b"world!")), Err(too_large));
        assert_eq!(
            buffer.push_compressed(Encoding::Identity, b"world!"),
            Err(too_large)
        );
        assert_eq!(buffer.as_bytes().len(), 15);
        buffer.push_compressed(Encoding::Identity, b"x").unwrap();
        assert_eq!(
            buffer.take(),
            &b"\0\0\0\0\x05hello\0\0\0\0\0\0\0\0\0\x01x"[..]
        );
        assert!(buffer.is_empty() && buffer.as_bytes().is_empty());
    }

    #[test]
    fn a_panic_leaves_no_half_of_a_message() {
        let mut buffer = MessageBuffer::new(LIMIT);
        buffer.push(|out| out.push(1)).unwrap();
        let result = std::panic::catch_unwind(core::panic::AssertUnwindSafe(|| {
            buffer.push(|out| {
                out.extend(b"half");
                panic!("as a handler may");
            })
        }));
        assert!(result.is_err());
        assert_eq!(buffer.as_bytes(), b"\0\0\0\0\x01\x01");
        buffer.push(|_| {}).unwrap();
        assert_eq!(buffer.as_bytes().len(), 11);
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn compressed_messages_say_so() {
        let mut buffer = MessageBuffer::new(LIMIT);
        buffer
            .push_compressed(Encoding::Gzip, &[b'a'; 1_000])
            .unwrap();
        let mut decoder = MessageDecoder::new(LIMIT, true);
        let message = decoder.decode(&mut buffer.as_bytes()).unwrap().unwrap();
        assert!(message.compressed && message.payload.as_ref().len() < 100);
        let inflated = compression::inflate(Encoding::Gzip, message.payload.as_ref(), LIMIT);
        assert_eq!(inflated.unwrap(), [b'a'; 1_000]);
    }

    #[test]
    fn long_messages_are_shared() {
        let mut buffer = MessageBuffer::new(COPY_MAX as u32 + 1);
        let long = Bytes::from(alloc::vec![7; COPY_MAX + 1]);
        buffer.push_shared(&Bytes::from_static(b"short")).unwrap();
        buffer.push_shared(&long).unwrap();
        assert_eq!((buffer.count(), buffer.len()), (2, 10 + 5 + long.len()));
        let last = buffer.last.as_ref().map(|last| last.as_ptr());
        assert_eq!(last, Some(long.as_ptr()));
        // What comes behind it has its place.
        buffer.push(|out| out.push(1)).unwrap();
        buffer.push_shared(&long).unwrap();
        let error = buffer.push_shared(&Bytes::from(alloc::vec![7; COPY_MAX + 2]));
        assert!(matches!(error, Err(MessageError::TooLarge { .. })));
        let mut decoder = MessageDecoder::new(LIMIT, false);
        let mut input = buffer.as_bytes();
        for expected in [&b"short"[..], &long, &[1], &long] {
            let message = decoder.decode(&mut input).unwrap().unwrap();
            assert_eq!(message.payload.as_ref(), expected);
        }
        assert!(input.is_empty());
        buffer.clear();
        assert_eq!((buffer.is_empty(), buffer.len()), (true, 0));
    }

    #[test]
    fn what_was_written_is_read() {
        let mut buffer = MessageBuffer::new(LIMIT);
        for len in [0, 1, 1_000, 70_000] {
            buffer
                .push(|out| out.resize(out.len() + len, b'x'))
                .unwrap();
        }
        let mut decoder = MessageDecoder::new(LIMIT, false);
        let mut input = buffer.as_bytes();
        for len in [0, 1, 1_000, 70_000] {
            let message = decoder.decode(&mut input).unwrap().unwrap();
            assert_eq!(message.payload.as_ref().len(), len);
        }
        assert!(input.is_empty());
    }
}
