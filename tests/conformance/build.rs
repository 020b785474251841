//! Generates the messages of the official conformance suite with viewbuf's own compiler and code generator.

use std::error::Error;
use std::path::Path;

const PROTOS: [&str; 6] = [
    "conformance/conformance.proto",
    "google/protobuf/test_messages_edition2023.proto",
    "google/protobuf/test_messages_proto2.proto",
    "google/protobuf/test_messages_proto2_editions.proto",
    "google/protobuf/test_messages_proto3.proto",
    "google/protobuf/test_messages_proto3_editions.proto",
];

fn main() -> Result<(), Box<dyn Error>> {
    viewbuf::codegen::compile(&PROTOS.map(|file| format!("proto/{file}")), &["proto"])?;
    // The same as a descriptor set, for messages of types that are made at run time.
    let compiler = viewbuf::compiler::Compiler::new().include("proto");
    let compiler = PROTOS
        .iter()
        .fold(compiler, |compiler, file| compiler.file(*file));
    let set = compiler.source_info(false).compile()?.to_bytes();
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    std::fs::write(Path::new(&out).join("descriptors.pb"), set)?;
    Ok(())
}
