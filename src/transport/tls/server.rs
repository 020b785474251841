//! ServerTls: the server's side.

use alloc::sync::Arc;
use core::fmt;
use std::sync::{PoisonError, RwLock};

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{self, ServerConfig};

use super::ALPN;
use super::error::TlsError;
use super::identity::{self, Identity};

/// TLS of a server. Clones are the same: what [replaces](Self::replace) one, replaces all.
///
/// ```no_run
/// use viewbuf::transport::Server;
/// use viewbuf::transport::tls::{Identity, ServerTls};
///
/// # fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let identity = || -> Result<_, Box<dyn std::error::Error>> {
///     Ok(Identity::from_pem(std::fs::read("server.pem")?, std::fs::read("server.key")?)?)
/// };
/// let tls = ServerTls::new(identity()?)?;
/// let server = Server::new().tls(tls.clone());
/// // Later, when there is a new certificate; connections that stand keep the old one.
/// tls.replace(ServerTls::new(identity()?)?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct ServerTls {
    config: Arc<RwLock<Arc<ServerConfig>>>,
}

impl ServerTls {
    /// A server of this identity, for clients that need none.
    ///
    /// # Errors
    /// [`Refused`](TlsError::Refused) where certificate and key do not fit.
    pub fn new(identity: Identity) -> Result<Self, TlsError> {
        let config = builder()?.with_no_client_auth();
        let config = config.with_single_cert(identity.chain, identity.key)?;
        Ok(Self::from_config(config))
    }

    /// A server of this identity, for clients whose certificates lead to one of `roots`, which are in PEM. Their
    /// certificates are in [`Peer`](crate::service::Peer).
    ///
    /// # Errors
    /// [`Refused`](TlsError::Refused) where certificate and key do not fit, or what is wrong with the roots.
    pub fn mutual(identity: Identity, roots: impl AsRef<[u8]>) -> Result<Self, TlsError> {
        Self::with_roots(identity, roots.as_ref(), false)
    }

    /// As [`mutual`](Self::mutual), but clients may show no certificate at all.
    ///
    /// # Errors
    /// Those of [`mutual`](Self::mutual).
    pub fn mutual_optional(identity: Identity, roots: impl AsRef<[u8]>) -> Result<Self, TlsError> {
        Self::with_roots(identity, roots.as_ref(), true)
    }

    fn with_roots(identity: Identity, roots: &[u8], optional: bool) -> Result<Self, TlsError> {
        let roots = Arc::new(identity::roots(roots)?);
        let provider = Arc::new(ring::default_provider());
        let mut verifier = WebPkiClientVerifier::builder_with_provider(roots, provider);
        if optional {
            verifier = verifier.allow_unauthenticated();
        }
        let verifier = verifier.build().map_err(|_| TlsError::Roots)?;
        let config = builder()?.with_client_cert_verifier(verifier);
        let config = config.with_single_cert(identity.chain, identity.key)?;
        Ok(Self::from_config(config))
    }

    /// Whatever rustls can do; it is made to agree on `h2`.
    #[must_use]
    pub fn from_config(mut config: ServerConfig) -> Self {
        config.alpn_protocols = alloc::vec![ALPN.into()];
        Self {
            config: Arc::new(RwLock::new(Arc::new(config))),
        }
    }

    /// Puts another one in the place of this, for connections to come.
    pub fn replace(&self, other: Self) {
        let config = other.current();
        *self.config.write().unwrap_or_else(PoisonError::into_inner) = config;
    }

    fn current(&self) -> Arc<ServerConfig> {
        self.config
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        self.current().into()
    }
}

impl fmt::Debug for ServerTls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerTls").finish_non_exhaustive()
    }
}

type Builder = rustls::ConfigBuilder<ServerConfig, rustls::WantsVerifier>;

fn builder() -> Result<Builder, TlsError> {
    let provider = Arc::new(ring::default_provider());
    Ok(ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?)
}
