//! Comments and positions.

use crate::wire::DecodeError;

use super::{DecodeMessage, FieldValue};

/// `SourceCodeInfo`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct SourceInfo {
    pub(in crate::codegen) locations: Vec<Location>,
}

/// `SourceCodeInfo.Location`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct Location {
    /// Field numbers and indexes that lead from the file's descriptor to what this is about.
    pub(in crate::codegen) path: Vec<i32>,
    /// Line and column where it begins, counted from 0, and where it ends.
    pub(in crate::codegen) span: Vec<i32>,
    pub(in crate::codegen) leading_comments: String,
    pub(in crate::codegen) trailing_comments: String,
}

impl DecodeMessage for SourceInfo {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        if number == 1 {
            value.element(&mut self.locations)
        } else {
            Ok(())
        }
    }
}

impl DecodeMessage for Location {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.int32s(&mut self.path),
            2 => value.int32s(&mut self.span),
            3 => value.string(&mut self.leading_comments),
            4 => value.string(&mut self.trailing_comments),
            _ => Ok(()),
        }
    }
}
