//! Connection: one end of an HTTP/2 connection, as a value.
//!
//! What it holds is plain data of the modules beside this one; what it does is here, by direction:
//! [`receive`](self::receive) takes frames, [`headers`](self::headers) those with fields,
//! [`content`](self::content) those with content, [`control`](self::control) all others, [`gone`](self::gone)
//! what comes for streams that are not there; [`send`](self::send) takes what the user sends, [`room`](self::room) as far as there is some, [`transmit`](self::transmit) what goes out, [`timers`](self::timers) what time does,
//! [`life`](self::life) how streams and the connection end.

mod content;
mod control;
mod gone;
mod headers;
mod life;
mod receive;
mod room;
mod send;
mod timers;
mod transmit;

use bytes::Bytes;

use crate::hpack::{self, Decoder, Encoder, Fields};

use super::block::Block;
use super::closed::ClosedStreams;
use super::config::{Config, Role, WINDOW_DEFAULT};
use super::drain::Drain;
use super::event::{Event, Reset};
use super::fault::Fault;
use super::flow::{ReceiveWindow, SendWindow};
use super::frame::{PREFACE, WindowUpdate};
use super::gather::Gather;
use super::guard::Guard;
use super::outbox::Outbox;
use super::parts::Parts;
use super::ping::{Bandwidth, Pings};
use super::priority::Priority;
use super::schedule::{Schedule, StreamList};
use super::sections::Sections;
use super::settings::{self, PeerSettings};
use super::stream_id::StreamId;
use super::streams::Streams;
use super::time::Time;
use super::validate::Judged;

use receive::Mode;

/// One end of an HTTP/2 connection: octets and time in, events and octets out.
///
/// The [module](super) tells how it is driven.
#[derive(Debug)]
pub struct Connection {
    role: Role,
    config: Config,
    now: Time,

    /// What the input is to begin with.
    mode: Mode,
    /// Until the peer's first SETTINGS are there.
    preface_deadline: Option<Time>,
    /// Until own SETTINGS must be acknowledged.
    settings_deadline: Option<Time>,
    settings_acknowledged: bool,
    peer: PeerSettings,

    streams: Streams,
    closed: ClosedStreams,
    /// Streams with something to tell, and what the connection itself has to tell.
    notices: StreamList,
    /// Streams whose users asked for room, and wait for others' content to go out.
    awaiting_room: StreamList,
    pending: Pending,
    /// The greatest stream that the peer opened.
    last_peer: StreamId,
    /// The next that this side opens.
    next_own: u32,
    /// How many streams of this side are not closed.
    open_own: u32,
    /// The last stream of the GOAWAY that was sent.
    goaway_last: StreamId,
    /// A client was refused a stream for their number, or since too much waits for the transport.
    wants_stream: bool,

    decoder: Decoder,
    encoder: Encoder,
    /// An encoder without a table, for what is sent later than it is encoded.
    plain: Option<Encoder>,
    fields: Fields,
    /// What the fields that are kept come to, in octets.
    fields_held: usize,
    judged: Judged,
    sections: Sections,
    generation: u32,
    gather: Gather,

    send_window: SendWindow,
    receive_window: ReceiveWindow,
    parts: Parts,
    schedule: Schedule,
    outbox: Outbox,
    /// When the transport was looked at last, while octets wait; how many looks have found that it took nothing, and
    /// what it took since.
    transmit_looked: Option<Time>,
    transmit_stalls: u8,
    transmitted_since: usize,
    /// When streams are looked at for stalls.
    stall_check: Option<Time>,

    guard: Guard,
    pings: Pings,
    drain: Drain,
    /// The peer's GOAWAY.
    peer_last: Option<StreamId>,
}

/// What the connection itself has to tell.
#[derive(Clone, Copy, Debug, Default)]
struct Pending {
    streams_available: bool,
    drained: bool,
}

impl Pending {
    #[inline]
    const fn any(self) -> bool {
        self.streams_available | self.drained
    }
}

/// Octets of decoded fields after which no more blocks are taken until
/// [`end_input`](Connection::end_input): 256 KiB, thousands of requests. A field block can be a thousand times shorter than
/// what it decodes to.
const FIELDS_HELD_MAX: usize = 256 << 10;

/// Octets and fields that the arena keeps memory for between inputs: enough for many requests at once.
const FIELDS_KEPT: (usize, usize) = (32 << 10, 1_024);

impl Connection {
    /// A connection at the time `now`, with its preface ready to be transmitted (RFC 9113 section 3.4).
    #[must_use]
    pub fn new(role: Role, config: &Config, now: Time) -> Self {
        let config = config.in_range();
        let mut decoder = Decoder::new();
        if config.header_table > hpack::DEFAULT_TABLE_SIZE {
            // The peer uses more only once it has our SETTINGS; less is demanded when it acknowledges them.
            decoder.set_table_size_limit(config.header_table);
        }
        let mut connection = Self {
            role,
            config,
            now,
            mode: match role {
                Role::Client => Mode::Settings,
                Role::Server => Mode::Preface(0),
            },
            preface_deadline: Some(now + config.preface_timeout),
            settings_deadline: Some(now + config.settings_timeout),
            settings_acknowledged: false,
            peer: PeerSettings::INITIAL,
            streams: Streams::new(),
            closed: ClosedStreams::default(),
            notices: StreamList::EMPTY,
            awaiting_room: StreamList::EMPTY,
            pending: Pending::default(),
            last_peer: StreamId::CONNECTION,
            next_own: 1,
            open_own: 0,
            goaway_last: StreamId::MAX,
            wants_stream: false,
            decoder,
            encoder: Encoder::with_table_size_max(config.send_header_table_max),
            plain: None,
            fields: Fields::new(),
            fields_held: 0,
            judged: Judged::default(),
            sections: Sections::new(),
            generation: 0,
            gather: Gather::default(),
            send_window: SendWindow::new(WINDOW_DEFAULT),
            receive_window: ReceiveWindow::new(WINDOW_DEFAULT),
            parts: Parts::default(),
            schedule: Schedule::new(),
            outbox: Outbox::default(),
            transmit_looked: None,
            transmit_stalls: 0,
            transmitted_since: 0,
            stall_check: None,
            guard: Guard::new(&config.rates, now),
            pings: Pings {
                bandwidth: Bandwidth::new(config.stream_window, config.window_max),
                heard: now,
                keepalive: None,
                user: None,
            },
            drain: Drain::Off,
            peer_last: None,
        };
        connection.put_preface();
        connection
    }

    fn put_preface(&mut self) {
        let out = self.outbox.own();
        if self.role == Role::Client {
            out.extend_from_slice(PREFACE);
        }
        settings::encode_own(&self.config, self.role, out);
        let increment = self.receive_window.announce(self.config.connection_window);
        if increment > 0 {
            let frame = WindowUpdate {
                stream: StreamId::CONNECTION,
                flags: super::frame::Flags::NONE,
                increment,
            };
            frame.encode(out);
        }
    }

    /// The fields of `block`, in order. A handle from before the last [`end_input`](Self::end_input) has
    /// none.
    #[inline]
    #[must_use]
    pub fn fields(&self, block: Block) -> hpack::Iter<'_> {
        if let Some(known) = self.sections.fields(block) {
            return known;
        }
        let is_current = block.generation == self.generation;
        debug_assert!(is_current, "a block is read before end_input");
        let fields = if is_current {
            block.fields
        } else {
            hpack::Block::default()
        };
        self.fields.block(fields)
    }

    /// Says that the events of this input have been dealt with: blocks are let go. Whether
    /// [`next_event`](Self::next_event) stopped only to have their memory back, and is to be called again.
    #[inline]
    pub fn end_input(&mut self) -> bool {
        let is_full = self.is_full();
        if self.fields_held > 0 {
            self.generation = self.generation.wrapping_add(2);
            self.fields.clear();
            self.fields.shrink_to(FIELDS_KEPT.0, FIELDS_KEPT.1);
            self.fields_held = 0;
        }
        if self.sections.is_full() {
            self.sections.forget();
        }
        is_full
    }

    /// Whether no more blocks are kept for this input.
    #[inline]
    const fn is_full(&self) -> bool {
        self.fields_held > FIELDS_HELD_MAX
    }

    /// Whether [`next_event`](Self::next_event) has something to tell that needs no input: as after
    /// [`poll_transmit`](Self::poll_transmit), [`transmitted`](Self::transmitted), [`handle_timeout`](Self::handle_timeout)
    /// or [`want_room`](Self::want_room).
    #[inline]
    #[must_use]
    pub const fn has_events(&self) -> bool {
        self.notices.first().is_some() || self.pending.any()
    }

    /// Whether reading more from the transport is of use now. A server takes no new streams while much of
    /// its answers was not transmitted, and nothing is of use after the end.
    #[inline]
    #[must_use]
    pub fn wants_input(&self) -> bool {
        !self.has_ended() && !self.is_backlogged()
    }

    /// Whether the connection has ended: when all is transmitted it can be closed.
    #[inline]
    #[must_use]
    pub const fn is_ended(&self) -> bool {
        self.has_ended() || matches!(self.drain, Drain::Done)
    }

    /// Whether a fault or the user has ended the connection.
    #[inline]
    const fn has_ended(&self) -> bool {
        matches!(self.mode, Mode::Ended)
    }

    /// Which end this is.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The peer's settings, as far as it has told them.
    #[must_use]
    pub const fn peer_settings(&self) -> &PeerSettings {
        &self.peer
    }

    /// How many streams are open or not released yet.
    #[must_use]
    pub const fn stream_count(&self) -> usize {
        self.streams.len()
    }

    /// The streams that were not released, in no order. When the connection has failed, or its transport has ended, these are the
    /// ones whose users are still to be told.
    ///
    /// ```
    /// use viewbuf::h2::{Config, Connection, ErrorCode, Role, StreamId, Time};
    /// let mut client = Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO);
    /// let call = client.open(false, |fields| {
    ///     fields.field(":method", "POST").field(":scheme", "http").field(":path", "/");
    /// })?;
    /// // The transport says that it has ended.
    /// client.close(ErrorCode::INTERNAL_ERROR, b"");
    /// let lost: Vec<StreamId> = client.streams().collect();
    /// assert_eq!(lost, [call]);
    /// for stream in lost {
    ///     client.release(stream);
    /// }
    /// assert_eq!(client.stream_count(), 0);
    /// # Ok::<(), viewbuf::h2::SendError>(())
    /// ```
    pub fn streams(&self) -> impl Iterator<Item = StreamId> {
        let streams = self.streams.iter().filter(|stream| !stream.released);
        streams.map(|stream| stream.id)
    }

    /// How `stream` was ended before its time, until it is released.
    #[must_use]
    pub fn reset_of(&self, stream: StreamId) -> Option<Reset> {
        self.streams.peek(stream)?.reset
    }

    /// How many octets wait on `stream` for windows and for their turn. For [`StreamId::CONNECTION`] what all that waits is
    /// counted as by [`Config::connection_queue_max`].
    #[must_use]
    pub fn queued(&self, stream: StreamId) -> usize {
        if stream.is_connection() {
            return self.parts.held();
        }
        self.streams.peek(stream).map_or(0, |stream| stream.queued)
    }

    /// The flow-control windows of the connection ([`StreamId::CONNECTION`]) or of a stream that is kept.
    #[must_use]
    pub fn windows(&self, stream: StreamId) -> Option<Windows> {
        let (send, receive) = if stream.is_connection() {
            (self.send_window, self.receive_window)
        } else {
            let stream = self.streams.peek(stream)?;
            (stream.send_window, stream.receive_window)
        };
        Some(Windows {
            send: send.value(),
            receive: receive.open(),
            credit: receive.credit(),
            receive_size: receive.size(),
        })
    }

    /// Sets when `stream` is sent, compared with others. A server learns it from the request.
    pub fn set_priority(&mut self, stream: StreamId, priority: Priority) {
        if let Some(slot) = self.streams.find(stream) {
            self.prioritize(slot, priority);
        }
    }

    /// Gives back memory that an idle connection does not need: all but what open streams and octets that wait
    /// hold, and what the peer has put into its table of header compression (at most
    /// [`Config::header_table`], and as much again for its entries). The next fields that are sent come without a
    /// table, and fill it again. To be called after [`end_input`](Self::end_input).
    pub fn shrink(&mut self) {
        self.streams.shrink();
        self.parts.shrink();
        self.outbox.shrink();
        self.closed.shrink();
        self.end_input();
        self.fields.shrink_to(0, 0);
        self.sections.shrink();
        self.gather.shrink();
        self.decoder.shrink();
        self.encoder.shrink();
        self.plain = None;
    }
}

/// Flow-control windows, in octets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Windows {
    /// What may be sent; below zero where the peer took credit back.
    pub send: i32,
    /// What the peer may send.
    pub receive: i64,
    /// What was consumed and not announced yet.
    pub credit: u32,
    /// What the peer may send, what is held, and credit, together.
    pub receive_size: u32,
}

/// Content to be sent, borrowed or shared.
enum Payload<'a> {
    Slice(&'a [u8]),
    Shared(Bytes),
}

/// What a frame came to: an event, if it has something to tell.
type Stepped<'i> = Result<Option<Event<'i>>, Fault>;
