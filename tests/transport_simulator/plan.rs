//! Plan: all that happens in a run, before it happens.

use viewbuf::grpc::Code;
use viewbuf::h2::Config;
use viewbuf_test_support::h2::Random;

use super::link::{FaultKind, LinkPlan};

/// A run: calls, and what goes wrong meanwhile. Times are milliseconds from its beginning.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) calls: Vec<CallPlan>,
    /// Each connection's link, and a plain one for those that come later; `None` is refused.
    pub(crate) links: Vec<Option<LinkPlan>>,
    /// When another server takes the place of the one that is there, and how long that has for its calls.
    pub(crate) restarts: Vec<(u64, u64)>,
    pub(crate) client: EndPlan,
    pub(crate) server: EndPlan,
    pub(crate) connections_max: usize,
    /// The server has as many calls at a time at most.
    pub(crate) calls_max: Option<usize>,
}

/// What one end of a connection allows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EndPlan {
    pub(crate) stream_window: u32,
    pub(crate) connection_window: u32,
    pub(crate) streams_max: u32,
    pub(crate) queue_max: usize,
    /// How often it asks whether the other end is there.
    pub(crate) keepalive: Option<u64>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Unary,
    Down,
    Up,
    Both,
}

/// A call, and how it is answered.
#[derive(Clone, Debug)]
pub(crate) struct CallPlan {
    pub(crate) kind: Kind,
    pub(crate) at: u64,
    /// The lengths of the request's messages.
    pub(crate) requests: Vec<usize>,
    /// The lengths of the messages of the answer.
    pub(crate) replies: Vec<usize>,
    /// How it ends, if nothing comes between.
    pub(crate) code: Code,
    pub(crate) deadline: Option<u64>,
    /// When its caller drops it, counted from its beginning.
    pub(crate) cancel: Option<u64>,
    pub(crate) wait_for_ready: bool,
    pub(crate) compress: bool,
    /// How long the handler takes before it answers.
    pub(crate) thinks: u64,
    /// How long everybody takes between two messages of a stream.
    pub(crate) pause: u64,
    /// The handler reads no more than so many messages.
    pub(crate) reads: usize,
    /// The length of some metadata, each way.
    pub(crate) metadata: usize,
}

impl EndPlan {
    pub(crate) const PLAIN: Self = Self {
        stream_window: Config::DEFAULT.stream_window,
        connection_window: Config::DEFAULT.connection_window,
        streams_max: Config::DEFAULT.streams_max,
        queue_max: Config::DEFAULT.stream_queue_max,
        keepalive: None,
    };

    pub(crate) fn config(&self) -> Config {
        Config {
            stream_window: self.stream_window,
            connection_window: self.connection_window,
            window_max: self.stream_window.max(self.connection_window),
            streams_max: self.streams_max,
            stream_queue_max: self.queue_max,
            stream_queue_low: self.queue_max / 2,
            connection_queue_max: 2 * self.queue_max,
            ..Config::DEFAULT
        }
    }
}

impl CallPlan {
    /// A call of a kind that goes well.
    pub(crate) fn of(kind: Kind) -> Self {
        let (requests, replies) = match kind {
            Kind::Unary => (vec![20], vec![30]),
            Kind::Down => (vec![20], vec![10, 0, 3_000]),
            Kind::Up => (vec![5, 0, 2_000], vec![8]),
            Kind::Both => (vec![1, 2, 400], vec![300, 0]),
        };
        Self {
            kind,
            at: 0,
            requests,
            replies,
            code: Code::Ok,
            deadline: None,
            cancel: None,
            wait_for_ready: false,
            compress: false,
            thinks: 0,
            pause: 0,
            reads: usize::MAX,
            metadata: 5,
        }
    }
}

impl Kind {
    pub(crate) const ALL: [Self; 4] = [Self::Unary, Self::Down, Self::Up, Self::Both];
}

impl Plan {
    /// These calls, over links that do nothing wrong.
    pub(crate) fn of(calls: Vec<CallPlan>) -> Self {
        Self {
            seed: 1,
            calls,
            links: Vec::new(),
            restarts: Vec::new(),
            client: EndPlan::PLAIN,
            server: EndPlan::PLAIN,
            connections_max: 2,
            calls_max: None,
        }
    }

    /// Whether octets may be other ones than were sent.
    pub(crate) fn corrupts(&self) -> bool {
        self.has(|kind| matches!(kind, FaultKind::Flip(_)))
    }

    pub(crate) fn has(&self, which: impl Fn(FaultKind) -> bool) -> bool {
        let mut faults = self.links.iter().flatten().filter_map(|link| link.fault);
        faults.any(|fault| which(fault.kind))
    }

    /// Whether anything happens that a call may fail of.
    pub(crate) fn has_trouble(&self) -> bool {
        let refused = self.links.iter().any(Option::is_none);
        refused || self.has(|_| true) || !self.restarts.is_empty()
    }
}

/// The octets of a message: whose it is, and which one.
pub(crate) fn content(call: usize, is_reply: bool, index: usize, len: usize) -> Vec<u8> {
    let seed = (call as u64) << 32 | u64::from(is_reply) << 31 | index as u64;
    let mut random = Random::new(seed);
    let words = (0..len.div_ceil(8)).flat_map(|_| random.number().to_le_bytes());
    words.take(len).collect()
}
