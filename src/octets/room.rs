//! Growing memory that a [`FrontBuffer`](super::front::FrontBuffer) fills in place.
#![expect(
    unsafe_code,
    reason = "spare capacity is written without being cleared first"
)]

use core::mem::MaybeUninit;

use alloc::vec::Vec;
use bytes::{BufMut, BytesMut};

use super::front::Grow;
use super::{BufMutSink, TooShort};

// SAFETY: `reserve` keeps the octets up to the length, which covers those written while it runs; the
// vector is borrowed, so nobody else uses its spare capacity.
unsafe impl Grow for Vec<u8> {
    unsafe fn grow(&mut self, written: usize, len: usize) -> &mut [MaybeUninit<u8>] {
        let start = self.len();
        // SAFETY: by the caller's promise that much of the spare capacity is initialised.
        unsafe { self.set_len(start + written) };
        self.reserve(len);
        self.truncate(start);
        self.spare_capacity_mut()
    }

    unsafe fn finish(&mut self, written: usize) -> Result<(), TooShort> {
        let len = self.len() + written;
        // SAFETY: by the caller's promise that much of the spare capacity is initialised.
        unsafe { self.set_len(len) };
        Ok(())
    }
}

// SAFETY: as for `Vec`.
unsafe impl Grow for BytesMut {
    unsafe fn grow(&mut self, written: usize, len: usize) -> &mut [MaybeUninit<u8>] {
        let start = self.len();
        // SAFETY: by the caller's promise that much of the spare capacity is initialised.
        unsafe { self.set_len(start + written) };
        self.reserve(len);
        self.truncate(start);
        self.spare_capacity_mut()
    }

    unsafe fn finish(&mut self, written: usize) -> Result<(), TooShort> {
        let len = self.len() + written;
        // SAFETY: by the caller's promise that much of the spare capacity is initialised.
        unsafe { self.set_len(len) };
        Ok(())
    }
}

// SAFETY: as for `Vec`, which the scratch buffer is.
unsafe impl<B: BufMut> Grow for BufMutSink<B> {
    unsafe fn grow(&mut self, written: usize, len: usize) -> &mut [MaybeUninit<u8>] {
        // SAFETY: promised by the caller.
        unsafe { self.scratch.grow(written, len) }
    }

    unsafe fn finish(&mut self, written: usize) -> Result<(), TooShort> {
        if self.scratch.len() + written > self.out.remaining_mut() {
            return Err(TooShort { needed: written });
        }
        // SAFETY: promised by the caller.
        unsafe { self.scratch.finish(written) }?;
        super::Sink::end(self).map(drop)
    }
}
