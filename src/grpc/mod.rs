//! gRPC as values: headers, messages and statuses, over [`h2`](crate::h2), without I/O.
//!
//! The rules are those of
//! [`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md),
//! [`statuscodes.md`](https://github.com/grpc/grpc/blob/master/doc/statuscodes.md),
//! [`compression.md`](https://github.com/grpc/grpc/blob/master/doc/compression.md) and
//! [`http-grpc-status-mapping.md`](https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md).

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
pub use request::{Request, RequestHead};
pub use response::{Response, ResponseHead};
pub use server_call::{ServerCall, ServerEvent};
pub use status::{Sent, Status};
pub use timeout::Timeout;
