//! HTTP/2 as values: [RFC 9113](https://www.rfc-editor.org/rfc/rfc9113), octets and time in, events and
//! octets out.
//!
//! A [`Connection`] is one end of a connection. It does no I/O, reads no clock, takes no lock, wakes
//! nobody: whoever drives it reads and writes octets, and tells the time. So it can be stepped by a test,
//! and any runtime can drive it.
//!
//! # The contract
//!
//! A driver repeats four steps, here with a transport that is two vectors:
//!
//! ```
//! use core::time::Duration;
//! use viewbuf::h2::{Config, Connection, Event, Fault, Role, Time};
//!
//! /// Everything that one end does when it is its turn: answers requests, or prints responses.
//! fn drive(c: &mut Connection, now: Time, rx: &mut Vec<u8>, tx: &mut Vec<u8>) -> Result<(), Fault> {
//!     loop {
//!         // 1. Events are pulled from what was received. They borrow from the input alone, so that they
//!         //    can be answered at once; header fields are read through a handle until `end_input`.
//!         let mut input = &rx[..];
//!         loop {
//!             while let Some(event) = c.next_event(now, &mut input)? {
//!                 match event {
//!                     Event::Headers { stream, block, end } => {
//!                         for field in c.fields(block) {
//!                             println!("{:?}: {:?}", field.name.escape_ascii(), field.value.escape_ascii());
//!                         }
//!                         if c.role() == Role::Server && end {
//!                             let _ = c.send_headers(stream, false, |fields| {
//!                                 fields.field(":status", "200");
//!                             });
//!                             let _ = c.send_data(stream, b"hello", true);
//!                             // Whoever worked on the stream has finished; what was sent still goes out.
//!                             c.release(stream);
//!                         }
//!                     }
//!                     Event::Data { stream, data, end } => {
//!                         // The peer may send as much again.
//!                         c.consumed(stream, data.len());
//!                         if end {
//!                             c.release(stream);
//!                         }
//!                     }
//!                     Event::Trailers { stream, .. } | Event::Reset { stream, .. } => c.release(stream),
//!                     _ => {}
//!                 }
//!             }
//!             if !c.end_input() {
//!                 break;
//!             }
//!         }
//!         // 2. What was not used, the beginning of a frame, is the beginning of the next input.
//!         let used = rx.len() - input.len();
//!         rx.drain(..used);
//!         // 3. Octets go to the transport, in as many slices as there are.
//!         let wanted_input = c.wants_input();
//!         while let Some(transmit) = c.poll_transmit() {
//!             let taken = transmit.copy_to(tx);
//!             c.transmitted(taken);
//!         }
//!         // 4. A connection that wanted no input, since too many of its answers waited, goes on with what
//!         //    there is; sending may have brought events. Else the driver waits: for octets to read, for
//!         //    room to write, for the time of `poll_timeout` to call `handle_timeout`.
//!         if wanted_input && !c.has_events() {
//!             return Ok(());
//!         }
//!     }
//! }
//!
//! let now = Time::ZERO;
//! let mut client = Connection::new(Role::Client, &Config::DEFAULT, now);
//! let mut server = Connection::new(Role::Server, &Config::DEFAULT, now);
//! let (mut to_server, mut to_client) = (Vec::new(), Vec::new());
//! let call = client.open(true, |fields| {
//!     fields.field(":method", "GET").field(":scheme", "http").field(":path", "/");
//! })?;
//! for _ in 0..3 {
//!     drive(&mut client, now, &mut to_client, &mut to_server)?;
//!     drive(&mut server, now, &mut to_server, &mut to_client)?;
//! }
//! assert_eq!((client.stream_count(), server.stream_count()), (0, 0));
//! # assert_eq!(call.value(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - **Input.** The driver's buffer must be able to hold a whole frame: nine octets and
//!   [`Config::frame_max`]. Only DATA is given out in parts. After a [`Fault`] input is swallowed; the driver
//!   transmits what there is, which tells the peer why, and closes.
//! - **Streams** that come with [`Event::Headers`] to a server, or from [`Connection::open`], are
//!   [released](Connection::release) once, when whoever works on them has really ended. Until then they
//!   count against the limit, so that no peer has more work done at a time than it may.
//! - **Content** that was received counts against the windows until it is
//!   [consumed](Connection::consumed); padding and what nobody wants any more count as consumed at once. Who hands
//!   content on calls it when the user has taken the content, not when it came: that is what makes a peer wait for a
//!   slow reader, and bounds what is kept for one. What is never consumed stops its stream, and at last all
//!   streams; of a stream that is released, everything is given back.
//! - **Content** to be sent is taken whole, or not at all where too much waits already, on the stream or on all
//!   together: [`SendError::Full`]. After each of these, [`want_room`](Connection::want_room) is called, and brings one
//!   [`Event::Writable`] when there is room again; who has not asked is told nothing. It may be called before
//!   sending as well, and tells at once where there is room. Between the event and the sending another stream
//!   may take the room: who is refused again asks again, behind those who asked before. Nor is a stream opened while too
//!   much waits for the transport: [`Event::StreamsAvailable`] tells when less does.
//! - **Timeouts** are part of the protocol: the preface, the acknowledgement of SETTINGS, a field block
//!   that does not end, a window that stays shut, a PING without an answer. Of a peer that has closed its side of the
//!   transport and may still read, [`handle_eof`](Connection::handle_eof) has them not waited for.
//!
//! # Rules and limits
//!
//! A broken rule is a [`Fault`] that is complete where it is born: the [`Rule`] with its section, the
//! [`ErrorCode`], and whether the stream or the connection fails with it. One place makes RST_STREAM or
//! GOAWAY of it. What is legal and yet costs this side more than the peer is bounded by the rates of
//! [`Rates`] and by the octets and counts of [`Config`], each with its reason.
//!
//! Push is refused, and priorities of RFC 7540 are ignored, as RFC 9113 has it; those of RFC 9218 decide
//! which of a server's own streams is sent first. TLS, ALPN and the upgrade from HTTP/1.1 are the
//! driver's matter.

#![forbid(unsafe_code)]

#[cfg(feature = "h2")]
mod block;
#[cfg(feature = "h2")]
mod closed;
#[cfg(feature = "h2")]
mod config;
#[cfg(feature = "h2")]
mod connection;
#[cfg(feature = "h2")]
mod drain;
mod error_code;
#[cfg(feature = "h2")]
mod event;
mod fault;
#[cfg(feature = "h2")]
mod field_writer;
#[cfg(feature = "h2")]
mod flow;
pub mod frame;
#[cfg(feature = "h2")]
mod gather;
#[cfg(feature = "h2")]
mod guard;
#[cfg(feature = "h2")]
mod outbox;
#[cfg(feature = "h2")]
mod parts;
#[cfg(feature = "h2")]
mod ping;
#[cfg(feature = "h2")]
mod priority;
mod rule;
#[cfg(feature = "h2")]
mod schedule;
#[cfg(feature = "h2")]
mod sections;
#[cfg(feature = "h2")]
mod send_error;
#[cfg(feature = "h2")]
mod settings;
mod state;
#[cfg(feature = "h2")]
mod stream;
mod stream_id;
#[cfg(feature = "h2")]
mod streams;
#[cfg(feature = "h2")]
mod time;
#[cfg(feature = "h2")]
mod transmit;
#[cfg(feature = "h2")]
mod validate;

#[cfg(feature = "h2")]
pub use block::Block;
#[cfg(feature = "h2")]
pub use config::{Config, Role};
#[cfg(feature = "h2")]
pub use connection::{Connection, Windows};
pub use error_code::ErrorCode;
#[cfg(feature = "h2")]
pub use event::{Cause, Event, Reset};
pub use fault::{Fault, Scope};
#[cfg(feature = "h2")]
pub use field_writer::FieldWriter;
#[cfg(feature = "h2")]
pub use guard::{Rate, Rates};
#[cfg(feature = "h2")]
pub use priority::Priority;
pub use rule::Rule;
#[cfg(feature = "h2")]
pub use send_error::SendError;
#[cfg(feature = "h2")]
pub use settings::PeerSettings;
pub use state::{Action, State};
pub use stream_id::StreamId;
#[cfg(feature = "h2")]
pub use time::Time;
#[cfg(feature = "h2")]
pub use transmit::Transmit;
