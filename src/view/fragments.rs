//! Singular messages that lie in several pieces.
//!
//! A singular message field may occur more than once; the specification merges the occurrences. A view
//! copies nothing, so it finds the pieces again when it is read: from the nearest enclosing message in
//! one piece, along the tags that lead to its first piece.
//!
//! ```text
//!  start                                                                end
//!  |  0a ── child ──      | other | 0a ── child ──              | other |
//!         | 12 ─ grandchild |              | 12 ─ grandchild |
//!              ^ seed: the path is 0a 12, the pieces are both grandchildren
//! ```
//!
//! This happens to encoded messages that were concatenated to merge them, and to nobody's hot path. Where
//! the message around is in pieces as well, each step from one piece to the next costs a scan of what
//! encloses both, hence [`Limits::fragments`](crate::Limits::fragments).

use core::ops::ControlFlow;

use super::layout::{Index, Layout, Window};
use super::mode::Mode;
use super::pass::Shallow;
use super::view::View;
use super::walker::{Walker, missing_required};
use crate::octets::{Octets, Range32};
use crate::wire::{DecodeError, DecodeErrorKind as Kind, Input};

type Result<T> = core::result::Result<T, DecodeError>;

/// The `end` of a message slot whose message is in several pieces.
pub(crate) const SPLIT: u32 = u32::MAX;

/// The longest path from a message in one piece to a message in pieces below it.
const PATH_MAX: usize = 128;

/// The tags that lead from a message in one piece to one in several.
struct Path {
    steps: [(u32, u32); PATH_MAX],
    len: usize,
}

impl Path {
    /// The path from the message in `window` to the one whose first piece begins at its seed.
    fn find(octets: Octets<'_>, window: Window) -> Result<Self> {
        let mut path = Self {
            steps: [(0, 0); PATH_MAX],
            len: 0,
        };
        let mut range = window.range();
        loop {
            let (_, step, payload) = step_towards(octets, range, window.seed)?;
            let Some(place) = path.steps.get_mut(path.len) else {
                return Err(DecodeError::new(Kind::TooDeep, window.seed as usize));
            };
            *place = step;
            path.len += 1;
            if payload.start == window.seed {
                return Ok(path);
            }
            range = payload;
        }
    }

    fn steps(&self) -> &[(u32, u32)] {
        self.steps.get(..self.len).unwrap_or(&[])
    }
}

/// The record in `range` whose payload holds the position `seed`: where it begins, its number and wire
/// type, and its payload.
pub(crate) fn step_towards(
    octets: Octets<'_>,
    range: Range32,
    seed: u32,
) -> Result<(u32, (u32, u32), Range32)> {
    let mut found = None;
    let _ = records(octets, range, |at, step, payload| {
        if payload.start <= seed && seed <= payload.end && seed != 0 {
            found = Some((at, step, payload));
            return Ok(ControlFlow::Break(()));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    found.ok_or_else(|| DecodeError::new(Kind::Truncated, seed as usize))
}

/// Calls `each` for every length-delimited record and group in `range`: where it begins, its number and
/// wire type, and its payload.
fn records(
    octets: Octets<'_>,
    range: Range32,
    mut each: impl FnMut(u32, (u32, u32), Range32) -> Result<ControlFlow<()>>,
) -> Result<ControlFlow<()>> {
    let input = Input::within(octets, range, u16::MAX, u16::MAX);
    let mut c = input.start(range.start as usize);
    while c.pos() != input.end() {
        let at = c.pos() as u32;
        let (number, wire_type) = input.tag(&mut c)?;
        let payload = match wire_type {
            2 => input.bytes(&mut c)?,
            3 => input.group_body(&mut c, number)?,
            _ => {
                input.skip(&mut c, number, wire_type)?;
                continue;
            }
        };
        if each(at, (number, wire_type), payload)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Calls `each` with every piece at the end of `steps`, from `seed` on, in order.
fn visit(
    octets: Octets<'_>,
    range: Range32,
    steps: &[(u32, u32)],
    seed: u32,
    each: &mut dyn FnMut(Range32) -> Result<ControlFlow<()>>,
) -> Result<ControlFlow<()>> {
    let Some((first, rest)) = steps.split_first() else {
        return if range.start < seed {
            Ok(ControlFlow::Continue(()))
        } else {
            each(range)
        };
    };
    records(octets, range, |_, step, payload| {
        if step != *first || payload.end < seed {
            return Ok(ControlFlow::Continue(()));
        }
        visit(octets, payload, rest, seed, each)
    })
}

/// Calls `each` with every piece of the message of `window`.
pub(crate) fn each_fragment(
    octets: Octets<'_>,
    window: Window,
    each: &mut dyn FnMut(Range32) -> Result<ControlFlow<()>>,
) -> Result<()> {
    let path = Path::find(octets, window)?;
    visit(octets, window.range(), path.steps(), window.seed, each).map(drop)
}

/// What is left of the piece at or after `pos`; `None` after the last.
#[cold]
#[inline(never)]
pub(crate) fn fragment_from(octets: Octets<'_>, window: Window, pos: usize) -> Option<Range32> {
    let mut found = None;
    let end = each_fragment(octets, window, &mut |piece| {
        if piece.end as usize > pos {
            found = Some(Range32 {
                start: piece.start.max(pos as u32),
                end: piece.end,
            });
            return Ok(ControlFlow::Break(()));
        }
        Ok(ControlFlow::Continue(()))
    });
    end.ok().and(found)
}

/// The piece after the one that ends at `end`; `None` after the last.
///
/// Where the message around is in one piece, as it nearly always is, the search goes on from there: it
/// takes one scan to read a list, however many pieces it lies in.
#[cold]
#[inline(never)]
pub(crate) fn fragment_after(octets: Octets<'_>, window: Window, end: usize) -> Option<Range32> {
    let (_, step, payload) = step_towards(octets, window.range(), window.seed).ok()?;
    if payload.start != window.seed {
        return fragment_from(octets, window, end);
    }
    let around = Input::within(octets, window.range(), u16::MAX, u16::MAX);
    let mut c = around.start(end);
    if step.1 == 3 {
        // The end-group tag of the piece.
        around.tag(&mut c).ok()?;
    }
    let rest = Range32 {
        start: c.pos() as u32,
        end: window.end,
    };
    let mut found = None;
    let scan = records(octets, rest, |_, other, payload| {
        if other != step {
            return Ok(ControlFlow::Continue(()));
        }
        found = Some(payload);
        Ok(ControlFlow::Break(()))
    });
    scan.ok().and(found)
}

/// The view of a message in several pieces below the message in `range`, the first of them at `seed`.
#[cold]
#[inline(never)]
pub(crate) fn split<'a, T: Layout, M: Mode>(
    around: &Input<'a>,
    range: Range32,
    seed: u32,
) -> Result<View<'a, T, M>> {
    let octets = around.octets();
    let child = around.child(range)?;
    // What lies before the first piece is not searched again.
    let (start, ..) = step_towards(octets, range, seed)?;
    let window = Window {
        start,
        end: range.end,
        seed,
        depth: child.depth(),
        fragments: child.fragments(),
    };
    let mut walker = Walker::<T, Shallow>::new(child, range.start as usize, Index::empty(window));
    each_fragment(octets, window, &mut |piece| {
        let input = Input::within(octets, piece, child.depth(), child.fragments());
        walker.resume(input, piece.start as usize);
        T::walk(&mut walker)?;
        Ok(ControlFlow::Continue(()))
    })?;
    if !walker.has_required() {
        return Err(missing_required(seed));
    }
    Ok(View::new(octets, walker.store))
}
