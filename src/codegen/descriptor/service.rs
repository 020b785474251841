//! Services and methods.

use crate::wire::DecodeError;

use super::{DecodeMessage, FieldValue};

/// `ServiceDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct ServiceProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) methods: Vec<MethodProto>,
    pub(in crate::codegen) options: Deprecation,
}

/// `MethodDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct MethodProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) input_type: String,
    pub(in crate::codegen) output_type: String,
    pub(in crate::codegen) client_streaming: bool,
    pub(in crate::codegen) server_streaming: bool,
    pub(in crate::codegen) options: Deprecation,
}

/// `ServiceOptions` and `MethodOptions`, which share the number of the one field of interest.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct Deprecation {
    pub(in crate::codegen) deprecated: bool,
}

impl DecodeMessage for ServiceProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name),
            2 => value.element(&mut self.methods),
            3 => value.message(&mut self.options),
            _ => Ok(()),
        }
    }
}

impl DecodeMessage for MethodProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name)?,
            2 => value.string(&mut self.input_type)?,
            3 => value.string(&mut self.output_type)?,
            4 => value.message(&mut self.options)?,
            5 => value.bool(&mut self.client_streaming),
            6 => value.bool(&mut self.server_streaming),
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for Deprecation {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        if number == 33 {
            value.bool(&mut self.deprecated);
        }
        Ok(())
    }
}
