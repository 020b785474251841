//! MessageError: why octets are not messages.

use core::fmt;

use super::code::Code;
use super::encoding::Encoding;
use super::status::Status;

/// Why messages cannot be received or sent.
///
/// | what | the call ends with |
/// |---|---|
/// | a Compressed-Flag that is neither 0 nor 1 | INTERNAL |
/// | a message marked as compressed where `grpc-encoding` names nothing, or identity | INTERNAL |
/// | a message that cannot be inflated | INTERNAL |
/// | half a message at the end | INTERNAL |
/// | a message beyond the limit, as sent or inflated | RESOURCE_EXHAUSTED |
/// | an encoding that this build has not | UNIMPLEMENTED |
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum MessageError {
    /// The Compressed-Flag is neither 0 nor 1.
    Flag(u8),
    /// A message is marked as compressed, and nothing says how.
    NotNegotiated,
    /// A message is larger than is allowed: nothing was allocated for it.
    TooLarge {
        /// The length that was declared; of a message that is inflated, one more than the limit.
        len: u64,
        /// What is allowed.
        limit: u32,
    },
    /// The octets end within a message.
    Truncated,
    /// A message cannot be inflated.
    Corrupt(Encoding),
    /// This build does not have the encoding.
    Unsupported(Encoding),
}

impl MessageError {
    /// How a call ends with it.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::Flag(_) | Self::NotNegotiated | Self::Truncated | Self::Corrupt(_) => {
                Code::Internal
            }
            Self::TooLarge { .. } => Code::ResourceExhausted,
            Self::Unsupported(_) => Code::Unimplemented,
        }
    }
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Flag(flag) => write!(f, "the compressed flag of a message is {flag}"),
            Self::NotNegotiated => f.write_str(
                "a message is compressed, and grpc-encoding named no way that was agreed on",
            ),
            Self::TooLarge { len, limit } => {
                write!(
                    f,
                    "a message of {len} octets is larger than the limit of {limit}"
                )
            }
            Self::Truncated => f.write_str("the call ended within a message"),
            Self::Corrupt(encoding) => write!(f, "a message could not be inflated from {encoding}"),
            Self::Unsupported(encoding) => write!(f, "encoding {encoding} is not supported"),
        }
    }
}

impl core::error::Error for MessageError {}

impl From<MessageError> for Status {
    #[cold]
    fn from(error: MessageError) -> Self {
        Self::new(error.code(), alloc::format!("{error}"))
    }
}
