//! Two ends of an HTTP/2 connection in memory.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "each benchmark uses another part, and must stop where it computes the wrong thing"
)]

use core::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::h2::{Block, Config, Connection, Event, Role, StreamId, Time};
use viewbuf::hpack::Prepared;

/// Two ends, and the octets between them.
pub(crate) struct Pair {
    client: Connection,
    server: Connection,
    to_server: Vec<u8>,
    to_client: Vec<u8>,
    now: Time,
    request: Prepared,
    response: Prepared,
    trailers: Prepared,
}

impl Pair {
    pub(crate) fn new() -> Self {
        let end = |role| Connection::new(role, &Config::DEFAULT, Time::ZERO);
        Self {
            client: end(Role::Client),
            server: end(Role::Server),
            to_server: Vec::new(),
            to_client: Vec::new(),
            now: Time::ZERO,
            request: Prepared::new([
                (":method", "POST"),
                (":scheme", "http"),
                (":path", "/bench.Users/Read"),
                (":authority", "localhost:50051"),
                ("te", "trailers"),
                ("content-type", "application/grpc"),
                ("user-agent", "viewbuf/0.1"),
                ("grpc-accept-encoding", "identity,gzip"),
            ]),
            response: Prepared::new([(":status", "200"), ("content-type", "application/grpc")]),
            trailers: Prepared::new([("grpc-status", "0")]),
        }
    }

    fn open(&mut self) -> StreamId {
        let request = &self.request;
        let opened = self.client.open(false, |fields| {
            fields.prepared(request);
        });
        opened.expect("a stream")
    }

    fn client_sends(&mut self) {
        while let Some(transmit) = self.client.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_server);
            self.client.transmitted(len);
        }
    }

    fn server_sends(&mut self) {
        while let Some(transmit) = self.server.poll_transmit() {
            let len = transmit.copy_to(&mut self.to_client);
            self.server.transmitted(len);
        }
    }

    /// One request and its response; how many octets of values and content were read.
    pub(crate) fn exchange(&mut self) -> usize {
        self.client_asks();
        self.server_answers() + self.client_reads()
    }

    /// What the client does for a request.
    #[inline(never)]
    fn client_asks(&mut self) {
        let id = self.open();
        let sent = self.client.send_data(id, &[7; 20], true);
        sent.expect("content");
        self.client_sends();
    }

    /// All that the server does.
    #[inline(never)]
    fn server_answers(&mut self) -> usize {
        let read = self.serve();
        self.server_sends();
        read
    }

    /// What the client does with the response.
    #[inline(never)]
    fn client_reads(&mut self) -> usize {
        self.receive()
    }

    fn serve(&mut self) -> usize {
        let (server, mut read) = (&mut self.server, 0);
        let mut input = &self.to_server[..];
        while let Some(event) = server.next_event(self.now, &mut input).expect("no fault") {
            match event {
                Event::Headers { block, .. } => read += values(server, block),
                Event::Data { stream, data, end } => {
                    read += data.len();
                    server.consumed(stream, data.len());
                    if end {
                        answer(server, stream, &self.response, &self.trailers);
                    }
                }
                _ => {}
            }
        }
        self.to_server.clear();
        server.end_input();
        read
    }

    fn receive(&mut self) -> usize {
        let (client, mut read) = (&mut self.client, 0);
        let mut input = &self.to_client[..];
        while let Some(event) = client.next_event(self.now, &mut input).expect("no fault") {
            match event {
                Event::Headers { block, .. } => read += values(client, block),
                Event::Data { stream, data, .. } => {
                    read += data.len();
                    client.consumed(stream, data.len());
                }
                Event::Trailers { stream, block } => {
                    read += values(client, block);
                    client.release(stream);
                }
                _ => {}
            }
        }
        self.to_client.clear();
        client.end_input();
        read
    }

    /// `count` pieces through one stream, each copied out of the transport's buffer.
    pub(crate) fn stream(&mut self, piece: &Bytes, count: usize, place: &mut [u8]) -> usize {
        let id = self.open();
        let (mut left, mut taken) = (count, 0);
        while taken < count * piece.len() {
            self.now = self.now + Duration::from_micros(100);
            while left > 0 && self.client.send_bytes(id, piece.clone(), left == 1).is_ok() {
                left -= 1;
            }
            self.client_sends();
            let mut input = &self.to_server[..];
            while let Some(event) = self
                .server
                .next_event(self.now, &mut input)
                .expect("no fault")
            {
                let Event::Data { stream, data, end } = event else {
                    continue;
                };
                place[..data.len()].copy_from_slice(data);
                taken += data.len();
                self.server.consumed(stream, data.len());
                if end {
                    answer(&mut self.server, stream, &self.response, &self.trailers);
                }
            }
            let used = self.to_server.len() - input.len();
            self.to_server.drain(..used);
            self.server.end_input();
            self.server_sends();
            self.receive();
        }
        taken
    }
}

/// How many octets of values a block has.
fn values(end: &Connection, block: Block) -> usize {
    end.fields(block).map(|field| field.value.len()).sum()
}

fn answer(server: &mut Connection, stream: StreamId, response: &Prepared, trailers: &Prepared) {
    let sent = server.send_headers(stream, false, |fields| {
        fields.prepared(response);
    });
    sent.expect("headers");
    server.send_data(stream, &[9; 20], false).expect("content");
    let sent = server.send_trailers(stream, |fields| {
        fields.prepared(trailers);
    });
    sent.expect("trailers");
    server.release(stream);
}

/// The octets of values of a request and its response, and of their content.
pub(crate) const EXCHANGED: usize = (4 + 4 + 17 + 15 + 8 + 16 + 11 + 13) + 20 + (3 + 16) + 20 + 1;
