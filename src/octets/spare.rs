//! A vector that is written at its end, where its memory need not be cleared first.
#![expect(
    unsafe_code,
    reason = "spare capacity is written without being cleared first"
)]

use alloc::vec::Vec;

/// Octets, and room for more of them.
///
/// ```text
///  octets   written                | spare capacity, of which nothing is read |
///                                  len
/// ```
///
/// Nothing grows by itself: what finds no room says so. Short things are stored as a whole chunk, of which
/// only the first octets count: a store of known length is one instruction.
///
/// I1: all octets up to the vector's length are initialised, as always; each store here is made before the
/// length takes it in.
#[derive(Debug)]
pub(crate) struct Spare {
    octets: Vec<u8>,
}

impl Spare {
    pub(crate) const fn new(octets: Vec<u8>) -> Self {
        Self { octets }
    }

    pub(crate) fn into_inner(self) -> Vec<u8> {
        self.octets
    }

    #[inline(always)]
    pub(crate) const fn len(&self) -> usize {
        self.octets.len()
    }

    #[inline(always)]
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.octets
    }

    #[inline(always)]
    pub(crate) fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.octets
    }

    #[inline(always)]
    pub(crate) fn truncate(&mut self, len: usize) {
        self.octets.truncate(len);
    }

    /// Makes room for `more` octets.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.octets.reserve_exact(more);
    }

    /// How many octets there is room for.
    #[inline(always)]
    pub(crate) const fn room(&self) -> usize {
        self.octets.capacity() - self.octets.len()
    }

    /// Writes the first `len` octets of a chunk, of which all are stored; `false` where there is no room.
    #[inline(always)]
    pub(crate) fn chunk<const N: usize>(&mut self, chunk: &[u8; N], len: usize) -> bool {
        if self.room() < N {
            return false;
        }
        let at = self.octets.len();
        // SAFETY: the end of the octets lies inside their memory, or just behind it.
        let end = unsafe { self.octets.as_mut_ptr().add(at) };
        // SAFETY: there is room for `N` octets behind the end, and a borrowed chunk lies elsewhere.
        unsafe { end.cast::<[u8; N]>().write(*chunk) };
        // SAFETY: `N` octets were stored behind the end, and `N` octets are within the capacity.
        unsafe { self.octets.set_len(at + len.min(N)) };
        true
    }

    /// Writes octets; `false` where there is no room.
    #[inline(always)]
    pub(crate) fn put(&mut self, octets: &[u8]) -> bool {
        if self.room() < octets.len() {
            return false;
        }
        let at = self.octets.len();
        // SAFETY: the end of the octets lies inside their memory, or just behind it.
        let end = unsafe { self.octets.as_mut_ptr().add(at) };
        // SAFETY: there is room for so many octets behind the end, and what is borrowed lies elsewhere.
        unsafe { super::copy::copy(octets.as_ptr(), end, octets.len()) };
        // SAFETY: so many octets were stored behind the end, within the capacity.
        unsafe { self.octets.set_len(at + octets.len()) };
        true
    }

    /// Writes `before` and octets in quotes and `after`; `false` where there is no room for all of it.
    #[inline(always)]
    pub(crate) fn quoted(&mut self, before: u8, octets: &[u8], after: u8) -> bool {
        let len = octets.len() + 4;
        if self.room() < len {
            return false;
        }
        let at = self.octets.len();
        // SAFETY: the end of the octets lies inside their memory, or just behind it.
        let end = unsafe { self.octets.as_mut_ptr().add(at) };
        // SAFETY: there is room for two octets and more behind the end.
        unsafe { end.cast::<[u8; 2]>().write([before, b'"']) };
        // SAFETY: what follows the two lies in the same room.
        let inner = unsafe { end.add(2) };
        // SAFETY: there is room for the octets and two more there, and what is borrowed lies elsewhere.
        unsafe { super::copy::copy(octets.as_ptr(), inner, octets.len()) };
        // SAFETY: what follows the octets lies in the same room.
        let last = unsafe { inner.add(octets.len()) };
        // SAFETY: there is room for two octets there.
        unsafe { last.cast::<[u8; 2]>().write([b'"', after]) };
        // SAFETY: all of these octets were stored behind the end, within the capacity.
        unsafe { self.octets.set_len(at + len) };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same writes into a vector that grows.
    #[test]
    fn writes_equal_those_of_a_vector() {
        let content: [u8; 100] = core::array::from_fn(|i| i as u8);
        for room in 0..100 {
            let mut octets = Vec::from(*b"before");
            octets.reserve_exact(room);
            let mut spare = Spare::new(octets);
            let mut plain = Vec::from(*b"before");
            for len in 0..100 {
                let capacity = spare.room();
                let some = content.get(..len).unwrap();
                assert_eq!(spare.put(some), len <= capacity);
                if len <= capacity {
                    plain.extend_from_slice(some);
                }
                let capacity = spare.room();
                let chunk: &[u8; 16] = content.first_chunk().unwrap();
                assert_eq!(spare.chunk(chunk, len), 16 <= capacity);
                if 16 <= capacity {
                    plain.extend_from_slice(chunk.get(..len.min(16)).unwrap());
                }
                let capacity = spare.room();
                assert_eq!(spare.quoted(b',', some, b':'), len + 4 <= capacity);
                if len + 4 <= capacity {
                    plain.extend_from_slice(b",\"");
                    plain.extend_from_slice(some);
                    plain.extend_from_slice(b"\":");
                }
                assert_eq!(spare.as_slice(), plain);
            }
            spare.truncate(6);
            assert_eq!(spare.into_inner(), b"before");
        }
    }
}
