//! Messages.

use crate::wire::DecodeError;

use super::{DecodeMessage, EnumProto, FeatureSet, FieldProto, FieldValue, OneofProto};

/// `DescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct MessageProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) fields: Vec<FieldProto>,
    pub(in crate::codegen) nested: Vec<Self>,
    pub(in crate::codegen) enums: Vec<EnumProto>,
    pub(in crate::codegen) extension_ranges: Vec<Range>,
    pub(in crate::codegen) extensions: Vec<FieldProto>,
    pub(in crate::codegen) oneofs: Vec<OneofProto>,
    pub(in crate::codegen) reserved_ranges: Vec<Range>,
    pub(in crate::codegen) reserved_names: Vec<String>,
    pub(in crate::codegen) options: MessageOptions,
}

/// `MessageOptions`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct MessageOptions {
    pub(in crate::codegen) message_set_wire_format: bool,
    pub(in crate::codegen) deprecated: bool,
    pub(in crate::codegen) map_entry: bool,
    pub(in crate::codegen) features: FeatureSet,
}

/// Field numbers from `start` up to but without `end`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::codegen) struct Range {
    pub(in crate::codegen) start: i32,
    pub(in crate::codegen) end: i32,
}

impl DecodeMessage for MessageProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name),
            2 => value.element(&mut self.fields),
            3 => value.element(&mut self.nested),
            4 => value.element(&mut self.enums),
            5 => value.element(&mut self.extension_ranges),
            6 => value.element(&mut self.extensions),
            7 => value.message(&mut self.options),
            8 => value.element(&mut self.oneofs),
            9 => value.element(&mut self.reserved_ranges),
            10 => value.strings(&mut self.reserved_names),
            _ => Ok(()),
        }
    }
}

impl DecodeMessage for MessageOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.bool(&mut self.message_set_wire_format),
            3 => value.bool(&mut self.deprecated),
            7 => value.bool(&mut self.map_entry),
            12 => value.message(&mut self.features)?,
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for Range {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.int32(&mut self.start),
            2 => value.int32(&mut self.end),
            _ => {}
        }
        Ok(())
    }
}
