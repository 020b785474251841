//! What a compiler has made.

use std::path::{Path, PathBuf};

use crate::Message;
use crate::types::{FileDescriptorProto, FileDescriptorSet};

use super::diagnostic::Diagnostic;

/// The descriptors of all files that were asked for and of all that they import.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(super) set: FileDescriptorSet,
    pub(super) requested: Vec<String>,
    pub(super) paths: Vec<PathBuf>,
    pub(super) warnings: Vec<Diagnostic>,
}

impl Compiled {
    /// The files, each behind those that it imports.
    #[must_use]
    pub fn files(&self) -> &[FileDescriptorProto] {
        &self.set.file
    }

    /// The files as the message that descriptor sets are.
    #[must_use]
    pub fn descriptor_set(&self) -> &FileDescriptorSet {
        &self.set
    }

    /// The same, to keep.
    #[must_use]
    pub fn into_descriptor_set(self) -> FileDescriptorSet {
        self.set
    }

    /// The descriptor set as octets, as `protoc --descriptor_set_out` writes it.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.set.encode_to_vec()
    }

    /// The names of the files that were asked for: the others are imported.
    pub fn requested(&self) -> impl Iterator<Item = &str> {
        self.requested.iter().map(String::as_str)
    }

    /// The files that were read, for `cargo:rerun-if-changed`: those from memory and those built in are not among
    /// them.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }

    /// What may be wrong.
    #[must_use]
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }
}
