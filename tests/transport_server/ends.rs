//! Ends: of calls by their callers, of connections, and of the server.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use viewbuf::grpc::{Cardinality, Code};
use viewbuf::transport::Server;
use viewbuf::transport::server::Spawned;

use super::client::Client;
use super::service::Echo;
use super::world;

#[tokio::test]
async fn a_call_that_is_cancelled_drops_its_handler() {
    let mut world = world();
    let stream = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(stream, b"sleep 3600000", true);
    world.client.until(|_| true).await;
    let running = world.echo.running.clone();
    while running.load(Ordering::SeqCst) == 0 {
        world.client.drive_for(Duration::from_millis(1)).await;
    }
    world.client.cancel(stream);
    while running.load(Ordering::SeqCst) > 0 {
        world.client.drive_for(Duration::from_millis(1)).await;
    }
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
}

#[tokio::test]
async fn a_connection_that_is_lost_drops_its_handlers() {
    let mut world = world();
    for (method, cardinality, message) in [
        ("Unary", Cardinality::UNARY, &b"sleep 3600000"[..]),
        ("Client", Cardinality::CLIENT_STREAMING, b"wait"),
        ("Both", Cardinality::BIDIRECTIONAL, b"x"),
    ] {
        let stream = world.client.open(method, cardinality);
        world
            .client
            .send(stream, message, !cardinality.client_streaming);
    }
    while world.echo.running.load(Ordering::SeqCst) < 3 {
        world.client.drive_for(Duration::from_millis(1)).await;
    }
    drop(world.client);
    while world.echo.running.load(Ordering::SeqCst) > 0 || world.running.connections() > 0 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test(start_paused = true)]
async fn shutdown_drains() {
    let mut world = world();
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
    let quick = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(quick, b"sleep 3000", true);
    let slow = world.client.open("Server", Cardinality::SERVER_STREAMING);
    world.client.send(slow, b"begin", true);
    world.client.drive_for(Duration::from_millis(10)).await;
    let running = world.running.clone();
    let report = tokio::spawn(async move { running.shutdown(Duration::from_secs(10)).await });
    world.client.drive_for(Duration::from_secs(20)).await;
    let report = report.await.unwrap();
    assert_eq!((report.finished, report.cut), (1, 1));
    assert!(world.client.is_closed && !world.client.goaways.is_empty());
    assert!(world.client.calls[&quick].status().is_ok());
    assert_eq!(world.client.calls[&slow].status().code(), Code::Unavailable);
    assert_eq!(world.echo.running.load(Ordering::SeqCst), 0);
    // Whoever comes later is not served.
    let mut late = Client::new(world.running.in_process());
    late.closed().await;
}

#[tokio::test(start_paused = true)]
async fn shutdown_does_not_wait_for_who_does_not_read() {
    let mut world = world();
    world.client.holds_back = true;
    let stream = world.client.open("Server", Cardinality::SERVER_STREAMING);
    world.client.send(stream, b"count 1000 10000", true);
    world.client.drive_for(Duration::from_millis(10)).await;
    let begun = tokio::time::Instant::now();
    let report = world.running.shutdown(Duration::from_secs(3)).await;
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!((report.finished, report.cut), (0, 1));
}

#[tokio::test]
async fn an_idle_server_ends_at_once() {
    let world = world();
    let begun = std::time::Instant::now();
    let mut client = world.client;
    let (report, ()) = tokio::join!(
        world.running.shutdown(Duration::from_secs(60)),
        client.closed()
    );
    assert_eq!((report.finished, report.cut), (0, 0));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn spawned_handlers() {
    let echo = Echo::default();
    let running = Server::new().service(Spawned::new(echo.clone())).start();
    let mut client = Client::new(running.in_process());
    assert_eq!(client.unary("Unary", b"x").await.messages, [b"x"]);
    assert_eq!(
        client.unary("Unary", b"panic").await.status().code(),
        Code::Internal
    );
    assert_eq!(
        client
            .unary("Server", b"count 100 1000")
            .await
            .messages
            .len(),
        100
    );
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"sleep 3600000", true);
    while echo.running.load(Ordering::SeqCst) == 0 {
        client.drive_for(Duration::from_millis(1)).await;
    }
    client.cancel(stream);
    while echo.running.load(Ordering::SeqCst) > 0 {
        client.drive_for(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn spawned_handlers_are_counted_until_they_have_ended() {
    let echo = Echo::default();
    let running = Server::new()
        .service(Spawned::new(echo.clone()).tasks_max(1))
        .start();
    let mut client = Client::new(running.in_process());
    for _ in 0..3 {
        let stream = client.open("Unary", Cardinality::UNARY);
        client.send(stream, b"sleep 3600000", true);
        while echo.running.load(Ordering::SeqCst) == 0 {
            client.drive_for(Duration::from_millis(1)).await;
        }
        let seen = client.unary("Unary", b"x").await;
        assert_eq!(seen.status().code(), Code::ResourceExhausted);
        client.cancel(stream);
        while echo.running.load(Ordering::SeqCst) > 0 {
            client.drive_for(Duration::from_millis(1)).await;
        }
        assert!(client.unary("Unary", b"x").await.status().is_ok());
    }
}

/// What a client sends for two calls of two kinds.
async fn octets_of_two_calls() -> Vec<u8> {
    let (near, mut far) = tokio::io::duplex(1 << 16);
    let mut client = Client::new(near);
    let unary = client.open("Unary", Cardinality::UNARY);
    client.send(unary, b"yield 1", true);
    let both = client.open("Both", Cardinality::BIDIRECTIONAL);
    client.send(both, b"hello", false);
    client.drive_for(Duration::from_millis(1)).await;
    drop(client);
    let mut octets = Vec::new();
    far.read_to_end(&mut octets).await.unwrap();
    octets
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_cut_anywhere_leaves_nothing() {
    let octets = octets_of_two_calls().await;
    assert!(octets.len() > 150, "{}", octets.len());
    let echo = Echo::default();
    let running = Server::new().service(echo.clone()).start();
    for len in 0..=octets.len() {
        let mut io = running.in_process();
        io.write_all(&octets[..len]).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
        drop(io);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(running.connections(), 0, "{len}");
        assert_eq!(echo.running.load(Ordering::SeqCst), 0, "{len}");
    }
    assert!(echo.begun.load(Ordering::SeqCst) >= 10);
}

#[tokio::test(start_paused = true)]
async fn octets_that_are_wrong_anywhere_end_no_more_than_their_connection() {
    let octets = octets_of_two_calls().await;
    let mut world = world();
    for at in 0..octets.len() {
        for wrong in [0, 0xff, octets[at] ^ 1, octets[at] ^ 0x20] {
            let mut sent = octets.clone();
            sent[at] = wrong;
            let mut io = world.running.in_process();
            io.write_all(&sent).await.unwrap();
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(
        (
            world.running.connections(),
            world.echo.running.load(Ordering::SeqCst)
        ),
        (1, 0)
    );
}
