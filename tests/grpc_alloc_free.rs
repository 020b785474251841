//! What a gRPC call may allocate: nothing in a steady state, on either side, where its messages come whole.
#![cfg(feature = "grpc")]

use std::time::Duration;

use viewbuf::grpc::{
    Cardinality, ClientCall, ClientEvent, Encodings, MessageBuffer, Path, Request, RequestHead,
    ServerCall, ServerEvent, Status,
};
use viewbuf::h2::{Config, Connection, Event, Role, Time};
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const NOW: Time = Time::ZERO;

/// Both ends, the octets between them, and the buffers that they encode into.
struct Pair {
    client: Connection,
    server: Connection,
    to_server: Vec<u8>,
    to_client: Vec<u8>,
    request: MessageBuffer,
    response: MessageBuffer,
    answered: usize,
}

impl Pair {
    fn new() -> Self {
        Self {
            client: Connection::new(Role::Client, &Config::DEFAULT, NOW),
            server: Connection::new(Role::Server, &Config::DEFAULT, NOW),
            to_server: Vec::new(),
            to_client: Vec::new(),
            request: MessageBuffer::new(1_000),
            response: MessageBuffer::new(1_000),
            answered: 0,
        }
    }

    fn call(&mut self) {
        let path = Path::decode(b"/bench.Users/Read").expect("a path");
        let mut request = Request::new(path, "localhost:50051");
        request.timeout = Some(Duration::from_secs(3));
        let unary = Cardinality::UNARY;
        let mut call = ClientCall::open(&mut self.client, &request, unary, NOW).expect("a stream");
        let pushed = self
            .request
            .push(|out| out.extend_from_slice(b"a body of twenty oc."));
        pushed.expect("a small message");
        let sent = call.send(&mut self.client, &mut self.request, true);
        sent.expect("room");
        transmit(&mut self.client, &mut self.to_server);
        self.serve();
        transmit(&mut self.server, &mut self.to_client);
        self.receive(&mut call);
        call.close(&mut self.client);
    }

    fn serve(&mut self) {
        let (server, mut input) = (&mut self.server, &self.to_server[..]);
        let mut call = None;
        while let Some(event) = server.next_event(NOW, &mut input).expect("no fault") {
            match event {
                Event::Headers { stream, block, .. } => {
                    let head = RequestHead::decode(server.fields(block), Encodings::IDENTITY);
                    let head = head.expect("a good request");
                    assert_eq!(head.path.method(), "Read");
                    call = Some(ServerCall::new(stream, &head, Cardinality::UNARY, NOW));
                }
                Event::Data {
                    stream,
                    mut data,
                    end,
                } => {
                    let call = call.as_mut().expect("a call");
                    let len = data.len();
                    while let Some(event) = call.handle_data(&mut data, end) {
                        answer(event, call, server, &mut self.response);
                    }
                    server.consumed(stream, len);
                }
                _ => {}
            }
        }
        let used = self.to_server.len() - input.len();
        self.to_server.drain(..used);
        if let Some(call) = call {
            call.close(server);
        }
        server.end_input();
    }

    fn receive(&mut self, call: &mut ClientCall) {
        let mut input = &self.to_client[..];
        while let Some(event) = self.client.next_event(NOW, &mut input).expect("no fault") {
            match event {
                Event::Headers { block, end, .. } => {
                    call.handle_headers(self.client.fields(block), end);
                }
                Event::Data {
                    stream,
                    mut data,
                    end,
                } => {
                    self.client.consumed(stream, data.len());
                    while let Some(event) = call.handle_data(&mut data, end) {
                        assert!(matches!(event, ClientEvent::Message(_)));
                    }
                }
                Event::Trailers { block, .. } => {
                    let end = call.handle_trailers(self.client.fields(block));
                    let Some(ClientEvent::End(status)) = end else {
                        panic!("the call has ended");
                    };
                    assert!(status.is_ok());
                    self.answered += 1;
                }
                _ => {}
            }
        }
        let used = self.to_client.len() - input.len();
        self.to_client.drain(..used);
        self.client.end_input();
    }
}

fn answer(
    event: ServerEvent<'_>,
    call: &mut ServerCall,
    server: &mut Connection,
    response: &mut MessageBuffer,
) {
    match event {
        ServerEvent::Message(message) => {
            let pushed = response.push(|out| out.extend_from_slice(message.as_ref()));
            pushed.expect("a small message");
        }
        ServerEvent::RequestEnd => {
            call.send(server, response).expect("room");
            call.finish(server, &Status::OK).expect("the end");
        }
        ServerEvent::Fail(status) => panic!("{status}"),
        _ => {}
    }
}

fn transmit(connection: &mut Connection, out: &mut Vec<u8>) {
    while let Some(transmit) = connection.poll_transmit() {
        let taken = transmit.copy_to(out);
        connection.transmitted(taken);
    }
}

#[test]
fn a_unary_call_allocates_nothing() {
    let mut pair = Pair::new();
    (0..2_000).for_each(|_| pair.call());
    let ((), spent) = usage(|| (0..10_000).for_each(|_| pair.call()));
    assert_eq!(spent.count, 0);
    assert_eq!(pair.answered, 12_000);
}
