//! Client: connections of `viewbuf::h2` over sockets, all on one thread, that make calls and check every answer.

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use viewbuf::grpc::{
    CallError, ClientCall, ClientEvent, Encodings, MessageBuffer, Request, Status,
};
use viewbuf::h2::{Config, Connection, Event, Role, SendError, StreamId, Time};

use crate::workload::Kind;

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Connections to one server.
pub struct Client {
    ends: Vec<End>,
    poll: Poll,
    events: Events,
    origin: Instant,
    /// Where all connections read to.
    buffer: Vec<u8>,
    authority: String,
}

/// One connection.
struct End {
    socket: TcpStream,
    connection: Connection,
    /// What was read and not used: the beginning of a frame.
    rest: Vec<u8>,
    calls: HashMap<StreamId, Ongoing>,
    messages: MessageBuffer,
    /// The server's SETTINGS came, and the acknowledgement of own ones.
    greeted: (bool, bool),
    readable: bool,
    writable: bool,
}

struct Ongoing {
    call: ClientCall,
    begun: Instant,
    /// Messages that are still to be sent.
    unsent: usize,
    /// Messages that are still to come.
    missing: usize,
}

/// The calls of one run.
struct Run<'a> {
    kind: Kind,
    authority: &'a str,
    request: (Vec<u8>, usize),
    response: (Vec<u8>, usize),
    /// Calls at a time on a connection.
    depth: usize,
    unopened: usize,
    unended: usize,
    times: Vec<Duration>,
    now: Time,
}

impl Client {
    /// So many connections, when both sides have said all that they have to say without a call.
    pub fn connect(address: SocketAddr, connections: usize) -> Result<Self> {
        let poll = Poll::new()?;
        let mut ends = Vec::new();
        for i in 0..connections {
            let socket = std::net::TcpStream::connect(address)?;
            socket.set_nodelay(true)?;
            socket.set_nonblocking(true)?;
            let mut socket = TcpStream::from_std(socket);
            let interest = Interest::READABLE | Interest::WRITABLE;
            poll.registry().register(&mut socket, Token(i), interest)?;
            ends.push(End::new(socket));
        }
        let mut client = Self {
            ends,
            poll,
            events: Events::with_capacity(1_024),
            origin: Instant::now(),
            buffer: vec![0; BUFFER_LEN],
            authority: address.to_string(),
        };
        let mut nothing = Run::new(Kind::Hello, "", 0, 0);
        client.turn_all(&mut nothing)?;
        while !client.ends.iter().all(|end| end.greeted == (true, true)) {
            client.wait()?;
            client.turn_all(&mut nothing)?;
        }
        Ok(client)
    }

    /// Makes calls, `depth` at a time on each connection; how long each took.
    pub fn run(&mut self, kind: Kind, depth: usize, calls: usize) -> Result<Vec<Duration>> {
        let authority = std::mem::take(&mut self.authority);
        let mut run = Run::new(kind, &authority, depth, calls);
        self.ends.iter_mut().for_each(|end| end.readable = true);
        self.turn_all(&mut run)?;
        while run.unended > 0 {
            self.wait()?;
            self.turn_all(&mut run)?;
        }
        let times = run.times;
        self.authority = authority;
        Ok(times)
    }

    fn wait(&mut self) -> Result<()> {
        let busy = self.ends.iter().any(|end| end.readable);
        let patience = if busy { Duration::ZERO } else { PATIENCE };
        match self.poll.poll(&mut self.events, Some(patience)) {
            Err(error) if error.kind() == ErrorKind::Interrupted => return Ok(()),
            polled => polled?,
        }
        if self.events.is_empty() && !busy {
            return Err(format!("nothing happened for {PATIENCE:?}").into());
        }
        for event in &self.events {
            if let Some(end) = self.ends.get_mut(event.token().0) {
                end.readable |= event.is_readable() || event.is_read_closed();
                end.writable |= event.is_writable();
            }
        }
        Ok(())
    }

    /// Every connection that can do something does it.
    fn turn_all(&mut self, run: &mut Run<'_>) -> Result<()> {
        run.now = Time::at(self.origin.elapsed());
        for end in &mut self.ends {
            if end.readable
                || end
                    .connection
                    .poll_timeout()
                    .is_some_and(|due| due <= run.now)
            {
                end.turn(&mut self.buffer, run)?;
            } else if end.writable {
                end.send()?;
            }
        }
        Ok(())
    }
}

impl End {
    fn new(socket: TcpStream) -> Self {
        Self {
            socket,
            connection: Connection::new(Role::Client, &CONFIG, Time::ZERO),
            rest: Vec::new(),
            calls: HashMap::new(),
            messages: MessageBuffer::new(viewbuf::grpc::LIMIT),
            greeted: (false, false),
            readable: true,
            writable: true,
        }
    }

    fn turn(&mut self, buffer: &mut [u8], run: &mut Run<'_>) -> Result<()> {
        let now = run.now;
        if self.connection.poll_timeout().is_some_and(|due| due <= now) {
            self.connection.handle_timeout(now)?;
        }
        let mut filled = self.read(buffer)?;
        loop {
            let mut input = &buffer[..filled];
            while let Some(event) = self.connection.next_event(now, &mut input)? {
                self.handle(event, run)?;
            }
            let left = input.len();
            buffer.copy_within(filled - left..filled, 0);
            filled = left;
            if self.connection.end_input() {
                continue;
            }
            self.open(run)?;
            let wanted_input = self.connection.wants_input();
            self.send()?;
            if wanted_input && !self.connection.has_events() {
                break;
            }
        }
        self.rest.clear();
        self.rest.extend_from_slice(&buffer[..filled]);
        Ok(())
    }

    /// Puts what there is behind what was left; how much it is together.
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let (rest, room) = buffer.split_at_mut(self.rest.len());
        rest.copy_from_slice(&self.rest);
        if !self.readable {
            return Ok(self.rest.len());
        }
        let read = match self.socket.read(room) {
            Ok(0) => return Err("the server closed a connection".into()),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::WouldBlock => 0,
            Err(error) => return Err(error.into()),
        };
        // A socket that gave less than it could is empty.
        self.readable = read == room.len();
        Ok(self.rest.len() + read)
    }

    fn handle(&mut self, event: Event<'_>, run: &mut Run<'_>) -> Result<()> {
        match event {
            Event::Headers { stream, block, end } => {
                let (calls, connection) = (&mut self.calls, &self.connection);
                let call = calls.get_mut(&stream).ok_or("no such call")?;
                let told = call.call.handle_headers(connection.fields(block), end);
                if let Some(ClientEvent::End(status)) = told {
                    self.finish(stream, &status, run)?;
                }
            }
            Event::Data { stream, data, end } => self.take(stream, data, end, run)?,
            Event::Trailers { stream, block } => {
                let (calls, connection) = (&mut self.calls, &self.connection);
                let call = calls.get_mut(&stream).ok_or("no such call")?;
                let told = call.call.handle_trailers(connection.fields(block));
                if let Some(ClientEvent::End(status)) = told {
                    self.finish(stream, &status, run)?;
                }
            }
            Event::Writable { stream } => self.pump(stream, run)?,
            Event::PeerSettings => self.greeted.0 = true,
            Event::SettingsAcknowledged => self.greeted.1 = true,
            Event::Reset { code, cause, .. } => {
                return Err(format!("a call was reset: {code:?}, {cause:?}").into());
            }
            Event::GoAway { code, .. } => return Err(format!("the server goes: {code:?}").into()),
            _ => {}
        }
        Ok(())
    }

    fn take(
        &mut self,
        stream: StreamId,
        mut data: &[u8],
        end: bool,
        run: &mut Run<'_>,
    ) -> Result<()> {
        self.connection.consumed(stream, data.len());
        let ongoing = self.calls.get_mut(&stream).ok_or("no such call")?;
        while let Some(event) = ongoing.call.handle_data(&mut data, end) {
            match event {
                ClientEvent::Message(message) if message.as_ref() == run.response.0 => {
                    ongoing.missing = ongoing.missing.checked_sub(1).ok_or("too many messages")?;
                }
                ClientEvent::End(status) => return self.finish(stream, &status, run),
                _ => return Err(format!("another answer to {:?}", run.kind).into()),
            }
        }
        Ok(())
    }

    fn finish(&mut self, stream: StreamId, status: &Status, run: &mut Run<'_>) -> Result<()> {
        let ongoing = self.calls.remove(&stream).ok_or("no such call")?;
        if !status.is_ok() || ongoing.missing > 0 {
            let missing = ongoing.missing;
            return Err(format!("{:?}: {status}, {missing} messages missing", run.kind).into());
        }
        ongoing.call.close(&mut self.connection);
        run.times.push(ongoing.begun.elapsed());
        run.unended -= 1;
        Ok(())
    }

    /// As many calls as there may be at a time.
    fn open(&mut self, run: &mut Run<'_>) -> Result<()> {
        while run.unopened > 0 && self.calls.len() < run.depth {
            let mut request = Request::new(run.kind.path(), run.authority);
            request.accept = Encodings::IDENTITY;
            request.user_agent = "load";
            let cardinality = run.kind.cardinality();
            let opened = ClientCall::open(&mut self.connection, &request, cardinality, run.now);
            let call = match opened {
                Err(SendError::TooManyStreams) => return Ok(()),
                opened => opened?,
            };
            run.unopened -= 1;
            let stream = call.stream();
            let ongoing = Ongoing {
                call,
                begun: Instant::now(),
                unsent: run.request.1,
                missing: run.response.1,
            };
            self.calls.insert(stream, ongoing);
            self.pump(stream, run)?;
        }
        Ok(())
    }

    /// Sends messages for as long as there is room.
    fn pump(&mut self, stream: StreamId, run: &Run<'_>) -> Result<()> {
        let Some(ongoing) = self.calls.get_mut(&stream) else {
            return Ok(());
        };
        while ongoing.unsent > 0 {
            let message = &run.request.0;
            self.messages.push(|out| out.extend_from_slice(message))?;
            let (connection, last) = (&mut self.connection, ongoing.unsent == 1);
            match ongoing.call.send(connection, &mut self.messages, last) {
                Ok(()) => ongoing.unsent -= 1,
                Err(CallError::Http2(SendError::Full)) => {
                    self.messages.clear();
                    connection.want_room(stream);
                    return Ok(());
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Writes what there is, for as long as the socket takes it.
    fn send(&mut self) -> io::Result<()> {
        while self.writable
            && let Some(transmit) = self.connection.poll_transmit()
        {
            let mut slices = [IoSlice::new(&[]); SLICES];
            let (mut count, mut len) = (0, 0);
            for (place, octets) in slices.iter_mut().zip(transmit) {
                *place = IoSlice::new(octets);
                count += 1;
                len += octets.len();
            }
            match self.socket.write_vectored(&slices[..count]) {
                Ok(written) => {
                    self.connection.transmitted(written);
                    self.writable = written == len;
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.writable = false,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl<'a> Run<'a> {
    fn new(kind: Kind, authority: &'a str, depth: usize, calls: usize) -> Self {
        Self {
            kind,
            authority,
            request: kind.request(),
            response: kind.response(),
            depth,
            unopened: calls,
            unended: calls,
            times: Vec::with_capacity(calls),
            now: Time::ZERO,
        }
    }
}

/// Windows that hold a server up no more than others' do.
const CONFIG: Config = Config {
    stream_window: 8 << 20,
    connection_window: 16 << 20,
    ..Config::DEFAULT
};

/// Room for a longest frame, and to read many short ones at once.
const BUFFER_LEN: usize = 512 << 10;

/// Slices that are written at once.
const SLICES: usize = 64;

/// How long a server may say nothing at all.
const PATIENCE: Duration = Duration::from_secs(60);
