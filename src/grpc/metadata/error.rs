//! MetadataError: what is wrong with an entry.

use core::fmt;

use crate::grpc::status::Status;

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum MetadataError {
    /// A key is empty or has other octets than `0-9 a-z _ - .`
    Key,
    /// A key belongs to gRPC or to HTTP.
    Reserved,
    /// The key of a text ends in `-bin`.
    Binary,
    /// The key of a binary value does not end in `-bin`.
    NotBinary,
    /// A text has other octets than space and those that are visible.
    Value,
    /// A binary value that was received is not base64.
    Base64,
}

impl fmt::Display for MetadataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => "a metadata key has only digits, lower-case letters, `_`, `-` and `.`",
            Self::Reserved => "this metadata key belongs to gRPC or to HTTP",
            Self::Binary => "a metadata key that ends in -bin is for binary values",
            Self::NotBinary => "the key of binary metadata ends in -bin",
            Self::Value => "a metadata value has only space and visible ASCII",
            Self::Base64 => "a binary metadata value is not base64",
        })
    }
}

impl core::error::Error for MetadataError {}

/// INTERNAL: whoever made the metadata is wrong, and no caller can help it.
impl From<MetadataError> for Status {
    #[cold]
    fn from(error: MetadataError) -> Self {
        Self::internal(alloc::format!("{error}"))
    }
}
