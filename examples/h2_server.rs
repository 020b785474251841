//! An HTTP/2 server without TLS (h2c, with prior knowledge) that answers every request.
//!
//! ```text
//! cargo run --release --example h2_server -- 127.0.0.1:8080
//! ```
//!
//! The answer is 200 with the content and trailers of the request, or a few words where it has none.

#[path = "h2_support/driver.rs"]
mod driver;
#[path = "h2_support/echo.rs"]
mod echo;
#[path = "h2_support/server.rs"]
mod server;

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::thread;

use driver::Failure;
use server::{Server, Stop};

const USAGE: &str = "\
h2_server [--verbose] [--stdin] ADDRESS:PORT

  --verbose   tells of connections that did not end well
  --stdin     a line on standard input, or its end, stops the server gracefully
";

#[derive(Default)]
struct Arguments {
    address: Option<String>,
    verbose: bool,
    stdin: bool,
}

fn main() -> ExitCode {
    let Some(arguments) = parse(std::env::args().skip(1)) else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("h2_server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(words: impl IntoIterator<Item = String>) -> Option<Arguments> {
    let mut arguments = Arguments::default();
    for word in words {
        match word.as_str() {
            "--verbose" => arguments.verbose = true,
            "--stdin" => arguments.stdin = true,
            _ if word.starts_with('-') || arguments.address.is_some() => return None,
            _ => arguments.address = Some(word),
        }
    }
    arguments.address.is_some().then_some(arguments)
}

fn run(arguments: &Arguments) -> io::Result<()> {
    let address = arguments.address.as_deref().unwrap_or_default();
    let report = if arguments.verbose { tell } else { ignore };
    let server = Server::bind(address, report)?;
    writeln!(io::stdout(), "listening on http://{}", server.address())?;
    if arguments.stdin {
        let stop = server.stop();
        thread::spawn(move || stop_on_line(&stop));
    }
    server.serve();
    Ok(())
}

fn stop_on_line(stop: &Stop) {
    // Whatever comes: a line, the end or an error.
    drop(io::stdin().read_line(&mut String::new()));
    stop.stop();
}

fn tell(peer: SocketAddr, failure: &Failure) {
    eprintln!("{peer}: {failure}");
}

fn ignore(_: SocketAddr, _: &Failure) {}
