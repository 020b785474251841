//! Octets: bounds-checked access to borrowed memory, and the limits every reader obeys.
//!
//! Nothing here knows a wire format. Wide loads and in-place stores live here so that the rest of the
//! crate can be safe code.

mod copy;
pub(crate) mod front;
#[cfg(feature = "alloc")]
mod grow;
mod limits;
#[cfg(feature = "alloc")]
mod room;
mod sink;
mod slice;
#[cfg(feature = "json")]
mod spare;
pub(crate) mod wide;

#[cfg(feature = "alloc")]
pub use grow::BufMutSink;
pub use limits::{Limits, OCTETS_MAX};
pub(crate) use sink::copy;
pub use sink::{Sink, SliceSink, TooShort};
pub(crate) use slice::Octets;
pub use slice::Range32;
#[cfg(feature = "json")]
pub(crate) use spare::Spare;
