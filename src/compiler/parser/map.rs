//! `map` fields, and the messages of their entries.

use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    DescriptorProto, FieldDescriptorProto, FieldOptions, MessageOptions, UninterpretedOption,
};

use super::message::is_called;
use super::type_name::TypeName;
use super::{Parse, Parser};

/// The types between the brackets.
#[derive(Debug)]
pub(super) struct MapTypes {
    key: TypeName,
    value: TypeName,
}

impl Parser<'_> {
    /// Behind `map`.
    pub(super) fn map_types(&mut self, field: &mut FieldDescriptorProto) -> Parse<MapTypes> {
        if field.oneof_index.is_some() {
            return self.fail("Map fields are not allowed in oneofs.");
        }
        if field.label.is_some() {
            return self
                .fail("Field labels (required/optional/repeated) are not allowed on map fields.");
        }
        if field.extendee.is_some() {
            return self.fail("Map fields are not allowed to be extensions.");
        }
        field.label = Some(Label::Repeated);
        self.expect("<")?;
        let key = self.type_name()?;
        self.expect(",")?;
        let value = self.type_name()?;
        self.expect(">")?;
        Ok(MapTypes { key, value })
    }
}

impl MapTypes {
    /// The message of an entry, whose name the field takes for its type.
    pub(super) fn entry(self, field: &mut FieldDescriptorProto) -> DescriptorProto {
        let name = entry_name(field.name.as_deref().unwrap_or(""));
        field.type_name = Some(name.clone());
        let options = field.options.as_ref();
        let options = options.map_or(&[][..], |options| &options.uninterpreted_option);
        DescriptorProto {
            name: Some(name),
            field: vec![
                part("key", 1, self.key, options),
                part("value", 2, self.value, options),
            ],
            options: Some(MessageOptions {
                map_entry: Some(true),
                ..MessageOptions::default()
            }),
            ..DescriptorProto::default()
        }
    }
}

/// One of the two fields of an entry. It has the features of the map field, and its `enforce_utf8`.
fn part(
    name: &str,
    number: i32,
    type_name: TypeName,
    options: &[UninterpretedOption],
) -> FieldDescriptorProto {
    let (r#type, type_name) = type_name.parts();
    let is_string = r#type == Some(Type::String);
    let goes_on = |option: &&UninterpretedOption| {
        is_called(option, "features")
            || is_string && option.name.len() == 1 && is_called(option, "enforce_utf8")
    };
    let options: Vec<_> = options.iter().filter(goes_on).cloned().collect();
    let has_options = !options.is_empty();
    FieldDescriptorProto {
        name: Some(name.to_owned()),
        number: Some(number),
        label: Some(Label::Optional),
        r#type,
        type_name,
        options: has_options.then(|| {
            Box::new(FieldOptions {
                uninterpreted_option: options,
                ..FieldOptions::default()
            })
        }),
        ..FieldDescriptorProto::default()
    }
}

/// `foo_bar` to `FooBarEntry`.
fn entry_name(field: &str) -> String {
    let mut name = String::with_capacity(field.len() + "Entry".len());
    let mut begins_word = true;
    for letter in field.chars() {
        if letter == '_' {
            begins_word = true;
        } else {
            name.push(if begins_word {
                letter.to_ascii_uppercase()
            } else {
                letter
            });
            begins_word = false;
        }
    }
    name + "Entry"
}
