//! Connecting: servers that are not there, or are something else, and who waits for them.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use viewbuf::grpc::{Cause, Code, Sent};
use viewbuf::h2::Config;
use viewbuf::service::Request;
use viewbuf::transport::{Backoff, Channel, ConnectivityState};

use super::raw::{Raw, local, within};
use super::{bytes, call, call_with, code, text};

pub(crate) fn fast() -> Backoff {
    Backoff {
        initial: Duration::from_millis(200),
        multiplier: 1.0,
        jitter: 0.0,
        ..Backoff::DEFAULT
    }
}

#[tokio::test]
async fn no_server() {
    let dialled = Arc::new(AtomicUsize::new(0));
    let count = dialled.clone();
    let channel = Channel::builder("http://localhost:1")
        .unwrap()
        .backoff(fast())
        .connector(move || {
            count.fetch_add(1, Ordering::SeqCst);
            async { Err::<tokio::io::DuplexStream, _>(io::ErrorKind::ConnectionRefused.into()) }
        })
        .build();
    assert_eq!(channel.state(), ConnectivityState::Idle);
    let begun = Instant::now();
    for _ in 0..10 {
        let status = within(call(&channel, bytes("x"))).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::No)
        );
        assert!(status.message().contains("connection refused"), "{status}");
        assert!(matches!(status.cause(), Some(Cause::Other(_))));
        assert_eq!(channel.state(), ConnectivityState::TransientFailure);
    }
    assert!(
        begun.elapsed() < Duration::from_millis(190),
        "they fail fast"
    );
    assert_eq!(dialled.load(Ordering::SeqCst), 1);
    // After the backoff it is tried again.
    tokio::time::sleep(Duration::from_millis(250)).await;
    assert_eq!(
        code(within(call(&channel, bytes("x"))).await),
        Code::Unavailable
    );
    assert_eq!(dialled.load(Ordering::SeqCst), 2);
    // Who waits for ready waits to its deadline.
    let mut request = Request::new(bytes("x"));
    request.set_wait_for_ready(true);
    request.set_timeout(Duration::from_millis(500));
    let begun = Instant::now();
    let status = within(call_with(&channel, request)).await.unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::DeadlineExceeded, Sent::No)
    );
    assert!(begun.elapsed() >= Duration::from_millis(500));
    assert!((4..=5).contains(&dialled.load(Ordering::SeqCst)));
}

#[tokio::test]
async fn who_waits_for_ready_gets_there() {
    let tcp = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = tcp.local_addr().unwrap();
    drop(tcp);
    let channel = Channel::builder(&format!("http://{address}"))
        .unwrap()
        .backoff(fast())
        .build();
    assert_eq!(
        code(within(call(&channel, bytes("x"))).await),
        Code::Unavailable
    );
    let mut request = Request::new(bytes("patience"));
    request.set_wait_for_ready(true);
    let server = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let tcp = TcpListener::bind(address).await.unwrap();
        let (io, _) = tcp.accept().await.unwrap();
        Raw::new(io, &Config::DEFAULT).echo().await
    };
    let client = async {
        assert_eq!(text(call_with(&channel, request).await), "patience");
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 1);
}

#[tokio::test]
async fn a_server_that_says_nothing() {
    let (channel, mut listener) =
        local(|builder| builder.connect_timeout(Duration::from_millis(100)));
    let silent = async { listener.accept().await };
    let (_raw, status) = within(async { tokio::join!(silent, call(&channel, bytes("x"))) }).await;
    let status = status.unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unavailable, Sent::No)
    );
    assert!(status.message().contains("nothing came of it"), "{status}");
}

#[tokio::test]
async fn a_server_that_speaks_something_else() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let text = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n";
        raw.io.write_all(text).await.unwrap();
        let mut all = Vec::new();
        raw.io.read_to_end(&mut all).await.unwrap();
    };
    let client = async {
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::No)
        );
        assert!(
            matches!(status.cause(), Some(Cause::Fault(_))),
            "{status:?}"
        );
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn a_server_that_only_takes_connections_is_asked_more_and_more_seldom() {
    let (channel, mut listener) = local(|builder| builder.backoff(fast()));
    listener.config.streams_max = 0;
    let accepted = AtomicUsize::new(0);
    let server = async {
        while let Some(mut raw) = listener.incoming().await {
            accepted.fetch_add(1, Ordering::SeqCst);
            let seen = tokio::time::timeout(Duration::from_millis(5), raw.next()).await;
            assert!(!matches!(seen, Ok(Some(_))), "{seen:?}");
        }
    };
    let client = async {
        let mut request = Request::new(bytes("x"));
        request.set_timeout(Duration::from_millis(800));
        let status = call_with(&channel, request).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::DeadlineExceeded, Sent::No)
        );
    };
    within(async {
        tokio::select! {
            () = server => panic!("the channel has gone"),
            () = client => {}
        }
    })
    .await;
    let accepted = accepted.load(Ordering::SeqCst);
    assert!((2..=10).contains(&accepted), "{accepted}");
}

#[cfg(unix)]
#[tokio::test]
async fn unix_sockets() {
    let path = std::env::temp_dir().join(format!("viewbuf-channel-{}.sock", std::process::id()));
    let socket = tokio::net::UnixListener::bind(&path).unwrap();
    let channel = Channel::new(&format!("unix:{}", path.display())).unwrap();
    let server = async {
        let (io, _) = socket.accept().await.unwrap();
        Raw::new(io, &Config::DEFAULT).echo().await
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("x")).await), "x");
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 1);
    std::fs::remove_file(path).unwrap();
}
