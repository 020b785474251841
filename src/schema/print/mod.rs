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
mod escape;
mod leaf;
mod map;
mod message_set;
mod number;
mod run;
mod style;
mod unknown;

use core::fmt;

use self::run::{Elements, Fields, Run, Survey};
use super::{Cardinality, Field, Message, Presence, Types};
use crate::octets::Limits;
use crate::wire::{DecodeError, DecodeErrorKind, Reader, Value};

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
        self.body(schema, &Reader::with_limits(octets, limits))
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
        self.body(schema, &Reader::with_limits(octets, limits))?;
        self.close_last()
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
        if survey.known {
            self.known(fields, records, survey.sorted)?;
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

    fn known(
        &mut self,
        fields: Fields<'_>,
        records: &Reader<'_>,
        sorted: bool,
    ) -> Result<(), Failure> {
        let mut from = records.clone();
        let mut last = 0;
        while let Some((field, run)) = fields.next(&from, last, sorted) {
            last = field.number;
            if sorted {
                from = run.records.clone();
            }
            match field.presence {
                Presence::Oneof(oneof) => self.member(fields, oneof, &run, records)?,
                _ => self.field(field, fields.schema.name, &run)?,
            }
        }
        Ok(())
    }

    /// Prints a member of a oneof, if it is the one that counts.
    fn member(
        &mut self,
        fields: Fields<'_>,
        oneof: u16,
        run: &Run<'_, '_>,
        records: &Reader<'_>,
    ) -> Result<(), Failure> {
        match fields.of_oneof(run, oneof, records) {
            Some(run) => self.field(run.field, fields.schema.name, &run),
            None => Ok(()),
        }
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
        let mut octets = alloc::vec::Vec::new();
        let mut pieces = run.clone();
        let Some(first) = pieces.inside() else {
            return Ok(());
        };
        octets.extend_from_slice(first.rest());
        while let Some(piece) = pieces.inside() {
            octets.extend_from_slice(piece.rest());
        }
        self.message(field, scope, &first.around(&octets))
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
                self.scalar(field, scope, record.value)
            }
            _ => Ok(()),
        }
    }

    #[inline(never)]
    fn scalar(&mut self, field: &Field<'_>, scope: &str, value: Value<'_>) -> Result<(), Failure> {
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
        for _ in 0..self.level {
            self.out.write_str("  ")?;
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
