//! Printing: the records of a message are read, and the text is written at once.
//!
//! Two ways lead through a message. The usual one prints records as they come, which is right as long as
//! each field's records lie together, no singular field comes twice and no oneof has two members; a bit for
//! each field tells. Where that fails, all is printed anew the other way: the records of each message are
//! put into a table first and sorted by field. Only the whole message is ever begun anew, and once, so that
//! nesting cannot multiply the work.

mod any;
mod fields;
mod known;
mod list;
mod map;
mod records;
mod scalar;
mod sorted;
mod string;
mod times;

use alloc::vec::Vec;

pub(super) use self::any::type_name;
use self::map::Entry;
pub(super) use self::scalar::NULL_VALUE;
#[cfg(feature = "serde")]
pub(super) use self::string::quote;
use super::out::Out;
use super::printer::Printer;
use super::{Error, ErrorKind};
use crate::schema::{Message, Types};
use crate::wire::DecodeErrorKind;

/// Why a way through a message ends.
pub(super) enum Stop {
    /// It is wrong.
    Wrong(Error),
    /// Its records are not in the order that the usual way asks for.
    Disordered,
}

impl From<Error> for Stop {
    #[cold]
    fn from(error: Error) -> Self {
        Self::Wrong(error)
    }
}

type Result<T> = core::result::Result<T, Stop>;

/// What is wrong with what is at this octet.
#[cold]
#[inline(never)]
fn wrong(kind: ErrorKind, at: usize) -> Stop {
    Stop::Wrong(Error::new(kind, at))
}

#[cold]
#[inline(never)]
fn broken(kind: DecodeErrorKind, at: usize) -> Stop {
    match kind {
        DecodeErrorKind::TooDeep => wrong(ErrorKind::TooDeep, at),
        kind => wrong(ErrorKind::Wire(kind), at),
    }
}

/// A message in the octets that are read, and how many levels may be open there, itself among them.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) whole: &'a [u8],
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) depth: u32,
}

impl<'a> Place<'a> {
    /// What lies in this message, one level deeper.
    #[inline(always)]
    fn inside(self, start: usize, end: usize) -> Result<Self> {
        match self.depth.checked_sub(1) {
            Some(depth @ 1..) => Ok(Self {
                start,
                end,
                depth,
                ..self
            }),
            _ => Err(wrong(ErrorKind::TooDeep, start)),
        }
    }

    /// The octets up to the end of this message; positions count from the start of them all.
    #[inline(always)]
    fn body(self) -> &'a [u8] {
        self.whole.get(..self.end).unwrap_or(self.whole)
    }
}

/// One printing.
pub(super) struct Print<'p> {
    options: &'p Printer<'p>,
    types: &'p dyn Types,
    out: Out,
    /// Whether records are sorted by field before they are printed.
    sorting: bool,
    /// How many spaces a line begins with.
    indent: usize,
    /// The keys of the maps that are being printed as they come: see [`Entry::key`].
    keys: Vec<u64>,
    /// The entries of those that are not.
    entries: Vec<Entry>,
    /// How many octets of split messages may still be put together.
    joined_max: usize,
}

impl<'p> Print<'p> {
    pub(super) fn new(options: &'p Printer<'p>, out: Out) -> Self {
        Self {
            options,
            types: options.types,
            out,
            sorting: options.defaults,
            indent: 0,
            keys: Vec::new(),
            entries: Vec::new(),
            joined_max: usize::try_from(options.limits.allocation).unwrap_or(usize::MAX),
        }
    }

    /// What was written.
    pub(super) fn into_out(self) -> Out {
        self.out
    }

    /// Prints the outermost message.
    pub(super) fn whole(&mut self, schema: &Message<'_>, octets: &[u8]) -> super::Result<()> {
        let place = Place {
            whole: octets,
            start: 0,
            end: octets.len(),
            depth: self.options.limits.depth,
        };
        if place.depth == 0 {
            return Err(Error::new(ErrorKind::TooDeep, 0));
        }
        let mut printed = self.message(schema, place);
        if matches!(printed, Err(Stop::Disordered)) {
            self.out.restart();
            self.keys = Vec::new();
            self.indent = 0;
            self.sorting = true;
            printed = self.message(schema, place);
        }
        match printed {
            Ok(()) => Ok(()),
            Err(Stop::Wrong(error)) => Err(error),
            // Sorted records are never out of order.
            Err(Stop::Disordered) => Err(Error::new(ErrorKind::Syntax, 0)),
        }
    }

    /// Prints a message in its own form.
    #[inline]
    fn message(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        match schema.well_known {
            None => self.object(schema, place),
            Some(known) => self.known(known, schema, place),
        }
    }

    /// Prints a message as an object of its fields.
    fn object(&mut self, schema: &Message<'_>, place: Place<'_>) -> Result<()> {
        let mut before = b'{';
        self.fields(schema, place, &mut before)?;
        self.end_object(before);
        Ok(())
    }

    /// Ends an object, before whose next member `before` would stand.
    #[inline(always)]
    fn end_object(&mut self, before: u8) {
        if before == b'{' {
            self.out.chunk(b"{}", 2);
        } else {
            self.end(b'}');
        }
    }

    /// Writes what stands before an item: the bracket, or the comma after the item before it.
    #[inline(always)]
    fn item(&mut self, before: u8) {
        self.out.octet(before);
        if self.options.indent.is_some() {
            self.line(before);
        }
    }

    /// Writes the closing bracket of a list or object that is not empty.
    #[inline(always)]
    fn end(&mut self, bracket: u8) {
        if self.options.indent.is_some() {
            self.line(bracket);
        }
        self.out.octet(bracket);
    }

    /// Begins a line after or before `mark`.
    #[inline(never)]
    fn line(&mut self, mark: u8) {
        let step = usize::from(self.options.indent.unwrap_or(0));
        match mark {
            b'{' | b'[' => self.indent += step,
            b'}' | b']' => self.indent = self.indent.saturating_sub(step),
            _ => {}
        }
        self.out.octet(b'\n');
        let mut spaces = self.indent;
        while spaces > 0 {
            let some = spaces.min(SPACES.len());
            self.out.chunk(SPACES, some);
            spaces -= some;
        }
    }

    /// Writes the name of a member. `plain` says that it needs no escapes.
    #[inline(always)]
    fn name(&mut self, before: &mut u8, name: &str, plain: bool) {
        if plain && self.options.indent.is_none() {
            self.out.key(*before, name);
        } else {
            self.name_slowly(*before, name);
        }
        *before = b',';
    }

    #[inline(never)]
    fn name_slowly(&mut self, before: u8, name: &str) {
        self.item(before);
        self.text(name);
        self.colon();
    }

    #[inline(always)]
    fn colon(&mut self) {
        self.out.octet(b':');
        if self.options.indent.is_some() {
            self.out.octet(b' ');
        }
    }

    /// Puts the pieces of a message together.
    fn joined<'w>(
        &mut self,
        whole: &'w [u8],
        pieces: impl Iterator<Item = (usize, usize)>,
    ) -> Result<Vec<u8>> {
        let mut joined = Vec::new();
        for (start, end) in pieces {
            let piece: &'w [u8] = whole.get(start..end).unwrap_or(&[]);
            match self.joined_max.checked_sub(piece.len()) {
                Some(left) => self.joined_max = left,
                None => return Err(wrong(ErrorKind::TooMuchAllocation, start)),
            }
            joined.extend_from_slice(piece);
        }
        Ok(joined)
    }
}

const SPACES: &[u8; 32] = b"                                ";
