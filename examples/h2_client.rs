//! An HTTP/2 client without TLS (h2c, with prior knowledge) that prints responses.
//!
//! ```text
//! cargo run --release --example h2_client -- http://127.0.0.1:8080/
//! cargo run --release --example h2_client -- -d hello -n 10 http://127.0.0.1:8080/echo
//! ```

#[path = "h2_support/calls.rs"]
mod calls;
#[path = "h2_support/driver.rs"]
mod driver;

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use calls::{CONFIG, Calls, End, Request, Response};
use driver::Driver;
use viewbuf::bytes::Bytes;
use viewbuf::h2::Role;

const USAGE: &str = "\
h2_client [-d DATA | -d @FILE] [-n COUNT] [-o FILE] [-t SECONDS] http://HOST[:PORT][/PATH]

  -d DATA      POST this content; -d @FILE that of a file
  -n COUNT     the same request COUNT times at once (1)
  -o FILE      content goes to FILE, one response after another
  -t SECONDS   how long all of it may take (60)
";

/// How long a server may take to accept a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

struct Arguments {
    request: Request,
    count: usize,
    output: Option<String>,
    within: Duration,
}

fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprint!("h2_client: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("h2_client: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(words: impl IntoIterator<Item = String>) -> Result<Arguments, Box<dyn Error>> {
    let mut words = words.into_iter();
    let (mut url, mut content, mut output) = (None, None, None);
    let (mut count, mut seconds) = (1, 60);
    while let Some(word) = words.next() {
        let mut operand = || words.next().ok_or(format!("{word} needs a word behind it"));
        match word.as_str() {
            "-d" => content = Some(read_content(operand()?)?),
            "-n" => count = operand()?.parse()?,
            "-o" => output = Some(operand()?),
            "-t" => seconds = operand()?.parse()?,
            option if option.starts_with('-') => return Err(format!("{option}?").into()),
            _ if url.is_some() => return Err("more than one URL".into()),
            _ => url = Some(word),
        }
    }
    let url = url.ok_or("no URL")?;
    let (authority, path) = split_url(&url).ok_or("no URL of the form http://HOST/PATH")?;
    Ok(Arguments {
        request: Request {
            authority: authority.to_owned(),
            path: path.to_owned(),
            content,
        },
        count,
        output,
        within: Duration::from_secs(seconds),
    })
}

fn read_content(data: String) -> io::Result<Bytes> {
    match data.strip_prefix('@') {
        Some(file) => Ok(fs::read(file)?.into()),
        None => Ok(data.into()),
    }
}

/// Authority and path. A fragment is not sent.
fn split_url(url: &str) -> Option<(&str, &str)> {
    let rest = url.strip_prefix("http://")?;
    let rest = rest.split('#').next()?;
    let at = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(at);
    let path = if path.is_empty() { "/" } else { path };
    (!authority.is_empty()).then_some((authority, path))
}

fn run(arguments: Arguments) -> Result<bool, Box<dyn Error>> {
    let socket = connect(&arguments.request.authority)?;
    let driver = Driver::new(Role::Client, &CONFIG, socket)?;
    let mut calls = Calls::new(arguments.request, arguments.count, arguments.within);
    let ended = driver.run(&mut calls);
    let responses = calls.into_responses();
    let mut output: Box<dyn Write> = match &arguments.output {
        Some(file) => Box::new(fs::File::create(file)?),
        None => Box::new(io::stdout()),
    };
    for response in &responses {
        print(response, &mut output)?;
    }
    ended?;
    Ok(responses.iter().all(|response| response.end == End::Whole))
}

/// To the first address of the authority that answers.
fn connect(authority: &str) -> io::Result<TcpStream> {
    let is_numbered = authority
        .rsplit_once(':')
        .is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    let named = if is_numbered {
        authority.to_owned()
    } else {
        format!("{authority}:80")
    };
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for address in named.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT_TIMEOUT) {
            Ok(socket) => return Ok(socket),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// Status and fields go to standard output, content to `output`.
fn print(response: &Response, output: &mut dyn Write) -> io::Result<()> {
    let mut head = io::stdout();
    if !response.status.is_empty() {
        writeln!(head, "HTTP/2 {}", response.status.escape_ascii())?;
    }
    print_fields(&response.fields)?;
    writeln!(head)?;
    output.write_all(&response.content)?;
    output.flush()?;
    if !response.trailers.is_empty() {
        writeln!(head)?;
        print_fields(&response.trailers)?;
    }
    if response.end != End::Whole {
        eprintln!("h2_client: {}", response.end);
    }
    Ok(())
}

fn print_fields(fields: &[(Vec<u8>, Vec<u8>)]) -> io::Result<()> {
    let mut head = io::stdout();
    for (name, value) in fields {
        writeln!(head, "{}: {}", name.escape_ascii(), value.escape_ascii())?;
    }
    Ok(())
}
