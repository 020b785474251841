//! The records of one field, found again on the wire: what iterating a span has in common.

use super::fragments::{fragment_after, fragment_from};
use super::layout::Window;
use super::slots::Span;
use crate::octets::{Octets, Range32};
use crate::wire::{Cursor, DecodeError, Input};

/// Where an iteration over a span stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run<'a> {
    pub(crate) input: Input<'a>,
    pub(crate) cursor: Cursor,
    /// Elements still to come.
    pub(crate) left: usize,
    window: Window,
}

impl<'a> Run<'a> {
    #[inline(always)]
    pub(crate) fn new(octets: Octets<'a>, span: Span, window: Window) -> Self {
        let range = Range32 {
            start: span.first,
            end: span.end,
        };
        let input = Input::within(octets, range, window.depth, window.fragments);
        let cursor = input.start(span.first as usize);
        let mut run = Self {
            input,
            cursor,
            left: span.count as usize,
            window,
        };
        if window.seed != 0 && run.left != 0 {
            run.hop(fragment_from(octets, window, span.first as usize));
        }
        run
    }

    /// The payload of the length-delimited record with `tag`, of at most 127 octets, that is all there is
    /// to come.
    #[inline(always)]
    pub(crate) fn only_short(&self, tag: u64) -> Option<Range32> {
        let mut c = self.cursor;
        let taken = c.take(tag);
        let start = c.pos + 1;
        let end = start + (c.word as usize & 0x7f);
        let only = end == self.input.end() && c.word & 0x80 == 0 && self.window.seed == 0;
        (taken && only).then(|| Range32::new(start, end))
    }

    /// Whether no record follows the one that was read last.
    #[inline(always)]
    pub(crate) fn is_last(&self) -> bool {
        self.cursor.pos() == self.input.end() && self.window.seed == 0
    }

    /// Moves to a piece of a scattered message.
    #[cold]
    fn hop(&mut self, piece: Option<Range32>) {
        if let Some(piece) = piece {
            let (depth, fragments) = (self.window.depth, self.window.fragments);
            self.input = Input::within(self.input.octets(), piece, depth, fragments);
            self.cursor = self.input.start(piece.start as usize);
        } else {
            self.left = 0;
        }
    }

    /// Steps over a record of another field, or to the next piece of the message.
    #[inline(never)]
    pub(crate) fn pass(mut self) -> Result<Self, DecodeError> {
        if self.cursor.pos() < self.input.end() {
            let after = self.input.skip_record(self.cursor.pos())?;
            self.input.land(&mut self.cursor, after)?;
        } else if self.window.seed != 0 {
            self.hop(fragment_after(
                self.input.octets(),
                self.window,
                self.cursor.pos(),
            ));
        } else {
            self.left = 0;
        }
        Ok(self)
    }
}
