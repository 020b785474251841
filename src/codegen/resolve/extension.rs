//! Extensions.

use std::collections::HashMap;

use super::field::Holds;
use super::{Declared, Position, Resolver, Symbol};
use crate::codegen::Error;
use crate::codegen::model::{
    Cardinality, Extension, ExtensionId, Field, Home, Kind, Message, MessageId, ModuleId, Presence,
};
use crate::types::FieldDescriptorProtoView;
use crate::types::field_descriptor_proto::Label;

impl<'a> Resolver<'a> {
    pub(super) fn fill_extensions(&mut self) -> Result<(), Error> {
        let mut taken = HashMap::new();
        for index in 0..self.extensions.len() {
            let Some(declared) = self.extensions.get(index) else {
                continue;
            };
            let extension = self.extension(index, declared)?;
            let number = (extension.extendee, extension.field.number);
            if let Some(other) = taken.insert(number, extension.field.full_name.clone()) {
                let text = format!("\"{other}\" extends the same message under the same number");
                return Err(self.error(&declared.at, text));
            }
            let scope = extension
                .scope
                .and_then(|id| self.model.messages.get_mut(id.index()));
            if let Some(scope) = scope {
                scope.declared_extensions.push(extension.id);
            }
            self.model.extensions.push(extension);
        }
        Ok(())
    }

    fn extension(
        &self,
        index: usize,
        declared: &Declared<FieldDescriptorProtoView<'a>>,
    ) -> Result<Extension, Error> {
        let (proto, at) = (declared.proto, &declared.at);
        let extendee = self.extendee(proto, at)?;
        if let Holds::MapEntry(_) = self.holds(proto, at)? {
            return Err(self.error(at, "an extension cannot be a map"));
        }
        if proto.label() == Label::Required || proto.has_oneof_index() && !proto.proto3_optional() {
            return Err(self.error(at, "an extension is neither required nor in a oneof"));
        }
        let mut field = self.bare_field(
            &declared.full_name,
            proto,
            declared.features.of_field(proto),
            at,
        )?;
        if field.cardinality == Cardinality::Singular {
            field.presence = Presence::Explicit;
        }
        field.number = self.extension_number(extendee, proto, &field, at)?;
        let place = self.extension_places.get(index).cloned();
        let (home, ident) =
            place.unwrap_or_else(|| (Home::Local(ModuleId::ROOT), field.name.clone()));
        field.ident.clone_from(&ident);
        Ok(Extension {
            id: ExtensionId::new(index),
            file: at.file,
            extendee: extendee.id,
            scope: declared.parent,
            home,
            ident,
            field,
            generated: false,
        })
    }

    fn extendee(
        &self,
        proto: FieldDescriptorProtoView<'_>,
        at: &Position,
    ) -> Result<&Message, Error> {
        let name = proto.extendee();
        let message: Option<MessageId> = match self.symbol(name) {
            Some(Symbol::Message(id)) => Some(id),
            _ => None,
        };
        match message.and_then(|id| self.model.messages.get(id.index())) {
            Some(message) => Ok(message),
            None => Err(self.error(
                at,
                format!("the extended message \"{name}\" is not declared"),
            )),
        }
    }

    fn extension_number(
        &self,
        extendee: &Message,
        proto: FieldDescriptorProtoView<'_>,
        field: &Field,
        at: &Position,
    ) -> Result<u32, Error> {
        let number = self.number(proto, EXTENSION_NUMBER_MAX, at)?;
        if !extendee
            .extension_ranges
            .iter()
            .any(|range| range.contains(&number))
        {
            let text = format!(
                "\"{}\" has no extension range with {number}",
                extendee.full_name
            );
            return Err(self.error(at, text));
        }
        let singular_message =
            matches!(field.kind, Kind::Message(_)) && field.cardinality == Cardinality::Singular;
        if extendee.message_set && !singular_message {
            return Err(self.error(at, "a MessageSet holds nothing but singular messages"));
        }
        if !extendee.message_set && number >= 1 << 29 {
            return Err(self.error(at, format!("field number {number} is above 2^29 - 1")));
        }
        Ok(number)
    }
}

/// A MessageSet's items carry their number in a field of their own, which has more room than a tag.
const EXTENSION_NUMBER_MAX: u32 = i32::MAX as u32 - 1;
