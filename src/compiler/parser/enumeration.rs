//! Enums.

use alloc::collections::BTreeSet;

use crate::types::{EnumDescriptorProto, EnumValueDescriptorProto, SymbolVisibility};

use super::message::is_called;
use super::option::Style;
use super::places::Place;
use super::{Parse, Parser, index};

/// Numbers of fields of `EnumDescriptorProto`, and of `EnumValueDescriptorProto`.
mod number {
    pub(super) const NAME: i32 = 1;
    pub(super) const VALUE: i32 = 2;
    pub(super) const OPTIONS: i32 = 3;
    pub(super) const NUMBER: i32 = 2;
}

impl Parser<'_> {
    pub(super) fn enumeration(
        &mut self,
        visibility: Option<SymbolVisibility>,
        place: Place,
    ) -> Parse<EnumDescriptorProto> {
        self.expect("enum")?;
        let name_token = self.current();
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected enum name.")
        })?;
        let mut enumeration = EnumDescriptorProto {
            name: Some(name.to_owned()),
            visibility,
            ..EnumDescriptorProto::default()
        };
        self.expect_end("{", place)?;
        while !self.take_end("}", None) {
            if self.at_end() {
                return self.fail("Reached end of input in enum definition (missing '}').");
            }
            if self.enum_statement(&mut enumeration, place).is_err() {
                self.skip_statement();
            }
        }
        if let Some(error) = idle_alias(&enumeration, name) {
            self.error_at(name_token, error);
        }
        Ok(enumeration)
    }

    fn enum_statement(&mut self, enumeration: &mut EnumDescriptorProto, outer: Place) -> Parse {
        if self.take_end(";", None) {
            return Ok(());
        }
        if self.at("option") {
            let place = self.open(outer, &[number::OPTIONS]);
            let options = enumeration.options.get_or_insert_default();
            self.option(&mut options.uninterpreted_option, place, Style::Statement)?;
            self.close(place);
        } else if self.at("reserved") {
            self.enum_reserved(enumeration, outer)?;
        } else {
            let place = self.open(outer, &[number::VALUE, index(&enumeration.value)]);
            let value = self.enum_value(place)?;
            enumeration.value.push(value);
            self.close(place);
        }
        Ok(())
    }

    fn enum_value(&mut self, place: Place) -> Parse<EnumValueDescriptorProto> {
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected enum constant name.")
        })?;
        let mut value = EnumValueDescriptorProto {
            name: Some(name.to_owned()),
            ..EnumValueDescriptorProto::default()
        };
        self.expect_or("=", "Missing numeric value for enum constant.")?;
        let number = self.part(place, &[number::NUMBER], |parser| {
            parser.signed_integer("Expected integer.")
        })?;
        value.number = Some(number);
        if self.at("[") {
            let options = value.options.get_or_insert_default();
            self.bracketed_options(&mut options.uninterpreted_option, place, number::OPTIONS)?;
        }
        self.expect_end(";", place)?;
        Ok(value)
    }
}

/// An `allow_alias` that changes nothing is an error.
fn idle_alias(enumeration: &EnumDescriptorProto, name: &str) -> Option<String> {
    let options = &enumeration.options.as_ref()?.uninterpreted_option;
    let option = options
        .iter()
        .find(|option| option.name.len() == 1 && is_called(option, "allow_alias"))?;
    if option.identifier_value.as_deref() != Some("true") {
        return Some(format!(
            "\"{name}\" declares 'option allow_alias = false;' which has no effect. Please remove \
             the declaration."
        ));
    }
    let mut seen = BTreeSet::new();
    let mut numbers = enumeration.value.iter().map(|value| value.number);
    if numbers.any(|number| !seen.insert(number)) {
        return None;
    }
    Some(format!(
        "\"{name}\" declares support for enum aliases but no enum values share field numbers. \
         Please remove the unnecessary 'option allow_alias = true;' declaration."
    ))
}
