//! Limits: what is too much is told so, and hurts nobody else.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use viewbuf::grpc::{Cardinality, Code};
use viewbuf::h2::{Cause, Config, ErrorCode};
use viewbuf::transport::Server;

use super::client::Client;
use super::{world, world_of};

#[tokio::test]
async fn calls_that_are_too_many_are_shed() {
    for (server, code) in [
        (Server::new(), Code::ResourceExhausted),
        (
            Server::new().shed_with(Code::Unavailable),
            Code::Unavailable,
        ),
    ] {
        let mut world = world_of(server.calls_max(2));
        let slow: Vec<_> = (0..2)
            .map(|_| {
                let stream = world.client.open("Unary", Cardinality::UNARY);
                world.client.send(stream, b"sleep 3600000", true);
                stream
            })
            .collect();
        // The limit is the server's, not the connection's.
        world
            .client
            .until(|_| world.echo.running.load(Ordering::SeqCst) == 2)
            .await;
        let mut other = Client::new(world.running.in_process());
        assert_eq!(other.unary("Unary", b"x").await.status().code(), code);
        world.client.cancel(slow[0]);
        world.client.drive_for(Duration::from_millis(20)).await;
        assert!(other.unary("Unary", b"x").await.status().is_ok());
        // Calls that end in whatever way leave their place.
        assert_eq!(
            other.unary("Unary", b"panic").await.status().code(),
            Code::Internal
        );
        assert_eq!(
            other.unary("Unary", b"fail").await.status().code(),
            Code::NotFound
        );
        assert!(other.unary("Unary", b"x").await.status().is_ok());
    }
}

#[tokio::test]
async fn streams_that_are_too_many_are_refused() {
    let mut world = world_of(Server::new().calls_per_connection(2));
    // They go out before the server could tell its limit.
    let streams: Vec<_> = (0..3)
        .map(|_| {
            let stream = world.client.open("Unary", Cardinality::UNARY);
            world.client.send(stream, b"sleep 20", true);
            stream
        })
        .collect();
    let seen = world.client.over(streams[2]).await;
    assert_eq!(seen.reset, Some((ErrorCode::REFUSED_STREAM, Cause::Peer)));
    assert!(world.client.over(streams[0]).await.status().is_ok());
    assert!(world.client.over(streams[1]).await.status().is_ok());
}

#[tokio::test]
async fn what_is_no_http2_is_told_and_closed() {
    let world = world();
    let mut client = Client::new(world.running.in_process());
    client
        .io
        .write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        .await
        .unwrap();
    client.closed().await;
    assert_eq!(client.goaways.len(), 1);
    assert_eq!(client.goaways[0].0, ErrorCode::PROTOCOL_ERROR);
    drop(client);
    while world.running.connections() > 1 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_says_nothing_is_sent_away() {
    let mut world = world();
    world.client.drive_for(Duration::ZERO).await;
    let mut silent = Client::new(world.running.in_process());
    silent.http2 = viewbuf::h2::Connection::new(
        viewbuf::h2::Role::Client,
        &viewbuf::h2::Config::DEFAULT,
        viewbuf::h2::Time::ZERO,
    );
    // Nothing of its preface is sent.
    let mut octets = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut silent.io, &mut octets)
        .await
        .unwrap();
    let debug = b"no preface";
    assert!(octets.len() > debug.len());
}

#[tokio::test(start_paused = true)]
async fn keepalive_gives_up_who_does_not_answer() {
    let mut world =
        world_of(Server::new().keepalive(Duration::from_secs(10), Duration::from_secs(5)));
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
    // A client that answers stays.
    world.client.drive_for(Duration::from_secs(100)).await;
    assert!(!world.client.is_closed);
    assert_eq!(world.running.connections(), 1);
    // One that does not is gone.
    tokio::time::sleep(Duration::from_secs(20)).await;
    assert_eq!(world.running.connections(), 0);
}

#[tokio::test(start_paused = true)]
async fn too_many_pings() {
    let mut world = world();
    for round in 1..=3 {
        world.client.http2.ping([1; 8]).unwrap();
        world.client.until(|client| client.pongs == round).await;
    }
    world.client.http2.ping([1; 8]).unwrap();
    world.client.closed().await;
    assert_eq!(
        world.client.goaways,
        [(ErrorCode::ENHANCE_YOUR_CALM, b"too_many_pings".to_vec())]
    );

    // Whoever waits, or has calls between, may ping.
    let mut world = super::world();
    for round in 1..=10 {
        world.client.http2.ping([1; 8]).unwrap();
        world.client.until(|client| client.pongs == round).await;
        assert!(world.client.unary("Unary", b"x").await.status().is_ok());
    }
    for round in 11..=20 {
        world.client.drive_for(Duration::from_secs(301)).await;
        world.client.http2.ping([1; 8]).unwrap();
        world.client.until(|client| client.pongs == round).await;
    }
}

#[tokio::test(start_paused = true)]
async fn connections_grow_old() {
    let server = Server::new()
        .age_max(Duration::from_secs(100))
        .age_grace(Duration::from_secs(20));
    let mut world = world_of(server);
    world.client.drive_for(Duration::from_secs(80)).await;
    assert!(world.client.goaways.is_empty());
    let slow = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(slow, b"sleep 25000", true);
    let slower = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(slower, b"sleep 3600000", true);
    world.client.drive_for(Duration::from_secs(60)).await;
    assert!(world.client.is_closed);
    assert!(
        world
            .client
            .goaways
            .iter()
            .all(|(code, _)| *code == ErrorCode::NO_ERROR)
    );
    assert!(!world.client.goaways.is_empty());
    let ends = |stream| world.client.calls[&stream].status().code();
    assert_eq!((ends(slow), ends(slower)), (Code::Ok, Code::Unavailable));
    assert_eq!(world.running.connections(), 0);
}

#[tokio::test(start_paused = true)]
async fn connections_without_calls_are_closed() {
    let mut world = world_of(Server::new().idle_timeout(Duration::from_secs(30)));
    let slow = world.client.open("Unary", Cardinality::UNARY);
    world.client.send(slow, b"sleep 60000", true);
    world.client.drive_for(Duration::from_secs(70)).await;
    assert!(
        world.client.calls[&slow].status().is_ok(),
        "a connection with a call is not idle"
    );
    world.client.drive_for(Duration::from_secs(15)).await;
    assert!(!world.client.is_closed);
    world.client.drive_for(Duration::from_secs(20)).await;
    assert!(world.client.is_closed);
}

#[tokio::test]
async fn a_peer_that_never_pauses_does_not_stop_the_clock() {
    let mut world = world();
    let none = viewbuf::grpc::Metadata::new();
    let mut late = super::client::request("/test.Echo/Unary", &none);
    late.timeout = Some(Duration::from_millis(100));
    let late = world.client.open_request(&late, Cardinality::UNARY);
    world.client.send(late, b"sleep 3600000", true);
    let begun = std::time::Instant::now();
    // There is always something to read.
    while world.client.calls[&late].statuses.is_empty() {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "nobody looks at the time"
        );
        let streams: Vec<_> = (0..20)
            .map(|_| {
                let stream = world.client.open("Unary", Cardinality::UNARY);
                world.client.send(stream, b"x", true);
                stream
            })
            .collect();
        world.client.over(streams[19]).await;
    }
    assert_eq!(
        world.client.calls[&late].status().code(),
        Code::DeadlineExceeded
    );
}

#[tokio::test]
async fn what_the_caller_has_no_room_for_is_left_out() {
    let mut world = world();
    let config = Config {
        field_section_max: 400,
        ..Config::DEFAULT
    };
    world.client = Client::with(world.running.in_process(), &config);
    let seen = world.client.unary("Unary", b"fail-long").await;
    assert_eq!(seen.status().code(), Code::NotFound);
    let seen = world.client.unary("Unary", b"metadata-long").await;
    assert_eq!(seen.status().code(), Code::Internal);
    assert_eq!(
        seen.status().message(),
        "the metadata of the answer is more than the caller takes"
    );
    // A caller that sees OK counts on all trailers being there.
    for method in ["Unary", "Server"] {
        let seen = world.client.unary(method, b"trailers-long").await;
        assert_eq!(seen.messages.len(), 1, "{method}");
        assert_eq!(seen.status().code(), Code::Internal);
        assert_eq!(
            seen.status().message(),
            "the trailers are more than the caller takes"
        );
    }
    assert!(world.client.unary("Unary", b"x").await.status().is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_connection_whose_calls_are_short_is_not_idle() {
    let mut world = world_of(Server::new().idle_timeout(Duration::from_secs(30)));
    for _ in 0..10 {
        assert!(world.client.unary("Unary", b"x").await.status().is_ok());
        world.client.drive_for(Duration::from_secs(10)).await;
    }
    assert!(world.client.goaways.is_empty() && !world.client.is_closed);
    world.client.drive_for(Duration::from_secs(30)).await;
    assert!(world.client.is_closed);
}
