//! Options, which the linker will interpret.

use crate::compiler::lexer::{Kind, integer};
use crate::types::UninterpretedOption;
use crate::types::uninterpreted_option::NamePart;

use super::places::Place;
use super::{Parse, Parser, index};

/// Numbers of fields of `UninterpretedOption`, and of the list of them in all options.
mod number {
    pub(super) const LIST: i32 = 999;
    pub(super) const NAME: i32 = 2;
    pub(super) const IDENTIFIER_VALUE: i32 = 3;
    pub(super) const POSITIVE_INT_VALUE: i32 = 4;
    pub(super) const NEGATIVE_INT_VALUE: i32 = 5;
    pub(super) const DOUBLE_VALUE: i32 = 6;
    pub(super) const STRING_VALUE: i32 = 7;
    pub(super) const AGGREGATE_VALUE: i32 = 8;
}

/// How an option is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Style {
    /// `option name = value;`
    Statement,
    /// `name = value` in brackets.
    Assignment,
}

impl Parser<'_> {
    pub(super) fn option(
        &mut self,
        options: &mut Vec<UninterpretedOption>,
        outer: Place,
        style: Style,
    ) -> Parse {
        let place = self.open(outer, &[number::LIST, index(options)]);
        if style == Style::Statement {
            self.expect("option")?;
        }
        let mut option = UninterpretedOption::default();
        self.option_name(&mut option, place)?;
        self.expect("=")?;
        let value = self.open(place, &[]);
        self.option_value(&mut option, value)?;
        self.close(value);
        options.push(option);
        if style == Style::Statement {
            self.expect_end(";", place)?;
        }
        self.close(place);
        Ok(())
    }

    fn option_name(&mut self, option: &mut UninterpretedOption, outer: Place) -> Parse {
        let place = self.open(outer, &[number::NAME]);
        loop {
            let part_place = self.open(place, &[index(&option.name)]);
            let part = self.option_name_part(part_place)?;
            option.name.push(part);
            self.close(part_place);
            if !self.take(".") {
                break;
            }
        }
        self.close(place);
        Ok(())
    }

    fn option_name_part(&mut self, outer: Place) -> Parse<NamePart> {
        let is_extension = self.take("(");
        let name_part = self.part(outer, &[1], |parser| {
            if is_extension {
                parser.extension_name()
            } else {
                parser.identifier("Expected identifier.").map(str::to_owned)
            }
        })?;
        if is_extension {
            self.expect(")")?;
        }
        Ok(NamePart {
            name_part,
            is_extension,
            ..NamePart::default()
        })
    }

    /// Identifiers with dots between them, and before them if one likes.
    fn extension_name(&mut self) -> Parse<String> {
        let mut name = String::new();
        if self.at_kind(Kind::Identifier) {
            name.push_str(self.identifier("Expected identifier.")?);
        }
        while self.take(".") {
            name.push('.');
            name.push_str(self.identifier("Expected identifier.")?);
        }
        Ok(name)
    }

    /// One token, with a sign or not, or an aggregate in braces.
    fn option_value(&mut self, option: &mut UninterpretedOption, place: Place) -> Parse {
        let is_negative = self.take("-");
        match self.current().kind {
            Kind::Start | Kind::End => {
                self.fail("Unexpected end of stream while parsing option value.")
            }
            Kind::Identifier => {
                self.places.extend(place, number::IDENTIFIER_VALUE);
                self.identifier_value(option, is_negative)
            }
            Kind::Integer => self.integer_value(option, place, is_negative),
            Kind::Float => self.double_value(option, place, is_negative),
            Kind::String => {
                self.places.extend(place, number::STRING_VALUE);
                if is_negative {
                    return self.fail("Invalid '-' symbol before string.");
                }
                option.string_value = Some(self.octets("Expected string.")?);
                Ok(())
            }
            Kind::Symbol if self.at("{") => {
                self.places.extend(place, number::AGGREGATE_VALUE);
                option.aggregate_value = Some(self.aggregate()?);
                Ok(())
            }
            Kind::Symbol => self.fail("Expected option value."),
        }
    }

    fn identifier_value(&mut self, option: &mut UninterpretedOption, is_negative: bool) -> Parse {
        let value = self.identifier("Expected identifier.")?;
        match value {
            "inf" if is_negative => option.double_value = Some(f64::NEG_INFINITY),
            "nan" if is_negative => option.double_value = Some(f64::NAN),
            _ if is_negative => {
                return self.fail("Identifier after '-' symbol must be inf or nan.");
            }
            _ => option.identifier_value = Some(value.to_owned()),
        }
        Ok(())
    }

    fn integer_value(
        &mut self,
        option: &mut UninterpretedOption,
        place: Place,
        is_negative: bool,
    ) -> Parse {
        let max = if is_negative { 1 << 63 } else { u64::MAX };
        let Some(value) = integer(self.text(), max) else {
            // It is too large for an integer, and may be a floating-point number.
            return self.double_value(option, place, is_negative);
        };
        self.lexer.next();
        if is_negative {
            self.places.extend(place, number::NEGATIVE_INT_VALUE);
            option.negative_int_value = Some(0_i64.wrapping_sub_unsigned(value));
        } else {
            self.places.extend(place, number::POSITIVE_INT_VALUE);
            option.positive_int_value = Some(value);
        }
        Ok(())
    }

    fn double_value(
        &mut self,
        option: &mut UninterpretedOption,
        place: Place,
        is_negative: bool,
    ) -> Parse {
        self.places.extend(place, number::DOUBLE_VALUE);
        let value = self.number("Expected number.")?;
        option.double_value = Some(if is_negative { -value } else { value });
        Ok(())
    }

    /// The tokens between braces, with one space between them.
    fn aggregate(&mut self) -> Parse<String> {
        self.expect("{")?;
        let mut value = String::new();
        let mut open = 1_usize;
        while !self.at_end() {
            if self.at("{") {
                open += 1;
            } else if self.at("}") {
                open -= 1;
                if open == 0 {
                    self.lexer.next();
                    return Ok(value);
                }
            }
            if !value.is_empty() {
                value.push(' ');
            }
            value.push_str(self.text());
            self.lexer.next();
        }
        self.fail("Unexpected end of stream while parsing aggregate value.")
    }
}
