//! Both ends of the transport: the four kinds of calls, and what goes beside their messages, over TCP, Unix
//! sockets and within the process.

mod children;
mod interceptors;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Cardinality, Code, Encoding, Sent, Status};
use viewbuf::h2::Config;
use viewbuf::service::{
    Answer, Call, Caller, Incoming, MethodDescriptor, Outgoing, Reply, Request, Response, Service,
    ServiceDescriptor, Sink, client, server,
};
use viewbuf::transport::server::Serving;
use viewbuf::transport::{Backoff, Channel, ConnectivityState, Server};
use viewbuf::types::Empty;
use viewbuf::view::Layout;

const fn method(
    name: &'static str,
    path: &'static str,
    cardinality: Cardinality,
) -> MethodDescriptor {
    MethodDescriptor {
        name,
        path,
        cardinality,
        input: Empty::schema,
        output: Empty::schema,
    }
}

static WORDS: ServiceDescriptor = ServiceDescriptor {
    name: "test.Words",
    methods: &[
        method("Echo", "/test.Words/Echo", Cardinality::UNARY),
        method("Count", "/test.Words/Count", Cardinality::SERVER_STREAMING),
        method("Join", "/test.Words/Join", Cardinality::CLIENT_STREAMING),
        method("Chat", "/test.Words/Chat", Cardinality::BIDIRECTIONAL),
    ],
    files: &[],
};

/// A service of words.
#[derive(Clone, Default)]
struct Words {
    /// Handlers that run.
    running: Arc<AtomicUsize>,
    /// Calls that were answered.
    answered: Arc<AtomicUsize>,
}

struct Runs(Arc<AtomicUsize>);

impl Drop for Runs {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Service for Words {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &WORDS
    }

    async fn call(&self, call: Call) -> Answer {
        self.running.fetch_add(1, Ordering::SeqCst);
        let _runs = Runs(self.running.clone());
        let answer = match call.method() {
            0 => server::unary(call, echo).await,
            1 => server::server_streaming(call, count).await,
            2 => server::client_streaming(call, join).await,
            3 => server::bidirectional(call, chat).await,
            _ => call.unimplemented(),
        };
        self.answered.fetch_add(1, Ordering::SeqCst);
        answer
    }
}

async fn echo(request: Request<Bytes>) -> Result<Reply<Bytes>, Status> {
    match &request.message()[..] {
        b"fail" => return Err(Status::not_found("no such word: \u{e9} 100 %")),
        b"sleep" => tokio::time::sleep(Duration::from_secs(60)).await,
        b"nap" => tokio::time::sleep(Duration::from_millis(100)).await,
        b"left" => {
            let deadline = request.deadline().map(|at| at - Instant::now());
            let left = deadline.map_or(0, |left| left.as_millis());
            return Ok(Reply::new(left.to_string().into()));
        }
        b"who" => {
            let certificates = request.peer().map_or(0, |peer| peer.certificates.len());
            return Ok(Reply::new(certificates.to_string().into()));
        }
        _ => {}
    }
    let mut reply = Reply::new(request.message().clone());
    if let Some(value) = request.metadata().get("x-word") {
        reply.metadata_mut().append("x-word", value).unwrap();
        reply
            .trailers_mut()
            .append_bin("x-bin", [0, 255, 1])
            .unwrap();
    }
    if request.is_compressed() {
        reply.set_encoding(Encoding::Gzip);
    }
    Ok(reply)
}

async fn count(request: Request<Bytes>, mut words: Sink<Bytes>) -> Result<(), Status> {
    let text = String::from_utf8_lossy(request.message()).into_owned();
    let (number, len) = text.split_once(' ').unwrap();
    let (number, len): (usize, usize) = (number.parse().unwrap(), len.parse().unwrap());
    for at in 0..number {
        words.send(&Bytes::from(vec![at as u8; len])).await?;
    }
    words.with_trailers(|trailers| trailers.append("x-count", number.to_string()).map(drop))?;
    Ok(())
}

async fn join(mut request: Request<Incoming<Bytes>>) -> Result<Reply<Bytes>, Status> {
    let mut joined = Vec::new();
    while let Some(word) = request.message_mut().next().await? {
        if word == "enough" {
            break;
        }
        joined.extend_from_slice(&word);
    }
    Ok(Reply::new(joined.into()))
}

async fn chat(mut request: Request<Incoming<Bytes>>, mut words: Sink<Bytes>) -> Result<(), Status> {
    while let Some(word) = request.message_mut().next().await? {
        if word == "fail" {
            return Err(Status::invalid_argument("not that word"));
        }
        words.send(&word).await?;
    }
    Ok(())
}

async fn call<C: Caller>(caller: &C, word: &'static str) -> Result<Response<Bytes>, Status> {
    client::unary(
        caller,
        &WORDS.methods[0],
        Bytes::from_static(word.as_bytes()),
    )
    .await
}

async fn call_with<C: Caller>(
    caller: &C,
    request: Request<Bytes>,
) -> Result<Response<Bytes>, Status> {
    client::unary(caller, &WORDS.methods[0], request).await
}

fn word(text: &'static str) -> Bytes {
    Bytes::from_static(text.as_bytes())
}

async fn serve(service: impl Service) -> (Serving, Channel) {
    let serving = Server::new().service(service).bind("127.0.0.1:0");
    let serving = serving.await.unwrap();
    let channel = channel_to(&serving);
    (serving, channel)
}

fn channel_to(serving: &Serving) -> Channel {
    Channel::new(&format!("http://127.0.0.1:{}", serving.port().unwrap())).unwrap()
}

async fn within<T>(future: impl Future<Output = T>) -> T {
    let limit = Duration::from_secs(20);
    tokio::time::timeout(limit, future).await.expect("it hangs")
}

/// All four kinds of calls.
async fn four_kinds(channel: &Channel) {
    assert_eq!(call(channel, "hello").await.unwrap().message(), "hello");
    let status = call(channel, "fail").await.unwrap_err();
    assert_eq!(status.to_string(), "NOT_FOUND: no such word: \u{e9} 100 %");
    assert_eq!(status.sent(), Sent::Yes);

    let mut counted: Incoming<Bytes> =
        client::server_streaming(channel, &WORDS.methods[1], word("5 3"))
            .await
            .unwrap();
    for at in 0..5 {
        assert_eq!(counted.next().await.unwrap().unwrap(), vec![at; 3]);
    }
    assert_eq!(counted.next().await.unwrap(), None);
    assert_eq!(counted.trailers().get("x-count"), Some("5"));

    let mut joined: Outgoing<Bytes, Bytes> =
        client::client_streaming(channel, &WORDS.methods[2], ())
            .await
            .unwrap();
    for text in ["a", "", "bc"] {
        joined.send(&word(text)).await.unwrap();
    }
    assert_eq!(joined.finish().await.unwrap().message(), "abc");

    let (mut words, mut answers): (Sink<Bytes>, Incoming<Bytes>) =
        client::bidirectional(channel, &WORDS.methods[3], ())
            .await
            .unwrap();
    for text in ["x", "y", ""] {
        words.send(&word(text)).await.unwrap();
        assert_eq!(answers.next().await.unwrap(), Some(word(text)));
    }
    words.send(&word("fail")).await.unwrap();
    let status = answers.next().await.unwrap_err();
    assert_eq!(status.to_string(), "INVALID_ARGUMENT: not that word");

    static NONE: MethodDescriptor = method("None", "/test.Words/None", Cardinality::UNARY);
    let none = client::unary::<_, Bytes, Bytes>(channel, &NONE, word("x")).await;
    assert_eq!(none.unwrap_err().code(), Code::Unimplemented);
}

#[tokio::test]
async fn four_kinds_over_tcp() {
    let (serving, channel) = serve(Words::default()).await;
    within(four_kinds(&channel)).await;
    drop(channel);
    let report = within(serving.shutdown(Duration::from_secs(5))).await;
    assert_eq!(report.cut, 0);
}

#[tokio::test]
async fn four_kinds_within_the_process() {
    let running = Server::new().service(Words::default()).start();
    let channel = Channel::with_connector(move || {
        let io = running.in_process();
        async move { Ok(io) }
    });
    within(four_kinds(&channel)).await;
}

#[cfg(unix)]
#[tokio::test]
async fn four_kinds_over_a_unix_socket() {
    let path = std::env::temp_dir().join(format!("viewbuf-calls-{}.sock", std::process::id()));
    let server = Server::new().service(Words::default());
    let _serving = server.bind_unix(&path).unwrap();
    let channel = Channel::new(&format!("unix:{}", path.display())).unwrap();
    within(four_kinds(&channel)).await;
    drop(channel);
    let _ = std::fs::remove_file(path);
}

#[cfg(feature = "tls")]
#[tokio::test]
async fn four_kinds_over_mutual_tls() {
    use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
    use viewbuf::transport::tls::{ClientTls, Identity, ServerTls};

    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let identity = |name: &str| {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &authority).unwrap();
        Identity::from_pem(certificate.pem(), key.serialize_pem()).unwrap()
    };
    let tls = ServerTls::mutual(identity("localhost"), authority.pem()).unwrap();
    let server = Server::new().service(Words::default()).tls(tls);
    let serving = server.bind("127.0.0.1:0").await.unwrap();
    let tls = ClientTls::new()
        .roots_pem(authority.pem())
        .identity(identity("somebody"))
        .build()
        .unwrap();
    let uri = format!("https://localhost:{}", serving.port().unwrap());
    let channel = Channel::builder(&uri).unwrap().tls(tls).build();
    within(four_kinds(&channel)).await;
    assert_eq!(call(&channel, "who").await.unwrap().message(), "1");
    let large = Request::new(Bytes::from(vec![7; 3 << 20]));
    let response = within(call_with(&channel, large)).await.unwrap();
    assert_eq!(response.message().len(), 3 << 20);
}

#[tokio::test]
async fn what_goes_beside_messages() {
    let (_serving, channel) = serve(Words::default()).await;
    let mut request = Request::new(word("hello"));
    request.metadata_mut().append("x-word", "value").unwrap();
    let response = within(call_with(&channel, request)).await.unwrap();
    assert_eq!(response.metadata().get("x-word"), Some("value"));
    assert_eq!(response.trailers().get_bin("x-bin"), Some(&[0, 255, 1][..]));
    // What is left of the deadline goes along.
    let mut request = Request::new(word("left"));
    request.set_timeout(Duration::from_secs(30));
    let response = within(call_with(&channel, request)).await.unwrap();
    let left: u64 = str::from_utf8(response.message()).unwrap().parse().unwrap();
    assert!((25_000..=30_000).contains(&left), "{left}");
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn compression() {
    let (_serving, channel) = serve(Words::default()).await;
    let message = Bytes::from(vec![b'a'; 100_000]);
    let mut request = Request::new(message.clone());
    request.set_encoding(Encoding::Gzip);
    let response = within(call_with(&channel, request)).await.unwrap();
    assert!(response.is_compressed());
    assert_eq!(response.message(), &message);
    let plain = within(call_with(&channel, Request::new(message.clone())))
        .await
        .unwrap();
    assert!(!plain.is_compressed());
    assert_eq!(plain.message(), &message);
}

#[tokio::test]
async fn large_messages_and_long_streams() {
    let (_serving, channel) = serve(Words::default()).await;
    for len in [100_000, 1 << 20, 4 << 20] {
        let message: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
        let response = within(call_with(&channel, Request::new(message.clone().into()))).await;
        assert!(response.unwrap().message() == &message, "{len}");
    }
    let mut counted: Incoming<Bytes> =
        client::server_streaming(&channel, &WORDS.methods[1], word("2000 5000"))
            .await
            .unwrap();
    let mut received = 0;
    while let Some(message) = within(counted.next()).await.unwrap() {
        assert_eq!(message.len(), 5_000);
        received += 1;
    }
    assert_eq!(received, 2_000);
    let mut joined: Outgoing<Bytes, Bytes> =
        client::client_streaming(&channel, &WORDS.methods[2], ())
            .await
            .unwrap();
    let piece = Bytes::from(vec![7; 4_000]);
    for _ in 0..1_000 {
        within(joined.send(&piece)).await.unwrap();
    }
    let response = within(joined.finish()).await.unwrap();
    assert_eq!(response.message().len(), 4_000_000);
}

#[tokio::test]
async fn deadlines_and_cancellation_end_handlers() {
    let words = Words::default();
    let running = words.running.clone();
    let (_serving, channel) = serve(words).await;
    let mut request = Request::new(word("sleep"));
    request.set_timeout(Duration::from_millis(100));
    let status = within(call_with(&channel, request)).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    let dropped = tokio::time::timeout(Duration::from_millis(100), call(&channel, "sleep")).await;
    assert!(dropped.is_err());
    let (mut sink, incoming): (Sink<Bytes>, Incoming<Bytes>) =
        client::bidirectional(&channel, &WORDS.methods[3], ())
            .await
            .unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(incoming);
    assert_eq!(within(sink.closed()).await.code(), Code::Cancelled);
    within(async {
        while running.load(Ordering::SeqCst) > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    assert_eq!(call(&channel, "alive").await.unwrap().message(), "alive");
}

#[tokio::test]
async fn a_service_may_have_heard_enough() {
    let (_serving, channel) = serve(Words::default()).await;
    let mut joined: Outgoing<Bytes, Bytes> =
        client::client_streaming(&channel, &WORDS.methods[2], ())
            .await
            .unwrap();
    joined.send(&word("a")).await.unwrap();
    joined.send(&word("enough")).await.unwrap();
    within(async {
        while joined.send(&word("b")).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    assert_eq!(joined.finish().await.unwrap().message(), "a");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_calls_at_once() {
    let config = Config {
        streams_max: 50,
        ..Config::DEFAULT
    };
    let words = Words::default();
    let answered = words.answered.clone();
    let server = Server::new().service(words).http2(config);
    let serving = server.bind("127.0.0.1:0").await.unwrap();
    let channel = channel_to(&serving);
    let calls: Vec<_> = (0..1_000)
        .map(|at| {
            let channel = channel.clone();
            tokio::spawn(async move {
                let text = if at % 3 == 0 { "nap" } else { "quick" };
                call(&channel, text).await.unwrap().into_message() == text
            })
        })
        .collect();
    for call in calls {
        assert!(within(call).await.unwrap());
    }
    assert_eq!(answered.load(Ordering::SeqCst), 1_000);
    assert_eq!(serving.running().connections(), 4);
}

/// One server ends while calls go on, and another one takes its place: no call fails.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_replaced() {
    let first = Server::new().service(Words::default());
    let first = first.bind("127.0.0.1:0").await.unwrap();
    let port = first.port().unwrap();
    let channel = Channel::builder(&format!("http://127.0.0.1:{port}"))
        .unwrap()
        .backoff(Backoff {
            initial: Duration::from_millis(5),
            max: Duration::from_millis(20),
            ..Backoff::DEFAULT
        })
        .build();
    let tasks: Vec<_> = (0..10)
        .map(|_| {
            let channel = channel.clone();
            tokio::spawn(async move {
                for _ in 0..200 {
                    let mut request = Request::new(word("x"));
                    request.set_wait_for_ready(true);
                    call_with(&channel, request).await.unwrap();
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            })
        })
        .collect();
    let mut serving = first;
    for _ in 0..5 {
        tokio::time::sleep(Duration::from_millis(30)).await;
        let report = within(serving.shutdown(Duration::from_secs(5))).await;
        assert_eq!(report.cut, 0);
        let next = Server::new().service(Words::default());
        serving = loop {
            // The port may be taken by what is left of a connection.
            match next.clone().bind(("127.0.0.1", port)).await {
                Ok(serving) => break serving,
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        };
    }
    for task in tasks {
        within(task).await.unwrap();
    }
}

#[tokio::test]
async fn a_server_that_ends_cuts_what_does_not() {
    let (serving, channel) = serve(Words::default()).await;
    let sleeping = call(&channel, "sleep");
    let ending = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        serving.shutdown(Duration::from_millis(100)).await
    };
    let (status, report) = within(async { tokio::join!(sleeping, ending) }).await;
    assert_eq!(status.unwrap_err().code(), Code::Unavailable);
    assert_eq!(report.cut, 1);
    let state = within(channel.state_changed(ConnectivityState::Ready)).await;
    assert_eq!(state, ConnectivityState::Idle);
    let status = within(call(&channel, "x")).await.unwrap_err();
    assert_eq!(
        (status.code(), status.sent()),
        (Code::Unavailable, Sent::No)
    );
}
