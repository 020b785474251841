//! `Debug` of any message: its short name, and its fields in the text format.
//!
//! `{:?}` gives one line and `{:#?}` a line for each field. Values of fields with `debug_redact` are replaced
//! by `[REDACTED]`, unknown fields come last by number, and what cannot be read is left out.

use core::fmt;

use super::print::{Printer, Style};
use super::{Message, TypeSet};
use crate::octets::Limits;

/// Below this depth a message is shown as `…`: nobody reads on, and what is shown fits a stack of 64 KiB.
const DEPTH_MAX: u32 = 50;

/// Shows the message in `octets`.
pub(crate) fn fmt_octets(
    schema: &Message<'_>,
    octets: &[u8],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let style = Style {
        lines: f.alternate(),
        ..Style::DEBUG
    };
    let limits = Limits {
        depth: DEPTH_MAX,
        ..Limits::DEFAULT
    };
    Printer::new(f, style, &TypeSet::EMPTY)
        .print_named(schema, octets, &limits)
        .map_err(|_| fmt::Error)
}
