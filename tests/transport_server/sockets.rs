//! Sockets: whatever connections come through.

use std::collections::VecDeque;
use std::io;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::net::TcpStream;
use viewbuf::grpc::Cardinality;
use viewbuf::service::Address;
use viewbuf::transport::Server;
use viewbuf::transport::server::{Listener, Spawned};

use super::client::Client;
use super::service::Echo;

fn server() -> Server {
    Server::new().service(Echo::default())
}

#[tokio::test]
async fn tcp() {
    let serving = server().bind("127.0.0.1:0").await.unwrap();
    let socket = TcpStream::connect(("127.0.0.1", serving.port().unwrap()))
        .await
        .unwrap();
    let own = socket.local_addr().unwrap();
    let mut client = Client::new(socket);
    let seen = client.unary("Unary", b"peer").await;
    let told = String::from_utf8_lossy(&seen.messages[0]).into_owned();
    assert!(told.contains(&own.to_string()), "{told}");
    for _ in 0..100 {
        assert!(client.unary("Unary", &[7; 20_000]).await.status().is_ok());
    }
    let report = serving.shutdown(Duration::from_secs(1)).await;
    assert_eq!(report.cut, 0);
    assert!(
        TcpStream::connect(("127.0.0.1", serving.port().unwrap()))
            .await
            .is_err()
    );
    assert_eq!(serving.await, report);
}

#[cfg(unix)]
#[tokio::test]
async fn unix_sockets() {
    let folder = std::env::temp_dir().join(format!("viewbuf-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("socket");
    let _ = std::fs::remove_file(&path);
    let serving = server().bind_unix(&path).unwrap();
    assert_eq!(
        serving.local_address(),
        Some(&Address::Unix(Some(path.clone().into())))
    );
    let mut client = Client::new(tokio::net::UnixStream::connect(&path).await.unwrap());
    assert_eq!(client.unary("Unary", b"x").await.messages, [b"x"]);
    serving.shutdown(Duration::ZERO).await;
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_listener_for_each_core() {
    let serving = server()
        .bind_per_core("127.0.0.1:0".parse().unwrap(), 2.try_into().unwrap())
        .unwrap();
    for _ in 0..20 {
        let socket = TcpStream::connect(("127.0.0.1", serving.port().unwrap()))
            .await
            .unwrap();
        let mut client = Client::new(socket);
        assert_eq!(client.unary("Unary", b"x").await.messages, [b"x"]);
    }
    assert_eq!(serving.shutdown(Duration::from_secs(5)).await.cut, 0);
}

/// A listener that fails as it is told.
struct Script {
    steps: VecDeque<Result<DuplexStream, i32>>,
    asked: std::sync::Arc<std::sync::atomic::AtomicUsize>,
}

impl Listener for Script {
    type Io = DuplexStream;

    fn poll_accept(&mut self, _: &mut Context<'_>) -> Poll<io::Result<(DuplexStream, Address)>> {
        self.asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        match self.steps.pop_front() {
            Some(Ok(stream)) => Poll::Ready(Ok((stream, Address::Unknown))),
            Some(Err(code)) => Poll::Ready(Err(io::Error::from_raw_os_error(code))),
            None => Poll::Pending,
        }
    }
}

#[tokio::test(start_paused = true)]
async fn accepting_goes_on_whatever_fails() {
    const EMFILE: i32 = 24;
    const ECONNABORTED: i32 = 103;
    let (one, first) = tokio::io::duplex(1 << 16);
    let (two, second) = tokio::io::duplex(1 << 16);
    let mut steps = VecDeque::from([Ok(first), Err(ECONNABORTED), Err(ECONNABORTED)]);
    steps.extend((0..20).map(|_| Err(EMFILE)));
    steps.push_back(Ok(second));
    let asked = std::sync::Arc::default();
    let begun = tokio::time::Instant::now();
    let script = Script {
        steps,
        asked: std::sync::Arc::clone(&asked),
    };
    let serving = server().serve(script);
    assert!(Client::new(one).unary("Unary", b"x").await.status().is_ok());
    tokio::time::sleep(Duration::from_secs(15)).await;
    assert!(Client::new(two).unary("Unary", b"x").await.status().is_ok());
    // Twenty failures took their time, each longer than the one before, up to a second.
    assert_eq!(asked.load(std::sync::atomic::Ordering::SeqCst), 25);
    assert!(begun.elapsed() >= Duration::from_secs(10));
    serving.shutdown(Duration::ZERO).await;
}

#[tokio::test]
async fn connections_that_are_too_many_wait() {
    let serving = server()
        .connections_max(1)
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let address = ("127.0.0.1", serving.port().unwrap());
    let mut first = Client::new(TcpStream::connect(address).await.unwrap());
    assert!(first.unary("Unary", b"x").await.status().is_ok());
    let mut second = Client::new(TcpStream::connect(address).await.unwrap());
    second.drive_for(Duration::from_millis(50)).await;
    assert_eq!(serving.running().connections(), 1);
    drop(first);
    assert!(second.unary("Unary", b"x").await.status().is_ok());
}

/// Whatever the pieces are that octets come in, calls are answered.
#[tokio::test]
async fn octet_by_octet() {
    let running = server().start();
    let (mut near, far) = tokio::io::duplex(1 << 16);
    let mut served = running.in_process();
    tokio::spawn(async move {
        let (mut from, mut to) = tokio::io::split(far);
        let (mut back, mut forth) = tokio::io::split(&mut served);
        let slowly = async {
            let mut octet = [0];
            while from.read_exact(&mut octet).await.is_ok() {
                forth.write_all(&octet).await.unwrap();
                tokio::task::yield_now().await;
            }
        };
        let quickly = async { tokio::io::copy(&mut back, &mut to).await };
        let _ = tokio::join!(slowly, quickly);
    });
    let mut client = Client::new(&mut near);
    for len in [0, 1, 100, 3_000] {
        let seen = client.unary("Unary", &vec![7; len]).await;
        assert_eq!(seen.messages, [vec![7; len]]);
    }
    assert_eq!(
        client.unary("Server", b"count 5 2000").await.messages.len(),
        5
    );
}

/// Wakes come from other threads, while the task runs and while it waits.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_clients_and_threads() {
    let server = Server::new().service(Spawned::new(Echo::default()));
    let serving = server.bind("127.0.0.1:0").await.unwrap();
    let clients: Vec<_> = (0..8)
        .map(|_| {
            let port = serving.port().unwrap();
            tokio::spawn(async move {
                let socket = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
                let mut client = Client::new(socket);
                for round in 0..60 {
                    let streams: Vec<_> = (0..10)
                        .map(|at| {
                            let stream = client.open("Unary", Cardinality::UNARY);
                            let what = ["yield 3", "sleep 1", "x"][(round + at) % 3];
                            client.send(stream, what.as_bytes(), true);
                            stream
                        })
                        .collect();
                    let streamed = client.unary("Server", b"count 50 2000").await;
                    assert_eq!(streamed.messages.len(), 50);
                    for stream in streams {
                        assert!(client.over(stream).await.status().is_ok());
                    }
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    assert_eq!(serving.shutdown(Duration::from_secs(5)).await.cut, 0);
}
