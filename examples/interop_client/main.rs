//! A client of gRPC's interoperability tests
//! (<https://github.com/grpc/grpc/blob/master/doc/interop-test-descriptions.md>).
//!
//! ```text
//! cargo run --release --example interop_client -- --server_host localhost --server_port 10000 \
//!     --test_case empty_unary
//! ```
//!
//! The exit status is 0 where the test passed. Several cases can be named, with commas between; `all` is all but the
//! negative ones, which need a server that misbehaves.

mod arguments;
mod cases;
mod compression;
mod negative;
mod soak;

use std::process::ExitCode;
use std::time::Duration;

use arguments::Arguments;
use viewbuf::transport::Channel;

/// What is wrong, for people.
type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(wrong) => {
            eprintln!("{wrong}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    let mut result = ExitCode::SUCCESS;
    for case in arguments.cases() {
        match run(&arguments, case).await {
            Ok(()) => println!("{case}: passed"),
            Err(failure) => {
                eprintln!("{case}: FAILED: {failure}");
                result = ExitCode::FAILURE;
            }
        }
    }
    result
}

async fn run(arguments: &Arguments, case: &str) -> Result<(), Failure> {
    let channel = Channel::new(&arguments.uri())?;
    let limit = Duration::from_secs(60);
    match case {
        "rpc_soak" => soak::rpc(channel, arguments).await,
        "channel_soak" => soak::channel(arguments).await,
        case if negative::CASES.contains(&case) => {
            tokio::time::timeout(limit, negative::run(channel, case)).await?
        }
        case if case.contains("compressed") => {
            tokio::time::timeout(limit, compression::run(channel, case)).await?
        }
        case => tokio::time::timeout(limit, cases::run(channel, case)).await?,
    }
}
