//! Generates every contender's code from the protos of `tests/schema`, each with its own generator and none with `protoc`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use prost::Message;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={PROTO_DIR}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let protos = Path::new(PROTO_DIR);
    for folder in ["prost", "buffa", "quick", "rust_protobuf"] {
        fs::create_dir_all(out.join(folder))?;
    }
    prost(&out)?;
    buffa(&out)?;
    quick(&out, protos)?;
    rust_protobuf(&out, protos)?;
    viewbuf()
}

/// Everything with the default options: the descriptor's types are those of `viewbuf` itself.
fn viewbuf() -> Result<(), Box<dyn Error>> {
    viewbuf::codegen::Config::new()
        .files(PROTOS)
        .includes([PROTO_DIR])
        .compile()?;
    Ok(())
}

/// The descriptor's types are those of `prost-types`, which have no JSON. That of the others is by pbjson, whose code stands in the
/// modules of the messages.
fn prost(out: &Path) -> Result<(), Box<dyn Error>> {
    let set = protox::compile(PROTOS, [PROTO_DIR])?;
    let octets = set.encode_to_vec();
    let out = out.join("prost");
    let mut config = prost_build::Config::new();
    config
        .out_dir(&out)
        .include_file("mod.rs")
        .compile_fds(set)?;
    pbjson_build::Builder::new()
        .register_descriptors(&octets)?
        .out_dir(&out)
        .build(&[".bench", ".opentelemetry", ".vector_tile"])?;
    for entry in fs::read_dir(&out)? {
        let file = entry?.path();
        let name = file.to_string_lossy();
        if let Some(package) = name.strip_suffix(".serde.rs") {
            let messages = format!("{package}.rs");
            let code = fs::read_to_string(&messages)? + &fs::read_to_string(&file)?;
            fs::write(messages, code)?;
        }
    }
    Ok(())
}

/// Owned messages, views and lazy views.
fn buffa(out: &Path) -> Result<(), Box<dyn Error>> {
    let files: Vec<&str> = PROTOS.iter().copied().chain([DESCRIPTOR]).collect();
    let set = out.join("protos.pb");
    fs::write(&set, protox::compile(&files, [PROTO_DIR])?.encode_to_vec())?;
    buffa_build::Config::new()
        .descriptor_set(set)
        .files(&files)
        .lazy_views(true)
        .generate_json(true)
        .out_dir(out.join("buffa"))
        .include_file("mod.rs")
        .compile()
}

fn quick(out: &Path, protos: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={OWN_PROTO_DIR}");
    let stripped = out.join("quick_protos");
    let mut files = Vec::new();
    for name in PROTOS {
        let file = stripped.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&stripped))?;
        fs::write(
            &file,
            without_services(&fs::read_to_string(protos.join(name))?),
        )?;
        files.push(file);
    }
    files.push(Path::new(OWN_PROTO_DIR).join("descriptor.proto"));
    let folders = [stripped, OWN_PROTO_DIR.into()];
    let config = pb_rs::ConfigBuilder::new(&files, None, Some(&out.join("quick")), &folders)?;
    Ok(pb_rs::types::FileDescriptor::run(
        &config
            .error_cycle(false)
            .add_deprecated_fields(true)
            .build(),
    )?)
}

/// pb-rs stops at a service with streams.
fn without_services(proto: &str) -> String {
    let mut inside = false;
    let outside = |line: &&str| {
        inside |= line.starts_with("service ");
        let keep = !inside;
        inside &= *line != "}";
        keep
    };
    proto
        .split('\n')
        .filter(outside)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The descriptor's types are those of `protobuf` itself.
fn rust_protobuf(out: &Path, protos: &Path) -> Result<(), Box<dyn Error>> {
    let inputs = PROTOS.iter().map(|name| protos.join(name));
    protobuf_codegen::Codegen::new()
        .pure()
        .out_dir(out.join("rust_protobuf"))
        .include(protos)
        .inputs(inputs)
        .run()?;
    Ok(())
}

const PROTO_DIR: &str = "../../tests/schema/proto";
/// What pb-rs needs as text, the others bring along.
const OWN_PROTO_DIR: &str = "proto";
const DESCRIPTOR: &str = "google/protobuf/descriptor.proto";
const PROTOS: &[&str] = &[
    "users.proto",
    "blog.proto",
    "logs.proto",
    "numbers.proto",
    "vector_tile.proto",
    "opentelemetry/proto/common/v1/common.proto",
    "opentelemetry/proto/resource/v1/resource.proto",
    "opentelemetry/proto/trace/v1/trace.proto",
    "opentelemetry/proto/collector/trace/v1/trace_service.proto",
];
