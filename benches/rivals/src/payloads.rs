//! What is read and written: made-up content of every shape, a large descriptor set, and files from outside.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use prost::Message;
use serde::Serialize;
use viewbuf_test_schema::data::{blog, logs, numbers, tile, trace, users};

use crate::contenders::prost::encoded;
use crate::contenders::viewbuf::proto_json;

/// One message, as octets and as neutral content.
pub struct Payload {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Empty where the content is not known apart from the octets.
    pub json: Vec<u8>,
    /// As Protocol Buffers have it, which all their contenders share.
    pub proto_json: Vec<u8>,
    pub content: Content,
}

impl Payload {
    fn new(name: String, bytes: Vec<u8>, json: Vec<u8>, content: Content) -> Self {
        Self {
            name,
            proto_json: proto_json(&content, &bytes),
            bytes,
            json,
            content,
        }
    }
}

/// The root type; the content itself is missing where only the octets are known.
pub enum Content {
    User(Option<users::User>),
    Users(Option<users::Users>),
    Post(Option<blog::Post>),
    Logs(Option<logs::LogBatch>),
    Numbers(Option<numbers::Numbers>),
    Counters(Option<numbers::Counters>),
    Trace(Option<trace::Export>),
    Tile(Option<tile::Tile>),
    DescriptorSet,
}

/// The payloads that need nothing from outside.
pub fn own(quick: bool) -> Vec<Payload> {
    let million = if quick { 100_000 } else { 1_000_000 };
    vec![
        of("user", users::user(), Content::User),
        of("users (100)", users::users(100), Content::Users),
        of("blog post", blog::post(), Content::Post),
        of("log batch (10,000)", logs::batch(10_000), Content::Logs),
        of(
            "varints, one octet",
            numbers::one_octet(million),
            Content::Numbers,
        ),
        of(
            "varints, mixed",
            numbers::mixed_widths(million),
            Content::Numbers,
        ),
        of("fixed64", numbers::fixed64(100_000), Content::Numbers),
        of("sint32", numbers::deltas(100_000), Content::Numbers),
        of("map (1,000)", numbers::counters(1_000), Content::Counters),
        of("trace (1,000 spans)", trace::export(1_000), Content::Trace),
        map_tile(),
        descriptor_set(),
    ]
}

/// Every `NAME.pb` of a folder whose root type is among ours. The type's full name stands in a file `NAME.type`, or in any other
/// file of that stem beside the `.proto`.
pub fn of_folder(folder: &Path) -> Result<Vec<Payload>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.sort();
    let mut payloads = Vec::new();
    for file in files.iter().filter(|file| has_extension(file, "pb")) {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let Some(root) = root_type(file, &files) else {
            eprintln!("skipped {name}: no file {name}.type names its root type");
            continue;
        };
        match content_of(&root) {
            Some(content) => {
                payloads.push(Payload::new(name, fs::read(file)?, Vec::new(), content));
            }
            None => eprintln!(
                "skipped {name}: no contender has generated code for {root}; known are {}",
                KNOWN.join(", ")
            ),
        }
    }
    Ok(payloads)
}

fn of<C: Serialize>(name: &str, content: C, wrap: fn(Option<C>) -> Content) -> Payload {
    let json = serde_json::to_vec(&content).expect("plain structs are JSON");
    let content = wrap(Some(content));
    Payload::new(name.into(), encoded(&content), json, content)
}

/// Tiles have no JSON form; their specification knows only the binary one.
fn map_tile() -> Payload {
    let content = Content::Tile(Some(tile::tile(2_000)));
    Payload::new("map tile".into(), encoded(&content), Vec::new(), content)
}

/// Unknown fields (custom options) are taken out first: some contenders keep them and some do not, and all shall do the same work.
fn descriptor_set() -> Payload {
    let original = googleapis().unwrap_or_else(|reason| {
        eprintln!("NO LARGE DESCRIPTOR SET: {reason}. In its place: that of this package's own protos, many times over.");
        OWN_DESCRIPTOR_SET.repeat(20)
    });
    let known = prost_types::FileDescriptorSet::decode(original.as_slice())
        .expect("a descriptor set")
        .encode_to_vec();
    eprintln!(
        "descriptor set: {} octets, {} without unknown fields",
        original.len(),
        known.len()
    );
    Payload::new(
        "descriptor set".into(),
        known,
        Vec::new(),
        Content::DescriptorSet,
    )
}

fn googleapis() -> Result<Vec<u8>, String> {
    let folder = env::var_os("VIEWBUF_TEST_DATA")
        .ok_or("the environment variable VIEWBUF_TEST_DATA is not set")?;
    let file = Path::new(&folder).join("googleapis-descriptor-set.pb.xz");
    let output = Command::new("xz")
        .arg("-dc")
        .arg(&file)
        .output()
        .map_err(|error| format!("cannot run xz: {error}"))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(format!(
            "xz -dc {}: {}",
            file.display(),
            String::from_utf8_lossy(&output.stderr).trim()
        )),
    }
}

fn root_type(file: &Path, files: &[PathBuf]) -> Option<String> {
    let beside = files.iter().filter(|other| {
        other.file_stem() == file.file_stem()
            && !has_extension(other, "pb")
            && !has_extension(other, "proto")
    });
    beside
        .filter_map(|other| fs::read_to_string(other).ok())
        .find_map(|text| {
            let name = text
                .lines()
                .next()?
                .trim()
                .trim_start_matches('.')
                .to_owned();
            (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(name)
        })
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found == extension)
}

fn content_of(root: &str) -> Option<Content> {
    Some(match root {
        "bench.users.User" => Content::User(None),
        "bench.users.ListUsersResponse" => Content::Users(None),
        "bench.blog.Post" => Content::Post(None),
        "bench.logs.LogBatch" => Content::Logs(None),
        "bench.numbers.Numbers" => Content::Numbers(None),
        "bench.numbers.Counters" => Content::Counters(None),
        // The two have the same fields.
        "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest"
        | "opentelemetry.proto.trace.v1.TracesData" => Content::Trace(None),
        "vector_tile.Tile" => Content::Tile(None),
        "google.protobuf.FileDescriptorSet" => Content::DescriptorSet,
        _ => return None,
    })
}

const KNOWN: &[&str] = &[
    "bench.users.User",
    "bench.users.ListUsersResponse",
    "bench.blog.Post",
    "bench.logs.LogBatch",
    "bench.numbers.Numbers",
    "bench.numbers.Counters",
    "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest",
    "opentelemetry.proto.trace.v1.TracesData",
    "vector_tile.Tile",
    "google.protobuf.FileDescriptorSet",
];
const OWN_DESCRIPTOR_SET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/protos.pb"));
