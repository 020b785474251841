//! Zero-copy Protocol Buffers.
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "alloc")]
#[doc(hidden)]
pub extern crate alloc;
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub use bytes;
#[cfg(feature = "smallvec")]
#[doc(hidden)]
pub use smallvec;

#[cfg(feature = "codegen")]
pub mod codegen;
#[cfg(all(feature = "alloc", not(viewbuf_bootstrap)))]
mod generated;
#[cfg(feature = "alloc")]
pub mod message;
pub mod octets;
pub mod schema;
#[cfg(all(feature = "alloc", not(viewbuf_bootstrap)))]
pub mod types;
pub mod view;
pub mod wire;

pub use octets::Limits;
pub use wire::{DecodeError, DecodeErrorKind};
#[cfg(feature = "alloc")]
pub use message::{Message, UnknownFields};
#[cfg(feature = "alloc")]
pub use view::Shared;
pub use view::MessageView;

/// Includes the module tree that code generation wrote into `OUT_DIR`.
///
/// `include_protos!()` takes the default file name, `viewbuf.rs`; give another as a literal.
#[macro_export]
macro_rules! include_protos {
    () => {
        $crate::include_protos!("viewbuf.rs");
    };
    ($file:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/", $file));
    };
}
