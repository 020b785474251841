//! What HTTP and HTTP/2 say where gRPC says nothing
//! ([`http-grpc-status-mapping.md`](https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md);
//! [`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Errors).

use alloc::sync::Arc;

use super::cause::Cause;
use super::code::Code;
use super::status::{Sent, Status};
use crate::h2::{self, ErrorCode, SendError};

/// The code of a response that has an HTTP status and no `grpc-status`.
///
/// | HTTP status | code |
/// |---|---|
/// | 400 | INTERNAL |
/// | 401 | UNAUTHENTICATED |
/// | 403 | PERMISSION_DENIED |
/// | 404 | UNIMPLEMENTED |
/// | 429, 502, 503, 504 | UNAVAILABLE |
/// | all others, 200 too | UNKNOWN |
#[must_use]
pub const fn code_of_http(status: u16) -> Code {
    match status {
        400 => Code::Internal,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::Unimplemented,
        429 | 502..=504 => Code::Unavailable,
        _ => Code::Unknown,
    }
}

/// The code of an RST_STREAM.
///
/// | error code | code |
/// |---|---|
/// | REFUSED_STREAM | UNAVAILABLE |
/// | CANCEL | CANCELLED |
/// | ENHANCE_YOUR_CALM | RESOURCE_EXHAUSTED |
/// | INADEQUATE_SECURITY | PERMISSION_DENIED |
/// | all others, NO_ERROR too | INTERNAL |
///
/// Codes without a name may be taken for INTERNAL_ERROR (RFC 9113 section 7).
#[must_use]
pub const fn code_of_reset(code: ErrorCode) -> Code {
    match code {
        ErrorCode::REFUSED_STREAM => Code::Unavailable,
        ErrorCode::CANCEL => Code::Cancelled,
        ErrorCode::ENHANCE_YOUR_CALM => Code::ResourceExhausted,
        ErrorCode::INADEQUATE_SECURITY => Code::PermissionDenied,
        _ => Code::Internal,
    }
}

/// How a server tells a client by RST_STREAM alone that a call has ended.
#[must_use]
pub const fn reset_of_code(code: Code) -> ErrorCode {
    match code {
        Code::Ok => ErrorCode::NO_ERROR,
        Code::Cancelled | Code::DeadlineExceeded => ErrorCode::CANCEL,
        Code::ResourceExhausted => ErrorCode::ENHANCE_YOUR_CALM,
        Code::PermissionDenied => ErrorCode::INADEQUATE_SECURITY,
        Code::Unavailable => ErrorCode::REFUSED_STREAM,
        _ => ErrorCode::INTERNAL_ERROR,
    }
}

/// The status of a call whose stream was reset.
///
/// A stream that was refused or not processed (RFC 9113 section 8.7) was not seen by any service: the
/// request can be sent again.
#[cold]
#[must_use]
pub fn status_of_reset(error: ErrorCode, cause: h2::Cause) -> Status {
    let (code, message, sent) = match cause {
        h2::Cause::Unprocessed => (
            Code::Unavailable,
            "the peer did not process the call",
            Sent::No,
        ),
        h2::Cause::Peer if error == ErrorCode::REFUSED_STREAM => {
            (Code::Unavailable, "the peer refused the call", Sent::No)
        }
        h2::Cause::Peer => (code_of_reset(error), "the peer reset the call", Sent::Yes),
        h2::Cause::Local => (Code::Cancelled, "the call was cancelled", Sent::Maybe),
        h2::Cause::Drained => (Code::Unavailable, "the connection was closed", Sent::Maybe),
        _ => (Code::Internal, "the peer broke a rule of HTTP/2", Sent::Yes),
    };
    let reset = h2::Reset { code: error, cause };
    Status::new(code, message)
        .with_sent(sent)
        .with_cause(Cause::Reset(reset))
}

/// The status of a call for which no stream could be opened: nothing of it was sent.
///
/// | why | code |
/// |---|---|
/// | the connection ends, has used all stream identifiers, or allows no more streams for now | UNAVAILABLE |
/// | too much waits to be sent | RESOURCE_EXHAUSTED |
/// | all else is a mistake of this side | INTERNAL |
#[cold]
#[must_use]
pub fn status_of_open(error: SendError) -> Status {
    let code = match error {
        SendError::Closing
        | SendError::Exhausted
        | SendError::TooManyStreams
        | SendError::StreamClosed => Code::Unavailable,
        SendError::Full => Code::ResourceExhausted,
        _ => Code::Internal,
    };
    let cause = Cause::Other(Arc::new(error));
    Status::new(code, "the call could not be begun")
        .with_sent(Sent::No)
        .with_cause(cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row of the document, and everything else.
    #[test]
    fn http_statuses() {
        for status in 100..=599 {
            let code = match status {
                400 => "INTERNAL",
                401 => "UNAUTHENTICATED",
                403 => "PERMISSION_DENIED",
                404 => "UNIMPLEMENTED",
                429 | 502 | 503 | 504 => "UNAVAILABLE",
                _ => "UNKNOWN",
            };
            assert_eq!(code_of_http(status).name(), code, "{status}");
        }
    }

    #[test]
    fn resets() {
        for (code, expected) in [
            (ErrorCode::NO_ERROR, Code::Internal),
            (ErrorCode::PROTOCOL_ERROR, Code::Internal),
            (ErrorCode::INTERNAL_ERROR, Code::Internal),
            (ErrorCode::FLOW_CONTROL_ERROR, Code::Internal),
            (ErrorCode::SETTINGS_TIMEOUT, Code::Internal),
            (ErrorCode::STREAM_CLOSED, Code::Internal),
            (ErrorCode::FRAME_SIZE_ERROR, Code::Internal),
            (ErrorCode::REFUSED_STREAM, Code::Unavailable),
            (ErrorCode::CANCEL, Code::Cancelled),
            (ErrorCode::COMPRESSION_ERROR, Code::Internal),
            (ErrorCode::CONNECT_ERROR, Code::Internal),
            (ErrorCode::ENHANCE_YOUR_CALM, Code::ResourceExhausted),
            (ErrorCode::INADEQUATE_SECURITY, Code::PermissionDenied),
            (ErrorCode::HTTP_1_1_REQUIRED, Code::Internal),
            (ErrorCode(0xbad), Code::Internal),
        ] {
            assert_eq!(code_of_reset(code), expected, "{code}");
            let cause = h2::Cause::Peer;
            let status = status_of_reset(code, cause);
            let sent = if code == ErrorCode::REFUSED_STREAM {
                Sent::No
            } else {
                Sent::Yes
            };
            assert_eq!((status.code(), status.sent()), (expected, sent));
        }
    }

    #[test]
    fn who_ended_it_matters() {
        let status = |cause| {
            let status = status_of_reset(ErrorCode::NO_ERROR, cause);
            (status.code(), status.sent())
        };
        assert_eq!(
            status(h2::Cause::Unprocessed),
            (Code::Unavailable, Sent::No)
        );
        assert_eq!(status(h2::Cause::Local), (Code::Cancelled, Sent::Maybe));
        assert_eq!(status(h2::Cause::Drained), (Code::Unavailable, Sent::Maybe));
        assert_eq!(
            status(h2::Cause::Fault(h2::Rule::EmptyName)),
            (Code::Internal, Sent::Yes)
        );
    }

    #[test]
    fn what_a_server_says_by_reset_is_understood() {
        for code in [
            Code::Cancelled,
            Code::ResourceExhausted,
            Code::PermissionDenied,
            Code::Unavailable,
            Code::Internal,
        ] {
            assert_eq!(code_of_reset(reset_of_code(code)), code);
        }
    }
    #[test]
    fn what_was_not_opened_was_not_sent() {
        for (error, code) in [
            (SendError::Closing, Code::Unavailable),
            (SendError::Exhausted, Code::Unavailable),
            (SendError::TooManyStreams, Code::Unavailable),
            (SendError::Full, Code::ResourceExhausted),
            (SendError::WrongRole, Code::Internal),
            (SendError::MalformedField, Code::Internal),
        ] {
            let status = status_of_open(error);
            assert_eq!((status.code(), status.sent()), (code, Sent::No));
            let cause = core::error::Error::source(&status).map(ToString::to_string);
            assert_eq!(cause, Some(error.to_string()));
        }
    }
}
