//! Blocks of extensions.

use crate::types::{DescriptorProto, FieldDescriptorProto};

use super::field::{Nested, number};
use super::places::Place;
use super::{Parse, Parser, index};

impl Parser<'_> {
    pub(super) fn extend(
        &mut self,
        extensions: &mut Vec<FieldDescriptorProto>,
        messages: &mut Vec<DescriptorProto>,
        nested: Nested,
        outer: Place,
    ) -> Parse {
        self.expect("extend")?;
        let start = self.current();
        let extendee = self.declared_type()?;
        let end = self.lexer.previous();
        self.expect_end("{", outer)?;
        loop {
            if self.at_end() {
                return self.fail("Reached end of input in extend definition (missing '}').");
            }
            let place = self.open(outer, &[index(extensions)]);
            self.place(place, &[number::EXTENDEE], start, end);
            let field = FieldDescriptorProto {
                extendee: Some(extendee.clone()),
                ..FieldDescriptorProto::default()
            };
            match self.field_of(field, messages, nested, place) {
                Ok(field) => {
                    extensions.push(field);
                    self.close(place);
                }
                Err(_) => self.skip_statement(),
            }
            if self.take_end("}", None) {
                return Ok(());
            }
        }
    }
}
