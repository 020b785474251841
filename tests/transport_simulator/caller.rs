//! Caller: makes a call of a plan, and tells how it ended.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, timeout};
use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Encoding, Metadata, Status};
use viewbuf::service::{Incoming, Outgoing, Request, Sink, client};
use viewbuf::transport::Channel;

use super::plan::{CallPlan, Kind, content};
use super::service::{CALL, SOME, SOME_PLACE, pause};

/// How a call ended, for its caller.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// `None` where its caller has dropped it.
    pub(crate) status: Option<Status>,
    /// Messages that came.
    pub(crate) received: usize,
    /// Something came that was not sent.
    pub(crate) is_altered: bool,
    pub(crate) elapsed: Duration,
}

/// Makes a call, unless it is dropped before its end; `token` lives as long as the call does.
pub(crate) async fn make(channel: &Channel, id: usize, plan: &CallPlan, token: Arc<()>) -> Outcome {
    let begun = Instant::now();
    let mut caller = Caller {
        channel,
        id,
        plan,
        token,
        outcome: Outcome::default(),
    };
    let limit = plan.cancel.map_or(Duration::MAX, Duration::from_millis);
    let status = match timeout(limit, caller.call()).await {
        Ok(Ok(())) => Some(Status::OK),
        Ok(Err(status)) => Some(status),
        Err(_) => None,
    };
    Outcome {
        status,
        elapsed: begun.elapsed(),
        ..caller.outcome
    }
}

struct Caller<'a> {
    channel: &'a Channel,
    id: usize,
    plan: &'a CallPlan,
    token: Arc<()>,
    outcome: Outcome,
}

impl Caller<'_> {
    async fn call(&mut self) -> Result<(), Status> {
        let method = self.plan.kind.method();
        match self.plan.kind {
            Kind::Unary => {
                let request = self.request(self.message(0));
                let response = client::unary::<_, _, Bytes>(self.channel, method, request).await?;
                self.take(response.message());
                self.compare(response.metadata());
                self.compare(response.trailers());
            }
            Kind::Down => {
                let request = self.request(self.message(0));
                let mut incoming = client::server_streaming(self.channel, method, request).await?;
                self.hear(&mut incoming).await?;
            }
            Kind::Up => {
                let request = self.request(());
                let mut outgoing: Outgoing<Bytes, Bytes> =
                    client::client_streaming(self.channel, method, request).await?;
                for at in 0..self.plan.requests.len() {
                    pause(self.plan.pause).await;
                    // The server may have heard enough.
                    if outgoing.send(&self.message(at)).await.is_err() {
                        break;
                    }
                }
                let response = outgoing.finish().await?;
                self.take(response.message());
                self.compare(response.metadata());
                self.compare(response.trailers());
            }
            Kind::Both => {
                let request = self.request(());
                let (sink, mut incoming) =
                    client::bidirectional(self.channel, method, request).await?;
                let says = say(self.id, self.plan, sink);
                let ((), heard) = tokio::join!(says, self.hear(&mut incoming));
                heard?;
            }
        }
        Ok(())
    }

    fn request<T>(&self, message: T) -> Request<T> {
        let mut request = Request::new(message);
        let some = content(self.id, false, SOME_PLACE, self.plan.metadata);
        let metadata = request.metadata_mut();
        metadata.append(CALL, &*self.id.to_string()).unwrap();
        metadata.append_bin(SOME, &some).unwrap();
        request.extensions_mut().insert(self.token.clone());
        request.set_wait_for_ready(self.plan.wait_for_ready);
        if self.plan.compress {
            request.set_encoding(Encoding::Gzip);
        }
        if let Some(deadline) = self.plan.deadline {
            // The time that passes here is not everybody's.
            let deadline = Instant::now() + Duration::from_millis(deadline);
            request.set_deadline(deadline.into_std());
        }
        request
    }

    fn message(&self, at: usize) -> Bytes {
        message(self.id, self.plan, at)
    }

    fn take(&mut self, message: &Bytes) {
        let at = self.outcome.received;
        let len = self.plan.replies.get(at);
        let expected = len.map(|len| content(self.id, true, at, *len));
        self.outcome.is_altered |= expected.as_deref() != Some(message);
        self.outcome.received += 1;
    }

    fn compare(&mut self, metadata: &Metadata) {
        let some = content(self.id, true, SOME_PLACE, self.plan.metadata);
        self.outcome.is_altered |= metadata.get_bin(SOME) != Some(&some);
    }

    /// Takes messages to their end, which is the same however often it is asked for.
    async fn hear(&mut self, incoming: &mut Incoming<Bytes>) -> Result<(), Status> {
        loop {
            pause(self.plan.pause).await;
            match incoming.next().await {
                Ok(Some(message)) => self.take(&message),
                Ok(None) => break,
                Err(status) => {
                    let again = incoming.next().await.unwrap_err();
                    assert_eq!(again.code(), status.code(), "a call ends once");
                    return Err(status);
                }
            }
        }
        assert_eq!(incoming.next().await.unwrap(), None, "a call ends once");
        let metadata = incoming.metadata().await?.clone();
        self.compare(&metadata);
        self.compare(&incoming.trailers());
        Ok(())
    }
}

fn message(id: usize, plan: &CallPlan, at: usize) -> Bytes {
    let len = plan.requests.get(at).copied().unwrap_or_default();
    content(id, false, at, len).into()
}

async fn say(id: usize, plan: &CallPlan, mut sink: Sink<Bytes>) {
    for at in 0..plan.requests.len() {
        pause(plan.pause).await;
        // How the call ended is heard from the other stream.
        if sink.send(&message(id, plan, at)).await.is_err() {
            return;
        }
    }
    sink.finish();
}
