//! HTTP/2 (RFC 9113) as values.

#![forbid(unsafe_code)]

mod error_code;
mod fault;
pub mod frame;
mod rule;
mod stream_id;

pub use error_code::ErrorCode;
pub use fault::{Fault, Scope};
pub use rule::Rule;
pub use stream_id::StreamId;
