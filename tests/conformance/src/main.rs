//! The testee of the official conformance runner: reads requests from stdin, answers on stdout, until
//! the input ends.
//!
//! ```text
//!  +-----------------------+-----------------------------------+
//!  | length, u32 little-e. | ConformanceRequest / ...Response  |   again and again
//!  +-----------------------+-----------------------------------+
//! ```
//!
//! `TESTEE_VIA` chooses what stands between the octets that come and those that go back: see [`Via`].

mod dynamic;
mod frame;
mod json;
mod proto;
mod respond;
mod text;
mod types;
mod via;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use crate::via::Via;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("conformance_testee: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let via = Via::from_environment()?;
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    while let Some(request) = frame::read(&mut input)? {
        frame::write(&mut output, &respond::respond(via, &request)?)?;
        output.flush()?;
    }
    Ok(())
}
