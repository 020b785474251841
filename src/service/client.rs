//! The client's side: what generated code calls.

use alloc::borrow::Cow;

use super::caller::{Caller, Start};
use super::codec::Receive;
use super::descriptor::MethodDescriptor;
use super::incoming::Incoming;
use super::ongoing::Ongoing;
use super::outgoing::Outgoing;
use super::request::{IntoRequest, Request};
use super::response::Response;
use super::sink::Sink;
use crate::grpc::{Cardinality, Status};
use bytes::Bytes;

/// Makes a call with one message each way.
///
/// # Errors
/// The status that the call has ended with.
pub async fn unary<C, Q, R>(
    caller: &C,
    method: &'static MethodDescriptor,
    request: impl IntoRequest<Q>,
) -> Result<Response<R>, Status>
where
    C: Caller,
    R: Receive,
{
    let start = Start::of(method, |out| request.transmit_request(out))?;
    caller.start(start).await?.response().await
}

/// Makes a call that is answered with a stream of messages.
///
/// # Errors
/// The status of a call that ended before it began.
pub async fn server_streaming<C, Q, R>(
    caller: &C,
    method: &'static MethodDescriptor,
    request: impl IntoRequest<Q>,
) -> Result<Incoming<R>, Status>
where
    C: Caller,
    R: Receive,
{
    let start = Start::of(method, |out| request.transmit_request(out))?;
    let (_, incoming) = caller.start(start).await?.split::<(), R>()?;
    Ok(incoming)
}

/// Begins a call whose request is a stream of messages.
///
/// # Errors
/// The status of a call that ended before it began.
pub async fn client_streaming<C, Q, R>(
    caller: &C,
    method: &'static MethodDescriptor,
    request: impl IntoRequest<()>,
) -> Result<Outgoing<Q, R>, Status>
where
    C: Caller,
    R: Receive,
{
    let (sink, incoming) = bidirectional(caller, method, request).await?;
    Ok(Outgoing::new(sink, incoming))
}

/// Begins a call with streams both ways.
///
/// # Errors
/// The status of a call that ended before it began.
pub async fn bidirectional<C, Q, R>(
    caller: &C,
    method: &'static MethodDescriptor,
    request: impl IntoRequest<()>,
) -> Result<(Sink<Q>, Incoming<R>), Status>
where
    C: Caller,
    R: Receive,
{
    let start = Start::of(method, |out| request.transmit_request(out))?;
    caller.start(start).await?.split()
}

/// Begins a call of any path with streams of octets both ways, whatever the method's cardinality is: what a
/// proxy does.
///
/// # Errors
/// The status of a call that ended before it began; INVALID_ARGUMENT for what is no path.
pub async fn raw<C: Caller>(
    caller: &C,
    path: impl Into<Cow<'static, str>>,
    request: Request<()>,
) -> Result<(Sink<Bytes>, Incoming<Bytes>), Status> {
    let path = path.into();
    if crate::grpc::Path::decode(path.as_bytes()).is_none() {
        return Err(Status::invalid_argument("no path of a method"));
    }
    let start = Start::at(path, Cardinality::BIDIRECTIONAL, |_| request)?;
    let ongoing: Ongoing = caller.start(start).await?;
    ongoing.split()
}
