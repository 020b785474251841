//! Transport: a whole server and a whole channel against strangers.
//!
//! Time is the runtime's own, and moves when everybody waits: whatever hangs is seen.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, sleep, timeout};
use viewbuf::grpc::{Cardinality, Status};
use viewbuf::h2::Config;
use viewbuf::h2::frame::{Flags, Frame, FrameHeader, FrameType};
use viewbuf::hpack::{Decoded, Decoder, Fields, Limits};
use viewbuf::service::{
    Address, Answer, Call, Incoming, MethodDescriptor, Outgoing, Peer, Reply, Request, Service,
    ServiceDescriptor, Sink, client, server,
};
use viewbuf::transport::{Backoff, Channel, Server};
use viewbuf::types::Empty;
use viewbuf::view::Layout;

use super::stranger::{Heard, Part, Script, Stranger};
use crate::grow::Entropy;

/// A server that a stranger talks to: every handler that began has ended, what the stranger hears are legal frames,
/// each stream ends once and by a status, and the connection ends in time.
pub fn transport_server(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let choice = entropy.octet();
    let script = Script::grow(&mut entropy, Part::Client, STEPS_MAX);
    in_time(serve(choice, script));
}

/// A channel whose servers are strangers: every call ends once, by a status that stays the same, and nothing is left
/// of it.
pub fn transport_channel(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let choice = entropy.octet();
    let scripts = [(); 3].map(|()| Script::grow(&mut entropy, Part::Server, STEPS_MAX));
    in_time(call(choice, scripts.into()));
}

/// Steps of a script.
const STEPS_MAX: usize = 60;

/// How often a connection may be polled: more than any script needs.
const POLLS_MAX: u32 = 200_000;

/// More than anybody waits.
const LIMIT: Duration = Duration::from_secs(3_600);

/// Runs in a time of its own, of which there is an end.
fn in_time(future: impl Future<Output = ()>) {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build();
    let runtime = runtime.expect("a runtime without I/O");
    runtime.block_on(async { timeout(LIMIT, future).await.expect("it hangs") });
}

/// The future, which must not be polled for ever.
async fn seldom<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut polls = 0;
    poll_fn(|cx| {
        polls += 1;
        assert!(polls < POLLS_MAX, "it spins");
        future.as_mut().poll(cx)
    })
    .await
}

async fn serve(choice: u8, script: Script) {
    let running = Arc::new(AtomicUsize::new(0));
    let config = Config {
        streams_max: if choice & 1 == 0 { 128 } else { 2 },
        keepalive_interval: (choice & 2 != 0).then_some(Duration::from_secs(2)),
        stream_queue_max: if choice & 4 == 0 { 1 << 20 } else { 500 },
        ..Config::DEFAULT
    };
    let mut builder = Server::new()
        .service(Echo(running.clone()))
        .http2(config)
        .message_max(3_000);
    if choice & 8 != 0 {
        builder = builder.calls_max(2);
    }
    if choice & 16 != 0 {
        builder = builder.deadline_max(Duration::from_secs(3));
    }
    if choice & 32 != 0 {
        builder = builder.idle_timeout(Duration::from_secs(1));
    }
    let server = builder.start();
    let (stranger, heard) = Stranger::new(script);
    let served = seldom(server.serve_connection(stranger, Peer::new(Address::Unknown)));
    let mut served = pin!(served);
    // Who says nothing may stay, until the server ends.
    if timeout(Duration::from_secs(300), served.as_mut())
        .await
        .is_err()
    {
        let ends = async { tokio::join!(server.shutdown(Duration::from_secs(5)), served) };
        let ended = timeout(Duration::from_secs(120), ends).await;
        ended.expect("the connection does not end");
    }
    assert_eq!(running.load(Ordering::SeqCst), 0, "a handler is left");
    assert_eq!(server.connections(), 0);
    judge(&heard);
}

/// What a stranger has heard from a server.
fn judge(heard: &Heard) {
    let heard = heard.0.lock().expect("nobody panics here");
    let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
    let mut streams = HashMap::<u32, Stream>::new();
    let mut rest = &heard[..];
    let mut block = Vec::new();
    let mut ends = false;
    // The last frame may have been cut.
    while let Some(header) = FrameHeader::decode(rest) {
        let Some(frame) = Frame::decode(&mut rest) else {
            break;
        };
        let frame = frame.expect("a legal frame");
        let stream = streams.entry(header.stream.value()).or_default();
        match (&frame, header.kind) {
            (Frame::Headers(frame), _) => {
                block = frame.fragment.to_vec();
                ends = header.flags.has(Flags::END_STREAM);
            }
            (Frame::Continuation(frame), _) => block.extend_from_slice(frame.fragment),
            (_, FrameType::DATA) => {
                assert!(stream.has_begun && !stream.is_over, "DATA of nothing");
                assert!(!header.flags.has(Flags::END_STREAM), "no status");
            }
            // What breaks a rule after the end is told so again.
            (_, FrameType::RST_STREAM) => stream.is_over = true,
            _ => {}
        }
        let is_section = matches!(header.kind, FrameType::HEADERS | FrameType::CONTINUATION);
        if is_section && header.flags.has(Flags::END_HEADERS) {
            assert!(!stream.is_over, "a stream ends once");
            let limits = Limits {
                octets: u32::MAX,
                fields: u32::MAX,
            };
            let decoded = decoder.decode(&block, &limits, &mut fields);
            let Ok(Decoded::Fields(section)) = decoded else {
                panic!("{decoded:?} of a server's own");
            };
            let section = fields.block(section);
            let count = |name: &[u8]| section.clone().filter(|field| field.name == name).count();
            let is_http = section
                .clone()
                .any(|field| field.name == b":status" && field.value != b"200");
            assert_eq!(count(b":status"), usize::from(!stream.has_begun));
            let told = count(b"grpc-status");
            assert!(
                told == usize::from(ends) || is_http && told == 0,
                "{told} statuses"
            );
            (stream.has_begun, stream.is_over) = (true, ends);
            fields.clear();
        }
    }
}

/// A stream, as a stranger sees it.
#[derive(Debug, Default)]
struct Stream {
    has_begun: bool,
    is_over: bool,
}

async fn call(choice: u8, scripts: Vec<Script>) {
    let scripts = Mutex::new(scripts);
    let mut builder = Channel::builder("http://localhost:1").expect("a URI");
    if choice & 1 != 0 {
        builder = builder.message_max(3_000);
    }
    let backoff = Backoff {
        initial: Duration::from_millis(100),
        jitter: 0.0,
        ..Backoff::DEFAULT
    };
    let channel = builder
        .backoff(backoff)
        .connect_timeout(Duration::from_secs(5))
        .connections_max(if choice & 2 == 0 { 1 } else { 3 })
        .connector(move || {
            let script = scripts.lock().expect("nobody panics here").pop();
            async move {
                let script = script.ok_or(io::ErrorKind::ConnectionRefused)?;
                Ok::<_, io::Error>(Stranger::new(script).0)
            }
        })
        .build();
    let token = Arc::new(());
    let calls: Vec<_> = (0..6)
        .map(|at| {
            let (channel, token) = (channel.clone(), token.clone());
            tokio::spawn(seldom(make(channel, at, choice, token)))
        })
        .collect();
    drop(channel);
    for call in calls {
        // Whatever it is, it is one.
        let _: Result<(), Status> = call.await.expect("it does not panic");
    }
    sleep(Duration::from_secs(300)).await;
    assert_eq!(Arc::strong_count(&token), 1, "a call is left");
}

/// Makes a call of one of four kinds, one after the other.
async fn make(channel: Channel, at: u64, choice: u8, token: Arc<()>) -> Result<(), Status> {
    sleep(Duration::from_millis(at * at * u64::from(choice & 4))).await;
    let method = &ECHO.methods[at as usize % 4];
    let message = Bytes::from(vec![b'm'; 100 * at as usize]);
    let deadline = (Instant::now() + Duration::from_secs(30)).into_std();
    let mut head = Request::new(());
    head.set_deadline(deadline);
    head.set_wait_for_ready(choice & 8 != 0);
    head.extensions_mut().insert(token);
    match at % 4 {
        0 => {
            let request = head.map(|()| message);
            client::unary::<_, _, Bytes>(&channel, method, request).await?;
        }
        1 => {
            let request = head.map(|()| message);
            let mut incoming = client::server_streaming(&channel, method, request).await?;
            hear(&mut incoming).await?;
        }
        2 => {
            let mut outgoing: Outgoing<Bytes, Bytes> =
                client::client_streaming(&channel, method, head).await?;
            for _ in 0..20 {
                if outgoing.send(&message).await.is_err() {
                    break;
                }
            }
            outgoing.finish().await?;
        }
        _ => {
            let (mut sink, mut incoming) = client::bidirectional(&channel, method, head).await?;
            if sink.send(&message).await.is_ok() {
                sink.finish();
            }
            hear(&mut incoming).await?;
        }
    }
    Ok(())
}

/// All that comes, to an end that stays the same.
async fn hear(incoming: &mut Incoming<Bytes>) -> Result<(), Status> {
    loop {
        match incoming.next().await {
            Ok(Some(_)) => {}
            Ok(None) => {
                let again = incoming.next().await;
                assert!(matches!(again, Ok(None)), "{again:?} after the end");
                return Ok(());
            }
            Err(status) => {
                let again = incoming.next().await.expect_err("a call ends once");
                assert_eq!(again.code(), status.code());
                return Err(status);
            }
        }
    }
}

/// A service that gives back what it is given, and counts its handlers.
struct Echo(Arc<AtomicUsize>);

/// A handler that runs.
struct Runs<'a>(&'a AtomicUsize);

impl<'a> Runs<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Runs<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

const fn method(path: &'static str, cardinality: Cardinality) -> MethodDescriptor {
    MethodDescriptor {
        name: "Any",
        path,
        cardinality,
        input: Empty::schema,
        output: Empty::schema,
    }
}

static ECHO: ServiceDescriptor = ServiceDescriptor {
    name: "test.Echo",
    methods: &[
        method("/test.Echo/Unary", Cardinality::UNARY),
        method("/test.Echo/Down", Cardinality::SERVER_STREAMING),
        method("/test.Echo/Up", Cardinality::CLIENT_STREAMING),
        method("/test.Echo/Both", Cardinality::BIDIRECTIONAL),
    ],
    files: &[],
};

impl Service for Echo {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &ECHO
    }

    async fn call(&self, call: Call) -> Answer {
        let _runs = Runs::new(&self.0);
        match call.method() {
            0 => server::unary(call, unary).await,
            1 => server::server_streaming(call, down).await,
            2 => server::client_streaming(call, up).await,
            _ => server::bidirectional(call, both).await,
        }
    }
}

/// A message says by its first octet how long it takes to answer it.
async fn think(message: &Bytes) {
    let first = message.first().copied().unwrap_or_default();
    if first & 1 != 0 {
        sleep(Duration::from_millis(u64::from(first) * 10)).await;
    }
}

async fn unary(request: Request<Bytes>) -> Result<Reply<Bytes>, Status> {
    think(request.message()).await;
    let mut reply = Reply::new(request.message().clone());
    reply.metadata_mut().extend(request.metadata());
    Ok(reply)
}

async fn down(request: Request<Bytes>, mut sink: Sink<Bytes>) -> Result<(), Status> {
    for _ in 0..request.message().len() % 50 {
        think(request.message()).await;
        sink.send(request.message()).await?;
    }
    Err(Status::aborted("the end"))
}

async fn up(mut request: Request<Incoming<Bytes>>) -> Result<Reply<Bytes>, Status> {
    let mut last = Bytes::new();
    while let Some(message) = request.message_mut().next().await? {
        think(&message).await;
        last = message;
    }
    Ok(Reply::new(last))
}

async fn both(mut request: Request<Incoming<Bytes>>, mut sink: Sink<Bytes>) -> Result<(), Status> {
    while let Some(message) = request.message_mut().next().await? {
        think(&message).await;
        sink.send(&message).await?;
    }
    Ok(())
}
