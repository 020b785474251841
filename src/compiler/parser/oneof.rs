//! Oneofs.

use crate::types::field_descriptor_proto::Label;
use crate::types::{DescriptorProto, FieldDescriptorProto, OneofDescriptorProto};

use super::message::{FIELD, NESTED_TYPE};
use super::option::Style;
use super::places::Place;
use super::{Parse, Parser, index};

/// Number of `options` in `OneofDescriptorProto`.
const OPTIONS: i32 = 2;

impl Parser<'_> {
    /// A oneof, whose fields are those of the message around it.
    pub(super) fn oneof(
        &mut self,
        message: &mut DescriptorProto,
        outer: Place,
        place: Place,
    ) -> Parse {
        self.expect("oneof")?;
        let name = self.part(place, &[1], |parser| {
            parser.identifier("Expected oneof name.")
        })?;
        let at = index(&message.oneof_decl);
        let mut oneof = OneofDescriptorProto {
            name: Some(name.to_owned()),
            ..OneofDescriptorProto::default()
        };
        self.expect_end("{", place)?;
        loop {
            if self.at_end() {
                return self.fail("Reached end of input in oneof definition (missing '}').");
            }
            if self.at("option") {
                let options_place = self.open(place, &[OPTIONS]);
                let options = oneof.options.get_or_insert_default();
                self.option(
                    &mut options.uninterpreted_option,
                    options_place,
                    Style::Statement,
                )?;
                self.close(options_place);
            } else {
                self.oneof_field(message, at, outer);
            }
            if self.take_end("}", None) {
                break;
            }
        }
        message.oneof_decl.push(oneof);
        Ok(())
    }

    fn oneof_field(&mut self, message: &mut DescriptorProto, oneof: i32, outer: Place) {
        if self.at("required") || self.at("optional") || self.at("repeated") {
            self.error("Fields in oneofs must not have labels (required / optional / repeated).");
            self.lexer.next();
        }
        let place = self.open(outer, &[FIELD, index(&message.field)]);
        let field = FieldDescriptorProto {
            label: Some(Label::Optional),
            oneof_index: Some(oneof),
            ..FieldDescriptorProto::default()
        };
        let messages = &mut message.nested_type;
        match self.field_without_label(field, messages, (outer, NESTED_TYPE), place) {
            Ok(field) => {
                message.field.push(field);
                self.close(place);
            }
            Err(_) => self.skip_statement(),
        }
    }
}
