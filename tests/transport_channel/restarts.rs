//! Restarts: of a server, under load too, and of a runtime.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use tokio::net::TcpListener;
use viewbuf::grpc::{Code, Sent};
use viewbuf::h2::{Config, ErrorCode};
use viewbuf::service::{Request, client};
use viewbuf::transport::{Backoff, Channel, ConnectivityState};

use super::raw::{Raw, Seen, framed, local, within};
use super::{DOWN, bytes, call, call_with, text};

#[tokio::test]
async fn a_restarted_server() {
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::new(&format!("http://{address}")).unwrap();
    let server = async {
        for round in 0..3 {
            let (io, _) = tcp.accept().await.unwrap();
            let mut raw = Raw::new(io, &Config::DEFAULT);
            let (stream, _) = raw.request().await;
            raw.body(stream).await;
            raw.answer(stream, round.to_string().as_bytes());
            raw.flush().await.unwrap();
            // It crashes now.
        }
    };
    let client = async {
        for round in 0..3 {
            assert_eq!(text(call(&channel, bytes("x")).await), round.to_string());
            let state = within(channel.state_changed(ConnectivityState::Ready)).await;
            assert_eq!(state, ConnectivityState::Idle);
        }
    };
    within(async { tokio::join!(server, client) }).await;
}

/// A server that dies again and again, in four ways, while calls are made: none is lost without a status, none is
/// run twice, and one that says it was not sent was not run.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn restarts_under_load() {
    const TASKS: usize = 8;
    const CALLS: usize = 150;
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let channel = Channel::builder(&format!("http://{address}"))
        .unwrap()
        .backoff(Backoff {
            initial: Duration::from_millis(5),
            max: Duration::from_millis(5),
            ..Backoff::DEFAULT
        })
        .build();
    let runs = Arc::new(Mutex::new(HashMap::<Vec<u8>, usize>::new()));
    let counted = runs.clone();
    let server = tokio::spawn(async move {
        for round in 0.. {
            let (io, _) = tcp.accept().await.unwrap();
            let counted = counted.clone();
            tokio::spawn(serve_some(Raw::new(io, &Config::DEFAULT), round, counted));
        }
    });
    let tasks: Vec<_> = (0..TASKS)
        .map(|task| {
            let channel = channel.clone();
            tokio::spawn(async move {
                let mut ended = Vec::new();
                for number in 0..CALLS {
                    let message = format!("{task}.{number}");
                    let mut request = Request::new(Bytes::from(message.clone()));
                    request.set_wait_for_ready(true);
                    let response = call_with(&channel, request).await;
                    ended.push((framed(message.as_bytes()), response));
                }
                ended
            })
        })
        .collect();
    let (mut succeeded, mut failed) = (0, 0);
    for task in tasks {
        for (message, response) in within(task).await.unwrap() {
            let run = runs.lock().unwrap().get(&message).copied().unwrap_or(0);
            match response {
                Ok(response) => {
                    assert_eq!(framed(response.message()), message);
                    assert_eq!(run, 1);
                    succeeded += 1;
                }
                Err(status) => {
                    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
                    assert!(run <= 1 && (run == 0 || status.sent() != Sent::No));
                    failed += 1;
                }
            }
        }
    }
    server.abort();
    assert_eq!(succeeded + failed, TASKS * CALLS);
    assert!(
        succeeded > TASKS * CALLS / 2,
        "{succeeded} succeeded, {failed} failed"
    );
    assert!(failed > 0, "the server died in the middle of calls");
}

/// Answers some calls, then ends the connection: well, with GOAWAY alone, by refusing streams, or not at all well.
async fn serve_some(
    mut raw: Raw<tokio::net::TcpStream>,
    round: usize,
    runs: Arc<Mutex<HashMap<Vec<u8>, usize>>>,
) {
    let mut bodies = HashMap::<_, Vec<u8>>::new();
    let mut left = 20 + round % 7;
    while let Some(seen) = raw.next().await {
        let Seen::Data(stream, data, end) = seen else {
            continue;
        };
        let body = bodies.entry(stream).or_default();
        body.extend(data);
        if !end {
            continue;
        }
        let body = bodies.remove(&stream).unwrap();
        if left == 0 && round % 4 == 1 {
            raw.h2.reset(stream, ErrorCode::REFUSED_STREAM);
            raw.h2.release(stream);
            continue;
        }
        *runs.lock().unwrap().entry(body.clone()).or_default() += 1;
        left -= usize::from(left > 0);
        match (left, round % 4) {
            (0, 0) => raw.h2.drain(Duration::from_secs(5)),
            (0, 1) => raw.h2.drain(Duration::from_secs(5)),
            (0, 2) => {
                raw.h2.close(ErrorCode::NO_ERROR, b"restarting");
                let _ = raw.flush().await;
                return;
            }
            (0, _) => return,
            _ => {}
        }
        raw.begin(stream);
        raw.h2.send_bytes(stream, body.into(), false).unwrap();
        raw.trailers(stream, "0");
    }
}

/// Calls whose runtime ends under them end too.
#[test]
fn a_runtime_that_ends() {
    let runtime = |build: &mut tokio::runtime::Builder| build.enable_all().build().unwrap();
    let one = runtime(tokio::runtime::Builder::new_multi_thread().worker_threads(1));
    let other = runtime(&mut tokio::runtime::Builder::new_current_thread());
    let (channel, mut listener) = local(|builder| builder);
    let (raw, incoming) = one.block_on(async {
        let incoming = client::server_streaming::<_, Bytes, Bytes>(&channel, &DOWN, bytes("x"));
        let (raw, incoming) = tokio::join!(listener.accept(), incoming);
        let mut raw = raw;
        raw.request().await;
        (raw, incoming)
    });
    let mut incoming = incoming.unwrap();
    one.shutdown_timeout(Duration::from_secs(5));
    let status = other.block_on(within(incoming.next())).unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status:?}");
    drop(raw);
    // The channel itself is as good as new.
    let response = other.block_on(within(async {
        let server = async { listener.accept().await.echo().await };
        let client = async {
            let response = call(&channel, bytes("again")).await;
            drop(channel);
            response
        };
        tokio::join!(server, client).1
    }));
    assert_eq!(text(response), "again");
}
