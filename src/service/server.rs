//! The server's side: what generated code calls, and transports are given.

use core::future::Future;

use super::answer::Answer;
use super::call::{Accepted, Call, with_trailers};
use super::codec::{Receive, Transmit};
use super::descriptor::ServiceDescriptor;
use super::incoming::Incoming;
use super::reply::Reply;
use super::request::Request;
use super::sink::Sink;
use crate::grpc::Status;

/// Whatever answers calls: generated adapters around your handlers, and interceptors around them.
pub trait Service: Send + Sync + 'static {
    /// What there is to call.
    fn descriptor(&self) -> &'static ServiceDescriptor;

    /// Answers a call.
    fn call(&self, call: Call) -> impl Future<Output = Answer> + Send;
}

/// Answers a call with one message each way.
pub fn unary<Q, R, F>(
    call: Call,
    handle: impl FnOnce(Request<Q>) -> F + Send,
) -> impl Future<Output = Answer> + Send
where
    Q: Receive,
    R: Transmit<R>,
    F: Future<Output = Result<Reply<R>, Status>> + Send,
{
    with_reply(call, Call::take_request, handle)
}

/// Answers a call with a stream of messages.
pub fn server_streaming<Q, R, F>(
    call: Call,
    handle: impl FnOnce(Request<Q>, Sink<R>) -> F + Send,
) -> impl Future<Output = Answer> + Send
where
    Q: Receive,
    F: Future<Output = Result<(), Status>> + Send,
{
    with_stream(call, Call::take_request, handle)
}

/// Answers a call whose request is a stream of messages.
pub fn client_streaming<Q, R, F>(
    call: Call,
    handle: impl FnOnce(Request<Incoming<Q>>) -> F + Send,
) -> impl Future<Output = Answer> + Send
where
    Q: Receive,
    R: Transmit<R>,
    F: Future<Output = Result<Reply<R>, Status>> + Send,
{
    with_reply(call, Call::take_stream, handle)
}

/// Answers a call with streams both ways.
pub fn bidirectional<Q, R, F>(
    call: Call,
    handle: impl FnOnce(Request<Incoming<Q>>, Sink<R>) -> F + Send,
) -> impl Future<Output = Answer> + Send
where
    Q: Receive,
    F: Future<Output = Result<(), Status>> + Send,
{
    with_stream(call, Call::take_stream, handle)
}

/// The answer of a handler that gives one message.
async fn with_reply<T, R, F>(
    mut call: Call,
    take: impl FnOnce(&mut Call) -> Result<Request<T>, Status>,
    handle: impl FnOnce(Request<T>) -> F,
) -> Answer
where
    R: Transmit<R>,
    F: Future<Output = Result<Reply<R>, Status>>,
{
    let request = match take(&mut call) {
        Ok(request) => request,
        Err(status) => return call.fail(status),
    };
    let accept = Accepted(request.accept());
    match handle(request).await {
        Ok(reply) => call.reply(reply, accept),
        Err(status) => call.fail(status),
    }
}

/// The answer of a handler that streams.
async fn with_stream<T, R, F>(
    mut call: Call,
    take: impl FnOnce(&mut Call) -> Result<Request<T>, Status>,
    handle: impl FnOnce(Request<T>, Sink<R>) -> F,
) -> Answer
where
    F: Future<Output = Result<(), Status>>,
{
    let (request, sink) = match (take(&mut call), call.sink()) {
        (Ok(request), Ok(sink)) => (request, sink),
        (Err(status), _) | (_, Err(status)) => return call.fail(status),
    };
    let result = handle(request, sink).await;
    ended(call, result)
}

/// The end of a stream; its messages were sent already.
fn ended(call: Call, result: Result<(), Status>) -> Answer {
    let trailers = call.pipe.as_ref().map(|pipe| pipe.take_trailers());
    let trailers = trailers.unwrap_or_default();
    let status = match result {
        Ok(()) => with_trailers(trailers),
        Err(mut status) => {
            if !trailers.is_empty() {
                status.metadata_mut().extend(&trailers);
            }
            status
        }
    };
    call.fail(status)
}
