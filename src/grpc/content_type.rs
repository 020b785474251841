//! ContentType: what messages are encoded in
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Requests).
//!
//! ```text
//!  Content-Type → "content-type" "application/grpc" [("+proto" / "+json" / {custom})]
//! ```
//!
//! "If Content-Type does not begin with "application/grpc", gRPC servers SHOULD respond with HTTP status of
//! 415 (Unsupported Media Type)." `application/grpc-web` begins so too, and is another protocol.

use core::fmt;

/// A content type of gRPC. Its subtype says how messages are encoded; parameters behind a semicolon are
/// not looked at.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct ContentType<'a> {
    value: &'a [u8],
    subtype: &'a [u8],
}

impl ContentType<'static> {
    /// `application/grpc`: Protocol Buffers, unless both ends mean something else.
    pub const GRPC: Self = Self {
        value: TYPE,
        subtype: b"",
    };

    /// `application/grpc+proto`: Protocol Buffers.
    pub const PROTO: Self = Self {
        value: b"application/grpc+proto",
        subtype: b"proto",
    };
}

impl<'a> ContentType<'a> {
    /// Reads a value; `None` where it is not one of gRPC.
    #[must_use]
    pub fn decode(value: &'a [u8]) -> Option<Self> {
        if value == TYPE {
            return Some(Self {
                value,
                subtype: b"",
            });
        }
        let (head, rest) = value.split_at_checked(TYPE.len())?;
        if !head.eq_ignore_ascii_case(TYPE) {
            return None;
        }
        let end = rest.iter().position(|octet| *octet == b';');
        let subtype = rest.get(..end.unwrap_or(rest.len()))?.trim_ascii();
        let subtype = match subtype {
            [] => subtype,
            [b'+', subtype @ ..] if is_token(subtype) => subtype,
            _ => return None,
        };
        Some(Self { value, subtype })
    }

    /// The value, as it came or is sent.
    #[inline]
    #[must_use]
    pub const fn as_bytes(&self) -> &'a [u8] {
        self.value
    }

    /// What stands behind the plus; empty where nothing does.
    #[inline]
    #[must_use]
    pub const fn subtype(&self) -> &'a [u8] {
        self.subtype
    }

    /// Whether messages are Protocol Buffers.
    #[inline]
    #[must_use]
    pub const fn is_proto(&self) -> bool {
        self.subtype.is_empty() || self.subtype.eq_ignore_ascii_case(b"proto")
    }
}

impl fmt::Debug for ContentType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentType({})", self.value.escape_ascii())
    }
}

/// RFC 9110 section 5.6.2.
fn is_token(subtype: &[u8]) -> bool {
    let is_fine = |octet: &u8| octet.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(octet);
    !subtype.is_empty() && subtype.iter().all(is_fine)
}

const TYPE: &[u8] = b"application/grpc";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_grpc() {
        for (value, subtype, is_proto) in [
            ("application/grpc", "", true),
            ("Application/gRPC", "", true),
            ("application/grpc+proto", "proto", true),
            ("application/grpc+json", "json", false),
            ("application/grpc+x.my-own", "x.my-own", false),
            ("application/grpc;charset=utf-8", "", true),
            ("application/grpc+proto ; a=b", "proto", true),
        ] {
            let read = ContentType::decode(value.as_bytes()).unwrap();
            assert_eq!(read.subtype(), subtype.as_bytes());
            assert_eq!(read.is_proto(), is_proto, "{value}");
            assert_eq!(read.as_bytes(), value.as_bytes());
        }
        assert_eq!(
            ContentType::decode(b"application/grpc"),
            Some(ContentType::GRPC)
        );
        assert_eq!(
            ContentType::decode(b"application/grpc+proto"),
            Some(ContentType::PROTO)
        );
    }

    #[test]
    fn others() {
        for value in [
            "",
            "application/json",
            "application/grp",
            "application/grpc-web",
            "application/grpc-web+proto",
            "application/grpc+",
            "application/grpc+a b",
            "application/grpcx",
            "text/application/grpc",
        ] {
            assert_eq!(ContentType::decode(value.as_bytes()), None, "{value}");
        }
    }
}
