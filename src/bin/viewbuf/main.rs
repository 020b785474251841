//! `viewbuf`: schemas and messages from the command line.

mod breaking;
mod compile;
mod convert;
mod input;
mod schema;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command may fail with.
type Result<T> = core::result::Result<T, Box<dyn core::error::Error>>;

/// Compile .proto files, compare schemas, and convert messages between their formats.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compile .proto files to a descriptor set.
    Compile(compile::Arguments),
    /// Convert a message between the binary format, JSON and the text format.
    Convert(convert::Arguments),
    /// Name every change from one schema to another that breaks somebody; the exit status is 1 where there is one, and 2 where that cannot be told.
    Breaking(breaking::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Compile(arguments) => arguments.run(),
        Command::Convert(arguments) => arguments.run(),
        Command::Breaking(arguments) => arguments.run(),
    };
    result.unwrap_or_else(|error| {
        eprintln!("{error}");
        // 1 says that a schema breaks something.
        ExitCode::from(2)
    })
}
