//! Calls one server: `load ADDRESS:PORT CONNECTIONS CALLS_AT_A_TIME CALLS KIND [COUNT] [OCTETS]`.

use std::process::ExitCode;
use std::time::Instant;

use viewbuf_rivals_grpc::client::{Client, Result};
use viewbuf_rivals_grpc::workload::Kind;

const USAGE: &str = "\
load ADDRESS:PORT CONNECTIONS CALLS_AT_A_TIME CALLS KIND

  KIND is one of: hello, echo OCTETS, download MESSAGES OCTETS, upload MESSAGES OCTETS, bidi MESSAGES OCTETS
";

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    let [address, connections, depth, calls, kind @ ..] = &words[..] else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    match load(address, [connections, depth, calls], kind) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("load: {error}");
            ExitCode::FAILURE
        }
    }
}

fn load(address: &str, counts: [&str; 3], kind: &[&str]) -> Result<()> {
    let [connections, depth, calls] = counts.map(str::parse);
    let kind = parse(kind)?;
    let mut client = Client::connect(address.parse()?, connections?)?;
    let begun = Instant::now();
    let mut times = client.run(kind, depth?, calls?)?;
    let all = begun.elapsed();
    times.sort_unstable();
    let each = all.as_secs_f64() * 1e6 / times.len() as f64;
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    println!(
        "{} calls in {all:?}: {each:.2} us each; half of them within {median:?}",
        times.len()
    );
    Ok(())
}

fn parse(words: &[&str]) -> Result<Kind> {
    Ok(match *words {
        ["hello"] => Kind::Hello,
        ["echo", len] => Kind::Echo(len.parse()?),
        ["download", count, len] => Kind::Download(count.parse()?, len.parse()?),
        ["upload", count, len] => Kind::Upload(count.parse()?, len.parse()?),
        ["bidi", count, len] => Kind::Bidi(count.parse()?, len.parse()?),
        _ => return Err(USAGE.into()),
    })
}
