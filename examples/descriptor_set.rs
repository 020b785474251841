//! `.proto` files to a descriptor set, as `protoc --descriptor_set_out --include_imports --include_source_info`
//! writes it, without `protoc`:
//!
//! ```text
//! cargo run --features compiler --example descriptor_set -- -I tests/schema/proto -o /dev/null users.proto
//! ```

use std::env;
use std::error::Error;
use std::path::PathBuf;

use viewbuf::compiler::Compiler;

fn main() -> Result<(), Box<dyn Error>> {
    let mut compiler = Compiler::new();
    let mut output = PathBuf::from("descriptor_set.pb");
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "-I" => compiler = compiler.include(value()?),
            "-o" => output = value()?.into(),
            "--retain_options" => compiler = compiler.retain_options(true),
            _ => compiler = compiler.file(argument),
        }
    }
    let compiled = compiler.compile()?;
    for warning in compiled.warnings() {
        eprintln!("{warning}");
    }
    std::fs::write(&output, compiled.to_bytes())?;
    println!(
        "{} files, {} octets",
        compiled.files().len(),
        compiled.to_bytes().len()
    );
    Ok(())
}
