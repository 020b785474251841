//! Script: the octets of a new message, as pieces of the old one and of a small buffer beside it.
//!
//! ```text
//!  input   aaaaaaaa[ removed ]bbbbbbbbbbbb[ replaced ]cccccc
//!  side    xx yy                 the lengths of ancestors, and new values
//!  script  aaaaaaaa xx bbbbbbbbbbbb yy cccccc
//! ```
//!
//! The length of a message stands before it and is known after it, so a piece is kept free for what stands
//! before: see [`open`](Script::open).

use core::iter::FusedIterator;
use core::ops::Range;

use alloc::vec::Vec;

use super::{EditError, EditErrorKind};
use crate::octets::OCTETS_MAX;
use crate::wire::DecodeErrorKind;

/// Octets of the input, or of the side buffer.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: u32,
    end: u32,
    side: bool,
}

/// How a message is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Script {
    pieces: Vec<Piece>,
    side: Vec<u8>,
    /// All octets put so far.
    len: usize,
    /// Pieces before this one are not to grow: one behind them is kept free.
    floor: usize,
}

/// Where a script stood when a piece was kept free.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    piece: usize,
    side: usize,
    len: usize,
    floor: usize,
}

impl Script {
    /// Octets `start` to `end` of the input.
    pub(super) fn copy(&mut self, start: usize, end: usize) {
        if start >= end {
            return;
        }
        self.len += end - start;
        // Inputs have at most 2 GiB - 1 octets, so that no place is cut.
        let (start, end) = (start as u32, end as u32);
        if self.pieces.len() > self.floor
            && let Some(last) = self.pieces.last_mut()
            && !last.side
            && last.end == start
        {
            last.end = end;
        } else {
            self.pieces.push(Piece {
                start,
                end,
                side: false,
            });
        }
    }

    /// New octets.
    pub(super) fn put(&mut self, octets: &[u8]) {
        if octets.is_empty() {
            return;
        }
        let piece = self.keep(octets);
        if self.pieces.len() > self.floor
            && let Some(last) = self.pieces.last_mut()
            && last.side
            && last.end == piece.start
        {
            last.end = piece.end;
        } else {
            self.pieces.push(piece);
        }
    }

    /// Keeps a piece free for what stands before the octets that come.
    pub(super) fn open(&mut self) -> Mark {
        let mark = Mark {
            piece: self.pieces.len(),
            side: self.side.len(),
            len: self.len,
            floor: self.floor,
        };
        self.pieces.push(Piece {
            start: 0,
            end: 0,
            side: true,
        });
        self.floor = self.pieces.len();
        mark
    }

    /// How many octets came since `mark`.
    pub(super) const fn since(&self, mark: Mark) -> usize {
        self.len - mark.len
    }

    /// Fills the free piece with octets `start` to `end` of the input.
    pub(super) fn close_copy(&mut self, mark: Mark, start: usize, end: usize) {
        self.len += end - start;
        self.fill(
            mark,
            Piece {
                start: start as u32,
                end: end as u32,
                side: false,
            },
        );
    }

    /// Fills the free piece with new octets.
    pub(super) fn close_put(&mut self, mark: Mark, octets: &[u8]) {
        let piece = self.keep(octets);
        self.fill(mark, piece);
    }

    /// Takes back all that came since `mark`.
    pub(super) fn undo(&mut self, mark: Mark) {
        self.pieces.truncate(mark.piece);
        self.side.truncate(mark.side);
        self.len = mark.len;
        self.floor = mark.floor;
    }

    /// How many octets the side buffer holds.
    pub(super) const fn side_len(&self) -> usize {
        self.side.len()
    }

    /// All octets, or that they are too many.
    pub(super) fn checked(self) -> Result<Self, EditError> {
        if self.len > OCTETS_MAX as usize || self.side.len() > OCTETS_MAX as usize {
            return Err(EditError::new(
                EditErrorKind::Decode(DecodeErrorKind::TooLong),
                0,
            ));
        }
        Ok(self)
    }

    pub(super) fn to_vec(&self, input: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.len);
        for octets in self.iter(input) {
            out.extend_from_slice(octets);
        }
        out
    }

    /// Writes what is new over the input, where nothing of it moves.
    pub(super) fn write_over(&self, input: &mut [u8]) -> Result<(), EditError> {
        let changed = |at| EditError::new(EditErrorKind::LengthChanged, at);
        if self.len != input.len() {
            return Err(changed(self.first_move()));
        }
        let mut at = 0;
        for piece in &self.pieces {
            if !piece.side && piece.start as usize != at {
                return Err(changed(at));
            }
            at += piece.len();
        }
        let mut at = 0;
        for piece in &self.pieces {
            let end = at + piece.len();
            if piece.side
                && let Some(new) = self.side.get(piece.range())
                && let Some(old) = input.get_mut(at..end)
            {
                old.copy_from_slice(new);
            }
            at = end;
        }
        Ok(())
    }

    /// Where the first octet of the input would lie elsewhere.
    fn first_move(&self) -> usize {
        let mut at = 0;
        for piece in &self.pieces {
            if !piece.side && piece.start as usize != at {
                break;
            }
            at += piece.len();
        }
        at
    }

    fn iter<'p>(&'p self, input: &'p [u8]) -> Iter<'p> {
        Iter {
            pieces: self.pieces.iter(),
            input,
            side: &self.side,
        }
    }

    fn keep(&mut self, octets: &[u8]) -> Piece {
        let start = self.side.len();
        self.side.extend_from_slice(octets);
        self.len += octets.len();
        Piece {
            start: start as u32,
            end: self.side.len() as u32,
            side: true,
        }
    }

    fn fill(&mut self, mark: Mark, piece: Piece) {
        if let Some(free) = self.pieces.get_mut(mark.piece) {
            *free = piece;
        }
        self.floor = mark.floor;
    }
}

impl Piece {
    const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// An edited message that has not been copied: slices of the input and of what is new, in order.
///
/// ```
/// use viewbuf::edit::Edit;
///
/// let mut edit = Edit::by_number();
/// edit.set("1", "new")?;
/// let pieces = edit.pieces(&[0x0a, 1, b'a', 0x10, 7])?;
/// let slices: Vec<&[u8]> = pieces.iter().collect();
/// assert_eq!(slices, [&[0x0a, 3, b'n', b'e', b'w'][..], &[0x10, 7]]);
/// # Ok::<(), viewbuf::edit::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    pub(super) input: &'a [u8],
    pub(super) script: Script,
}

impl Pieces<'_> {
    /// The length of the message.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.script.len
    }

    /// Whether the message has no octets.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.script.len == 0
    }

    /// The slices, none of them empty.
    pub fn iter(&self) -> impl FusedIterator<Item = &[u8]> + Clone {
        self.script.iter(self.input)
    }

    /// The slices for a vectored write.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn io_slices(&self) -> Vec<std::io::IoSlice<'_>> {
        self.iter().map(std::io::IoSlice::new).collect()
    }

    /// All octets, in a buffer of their own.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        self.script.to_vec(self.input)
    }
}

#[derive(Clone, Debug)]
struct Iter<'p> {
    pieces: core::slice::Iter<'p, Piece>,
    input: &'p [u8],
    side: &'p [u8],
}

impl<'p> Iterator for Iter<'p> {
    type Item = &'p [u8];

    fn next(&mut self) -> Option<&'p [u8]> {
        let (input, side) = (self.input, self.side);
        self.pieces
            .by_ref()
            .find(|piece| piece.len() > 0)
            .and_then(|piece| if piece.side { side } else { input }.get(piece.range()))
    }
}

impl FusedIterator for Iter<'_> {}
