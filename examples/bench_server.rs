//! The gRPC server that is measured: the service of `tests/schema/proto/bench.proto`, without TLS.
//!
//! ```text
//! cargo run --release --example bench_server -- 127.0.0.1:50051
//! ```
//!
//! `benches/rivals-grpc` loads it beside other implementations.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::{io, thread};

use viewbuf::Shared;
use viewbuf::grpc::Status;
use viewbuf::service::{Incoming, Reply, Request, Sink};
use viewbuf::transport::Server;
use viewbuf_test_schema::proto::bench::{
    Bench, BenchServer, HelloReply, HelloRequest, Payload, StreamReq, UploadReply,
};

const USAGE: &str = "\
bench_server [--multi-thread] ADDRESS:PORT

  --multi-thread   on tokio's default runtime, instead of a thread and a listener for each core
";

/// The service, as a user writes it.
struct Service;

impl Bench for Service {
    async fn say_hello(
        &self,
        request: Request<Shared<HelloRequest>>,
    ) -> Result<Reply<HelloReply>, Status> {
        let message = format!("Hello, {}!", request.view().name());
        Ok(Reply::new(HelloReply {
            message,
            ..HelloReply::default()
        }))
    }

    async fn echo(&self, request: Request<Shared<Payload>>) -> Result<Reply<Payload>, Status> {
        Ok(Reply::shared(request.into_message()))
    }

    async fn server_stream(
        &self,
        request: Request<Shared<StreamReq>>,
        mut responses: Sink<Payload>,
    ) -> Result<(), Status> {
        let len = request.view().size() as usize;
        if len > LEN_MAX {
            return Err(Status::invalid_argument("longer than messages may be"));
        }
        let payload = Payload {
            data: vec![FILL; len],
            ..Payload::default()
        };
        for _ in 0..request.view().count() {
            responses.send(&payload).await?;
        }
        Ok(())
    }

    async fn bidi(
        &self,
        request: Request<Incoming<Shared<Payload>>>,
        mut responses: Sink<Payload>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        while let Some(payload) = requests.next().await? {
            responses.send(&payload).await?;
        }
        Ok(())
    }

    async fn upload(
        &self,
        request: Request<Incoming<Shared<Payload>>>,
    ) -> Result<Reply<UploadReply>, Status> {
        let mut requests = request.into_message();
        let mut reply = UploadReply::default();
        while let Some(payload) = requests.next().await? {
            reply.bytes += payload.view().data().len() as u64;
            reply.messages += 1;
        }
        Ok(Reply::new(reply))
    }
}

/// What streams are filled with.
const FILL: u8 = 7;

/// The longest message of a stream, which is the longest that callers take unless told otherwise.
const LEN_MAX: usize = 4 << 20;

pub(crate) fn main() -> ExitCode {
    let (mut multi_thread, mut address) = (false, None);
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "--multi-thread" => multi_thread = true,
            _ => address = word.parse().ok(),
        }
    }
    let Some(address) = address else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    match serve(address, multi_thread) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(address: SocketAddr, multi_thread: bool) -> io::Result<()> {
    let server = Server::new().service(BenchServer::new(Service));
    let mut runtime = if multi_thread {
        tokio::runtime::Builder::new_multi_thread()
    } else {
        tokio::runtime::Builder::new_current_thread()
    };
    runtime.enable_all().build()?.block_on(async {
        let serving = if multi_thread {
            server.bind(address).await?
        } else {
            let cores = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
            server.bind_per_core(address, cores)?
        };
        println!(
            "listening on {}",
            SocketAddr::new(address.ip(), serving.port().unwrap_or_default())
        );
        serving.await;
        Ok(())
    })
}
