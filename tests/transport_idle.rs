//! What thousands of connections hold on a server, those that idle and those that had calls.
#![cfg(feature = "tokio")]

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Cardinality, ClientCall, ClientEvent, MessageBuffer, Path, Request, Status};
use viewbuf::h2::{Config, Connection, Event, Role, Time};
use viewbuf::service::{Answer, Call, MethodDescriptor, Reply, Service, ServiceDescriptor, server};
use viewbuf::transport::Server;
use viewbuf::view::Layout;
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

/// What each may hold that has had calls, just after them.
const OCTETS_AFTER_CALLS_MAX: usize = 9_500;

const CALLS: usize = 100;

static ECHO: ServiceDescriptor = ServiceDescriptor {
    name: "test.Echo",
    methods: &[MethodDescriptor {
        name: "Unary",
        path: "/test.Echo/Unary",
        cardinality: Cardinality::UNARY,
        input: <viewbuf::types::Duration as Layout>::schema,
        output: <viewbuf::types::Duration as Layout>::schema,
    }],
    files: &[],
};

/// Answers with what it was sent, after having waited once with much in hand.
struct Echo;

impl Service for Echo {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &ECHO
    }

    async fn call(&self, call: Call) -> Answer {
        server::unary(call, async |request: viewbuf::service::Request<Bytes>| {
            let much = [1_u8; 4_096];
            tokio::task::yield_now().await;
            assert!(core::hint::black_box(&much).iter().all(|octet| *octet == 1));
            Ok::<_, Status>(Reply::new(request.into_message()))
        })
        .await
    }
}

/// Makes calls, one after the other.
async fn make_calls(io: &mut DuplexStream) {
    let mut http2 = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
    let path = Path::decode(b"/test.Echo/Unary").unwrap();
    let request = Request::new(path, "localhost:50051");
    let mut messages = MessageBuffer::new(1 << 20);
    let (mut rx, mut tx) = (Vec::new(), Vec::new());
    for _ in 0..CALLS {
        let mut call =
            ClientCall::open(&mut http2, &request, Cardinality::UNARY, Time::ZERO).unwrap();
        messages
            .push(|out| out.extend_from_slice(b"\x08\x03"))
            .unwrap();
        call.send(&mut http2, &mut messages, true).unwrap();
        while !call.has_ended() {
            while let Some(transmit) = http2.poll_transmit() {
                let taken = transmit.copy_to(&mut tx);
                http2.transmitted(taken);
            }
            io.write_all(&tx).await.unwrap();
            tx.clear();
            assert!(io.read_buf(&mut rx).await.unwrap() > 0);
            let mut input = &rx[..];
            while let Some(event) = http2.next_event(Time::ZERO, &mut input).unwrap() {
                match event {
                    Event::Headers { block, end, .. } => {
                        call.handle_headers(http2.fields(block), end);
                    }
                    Event::Data {
                        stream,
                        mut data,
                        end,
                    } => {
                        http2.consumed(stream, data.len());
                        while call.handle_data(&mut data, end).is_some() {}
                    }
                    Event::Trailers { block, .. } => {
                        let end = call.handle_trailers(http2.fields(block));
                        assert!(matches!(end, Some(ClientEvent::End(status)) if status.is_ok()));
                    }
                    _ => {}
                }
            }
            rx = input.to_vec();
            http2.end_input();
        }
        call.close(&mut http2);
    }
}

#[tokio::test(start_paused = true)]
async fn connections_that_had_calls_hold_little() {
    let server = Server::new().service(Echo).start();
    // What a thread keeps for all of them is not counted.
    let mut first = server.in_process();
    make_calls(&mut first).await;
    let mut clients: Vec<DuplexStream> = Vec::with_capacity(CONNECTIONS / 10);
    let before = held();
    for _ in 0..CONNECTIONS / 10 {
        let mut client = server.in_process();
        make_calls(&mut client).await;
        clients.push(client);
    }
    let each = usize::try_from(held() - before).unwrap() / clients.len();
    assert!(
        each <= OCTETS_AFTER_CALLS_MAX,
        "{each} octets for each connection"
    );
}
