//! Services: calls as asynchronous functions, on any runtime and over any transport.
//!
//! This is what generated code stands on. It does no I/O and needs no runtime: a transport hands calls to a
//! [`Service`], or takes them from a [`Caller`], and whoever waits is woken.
//!
//! ```text
//!  server   transport ── Call ──▶ Service ── Request ──▶ your handler ── Reply ──▶ Answer ──▶ transport
//!  client   your call ── Request ──▶ Caller ── Start ──▶ transport ── Ongoing ──▶ Response
//! ```
//!
//! # Handlers
//!
//! A handler takes a [`Request`] and gives a [`Reply`] or a [`Status`](crate::grpc::Status). Where messages
//! stream, an [`Incoming`] gives them one after the other, and a [`Sink`] takes them; both wait where the
//! peer's windows or the handler's pace ask for it.
//!
//! Messages that were received are [`Shared`](crate::Shared) views: `'static`, `Send`, and decoded without a
//! copy. A handler whose call was cancelled, or whose deadline has passed, is dropped where it awaits.
//!
//! # Without generated code
//!
//! Everything works with [`Bytes`](bytes::Bytes) instead of a message type, which is what proxies need.

#![forbid(unsafe_code)]

mod answer;
mod call;
mod caller;
mod calls;
pub mod client;
mod codec;
mod descriptor;
mod extensions;
mod head;
mod incoming;
mod interceptor;
mod ongoing;
mod outgoing;
mod outlet;
mod passage;
mod peer;
mod pipe;
mod pool;
mod reply;
mod request;
mod response;
mod room;
mod routes;
pub mod server;
mod sink;

pub use answer::Answer;
pub use call::Call;
pub(crate) use call::Target;
pub use caller::{Caller, Start};
pub(crate) use calls::Calls;
pub use codec::{Encoded, Receive, Transmit};
pub use descriptor::{MethodDescriptor, ServiceDescriptor};
pub use extensions::Extensions;
pub(crate) use head::Head;
pub use incoming::Incoming;
pub use interceptor::{CallerExt, ClientInterceptor, Intercepted, Interceptor, Next, ServiceExt};
pub use ongoing::Ongoing;
pub use outgoing::Outgoing;
pub(crate) use outlet::Outlet;
pub use peer::{Address, Peer};
pub(crate) use pipe::{Pipe, Received};
pub use reply::Reply;
pub use request::{IntoRequest, Request};
pub use response::Response;
pub use routes::{Fallback, Routes};
pub use server::Service;
pub use sink::Sink;
