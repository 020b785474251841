//! Where octets go when they are written front to back: into borrowed memory or a growing buffer.
//!
//! A message is written in one pass, before the lengths of its parts are known, so a sink can also
//! [`replace`](Sink::replace) octets that were put earlier. No `put` fails: a sink whose memory is used
//! up goes on counting, and [`end`](Sink::end) tells how many octets would have been enough.

use core::fmt;

/// Takes octets, front to back.
pub trait Sink {
    /// How many octets the sink holds, with those that found no room.
    fn position(&self) -> usize;

    /// How many more octets are sure to find room.
    fn room(&self) -> usize;

    /// Appends `octets`.
    fn put(&mut self, octets: &[u8]);

    /// Appends the first `len` of `octets`; the others may be used as padding that is overwritten next.
    #[inline]
    fn put_some(&mut self, octets: &[u8; 16], len: usize) {
        self.put(octets.get(..len).unwrap_or(octets));
    }

    /// Appends `len` octets that `fill` writes. Where there is no room, `fill` is not called.
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8]))
    where
        Self: Sized;

    /// Puts `octets` where the `old_len` octets at position `at` were, and moves what follows them.
    ///
    /// `at` comes from [`position`](Self::position); a range that was never put is left alone.
    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]);

    /// Says that all has been put.
    ///
    /// # Errors
    ///
    /// [`TooShort`] where octets found no room.
    fn end(&mut self) -> Result<usize, TooShort>;
}

/// The memory was used up before the octets.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct TooShort {
    /// How many octets would have been enough.
    pub needed: usize,
}

impl fmt::Display for TooShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the buffer is too short: {} octets are needed",
            self.needed
        )
    }
}

impl core::error::Error for TooShort {}

/// Borrowed memory, filled from its front.
///
/// Once octets were lost nothing more is stored, so the memory holds a prefix of what was put.
#[derive(Debug)]
pub struct SliceSink<'a> {
    octets: &'a mut [u8],
    position: usize,
    lost: bool,
}

impl<'a> SliceSink<'a> {
    /// Fills `octets`.
    #[inline]
    pub const fn new(octets: &'a mut [u8]) -> Self {
        Self {
            octets,
            position: 0,
            lost: false,
        }
    }

    /// The next `len` octets, or a note that they were lost.
    #[inline]
    fn take(&mut self, len: usize) -> Option<&mut [u8]> {
        let start = self.position;
        self.position = start.saturating_add(len);
        if self.lost {
            return None;
        }
        let taken = self.octets.get_mut(start..self.position);
        self.lost = taken.is_none();
        taken
    }
}

impl Sink for SliceSink<'_> {
    #[inline]
    fn position(&self) -> usize {
        self.position
    }

    #[inline]
    fn room(&self) -> usize {
        if self.lost {
            0
        } else {
            self.octets.len() - self.position
        }
    }

    #[inline]
    fn put(&mut self, octets: &[u8]) {
        if let Some(room) = self.take(octets.len()) {
            copy(room, octets);
        }
    }

    #[inline]
    fn put_some(&mut self, octets: &[u8; 16], len: usize) {
        if let Some(padded) = self
            .octets
            .get_mut(self.position..)
            .and_then(<[u8]>::first_chunk_mut)
            && !self.lost
        {
            *padded = *octets;
            self.position += len.min(octets.len());
        } else {
            self.put(octets.get(..len).unwrap_or(octets));
        }
    }

    #[inline]
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) {
        if let Some(room) = self.take(len) {
            fill(room);
        }
    }

    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]) {
        let Some(tail) = at.checked_add(old_len) else {
            return;
        };
        if tail > self.position {
            return;
        }
        let old_end = self.position;
        self.position = (old_end - old_len).saturating_add(octets.len());
        if self.lost {
            return;
        }
        self.lost = self.position > self.octets.len();
        if !self.lost {
            if octets.len() != old_len {
                self.octets.copy_within(tail..old_end, at + octets.len());
            }
            if let Some(place) = self.octets.get_mut(at..at + octets.len()) {
                place.copy_from_slice(octets);
            }
        }
    }

    #[inline]
    fn end(&mut self) -> Result<usize, TooShort> {
        if self.lost {
            Err(TooShort {
                needed: self.position,
            })
        } else {
            Ok(self.position)
        }
    }
}

impl<S: Sink> Sink for &mut S {
    #[inline]
    fn position(&self) -> usize {
        (**self).position()
    }

    #[inline]
    fn room(&self) -> usize {
        (**self).room()
    }

    #[inline]
    fn put(&mut self, octets: &[u8]) {
        (**self).put(octets);
    }

    #[inline]
    fn put_some(&mut self, octets: &[u8; 16], len: usize) {
        (**self).put_some(octets, len);
    }

    #[inline]
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) {
        (**self).put_with(len, fill);
    }

    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]) {
        (**self).replace(at, old_len, octets);
    }

    #[inline]
    fn end(&mut self) -> Result<usize, TooShort> {
        (**self).end()
    }
}

/// Copies between slices of one length. Up to 32 octets go by two overlapping loads, inline: a call to
/// `memcpy` costs more than such a copy.
#[inline(always)]
pub(crate) fn copy(to: &mut [u8], from: &[u8]) {
    debug_assert_eq!(to.len(), from.len(), "both sides of a copy have one length");
    match from.len() {
        0..4 => copy_few(to, from),
        4..8 => copy_ends::<4>(to, from),
        8..16 => copy_ends::<8>(to, from),
        16..=32 => copy_ends::<16>(to, from),
        _ => to.copy_from_slice(from),
    }
}

#[inline(always)]
fn copy_few(to: &mut [u8], from: &[u8]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}

/// Copies `N` to `2 N` octets: the first `N` and the last `N`.
#[inline(always)]
fn copy_ends<const N: usize>(to: &mut [u8], from: &[u8]) {
    if let (Some(to), Some(from)) = (to.first_chunk_mut::<N>(), from.first_chunk()) {
        *to = *from;
    }
    if let (Some(to), Some(from)) = (to.last_chunk_mut::<N>(), from.last_chunk()) {
        *to = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::{Sink, SliceSink, TooShort, copy};

    #[test]
    fn copies_of_every_length() {
        let from: [u8; 80] = core::array::from_fn(|i| i as u8 + 1);
        for len in 0..=80 {
            let mut to = [0; 80];
            copy(&mut to[..len], &from[..len]);
            assert_eq!(to[..len], from[..len]);
            assert!(
                to[len..].iter().all(|octet| *octet == 0),
                "{len} octets and no more"
            );
        }
    }

    #[test]
    fn counts_on_when_full() {
        let mut memory = [0; 5];
        let mut sink = SliceSink::new(&mut memory);
        sink.put(b"abc");
        sink.put(b"defg");
        sink.put(b"h");
        sink.put_some(b"ijklmnopqrstuvwx", 2);
        sink.put_with(3, |_| panic!("there is no room"));
        sink.replace(1, 1, b"BB");
        assert_eq!(sink.end(), Err(TooShort { needed: 14 }));
        assert_eq!(sink.room(), 0);
        assert_eq!(&memory, b"abc\0\0");
    }

    #[test]
    fn padding_is_overwritten() {
        let mut memory = [0; 18];
        let mut sink = SliceSink::new(&mut memory);
        sink.put_some(b"ab34567890123456", 2);
        sink.put_some(b"cd34567890123456", 2);
        sink.put_some(b"ef34567890123456", 2);
        assert_eq!(sink.end(), Ok(6));
        assert_eq!(&memory[..6], b"abcdef");
    }

    #[test]
    fn replacement_moves_what_follows() {
        let mut memory = [0; 8];
        let mut sink = SliceSink::new(&mut memory);
        sink.put(b"a-bcd");
        sink.replace(1, 1, b"123");
        assert_eq!(sink.position(), 7);
        sink.replace(1, 3, b"=");
        sink.put(b"e");
        sink.replace(6, 1, b"never put");
        assert_eq!(sink.end(), Ok(6));
        assert_eq!(&memory[..6], b"a=bcde");
    }

    #[test]
    fn replacement_may_need_more_room() {
        let mut memory = [0; 4];
        let mut sink = SliceSink::new(&mut memory);
        sink.put(b"a-b");
        sink.replace(1, 1, b"123");
        assert_eq!(sink.end(), Err(TooShort { needed: 5 }));
    }
}
