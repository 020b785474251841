//! Deadlines: of calls that are answered late, or never.

use std::time::{Duration, Instant};

use bytes::Bytes;
use viewbuf::grpc::{Code, Sent, Timeout};
use viewbuf::h2::ErrorCode;
use viewbuf::service::{Incoming, Request, client};

use super::raw::{Seen, local, within};
use super::{DOWN, bytes, call_with, get};

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
