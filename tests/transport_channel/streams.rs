//! Streams: as many as a server allows, on as many connections as a channel may have.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use viewbuf::grpc::{Code, Sent};
use viewbuf::service::Request;

use super::raw::{Seen, local, within};
use super::{bytes, call, call_with, code, text};

/// Makes calls all at once, and tells how many connections they took.
async fn many(streams: u32, connections: usize, calls: usize) -> usize {
    let (channel, mut listener) = local(|builder| builder.connections_max(connections));
    listener.config.streams_max = streams;
    let server = async {
        let mut tasks = Vec::new();
        let mut served = 0;
        loop {
            let Some(mut raw) = listener.incoming().await else {
                break;
            };
            // Each is slow, so that calls heap up.
            tasks.push(tokio::spawn(async move {
                let mut served = 0;
                let mut open = Vec::new();
                loop {
                    let next = tokio::time::timeout(Duration::from_millis(5), raw.next());
                    match next.await {
                        Ok(None) => return served,
                        Ok(Some(Seen::Data(stream, _, true))) => open.push(stream),
                        Ok(Some(_)) => {}
                        Err(_) => {
                            assert!(open.len() <= streams as usize);
                            for stream in open.drain(..) {
                                raw.answer(stream, b"x");
                                served += 1;
                            }
                            raw.flush().await.unwrap();
                        }
                    }
                }
            }));
        }
        let connections = tasks.len();
        for task in tasks {
            served += task.await.unwrap();
        }
        assert_eq!(served, calls);
        connections
    };
    let client = async {
        let tasks: Vec<_> = (0..calls)
            .map(|_| {
                let channel = channel.clone();
                tokio::spawn(async move { text(call(&channel, bytes("x")).await) })
            })
            .collect();
        drop(channel);
        for task in tasks {
            assert_eq!(task.await.unwrap(), "x");
        }
    };
    let (connections, ()) = within(async { tokio::join!(server, client) }).await;
    connections
}

#[tokio::test]
async fn more_calls_than_streams() {
    assert_eq!(many(3, 1, 50).await, 1);
    assert_eq!(many(3, 4, 50).await, 4);
    assert_eq!(many(100, 4, 50).await, 1);
}

#[tokio::test]
async fn a_server_without_streams_for_now() {
    let (channel, mut listener) = local(|builder| builder.connections_max(1));
    listener.config.streams_max = 0;
    let server = async {
        let mut raw = listener.accept().await;
        let quiet = tokio::time::timeout(Duration::from_millis(300), raw.request()).await;
        assert!(quiet.is_err(), "no stream was allowed");
        // SETTINGS_MAX_CONCURRENT_STREAMS is 1 now.
        let settings = [0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1];
        raw.io.write_all(&settings).await.unwrap();
        // This end would refuse it: it is enough to see it come.
        let mut some = [0; 1_000];
        let read = raw.io.read(&mut some).await.unwrap();
        let mut rest = &some[..read];
        while rest[3] != 1 {
            rest = &rest[9 + usize::from(rest[2])..];
        }
    };
    let client = async {
        let mut request = Request::new(bytes("x"));
        request.set_timeout(Duration::from_millis(100));
        let status = call_with(&channel, request).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::DeadlineExceeded, Sent::No)
        );
        let dropped = call(&channel, bytes("x"));
        assert!(
            tokio::time::timeout(Duration::from_millis(50), dropped)
                .await
                .is_err()
        );
        // The server goes away when it has seen this one.
        assert_eq!(code(call(&channel, bytes("x")).await), Code::Unavailable);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn an_idle_connection_without_streams_makes_room_for_another() {
    let (channel, mut listener) = local(|builder| {
        let builder = builder.connections_max(1);
        builder.idle_timeout(Some(Duration::from_millis(100)))
    });
    let server = async {
        listener.config.streams_max = 0;
        let mut raw = listener.accept().await;
        raw.idle().await;
        listener.config.streams_max = 1;
        listener.accept().await.echo().await
    };
    let client = async { assert_eq!(text(call(&channel, "x").await), "x") };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 1);
}
