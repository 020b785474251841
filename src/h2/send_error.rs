//! SendError: why something could not be sent.

use core::fmt;

/// Why something could not be sent. Nothing was, unless a variant says otherwise.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum SendError {
    /// The stream has ended, was reset or never was.
    StreamClosed,
    /// Headers came twice, content before headers, or anything after the end.
    WrongOrder,
    /// As much waits on the stream, or on all together, as may; ask for [room](super::Connection::want_room).
    Full,
    /// A field name or value is not allowed in HTTP/2 (RFC 9113 section 8.2.1): the stream was reset.
    MalformedField,
    /// The fields come to more than the peer takes (SETTINGS_MAX_HEADER_LIST_SIZE, RFC 9113 section 6.5.2;
    /// [`PeerSettings::max_header_list_size`](super::PeerSettings::max_header_list_size)). Fewer can be sent instead; a stream
    /// that was to be opened was not.
    FieldSectionTooLarge,
    /// The connection ends: it failed, drains, or the peer sent GOAWAY.
    Closing,
    /// The peer allows no more streams for now, or too much of what it is to be sent waits for the transport;
    /// [`StreamsAvailable`](super::Event::StreamsAvailable) tells when there may be more.
    TooManyStreams,
    /// All stream identifiers were used: a new connection is needed.
    Exhausted,
    /// A server opens no streams, and a client sends no informational responses.
    WrongRole,
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StreamClosed => "the stream is closed",
            Self::WrongOrder => "headers, content and trailers are sent in this order, once",
            Self::Full => "too much waits to be sent already",
            Self::MalformedField => "a field is not allowed in HTTP/2; the stream was reset",
            Self::FieldSectionTooLarge => "the fields are more than the peer takes",
            Self::Closing => "the connection is being closed",
            Self::TooManyStreams => "the peer takes no more streams for now",
            Self::Exhausted => "all stream identifiers of the connection were used",
            Self::WrongRole => "this is for the other end of a connection",
        })
    }
}

impl core::error::Error for SendError {}
