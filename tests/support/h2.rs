//! A client and a server in memory: two [ends](End) of an HTTP/2 connection, a [link](Link) each way, and
//! a clock that moves only when somebody waits.
//!
//! Everything follows from a seed: how long octets are on their way, into which pieces they fall, how many a
//! transport takes at a time. So whatever goes wrong goes wrong again.
//!
//! ```text
//!            to_server: delay, pieces
//!   client ---------------------------> server
//!          <---------------------------
//!            to_client
//! ```
//!
//! What must hold at any time is looked at by [`Pair::check`], what must hold when nothing is under way
//! by [`Pair::assert_still`].

mod end;
mod frames;
mod link;
mod operations;
mod pair;
mod random;

pub use end::{End, Fields, Heard, Told};
pub use frames::Sent;
pub use link::{Link, Path};
pub use operations::operations;
pub use pair::{Pair, Side};
pub use random::Random;

use viewbuf::h2::StreamId;
use viewbuf::h2::frame::{Flags, FrameHeader, FrameType};

/// A frame of `kind` and `flags` on `stream`, legal or not.
pub fn raw(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let header = FrameHeader {
        length: payload.len() as u32,
        kind: FrameType(kind),
        flags: Flags(flags),
        stream: StreamId::new(stream),
    };
    [&header.encode()[..], payload].concat()
}
