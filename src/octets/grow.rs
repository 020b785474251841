//! Growing buffers as sinks.

use alloc::vec::Vec;
use bytes::{BufMut, BytesMut};

use super::sink::{Sink, TooShort};

impl Sink for Vec<u8> {
    #[inline]
    fn position(&self) -> usize {
        self.len()
    }

    #[inline]
    fn room(&self) -> usize {
        usize::MAX - self.len()
    }

    #[inline]
    fn put(&mut self, octets: &[u8]) {
        self.extend_from_slice(octets);
    }

    #[inline]
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) {
        let start = self.len();
        self.resize(start + len, 0);
        if let Some(room) = self.get_mut(start..) {
            fill(room);
        }
    }

    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]) {
        if let Some(tail) = at.checked_add(old_len)
            && tail <= self.len()
        {
            self.splice(at..tail, octets.iter().copied());
        }
    }

    #[inline]
    fn end(&mut self) -> Result<usize, TooShort> {
        Ok(self.len())
    }
}

impl Sink for BytesMut {
    #[inline]
    fn position(&self) -> usize {
        self.len()
    }

    #[inline]
    fn room(&self) -> usize {
        usize::MAX - self.len()
    }

    #[inline]
    fn put(&mut self, octets: &[u8]) {
        self.extend_from_slice(octets);
    }

    #[inline]
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) {
        let start = self.len();
        self.resize(start + len, 0);
        if let Some(room) = self.get_mut(start..) {
            fill(room);
        }
    }

    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]) {
        let old_end = self.len();
        let Some(tail) = at.checked_add(old_len).filter(|tail| *tail <= old_end) else {
            return;
        };
        let end = old_end - old_len + octets.len();
        self.resize(old_end.max(end), 0);
        self.copy_within(tail..old_end, at + octets.len());
        if let Some(place) = self.get_mut(at..at + octets.len()) {
            place.copy_from_slice(octets);
        }
        self.truncate(end);
    }

    #[inline]
    fn end(&mut self) -> Result<usize, TooShort> {
        Ok(self.len())
    }
}

/// Any [`BufMut`]: octets gather in a scratch buffer, since a `BufMut` takes nothing back, and are
/// copied over by [`end`](Sink::end).
#[derive(Debug)]
pub struct BufMutSink<B> {
    pub(super) out: B,
    pub(super) scratch: Vec<u8>,
    handed_over: usize,
}

impl<B: BufMut> BufMutSink<B> {
    /// Fills `out`.
    pub const fn new(out: B) -> Self {
        Self {
            out,
            scratch: Vec::new(),
            handed_over: 0,
        }
    }
}

impl<B: BufMut> Sink for BufMutSink<B> {
    #[inline]
    fn position(&self) -> usize {
        self.handed_over + self.scratch.len()
    }

    #[inline]
    fn room(&self) -> usize {
        self.out.remaining_mut().saturating_sub(self.scratch.len())
    }

    #[inline]
    fn put(&mut self, octets: &[u8]) {
        self.scratch.extend_from_slice(octets);
    }

    #[inline]
    fn put_some(&mut self, octets: &[u8; 16], len: usize) {
        self.scratch.put_some(octets, len);
    }

    #[inline]
    fn put_with(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) {
        self.scratch.put_with(len, fill);
    }

    fn replace(&mut self, at: usize, old_len: usize, octets: &[u8]) {
        if let Some(at) = at.checked_sub(self.handed_over) {
            self.scratch.replace(at, old_len, octets);
        }
    }

    fn end(&mut self) -> Result<usize, TooShort> {
        if self.scratch.len() > self.out.remaining_mut() {
            return Err(TooShort {
                needed: self.position(),
            });
        }
        self.out.put_slice(&self.scratch);
        self.handed_over += self.scratch.len();
        self.scratch.clear();
        Ok(self.handed_over)
    }
}

#[cfg(test)]
mod tests {
    use super::{BufMutSink, Sink, TooShort};
    use alloc::vec::Vec;
    use bytes::BytesMut;

    fn scenario(sink: &mut impl Sink) {
        sink.put(b"a-bcd");
        sink.replace(1, 1, b"123");
        sink.replace(1, 3, b"=");
        sink.replace(4, 5, b"never put");
        sink.put_some(b"ef34567890123456", 2);
        sink.put_some(b"0123456789abcdef", 16);
        sink.put_with(2, |room| room.copy_from_slice(b"gh"));
    }

    const WRITTEN: &[u8] = b"a=bcdef0123456789abcdefgh";

    #[test]
    fn every_growing_sink_does_the_same() {
        let mut vec = Vec::new();
        scenario(&mut vec);
        assert_eq!(vec.end(), Ok(WRITTEN.len()));
        assert_eq!(vec, WRITTEN);

        let mut bytes = BytesMut::new();
        scenario(&mut bytes);
        assert_eq!(bytes.end(), Ok(WRITTEN.len()));
        assert_eq!(bytes, WRITTEN);

        let mut out = Vec::new();
        let mut sink = BufMutSink::new(&mut out);
        scenario(&mut sink);
        assert_eq!(sink.end(), Ok(WRITTEN.len()));
        assert_eq!(out, WRITTEN);
    }

    #[test]
    fn a_short_buf_mut_says_what_it_needs_and_stays_as_it_was() {
        let mut memory = [0; 24];
        let mut sink = BufMutSink::new(&mut memory[..]);
        scenario(&mut sink);
        assert_eq!(
            sink.end(),
            Err(TooShort {
                needed: WRITTEN.len()
            })
        );
        assert_eq!(memory, [0; 24]);
    }
}
