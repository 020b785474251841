//! gRPC as values: headers, messages and statuses over [`h2`](crate::h2), without I/O.
//!
//! The rules are those of
//! [`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md),
//! [`statuscodes.md`](https://github.com/grpc/grpc/blob/master/doc/statuscodes.md),
//! [`compression.md`](https://github.com/grpc/grpc/blob/master/doc/compression.md) and
//! [`http-grpc-status-mapping.md`](https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md).
//!
//! ```text
//!  client   Request ──────────▶ messages ──▶ end          Response ◀── messages ◀── Trailers
//!  server   RequestHead ◀────── messages ◀── end          Response ──▶ messages ──▶ Status
//! ```
//!
//! # The contract
//!
//! A driver of [`h2`](crate::h2) hands what happens on a stream to its [`ClientCall`] or [`ServerCall`],
//! which tells what that means. Each call ends once, with one [`Status`]; then it is closed, which
//! [releases](crate::h2::Connection::release) its stream.
//!
//! ```
//! use viewbuf::grpc::{
//!     Cardinality, ClientCall, ClientEvent, Encodings, MessageBuffer, Path, Request, RequestHead, ServerCall,
//!     ServerEvent, Status,
//! };
//! use viewbuf::h2::{Config, Connection, Event, Role, Time};
//!
//! /// What is sent arrives.
//! fn transmit(c: &mut Connection) -> Vec<u8> {
//!     let mut octets = Vec::new();
//!     while let Some(transmit) = c.poll_transmit() {
//!         let taken = transmit.copy_to(&mut octets);
//!         c.transmitted(taken);
//!     }
//!     octets
//! }
//!
//! let now = Time::ZERO;
//! let mut client = Connection::new(Role::Client, &Config::DEFAULT, now);
//! let mut server = Connection::new(Role::Server, &Config::DEFAULT, now);
//! let mut messages = MessageBuffer::new(1 << 20);
//!
//! // A client makes a call.
//! let path = Path::decode(b"/example.Greeter/Greet").ok_or("no path")?;
//! let request = Request::new(path, "localhost:50051");
//! let mut call = ClientCall::open(&mut client, &request, Cardinality::UNARY, now)?;
//! messages.push(|out| out.extend_from_slice(b"Ada"))?;
//! call.send(&mut client, &mut messages, true)?;
//!
//! // A server answers: a head that breaks a rule with a refusal, and others by their path.
//! let (octets, mut served) = (transmit(&mut client), None);
//! let mut input = &octets[..];
//! while let Some(event) = server.next_event(now, &mut input)? {
//!     match event {
//!         Event::Headers { stream, block, .. } => {
//!             match RequestHead::decode(server.fields(block), Encodings::SUPPORTED) {
//!                 Ok(head) => served = Some(ServerCall::new(stream, &head, Cardinality::UNARY, now)),
//!                 Err(refusal) => server.send_headers(stream, true, |fields| {
//!                     refusal.encode(Encodings::SUPPORTED, fields);
//!                 })?,
//!             }
//!         }
//!         Event::Data { stream, mut data, end } => {
//!             server.consumed(stream, data.len());
//!             let Some(call) = &mut served else { continue };
//!             while let Some(event) = call.handle_data(&mut data, end) {
//!                 match event {
//!                     ServerEvent::Message(name) => messages.push(|out| {
//!                         out.extend_from_slice(b"Hello, ");
//!                         out.extend_from_slice(name.as_ref());
//!                     })?,
//!                     ServerEvent::RequestEnd => {
//!                         call.send(&mut server, &mut messages)?;
//!                         call.finish(&mut server, &Status::OK)?;
//!                     }
//!                     ServerEvent::Fail(status) => call.finish(&mut server, &status)?,
//!                     _ => {}
//!                 }
//!             }
//!         }
//!         _ => {}
//!     }
//! }
//! served.ok_or("no call")?.close(&mut server);
//!
//! // The client hears of it.
//! let (octets, mut greeting) = (transmit(&mut server), Vec::new());
//! let mut input = &octets[..];
//! while let Some(event) = client.next_event(now, &mut input)? {
//!     let told = match event {
//!         Event::Headers { block, end, .. } => call.handle_headers(client.fields(block), end),
//!         Event::Data { stream, mut data, end } => {
//!             client.consumed(stream, data.len());
//!             while let Some(ClientEvent::Message(message)) = call.handle_data(&mut data, end) {
//!                 greeting.extend_from_slice(message.as_ref());
//!             }
//!             None
//!         }
//!         Event::Trailers { block, .. } => call.handle_trailers(client.fields(block)),
//!         _ => None,
//!     };
//!     if let Some(ClientEvent::End(status)) = told {
//!         assert!(status.is_ok());
//!     }
//! }
//! assert_eq!(greeting, b"Hello, Ada");
//! assert!(call.has_ended());
//! call.close(&mut client);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - **Time** is a parameter: `poll_timeout` of a call tells its deadline, `handle_timeout` that it passed.
//! - **Messages** are octets here; how they are encoded is for the layer above. A service that knows only
//!   Protocol Buffers refuses other [content types](ContentType::is_proto) with
//!   [`Refusal::ContentType`].
//! - **Backpressure** is HTTP/2's: content that is not [consumed](crate::h2::Connection::consumed) keeps the
//!   window shut, and what cannot be sent is [`Full`](crate::h2::SendError::Full).
//!
//! # Bad input
//!
//! Whatever a peer sends, the call that is wrong fails with the status that the rules name, and nothing else
//! is touched. Types say what was judged: a [`Path`] has the form of one, a [`RequestHead`] has a timeout,
//! an encoding and metadata that are well-formed. Declared lengths allocate nothing, inflation stops at the
//! limit for messages.

#![forbid(unsafe_code)]

mod base64;
mod call_error;
mod cardinality;
mod cause;
mod client_call;
mod code;
mod compression;
mod content_type;
pub mod details;
mod encoding;
pub mod http;
mod inbound;
mod message;
mod message_buffer;
mod message_error;
mod metadata;
mod path;
pub mod percent;
mod refusal;
mod request;
pub mod response;
#[cfg(test)]
mod section;
mod server_call;
mod status;
mod timeout;

pub use call_error::CallError;
pub use cardinality::Cardinality;
pub use cause::Cause;
pub use client_call::{ClientCall, ClientEvent};
pub use code::Code;
pub use compression::{compress, inflate};
pub use content_type::ContentType;
pub use encoding::{Encoding, Encodings};
pub use message::{LIMIT, Message, MessageDecoder, PREFIX_LEN, Payload};
pub use message_buffer::MessageBuffer;
pub use message_error::MessageError;
pub use metadata::{Entry, Metadata, MetadataError, Received, ReceivedField};
pub use path::Path;
pub use refusal::Refusal;
#[cfg(feature = "tokio")]
pub(crate) use request::USER_AGENT;
pub use request::{Request, RequestHead};
pub use response::{Response, ResponseHead};
pub use server_call::{ServerCall, ServerEvent, UsualFields};
pub use status::{Sent, Status};
pub use timeout::Timeout;
