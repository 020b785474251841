//! Extension ranges, and what is reserved.

use crate::compiler::lexer::{Kind, Token, is_identifier};
use crate::types::descriptor_proto::{ExtensionRange, ReservedRange};
use crate::types::enum_descriptor_proto::EnumReservedRange;
use crate::types::{DescriptorProto, EnumDescriptorProto};

use super::places::Place;
use super::{Parse, Parser, index};

/// Numbers of fields of the three kinds of ranges.
mod number {
    pub(super) const START: i32 = 1;
    pub(super) const END: i32 = 2;
    pub(super) const OPTIONS: i32 = 3;
}

/// Number of `reserved_range` in `DescriptorProto`, and of `reserved_name`.
const OF_MESSAGE: (i32, i32) = (9, 10);

/// Number of `reserved_range` in `EnumDescriptorProto`, and of `reserved_name`.
const OF_ENUM: (i32, i32) = (4, 5);

/// The end of a range up to `max`, before it is known how far that is.
pub(super) const MAX_SENTINEL: i32 = -1;

/// How many options may be copied to other ranges of one statement, in all.
const MOST_COPIED: usize = 1 << 16;

/// The two ends of a range, both in it.
struct Bounds {
    start: i32,
    /// Nothing stands for `max`.
    end: Option<i32>,
}

impl Parser<'_> {
    pub(super) fn extensions(&mut self, message: &mut DescriptorProto, outer: Place) -> Parse {
        self.expect("extensions")?;
        let first = index(&message.extension_range);
        loop {
            let place = self.open(outer, &[index(&message.extension_range)]);
            let bounds = self.bounds(place, "Expected field number range.", |parser, error| {
                let number = parser.integer(error)?;
                parser.in_bounds(number)
            })?;
            message.extension_range.push(ExtensionRange {
                start: Some(bounds.start),
                end: Some(behind(bounds.end)),
                ..ExtensionRange::default()
            });
            self.close(place);
            if !self.take(",") {
                break;
            }
        }
        if self.at("[") {
            self.extension_options(message, outer, first)?;
        }
        self.expect_end(";", outer)
    }

    fn in_bounds(&mut self, number: i32) -> Parse<i32> {
        if number == i32::MAX {
            return self.fail("Field number out of bounds.");
        }
        Ok(number)
    }

    /// Options, which all ranges of the statement have: those from `first` on.
    fn extension_options(
        &mut self,
        message: &mut DescriptorProto,
        outer: Place,
        first: i32,
    ) -> Parse {
        let at = self.places.path(outer).len();
        let from = self.places.len();
        let first_range = usize::try_from(first).unwrap_or(usize::MAX);
        let Some(ranges) = message.extension_range.get_mut(first_range..) else {
            return Ok(());
        };
        let Some((range, others)) = ranges.split_first_mut() else {
            return Ok(());
        };
        let place = self.open(outer, &[0]);
        let options = range.options.get_or_insert_default();
        self.bracketed_options(&mut options.uninterpreted_option, place, number::OPTIONS)?;
        self.close(place);
        let parts = self.places.len() - from;
        self.copied = self
            .copied
            .saturating_add(parts.saturating_mul(others.len()));
        if self.copied > MOST_COPIED {
            return self.fail("Too many extension ranges have the same options.");
        }
        for other in others {
            other.options.clone_from(&range.options);
        }
        let end = index(&message.extension_range);
        self.places.repeat(from, at, first..end);
        Ok(())
    }

    /// `start`, or `start to end`.
    fn bounds(
        &mut self,
        outer: Place,
        expected: &str,
        read: impl Fn(&mut Self, &str) -> Parse<i32>,
    ) -> Parse<Bounds> {
        let token = self.current();
        let start = self.part(outer, &[number::START], |parser| read(parser, expected))?;
        if !self.take("to") {
            // Of a negative number that is the sign alone, as `protoc` has it.
            self.place(outer, &[number::END], token, token);
            return Ok(Bounds {
                start,
                end: Some(start),
            });
        }
        let end = self.part(outer, &[number::END], |parser| {
            if parser.take("max") {
                return Ok(None);
            }
            read(parser, "Expected integer.").map(Some)
        })?;
        Ok(Bounds { start, end })
    }

    pub(super) fn message_reserved(
        &mut self,
        message: &mut DescriptorProto,
        outer: Place,
    ) -> Parse {
        let start = self.current();
        self.expect("reserved")?;
        let (ranges, names) = OF_MESSAGE;
        if self.reserved_names(
            &mut message.reserved_name,
            (outer, names),
            start,
            "field name",
        )? {
            return Ok(());
        }
        let place = self.open(outer, &[ranges]);
        self.places.start_at(place, start);
        let mut expected = "Expected field name or number range.";
        loop {
            let part = self.open(place, &[index(&message.reserved_range)]);
            let bounds = self.bounds(part, expected, Self::integer)?;
            message.reserved_range.push(ReservedRange {
                start: Some(bounds.start),
                end: Some(behind(bounds.end)),
                ..ReservedRange::default()
            });
            self.close(part);
            if !self.take(",") {
                break;
            }
            expected = "Expected field number range.";
        }
        self.expect_end(";", place)?;
        self.close(place);
        Ok(())
    }

    pub(super) fn enum_reserved(
        &mut self,
        enumeration: &mut EnumDescriptorProto,
        outer: Place,
    ) -> Parse {
        let start = self.current();
        self.expect("reserved")?;
        let (ranges, names) = OF_ENUM;
        let list = &mut enumeration.reserved_name;
        if self.reserved_names(list, (outer, names), start, "enum value")? {
            return Ok(());
        }
        let place = self.open(outer, &[ranges]);
        self.places.start_at(place, start);
        let mut expected = "Expected enum value or number range.";
        loop {
            let part = self.open(place, &[index(&enumeration.reserved_range)]);
            let bounds = self.bounds(part, expected, Self::signed_integer)?;
            enumeration.reserved_range.push(EnumReservedRange {
                start: Some(bounds.start),
                // Unlike those of messages, these ends are in the range.
                end: Some(bounds.end.unwrap_or(i32::MAX)),
                ..EnumReservedRange::default()
            });
            self.close(part);
            if !self.take(",") {
                break;
            }
            expected = "Expected enum number range.";
        }
        self.expect_end(";", place)?;
        self.close(place);
        Ok(())
    }

    /// Reserved names, if these are names: literals, or identifiers in editions.
    fn reserved_names(
        &mut self,
        list: &mut Vec<String>,
        (outer, number): (Place, i32),
        start: Token,
        of: &str,
    ) -> Parse<bool> {
        let is_editions = self.syntax.is_editions();
        match self.current().kind {
            Kind::String if is_editions => {
                return self
                    .fail("Reserved names must be identifiers in editions, not string literals.");
            }
            Kind::Identifier if !is_editions => {
                return self.fail(
                    "Reserved names must be string literals. (Only editions supports identifiers.)",
                );
            }
            Kind::String | Kind::Identifier => {}
            _ => return Ok(false),
        }
        let place = self.open(outer, &[number]);
        self.places.start_at(place, start);
        loop {
            let name = self.part(place, &[index(list)], |parser| {
                if is_editions {
                    let name = parser.identifier(&format!("Expected {of} identifier."))?;
                    Ok(name.to_owned())
                } else {
                    parser.reserved_literal(&format!("Expected {of} string literal."))
                }
            })?;
            list.push(name);
            if !self.take(",") {
                break;
            }
        }
        self.expect_end(";", place)?;
        self.close(place);
        Ok(true)
    }

    fn reserved_literal(&mut self, error: &str) -> Parse<String> {
        let token = self.current();
        let name = self.string(error)?;
        if !is_identifier(&name) {
            let text = format!("Reserved name \"{name}\" is not a valid identifier.");
            self.lexer.reports.warning(Some(token.span()), text);
        }
        Ok(name)
    }
}

/// The number behind the last one of a range.
fn behind(end: Option<i32>) -> i32 {
    end.map_or(MAX_SENTINEL, |end| end.wrapping_add(1))
}
