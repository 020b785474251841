//! TlsError: why TLS cannot be had with what it was given.

use core::fmt;

/// Why TLS cannot be had with what it was given.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TlsError {
    /// There is no certificate in what should be some, in PEM.
    NoCertificate,
    /// There is no private key in what should be one, in PEM.
    NoKey,
    /// A certificate or a key is not what it should be.
    Refused(tokio_rustls::rustls::Error),
    /// Nothing can be verified by these roots.
    Roots,
    /// The name that a server's certificate must have is none.
    ServerName,
}

impl fmt::Display for TlsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCertificate => f.write_str("no certificate in PEM"),
            Self::NoKey => f.write_str("no private key in PEM"),
            Self::Refused(error) => error.fmt(f),
            Self::Roots => f.write_str("nothing can be verified by these root certificates"),
            Self::ServerName => f.write_str("the name of the server is none"),
        }
    }
}

impl core::error::Error for TlsError {}

impl From<tokio_rustls::rustls::Error> for TlsError {
    fn from(error: tokio_rustls::rustls::Error) -> Self {
        Self::Refused(error)
    }
}
