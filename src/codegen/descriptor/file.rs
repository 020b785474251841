//! Files and sets of files.

use crate::wire::{DecodeError, Reader};

use super::source::SourceInfo;
use super::{
    DecodeMessage, EnumProto, FeatureSet, FieldProto, FieldValue, MessageProto, ServiceProto,
};

/// `FileDescriptorSet`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FileSet {
    pub(in crate::codegen) files: Vec<FileProto>,
}

/// `FileDescriptorProto`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FileProto {
    pub(in crate::codegen) name: String,
    pub(in crate::codegen) package: String,
    pub(in crate::codegen) dependencies: Vec<String>,
    pub(in crate::codegen) public_dependencies: Vec<i32>,
    pub(in crate::codegen) weak_dependencies: Vec<i32>,
    pub(in crate::codegen) messages: Vec<MessageProto>,
    pub(in crate::codegen) enums: Vec<EnumProto>,
    pub(in crate::codegen) services: Vec<ServiceProto>,
    pub(in crate::codegen) extensions: Vec<FieldProto>,
    pub(in crate::codegen) options: FileOptions,
    pub(in crate::codegen) source: SourceInfo,
    pub(in crate::codegen) syntax: String,
    pub(in crate::codegen) edition: i32,
    /// The whole of it as it came, but for its source information: what is not known here (custom options,
    /// features of languages) is in there too.
    pub(in crate::codegen) octets: Vec<u8>,
}

/// `FileOptions`
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::codegen) struct FileOptions {
    pub(in crate::codegen) deprecated: bool,
    pub(in crate::codegen) features: FeatureSet,
}

impl DecodeMessage for FileSet {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        if number == 1 {
            FileProto::push(&mut self.files, value)
        } else {
            Ok(())
        }
    }
}

impl FileProto {
    /// One more element of a list of files, which keeps its octets.
    pub(super) fn push(files: &mut Vec<Self>, value: FieldValue<'_>) -> Result<(), DecodeError> {
        let count = files.len();
        value.element(files)?;
        if let Some(file) = files.get_mut(count) {
            file.octets = without_source(value.octets())?;
        }
        Ok(())
    }
}

impl DecodeMessage for FileProto {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            1 => value.string(&mut self.name)?,
            2 => value.string(&mut self.package)?,
            3 => value.strings(&mut self.dependencies)?,
            4 => value.element(&mut self.messages)?,
            5 => value.element(&mut self.enums)?,
            6 => value.element(&mut self.services)?,
            7 => value.element(&mut self.extensions)?,
            8 => value.message(&mut self.options)?,
            9 => value.message(&mut self.source)?,
            10 => value.int32s(&mut self.public_dependencies)?,
            11 => value.int32s(&mut self.weak_dependencies)?,
            12 => value.string(&mut self.syntax)?,
            14 => value.int32(&mut self.edition),
            _ => {}
        }
        Ok(())
    }
}

impl DecodeMessage for FileOptions {
    fn take(&mut self, number: u32, value: FieldValue<'_>) -> Result<(), DecodeError> {
        match number {
            23 => value.bool(&mut self.deprecated),
            50 => value.message(&mut self.features)?,
            _ => {}
        }
        Ok(())
    }
}

/// A `FileDescriptorProto` without its `SourceCodeInfo`; every other record as it came, in its order.
fn without_source(file: &[u8]) -> Result<Vec<u8>, DecodeError> {
    let mut octets = Vec::with_capacity(file.len());
    let mut reader = Reader::new(file);
    while let Some(record) = reader.next()? {
        if record.field != SOURCE_CODE_INFO {
            octets.extend_from_slice(record.raw);
        }
    }
    Ok(octets)
}

const SOURCE_CODE_INFO: u32 = 9;
