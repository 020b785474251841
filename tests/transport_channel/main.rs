//! What a channel promises, against servers that keep the rules and servers that break them: every call ends
//! with one status, whatever is cut where.

mod backpressure;
mod calls;
mod connecting;
mod cuts;
mod deadlines;
mod encodings;
mod goaways;
mod half_closed;
mod lives;
mod raw;
mod restarts;
mod states;
mod statuses;
mod streams;
#[cfg(feature = "tls")]
mod tls;

use bytes::Bytes;
use viewbuf::bytes;
use viewbuf::grpc::{Cardinality, Code, Status};
use viewbuf::service::{Incoming, MethodDescriptor, Outgoing, Request, Response, Sink, client};
use viewbuf::transport::Channel;
use viewbuf::types::Empty;
use viewbuf::view::Layout;

const fn method(path: &'static str, cardinality: Cardinality) -> MethodDescriptor {
    MethodDescriptor {
        name: "Any",
        path,
        cardinality,
        input: Empty::schema,
        output: Empty::schema,
    }
}

static UNARY: MethodDescriptor = method("/test.Test/Unary", Cardinality::UNARY);
static DOWN: MethodDescriptor = method("/test.Test/Down", Cardinality::SERVER_STREAMING);
static UP: MethodDescriptor = method("/test.Test/Up", Cardinality::CLIENT_STREAMING);
static CHAT: MethodDescriptor = method("/test.Test/Chat", Cardinality::BIDIRECTIONAL);

async fn call(channel: &Channel, message: impl Into<Bytes>) -> Result<Response<Bytes>, Status> {
    client::unary(channel, &UNARY, message.into()).await
}

async fn call_with(channel: &Channel, request: Request<Bytes>) -> Result<Response<Bytes>, Status> {
    client::unary(channel, &UNARY, request).await
}

async fn up(channel: &Channel) -> Outgoing<Bytes, Bytes> {
    client::client_streaming(channel, &UP, ()).await.unwrap()
}

async fn chat(channel: &Channel) -> (Sink<Bytes>, Incoming<Bytes>) {
    client::bidirectional(channel, &CHAT, ()).await.unwrap()
}

fn bytes(text: &'static str) -> Bytes {
    Bytes::from_static(text.as_bytes())
}

/// The message of a response, as text.
fn text(response: Result<Response<Bytes>, Status>) -> String {
    String::from_utf8(response.unwrap().into_message().to_vec()).unwrap()
}

/// The code of a call that failed.
fn code(response: Result<Response<Bytes>, Status>) -> Code {
    response.unwrap_err().code()
}

fn get<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let (_, value) = fields.iter().find(|(of, _)| of == name)?;
    Some(value)
}
