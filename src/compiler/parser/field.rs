//! Fields, and the messages of groups.

use crate::compiler::lexer::Token;
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{DescriptorProto, FieldDescriptorProto, UninterpretedOption};

use super::map::MapTypes;
use super::option::Style;
use super::places::Place;
use super::type_name::TypeName;
use super::{Parse, Parser, Syntax, index};

/// Numbers of fields of `FieldDescriptorProto`.
pub(super) mod number {
    pub(in super::super) const NAME: i32 = 1;
    pub(in super::super) const EXTENDEE: i32 = 2;
    pub(in super::super) const NUMBER: i32 = 3;
    pub(in super::super) const LABEL: i32 = 4;
    pub(in super::super) const TYPE: i32 = 5;
    pub(in super::super) const TYPE_NAME: i32 = 6;
    pub(in super::super) const DEFAULT_VALUE: i32 = 7;
    pub(in super::super) const OPTIONS: i32 = 8;
    pub(in super::super) const JSON_NAME: i32 = 10;
}

/// Where messages that a field declares go: to the list with this number in that place.
pub(super) type Nested = (Place, i32);

impl Parser<'_> {
    /// A field with its label, if it has one.
    pub(super) fn field(
        &mut self,
        messages: &mut Vec<DescriptorProto>,
        nested: Nested,
        place: Place,
    ) -> Parse<FieldDescriptorProto> {
        self.field_of(FieldDescriptorProto::default(), messages, nested, place)
    }

    /// Like [`field`](Self::field), of a field that is known to be an extension.
    pub(super) fn field_of(
        &mut self,
        mut field: FieldDescriptorProto,
        messages: &mut Vec<DescriptorProto>,
        nested: Nested,
        place: Place,
    ) -> Parse<FieldDescriptorProto> {
        field.label = self.label(place)?;
        if field.label == Some(Label::Optional) && self.syntax == Syntax::Proto3 {
            field.proto3_optional = Some(true);
        }
        self.field_without_label(field, messages, nested, place)
    }

    fn label(&mut self, outer: Place) -> Parse<Option<Label>> {
        let label = match self.text() {
            "optional" => Label::Optional,
            "repeated" => Label::Repeated,
            "required" => Label::Required,
            _ => return Ok(None),
        };
        if self.syntax.is_editions() {
            match label {
                Label::Optional => self.error(
                    "Label \"optional\" is not supported in editions. By default, all singular \
                     fields have presence unless features.field_presence is set.",
                ),
                Label::Required => self.error(
                    "Label \"required\" is not supported in editions, use features.field_presence = \
                     LEGACY_REQUIRED.",
                ),
                Label::Repeated => {}
            }
        }
        let token = self.current();
        self.lexer.next();
        self.place(outer, &[number::LABEL], token, token);
        Ok(Some(label))
    }

    /// A field from its type on.
    pub(super) fn field_without_label(
        &mut self,
        mut field: FieldDescriptorProto,
        messages: &mut Vec<DescriptorProto>,
        nested: Nested,
        place: Place,
    ) -> Parse<FieldDescriptorProto> {
        let map = self.field_type(&mut field, place)?;
        let name_token = self.current();
        let name = self.part(place, &[number::NAME], |parser| {
            parser.identifier("Expected field name.")
        })?;
        field.name = Some(name.to_owned());
        self.expect_or("=", "Missing field number.")?;
        let value = self.part(place, &[number::NUMBER], |parser| {
            parser.integer("Expected field number.")
        })?;
        field.number = Some(value);
        self.field_options(&mut field, place)?;
        if field.r#type == Some(Type::Group) {
            self.group(&mut field, messages, nested, place, name_token)?;
        } else {
            self.expect_end(";", place)?;
        }
        if let Some(map) = map {
            messages.push(map.entry(&mut field));
        }
        Ok(field)
    }

    /// The type of a field; of a map, whose own type has no name before the field has, those of its entries.
    fn field_type(
        &mut self,
        field: &mut FieldDescriptorProto,
        outer: Place,
    ) -> Parse<Option<MapTypes>> {
        let place = self.open(outer, &[]);
        // A message may be called `map`, too.
        let is_name = self.take("map");
        if is_name && self.at("<") {
            let map = self.map_types(field)?;
            self.places.extend(place, number::TYPE_NAME);
            self.close(place);
            return Ok(Some(map));
        }
        if field.label.is_none() {
            if self.syntax == Syntax::Proto2 {
                self.error("Expected \"required\", \"optional\", or \"repeated\".");
            }
            field.label = Some(Label::Optional);
        }
        let name = if is_name {
            TypeName::Declared("map".to_owned())
        } else {
            self.type_name()?
        };
        let part = match &name {
            TypeName::Scalar(_) => number::TYPE,
            TypeName::Declared(_) => number::TYPE_NAME,
        };
        self.places.extend(place, part);
        self.close(place);
        (field.r#type, field.type_name) = name.parts();
        Ok(None)
    }

    fn field_options(&mut self, field: &mut FieldDescriptorProto, outer: Place) -> Parse {
        if !self.at("[") {
            return Ok(());
        }
        let place = self.open(outer, &[number::OPTIONS]);
        self.expect("[")?;
        loop {
            if self.at("default") {
                // Neither of these two is an option, whatever it looks like.
                self.default_value(field, outer)?;
            } else if self.at("json_name") {
                self.json_name(field, outer)?;
            } else {
                let options = &mut field.options.get_or_insert_default().uninterpreted_option;
                self.option(options, place, Style::Assignment)?;
            }
            if !self.take(",") {
                break;
            }
        }
        self.expect("]")?;
        self.close(place);
        Ok(())
    }

    /// A list of options in brackets, if there is one.
    pub(super) fn bracketed_options(
        &mut self,
        options: &mut Vec<UninterpretedOption>,
        outer: Place,
        number: i32,
    ) -> Parse {
        let place = self.open(outer, &[number]);
        self.expect("[")?;
        loop {
            self.option(options, place, Style::Assignment)?;
            if !self.take(",") {
                break;
            }
        }
        self.expect("]")?;
        self.close(place);
        Ok(())
    }

    fn json_name(&mut self, field: &mut FieldDescriptorProto, outer: Place) -> Parse {
        if field.json_name.is_some() {
            self.error("Already set option \"json_name\".");
        }
        let place = self.open(outer, &[number::JSON_NAME]);
        self.expect("json_name")?;
        self.expect("=")?;
        // The value's place has the same path.
        let name = self.part(place, &[], |parser| {
            parser.string("Expected string for JSON name.")
        })?;
        field.json_name = Some(name);
        self.close(place);
        Ok(())
    }

    /// The body of a group, which is a message and a field at once.
    fn group(
        &mut self,
        field: &mut FieldDescriptorProto,
        messages: &mut Vec<DescriptorProto>,
        (outer, list): Nested,
        place: Place,
        name_token: Token,
    ) -> Parse {
        let group_place = self.open(outer, &[list, index(messages)]);
        self.places.start_with(group_place, place);
        self.place(group_place, &[1], name_token, name_token);
        self.place(place, &[number::TYPE_NAME], name_token, name_token);
        let name = field.name.clone().unwrap_or_default();
        if !name.starts_with(|letter: char| letter.is_ascii_uppercase()) {
            self.error_at(name_token, "Group names must start with a capital letter.");
        }
        field.name = Some(name.to_ascii_lowercase());
        field.type_name = Some(name.clone());
        if !self.at("{") {
            return self.fail("Missing group body.");
        }
        let mut group = DescriptorProto {
            name: Some(name),
            ..DescriptorProto::default()
        };
        self.message_block(&mut group, group_place)?;
        messages.push(group);
        self.close(group_place);
        Ok(())
    }
}
