//! Fields and oneofs.

use crate::wire::DecodeError;

use super::{DecodeMessage, FeatureSet, FieldValue};

/// `FieldDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FieldProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) extendee: Option<String>,
    pub(in crate::codegen) number: i32,
    pub(in crate::codegen) label: Option<i32>,
    pub(in crate::codegen) kind: Option<i32>,
    pub(in crate::codegen) type_name: Option<String>,
    pub(in crate::codegen) default_value: Option<String>,
    pub(in crate::codegen) oneof_index: Option<i32>,
    pub(in crate::codegen) json_name: Option<String>,
    pub(in crate::codegen) proto3_optional: bool,
    pub(in crate::codegen) options: FieldOptions,
}

/// `FieldOptions`; `ctype`, `jstype` and `lazy` concern other languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FieldOptions {
    pub(in crate::codegen) packed: Option<bool>,
    pub(in crate::codegen) deprecated: bool,
    pub(in crate::codegen) debug_redact: bool,
    pub(in crate::codegen) features: FeatureSet,
}

/// `OneofDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct OneofProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) options: OneofOptions,
}

/// `OneofOptions`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct OneofOptions {
    pub(in crate::codegen) features: FeatureSet,
}

/// The numbers of `FieldDescriptorProto.Label`.
pub(in crate::codegen) struct Label;

impl Label {
    pub(in crate::codegen) const OPTIONAL: i32 = 1;
    pub(in crate::codegen) const REQUIRED: i32 = 2;
    pub(in crate::codegen) const REPEATED: i32 = 3;
}

/// The numbers of `FieldDescriptorProto.Type`.
pub(in crate::codegen) struct Type;

impl Type {
    pub(in crate::codegen) const DOUBLE: i32 = 1;
    pub(in crate::codegen) const FLOAT: i32 = 2;
    pub(in crate::codegen) const INT64: i32 = 3;
    pub(in crate::codegen) const UINT64: i32 = 4;
    pub(in crate::codegen) const INT32: i32 = 5;
    pub(in crate::codegen) const FIXED64: i32 = 6;
    pub(in crate::codegen) const FIXED32: i32 = 7;
    pub(in crate::codegen) const BOOL: i32 = 8;
    pub(in crate::codegen) const STRING: i32 = 9;
    pub(in crate::codegen) const GROUP: i32 = 10;
    pub(in crate::codegen) const MESSAGE: i32 = 11;
    pub(in crate::codegen) const BYTES: i32 = 12;
    pub(in crate::codegen) const UINT32: i32 = 13;
    pub(in crate::codegen) const ENUM: i32 = 14;
    pub(in crate::codegen) const SFIXED32: i32 = 15;
    pub(in crate::codegen) const SFIXED64: i32 = 16;
    pub(in crate::codegen) const SINT32: i32 = 17;
    pub(in crate::codegen) const SINT64: i32 = 18;
}

impl DecodeMessage for FieldProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name)?,
            2 => value.optional_string(&mut self.extendee)?,
            3 => value.int32(&mut self.number),
            4 => value.optional_int32(&mut self.label),
            5 => value.optional_int32(&mut self.kind),
            6 => value.optional_string(&mut self.type_name)?,
            7 => value.optional_string(&mut self.default_value)?,
            8 => value.message(&mut self.options)?,
            9 => value.optional_int32(&mut self.oneof_index),
            10 => value.optional_string(&mut self.json_name)?,
            17 => value.bool(&mut self.proto3_optional),
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for FieldOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            2 => value.optional_bool(&mut self.packed),
            3 => value.bool(&mut self.deprecated),
            16 => value.bool(&mut self.debug_redact),
            21 => value.message(&mut self.features)?,
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for OneofProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name),
            2 => value.message(&mut self.options),
            _ => Ok(()),
        }
    }
}

impl DecodeMessage for OneofOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        if number == 1 {
            value.message(&mut self.features)
        } else {
            Ok(())
        }
    }
}
