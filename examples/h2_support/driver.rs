//! Driver: a connection over a socket of `std::net`, on one thread.
//!
//! A thread that sleeps in `read` cannot write, and one that sleeps in `write` cannot read: where both
//! ends send more than the sockets hold, and neither reads, neither goes on. So this one sleeps in `read` only
//! when all it had to say is written, and in `write` for [`WRITE_WAIT`] at most. Once a write has found too
//! little room, it takes turns at both without sleeping, for as long as octets move. It never spins: each
//! round sleeps in one of the two, or moves octets.
//!
//! Both waits are the timeouts of a socket (SO_RCVTIMEO, SO_SNDTIMEO), and a write that ran into its timeout has
//! written a part, as POSIX has it.

use std::fmt;
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use viewbuf::h2::{Config, Connection, Event, Fault, Role, Time};

/// What is done with the events of a connection.
pub(crate) trait Handler {
    /// Something happened.
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>);

    /// All that was read is dealt with; called at least once a [`TICK`].
    fn turn(&mut self, connection: &mut Connection, now: Time);
}

/// A connection, its socket, and what was read but not used yet.
pub(crate) struct Driver {
    connection: Connection,
    socket: TcpStream,
    origin: Instant,
    buffer: Box<[u8]>,
    /// How much of the buffer was read and not used.
    filled: usize,
    /// Whether the socket sleeps.
    blocks: bool,
    /// What the socket's timeout for reading is.
    read_timeout: Duration,
    /// The peer sends nothing more.
    input_ended: bool,
}

/// Why a connection did not end well.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The socket failed.
    Io(io::Error),
    /// The peer broke a rule.
    Fault(Fault),
}

/// How often a connection at rest looks around.
const TICK: Duration = Duration::from_millis(500);

/// How long a write may sleep while there may be something to read.
const WRITE_WAIT: Duration = Duration::from_millis(5);

/// How long the end of a connection waits for the peer to read what it is told, and to close.
const LINGER: Duration = Duration::from_secs(1);

/// Room for a longest frame of the default configuration, and to read many short ones at once.
const BUFFER_LEN: usize = 128 << 10;

/// Slices that are written at once.
const SLICES: usize = 32;

/// How far a write came.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sent {
    /// Nothing is left.
    All,
    /// The peer has to read first.
    Part,
}

impl Driver {
    /// `config` with frames no longer than the default, for which the buffer is made.
    pub(crate) fn new(role: Role, config: &Config, socket: TcpStream) -> io::Result<Self> {
        let config = Config {
            frame_max: Config::DEFAULT.frame_max,
            ..*config
        };
        socket.set_nodelay(true)?;
        socket.set_read_timeout(Some(TICK))?;
        socket.set_write_timeout(Some(WRITE_WAIT))?;
        Ok(Self {
            connection: Connection::new(role, &config, Time::ZERO),
            socket,
            origin: Instant::now(),
            buffer: vec![0; BUFFER_LEN].into_boxed_slice(),
            filled: 0,
            blocks: true,
            read_timeout: TICK,
            input_ended: false,
        })
    }

    /// Drives the connection to its end.
    pub(crate) fn run(mut self, handler: &mut impl Handler) -> Result<(), Failure> {
        loop {
            let now = self.now();
            if let Err(fault) = self.take_events(now, handler) {
                self.finish();
                return Err(Failure::Fault(fault));
            }
            handler.turn(&mut self.connection, now);
            let wanted_input = self.connection.wants_input();
            let sent = self.send()?;
            if self.connection.is_ended() || (self.input_ended && sent == Sent::All) {
                self.finish();
                return Ok(());
            }
            // What could not be taken before the answers were sent can be now.
            let goes_on = sent == Sent::All && (!wanted_input || self.connection.has_events());
            if !goes_on {
                self.wait(sent, wanted_input)?;
            }
        }
    }

    fn now(&self) -> Time {
        Time::at(self.origin.elapsed())
    }

    /// Gives the handler what time and the octets in the buffer bring.
    fn take_events(&mut self, now: Time, handler: &mut impl Handler) -> Result<(), Fault> {
        if self.connection.poll_timeout().is_some_and(|due| due <= now) {
            self.connection.handle_timeout(now)?;
        }
        loop {
            let mut input = &self.buffer[..self.filled];
            while let Some(event) = self.connection.next_event(now, &mut input)? {
                handler.handle(&mut self.connection, event);
            }
            let left = input.len();
            self.buffer.copy_within(self.filled - left..self.filled, 0);
            self.filled = left;
            if !self.connection.end_input() {
                return Ok(());
            }
        }
    }

    /// Writes what there is, for as long as the peer takes it.
    fn send(&mut self) -> io::Result<Sent> {
        while let Some(transmit) = self.connection.poll_transmit() {
            let mut slices = [IoSlice::new(&[]); SLICES];
            let mut count = 0;
            let mut len = 0;
            for (place, octets) in slices.iter_mut().zip(transmit) {
                *place = IoSlice::new(octets);
                count += 1;
                len += octets.len();
            }
            let written = match self.socket.write_vectored(&slices[..count]) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(written) => written,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) if is_timeout(&error) => return Ok(Sent::Part),
                Err(error) => return Err(error),
            };
            self.connection.transmitted(written);
            if written < len {
                return Ok(Sent::Part);
            }
        }
        Ok(Sent::All)
    }

    /// Octets to take, or else sleep: here in `read`, or in the next `write`.
    fn wait(&mut self, sent: Sent, wants_input: bool) -> io::Result<()> {
        if sent == Sent::Part || !self.blocks {
            self.set_blocking(false)?;
            if wants_input && self.read()? {
                return Ok(());
            }
            self.set_blocking(true)?;
        }
        match sent {
            Sent::All => self.wait_for_input(),
            Sent::Part => Ok(()),
        }
    }

    fn set_blocking(&mut self, blocks: bool) -> io::Result<()> {
        if self.blocks != blocks {
            self.socket.set_nonblocking(!blocks)?;
            self.blocks = blocks;
        }
        Ok(())
    }

    /// Sleeps until there are octets, or something is due.
    fn wait_for_input(&mut self) -> io::Result<()> {
        let due = self.connection.poll_timeout();
        let wait = due.map_or(TICK, |due| due.since(self.now())).min(TICK);
        // Waking too early costs little, a system call for each read is not worth it.
        if self.read_timeout > wait || self.read_timeout < wait / 2 {
            self.read_timeout = wait.max(Duration::from_millis(1));
            self.socket.set_read_timeout(Some(self.read_timeout))?;
        }
        self.read().map(drop)
    }

    /// Whether octets came.
    fn read(&mut self) -> io::Result<bool> {
        let room = &mut self.buffer[self.filled..];
        if room.is_empty() || self.input_ended {
            return Ok(false);
        }
        match self.socket.read(room) {
            Ok(0) => self.input_ended = true,
            Ok(octets) => {
                self.filled += octets;
                return Ok(true);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted || is_timeout(&error) => {}
            Err(error) => return Err(error),
        }
        Ok(false)
    }

    /// Sends what is left, the GOAWAY above all, and reads until the peer closes: to close a socket that has
    /// something to read could cost the peer what it has not read. A peer that is slow at it is left.
    fn finish(&mut self) {
        let begun = Instant::now();
        if self.set_blocking(true).is_err() {
            return;
        }
        while let Ok(Sent::Part) = self.send() {
            if begun.elapsed() > LINGER {
                return;
            }
        }
        let is_open = self.socket.shutdown(Shutdown::Write).is_ok() && !self.input_ended;
        let timeout = self.socket.set_read_timeout(Some(LINGER));
        if !is_open || timeout.is_err() {
            return;
        }
        while begun.elapsed() < LINGER && matches!(self.socket.read(&mut self.buffer), Ok(1..)) {}
    }
}

/// Whether a socket's timeout ended a read or a write.
fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}
