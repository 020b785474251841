//! Messages: Length-Prefixed-Messages in the content of a stream
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Requests).
//!
//! ```text
//!  +-----------------+----------------------------------+-----------------
//!  | Compressed-Flag |       Message-Length (32)        |  Message ...
//!  +-----------------+----------------------------------+-----------------
//!      0 or 1                   big endian
//! ```
//!
//! DATA frames divide messages anywhere, so a [`MessageDecoder`] takes content in any pieces. A message
//! that lies in one piece is borrowed from it; one that does not is gathered in memory that grows with
//! what came, whatever length was declared. A declared length beyond the limit fails at once.

use alloc::vec::Vec;

use bytes::Bytes;

use super::message_error::MessageError;

/// Octets before each message.
pub const PREFIX_LEN: usize = 5;

/// What a message may have, unless told otherwise: 4 MiB, as everybody has it.
pub const LIMIT: u32 = 4 << 20;

/// Finds messages in content that comes in pieces.
#[derive(Debug)]
pub struct MessageDecoder {
    state: State,
    gathered: Vec<u8>,
    limit: u32,
    compression: bool,
}

/// Where in a message the content stands that came until now.
#[derive(Clone, Copy, Debug)]
enum State {
    /// So many octets of the prefix came.
    Prefix { octets: [u8; PREFIX_LEN], len: u8 },
    /// The prefix came.
    Message { compressed: bool, len: u32 },
    /// A message was wrong: there is no knowing where the next one begins.
    Failed(MessageError),
}

/// A message, or the octets that it was compressed to.
#[derive(Debug, Eq, PartialEq)]
pub struct Message<'i> {
    /// Whether it is compressed.
    pub compressed: bool,
    /// Its octets.
    pub payload: Payload<'i>,
}

/// The octets of a message.
#[derive(Debug, Eq, PartialEq)]
pub enum Payload<'i> {
    /// They lay in one piece.
    Whole(&'i [u8]),
    /// They were gathered from several.
    Gathered(Vec<u8>),
}

impl MessageDecoder {
    /// A decoder of messages of at most `limit` octets, which may be compressed where `compression` says
    /// so: where `grpc-encoding` names another encoding than identity.
    #[must_use]
    pub const fn new(limit: u32, compression: bool) -> Self {
        Self {
            state: State::START,
            gathered: Vec::new(),
            limit,
            compression,
        }
    }

    /// Takes from `input` up to the end of a message; `None` where it has no end, and then all was taken.
    ///
    /// # Errors
    /// What the octets break, from then on always the same.
    #[inline]
    pub fn decode<'i>(
        &mut self,
        input: &mut &'i [u8],
    ) -> Result<Option<Message<'i>>, MessageError> {
        if let State::Prefix { .. } = self.state {
            self.prefix(input)?;
        }
        match self.state {
            State::Prefix { .. } => Ok(None),
            State::Message { compressed, len } => Ok(self.message(compressed, len, input)),
            State::Failed(error) => Err(error),
        }
    }

    /// The content has ended.
    ///
    /// # Errors
    /// [`Truncated`](MessageError::Truncated) where it did so within a message.
    pub const fn finish(&mut self) -> Result<(), MessageError> {
        match self.state {
            State::Prefix { len: 0, .. } => Ok(()),
            State::Failed(error) => Err(error),
            _ => {
                self.state = State::Failed(MessageError::Truncated);
                Err(MessageError::Truncated)
            }
        }
    }

    /// The most that a message may have.
    #[must_use]
    pub const fn limit(&self) -> u32 {
        self.limit
    }

    pub(super) const fn set_limit(&mut self, limit: u32) {
        self.limit = limit;
    }

    /// How many octets of an unfinished message are kept here, its prefix not counted.
    #[must_use]
    pub fn held(&self) -> usize {
        self.gathered.len()
    }

    /// Takes a prefix, or what there is of it.
    #[inline]
    fn prefix(&mut self, input: &mut &[u8]) -> Result<(), MessageError> {
        let State::Prefix { octets, len } = &mut self.state else {
            return Ok(());
        };
        let prefix = match input.split_first_chunk() {
            // Nearly always all of it is there.
            Some((prefix, rest)) if *len == 0 => {
                *input = rest;
                *prefix
            }
            _ => {
                let places = octets.get_mut(usize::from(*len)..).unwrap_or_default();
                let taken = places.len().min(input.len());
                let (now, rest) = input.split_at(taken);
                for (place, octet) in places.iter_mut().zip(now) {
                    *place = *octet;
                }
                *input = rest;
                *len += taken as u8;
                if usize::from(*len) < PREFIX_LEN {
                    return Ok(());
                }
                *octets
            }
        };
        let judged = self.judge(prefix);
        self.state = judged.unwrap_or_else(State::Failed);
        judged.map(|_| ())
    }

    #[inline]
    const fn judge(&self, prefix: [u8; PREFIX_LEN]) -> Result<State, MessageError> {
        let [flag, a, b, c, d] = prefix;
        let len = u32::from_be_bytes([a, b, c, d]);
        match flag {
            0 => {}
            1 if self.compression => {}
            1 => return Err(MessageError::NotNegotiated),
            _ => return Err(MessageError::Flag(flag)),
        }
        if len > self.limit {
            return Err(MessageError::TooLarge {
                len: len as u64,
                limit: self.limit,
            });
        }
        Ok(State::Message {
            compressed: flag == 1,
            len,
        })
    }

    #[inline]
    fn message<'i>(
        &mut self,
        compressed: bool,
        len: u32,
        input: &mut &'i [u8],
    ) -> Option<Message<'i>> {
        let len = len as usize;
        let payload = match input.split_at_checked(len) {
            Some((whole, rest)) if self.gathered.is_empty() => {
                *input = rest;
                Payload::Whole(whole)
            }
            _ => Payload::Gathered(self.gather(len, input)?),
        };
        self.state = State::START;
        Some(Message {
            compressed,
            payload,
        })
    }

    /// Adds to the message of `len` octets what `input` has of it; gives it when it is complete.
    fn gather(&mut self, len: usize, input: &mut &[u8]) -> Option<Vec<u8>> {
        let missing = len.saturating_sub(self.gathered.len());
        let (now, rest) = input.split_at(missing.min(input.len()));
        *input = rest;
        let room = self.gathered.capacity() - self.gathered.len();
        if room < now.len() {
            // Several times what came first, which is all of a message of some frames, then twice what there is;
            // not more than will be.
            let wanted = match self.gathered.len() {
                0 => (FIRST_FACTOR * now.len()).max(GATHER_MIN),
                held => now.len().max(held),
            };
            self.gathered.reserve_exact(wanted.min(missing));
        }
        self.gathered.extend_from_slice(now);
        (self.gathered.len() == len).then(|| core::mem::take(&mut self.gathered))
    }
}

impl State {
    const START: Self = Self::Prefix {
        octets: [0; PREFIX_LEN],
        len: 0,
    };
}

/// What is allocated first for a message that comes in pieces.
const GATHER_MIN: usize = 512;

/// How many times what came first of a message is allocated: 128 KiB for a frame of the usual length.
const FIRST_FACTOR: usize = 8;

impl AsRef<[u8]> for Payload<'_> {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Whole(octets) => octets,
            Self::Gathered(octets) => octets,
        }
    }
}

impl Payload<'_> {
    /// The octets, kept: without a copy where they are a part of `owner` and longer than `copy_max`.
    ///
    /// A part of a buffer keeps all of it alive, so that of a large buffer a few octets are better copied.
    ///
    /// ```
    /// use viewbuf::bytes::Bytes;
    /// use viewbuf::grpc::MessageDecoder;
    ///
    /// let received = Bytes::from_static(b"\0\0\0\0\x05hello\0\0\0\0\x02hi");
    /// let mut decoder = MessageDecoder::new(100, false);
    /// let mut input = &received[..];
    /// let hello = decoder.decode(&mut input)?.unwrap().payload.into_bytes(&received, 4);
    /// assert_eq!(hello.as_ptr(), received[5..].as_ptr());
    /// let hi = decoder.decode(&mut input)?.unwrap().payload.into_bytes(&received, 4);
    /// assert_eq!(hi, "hi");
    /// assert_ne!(hi.as_ptr(), received[15..].as_ptr());
    /// # Ok::<(), viewbuf::grpc::MessageError>(())
    /// ```
    #[must_use]
    pub fn into_bytes(self, owner: &Bytes, copy_max: usize) -> Bytes {
        match self {
            Self::Gathered(octets) => octets.into(),
            Self::Whole([]) => Bytes::new(),
            Self::Whole(octets) => {
                let kept = owner.as_ptr_range();
                let range = octets.as_ptr_range();
                let inside = kept.start <= range.start && range.end <= kept.end;
                if inside && octets.len() > copy_max {
                    owner.slice_ref(octets)
                } else {
                    Bytes::copy_from_slice(octets)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn framed(flag: u8, message: &[u8]) -> Vec<u8> {
        let len = (message.len() as u32).to_be_bytes();
        [&[flag], &len[..], message].concat()
    }

    /// The messages of content that comes in pieces of these lengths, again and again.
    fn decode(
        decoder: &mut MessageDecoder,
        mut content: &[u8],
        pieces: &[usize],
    ) -> Result<Vec<(bool, Vec<u8>)>, MessageError> {
        let mut messages = Vec::new();
        for len in pieces.iter().cycle() {
            let (mut piece, rest) = content.split_at((*len).min(content.len()));
            while let Some(message) = decoder.decode(&mut piece)? {
                messages.push((message.compressed, message.payload.as_ref().to_vec()));
            }
            assert!(piece.is_empty());
            content = rest;
            if content.is_empty() {
                break;
            }
        }
        decoder.finish()?;
        Ok(messages)
    }

    #[test]
    fn messages_in_one_piece_are_borrowed() {
        let content = [framed(0, b"one"), framed(0, b""), framed(0, b"three")].concat();
        let mut decoder = MessageDecoder::new(LIMIT, false);
        let mut input = &content[..];
        for expected in [&b"one"[..], b"", b"three"] {
            let message = decoder.decode(&mut input).unwrap().unwrap();
            assert_eq!(message.payload, Payload::Whole(expected));
        }
        assert_eq!(decoder.decode(&mut input), Ok(None));
        assert_eq!(decoder.finish(), Ok(()));
    }

    #[test]
    fn a_declared_length_allocates_nothing() {
        let mut decoder = MessageDecoder::new(LIMIT, false);
        let mut input = &b"\0\x00\x40\x00\x00hello"[..];
        assert_eq!(decoder.decode(&mut input), Ok(None));
        assert_eq!(decoder.held(), 5);
        assert!(decoder.gathered.capacity() <= GATHER_MIN);
        assert_eq!(decoder.finish(), Err(MessageError::Truncated));

        let mut decoder = MessageDecoder::new(LIMIT, false);
        let error = MessageError::TooLarge {
            len: u64::from(LIMIT) + 1,
            limit: LIMIT,
        };
        assert_eq!(decoder.decode(&mut &b"\0\x00\x40\x00\x01"[..]), Err(error));
        assert_eq!(decoder.decode(&mut &b"\0\0\0\0\0"[..]), Err(error));
        assert_eq!(decoder.finish(), Err(error));
        assert_eq!(decoder.gathered.capacity(), 0);
    }

    /// `compression.md`: "an unset Compressed-Flag with an encoding is fine, the reverse is INTERNAL".
    #[test]
    fn flags() {
        let decode = |octets: &[u8], compression| {
            let mut decoder = MessageDecoder::new(LIMIT, compression);
            let message = decoder.decode(&mut &*octets)?;
            Ok(message.map(|message| message.compressed))
        };
        assert_eq!(decode(b"\0\0\0\0\0", false), Ok(Some(false)));
        assert_eq!(decode(b"\0\0\0\0\0", true), Ok(Some(false)));
        assert_eq!(decode(b"\x01\0\0\0\0", true), Ok(Some(true)));
        assert_eq!(
            decode(b"\x01\0\0\0\0", false),
            Err(MessageError::NotNegotiated)
        );
        for flag in 2..=255 {
            for compression in [false, true] {
                assert_eq!(
                    decode(&[flag, 0, 0, 0, 0], compression),
                    Err(MessageError::Flag(flag))
                );
            }
        }
    }

    #[test]
    fn ends_within_a_prefix_or_a_message() {
        let content = framed(0, b"abc");
        for len in 1..content.len() {
            let mut decoder = MessageDecoder::new(LIMIT, false);
            let found = decode(&mut decoder, &content[..len], &[100]);
            assert_eq!(found, Err(MessageError::Truncated), "{len}");
        }
    }

    #[test]
    fn octets_of_another_buffer_are_copied() {
        let owner = Bytes::from_static(b"0123456789");
        let kept = Payload::Whole(&owner[2..8]).into_bytes(&owner, 3);
        assert_eq!(kept.as_ptr(), owner[2..].as_ptr());
        let other = vec![7; 6];
        assert_eq!(Payload::Whole(&other).into_bytes(&owner, 3), other);
        let owned = Payload::Gathered(other.clone()).into_bytes(&owner, 3);
        assert_eq!(owned, other);
    }

    proptest! {
        #[test]
        fn any_division_gives_the_same(
            messages in proptest::collection::vec((any::<bool>(), any::<Vec<u8>>()), 0..8),
            pieces in proptest::collection::vec(1..40_usize, 1..10),
        ) {
            let content: Vec<u8> = messages.iter().flat_map(|(flag, message)| framed((*flag).into(), message)).collect();
            let mut decoder = MessageDecoder::new(LIMIT, true);
            prop_assert_eq!(decode(&mut decoder, &content, &pieces), Ok(messages));
        }
    }
}
