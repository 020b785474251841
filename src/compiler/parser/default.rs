//! `default = …` of a field.

use crate::compiler::lexer::{Kind, escape, float, integer};
use crate::compiler::shown;
use crate::types::FieldDescriptorProto;
use crate::types::field_descriptor_proto::Type;

use super::field::number;
use super::places::Place;
use super::{I32_MAX, Parse, Parser};

const U32_MAX: u64 = u32::MAX as u64;
const I64_MAX: u64 = i64::MAX.unsigned_abs();

impl Parser<'_> {
    pub(super) fn default_value(
        &mut self,
        field: &mut FieldDescriptorProto,
        outer: Place,
    ) -> Parse {
        if field.default_value.is_some() {
            self.error("Already set option \"default\".");
        }
        self.expect("default")?;
        self.expect("=")?;
        let value = self.part(outer, &[number::DEFAULT_VALUE], |parser| {
            parser.default_of(field.r#type)
        })?;
        field.default_value = Some(value);
        Ok(())
    }

    /// The value as the descriptor writes it.
    fn default_of(&mut self, r#type: Option<Type>) -> Parse<String> {
        let Some(r#type) = r#type else {
            return Ok(self.default_of_enum());
        };
        match r#type {
            Type::Int32 | Type::Sint32 | Type::Sfixed32 => self.signed_default(I32_MAX),
            Type::Int64 | Type::Sint64 | Type::Sfixed64 => self.signed_default(I64_MAX),
            Type::Uint32 | Type::Fixed32 => self.unsigned_default(U32_MAX),
            Type::Uint64 | Type::Fixed64 => self.unsigned_default(u64::MAX),
            Type::Float | Type::Double => {
                let sign = if self.take("-") { "-" } else { "" };
                let value = self.number("Expected number.")?;
                Ok(format!("{sign}{}", shown::double(value)))
            }
            Type::Bool => match self.text() {
                value @ ("true" | "false") => {
                    self.lexer.next();
                    Ok(value.to_owned())
                }
                _ => self.fail("Expected \"true\" or \"false\"."),
            },
            Type::String => self.string("Expected string for field default value."),
            Type::Bytes => Ok(escape(&self.octets("Expected string.")?)),
            Type::Enum | Type::Message | Type::Group => {
                self.fail("Messages can't have default values.")
            }
        }
    }

    /// Of a type that is not known yet: the token as it is. If it is no value of an enum, the linker will say so.
    fn default_of_enum(&mut self) -> String {
        let text = self.text().to_owned();
        self.lexer.next();
        text
    }

    fn signed_default(&mut self, max: u64) -> Parse<String> {
        let is_negative = self.take("-");
        let value = self.integer_to(
            max + u64::from(is_negative),
            "Expected integer for field default value.",
        )?;
        let sign = if is_negative { "-" } else { "" };
        Ok(format!("{sign}{value}"))
    }

    fn unsigned_default(&mut self, max: u64) -> Parse<String> {
        if self.take("-") {
            self.error("Unsigned field can't have negative default value.");
        }
        let value = self.integer_to(max, "Expected integer for field default value.")?;
        Ok(value.to_string())
    }

    /// A number that may have a fraction, without its sign.
    pub(super) fn number(&mut self, error: &str) -> Parse<f64> {
        let text = self.text();
        let value = match (self.current().kind, text) {
            (Kind::Float, _) => float(text),
            (Kind::Integer, _) => match integer(text, u64::MAX) {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "the nearest number that the field can hold"
                )]
                Some(value) => value as f64,
                None if text.starts_with('0') => {
                    self.error("Integer out of range.");
                    0.0
                }
                None => float(text),
            },
            (Kind::Identifier, "inf") => f64::INFINITY,
            (Kind::Identifier, "nan") => f64::NAN,
            _ => return self.fail(error),
        };
        self.lexer.next();
        Ok(value)
    }
}
