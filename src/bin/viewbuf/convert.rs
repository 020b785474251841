//! `viewbuf convert`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use viewbuf::reflect::DescriptorPool;
use viewbuf::schema::{Message, Types};
use viewbuf::{json, text, types};

use crate::{Result, input, schema};

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// A .proto file, or a descriptor set.
    #[arg(short, long, required = true, value_name = "FILE")]
    schema: Vec<PathBuf>,
    /// A folder where imports are looked for; that of each file, where none is given.
    #[arg(short = 'I', long = "include", value_name = "FOLDER")]
    includes: Vec<PathBuf>,
    /// The full name of the message's type.
    #[arg(short = 't', long = "type", value_name = "NAME")]
    message: String,
    /// The format of what is read.
    #[arg(short, long)]
    from: Format,
    /// The format of what is written.
    #[arg(long)]
    to: Format,
    /// The message; standard input, where it is not given.
    input: Option<PathBuf>,
    /// Where the result is written; standard output, where it is not given.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Reads over fields that the schema does not have, in JSON and text.
    #[arg(long)]
    ignore_unknown: bool,
    /// Writes JSON on one line.
    #[arg(long)]
    compact: bool,
    /// Writes fields that have their default too, in JSON.
    #[arg(long)]
    defaults: bool,
    /// Writes the names of fields as the schema spells them, in JSON.
    #[arg(long)]
    original_names: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Binary,
    Json,
    Text,
}

impl Arguments {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let set = schema::load(&self.schema, &self.includes)?;
        let pool = DescriptorPool::from_set(&set)?;
        let known = (&pool, &types::TYPES);
        let message = known
            .message(&self.message)
            .ok_or_else(|| format!("the schema has no message {}", self.message))?;
        let read = input::read(self.input.as_deref())?;
        let octets = self.octets(message, &known, read)?;
        let written = self.written(message, &known, octets)?;
        input::write(self.output.as_ref(), &written)?;
        Ok(ExitCode::SUCCESS)
    }

    /// What was read, in the binary format.
    fn octets(&self, message: &Message<'_>, known: &dyn Types, read: Vec<u8>) -> Result<Vec<u8>> {
        let mut octets = Vec::new();
        match self.from {
            Format::Binary => return Ok(read),
            Format::Json => json::Parser::new()
                .types(known)
                .ignore_unknown(self.ignore_unknown)
                .parse(message, &read, &mut octets)?,
            Format::Text => text::Parser::new()
                .types(known)
                .unknown_fields(self.ignore_unknown)
                .parse(message, core::str::from_utf8(&read)?, &mut octets)?,
        }
        Ok(octets)
    }

    /// The message in the format that was asked for.
    fn written(
        &self,
        message: &Message<'_>,
        known: &dyn Types,
        octets: Vec<u8>,
    ) -> Result<Vec<u8>> {
        let mut written = String::new();
        match self.to {
            Format::Binary => return Ok(octets),
            Format::Json => {
                let printer = json::Printer::new()
                    .types(known)
                    .defaults(self.defaults)
                    .original_names(self.original_names);
                let printer = if self.compact {
                    printer
                } else {
                    printer.pretty(2)
                };
                printer.print(message, &octets, &mut written)?;
                written.push('\n');
            }
            Format::Text => {
                text::Printer::new()
                    .types(known)
                    .print(message, &octets, &mut written)?
            }
        }
        Ok(written.into_bytes())
    }
}
