//! Config: every limit of a connection, with its default and the reason for it.

use core::time::Duration;

use super::guard::Rates;

/// Which end of a connection this is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a connection has two ends (RFC 9113 section 2)"
)]
pub enum Role {
    /// Opens streams of odd identifiers, and sends requests on them.
    Client,
    /// Answers requests.
    Server,
}

/// What a connection allows, and how long it waits.
///
/// [`DEFAULT`](Self::DEFAULT) suits peers that are strangers.
///
/// ```
/// use viewbuf::h2::Config;
/// let small = Config { streams_max: 10, ..Config::DEFAULT };
/// # assert_eq!(small.fields_max, Config::DEFAULT.fields_max);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Config {
    /// Streams that the peer may have at a time (SETTINGS_MAX_CONCURRENT_STREAMS): 128. A stream counts
    /// until it is closed *and* [released](super::Connection::release), so that a peer that resets its streams
    /// cannot have more handlers running than this (CVE-2023-44487).
    pub streams_max: u32,
    /// Streams that a client opens before the server's SETTINGS tell its limit: 100, the least that RFC
    /// 9113 section 6.5.2 recommends.
    pub streams_assumed: u32,
    /// The receive window of a new stream (SETTINGS_INITIAL_WINDOW_SIZE): 65,535, what peers begin with
    /// before they know. It grows with the measured bandwidth-delay product.
    pub stream_window: u32,
    /// The receive window of the connection: 1 MiB, which bounds the octets that a peer may make this
    /// side hold, and fills 1 Gbit/s at 8 ms. It grows as well.
    pub connection_window: u32,
    /// What a window may grow to: 16 MiB, 10 Gbit/s at 13 ms.
    pub window_max: u32,
    /// The longest frame payload that the peer may send (SETTINGS_MAX_FRAME_SIZE): 16,384, the least there
    /// is. The driver must be able to hold a frame of this length and its header.
    pub frame_max: u32,
    /// The longest DATA payload that is sent, where the peer allows more than 16,384: 64 KiB, so that a
    /// stream that matters more never waits for long.
    pub send_frame_max: u32,
    /// Octets of a field section, 32 for each field included (SETTINGS_MAX_HEADER_LIST_SIZE): 16 KiB, as
    /// servers commonly take.
    pub field_section_max: u32,
    /// Fields of a field section, each crumb of a cookie counted: 128. One octet of field block makes a
    /// field, and a field costs its holder far more than an octet (CVE-2026-49975).
    pub fields_max: u32,
    /// Octets of an encoded field block over all its frames: 32 KiB. Encoded it is seldom longer than
    /// decoded.
    pub field_block_max: u32,
    /// CONTINUATION frames of one field block: 16, which at the smallest frame size is eight times the
    /// longest block (CVE-2024-27316).
    pub continuations_max: u32,
    /// Octets of dynamic table for the peer's fields (SETTINGS_HEADER_TABLE_SIZE): 4,096, the default of
    /// HPACK; a larger one saves little.
    pub header_table: u32,
    /// Octets of dynamic table for own fields, whatever the peer allows: 4,096, so that a peer cannot make
    /// this side keep more.
    pub send_header_table_max: u32,
    /// Octets that may wait on a stream, 64 for each piece included, before [`send_data`](super::Connection::send_data)
    /// refuses more: 1 MiB. One call may exceed it. Small pieces are joined.
    pub stream_queue_max: usize,
    /// A stream has [room](super::Connection::want_room) when fewer octets than this wait on it, counted the same: 64 KiB, or
    /// [`stream_queue_max`](Self::stream_queue_max) where that is less, or half of
    /// [`connection_queue_max`](Self::connection_queue_max).
    pub stream_queue_low: usize,
    /// Octets that may wait on all streams together, 64 for each piece included: 4 MiB, four streams with all that may wait on
    /// one, so that a peer that keeps its windows shut does not have this side hold as much for every stream. No stream may
    /// have more than is left for others, so that streams that stall share what there is, and leave some; one call may
    /// exceed it. A piece counts until the last of it is sent.
    pub connection_queue_max: usize,
    /// Octets of own frames and data that are made ready for the transport at a time: 256 KiB. What is ready can no longer
    /// be overtaken by a stream that matters more. Streams that take turns fill half of it; while more than the whole waits, a
    /// server takes no new stream, and a client [opens](super::Connection::open) none.
    pub transmit_max: usize,
    /// Octets of answers that nobody asked for but the peer (acknowledgements, RST_STREAM, WINDOW_UPDATE)
    /// and that it does not read: 64 KiB, thousands of frames (CVE-2019-9512, 9515).
    pub control_max: usize,
    /// Until the preface and first SETTINGS of the peer are there: 10 s.
    pub preface_timeout: Duration,
    /// Until own SETTINGS are acknowledged: 10 s. A slow path takes a second.
    pub settings_timeout: Duration,
    /// From HEADERS to END_HEADERS: 10 s. A field block locks the connection for all other frames.
    pub field_block_timeout: Duration,
    /// How long data may wait for a window that the peer keeps shut before its stream is reset, and octets for a transport that
    /// takes none before the connection ends: 60 s (CVE-2019-9517), or up to a quarter longer. A peer that reads
    /// slowly takes some sooner.
    pub stall_timeout: Duration,
    /// A PING is sent when nothing came for this long: `None`, never.
    pub keepalive_interval: Option<Duration>,
    /// Until such a PING is answered, or anything else comes: 20 s.
    pub keepalive_timeout: Duration,
    /// How often the peer may do what costs this side more than the peer.
    pub rates: Rates,
}

impl Config {
    /// For peers that are strangers; each field tells its value and reason.
    pub const DEFAULT: Self = Self {
        streams_max: 128,
        streams_assumed: 100,
        stream_window: 65_535,
        connection_window: 1 << 20,
        window_max: 16 << 20,
        frame_max: 16_384,
        send_frame_max: 64 << 10,
        field_section_max: 16 << 10,
        fields_max: 128,
        field_block_max: 32 << 10,
        continuations_max: 16,
        header_table: 4_096,
        send_header_table_max: 4_096,
        stream_queue_max: 1 << 20,
        stream_queue_low: 64 << 10,
        connection_queue_max: 4 << 20,
        transmit_max: 256 << 10,
        control_max: 64 << 10,
        preface_timeout: Duration::from_secs(10),
        settings_timeout: Duration::from_secs(10),
        field_block_timeout: Duration::from_secs(10),
        stall_timeout: Duration::from_secs(60),
        keepalive_interval: None,
        keepalive_timeout: Duration::from_secs(20),
        rates: Rates::DEFAULT,
    };

    /// With values brought back into range that RFC 9113 section 6.5.2 does not allow, or that would have somebody wait for
    /// room for ever, or be told of room where there is none.
    pub(super) fn in_range(mut self) -> Self {
        self.frame_max = self.frame_max.clamp(16_384, (1 << 24) - 1);
        self.send_frame_max = self.send_frame_max.clamp(16_384, (1 << 24) - 1);
        self.stream_window = self.stream_window.min(WINDOW_LIMIT);
        self.connection_window = self.connection_window.clamp(WINDOW_DEFAULT, WINDOW_LIMIT);
        self.window_max = self.window_max.min(WINDOW_LIMIT);
        self.stream_queue_max = self.stream_queue_max.max(1);
        self.connection_queue_max = self.connection_queue_max.max(2);
        let low_max = self.stream_queue_max.min(self.connection_queue_max / 2);
        self.stream_queue_low = self.stream_queue_low.clamp(1, low_max);
        self.transmit_max = self.transmit_max.max(1);
        self
    }

    /// All streams have room again when less than this waits on all: when an eighth of what may is free, so that they are
    /// not told for every frame that goes out, and at least what may wait on a stream that has room.
    pub(super) const fn connection_queue_low(&self) -> usize {
        let eighth = self.connection_queue_max / 8;
        let least = self.stream_queue_low;
        self.connection_queue_max - if eighth > least { eighth } else { least }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// RFC 9113 section 6.9.2: every window is this large before anything is said.
pub(super) const WINDOW_DEFAULT: u32 = 65_535;

/// RFC 9113 section 6.9.1: no window is larger.
pub(super) const WINDOW_LIMIT: u32 = 0x7fff_ffff;
