//! A service whose requests say what is to be done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use viewbuf::bytes::Bytes;
use viewbuf::grpc::{Cardinality, Code, Encoding, Status};
use viewbuf::service::{
    Answer, Call, Incoming, MethodDescriptor, Reply, Request, Service, ServiceDescriptor, Sink,
    server,
};
use viewbuf::view::Layout;

/// Requests are words: what to do, and with what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Echo {
    /// Handlers that run.
    pub(crate) running: Arc<AtomicUsize>,
    /// Handlers that have begun.
    pub(crate) begun: Arc<AtomicUsize>,
    /// Messages that a stream took in or gave out.
    pub(crate) streamed: Arc<AtomicUsize>,
}

/// Counts a handler while it is there.
struct Runs(Arc<AtomicUsize>);

impl Drop for Runs {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Panics when it is dropped, with what does so as well.
struct Bomb(u32);

impl Drop for Bomb {
    fn drop(&mut self) {
        if self.0 > 0 && !std::thread::panicking() {
            std::panic::panic_any(Self(self.0 - 1));
        }
    }
}

const fn method(
    name: &'static str,
    path: &'static str,
    cardinality: Cardinality,
) -> MethodDescriptor {
    MethodDescriptor {
        name,
        path,
        cardinality,
        input: <viewbuf::types::Duration as Layout>::schema,
        output: <viewbuf::types::Duration as Layout>::schema,
    }
}

pub(crate) static ECHO: ServiceDescriptor = ServiceDescriptor {
    name: "test.Echo",
    methods: &[
        method("Unary", "/test.Echo/Unary", Cardinality::UNARY),
        method("Server", "/test.Echo/Server", Cardinality::SERVER_STREAMING),
        method("Client", "/test.Echo/Client", Cardinality::CLIENT_STREAMING),
        method("Both", "/test.Echo/Both", Cardinality::BIDIRECTIONAL),
    ],
    files: &[],
};

impl Service for Echo {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &ECHO
    }

    async fn call(&self, call: Call) -> Answer {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.running.fetch_add(1, Ordering::SeqCst);
        let _runs = Runs(self.running.clone());
        match call.method() {
            0 => server::unary(call, |request| self.one(request)).await,
            1 => server::server_streaming(call, |request, sink| self.many(request, sink)).await,
            2 => server::client_streaming(call, |request| self.sum(request)).await,
            3 => server::bidirectional(call, |request, sink| self.chat(request, sink)).await,
            _ => call.unimplemented(),
        }
    }
}

impl Echo {
    async fn one(&self, request: Request<Bytes>) -> Result<Reply<Bytes>, Status> {
        let text = String::from_utf8_lossy(request.message()).into_owned();
        let mut words = text.split(' ');
        let what = words.next().unwrap_or_default();
        let with = words.next().unwrap_or_default();
        match what {
            // So long, and then so much.
            "sleep" => {
                tokio::time::sleep(Duration::from_millis(with.parse().unwrap())).await;
                let len = words.next().map(|len| len.parse().unwrap());
                let long = len.map(|len| Bytes::from(vec![b'x'; len]));
                Ok(Reply::new(long.unwrap_or(Bytes::from_static(b"slept"))))
            }
            "yield" => {
                for _ in 0..with.parse().unwrap_or(0) {
                    tokio::task::yield_now().await;
                }
                Ok(Reply::new(Bytes::from_static(b"yielded")))
            }
            "panic" => panic!("as asked"),
            "panic-with" => std::panic::panic_any(Bomb(2)),
            "panic-later" => {
                let _bomb = Bomb(2);
                tokio::time::sleep(Duration::from_secs(3_600)).await;
                Ok(Reply::new(Bytes::new()))
            }
            "fail" => Err(Status::new(Code::NotFound, "nothing: 100 %\u{e9}")),
            "fail-long" => Err(Status::new(Code::NotFound, "x".repeat(4_000))),
            "metadata-long" => {
                let mut reply = Reply::new(Bytes::new());
                let value = "x".repeat(4_000);
                reply.metadata_mut().append("x-long", &value).unwrap();
                Ok(reply)
            }
            "trailers-long" => {
                let mut reply = Reply::new(Bytes::from_static(b"answer"));
                let value = "x".repeat(4_000);
                reply.trailers_mut().append("x-long", &value).unwrap();
                Ok(reply)
            }
            "large" => Ok(Reply::new(vec![b'x'; with.parse().unwrap()].into())),
            "metadata" => {
                let mut reply = Reply::new(Bytes::new());
                for entry in request
                    .metadata()
                    .iter()
                    .filter(|entry| entry.key.starts_with("x-"))
                {
                    if entry.is_bin() {
                        reply
                            .trailers_mut()
                            .append_bin(entry.key, entry.value)
                            .unwrap();
                    } else {
                        let value = entry.text().unwrap();
                        reply.metadata_mut().append(entry.key, value).unwrap();
                    }
                }
                Ok(reply)
            }
            "deadline" => {
                let deadline = request
                    .deadline()
                    .map(|deadline| deadline - std::time::Instant::now());
                let millis = deadline.map_or(0, |left| left.as_millis());
                Ok(Reply::new(millis.to_string().into()))
            }
            "peer" => Ok(Reply::new(format!("{:?}", request.peer()).into())),
            "gzip" => {
                let mut reply = Reply::new(vec![b'z'; 10_000].into());
                reply.set_encoding(Encoding::Gzip);
                reply.set_compress(with != "off");
                Ok(reply)
            }
            _ => Ok(Reply::new(request.into_message())),
        }
    }

    async fn many(&self, request: Request<Bytes>, mut sink: Sink<Bytes>) -> Result<(), Status> {
        let text = String::from_utf8_lossy(request.message()).into_owned();
        let mut words = text.split(' ');
        let what = words.next().unwrap_or_default();
        let number = |word: Option<&str>| word.unwrap_or("0").parse::<usize>().unwrap();
        match what {
            // So many messages of so many octets.
            "count" => {
                let (count, len) = (number(words.next()), number(words.next()));
                let message = Bytes::from(vec![b'c'; len]);
                for _ in 0..count {
                    sink.send(&message).await?;
                    self.streamed.fetch_add(1, Ordering::SeqCst);
                }
                sink.with_trailers(|trailers| trailers.append("x-sent", text.as_str()).map(|_| ()))
                    .unwrap();
                Ok(())
            }
            "fail" => {
                sink.send(&Bytes::from_static(b"before")).await?;
                Err(Status::new(Code::Aborted, "halfway"))
            }
            "head" => {
                sink.with_metadata(|metadata| metadata.append("x-head", "1").map(|_| ()))
                    .unwrap();
                Ok(())
            }
            "trailers-long" => {
                sink.send(&Bytes::from_static(b"before")).await?;
                let value = "x".repeat(4_000);
                sink.with_trailers(|trailers| trailers.append("x-long", &value).map(|_| ()))
                    .unwrap();
                Ok(())
            }
            "fail-trailers" => {
                sink.with_metadata(|metadata| metadata.append("x-head", "1").map(|_| ()))
                    .unwrap();
                sink.with_trailers(|trailers| trailers.append("x-why", "1").map(|_| ()))
                    .unwrap();
                Err(Status::new(Code::Aborted, "with trailers"))
            }
            "begin" => {
                sink.with_metadata(|metadata| metadata.append("x-early", "1").map(|_| ()))
                    .unwrap();
                sink.begin();
                tokio::time::sleep(Duration::from_secs(3_600)).await;
                Ok(())
            }
            "closed" => {
                sink.send(&Bytes::from_static(b"one")).await?;
                Err(sink.closed().await)
            }
            "panic" => {
                sink.send(&Bytes::from_static(b"before")).await?;
                panic!("as asked")
            }
            _ => Ok(()),
        }
    }

    async fn sum(&self, mut request: Request<Incoming<Bytes>>) -> Result<Reply<Bytes>, Status> {
        let (mut count, mut octets) = (0, 0);
        while let Some(message) = request.message_mut().next().await? {
            self.streamed.fetch_add(1, Ordering::SeqCst);
            match &message[..] {
                b"enough" => break,
                b"wait" => tokio::time::sleep(Duration::from_secs(3_600)).await,
                b"fail" => return Err(Status::new(Code::DataLoss, "as asked")),
                _ => {}
            }
            count += 1;
            octets += message.len();
        }
        Ok(Reply::new(format!("{count} {octets}").into()))
    }

    async fn chat(
        &self,
        mut request: Request<Incoming<Bytes>>,
        mut sink: Sink<Bytes>,
    ) -> Result<(), Status> {
        while let Some(message) = request.message_mut().next().await? {
            sink.send(&message).await?;
            if &message[..] == b"panic" {
                panic!("as asked");
            }
        }
        Ok(())
    }
}
