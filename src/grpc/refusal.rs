//! Refusal: what a server answers to a request that reaches no service.

use super::code::Code;
use super::encoding::Encodings;
use super::status::Status;
use crate::h2::FieldWriter;

/// Why a request was refused by its fields alone.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Refusal {
    /// The HTTP method is not POST.
    Method,
    /// The content type is not one of gRPC.
    ContentType,
    /// The path is malformed.
    Path,
    /// `grpc-timeout` is malformed, or came several times.
    Timeout,
    /// `grpc-encoding` names what is not supported.
    Encoding,
    /// A binary value of the metadata is not base64.
    Metadata,
}

impl Refusal {
    /// The HTTP status of the answer. Whoever does not speak gRPC understands it.
    #[must_use]
    pub const fn http_status(self) -> &'static str {
        match self {
            Self::Method => "405",
            Self::ContentType => "415",
            _ => "200",
        }
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(self) -> Status {
        let (code, message) = match self {
            Self::Method => (Code::Internal, "the HTTP method is not POST"),
            Self::ContentType => (Code::InvalidArgument, "the content type is not one of gRPC"),
            Self::Path => (Code::Unimplemented, "the path is not /service/method"),
            Self::Timeout => (Code::Internal, "grpc-timeout is malformed"),
            Self::Encoding => (Code::Unimplemented, "grpc-encoding is not supported"),
            Self::Metadata => (Code::Internal, "a binary metadata value is not base64"),
        };
        Status::new(code, message)
    }

    /// Adds the fields of the answer, Trailers-Only. "A server that does not support the encoding ... MUST
    /// say in `grpc-accept-encoding` what it supports": `supported`.
    pub fn encode(self, supported: Encodings, fields: &mut FieldWriter<'_>) {
        fields
            .field(":status", self.http_status())
            .field("content-type", "application/grpc");
        if self == Self::Encoding {
            fields.field("grpc-accept-encoding", supported.encode());
        }
        self.status().encode(fields);
    }
}

#[cfg(test)]
mod tests {
    use super::super::section::Section;
    use super::*;

    #[test]
    fn answers() {
        let lines = |refusal: Refusal| {
            let supported = Encodings::IDENTITY;
            Section::written(|fields| refusal.encode(supported, fields)).lines()
        };
        assert_eq!(
            lines(Refusal::ContentType),
            [
                ":status: 415",
                "content-type: application/grpc",
                "grpc-status: 3",
                "grpc-message: the content type is not one of gRPC",
            ]
        );
        assert_eq!(
            lines(Refusal::Encoding),
            [
                ":status: 200",
                "content-type: application/grpc",
                "grpc-accept-encoding: identity",
                "grpc-status: 12",
                "grpc-message: grpc-encoding is not supported",
            ]
        );
        assert_eq!(lines(Refusal::Method)[0], ":status: 405");
        for refusal in [Refusal::Path, Refusal::Timeout, Refusal::Metadata] {
            assert_eq!(lines(refusal)[0], ":status: 200");
        }
    }
}
