//! Calls: of each kind, from their first field to their last.

use std::time::Duration;

use bytes::Bytes;
use tokio::net::TcpListener;
use viewbuf::grpc::{Code, Sent};
use viewbuf::h2::{Config, ErrorCode};
use viewbuf::service::{CallerExt, Incoming, Request, client};
use viewbuf::transport::{Bearer, Channel};

use super::raw::{Raw, Seen, framed, local, within};
use super::{DOWN, UNARY, bytes, call, call_with, chat, code, get, text, up};

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

/// Of a call alone: its metadata has a secret.
#[tokio::test]
async fn a_request_with_a_secret_is_for_private_connections() {
    let (channel, mut listener) = local(|builder| builder);
    let mut request = Request::new(bytes("x"));
    let metadata = request.metadata_mut();
    metadata
        .append_sensitive("authorization", "Basic secret")
        .unwrap();
    request.require_privacy();
    let status = within(client::unary::<_, Bytes, Bytes>(&channel, &UNARY, request))
        .await
        .unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unauthenticated, Sent::No)
    );
    assert!(listener.is_quiet());
}
