//! GOAWAY: before calls, within them, and after them.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use viewbuf::grpc::{Cause, Code, Sent};
use viewbuf::h2::{Config, ErrorCode};

use super::backpressure::counted;
use super::raw::{Raw, local, within};
use super::{bytes, call, text};

/// A GOAWAY frame.
fn goaway(last: u32, code: u32, debug: &[u8]) -> Vec<u8> {
    let len = (8 + debug.len()) as u8;
    let head = [0, 0, len, 7, 0, 0, 0, 0, 0];
    [&head[..], &last.to_be_bytes(), &code.to_be_bytes(), debug].concat()
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
