//! ClientTls: whom a channel over TLS trusts, and who it is.

use alloc::borrow::ToOwned;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;
use std::io;

use rustls_pki_types::pem::{self, PemObject};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};

use super::connect::BoxIo;
use super::options::Options;

/// Whom a channel over TLS trusts, and who it is.
///
/// ```no_run
/// use viewbuf::transport::{Channel, ClientTls};
///
/// let tls = ClientTls::new()
///     .roots_pem(&std::fs::read("ca.pem")?)
///     .identity_pem(&std::fs::read("client.pem")?, &std::fs::read("client.key")?)
///     .build()?;
/// let channel = Channel::builder("https://localhost:50051")?.tls(tls).build();
/// # drop(channel);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ClientTls {
    config: Arc<ClientConfig>,
    server_name: Option<ServerName<'static>>,
}

/// What [`ClientTls`] is made of. What is wrong is told by [`build`](Self::build).
#[derive(Debug)]
#[must_use = "it is to be built"]
pub struct ClientTlsBuilder {
    roots: RootCertStore,
    identity: Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>,
    server_name: Option<ServerName<'static>>,
    error: Option<ClientTlsError>,
}

/// Why there is no TLS.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientTlsError {
    /// What should be PEM is not, or has no certificate or key.
    Pem(pem::Error),
    /// The name of the server is none.
    ServerName,
    /// Nobody is trusted.
    NoRoots,
    /// A certificate or a key is not fit for use.
    Rustls(rustls::Error),
}

impl ClientTls {
    /// TLS that trusts the roots that the crate was built with, by the features `webpki-roots` and `native-roots`,
    /// unless others are named.
    #[expect(
        clippy::new_ret_no_self,
        reason = "what it is made of can be wrong, which build() tells"
    )]
    pub fn new() -> ClientTlsBuilder {
        ClientTlsBuilder {
            roots: RootCertStore::empty(),
            identity: None,
            server_name: None,
            error: None,
        }
    }

    /// TLS as `rustls` was told; ALPN offers `h2` alone all the same.
    #[must_use]
    pub fn from_config(mut config: ClientConfig) -> Self {
        config.alpn_protocols = [H2.to_owned()].into();
        Self {
            config: Arc::new(config),
            server_name: None,
        }
    }

    /// Goes over to TLS with a server that speaks HTTP/2.
    pub(super) async fn connect(&self, host: &str, io: BoxIo) -> io::Result<TlsStream<BoxIo>> {
        let name = match &self.server_name {
            Some(name) => name.clone(),
            None => ServerName::try_from(host.to_owned()).map_err(io::Error::other)?,
        };
        let stream = TlsConnector::from(self.config.clone())
            .connect(name, io)
            .await?;
        // RFC 9113 section 3.2: HTTP/2 over TLS is what ALPN has chosen.
        if stream.get_ref().1.alpn_protocol() != Some(H2) {
            return Err(io::Error::other(
                "the server does not choose HTTP/2 by ALPN",
            ));
        }
        Ok(stream)
    }
}

/// The protocol's name for ALPN (RFC 9113 section 3.1).
const H2: &[u8] = b"h2";

impl ClientTlsBuilder {
    /// Trusts these certificates, in PEM, and not those that the crate was built with.
    pub fn roots_pem(mut self, pem: &[u8]) -> Self {
        let added = certificates(pem).and_then(|certificates| {
            for certificate in certificates {
                self.roots.add(certificate)?;
            }
            Ok(())
        });
        self.note(added)
    }

    /// Shows these certificates, its own first, in PEM, and has the key that belongs to it.
    pub fn identity_pem(mut self, certificates_pem: &[u8], key_pem: &[u8]) -> Self {
        let identity = certificates(certificates_pem)
            .and_then(|certificates| Ok((certificates, PrivateKeyDer::from_pem_slice(key_pem)?)));
        let identity = identity.map(|identity| self.identity = Some(identity));
        self.note(identity)
    }

    /// The name that the server's certificate must have: that of the URI or of the authority by default.
    pub fn server_name(mut self, name: &str) -> Self {
        let name = ServerName::try_from(name.to_owned()).map_err(|_| ClientTlsError::ServerName);
        let name = name.map(|name| self.server_name = Some(name));
        self.note(name)
    }

    /// Keeps the first thing that is wrong.
    fn note(mut self, result: Result<(), ClientTlsError>) -> Self {
        if let Err(error) = result {
            self.error.get_or_insert(error);
        }
        self
    }

    /// TLS, if everything that it is made of is right.
    ///
    /// # Errors
    /// The first thing that is not.
    pub fn build(mut self) -> Result<ClientTls, ClientTlsError> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        if self.roots.is_empty() {
            add_built_in(&mut self.roots);
        }
        if self.roots.is_empty() {
            return Err(ClientTlsError::NoRoots);
        }
        // The provider is named, so that nobody has to install one for the process.
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(self.roots);
        let config = match self.identity {
            Some((certificates, key)) => builder.with_client_auth_cert(certificates, key)?,
            None => builder.with_no_client_auth(),
        };
        Ok(ClientTls {
            server_name: self.server_name,
            ..ClientTls::from_config(config)
        })
    }
}

/// All certificates of a PEM file; at least one.
fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, ClientTlsError> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let found = found?;
    if found.is_empty() {
        return Err(ClientTlsError::Pem(pem::Error::NoItemsFound));
    }
    Ok(found)
}

/// Adds the roots that the crate was built with.
fn add_built_in(roots: &mut RootCertStore) {
    #[cfg(feature = "webpki-roots")]
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    #[cfg(feature = "native-roots")]
    {
        // What the system has that is no certificate trusts nobody.
        let found = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(found.certs);
    }
    let _ = roots;
}

impl Options {
    /// Has TLS trust the built-in roots where nothing was said, and TLS is asked for.
    pub(super) fn with_default_tls(mut self) -> Self {
        if self.https() && self.tls.is_none() {
            self.tls = ClientTls::new().build().ok();
        }
        self
    }
}

impl From<pem::Error> for ClientTlsError {
    fn from(error: pem::Error) -> Self {
        Self::Pem(error)
    }
}

impl From<rustls::Error> for ClientTlsError {
    fn from(error: rustls::Error) -> Self {
        Self::Rustls(error)
    }
}

impl fmt::Display for ClientTlsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pem(error) => write!(f, "not PEM as it should be: {error}"),
            Self::ServerName => f.write_str("the name of the server is none"),
            Self::NoRoots => f.write_str(
                "nobody is trusted: name roots, or build with `webpki-roots` or `native-roots`",
            ),
            Self::Rustls(error) => error.fmt(f),
        }
    }
}

impl Error for ClientTlsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Pem(error) => Some(error),
            Self::Rustls(error) => Some(error),
            _ => None,
        }
    }
}
