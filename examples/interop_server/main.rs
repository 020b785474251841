//! A server of gRPC's interoperability tests
//! (<https://github.com/grpc/grpc/blob/master/doc/interop-test-descriptions.md>).
//!
//! ```text
//! cargo run --release --example interop_server -- --port 10000
//! ```

mod service;

use std::net::Ipv4Addr;

use viewbuf::transport::Server;
use viewbuf_test_schema::proto::grpc::testing::TestServiceServer;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = std::env::args().skip(1).collect::<Vec<_>>().join("=");
    let port = arguments.trim_start_matches('-').strip_prefix("port=");
    let port = port
        .ok_or("usage: interop_server --port PORT")?
        .parse::<u16>()?;
    let service = TestServiceServer::new(service::Interop);
    let serving = Server::new()
        .service(service)
        .bind((Ipv4Addr::LOCALHOST, port))
        .await?;
    println!("listening on 127.0.0.1:{port}");
    serving.await;
    Ok(())
}
