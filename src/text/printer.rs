//! From octets to text.

use core::fmt;

use alloc::string::String;

use super::{PrintError, Source};
use crate::octets::Limits;
use crate::schema::print::{self, Failure, Style};
use crate::schema::{Message, Types};

/// Prints messages as text.
///
/// ```
/// use viewbuf::text::Printer;
/// use viewbuf::types::Timestamp;
///
/// let at = Timestamp { seconds: 5, nanos: 7, ..Default::default() };
/// let text = Printer::new().single_line().to_string(&at)?;
/// assert_eq!(text, "seconds: 5 nanos: 7");
/// # Ok::<(), viewbuf::text::PrintError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Printer<'t> {
    style: Style,
    types: &'t dyn Types,
    limits: Limits,
}

impl<'t> Printer<'t> {
    /// Each field on a line of its own, an `Any` of a well-known type expanded, maps sorted by key; unknown
    /// fields are left out.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            style: Style {
                lines: true,
                indent: 2,
                unknown: false,
                redact: false,
                expand_any: true,
                short_lists: false,
                sort_maps: true,
                ascii: false,
                lenient: false,
            },
            types: &crate::types::TYPES,
            limits: Limits::DEFAULT,
        }
    }

    /// With the messages and extensions of `types`.
    #[must_use]
    pub const fn types(mut self, types: &'t dyn Types) -> Self {
        self.types = types;
        self
    }

    /// Within limits of your own.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Each field on a line of its own, which begins with so many spaces for each message around it; 2 unless
    /// told.
    #[must_use]
    pub const fn pretty(mut self, indent: u8) -> Self {
        self.style.lines = true;
        self.style.indent = indent;
        self
    }

    /// Everything on one line.
    #[must_use]
    pub const fn single_line(mut self) -> Self {
        self.style.lines = false;
        self
    }

    /// Whether records that no field takes are printed, by their numbers. A [`Parser`](super::Parser) does not
    /// take them for fields again.
    #[must_use]
    pub const fn unknown_fields(mut self, print: bool) -> Self {
        self.style.unknown = print;
        self
    }

    /// Whether `[REDACTED]` stands in place of the values of fields with `debug_redact`. It cannot be read
    /// again.
    #[must_use]
    pub const fn redact(mut self, redact: bool) -> Self {
        self.style.redact = redact;
        self
    }

    /// Whether an `Any` is printed as the message that it holds, where its type is known and the octets are
    /// such a message.
    #[must_use]
    pub const fn expand_any(mut self, expand: bool) -> Self {
        self.style.expand_any = expand;
        self
    }

    /// Whether lists of numbers, booleans and enums are printed in brackets: `size: [1, 2, 3]`.
    #[must_use]
    pub const fn short_lists(mut self, short: bool) -> Self {
        self.style.short_lists = short;
        self
    }

    /// Whether the entries of a map are printed by key, each key once; otherwise they come as they lie on the
    /// wire.
    #[must_use]
    pub const fn sort_maps(mut self, sort: bool) -> Self {
        self.style.sort_maps = sort;
        self
    }

    /// Whether characters beyond ASCII are escaped, as C++ does it by default.
    #[must_use]
    pub const fn ascii(mut self, ascii: bool) -> Self {
        self.style.ascii = ascii;
        self
    }

    /// Prints a message to `out`. What was printed before an error stays there.
    ///
    /// # Errors
    /// What the octets break, or `out` refuses.
    pub fn print(
        &self,
        schema: &Message<'_>,
        octets: &[u8],
        out: &mut dyn fmt::Write,
    ) -> Result<(), PrintError> {
        let mut bounded = Bounded {
            out,
            left: self.limits.output_max(octets.len()),
            is_full: false,
        };
        let printed = print::Printer::new(&mut bounded, self.style, self.types).print(
            schema,
            octets,
            &self.limits,
        );
        printed.map_err(|failure| match failure {
            Failure::Octets(error) => PrintError::Octets(error),
            Failure::Out if bounded.is_full => PrintError::TooLong,
            Failure::Out => PrintError::Output,
        })
    }

    /// A message as text.
    ///
    /// # Errors
    /// What its octets break.
    pub fn to_string<By>(&self, message: &impl Source<By>) -> Result<String, PrintError> {
        let mut text = String::new();
        message.with_octets(|octets| self.print(message.schema(), octets, &mut text))?;
        Ok(text)
    }
}

/// Takes no more text than the limits let a message ask for: lists of small numbers that are nested deep, or under
/// long names, become hundreds of times as long.
struct Bounded<'o> {
    out: &'o mut dyn fmt::Write,
    left: usize,
    is_full: bool,
}

impl fmt::Write for Bounded<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let Some(left) = self.left.checked_sub(text.len()) else {
            self.is_full = true;
            return Err(fmt::Error);
        };
        self.left = left;
        self.out.write_str(text)
    }
}

impl Default for Printer<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Printer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Printer")
            .field("style", &self.style)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
