//! What `protoc` asks of a plugin.

use crate::wire::DecodeError;

use super::{DecodeMessage, FieldValue, FileProto};

/// `CodeGeneratorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct Request {
    pub(in crate::codegen) files_to_generate: Vec<String>,
    pub(in crate::codegen) parameter: String,
    pub(in crate::codegen) files: Vec<FileProto>,
}

impl DecodeMessage for Request {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.strings(&mut self.files_to_generate),
            2 => value.string(&mut self.parameter),
            15 => FileProto::push(&mut self.files, value),
            _ => Ok(()),
        }
    }
}
