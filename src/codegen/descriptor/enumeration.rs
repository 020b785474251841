//! Enums.

use crate::wire::DecodeError;

use super::{DecodeMessage, FeatureSet, FieldValue};

/// `EnumDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct EnumProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) values: Vec<EnumValueProto>,
    pub(in crate::codegen) options: EnumOptions,
}

/// `EnumOptions`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct EnumOptions {
    pub(in crate::codegen) allow_alias: bool,
    pub(in crate::codegen) deprecated: bool,
    pub(in crate::codegen) features: FeatureSet,
}

/// `EnumValueDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct EnumValueProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) number: i32,
    pub(in crate::codegen) options: EnumValueOptions,
}

/// `EnumValueOptions`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct EnumValueOptions {
    pub(in crate::codegen) deprecated: bool,
    pub(in crate::codegen) debug_redact: bool,
}

impl DecodeMessage for EnumProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name),
            2 => value.element(&mut self.values),
            3 => value.message(&mut self.options),
            _ => Ok(()),
        }
    }
}

impl DecodeMessage for EnumOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            2 => value.bool(&mut self.allow_alias),
            3 => value.bool(&mut self.deprecated),
            7 => value.message(&mut self.features)?,
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for EnumValueProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name)?,
            2 => value.int32(&mut self.number),
            3 => value.message(&mut self.options)?,
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for EnumValueOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.bool(&mut self.deprecated),
            3 => value.bool(&mut self.debug_redact),
            _ => {}
        }
        Ok(())
    }
}
