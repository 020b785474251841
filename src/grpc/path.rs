//! Path: which method of which service is called
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Requests).
//!
//! ```text
//!  Path → ":path" "/" Service-Name "/" {method name}
//! ```
//!
//! The grammar is strict, and there is one spelling of each path: whoever routes and whoever authorises
//! see the same octets. Without this rule a `:path` without its first slash went past interceptors
//! (CVE-2026-33186).

use core::fmt;

/// The longest path.
const LEN_MAX: usize = 1_024;

/// A path that is well-formed: two names of letters, digits, `.`, `_` and `-`, neither of which is empty
/// or all dots.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub struct Path<'a> {
    path: &'a str,
    /// Where the second slash stands.
    slash: u16,
}

impl<'a> Path<'a> {
    /// Reads a path; `None` where it is malformed.
    #[must_use]
    pub fn decode(path: &'a [u8]) -> Option<Self> {
        let [b'/', rest @ ..] = path else {
            return None;
        };
        if path.len() > LEN_MAX {
            return None;
        }
        let service = name_len(rest)?;
        let method = rest.get(service..)?.strip_prefix(b"/")?;
        if name_len(method)? != method.len() {
            return None;
        }
        Some(Self {
            path: core::str::from_utf8(path).ok()?,
            slash: u16::try_from(service + 1).ok()?,
        })
    }

    /// The whole path, `/package.Service/Method`.
    #[inline]
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.path
    }

    /// The full name of the service.
    #[must_use]
    pub fn service(&self) -> &'a str {
        self.path.get(1..self.slash.into()).unwrap_or_default()
    }

    /// The name of the method.
    #[must_use]
    pub fn method(&self) -> &'a str {
        let start = usize::from(self.slash) + 1;
        self.path.get(start..).unwrap_or_default()
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path)
    }
}

impl fmt::Debug for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({})", self.path)
    }
}

/// How long the name is that `octets` begin with; `None` where there is none.
fn name_len(octets: &[u8]) -> Option<usize> {
    let mut seen = 0;
    let mut len = 0;
    for octet in octets {
        match CLASSES.get(usize::from(*octet)) {
            Some(&class) if class != NEITHER => seen |= class,
            _ => break,
        }
        len += 1;
    }
    (seen & OF_NAME != 0).then_some(len)
}

/// What an octet may be in a name: a dot, which is none by itself, or another octet of one.
const CLASSES: [u8; 256] = {
    let mut classes = [NEITHER; 256];
    let mut octet = 0_u8;
    while octet < 0x80 {
        if let Some(class) = classes.split_at_mut(octet as usize).1.first_mut() {
            *class = match octet {
                b'.' => DOT,
                b'_' | b'-' => OF_NAME,
                _ if octet.is_ascii_alphanumeric() => OF_NAME,
                _ => NEITHER,
            };
        }
        octet += 1;
    }
    classes
};

const NEITHER: u8 = 0;
const DOT: u8 = 0b01;
const OF_NAME: u8 = 0b10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names() {
        let path = Path::decode(b"/grpc.testing.TestService/UnaryCall").unwrap();
        assert_eq!(path.service(), "grpc.testing.TestService");
        assert_eq!(path.method(), "UnaryCall");
        assert_eq!(path.as_str(), "/grpc.testing.TestService/UnaryCall");
        let path = Path::decode(b"/a/b").unwrap();
        assert_eq!((path.service(), path.method()), ("a", "b"));
    }

    #[test]
    fn malformed_paths() {
        let long = format!("/a/{}", "b".repeat(LEN_MAX));
        for path in [
            "",
            "/",
            "//",
            "/a",
            "/a/",
            "//b",
            "a/b",
            "grpc.testing.TestService/UnaryCall",
            "/a/b/",
            "/a/b/c",
            "//a/b",
            "/a//b",
            "/a/b?c",
            "/a/b#c",
            "/a%2fb/c",
            "/a/b%00",
            "/./b",
            "/../b",
            "/a/..",
            "/a/b\0",
            "/a/ b",
            "/a\\b/c",
            "*",
            "http://host/a/b",
            "/a/\u{e9}",
            &long,
        ] {
            assert_eq!(Path::decode(path.as_bytes()), None, "{path:?}");
        }
    }
}
