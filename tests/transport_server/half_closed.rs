//! Half-closed connections: a peer that has said all it has to say, and still listens, or does not.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use viewbuf::grpc::{Cardinality, Code};
use viewbuf::h2::Config;
use viewbuf::service::{Address, Peer};
use viewbuf::transport::Server;
use viewbuf::transport::server::Serving;

use super::client::Client;
use super::service::Echo;

/// A server at a socket, its service and a client.
async fn over_tcp(server: Server) -> (Serving, Echo, Client<TcpStream>) {
    let echo = Echo::default();
    let serving = server
        .service(echo.clone())
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let address = ("127.0.0.1", serving.port().unwrap());
    let client = Client::new(TcpStream::connect(address).await.unwrap());
    (serving, echo, client)
}

async fn until(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn who_says_no_more_is_answered() {
    let (serving, echo, mut client) = over_tcp(Server::new()).await;
    let quick = client.open("Unary", Cardinality::UNARY);
    client.send(quick, b"x", true);
    // It takes longer than it takes to see that nobody is there.
    let slow = client.open("Unary", Cardinality::UNARY);
    client.send(slow, b"sleep 800 10000", true);
    let down = client.open("Server", Cardinality::SERVER_STREAMING);
    client.send(down, b"count 20 1000", true);
    let both = client.open("Both", Cardinality::BIDIRECTIONAL);
    client.send(both, b"one", false);
    client.send(both, b"two", true);
    // This one will never be complete.
    let half = client.open("Client", Cardinality::CLIENT_STREAMING);
    client.send(half, b"half", false);
    client.say_no_more().await;
    client.listen().await;
    assert_eq!(client.calls[&quick].messages, [b"x"]);
    assert!(client.calls[&quick].status().is_ok());
    assert_eq!(client.calls[&slow].messages[0].len(), 10_000);
    assert!(client.calls[&slow].status().is_ok());
    assert_eq!(client.calls[&down].messages.len(), 20);
    assert!(client.calls[&down].status().is_ok());
    assert_eq!(client.calls[&both].messages, [b"one", b"two"]);
    assert!(client.calls[&both].status().is_ok());
    assert_eq!(client.calls[&half].status().code(), Code::Cancelled);
    assert!(!client.goaways.is_empty());
    until("the connection is there", || {
        serving.running().connections() == 0
    })
    .await;
    assert_eq!(echo.running.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn who_is_gone_is_found_out_soon() {
    let (serving, echo, mut client) = over_tcp(Server::new()).await;
    for (method, cardinality, message) in [
        ("Unary", Cardinality::UNARY, &b"sleep 3600000"[..]),
        ("Server", Cardinality::SERVER_STREAMING, b"begin"),
    ] {
        let stream = client.open(method, cardinality);
        client.send(stream, message, true);
    }
    let running = echo.running.clone();
    client.until(|_| running.load(Ordering::SeqCst) == 2).await;
    let begun = Instant::now();
    // All that came was read, so this is a FIN and no reset.
    drop(client);
    until("a handler runs for nobody", || {
        echo.running.load(Ordering::SeqCst) == 0
    })
    .await;
    assert!(begun.elapsed() < Duration::from_secs(5));
    until("the connection is there", || {
        serving.running().connections() == 0
    })
    .await;
}

#[tokio::test]
async fn who_waits_for_too_long_is_cut() {
    let grace = Duration::from_millis(300);
    let (serving, echo, mut client) = over_tcp(Server::new().age_grace(grace)).await;
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"sleep 3600000", true);
    let begun = Instant::now();
    client.say_no_more().await;
    client.listen().await;
    assert!(begun.elapsed() >= grace);
    assert_eq!(client.calls[&stream].status().code(), Code::Unavailable);
    until("the connection is there", || {
        serving.running().connections() == 0
    })
    .await;
    assert_eq!(echo.running.load(Ordering::SeqCst), 0);
}

/// Credit never comes from who says no more: what the windows do not take is given up.
#[tokio::test]
async fn answers_that_are_more_than_the_windows() {
    let grace = Duration::from_millis(300);
    let (serving, echo, mut client) = over_tcp(Server::new().age_grace(grace)).await;
    let small = client.open("Unary", Cardinality::UNARY);
    client.send(small, b"x", true);
    let unary = client.open("Unary", Cardinality::UNARY);
    client.send(unary, b"large 3000000", true);
    let down = client.open("Server", Cardinality::SERVER_STREAMING);
    client.send(down, b"count 1000 10000", true);
    client.say_no_more().await;
    client.listen().await;
    assert!(client.calls[&small].status().is_ok());
    for stream in [unary, down] {
        let statuses = &client.calls[&stream].statuses;
        assert!(
            statuses.iter().all(|status| !status.is_ok()),
            "{statuses:?}"
        );
    }
    until("the connection is there", || {
        serving.running().connections() == 0
    })
    .await;
    assert_eq!(echo.running.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_connection_without_calls_closes_at_once() {
    // Neither a grace nor a timer has a part in it.
    let (serving, _, mut client) = over_tcp(Server::new()).await;
    assert!(client.unary("Unary", b"x").await.status().is_ok());
    let begun = Instant::now();
    client.say_no_more().await;
    client.listen().await;
    assert!(begun.elapsed() < Duration::from_secs(5));
    until("the connection is there", || {
        serving.running().connections() == 0
    })
    .await;
    assert!(client.goaways.is_empty(), "nobody needs to be told");
}

#[tokio::test]
async fn a_server_that_ends_waits_no_longer() {
    let (serving, _, mut client) = over_tcp(Server::new()).await;
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"sleep 3600000", true);
    client.drive_for(Duration::from_millis(50)).await;
    client.say_no_more().await;
    let begun = Instant::now();
    let report = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        serving.shutdown(Duration::from_millis(100)).await
    };
    let (report, ()) = tokio::join!(report, client.listen());
    assert_eq!((report.finished, report.cut), (0, 1));
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(client.calls[&stream].status().code(), Code::Unavailable);
}

/// Nothing of what a peer owes can come when it says no more: neither is waited for, nor is it why the connection ends.
#[tokio::test]
async fn who_says_no_more_owes_nothing() {
    let patience = Duration::from_millis(200);
    let config = Config {
        settings_timeout: patience,
        field_block_timeout: patience,
        keepalive_interval: Some(patience / 4),
        keepalive_timeout: patience,
        ..Config::DEFAULT
    };
    let (_serving, _, mut client) = over_tcp(Server::new().http2(config)).await;
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"sleep 800", true);
    // What the server says is not read before, so that nothing is acknowledged.
    client.say_no_more().await;
    client.listen().await;
    assert_eq!(client.calls[&stream].messages, [b"slept"]);
    assert!(client.calls[&stream].status().is_ok());
}

/// The grace is for handlers: what they have answered goes out as fast as it is read.
#[tokio::test]
async fn a_slow_reader_gets_all_that_was_answered() {
    let (io, other) = tokio::io::duplex(1 << 10);
    let server = Server::new().age_grace(Duration::from_millis(100));
    let running = server.service(Echo::default()).start();
    let mut client = Client::new(io);
    let stream = client.open("Unary", Cardinality::UNARY);
    client.send(stream, b"large 40000", true);
    let late = client.open("Unary", Cardinality::UNARY);
    client.send(late, b"sleep 3600000", true);
    let served = running.serve_connection(other, Peer::new(Address::Unknown));
    let reads = async {
        client.say_no_more().await;
        client.listen_slowly(Duration::from_millis(40)).await;
    };
    let begun = Instant::now();
    tokio::join!(reads, served);
    assert!(begun.elapsed() > Duration::from_secs(1));
    assert_eq!(client.calls[&stream].messages[0].len(), 40_000);
    assert!(client.calls[&stream].status().is_ok());
    assert_eq!(client.calls[&late].status().code(), Code::Unavailable);
}

/// All is said before the server reads any of it, and the pipe has less room than the answers need.
#[tokio::test]
async fn answers_that_wait_for_the_transport() {
    let (io, other) = tokio::io::duplex(8 << 10);
    let running = Server::new().service(Echo::default()).start();
    let mut client = Client::new(io);
    let calls = [(); 3].map(|()| {
        let stream = client.open("Unary", Cardinality::UNARY);
        client.send(stream, b"large 10000", true);
        stream
    });
    client.say_no_more().await;
    let served = running.serve_connection(other, Peer::new(Address::Unknown));
    tokio::join!(client.listen(), served);
    for stream in calls {
        assert_eq!(client.calls[&stream].messages[0].len(), 10_000);
        assert!(client.calls[&stream].status().is_ok());
    }
}

/// The end of one request is behind others that are not taken before answers went out.
#[tokio::test]
async fn requests_that_wait_for_answers_to_go_out() {
    let (io, other) = tokio::io::duplex(64 << 10);
    let config = Config {
        transmit_max: 1_000,
        ..Config::DEFAULT
    };
    let server = Server::new().service(Echo::default()).http2(config);
    let running = server.start();
    let mut client = Client::new(io);
    let late = client.open("Unary", Cardinality::UNARY);
    let mut calls = vec![late];
    for _ in 0..5 {
        let stream = client.open("Unary", Cardinality::UNARY);
        client.send(stream, b"large 1000", true);
        calls.push(stream);
    }
    client.send(late, b"large 1000", true);
    client.say_no_more().await;
    let served = running.serve_connection(other, Peer::new(Address::Unknown));
    tokio::join!(client.listen(), served);
    for stream in calls {
        assert!(client.calls[&stream].status().is_ok());
        assert_eq!(client.calls[&stream].messages[0].len(), 1_000);
    }
}
