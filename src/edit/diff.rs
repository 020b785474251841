//! Diff: what is different in two encoded messages, and the edit that makes one of the other.

mod fields;
mod list;
mod map;
mod scalar;

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use fields::Fields;

use super::edit::Edit;
use super::get;
use super::known::Known;
use super::operation::Operation;
use super::path::{FieldStep, Step, Steps};
use super::shape::{Many, Shape};
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::{Field, Message};
use crate::view::Layout;
use crate::wire::{DecodeErrorKind, Reader, Record};

/// What is different in two messages.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::edit::Diff;
/// use viewbuf::types::Timestamp;
///
/// let old = Timestamp { seconds: 12, nanos: 1, ..Default::default() }.encode_to_vec();
/// let new = Timestamp { seconds: 12, nanos: 2, ..Default::default() }.encode_to_vec();
/// let diff = Diff::of::<Timestamp>(&old, &new)?;
/// assert_eq!(diff.paths(), ["nanos"]);
/// assert_eq!(diff.edit().apply(&old)?, new);
/// # Ok::<(), viewbuf::edit::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Diff<'s> {
    paths: Vec<String>,
    edit: Edit<'s>,
}

impl Diff<'static> {
    /// What is different in two messages of type `T`.
    ///
    /// # Errors
    /// What is wrong with the octets of either.
    pub fn of<T: Layout>(old: &[u8], new: &[u8]) -> Result<Self, EditError> {
        Self::new(T::schema(), old, new, &Limits::DEFAULT)
    }
}

impl<'s> Diff<'s> {
    /// What is different in two messages of type `schema`.
    ///
    /// Values are compared as readers see them: spelling, order of fields and pieces of split messages make no
    /// difference, nor does an implicit default that is written out. Elements of lists are compared by
    /// their place.
    ///
    /// # Errors
    /// What is wrong with the octets of either; and `TooMuchAllocation` where the paths take more octets than
    /// 32 times those of both and [`Limits::allocation`], since each of many may spell a long key anew.
    pub fn new(
        schema: &'s Message<'s>,
        old: &[u8],
        new: &[u8],
        limits: &Limits,
    ) -> Result<Self, EditError> {
        let mut walk = Walk {
            diff: Self {
                paths: Vec::new(),
                edit: Edit::new(schema),
            },
            steps: Steps::resolve(Known::of(schema), "")?,
            path: String::new(),
            room: limits
                .allocation
                .saturating_add(32 * (old.len() + new.len()) as u64),
        };
        let readers = (
            Reader::with_limits(old, limits),
            Reader::with_limits(new, limits),
        );
        walk.message(schema, readers, limits)?;
        Ok(walk.diff)
    }

    /// The paths of what is different: of messages, lists and maps that both have, what is different in them. A
    /// path to a message names it where unknown fields have another order there. Fields come by number and entries
    /// by key; what is unknown to a message comes after its fields.
    #[must_use]
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Whether the messages are the same to a reader.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// The edit that makes the new message of the old one.
    #[must_use]
    pub const fn edit(&self) -> &Edit<'s> {
        &self.edit
    }
}

struct Walk<'s> {
    diff: Diff<'s>,
    steps: Steps<'s>,
    path: String,
    /// Octets that paths may still take.
    room: u64,
}

/// Both sides of a comparison: the old one and the new one.
type Pair<T> = (T, T);

impl<'s> Walk<'s> {
    fn message(
        &mut self,
        schema: &'s Message<'s>,
        readers: Pair<Reader<'_>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let (old, new) = (
            Fields::read(schema, readers.0, limits)?,
            Fields::read(schema, readers.1, limits)?,
        );
        // Then all that is unknown is put anew.
        let strips = old.unknown != new.unknown;
        let numbers: BTreeSet<_> = old.known.keys().chain(new.known.keys()).collect();
        for field in numbers
            .into_iter()
            .filter_map(|number| schema.field(*number))
        {
            let records = (old.of(field.number), new.of(field.number));
            let step = FieldStep {
                number: field.number,
                shape: Some(Shape::of(field)),
                parent: Some(schema),
            };
            let dot = if self.path.is_empty() { "" } else { "." };
            self.below(Step::Field(step), &format!("{dot}{}", field.name), |walk| {
                walk.field(field, records, (strips, limits))
            })?;
        }
        self.unknown(schema, &old, &new)
    }

    /// Goes one step down for the time of `act`.
    fn below(
        &mut self,
        step: Step<'s>,
        text: &str,
        act: impl FnOnce(&mut Self) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let len = self.path.len();
        self.path.push_str(text);
        self.steps.steps.push(step);
        act(self)?;
        self.steps.steps.pop();
        self.path.truncate(len);
        Ok(())
    }

    /// Notes that this place is different, and what makes it the same.
    fn note(&mut self, operation: &Operation<'s>) -> Result<(), EditError> {
        self.name("")?;
        self.diff.edit.add(&self.steps, operation, 0)?;
        Ok(())
    }

    /// Notes that what `text` leads to from this place is different.
    fn name(&mut self, text: &str) -> Result<(), EditError> {
        let octets = size_of::<String>() + self.path.len() + text.len();
        self.room = self
            .room
            .checked_sub(octets as u64)
            .ok_or_else(|| too_much(0))?;
        self.diff.paths.push([&self.path, text].concat());
        Ok(())
    }

    fn field(
        &mut self,
        field: &'s Field<'s>,
        (old, new): Pair<&[Record<'_>]>,
        (strips, limits): (bool, &Limits),
    ) -> Result<(), EditError> {
        let shape = Shape::of(field);
        match shape.many {
            Many::One => match shape.message() {
                Some(schema) if !old.is_empty() && !new.is_empty() => {
                    let (old, new) = (payload(old)?, payload(new)?);
                    let depth = new.1.min(old.1);
                    self.both(schema, (&old.0, &new.0), depth, limits)
                }
                _ => self.scalar(field, (old, new)),
            },
            Many::List { .. } => self.list(shape, field.number, (old, new), (strips, limits)),
            Many::Map(key) => self.map(shape, key, (old, new), limits),
        }
    }

    /// Compares two messages that both are there.
    fn both(
        &mut self,
        schema: &'s Message<'s>,
        (old, new): Pair<&[u8]>,
        depth: u32,
        limits: &Limits,
    ) -> Result<(), EditError> {
        if old == new {
            return Ok(());
        }
        let readers = (
            Reader::nested(old, 0, depth.saturating_add(1)),
            Reader::nested(new, 0, depth.saturating_add(1)),
        );
        self.message(schema, readers, limits)
    }

    fn unknown(
        &mut self,
        schema: &'s Message<'s>,
        old: &Fields<'_>,
        new: &Fields<'_>,
    ) -> Result<(), EditError> {
        if old.unknown == new.unknown {
            return Ok(());
        }
        let mut numbers = BTreeMap::<u32, Pair<Vec<&[u8]>>>::new();
        for (number, raw) in &old.unknown {
            numbers.entry(*number).or_default().0.push(raw);
        }
        for (number, raw) in &new.unknown {
            numbers.entry(*number).or_default().1.push(raw);
        }
        let before = self.diff.paths.len();
        for (number, _) in numbers.iter().filter(|(_, (old, new))| old != new) {
            let dot = if self.path.is_empty() { "" } else { "." };
            self.name(&format!("{dot}{number}"))?;
        }
        if self.diff.paths.len() == before {
            self.name("")?;
        }
        let all = new
            .unknown
            .iter()
            .map(|(_, raw)| &**raw)
            .collect::<Vec<_>>();
        let operation = Operation::Unknown(schema, all.concat());
        self.diff.edit.add(&self.steps, &operation, 0)?;
        Ok(())
    }
}

/// The octets of a message that may lie in pieces, and how deep more may lie in it.
fn payload<'a>(records: &[Record<'a>]) -> Result<(Cow<'a, [u8]>, u32), EditError> {
    let mut whole = Cow::Borrowed(&[][..]);
    let mut depth = u32::MAX;
    for record in records {
        let reader = get::open(record)?;
        depth = depth.min(reader.depth());
        if whole.is_empty() {
            whole = Cow::Borrowed(reader.rest());
        } else {
            whole.to_mut().extend_from_slice(reader.rest());
        }
    }
    Ok((whole, depth))
}

#[cold]
fn too_much(at: usize) -> EditError {
    EditError::new(
        EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation),
        at,
    )
}
