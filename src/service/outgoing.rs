//! Outgoing: a client's stream of messages, and the one that answers it.

use super::codec::{Receive, Transmit};
use super::incoming::Incoming;
use super::response::Response;
use super::sink::Sink;
use crate::grpc::Status;

/// A call whose request is a stream of messages and whose response is one.
#[derive(Debug)]
#[must_use = "dropping it cancels the call"]
pub struct Outgoing<Q, R> {
    // Dropped before the sink, which ends the request: a call that is let go is cancelled, and its service must
    // not take what came for everything.
    incoming: Incoming<R>,
    sink: Sink<Q>,
}

impl<Q, R: Receive> Outgoing<Q, R> {
    pub(super) const fn new(sink: Sink<Q>, incoming: Incoming<R>) -> Self {
        Self { sink, incoming }
    }

    /// Sends a message, when there is room for it.
    ///
    /// # Errors
    /// The status that the call has ended with: the service may answer before it has heard everything, and then
    /// [`finish`](Self::finish) has its response.
    pub async fn send<M: Transmit<Q> + ?Sized>(&mut self, message: &M) -> Result<(), Status> {
        self.sink.send(message).await
    }

    /// Where the messages go.
    pub const fn sink(&mut self) -> &mut Sink<Q> {
        &mut self.sink
    }

    /// Cancels the call: it ends with CANCELLED, unless it has ended already.
    pub fn cancel(&self) {
        self.incoming.cancel();
    }

    /// Ends the request, and waits for the response.
    ///
    /// # Errors
    /// The status that the call has ended with.
    pub async fn finish(self) -> Result<Response<R>, Status> {
        self.sink.finish();
        self.incoming.response().await
    }
}
