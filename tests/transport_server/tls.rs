//! TLS: who is let in, and what a service learns of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};
use viewbuf::grpc::{Cardinality, Code};
use viewbuf::transport::Server;
use viewbuf::transport::server::Serving;
use viewbuf::transport::tls::{Identity, ServerTls, TlsError};

use super::client::Client;
use super::service::Echo;

/// An authority, and what it signs.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate and its key, in PEM.
    fn sign(&self, name: &str) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        (certificate.pem(), key.serialize_pem())
    }

    fn identity(&self, name: &str) -> Identity {
        let (chain, key) = self.sign(name);
        Identity::from_pem(chain, key).unwrap()
    }

    fn client(&self, identity: Option<(String, String)>, alpn: &[u8]) -> ClientConfig {
        let mut roots = RootCertStore::empty();
        roots
            .add(CertificateDer::from_pem_slice(self.pem().as_bytes()).unwrap())
            .unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots);
        let mut config = match identity {
            None => config.with_no_client_auth(),
            Some((chain, key)) => {
                let chain = vec![CertificateDer::from_pem_slice(chain.as_bytes()).unwrap()];
                let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap();
                config.with_client_auth_cert(chain, key).unwrap()
            }
        };
        config.alpn_protocols = vec![alpn.to_vec()];
        config
    }
}

async fn serve(tls: ServerTls) -> Serving {
    let server = Server::new().service(Echo::default()).tls(tls);
    let server = server.handshake_timeout(Duration::from_millis(300));
    server.bind("127.0.0.1:0").await.unwrap()
}

async fn connect(
    serving: &Serving,
    config: ClientConfig,
) -> std::io::Result<Client<TlsStream<TcpStream>>> {
    let socket = TcpStream::connect(("127.0.0.1", serving.port().unwrap())).await?;
    let name = ServerName::try_from("server.test").unwrap();
    let stream = TlsConnector::from(Arc::new(config))
        .connect(name, socket)
        .await?;
    Ok(Client::new(stream))
}

#[tokio::test]
async fn calls_over_tls() {
    let authority = Authority::new();
    let serving = serve(ServerTls::new(authority.identity("server.test")).unwrap()).await;
    let mut client = connect(&serving, authority.client(None, b"h2"))
        .await
        .unwrap();
    for len in [0, 100, 100_000] {
        assert_eq!(
            client.unary("Unary", &vec![1; len]).await.messages,
            [vec![1; len]]
        );
    }
    assert_eq!(
        client
            .unary("Server", b"count 100 10000")
            .await
            .messages
            .len(),
        100
    );
    let told = client.unary("Unary", b"peer").await.messages[0].clone();
    assert!(String::from_utf8_lossy(&told).contains("certificates: []"));
    let (report, ()) = tokio::join!(serving.shutdown(Duration::from_secs(5)), client.closed());
    assert_eq!(report.cut, 0);
}

/// TLS has an end of its own for each direction (RFC 8446 section 6.1): who has sent it may wait for answers.
#[tokio::test]
async fn who_says_no_more_over_tls_is_answered() {
    let authority = Authority::new();
    let serving = serve(ServerTls::new(authority.identity("server.test")).unwrap()).await;
    let config = authority.client(None, b"h2");
    let mut client = connect(&serving, config.clone()).await.unwrap();
    let slow = client.open("Unary", Cardinality::UNARY);
    // It takes longer than it takes to see that nobody is there.
    client.send(slow, b"sleep 800 60000", true);
    let down = client.open("Server", Cardinality::SERVER_STREAMING);
    client.send(down, b"count 20 1000", true);
    // This one will never be complete.
    let half = client.open("Client", Cardinality::CLIENT_STREAMING);
    client.send(half, b"half", false);
    client.say_no_more().await;
    client.listen().await;
    assert_eq!(client.calls[&slow].messages[0].len(), 60_000);
    assert!(client.calls[&slow].status().is_ok());
    assert_eq!(client.calls[&down].messages.len(), 20);
    assert!(client.calls[&down].status().is_ok());
    assert_eq!(client.calls[&half].status().code(), Code::Cancelled);
    assert!(!client.goaways.is_empty());
    // Who closes without it is gone: RFC 8446 has that be an attack, and nothing is answered.
    let mut client = connect(&serving, config).await.unwrap();
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"sleep 3600000", true);
    client.drive_for(Duration::from_millis(50)).await;
    client.io.get_mut().0.shutdown().await.unwrap();
    let begun = Instant::now();
    while serving.running().connections() > 0 {
        assert!(begun.elapsed() < Duration::from_secs(5), "nobody is there");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let ended = serving.shutdown(Duration::from_secs(5)).await;
    assert_eq!((ended.finished, ended.cut), (0, 0));
}

#[tokio::test]
async fn another_protocol_is_refused() {
    let authority = Authority::new();
    let serving = serve(ServerTls::new(authority.identity("server.test")).unwrap()).await;
    assert!(
        connect(&serving, authority.client(None, b"http/1.1"))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn mutual_tls() {
    let authority = Authority::new();
    let tls = ServerTls::mutual(authority.identity("server.test"), authority.pem()).unwrap();
    let serving = serve(tls).await;
    let identity = authority.sign("client.test");
    let mut client = connect(&serving, authority.client(Some(identity.clone()), b"h2"))
        .await
        .unwrap();
    let told = client.unary("Unary", b"peer").await.messages[0].clone();
    let own = CertificateDer::from_pem_slice(identity.0.as_bytes()).unwrap();
    let shown = format!("{:?}", viewbuf::bytes::Bytes::copy_from_slice(&own));
    assert!(String::from_utf8_lossy(&told).contains(&shown));
    // Nobody without a certificate, or with one of somebody else's. With TLS 1.3 a client learns it after its own
    // part of the handshake.
    for identity in [None, Some(Authority::new().sign("client.test"))] {
        if let Ok(mut client) = connect(&serving, authority.client(identity, b"h2")).await {
            client.closed().await;
            assert!(client.goaways.is_empty() && client.calls.is_empty());
        }
    }
    let tls =
        ServerTls::mutual_optional(authority.identity("server.test"), authority.pem()).unwrap();
    let serving = serve(tls).await;
    let mut client = connect(&serving, authority.client(None, b"h2"))
        .await
        .unwrap();
    assert!(client.unary("Unary", b"x").await.status().is_ok());
}

#[tokio::test]
async fn certificates_change_while_it_serves() {
    let (before, after) = (Authority::new(), Authority::new());
    let tls = ServerTls::new(before.identity("server.test")).unwrap();
    let serving = serve(tls.clone()).await;
    let mut old = connect(&serving, before.client(None, b"h2")).await.unwrap();
    assert!(old.unary("Unary", b"x").await.status().is_ok());
    tls.replace(ServerTls::new(after.identity("server.test")).unwrap());
    assert!(connect(&serving, before.client(None, b"h2")).await.is_err());
    let mut new = connect(&serving, after.client(None, b"h2")).await.unwrap();
    assert!(new.unary("Unary", b"x").await.status().is_ok());
    assert!(old.unary("Unary", b"still here").await.status().is_ok());
}

#[tokio::test]
async fn a_handshake_that_does_not_end() {
    let authority = Authority::new();
    let serving = serve(ServerTls::new(authority.identity("server.test")).unwrap()).await;
    let mut socket = TcpStream::connect(("127.0.0.1", serving.port().unwrap()))
        .await
        .unwrap();
    let mut octets = Vec::new();
    let read = tokio::io::AsyncReadExt::read_to_end(&mut socket, &mut octets);
    let read = tokio::time::timeout(Duration::from_secs(20), read).await;
    assert_eq!(
        read.unwrap().unwrap(),
        0,
        "it is closed, and nobody is told anything"
    );
    // Whoever is in a handshake does not hold up the end of the server.
    let _silent = TcpStream::connect(("127.0.0.1", serving.port().unwrap()))
        .await
        .unwrap();
    assert_eq!(serving.shutdown(Duration::ZERO).await.cut, 0);
}

/// Whoever is in a handshake counts, from when it was accepted.
#[tokio::test]
async fn connections_that_are_too_many_wait_for_their_handshakes() {
    let authority = Authority::new();
    let tls = ServerTls::new(authority.identity("server.test")).unwrap();
    let server = Server::new().service(Echo::default()).tls(tls);
    let serving = server.connections_max(2).bind("127.0.0.1:0").await.unwrap();
    let address = ("127.0.0.1", serving.port().unwrap());
    // All of them are there before the server looks.
    let silent = [(); 20].map(|()| std::net::TcpStream::connect(address).unwrap());
    for _ in 0..100 {
        assert!(serving.running().connections() <= 2);
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(serving.running().connections(), 2);
    // When those have gone there is room for whoever does more.
    drop(silent);
    let mut client = connect(&serving, authority.client(None, b"h2"))
        .await
        .unwrap();
    assert!(client.unary("Unary", b"x").await.status().is_ok());
}

#[test]
fn what_is_no_identity() {
    let authority = Authority::new();
    let (chain, key) = authority.sign("server.test");
    let (_, other) = authority.sign("server.test");
    assert!(matches!(
        Identity::from_pem("", &key),
        Err(TlsError::NoCertificate)
    ));
    assert!(matches!(
        Identity::from_pem(&chain, "nothing"),
        Err(TlsError::NoKey)
    ));
    let unfit = Identity::from_pem(&chain, other).unwrap();
    assert!(matches!(ServerTls::new(unfit), Err(TlsError::Refused(_))));
    let identity = Identity::from_pem(&chain, key).unwrap();
    assert!(matches!(
        ServerTls::mutual(identity, "no roots"),
        Err(TlsError::NoCertificate)
    ));
}
