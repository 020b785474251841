//! Error codes of RST_STREAM and GOAWAY (RFC 9113 section 7).

use core::fmt;

/// Why a stream or connection ended. Codes without a name survive as they came.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub struct ErrorCode(pub u32);

impl ErrorCode {
    /// No error: the peer is no longer interested, or drains.
    pub const NO_ERROR: Self = Self(0x00);
    /// The peer broke a rule that has no code of its own.
    pub const PROTOCOL_ERROR: Self = Self(0x01);
    /// The endpoint met an unexpected internal error.
    pub const INTERNAL_ERROR: Self = Self(0x02);
    /// More octets came than the flow-control window allowed.
    pub const FLOW_CONTROL_ERROR: Self = Self(0x03);
    /// SETTINGS were not acknowledged in time.
    pub const SETTINGS_TIMEOUT: Self = Self(0x04);
    /// A frame came on a stream whose sender had ended it.
    pub const STREAM_CLOSED: Self = Self(0x05);
    /// A frame had a length that its type does not allow.
    pub const FRAME_SIZE_ERROR: Self = Self(0x06);
    /// The stream was refused before any of it was processed.
    pub const REFUSED_STREAM: Self = Self(0x07);
    /// The stream is no longer needed.
    pub const CANCEL: Self = Self(0x08);
    /// The field section compression state cannot be kept up.
    pub const COMPRESSION_ERROR: Self = Self(0x09);
    /// The connection made for CONNECT was reset or closed.
    pub const CONNECT_ERROR: Self = Self(0x0a);
    /// The peer behaves in a way that may be an excessive load.
    pub const ENHANCE_YOUR_CALM: Self = Self(0x0b);
    /// The transport is not secure enough.
    pub const INADEQUATE_SECURITY: Self = Self(0x0c);
    /// HTTP/1.1 is asked for.
    pub const HTTP_1_1_REQUIRED: Self = Self(0x0d);

    /// The name that the specification gives the code, if it has one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::NO_ERROR => "NO_ERROR",
            Self::PROTOCOL_ERROR => "PROTOCOL_ERROR",
            Self::INTERNAL_ERROR => "INTERNAL_ERROR",
            Self::FLOW_CONTROL_ERROR => "FLOW_CONTROL_ERROR",
            Self::SETTINGS_TIMEOUT => "SETTINGS_TIMEOUT",
            Self::STREAM_CLOSED => "STREAM_CLOSED",
            Self::FRAME_SIZE_ERROR => "FRAME_SIZE_ERROR",
            Self::REFUSED_STREAM => "REFUSED_STREAM",
            Self::CANCEL => "CANCEL",
            Self::COMPRESSION_ERROR => "COMPRESSION_ERROR",
            Self::CONNECT_ERROR => "CONNECT_ERROR",
            Self::ENHANCE_YOUR_CALM => "ENHANCE_YOUR_CALM",
            Self::INADEQUATE_SECURITY => "INADEQUATE_SECURITY",
            Self::HTTP_1_1_REQUIRED => "HTTP_1_1_REQUIRED",
            _ => return None,
        })
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "error code {:#x}", self.0),
        }
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
