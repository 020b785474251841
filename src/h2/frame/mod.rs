//! Frames: RFC 9113 sections 4 and 6, one file per type.
//!
//! A frame is a nine-octet [header](FrameHeader) and a payload. Each type decodes from a header and the
//! whole payload, borrowing from it, and encodes into any [`Sink`]. Unknown types, flags, settings and
//! error codes survive both ways. Nothing here needs an allocator, and nothing knows a connection: what a
//! frame means where it stands is judged elsewhere.
//!
//! ```
//! use viewbuf::h2::frame::{Frame, Ping, Flags};
//! use viewbuf::octets::{Sink, SliceSink};
//!
//! let mut octets = [0; 17];
//! let mut out = SliceSink::new(&mut octets);
//! Ping { flags: Flags::NONE, payload: *b"echo me!" }.encode(&mut out);
//! out.end()?;
//! let mut input = &octets[..];
//! let Some(Ok(Frame::Ping(ping))) = Frame::decode(&mut input) else { panic!("not a PING") };
//! assert_eq!(&ping.payload, b"echo me!");
//! assert!(input.is_empty());
//! # Ok::<(), viewbuf::octets::TooShort>(())
//! ```

mod continuation;
mod data;
mod goaway;
mod header;
mod headers;
mod padding;
mod ping;
mod priority;
mod priority_update;
mod push_promise;
mod rst_stream;
mod settings;
mod unknown;
mod window_update;

pub use continuation::Continuation;
pub use data::Data;
pub use goaway::GoAway;
pub use header::{Flags, FrameHeader, FrameType, HEADER_LEN};
pub use headers::Headers;
pub use ping::Ping;
pub use priority::{Dependency, Priority};
pub use priority_update::PriorityUpdate;
pub use push_promise::PushPromise;
pub use rst_stream::RstStream;
pub use settings::{SETTING_LEN, Setting, SettingId, Settings};
pub use unknown::Unknown;
pub use window_update::WindowUpdate;

use crate::octets::Sink;

use super::fault::Fault;

/// The largest payload every endpoint must take, and the least SETTINGS_MAX_FRAME_SIZE there is.
pub const PAYLOAD_MAX_DEFAULT: u32 = 1 << 14;

/// The largest payload a frame header can announce.
pub const PAYLOAD_MAX: u32 = (1 << 24) - 1;

/// The octets that a client sends before its first frame (section 3.4).
pub const PREFACE: &[u8; 24] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A frame of any type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Frame<'a> {
    /// Content of a message.
    Data(Data<'a>),
    /// Opens a stream, or carries another field block of it.
    Headers(Headers<'a>),
    /// A place in the tree of RFC 7540.
    Priority(Priority),
    /// Ends a stream at once.
    RstStream(RstStream),
    /// Configuration of the connection.
    Settings(Settings<'a>),
    /// Announces a stream of the server's.
    PushPromise(PushPromise<'a>),
    /// Measures a round trip.
    Ping(Ping),
    /// Ends the connection.
    GoAway(GoAway<'a>),
    /// Gives flow-control credit.
    WindowUpdate(WindowUpdate),
    /// More of a field block.
    Continuation(Continuation<'a>),
    /// Changes the priority of a stream.
    PriorityUpdate(PriorityUpdate<'a>),
    /// Anything else.
    Unknown(Unknown<'a>),
}

impl<'a> Frame<'a> {
    /// Takes the next frame off `input`; `None`, and nothing taken, until all of it is there. A frame that
    /// breaks a rule is taken off as well.
    pub fn decode(input: &mut &'a [u8]) -> Option<Result<Self, Fault>> {
        let header = FrameHeader::decode(input)?;
        let rest = input.get(HEADER_LEN..)?;
        let (payload, rest) = rest.split_at_checked(usize::try_from(header.length).ok()?)?;
        *input = rest;
        Some(Self::from_parts(header, payload))
    }

    /// The frame of `header` and `payload`.
    ///
    /// # Errors
    ///
    /// As the frame's type says.
    pub fn from_parts(header: FrameHeader, payload: &'a [u8]) -> Result<Self, Fault> {
        Ok(match header.kind {
            FrameType::DATA => Self::Data(Data::decode(header, payload)?),
            FrameType::HEADERS => Self::Headers(Headers::decode(header, payload)?),
            FrameType::PRIORITY => Self::Priority(Priority::decode(header, payload)?),
            FrameType::RST_STREAM => Self::RstStream(RstStream::decode(header, payload)?),
            FrameType::SETTINGS => Self::Settings(Settings::decode(header, payload)?),
            FrameType::PUSH_PROMISE => Self::PushPromise(PushPromise::decode(header, payload)?),
            FrameType::PING => Self::Ping(Ping::decode(header, payload)?),
            FrameType::GOAWAY => Self::GoAway(GoAway::decode(header, payload)?),
            FrameType::WINDOW_UPDATE => Self::WindowUpdate(WindowUpdate::decode(header, payload)?),
            FrameType::CONTINUATION => Self::Continuation(Continuation::decode(header, payload)?),
            FrameType::PRIORITY_UPDATE => {
                Self::PriorityUpdate(PriorityUpdate::decode(header, payload)?)
            }
            _ => Self::Unknown(Unknown::decode(header, payload)),
        })
    }

    /// Writes the frame.
    pub fn encode(&self, out: &mut impl Sink) {
        match self {
            Self::Data(frame) => frame.encode(out),
            Self::Headers(frame) => frame.encode(out),
            Self::Priority(frame) => frame.encode(out),
            Self::RstStream(frame) => frame.encode(out),
            Self::Settings(frame) => frame.encode(out),
            Self::PushPromise(frame) => frame.encode(out),
            Self::Ping(frame) => frame.encode(out),
            Self::GoAway(frame) => frame.encode(out),
            Self::WindowUpdate(frame) => frame.encode(out),
            Self::Continuation(frame) => frame.encode(out),
            Self::PriorityUpdate(frame) => frame.encode(out),
            Self::Unknown(frame) => frame.encode(out),
        }
    }

    /// How many octets the frame takes, its header with it.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        match self {
            Self::Data(frame) => frame.encoded_len(),
            Self::Headers(frame) => frame.encoded_len(),
            Self::Priority(frame) => frame.encoded_len(),
            Self::RstStream(frame) => frame.encoded_len(),
            Self::Settings(frame) => frame.encoded_len(),
            Self::PushPromise(frame) => frame.encoded_len(),
            Self::Ping(frame) => frame.encoded_len(),
            Self::GoAway(frame) => frame.encoded_len(),
            Self::WindowUpdate(frame) => frame.encoded_len(),
            Self::Continuation(frame) => frame.encoded_len(),
            Self::PriorityUpdate(frame) => frame.encoded_len(),
            Self::Unknown(frame) => frame.encoded_len(),
        }
    }
}
