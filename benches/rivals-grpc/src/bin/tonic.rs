//! The service by tonic: `tonic [--current-thread] [--channel] ADDRESS:PORT`, by default on the runtime that
//! `#[tokio::main]` makes. Its streams are iterators, which is the fastest; with `--channel` they go through a task and a
//! channel, as its tutorial has it, which is what a handler does that awaits something between messages.

use std::net::SocketAddr;
use std::pin::Pin;

use futures::channel::mpsc;
use futures::{SinkExt, Stream, StreamExt, stream};
use tonic::transport::Server;
use tonic::transport::server::TcpIncoming;
use tonic::{Request, Response, Status, Streaming};
use viewbuf_rivals_grpc::admin::{self, Counting};
use viewbuf_rivals_grpc::workload::FILL;

use proto::bench_server::{Bench, BenchServer};
use proto::{HelloReply, HelloRequest, Payload, StreamReq, UploadReply};

mod proto {
    tonic::include_proto!("bench");
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

struct Service {
    channel: bool,
}

type Payloads = Pin<Box<dyn Stream<Item = Result<Payload, Status>> + Send>>;

#[tonic::async_trait]
impl Bench for Service {
    async fn say_hello(
        &self,
        request: Request<HelloRequest>,
    ) -> Result<Response<HelloReply>, Status> {
        let message = format!("Hello, {}!", request.get_ref().name);
        Ok(Response::new(HelloReply { message }))
    }

    async fn echo(&self, request: Request<Payload>) -> Result<Response<Payload>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    type ServerStreamStream = Payloads;

    async fn server_stream(
        &self,
        request: Request<StreamReq>,
    ) -> Result<Response<Payloads>, Status> {
        let request = request.into_inner();
        let data = vec![FILL; request.size as usize];
        let payloads = (0..request.count).map(move |_| Ok(Payload { data: data.clone() }));
        if !self.channel {
            return Ok(Response::new(Box::pin(stream::iter(payloads))));
        }
        let (mut sender, receiver) = mpsc::channel(128);
        tokio::spawn(async move {
            for payload in payloads {
                if sender.send(payload).await.is_err() {
                    break;
                }
            }
        });
        Ok(Response::new(Box::pin(receiver)))
    }

    type BidiStream = Payloads;

    async fn bidi(
        &self,
        request: Request<Streaming<Payload>>,
    ) -> Result<Response<Payloads>, Status> {
        Ok(Response::new(request.into_inner().boxed()))
    }

    async fn upload(
        &self,
        request: Request<Streaming<Payload>>,
    ) -> Result<Response<UploadReply>, Status> {
        let mut payloads = request.into_inner();
        let mut reply = UploadReply::default();
        while let Some(payload) = payloads.message().await? {
            reply.bytes += payload.data.len() as u64;
            reply.messages += 1;
        }
        Ok(Response::new(reply))
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut builder, mut address) = (tokio::runtime::Builder::new_multi_thread(), None);
    let mut channel = false;
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "--current-thread" => builder = tokio::runtime::Builder::new_current_thread(),
            "--channel" => channel = true,
            _ => address = Some(word.parse::<SocketAddr>()?),
        }
    }
    let address = address.ok_or("tonic [--current-thread] [--channel] ADDRESS:PORT")?;
    admin::attend();
    builder.enable_all().build()?.block_on(async {
        let incoming = TcpIncoming::bind(address)?.with_nodelay(Some(true));
        admin::say(&format!("listening on {}", incoming.local_addr()?));
        let service = BenchServer::new(Service { channel });
        Server::builder()
            .add_service(service)
            .serve_with_incoming(incoming)
            .await?;
        Ok(())
    })
}
