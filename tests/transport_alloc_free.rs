//! What a unary call over a socket may allocate on the server: nothing in a steady state.
#![cfg(feature = "tokio")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that sees the wrong thing must fail"
)]

use std::future::Future;
use std::io::{Read, Write};
use std::os::unix::net::UnixStream as Blocking;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::net::UnixStream;
use viewbuf::bytes::Bytes;
use viewbuf::grpc::{
    Cardinality, ClientCall, ClientEvent, MessageBuffer, Metadata, Path, Request, Status,
};
use viewbuf::h2::{Config, Connection, Event, Role, Time};
use viewbuf::service::{
    Address, Answer, Call, MethodDescriptor, Peer, Reply, Service, ServiceDescriptor, server,
};
use viewbuf::transport::Server;
use viewbuf::view::Layout;
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static ECHO: ServiceDescriptor = ServiceDescriptor {
    name: "test.Echo",
    methods: &[MethodDescriptor {
        name: "Unary",
        path: "/test.Echo/Unary",
        cardinality: Cardinality::UNARY,
        input: <viewbuf::types::Duration as Layout>::schema,
        output: <viewbuf::types::Duration as Layout>::schema,
    }],
    files: &[],
};

/// Answers with what it was sent, at once or after it was woken once.
struct Echo {
    yields: bool,
}

impl Service for Echo {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &ECHO
    }

    async fn call(&self, call: Call) -> Answer {
        server::unary(call, async |request: viewbuf::service::Request<Bytes>| {
            if self.yields {
                Yield(false).await;
            }
            Ok::<_, Status>(Reply::new(request.into_message()))
        })
        .await
    }
}

/// Waits once, and wakes itself.
struct Yield(bool);

impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// A client whose part is not counted: it blocks, in the same thread.
struct Client {
    socket: Blocking,
    http2: Connection,
    rx: Vec<u8>,
    tx: Vec<u8>,
    messages: MessageBuffer,
    metadata: Metadata,
    answered: usize,
}

impl Client {
    /// Writes so many calls at once.
    fn ask(&mut self, calls: usize, len: usize) -> Vec<ClientCall> {
        let path = Path::decode(b"/test.Echo/Unary").unwrap();
        let mut request = Request::new(path, "localhost:50051");
        request.timeout = Some(Duration::from_secs(3));
        request.metadata = &self.metadata;
        let calls = (0..calls).map(|_| {
            let mut call =
                ClientCall::open(&mut self.http2, &request, Cardinality::UNARY, Time::ZERO)
                    .unwrap();
            self.messages
                .push(|out| out.resize(out.len() + len, b'x'))
                .unwrap();
            call.send(&mut self.http2, &mut self.messages, true)
                .unwrap();
            call
        });
        let calls = calls.collect();
        self.transmit();
        calls
    }

    fn transmit(&mut self) {
        while let Some(transmit) = self.http2.poll_transmit() {
            let taken = transmit.copy_to(&mut self.tx);
            self.http2.transmitted(taken);
        }
        self.socket.write_all(&self.tx).unwrap();
        self.tx.clear();
    }

    /// Reads until all calls have ended.
    fn hear(&mut self, mut calls: Vec<ClientCall>, len: usize) -> bool {
        let mut some = [0; 1 << 16];
        let read = match self.socket.read(&mut some) {
            Ok(read) => read,
            Err(error) => panic!("{error}"),
        };
        self.rx.extend_from_slice(&some[..read]);
        let rx = std::mem::take(&mut self.rx);
        let mut input = &rx[..];
        while let Some(event) = self.http2.next_event(Time::ZERO, &mut input).unwrap() {
            match event {
                Event::Headers { stream, block, end } => {
                    let call = calls
                        .iter_mut()
                        .find(|call| call.stream() == stream)
                        .unwrap();
                    call.handle_headers(self.http2.fields(block), end);
                }
                Event::Data {
                    stream,
                    mut data,
                    end,
                } => {
                    self.http2.consumed(stream, data.len());
                    let call = calls
                        .iter_mut()
                        .find(|call| call.stream() == stream)
                        .unwrap();
                    while let Some(event) = call.handle_data(&mut data, end) {
                        let ClientEvent::Message(message) = event else {
                            panic!("{event:?}");
                        };
                        assert_eq!(message.as_ref().len(), len);
                    }
                }
                Event::Trailers { stream, block } => {
                    let call = calls
                        .iter_mut()
                        .find(|call| call.stream() == stream)
                        .unwrap();
                    let end = call.handle_trailers(self.http2.fields(block));
                    assert!(matches!(end, Some(ClientEvent::End(status)) if status.is_ok()));
                    self.answered += 1;
                }
                _ => {}
            }
        }
        self.rx = input.to_vec();
        self.http2.end_input();
        let is_over = calls.iter().all(ClientCall::has_ended);
        calls
            .into_iter()
            .for_each(|call| call.close(&mut self.http2));
        is_over
    }
}

/// How many allocations the server makes for `rounds` of so many calls at a time of so many octets each.
fn allocations(yields: bool, calls: usize, len: usize, metadata: &Metadata) -> usize {
    const WARM: usize = 300;
    const ROUNDS: usize = 500;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let (near, far) = Blocking::pair().unwrap();
        far.set_nonblocking(true).unwrap();
        let running = Server::new().service(Echo { yields }).start();
        let io = UnixStream::from_std(far).unwrap();
        let mut served = Box::pin(running.serve_connection(io, Peer::new(Address::Unknown)));
        let mut client = Client {
            socket: near,
            http2: Connection::new(Role::Client, &Config::DEFAULT, Time::ZERO),
            rx: Vec::new(),
            tx: Vec::new(),
            messages: MessageBuffer::new(1 << 20),
            metadata: metadata.clone(),
            answered: 0,
        };
        let mut count = 0;
        for round in 0..WARM + ROUNDS {
            let asked = client.ask(calls, len);
            // The socket's readiness is the runtime's matter, and not counted.
            tokio::task::yield_now().await;
            let ((), spent) = usage(|| {
                let mut cx = Context::from_waker(Waker::noop());
                for _ in 0..4 {
                    assert!(served.as_mut().poll(&mut cx).is_pending());
                }
            });
            if round >= WARM {
                count += spent.count;
            }
            assert!(client.hear(asked, len), "all answers come in one write");
        }
        assert_eq!(client.answered, (WARM + ROUNDS) * calls);
        count
    })
}

#[test]
fn a_unary_call_allocates_nothing() {
    let none = Metadata::new();
    for (yields, calls, len) in [
        (false, 1, 20),
        (true, 1, 20),
        (false, 50, 20),
        (true, 50, 20),
        (false, 10, 1_000),
    ] {
        let count = allocations(yields, calls, len, &none);
        assert_eq!(count, 0, "{calls} calls of {len} octets, yields: {yields}");
    }
}

#[test]
fn metadata_is_kept_in_memory_that_was_used_before() {
    let mut metadata = Metadata::new();
    metadata.append("authorization", "Bearer abc").unwrap();
    metadata.append("x-request", "7").unwrap();
    assert_eq!(allocations(false, 10, 20, &metadata), 0);
}
