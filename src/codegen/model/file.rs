//! One `.proto` file.

use super::FileId;

/// A file, as far as emission cares.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct File {
    /// This file.
    pub id: FileId,
    /// Its name as imports spell it, such as `google/type/date.proto`.
    pub name: String,
    /// Its package; empty when it has none.
    pub package: String,
    /// Its syntax or edition.
    pub edition: Edition,
    /// The files it imports.
    pub dependencies: Vec<FileId>,
    /// Comments on its `syntax` or `edition` and `package` statements.
    pub doc: String,
    /// Its `FileDescriptorProto` as it came, but for its source information.
    pub descriptor: Vec<u8>,
    /// Whether code is made for it.
    pub generated: bool,
}

/// The language a file is written in. Features are resolved already; this is for the record.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Edition {
    /// `syntax = "proto2"`, or none.
    Proto2,
    /// `syntax = "proto3"`.
    Proto3,
    /// `edition = "2023"`.
    Edition2023,
    /// `edition = "2024"`.
    Edition2024,
}
