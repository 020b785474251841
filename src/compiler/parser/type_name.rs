//! Names of types.

use crate::types::field_descriptor_proto::Type;

use super::{Parse, Parser};

/// The type of a field, as far as its name tells.
#[derive(Debug)]
pub(super) enum TypeName {
    Scalar(Type),
    /// A message or an enum: the name as it was written.
    Declared(String),
}

impl TypeName {
    /// As the descriptor has it.
    pub(super) fn parts(self) -> (Option<Type>, Option<String>) {
        match self {
            Self::Scalar(scalar) => (Some(scalar), None),
            Self::Declared(name) => (None, Some(name)),
        }
    }
}

impl Parser<'_> {
    /// The type of a field.
    pub(super) fn type_name(&mut self) -> Parse<TypeName> {
        let Some(scalar) = scalar(self.text()) else {
            return self.declared_type().map(TypeName::Declared);
        };
        if scalar == Type::Group && self.syntax.is_editions() {
            self.error(
                "Group syntax is no longer supported in editions. To get group behavior you can \
                 specify features.message_encoding = DELIMITED on a message field.",
            );
        }
        self.lexer.next();
        Ok(TypeName::Scalar(scalar))
    }

    /// The name of a message or an enum, with a dot before it or not.
    pub(super) fn declared_type(&mut self) -> Parse<String> {
        if scalar(self.text()).is_some() {
            self.error("Expected message type.");
            let name = self.text().to_owned();
            self.lexer.next();
            return Ok(name);
        }
        let mut name = String::new();
        if self.take(".") {
            name.push('.');
        }
        name.push_str(self.identifier("Expected type name.")?);
        while self.take(".") {
            name.push('.');
            name.push_str(self.identifier("Expected identifier.")?);
        }
        Ok(name)
    }
}

/// The type that a keyword names.
fn scalar(name: &str) -> Option<Type> {
    Some(match name {
        "double" => Type::Double,
        "float" => Type::Float,
        "uint64" => Type::Uint64,
        "fixed64" => Type::Fixed64,
        "fixed32" => Type::Fixed32,
        "bool" => Type::Bool,
        "string" => Type::String,
        "group" => Type::Group,
        "bytes" => Type::Bytes,
        "uint32" => Type::Uint32,
        "sfixed32" => Type::Sfixed32,
        "sfixed64" => Type::Sfixed64,
        "int32" => Type::Int32,
        "int64" => Type::Int64,
        "sint32" => Type::Sint32,
        "sint64" => Type::Sint64,
        _ => return None,
    })
}
