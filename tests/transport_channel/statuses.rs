//! Statuses: of resets, of HTTP, of faults, and what is made again.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use viewbuf::grpc::{Cause, Code, Sent};
use viewbuf::h2::ErrorCode;

use super::raw::{Seen, framed, local, within};
use super::{bytes, call, code, text, up};

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
