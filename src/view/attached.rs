//! Messages among the records that no field of the schema took: extensions are such records.

use core::ops::ControlFlow;

use super::fragments::{each_fragment, split};
use super::layout::{Layout, Window};
use super::mode::{Lazy, Mode};
use super::view::View;
use super::walker::{level, probe, probe_whole};
#[cfg(feature = "alloc")]
use crate::octets::Limits;
use crate::octets::Range32;
use crate::wire::{DecodeError, Input};

type Result<T> = core::result::Result<T, DecodeError>;

/// The message around such records.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    input: Input<'a>,
    /// The nearest enclosing message that is in one piece.
    range: Range32,
}

impl<'a> Around<'a> {
    /// The message of a view.
    pub(crate) fn view<T: Layout, M: Mode>(view: &View<'a, T, M>) -> Self {
        Self {
            input: view.input(),
            range: view.index().window.range(),
        }
    }

    /// Records kept for themselves.
    ///
    /// # Errors
    /// `TooLong`.
    #[cfg(feature = "alloc")]
    pub(crate) fn records(records: &'a [u8]) -> Result<Self> {
        let input = Input::new(
            records,
            &Limits {
                fragments: u32::MAX,
                ..Limits::DEFAULT
            },
        )?;
        Ok(Self {
            input,
            range: Range32::new(0, records.len()),
        })
    }

    /// Where `part` of the input begins.
    pub(crate) fn offset(&self, part: &[u8]) -> usize {
        part.as_ptr()
            .addr()
            .wrapping_sub(self.input.octets().whole().as_ptr().addr())
    }

    fn range_of(&self, part: &[u8]) -> Range32 {
        let start = self.offset(part);
        Range32::new(start, start + part.len())
    }

    /// The message whose octets are `part` of the input. In checked mode its whole tree is checked.
    ///
    /// # Errors
    /// What they break.
    pub(crate) fn message<C: Layout, M: Mode>(&self, part: &'a [u8]) -> Result<C::View<'a, M>> {
        let range = self.range_of(part);
        if M::DEEP {
            probe_whole::<C>(&self.input, range)?;
        }
        level::<C, M>(self.input.child(range)?, range).map(C::wrap)
    }

    /// The message in several pieces, the first of which is `first`; all occurrences of its field are
    /// taken to be pieces.
    ///
    /// # Errors
    /// What they break.
    pub(crate) fn merged<C: Layout, M: Mode>(&self, first: &'a [u8]) -> Result<C::View<'a, M>> {
        let seed = self.range_of(first).start;
        if M::DEEP {
            self.check_pieces::<C>(seed)?;
        }
        split::<C, M>(&self.input, self.range, seed).map(C::wrap)
    }

    fn check_pieces<C: Layout>(&self, seed: u32) -> Result<()> {
        let Range32 { start, end } = self.range;
        let (depth, fragments) = (self.input.depth(), self.input.fragments());
        each_fragment(
            self.input.octets(),
            Window {
                start,
                end,
                seed,
                depth,
                fragments,
            },
            &mut |piece| {
                probe::<C>(&self.input, piece)?;
                Ok(ControlFlow::Continue(()))
            },
        )?;
        // Required fields hold for the merged message.
        C::complete(&split::<C, Lazy>(&self.input, self.range, seed)?)
    }
}

/// The view of a message that is absent.
pub(crate) fn absent<'a, C: Layout, M: Mode>() -> C::View<'a, M> {
    C::wrap(View::empty())
}
