//! Half-closed connections: a server that has said all it has to say, though it would still listen.

use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::AsyncWriteExt;
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
    let server = async {
        let (io, _) = tcp.accept().await.unwrap();
        let mut raw = Raw::new(io, &Config::DEFAULT);
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
        let (io, _) = tcp.accept().await.unwrap();
        Raw::new(io, &Config::DEFAULT).echo().await
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
