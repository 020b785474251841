//! Channels over TLS: whom they trust, and who they are.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};
use viewbuf::grpc::{Cause, Code, Sent, Status};
use viewbuf::h2::Config;
use viewbuf::service::CallerExt;
use viewbuf::transport::tls::{ClientTls, ClientTlsBuilder, Identity, TlsError};
use viewbuf::transport::{Bearer, Channel};

use super::raw::{Raw, Seen, within};
use super::{UNARY, bytes, call, client, get, text};

/// An authority, and what it has certified.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key, in PEM.
pub(crate) struct Certified {
    certificate: String,
    key: String,
}

impl Certified {
    fn identity(&self) -> Result<Identity, TlsError> {
        Identity::from_pem(&self.certificate, &self.key)
    }
}

impl Authority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    fn pem(&self) -> String {
        self.0.pem()
    }

    pub(crate) fn certify(&self, name: &str) -> Certified {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Certified {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
        }
    }
}

/// What a server is told: who it is, whose clients it takes, and what it speaks.
pub(crate) fn config(
    server: &Certified,
    clients: Option<&Authority>,
    alpn: &[&str],
) -> TlsAcceptor {
    let provider = Arc::new(ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .unwrap();
    let builder = match clients {
        None => builder.with_no_client_auth(),
        Some(authority) => {
            let mut roots = RootCertStore::empty();
            let certificate = CertificateDer::from_pem_slice(authority.pem().as_bytes());
            roots.add(certificate.unwrap()).unwrap();
            let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), provider);
            builder.with_client_cert_verifier(verifier.build().unwrap())
        }
    };
    let certificate = CertificateDer::from_pem_slice(server.certificate.as_bytes()).unwrap();
    let key = PrivateKeyDer::from_pem_slice(server.key.as_bytes()).unwrap();
    let mut config = builder.with_single_cert(vec![certificate], key).unwrap();
    config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
    TlsAcceptor::from(Arc::new(config))
}

/// What becomes of a call over TLS.
async fn over(
    acceptor: TlsAcceptor,
    name: &str,
    tls: Result<ClientTls, TlsError>,
) -> Result<String, Status> {
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = tcp.local_addr().unwrap().port();
    let channel = Channel::builder(&format!("https://{name}:{port}"))
        .unwrap()
        .tls(tls.unwrap())
        .build();
    let server = async {
        let (io, _) = tcp.accept().await.unwrap();
        if let Ok(io) = acceptor.accept(io).await {
            let mut raw = Raw::new(io, &Config::DEFAULT);
            // Who was not taken for a client ends the connection instead.
            while let Some(seen) = raw.next().await {
                if let Seen::Headers(stream, _) = seen {
                    raw.body(stream).await;
                    raw.answer(stream, b"hello");
                }
            }
        }
    };
    let client = async {
        let response = call(&channel, bytes("x")).await;
        drop(channel);
        response.map(|response| text(Ok(response)))
    };
    let (_, response) = within(async { tokio::join!(server, client) }).await;
    response
}

pub(crate) fn trusting(authority: &Authority) -> ClientTlsBuilder {
    ClientTls::new().roots_pem(authority.pem())
}

fn refused(response: Result<String, Status>) -> String {
    let status = response.unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unavailable, Sent::No),
        "{status:?}"
    );
    assert!(matches!(status.cause(), Some(Cause::Other(_))));
    status.message().to_lowercase()
}

#[tokio::test]
async fn a_server_is_known_by_its_certificate() {
    let (authority, other) = (Authority::new(), Authority::new());
    let server = authority.certify("localhost");
    let acceptor = config(&server, None, &["h2"]);
    let response = over(acceptor.clone(), "localhost", trusting(&authority).build()).await;
    assert_eq!(response.unwrap(), "hello");
    let response = over(acceptor.clone(), "localhost", trusting(&other).build()).await;
    assert!(refused(response).contains("certificate"));
    // Its name counts: that of the URI, or another one that was told.
    let response = over(acceptor.clone(), "127.0.0.1", trusting(&authority).build()).await;
    assert!(refused(response).contains("certificate"));
    let named = trusting(&authority).server_name("localhost").build();
    let response = over(acceptor, "127.0.0.1", named).await;
    assert_eq!(response.unwrap(), "hello");
}

#[tokio::test]
async fn a_client_is_known_by_its_certificate() {
    let (authority, clients) = (Authority::new(), Authority::new());
    let server = authority.certify("localhost");
    let acceptor = config(&server, Some(&clients), &["h2"]);
    let client = clients.certify("somebody");
    let known = trusting(&authority)
        .identity(client.identity().unwrap())
        .build();
    let response = over(acceptor.clone(), "localhost", known).await;
    assert_eq!(response.unwrap(), "hello");
    refused(over(acceptor, "localhost", trusting(&authority).build()).await);
}

/// Certificates change while a channel is there: the next connection is made with the new ones.
#[tokio::test]
async fn a_client_has_a_new_certificate() {
    let (authority, clients) = (Authority::new(), Authority::new());
    let acceptor = config(&authority.certify("localhost"), Some(&clients), &["h2"]);
    let tls = trusting(&authority).build().unwrap();
    refused(over(acceptor.clone(), "localhost", Ok(tls.clone())).await);
    let of_channel = tls.clone();
    let identity = clients.certify("somebody").identity().unwrap();
    tls.replace(trusting(&authority).identity(identity).build().unwrap());
    let response = over(acceptor, "localhost", Ok(of_channel)).await;
    assert_eq!(response.unwrap(), "hello");
}

#[tokio::test]
async fn http2_is_what_alpn_chooses() {
    let authority = Authority::new();
    let server = authority.certify("localhost");
    for alpn in [&["http/1.1"][..], &[]] {
        let acceptor = config(&server, None, alpn);
        refused(over(acceptor, "localhost", trusting(&authority).build()).await);
    }
    let acceptor = config(&server, None, &["http/1.1", "h2"]);
    let response = over(acceptor, "localhost", trusting(&authority).build()).await;
    assert_eq!(response.unwrap(), "hello");
}

#[tokio::test]
async fn secrets_go_over_tls() {
    let authority = Authority::new();
    let acceptor = config(&authority.certify("localhost"), None, &["h2"]);
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = tcp.local_addr().unwrap().port();
    let channel = Channel::builder(&format!("https://localhost:{port}"))
        .unwrap()
        .tls(trusting(&authority).build().unwrap())
        .build();
    let caller = channel.intercepted(Bearer::new("secret".to_owned()));
    let server = async {
        let (io, _) = tcp.accept().await.unwrap();
        let mut raw = Raw::new(acceptor.accept(io).await.unwrap(), &Config::DEFAULT);
        let (stream, fields) = raw.request().await;
        assert_eq!(get(&fields, ":scheme"), Some("https"));
        assert_eq!(get(&fields, "authorization"), Some("Bearer secret"));
        let authority = format!("localhost:{port}");
        assert_eq!(get(&fields, ":authority"), Some(&authority[..]));
        raw.body(stream).await;
        raw.answer(stream, b"welcome");
        raw.idle().await;
    };
    let client = async move {
        let response = client::unary(&caller, &UNARY, bytes("x")).await;
        assert_eq!(text(response), "welcome");
    };
    within(async { tokio::join!(server, client) }).await;
}

#[test]
fn what_is_wrong_is_told() {
    let authority = Authority::new();
    let identity = authority.certify("a");
    let nonsense = ClientTls::new().roots_pem(b"nonsense").build();
    assert!(matches!(nonsense, Err(TlsError::NoCertificate)));
    let name = trusting(&authority).server_name("not a name").build();
    assert!(matches!(name, Err(TlsError::ServerName)));
    let no_key = Identity::from_pem(&identity.certificate, "");
    assert!(matches!(no_key, Err(TlsError::NoKey)));
    let other = authority.certify("b");
    let mixed = Identity::from_pem(&identity.certificate, &other.key).unwrap();
    let mixed = trusting(&authority).identity(mixed).build();
    assert!(matches!(mixed, Err(TlsError::Refused(_))), "{mixed:?}");
}
