//! Messages to text.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::out::Out;
use super::print::Print;
use super::{Error, ErrorKind, Result, octets_of};
use crate::octets::{Limits, OCTETS_MAX};
use crate::schema::{Message, Types};
use crate::types::TYPES;
use crate::view::{Layout, MessageView};

/// Prints messages as JSON.
///
/// ```
/// use viewbuf::json::Printer;
/// use viewbuf::types::SourceContext;
/// use viewbuf::{Message, view::Layout};
///
/// let context = SourceContext { file_name: "a.proto".into(), ..Default::default() };
/// let mut text = String::new();
/// let printer = Printer::new().original_names(true).pretty(2);
/// printer.print(SourceContext::schema(), &context.encode_to_vec(), &mut text)?;
/// assert_eq!(text, "{\n  \"file_name\": \"a.proto\"\n}");
/// # Ok::<(), viewbuf::json::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Printer<'t> {
    pub(super) types: &'t dyn Types,
    pub(super) limits: Limits,
    pub(super) original_names: bool,
    pub(super) defaults: bool,
    pub(super) enum_numbers: bool,
    pub(super) indent: Option<u8>,
}

impl<'t> Printer<'t> {
    /// Prints on one line; knows the well-known types.
    #[must_use]
    pub fn new() -> Self {
        Self {
            types: &TYPES,
            limits: Limits::DEFAULT,
            original_names: false,
            defaults: false,
            enum_numbers: false,
            indent: None,
        }
    }

    /// Where the messages in `Any` and extensions are looked up. Generated code has its `TYPES`; a pair with
    /// [`viewbuf::types::TYPES`](crate::types::TYPES) knows the well-known types too.
    #[must_use]
    pub fn types(self, types: &'t dyn Types) -> Self {
        Self { types, ..self }
    }

    /// What a message may ask for. Text beyond 32 times the octets of the message counts as allocation.
    #[must_use]
    pub const fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Names of fields as in the proto, not in `lowerCamelCase`.
    #[must_use]
    pub const fn original_names(self, original_names: bool) -> Self {
        Self {
            original_names,
            ..self
        }
    }

    /// Fields without presence are printed even if they have their default: zeros, empty lists and maps.
    #[must_use]
    pub const fn defaults(self, defaults: bool) -> Self {
        Self { defaults, ..self }
    }

    /// Enums as numbers, not as names.
    #[must_use]
    pub const fn enum_numbers(self, enum_numbers: bool) -> Self {
        Self {
            enum_numbers,
            ..self
        }
    }

    /// On many lines, each level indented by so many spaces.
    #[must_use]
    pub const fn pretty(self, indent: u8) -> Self {
        Self {
            indent: Some(indent),
            ..self
        }
    }

    /// Everything on one line, as it is unless told.
    #[must_use]
    pub const fn single_line(self) -> Self {
        Self {
            indent: None,
            ..self
        }
    }

    /// Appends the text of the message in `octets` to `text`, which stays as it was after an error.
    ///
    /// # Errors
    /// What is wrong with the octets, or has no form in JSON.
    pub fn print(&self, schema: &Message<'_>, octets: &[u8], text: &mut String) -> Result<()> {
        if !text.is_empty() {
            // What is there is not read again: text that is put together from many messages would take time
            // by the square of their number.
            let mut own = String::new();
            self.print(schema, octets, &mut own)?;
            text.push_str(&own);
            return Ok(());
        }
        let mut out = core::mem::take(text).into_bytes();
        let printed = self.print_to(schema, octets, &mut out);
        // Every string was found to be UTF-8 when it was copied, and all else is ASCII or a name: this only
        // says so to the compiler.
        *text = String::from_utf8(out).map_err(|_| Error::new(ErrorKind::InvalidUtf8, 0))?;
        printed
    }

    /// Appends the text of the message in `octets` to `text`, as octets of UTF-8; after an error `text` is
    /// as it was.
    ///
    /// # Errors
    /// What is wrong with the octets, or has no form in JSON.
    pub fn print_to(&self, schema: &Message<'_>, octets: &[u8], text: &mut Vec<u8>) -> Result<()> {
        if octets.len() > self.limits.octets.min(OCTETS_MAX) as usize {
            return Err(Error::new(ErrorKind::TooLong, 0));
        }
        let max = self.limits.output_max(octets.len());
        let out = Out::new(core::mem::take(text), octets.len() * 2, max);
        let mut print = Print::new(self, out);
        let printed = print.whole(schema, octets);
        let out = print.into_out();
        if printed.is_err() {
            *text = out.abandon();
            return printed;
        }
        let all;
        (*text, all) = out.end();
        if all {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::TooMuchAllocation, 0))
        }
    }

    /// Appends the text of the message of a view to `text`.
    ///
    /// # Errors
    /// As for [`print`](Self::print).
    pub fn print_view<'a, V: MessageView<'a>>(&self, view: &V, text: &mut String) -> Result<()> {
        let mut gathered = Vec::new();
        let octets = octets_of(view, &mut gathered);
        self.print(<V::Message as Layout>::schema(), octets, text)
    }

    /// Writes the text of the message in `octets` to `writer`, at once when all is printed.
    ///
    /// # Errors
    /// Those of the writer; and an error of kind `InvalidData` around an [`Error`].
    #[cfg(feature = "std")]
    pub fn write(
        &self,
        schema: &Message<'_>,
        octets: &[u8],
        writer: &mut dyn std::io::Write,
    ) -> std::io::Result<()> {
        let mut text = Vec::new();
        self.print_to(schema, octets, &mut text)
            .map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error))?;
        writer.write_all(&text)
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
            .field("limits", &self.limits)
            .field("original_names", &self.original_names)
            .field("defaults", &self.defaults)
            .field("enum_numbers", &self.enum_numbers)
            .field("indent", &self.indent)
            .finish_non_exhaustive()
    }
}
