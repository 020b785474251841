//! A user service and its client: four kinds of calls, and what each costs on the wire beside JSON over HTTP/1.1.
//!
//! ```text
//! cargo run --release --example users                        both, in one process
//! cargo run --release --example users -- serve 127.0.0.1:50051
//! cargo run --release --example users -- call 127.0.0.1:50051
//! ```
//!
//! The contract is `tests/schema/proto/users.proto`; what is generated from it is a trait, which `service.rs`
//! implements, and a client, which `calls.rs` uses.

mod calls;
mod interceptors;
mod octets;
mod rest;
mod service;

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use viewbuf::health::Health;
use viewbuf::reflection::with_reflection;
use viewbuf::service::{Routes, ServiceExt};
use viewbuf::transport::Server;
use viewbuf_test_schema::proto::bench::users::{USER_SERVICE, UserServiceServer};

/// What is wrong, for people.
type Failure = Box<dyn std::error::Error + Send + Sync>;

const USAGE: &str = "\
users                    a server and a client in one process
users serve ADDRESS:PORT the server alone
users call ADDRESS:PORT  the client alone
";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        [] => both().await,
        ["serve", address] => serve(address).await,
        ["call", address] => call(address).await,
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("users: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// The service behind its interceptors, and what others expect of a server: its health, and what it serves.
fn server() -> Result<Server, Failure> {
    let users = UserServiceServer::new(service::Directory::new())
        .intercepted(interceptors::Auth)
        .intercepted(interceptors::Log);
    let health = Health::new();
    health.set_serving(USER_SERVICE.name);
    let routes = Routes::new().with(users).with(health.server());
    Ok(Server::new().routes(with_reflection(routes)?))
}

async fn both() -> Result<(), Failure> {
    let serving = server()?.bind("127.0.0.1:0").await?;
    let port = serving.port().ok_or("no port")?;
    calls::make_all((Ipv4Addr::LOCALHOST, port).into()).await?;
    let report = serving.shutdown(Duration::from_secs(5)).await;
    println!(
        "\nThe server has shut down; calls that were cut: {}",
        report.cut
    );
    Ok(())
}

async fn serve(address: &str) -> Result<(), Failure> {
    let serving = server()?.bind(address).await?;
    if let Some(address) = serving.local_address() {
        println!(
            "listening on {address}; callers say `authorization: Bearer {}`",
            interceptors::TOKEN
        );
    }
    serving.await;
    Ok(())
}

async fn call(address: &str) -> Result<(), Failure> {
    calls::make_all(address.parse::<SocketAddr>()?).await
}
