//! Calls that handlers make: they end when the calls that they are a part of do.

use std::sync::atomic::Ordering;
use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Code, Status};
use viewbuf::service::{Answer, Call, Reply, Request, Service, ServiceDescriptor, server};
use viewbuf::transport::Channel;

use super::{WORDS, Words, call, call_with, serve, within, word};

/// Asks another server.
struct Middle(Channel);

impl Middle {
    async fn echo(&self, request: Request<Bytes>) -> Result<Reply<Bytes>, Status> {
        let child = Request::new(request.message().clone()).within(&request);
        let response = call_with(&self.0, child).await?;
        Ok(Reply::new(response.into_message()))
    }
}

impl Service for Middle {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &WORDS
    }

    async fn call(&self, call: Call) -> Answer {
        server::unary(call, |request| self.echo(request)).await
    }
}

#[tokio::test]
async fn deadlines_and_cancellation_reach_the_children_of_a_call() {
    let words = Words::default();
    let running = words.running.clone();
    let (_backend, backend) = serve(words).await;
    let (_serving, channel) = serve(Middle(backend)).await;
    // Without a deadline there is none.
    let left = within(call(&channel, "left")).await.unwrap();
    assert_eq!(left.message(), "0");
    // What is left of one goes on.
    let mut request = Request::new(word("left"));
    request.set_timeout(Duration::from_secs(50));
    let left = within(call_with(&channel, request)).await.unwrap();
    let left: u64 = std::str::from_utf8(left.message())
        .unwrap()
        .parse()
        .unwrap();
    assert!((30_000..=50_000).contains(&left), "{left}");
    // One that passes ends both.
    let mut request = Request::new(word("sleep"));
    request.set_timeout(Duration::from_millis(100));
    let status = within(call_with(&channel, request)).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    // A caller that goes away ends both.
    let dropped = tokio::time::timeout(Duration::from_millis(100), call(&channel, "sleep")).await;
    assert!(dropped.is_err());
    within(async {
        while running.load(Ordering::SeqCst) > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
}
