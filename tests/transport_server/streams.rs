//! Backpressure: neither side makes the other hold more than the windows allow.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;
use viewbuf::grpc::{Cardinality, Code};
use viewbuf::h2::Config;
use viewbuf::service::{Address, Peer};

use super::client::Client;
use super::world;

#[tokio::test(start_paused = true)]
async fn a_client_that_does_not_read_stops_the_handler() {
    let mut world = world();
    world.client.holds_back = true;
    let stream = world.client.open("Server", Cardinality::SERVER_STREAMING);
    world.client.send(stream, b"count 1000 10000", true);
    world.client.drive_for(Duration::from_secs(5)).await;
    let sent = world.echo.streamed.load(Ordering::SeqCst);
    // A window of 64 KiB, the queue's low mark, and what the pipe holds.
    assert!((6..60).contains(&sent), "{sent}");
    world.client.holds_back = false;
    let waiting: usize = world.client.calls[&stream]
        .messages
        .iter()
        .map(|message| message.len() + 5)
        .sum();
    world.client.http2.consumed(stream, waiting);
    // What came of a message that was not whole yet is consumed with the rest of the stream.
    world
        .client
        .until(|client| client.calls[&stream].messages.len() >= 200)
        .await;
    let seen = world.client.over(stream).await;
    assert!(seen.status().is_ok(), "{:?}", seen.status());
    assert_eq!(seen.messages.len(), 1_000);
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_does_not_read_stops_the_client() {
    let mut world = world();
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    world.client.send(stream, b"wait", false);
    for _ in 0..40 {
        world.client.send(stream, &[1; 10_000], false);
    }
    world.client.drive_for(Duration::from_secs(5)).await;
    let queued = world.client.http2.queued(stream);
    assert!(queued > 200_000, "only {queued} octets wait in the client");
    // Others are not held up.
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
    world.client.cancel(stream);
    world.client.drive_for(Duration::from_secs(1)).await;
    assert_eq!(world.echo.running.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_long_upload_flows() {
    let mut world = world();
    let stream = world.client.open("Client", Cardinality::CLIENT_STREAMING);
    for _ in 0..10 {
        for _ in 0..10 {
            world.client.send(stream, &[1; 64 << 10], false);
        }
        world
            .client
            .until(|client| client.http2.queued(stream) < 100_000)
            .await;
    }
    world.client.end(stream);
    assert_eq!(world.client.over(stream).await.messages, [b"100 6553600"]);
}

#[tokio::test]
async fn headers_go_out_before_the_first_message_if_asked() {
    let mut world = world();
    let stream = world.client.open("Server", Cardinality::SERVER_STREAMING);
    world.client.send(stream, b"begin", true);
    world
        .client
        .until(|client| client.calls[&stream].metadata.is_some())
        .await;
    let seen = &world.client.calls[&stream];
    assert_eq!(seen.metadata.as_ref().unwrap().get("x-early"), Some("1"));
    assert!(seen.statuses.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_handler_that_waits_for_the_end_of_its_call_is_not_polled_for_nothing() {
    let mut world = world();
    let stream = world.client.open("Server", Cardinality::SERVER_STREAMING);
    world.client.send(stream, b"closed", true);
    // Time stands still while anything is busy: this would never end.
    world.client.drive_for(Duration::from_secs(60)).await;
    assert_eq!(world.client.calls[&stream].messages.len(), 1);
    world.client.cancel(stream);
    world.client.drive_for(Duration::from_secs(1)).await;
    assert_eq!(world.echo.running.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_hundred_calls_at_a_time() {
    let mut world = world();
    let streams: Vec<_> = (0..100)
        .map(|at| {
            let stream = world.client.open("Unary", Cardinality::UNARY);
            let what = ["yield 3", "sleep 2", "x", "fail"][at % 4];
            world.client.send(stream, what.as_bytes(), true);
            (stream, ["yielded", "slept", "x", ""][at % 4])
        })
        .collect();
    for (stream, expected) in streams {
        let seen = world.client.over(stream).await;
        if expected.is_empty() {
            assert_eq!(seen.status().code(), Code::NotFound);
        } else {
            assert_eq!(seen.messages, [expected.as_bytes()]);
        }
    }
}

/// Windows that never shut.
const WIDE: Config = Config {
    stream_window: 4 << 20,
    connection_window: 16 << 20,
    ..Config::DEFAULT
};

#[tokio::test]
async fn long_replies_wait_for_room() {
    for (config, shut) in [(WIDE, false), (Config::DEFAULT, true)] {
        let mut world = world();
        world.client = Client::with(world.running.in_process(), &config);
        world.client.holds_back = shut;
        let streams: Vec<_> = (0..100)
            .map(|_| {
                let stream = world.client.open("Unary", Cardinality::UNARY);
                world.client.send(stream, b"large 65536", true);
                stream
            })
            .collect();
        if shut {
            world.client.drive_for(Duration::from_millis(200)).await;
            world.client.let_go();
        }
        for stream in streams {
            let seen = world.client.over(stream).await;
            assert!(seen.status().is_ok(), "{:?}", seen.status());
            assert_eq!(seen.messages[0].len(), 65_536);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn requests_behind_a_backlog_are_answered_without_more_input() {
    let world = world();
    let (io, other) = tokio::io::duplex(8 << 20);
    let peer = Peer::new(Address::Unknown);
    tokio::spawn(world.running.serve_connection(other, peer));
    let mut client = Client::with(io, &WIDE);
    // The server reads much at a time when much has come at a time.
    for _ in 0..4 {
        assert!(
            client
                .unary("Unary", &[b'x'; 200_000])
                .await
                .status()
                .is_ok()
        );
    }
    for _ in 0..100 {
        let stream = client.open("Unary", Cardinality::UNARY);
        client.send(stream, b"large 10240", true);
    }
    let requests = client.octets();
    client.io.write_all(&requests).await.unwrap();
    let (mut octets, mut received) = (vec![0; 1 << 20], 0);
    while received < 100 * 10_245 {
        // No timer brings the server back before this is over.
        let read = timeout(Duration::from_millis(100), client.io.read(&mut octets));
        let read = read.await.expect("requests are left lying").unwrap();
        assert!(read > 0);
        received += read;
    }
}

#[tokio::test]
async fn metadata_is_told_without_a_message() {
    let mut world = world();
    let seen = world.client.unary("Server", b"head").await;
    assert!(seen.status().is_ok());
    assert_eq!(seen.metadata.as_ref().unwrap().get("x-head"), Some("1"));
    let seen = world.client.unary("Server", b"fail-trailers").await;
    assert_eq!(seen.status().code(), Code::Aborted);
    assert_eq!(seen.metadata.as_ref().unwrap().get("x-head"), Some("1"));
    assert_eq!(seen.status().metadata().get("x-why"), Some("1"));
}
