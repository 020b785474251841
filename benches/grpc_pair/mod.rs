//! Two ends of gRPC calls in memory.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::panic,
    reason = "each benchmark uses another part, and must stop where it computes the wrong thing"
)]

use core::mem;

use viewbuf::grpc::{
    CallError, Cardinality, ClientCall, ClientEvent, Encodings, MessageBuffer, Path, Request,
    RequestHead, ServerCall, ServerEvent, Status,
};
use viewbuf::h2::{Block, Config, Connection, Event, Role, SendError, StreamId, Time};

/// Two ends, the octets between them, and the buffers that they encode into.
pub(crate) struct Pair {
    client: Connection,
    server: Connection,
    to_server: Vec<u8>,
    to_client: Vec<u8>,
    messages: MessageBuffer,
    answers: MessageBuffer,
    cardinality: Cardinality,
    /// How many messages a call is answered with, each the one that was sent.
    count: usize,
    served: Option<Served>,
}

/// A call, on the server's side.
struct Served {
    call: ServerCall,
    message: Vec<u8>,
    unsent: usize,
}

impl Pair {
    /// Calls that are answered with so many messages.
    pub(crate) fn new(count: usize) -> Self {
        let end = |role| Connection::new(role, &Config::DEFAULT, NOW);
        let cardinality = match count {
            1 => Cardinality::UNARY,
            _ => Cardinality::SERVER_STREAMING,
        };
        Self {
            client: end(Role::Client),
            server: end(Role::Server),
            to_server: Vec::new(),
            to_client: Vec::new(),
            messages: MessageBuffer::new(1 << 20),
            answers: MessageBuffer::new(1 << 20),
            cardinality,
            count,
            served: None,
        }
    }

    /// One call; how many octets of messages came back.
    pub(crate) fn call(&mut self, message: &[u8]) -> usize {
        let mut call = self.client_asks(message);
        let mut received = 0;
        while !call.has_ended() {
            self.server_answers();
            received += self.client_reads(&mut call);
        }
        call.close(&mut self.client);
        received
    }

    /// What the client does for a request.
    #[inline(never)]
    fn client_asks(&mut self, message: &[u8]) -> ClientCall {
        let path = Path::decode(b"/bench.Users/Read").expect("a path");
        let mut request = Request::new(path, "localhost:50051");
        request.accept = Encodings::IDENTITY;
        let client = &mut self.client;
        let mut call = ClientCall::open(client, &request, self.cardinality, NOW).expect("a stream");
        let pushed = self.messages.push(|out| out.extend_from_slice(message));
        pushed.expect("a small message");
        let sent = call.send(client, &mut self.messages, true);
        sent.expect("room");
        transmit(client, &mut self.to_server);
        call
    }

    /// All that the server does.
    #[inline(never)]
    fn server_answers(&mut self) {
        let octets = mem::take(&mut self.to_server);
        let mut input = &octets[..];
        while let Some(event) = self.server.next_event(NOW, &mut input).expect("no fault") {
            match event {
                Event::Headers { stream, block, .. } => self.begin(stream, block),
                Event::Data { stream, data, end } => {
                    self.server.consumed(stream, data.len());
                    self.take(data, end);
                }
                Event::Writable { .. } => self.answer(),
                _ => {}
            }
        }
        self.server.end_input();
        self.to_server = octets;
        self.to_server.clear();
        transmit(&mut self.server, &mut self.to_client);
        // Room is told after what waited was sent.
        while let Some(event) = self.server.next_event(NOW, &mut &[][..]).expect("no fault") {
            if let Event::Writable { .. } = event {
                self.answer();
                transmit(&mut self.server, &mut self.to_client);
            }
        }
    }

    fn begin(&mut self, stream: StreamId, block: Block) {
        let head = RequestHead::decode(self.server.fields(block), Encodings::IDENTITY);
        let head = head.expect("a good request");
        assert_eq!(head.path.method(), "Read");
        self.served = Some(Served {
            call: ServerCall::new(stream, &head, self.cardinality, NOW),
            message: Vec::new(),
            unsent: self.count,
        });
    }

    fn take(&mut self, mut data: &[u8], end: bool) {
        let served = self.served.as_mut().expect("a call");
        while let Some(event) = served.call.handle_data(&mut data, end) {
            match event {
                ServerEvent::Message(message) if self.count == 1 => {
                    let pushed = self
                        .answers
                        .push(|out| out.extend_from_slice(message.as_ref()));
                    pushed.expect("a small message");
                    served.unsent = 0;
                }
                ServerEvent::Message(message) => served.message.extend_from_slice(message.as_ref()),
                ServerEvent::RequestEnd => return self.answer(),
                event => panic!("{event:?}"),
            }
        }
    }

    /// As many answers as there is room for; the status behind the last one.
    fn answer(&mut self) {
        let Some(served) = &mut self.served else {
            return;
        };
        loop {
            if served.unsent > 0 {
                let message = &served.message;
                let pushed = self.answers.push(|out| out.extend_from_slice(message));
                pushed.expect("a small message");
            }
            match served.call.send(&mut self.server, &mut self.answers) {
                Ok(()) => {}
                Err(CallError::Http2(SendError::Full)) => {
                    self.answers.clear();
                    self.server.want_room(served.call.stream());
                    return;
                }
                Err(error) => panic!("{error}"),
            }
            if served.unsent <= 1 {
                break;
            }
            served.unsent -= 1;
        }
        if let Some(mut served) = self.served.take() {
            let finished = served.call.finish(&mut self.server, &Status::OK);
            finished.expect("the end");
            served.call.close(&mut self.server);
        }
    }

    /// What the client does with the response.
    #[inline(never)]
    fn client_reads(&mut self, call: &mut ClientCall) -> usize {
        let (client, mut received) = (&mut self.client, 0);
        let mut input = &self.to_client[..];
        while let Some(event) = client.next_event(NOW, &mut input).expect("no fault") {
            let told = match event {
                Event::Headers { block, end, .. } => call.handle_headers(client.fields(block), end),
                Event::Data {
                    stream,
                    mut data,
                    end,
                } => {
                    client.consumed(stream, data.len());
                    while let Some(event) = call.handle_data(&mut data, end) {
                        let ClientEvent::Message(message) = event else {
                            panic!("{event:?}");
                        };
                        received += message.as_ref().len();
                    }
                    None
                }
                Event::Trailers { block, .. } => call.handle_trailers(client.fields(block)),
                _ => None,
            };
            if let Some(ClientEvent::End(status)) = told {
                assert!(status.is_ok(), "{status}");
            }
        }
        let left = input.len();
        let used = self.to_client.len() - left;
        self.to_client.drain(..used);
        client.end_input();
        transmit(client, &mut self.to_server);
        received
    }
}

fn transmit(connection: &mut Connection, out: &mut Vec<u8>) {
    while let Some(transmit) = connection.poll_transmit() {
        let taken = transmit.copy_to(out);
        connection.transmitted(taken);
    }
}

const NOW: Time = Time::ZERO;
