//! Why a field block is no field block.

use core::fmt;

/// Which rule of RFC 7541 a field block breaks.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The block ends inside a representation.
    Truncated,
    /// Section 5.1: an integer above 2^32 - 1, or of more than five octets after its prefix.
    IntegerOverflow,
    /// Sections 2.3.3 and 6.1: an index of 0, or beyond the dynamic table.
    InvalidIndex,
    /// Section 5.2: the Huffman-coded string holds the code of EOS.
    HuffmanEos,
    /// Section 5.2: the padding of a Huffman-coded string is longer than seven bits, or not all ones.
    HuffmanPadding,
    /// Section 6.3: a dynamic table size above the limit that the decoder has set.
    SizeUpdateTooLarge,
    /// Section 4.2: a size update after a field, or a third one before the first field.
    SizeUpdateMisplaced,
    /// Section 4.2: no size update although the decoder has lowered its limit, or one that does not go
    /// as low as the limit went.
    SizeUpdateMissing,
}

impl ErrorKind {
    const fn text(self) -> &'static str {
        match self {
            Self::Truncated => "the block ends inside a representation",
            Self::IntegerOverflow => "an integer is too large or too long",
            Self::InvalidIndex => "an index points at no entry",
            Self::HuffmanEos => "a Huffman-coded string holds EOS",
            Self::HuffmanPadding => "the padding of a Huffman-coded string is wrong",
            Self::SizeUpdateTooLarge => "a dynamic table size exceeds the limit",
            Self::SizeUpdateMisplaced => "a dynamic table size update is out of place",
            Self::SizeUpdateMissing => "a dynamic table size update is missing",
        }
    }
}

/// Why a field block is no field block, and the offset of the representation where it shows.
///
/// Whatever the kind, the two dynamic tables may differ from here on: the connection cannot be used any
/// more (RFC 9113 section 4.3: `COMPRESSION_ERROR`).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Error {
    kind: ErrorKind,
    offset: u32,
}

impl Error {
    #[cold]
    pub(super) fn new(kind: ErrorKind, offset: usize) -> Self {
        Self {
            kind,
            offset: u32::try_from(offset).unwrap_or(u32::MAX),
        }
    }

    /// Which rule is broken.
    #[must_use]
    pub const fn kind(self) -> ErrorKind {
        self.kind
    }

    /// Where: octets from the start of the block to the first octet of the representation at fault.
    #[must_use]
    pub const fn offset(self) -> u32 {
        self.offset
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at octet {})", self.kind.text(), self.offset)
    }
}

impl core::error::Error for Error {}

const _: () = assert!(size_of::<Error>() == 8, "an error travels in one register");
