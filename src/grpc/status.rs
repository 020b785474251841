//! Status: how a call ended
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Responses).
//!
//! ```text
//!  Status         → "grpc-status" 1*DIGIT
//!  Status-Message → "grpc-message" Percent-Encoded
//!  Status-Details → "grpc-status-details-bin" {base64 encoded value}
//!  Trailers       → Status [Status-Message] [Status-Details] *Custom-Metadata
//! ```

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

use bytes::Bytes;

use super::base64;
use super::cause::Cause;
use super::code::Code;
use super::metadata::{Metadata, MetadataError, Received};
use super::percent;
use crate::h2::FieldWriter;
use crate::hpack;

/// How a call ended: a code, and what there is to say of it. Two words; OK without metadata allocates
/// nothing.
///
/// ```
/// use viewbuf::grpc::{Code, Status};
///
/// let status = Status::not_found("no user 7");
/// assert_eq!(status.code(), Code::NotFound);
/// assert_eq!(status.to_string(), "NOT_FOUND: no user 7");
/// ```
#[derive(Clone, Default)]
pub struct Status {
    code: StatusCode,
    more: Option<Box<More>>,
}

/// [`Code`] with a default: OK.
#[derive(Clone, Copy)]
struct StatusCode(Code);

impl Default for StatusCode {
    fn default() -> Self {
        Self(Code::Ok)
    }
}

/// What few statuses have.
#[derive(Clone, Default)]
struct More {
    message: Cow<'static, str>,
    details: Bytes,
    metadata: Metadata,
    sent: Sent,
    cause: Option<Cause>,
}

/// Whether a service can have seen the request of a call.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Sent {
    /// It cannot: the call can be made again, whatever it does.
    No,
    /// Nobody knows.
    #[default]
    Maybe,
    /// It can: an answer came, or a part of one.
    Yes,
}

impl Status {
    /// OK.
    pub const OK: Self = Self {
        code: StatusCode(Code::Ok),
        more: None,
    };

    /// A status with a message for developers.
    #[must_use]
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        let message = message.into();
        let more = (!message.is_empty()).then(|| {
            Box::new(More {
                message,
                ..More::default()
            })
        });
        Self {
            code: StatusCode(code),
            more,
        }
    }

    /// CANCELLED: the call was cancelled, typically by the caller.
    #[must_use]
    pub fn cancelled(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Cancelled, message)
    }

    /// UNKNOWN: an error that nobody told more of.
    #[must_use]
    pub fn unknown(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unknown, message)
    }

    /// INVALID_ARGUMENT: the caller named an invalid argument.
    #[must_use]
    pub fn invalid_argument(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::InvalidArgument, message)
    }

    /// DEADLINE_EXCEEDED: the deadline expired before the call could complete.
    #[must_use]
    pub fn deadline_exceeded(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::DeadlineExceeded, message)
    }

    /// NOT_FOUND: something that was asked for was not found.
    #[must_use]
    pub fn not_found(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::NotFound, message)
    }

    /// ALREADY_EXISTS: what was to be created exists already.
    #[must_use]
    pub fn already_exists(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::AlreadyExists, message)
    }

    /// PERMISSION_DENIED: the caller may not do this.
    #[must_use]
    pub fn permission_denied(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::PermissionDenied, message)
    }

    /// RESOURCE_EXHAUSTED: a quota, memory or the size of a message is used up.
    #[must_use]
    pub fn resource_exhausted(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::ResourceExhausted, message)
    }

    /// FAILED_PRECONDITION: the system is not in the state that the call needs.
    #[must_use]
    pub fn failed_precondition(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::FailedPrecondition, message)
    }

    /// ABORTED: the call was aborted, typically by a conflict with another one.
    #[must_use]
    pub fn aborted(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Aborted, message)
    }

    /// OUT_OF_RANGE: the call went past the valid range.
    #[must_use]
    pub fn out_of_range(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::OutOfRange, message)
    }

    /// UNIMPLEMENTED: the method is not implemented or not supported.
    #[must_use]
    pub fn unimplemented(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unimplemented, message)
    }

    /// INTERNAL: an invariant of the system below is broken.
    #[must_use]
    pub fn internal(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Internal, message)
    }

    /// UNAVAILABLE: the service is not available at the moment.
    #[must_use]
    pub fn unavailable(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unavailable, message)
    }

    /// DATA_LOSS: data was lost or corrupted beyond recovery.
    #[must_use]
    pub fn data_loss(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::DataLoss, message)
    }

    /// UNAUTHENTICATED: who the caller is is not known, or not proven.
    #[must_use]
    pub fn unauthenticated(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unauthenticated, message)
    }

    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code.0
    }

    /// Whether the call succeeded.
    #[inline]
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        matches!(self.code.0, Code::Ok)
    }

    /// The message for developers; empty where there is none.
    #[must_use]
    pub fn message(&self) -> &str {
        self.more.as_ref().map_or("", |more| &more.message)
    }

    /// The octets of `grpc-status-details-bin`: an encoded `google.rpc.Status`. Empty where there is none.
    #[must_use]
    pub fn details(&self) -> &[u8] {
        self.more.as_ref().map_or(&[], |more| &more.details)
    }

    /// The metadata that the trailers carry.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        static NONE: Metadata = Metadata::new();
        self.more.as_ref().map_or(&NONE, |more| &more.metadata)
    }

    /// The metadata that the trailers carry, to change.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.more().metadata
    }

    /// Whether a service can have seen the request.
    #[must_use]
    pub fn sent(&self) -> Sent {
        match &self.more {
            Some(more) => more.sent,
            None if self.is_ok() => Sent::Yes,
            None => Sent::Maybe,
        }
    }

    /// What lies behind a status that was made on this side.
    #[must_use]
    pub fn cause(&self) -> Option<&Cause> {
        self.more.as_ref()?.cause.as_ref()
    }

    /// This status with an encoded `google.rpc.Status`.
    #[must_use]
    pub fn with_encoded_details(mut self, details: impl Into<Bytes>) -> Self {
        self.more().details = details.into();
        self
    }

    /// This status with metadata in its trailers.
    #[must_use]
    pub fn with_metadata(mut self, metadata: Metadata) -> Self {
        self.more().metadata = metadata;
        self
    }

    /// This status, with what is known about the request.
    #[must_use]
    pub fn with_sent(mut self, sent: Sent) -> Self {
        self.more().sent = sent;
        self
    }

    /// This status with what lies behind it.
    #[must_use]
    pub fn with_cause(mut self, cause: Cause) -> Self {
        self.more().cause = Some(cause);
        self
    }

    /// Adds the fields of Trailers.
    pub fn encode(&self, fields: &mut FieldWriter<'_>) {
        fields.field("grpc-status", self.code().encode());
        let Some(more) = &self.more else {
            return;
        };
        if !more.message.is_empty() {
            fields.field("grpc-message", &*percent::encode(&more.message));
        }
        if !more.details.is_empty() {
            fields.field("grpc-status-details-bin", base64::encode(&more.details));
        }
        more.metadata.encode(fields);
    }

    /// Reads Trailers, or the same fields of Trailers-Only; `None` where they have no `grpc-status`.
    ///
    /// Of several the first counts. Details that are not base64 are left out: a status is not lost for them.
    ///
    /// # Errors
    /// [`Base64`](MetadataError::Base64) where a binary value of the metadata is none.
    pub fn decode(fields: hpack::Iter<'_>) -> Result<Option<Self>, MetadataError> {
        let mut found = Found::default();
        for field in fields.clone() {
            found.add(&field);
        }
        let Some(code) = found.code else {
            return Ok(None);
        };
        let mut status = Self {
            code: StatusCode(Code::decode(code)),
            more: None,
        };
        if let Some(message) = found.message.filter(|message| !message.is_empty()) {
            status.more().message = percent::decode(message).into_owned().into();
        }
        if let Some(details) = found.details {
            let mut octets = alloc::vec::Vec::new();
            if base64::decode_to(details, &mut octets).is_some() {
                status.more().details = octets.into();
            }
        }
        if found.metadata {
            status.metadata_mut().extend_from(Received::new(fields))?;
        }
        if let Some(more) = &mut status.more {
            more.sent = Sent::Yes;
        } else if !status.is_ok() {
            status.more().sent = Sent::Yes;
        }
        Ok(Some(status))
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }
}

/// What is found in fields.
#[derive(Default)]
struct Found<'a> {
    code: Option<&'a [u8]>,
    message: Option<&'a [u8]>,
    details: Option<&'a [u8]>,
    metadata: bool,
}

impl<'a> Found<'a> {
    #[inline]
    fn add(&mut self, field: &hpack::Field<'a>) {
        let place = match field.name {
            b"grpc-status" => &mut self.code,
            b"grpc-message" => &mut self.message,
            b"grpc-status-details-bin" => &mut self.details,
            _ => {
                self.metadata |= super::metadata::ReceivedField::of(field).is_some();
                return;
            }
        };
        place.get_or_insert(field.value);
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message() {
            "" => write!(f, "{}", self.code()),
            message => write!(f, "{}: {message}", self.code()),
        }
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Status");
        shown.field("code", &self.code());
        if let Some(more) = &self.more {
            shown.field("message", &more.message);
            if !more.details.is_empty() {
                shown.field("details", &more.details);
            }
            if !more.metadata.is_empty() {
                shown.field("metadata", &more.metadata);
            }
            shown.field("sent", &more.sent);
            if let Some(cause) = &more.cause {
                shown.field("cause", cause);
            }
        }
        shown.finish()
    }
}

impl Error for Status {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause().map(|cause| cause as &dyn Error)
    }
}

const _: () = assert!(
    size_of::<Status>() <= 16,
    "a status travels in two registers"
);

#[cfg(test)]
mod tests {
    use super::super::section::Section;
    use super::*;

    fn decode(fields: &[(&str, &[u8])]) -> Result<Option<Status>, MetadataError> {
        Status::decode(Section::of(fields).iter())
    }

    #[test]
    fn ok_is_one_field() {
        let section = Section::written(|fields| Status::OK.encode(fields));
        assert_eq!(section.lines(), ["grpc-status: 0"]);
        let status = Status::decode(section.iter()).unwrap().unwrap();
        assert!(status.is_ok() && status.more.is_none());
        assert_eq!(status.to_string(), "OK");
    }

    #[test]
    fn all_of_it_goes_over_the_wire() {
        let mut metadata = Metadata::new();
        metadata
            .append("x", "1")
            .unwrap()
            .append_bin("y-bin", [0])
            .unwrap()
            .append("x", "2")
            .unwrap();
        let status = Status::not_found("no \u{263a}\n")
            .with_encoded_details(&b"\x08\x05"[..])
            .with_metadata(metadata);
        let section = Section::written(|fields| status.encode(fields));
        assert_eq!(
            section.lines(),
            [
                "grpc-status: 5",
                "grpc-message: no %E2%98%BA%0A",
                "grpc-status-details-bin: CAU",
                "x: 1",
                "y-bin: AA",
                "x: 2",
            ]
        );
        let read = Status::decode(section.iter()).unwrap().unwrap();
        assert_eq!(read.code(), Code::NotFound);
        assert_eq!(read.message(), status.message());
        assert_eq!(read.details(), status.details());
        assert_eq!(read.metadata(), status.metadata());
        assert_eq!((read.sent(), status.sent()), (Sent::Yes, Sent::Maybe));
    }

    /// `statuscodes.md`: "Error parsing returned status" is UNKNOWN.
    #[test]
    fn what_cannot_be_read() {
        assert!(
            decode(&[("grpc-message", b"lost"), ("x", b"y")])
                .unwrap()
                .is_none()
        );
        let status = decode(&[("grpc-status", b"nonsense"), ("grpc-message", b"kept")])
            .unwrap()
            .unwrap();
        assert_eq!((status.code(), status.message()), (Code::Unknown, "kept"));
        let status = decode(&[("grpc-status", b"3"), ("grpc-status-details-bin", b"!")])
            .unwrap()
            .unwrap();
        assert_eq!(
            (status.code(), status.details()),
            (Code::InvalidArgument, &b""[..])
        );
        let status = decode(&[("grpc-status", b"3"), ("grpc-status", b"0")])
            .unwrap()
            .unwrap();
        assert_eq!(status.code(), Code::InvalidArgument);
        let error = decode(&[("grpc-status", b"0"), ("x-bin", b"!")]);
        assert_eq!(error.unwrap_err(), MetadataError::Base64);
    }

    #[test]
    fn causes_are_sources() {
        let reset = crate::h2::Reset {
            code: crate::h2::ErrorCode::CANCEL,
            cause: crate::h2::Cause::Peer,
        };
        let status = Status::cancelled("gone").with_cause(Cause::Reset(reset));
        assert_eq!(
            status.source().unwrap().to_string(),
            "the stream was reset with CANCEL"
        );
        assert_eq!(status.to_string(), "CANCELLED: gone");
        assert!(format!("{status:?}").contains("CANCEL"));
        assert!(Status::OK.source().is_none());
    }

    #[test]
    fn every_code_has_its_constructor() {
        let all: [fn(&'static str) -> Status; 16] = [
            Status::cancelled,
            Status::unknown,
            Status::invalid_argument,
            Status::deadline_exceeded,
            Status::not_found,
            Status::already_exists,
            Status::permission_denied,
            Status::resource_exhausted,
            Status::failed_precondition,
            Status::aborted,
            Status::out_of_range,
            Status::unimplemented,
            Status::internal,
            Status::unavailable,
            Status::data_loss,
            Status::unauthenticated,
        ];
        for (make, code) in all.iter().zip(&Code::ALL[1..]) {
            assert_eq!(make("why").code(), *code);
        }
    }
}
