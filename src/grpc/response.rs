//! Response: the fields that begin and end the answer to a call
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Responses).
//!
//! ```text
//!  Response         → (Response-Headers *Length-Prefixed-Message Trailers) / Trailers-Only
//!  Response-Headers → HTTP-Status [Message-Encoding] [Message-Accept-Encoding] Content-Type *Custom-Metadata
//!  Trailers-Only    → HTTP-Status Content-Type Trailers
//!  Trailers         → Status [Status-Message] *Custom-Metadata
//! ```
//!
//! What comes from a proxy may be no gRPC at all: an HTTP status then stands for the status of the call.

use alloc::format;

use super::content_type::ContentType;
use super::encoding::{Encoding, Encodings};
use super::http;
use super::metadata::{Metadata, MetadataError, Received};
use super::status::{Sent, Status};
use crate::h2::FieldWriter;
use crate::hpack::{self, StaticName};

/// A response to be sent.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Response<'a> {
    /// How messages are encoded.
    pub content_type: ContentType<'a>,
    /// How messages are compressed, those that are.
    pub encoding: Encoding,
    /// How the request's messages may be.
    pub accept: Encodings,
    /// What else is told before the first message.
    pub metadata: &'a Metadata,
}

impl Default for Response<'_> {
    fn default() -> Self {
        static NONE: Metadata = Metadata::new();
        Self {
            content_type: ContentType::GRPC,
            encoding: Encoding::Identity,
            accept: Encodings::IDENTITY,
            metadata: &NONE,
        }
    }
}

impl Response<'_> {
    /// Adds the fields of Response-Headers.
    pub fn encode(&self, fields: &mut FieldWriter<'_>) {
        fields
            .field(":status", "200")
            .field("content-type", self.content_type.as_bytes());
        if self.encoding != Encoding::Identity {
            fields.field("grpc-encoding", self.encoding.name());
        }
        if self.accept != Encodings::IDENTITY {
            fields.field("grpc-accept-encoding", self.accept.encode());
        }
        self.metadata.encode(fields);
    }
}

/// Adds the fields of Trailers-Only, which are all the response there is.
pub fn encode_trailers_only(
    content_type: ContentType<'_>,
    status: &Status,
    fields: &mut FieldWriter<'_>,
) {
    fields
        .field(":status", "200")
        .field("content-type", content_type.as_bytes());
    status.encode(fields);
}

/// Response-Headers that were received.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ResponseHead<'a> {
    /// How messages are encoded.
    pub content_type: ContentType<'a>,
    /// How messages are compressed, those that are.
    pub encoding: Encoding,
    /// How the request's messages may be, where the server said so.
    pub accept: Option<Encodings>,
    /// What else the service tells.
    pub metadata: Received<'a>,
}

impl<'a> ResponseHead<'a> {
    /// Reads the first fields of a response that goes on.
    ///
    /// | what is wrong | status of the call |
    /// |---|---|
    /// | an HTTP status other than 200 | [`code_of_http`](http::code_of_http) |
    /// | the content type is not one of gRPC | UNKNOWN |
    /// | a binary value of the metadata is not base64 | INTERNAL |
    ///
    /// A `grpc-encoding` that is not in `supported` was not offered: it counts as identity, so that the first message that
    /// is compressed ends the call with INTERNAL.
    ///
    /// # Errors
    /// The status; where the fields have a `grpc-status`, it is that.
    pub fn decode(fields: hpack::Iter<'a>, supported: Encodings) -> Result<Self, Status> {
        let found = Found::of(fields.clone());
        let content_type = found.content_type.and_then(ContentType::decode);
        let Some(content_type) = content_type.filter(|_| found.http_status == Some(200)) else {
            return Err(found.no_grpc(fields));
        };
        // A server may name an encoding that it then makes no use of, as gRPC's C core does where that was not
        // offered; a message that is compressed all the same fails the call.
        let encoding = found
            .encoding
            .and_then(Encoding::decode)
            .filter(|encoding| supported.contains(*encoding))
            .unwrap_or(Encoding::Identity);
        let metadata = Received::new(fields);
        let mut room = alloc::vec::Vec::new();
        if !metadata.iter().all(|field| field.is_well_formed(&mut room)) {
            return Err(malformed(MetadataError::Base64));
        }
        Ok(Self {
            content_type,
            encoding,
            accept: found.accept,
            metadata,
        })
    }
}

/// The status of a response that is one field section: Trailers-Only, or not gRPC's.
#[must_use]
pub fn decode_trailers_only(fields: hpack::Iter<'_>) -> Status {
    let found = Found::of(fields.clone());
    found.no_grpc(fields)
}

/// The status of trailers: UNKNOWN where they have none.
#[must_use]
pub fn decode_trailers(fields: hpack::Iter<'_>) -> Status {
    match Status::decode(fields) {
        Ok(Some(status)) => status,
        Ok(None) => missing(),
        Err(error) => malformed(error),
    }
}

/// The status of a response that ended without trailers.
#[cold]
pub(super) fn missing() -> Status {
    Status::unknown("the response ended without grpc-status").with_sent(Sent::Yes)
}

#[cold]
fn malformed(error: MetadataError) -> Status {
    Status::internal(format!("{error}")).with_sent(Sent::Yes)
}

/// What is found in fields.
#[derive(Default)]
struct Found<'a> {
    http_status: Option<u16>,
    content_type: Option<&'a [u8]>,
    encoding: Option<&'a [u8]>,
    accept: Option<Encodings>,
}

impl<'a> Found<'a> {
    fn of(fields: hpack::Iter<'a>) -> Self {
        let mut found = Self::default();
        for field in fields {
            match field.static_name {
                Some(StaticName::Status) => {
                    let text = core::str::from_utf8(field.value).unwrap_or_default();
                    found.http_status = text.parse().ok();
                }
                Some(StaticName::ContentType) => {
                    found.content_type.get_or_insert(field.value);
                }
                Some(_) => {}
                None => match field.name {
                    b"grpc-encoding" => found.encoding = Some(field.value),
                    b"grpc-accept-encoding" => found.accept = Some(Encodings::decode(field.value)),
                    _ => {}
                },
            }
        }
        found
    }

    /// "If the grpc-status is there it should be used", else the HTTP status stands for it.
    #[cold]
    fn no_grpc(&self, fields: hpack::Iter<'_>) -> Status {
        match Status::decode(fields) {
            Ok(Some(status)) => return status,
            Err(error) => return malformed(error),
            Ok(None) => {}
        }
        let http_status = self.http_status.unwrap_or_default();
        let code = http::code_of_http(http_status);
        let message = match self.content_type {
            Some(value) if http_status == 200 && ContentType::decode(value).is_none() => {
                let shown = value.get(..CONTENT_TYPE_SHOWN).unwrap_or(value);
                format!("the response has content type {}", shown.escape_ascii())
            }
            _ => format!("the response has HTTP status {http_status} and no grpc-status"),
        };
        Status::new(code, message).with_sent(Sent::Yes)
    }
}

/// How much of a content type is shown that is none of gRPC.
const CONTENT_TYPE_SHOWN: usize = 64;

#[cfg(test)]
mod tests {
    use super::super::code::Code;
    use super::super::section::Section;
    use super::*;

    const GRPC: (&str, &[u8]) = ("content-type", b"application/grpc");

    fn head(fields: &[(&str, &[u8])]) -> Result<(Encoding, Option<Encodings>, usize), Status> {
        let section = Section::of(fields);
        let head = ResponseHead::decode(section.iter(), Encodings::IDENTITY.with(Encoding::Gzip))?;
        Ok((head.encoding, head.accept, head.metadata.iter().count()))
    }

    #[test]
    fn what_is_sent_is_read() {
        let mut metadata = Metadata::new();
        metadata.append("x", "y").unwrap();
        let response = Response {
            encoding: Encoding::Gzip,
            accept: Encodings::IDENTITY.with(Encoding::Deflate),
            metadata: &metadata,
            ..Response::default()
        };
        let section = Section::written(|fields| response.encode(fields));
        assert_eq!(
            section.lines(),
            [
                ":status: 200",
                "content-type: application/grpc",
                "grpc-encoding: gzip",
                "grpc-accept-encoding: identity,deflate",
                "x: y",
            ]
        );
        let head = ResponseHead::decode(section.iter(), Encodings::IDENTITY.with(Encoding::Gzip));
        let head = head.unwrap();
        assert_eq!(
            (head.encoding, head.accept),
            (Encoding::Gzip, Some(response.accept))
        );
        assert_eq!(head.metadata.to_metadata().unwrap(), metadata);

        let section = Section::written(|fields| Response::default().encode(fields));
        assert_eq!(
            section.lines(),
            [":status: 200", "content-type: application/grpc"]
        );
    }

    #[test]
    fn trailers_only() {
        let status = Status::unimplemented("no such method");
        let section =
            Section::written(|fields| encode_trailers_only(ContentType::GRPC, &status, fields));
        assert_eq!(
            section.lines(),
            [
                ":status: 200",
                "content-type: application/grpc",
                "grpc-status: 12",
                "grpc-message: no such method",
            ]
        );
        let read = decode_trailers_only(section.iter());
        assert_eq!(
            (read.code(), read.message()),
            (Code::Unimplemented, "no such method")
        );
    }

    /// `http-grpc-status-mapping.md`: only where there is no `grpc-status`.
    #[test]
    fn http_statuses_stand_in() {
        for (fields, code) in [
            (&[(":status", &b"503"[..])][..], Code::Unavailable),
            (
                &[(":status", b"404"), ("content-type", b"text/html")],
                Code::Unimplemented,
            ),
            (
                &[(":status", b"200"), ("content-type", b"text/html")],
                Code::Unknown,
            ),
            (&[(":status", b"200")], Code::Unknown),
            (&[(":status", b"503"), GRPC], Code::Unavailable),
            (
                &[(":status", b"503"), GRPC, ("grpc-status", b"7")],
                Code::PermissionDenied,
            ),
            (&[(":status", b"404"), ("grpc-status", b"x")], Code::Unknown),
        ] {
            let status = head(fields).unwrap_err();
            assert_eq!(
                (status.code(), status.sent()),
                (code, Sent::Yes),
                "{fields:?}"
            );
            assert_eq!(
                decode_trailers_only(Section::of(fields).iter()).code(),
                code
            );
        }
        let status = decode_trailers_only(Section::of(&[(":status", b"200"), GRPC]).iter());
        assert_eq!(status.code(), Code::Unknown);
    }

    #[test]
    fn heads_that_break_a_rule() {
        let ok = (":status", &b"200"[..]);
        assert_eq!(
            head(&[ok, GRPC, ("x", b"1")]).unwrap(),
            (Encoding::Identity, None, 1)
        );
        let code = |more| head(&[ok, GRPC, more]).unwrap_err().code();
        for unknown in [&b"zstd"[..], b"snappy"] {
            let head = head(&[ok, GRPC, ("grpc-encoding", unknown)]).unwrap();
            assert_eq!(head, (Encoding::Identity, None, 0));
        }
        assert_eq!(code(("x-bin", b"!")), Code::Internal);
    }

    #[test]
    fn trailers_without_status_are_unknown() {
        let code = |fields: &[(&str, &[u8])]| decode_trailers(Section::of(fields).iter()).code();
        assert_eq!(code(&[("x", b"y")]), Code::Unknown);
        assert_eq!(code(&[("grpc-status", b"99")]), Code::Unknown);
        assert_eq!(
            code(&[("grpc-status", b"0"), ("x-bin", b"!")]),
            Code::Internal
        );
        assert_eq!(code(&[("grpc-status", b"0")]), Code::Ok);
    }
}
