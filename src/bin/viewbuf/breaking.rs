//! `viewbuf breaking`

use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use viewbuf::evolution::{Breaks, check};

use crate::{Result, schema};

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// The old schema: a descriptor set, or .proto files.
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    old: Vec<PathBuf>,
    /// The new schema.
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    new: Vec<PathBuf>,
    /// A folder where imports of the old schema are looked for; that of each file, where none is given.
    #[arg(long, value_name = "FOLDER")]
    old_include: Vec<PathBuf>,
    /// A folder where imports of the new schema are looked for; that of each file, where none is given.
    #[arg(long, value_name = "FOLDER")]
    new_include: Vec<PathBuf>,
    /// Names changes only that break one of these; any, where none is given.
    #[arg(long, value_delimiter = ',')]
    breaks: Vec<What>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Octets, and calls.
    Wire,
    /// JSON.
    Json,
    /// Programs that use generated code.
    Source,
}

impl What {
    fn is_in(self, breaks: Breaks) -> bool {
        match self {
            Self::Wire => breaks.wire,
            Self::Json => breaks.json,
            Self::Source => breaks.source,
        }
    }
}

impl Arguments {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let old = schema::load(&self.old, &self.old_include)?;
        let new = schema::load(&self.new, &self.new_include)?;
        let report = check(&old, &new);
        let wanted = |breaks: Breaks| match self.breaks.as_slice() {
            [] => breaks.any(),
            wanted => wanted.iter().any(|what| what.is_in(breaks)),
        };
        let mut out = stdout();
        let mut status = ExitCode::SUCCESS;
        for change in report
            .changes()
            .iter()
            .filter(|change| wanted(change.breaks))
        {
            writeln!(out, "{change}")?;
            status = ExitCode::FAILURE;
        }
        Ok(status)
    }
}
