//! Generates prost's messages from the protos of the test schema, without `protoc`.

use std::error::Error;

const PROTOS: [&str; 5] = [
    "sink2.proto",
    "sink3.proto",
    "blog.proto",
    "logs.proto",
    "vector_tile.proto",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = "../tests/schema/proto";
    println!("cargo:rerun-if-changed={folder}");
    let set = protox::compile(PROTOS, [folder])?;
    prost_build::Config::new()
        .include_file("prost.rs")
        .compile_fds(set)?;
    Ok(())
}
