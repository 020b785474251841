//! ClientTls: the client's side.

use alloc::borrow::ToOwned;
use alloc::sync::Arc;
use std::io;
use std::sync::{PoisonError, RwLock};

use rustls_pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::ALPN;
use super::error::TlsError;
use super::identity::{self, Identity};

/// TLS of a channel: whom it trusts, and who it is. Clones are the same: what [replaces](Self::replace) one, replaces all.
///
/// ```no_run
/// use viewbuf::transport::Channel;
/// use viewbuf::transport::tls::{ClientTls, Identity};
///
/// let identity = Identity::from_pem(std::fs::read("client.pem")?, std::fs::read("client.key")?)?;
/// let tls = ClientTls::new()
///     .roots_pem(std::fs::read("ca.pem")?)
///     .identity(identity)
///     .build()?;
/// let channel = Channel::builder("https://localhost:50051")?.tls(tls.clone()).build();
/// // Later, when there is a new certificate; connections that stand keep the old one.
/// let identity = Identity::from_pem(std::fs::read("client.pem")?, std::fs::read("client.key")?)?;
/// tls.replace(ClientTls::new().roots_pem(std::fs::read("ca.pem")?).identity(identity).build()?);
/// # drop(channel);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ClientTls {
    shared: Arc<RwLock<Current>>,
}

/// What the next connection is made with.
#[derive(Clone, Debug)]
struct Current {
    config: Arc<ClientConfig>,
    server_name: Option<ServerName<'static>>,
}

/// What [`ClientTls`] is made of. What is wrong is told by [`build`](Self::build).
#[derive(Clone, Debug)]
#[must_use = "it is to be built"]
pub struct ClientTlsBuilder {
    roots: Option<RootCertStore>,
    identity: Option<Identity>,
    server_name: Option<ServerName<'static>>,
    error: Option<TlsError>,
}

impl ClientTls {
    /// TLS that trusts the roots that the crate was built with, by the features `webpki-roots` and `native-roots`,
    /// unless others are named.
    #[expect(
        clippy::new_ret_no_self,
        reason = "what it is made of can be wrong, which build() tells"
    )]
    pub const fn new() -> ClientTlsBuilder {
        ClientTlsBuilder {
            roots: None,
            identity: None,
            server_name: None,
            error: None,
        }
    }

    /// Whatever rustls can do; it is made to agree on `h2`.
    #[must_use]
    pub fn from_config(config: ClientConfig) -> Self {
        Self::of(config, None)
    }

    fn of(mut config: ClientConfig, server_name: Option<ServerName<'static>>) -> Self {
        config.alpn_protocols = alloc::vec![ALPN.into()];
        let current = Current {
            config: Arc::new(config),
            server_name,
        };
        Self {
            shared: Arc::new(RwLock::new(current)),
        }
    }

    /// Puts another one in the place of this, for connections to come.
    pub fn replace(&self, other: Self) {
        let current = other.current();
        *self.shared.write().unwrap_or_else(PoisonError::into_inner) = current;
    }

    fn current(&self) -> Current {
        self.shared
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Goes over to TLS with a server that speaks HTTP/2.
    pub(crate) async fn connect<IO>(&self, host: &str, io: IO) -> io::Result<TlsStream<IO>>
    where
        IO: AsyncRead + AsyncWrite + Unpin,
    {
        let current = self.current();
        let name = match current.server_name {
            Some(name) => name,
            None => ServerName::try_from(host.to_owned()).map_err(io::Error::other)?,
        };
        let connector = TlsConnector::from(current.config);
        let stream = connector.connect(name, io).await?;
        // RFC 9113 section 3.2: HTTP/2 over TLS is what ALPN has chosen.
        if stream.get_ref().1.alpn_protocol() != Some(ALPN) {
            return Err(io::Error::other(
                "the server does not choose HTTP/2 by ALPN",
            ));
        }
        Ok(stream)
    }
}

impl ClientTlsBuilder {
    /// Trusts these certificates, in PEM, and not those that the crate was built with.
    pub fn roots_pem(mut self, pem: impl AsRef<[u8]>) -> Self {
        match identity::roots(pem.as_ref()) {
            Ok(roots) => self.roots = Some(roots),
            Err(error) => self.note(error),
        }
        self
    }

    /// Shows who it is to servers that ask.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// The name that the server's certificate must have: that of the URI or of the authority by default.
    pub fn server_name(mut self, name: &str) -> Self {
        match ServerName::try_from(name.to_owned()) {
            Ok(name) => self.server_name = Some(name),
            Err(_) => self.note(TlsError::ServerName),
        }
        self
    }

    /// Keeps the first thing that is wrong.
    fn note(&mut self, error: TlsError) {
        self.error.get_or_insert(error);
    }

    /// TLS, if everything that it is made of is right.
    ///
    /// # Errors
    /// The first thing that is not; [`Roots`](TlsError::Roots) too where none were named and the crate was built
    /// without.
    pub fn build(self) -> Result<ClientTls, TlsError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let roots = self.roots.unwrap_or_else(built_in);
        if roots.is_empty() {
            return Err(TlsError::Roots);
        }
        // The provider is named, so that nobody has to install one for the process.
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots);
        let config = match self.identity {
            Some(identity) => builder.with_client_auth_cert(identity.chain, identity.key)?,
            None => builder.with_no_client_auth(),
        };
        Ok(ClientTls::of(config, self.server_name))
    }
}

/// The roots that the crate was built with.
#[cfg_attr(
    not(any(feature = "webpki-roots", feature = "native-roots")),
    expect(unused_mut, reason = "there are none to be added")
)]
fn built_in() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    #[cfg(feature = "webpki-roots")]
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    // What the system has that is no certificate trusts nobody.
    #[cfg(feature = "native-roots")]
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots
}
