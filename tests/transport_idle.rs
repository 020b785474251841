//! What thousands of idle connections hold on a server.
#![cfg(feature = "tokio")]

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use viewbuf::transport::Server;
use viewbuf_test_support::allocator::{Counting, held};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const CONNECTIONS: usize = 3_000;

/// What each may hold, with the pipe that takes a socket's place: the pipe keeps the octets of the greetings.
const OCTETS_MAX: usize = 6 << 10;

/// The preface, SETTINGS, and the acknowledgement of the server's.
const GREETING: &[u8] =
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0\0\0\0\x04\x01\0\0\0\0";

#[tokio::test(start_paused = true)]
async fn idle_connections_hold_little() {
    let server = Server::new().start();
    let mut clients: Vec<DuplexStream> = Vec::with_capacity(CONNECTIONS);
    let before = held();
    for _ in 0..CONNECTIONS {
        let mut client = server.in_process();
        client.write_all(GREETING).await.unwrap();
        clients.push(client);
    }
    // Long enough for buffers to be given back.
    tokio::time::sleep(Duration::from_secs(10)).await;
    assert_eq!(server.connections(), CONNECTIONS);
    let each = usize::try_from(held() - before).unwrap() / CONNECTIONS;
    assert!(each <= OCTETS_MAX, "{each} octets for each connection");

    // All of them live: each has been greeted, and answers.
    for client in &mut clients {
        client
            .write_all(b"\0\0\x08\x06\0\0\0\0\0pingping")
            .await
            .unwrap();
    }
    let pong = b"\0\0\x08\x06\x01\0\0\0\0pingping";
    for client in &mut clients {
        let mut heard = Vec::new();
        while !heard.ends_with(pong) {
            assert!(client.read_buf(&mut heard).await.unwrap() > 0);
        }
    }
    let report = server.shutdown(Duration::from_secs(1)).await;
    assert_eq!((report.finished, report.cut), (0, 0));
    assert_eq!(server.connections(), 0);
}
