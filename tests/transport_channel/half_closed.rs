//! Half-closed connections: a server that has said all it has to say, though it would still listen.

use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use viewbuf::grpc::{Cause, Code, Sent};
use viewbuf::h2::Config;
use viewbuf::service::client;
use viewbuf::transport::Channel;

use super::raw::{Raw, within};
use super::{DOWN, bytes, call, text};

/// What came before the end counts, and nothing can come after it: what is left fails at once, and the next call
/// takes another connection.
#[tokio::test]
async fn a_server_that_says_no_more() {
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::new(&format!("http://{address}")).unwrap();
    says_no_more(channel, async || tcp.accept().await.unwrap().0).await;
}

/// The end of TLS (RFC 8446 section 6.1) is as good as that of TCP.
#[cfg(feature = "tls")]
#[tokio::test]
async fn a_server_that_says_no_more_over_tls() {
    let authority = super::tls::Authority::new();
    let acceptor = super::tls::config(&authority.certify("localhost"), None, &["h2"]);
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = tcp.local_addr().unwrap().port();
    let channel = Channel::builder(&format!("https://localhost:{port}"))
        .unwrap()
        .tls(super::tls::trusting(&authority).build().unwrap())
        .build();
    let accept = async || {
        let (io, _) = tcp.accept().await.unwrap();
        acceptor.accept(io).await.unwrap()
    };
    says_no_more(channel, accept).await;
}

async fn says_no_more<IO: AsyncRead + AsyncWrite + Unpin>(
    channel: Channel,
    accept: impl AsyncFn() -> IO,
) {
    let server = async {
        let mut raw = Raw::new(accept().await, &Config::DEFAULT);
        let (down, _) = raw.request().await;
        let (first, _) = raw.request().await;
        let (second, _) = raw.request().await;
        raw.begin(down);
        for _ in 0..10 {
            raw.message(down, &[7; 5_000]);
        }
        raw.answer(first, b"answered");
        raw.flush().await.unwrap();
        raw.io.shutdown().await.unwrap();
        assert_ne!(second, first);
        // The client closes too, since nothing is left to do here.
        raw.idle().await;
        Raw::new(accept().await, &Config::DEFAULT).echo().await
    };
    let client = async {
        let down = client::server_streaming::<_, Bytes, Bytes>(&channel, &DOWN, bytes("x"));
        let mut incoming = down.await.unwrap();
        let begun = Instant::now();
        let (first, second) = tokio::join!(call(&channel, "1"), call(&channel, "2"));
        assert_eq!(text(first), "answered");
        let status = second.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Maybe)
        );
        assert!(
            matches!(status.cause(), Some(Cause::Other(_))),
            "{status:?}"
        );
        for _ in 0..10 {
            assert_eq!(incoming.next().await.unwrap().unwrap().len(), 5_000);
        }
        let status = incoming.next().await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Yes)
        );
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert_eq!(text(call(&channel, "again").await), "again");
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 1);
}
