//! A server that misbehaves, for gRPC's negative HTTP/2 tests
//! (<https://github.com/grpc/grpc/blob/master/doc/negative-http2-interop-test-descriptions.md>).
//!
//! ```text
//! cargo run --release --example interop_negative -- goaway 127.0.0.1:10000
//! ```
//!
//! | case | what the server does |
//! |---|---|
//! | `goaway` | answers a call, and says GOAWAY: the next call needs a new connection |
//! | `rst_after_header` | resets the stream after the response's fields |
//! | `rst_during_data` | resets it within the message |
//! | `rst_after_data` | resets it after the message |
//! | `ping` | sends a PING at every step, which must be answered |
//! | `max_streams` | allows one stream at a time |

#[path = "h2_support/driver.rs"]
mod driver;

use std::collections::HashMap;
use std::net::{TcpListener, TcpStream};
use std::process::ExitCode;
use std::time::Duration;

use driver::{Driver, Failure, Handler};
use viewbuf::Message;
use viewbuf::grpc::{
    Cardinality, Encodings, MessageBuffer, RequestHead, Response, ServerCall, ServerEvent, Status,
};
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Role, StreamId, Time};
use viewbuf_test_schema::proto::grpc::testing::{Payload, SimpleRequest, SimpleResponse};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Case {
    GoAway,
    ResetAfterHeader,
    ResetDuringData,
    ResetAfterData,
    Ping,
    MaxStreams,
}

const CASES: [(&str, Case); 6] = [
    ("goaway", Case::GoAway),
    ("rst_after_header", Case::ResetAfterHeader),
    ("rst_during_data", Case::ResetDuringData),
    ("rst_after_data", Case::ResetAfterData),
    ("ping", Case::Ping),
    ("max_streams", Case::MaxStreams),
];

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [case, address] = &arguments[..] else {
        eprintln!("interop_negative CASE ADDRESS:PORT");
        return ExitCode::from(2);
    };
    let Some((_, case)) = CASES.iter().find(|(name, _)| name == case) else {
        eprintln!("there is no case {case}");
        return ExitCode::from(2);
    };
    let listener = match TcpListener::bind(address) {
        Ok(listener) => listener,
        Err(error) => {
            eprintln!("{address}: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("listening on {address}");
    for socket in listener.incoming().flatten() {
        let case = *case;
        std::thread::spawn(move || {
            if let Err(failure) = serve(case, socket) {
                eprintln!("connection: {failure}");
            }
        });
    }
    ExitCode::SUCCESS
}

fn serve(case: Case, socket: TcpStream) -> Result<(), Failure> {
    let config = Config {
        streams_max: if case == Case::MaxStreams { 1 } else { 100 },
        ..Config::DEFAULT
    };
    let mut server = Misbehaving::new(case);
    let result = Driver::new(Role::Server, &config, socket)?.run(&mut server);
    if server.pings > 0 {
        eprintln!("{} PINGs were not answered", server.pings);
    }
    result
}

/// What a connection does wrong.
struct Misbehaving {
    case: Case,
    calls: HashMap<StreamId, (ServerCall, Vec<u8>)>,
    /// Streams that are reset when all that was sent on them has gone.
    doomed: Vec<StreamId>,
    /// PINGs that were not answered yet.
    pings: u64,
}

impl Misbehaving {
    fn new(case: Case) -> Self {
        Self {
            case,
            calls: HashMap::new(),
            doomed: Vec::new(),
            pings: 0,
        }
    }

    fn ping(&mut self, connection: &mut Connection) {
        if self.case == Case::Ping && connection.ping(self.pings.to_be_bytes()).is_ok() {
            self.pings += 1;
        }
    }

    fn begin(&mut self, connection: &mut Connection, stream: StreamId, head: ServerCallHead) {
        match head {
            Ok(call) => {
                self.calls.insert(stream, (call, Vec::new()));
            }
            Err(refusal) => {
                let _ = connection.send_headers(stream, true, |fields| {
                    refusal.encode(Encodings::IDENTITY, fields);
                });
                connection.release(stream);
            }
        }
    }

    fn content(
        &mut self,
        connection: &mut Connection,
        stream: StreamId,
        data: &mut &[u8],
        end: bool,
    ) {
        let Some((call, message)) = self.calls.get_mut(&stream) else {
            return;
        };
        let mut is_complete = false;
        while let Some(event) = call.handle_data(data, end) {
            match event {
                ServerEvent::Message(octets) => message.extend_from_slice(octets.as_ref()),
                ServerEvent::RequestEnd => is_complete = true,
                ServerEvent::Fail(status) => {
                    let _ = call.finish(connection, &status);
                }
                _ => {}
            }
        }
        if is_complete {
            self.answer(connection, stream);
        }
    }

    fn answer(&mut self, connection: &mut Connection, stream: StreamId) {
        let Some((mut call, message)) = self.calls.remove(&stream) else {
            return;
        };
        self.ping(connection);
        let _ = call.begin(connection, &Response::default());
        self.ping(connection);
        let mut messages = MessageBuffer::new(u32::MAX);
        let _ = messages.push(|out| response(&message).encode_to(out));
        if self.case == Case::ResetDuringData {
            let half = messages.as_bytes().len() / 2;
            let _ = connection.send_data(stream, &messages.as_bytes()[..half], false);
        } else if self.case != Case::ResetAfterHeader {
            let _ = call.send(connection, &mut messages);
        }
        self.ping(connection);
        match self.case {
            Case::ResetAfterHeader | Case::ResetDuringData | Case::ResetAfterData => {
                self.doomed.push(stream);
            }
            _ => {
                let _ = call.finish(connection, &Status::OK);
                call.close(connection);
            }
        }
        self.ping(connection);
        if self.case == Case::GoAway {
            connection.drain(Duration::from_secs(10));
        }
    }
}

type ServerCallHead = Result<ServerCall, viewbuf::grpc::Refusal>;

impl Handler for Misbehaving {
    fn handle(&mut self, connection: &mut Connection, event: Event<'_>) {
        match event {
            Event::Headers { stream, block, end } => {
                let head = RequestHead::decode(connection.fields(block), Encodings::IDENTITY);
                let call =
                    head.map(|head| ServerCall::new(stream, &head, Cardinality::UNARY, Time::ZERO));
                self.begin(connection, stream, call);
                if end {
                    self.content(connection, stream, &mut &[][..], true);
                }
            }
            Event::Data {
                stream,
                mut data,
                end,
            } => {
                connection.consumed(stream, data.len());
                self.content(connection, stream, &mut data, end);
            }
            Event::Pong { .. } => self.pings = self.pings.saturating_sub(1),
            Event::Reset { stream, .. } => {
                self.calls.remove(&stream);
                self.doomed.retain(|doomed| *doomed != stream);
                connection.release(stream);
            }
            _ => {}
        }
    }

    fn turn(&mut self, connection: &mut Connection, _now: Time) {
        self.doomed.retain(|stream| {
            let waits = connection.queued(*stream) > 0;
            if !waits {
                connection.reset(*stream, ErrorCode::NO_ERROR);
                connection.release(*stream);
            }
            waits
        });
    }
}

/// What a well-behaved server would say.
fn response(request: &[u8]) -> SimpleResponse {
    let size = SimpleRequest::decode(request).map_or(0, |request| request.response_size);
    SimpleResponse {
        payload: Some(Payload {
            body: vec![0; usize::try_from(size).unwrap_or(0).min(1 << 20)],
            ..Payload::default()
        }),
        ..SimpleResponse::default()
    }
}
