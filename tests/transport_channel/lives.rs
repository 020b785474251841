//! Lives: how long connections live, and what ends them.

use std::time::{Duration, Instant};

use bytes::Bytes;
use viewbuf::grpc::{Code, Sent};
use viewbuf::h2::ErrorCode;
use viewbuf::service::client;
use viewbuf::transport::{ConnectivityState, Keepalive};

use super::raw::{Seen, local, within};
use super::{DOWN, bytes, call, text};

#[tokio::test]
async fn the_last_clone_ends_the_connection_after_the_calls() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.body(stream).await;
        let quiet = tokio::time::timeout(Duration::from_millis(100), raw.next()).await;
        assert!(quiet.is_err(), "the call goes on: {quiet:?}");
        raw.answer(stream, b"still here");
        assert!(matches!(
            raw.next().await,
            Some(Seen::GoAway(ErrorCode::NO_ERROR))
        ));
        assert!(raw.next().await.is_none());
    };
    let client = async {
        let start = client::server_streaming::<_, Bytes, Bytes>(&channel, &DOWN, bytes("x"));
        let mut incoming = start.await.unwrap();
        let clone = channel.clone();
        drop(channel);
        drop(clone);
        assert_eq!(incoming.next().await.unwrap(), Some(bytes("still here")));
        assert_eq!(incoming.next().await.unwrap(), None);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn a_channel_that_goes_while_it_connects() {
    let (channel, mut listener) = local(|builder| builder.idle_timeout(None));
    let waited = tokio::time::timeout(Duration::from_millis(50), channel.connected()).await;
    assert!(waited.is_err());
    drop(channel);
    let mut raw = within(listener.accept()).await;
    within(raw.idle()).await;
}

#[tokio::test]
async fn idle_connections_end() {
    let (channel, mut listener) =
        local(|builder| builder.idle_timeout(Some(Duration::from_millis(100))));
    let server = async {
        for _ in 0..2 {
            let raw = listener.accept().await;
            let begun = Instant::now();
            assert_eq!(raw.echo().await, 1);
            assert!(begun.elapsed() >= Duration::from_millis(100));
        }
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("x")).await), "x");
        assert_eq!(channel.state(), ConnectivityState::Ready);
        let state = channel.state_changed(ConnectivityState::Ready).await;
        assert_eq!(state, ConnectivityState::Idle);
        assert_eq!(text(call(&channel, bytes("x")).await), "x");
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test(start_paused = true)]
async fn a_server_that_does_not_answer_pings_is_given_up() {
    let keepalive = Keepalive::every(Duration::from_secs(30));
    let (channel, mut listener) = local(|builder| builder.keepalive(keepalive));
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.body(stream).await;
        // It answers for a while, and then no more.
        let answered = tokio::time::timeout(Duration::from_secs(300), raw.next()).await;
        assert!(answered.is_err(), "{answered:?}");
        tokio::time::sleep(Duration::from_secs(300)).await;
        drop(raw);
    };
    let client = async {
        let begun = tokio::time::Instant::now();
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Maybe)
        );
        assert!(status.message().contains("PING"), "{status}");
        let taken = begun.elapsed().as_secs();
        assert!((300..=360).contains(&taken), "{taken} s");
    };
    let limit = Duration::from_secs(1_000);
    let both = async { tokio::join!(server, client) };
    tokio::time::timeout(limit, both).await.expect("it hangs");
}
