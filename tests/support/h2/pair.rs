//! Pair: a client and a server, and what must hold between them.

use std::time::Duration;

use viewbuf::h2::{Config, Role, StreamId, Time};

use super::end::{End, Told};
use super::frames::Sent;
use super::link::{Link, Path};

/// An end of a pair.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Side {
    Client,
    Server,
}

impl Side {
    pub const fn other(self) -> Self {
        match self {
            Self::Client => Self::Server,
            Self::Server => Self::Client,
        }
    }
}

/// A client and a server in memory.
#[derive(Debug)]
pub struct Pair {
    pub client: End,
    pub server: End,
    pub to_server: Link,
    pub to_client: Link,
    pub now: Time,
    /// Whether octets may be on their way that no link knows of: [`check`](Self::check) is out of the question.
    is_narrow: bool,
    client_config: Config,
    server_config: Config,
}

impl Pair {
    /// Two ends that have not heard of each other.
    pub fn new(client: &Config, server: &Config, path: Path, seed: u64) -> Self {
        Self {
            client: End::new(Role::Client, client),
            server: End::new(Role::Server, server),
            to_server: Link::new(path, seed, Sent::with_preface()),
            to_client: Link::new(path, !seed, Sent::default()),
            now: Time::ZERO,
            is_narrow: path.capacity != usize::MAX,
            client_config: *client,
            server_config: *server,
        }
    }

    /// Cuts the links after so many octets to the server and to the client.
    pub fn cut(&mut self, path: Path, to_server: u64, to_client: u64) {
        let path = |cut| Path { cut, ..path };
        self.to_server = Link::new(path(to_server), 0, Sent::with_preface());
        self.to_client = Link::new(path(to_client), 1, Sent::default());
    }

    /// From now on nothing arrives, and nobody is told.
    pub fn unplug(&mut self) {
        self.to_server.unplug();
        self.to_client.unplug();
    }

    pub fn end(&mut self, side: Side) -> &mut End {
        match side {
            Side::Client => &mut self.client,
            Side::Server => &mut self.server,
        }
    }

    /// Both ends pull their events and transmit.
    pub fn turn(&mut self) {
        self.client.turn(self.now, &mut self.to_server);
        self.server.turn(self.now, &mut self.to_client);
        self.note_taken();
    }

    fn note_taken(&mut self) {
        for (link, end) in [
            (&mut self.to_server, &self.server),
            (&mut self.to_client, &self.client),
        ] {
            link.sent.taken(link.arrived - end.unused() as u64);
        }
    }

    /// The next piece arrives, and time moves to when it does; false where nothing is on its way.
    pub fn step(&mut self) -> bool {
        self.turn();
        self.arrive(Time::at(Duration::MAX))
    }

    /// The next piece that arrives by `until`.
    fn arrive(&mut self, until: Time) -> bool {
        let due = [
            (Side::Server, self.to_server.due()),
            (Side::Client, self.to_client.due()),
        ];
        let next = due
            .into_iter()
            .filter_map(|(side, at)| Some((at?, side)))
            .min_by_key(|(at, _)| *at);
        let Some((at, side)) = next.filter(|(at, _)| *at <= until) else {
            return false;
        };
        self.now = self.now.max(at);
        let link = match side {
            Side::Server => &mut self.to_server,
            Side::Client => &mut self.to_client,
        };
        let piece = link.take().unwrap_or_default();
        self.end(side).receive(&piece);
        self.turn();
        true
    }

    /// Octets move until none is left to move.
    pub fn run(&mut self) {
        while self.step() {}
    }

    /// Octets move and timeouts come, for so long.
    pub fn wait(&mut self, time: Duration) {
        let until = self.now + time;
        self.turn();
        loop {
            let due = self.timeout().filter(|at| *at <= until);
            if self.arrive(due.unwrap_or(until)) {
                continue;
            }
            let Some(due) = due else {
                break;
            };
            self.now = self.now.max(due);
            self.time_out();
        }
        self.now = until;
        self.time_out();
    }

    fn timeout(&self) -> Option<Time> {
        let (client, server) = (&self.client.connection, &self.server.connection);
        [client.poll_timeout(), server.poll_timeout()]
            .into_iter()
            .flatten()
            .min()
    }

    fn time_out(&mut self) {
        for end in [&mut self.client, &mut self.server] {
            if let Err(fault) = end.connection.handle_timeout(self.now) {
                end.failed(fault);
            }
        }
        self.turn();
    }

    /// What must hold between any two octets: nobody has failed, and no credit is lost or made.
    ///
    /// What a sender may send, what is on its way, and credit that is on its way back, is what the receiver
    /// lets it send; and that, what the receiver's user holds, and the credit that was not announced, is the window.
    pub fn check(&self) {
        assert_eq!(self.client.fault, None, "the client is honest");
        assert_eq!(self.server.fault, None, "the server is honest");
        if self.is_narrow {
            return;
        }
        let settled = |end: &End| {
            end.told.contains(&Told::Settings) && end.told.contains(&Told::Acknowledged)
        };
        let streams_too = settled(&self.client) && settled(&self.server);
        for (sender, receiver, data, credit) in [
            (&self.client, &self.server, &self.to_server, &self.to_client),
            (&self.server, &self.client, &self.to_client, &self.to_server),
        ] {
            check_window(
                sender,
                receiver,
                &data.sent,
                &credit.sent,
                StreamId::CONNECTION,
            );
            if !streams_too {
                continue;
            }
            for (id, _) in receiver.unreleased() {
                let id = StreamId::new(id);
                // Of what comes on a stream that was reset, only the connection keeps account.
                if receiver.connection.reset_of(id).is_none() {
                    check_window(sender, receiver, &data.sent, &credit.sent, id);
                }
            }
        }
    }

    /// What must hold when nothing is on its way: whatever could go has gone, and whoever asked for room and
    /// has it was told.
    pub fn assert_still(&self) {
        self.check();
        assert_eq!((self.to_server.due(), self.to_client.due()), (None, None));
        assert_eq!((self.client.unused(), self.server.unused()), (0, 0));
        assert_moved(&self.client, &self.client_config);
        assert_moved(&self.server, &self.server_config);
        assert_open(&self.client, &self.server);
        assert_open(&self.server, &self.client);
    }

    /// What must hold after all streams were released: nothing is left of them, and all credit is back.
    pub fn assert_idle(&self) {
        self.assert_still();
        for (sender, receiver) in [(&self.client, &self.server), (&self.server, &self.client)] {
            assert_eq!(receiver.connection.stream_count(), 0);
            let sends = sender.connection.windows(StreamId::CONNECTION);
            let takes = receiver.connection.windows(StreamId::CONNECTION);
            let (Some(sends), Some(takes)) = (sends, takes) else {
                panic!("a connection has windows");
            };
            assert_eq!(i64::from(sends.send), takes.receive);
            assert_eq!(
                takes.receive + i64::from(takes.credit),
                i64::from(takes.receive_size),
                "all credit is back"
            );
        }
    }
}

fn check_window(sender: &End, receiver: &End, data: &Sent, credit: &Sent, id: StreamId) {
    let Some(takes) = receiver.connection.windows(id) else {
        return;
    };
    let held = i64::from(takes.receive_size) - takes.receive - i64::from(takes.credit);
    assert!(held >= 0, "{id}: {takes:?}");
    let streams = receiver.unreleased();
    let known: usize = streams
        .filter(|(stream, _)| id.is_connection() || id.value() == *stream)
        .map(|(_, heard)| heard.held)
        .sum();
    assert!(
        held >= known as i64,
        "{id}: {held} of {known} held: {takes:?}"
    );
    if let Some(sends) = sender.connection.windows(id) {
        let stream = id.value();
        let may = i64::from(sends.send) + data.data(stream) + credit.credit(stream);
        assert_eq!(may, takes.receive, "{id}: {sends:?} to {takes:?}");
    }
}

/// Whose receiver holds nothing, or has let go of the stream, is not held back by its window.
fn assert_open(sender: &End, receiver: &End) {
    for (id, heard) in &receiver.streams {
        let id = StreamId::new(*id);
        let windows = (
            sender.connection.windows(id),
            receiver.connection.windows(id),
        );
        let (Some(sends), Some(_)) = windows else {
            continue;
        };
        let is_open = !heard.ended && receiver.connection.reset_of(id).is_none();
        if heard.held == 0 && is_open {
            assert!(sends.send > 0, "{id} waits for credit: {windows:?}");
        }
    }
}

fn assert_moved(end: &End, config: &Config) {
    let connection = &end.connection;
    assert!(!connection.has_events(), "all is told");
    let all = connection.queued(StreamId::CONNECTION);
    // As `Config` says it.
    let max = config.connection_queue_max.max(2);
    let low = config.stream_queue_low;
    let low = low.clamp(1, config.stream_queue_max.clamp(1, max / 2));
    let all_low = max - (max / 8).max(low);
    let is_crowded = max < 1 << 20;
    let send = |id| connection.windows(id).map_or(0, |windows| windows.send);
    for (id, heard) in end.unreleased() {
        let id = StreamId::new(id);
        let may = send(id).min(send(StreamId::CONNECTION));
        let queued = connection.queued(id);
        assert!(queued == 0 || may <= 0, "{id}: {queued} wait, {may} may go");
        let is_open = connection.reset_of(id).is_none() && connection.windows(id).is_some();
        if heard.wants_room && !heard.sent_end && is_open {
            assert!(
                // Who asked while too much waited on all is told when all its own is gone.
                queued >= low || (queued > 0 && is_crowded) || (queued == 0 && all >= all_low),
                "{id}: nobody was told of room, {queued} wait, and {all} on all"
            );
        }
    }
}
