//! Messages.

use alloc::collections::BTreeSet;

use crate::types::{DescriptorProto, OneofDescriptorProto, SymbolVisibility, UninterpretedOption};

use super::option::Style;
use super::places::Place;
use super::range::MAX_SENTINEL;
use super::{DEEPEST, Parse, Parser, Syntax, index};

/// Numbers of fields of `DescriptorProto`.
mod number {
    pub(super) const NAME: i32 = 1;
    pub(super) const ENUM_TYPE: i32 = 4;
    pub(super) const EXTENSION_RANGE: i32 = 5;
    pub(super) const EXTENSION: i32 = 6;
    pub(super) const OPTIONS: i32 = 7;
    pub(super) const ONEOF_DECL: i32 = 8;
}

/// Number of `field` in `DescriptorProto`.
pub(super) const FIELD: i32 = 2;

/// Number of `nested_type` in `DescriptorProto`.
pub(super) const NESTED_TYPE: i32 = 3;

/// Number of the list of options not yet interpreted, in the options of everything.
const UNINTERPRETED: i32 = 999;

/// The largest field number, and 1.
const FIELD_NUMBERS_END: i32 = 1 << 29;

impl Parser<'_> {
    pub(super) fn message(
        &mut self,
        visibility: Option<SymbolVisibility>,
        place: Place,
    ) -> Parse<DescriptorProto> {
        self.expect("message")?;
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected message name.")
        })?;
        let mut message = DescriptorProto {
            name: Some(name.to_owned()),
            ..DescriptorProto::default()
        };
        self.message_block(&mut message, place)?;
        if self.syntax == Syntax::Proto3 {
            add_synthetic_oneofs(&mut message);
        }
        message.visibility = visibility;
        Ok(message)
    }

    /// The body of a message, or of a group.
    pub(super) fn message_block(&mut self, message: &mut DescriptorProto, place: Place) -> Parse {
        if self.depth == DEEPEST {
            return self.fail("Reached maximum recursion limit for nested messages.");
        }
        self.depth += 1;
        let result = self.message_statements(message, place);
        self.depth -= 1;
        result?;
        resolve_max(message);
        self.refuse_map_entry(message, place);
        Ok(())
    }

    fn message_statements(&mut self, message: &mut DescriptorProto, place: Place) -> Parse {
        self.expect_end("{", place)?;
        while !self.take_end("}", None) {
            if self.at_end() {
                return self.fail("Reached end of input in message definition (missing '}').");
            }
            if self.message_statement(message, place).is_err() {
                self.skip_statement();
            }
        }
        Ok(())
    }

    fn message_statement(&mut self, message: &mut DescriptorProto, outer: Place) -> Parse {
        if self.take_end(";", None) {
            return Ok(());
        }
        let visibility = self.visibility()?;
        match self.text() {
            "message" => {
                let path = [NESTED_TYPE, index(&message.nested_type)];
                let place = self.open(outer, &path);
                let nested = self.message(visibility, place)?;
                message.nested_type.push(nested);
                self.close(place);
            }
            "enum" => {
                let place = self.open(outer, &[number::ENUM_TYPE, index(&message.enum_type)]);
                let enumeration = self.enumeration(visibility, place)?;
                message.enum_type.push(enumeration);
                self.close(place);
            }
            "extensions" => {
                let place = self.open(outer, &[number::EXTENSION_RANGE]);
                self.extensions(message, place)?;
                self.close(place);
            }
            "reserved" => self.message_reserved(message, outer)?,
            "extend" => {
                let place = self.open(outer, &[number::EXTENSION]);
                self.extend(
                    &mut message.extension,
                    &mut message.nested_type,
                    (outer, NESTED_TYPE),
                    place,
                )?;
                self.close(place);
            }
            "option" => {
                let place = self.open(outer, &[number::OPTIONS]);
                let options = message.options.get_or_insert_default();
                self.option(&mut options.uninterpreted_option, place, Style::Statement)?;
                self.close(place);
            }
            "oneof" => {
                let path = [number::ONEOF_DECL, index(&message.oneof_decl)];
                let place = self.open(outer, &path);
                self.oneof(message, outer, place)?;
                self.close(place);
            }
            _ => {
                let place = self.open(outer, &[FIELD, index(&message.field)]);
                let field = self.field(&mut message.nested_type, (outer, NESTED_TYPE), place)?;
                message.field.push(field);
                self.close(place);
            }
        }
        Ok(())
    }

    /// `map_entry` is for the messages that the compiler makes of `map` fields.
    fn refuse_map_entry(&mut self, message: &DescriptorProto, place: Place) {
        let options = options(message).iter();
        let at = options
            .zip(0..)
            .find(|(option, _)| is_called(option, "map_entry"));
        if let Some((_, at)) = at {
            let path = [number::OPTIONS, UNINTERPRETED, at, 2];
            let span = self.places.find(place, &path);
            self.lexer.reports.error(
                span,
                "map_entry should not be set explicitly. Use map<KeyType, ValueType> instead.",
            );
        }
    }
}

fn options(message: &DescriptorProto) -> &[UninterpretedOption] {
    let options = message.options.as_ref();
    options.map_or(&[], |options| &options.uninterpreted_option)
}

/// Whether the name of an option begins with `name`, which is no extension's.
pub(super) fn is_called(option: &UninterpretedOption, name: &str) -> bool {
    let first = option.name.first();
    first.is_some_and(|part| !part.is_extension && part.name_part == name)
}

/// How far `max` reaches depends on an option that may stand below.
fn resolve_max(message: &mut DescriptorProto) {
    let is_set = options(message).iter().any(|option| {
        option.name.len() == 1
            && is_called(option, "message_set_wire_format")
            && option.identifier_value.as_deref() == Some("true")
    });
    let end = if is_set { i32::MAX } else { FIELD_NUMBERS_END };
    let extensions = message
        .extension_range
        .iter_mut()
        .map(|range| &mut range.end);
    let reserved = message
        .reserved_range
        .iter_mut()
        .map(|range| &mut range.end);
    for range_end in extensions.chain(reserved) {
        if *range_end == Some(MAX_SENTINEL) {
            *range_end = Some(end);
        }
    }
}

/// Gives each `optional` field of proto3 a oneof of its own, with a name that nothing else in the message has.
fn add_synthetic_oneofs(message: &mut DescriptorProto) {
    let fields = message.field.iter().map(|field| field.name.clone());
    let oneofs = message.oneof_decl.iter().map(|oneof| oneof.name.clone());
    let mut taken: BTreeSet<String> = fields.chain(oneofs).flatten().collect();
    let mut seen = BTreeSet::new();
    for field in &mut message.field {
        let name = field.name.clone().unwrap_or_default();
        // A name that two fields have is an error already, and many of them would take long here.
        if field.proto3_optional != Some(true) || !seen.insert(name.clone()) {
            continue;
        }
        let mut oneof = if name.starts_with('_') {
            name
        } else {
            format!("_{name}")
        };
        while taken.contains(&oneof) {
            oneof.insert(0, 'X');
        }
        taken.insert(oneof.clone());
        field.oneof_index = Some(index(&message.oneof_decl));
        message.oneof_decl.push(OneofDescriptorProto {
            name: Some(oneof),
            ..OneofDescriptorProto::default()
        });
    }
}
