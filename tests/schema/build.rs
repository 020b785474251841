//! Compiles the protos beside this file with the code generator under test.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let protos = [
        "bench.proto",
        "blog.proto",
        "extensions.proto",
        "grpc/testing/test.proto",
        "known.proto",
        "known2.proto",
        "logs.proto",
        "numbers.proto",
        "sink2.proto",
        "service_names.proto",
        "sink3.proto",
        "users.proto",
        "vector_tile.proto",
        "opentelemetry/proto/collector/trace/v1/trace_service.proto",
    ];
    viewbuf::codegen::compile(&protos.map(|file| format!("proto/{file}")), &["proto"])?;
    // The same as a descriptor set, for types that are made at run time.
    let compiler = protos.iter().fold(
        viewbuf::compiler::Compiler::new().include("proto"),
        |compiler, file| compiler.file(*file),
    );
    let compiled = compiler
        .file("google/protobuf/descriptor.proto")
        .compile()?;
    let set = compiled.to_bytes();
    let out = std::env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    std::fs::write(Path::new(&out).join("descriptors.pb"), set)?;
    Ok(())
}
