//! Group: records between two tags; where does it end?
//!
//! ```text
//!  +-----------------+---------+---------+-----+---------------+
//!  | start-group tag | record  | record  |  …  | end-group tag |
//!  +-----------------+---------+---------+-----+---------------+
//! ```
//!
//! Every end-group tag must close the group opened last. The open field numbers are kept in an array on
//! the stack, in a loop: input never makes this code recurse.

use super::reader::value;
use super::{DecodeErrorKind, Tag, WireType};

/// Groups that may be open at once inside one group that is scanned, whatever the limits say: the room
/// for their numbers is on the stack.
pub(crate) const OPEN_MAX: usize = 1_024;

/// Groups that may be open at once on the first try, which needs little room.
const OPEN_USUAL: usize = 16;

/// Where a group ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct GroupEnd {
    /// Octets before the end-group tag.
    pub(crate) body_len: usize,
    /// Octets with the end-group tag.
    pub(crate) len: usize,
}

/// Why no end was found, and at which octet of those that were given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct GroupFault {
    pub(crate) kind: DecodeErrorKind,
    pub(crate) at: usize,
}

/// Which tags are legal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Tags {
    /// Of up to five octets, needless ones among them: for records without a schema.
    Padded,
    /// The shortest only: for messages, whose fields are found by comparing octets.
    Minimal,
}

/// Finds the end of the group `field` whose body begins at the front of `octets`, where `depth` levels
/// may be open, this group among them.
///
/// An unclosed group is reported at 0.
pub(crate) fn end(
    octets: &[u8],
    field: u32,
    depth: u32,
    tags: Tags,
) -> Result<GroupEnd, GroupFault> {
    let depth = depth as usize;
    match scan::<OPEN_USUAL>(octets, field, depth.min(OPEN_USUAL), tags) {
        Err(GroupFault {
            kind: DecodeErrorKind::TooDeep,
            ..
        }) if depth > OPEN_USUAL => scan_deep(octets, field, depth.min(OPEN_MAX), tags),
        found => found,
    }
}

/// Kept out of line for the sake of its large frame.
#[cold]
#[inline(never)]
fn scan_deep(octets: &[u8], field: u32, depth: usize, tags: Tags) -> Result<GroupEnd, GroupFault> {
    scan::<OPEN_MAX>(octets, field, depth, tags)
}

fn scan<const N: usize>(
    octets: &[u8],
    field: u32,
    depth: usize,
    tags: Tags,
) -> Result<GroupEnd, GroupFault> {
    let mut open = Open::<N>::new(depth);
    let mut at = 0;
    if !open.push(field) {
        return Err(GroupFault {
            kind: DecodeErrorKind::TooDeep,
            at,
        });
    }
    while let Some(rest) = octets.get(at..)
        && !rest.is_empty()
    {
        let (tag, tag_len) = Tag::decode(rest).map_err(|kind| GroupFault { kind, at })?;
        if tags == Tags::Minimal && tag_len != tag.encoded_len() {
            return Err(GroupFault {
                kind: DecodeErrorKind::InvalidTag,
                at,
            });
        }
        let body_at = at + tag_len;
        let value_len = match tag.wire_type() {
            WireType::StartGroup if open.push(tag.field()) => 0,
            WireType::StartGroup => {
                return Err(GroupFault {
                    kind: DecodeErrorKind::TooDeep,
                    at,
                });
            }
            WireType::EndGroup if open.pop(tag.field()) => 0,
            WireType::EndGroup => {
                return Err(GroupFault {
                    kind: DecodeErrorKind::UnmatchedEndGroup,
                    at,
                });
            }
            wire_type => {
                let (_, len) = value(wire_type, octets.get(body_at..).unwrap_or_default())
                    .map_err(|kind| GroupFault { kind, at: body_at })?;
                len
            }
        };
        if open.is_empty() {
            return Ok(GroupEnd {
                body_len: at,
                len: body_at,
            });
        }
        at = body_at + value_len;
    }
    Err(GroupFault {
        kind: DecodeErrorKind::UnclosedGroup,
        at: 0,
    })
}

/// The field numbers of the groups that are open, outermost first.
struct Open<const N: usize> {
    fields: [u32; N],
    len: usize,
    max: usize,
}

impl<const N: usize> Open<N> {
    const fn new(max: usize) -> Self {
        Self {
            fields: [0; N],
            len: 0,
            max,
        }
    }

    const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// `false` when too many are open.
    fn push(&mut self, field: u32) -> bool {
        match self.fields.get_mut(self.len) {
            Some(place) if self.len < self.max => {
                *place = field;
                self.len += 1;
                true
            }
            _ => false,
        }
    }

    /// `false` when `field` is not the group opened last.
    fn pop(&mut self, field: u32) -> bool {
        match self.len.checked_sub(1) {
            Some(last) if self.fields.get(last) == Some(&field) => {
                self.len = last;
                true
            }
            _ => false,
        }
    }
}
