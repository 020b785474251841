//! Event: what a connection has to tell its driver.

use super::block::Block;
use super::error_code::ErrorCode;
use super::rule::Rule;
use super::stream_id::StreamId;

/// Something that happened. Octets are borrowed from the caller's input, never from the connection, so
/// that an event can be answered while it lives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Event<'i> {
    /// To a server: a request, and with it a new stream, which must be
    /// [released](super::Connection::release) once. To a client: the response.
    Headers {
        /// The stream.
        stream: StreamId,
        /// Its fields, pseudo-header fields first; read by [`Connection::fields`](super::Connection::fields).
        block: Block,
        /// Whether nothing follows.
        end: bool,
    },
    /// To a client: an informational (1xx) response; the response itself follows.
    Informational {
        /// The stream.
        stream: StreamId,
        /// Its fields.
        block: Block,
    },
    /// Content. One DATA frame may come in several events.
    Data {
        /// The stream.
        stream: StreamId,
        /// The content. The peer may send as much again when it was
        /// [consumed](super::Connection::consumed).
        data: &'i [u8],
        /// Whether nothing follows.
        end: bool,
    },
    /// Trailers; nothing follows.
    Trailers {
        /// The stream.
        stream: StreamId,
        /// Their fields.
        block: Block,
    },
    /// The stream failed: nothing more comes on it, and nothing can be sent. It is told once, and not
    /// after both sides have ended the stream.
    Reset {
        /// The stream.
        stream: StreamId,
        /// The error code that was received or sent.
        code: ErrorCode,
        /// Who ended it.
        cause: Cause,
    },
    /// A stream on which room was [wanted](super::Connection::want_room) has it.
    Writable {
        /// The stream.
        stream: StreamId,
    },
    /// A client that was refused a stream, with [`TooManyStreams`](super::SendError::TooManyStreams), may
    /// [open](super::Connection::open) one.
    StreamsAvailable,
    /// The peer's SETTINGS came and are in force: [`Connection::peer_settings`](super::Connection::peer_settings).
    PeerSettings,
    /// The peer acknowledged our SETTINGS.
    SettingsAcknowledged,
    /// The peer sent a PING, which was answered.
    Ping {
        /// What it carried.
        payload: [u8; 8],
    },
    /// The peer answered a [PING](super::Connection::ping).
    Pong {
        /// What the PING carried.
        payload: [u8; 8],
    },
    /// The peer ends the connection. Streams of ours above `last` were not processed; for each a
    /// [`Reset`](Self::Reset) with [`Cause::Unprocessed`] follows.
    GoAway {
        /// The last stream that was or may be processed.
        last: StreamId,
        /// Why.
        code: ErrorCode,
        /// What else the peer says.
        debug: &'i [u8],
    },
    /// The connection has [drained](super::Connection::drain): when all is transmitted it can be closed.
    Drained,
}

/// Who ended a stream before its time.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Cause {
    /// The peer sent RST_STREAM.
    Peer,
    /// This side did, since the peer broke a rule on the stream.
    Fault(Rule),
    /// The peer sent GOAWAY and has not processed the stream: a request can safely be sent again elsewhere.
    Unprocessed,
    /// This side did, by [`reset`](super::Connection::reset) or [`release`](super::Connection::release).
    Local,
    /// The connection drained past its deadline.
    Drained,
}

/// How a stream was ended before its time.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub struct Reset {
    /// The error code that was received or sent.
    pub code: ErrorCode,
    /// Who ended it.
    pub cause: Cause,
}
