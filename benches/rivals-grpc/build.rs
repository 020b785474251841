//! Generates the peers' code from the proto in `tests/schema`, each with its own generator and none with `protoc`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use prost::Message;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={FOLDER}/{PROTO}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let set = protox::compile([PROTO], [FOLDER])?;
    connectrpc(&out, &set.encode_to_vec())?;
    tonic_prost_build::configure()
        .build_client(false)
        .compile_fds(set)?;
    Ok(())
}

fn connectrpc(out: &std::path::Path, set: &[u8]) -> Result<(), Box<dyn Error>> {
    let file = out.join("bench.set");
    fs::write(&file, set)?;
    let folder = out.join("connectrpc");
    fs::create_dir_all(&folder)?;
    connectrpc_build::Config::new()
        .descriptor_set(file)
        .files(&[PROTO])
        .generate_json(false)
        .emit_rerun_directives(false)
        .out_dir(folder)
        .include_file("mod.rs")
        .compile()?;
    Ok(())
}

const FOLDER: &str = "../../tests/schema/proto";
const PROTO: &str = "bench.proto";
