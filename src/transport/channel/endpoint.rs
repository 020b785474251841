//! Endpoint: where a channel connects to, as a URI.
//!
//! ```text
//!  http://HOST[:PORT]     cleartext HTTP/2 with prior knowledge; port 80
//!  https://HOST[:PORT]    HTTP/2 over TLS; port 443
//!  unix:PATH              a Unix socket, by a relative or an absolute path
//!  unix:///PATH           a Unix socket, by an absolute path
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;
use std::path::PathBuf;

/// Where a channel connects to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Endpoint {
    pub(super) target: Target,
    /// Whether connections are of TLS.
    pub(super) https: bool,
    /// What `:authority` says.
    pub(super) authority: String,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Target {
    /// A host, without the brackets of an address of IPv6, and a port.
    Host(String, u16),
    Unix(PathBuf),
}

/// Why a text is no URI that a channel connects to.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum UriError {
    /// It does not begin with `http://`, `https://` or `unix:`.
    Scheme,
    /// The host is missing, or has characters that no host has.
    Host,
    /// The port is no number from 1 to 65535.
    Port,
    /// Something follows the authority; or the path of a Unix socket is empty, or relative after two slashes.
    Path,
    /// It is `https://`, and the crate was built without the feature `tls`.
    NoTls,
}

impl FromStr for Endpoint {
    type Err = UriError;

    fn from_str(uri: &str) -> Result<Self, UriError> {
        if let Some(path) = uri.strip_prefix("unix:") {
            return Self::unix(path);
        }
        let (https, rest) = match (uri.strip_prefix("http://"), uri.strip_prefix("https://")) {
            (Some(rest), _) => (false, rest),
            (_, Some(_)) if cfg!(not(feature = "tls")) => return Err(UriError::NoTls),
            (_, Some(rest)) => (true, rest),
            _ => return Err(UriError::Scheme),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        if authority.contains(['/', '?', '#']) {
            return Err(UriError::Path);
        }
        let (host, port) = divide(authority)?;
        let default = if https { 443 } else { 80 };
        Ok(Self {
            target: Target::Host(host.to_owned(), port.unwrap_or(default)),
            https,
            authority: authority.to_owned(),
        })
    }
}

impl Endpoint {
    fn unix(path: &str) -> Result<Self, UriError> {
        // RFC 8089: three slashes are an empty authority and an absolute path.
        let path = match path.strip_prefix("//") {
            Some(path) if !path.starts_with('/') => return Err(UriError::Path),
            Some(path) => path,
            None => path,
        };
        if path.is_empty() || path.contains('\0') {
            return Err(UriError::Path);
        }
        Ok(Self {
            target: Target::Unix(path.into()),
            https: false,
            authority: "localhost".to_owned(),
        })
    }
}

/// The host of an authority, without brackets.
#[cfg(feature = "tls")]
pub(super) fn host_of(authority: &str) -> &str {
    divide(authority).map_or(authority, |(host, _)| host)
}

/// The host and the port of an authority.
fn divide(authority: &str) -> Result<(&str, Option<u16>), UriError> {
    let (host, port) = if let Some(rest) = authority.strip_prefix('[') {
        let (host, rest) = rest.split_once(']').ok_or(UriError::Host)?;
        host.parse::<core::net::Ipv6Addr>()
            .map_err(|_| UriError::Host)?;
        match rest.strip_prefix(':') {
            None if rest.is_empty() => (host, None),
            None => return Err(UriError::Host),
            port => (host, port),
        }
    } else {
        match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        }
    };
    let is_fine = |octet: u8| octet.is_ascii_alphanumeric() || b"-._~:%".contains(&octet);
    if host.is_empty() || !host.bytes().all(is_fine) {
        return Err(UriError::Host);
    }
    let port = port.map(|port| {
        // RFC 3986 section 3.2.3: digits alone, without a sign.
        let digits = Some(port).filter(|port| port.bytes().all(|octet| octet.is_ascii_digit()));
        digits?.parse().ok().filter(|port| *port != 0)
    });
    match port {
        Some(None) => Err(UriError::Port),
        port => Ok((host, port.flatten())),
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host, port) if host.contains(':') => write!(f, "[{host}]:{port}"),
            Self::Host(host, port) => write!(f, "{host}:{port}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl fmt::Display for UriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "a URI begins with http://, https:// or unix:",
            Self::Host => "the URI has no host, or one with characters that hosts do not have",
            Self::Port => "the port of the URI is no number from 1 to 65535",
            Self::Path => "the URI of a server has no path, and that of a Unix socket has one",
            Self::NoTls => "https:// needs the feature `tls`",
        })
    }
}

impl core::error::Error for UriError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(uri: &str) -> Option<(bool, String, u16, String)> {
        let endpoint: Endpoint = uri.parse().ok()?;
        match endpoint.target {
            Target::Host(host, port) => Some((endpoint.https, host, port, endpoint.authority)),
            Target::Unix(_) => None,
        }
    }

    #[test]
    fn hosts() {
        for (uri, name, port, authority) in [
            (
                "http://localhost:50051",
                "localhost",
                50_051,
                "localhost:50051",
            ),
            (
                "http://localhost:50051/",
                "localhost",
                50_051,
                "localhost:50051",
            ),
            ("http://a-b.example", "a-b.example", 80, "a-b.example"),
            ("http://[::1]:7", "::1", 7, "[::1]:7"),
            ("http://[::1]", "::1", 80, "[::1]"),
            ("http://127.0.0.1:1", "127.0.0.1", 1, "127.0.0.1:1"),
        ] {
            let expected = Some((false, name.into(), port, authority.into()));
            assert_eq!(host(uri), expected, "{uri}");
        }
    }

    #[cfg(feature = "tls")]
    #[test]
    fn https() {
        let expected = Some((true, "example".into(), 443, "example".into()));
        assert_eq!(host("https://example"), expected);
    }

    #[cfg(not(feature = "tls"))]
    #[test]
    fn https() {
        assert_eq!("https://example".parse::<Endpoint>(), Err(UriError::NoTls));
    }

    #[test]
    fn unix_sockets() {
        for (uri, path) in [
            ("unix:a/b.sock", "a/b.sock"),
            ("unix:/run/b.sock", "/run/b.sock"),
            ("unix:///run/b.sock", "/run/b.sock"),
        ] {
            let endpoint: Endpoint = uri.parse().unwrap();
            assert_eq!(endpoint.target, Target::Unix(path.into()), "{uri}");
            assert_eq!(endpoint.authority, "localhost");
        }
    }

    #[test]
    fn what_is_no_uri() {
        for (uri, error) in [
            ("", UriError::Scheme),
            ("localhost:50051", UriError::Scheme),
            ("ftp://a", UriError::Scheme),
            ("http://", UriError::Host),
            ("http://:80", UriError::Host),
            ("http://user@host", UriError::Host),
            ("http://[::1", UriError::Host),
            ("http://[::1]x", UriError::Host),
            ("http://[nonsense]:1", UriError::Host),
            ("http://a b", UriError::Host),
            ("http://a:0", UriError::Port),
            ("http://a:65536", UriError::Port),
            ("http://a:", UriError::Port),
            ("http://a:+80", UriError::Port),
            ("http://a:1:2", UriError::Port),
            ("http://a/b", UriError::Path),
            ("http://a?b", UriError::Path),
            ("unix:", UriError::Path),
            ("unix://", UriError::Path),
            ("unix://run/b.sock", UriError::Path),
        ] {
            assert_eq!(uri.parse::<Endpoint>(), Err(error), "{uri}");
        }
    }
}
