//! TLS by rustls, with ALPN `h2` (RFC 9113 section 3.2).

mod client;
mod error;
mod identity;
mod server;

pub use client::{ClientTls, ClientTlsBuilder};
pub use error::TlsError;
pub use identity::Identity;
pub use server::ServerTls;

/// The protocol that both ends agree on.
pub(super) const ALPN: &[u8] = b"h2";
