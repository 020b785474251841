//! Backpressure: who does not read holds the other side back, and costs nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{DuplexStream, duplex};
use viewbuf::h2::Config;
use viewbuf::service::{Incoming, Request, client};
use viewbuf::transport::Channel;

use super::raw::{Counted, Raw, local, within};
use super::{DOWN, bytes, call_with, text, up};

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

/// A channel over one connection at a time whose reads are counted, and where its connections arrive.
pub(crate) fn counted() -> (
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
