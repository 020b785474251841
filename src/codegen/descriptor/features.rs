//! Edition features, as set at one place.

use crate::wire::DecodeError;

use super::{DecodeMessage, FieldValue};

/// The features that one `option features.… = …` block sets; the numbers are those of `FeatureSet`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FeatureSet {
    pub(in crate::codegen) field_presence: Option<i32>,
    pub(in crate::codegen) enum_type: Option<i32>,
    pub(in crate::codegen) repeated_field_encoding: Option<i32>,
    pub(in crate::codegen) utf8_validation: Option<i32>,
    pub(in crate::codegen) message_encoding: Option<i32>,
    pub(in crate::codegen) json_format: Option<i32>,
}

impl DecodeMessage for FeatureSet {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.optional_int32(&mut self.field_presence),
            2 => value.optional_int32(&mut self.enum_type),
            3 => value.optional_int32(&mut self.repeated_field_encoding),
            4 => value.optional_int32(&mut self.utf8_validation),
            5 => value.optional_int32(&mut self.message_encoding),
            6 => value.optional_int32(&mut self.json_format),
            _ => {}
        }
        Ok(())
    }
}
