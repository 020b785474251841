//! `viewbuf compile`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use viewbuf::Message;

use crate::{Result, input, schema};

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// The files to compile.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// A folder where imports are looked for; that of each file, where none is given.
    #[arg(short = 'I', long = "include", value_name = "FOLDER")]
    includes: Vec<PathBuf>,
    /// Where the descriptor set is written; standard output, where it is not given.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leaves out the files that were not named but imported.
    #[arg(long)]
    without_imports: bool,
    /// Leaves out comments and places.
    #[arg(long)]
    without_source_info: bool,
}

impl Arguments {
    pub(crate) fn run(&self) -> Result<ExitCode> {
        let compiled = schema::compile(&self.files, &self.includes, !self.without_source_info)?;
        let requested: Vec<String> = compiled.requested().map(String::from).collect();
        let mut set = compiled.into_descriptor_set();
        if self.without_imports {
            set.file.retain(|file| {
                let name = file.name.as_deref().unwrap_or("");
                requested.iter().any(|requested| requested == name)
            });
        }
        input::write(self.output.as_ref(), &set.encode_to_vec())?;
        Ok(ExitCode::SUCCESS)
    }
}
