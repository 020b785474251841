//! RequestHead: the fields that begin a call
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Requests).
//!
//! ```text
//!  Request-Headers → Call-Definition *Custom-Metadata
//!  Call-Definition → Method Scheme Path [Authority] TE [Timeout] Content-Type [Message-Type]
//!                    [Message-Encoding] [Message-Accept-Encoding] [User-Agent]
//! ```
//!
//! A head is judged once, before anybody looks at it; a [`Refusal`] is what a server answers instead.

use alloc::vec::Vec;
use core::time::Duration;

use super::content_type::ContentType;
use super::encoding::{Encoding, Encodings};
use super::metadata::{Metadata, Received, ReceivedField};
use super::path::Path;
use super::refusal::Refusal;
use super::timeout::Timeout;
use crate::h2::FieldWriter;
use crate::hpack::{self, Indexing, StaticName};

/// A request that was received: everything in it is well-formed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RequestHead<'a> {
    /// What is called.
    pub path: Path<'a>,
    /// Which server the caller meant; empty where it did not say.
    pub authority: &'a [u8],
    /// How messages are encoded.
    pub content_type: ContentType<'a>,
    /// How long the call may take, from now on.
    pub timeout: Option<Duration>,
    /// How the request's messages are compressed, those that are.
    pub encoding: Encoding,
    /// How the response's may be.
    pub accept: Encodings,
    /// What else the caller tells.
    pub metadata: Received<'a>,
}

/// A request to be sent.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Request<'a> {
    /// What is called.
    pub path: Path<'a>,
    /// Whether the connection is one of TLS.
    pub https: bool,
    /// Which server is meant.
    pub authority: &'a str,
    /// How messages are encoded.
    pub content_type: ContentType<'a>,
    /// How long the call may take.
    pub timeout: Option<Duration>,
    /// How messages are compressed, those that are.
    pub encoding: Encoding,
    /// How the response's may be.
    pub accept: Encodings,
    /// Which software calls; empty to say nothing.
    pub user_agent: &'a str,
    /// What else is told.
    pub metadata: &'a Metadata,
}

impl<'a> RequestHead<'a> {
    /// Reads the fields of a request, of which HTTP/2 knows already that they are well-formed.
    ///
    /// | what is wrong | answer |
    /// |---|---|
    /// | the method is not POST | HTTP status 405, INTERNAL |
    /// | the content type is not one of gRPC | HTTP status 415, INVALID_ARGUMENT |
    /// | the path is malformed | UNIMPLEMENTED |
    /// | `grpc-timeout` is malformed, or there are several | INTERNAL |
    /// | `grpc-encoding` is not in `supported` | UNIMPLEMENTED, with what is |
    /// | a binary value of the metadata is not base64 | INTERNAL |
    ///
    /// # Errors
    /// The answer.
    pub fn decode(fields: hpack::Iter<'a>, supported: Encodings) -> Result<Self, Refusal> {
        let mut found = Found::default();
        for field in fields.clone() {
            found.add(&field)?;
        }
        if found.method != b"POST" {
            return Err(Refusal::Method);
        }
        let content_type = found.content_type.and_then(ContentType::decode);
        Ok(Self {
            content_type: content_type.ok_or(Refusal::ContentType)?,
            path: Path::decode(found.path).ok_or(Refusal::Path)?,
            authority: found.authority,
            timeout: found.timeout,
            encoding: encoding(found.encoding, supported)?,
            accept: found.accept,
            metadata: Received::new(fields),
        })
    }
}

/// What is found in fields.
#[derive(Default)]
struct Found<'a> {
    method: &'a [u8],
    path: &'a [u8],
    authority: &'a [u8],
    content_type: Option<&'a [u8]>,
    timeout: Option<Duration>,
    encoding: Option<&'a [u8]>,
    accept: Encodings,
    /// Where binary values are decoded to see whether they can be.
    room: Vec<u8>,
}

impl<'a> Found<'a> {
    #[inline]
    fn add(&mut self, field: &hpack::Field<'a>) -> Result<(), Refusal> {
        match field.static_name {
            Some(StaticName::Method) => self.method = field.value,
            Some(StaticName::Path) => self.path = field.value,
            // HTTP/2 sees to it that both say the same.
            Some(StaticName::Authority | StaticName::Host) => self.authority = field.value,
            Some(StaticName::ContentType) if self.content_type.is_some() => {
                return Err(Refusal::ContentType);
            }
            Some(StaticName::ContentType) => self.content_type = Some(field.value),
            Some(_) => {}
            None => self.add_other(field)?,
        }
        Ok(())
    }

    fn add_other(&mut self, field: &hpack::Field<'a>) -> Result<(), Refusal> {
        match field.name {
            b"grpc-timeout" if self.timeout.is_some() => return Err(Refusal::Timeout),
            b"grpc-timeout" => {
                let timeout = Timeout::decode(field.value).ok_or(Refusal::Timeout)?;
                self.timeout = Some(timeout);
            }
            b"grpc-encoding" if self.encoding.is_some() => return Err(Refusal::Encoding),
            b"grpc-encoding" => self.encoding = Some(field.value),
            b"grpc-accept-encoding" => {
                let more = Encodings::decode(field.value);
                self.accept = more.iter().fold(self.accept, Encodings::with);
            }
            name if name.ends_with(b"-bin") => {
                let field = ReceivedField::of(field);
                if field.is_some_and(|field| !field.is_well_formed(&mut self.room)) {
                    return Err(Refusal::Metadata);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// What `grpc-encoding` says.
fn encoding(value: Option<&[u8]>, supported: Encodings) -> Result<Encoding, Refusal> {
    let Some(name) = value else {
        return Ok(Encoding::Identity);
    };
    Encoding::decode(name)
        .filter(|encoding| supported.contains(*encoding))
        .ok_or(Refusal::Encoding)
}

impl<'a> Request<'a> {
    /// A request without deadline, compression and metadata.
    #[must_use]
    pub const fn new(path: Path<'a>, authority: &'a str) -> Self {
        static NONE: Metadata = Metadata::new();
        Self {
            path,
            https: false,
            authority,
            content_type: ContentType::GRPC,
            timeout: None,
            encoding: Encoding::Identity,
            accept: Encodings::SUPPORTED,
            user_agent: USER_AGENT,
            metadata: &NONE,
        }
    }

    /// Adds the fields, in the order that the specification has them.
    pub fn encode(&self, fields: &mut FieldWriter<'_>) {
        fields
            .field(":method", "POST")
            .field(":scheme", if self.https { "https" } else { "http" })
            .field_as(Indexing::Incremental, ":path", self.path.as_str())
            .field(":authority", self.authority)
            .field("te", "trailers");
        if let Some(timeout) = self.timeout {
            // What is left of a deadline is hardly ever the same again.
            fields.field_as(Indexing::Without, "grpc-timeout", Timeout::encode(timeout));
        }
        fields.field("content-type", self.content_type.as_bytes());
        if self.encoding != Encoding::Identity {
            fields.field("grpc-encoding", self.encoding.name());
        }
        if self.accept != Encodings::IDENTITY {
            fields.field("grpc-accept-encoding", self.accept.encode());
        }
        if !self.user_agent.is_empty() {
            fields.field("user-agent", self.user_agent);
        }
        self.metadata.encode(fields);
    }
}

/// `grpc-{language}-{variant}/{version}`, as the specification recommends.
pub(crate) const USER_AGENT: &str = concat!("grpc-rust-viewbuf/", env!("CARGO_PKG_VERSION"));

#[cfg(test)]
mod tests {
    use super::super::code::Code;
    use super::super::section::Section;
    use super::*;

    const PLAIN: [(&str, &[u8]); 6] = [
        (":method", b"POST"),
        (":scheme", b"http"),
        (":path", b"/a.B/C"),
        (":authority", b"localhost:50051"),
        ("te", b"trailers"),
        ("content-type", b"application/grpc"),
    ];

    /// What is said to a plain request with these fields more, or instead of those of the same name.
    fn refused(more: &[(&str, &[u8])]) -> Option<Refusal> {
        let replaced = |name: &str| more.iter().any(|(other, _)| *other == name);
        let plain = PLAIN.iter().filter(|(name, _)| !replaced(name));
        let fields: Vec<_> = plain.chain(more).copied().collect();
        let section = Section::of(&fields);
        RequestHead::decode(section.iter(), Encodings::SUPPORTED).err()
    }

    #[test]
    fn what_is_sent_is_read() {
        let mut metadata = Metadata::new();
        metadata
            .append("x-key", "value")
            .unwrap()
            .append_bin("x-bin", [1, 2])
            .unwrap();
        let request = Request {
            timeout: Some(Duration::from_secs(2)),
            https: true,
            metadata: &metadata,
            accept: Encodings::IDENTITY.with(Encoding::Gzip),
            ..Request::new(Path::decode(b"/a.B/C").unwrap(), "localhost:1")
        };
        let section = Section::written(|fields| request.encode(fields));
        let user_agent = format!("user-agent: {USER_AGENT}");
        assert_eq!(
            section.lines(),
            [
                ":method: POST",
                ":scheme: https",
                ":path: /a.B/C",
                ":authority: localhost:1",
                "te: trailers",
                "grpc-timeout: 2000000u",
                "content-type: application/grpc",
                "grpc-accept-encoding: identity,gzip",
                &user_agent,
                "x-key: value",
                "x-bin: AQI",
            ]
        );
        let head = RequestHead::decode(section.iter(), Encodings::IDENTITY).unwrap();
        assert_eq!((head.path.service(), head.path.method()), ("a.B", "C"));
        assert_eq!(head.authority, b"localhost:1");
        assert_eq!(head.timeout, request.timeout);
        assert_eq!(
            (head.encoding, head.accept),
            (request.encoding, request.accept)
        );
        let mut read = head.metadata.to_metadata().unwrap();
        assert_eq!(read.remove("user-agent"), 1);
        assert_eq!(read, metadata);
    }

    #[test]
    fn refusals() {
        assert_eq!(refused(&[]), None);
        for (name, value, refusal) in [
            (":method", &b"GET"[..], Refusal::Method),
            (":path", b"a.B/C", Refusal::Path),
            (":path", b"/a.B", Refusal::Path),
            ("content-type", b"text/html", Refusal::ContentType),
            (
                "content-type",
                b"application/grpc-web",
                Refusal::ContentType,
            ),
            ("grpc-timeout", b"123456789S", Refusal::Timeout),
            ("grpc-timeout", b"", Refusal::Timeout),
            ("grpc-encoding", b"snappy", Refusal::Encoding),
            ("x-bin", b"!", Refusal::Metadata),
            ("x-bin", b"AA,AA==,=", Refusal::Metadata),
        ] {
            assert_eq!(
                refused(&[(name, value)]),
                Some(refusal),
                "{name}: {}",
                value.escape_ascii()
            );
        }
        let twice = refused(&[("grpc-timeout", b"1S"), ("grpc-timeout", b"2S")]);
        assert_eq!(twice, Some(Refusal::Timeout));
        let twice = refused(&[
            ("grpc-encoding", b"identity"),
            ("grpc-encoding", b"identity"),
        ]);
        assert_eq!(twice, Some(Refusal::Encoding));
        let none: Vec<_> = PLAIN
            .iter()
            .filter(|(name, _)| *name != "content-type")
            .copied()
            .collect();
        let found = RequestHead::decode(Section::of(&none).iter(), Encodings::IDENTITY).err();
        assert_eq!(found, Some(Refusal::ContentType));
    }

    #[test]
    fn encodings_are_held_against_those_of_the_server() {
        let section = Section::of(&[&PLAIN[..], &[("grpc-encoding", b"gzip")]].concat());
        let found = RequestHead::decode(section.iter(), Encodings::IDENTITY);
        assert_eq!(found.err(), Some(Refusal::Encoding));
        let gzip = Encodings::IDENTITY.with(Encoding::Gzip);
        let head = RequestHead::decode(section.iter(), gzip).unwrap();
        assert_eq!(
            (head.encoding, head.accept),
            (Encoding::Gzip, Encodings::IDENTITY)
        );
        assert_eq!(Refusal::Encoding.status().code(), Code::Unimplemented);
    }

    /// Values that are not metadata's concern, and names of gRPC that nobody knows, do no harm.
    #[test]
    fn what_is_unknown_is_let_pass() {
        assert_eq!(
            refused(&[("grpc-new-thing", b"x"), ("grpc-message-type", b"a.B")]),
            None
        );
        assert_eq!(
            refused(&[("te", b"trailers"), ("content-length", b"5")]),
            None
        );
        assert_eq!(refused(&[("grpc-status-details-bin", b"!")]), None);
    }
}
