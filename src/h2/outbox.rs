//! Outbox: octets that are ready for the transport.
//!
//! ```text
//!  own     | frames ... DATA header | ... frames ... |
//!                                   ^ at
//!  bodies                           [ content, by reference ]
//! ```
//!
//! Own octets lie in one buffer; content that is not worth a copy is kept beside it, with the place where
//! it belongs.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use bytes::{Buf, Bytes};

use super::transmit::Transmit;

/// Octets that are ready for the transport.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    own: Vec<u8>,
    /// How much of `own` was transmitted.
    head: usize,
    bodies: VecDeque<Body>,
    /// The octets of `bodies`.
    bodies_len: usize,
    /// Octets of frames that only the peer made necessary, as far as they may still be here.
    control: usize,
}

/// Content that goes between two own octets.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) at: usize,
    pub(super) octets: Bytes,
}

/// What is kept for the next frames when all was transmitted.
const KEPT: usize = 16 << 10;

/// Own octets are moved to the front of their buffer when this many before them are gone.
const GONE: usize = 64 << 10;

impl Outbox {
    /// How many octets wait.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.own.len() - self.head + self.bodies_len
    }

    /// How many octets of them the peer alone made necessary, at most.
    #[inline]
    pub(super) const fn control(&self) -> usize {
        self.control
    }

    /// Where frames are written.
    #[inline]
    pub(super) const fn own(&mut self) -> &mut Vec<u8> {
        &mut self.own
    }

    /// A frame that only the peer made necessary.
    #[inline]
    pub(super) fn put_control(&mut self, encode: impl FnOnce(&mut Vec<u8>)) {
        let before = self.own.len();
        encode(&mut self.own);
        self.control += self.own.len() - before;
    }

    /// Content after all that was written.
    pub(super) fn put_body(&mut self, octets: Bytes) {
        self.bodies_len += octets.len();
        let at = self.own.len();
        self.bodies.push_back(Body { at, octets });
    }

    /// What waits, in order.
    #[inline]
    pub(super) fn transmit(&self) -> Option<Transmit<'_>> {
        let len = self.len();
        (len > 0).then(|| Transmit::new(&self.own, self.head, &self.bodies, len))
    }

    /// All that waits is gone.
    #[inline]
    pub(super) fn clear(&mut self) {
        self.own.clear();
        if self.own.capacity() > KEPT {
            self.own.shrink_to(KEPT);
        }
        if !self.bodies.is_empty() {
            self.bodies.clear();
        }
        self.head = 0;
        self.bodies_len = 0;
        self.control = 0;
    }

    /// The first `octets` of what waits are gone, which is not all.
    pub(super) fn advance(&mut self, mut octets: usize) {
        self.control = self.control.saturating_sub(octets);
        while octets > 0 {
            let until = self.bodies.front().map_or(self.own.len(), |body| body.at);
            let own = octets.min(until.saturating_sub(self.head));
            self.head += own;
            octets -= own;
            if octets > 0 && !self.advance_body(&mut octets) {
                return;
            }
        }
        if self.head >= GONE {
            self.move_to_front();
        }
    }

    /// Takes octets off the first body; false where there is none.
    fn advance_body(&mut self, octets: &mut usize) -> bool {
        let Some(body) = self.bodies.front_mut() else {
            return false;
        };
        let taken = (*octets).min(body.octets.len());
        body.octets.advance(taken);
        *octets -= taken;
        self.bodies_len -= taken;
        if body.octets.is_empty() {
            self.bodies.pop_front();
        }
        true
    }

    #[cold]
    fn move_to_front(&mut self) {
        self.own.drain(..self.head);
        for body in &mut self.bodies {
            body.at -= self.head;
        }
        self.head = 0;
    }

    /// Gives memory back where nothing waits.
    pub(super) fn shrink(&mut self) {
        if self.len() == 0 {
            *self = Self::default();
        }
    }
}
