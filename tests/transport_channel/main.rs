//! What a channel promises, against servers that keep the rules and servers that break them: every call ends
//! with one status, whatever is cut where.

mod raw;
#[cfg(feature = "tls")]
mod tls;

use std::collections::HashMap;
use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::net::TcpListener;
use viewbuf::bytes;
use viewbuf::grpc::{Cardinality, Cause, Code, Sent, Status, Timeout};
use viewbuf::h2::{Config, ErrorCode};
use viewbuf::service::{
    CallerExt, Incoming, MethodDescriptor, Outgoing, Request, Response, Sink, client,
};
use viewbuf::transport::{Backoff, Bearer, Channel, ConnectivityState, Keepalive};
use viewbuf::types::Empty;
use viewbuf::view::Layout;

use raw::{Counted, Cut, Raw, Seen, framed, local, within};

const fn method(path: &'static str, cardinality: Cardinality) -> MethodDescriptor {
    MethodDescriptor {
        name: "Any",
        path,
        cardinality,
        input: Empty::schema,
        output: Empty::schema,
    }
}

static UNARY: MethodDescriptor = method("/test.Test/Unary", Cardinality::UNARY);
static DOWN: MethodDescriptor = method("/test.Test/Down", Cardinality::SERVER_STREAMING);
static UP: MethodDescriptor = method("/test.Test/Up", Cardinality::CLIENT_STREAMING);
static CHAT: MethodDescriptor = method("/test.Test/Chat", Cardinality::BIDIRECTIONAL);

async fn call(channel: &Channel, message: impl Into<Bytes>) -> Result<Response<Bytes>, Status> {
    client::unary(channel, &UNARY, message.into()).await
}

async fn call_with(channel: &Channel, request: Request<Bytes>) -> Result<Response<Bytes>, Status> {
    client::unary(channel, &UNARY, request).await
}

async fn up(channel: &Channel) -> Outgoing<Bytes, Bytes> {
    client::client_streaming(channel, &UP, ()).await.unwrap()
}

async fn chat(channel: &Channel) -> (Sink<Bytes>, Incoming<Bytes>) {
    client::bidirectional(channel, &CHAT, ()).await.unwrap()
}

fn bytes(text: &'static str) -> Bytes {
    Bytes::from_static(text.as_bytes())
}

/// The message of a response, as text.
fn text(response: Result<Response<Bytes>, Status>) -> String {
    String::from_utf8(response.unwrap().into_message().to_vec()).unwrap()
}

/// The code of a call that failed.
fn code(response: Result<Response<Bytes>, Status>) -> Code {
    response.unwrap_err().code()
}

fn get<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let (_, value) = fields.iter().find(|(of, _)| of == name)?;
    Some(value)
}

#[tokio::test]
async fn a_unary_call() {
    let (channel, mut listener) = local(|builder| builder.user_agent("test/1").authority("there"));
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, fields) = raw.request().await;
        for (name, value) in [
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/test.Test/Unary"),
            (":authority", "there"),
            ("te", "trailers"),
            ("content-type", "application/grpc"),
            ("x-key", "value"),
        ] {
            assert_eq!(get(&fields, name), Some(value));
        }
        let user_agent = get(&fields, "user-agent").unwrap();
        assert!(
            user_agent.starts_with("test/1 grpc-rust-viewbuf/"),
            "{user_agent}"
        );
        assert_eq!(get(&fields, "grpc-timeout"), None);
        assert_eq!(raw.body(stream).await, framed(b"ping"));
        let head = [
            (":status", "200"),
            ("content-type", "application/grpc"),
            ("x-head", "1"),
        ];
        raw.headers(stream, &head, false);
        raw.message(stream, b"pong");
        let sent = raw.h2.send_trailers(stream, |fields| {
            fields.field("grpc-status", "0").field("x-trailer", "2");
        });
        sent.unwrap();
        raw.h2.release(stream);
        raw.idle().await;
    };
    let client = async {
        let mut request = Request::new(bytes("ping"));
        request.metadata_mut().append("x-key", "value").unwrap();
        let response = call_with(&channel, request).await.unwrap();
        assert_eq!(response.message(), "pong");
        assert_eq!(response.metadata().get("x-head"), Some("1"));
        assert_eq!(response.trailers().get("x-trailer"), Some("2"));
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

/// What the client does with a server of which so much is seen, and the server of the client.
async fn cut(reads: usize, writes: usize) -> (Result<Response<Bytes>, Status>, (usize, usize)) {
    let count = Arc::new(Mutex::new((0, 0)));
    let counted = count.clone();
    let dialled = AtomicUsize::new(0);
    let (sender, mut accepted) = tokio::sync::mpsc::unbounded_channel();
    let channel = Channel::with_connector(move || {
        let is_first = dialled.fetch_add(1, Ordering::SeqCst) == 0;
        let (ours, theirs) = duplex(4_096);
        if is_first {
            sender.send(theirs).unwrap();
        }
        async move {
            match is_first {
                true => Ok(ours),
                false => Err(io::Error::from(io::ErrorKind::ConnectionRefused)),
            }
        }
    });
    let server = async {
        let io = Cut {
            io: accepted.recv().await.unwrap(),
            reads,
            writes,
            count: counted,
        };
        Raw::new(io, &Config::DEFAULT).echo().await
    };
    let client = async {
        let response = call(&channel, bytes("some message")).await;
        drop(channel);
        response
    };
    let (served, response) = within(async { tokio::join!(server, client) }).await;
    assert!(served <= 1, "a call was run twice");
    let count = *count.lock().unwrap();
    (response, count)
}

#[tokio::test]
async fn a_connection_that_is_cut_anywhere() {
    let (response, (read, written)) = cut(usize::MAX, usize::MAX).await;
    assert_eq!(text(response), "some message");
    assert!(read > 100 && written > 60, "{read} {written}");
    let mut succeeded = 0;
    for limit in 0..read {
        let (response, _) = cut(limit, usize::MAX).await;
        match response {
            Ok(_) => succeeded += 1,
            Err(status) => {
                assert_eq!(status.code(), Code::Unavailable, "read {limit}: {status:?}");
                assert!(status.cause().is_some(), "read {limit}: {status:?}");
            }
        }
    }
    // What follows the request is only the end of the connection.
    assert!(succeeded < 80, "{succeeded} of {read}");
    let mut codes = HashMap::new();
    for limit in 0..written {
        let (response, _) = cut(usize::MAX, limit).await;
        let sent = match response {
            Ok(_) => {
                assert!(limit > 60, "written {limit}");
                None
            }
            Err(status) => {
                assert_eq!(
                    status.code(),
                    Code::Unavailable,
                    "written {limit}: {status:?}"
                );
                Some(status.sent())
            }
        };
        *codes.entry(sent).or_insert(0) += 1;
    }
    // Before SETTINGS nothing was sent; before the answer nobody knows; after it somebody does.
    for sent in [Some(Sent::No), Some(Sent::Maybe), Some(Sent::Yes)] {
        assert!(
            codes.get(&sent).is_some_and(|count| *count > 5),
            "{codes:?}"
        );
    }
}

#[tokio::test]
async fn goaway_before_a_call() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        assert_eq!(stream.value(), 1);
        // Nothing was processed, says this one.
        raw.io
            .write_all(&goaway(0, 0, b"restarting"))
            .await
            .unwrap();
        // The connection ends well from the client's side.
        raw.idle().await;
        let raw = listener.accept().await;
        raw.echo().await
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("again")).await), "again");
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 1);
}

/// A GOAWAY frame.
fn goaway(last: u32, code: u32, debug: &[u8]) -> Vec<u8> {
    let len = (8 + debug.len()) as u8;
    let head = [0, 0, len, 7, 0, 0, 0, 0, 0];
    [&head[..], &last.to_be_bytes(), &code.to_be_bytes(), debug].concat()
}

#[tokio::test]
async fn goaway_within_a_call() {
    let (channel, mut listener) = local(|builder| builder);
    let (first_is_there, there) = tokio::sync::oneshot::channel();
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.body(stream).await;
        raw.h2.drain(Duration::from_secs(10));
        raw.flush().await.unwrap();
        // The client has taken note of it when it answers the PING.
        tokio::time::timeout(Duration::from_millis(50), raw.next())
            .await
            .expect_err("the client has nothing to say");
        first_is_there.send(()).unwrap();
        let mut other = listener.accept().await;
        let (second, _) = other.request().await;
        other.body(second).await;
        other.answer(second, b"second");
        other.flush().await.unwrap();
        raw.answer(stream, b"first");
        tokio::join!(raw.idle(), other.idle());
    };
    let client = async {
        let first = call(&channel, bytes("1"));
        let second = async {
            there.await.unwrap();
            call(&channel, bytes("2")).await
        };
        let (first, second) = tokio::join!(first, second);
        assert_eq!(
            (text(first), text(second)),
            ("first".into(), "second".into())
        );
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn goaway_then_the_end() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        let code = ErrorCode::ENHANCE_YOUR_CALM.0;
        let octets = goaway(stream.value(), code, b"too much");
        raw.io.write_all(&octets).await.unwrap();
        drop(raw);
    };
    let client = async {
        let status = call(&channel, bytes("1")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Maybe)
        );
        let Some(Cause::GoAway { code, debug }) = status.cause() else {
            panic!("{status:?}");
        };
        assert_eq!(*code, ErrorCode::ENHANCE_YOUR_CALM);
        assert_eq!(debug, "too much");
        assert!(status.message().contains("too much"), "{status}");
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn resets_have_their_codes() {
    let (channel, mut listener) = local(|builder| builder);
    let cases = [
        (ErrorCode::NO_ERROR, Code::Internal),
        (ErrorCode::PROTOCOL_ERROR, Code::Internal),
        (ErrorCode::INTERNAL_ERROR, Code::Internal),
        (ErrorCode::FLOW_CONTROL_ERROR, Code::Internal),
        (ErrorCode::STREAM_CLOSED, Code::Internal),
        (ErrorCode::CANCEL, Code::Cancelled),
        (ErrorCode::ENHANCE_YOUR_CALM, Code::ResourceExhausted),
        (ErrorCode::INADEQUATE_SECURITY, Code::PermissionDenied),
        (ErrorCode(0xbad), Code::Internal),
    ];
    let server = async {
        let mut raw = listener.accept().await;
        for begun in [false, true] {
            for (code, _) in cases {
                let (stream, _) = raw.request().await;
                if begun {
                    raw.begin(stream);
                    raw.message(stream, b"half an answer");
                }
                raw.h2.reset(stream, code);
                raw.h2.release(stream);
            }
        }
        raw.idle().await;
    };
    let client = async {
        for _ in 0..2 {
            for (error, expected) in cases {
                let status = call(&channel, bytes("x")).await.unwrap_err();
                assert_eq!(status.code(), expected, "{error}");
                assert_eq!(status.sent(), Sent::Yes);
            }
        }
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn refused_streams_are_tried_again() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        for _ in 0..2 {
            let (stream, _) = raw.request().await;
            raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
            raw.h2.release(stream);
        }
        let (stream, _) = raw.request().await;
        assert_eq!(raw.body(stream).await, framed(b"x"));
        raw.answer(stream, b"at last");
        // A call with streams too, as long as nothing was answered.
        let (stream, _) = raw.request().await;
        while !matches!(raw.next().await, Some(Seen::Data(..))) {}
        raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
        raw.h2.release(stream);
        let (stream, _) = raw.request().await;
        assert_eq!(
            raw.body(stream).await,
            [framed(b"one"), framed(b"two")].concat()
        );
        raw.answer(stream, b"both");
        // But not for ever.
        let mut refused = 0;
        while let Some(seen) = raw.next().await {
            if let Seen::Headers(stream, ..) = seen {
                refused += 1;
                raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
                raw.h2.release(stream);
            }
        }
        refused
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("x")).await), "at last");
        let mut outgoing = up(&channel).await;
        outgoing.send(&bytes("one")).await.unwrap();
        // The second message is sent when the first was refused already.
        tokio::time::sleep(Duration::from_millis(50)).await;
        outgoing.send(&bytes("two")).await.unwrap();
        assert_eq!(text(outgoing.finish().await), "both");
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::No)
        );
        drop(channel);
    };
    let (refused, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(refused, 5);
}

#[tokio::test]
async fn an_answered_call_is_not_made_again() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.begin(stream);
        raw.flush().await.unwrap();
        raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
        raw.h2.release(stream);
        while let Some(seen) = raw.next().await {
            assert!(!matches!(seen, Seen::Headers(..)), "{seen:?}");
        }
    };
    let client = async {
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Yes)
        );
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn http_statuses_and_trailers_only() {
    let (channel, mut listener) = local(|builder| builder);
    let cases = [
        ("400", Code::Internal),
        ("401", Code::Unauthenticated),
        ("403", Code::PermissionDenied),
        ("404", Code::Unimplemented),
        ("429", Code::Unavailable),
        ("502", Code::Unavailable),
        ("503", Code::Unavailable),
        ("504", Code::Unavailable),
        ("500", Code::Unknown),
        ("200", Code::Unknown),
    ];
    let server = async {
        let mut raw = listener.accept().await;
        for (status, _) in cases {
            let (stream, _) = raw.request().await;
            let fields = [(":status", status), ("content-type", "text/html")];
            raw.trailers_only(stream, &fields).await;
            raw.h2.release(stream);
        }
        let (stream, _) = raw.request().await;
        let fields = [
            (":status", "200"),
            ("content-type", "application/grpc"),
            ("grpc-status", "5"),
            ("grpc-message", "no%20such%20thing"),
        ];
        raw.trailers_only(stream, &fields).await;
        raw.h2.release(stream);
        raw.idle().await;
    };
    let client = async {
        for (status, expected) in cases {
            assert_eq!(code(call(&channel, bytes("x")).await), expected, "{status}");
        }
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(status.to_string(), "NOT_FOUND: no such thing");
        assert_eq!(status.sent(), Sent::Yes);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn a_restarted_server() {
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::new(&format!("http://{address}")).unwrap();
    let server = async {
        for round in 0..3 {
            let (io, _) = tcp.accept().await.unwrap();
            let mut raw = Raw::new(io, &Config::DEFAULT);
            let (stream, _) = raw.request().await;
            raw.body(stream).await;
            raw.answer(stream, round.to_string().as_bytes());
            raw.flush().await.unwrap();
            // It crashes now.
        }
    };
    let client = async {
        for round in 0..3 {
            assert_eq!(text(call(&channel, bytes("x")).await), round.to_string());
            let state = within(channel.state_changed(ConnectivityState::Ready)).await;
            assert_eq!(state, ConnectivityState::Idle);
        }
    };
    within(async { tokio::join!(server, client) }).await;
}

fn fast() -> Backoff {
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
async fn a_fault_ends_calls_with_its_rule() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        raw.request().await;
        // DATA on stream 0.
        let frame = [0, 0, 1, 0, 0, 0, 0, 0, 0, b'x'];
        raw.io.write_all(&frame).await.unwrap();
        loop {
            match raw.next().await {
                Some(Seen::GoAway(code)) => break code,
                Some(_) => {}
                None => panic!("the server was not told"),
            }
        }
    };
    let client = async {
        let status = call(&channel, bytes("x")).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::Unavailable, Sent::Maybe)
        );
        assert!(
            matches!(status.cause(), Some(Cause::Fault(_))),
            "{status:?}"
        );
    };
    let (code, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(code, ErrorCode::PROTOCOL_ERROR);
}

#[tokio::test]
async fn deadlines() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, fields) = raw.request().await;
        let timeout = get(&fields, "grpc-timeout").unwrap();
        let timeout = Timeout::decode(timeout.as_bytes()).unwrap();
        assert!((10..=100).contains(&timeout.as_millis()), "{timeout:?}");
        assert_eq!(raw.reset(stream).await, ErrorCode::CANCEL);
        raw.h2.release(stream);
        // A deadline holds for streams that go on too.
        let (stream, _) = raw.request().await;
        raw.begin(stream);
        loop {
            raw.message(stream, b"tick");
            let next = tokio::time::timeout(Duration::from_millis(10), raw.next());
            if let Ok(Some(Seen::Reset(..))) = next.await {
                break;
            }
        }
        raw.h2.release(stream);
        raw.idle().await;
    };
    let client = async {
        let mut request = Request::new(bytes("x"));
        request.set_timeout(Duration::from_millis(100));
        let status = call_with(&channel, request).await.unwrap_err();
        assert_eq!(status.code(), Code::DeadlineExceeded);
        let mut request = Request::new(bytes("x"));
        request.set_timeout(Duration::from_millis(100));
        let begun = Instant::now();
        let mut incoming: Incoming<Bytes> = client::server_streaming(&channel, &DOWN, request)
            .await
            .unwrap();
        let status = loop {
            match incoming.next().await {
                Ok(Some(message)) => assert_eq!(message, "tick"),
                Ok(None) => panic!("the stream has no end"),
                Err(status) => break status,
            }
        };
        assert_eq!(status.code(), Code::DeadlineExceeded);
        assert!(begun.elapsed() >= Duration::from_millis(100));
        // One that has passed is not sent.
        let mut request = Request::new(bytes("x"));
        request.set_timeout(Duration::ZERO);
        let status = call_with(&channel, request).await.unwrap_err();
        assert_eq!(
            (status.code(), status.sent()),
            (Code::DeadlineExceeded, Sent::No)
        );
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn a_call_that_is_dropped_is_cancelled() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        for _ in 0..4 {
            let (stream, _) = raw.request().await;
            assert_eq!(raw.reset(stream).await, ErrorCode::CANCEL);
            raw.h2.release(stream);
        }
        raw.echo().await
    };
    let wait = Duration::from_millis(50);
    let client = async {
        let dropped = tokio::time::timeout(wait, call(&channel, bytes("x"))).await;
        assert!(dropped.is_err());
        // The server hears of one after the other.
        tokio::time::sleep(wait).await;
        let incoming: Incoming<Bytes> = client::server_streaming(&channel, &DOWN, bytes("x"))
            .await
            .unwrap();
        tokio::time::sleep(wait).await;
        drop(incoming);
        tokio::time::sleep(wait).await;
        let outgoing = up(&channel).await;
        tokio::time::sleep(wait).await;
        drop(outgoing);
        tokio::time::sleep(wait).await;
        let (mut sink, incoming) = chat(&channel).await;
        tokio::time::sleep(wait).await;
        drop(incoming);
        let status = sink.closed().await;
        assert_eq!(status.code(), Code::Cancelled);
        // The connection goes on.
        assert_eq!(text(call(&channel, bytes("alive")).await), "alive");
        // One that is dropped before it was sent is not sent.
        drop(client::server_streaming::<_, Bytes, Bytes>(&channel, &DOWN, bytes("x")).await);
        assert_eq!(text(call(&channel, bytes("alive")).await), "alive");
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 2);
}

#[tokio::test]
async fn requests_that_end_late_and_early() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        // The client ends its side, and only then does the server begin.
        let (stream, _) = raw.request().await;
        assert_eq!(
            raw.body(stream).await,
            [framed(b"a"), framed(b"b")].concat()
        );
        raw.answer(stream, b"heard both");
        // The server has heard enough, though the client has not ended.
        let (stream, _) = raw.request().await;
        raw.begin(stream);
        raw.message(stream, b"enough");
        let sent = raw.h2.send_trailers(stream, |fields| {
            fields.field("grpc-status", "0");
        });
        sent.unwrap();
        assert_eq!(raw.reset(stream).await, ErrorCode::NO_ERROR);
        raw.h2.release(stream);
        raw.idle().await;
    };
    let client = async {
        let mut outgoing = up(&channel).await;
        outgoing.send(&bytes("a")).await.unwrap();
        outgoing.send(&bytes("b")).await.unwrap();
        assert_eq!(text(outgoing.finish().await), "heard both");
        let mut outgoing = up(&channel).await;
        let over = async {
            while outgoing.send(&bytes("more")).await.is_ok() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        over.await;
        assert_eq!(text(outgoing.finish().await), "enough");
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn messages_both_ways() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.begin(stream);
        loop {
            match raw.next().await {
                Some(Seen::Data(_, data, end)) => {
                    raw.h2.send_data(stream, &data, false).unwrap();
                    if end {
                        break raw.trailers(stream, "0");
                    }
                }
                Some(_) => {}
                None => panic!("the client ended the connection"),
            }
        }
        raw.idle().await;
    };
    let client = async {
        let (mut sink, mut incoming) = chat(&channel).await;
        assert!(incoming.metadata().await.is_ok());
        for round in 0..100 {
            let message = Bytes::from(format!("round {round}"));
            sink.send(&message).await.unwrap();
            assert_eq!(incoming.next().await.unwrap(), Some(message));
        }
        sink.finish();
        assert_eq!(incoming.next().await.unwrap(), None);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

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
async fn large_messages() {
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::new(&format!("http://{address}")).unwrap();
    let server = async {
        let (io, _) = tcp.accept().await.unwrap();
        Raw::new(io, &Config::DEFAULT).echo().await
    };
    let client = async {
        for len in [0, 1, 1_024, 16_379, 65_535, 65_536, 1 << 20, 4 << 20] {
            let message: Vec<u8> = (0..len).map(|at| (at * 7 + at / 251) as u8).collect();
            let response = call(&channel, message.clone()).await.unwrap();
            assert!(response.message() == &message, "{len}");
        }
        let status = call(&channel, vec![0; (4 << 20) + 1]).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, 9);
}

#[tokio::test]
async fn who_does_not_read_holds_the_server_back() {
    let (channel, mut listener) = local(|builder| builder);
    let sent = Arc::new(AtomicUsize::new(0));
    let count = sent.clone();
    const MESSAGES: usize = 300;
    let server = async move {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        raw.begin(stream);
        for _ in 0..MESSAGES {
            while raw.h2.queued(stream) > 0 {
                let next = tokio::time::timeout(Duration::from_millis(20), raw.next());
                assert!(!matches!(next.await, Ok(None)));
            }
            raw.message(stream, &[7; 10_000]);
            count.fetch_add(1, Ordering::SeqCst);
        }
        raw.trailers(stream, "0");
        raw.idle().await;
    };
    let client = async {
        let mut incoming: Incoming<Bytes> = client::server_streaming(&channel, &DOWN, bytes("x"))
            .await
            .unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        let held = sent.load(Ordering::SeqCst);
        assert!(held < 40, "{held} messages came, and nobody reads");
        let mut received = 0;
        while let Some(message) = incoming.next().await.unwrap() {
            assert_eq!(message.len(), 10_000);
            received += 1;
        }
        assert_eq!(received, MESSAGES);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[tokio::test]
async fn a_server_that_does_not_read_holds_the_client_back() {
    let (channel, mut listener) = local(|builder| builder);
    let sent = AtomicUsize::new(0);
    const MESSAGES: usize = 300;
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, _) = raw.request().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let held = sent.load(Ordering::SeqCst);
        assert!(held < 80, "{held} messages went, and nobody reads");
        let body = raw.body(stream).await;
        assert_eq!(body.len(), MESSAGES * 10_005);
        raw.answer(stream, b"all");
        raw.idle().await;
    };
    let client = async {
        let mut outgoing = up(&channel).await;
        let message = Bytes::from(vec![7; 10_000]);
        for _ in 0..MESSAGES {
            outgoing.send(&message).await.unwrap();
            sent.fetch_add(1, Ordering::SeqCst);
        }
        assert_eq!(text(outgoing.finish().await), "all");
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

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

#[tokio::test]
async fn states() {
    let (channel, mut listener) = local(|builder| builder.backoff(fast()));
    assert_eq!(channel.state(), ConnectivityState::Idle);
    let clone = channel.clone();
    let mut connecting = pin!(clone.connected());
    let pending = poll_fn(|cx| Poll::Ready(connecting.as_mut().poll(cx).is_pending()));
    assert!(pending.await);
    let state = within(channel.state_changed(ConnectivityState::Idle)).await;
    assert_eq!(state, ConnectivityState::Connecting);
    drop(within(listener.accept()).await);
    let status = within(connecting).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert_eq!(channel.state(), ConnectivityState::TransientFailure);
    let begun = Instant::now();
    let server = async {
        let mut raw = listener.accept().await;
        raw.idle().await;
    };
    let client = async {
        channel.connected().await.unwrap();
        assert_eq!(channel.state(), ConnectivityState::Ready);
        assert!(
            begun.elapsed() >= Duration::from_millis(100),
            "after the backoff"
        );
        channel.connected().await.unwrap();
    };
    within(async {
        tokio::select! {
            () = server => panic!("the connection ended"),
            () = client => {}
        }
    })
    .await;
    assert!(listener.is_quiet());
}

#[tokio::test]
async fn tokens_are_for_private_connections() {
    for trusted in [false, true] {
        let (channel, mut listener) =
            local(|builder| if trusted { builder.trusted() } else { builder });
        let caller = channel.intercepted(Bearer::new(|| async { Ok("secret".to_owned()) }));
        let client = async move {
            let response = client::unary::<_, Bytes, Bytes>(&caller, &UNARY, bytes("x")).await;
            drop(caller);
            response
        };
        if !trusted {
            assert_eq!(code(within(client).await), Code::Unauthenticated);
            assert!(listener.is_quiet());
            continue;
        }
        let server = async {
            let mut raw = listener.accept().await;
            let (stream, fields) = raw.request().await;
            assert_eq!(get(&fields, "authorization"), Some("Bearer secret"));
            raw.body(stream).await;
            raw.answer(stream, b"welcome");
            raw.idle().await;
        };
        let ((), response) = within(async { tokio::join!(server, client) }).await;
        assert_eq!(text(response), "welcome");
    }
}

/// gRPC's C core names an encoding that was not offered, and then makes no use of it.
#[tokio::test]
async fn an_encoding_that_was_not_offered() {
    use viewbuf::grpc::Encodings;

    let (channel, mut listener) = local(|builder| builder.receive(Encodings::IDENTITY));
    let server = async {
        let mut raw = listener.accept().await;
        for compressed in [0, 1] {
            let (stream, _) = raw.request().await;
            raw.body(stream).await;
            let head = [
                (":status", "200"),
                ("content-type", "application/grpc"),
                ("grpc-encoding", "gzip"),
            ];
            raw.headers(stream, &head, false);
            let message = [compressed, 0, 0, 0, 1, b'x'];
            raw.h2.send_data(stream, &message, false).unwrap();
            raw.trailers(stream, "0");
        }
        raw.idle().await;
    };
    let client = async {
        assert_eq!(text(call(&channel, bytes("x")).await), "x");
        assert_eq!(code(call(&channel, bytes("x")).await), Code::Internal);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn compression() {
    use viewbuf::grpc::{Encoding, Encodings};

    let (channel, mut listener) = local(|builder| {
        let accept = Encodings::IDENTITY.with(Encoding::Gzip);
        builder.send(Encoding::Gzip).receive(accept)
    });
    let server = async {
        let mut raw = listener.accept().await;
        let (stream, fields) = raw.request().await;
        assert_eq!(get(&fields, "grpc-encoding"), Some("gzip"));
        assert_eq!(get(&fields, "grpc-accept-encoding"), Some("identity,gzip"));
        let body = raw.body(stream).await;
        assert_eq!(body[0], 1);
        assert!(body.len() < 100);
        let head = [
            (":status", "200"),
            ("content-type", "application/grpc"),
            ("grpc-encoding", "gzip"),
        ];
        raw.headers(stream, &head, false);
        raw.h2.send_data(stream, &body, false).unwrap();
        raw.trailers(stream, "0");
        raw.idle().await;
    };
    let client = async {
        let response = call(&channel, vec![b'a'; 10_000]).await.unwrap();
        assert!(response.is_compressed());
        assert_eq!(response.message(), &vec![b'a'; 10_000]);
        drop(channel);
    };
    within(async { tokio::join!(server, client) }).await;
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

/// A server that dies again and again, in four ways, while calls are made: none is lost without a status, none is
/// run twice, and one that says it was not sent was not run.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn restarts_under_load() {
    const TASKS: usize = 8;
    const CALLS: usize = 150;
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::builder(&format!("http://{address}"))
        .unwrap()
        .backoff(Backoff {
            initial: Duration::from_millis(5),
            max: Duration::from_millis(5),
            ..Backoff::DEFAULT
        })
        .build();
    let runs = Arc::new(Mutex::new(HashMap::<Vec<u8>, usize>::new()));
    let counted = runs.clone();
    let server = tokio::spawn(async move {
        for round in 0.. {
            let (io, _) = tcp.accept().await.unwrap();
            let counted = counted.clone();
            tokio::spawn(serve_some(Raw::new(io, &Config::DEFAULT), round, counted));
        }
    });
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let channel = channel.clone();
            tokio::spawn(async move {
                let mut ended = Vec::new();
                for number in 0..CALLS {
                    let message = format!("{task}.{number}");
                    let mut request = Request::new(Bytes::from(message.clone()));
                    request.set_wait_for_ready(true);
                    let response = call_with(&channel, request).await;
                    ended.push((framed(message.as_bytes()), response));
                }
                ended
            })
        })
        .collect();
    let (mut succeeded, mut failed) = (0, 0);
    for task in tasks {
        for (message, response) in within(task).await.unwrap() {
            let run = runs.lock().unwrap().get(&message).copied().unwrap_or(0);
            match response {
                Ok(response) => {
                    assert_eq!(framed(response.message()), message);
                    assert_eq!(run, 1);
                    succeeded += 1;
                }
                Err(status) => {
                    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
                    assert!(run <= 1 && (run == 0 || status.sent() != Sent::No));
                    failed += 1;
                }
            }
        }
    }
    server.abort();
    assert_eq!(succeeded + failed, TASKS * CALLS);
    assert!(
        succeeded > TASKS * CALLS / 2,
        "{succeeded} succeeded, {failed} failed"
    );
    assert!(failed > 0, "the server died in the middle of calls");
}

/// Answers some calls, then ends the connection: well, with GOAWAY alone, by refusing streams, or not at all well.
async fn serve_some(
    mut raw: Raw<tokio::net::TcpStream>,
    round: usize,
    runs: Arc<Mutex<HashMap<Vec<u8>, usize>>>,
) {
    let mut bodies = HashMap::<_, Vec<u8>>::new();
    let mut left = 20 + round % 7;
    while let Some(seen) = raw.next().await {
        let Seen::Data(stream, data, end) = seen else {
            continue;
        };
        let body = bodies.entry(stream).or_default();
        body.extend(data);
        if !end {
            continue;
        }
        let body = bodies.remove(&stream).unwrap();
        if left == 0 && round % 4 == 1 {
            raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
            raw.h2.release(stream);
            continue;
        }
        *runs.lock().unwrap().entry(body.clone()).or_default() += 1;
        left -= usize::from(left > 0);
        match (left, round % 4) {
            (0, 0) => raw.h2.drain(Duration::from_secs(5)),
            (0, 1) => raw.h2.drain(Duration::from_secs(5)),
            (0, 2) => {
                raw.h2.close(ErrorCode::NO_ERROR, b"restarting");
                let _ = raw.flush().await;
                return;
            }
            (0, _) => return,
            _ => {}
        }
        raw.begin(stream);
        raw.h2.send_bytes(stream, body.into(), false).unwrap();
        raw.trailers(stream, "0");
    }
}

/// Calls whose runtime ends under them end too.
#[test]
fn a_runtime_that_ends() {
    let runtime = |build: &mut tokio::runtime::Builder| build.enable_all().build().unwrap();
    let one = runtime(tokio::runtime::Builder::new_multi_thread().worker_threads(1));
    let other = runtime(&mut tokio::runtime::Builder::new_current_thread());
    let (channel, mut listener) = local(|builder| builder);
    let (raw, incoming) = one.block_on(async {
        let incoming = client::server_streaming::<_, Bytes, Bytes>(&channel, &DOWN, bytes("x"));
        let (raw, incoming) = tokio::join!(listener.accept(), incoming);
        let mut raw = raw;
        raw.request().await;
        (raw, incoming)
    });
    let mut incoming = incoming.unwrap();
    one.shutdown_timeout(Duration::from_secs(5));
    let status = other.block_on(within(incoming.next())).unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
    drop(raw);
    // The channel itself is as good as new.
    let response = other.block_on(within(async {
        let server = async { listener.accept().await.echo().await };
        let client = async {
            let response = call(&channel, bytes("again")).await;
            drop(channel);
            response
        };
        tokio::join!(server, client).1
    }));
    assert_eq!(text(response), "again");
}

/// A channel over one connection at a time whose reads are counted, and where its connections arrive.
fn counted() -> (
    Channel,
    tokio::sync::mpsc::UnboundedReceiver<DuplexStream>,
    Arc<AtomicUsize>,
) {
    let (sender, accepted) = tokio::sync::mpsc::unbounded_channel();
    let polls = Arc::new(AtomicUsize::new(0));
    let counter = polls.clone();
    let builder = Channel::builder("http://localhost:1").unwrap();
    let builder = builder.connections_max(1).connector(move || {
        let (ours, theirs) = duplex(64 << 10);
        sender.send(theirs).unwrap();
        let polls = counter.clone();
        async move { Ok(Counted { io: ours, polls }) }
    });
    (builder.build(), accepted, polls)
}

#[tokio::test]
async fn requests_that_wait_for_a_server_to_read_cost_nothing() {
    const CALLS: usize = 300;
    let (channel, mut accepted, polls) = counted();
    let config = Config {
        streams_max: 10_000,
        ..Config::DEFAULT
    };
    let server = async {
        let mut raw = Raw::new(accepted.recv().await.unwrap(), &config);
        raw.flush().await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
        let before = polls.load(Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let more = polls.load(Ordering::SeqCst) - before;
        assert!(more < 10, "it was looked at {more} times for nothing");
        raw.echo().await
    };
    let client = async {
        let calls: Vec<_> = (0..CALLS)
            .map(|at| {
                let mut request = Request::new(bytes("x"));
                let long = format!("{at:0>4000}");
                request.metadata_mut().append("x-long", &*long).unwrap();
                let channel = channel.clone();
                tokio::spawn(async move { call_with(&channel, request).await })
            })
            .collect();
        for call in calls {
            assert_eq!(text(call.await.unwrap()), "x");
        }
        drop(channel);
    };
    let (served, ()) = within(async { tokio::join!(server, client) }).await;
    assert_eq!(served, CALLS);
}

#[tokio::test]
async fn a_connection_that_goes_away_waits_for_its_last_call() {
    let (channel, mut accepted, polls) = counted();
    let server = async {
        let mut raw = Raw::new(accepted.recv().await.unwrap(), &Config::DEFAULT);
        let (first, _) = raw.request().await;
        let (last, _) = raw.request().await;
        raw.h2.drain(Duration::from_secs(60));
        raw.answer(first, b"x");
        raw.flush().await.unwrap();
        let quiet = tokio::time::timeout(Duration::from_millis(200), raw.idle()).await;
        assert!(quiet.is_err(), "a call is left");
        let before = polls.load(Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(200)).await;
        let more = polls.load(Ordering::SeqCst) - before;
        assert!(more < 10, "it was looked at {more} times for nothing");
        raw.answer(last, b"x");
        raw.idle().await;
    };
    let client = async {
        let (first, last) = tokio::join!(call(&channel, "x"), call(&channel, "x"));
        assert_eq!((text(first), text(last)), ("x".into(), "x".into()));
        drop(channel);
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

#[tokio::test]
async fn a_call_that_goes_out_with_a_goaway_is_not_made_again() {
    let (channel, mut listener) = local(|builder| builder);
    let server = async {
        let mut raw = listener.accept().await;
        let quiet = tokio::time::timeout(Duration::from_millis(50), raw.next()).await;
        assert!(quiet.is_err(), "{quiet:?}");
        raw
    };
    let both = async { tokio::join!(server, channel.connected()) };
    let (mut raw, connected) = within(both).await;
    connected.unwrap();
    // DATA of no stream, and a call before the connection's task sees it.
    raw.io.write_all(&[0; 9]).await.unwrap();
    let status = within(call(&channel, "x")).await.unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unavailable, Sent::Maybe)
    );
    within(raw.request()).await;
    assert!(listener.is_quiet());
}

struct Nothing;

impl Wake for Nothing {
    fn wake(self: Arc<Self>) {}
}

#[test]
fn who_does_not_wait_any_more_is_forgotten() {
    let (channel, _listener) = local(|builder| builder);
    let nothing = Arc::new(Nothing);
    for _ in 0..10 {
        // Wakers differ from each other, as those of tasks do.
        let waker = Waker::from(Arc::new(Nothing));
        let kept = Waker::from(nothing.clone());
        for waker in [waker, kept] {
            let mut changed = pin!(channel.state_changed(ConnectivityState::Idle));
            let poll = changed.as_mut().poll(&mut Context::from_waker(&waker));
            assert!(poll.is_pending());
        }
    }
    assert_eq!(Arc::strong_count(&nothing), 1);
}

/// Looks at the channel when it is woken.
struct Looks(Channel, AtomicUsize);

impl Wake for Looks {
    fn wake(self: Arc<Self>) {
        assert_ne!(self.0.state(), ConnectivityState::Idle);
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn who_watches_may_look_when_woken() {
    let (done, is_done) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.unwrap().block_on(async {
            let (channel, mut listener) = local(|builder| builder);
            let looks = Arc::new(Looks(channel.clone(), AtomicUsize::new(0)));
            let waker = Waker::from(looks.clone());
            let mut changed = pin!(channel.state_changed(ConnectivityState::Idle));
            let poll = changed.as_mut().poll(&mut Context::from_waker(&waker));
            assert!(poll.is_pending());
            let server = async { listener.accept().await.idle().await };
            tokio::select! {
                () = server => panic!("the connection ended"),
                connected = channel.connected() => connected.unwrap(),
            }
            assert_eq!(looks.1.load(Ordering::SeqCst), 1);
        });
        done.send(()).unwrap();
    });
    let limit = Duration::from_secs(20);
    is_done.recv_timeout(limit).expect("it waits for itself");
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
