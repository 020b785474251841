//! One line of a listing, 100 columns wide.
//!
//! ```text
//!  offset  tag|length|payload           type    field                    value
//!      99  32|2b|0a 13 31 32 20 4b 61…  LEN     6 address                Address, 43 octets
//!     101  0a|13|31 32 20 4b 61 72 6c…  LEN       1 street               "12 Karl Johans gate"
//! ```

use core::fmt::Write as _;
use std::io::{self, Write};

pub(super) struct Line<'l> {
    pub(super) offset: usize,
    pub(super) octets: &'l str,
    pub(super) wire_type: &'l str,
    pub(super) depth: usize,
    pub(super) field: &'l str,
    pub(super) value: &'l str,
}

impl Line<'_> {
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let field = format!("{:indent$}{}", "", self.field, indent = self.indent());
        let line = format!(
            "{:>7}  {:OCTETS$}  {:6}  {field:FIELD$} {}",
            self.offset, self.octets, self.wire_type, self.value
        );
        writeln!(out, "{}", line.trim_end())
    }

    /// How many characters of a value fit.
    pub(super) fn room(&self) -> usize {
        let field = (self.indent() + self.field.chars().count()).max(FIELD);
        (WIDTH - BEFORE_FIELD)
            .saturating_sub(field + 1)
            .max(ROOM_MIN)
    }

    /// Past some depth all is shown alike: a message may be a hundred levels deep, a terminal is not.
    fn indent(&self) -> usize {
        2 * self.depth.min(DEPTH_SHOWN_MAX)
    }
}

pub(super) fn head(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "{:>7}  {:OCTETS$}  {:6}  {:FIELD$} value",
        "offset", "tag|length|payload", "type", "field"
    )
}

/// A remark in the place of records.
pub(super) fn remark(out: &mut impl Write, depth: usize, text: &str) -> io::Result<()> {
    let indent = BEFORE_FIELD + 2 * depth.min(DEPTH_SHOWN_MAX);
    writeln!(out, "{:indent$}{text}", "")
}

/// The octets of a record in hexadecimal, its parts apart, the payload cut to the width of the column.
pub(super) fn octets(tag: &[u8], length: &[u8], payload: &[u8]) -> String {
    let mut text = hexadecimal(tag);
    for part in [length, payload]
        .into_iter()
        .filter(|part| !part.is_empty())
    {
        let room = OCTETS.saturating_sub(text.len() + 1);
        text.push('|');
        // Three columns an octet, the last without the space behind it.
        if 3 * part.len() <= room + 1 {
            text.push_str(&hexadecimal(part));
        } else {
            let shown = room / 3;
            text.push_str(&hexadecimal(part.get(..shown).unwrap_or(part)));
            text.push('…');
        }
    }
    text
}

fn hexadecimal(octets: &[u8]) -> String {
    let mut text = String::with_capacity(3 * octets.len());
    for (at, octet) in octets.iter().enumerate() {
        let space = if at == 0 { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(text, "{space}{octet:02x}");
    }
    text
}

const WIDTH: usize = 100;
const OCTETS: usize = 28;
const FIELD: usize = 24;
const BEFORE_FIELD: usize = 7 + 2 + OCTETS + 2 + 6 + 2;
const ROOM_MIN: usize = 16;
const DEPTH_SHOWN_MAX: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn octets_are_cut_to_the_column() {
        assert_eq!(octets(&[0x08], &[], &[0x96, 0x01]), "08|96 01");
        assert_eq!(octets(&[0x12], &[2], b"hi"), "12|02|68 69");
        assert_eq!(octets(&[0x12], &[0], b""), "12|00");
        let cut = octets(&[0x12], &[0x80, 0x01], &[0xab; 128]);
        assert_eq!(cut, "12|80 01|ab ab ab ab ab ab…");
        assert!(cut.chars().count() <= OCTETS);
        for len in 1..30 {
            assert!(octets(&[0x12], &[len], &[0xab; 30]).chars().count() <= OCTETS);
        }
    }

    #[test]
    fn lines_have_no_loose_ends() {
        let mut out = Vec::new();
        let line = Line {
            offset: 3,
            octets: "0b",
            wire_type: "SGROUP",
            depth: 1,
            field: "1 g",
            value: "",
        };
        line.write(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.trim_end(), text.trim_end_matches('\n'));
        assert!(text.contains("SGROUP    1 g"));
    }
}
