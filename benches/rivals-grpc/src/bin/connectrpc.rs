//! The service by connectrpc: `connectrpc [--current-thread] ADDRESS:PORT`, by default on the runtime that
//! `#[tokio::main]` makes.

use std::net::SocketAddr;
use std::sync::Arc;

use connectrpc::{
    ConnectError, ConnectRpcService, Encodable, InboundStream, RequestContext, Response, Router,
    Server, ServiceRequest, ServiceResult, ServiceStream,
};
use futures::{StreamExt, stream};
use viewbuf_rivals_grpc::admin::{self, Counting};
use viewbuf_rivals_grpc::workload::FILL;

use proto::bench::{Bench, HelloReply, HelloRequest, Payload, StreamReq, UploadReply};

mod proto {
    include!(concat!(env!("OUT_DIR"), "/connectrpc/mod.rs"));
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

struct Service;

#[expect(
    refining_impl_trait,
    reason = "nobody calls this service but its server"
)]
impl Bench for Service {
    async fn say_hello(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, HelloRequest>,
    ) -> ServiceResult<HelloReply> {
        Response::ok(HelloReply {
            message: format!("Hello, {}!", request.name),
            ..HelloReply::default()
        })
    }

    async fn echo(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, Payload>,
    ) -> ServiceResult<Payload> {
        Response::ok(request.to_owned_message())
    }

    async fn server_stream(
        &self,
        _: RequestContext,
        request: ServiceRequest<'_, StreamReq>,
    ) -> ServiceResult<ServiceStream<impl Encodable<Payload> + Send + use<>>> {
        let data = vec![FILL; request.size as usize];
        let payloads = (0..request.count).map(move |_| {
            Ok::<_, ConnectError>(Payload {
                data: data.clone(),
                ..Payload::default()
            })
        });
        Ok(Response::stream(stream::iter(payloads)))
    }

    async fn bidi(
        &self,
        _: RequestContext,
        requests: InboundStream<Payload>,
    ) -> ServiceResult<ServiceStream<impl Encodable<Payload> + Send + use<>>> {
        Ok(Response::stream(requests))
    }

    async fn upload(
        &self,
        _: RequestContext,
        mut requests: InboundStream<Payload>,
    ) -> ServiceResult<UploadReply> {
        let mut reply = UploadReply::default();
        while let Some(payload) = requests.next().await {
            reply.bytes += payload?.view().data.len() as u64;
            reply.messages += 1;
        }
        Response::ok(reply)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut builder, mut address) = (tokio::runtime::Builder::new_multi_thread(), None);
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "--current-thread" => builder = tokio::runtime::Builder::new_current_thread(),
            _ => address = Some(word.parse::<SocketAddr>()?),
        }
    }
    let address = address.ok_or("connectrpc [--current-thread] ADDRESS:PORT")?;
    admin::attend();
    builder.enable_all().build()?.block_on(async {
        let bound = Server::bind(address)
            .await
            .map_err(|error| error.to_string())?;
        admin::say(&format!("listening on {}", bound.local_addr()?));
        let router = Router::new().add_service(Arc::new(Service));
        let served = bound
            .serve_with_service(ConnectRpcService::new(router))
            .await;
        served.map_err(|error| error.to_string().into())
    })
}
