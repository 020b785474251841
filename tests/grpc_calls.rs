//! Calls from end to end, without I/O: both sides' state machines over two HTTP/2 connections, whose octets
//! arrive whole, in a few, and one by one. Where one side breaks a rule it is written by hand.
#![cfg(all(feature = "gzip", feature = "zstd"))]
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::time::Duration;

use viewbuf::grpc::{
    CallError, Cardinality, ClientCall, ClientEvent, Code, Encoding, Encodings, MessageBuffer,
    Metadata, Path, Request, RequestHead, Response, Sent, ServerCall, ServerEvent, Status,
};
use viewbuf::h2::{Config, Connection, ErrorCode, Event, Role, StreamId, Time};

const LIMIT: u32 = 1 << 20;

/// What a client has heard of its call.
#[derive(Debug, Default)]
struct Heard {
    headers: Option<Metadata>,
    messages: Vec<Vec<u8>>,
    ends: Vec<Status>,
}

impl Heard {
    fn note(&mut self, event: ClientEvent<'_>) {
        match event {
            ClientEvent::Headers(head) => self.headers = Some(head.metadata.to_metadata().unwrap()),
            ClientEvent::Message(message) => self.messages.push(message.as_ref().to_vec()),
            ClientEvent::End(status) => self.ends.push(status),
            other => panic!("{other:?} is new"),
        }
    }

    /// The one status.
    fn status(&self) -> &Status {
        assert_eq!(self.ends.len(), 1, "{self:?}");
        &self.ends[0]
    }
}

/// How a server answers the events of its one call.
type Service = fn(&mut ServerCall, &mut Connection, ServerEvent<'_>);

/// How a server that is written by hand answers a request's fields.
type Script = fn(&mut Connection, StreamId);

#[derive(Clone, Copy)]
enum Server {
    Service(Cardinality, Service),
    Script(Script),
}

struct World {
    client: Connection,
    server: Connection,
    to_server: Vec<u8>,
    to_client: Vec<u8>,
    piece: usize,
    behaviour: Server,
    call: Option<ServerCall>,
    /// Resets that the server saw.
    resets: Vec<ErrorCode>,
    heard: Heard,
}

impl World {
    fn new(behaviour: Server, piece: usize) -> Self {
        let connection = |role| Connection::new(role, &Config::DEFAULT, Time::ZERO);
        Self {
            client: connection(Role::Client),
            server: connection(Role::Server),
            to_server: Vec::new(),
            to_client: Vec::new(),
            piece,
            behaviour,
            call: None,
            resets: Vec::new(),
            heard: Heard::default(),
        }
    }

    fn open(&mut self, cardinality: Cardinality) -> ClientCall {
        self.open_with(cardinality, |_| {})
    }

    fn open_with(
        &mut self,
        cardinality: Cardinality,
        change: impl FnOnce(&mut Request<'_>),
    ) -> ClientCall {
        let path = Path::decode(b"/test.Service/Method").unwrap();
        let mut request = Request::new(path, "localhost");
        change(&mut request);
        ClientCall::open(&mut self.client, &request, cardinality, Time::ZERO)
            .unwrap()
            .with_limit(LIMIT)
    }

    /// Octets go to and fro until there are none.
    fn run(&mut self, call: &mut ClientCall) {
        let (mut arrived, mut answered) = (Vec::new(), Vec::new());
        loop {
            transmit(&mut self.client, &mut self.to_server);
            transmit(&mut self.server, &mut self.to_client);
            if self.to_server.is_empty() && self.to_client.is_empty() {
                break;
            }
            deliver(&mut self.to_server, &mut arrived, self.piece);
            deliver(&mut self.to_client, &mut answered, self.piece);
            self.serve(&mut arrived);
            self.hear(&mut answered, call);
        }
    }

    fn serve(&mut self, arrived: &mut Vec<u8>) {
        let mut input = &arrived[..];
        while let Some(event) = self.server.next_event(Time::ZERO, &mut input).unwrap() {
            if let Server::Script(script) = self.behaviour {
                if let Event::Headers { stream, .. } = event {
                    script(&mut self.server, stream);
                }
            } else {
                self.serve_event(event);
            }
            if let Event::Reset { code, .. } = event {
                self.resets.push(code);
            }
        }
        let used = arrived.len() - input.len();
        arrived.drain(..used);
        self.server.end_input();
    }

    fn serve_event(&mut self, event: Event<'_>) {
        let Server::Service(cardinality, service) = self.behaviour else {
            return;
        };
        let connection = &mut self.server;
        let tell = |call: &mut ServerCall, connection: &mut Connection, event| match event {
            ServerEvent::Fail(status) => {
                let _ = call.finish(connection, &status);
            }
            event => service(call, connection, event),
        };
        match event {
            Event::Headers { stream, block, end } => {
                let head = RequestHead::decode(connection.fields(block), Encodings::SUPPORTED);
                match head {
                    Ok(head) => {
                        let call = ServerCall::new(stream, &head, cardinality, Time::ZERO);
                        let call = self.call.insert(call.with_limit(LIMIT));
                        if end && let Some(event) = call.handle_data(&mut &[][..], true) {
                            tell(call, connection, event);
                        }
                    }
                    Err(refusal) => connection
                        .send_headers(stream, true, |fields| {
                            refusal.encode(Encodings::SUPPORTED, fields);
                        })
                        .unwrap(),
                }
            }
            Event::Data { stream, data, end } => {
                let (mut data, len) = (data, data.len());
                if let Some(call) = &mut self.call {
                    while let Some(event) = call.handle_data(&mut data, end) {
                        tell(call, connection, event);
                    }
                }
                connection.consumed(stream, len);
            }
            Event::Trailers { .. } => {
                if let Some(call) = &mut self.call
                    && let Some(event) = call.handle_trailers()
                {
                    tell(call, connection, event);
                }
            }
            Event::Reset { code, cause, .. } => {
                if let Some(call) = &mut self.call
                    && let Some(ServerEvent::Fail(status)) = call.handle_reset(code, cause)
                {
                    let finished = call.finish(connection, &status);
                    assert_eq!(finished, Err(CallError::Ended));
                }
            }
            _ => {}
        }
    }

    fn hear(&mut self, answered: &mut Vec<u8>, call: &mut ClientCall) {
        let mut input = &answered[..];
        while let Some(event) = self.client.next_event(Time::ZERO, &mut input).unwrap() {
            let told = match event {
                Event::Headers { block, end, .. } => {
                    call.handle_headers(self.client.fields(block), end)
                }
                Event::Data { stream, data, end } => {
                    let (mut data, len) = (data, data.len());
                    while let Some(event) = call.handle_data(&mut data, end) {
                        self.heard.note(event);
                    }
                    assert!(data.is_empty());
                    self.client.consumed(stream, len);
                    None
                }
                Event::Trailers { block, .. } => call.handle_trailers(self.client.fields(block)),
                Event::Reset { code, cause, .. } => call.handle_reset(code, cause, Time::ZERO),
                _ => None,
            };
            if let Some(event) = told {
                self.heard.note(event);
            }
        }
        let used = answered.len() - input.len();
        answered.drain(..used);
        self.client.end_input();
    }

    /// After the status: nothing is left of the call.
    fn close(mut self, mut call: ClientCall) -> Heard {
        assert!(call.has_ended() && call.cancel().is_none());
        let mut over = self.open(Cardinality::UNARY);
        call.close(&mut self.client);
        over.cancel();
        over.close(&mut self.client);
        if let Some(call) = self.call.take() {
            call.close(&mut self.server);
        }
        assert_eq!(self.client.stream_count(), 0);
        self.heard
    }
}

fn transmit(connection: &mut Connection, out: &mut Vec<u8>) {
    while let Some(transmit) = connection.poll_transmit() {
        let taken = transmit.copy_to(out);
        connection.transmitted(taken);
    }
}

fn deliver(link: &mut Vec<u8>, arrived: &mut Vec<u8>, piece: usize) {
    let len = piece.min(link.len());
    arrived.extend(link.drain(..len));
}

fn buffer(messages: &[&[u8]]) -> MessageBuffer {
    let mut buffer = MessageBuffer::new(LIMIT);
    for message in messages {
        buffer.push(|out| out.extend_from_slice(message)).unwrap();
    }
    buffer
}

/// A call that sends these messages, at every way that octets can arrive.
fn each_way(cardinality: Cardinality, server: Server, messages: &[&[u8]], check: impl Fn(&Heard)) {
    for piece in [usize::MAX, 1, 13] {
        let mut world = World::new(server, piece);
        let mut call = world.open(cardinality);
        call.send(&mut world.client, &mut buffer(messages), true)
            .unwrap();
        assert_eq!(
            call.send(&mut world.client, &mut buffer(&[b"more"]), true),
            Err(CallError::Ended)
        );
        world.run(&mut call);
        check(&world.close(call));
    }
}

fn echo(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
    match event {
        ServerEvent::Message(message) => {
            let mut answer = buffer(&[&[b"echo ", message.as_ref()].concat()]);
            call.send(connection, &mut answer).unwrap();
        }
        _ => call.finish(connection, &Status::OK).unwrap(),
    }
}

#[test]
fn unary() {
    let server = Server::Service(Cardinality::UNARY, echo);
    each_way(Cardinality::UNARY, server, &[b"hello"], |heard| {
        assert!(heard.status().is_ok());
        assert_eq!(heard.messages, [b"echo hello"]);
        assert_eq!(heard.headers, Some(Metadata::new()));
    });
    each_way(Cardinality::UNARY, server, &[b""], |heard| {
        assert_eq!(heard.messages, [b"echo "])
    });
}

#[test]
fn large_messages() {
    let large = vec![b'x'; 300_000];
    let server = Server::Service(Cardinality::UNARY, echo);
    let mut world = World::new(server, 10_000);
    let mut call = world.open(Cardinality::UNARY);
    call.send(&mut world.client, &mut buffer(&[&large]), true)
        .unwrap();
    world.run(&mut call);
    let heard = world.close(call);
    assert!(heard.status().is_ok());
    assert_eq!(heard.messages[0].len(), 300_005);
}

#[test]
fn streams_both_ways() {
    let server = Server::Service(Cardinality::BIDIRECTIONAL, echo);
    each_way(
        Cardinality::BIDIRECTIONAL,
        server,
        &[b"1", b"2", b"3"],
        |heard| {
            assert!(heard.status().is_ok());
            assert_eq!(heard.messages, [b"echo 1", b"echo 2", b"echo 3"]);
        },
    );
    each_way(Cardinality::BIDIRECTIONAL, server, &[], |heard| {
        assert!(heard.status().is_ok() && heard.headers.is_none() && heard.messages.is_empty());
    });
}

#[test]
fn a_stream_one_way() {
    fn last(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        if matches!(event, ServerEvent::RequestEnd) {
            call.send(connection, &mut buffer(&[b"done"])).unwrap();
            let second = call.send(connection, &mut buffer(&[b"twice"]));
            assert_eq!(second, Err(CallError::Cardinality));
            call.finish(connection, &Status::OK).unwrap();
        }
    }
    fn many(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        if matches!(event, ServerEvent::RequestEnd) {
            call.send(connection, &mut buffer(&[b"1", b"2"])).unwrap();
            call.send(connection, &mut buffer(&[b"3"])).unwrap();
            call.finish(connection, &Status::data_loss("and no more"))
                .unwrap();
        }
    }
    let server = Server::Service(Cardinality::CLIENT_STREAMING, last);
    each_way(
        Cardinality::CLIENT_STREAMING,
        server,
        &[b"1", b"2"],
        |heard| {
            assert!(heard.status().is_ok());
            assert_eq!(heard.messages, [b"done"]);
        },
    );
    let server = Server::Service(Cardinality::SERVER_STREAMING, many);
    each_way(Cardinality::SERVER_STREAMING, server, &[b"go"], |heard| {
        assert_eq!(heard.status().to_string(), "DATA_LOSS: and no more");
        assert_eq!(heard.messages, [b"1", b"2", b"3"]);
    });
}

#[test]
fn metadata_both_ways() {
    fn answer(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        if matches!(event, ServerEvent::RequestEnd) {
            let mut metadata = Metadata::new();
            metadata
                .append("x-initial", "a")
                .unwrap()
                .append_bin("x-bin", [0xff])
                .unwrap();
            let mut response = Response::default();
            response.metadata = &metadata;
            call.begin(connection, &response).unwrap();
            assert_eq!(call.begin(connection, &response), Err(CallError::Begun));
            call.send(connection, &mut buffer(&[b"m"])).unwrap();
            let mut trailers = Metadata::new();
            trailers.append("x-trailing", "b").unwrap();
            call.finish(connection, &Status::OK.with_metadata(trailers))
                .unwrap();
            assert_eq!(call.finish(connection, &Status::OK), Err(CallError::Ended));
            assert_eq!(
                call.send(connection, &mut buffer(&[b"m"])),
                Err(CallError::Ended)
            );
        }
    }
    let server = Server::Service(Cardinality::UNARY, answer);
    each_way(Cardinality::UNARY, server, &[b""], |heard| {
        let initial = heard.headers.as_ref().unwrap();
        assert_eq!(initial.get("x-initial"), Some("a"));
        assert_eq!(initial.get_bin("x-bin"), Some(&[0xff][..]));
        assert!(heard.status().is_ok());
        assert_eq!(heard.status().metadata().get("x-trailing"), Some("b"));
    });
}

/// `compression.md`: each message may be compressed or not; what the server takes it says.
#[test]
fn compressed_messages() {
    fn answer(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        match event {
            ServerEvent::Message(message) => {
                assert_eq!(message.as_ref(), [b'q'; 5_000]);
                let mut response = Response::default();
                response.encoding = Encoding::Zstd;
                assert!(call.accept().contains(response.encoding));
                call.begin(connection, &response).unwrap();
                let mut messages = MessageBuffer::new(LIMIT);
                messages
                    .push_compressed(response.encoding, &[b'a'; 9_000])
                    .unwrap();
                call.send(connection, &mut messages).unwrap();
            }
            _ => call.finish(connection, &Status::OK).unwrap(),
        }
    }
    for encoding in [Encoding::Gzip, Encoding::Deflate, Encoding::Zstd] {
        for piece in [usize::MAX, 1] {
            let mut world = World::new(Server::Service(Cardinality::UNARY, answer), piece);
            let mut call =
                world.open_with(Cardinality::UNARY, |request| request.encoding = encoding);
            let mut messages = MessageBuffer::new(LIMIT);
            messages.push_compressed(encoding, &[b'q'; 5_000]).unwrap();
            assert!(messages.as_bytes().len() < 100);
            call.send(&mut world.client, &mut messages, true).unwrap();
            world.run(&mut call);
            let heard = world.close(call);
            assert!(heard.status().is_ok(), "{heard:?}");
            assert_eq!(heard.messages, [[b'a'; 9_000]]);
        }
    }
}

#[test]
fn trailers_only() {
    fn refuse(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        if matches!(event, ServerEvent::Message(_)) {
            let status = Status::permission_denied("not \u{263a}");
            call.finish(connection, &status).unwrap();
        }
    }
    let server = Server::Service(Cardinality::UNARY, refuse);
    each_way(Cardinality::UNARY, server, &[b"x"], |heard| {
        assert_eq!(
            heard.status().to_string(),
            "PERMISSION_DENIED: not \u{263a}"
        );
        assert_eq!(heard.status().sent(), Sent::Yes);
        assert!(heard.headers.is_none());
    });
}

/// The handler of a method with one response must give it.
#[test]
fn ok_without_a_response_is_internal() {
    fn forget(call: &mut ServerCall, connection: &mut Connection, event: ServerEvent<'_>) {
        if matches!(event, ServerEvent::RequestEnd) {
            call.finish(connection, &Status::OK).unwrap();
        }
    }
    let server = Server::Service(Cardinality::UNARY, forget);
    each_way(Cardinality::UNARY, server, &[b"x"], |heard| {
        assert_eq!(heard.status().code(), Code::Internal);
    });
}

/// `statuscodes.md`: a request of the wrong number of messages is UNIMPLEMENTED at the server.
#[test]
fn request_cardinality() {
    let server = Server::Service(Cardinality::UNARY, |call, connection, event| {
        if matches!(event, ServerEvent::RequestEnd) {
            panic!("a handler must not see this: {call:?} {connection:?}");
        }
    });
    for messages in [&[][..], &[&b"1"[..], b"2"]] {
        each_way(Cardinality::BIDIRECTIONAL, server, messages, |heard| {
            assert_eq!(heard.status().code(), Code::Unimplemented);
        });
    }
    let mut world = World::new(server, usize::MAX);
    let mut call = world.open(Cardinality::UNARY);
    let client = &mut world.client;
    assert_eq!(
        call.send(client, &mut buffer(&[]), true),
        Err(CallError::Cardinality)
    );
    assert_eq!(
        call.send(client, &mut buffer(&[b"1", b"2"]), true),
        Err(CallError::Cardinality)
    );
    call.cancel();
    call.close(client);
}

/// Content that a client should not send, and how the call ends.
#[test]
fn broken_requests() {
    let server = Server::Service(Cardinality::UNARY, |_, _, event| {
        assert!(
            !matches!(event, ServerEvent::RequestEnd),
            "a handler must not see this"
        );
    });
    for (content, code) in [
        (&b"\0\0\0\0\x05abc"[..], Code::Internal),
        (b"\0\0\0", Code::Internal),
        (b"\x02\0\0\0\0", Code::Internal),
        (b"\x01\0\0\0\0", Code::Internal),
        (b"\0\x7f\xff\xff\xff", Code::ResourceExhausted),
        (b"", Code::Unimplemented),
    ] {
        for piece in [usize::MAX, 1] {
            let mut world = World::new(server, piece);
            let mut call = world.open(Cardinality::UNARY);
            world
                .client
                .send_data(call.stream(), content, true)
                .unwrap();
            world.run(&mut call);
            let heard = world.close(call);
            assert_eq!(heard.status().code(), code, "{}", content.escape_ascii());
        }
    }
}

/// A message that inflates beyond the limit, and one that does not inflate.
#[test]
fn compressed_requests_that_break_a_rule() {
    let server = Server::Service(Cardinality::UNARY, |_, _, event| {
        assert!(
            !matches!(event, ServerEvent::RequestEnd),
            "a handler must not see this"
        );
    });
    let mut bomb = MessageBuffer::new(4 * LIMIT);
    bomb.push_compressed(Encoding::Gzip, &vec![0; 2 * LIMIT as usize])
        .unwrap();
    for (content, code) in [
        (bomb.as_bytes(), Code::ResourceExhausted),
        (b"\x01\0\0\0\x03abc", Code::Internal),
    ] {
        let mut world = World::new(server, usize::MAX);
        let mut call = world.open_with(Cardinality::UNARY, |request| {
            request.encoding = Encoding::Gzip
        });
        world
            .client
            .send_data(call.stream(), content, true)
            .unwrap();
        world.run(&mut call);
        assert_eq!(world.close(call).status().code(), code);
    }
}

/// What HTTP/2 takes and gRPC does not: the call fails, and nothing else.
#[test]
fn refused_heads() {
    let server = Server::Service(Cardinality::UNARY, echo);
    for (name, value, code) in [
        (":path", "test.Service/Method", Code::Internal),
        (":path", "/test.Service", Code::Unimplemented),
        ("content-type", "text/html", Code::InvalidArgument),
        ("grpc-timeout", "1x", Code::Internal),
        ("grpc-encoding", "snappy", Code::Unimplemented),
        ("x-bin", "!", Code::Internal),
    ] {
        let mut world = World::new(server, usize::MAX);
        let plain = [
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/test.Service/Method"),
            ("te", "trailers"),
            ("content-type", "application/grpc"),
        ];
        // The call's own stream is given up; its machine listens to the one that is written by hand.
        let mut call = world.open(Cardinality::UNARY);
        world.client.reset(call.stream(), ErrorCode::CANCEL);
        world.client.release(call.stream());
        let opened = world.client.open(true, |fields| {
            for (plain_name, plain_value) in plain {
                let replaced = plain_name == name;
                fields.field(plain_name, if replaced { value } else { plain_value });
            }
            if plain.iter().all(|(plain_name, _)| *plain_name != name) {
                fields.field(name, value);
            }
        });
        world.run(&mut call);
        assert_eq!(world.heard.status().code(), code, "{name}: {value}");
        assert!(
            world
                .call
                .is_none_or(|call| call.stream() != opened.unwrap())
        );
    }
}

/// Responses that break a rule, written by hand.
fn answered(script: Script, messages: &[&[u8]]) -> Status {
    let mut last = Status::OK;
    for piece in [usize::MAX, 1] {
        let mut world = World::new(Server::Script(script), piece);
        let mut call = world.open(Cardinality::UNARY);
        call.send(&mut world.client, &mut buffer(messages), true)
            .unwrap();
        world.run(&mut call);
        last = world.close(call).status().clone();
    }
    last
}

fn begin(connection: &mut Connection, stream: StreamId, end: bool) {
    let response = Response::default();
    connection
        .send_headers(stream, end, |fields| response.encode(fields))
        .unwrap();
}

fn ok(connection: &mut Connection, stream: StreamId) {
    let trailers = connection.send_trailers(stream, |fields| Status::OK.encode(fields));
    trailers.unwrap();
}

#[test]
fn response_cardinality() {
    let two = answered(
        |connection, stream| {
            begin(connection, stream, false);
            connection
                .send_data(stream, buffer(&[b"1", b"2"]).as_bytes(), false)
                .unwrap();
            ok(connection, stream);
        },
        &[b"x"],
    );
    assert_eq!((two.code(), two.sent()), (Code::Unimplemented, Sent::Yes));
    let none = answered(
        |connection, stream| {
            begin(connection, stream, false);
            ok(connection, stream);
        },
        &[b"x"],
    );
    assert_eq!(none.code(), Code::Unimplemented);
    let none = answered(
        |connection, stream| {
            let status = Status::OK;
            let sent = connection.send_headers(stream, true, |fields| {
                Response::default().encode(fields);
                status.encode(fields);
            });
            sent.unwrap();
        },
        &[b"x"],
    );
    assert_eq!(none.code(), Code::Unimplemented);
}

#[test]
fn responses_without_a_status() {
    let no_trailers = answered(
        |connection, stream| {
            begin(connection, stream, false);
            connection
                .send_data(stream, buffer(&[b"1"]).as_bytes(), true)
                .unwrap();
        },
        &[b"x"],
    );
    assert_eq!(no_trailers.code(), Code::Unknown);
    let only_headers = answered(
        |connection, stream| begin(connection, stream, true),
        &[b"x"],
    );
    assert_eq!(only_headers.code(), Code::Unknown);
    let empty_trailers = answered(
        |connection, stream| {
            begin(connection, stream, false);
            connection
                .send_data(stream, buffer(&[b"1"]).as_bytes(), false)
                .unwrap();
            let trailers = connection.send_trailers(stream, |fields| {
                fields.field("x", "y");
            });
            trailers.unwrap();
        },
        &[b"x"],
    );
    assert_eq!(empty_trailers.code(), Code::Unknown);
    let proxy = answered(
        |connection, stream| {
            let sent = connection.send_headers(stream, false, |fields| {
                fields
                    .field(":status", "502")
                    .field("content-type", "text/html");
            });
            sent.unwrap();
            connection.send_data(stream, b"<html>", true).unwrap();
        },
        &[b"x"],
    );
    assert_eq!(proxy.code(), Code::Unavailable);
}

#[test]
fn responses_with_broken_messages() {
    fn content(connection: &mut Connection, stream: StreamId, content: &[u8]) {
        begin(connection, stream, false);
        connection.send_data(stream, content, false).unwrap();
        ok(connection, stream);
    }
    let code = |script: Script| answered(script, &[b"x"]).code();
    assert_eq!(
        code(|c, stream| content(c, stream, b"\0\0\0\0\x05abc")),
        Code::Internal
    );
    assert_eq!(
        code(|c, stream| content(c, stream, b"\x03\0\0\0\0")),
        Code::Internal
    );
    assert_eq!(
        code(|c, stream| content(c, stream, b"\x01\0\0\0\0")),
        Code::Internal
    );
    assert_eq!(
        code(|c, stream| content(c, stream, b"\0\x40\0\0\0")),
        Code::ResourceExhausted
    );
}

#[test]
fn resets() {
    let status = |script: Script| {
        let status = answered(script, &[b"x"]);
        assert!(status.cause().is_some(), "{status:?}");
        (status.code(), status.sent())
    };
    let refused = status(|c, stream| c.reset(stream, ErrorCode::REFUSED_STREAM));
    assert_eq!(refused, (Code::Unavailable, Sent::No));
    let calm = status(|c, stream| c.reset(stream, ErrorCode::ENHANCE_YOUR_CALM));
    assert_eq!(calm, (Code::ResourceExhausted, Sent::Yes));
    let silent = status(|c, stream| {
        begin(c, stream, false);
        c.reset(stream, ErrorCode::NO_ERROR);
    });
    assert_eq!(silent, (Code::Internal, Sent::Yes));
    let cancelled = status(|c, stream| c.reset(stream, ErrorCode::CANCEL));
    assert_eq!(cancelled, (Code::Cancelled, Sent::Yes));
}

/// RFC 9113 section 8.1: a complete response ends the call, whatever the request had still to say; the
/// client tells so with NO_ERROR.
#[test]
fn a_server_may_end_before_the_request() {
    let script: Script = |connection, stream| {
        begin(connection, stream, false);
        connection
            .send_data(stream, buffer(&[b"1"]).as_bytes(), false)
            .unwrap();
        ok(connection, stream);
    };
    let mut world = World::new(Server::Script(script), usize::MAX);
    let mut call = world.open(Cardinality::BIDIRECTIONAL);
    call.send(&mut world.client, &mut buffer(&[b"x"]), false)
        .unwrap();
    world.run(&mut call);
    assert!(world.heard.status().is_ok());
    let late = call.send(&mut world.client, &mut buffer(&[b"y"]), true);
    assert_eq!(late, Err(CallError::Ended));
    call.close(&mut world.client);
    let mut other = world.open(Cardinality::UNARY);
    world.run(&mut other);
    assert_eq!(world.resets, [ErrorCode::NO_ERROR]);
    other.cancel();
    other.close(&mut world.client);
}

#[test]
fn deadlines() {
    let timeout = Duration::from_secs(5);
    let (before, after) = (Time::ZERO + Duration::from_secs(4), Time::ZERO + timeout);
    let mut world = World::new(
        Server::Service(Cardinality::UNARY, |_, _, _| {}),
        usize::MAX,
    );
    let mut call = world.open_with(Cardinality::UNARY, |request| {
        request.timeout = Some(timeout)
    });
    call.send(&mut world.client, &mut buffer(&[b"x"]), true)
        .unwrap();
    world.run(&mut call);
    assert_eq!(call.poll_timeout(), Some(after));
    assert!(call.handle_timeout(before).is_none());
    let Some(ClientEvent::End(status)) = call.handle_timeout(after) else {
        panic!("the deadline has passed");
    };
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert!(call.handle_timeout(after).is_none() && call.poll_timeout().is_none());

    // The server's own clock says the same; its deadline may be earlier.
    let served = world.call.as_mut().unwrap();
    assert_eq!(served.poll_timeout(), Some(after));
    assert!(served.handle_timeout(before).is_none());
    let Some(ServerEvent::Fail(status)) = served.handle_timeout(after) else {
        panic!("the deadline has passed");
    };
    assert_eq!(status.code(), Code::DeadlineExceeded);
    served.finish(&mut world.server, &status).unwrap();
    assert_eq!(served.poll_timeout(), None);
    let served = world.call.take().unwrap().with_deadline(before);
    assert_eq!(served.deadline(), Some(before));

    call.close(&mut world.client);
    let mut other = world.open_with(Cardinality::UNARY, |request| {
        request.timeout = Some(timeout)
    });
    let cause = viewbuf::h2::Cause::Peer;
    let Some(ClientEvent::End(status)) = other.handle_reset(ErrorCode::CANCEL, cause, after) else {
        panic!("the call was reset");
    };
    assert_eq!(status.code(), Code::DeadlineExceeded);
    other.close(&mut world.client);
}

#[test]
fn cancellation_reaches_the_server() {
    let mut world = World::new(
        Server::Service(Cardinality::BIDIRECTIONAL, echo),
        usize::MAX,
    );
    let mut call = world.open(Cardinality::BIDIRECTIONAL);
    call.send(&mut world.client, &mut buffer(&[b"x"]), false)
        .unwrap();
    world.run(&mut call);
    assert_eq!(world.heard.messages, [b"echo x"]);
    let Some(ClientEvent::End(status)) = call.cancel() else {
        panic!("it is cancelled");
    };
    assert_eq!(status.code(), Code::Cancelled);
    call.close(&mut world.client);
    let mut other = world.open(Cardinality::UNARY);
    world.run(&mut other);
    assert_eq!(world.resets, [ErrorCode::CANCEL]);
    other.cancel();
    other.close(&mut world.client);
}

#[test]
fn the_connection_ends_under_a_call() {
    let mut world = World::new(
        Server::Service(Cardinality::BIDIRECTIONAL, echo),
        usize::MAX,
    );
    for (begun, sent) in [(false, Sent::Maybe), (true, Sent::Yes)] {
        let mut call = world.open(Cardinality::BIDIRECTIONAL);
        if begun {
            call.send(&mut world.client, &mut buffer(&[b"x"]), false)
                .unwrap();
            world.run(&mut call);
        }
        let cause = viewbuf::grpc::Cause::GoAway {
            code: ErrorCode::ENHANCE_YOUR_CALM,
            debug: viewbuf::bytes::Bytes::from_static(b"too_many_pings"),
        };
        let Some(ClientEvent::End(status)) = call.handle_disconnect(cause) else {
            panic!("it has ended");
        };
        assert_eq!((status.code(), status.sent()), (Code::Unavailable, sent));
        assert!(status.message().contains("too_many_pings"), "{status}");
        call.close(&mut world.client);
    }
}
