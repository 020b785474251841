//! The server and the client of the examples, over loopback sockets: they end, they lose nothing, and a
//! peer that breaks the rules harms nobody else.

#[path = "../examples/h2_support/calls.rs"]
mod calls;
#[path = "../examples/h2_support/driver.rs"]
mod driver;
#[path = "../examples/h2_support/echo.rs"]
mod echo;
#[path = "../examples/h2_support/server.rs"]
mod server;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use calls::{Calls, End, Request, Response};
use driver::{Driver, Failure, Handler};
use echo::GREETING;
use server::{Server, Stop};
use viewbuf::bytes::Bytes;
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Role, SendError, StreamId, Time};

/// Longer than anything here takes on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(120);

const MIB: usize = 1 << 20;

#[test]
fn many_connections_call_at_once() {
    within_patience(|| {
        let server = Running::new();
        let address = server.address;
        let clients: Vec<_> = (0..40)
            .map(|client: usize| {
                // Every other client posts, each its own content.
                let content = (client % 2 == 1).then(|| pattern(client, 1_000 * client));
                thread::spawn(move || (content.clone(), call(address, content, 150)))
            })
            .collect();
        for client in clients {
            let (content, responses) = client.join().unwrap();
            let expected = content.as_deref().unwrap_or(GREETING);
            assert_eq!(responses.len(), 150);
            for response in responses {
                assert_whole(&response, expected);
            }
        }
        server.stop();
    });
}

#[test]
fn much_content_comes_back_on_several_connections() {
    within_patience(|| {
        let server = Running::new();
        let address = server.address;
        let clients: Vec<_> = (0..3)
            .map(|client| {
                let content = pattern(client, 16 * MIB);
                let sent = content.clone();
                let run = move || call(address, Some(sent), 2);
                (content, thread::spawn(run))
            })
            .collect();
        for (content, client) in clients {
            for response in client.join().unwrap() {
                assert_whole(&response, &content);
            }
        }
        server.stop();
    });
}

/// Windows hold all of it, so that only the sockets make the ends wait: each must read while its own octets
/// find no room.
#[test]
fn both_ends_send_much_at_once() {
    const MUCH: usize = 64 * MIB;
    const WINDOW: u32 = 128 << 20;
    let config = Config {
        stream_window: WINDOW,
        connection_window: WINDOW,
        window_max: WINDOW,
        transmit_max: MUCH,
        ..Config::DEFAULT
    };
    within_patience(move || {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let ends = [
            (Role::Client, TcpStream::connect(address).unwrap()),
            (Role::Server, listener.accept().unwrap().0),
        ];
        let ends = ends.map(|(role, socket)| {
            thread::spawn(move || {
                let mut flood = Flood::new(role, pattern(role as usize, MUCH));
                let driver = Driver::new(role, &config, socket).unwrap();
                driver.run(&mut flood).unwrap();
                flood.received
            })
        });
        let [to_client, to_server] = ends.map(|end| end.join().unwrap());
        assert!(to_client == pattern(Role::Server as usize, MUCH));
        assert!(to_server == pattern(Role::Client as usize, MUCH));
    });
}

#[test]
fn a_server_that_stops_lets_requests_finish() {
    within_patience(|| {
        let server = Running::new();
        let mut last = LastRequest {
            stop: server.stop.clone(),
            stream: None,
            received: Vec::new(),
            goaways: Vec::new(),
            refused: None,
            ended: false,
        };
        client(server.address).run(&mut last).unwrap();
        assert!(last.ended);
        assert_eq!(last.received, b"first, and last");
        assert_eq!(last.refused, Some(SendError::Closing));
        // First the number above all, then that of the last stream.
        assert_eq!(last.goaways, [StreamId::MAX, last.stream.unwrap()]);
        server.thread.join().unwrap();
    });
}

#[test]
fn clients_that_break_do_not_harm_others() {
    static BROKEN: AtomicUsize = AtomicUsize::new(0);
    const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
    fn count(_: SocketAddr, _: &Failure) {
        BROKEN.fetch_add(1, Ordering::SeqCst);
    }
    within_patience(|| {
        let server = Running::reporting(count);
        let healthy = {
            let address = server.address;
            thread::spawn(move || call(address, Some(pattern(7, 4 * MIB)), 10))
        };
        // What breaks a rule: each is told by GOAWAY, and the connection closed.
        let wrong: [&[u8]; 4] = [
            b"GET / HTTP/1.1\r\nhost: a\r\n\r\n",
            // DATA longer than is allowed, on no stream.
            &[0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0],
            // A field block that is none.
            &[0, 0, 4, 1, 5, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff],
            // WINDOW_UPDATE by nothing.
            &[0, 0, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ];
        for (i, octets) in wrong.into_iter().enumerate() {
            let mut socket = TcpStream::connect(server.address).unwrap();
            if i > 0 {
                socket.write_all(&[PREFACE, SETTINGS].concat()).unwrap();
            }
            socket.write_all(octets).unwrap();
            let mut told = Vec::new();
            socket.read_to_end(&mut told).unwrap();
            assert!(has_goaway(&told), "{i}: {told:?}");
        }
        // What is gone in the middle of something.
        for octets in [&PREFACE[..7], PREFACE, &wrong[2][..10]] {
            let mut socket = TcpStream::connect(server.address).unwrap();
            socket.write_all(&[PREFACE, SETTINGS].concat()).unwrap();
            socket.write_all(octets).unwrap();
        }
        for response in healthy.join().unwrap() {
            assert_whole(&response, &pattern(7, 4 * MIB));
        }
        assert_whole(&call(server.address, None, 1)[0], GREETING);
        server.stop();
        assert!(BROKEN.load(Ordering::SeqCst) >= wrong.len());
    });
}

/// A server on a thread of its own.
struct Running {
    address: SocketAddr,
    stop: Stop,
    thread: JoinHandle<()>,
}

impl Running {
    /// One that no connection may fail on.
    fn new() -> Self {
        Self::reporting(|peer, failure| panic!("{peer}: {failure}"))
    }

    fn reporting(report: fn(SocketAddr, &Failure)) -> Self {
        let server = Server::bind("127.0.0.1:0", report).unwrap();
        Self {
            address: server.address(),
            stop: server.stop(),
            thread: thread::spawn(move || server.serve()),
        }
    }

    fn stop(self) {
        self.stop.stop();
        self.thread.join().unwrap();
    }
}

/// Sends all it has as soon as there is a stream, and ends when both ends have sent all.
struct Flood {
    role: Role,
    content: Bytes,
    stream: Option<StreamId>,
    received: Vec<u8>,
    ended: bool,
}

impl Flood {
    fn new(role: Role, content: Bytes) -> Self {
        Self {
            role,
            content,
            stream: None,
            received: Vec::new(),
            ended: false,
        }
    }

    fn send(&mut self, connection: &mut Connection, stream: StreamId) {
        self.stream = Some(stream);
        connection
            .send_bytes(stream, self.content.clone(), true)
            .unwrap();
    }
}

impl Handler for Flood {
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>) {
        match event {
            Event::Headers { stream, .. } if self.role == Role::Server => {
                connection
                    .send_headers(stream, false, |fields| {
                        fields.field(":status", "200");
                    })
                    .unwrap();
                self.send(connection, stream);
            }
            // The server takes streams now, and its windows are what they are.
            Event::PeerSettings if self.role == Role::Client => {
                let stream = connection.open(false, |fields| {
                    fields
                        .field(":method", "POST")
                        .field(":scheme", "http")
                        .field(":path", "/");
                });
                self.send(connection, stream.unwrap());
            }
            Event::Data { stream, data, end } => {
                connection.consumed(stream, data.len());
                self.received.extend_from_slice(data);
                self.ended |= end;
            }
            Event::Reset { cause, .. } => panic!("{:?}: {cause:?}", self.role),
            _ => {}
        }
    }

    fn turn(&mut self, connection: &mut Connection, _: Time) {
        let Some(stream) = self.stream else { return };
        if self.ended && connection.queued(stream) == 0 {
            connection.release(stream);
            // The server leaves it to the client, which has all when it says so.
            if self.role == Role::Client {
                connection.drain(PATIENCE);
            }
        }
    }
}

/// Stops the server in the middle of a request.
struct LastRequest {
    stop: Stop,
    stream: Option<StreamId>,
    received: Vec<u8>,
    goaways: Vec<StreamId>,
    refused: Option<SendError>,
    ended: bool,
}

impl LastRequest {
    fn open(connection: &mut Connection) -> Result<StreamId, SendError> {
        connection.open(false, |fields| {
            fields
                .field(":method", "POST")
                .field(":scheme", "http")
                .field(":path", "/");
        })
    }
}

impl Handler for LastRequest {
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>) {
        match event {
            Event::PeerSettings => {
                let stream = Self::open(connection).unwrap();
                connection.send_data(stream, b"first", false).unwrap();
                self.stream = Some(stream);
            }
            Event::Data { stream, data, end } => {
                connection.consumed(stream, data.len());
                self.received.extend_from_slice(data);
                if self.received == b"first" {
                    self.stop.stop();
                }
                if end {
                    self.ended = true;
                    connection.release(stream);
                }
            }
            Event::GoAway { last, code, .. } => {
                assert_eq!(code, ErrorCode::NO_ERROR);
                self.goaways.push(last);
                if self.goaways.len() == 2 {
                    self.refused = Self::open(connection).err();
                    let stream = self.stream.unwrap();
                    connection.send_data(stream, b", and last", true).unwrap();
                }
            }
            Event::Reset { cause, .. } => panic!("{cause:?}"),
            _ => {}
        }
    }

    fn turn(&mut self, _: &mut Connection, _: Time) {}
}

fn client(address: SocketAddr) -> Driver {
    let socket = TcpStream::connect(address).unwrap();
    Driver::new(Role::Client, &calls::CONFIG, socket).unwrap()
}

/// The same request `count` times on one connection.
fn call(address: SocketAddr, content: Option<Bytes>, count: usize) -> Vec<Response> {
    let request = Request {
        authority: address.to_string(),
        path: "/".to_owned(),
        content,
    };
    let mut calls = Calls::new(request, count, PATIENCE);
    client(address).run(&mut calls).unwrap();
    calls.into_responses()
}

fn assert_whole(response: &Response, content: &[u8]) {
    assert_eq!(response.end, End::Whole);
    assert_eq!(response.status, b"200");
    assert!(!response.fields.is_empty() && response.trailers.is_empty());
    // Megabytes are of no use in a message.
    assert!(
        response.content == content,
        "{} octets",
        response.content.len()
    );
}

/// Octets that repeat at no multiple of a frame's length, and differ for each `seed`.
fn pattern(seed: usize, len: usize) -> Bytes {
    let word = |i: usize| ((i + seed) as u32).wrapping_mul(0x9e37_79b1).to_le_bytes();
    let period: Vec<u8> = (0..16_411).flat_map(word).collect();
    let mut octets = period.repeat(len.div_ceil(period.len()));
    octets.truncate(len);
    octets.into()
}

/// Whether there is a GOAWAY among the frames.
fn has_goaway(mut frames: &[u8]) -> bool {
    while let [a, b, c, kind, rest @ ..] = frames {
        if *kind == 7 {
            return true;
        }
        let payload = usize::from(*a) << 16 | usize::from(*b) << 8 | usize::from(*c);
        frames = rest.get(5 + payload..).unwrap_or_default();
    }
    false
}

/// Runs a test that fails where it would hang.
fn within_patience(test: impl FnOnce() + Send + 'static) {
    let (done, is_done) = mpsc::channel();
    let test = thread::spawn(move || {
        test();
        done.send(())
    });
    match is_done.recv_timeout(PATIENCE) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it hangs"),
        _ => test.join().unwrap().unwrap(),
    }
}
