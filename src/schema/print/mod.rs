//! Messages as text, from their octets and their table.
//!
//! ```text
//!  id: 7
//!  name: "Ann"              a field: its name, a colon, its value
//!  address {
//!    city: "Oslo"           a message: its fields between braces
//!  }
//!  [shop.rating]: 5         an extension: its full name in brackets
//!  99: 0x0000002a           a record that no field takes: by its number
//! ```
//!
//! This is the
//! [text format](https://protobuf.dev/reference/protobuf/textformat-spec/) that C++ prints. `Debug` of every
//! message goes through here, and so does `viewbuf::text`, which reads it again. Fields come by number,
//! unknown ones last. A singular field that occurs more than once is printed as the one value that the
//! records mean: the last scalar, or all pieces of a message merged (without `alloc`, where there is no place
//! to merge them, piece by piece).
//!
//! What recurses is kept apart from what needs room on the stack, so that deep messages can be shown on a
//! small one.

mod any;
#[cfg(not(feature = "alloc"))]
mod by_scan;
#[cfg(feature = "alloc")]
mod by_table;
mod escape;
mod leaf;
mod map;
mod message_set;
mod number;
mod run;
mod style;
mod unknown;

use core::fmt;

use self::run::{Elements, Fields, Leaf, Run, Survey};
use super::{Cardinality, Field, Message, Types};
use crate::octets::Limits;
use crate::wire::{DecodeError, DecodeErrorKind, Reader};

pub(super) use self::run::is_broken;
pub(crate) use self::style::Style;

/// What text is written to. One printer serves all, so that there is one in the program.
pub(crate) type Out<'o> = &'o mut dyn fmt::Write;

/// Why nothing more is printed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Failure {
    /// The octets are no message.
    Octets(
        #[cfg_attr(
            not(feature = "text"),
            expect(dead_code, reason = "`Debug` tells nobody why")
        )]
        DecodeError,
    ),
    /// What is written to takes no more.
    Out,
}

impl From<fmt::Error> for Failure {
    fn from(_: fmt::Error) -> Self {
        Self::Out
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Self {
        Self::Octets(error)
    }
}

/// Prints messages.
pub(crate) struct Printer<'p> {
    out: &'p mut dyn fmt::Write,
    style: Style,
    types: &'p dyn Types,
    /// How many messages are open.
    level: u32,
    /// Whether nothing was printed yet.
    first: bool,
    /// How many octets of split messages may still be put together.
    #[cfg(feature = "alloc")]
    joined_max: u64,
}

impl<'p> Printer<'p> {
    /// Prints to `out`.
    pub(crate) fn new(out: &'p mut dyn fmt::Write, style: Style, types: &'p dyn Types) -> Self {
        Self {
            out,
            style,
            types,
            level: 0,
            first: true,
            #[cfg(feature = "alloc")]
            joined_max: 0,
        }
    }

    /// Prints the fields of the message in `octets`.
    #[cfg(feature = "text")]
    pub(crate) fn print(
        &mut self,
        schema: &Message<'_>,
        octets: &[u8],
        limits: &Limits,
    ) -> Result<(), Failure> {
        self.outermost(schema, octets, limits)
    }

    /// Prints the message in `octets`, its fields between braces behind its short name.
    pub(super) fn print_named(
        &mut self,
        schema: &Message<'_>,
        octets: &[u8],
        limits: &Limits,
    ) -> Result<(), Failure> {
        self.out.write_str(schema.short_name())?;
        self.open()?;
        self.outermost(schema, octets, limits)?;
        self.close_last()
    }

    fn outermost(
        &mut self,
        schema: &Message<'_>,
        octets: &[u8],
        limits: &Limits,
    ) -> Result<(), Failure> {
        #[cfg(feature = "alloc")]
        {
            self.joined_max = limits.allocation;
        }
        self.body(schema, &Reader::with_limits(octets, limits))
    }

    /// Prints what stands between the braces of a message.
    fn body(&mut self, schema: &Message<'_>, records: &Reader<'_>) -> Result<(), Failure> {
        if self.has_own_form(schema) && self.own_form(schema, records)? {
            return Ok(());
        }
        let fields = Fields {
            schema,
            types: self.types,
        };
        let survey = fields.survey(records.clone());
        if survey.known && survey.ordered {
            self.ordered(fields, records)?;
        } else if survey.known {
            self.scattered(fields, records)?;
        }
        self.rest(fields, records, survey)
    }

    /// Prints what is left of a message when its fields are printed.
    #[inline(never)]
    fn rest(
        &mut self,
        fields: Fields<'_>,
        records: &Reader<'_>,
        survey: Survey,
    ) -> Result<(), Failure> {
        if survey.unknown && self.style.unknown {
            self.unknown(fields, records.clone())?;
        }
        survey.fault.map_or(Ok(()), |fault| self.fault(fault))
    }

    /// Whether the fields of a message are not all that could be printed of it.
    fn has_own_form(&self, schema: &Message<'_>) -> bool {
        schema.message_set
            || self.style.expand_any && schema.well_known == Some(super::WellKnown::Any)
    }

    #[inline(never)]
    fn own_form(&mut self, schema: &Message<'_>, records: &Reader<'_>) -> Result<bool, Failure> {
        if schema.message_set {
            self.message_set(schema, records)?;
            return Ok(true);
        }
        self.any(records)
    }

    /// Prints the fields of records that are in order.
    fn ordered(&mut self, fields: Fields<'_>, records: &Reader<'_>) -> Result<(), Failure> {
        let mut from = records.clone();
        while let Some((field, mut run)) = fields.first(&from) {
            self.field(field, fields.schema.name, &run)?;
            from = run.behind();
        }
        Ok(())
    }

    /// Prints a field of the message `scope`.
    fn field(&mut self, field: &Field<'_>, scope: &str, run: &Run<'_, '_>) -> Result<(), Failure> {
        if self.style.redact && field.redact {
            return self.redacted(field, scope);
        }
        match (field.cardinality, field.kind.message()) {
            (Cardinality::Map(key), _) => self.map(field, key, run),
            (Cardinality::Singular, Some(_)) => self.singular_message(field, scope, run),
            (_, Some(_)) => self.messages(field, scope, run.clone()),
            (Cardinality::Singular, None) => self.last(field, scope, run),
            (_, None) => self.list(field, scope, run),
        }
    }

    /// Prints each record as a message of its own.
    #[inline(never)]
    fn messages(
        &mut self,
        field: &Field<'_>,
        scope: &str,
        mut run: Run<'_, '_>,
    ) -> Result<(), Failure> {
        while let Some(inside) = run.inside() {
            self.message(field, scope, &inside)?;
        }
        Ok(())
    }

    /// Prints a singular message: the records of its field, merged.
    fn singular_message(
        &mut self,
        field: &Field<'_>,
        scope: &str,
        run: &Run<'_, '_>,
    ) -> Result<(), Failure> {
        match run.whole() {
            Some(inside) => self.message(field, scope, &inside),
            None => self.pieces(field, scope, run),
        }
    }

    /// Prints a message of several pieces.
    #[cfg(feature = "alloc")]
    #[inline(never)]
    fn pieces(&mut self, field: &Field<'_>, scope: &str, run: &Run<'_, '_>) -> Result<(), Failure> {
        let mut pieces = run.clone();
        let Some(first) = pieces.inside() else {
            return Ok(());
        };
        let mut pieces = run.clone();
        match self.joined(core::iter::from_fn(|| pieces.inside())) {
            Ok(octets) => self.message(field, scope, &first.around(&octets)),
            Err(fault) => self.fault(fault),
        }
    }

    /// Puts the pieces of a message together.
    #[cfg(feature = "alloc")]
    #[inline(never)]
    fn joined<'a>(
        &mut self,
        pieces: impl Iterator<Item = Reader<'a>>,
    ) -> Result<alloc::vec::Vec<u8>, DecodeError> {
        let mut octets = alloc::vec::Vec::new();
        for piece in pieces {
            let len = piece.rest().len() as u64;
            let Some(left) = self.joined_max.checked_sub(len) else {
                let kind = DecodeErrorKind::TooMuchAllocation;
                return Err(DecodeError::new(kind, piece.offset()));
            };
            self.joined_max = left;
            octets.extend_from_slice(piece.rest());
        }
        Ok(octets)
    }

    #[cfg(not(feature = "alloc"))]
    fn pieces(&mut self, field: &Field<'_>, scope: &str, run: &Run<'_, '_>) -> Result<(), Failure> {
        self.messages(field, scope, run.clone())
    }

    /// Prints a field that holds the message of `records`.
    fn message(
        &mut self,
        field: &Field<'_>,
        scope: &str,
        records: &Reader<'_>,
    ) -> Result<(), Failure> {
        let Some(schema) = field.kind.message() else {
            return Ok(());
        };
        self.begin()?;
        self.field_name(scope, field)?;
        self.open()?;
        self.body(schema, records)?;
        self.close()
    }

    /// Prints the last value of a singular scalar.
    #[inline(never)]
    fn last(&mut self, field: &Field<'_>, scope: &str, run: &Run<'_, '_>) -> Result<(), Failure> {
        match run.clone().last() {
            Some(record) if !leaf::is_absent(field, record.value) => {
                self.scalar(field, scope, Leaf::of(&record))
            }
            _ => Ok(()),
        }
    }

    #[inline(never)]
    fn scalar(&mut self, field: &Field<'_>, scope: &str, value: Leaf<'_>) -> Result<(), Failure> {
        self.begin()?;
        self.field_name(scope, field)?;
        self.out.write_str(": ")?;
        self.leaf(field.kind, value)?;
        self.end()
    }

    #[inline(never)]
    fn list(&mut self, field: &Field<'_>, scope: &str, run: &Run<'_, '_>) -> Result<(), Failure> {
        let mut elements = Elements::new(run.clone());
        if !self.style.short_lists || !field.kind.packable() {
            return elements.try_for_each(|value| self.scalar(field, scope, value));
        }
        let Some(first) = elements.next() else {
            return Ok(());
        };
        self.begin()?;
        self.field_name(scope, field)?;
        self.out.write_str(": [")?;
        self.leaf(field.kind, first)?;
        for value in elements {
            self.out.write_str(", ")?;
            self.leaf(field.kind, value)?;
        }
        self.out.write_str("]")?;
        self.end()
    }

    #[inline(never)]
    fn redacted(&mut self, field: &Field<'_>, scope: &str) -> Result<(), Failure> {
        self.begin()?;
        self.field_name(scope, field)?;
        self.out.write_str(": [REDACTED]")?;
        self.end()
    }

    /// Writes the name of a field of the message `scope`.
    #[inline(never)]
    fn field_name(&mut self, scope: &str, field: &Field<'_>) -> Result<(), Failure> {
        if field.extension {
            return Ok(write!(self.out, "[{}]", field.name)?);
        }
        let name = field.group_name(scope).unwrap_or(field.name);
        Ok(self.out.write_str(name)?)
    }

    /// Writes what stands before a field.
    #[inline(never)]
    fn begin(&mut self) -> Result<(), Failure> {
        if self.style.lines {
            self.indent()
        } else if core::mem::take(&mut self.first) {
            Ok(())
        } else {
            Ok(self.out.write_char(' ')?)
        }
    }

    /// Writes what stands behind a field.
    fn end(&mut self) -> Result<(), Failure> {
        if self.style.lines {
            self.out.write_char('\n')?;
        }
        Ok(())
    }

    fn indent(&mut self) -> Result<(), Failure> {
        let mut spaces = self.level as usize * usize::from(self.style.indent);
        while spaces > 0 {
            let some = SPACES.get(..spaces).unwrap_or(SPACES);
            self.out.write_str(some)?;
            spaces -= some.len();
        }
        Ok(())
    }

    /// Opens the braces of a message.
    #[inline(never)]
    fn open(&mut self) -> Result<(), Failure> {
        self.level += 1;
        self.first = false;
        Ok(self
            .out
            .write_str(if self.style.lines { " {\n" } else { " {" })?)
    }

    /// Closes the braces of a message that is a field.
    fn close(&mut self) -> Result<(), Failure> {
        self.close_last()?;
        self.end()
    }

    /// Closes braces.
    #[inline(never)]
    fn close_last(&mut self) -> Result<(), Failure> {
        self.level = self.level.saturating_sub(1);
        self.begin()?;
        Ok(self.out.write_char('}')?)
    }

    /// Ends a message that cannot be read to its end.
    #[inline(never)]
    fn fault(&mut self, fault: DecodeError) -> Result<(), Failure> {
        if !self.style.lenient {
            return Err(fault.into());
        }
        if fault.kind() == DecodeErrorKind::TooDeep {
            self.begin()?;
            self.out.write_str("…")?;
            self.end()?;
        }
        Ok(())
    }
}

/// As many spaces as are written at once.
const SPACES: &str = "                                ";
